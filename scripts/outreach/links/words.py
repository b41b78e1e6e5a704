"""一页除了标题和导航，有没有给人看的东西。进：lxml 元素树。出：真假。"""

from __future__ import annotations

from lxml import etree

_SKIPPED = {
    "script", "style", "noscript", "title", "nav", "header", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip
_SHOWN = {
    "img", "svg", "picture", "video", "audio", "canvas", "iframe", "object", "embed",
    "form", "input", "button", "select", "math",
}  # fmt: skip


def has_words(root: etree._Element) -> bool:
    """正文里有文字、图、表单之一，或者有等脚本来填的空位。只有标题的不算。"""
    main = next(root.iter("main"), None)
    if main is None:
        main = next((e for e in root.iter("div", "section") if e.get("role") == "main"), None)
    if main is not None:
        return _shows(main, _SKIPPED) or _is_filled_by_script(root, main)
    body = next(root.iter("frameset", "body"), root)
    return body.tag == "frameset" or _shows(body, _SKIPPED | {"aside"}) or _is_filled_by_script(root, body)


def _shows(main: etree._Element, skipped: set[str]) -> bool:
    if (main.text or "").strip():
        return True
    walk = etree.iterwalk(main, events=("start",))
    for _, element in walk:
        if element is main:
            continue
        if (element.tail or "").strip() or element.tag in _SHOWN:
            return True
        if element.tag in skipped or "hidden" in element.attrib:
            walk.skip_subtree()
        elif (element.text or "").strip():
            return True
    return False


def _is_filled_by_script(root: etree._Element, main: etree._Element) -> bool:
    """有脚本，正文里又有起了名字的空元素：多半是搜索结果这类，等脚本来填。"""
    if next(root.iter("script"), None) is None:
        return False
    return any(e.get("id") and len(e) == 0 for e in main.iter("div", "section", "ul", "ol", "table"))
