"""一个文件该怎么读：看名字，不看内容。进：路径和字节。出：Document。任何字节都读得下来。"""

from __future__ import annotations

from dataclasses import replace

from outreach.links import cards, feeds, listings, page, printed, scripts, styles
from outreach.links.charset import decode
from outreach.links.link import Document, Drawing

PAGES = (".html", ".htm", ".xhtml")
READ = (
    *PAGES, ".css", ".js", ".mjs", ".json", ".webmanifest", ".xml", ".rss", ".atom", ".svg",
    ".ics", ".vcf", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", "robots.txt",
)  # fmt: skip
"""要读内容的文件；别的（字体、视频、压缩包）只看在不在。"""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_SMALLEST = 120
"""比这还小的图片装不下一个二维码。"""
_LARGEST = 2_000_000
"""比这还大的 SVG 是地图、照片，不画出来看。"""


def read(path: str, content: bytes) -> Document:
    """读一个文件；里面画着二维码的，二维码也是链接。"""
    document = _read(path, content)
    codes = tuple(link for drawing in document.drawings for link in printed.codes(drawing))
    return replace(document, links=document.links + codes, drawings=()) if codes else document


def _read(path: str, content: bytes) -> Document:
    name = path.lower()
    if name.endswith(PAGES):
        return page.read(path, content)
    if name.endswith(".pdf"):
        return printed.read_pdf(path, content)
    if name.endswith(_PICTURES):
        return Document(path, drawings=(Drawing(content, False),) if len(content) > _SMALLEST else ())
    if name.endswith((".xml", ".rss", ".atom", ".svg")):
        is_svg = name.endswith(".svg") and len(content) < _LARGEST
        return replace(feeds.read(path, content), drawings=(Drawing(content, True),) if is_svg else ())
    return _read_text(path, name, decode(content)[0])


def _read_text(path: str, name: str, text: str) -> Document:
    if name.endswith(".css"):
        return Document(path, links=tuple(styles.links(text)))
    if name.endswith((".js", ".mjs")):
        return Document(path, links=tuple(scripts.links(text, in_page=False)))
    if name.endswith((".ics", ".vcf")):
        return cards.read(path, text)
    if name.rpartition("/")[2] == "robots.txt":
        return feeds.robots(path, text)
    return listings.read(path, text)
