/* 用到才下载的几份，地址写在 site.js 那个标签上 */
var own = by("own");
function later(name) {
  var script = document.createElement("script");
  script.src = own.getAttribute("data-" + name);
  return document.head.appendChild(script);
}
