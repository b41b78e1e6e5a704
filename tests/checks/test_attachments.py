"""附件：图片、SVG、PDF、表格和文档里没有不该公开的，也没有会动的；坏的、冒充的说得出来。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told
from making import docx, exif, image, package, pdf, svg, xlsx
from outreach.attachments import MAX_BYTES, examine
from outreach.disk import LARGEST


def body(text: str) -> dict[str, str]:
    """一页正文；第一行是第 5 行。"""
    return {"about/a.md": page(text, "title: 某页\nsummary: 一句话。")}


def put(name: str, content: bytes) -> dict[str, bytes]:
    """docs/assets/ 里的一个附件。"""
    return {f"assets/{name}": content}


BOMB = {"word/document.xml": b"0" * 120_000_000}
MACRO: dict[str, str | bytes] = {"word/vbaProject.bin": b"x", "word/document.xml": "<a/>"}
ENTITY = '<!DOCTYPE svg [<!ENTITY a "b">]>'


BAD = [
    ("attachment-type", put("x.exe", b"MZ"), """
assets/x.exe:1 必须改 attachment-type
写的是 x.exe
为什么 这种文件手机上打不开，或者能在别人的电脑上运行。
怎么改 删掉。能放的有：.png、.jpg、.jpeg、.gif、.webp、.avif、.svg、.pdf、.docx、.xlsx、.pptx、.csv、.txt
"""),
    ("attachment-type", put("not.png", image("JPEG")), """
assets/not.png:1 必须改 attachment-type
写的是 not.png
为什么 扩展名是 .png，里面却不是，手机上打不开，也可能是冒充的。
怎么改 找到原来的文件，重新导出一份。
"""),
    ("attachment-type", put("a.heic", b"x"), """
assets/a.heic:1 必须改 attachment-type
写的是 a.heic
为什么 这种文件手机上打不开，或者能在别人的电脑上运行。
怎么改 照片另存为 JPG。
"""),
    ("attachment-type", put("a.js", b"x"), """
assets/a.js:1 必须改 attachment-type
写的是 a.js
为什么 这种文件手机上打不开，或者能在别人的电脑上运行。
怎么改 删掉；样式和脚本放在 overrides/，由程序员改。
"""),
    ("attachment-type", put("notice", b"x"), """
assets/notice:1 必须改 attachment-type
写的是 notice
为什么 这种文件手机上打不开，或者能在别人的电脑上运行。
怎么改 删掉。能放的有：.png、.jpg、.jpeg、.gif、.webp、.avif、.svg、.pdf、.docx、.xlsx、.pptx、.csv、.txt
"""),
    ("attachment-large", put("a.pdf", b"%PDF-" + b"0" * (20 * 1024 * 1024)), """
assets/a.pdf:1 必须改 attachment-large
写的是 超过 20 MB
为什么 太大，手机下载不动，也没法检查。
怎么改 缩小，或者拆成几个。
"""),
    ("attachment-broken", put("cut.png", image()[:300]), """
assets/cut.png:1 必须改 attachment-broken
写的是 打不开
为什么 这张图缺了一截，手机上会显示半张灰的。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-broken", put("cut.jpg", image("JPEG")[:400]), """
assets/cut.jpg:1 必须改 attachment-broken
写的是 打不开
为什么 这张图打不开，多半传的时候断了，或者改过扩展名。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-broken", put("bomb.docx", package(BOMB)), """
assets/bomb.docx:1 必须改 attachment-broken
写的是 打不开
为什么 这个文件解开以后大得出奇，像是专门撑爆电脑的。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-broken", put("lock.pdf", pdf(locked="x")), """
assets/lock.pdf:1 必须改 attachment-broken
写的是 打不开
为什么 这个 PDF 加了密，有的手机打不开，也没法检查里面写了什么。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-broken", put("cut.pdf", pdf()[:200]), """
assets/cut.pdf:1 必须改 attachment-broken
写的是 打不开
为什么 这个 PDF 读不通，有的手机会打不开。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-broken", put("a.png", b""), """
assets/a.png:1 必须改 attachment-broken
写的是 打不开
为什么 这个文件是空的。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-broken", put("a.svg", b"<svg"), """
assets/a.svg:1 必须改 attachment-broken
写的是 打不开
为什么 这张 SVG 读不通，浏览器会显示一片空白。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-broken", put("a.docx", package({"word/x.xml": ENTITY + "<a>&a;</a>"})), """
assets/a.docx:1 必须改 attachment-broken
写的是 打不开
为什么 这个文件读不通，多半传的时候断了，或者改过扩展名。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-broken", put("a.xlsx", b"PK\x03\x04"), """
assets/a.xlsx:1 必须改 attachment-broken
写的是 打不开
为什么 这个文件读不通，多半传的时候断了，或者改过扩展名。
怎么改 找到原来的文件重新导出一份；打不开的删掉。
"""),
    ("attachment-active", put("a.svg", svg("<script>x</script>")), """
assets/a.svg:1 必须改 attachment-active
写的是 <script>
为什么 SVG 里的脚本和外部地址会在读者的手机上运行，能偷看他在看什么。
怎么改 用画图软件另存为“普通 SVG”，或者换成 PNG。
"""),
    ("attachment-active", put("a.svg", svg("<foreignObject/>", attributes='onload="x()"')), """
assets/a.svg:1 必须改 attachment-active
写的是 onload=、<foreignobject>
为什么 SVG 里的脚本和外部地址会在读者的手机上运行，能偷看他在看什么。
怎么改 用画图软件另存为“普通 SVG”，或者换成 PNG。
"""),
    ("attachment-active", put("a.svg", svg('<image href="https://a.cn/x.png"/>')), """
assets/a.svg:1 必须改 attachment-active
写的是 href=
为什么 SVG 里的脚本和外部地址会在读者的手机上运行，能偷看他在看什么。
怎么改 用画图软件另存为“普通 SVG”，或者换成 PNG。
"""),
    ("attachment-active", put("a.svg", svg(head=ENTITY)), """
assets/a.svg:1 必须改 attachment-active
写的是 DOCTYPE 或实体
为什么 SVG 里的 DOCTYPE 和实体能读别的文件、撑爆内存，画图用不着。
怎么改 用画图软件另存为“普通 SVG”，或者换成 PNG。
"""),
    ("attachment-active", put("a.svg", svg("<style>@import url(//a.cn)</style>")), """
assets/a.svg:1 必须改 attachment-active
写的是 样式里的外部地址
为什么 SVG 里的脚本和外部地址会在读者的手机上运行，能偷看他在看什么。
怎么改 用画图软件另存为“普通 SVG”，或者换成 PNG。
"""),
    ("attachment-active", put("a.pdf", pdf(script="x")), """
assets/a.pdf:1 必须改 attachment-active
写的是 脚本
为什么 PDF 里的这些东西会在读者的电脑上运行或存下别的文件。
怎么改 用浏览器“打印 → 另存为 PDF”重新做一份。
"""),
    ("attachment-active", put("a.pdf", pdf(attached=b"MZ")), """
assets/a.pdf:1 必须改 attachment-active
写的是 夹带的文件
为什么 PDF 里的这些东西会在读者的电脑上运行或存下别的文件。
怎么改 用浏览器“打印 → 另存为 PDF”重新做一份。
"""),
    ("attachment-active", put("a.docx", package(MACRO)), """
assets/a.docx:1 必须改 attachment-active
写的是 宏
为什么 打开时会运行程序，或者去别处取内容。
怎么改 另存为不带宏的 docx、xlsx，最好导出成 PDF。
"""),
    ("attachment-personal", put("a.pdf", pdf("Call 13800138000")), """
assets/a.pdf:1 必须改 attachment-personal
写的是 第 1 页：138****8000
为什么 里面像是有手机号，放上网就收不回来了。
怎么改 在原来的文件里删掉，重新导出；已经提交过的，马上告诉管网站的人。
"""),
    ("attachment-personal", put("a.xlsx", xlsx(shared=("11010519491231002X",))), """
assets/a.xlsx:1 必须改 attachment-personal
写的是 单元格：110105********002X
为什么 里面像是有身份证号，放上网就收不回来了。
怎么改 在原来的文件里删掉，重新导出；已经提交过的，马上告诉管网站的人。
"""),
    ("attachment-personal", put("a.xlsx", xlsx("13800138000")), """
assets/a.xlsx:1 必须改 attachment-personal
写的是 第 1 张工作表：138****8000
为什么 里面像是有手机号，放上网就收不回来了。
怎么改 在原来的文件里删掉，重新导出；已经提交过的，马上告诉管网站的人。
"""),
    ("attachment-personal", put("a.xlsx", xlsx(hidden="6200000000000005")), """
assets/a.xlsx:1 必须改 attachment-personal
写的是 第 2 张工作表：6200********0005
为什么 里面像是有银行卡号，放上网就收不回来了。
怎么改 在原来的文件里删掉，重新导出；已经提交过的，马上告诉管网站的人。
"""),
    ("attachment-personal", put("a.docx", docx("联系人：张三")), """
assets/a.docx:1 必须改 attachment-personal
写的是 正文：张*
为什么 里面像是有人名，放上网就收不回来了。
怎么改 在原来的文件里删掉，重新导出；已经提交过的，马上告诉管网站的人。
"""),
    ("attachment-personal", put("a.csv", "姓名,手机\n张三,13800138000".encode("gb18030")), """
assets/a.csv:1 必须改 attachment-personal
写的是 正文：138****8000
为什么 里面像是有手机号，放上网就收不回来了。
怎么改 在原来的文件里删掉，重新导出；已经提交过的，马上告诉管网站的人。
"""),
    ("attachment-personal", put("a.svg", svg("<text>138<tspan>00138000</tspan></text>")), """
assets/a.svg:1 必须改 attachment-personal
写的是 图里的字：138****8000
为什么 里面像是有手机号，放上网就收不回来了。
怎么改 在原来的文件里删掉，重新导出；已经提交过的，马上告诉管网站的人。
"""),
    ("attachment-author", put("a.docx", docx(author="王小明")), """
assets/a.docx:1 建议改 attachment-author
写的是 文件属性里写着作者：王***
为什么 作者栏多半是经办人的名字，会跟着文件公开。
怎么改 Word、WPS、Excel：文件 → 信息 → 检查文档 → 删除文档属性和个人信息，再导出一份。
"""),
    ("attachment-author", put("a.pdf", pdf(author="Zhang San")), """
assets/a.pdf:1 建议改 attachment-author
写的是 文件属性里写着作者：Z***
为什么 作者栏多半是经办人的名字，会跟着文件公开。
怎么改 Word、WPS、Excel：文件 → 信息 → 检查文档 → 删除文档属性和个人信息，再导出一份。
"""),
    ("image-metadata", put("a.jpg", image("JPEG", exif=exif())), """
assets/a.jpg:1 必须改 image-metadata
写的是 图里带着：GPS 定位、EXIF 拍摄信息
为什么 照片里藏着哪台手机、什么时候、在哪里拍的，群众的住处会被人找到。
怎么改 在电脑上打开，截一次图另存（截图不带这些），再换上新的。
"""),
    ("image-metadata", put("a.webp", image("WEBP", exif=exif(gps=False))), """
assets/a.webp:1 必须改 image-metadata
写的是 图里带着：EXIF 拍摄信息
为什么 照片里藏着哪台手机、什么时候、在哪里拍的，群众的住处会被人找到。
怎么改 在电脑上打开，截一次图另存（截图不带这些），再换上新的。
"""),
    ("image-metadata", put("a.jpg", image("JPEG", xmp=b"<x/>")), """
assets/a.jpg:1 必须改 image-metadata
写的是 图里带着：XMP
为什么 照片里藏着哪台手机、什么时候、在哪里拍的，群众的住处会被人找到。
怎么改 在电脑上打开，截一次图另存（截图不带这些），再换上新的。
"""),
    ("image-metadata", put("a.png", image(exif=exif())), """
assets/a.png:1 必须改 image-metadata
写的是 图里带着：GPS 定位、EXIF 拍摄信息
为什么 照片里藏着哪台手机、什么时候、在哪里拍的，群众的住处会被人找到。
怎么改 在电脑上打开，截一次图另存（截图不带这些），再换上新的。
"""),
    ("image-metadata", put("a.avif", image("AVIF", exif=exif())), """
assets/a.avif:1 必须改 image-metadata
写的是 图里带着：GPS 定位、EXIF 拍摄信息
为什么 照片里藏着哪台手机、什么时候、在哪里拍的，群众的住处会被人找到。
怎么改 在电脑上打开，截一次图另存（截图不带这些），再换上新的。
"""),
    ("image-metadata", put("a.docx", package({"word/media/a.jpg": image("JPEG", exif=exif()), "word/document.xml": "<a/>"})), """
assets/a.docx:1 必须改 image-metadata
写的是 里面的照片：图里带着：GPS 定位、EXIF 拍摄信息
为什么 照片里藏着哪台手机、什么时候、在哪里拍的，群众的住处会被人找到。
怎么改 先把照片截图另存，再换进文档里。
"""),
    ("image-size", put("a.png", image(size=(1700, 10))), """
assets/a.png:1 建议改 image-size
写的是 1700×10 像素，49 KB
为什么 超过 1600 像素或 500 KB，信号不好的手机要等很久。
怎么改 缩到最长边 1600 像素以内，另存为 JPG 或 WebP。
"""),
    ("attachment-unlinked", {**put("a.png", image()), **body("[门](../assets/b.png)")}, """
assets/a.png:1 建议改 attachment-unlinked
写的是 a.png
为什么 没有哪一页用到它，却会跟着网站一起公开。
怎么改 在用得着的那一页链接它；用不着就删掉。
"""),
    ("attachment-language", put("map.cn.png", image()), """
assets/map.cn.png:1 必须改 attachment-language
写的是 map.cn.png
为什么 名字里的 .cn. 会被当成一种语言，生成网站时这个文件就丢了。
怎么改 改名：map-cn.png，链接也一起改。
"""),
    ("attachment-language", put("map.en.png", image()), """
assets/map.en.png:1 必须改 attachment-language
写的是 map.en.png
为什么 名字里的 .en. 会被当成一种语言，生成网站时这个文件就丢了。
怎么改 改名：map-en.png，链接也一起改。
"""),
    ("attachment-language", put("map.zh-CN.png", image()), """
assets/map.zh-CN.png:1 必须改 attachment-language
写的是 map.zh-CN.png
为什么 名字里的 .zh-CN. 会被当成一种语言，生成网站时这个文件就丢了。
怎么改 改名：map-zh-cn.png，链接也一起改。
"""),
    ("image-alt", body("![](../assets/a.png) `![](x)`"), """
about/a.md:5 必须改 image-alt
写的是 ![](../assets/a.png) `![](x)`
为什么 没有写图里是什么，用读屏软件的人和图没加载出来的人什么也不知道。
怎么改 在方括号里写：![街道便民服务中心门口，挂蓝牌子](../assets/door.jpg)
"""),
    ("image-alt", body("字\n![截图](a.png)"), """
about/a.md:6 必须改 image-alt
写的是 ![截图](a.png)
为什么 没有写图里是什么，用读屏软件的人和图没加载出来的人什么也不知道。
怎么改 在方括号里写：![街道便民服务中心门口，挂蓝牌子](../assets/door.jpg)
"""),
    ("image-alt", body("![IMG_001.jpg](a.png)"), """
about/a.md:5 必须改 image-alt
写的是 ![IMG_001.jpg](a.png)
为什么 没有写图里是什么，用读屏软件的人和图没加载出来的人什么也不知道。
怎么改 在方括号里写：![街道便民服务中心门口，挂蓝牌子](../assets/door.jpg)
"""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule) == expected.strip()


GOOD: list[tuple[str, Files]] = [
    ("attachment-type", {**put("a.svg", svg()), **put("a.txt", b"x"), **put("a.PNG", image()), "CNAME": b"a.cn", "robots.txt": b"x"}),
    ("attachment-large", put("a.txt", b"x" * (20 * 1024 * 1024))),
    ("attachment-broken", {**put("a.png", image()), **put("a.jpg", image("JPEG")), **put("a.gif", image("GIF")), **put("a.webp", image("WEBP")), **put("a.avif", image("AVIF"))}),
    ("attachment-broken", {**put("a.pdf", pdf()), **put("a.docx", docx()), **put("a.xlsx", xlsx("1")), **put("a.csv", "甲,乙".encode("gb18030")), **put("a.svg", svg())}),
    ("attachment-active", put("a.svg", svg('<use href="#a"/><image href="data:image/png;base64,AA"/><a href="https://a.cn"/><style>a{fill:url(#b)}</style>'))),
    ("attachment-active", {**put("a.pdf", pdf()), **put("a.docx", docx()), **put("a.xlsx", xlsx())}),
    ("attachment-active", put("a.docx", package({"word/_rels/document.xml.rels": '<R><Relationship Type="x/hyperlink" TargetMode="External"/></R>'}))),
    ("attachment-personal", {**put("a.pdf", pdf("Call 12309, 0999-0123411. 2026-11-02")), **put("a.docx", docx("联系人：控告申诉部门"))}),
    ("attachment-personal", put("a.xlsx", xlsx("20261102", "1380013", "8000", shared=("12309", "0999-0123411")))),
    ("attachment-author", {**put("a.pdf", pdf()), **put("a.docx", docx())}),
    ("image-metadata", {**put("a.png", image(dpi=(72, 72))), **put("a.jpg", image("JPEG", quality=80)), **put("a.gif", image("GIF"))}),
    ("image-size", put("a.png", image(size=(1600, 9)))),
    ("attachment-unlinked", {**put("a.png", image()), **put("b.pdf", pdf()), **put("门.png", image()), **body("![门](../assets/a.png) [表](../assets/b.pdf#x) ![门](../assets/%E9%97%A8.png)")}),
    ("attachment-unlinked", {"assets/screenshots/home.png": image(), "CNAME": b"a.cn"}),
    ("attachment-language", {**put("map.en.png", image()), **put("map.png", image()), **put("v2.1.png", image()), **put("a.min.svg", svg())}),
    ("image-alt", body("![街道便民服务中心门口](../assets/a.png)，`![](x)`，[链接](a.md)!")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""


def test_consented_mobile_may_be_in_a_handout() -> None:
    consent = "number: 13800138000, consent: {ref: 同意书1, until: 2027-03-31}"
    files = {**but("workstation", ("number: 0999-0123411", consent)), **put("a.csv", b"13800138000")}
    assert told(files, "attachment-personal") == ""


HOSTILE = [
    b"", b"\0" * 100, b"PK\x03\x04" + bytes(range(256)), b"%PDF-1.7\n" + b"1 0 obj<</A 1 0 R>>endobj " * 200, b"\x89PNG\r\n\x1a\n" + bytes(300),
    b"<svg" + b"<a>" * 20_000, b"<svg>" + b"<a>" * 20_000 + b"</a>" * 20_000 + b"</svg>", b"GIF89a" + b"\xff" * 64, b"\xff\xd8\xff" * 50, b"RIFF" * 40,
    package({f"{n}.xml": "<a/>" for n in range(2100)}), package({"a.xml": "<a>" * 5000}), package({"xl/media/x.png": b"x"}), image()[:60] + bytes(4000),
]  # fmt: skip


@pytest.mark.parametrize(
    "suffix",
    [
        ".png",
        ".jpg",
        ".gif",
        ".webp",
        ".avif",
        ".svg",
        ".pdf",
        ".docx",
        ".xlsx",
        ".pptx",
        ".csv",
        ".txt",
        ".bin",
        "",
    ],
)
def test_hostile_bytes_are_findings_never_exceptions(suffix: str) -> None:
    """什么字节放进什么扩展名，都是一处问题，不是一次出错。"""
    for content in HOSTILE:
        for flaw in examine(f"assets/a{suffix}", content):
            assert flaw.rule and flaw.found and flaw.why.endswith("。") and flaw.fix


def test_cut_anywhere() -> None:
    """好的附件从哪里断开都说得出话。"""
    whole = {
        ".png": image(),
        ".jpg": image("JPEG"),
        ".svg": svg(),
        ".pdf": pdf(author="x"),
        ".docx": docx(),
        ".xlsx": xlsx("1"),
    }
    for suffix, content in whole.items():
        for end in range(0, len(content), max(1, len(content) // 40)):
            examine(f"assets/a{suffix}", content[:end])


def test_the_limit_is_what_disk_reads() -> None:
    assert MAX_BYTES == LARGEST
