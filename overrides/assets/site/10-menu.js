/* 打开、关上一块；Esc 关上并把焦点还给按钮 */
function opener(button, panel, show) {
  if (!button || !panel) return;
  function set(open) { button.setAttribute("aria-expanded", String(open)); show(panel, open); }
  on(button, "click", function () { set(button.getAttribute("aria-expanded") !== "true"); });
  on(document, "keydown", function (e) {
    if (e.key === "Escape" && button.getAttribute("aria-expanded") === "true") { set(false); button.focus(); }
  });
}
opener(by("menu-button"), by("menu"), function (menu, open) { menu.classList.toggle("is-open", open); });
opener(by("search-button"), by("search"), function (search, open) {
  search.hidden = !open;
  if (open) { by("query").focus(); load(); }
});
