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
