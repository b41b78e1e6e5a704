"""故障站：每种错各犯一次（FAULTS），每种看着像错其实没错的各放一次（TRAPS）。

一行一个例子，自己占一页：那一页上该报什么、不该报什么，一眼看得清。站内其余的页一处错都没有。
"""

from __future__ import annotations

import io
import json
from base64 import b64encode
from typing import NamedTuple

import pikepdf
import zxingcpp
from PIL import Image

BASE = "https://example.test/"
ALLOWED = ("gov.cn", "web.archive.org", "example.org", "wikipedia.org", "127.0.0.1")


class Case(NamedTuple):
    """一个例子：页里的一段、写着的地址、该报的规则（陷阱为空）。`head` 是写在 <head> 里的。"""

    html: str
    target: str = ""
    rule: str = ""
    head: str = ""
    path: str = ""
    lang: str = "zh-CN"


def a(target: str, text: str = "去看看", attributes: str = "") -> str:
    return f'<a href="{target}"{attributes}>{text}</a>'


def link(target: str, rule: str = "", text: str = "去看看", attributes: str = "") -> Case:
    return Case(a(target, text, attributes), target, rule)


FAULTS: tuple[Case, ...] = (
    # 站内没有
    link("../../nothing/", "link-missing"),
    link("/guide/plee/", "link-missing"),
    link(f"{BASE}gone.html", "link-missing"),
    link("../../files", "link-missing"),
    link("../../guide/index.html/", "link-missing"),
    link("../../guide/plea.md", "link-missing"),
    link("www.spp.gov.cn/", "link-missing"),
    link("%E6%8C%87%E5%8D%97/%25E5%258A%259E.html", "link-missing"),
    link("../../files/cafe\u0301.txt", "link-missing"),
    Case('<img src="../../img/none.png" alt="">', "../../img/none.png", "link-missing"),
    Case(
        '<img src="../../img/a.png" srcset="../../img/a.png 1x, ../../img/a2.png 2x" alt="">',
        "../../img/a2.png",
        "link-missing",
    ),
    Case(
        '<picture><source srcset="../../img/w.webp"><img src="../../img/a.png" alt=""></picture>',
        "../../img/w.webp",
        "link-missing",
    ),
    Case('<video poster="../../img/p.png"></video>', "../../img/p.png", "link-missing"),
    Case(
        "<table><tr><td background='../../img/td.gif'>字</td></tr></table>",
        "../../img/td.gif",
        "link-missing",
    ),
    Case('<iframe src="../../map/"></iframe>', "../../map/", "link-missing"),
    Case('<form action="../../send/"><input></form>', "../../send/", "link-missing"),
    Case('<map><area href="../../spot/" alt="点"></map>字', "../../spot/", "link-missing"),
    Case(
        '<svg><use href="../../img/icons.svg#none"></use></svg>', "../../img/icons.svg#none", "anchor-missing"
    ),
    Case('<p style="background:url(../../img/bg.png)">字</p>', "../../img/bg.png", "link-missing"),
    Case("字", "../../none.css", "link-missing", '<link rel="stylesheet" href="../../none.css">'),
    Case("字", "../../none.js", "link-missing", '<script src="../../none.js"></script>'),
    Case(
        "字",
        "./none.mjs",
        "link-missing",
        '<script type="importmap">{"imports":{"x":"./none.mjs","y":"./dir/"}}</script>',
    ),
    Case("字", "./none.mjs", "link-missing", '<script type="module">import {x} from "./none.mjs";</script>'),
    Case(
        "字",
        "../../none.woff2",
        "link-missing",
        '<style>@font-face{font-family:x;src:url("../../none.woff2")}</style>',
    ),
    Case("字", "../../og.png", "link-missing", '<meta property="og:image" content="../../og.png">'),
    Case("字", "../../none.ico", "link-missing", '<link rel="icon" href="../../none.ico">'),
    Case(
        "字",
        "../../feed.xml",
        "link-missing",
        '<link rel="alternate" type="application/rss+xml" href="../../feed.xml">',
    ),
    Case(
        "字",
        "/lost.png",
        "link-missing",
        '<script type="application/ld+json">{"@type":"Event","image":"/lost.png","location":"城关"}</script>',
    ),
    Case("字", f"{BASE}none/", "link-missing", f'<link rel="canonical" href="{BASE}none/">'),
    Case(
        "字", "../../en/none/", "link-missing", '<link rel="alternate" hreflang="en" href="../../en/none/">'
    ),
    Case("字", "../../moved/", "link-missing", '<meta http-equiv="refresh" content="0; url=../../moved/">'),
    Case(a("b/"), "b/", "link-missing", '<base href="/guide/">'),
    # 大小写、后缀、斜线
    link("../../Guide/plea/", "link-case"),
    link("/guide/PLEA/#steps", "link-case"),
    link("../../files/Form.PDF", "link-case"),
    link("../../contact", "link-extension"),
    link("..\\..\\guide\\plea\\", "link-slashes"),
    link("../../guide//plea/", "link-slashes"),
    # 编号
    link("../../guide/plea/#step", "anchor-missing"),
    link("#本页没有", "anchor-missing"),
    link("../../guide/plea/#%E5%8A%9E%E7%90%86%E6%B5%81", "anchor-missing"),
    link("../../guide/plea/#Steps", "anchor-missing"),
    link("../../old/#none", "anchor-missing"),
    Case('<p id="twice">一</p><p id="twice">二</p>', "#twice", "id-repeated"),
    # 中文输入法
    link("https：//www.spp.gov.cn/", "link-typing"),
    link("https:／／www.spp.gov.cn/", "link-typing"),
    link("ｈttps://www.spp.gov.cn/", "link-typing"),
    link("https://www.spp.gov.cn/。", "link-typing"),
    link("https://www.spp.gov.cn/xwfb）", "link-typing"),
    link("https://www.spp.gov.cn/%E3%80%82", "link-typing"),
    link("https://www.spp.gov.cn/２０２６/", "link-typing"),
    link("https://www。spp。gov。cn/", "link-typing"),
    link("https://www.spp.gov.cn查看全文", "link-typing"),
    link("\u200bhttps://www.spp.gov.cn/", "link-typing"),
    link("https://www.spp.gov.cn/\u200b", "link-typing"),
    link("“https://www.spp.gov.cn/”", "link-typing"),
    link("../../guide/plea/＃steps", "link-typing"),
    link("../../guide/plea/。", "link-typing"),
    link("../../guide/plea/#steps）", "link-typing"),
    link("../../guide/ｐlea/", "link-typing"),
    link("#办理\u200b流程", "anchor-missing"),
    link("tel：12309", "link-typing"),
    link("mailto：a@spp.gov.cn", "link-typing"),
    # 不是网页的
    link("", "link-empty"),
    Case('<img src="" alt="空">', "", "link-empty"),
    link("javascript:void(0)", "link-script"),
    Case('<a href=" java\nscript:go()">去看看</a>', " java\nscript:go()", "link-script"),
    link("tel:0571 8888 0000", "link-phone", "打电话"),
    link("tel:１２３０９", "link-phone", "打电话"),
    link("tel:", "link-phone", "打电话"),
    link("tel:0571-88880000转8012", "link-phone", "打电话"),
    link("tel:12308", "phone-text", "检察热线 12309"),
    link("mailto:", "link-mail"),
    link("mailto:a＠spp.gov.cn", "link-mail"),
    link("mailto:a at spp.gov.cn", "link-mail"),
    link("https:/www.spp.gov.cn/", "link-malformed"),
    link("https//www.spp.gov.cn/", "link-malformed"),
    link("htps://www.spp.gov.cn/", "link-malformed"),
    link("https://https://www.spp.gov.cn/", "link-malformed"),
    link("https://www..gov.cn/", "link-malformed"),
    link("https://", "link-malformed"),
    link("file:///C:/文件/表.doc", "link-malformed"),
    link("C:\\表.doc", "link-malformed"),
    # 站外
    link("//www.spp.gov.cn/", "link-protocol"),
    link("http://www.spp.gov.cn/", "link-http"),
    link(f"http://{BASE[8:]}guide/plea/", "link-http"),
    link("https://ads.example.net/", "link-host"),
    link("https://www.spp.gov.cn/x", "link-text", "https://www.12309.gov.cn/"),
    # 语言
    Case(a("../../guide/plea/", "Plea"), "../../guide/plea/", "language-crossed", lang="en", path="en/f{n}/"),
    Case(
        "字",
        "../../en/guide/",
        "hreflang-return",
        '<link rel="alternate" hreflang="en" href="../../en/guide/">',
    ),
    Case("字", "../../guide/", "canonical-other", '<link rel="canonical" href="../../guide/">'),
    # 去了白去
    link("../../blank/", "page-empty"),
    link("../../titled/", "page-empty"),
    link("../../files/login.pdf", "file-content"),
    link("../../files/zero.docx", "file-content"),
    link("../../", "link-home", "工作站名单"),
)

TRAPS: tuple[Case, ...] = (
    # 浏览器和主机认得的写法
    link("#"), link("#top"), link("#TOP"), link("?q=1"), link("./"), link("."), link("../../guide"), link("/guide"),
    link("/guide/plea/?from=qr#steps"), link("../../guide/plea/index.html#steps"), link(BASE, "", "首页"), link(BASE[:-1], "", "首页"),
    link(f"{BASE}guide/plea/#steps"), link("../../../../../guide/"), link(" ../../guide/ "), link("../../gui\nde/"),
    link("../../guide/plea/#办理流程"), link("../../guide/plea/#%E5%8A%9E%E7%90%86%E6%B5%81%E7%A8%8B"),
    link("../../guide/plea/#%e5%8a%9e%e7%90%86%e6%b5%81%e7%a8%8b"), link("../../guide/plea/#steps:~:text=第一"),
    link("../../guide/plea/#a%20b"), link("../../guide/plea/#100%"), link("../../guide/plea/#named"),
    link("../../指南/"), link("../../%E6%8C%87%E5%8D%97/"), link("../../files/（样表）２０２６。.txt"), link("../../files/a%20b.txt"),
    link("../../files/a b.txt"), link("../../files/100%25.txt"), link("../../files/form.pdf#page=2"), link("../../old/#steps"),
    link("../../files/caf\u00e9.txt"), link("../../gbk/#编号"), link("../../guide/plea/#steps", attributes=" download"),
    Case('<p id="同名">别的页也有这个编号</p>'), Case('<p id="同名">别的页也有这个编号</p>' + a("#同名")),
    Case(a("plea/"), head='<base href="/guide/">'),
    # 看不见、不算数的
    Case('<!-- <a href="../../none/">x</a> -->字'), Case('<template><a href="{{ url }}">x</a></template>字'),
    Case("<code>&lt;a href=\"../../none/\"&gt;</code>"), Case('<a id="here">锚</a>'), Case('<a name="x">没有地址</a>'),
    Case("字", head="<style>/* url(none.png) */ a{color:red;b:url(data:image/gif;base64,R0lGOD)} </style>"),
    Case("字", head='<style>@namespace svg url(http://www.w3.org/2000/svg);p{fill:url("#gradient")}</style>'),
    Case("字", head='<script>// import x from "./none.js"\nvar s = "import \'./none.js\'";</script>'),
    Case("字", head='<script type="text/template"><a href="none/">x</a></script>'),
    Case("字", head='<link rel="preconnect" href="https://fonts.example.org"><link rel="dns-prefetch" href="//x.example.org">'),
    Case("字", head='<script type="application/ld+json">{"@context":"https://schema.org","@id":"#x","name":"/none/"}</script>'),
    Case('<svg><defs><g id="g"/></defs><use href="#g"/></svg><svg><defs><g id="g"/></defs></svg>字'),
    Case('<svg><use href="../../img/icons.svg#phone"></use></svg>'), Case('<img src="../../img/a.png" srcset="../../img/a.png 1x, data:image/png;base64,AA,AA 2x" alt="">'),
    Case('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">'), Case('<form action=""><input></form>'),
    Case('<iframe src="about:blank"></iframe>'), Case('<q cite="none.html">引文</q>'),
    Case("字", head='<meta http-equiv="refresh" content="300">'),
    # 电话、邮件、别的程序
    link("tel:12309", "", "12309"), link("tel:+86-571-88880000", "", "0571-88880000"), link("tel:+8657188880000", "", "0571-8888 0000"),
    link("tel:057188880000;ext=8012", "", "0571-88880000 转 8012"), link("tel:12309", "", "2026-11-23 核对，打 12309"),
    link("mailto:%22a%20b%22@spp.gov.cn"), link("../../guide/plea/#/步骤/1"), link("../../guide/plea/#!steps"),
    link("../../moved-away"), link("/moved/deep/plea/#steps"), link("../../guide/plea-old/"), link("/guide/plea/"),
    link("mailto:a@spp.gov.cn"), link("mailto:a@spp.gov.cn,b@spp.gov.cn?subject=%E4%BD%A0%E5%A5%BD"), link("mailto:?subject=x&body=y"),
    link("sms:12309"), link("geo:31.34,118.38"), link("weixin://dl/chat"),
    # 站外长得怪、其实对的
    link("https://zh.wikipedia.org/wiki/检察院（中国）"), link("https://zh.wikipedia.org/wiki/谁是受害人？"),
    link("https://zh.wikipedia.org/wiki/%E6%A3%80%E5%AF%9F%E9%99%A2%EF%BC%88%E4%B8%AD%E5%9B%BD%EF%BC%89"),
    link("https://WWW.SPP.gov.cn/A?b=c&amp;d=e#f"), link("https://www.spp.gov.cn:443/"), link("https://例子.example.org/"),
    link("http://127.0.0.1:8000/试"), link("https://www.spp.gov.cn/a", "", "www.spp.gov.cn"), link("https://m.spp.gov.cn/", "", "https://www.spp.gov.cn/"),
    link("https://web.archive.org/web/2020/https://www.spp.gov.cn/a", "", "https://www.spp.gov.cn/a"),
    # 语言
    Case(a("../../guide/", "中文", ' hreflang="zh"'), lang="en", path="en/t{n}/"), Case(a("../../guide/plea/", "Plea (Chinese)"), lang="en", path="en/t{n}/"),
    Case(a("../../only-chinese/", "Only"), lang="en", path="en/t{n}/"), Case(a("../guide/plea/", "Plea"), lang="en", path="en/t{n}/"),
    Case('<div lang="zh">' + a("../../guide/plea/", "认罪认罚") + "</div>", lang="en", path="en/t{n}/"),
    Case("字", head='<link rel="canonical" href="./">'), Case("字", head='<link rel="canonical" href="../../guide/"><meta name="robots" content="noindex">'),
    # 回首页、空页里有东西
    link("../../", "", "首页"), link("../../", "", "故障站"), link("../../pictured/"), link("../../searching/"), link("../../files/noext"),
)  # fmt: skip


def _page(body: str, lang: str = "zh-CN", title: str = "一页", head: str = "") -> str:
    home = "/en/" if lang == "en" else "/"
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>\n'
        f"<body><header><a class=brand href='{home}'>故障站</a></header>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n"
        f"<footer><a href='{home}'>回到网站</a></footer></body></html>\n"
    )


def _pdf(*addresses: str) -> bytes:
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.Annots = pikepdf.Array(
        pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=url))
        for url in addresses
    )  # fmt: skip
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def qr(address: str, *, svg: bool = False) -> bytes:
    """一个二维码。"""
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode)
    if svg:
        return code.to_svg(scale=4).encode()
    out = io.BytesIO()
    Image.fromarray(code.to_image(scale=4)).save(out, "png")
    return out.getvalue()


def _ics(*addresses: str) -> bytes:
    """75 个字节折一行，地址从中间断开。"""
    lines = [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        *(f"URL:{url}" for url in addresses),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{line[:40]}\r\n" + (f" {line[40:]}\r\n" if line[40:] else "") for line in lines).encode()


SHARED: dict[str, str | bytes] = {
    "guide/index.html": _page(f"<p>{a('plea/')} {a('../指南/')}</p>", title="办事指南"),
    "guide/plea/index.html": _page(
        '<h2 id="steps">步骤</h2><h2 id="办理流程">流程</h2><p id="a b">一</p><p id="100%">二</p><a name="named">三</a>字',
        title="认罪认罚",
        head='<link rel="alternate" hreflang="en" href="../../en/guide/plea/"><link rel="alternate" hreflang="zh-CN" href="./">',
    ),
    "en/index.html": _page(a("guide/plea/", "Plea") + a("guide/", "Guide"), "en", "Home"),
    "en/guide/index.html": _page("<p>Guide</p>", "en", "Guide"),
    "en/guide/plea/index.html": _page(
        "<p>Plea</p>", "en", "Plea", '<link rel="alternate" hreflang="zh" href="/guide/plea/">'
    ),
    "指南/index.html": _page("<p>中文文件夹</p>"),
    "only-chinese/index.html": _page("<p>还没有译</p>"),
    "contact.html": _page("<p>联系</p>"),
    "old/index.html": _page("", head='<meta http-equiv="refresh" content="0; url=/guide/plea/">'),
    "blank/index.html": "<html><body><main></main></body></html>",
    "titled/index.html": _page("<nav>上一级</nav><p> </p>"),
    "pictured/index.html": _page('<img src="../img/a.png" alt="地图">'),
    "searching/index.html": _page('<div id="results"></div><script>fill()</script>'),
    "gbk/index.html": _page('<p id="编号">国标编码：检察院</p>').replace("utf-8", "gb2312").encode("gb18030"),
    "404.html": _page("<p>没有这一页</p>"),
    "baidu_verify_abc.html": "abc",
    "img/a.png": qr(f"{BASE}guide/plea/#steps"),
    "img/icons.svg": '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="phone"><path d="M0 0h1"/></symbol></svg>',
    "files/form.pdf": _pdf(f"{BASE}guide/", "https://www.spp.gov.cn/"),
    "files/login.pdf": "<!DOCTYPE html><title>登录</title>",
    "files/zero.docx": b"",
    "files/noext": "x",
    "files/a b.txt": "x",
    "files/100%.txt": "x",
    "files/（样表）２０２６。.txt": "x",
    "files/caf\u00e9.txt": "x",
    "site.css": 'a{background:url("img/a.png")}@import "more.css";',
    "more.css": "b{color:red}",
    "app.js": 'import {x} from "./lib.js";',
    "lib.js": "export const x = 1",
    "good.ics": _ics(f"{BASE}guide/plea/#steps"),
    "good.vcf": f"BEGIN:VCARD\nURL:{BASE}guide/\nEND:VCARD\n",
    "search/search_index.json": json.dumps({"docs": [{"location": ""}, {"location": "guide/plea/#steps"}]}),
    "en/search/search_index.json": json.dumps({"docs": [{"location": "guide/plea/"}]}),
    "data.json": json.dumps(
        {"url": f"{BASE}guide/", "$id": f"{BASE}schemas/x.json", "location": "城关路1号"}
    ),
    "app.webmanifest": json.dumps({"start_url": "/", "icons": [{"src": "img/a.png"}]}),
    "_redirects": (
        "# 改址表\n/moved-away https://www.spp.gov.cn/ 301\n/moved/deep/* /guide/:splat 301 # 整个栏目搬了\n"
        "/guide/:name-old /guide/:name/\n/guide/plea/ /nothing/\n/* /404.html 404\n"
    ),
    "robots.txt": f"Sitemap: {BASE}sitemap.xml\n",
}
"""一处错都没有的那些文件。"""

BROKEN: dict[str, str | bytes] = {
    "bad.css": '@import url("no.css");\n.x{background:image-set("no.png" 1x)}',
    "bad.js": '\nexport {y} from "./no.js";',
    "bad.ics": _ics(f"{BASE}guide/plea/这是一个很长的地址/办理/"),
    "bad.vcf": f"BEGIN:VCARD\nitem1.URL;TYPE=work:{BASE}who/\nEND:VCARD\n",
    "bad.pdf": _pdf(f"{BASE}no-pdf/"),
    "bad.json": json.dumps({"items": [{"url": f"{BASE}no-json/"}]}),
    "bad.webmanifest": json.dumps({"start_url": "no-start/", "icons": [{"src": "no-icon.png"}]}),
    "more/search/search_index.json": json.dumps({"docs": [{"location": "no-search/"}, {"location": "guide/#没有"}]}),
    "bad.atom": f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="{BASE}no-feed/"/></entry></feed>',
    "qr.png": qr(f"{BASE}no-qr/"),
    "qr.svg": qr(f"{BASE}no-svg/", svg=True),
    "inline/index.html": _page(qr(f"{BASE}no-inline/", svg=True).decode().partition("?>")[2]),
    "embedded/index.html": _page(f"<img alt='' src='data:image/png;base64,{b64encode(qr(BASE + 'no-embedded/')).decode()}'>"),
    "loop/a/index.html": _page("", head='<meta http-equiv="refresh" content="0;url=../b/">'),
    "loop/b/index.html": _page("", head='<meta http-equiv="refresh" content="0;url=../a/">'),
    "alone/index.html": _page("<p>没人指着我</p>", title="孤零零"),
    "unlisted/index.html": _page("<p>站点地图里没有我</p>", title="没列"),
    "garbled/index.html": b'<html><meta charset="utf-8"><body><main>' + "检察院".encode("gb18030"),
    "en/switch/index.html": _page("<p>x</p>", "en", "Switch").replace("<header>", '<header><a hreflang="zh" href="/guide/">中文</a>'),
    "switch/index.html": _page("<p>字</p>"),
    "en/liar/index.html": _page(a("/guide/plea/", "Plea", ' hreflang="en"'), "en", "Liar"),
    "truncated.pdf": b"%PDF-1.7 and nothing more",
}  # fmt: skip
BROKEN_EXPECTED: set[tuple[str, str, str]] = {
    ("bad.css", "no.css", "link-missing"),
    ("bad.css", "no.png", "link-missing"),
    ("bad.js", "./no.js", "link-missing"),
    ("bad.ics", f"{BASE}guide/plea/这是一个很长的地址/办理/", "link-missing"),
    ("bad.vcf", f"{BASE}who/", "link-missing"),
    ("bad.pdf", f"{BASE}no-pdf/", "link-missing"),
    ("bad.json", f"{BASE}no-json/", "link-missing"),
    ("bad.webmanifest", "no-start/", "link-missing"),
    ("bad.webmanifest", "no-icon.png", "link-missing"),
    ("more/search/search_index.json", "no-search/", "link-missing"),
    ("more/search/search_index.json", "guide/#没有", "anchor-missing"),
    ("bad.atom", f"{BASE}no-feed/", "link-missing"),
    ("qr.png", f"{BASE}no-qr/", "link-missing"),
    ("qr.svg", f"{BASE}no-svg/", "link-missing"),
    ("inline/index.html", f"{BASE}no-inline/", "link-missing"),
    ("embedded/index.html", f"{BASE}no-embedded/", "link-missing"),
    ("loop/a/index.html", "../b/", "redirect-loop"),
    ("alone/index.html", "alone/", "page-orphan"),
    ("unlisted/index.html", "unlisted/", "sitemap-missing"),
    ("sitemap.xml", f"{BASE}no-loc/", "link-missing"),
    ("garbled/index.html", "garbled/", "page-encoding"),
    ("en/switch/index.html", "/guide/", "language-switch"),
    ("en/liar/index.html", "/guide/plea/", "language-switch"),
    ("truncated.pdf", "truncated.pdf", "file-broken"),
}


def cases() -> list[tuple[str, Case]]:
    """（网页文件，例子）：一个例子一页。"""
    numbered = [("f", n, case) for n, case in enumerate(FAULTS)] + [
        ("t", n, case) for n, case in enumerate(TRAPS)
    ]
    return [((case.path.format(n=n) or f"{kind}/{n}/") + "index.html", case) for kind, n, case in numbered]


def files() -> dict[str, bytes]:
    """整个故障站。"""
    pages = {path: _page(case.html + "<p>字</p>", case.lang, path, case.head) for path, case in cases()}
    every = {**SHARED, **BROKEN, **pages}
    listed = [path.removesuffix("index.html") for path in every if path.endswith("index.html")]
    links_to = "".join(
        f"<li><a href='/{p}'>{p}</a></li>" for p in listed if p not in ("alone/", "blank/", "titled/")
    )
    every["index.html"] = _page(
        f"<ul>{links_to}<li><a href='/contact.html'>联系</a></li></ul>", title="故障站"
    )
    locs = "".join(
        f"<url><loc>{BASE}{p}</loc></url>"
        for p in (*listed, "", "contact.html", "no-loc/")
        if p != "unlisted/"
    )
    every["sitemap.xml"] = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locs}</urlset>'
    return {path: text.encode() if isinstance(text, str) else text for path, text in every.items()}


def expected() -> set[tuple[str, str, str]]:
    """该报的全部：（网页文件，写着的地址，规则）。"""
    return BROKEN_EXPECTED | {(path, case.target, case.rule) for path, case in cases() if case.rule}
