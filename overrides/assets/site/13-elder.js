/* 长辈版、字再大些：选过就记着，下次画第一笔以前就换好（见 base.html） */
function enlarge(size) {
  if (size) root.setAttribute("data-elder", size); else root.removeAttribute("data-elder");
  remember("elder", size);
  var sheet = document.createElement("link");
  sheet.rel = "stylesheet"; sheet.href = document.querySelector("[data-elder]:not(html)").getAttribute("data-elder");
  if (size) document.head.appendChild(sheet);
}
on(by("elder-button"), "click", function () { enlarge(root.getAttribute("data-elder") ? "" : "24"); });
on(by("larger-button"), "click", function () { enlarge(root.getAttribute("data-elder") === "30" ? "24" : "30"); });
