/* 摆搜索结果。打字、粘贴、语音、拼音输入法都算；只用 textContent 写字，资料里有什么都不会当成网页。
   资料在 <script> 里，不用 fetch：从 U 盘上打开也能搜。名次由 search-rank.js 排。 */
(function () {
  "use strict";
  var form = document.getElementById("search"), box = document.getElementById("query");
  var list = document.getElementById("results"), status = document.getElementById("search-status");
  /* 上回没读到、又读了一遍：事件已经接好，重新找就是 */
  if (form.again) { form.again(); return; }
  form.again = show;
  var home = form.getAttribute("data-base").replace(/index\.html$/, "");
  var root = form.getAttribute("data-load").split(" ")[1].replace(/search\/[^\/]*$/, "");
  var composing = false, waiting = null, keeping = null, asked = {}, shown = null;

  /* 下载第二、三份：一份只要一次 */
  function later(part, then) {
    var file = outreachSearch.about().later[part];
    if (!file || asked[part]) return;
    asked[part] = true;
    var script = document.createElement("script");
    script.src = root + file;
    script.onload = then;
    script.onerror = function () { asked[part] = false; };
    document.body.appendChild(script);
  }
  /* 读者开了省流量，或者网很慢：全文有二三百 KB，等他点了再下载 */
  function costly() {
    var net = navigator.connection;
    return !!net && (net.saveData || /2g/.test(net.effectiveType || ""));
  }

  function make(tag, name, text) {
    var node = document.createElement(tag);
    if (name) node.className = name;
    if (text) node.textContent = text;
    return node;
  }
  function marked(node, text, terms) {
    outreachSearch.marks(text, terms).forEach(function (piece) {
      node.appendChild(piece[1] ? make("mark", "", piece[0]) : document.createTextNode(piece[0]));
    });
    return node;
  }
  /* 一页的链接。U 盘上没有服务器替我们找 index.html */
  function link(address) {
    if (location.protocol !== "file:") return home + address;
    var parts = address.split("#");
    return home + parts[0] + "index.html" + (parts[1] ? "#" + parts[1] : "");
  }
  function dial(tel, number, title) {
    var call = make("a", "dial", number);
    call.href = "tel:" + tel;
    call.setAttribute("aria-label", outreachSearch.about().words.call + " " + number + " " + title);
    return call;
  }
  function row(found, terms) {
    var doc = found.doc, item = make("li"), to = make("a", "row"), words = outreachSearch.about().words;
    to.href = link(doc.address);
    to.appendChild(marked(make("b"), doc.title, terms));
    if (doc.warning) to.appendChild(make("span", "due", doc.warning));
    if (found.quote || doc.lead) to.appendChild(marked(make("span"), found.quote || doc.lead, terms));
    if (found.line && doc.asked.indexOf(found.line) >= 0) to.appendChild(marked(make("span", "asked", words.asked), found.line, terms));
    item.appendChild(to);
    if (doc.tel) item.appendChild(dial(doc.tel, doc.number, doc.title));
    else if (doc.number && doc.title.indexOf(doc.number) < 0) to.appendChild(marked(make("span"), doc.number, terms));
    return item;
  }
  function rows(items) {
    var all = make("ul", "rows");
    items.forEach(function (item) { all.appendChild(item); });
    return all;
  }

  /* 打的是另一种语言，就去那边搜 */
  function elsewhere(words, result) {
    var about = outreachSearch.about(), chinese = about.language === "zh";
    if (chinese ? !result.weak || !/^[\s\x21-\x7e]*[a-z]{3}[\s\x21-\x7e]*$/i.test(words) : !/[\u3400-\u9fff]/.test(words)) return null;
    var other = make("a", "ways", about.words.other);
    other.href = link(chinese ? "en/a-z/" : "../a-z/") + "?q=" + encodeURIComponent(words);
    other.lang = chinese ? "en" : "zh-Hans";
    return other;
  }
  /* 搜到搜不到，末尾都有：点几下找到该找谁，或者打电话问 */
  function ways() {
    var about = outreachSearch.about(), help = about.help, end = make("div", "ways"), guide = about.sections.filter(function (s) { return s.address === "who-helps/"; })[0];
    if (guide) { var to = make("a", "", about.words.guide); to.href = link(guide.address); end.appendChild(to); }
    if (help.tel) { var ask = make("p", "", about.words.ask); ask.appendChild(dial(help.tel, help.number, "")); end.appendChild(ask); }
    return end;
  }
  /* 什么也没搜到，给几扇最常走的门 */
  function doors(sections) {
    return ["who-helps/", "explainers/", "channels/", "workstations/", "documents/"].map(function (address) {
      return sections.filter(function (doc) { return doc.address === address; })[0];
    }).filter(Boolean).map(function (doc) { return row({ doc: doc }, []); });
  }
  function deeper(result) {
    if (!result.weak || outreachSearch.has("full") || !costly()) return null;
    var button = make("button", "more", outreachSearch.about().words.deeper);
    button.type = "button";
    button.onclick = function () { status.textContent = outreachSearch.about().words.loading; later("full", show); };
    return button;
  }
  function say(result) {
    var words = outreachSearch.about().words;
    if (!result.count) return words.none;
    if (result.weak) return words.weak;
    return result.count === 1 ? words.one : words.found.replace("{}", result.count);
  }

  function show() {
    var about = outreachSearch.about(), words = box.value.trim();
    clearTimeout(waiting);
    if (!about) return;
    keep(words);
    shown = words;
    list.textContent = "";
    if (!words) { status.textContent = ""; return; }
    var result = outreachSearch.find(words);
    status.textContent = say(result);
    var other = elsewhere(words, result);
    if (other) list.appendChild(other);
    result.groups.forEach(function (group) {
      var name = make("p", "found", about.words[group.kind] || about.words.page), all = rows(group.found.map(function (found) { return row(found, result.terms); }));
      name.id = "found-" + group.kind;
      all.setAttribute("aria-labelledby", name.id);
      list.appendChild(name); list.appendChild(all);
    });
    if (!result.count) list.appendChild(rows(doors(about.sections)));
    var button = deeper(result);
    if (button) list.appendChild(button);
    list.appendChild(ways());
    if (result.needsSounds) later("sounds", show);
    /* 头一份对不上：停下来不打了，再到全文里找 */
    if (result.weak && !result.needsSounds && !outreachSearch.has("full") && !costly() && words.length > 1) waiting = setTimeout(function () { later("full", show); }, 900);
  }

  /* 打的字留在地址里：点进结果再退回来，还看得到。U 盘上改不了地址，不要紧 */
  function keep(words) {
    clearTimeout(keeping);
    keeping = setTimeout(function () {
      try { history.replaceState(history.state, "", (words ? "?q=" + encodeURIComponent(words) : location.pathname) + location.hash); } catch (_) { /* file:// */ }
    }, 300);
  }

  /* 拼音打到一半不找，选好了字再找。语音输入、有的安卓键盘一直算“没选好”，停一秒也找 */
  function typed() {
    clearTimeout(waiting);
    if (composing) waiting = setTimeout(show, 1000); else show();
  }
  box.addEventListener("compositionstart", function () { composing = true; });
  box.addEventListener("compositionend", function () { composing = false; typed(); });
  box.addEventListener("input", typed);
  box.addEventListener("search", typed);

  /* 回车去第一条；上下键在输入框和结果之间走 */
  function links() { return [].slice.call(list.querySelectorAll("a.row")); }
  form.addEventListener("submit", function (e) {
    if (!outreachSearch.about()) return;
    e.preventDefault();
    if (shown !== box.value.trim()) show();
    var best = list.querySelector(".found + ul a.row");
    if (best) { keepNow(); location.href = best.href; } else box.blur();
  });
  function keepNow() {
    clearTimeout(keeping);
    try { history.replaceState(history.state, "", "?q=" + encodeURIComponent(box.value.trim()) + location.hash); } catch (_) { /* file:// */ }
  }
  list.addEventListener("click", function (e) { if (e.target.closest && e.target.closest("a.row")) keepNow(); });
  form.addEventListener("keydown", function (e) {
    if (e.isComposing || (e.key !== "ArrowDown" && e.key !== "ArrowUp")) return;
    var all = links(), at = all.indexOf(document.activeElement), next = at + (e.key === "ArrowDown" ? 1 : -1);
    if (!all.length || (document.activeElement !== box && at < 0)) return;
    e.preventDefault();
    (all[next] || (next < 0 ? box : all[all.length - 1])).focus();
  });

  var given = /[?&]q=([^&#]*)/.exec(location.search);
  if (given && !box.value) try { box.value = decodeURIComponent(given[1].replace(/\+/g, " ")); } catch (_) { /* 地址写坏了 */ }
  show();
})();
