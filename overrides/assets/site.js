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
    for (var i = 0; !here && i < heads.length; i++) {
      var box = heads[i].getBoundingClientRect();
      if (box.bottom > 0 && box.top < innerHeight / 2 && scrollY > 40) here = "#" + heads[i].id;
    }
    language.hash = here;
  });

  /* 复制地址，好贴进手机地图 */
  Array.prototype.forEach.call(document.querySelectorAll("[data-copy]"), function (button) {
    on(button, "click", function () {
      if (!navigator.clipboard) return;
      navigator.clipboard.writeText(button.getAttribute("data-copy")).then(function () { button.textContent = button.getAttribute("data-done"); }, function () { /* 不让复制就算了，字就在旁边 */ });
    });
    button.hidden = !navigator.clipboard;
  });

  /* 快速离开：不留在“后退”里 */
  on(by("leave"), "click", function (e) { e.preventDefault(); location.replace(e.currentTarget.href); });

  /* 今天（北京时间）几点开门。节假日另说，表里写着，这里一并念出来 */
  var today = by("today"), says = today && today.parentNode;
  if (today) {
    var english = root.lang === "en", now = new Date(Date.now() + 8 * 3600e3), day = String((now.getUTCDay() + 6) % 7), rows = document.querySelectorAll(".hours tr"), told = "", aside = "";
    Array.prototype.forEach.call(rows, function (row) {
      var days = row.getAttribute("data-days").split(" "), text = row.cells[1].textContent.trim();
      if (days.indexOf(day) >= 0) { row.className = "is-today"; told = told || text; }
      if (row.hasAttribute("data-holiday")) aside = (english ? " (" : "（") + row.cells[0].textContent.trim() + (english ? ": " : "") + text + (english ? ")" : "）");
    });
    var weekday = now.toLocaleDateString(english ? "en" : "zh-CN", { weekday: "long", timeZone: "UTC" });
    var unsaid = says.getAttribute(rows.length ? "data-closed" : "data-unknown");
    today.textContent = says.getAttribute("data-today") + (english ? ", " + weekday + ": " : weekday + "：") + (told || unsaid) + aside;
  }

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
      link.className = "row"; link.href = base() + f.doc.location; name.textContent = f.doc.title; lead.textContent = f.doc.lead;
      link.appendChild(name); link.appendChild(lead); item.appendChild(link); list.appendChild(item);
    });
  }
  var composing = false;
  on(by("query"), "compositionstart", function () { composing = true; });
  on(by("query"), "compositionend", function () { composing = false; find(); });
  on(by("query"), "input", function () { if (!composing) { load(); find(); } });
  on(form, "submit", function (e) { if (index) { e.preventDefault(); find(); } });
})();
