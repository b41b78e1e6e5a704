"""一个文件该怎么读：看名字，不看内容。进：路径和字节。出：Document。任何字节都读得下来。"""

from __future__ import annotations

from outreach.links import cards, feeds, listings, page, scripts, styles
from outreach.links.charset import decode
from outreach.links.link import Document, Drawing
from outreach.links.printed import read_pdf

PAGES = (".html", ".htm", ".xhtml")
READ = (
    *PAGES, ".css", ".js", ".mjs", ".json", ".webmanifest", ".xml", ".rss", ".atom", ".svg",
    ".ics", ".vcf", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", "robots.txt",
)  # fmt: skip
"""要读内容的文件；别的（字体、视频、压缩包）只看在不在。"""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_SMALLEST = 120
"""比这还小的图片装不下一个二维码。"""


def read(path: str, content: bytes) -> Document:
    """读一个文件。"""
    name = path.lower()
    if name.endswith(PAGES):
        return page.read(path, content)
    if name.endswith(".pdf"):
        return read_pdf(path, content)
    if name.endswith(_PICTURES):
        return Document(path, drawings=(Drawing(content, False),) if len(content) > _SMALLEST else ())
    if name.endswith((".xml", ".rss", ".atom", ".svg")):
        return _drawable(feeds.read(path, content), content)
    return _read_text(path, name, decode(content)[0])


def _drawable(document: Document, content: bytes) -> Document:
    is_svg = document.path.lower().endswith(".svg") and len(content) < 2_000_000
    return Document(
        document.path, document.links, document.ids, fault=document.fault,
        drawings=(Drawing(content, True),) if is_svg else (),
    )  # fmt: skip


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
