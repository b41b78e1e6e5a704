"""一张纸 → HTML。进：Handout、纸的种类、要印的几块。出：整份 HTML，字号、标题都写在里面；模板在 overrides/handout/。"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from outreach.handout import Handout, Size, columns

STRIP, EDGE = 2900, 4
"""收据先在这么长的纸上排（毫米），四边留这么宽；样式里写的是同一个数。"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """排进 PDF 的一张：HTML 和字号。"""

    html: Markup
    points: float
    height: float = 0
    """一长条的收据裁多长，毫米；别的纸是 0。"""


class Typesetter:
    """排字的人：一份模板环境，排很多张。"""

    def __init__(self, jinja: Environment) -> None:
        self._jinja = jinja
        self._blocks = self._macro("handout/macros.html", "block")

    def _macro(self, file: str, name: str) -> Callable[..., Markup]:
        module: Any = self._jinja.get_template(file).module
        made: Callable[..., Markup] = getattr(module, name)
        return made

    def sheet(self, handout: Handout, size: Size, dropped: Sequence[str], **more: Any) -> Markup:
        """一张纸的 HTML；`dropped` 是印不下、舍掉的几块。"""
        draw = self._macro(f"handout/{size.template}.html", "draw")
        if not size.blocks:
            return draw(handout, **more)
        names = [name for name in size.blocks if name not in dropped]
        if "deadline" in names:
            names.remove("yours")
        told = handout.left_out(dropped, handout.language)
        if other := more.get("other"):
            pairs = [(self._block(handout, name), self._block(other, name)) for name in names]
            return draw(handout, (), told, pairs=[pair for pair in pairs if pair[0]], other=other)
        shown = {name: made for name in names if (made := self._block(handout, name))}
        return draw(handout, columns.split(shown, size.columns), told, **more)

    def droppable(self, handout: Handout, size: Size) -> tuple[str, ...]:
        """这张纸上真有的、能舍的几块，从先舍的写起。期限全是读的人自己的，舍了别家的也一样，不算。"""
        real = (name for name in size.drop if self._block(handout, name))
        return tuple(name for name in real if name != "deadline" or not handout.all_yours)

    def _block(self, handout: Handout, name: str) -> Markup:
        return Markup(self._blocks(handout, name).strip())

    def document(self, title: str, sheets: Sequence[Sheet], handout: Handout, size: Size) -> str:
        """一份 PDF 的 HTML。"""
        return self._jinja.get_template("handout/document.html").render(
            sheets=sheets, title=title, size=size.name, edge=EDGE, lang=handout.text_language,
            author=handout.tell.name(handout.site.office) if handout.site.office else handout.tell.word("site.name"),
            description=f"{handout.tell.word('handout.batch')} {handout.batch}",
        )  # fmt: skip
