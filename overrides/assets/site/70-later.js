/* 用到才下载的：碰了 data-later 里的东西，才去取它写的那个脚本；碰的是哪个按钮记在 data-pressed 里，脚本来了接着办。
   data-later-now 的一打开就取：断网以前就备好 */
each("[data-later]", function (part) {
  var asked = false, told = part.querySelector("[role=status]");
  function fetchIt(e) {
    if (e && e.type === "click" && e.target.id) part.setAttribute("data-pressed", e.target.id);
    if (asked) return;
    asked = true;
    var script = document.createElement("script");
    script.src = part.getAttribute("data-later");
    script.onerror = function () { asked = false; told.textContent = part.getAttribute("data-failed"); };
    document.head.appendChild(script);
  }
  on(part, "focusin", fetchIt); on(part, "click", fetchIt);
  if (part.hasAttribute("data-later-now")) on(window, "load", fetchIt);
});
