/* 找工作站：打字就筛；点了“离我近的”才问手机位置，在手机上算远近，不发给任何人。
   名单在网页里，坐标是 wgs84，和手机给的一样；暂停、没核对的照样列出，但不当成最近的去处 */
(function () {
  "use strict";
  function by(id) { return document.getElementById(id); }
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  var part = by("find"), told = by("find-told"), field = by("find-name"), list = by("stops"), button = by("near");
  var stops = all(".stop", list), towns = all(".town", list), near = null, here = null;
  function say(name) {
    var values = Array.prototype.slice.call(arguments, 1);
    return part.getAttribute("data-" + name).replace(/\{(\d?)\}/g, function (_, n) { return values[n || 0]; });
  }
  function show(sentences) { told.textContent = sentences.filter(Boolean).join("\n"); }
  function name(stop) { return stop.querySelector("h3 a").textContent; }

  /* 打字筛 */
  function plain(text) { return (text.normalize ? text.normalize("NFKC") : text).toLowerCase().replace(/[\s'’·]+/g, ""); }
  function filter() {
    var wanted = plain(field.value), found = 0;
    stops.forEach(function (stop) {
      var fits = !wanted || stop.getAttribute("data-keys").split(" ").some(function (key) { return key.indexOf(wanted) >= 0; });
      stop.hidden = !fits;
      if (fits) found++;
      var spot = document.querySelector('.sketch a[href="#' + stop.id + '"]');
      if (spot) spot.setAttribute("class", fits ? "" : "is-faint");
    });
    towns.forEach(function (town) { town.hidden = !town.querySelector(".stop:not([hidden])"); });
    show([wanted && (found ? say("found", found) : say("nothing"))]);
  }
  var composing = false;
  field.addEventListener("compositionstart", function () { composing = true; });
  field.addEventListener("compositionend", function () { composing = false; filter(); });
  field.addEventListener("input", function () { if (!composing) filter(); });

  /* 远近 */
  function metres(at) {
    var there = at.split(",").map(Number), rad = Math.PI / 180;
    var a = Math.sin((there[0] - here[0]) * rad / 2), b = Math.sin((there[1] - here[1]) * rad / 2);
    return 12742017.6 * Math.asin(Math.sqrt(Math.min(1, a * a + Math.cos(here[0] * rad) * Math.cos(there[0] * rad) * b * b)));
  }
  function far(m) {
    if (m < 975) return say("metres", Math.max(50, Math.round(m / 50) * 50));
    return say("kilometres", m < 9950 ? (m / 1000).toFixed(1).replace(/\.0$/, "") : Math.round(m / 1000));
  }
  function located(position) {
    here = [position.coords.latitude, position.coords.longitude];
    var placed = stops.filter(function (stop) { return stop.getAttribute("data-at"); });
    placed.forEach(function (stop) {
      stop.metres = metres(stop.getAttribute("data-at"));
      stop.querySelector(".stop__far").textContent = far(stop.metres);
    });
    placed.sort(function (a, b) { return a.metres - b.metres; });
    var first = placed.filter(function (stop) { return !stop.getAttribute("data-shut"); })[0];
    if (!first) return unknown();
    field.value = ""; filter(); reorder(placed);
    var error = position.coords.accuracy || 0, today = first.querySelector(".today"), closer = placed[0];
    show([
      first.metres > 1e5 && say("far"),
      say("first", name(first), far(first.metres)),
      today && today.textContent && today.textContent + (document.documentElement.lang === "en" ? "." : "。"),
      closer !== first && say("closer", name(closer), closer.getAttribute("data-shut")),
      say("straight"),
      error > 500 && error * 4 > first.metres && say("rough", far(error))
    ]);
  }
  function reorder(placed) {
    if (!near) {
      near = document.createElement("div");
      var title = document.createElement("h2"), back = document.createElement("button");
      title.textContent = list.getAttribute("data-order");
      back.type = "button"; back.className = "copy"; back.textContent = list.getAttribute("data-by-town");
      back.addEventListener("click", function () { home(); by("find-name").focus(); });
      near.appendChild(title); near.appendChild(back);
      stops.forEach(function (stop) { stop.home = stop.parentNode; });
      towns.push(near);
    }
    list.insertBefore(near, list.firstChild);
    placed.forEach(function (stop) { near.appendChild(stop); });
    towns.forEach(function (town) { town.hidden = !town.querySelector(".stop"); });
  }
  function home() {
    stops.forEach(function (stop) { stop.home.appendChild(stop); stop.querySelector(".stop__far").textContent = ""; });
    list.removeChild(near);
    filter();
  }
  function unknown() { show([say("unknown")]); }
  function locate() {
    if (window.isSecureContext === false || !navigator.geolocation) return show([say("insecure")]);
    show([say("asking")]);
    navigator.geolocation.getCurrentPosition(located, function (error) {
      if (error.code === 1) show([say("denied")]); else unknown();
    }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
  }
  button.addEventListener("click", locate);
  if (part.getAttribute("data-pressed") === "near") locate();
  else if (field.value) filter();
})();
