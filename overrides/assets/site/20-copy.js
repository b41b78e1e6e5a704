/* 复制地址，好贴进手机地图；没写复制什么的，复制它前面那一块 */
Array.prototype.forEach.call(document.querySelectorAll("[data-copy]"), function (button) {
  on(button, "click", function () {
    if (!navigator.clipboard) return;
    navigator.clipboard.writeText(button.getAttribute("data-copy") || button.previousElementSibling.textContent).then(function () { button.textContent = button.getAttribute("data-done"); }, function () { /* 不让复制就算了，字就在旁边 */ });
  });
  button.hidden = !navigator.clipboard;
});
