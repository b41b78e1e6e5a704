/* 读者用得着的几样，一个文件一样。没有它一切照样能看；写法照顾老手机（Chromium 70 起），不用新语法。
   各文件按名字先后接成一个 site.js，包在同一个函数里：这里的几个名字，别的文件都能用。 */
var root = document.documentElement;
function by(id) { return document.getElementById(id); }
function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
function on(node, event, act) { if (node) node.addEventListener(event, act); }
function remember(key, value) { try { localStorage.setItem(key, value); } catch (_) { /* 无痕浏览时存不了，不要紧 */ } }
