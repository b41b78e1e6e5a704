/* 总开关：不要离线了，就发布这一个 sw.js。来过的手机下次打开网站，存的全删掉，它自己也退出，网站照常。 */
"use strict";
self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (e) {
  var name = "next-door " + self.registration.scope;
  e.waitUntil(caches.delete(name).then(function () { return self.registration.unregister(); }));
});
