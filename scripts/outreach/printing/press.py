"""印刷机：一份 HTML → 排好的一页一页，量得出空了多少；写成 PDF。

进：HTML、样式、两份字体的字节。出：WeasyPrint 的文档、PDF 的字节。
一台机器印很多张：样式只读一遍，字体只装一遍。PDF 里没有时间和随机数，同样的内容两次一样。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from outreach.printing import glyphs
from outreach.printing.slim import slimmed

FONTS = {"Regular": 400, "Bold": 700}
"""字体文件名里的粗细 → CSS 的粗细。"""
_CONTENT = re.compile(r'content:\s*"([^"]*)"')
_FACE = "@font-face {{ font-family: 'Noto Sans SC'; font-weight: {1}; src: url(font:{0}) }}"


class _Fetcher(URLFetcher):  # type: ignore[misc]
    """只给得出自己的两份字体，和写在网页里的图：模板里写错了什么地址，也不会去别处取。"""

    def __init__(self, fonts: Mapping[str, bytes]) -> None:
        super().__init__()
        self._fonts = fonts

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if url.startswith("data:image/png;"):  # 写在模板里的二维码
            return super().fetch(url, headers)
        name = url.removeprefix("font:")
        if name not in self._fonts:
            raise ValueError(f"纸上不该有外面的东西：{url}")
        return URLFetcherResponse(url, self._fonts[name], {"Content-Type": "font/ttf"})


class Press:
    """印刷机。抛出 MissingGlyphsError：样式里画的记号字体没有。`styles` 是 overrides/assets/handout/ 里接好的样式；`fonts` 的名字同 FONTS。"""

    def __init__(self, styles: str, fonts: Mapping[str, bytes]) -> None:
        self._fonts = fonts
        self._fetcher = _Fetcher(fonts)
        self._config = FontConfiguration()
        faces = "\n".join(_FACE.format(name, weight) for name, weight in FONTS.items())
        self._styles = [self._css(faces), self._css(styles)]
        glyphs.demand_all("".join(_CONTENT.findall(styles)), self.known)

    def _css(self, text: str) -> CSS:
        return CSS(string=text, font_config=self._config, url_fetcher=self._fetcher)

    @cached_property
    def known(self) -> frozenset[int]:
        """两份字体都有的字。"""
        return frozenset.intersection(*map(glyphs.covered, self._fonts.values()))

    def lay(self, document: str) -> Any:
        """排版。抛出 MissingGlyphsError：有字印不出来。"""
        glyphs.demand(document, self.known)
        made = HTML(string=document, url_fetcher=self._fetcher)
        return made.render(stylesheets=self._styles, font_config=self._config)

    def pdf(self, document: Any) -> bytes:
        """写成 PDF/UA-1。里面没有时间和随机数。"""
        return slimmed(document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=b"outreach"))


def used(page: Any) -> float:
    """一页从上到下用掉了几成。"""
    box = page._page_box
    top = box.content_box_y()
    lowest = max((_bottom(child) for child in box.children if _in_flow(child)), default=top)
    return float((lowest - top) / box.height)


def _in_flow(box: Any) -> bool:
    return not type(box).__name__.startswith("Margin")


def _bottom(box: Any) -> float:
    """这个盒子里最低的一处；页面和 body 本身总是撑满整页，看它里面的。"""
    inside = list(_children(box))
    if inside and box.element_tag in ("html", "body", "div", "article"):
        return max(map(_bottom, inside))
    return float(box.position_y + box.margin_height())


def _children(box: Any) -> Iterator[Any]:
    yield from (child for child in getattr(box, "children", ()) if hasattr(child, "position_y"))
