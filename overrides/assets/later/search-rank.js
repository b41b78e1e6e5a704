/* 搜索怎么排名次。不碰网页：浏览器里用它，测试也用它（tests/search_engine.py 用 V8 跑同一个文件）。
   进：资料（search/*.js 调 take 交进来）和读者打的字。出：find 给的结果，一组一类，先后就是名次。
   中文两个字两个字地比，标题和大家的问法分量最重；英文一个词一个词地比，词尾去掉。写法照顾 Chromium 70。 */
var outreachSearch = (function () {
  "use strict";
  var first = null, docs = [], full = null, sounds = null;
  var grams = {};   /* 一截（两个字、一个字、一个词）→ {n: [第几条…], w: [分量…]} */
  var idf = {};     /* 一截有多稀罕 */
  var words = {};   /* 英文：词尾去掉的词，用来认错字和没打完的词 */
  var bySound = null, initials = null;

  /* 哪一格的分量多重 */
  var WEIGHT = { title: 5, asked: 4.5, keys: 4, heads: 2.2, lead: 2.6 };
  /* 一样像的时候，先给读者能照着做的页 */
  var PRIOR = { outcome: 1.05, explainer: 1.08, document: 0.9, channel: 0.92, workstation: 0.95, event: 0.85, office: 0.9,
    law: 0.52, term: 0.6, question: 0.6, section: 0.62, page: 0.7, plain_words: 0.5, outdated_words: 0.5, heard_item: 0.6, home: 0.5, holidays: 0.8 };
  /* 哪几类合成一组 */
  var GROUP = { question: "outcome", office: "channel", section: "page", plain_words: "page", outdated_words: "page", heard_item: "page", home: "page", holidays: "page" };
  /* 说话离不开、又分不出是什么事的字和词 */
  var FILLER = "的了吗呢吧啊呀嘛我你他她它们您这那是就也都还又很在有没不个么着过去来到把让给跟和与或要想能会可以怎什谁哪里为因所说对上下得地自己做办该点些样";
  var STOP = " a an the i me my we our you your he him his she her it its they them their this that these those is are was were be been am do does did has have had having will would can could should shall may might must of in on at to for from by with about into than then so if or and but as no not any some what who whom how when where why which there here just only also very too up out over again s t don didn won get got want need please tell told says say said let still keep keeps ";

  var DULL = {};
  FILLER.split("").forEach(function (c) { DULL[c] = true; });

  /* 拆字 */

  function tidy(text) {
    return text.toLowerCase().replace(/[\uff01-\uff5e]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xfee0); })
      .replace(/(\d)[-－—–\s]+(?=\d)/g, "$1").replace(/[’']s\b/g, "").replace(/[’']/g, "");
  }
  function stem(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    return word.replace(/ies$/, "y").replace(/(ss|us|is)$/, "$1#").replace(/([^s])s$/, "$1").replace(/#$/, "")
      .replace(/([a-z]{3})(?:ing|ed|ment|ments)$/, "$1").replace(/([bdgklmnprt])\1$/, "$1").replace(/([a-z]{3})e$/, "$1").replace(/([a-z]{3})(?:ly|er|or)$/, "$1");
  }
  /* 一句话 → [{g: 一截, w: 分量, at: 在第几段}]；同一截只记一次 */
  function pieces(text) {
    var out = [], seen = {};
    function add(gram, weight) { if (!seen[gram]) { seen[gram] = 1; out.push({ g: gram, w: weight }); } }
    (tidy(text).match(/[\u3400-\u9fff]+|[a-z0-9]+/g) || []).forEach(function (run) {
      if (/^[a-z0-9]/.test(run)) {
        if (STOP.indexOf(" " + run + " ") < 0) add(stem(run), 1);
        return;
      }
      for (var i = 0; i < run.length; i++) {
        var dull = DULL[run[i]];
        if (i + 1 < run.length) {
          var next = DULL[run[i + 1]];
          add(run.substr(i, 2), dull && next ? 0.12 : dull || next ? 0.5 : 1);
        }
        if (!dull || run.length === 1) add(run[i], run.length === 1 ? 1 : 0.3);
      }
    });
    return out;
  }

  /* 收资料 */

  function take(part, data) {
    if (part === "full") full = data;
    if (part === "sounds") { sounds = readSounds(data); bySound = initials = null; }
    if (part === "first") build(data);
  }
  function build(data) {
    first = data; grams = {}; idf = {}; words = {}; bySound = initials = null;
    docs = data.rows.map(function (row) {
      return { address: row[0], title: row[1], kind: row[2], lead: row[3] || "", asked: lines(row[4]), heads: lines(row[5]), keys: lines(row[6]),
        number: row[7] || "", tel: row[8] || "", warning: row[9] || "", phrases: [] };
    });
    docs.forEach(function (doc, n) {
      put(n, doc.title, WEIGHT.title, doc);
      doc.asked.forEach(function (line) { put(n, line, WEIGHT.asked, doc); });
      doc.keys.forEach(function (line) { put(n, line, WEIGHT.keys, doc); });
      doc.heads.forEach(function (line) { put(n, line, WEIGHT.heads); });
      put(n, doc.lead, WEIGHT.lead);
    });
    Object.keys(grams).forEach(function (gram) {
      var times = grams[gram].n.length;
      idf[gram] = Math.log(1 + (docs.length - times + 0.5) / (times + 0.5));
    });
    docs.forEach(function (doc) {
      doc.phrases.forEach(function (phrase) { phrase.sum = sum(phrase.list); });
    });
    first.said = data.sayings.map(function (pair) { return [pair[0].split("|"), pair[1].split("|")]; });
  }
  function lines(cell) { return cell ? cell.split("\n") : []; }
  function put(n, text, weight, phraseOf) {
    var list = pieces(text);
    list.forEach(function (piece) {
      var at = grams[piece.g], last;
      if (!at) { at = grams[piece.g] = { n: [], w: [] }; if (piece.g >= "a" && piece.g < "{") words[piece.g] = 1; }
      last = at.n.length - 1;
      /* 一条里说了几处，只多算一点 */
      if (at.n[last] === n) at.w[last] = Math.max(at.w[last], weight) + 0.3;
      else { at.n.push(n); at.w.push(weight); }
    });
    if (phraseOf) phraseOf.phrases.push({ text: text, list: list });
  }
  function setOf(list) { var set = {}; list.forEach(function (piece) { set[piece.g] = piece.w; }); return set; }
  function rare(gram) { return gram in idf ? idf[gram] : Math.log(1 + docs.length) * 0.6; }
  function sum(list) { var total = 0; list.forEach(function (piece) { total += piece.w * rare(piece.g); }); return total; }

  /* 拼音、繁体、错字 */

  function readSounds(data) {
    var reading = {}, fold = {};
    data.sound.split(",").forEach(function (group) {
      var sound = /^[a-z]+/.exec(group)[0];
      group.substr(sound.length).split("").forEach(function (c) { (reading[c] = reading[c] || []).push(sound); });
    });
    for (var i = 0; i < data.fold.length; i += 2) fold[data.fold[i]] = data.fold[i + 1];
    var known = {};
    data.sound.split(",").forEach(function (group) { known[/^[a-z]+/.exec(group)[0]] = 1; });
    return { reading: reading, fold: fold, known: known };
  }
  function plain(text) {
    if (!sounds) return text;
    return text.replace(/[\u3400-\u9fff]/g, function (c) { return sounds.fold[c] || c; });
  }
  /* 两个字的几种读法：“取保” → ["qu bao"] */
  function heard(gram) {
    var out = [];
    (sounds.reading[gram[0]] || []).forEach(function (a) {
      (sounds.reading[gram[1]] || []).forEach(function (b) { out.push(a + " " + b); });
    });
    return out;
  }
  function soundIndex() {
    if (bySound) return bySound;
    bySound = {};
    Object.keys(grams).forEach(function (gram) {
      if (gram.length !== 2 || !/[\u3400-\u9fff]/.test(gram)) return;
      heard(gram).forEach(function (key) { (bySound[key] = bySound[key] || []).push(gram); });
    });
    return bySound;
  }
  /* 一串字母能不能拆成拼音：拆得最少的那种；拆不成是 null */
  function syllables(run) {
    var best = [[]];
    for (var end = 1; end <= run.length; end++) {
      best[end] = null;
      for (var start = Math.max(0, end - 6); start < end; start++) {
        var piece = run.substring(start, end);
        if (best[start] && sounds.known[piece] && (!best[end] || best[start].length + 1 < best[end].length)) best[end] = best[start].concat(piece);
      }
    }
    return best[run.length];
  }
  function strong(gram) {
    return grams[gram].w.some(function (weight) { return weight >= 2.6; });
  }
  function soundsLike(key, weight) {
    var found = (soundIndex()[key] || []).filter(strong);
    return found.map(function (gram) { return { g: gram, w: weight / Math.sqrt(found.length) }; });
  }
  /* 首字母：标题、问法、小标题、词里连着的几个字 */
  function initialsOf(text) {
    return text.split("").map(function (c) { var r = sounds.reading[c]; return r ? r[0][0] : "-"; }).join("");
  }
  function byInitials(run) {
    if (!initials) {
      initials = docs.map(function (doc) {
        return [doc.title].concat(doc.asked, doc.keys, doc.heads).map(function (text) { return [text, initialsOf(text)]; });
      });
    }
    var out = {};
    initials.forEach(function (texts) {
      texts.forEach(function (pair) {
        var at = pair[1].indexOf(run);
        while (at >= 0) { out[pair[0].substr(at, run.length)] = (out[pair[0].substr(at, run.length)] || 0) + 1; at = pair[1].indexOf(run, at + 1); }
      });
    });
    /* 好几个词首字母一样，哪个词页上说得最多就当是哪个 */
    return Object.keys(out).sort(function (a, b) { return out[b] - out[a]; }).slice(0, 2);
  }

  /* 英文的错字：差一个字母；没打完的词：前面一样 */
  function near(word) {
    var out = [], n = 0;
    Object.keys(words).forEach(function (known) {
      if (known.length > word.length && word.length > 2 && known.indexOf(word) === 0) out.push({ g: known, w: 0.6 });
      else if (word.length > 3 && known[0] === word[0] && Math.abs(known.length - word.length) < 2 && oneApart(word, known)) out.push({ g: known, w: 0.7 });
    });
    n = Math.sqrt(out.length);
    return out.map(function (piece) { return { g: piece.g, w: piece.w / n }; });
  }
  function oneApart(a, b) {
    var i = 0, j = 0;
    while (i < a.length && a[i] === b[i]) i++;
    while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
    var left = a.length - i - j, right = b.length - i - j;
    return (left <= 1 && right <= 1) || (left === 2 && right === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]);
  }

  /* 读者打的字 → 要找的几截。base：原话；more：说法、同音、没打完的词补的 */
  function understand(query) {
    var text = plain(query), base = pieces(text), more = [], unknown = [];
    var letters = tidy(text).match(/[a-z]+/g) || [];
    if (first.language === "zh" && sounds && letters.length) spell(text, letters, base, more);
    base.forEach(function (piece) {
      if (grams[piece.g]) return;
      if (/^[a-z]/.test(piece.g)) { if (first.language !== "zh") more = more.concat(near(piece.g)); }
      else if (/^\d{3,}$/.test(piece.g)) more = more.concat(digits(piece.g));
      else if (piece.g.length === 2) unknown.push(piece);
    });
    if (sounds) {
      unknown.forEach(function (piece) {
        heard(piece.g).forEach(function (key) { more = more.concat(soundsLike(key, 0.8 * piece.w)); });
      });
    }
    more = more.concat(saidOtherwise(text + " " + more.map(function (piece) { return piece.g; }).join(" ")));
    return { text: text, base: base, more: more, strange: unknown.some(function (piece) { return piece.w === 1; }) };
  }
  /* 拼音和首字母换成字 */
  function spell(text, letters, base, more) {
    var parts = [], whole = true;
    letters.forEach(function (run) {
      var found = syllables(run);
      if (found) parts = parts.concat(found); else whole = false;
    });
    for (var i = base.length - 1; i >= 0; i--) if (/^[a-z]+$/.test(base[i].g) && !grams[base[i].g]) base.splice(i, 1);
    if (whole && parts.length > 1) {
      for (i = 0; i + 1 < parts.length; i++) soundsLike(parts[i] + " " + parts[i + 1], 1).forEach(function (piece) { base.push(piece); });
    }
    letters.forEach(function (run) {
      if (run.length < 3 || run.length > 8 || grams[run]) return;
      if (whole && parts.length > 1 && base.length) return;
      byInitials(run).forEach(function (term) { pieces(term).forEach(function (piece) { base.push(piece); }); });
    });
  }
  function digits(part) {
    var out = [];
    Object.keys(grams).forEach(function (gram) { if (/^\d+$/.test(gram) && gram.indexOf(part) >= 0) out.push({ g: gram, w: 1 }); });
    return out;
  }
  /* 大家的说法换成页面上的写法；打的就是页面上的一种写法，另几种也找 */
  function saidOtherwise(text) {
    var out = [], low = tidy(text), stems = setOf(pieces(text)), flat = " " + low.replace(/[^a-z0-9]+/g, " ") + " ";
    function holds(words) {
      if (/[\u3400-\u9fff]/.test(words)) return low.indexOf(words) >= 0;
      var list = pieces(words);
      /* “get him out”全是虚词，照原样连着才算 */
      if (flat.indexOf(" " + words.toLowerCase() + " ") >= 0) return true;
      return list.length > 0 && list.every(function (piece) { return piece.g in stems; });
    }
    first.said.forEach(function (pair) {
      var weight = pair[0].some(holds) ? 0.75 : pair[1].some(function (words) { return words.length > 3 && holds(words); }) ? 0.5 : 0;
      if (weight) pair[1].forEach(function (words) { pieces(words).forEach(function (piece) { out.push({ g: piece.g, w: piece.w * weight }); }); });
    });
    return out;
  }

  /* 打分 */

  function score(asked) {
    var total = sum(asked.base) || sum(asked.more) || 1, points = {}, hits = {}, best = {};
    function add(piece, counts) {
      var at = grams[piece.g];
      if (!at) return;
      var worth = piece.w * rare(piece.g);
      at.n.forEach(function (n, i) {
        points[n] = (points[n] || 0) + worth * at.w[i];
        hits[n] = (hits[n] || 0) + worth * counts;
      });
    }
    asked.base.forEach(function (piece) { add(piece, 1); });
    unique(asked.base, asked.more).forEach(function (piece) { add(piece, 0.8); });
    var wanted = setOf(unique(asked.base, asked.more).concat(asked.base));
    return Object.keys(points).map(function (n) {
      var doc = docs[n], like = 0, line = null;
      doc.phrases.forEach(function (phrase) {
        var common = 0;
        phrase.list.forEach(function (piece) { if (wanted[piece.g]) common += Math.min(wanted[piece.g], piece.w) * rare(piece.g); });
        var same = 2 * common / (total + phrase.sum);
        if (same > like) { like = same; line = phrase; }
      });
      var cover = Math.min(1, hits[n] / total);
      return { doc: doc, cover: cover, line: line && line.text !== doc.title ? line.text : "",
        score: (points[n] / total / 5 * (0.4 + 0.6 * cover) + 1.1 * like) * (PRIOR[doc.kind] || 0.7) };
    }).sort(function (a, b) { return b.score - a.score || (a.doc.address < b.doc.address ? -1 : 1); });
  }
  /* more 里和 base 重的不再算一遍 */
  function unique(base, more) {
    var seen = setOf(base), out = {};
    more.forEach(function (piece) { if (!(piece.g in seen)) out[piece.g] = Math.max(out[piece.g] || 0, piece.w); });
    return Object.keys(out).map(function (gram) { return { g: gram, w: out[gram] }; });
  }

  /* 全文：头一份里对不上的，到全文里找 */
  function inFull(asked, found) {
    var known = {}, wanted = asked.base.concat(unique(asked.base, asked.more)).filter(function (piece) { return piece.w >= 0.5; }), counts = {};
    found.forEach(function (f) { known[f.doc.address] = f; });
    var texts = docs.map(function (doc) { return full[doc.address] ? tidy(full[doc.address]) : ""; });
    wanted.forEach(function (piece) {
      counts[piece.g] = 0;
      texts.forEach(function (text) { if (text.indexOf(piece.g) >= 0) counts[piece.g]++; });
    });
    var total = 0;
    wanted.forEach(function (piece) { total += piece.w * Math.log(1 + docs.length / (counts[piece.g] + 0.5)); });
    docs.forEach(function (doc, n) {
      var points = 0;
      wanted.forEach(function (piece) {
        if (texts[n].indexOf(piece.g) >= 0) points += piece.w * Math.log(1 + docs.length / (counts[piece.g] + 0.5));
      });
      var cover = total ? points / total : 0;
      if (cover < 0.45) return;
      var extra = 0.75 * cover * cover * (PRIOR[doc.kind] || 0.7);
      if (known[doc.address]) { known[doc.address].score += extra * 0.5; known[doc.address].cover = Math.max(known[doc.address].cover, cover * 0.8); }
      else found.push({ doc: doc, cover: cover * 0.8, score: extra, line: "", quote: quote(full[doc.address], wanted) });
    });
    return found.sort(function (a, b) { return b.score - a.score || (a.doc.address < b.doc.address ? -1 : 1); });
  }
  /* 全文里对得最密的六十个字 */
  function quote(text, wanted) {
    var low = text.toLowerCase(), best = 0, most = -1;
    for (var at = 0; at < text.length; at += 20) {
      var part = low.substr(at, 60), hits = 0;
      wanted.forEach(function (piece) { if (part.indexOf(piece.g) >= 0) hits += piece.w; });
      if (hits > most) { most = hits; best = at; }
    }
    return (best ? "…" : "") + text.substr(best, 60).replace(/^\S{1,12}\s/, "").trim() + (best + 60 < text.length ? "…" : "");
  }

  /* 结果 */

  var MOST = 3, GROUPS = 6;
  function group(found) {
    var order = [], groups = {};
    found.forEach(function (f) {
      var kind = GROUP[f.doc.kind] || f.doc.kind;
      if (!groups[kind]) { groups[kind] = { kind: kind, found: [] }; order.push(groups[kind]); }
      if (groups[kind].found.length < (kind === "term" ? 1 : MOST)) groups[kind].found.push(f);
    });
    return order.slice(0, GROUPS);
  }
  /* 没有正好对上的：分数低，或者分数一般、打的字又多半没对上（长句子里闲话多，只看分数） */
  function isWeak(found) {
    return !found.length || found[0].score < 0.3 || (found[0].score < 0.5 && found[0].cover < 0.5);
  }
  function find(query) {
    if (!first) return null;
    var asked = understand(query), found = score(asked);
    var cover = found.length ? found[0].cover : 0;
    if (full && isWeak(found)) found = inFull(asked, found);
    var weak = isWeak(found);
    var top = found.length ? found[0].score : 0;
    found = found.filter(function (f) { return f.score > top * 0.3 && f.cover > 0.12; });
    var groups = group(found), terms = {};
    asked.base.concat(asked.more).forEach(function (piece) { if (piece.g.length > 1 && piece.w >= 0.3 && (grams[piece.g] || full)) terms[piece.g] = 1; });
    return { groups: groups, weak: weak, terms: Object.keys(terms), count: groups.reduce(function (n, g) { return n + g.found.length; }, 0),
      /* 打了字母，或者有资料里没有的两个字连着：多半是拼音、错字、繁体 */
      needsSounds: !sounds && first.language === "zh" && (/[a-z]/i.test(query) || (cover < 0.75 && asked.strange)) };
  }
  /* 一段字切成 [字, 要不要标出来]：挨着的标在一起 */
  function marks(text, terms) {
    var low = text.toLowerCase(), on = [], out = [], i;
    terms.forEach(function (term) {
      if (/^[a-z]/.test(term)) {
        low.replace(/[a-z]+/g, function (word, at) { if (stem(word) === term) for (var j = 0; j < word.length; j++) on[at + j] = 1; });
        return;
      }
      for (var at = low.indexOf(term); at >= 0; at = low.indexOf(term, at + 1)) for (i = 0; i < term.length; i++) on[at + i] = 1;
    });
    for (i = 0; i < text.length; i++) {
      if (out.length && out[out.length - 1][1] === !!on[i]) out[out.length - 1][0] += text[i]; else out.push([text[i], !!on[i]]);
    }
    return out;
  }
  return { take: take, find: find, marks: marks,
    about: function () { return first && { language: first.language, later: first.later, words: first.words, help: first.help, sections: docs.filter(function (d) { return d.kind === "section"; }) }; },
    has: function (part) { return part === "full" ? !!full : part === "sounds" ? !!sounds : !!first; } };
})();
