/* 读给我听：从屏幕上第一段看得见的读起，一段一段读，读到哪里标到哪里；点“不读了”、按 Esc、离开这一页就停 */
(function () {
  var speech = window.speechSynthesis, button = document.getElementById("aloud-button"), article = document.querySelector("article");
  var stop = document.createElement("button"), turn = 0, marked = null;
  stop.type = "button"; stop.className = "leave leave--left"; stop.textContent = button.getAttribute("data-stop");
  stop.onclick = quit;
  var blocks = "h1,h2,h3,p,li,dt,dd,td,th,figcaption,summary", silent = ".ref,.paper,p.telling,button,[hidden],.visually-hidden,svg,script";

  /* 一段：同一块里挨着的文字。块里套块的，外面的字、里面的字各是一段，一个不漏 */
  function passages() {
    var walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), found = [], node;
    while ((node = walker.nextNode())) {
      var parent = node.parentNode, block = parent.closest(blocks);
      if (!block || !/\S/.test(node.data) || parent.closest(silent) || !block.getClientRects().length) continue;
      if (found.length && found[found.length - 1].block === block) found[found.length - 1].text += node.data;
      else found.push({ block: block, text: node.data });
    }
    return found;
  }
  /* 太长的一口气读不完，有的手机读到一半会停：照句号分开 */
  function sentences(text) {
    return text.replace(/\s+/g, " ").match(/[^。！？；.!?;]+[。！？；.!?;]*/g) || [];
  }
  function mark(block) {
    if (marked) marked.classList.remove("is-read");
    marked = block;
    if (!block) return;
    block.classList.add("is-read");
    var box = block.getBoundingClientRect();
    if (box.top < 90 || box.bottom > innerHeight - 90) block.scrollIntoView({ block: "center" });
  }
  function quit() {
    turn++; speech.cancel(); mark(null);
    if (stop.parentNode) { stop.parentNode.removeChild(stop); button.focus(); }
  }
  window.readAloud = function (voice) {
    quit();
    var mine = turn, list = passages();
    var start = 0;
    while (start < list.length - 1 && scrollY > 40 && list[start].block.getBoundingClientRect().bottom < 80) start++;
    var queue = [];
    list.slice(start).forEach(function (passage) {
      sentences(passage.text).forEach(function (text) { queue.push({ text: text, block: passage.block }); });
    });
    function next() {
      var said = queue.shift();
      if (mine !== turn) return;
      if (!said) return quit();
      if (said.block !== marked) mark(said.block);
      var utterance = new SpeechSynthesisUtterance(said.text);
      utterance.voice = voice; utterance.lang = voice.lang; utterance.rate = .9;
      utterance.onend = next;
      utterance.onerror = function () { if (mine === turn) quit(); };
      speech.speak(utterance);
    }
    document.body.appendChild(stop); stop.focus(); next();
  };
  document.addEventListener("keydown", function (e) { if (e.key === "Escape" && stop.parentNode) quit(); });
  window.addEventListener("pagehide", quit);
})();
