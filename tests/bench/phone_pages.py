"""同样的字，三种做法：我们的站、手写的一页、不改的 Material。进：做好的站。出：另外两种的文件夹。

手写的那一页是能做到的极限：一个文件，几个标签，一千字节的样式，没有脚本。
Material 用它出厂的样子，只放中文页；两边的字都抄自我们做好的网页 <main> 里读者看得到的那些，一字不差。
"""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from lxml import html

from outreach.outputs.compressed import TEXT

_BLOCKS = {"h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "td", "th", "figcaption", "caption", "summary"}
_INSIDE = {*_BLOCKS, "div", "section", "ul", "ol", "dl", "table", "tr", "figure", "nav", "details", "header"}
_UNSEEN = (
    "descendant::*[self::script or self::template or self::svg or self::button or self::form or @hidden"
    " or contains(concat(' ', @class, ' '), ' paper ') or contains(@class, 'wechat-only')]"
)
"""字不算数的：图、按钮、只印在纸上的、微信里才说的。"""
_STYLE = """
:root{color-scheme:light dark}
body{margin:0 auto;max-width:38em;padding:1rem;font:1.125rem/1.75 system-ui,-apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;color:#23201b;background:#fffdf8}
h1{font-size:1.75rem;line-height:1.3;margin:.5rem 0 1rem}
h2{font-size:1.3rem;line-height:1.4;margin:2rem 0 .5rem;padding-top:.75rem;border-top:1px solid #d9d2c3}
h3,h4{font-size:1.125rem;margin:1.5rem 0 .25rem}
p,ul,dl{margin:.5rem 0 1rem}
ul{padding-left:1.25rem}
li{margin:.35rem 0}
a{color:#1b4a72;text-underline-offset:.2em}
a:focus-visible{outline:3px solid #c8791f;outline-offset:2px}
header,footer{font-size:1rem;color:#5b554a}
footer{margin-top:3rem;border-top:1px solid #d9d2c3}
@media(prefers-color-scheme:dark){body{color:#ece7dc;background:#1d1b18}a{color:#9cc7ee}h2,footer{border-color:#4a453c}header,footer{color:#b8b0a0}}
@media print{body{max-width:none;font-size:11pt}}
"""
_PAGE = (
    '<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">'
    "<style>{style}</style><main>\n{body}\n</main></html>\n"
)
_SETTINGS = """site_name: 家门口的检察院
site_url: https://procuratorate-next-door.example/
theme: {name: material, language: zh}
plugins: [search]
"""
_MARKS = re.compile(r"([\\`*_{}\[\]#+\-.!|])")


class Block(NamedTuple):
    """一段字：什么标签，几截文字（有链接的带着地址）。"""

    tag: str
    pieces: list[tuple[str, str]]

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces).strip()


def words(page: Path) -> list[Block]:
    """一页上读者看得到的字。"""
    (main,) = html.document_fromstring(page.read_bytes()).xpath("//main")
    for node in main.xpath(_UNSEEN):
        node.drop_tree()
    return [block for block in _blocks(main) if block.text]


def _blocks(node: html.HtmlElement) -> Iterator[Block]:
    tag = node.tag if node.tag in _BLOCKS else "p"
    if not any(child.tag in _INSIDE for child in node.iterdescendants()):
        yield Block(tag, list(_pieces(node)))
        return
    yield Block(tag, [(_squeezed(node.text), "")])
    for child in node:
        if isinstance(child.tag, str):
            yield from _blocks(child)
        yield Block(tag, [(_squeezed(child.tail), "")])


def _pieces(node: html.HtmlElement, link: str = "") -> Iterator[tuple[str, str]]:
    link = node.get("href", link) if node.tag == "a" else link
    yield _squeezed(node.text), link
    for child in node:
        if isinstance(child.tag, str):
            yield from _pieces(child, link)
        yield _squeezed(child.tail), link


def _squeezed(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def by_hand(blocks: list[Block], language: str) -> str:
    """手写的一页。"""
    lines = []
    for tag, pieces in blocks:
        inner = "".join(
            f'<a href="{escape(to)}">{escape(t)}</a>' if to and t else escape(t) for t, to in pieces
        )
        name = tag if tag[0] == "h" else "li" if tag == "li" else "p"
        lines.append(f"<{name}>{inner.strip()}</{name}>")
    body = re.sub(r"((?:<li>.*</li>\n?)+)", r"<ul>\n\1</ul>\n", "\n".join(lines))
    return _PAGE.format(language=language, title=escape(blocks[0].text), style=_STYLE, body=body)


def markdown(blocks: list[Block]) -> str:
    """Material 的一页。标题放在头里，正文照样从大标题起。"""
    starts = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "li": "- "}
    lines = []
    for tag, pieces in blocks:
        inner = "".join(f"[{_plain(t)}]({to})" if to and t.strip() else _plain(t) for t, to in pieces)
        lines.append(starts.get(tag, "") + inner.strip())
    return "\n\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", escape(text, quote=False))


def hand_site(site: Path, folder: Path, addresses: list[str]) -> Path:
    for address in addresses:
        language = "en" if address.startswith("en/") else "zh"
        made = by_hand(words(site / address / "index.html"), language)
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(made, "utf-8")
    return _compressed(folder)


def material_site(site: Path, folder: Path) -> Path:
    """每一页中文都在，搜索、菜单才和真用它一样重。"""
    docs = folder / "docs"
    for page in site.rglob("index.html"):
        relative = page.relative_to(site)
        if relative.parts[0] not in ("en", "assets", "offline"):
            (docs / relative).parent.mkdir(parents=True, exist_ok=True)
            (docs / relative).with_suffix(".md").write_text(markdown(words(page)), "utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(_SETTINGS, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", settings, "-d", folder / "site"]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return _compressed(folder / "site")


def _compressed(folder: Path) -> Path:
    """和我们的一样，预先压好（只要 .gz：量的是它）。"""
    for file in [path for path in folder.rglob("*") if path.suffix in TEXT]:
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))
    return folder
