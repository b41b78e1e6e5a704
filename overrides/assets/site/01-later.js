/* 用到才下载的几份：名字写在这里，指纹做网站时补上 */
var own = by("own");
function later(name) {
  var script = document.createElement("script");
  script.src = own.getAttribute("data-root") + name;
  return document.head.appendChild(script);
}
