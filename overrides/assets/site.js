/* 读者用得着的几样：菜单、深浅色、换语言停在同一段、今天几点开门、快速离开、搜索。
   没有它一切照样能看；写法照顾老手机（Chromium 70 起），不用新语法。 */
(function () {
  "use strict";
  var root = document.documentElement;
  function by(id) { return document.getElementById(id); }
  function on(node, event, act) { if (node) node.addEventListener(event, act); }
  function remember(key, value) { try { localStorage.setItem(key, value); } catch (_) { /* 无痕浏览时存不了，不要紧 */ } }

  /* 打开、关上一块；Esc 关上并把焦点还给按钮 */
  function opener(button, panel, show) {
    if (!button || !panel) return;
    function set(open) { button.setAttribute("aria-expanded", String(open)); show(panel, open); }
    on(button, "click", function () { set(button.getAttribute("aria-expanded") !== "true"); });
    on(document, "keydown", function (e) {
      if (e.key === "Escape" && button.getAttribute("aria-expanded") === "true") { set(false); button.focus(); }
    });
  }
  opener(by("menu-button"), by("menu"), function (menu, open) { menu.classList.toggle("is-open", open); });
  opener(by("search-button"), by("search"), function (search, open) {
    search.hidden = !open;
    if (open) { by("query").focus(); load(); }
  });

  /* 深浅色：没选过就跟着手机走 */
  var scheme = by("scheme-button");
  function isDark() {
    var chosen = root.getAttribute("data-scheme");
    return chosen ? chosen === "dark" : window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function label() { if (scheme) scheme.textContent = scheme.getAttribute(isDark() ? "data-light" : "data-dark"); }
  on(scheme, "click", function () {
    var next = isDark() ? "light" : "dark";
    root.setAttribute("data-scheme", next); remember("scheme", next); label();
  });
  label();

  /* 换语言停在同一段：带上正看着的小标题 */
  var language = by("language");
  on(language, "click", function () {
    var here = location.hash, heads = document.querySelectorAll("article h2[id]");
    for (var i = 0; i < heads.length && scrollY > 40; i++) {
      if (heads[i].getBoundingClientRect().top < innerHeight / 4) here = "#" + heads[i].id;
    }
    language.hash = here;
  });

  /* 复制地址，好贴进手机地图；没写复制什么的，复制它前面那一块 */
  Array.prototype.forEach.call(document.querySelectorAll("[data-copy]"), function (button) {
    on(button, "click", function () {
      if (!navigator.clipboard) return;
      navigator.clipboard.writeText(button.getAttribute("data-copy") || button.previousElementSibling.textContent).then(function () { button.textContent = button.getAttribute("data-done"); }, function () { /* 不让复制就算了，字就在旁边 */ });
    });
    button.hidden = !navigator.clipboard;
  });

  /* 从别的页指到收着的一块，替读的人打开 */
  function unfold() {
    var block = by(decodeURIComponent(location.hash.slice(1)));
    if (block && block.tagName === "DETAILS") { block.open = true; block.scrollIntoView(); }
  }
  on(window, "hashchange", unfold); unfold();

  /* 法律词：点一下，或按回车、空格，解释就在词底下打开；再点一下哪里都行，或按 Esc，就关上，焦点在词上 */
  var tip = document.createElement("span"), term = null;
  tip.id = tip.className = "tip"; tip.setAttribute("role", "note");
  function explain(next) {
    if (term) { term.setAttribute("aria-expanded", false); term.removeAttribute("aria-describedby"); tip.remove(); }
    term = next;
    if (!next) return;
    tip.textContent = by(next.hash.slice(1)).querySelector("span").textContent;
    next.parentNode.insertBefore(tip, next.nextSibling);
    next.setAttribute("aria-expanded", true); next.setAttribute("aria-describedby", "tip");
    tip.style.top = next.offsetTop + next.offsetHeight + "px";
  }
  Array.prototype.forEach.call(document.querySelectorAll(".gloss"), function (mark) {
    mark.setAttribute("role", "button"); mark.setAttribute("aria-expanded", false);
  });
  on(document, "click", function (e) {
    var mark = e.target.closest(".gloss");
    if (mark) e.preventDefault();
    explain(mark === term ? null : mark);
  });
  on(document, "keydown", function (e) {
    if (e.key === " " && e.target.className === "gloss") { e.preventDefault(); e.target.click(); }
    if (e.key === "Escape" && term) { term.focus(); explain(null); }
  });

  /* 快速离开：不留在“后退”里 */
  on(by("leave"), "click", function (e) { e.preventDefault(); location.replace(e.currentTarget.href); });

  /* 现在开不开：照 data-week、data-days 查表看钟（各项见 open_now.py），规矩都在做站时算好。
     钟点一律北京时间，不管手机在哪个时区；数据过了期，只说先打电话 */
  var box = by("open-now"), line = by("today");
  function openNow() {
    var english = root.lang === "en", now = new Date(Date.now() + 288e5), clock = now.toISOString().slice(11, 16);
    function data(name, value) { return box.getAttribute("data-" + name).replace("{}", value); }
    function at(ahead) {
      var day = new Date(now.getTime() + ahead * 864e5), iso = day.toISOString().slice(0, 10);
      var own = data("days").split(";").filter(function (d) { return d.indexOf(iso) === 0; })[0];
      var part = (own ? own.slice(11) : data("week").split(";")[(day.getUTCDay() + 6) % 7]).split("|");
      return { day: day, iso: iso, state: part[0], row: part[1], spans: part[2] ? part[2].split(",") : [], says: part[3] };
    }
    function next() {
      for (var ahead = 0, that = at(0); that.iso <= data("sure") && that.iso <= data("until"); that = at(++ahead)) {
        for (var i = 0; i < that.spans.length; i++) {
          var opens = that.spans[i].slice(0, 5);
          if (!ahead && opens <= clock) continue;
          if (ahead < 2) return data(ahead ? "tomorrow" : "today", opens);
          var how = { weekday: english ? "long" : "short", timeZone: "UTC" };
          if (ahead > 3) { how.month = "long"; how.day = "numeric"; }
          return data("next", that.day.toLocaleDateString(english ? "en-GB" : "zh-CN", how) + " " + opens);
        }
      }
      return data(that.iso > data("until") ? "call" : "pending");
    }
    var today = at(0), until = "", told, mark = "call";
    today.spans.forEach(function (span) { if (span.slice(0, 5) <= clock && clock < span.slice(6)) until = span.slice(6); });
    if (today.iso < data("since") || today.iso > data("until")) told = [data("call")];
    else if (today.iso > data("sure")) told = [data("pending")];
    else if (today.state === "?") told = [today.says];
    else {
      mark = until ? "open" : "shut";
      told = until ? [today.says, data("open", until)] : [today.says, today.state === "o" && data("shut"), next()];
    }
    told = told.filter(Boolean).join(english ? ". " : "，");
    if (line.textContent !== told) line.textContent = told;
    box.className = "today is-" + mark;
    Array.prototype.forEach.call(document.querySelectorAll(".hours tr"), function (row, n) {
      row.className = mark !== "call" && String(n) === today.row ? "is-today" : "";
    });
    setTimeout(openNow, 6e4 - Date.now() % 6e4);
  }
  if (box) openNow();

  /* 搜索：点了才下载资料；两个字两个字地比，标题和大家的问法分量重 */
  var form = by("search"), index = null, loading = null;
  function base() { return form.getAttribute("data-index"); }
  function load() {
    if (loading) return loading;
    loading = fetch(base() + "search/search_index.json").then(function (r) { return r.json(); }).then(function (data) {
      index = data.docs; find();
    }).catch(function () { loading = null; by("search-status").textContent = form.getAttribute("data-failed"); });
    return loading;
  }
  function grams(text) {
    var out = [], plain = text.toLowerCase().replace(/[\s，。？！、,.?!“”"'：:；;（）()]+/g, " ");
    plain.split(" ").forEach(function (word) {
      if (/^[\x00-\x7f]+$/.test(word)) { if (word.length > 1) out.push(word); return; }
      for (var i = 0; i < word.length - 1; i++) out.push(word.substr(i, 2));
      if (word.length === 1) out.push(word);
    });
    return out;
  }
  function score(doc, wanted) {
    var strong = (doc.title + " " + doc.also.join(" ")).toLowerCase(), middle = (doc.lead + " " + doc.heads.join(" ")).toLowerCase(), all = doc.text.toLowerCase(), total = 0, hits = 0;
    wanted.forEach(function (gram) {
      var points = (strong.indexOf(gram) >= 0 ? 6 : 0) + (middle.indexOf(gram) >= 0 ? 3 : 0) + (all.indexOf(gram) >= 0 ? 1 : 0);
      if (points) hits++;
      total += points;
    });
    return hits ? total * hits / wanted.length : 0;
  }
  function find() {
    var wanted = grams(by("query").value), list = by("results"), status = by("search-status");
    list.textContent = ""; status.textContent = "";
    if (!index || !wanted.length) return;
    var found = index.map(function (doc) { return { doc: doc, score: score(doc, wanted) }; })
      .filter(function (f) { return f.score > 0; }).sort(function (a, b) { return b.score - a.score; }).slice(0, 12);
    status.textContent = found.length ? found.length + " " + form.getAttribute("data-found") : form.getAttribute("data-none");
    (found.length ? found : index.filter(function (d) { return d.kind === "section"; }).map(function (d) { return { doc: d }; })).forEach(function (f) {
      var item = document.createElement("li"), link = document.createElement("a"), name = document.createElement("b"), lead = document.createElement("span");
      link.className = "row"; link.href = base() + f.doc.location; name.textContent = f.doc.title; lead.textContent = (f.doc.warning ? f.doc.warning + " " : "") + f.doc.lead;
      link.appendChild(name); link.appendChild(lead); item.appendChild(link); list.appendChild(item);
    });
  }
  var composing = false;
  on(by("query"), "compositionstart", function () { composing = true; });
  on(by("query"), "compositionend", function () { composing = false; find(); });
  on(by("query"), "input", function () { if (!composing) { load(); find(); } });
  on(form, "submit", function (e) { if (index) { e.preventDefault(); find(); } });
})();
