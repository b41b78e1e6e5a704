/* 没网也能看：那一页上当场备好；别的页只在好网、不花流量钱时，闲下来存，一次打开只看一回 */
var net = navigator.connection, wants = by("offline");
function frugal() { try { return !net || net.saveData || net.type === "cellular" || net.effectiveType !== "4g" || sessionStorage.offline; } catch (_) { return 1; } }
if (navigator.serviceWorker && location.protocol !== "file:" && (wants || !frugal())) setTimeout(function () { later("assets/offline.js"); }, wants ? 0 : 5e3);
