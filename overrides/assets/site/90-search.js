/* 搜索：点开才下载（排名次的、资料、摆结果的，照先后执行）。地址里有 ?q= 的自己打开：从结果退回来，还在原处。 */
var finder = by("search"), fetching = false;
function load() {
  if (fetching || !finder) return;
  fetching = true;
  finder.getAttribute("data-load").split(" ").forEach(function (address) {
    var script = document.createElement("script");
    script.src = address; script.async = false;
    script.onerror = function () { fetching = false; by("search-status").textContent = finder.getAttribute("data-failed"); };
    document.body.appendChild(script);
  });
}
on(by("query"), "input", load);
if (/[?&]q=[^&]/.test(location.search)) by("search-button").click();
