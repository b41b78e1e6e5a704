/* U 盘里的网站：文件夹的地址双击打不开，脚本做的链接（搜索结果）点的时候补上 index.html；写死的链接打包时已经补好 */
document.addEventListener("click", function (e) {
  var link = e.target.closest && e.target.closest("a[href]");
  if (link && link.protocol === "file:") link.href = link.href.replace(/\/(?=$|[?#])/, "/index.html");
}, true);
