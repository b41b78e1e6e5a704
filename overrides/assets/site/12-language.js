/* 换语言停在同一段：带上正看着的小标题 */
var language = by("language");
on(language, "click", function () {
  var here = location.hash, heads = document.querySelectorAll("article h2[id]");
  for (var i = 0; i < heads.length && scrollY > 40; i++) {
    if (heads[i].getBoundingClientRect().top < innerHeight / 4) here = "#" + heads[i].id;
  }
  language.hash = here;
});
/* 手指往回翻一点，页头上面一行就回来；点链接一跳很远的不算，免得盖住跳到的小标题 */
var readTo; /* 一开始不量滚到哪里：量一次，整页要当场排一遍 */
on(window, "scroll", function () {
  var back = readTo - scrollY;
  readTo = scrollY;
  if (back) root.classList[back > 0 && back < innerHeight / 2 ? "add" : "remove"]("is-back");
});
