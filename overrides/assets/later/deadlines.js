/* 期限算一算：和 scripts/outreach/time_limits.py 同一套算法，测试逐日比对；资料在网页里，断了网也能算。
   日子都用 UTC 的零点表示，不受手机时区影响；“今天”看北京时间 */
(function () {
  "use strict";
  function by(id) { return document.getElementById(id); }
  var form = by("limits"), data = JSON.parse(form.getAttribute("data-limits")), words = data.words;
  var english = document.documentElement.lang === "en", DAY = 864e5, off = {}, work = {};
  function time(iso) { return Date.parse(iso + "T00:00:00Z"); }
  function iso(day) { return new Date(day).toISOString().slice(0, 10); }
  data.off.forEach(function (pair) { for (var day = time(pair[0]); day <= time(pair[1]); day += DAY) off[iso(day)] = true; });
  data.work.forEach(function (day) { work[day] = true; });

  function listed(year) { return data.years.indexOf(year) >= 0; }
  function knows(day) {
    var text = iso(day), year = +text.slice(0, 4);
    return listed(year) && (text.slice(5) < "12-29" || listed(year + 1));
  }
  function weekday(day) { return (new Date(day).getUTCDay() + 6) % 7; }
  function works(day) { return !off[iso(day)] && (weekday(day) < 5 || !!work[iso(day)]); }
  function rests(day) { return !(knows(day) && works(day)); }
  function longest(year, month) { return new Date(Date.UTC(year, month + 1, 0)).getUTCDate(); }
  function counted(start, term) {
    if (term.unit === "days") return start + term.amount * DAY;
    var from = new Date(start), day = from.getUTCDate();
    var months = from.getUTCFullYear() * 12 + from.getUTCMonth() + term.amount * (term.unit === "years" ? 12 : 1);
    var year = Math.floor(months / 12), month = months % 12, end = longest(year, month);
    var full = term.monthEnd && day === longest(from.getUTCFullYear(), from.getUTCMonth());
    return Date.UTC(year, month, full ? end : Math.min(day, end));
  }
  function workdays(start, amount) {
    var day = start, sure = true;
    while (amount) {
      day += DAY;
      var known = knows(day);
      if (!known) sure = false;
      if (known ? works(day) : weekday(day) < 5) amount--;
    }
    return { plain: day, last: day, note: sure ? "" : "pending" };
  }
  function limit(start, term, custody) {
    if (term.unit === "workdays" || (term.unit === "days" && term.workdays.indexOf(term.amount) >= 0)) return workdays(start, term.amount);
    var plain = counted(start, term), last = plain;
    if (custody && term.stays) return { plain: plain, last: plain, note: rests(plain) ? "custody" : "" };
    if (!term.moves) return { plain: plain, last: plain, note: rests(plain) ? "unwritten" : "" };
    while (knows(last) && !works(last)) last += DAY;
    if (!knows(last)) return { plain: plain, last: plain, note: "pending" };
    return { plain: plain, last: last, note: last === plain ? "" : "moved" };
  }
  /* 给测试用：日子进出都是 2026-11-26 这样的字 */
  form.limit = function (start, term, custody) {
    var found = limit(time(start), term, custody);
    return [iso(found.plain), iso(found.last), found.note];
  };

  function spoken(day) {
    var d = new Date(day), date = d.getUTCDate(), month = d.getUTCMonth(), week = data.weekdays[weekday(day)];
    return english ? week + " " + date + " " + data.months[month] + " " + d.getUTCFullYear()
      : d.getUTCFullYear() + "年" + (month + 1) + "月" + date + "日 " + week;
  }
  function fill(text) {
    var values = Array.prototype.slice.call(arguments, 1), next = 0;
    return text.replace(/\{(\d?)\}/g, function (_, n) { return values[n === "" ? next++ : n]; });
  }
  function add(parent, tag, text, name) {
    var node = document.createElement(tag);
    node.textContent = text;
    if (name) node.className = name;
    parent.appendChild(node);
    return node;
  }
  function link(parent, text, href) { add(add(parent, "p", ""), "a", text).href = href; }
  function left(days, theirs) {
    if (days < 0) return words[theirs ? "over-theirs" : "over"];
    if (theirs) return "";
    return days ? (days === 1 ? words["left-one"] : fill(words.left, days)) : words.today;
  }
  function card(told, term, start, today, handedIn) {
    var found = limit(start, term, term.custody || (term.asks && by("limit-custody").checked)), box = add(told, "div", "", "limits__one");
    var theirs = handedIn || term.custody, days = Math.round((found.last - today) / DAY);
    add(box, "p", fill(words.last, spoken(found.last)), "limits__last" + (days < 0 ? " limits__last--over" : ""));
    add(box, "p", term.who + (english ? ": " : "：") + term.what);
    add(box, "p", left(days, theirs), "limits__left");
    if (found.note) add(box, "p", fill(words[found.note], spoken(found.plain)), "hint");
    add(box, "p", fill(words.from, term.from, term.long) + (english ? ". " : "。") + words.rule + " " + [term.law, term.how].filter(Boolean).join(english ? "; " : "；"), "hint");
    link(box, fill(words.page, term.title), term.page);
    if (days < 0 && !theirs && by("late")) link(box, words.late, "#late");
  }
  function paper() { return data.papers[by("limit-paper").value]; }
  function chosen() {
    var picked = paper(), label = by("limit-date-label");
    if (!picked) return;
    label.textContent = label.getAttribute("data-" + picked.start);
    by("limit-custody-line").hidden = !picked.terms.some(function (term) { return term.asks; });
    if (by("limit-custody-line").hidden) by("limit-custody").checked = false;
    if (by("limit-date").value) show();
  }
  function show() {
    var picked = paper(), told = by("limit-told"), start = time(by("limit-date").value);
    told.textContent = "";
    if (!picked || isNaN(start)) return;
    var today = time(iso(Date.now() + 288e5));
    if (start > today) add(told, "p", words.future, "limits__left");
    picked.terms.forEach(function (term) { card(told, term, start, today, picked.start === "handed-in"); });
    add(told, "p", words["paper-first"], "limits__left");
  }
  by("limit-paper").addEventListener("change", chosen);
  by("limit-date").addEventListener("change", show);
  by("limit-custody").addEventListener("change", show);
  form.addEventListener("submit", function (e) { e.preventDefault(); show(); });
  chosen();
})();
