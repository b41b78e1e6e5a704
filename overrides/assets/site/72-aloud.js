/* 读给我听：手机里有这种语言的声音才放出按钮。只用手机自己的声音，不把文字送到别处去读 */
var aloud = by("aloud-button"), speech = window.speechSynthesis, article = document.querySelector("article");
function voices() {
  var wanted = (article.lang || root.lang).slice(0, 2) === "en" ? /^en/i : /^(zh|cmn)/i;
  return speech.getVoices().filter(function (v) { return v.localService && wanted.test(v.lang); });
}
function offer() { aloud.hidden = !voices().length; }
if (speech && aloud && article) {
  offer(); speech.onvoiceschanged = offer;
  on(aloud, "click", function () { if (window.readAloud) readAloud(voices()[0]); else later("assets/read-aloud.js").onload = function () { readAloud(voices()[0]); }; });
}
