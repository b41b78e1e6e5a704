/* 没网也能看：存下的那一份（sw.js 在站根，没网时由它答应）。先问网络，问不到才用存的；
   名字带指纹的文件内容永远不变，先用存的。存哪些，写在 offline/语言.json 里，读者点了“存”或连着好网才去下。
   只存那一份清单，不记读者看过哪页。生成时只换 NOTES 一处，是最上面那句话的样子。 */
"use strict";
var NOTES = {};
var ROOT = self.registration.scope, NAME = "next-door " + ROOT, RECORD = ROOT + "offline/saved";
var HASHED = /\.[0-9a-f]{10}\.(css|js)$/, PATIENCE = 8000, AT_ONCE = 4;

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (e) { e.waitUntil(self.clients.claim()); });

self.addEventListener("fetch", function (e) {
  var url = e.request.url.split(/[?#]/)[0], path = url.slice(ROOT.length);
  if (e.request.method !== "GET" || url.indexOf(ROOT) !== 0 || path === "sw.js" || /^offline\//.test(path)) return;
  e.respondWith(HASHED.test(url) ? named(e, url) : fresh(e, url));
});

function kept(url) {
  return caches.open(NAME).then(function (cache) { return cache.match(url); });
}

/* 名字带指纹的：存的就是对的。没存的下一份，存过东西的手机顺手存上；没网又没存，用同名的旧指纹顶着 */
function named(e, url) {
  return caches.open(NAME).then(function (cache) {
    return cache.match(url).then(function (r) {
      return r || fetch(e.request).then(function (r) {
        var spare = r.clone();
        if (r.ok) e.waitUntil(cache.match(RECORD).then(function (any) { return any && cache.put(url, spare); }).catch(function () { /* 存满了 */ }));
        return r;
      }).catch(function () {
        return cache.keys().then(function (keys) {
          var older = keys.filter(function (key) { return key.url.replace(HASHED, ".$1") === url.replace(HASHED, ".$1"); })[0];
          return older ? cache.match(older) : Response.error();
        });
      });
    });
  });
}

/* 先问网络；太慢、断了、服务器坏了，有存的就给存的 */
function fresh(e, url) {
  var asked = fetch(new Request(e.request, { cache: "no-cache" })).then(function (r) {
    if (r.status >= 500) throw new Error(r.status);
    if (r.ok) e.waitUntil(renew(url, r.clone()));
    return r;
  });
  var slow = new Promise(function (resolve) { setTimeout(resolve, PATIENCE); }).then(function () { return copy(url); })
    .then(function (r) { return r || asked; });
  return Promise.race([asked, slow]).catch(function () {
    return copy(url).then(function (r) { return r || (e.request.mode === "navigate" ? missing(url) : Response.error()); });
  });
}

/* 存过的页换成刚拿到的；没存过的不存 */
function renew(url, response) {
  return caches.open(NAME).then(function (cache) {
    return cache.match(url).then(function (old) { return old && cache.put(url, response); });
  }).catch(function () { /* 存满了：旧的还在 */ });
}

/* 存的那一份：网页最上面先说清楚是哪天的 */
function copy(url) {
  return kept(url).then(function (r) {
    if (!r || !/html/.test(r.headers.get("content-type"))) return r;
    return r.text().then(function (text) {
      var note = NOTES[/<html lang="en/.test(text) ? "en" : "zh"], on = (/id="as-of">([^<]*)/.exec(text) || ["", ""])[1];
      return new Response(text.replace(/<body[^>]*>/, function (body) {
        return body + note.replace("{}", on);
      }), { headers: { "Content-Type": "text/html; charset=utf-8" } });
    });
  });
}

/* 没存的页：带到说明那一页，不留死路 */
function missing(url) {
  var page = ROOT + (url.indexOf(ROOT + "en/") ? "" : "en/") + "about/offline/";
  return kept(page).then(function (r) { return r ? Response.redirect(page + "#not-kept") : Response.error(); });
}

self.addEventListener("message", function (e) {
  e.waitUntil(save(e.data.save, function (told) {
    return self.clients.matchAll().then(function (all) { all.forEach(function (client) { client.postMessage(told); }); });
  }));
});

function record(cache) {
  return cache.match(RECORD).then(function (r) { return r ? r.json() : {}; });
}

/* 照清单下载，内容没变的不再下；断了下次接着下，旧的一份一直能用 */
function save(language, tell) {
  return Promise.all([fetch(ROOT + "offline/" + language + ".json", { cache: "no-cache" }).then(function (r) { return r.json(); }), caches.open(NAME)]).then(function (both) {
    var list = both[0], cache = both[1];
    return record(cache).then(function (all) {
      var mine = all[language] || { files: {} }, had = mine.files, total = Object.keys(list.files).length;
      var todo = Object.keys(list.files).filter(function (path) { return had[path] !== list.files[path]; });
      function next() {
        var path = todo.shift();
        if (path === undefined) return;
        return fetch(ROOT + path, { cache: "no-cache" }).then(function (r) {
          if (!r.ok) throw new Error(path);
          return cache.put(ROOT + path, r);
        }).then(function () { had[path] = list.files[path]; return tell({ saved: total - todo.length, of: total }); }).then(next);
      }
      function note(done) {
        all[language] = done ? list : { as_of: mine.as_of, bytes: mine.bytes, files: had };
        return cache.put(RECORD, new Response(JSON.stringify(all)));
      }
      return Promise.all(Array.apply(null, Array(AT_ONCE)).map(next)).then(function () { return note(true); }, function (broken) {
        return note(false).then(function () { throw broken; });
      }).then(function () { return tidy(cache, all); });
    });
  }).then(function () { return tell({ done: true }); }, function () { return tell({ failed: true }); });
}

/* 哪种语言的清单里都没有了的，删掉 */
function tidy(cache, all) {
  return cache.keys().then(function (keys) {
    return Promise.all(keys.map(function (key) {
      var path = key.url.slice(ROOT.length), wanted = key.url === RECORD || Object.keys(all).some(function (l) { return path in all[l].files; });
      return wanted || cache.delete(key);
    }));
  });
}
