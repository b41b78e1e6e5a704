/* 征求意见：过了截止那天（北京时间）就写明不收了，不管网站是哪天做的；打印的按钮 */
Array.prototype.forEach.call(document.querySelectorAll("[data-closes]"), function (node) {
  if (node.getAttribute("data-closes") >= new Date(Date.now() + 288e5).toISOString().slice(0, 10)) return;
  node.textContent = node.getAttribute("data-over");
  node.className = "verdict is-over";
});
on(document.querySelector("[data-print]"), "click", function () { print(); });
