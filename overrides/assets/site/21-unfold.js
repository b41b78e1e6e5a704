/* 从别的页指到收着的一块，替读的人打开 */
function unfold() {
  var block = by(decodeURIComponent(location.hash.slice(1)));
  if (block && block.tagName === "DETAILS") { block.open = true; block.scrollIntoView(); }
}
on(window, "hashchange", unfold); unfold();
