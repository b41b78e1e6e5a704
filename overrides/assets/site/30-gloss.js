/* 法律词：点一下，或按回车、空格，解释就在词底下打开；再点一下哪里都行，或按 Esc，就关上，焦点在词上 */
var tip = document.createElement("span"), term = null;
tip.id = tip.className = "tip"; tip.setAttribute("role", "note");
function explain(next) {
  if (term) { term.setAttribute("aria-expanded", false); term.removeAttribute("aria-describedby"); tip.remove(); }
  term = next;
  if (!next) return;
  tip.textContent = by(next.hash.slice(1)).querySelector("span").textContent;
  next.parentNode.insertBefore(tip, next.nextSibling);
  next.setAttribute("aria-expanded", true); next.setAttribute("aria-describedby", "tip");
  tip.style.top = next.offsetTop + next.offsetHeight + "px";
}
Array.prototype.forEach.call(document.querySelectorAll(".gloss"), function (mark) {
  mark.setAttribute("role", "button"); mark.setAttribute("aria-expanded", false);
});
on(document, "click", function (e) {
  var mark = e.target.closest(".gloss");
  if (mark) e.preventDefault();
  explain(mark === term ? null : mark);
});
on(document, "keydown", function (e) {
  if (e.key === " " && e.target.className === "gloss") { e.preventDefault(); e.target.click(); }
  if (e.key === "Escape" && term) { term.focus(); explain(null); }
});
