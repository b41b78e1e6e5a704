/* 还有几天：照这台手机的钟、北京时间数，不管网站是哪天做的。写在 time 后面的 .soon 里；别的过了 data-ends 就收起，
   “快要办的”挪到“刚办完”；data-first 里只露出头一个没办完的 */
function countDays() {
  var now = new Date(Date.now() + 288e5).toISOString(), past = by("past-rows"), shown;
  Array.prototype.forEach.call(document.querySelectorAll("[data-ends]"), function (node) {
    var data = node.dataset, over = data.ends <= now, day = node.dateTime, list = node.parentNode;
    if (day) {
      var days = (new Date(day.slice(0, 10)) - new Date(now.slice(0, 10))) / 864e5;
      node.nextSibling.textContent = node.closest("[data-soon]").dataset.soon.split("|")[
        over ? 4 : days > 1 ? 0 : days > 0 ? 1 : day[10] && day <= now ? 3 : 2].replace("{}", days);
    } else if (over && list.id === "coming-rows") {
      data.ends = "x"; past.appendChild(node); past.parentNode.hidden = false;
    } else {
      node.hidden = over || shown === list;
      if (!node.hidden && "first" in list.dataset) shown = list;
    }
  });
}
countDays(); setInterval(countDays, 6e4);
