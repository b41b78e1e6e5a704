"""JavaScript → 它要装的别的文件。只认写死的、以 ./ ../ / 开头的地址；拼出来的、包名一概不猜。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.links.link import Link, Use

# 先整段认出注释和反引号文字，里面的 import 才不会当真；占有量词让乱七八糟的脚本也是一遍扫完。
_PIECES = re.compile(
    r"""//[^\n]*+ | /\*(?:[^*]++|\*(?!/))*+\*/ | `(?:[^`\\]++|\\.)*+`
    | (?<![\w$.])from\s*(?P<a>['"])(?P<from>\.{0,2}/[^'"\s]*+)(?P=a)
    | (?<![\w$.])import\s*\(?\s*(?P<b>['"])(?P<bare>\.{0,2}/[^'"\s]*+)(?P=b)
    | (?:\bimportScripts\(|\bserviceWorker\s*\.\s*register\(|\bnew\s+(?:Shared)?Worker\()\s*
      (?P<c>['"])(?P<work>\.{0,2}/[^'"\s]*+)(?P=c)
    | "(?:[^"\\\n]++|\\.)*+" | '(?:[^'\\\n]++|\\.)*+'""",
    re.X | re.S,
)
_CLAUSE = re.compile(r"(?<![\w$.])(?:import|export)\b[^;'\"`()=]*$")
_WORTH = re.compile(r"\b(?:import|export|importScripts|serviceWorker|Worker)\b")


def links(code: str, line: int = 1, region: str = "", *, in_page: bool = True) -> Iterator[Link]:
    """脚本里的地址。`in_page` 为假时（独立的 .js），页面才知道 Worker 从哪里算起，只收以 / 开头的。"""
    if not _WORTH.search(code):
        return
    for match in _PIECES.finditer(code):
        target = match["from"] or match["bare"] or match["work"]
        if not target or (match["work"] and not in_page and not target.startswith("/")):
            continue
        # from 前面要有 import 或 export，才是装文件；普通的名字也可以叫 from。
        if match["from"] and not _CLAUSE.search(code, max(0, match.start() - 2000), match.start()):
            continue
        yield Link(target, Use.SCRIPT, line + code.count("\n", 0, match.start()), region=region, tag="js")
