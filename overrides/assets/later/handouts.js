/* 印明白纸：选事、选站、选纸，排好给看，再打印。纸上的东西都在页里的 template，断了网照样能用。
   印不下先缩字，再整块地舍（先舍哪块和 PDF 一样），舍了什么写在纸上；再不行就说出来，从不截断。 */
(function () {
  "use strict";
  var form = document.getElementById("desk"), out = document.getElementById("desk-sheets"), status = document.getElementById("desk-status");
  /* 搬到正文外面：正文的样式（.md-typeset）管不着纸，纸和 PDF 才一个样 */
  var main = document.getElementById("main");
  main.parentNode.insertBefore(out, main.nextSibling);
  var MOST = 3, signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ", key = "handouts";
  /* 几页、字多大、先舍哪块由页里写，和 PDF 一样；这里只有一页的版心多大，毫米 */
  var SIZES = JSON.parse(out.dataset.sizes), EDGES = { "a4": [186, 275], "a4-large": [186, 275], "a5": [128, 192] };
  function all(name) { return Array.prototype.slice.call(form.elements[name].length === undefined ? [form.elements[name]] : form.elements[name]); }
  function chosen() { return all("t").filter(function (box) { return box.checked; }).map(function (box) { return box.value; }); }
  function check(own) { var sum = 0, n; for (n = 0; n < own.length; n++) sum += (n + 1) * signs.indexOf(own[n]); return signs[sum % 31]; }

  /* 一张纸接上工作站：地址、提醒、批号、有效期至取两边早的那个 */
  function joined(id, place) {
    var from = document.getElementById("t-" + id), here = document.getElementById("s-" + place);
    var sheet = from.content.cloneNode(true).querySelector(".sheet"), block = here.content.cloneNode(true);
    var strip = sheet.querySelector(".sheet__strip"), scan = strip.querySelector(".sheet__scan"), body = sheet.querySelector(".sheet__body");
    Array.prototype.slice.call(block.querySelectorAll(".sheet__caution")).forEach(function (one) { sheet.insertBefore(one, body); });
    strip.insertBefore(block.querySelector(".sheet__place"), scan);
    var own = from.dataset.code + here.dataset.code;
    sheet.querySelector(".sheet__batch").textContent = from.dataset.code + "-" + here.dataset.code + check(own);
    var until = sheet.querySelector(".sheet__until");
    if (until && here.dataset.until && here.dataset.until < (from.dataset.until || "9")) {
      until.querySelector("span").textContent = here.dataset.words;
      until.nextSibling.textContent = " " + out.dataset.because.replace("{}", here.dataset.name) + " · ";
    }
    return sheet;
  }

  function removed(one) { one.parentNode.removeChild(one); }

  /* 舍一块，给它的名字；没有这块给空的。期限只舍别人的：自己要赶的日子留着，全是自己的就不舍 */
  function dropped(sheet, name) {
    var block = sheet.querySelector("[data-block='" + name + "']"), others;
    if (!block) return "";
    if (name !== "deadline" || !block.querySelector(".is-yours")) { removed(block); return name; }
    others = Array.prototype.slice.call(block.querySelectorAll("li:not(.is-yours)"));
    others.forEach(removed);
    return others.length ? "deadline-others" : "";
  }

  function fit(sheet, size, edges) {
    var points, n, name, gone = [], note, millimetre = sheet.offsetWidth / edges[0], most = edges[1] * size.pages * millimetre * (size.pages > 1 ? .87 : .95);
    function tooTall() { return sheet.scrollHeight > most; }
    for (n = 0; n <= size.drop.length; n++) {
      for (points = size.from; points >= size.to; points = Math.round((points - .25) * 100) / 100) {
        sheet.style.fontSize = points + "pt";
        if (!tooTall()) return true;
      }
      name = dropped(sheet, size.drop[n]);
      if (!name) continue;
      gone.push(out.getAttribute("data-name-" + name));
      note = sheet.querySelector(".sheet__dropped") || sheet.insertBefore(document.createElement("p"), sheet.querySelector(".sheet__strip"));
      note.className = "sheet__dropped";
      note.textContent = out.dataset.dropped.replace("{}", gone.join(out.dataset.join));
    }
    return !tooTall();
  }

  function draw() {
    var topics = chosen(), name = form.elements.size.value, size = SIZES[name], long = [];
    all("t").forEach(function (box) { box.disabled = !box.checked && topics.length >= MOST; });
    out.className = "desk__sheets paper--" + name;
    out.textContent = "";
    topics.forEach(function (id) {
      var holder = document.createElement("div");
      holder.className = "paper__sheet";
      holder.appendChild(joined(id, form.elements.s.value));
      out.appendChild(holder);
      if (!fit(holder.firstChild, size, EDGES[name])) long.push(holder.querySelector("h1").textContent);
    });
    status.textContent = !topics.length ? out.dataset.none : long.length ? out.dataset.long.replace("{}", long.join(out.dataset.join)) : topics.length === MOST ? out.dataset.most : out.dataset.ready;
    document.getElementById("desk-print").disabled = !topics.length;
    try { localStorage.setItem(key, JSON.stringify({ t: topics, s: form.elements.s.value, size: name })); } catch (_) { /* 存不了不要紧 */ }
  }

  function choose(kept) {
    all("t").forEach(function (box) { box.checked = (kept.t || []).slice(0, MOST).indexOf(box.value) >= 0; });
    if (kept.s && document.getElementById("s-" + kept.s)) form.elements.s.value = kept.s;
    if (SIZES[kept.size]) form.elements.size.value = kept.size;
  }

  var kept = {};
  try { kept = JSON.parse(localStorage.getItem(key) || "{}"); } catch (_) { kept = {}; }
  /* 地址里写了的算数：?s=工作站 &t=事 &size=纸 */
  location.search.slice(1).split("&").forEach(function (pair) {
    var part = pair.split("="), value = decodeURIComponent(part[1] || "");
    if (part[0] === "t") kept.t = value.split(",");
    if ((part[0] === "s" || part[0] === "size") && value) kept[part[0]] = value;
  });
  choose(kept);
  form.addEventListener("change", draw);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  document.getElementById("desk-find").addEventListener("input", function () {
    var words = this.value.trim().toLowerCase();
    all("t").forEach(function (box) { var row = box.parentNode.parentNode; row.hidden = !box.checked && row.textContent.toLowerCase().indexOf(words) < 0; });
  });
  document.getElementById("desk-print").addEventListener("click", function () { window.print(); });
  draw();
})();
