/* 换语言停在同一段：带上正看着的小标题 */
var language = by("language");
on(language, "click", function () {
  var here = location.hash, heads = document.querySelectorAll("article h2[id]");
  for (var i = 0; i < heads.length && scrollY > 40; i++) {
    if (heads[i].getBoundingClientRect().top < innerHeight / 4) here = "#" + heads[i].id;
  }
  language.hash = here;
});
