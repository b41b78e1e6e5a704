/* 深浅色：没选过就跟着手机走 */
var scheme = by("scheme-button");
function isDark() {
  var chosen = root.getAttribute("data-scheme");
  return chosen ? chosen === "dark" : window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches;
}
function label() { if (scheme) scheme.textContent = scheme.getAttribute(isDark() ? "data-light" : "data-dark"); }
on(scheme, "click", function () {
  var next = isDark() ? "light" : "dark";
  root.setAttribute("data-scheme", next); remember("scheme", next); label();
});
label();
