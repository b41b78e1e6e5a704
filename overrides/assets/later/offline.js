/* 没网也能看：连着好网时，闲下来存一份；“没网也能看”那一页上，自己点了存、点了删 */
(function () {
  var box = document.getElementById("offline"), worker = navigator.serviceWorker, language = document.documentElement.lang.slice(0, 2);
  var root = new URL(document.getElementById("own").getAttribute("data-root"), location).href, name = "next-door " + root;
  function said(key) { return box.getAttribute("data-" + key); }
  function say(text) { box.querySelector("[role=status]").textContent = text; }
  function saved() {
    return caches.open(name).then(function (cache) { return cache.match(root + "offline/saved"); })
      .then(function (r) { return r ? r.json() : {}; }).then(function (all) { return all[language]; });
  }
  function forget(choice) { try { localStorage.setItem("offline", choice); } catch (_) { /* 无痕浏览 */ } }
  function declined() { try { return localStorage.getItem("offline") === "no"; } catch (_) { return false; } }
  function save() {
    forget("");
    return worker.register(root + "sw.js").then(function () { return worker.ready; })
      .then(function (registration) { registration.active.postMessage({ save: language }); });
  }
  function show() {
    return saved().then(function (mine) {
      box.querySelector("#unkeep").hidden = !mine;
      if (mine && mine.as_of) say(said("kept").replace("{}", Object.keys(mine.files).filter(function (p) { return /(^|\/)$/.test(p); }).length).replace("{}", mine.day));
    });
  }
  function page(size) {
    var button = box.querySelector("#keep");
    box.hidden = false;
    if (size > 0) button.textContent = said("keep").replace("{}", size);
    button.onclick = function () { button.disabled = true; say(said("start")); save().catch(failed); };
    function failed() { button.disabled = false; say(said("failed")); }
    worker.addEventListener("message", function (e) {
      if (e.data.failed) return failed();
      if (e.data.done) { button.disabled = false; show(); return; }
      say(said("going").replace("{}", Math.round(100 * e.data.saved / e.data.of)));
    });
    box.querySelector("#unkeep").onclick = function () {
      forget("no");
      caches.delete(name).then(function () { return worker.getRegistration(root); })
        .then(function (registration) { return registration && registration.unregister(); })
        .then(function () { box.querySelector("#unkeep").hidden = true; say(said("gone")); button.focus(); });
    };
    show();
  }
  function listed() {
    return fetch(root + "offline/" + language + ".json", { cache: "no-cache" }).then(function (r) { return r.json(); });
  }
  /* as_of 空着：网站把离线关了 */
  if (box) listed().then(function (list) { if (list.as_of) page((list.bytes / 1e6).toFixed(1)); }, page);
  else if (!declined()) listed().then(function (list) {
    return saved().then(function (mine) {
      try { sessionStorage.setItem("offline", list.as_of || "off"); } catch (_) { /* 存不了就每页看一眼 */ }
      if (list.as_of && JSON.stringify(mine) !== JSON.stringify(list)) return save();
    });
  }).catch(function () { /* 没存成，下次再说 */ });
})();
