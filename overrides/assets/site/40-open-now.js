/* 现在开不开：照 data-week、data-days 查表看钟（各项见 open_now.py），规矩都在做站时算好。
   钟点一律北京时间，不管手机在哪个时区；数据过了期，只说先打电话。名单上每一处也照这样念，几句话写在名单的外层 */
function openNow(box) {
  var line = box.lastElementChild, english = root.lang === "en", now = new Date(Date.now() + 288e5), clock = now.toISOString().slice(11, 16);
  function data(name, value) { return box.closest("[data-" + name + "]").getAttribute("data-" + name).replace("{}", value); }
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
  if (box.id) each(".hours tr", function (row, n) {
    row.className = mark !== "call" && String(n) === today.row ? "is-today" : "";
  });
}
function tick() { each(".today[data-week]", openNow); setTimeout(tick, 6e4 - Date.now() % 6e4); }
if (document.querySelector(".today[data-week]")) tick();
