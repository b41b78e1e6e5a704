"""两个社区名是不是同一个地方的两种写法。

进：一批名字，各在哪个乡镇街道、哪几页写着。出：成对的名字。
同一个地方：后缀不同（城关社区、城关居委会），同音或形近的一个字（黄泥坳村、黄泥拗村），多一个空格。
不同的地方不能认错：上湾村和下湾村，一村和二村，同一个站里并列写着的两个名字，别的乡镇同名的村。
用“挖掉一个字”的办法找差一个字的，名字再多也只看一遍。
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_SUFFIX = re.compile(
    r"(?P<stem>.+?)(?:(?P<town>社区居民委员会|社区居委会|居民委员会|居委会|社区)|(?P<village>村民委员会|村委会|行政村|村))"
)
_APART = frozenset("东南西北中上下大小前后左右内外新老旧高低头尾正副一二三四五六七八九十百千甲乙丙丁里")
"""只差这样一个字的，本来就是两个地方。"""
_SAME_SOUND = (
    "坳拗凹垇", "关官观", "门们", "幸辛兴", "福富", "堤提", "湾弯", "塘糖搪", "岭领龄", "庙妙苗", "槐怀", "柳抑", "桥侨乔",
    "园圆元苑", "庄装", "峪浴", "坡波", "沟钩勾", "洼凹娃", "埠阜", "圩墟", "坝把", "铺浦埔", "亭停", "阁格", "河何", "湖胡",
    "洋阳扬杨", "清青", "景井", "华花", "和河合", "坪平萍", "垅龙垄", "凤风", "马码", "张章", "李里理", "旺王", "程陈成", "赵兆",
    "松宋", "竹祝", "泉全", "源原园", "城成诚", "江姜", "渡度", "溪西", "岗冈", "屯囤", "寨塞", "堡保", "岩沿", "石十", "吴伍",
)  # fmt: skip
_SOUNDS: dict[str, list[str]] = {}
"""一个字和哪几组同音或形近；“凹”既像“坳”又像“洼”。"""
for _group in _SAME_SOUND:
    for _char in _group:
        _SOUNDS.setdefault(_char, []).append(_group)


@dataclass
class Name:
    """一个写法：写在哪些页、属于哪个乡镇街道（不知道的为空）。"""

    text: str
    pages: set[str] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)

    @property
    def stem(self) -> str:
        match = _SUFFIX.fullmatch(_plain(self.text))
        return match["stem"] if match else _plain(self.text)

    @property
    def sort(self) -> str:
        """城里的（社区、居委会）、村里的（村、村委会），或没写。"""
        match = _SUFFIX.fullmatch(_plain(self.text))
        return "town" if match and match["town"] else "village" if match else ""


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(" ", "")


def pairs(names: Mapping[str, Name]) -> Iterator[tuple[Name, Name]]:
    """像是同一个地方的两种写法，一对一对给出；每个名字最多出现在一对的后一个。"""
    told: set[str] = set()
    for group in _groups(names.values()):
        first, *others = sorted(group, key=lambda n: (-len(n.pages), min(n.pages), n.text))
        for other in others:
            if other.text not in told and _same(first, other):
                told.add(other.text)
                yield first, other


def _groups(names: Iterable[Name]) -> Iterator[list[Name]]:
    groups: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names:
        stem = name.stem
        groups["stem", stem].append(name)
        for at, char in enumerate(stem):
            for alike in _SOUNDS.get(char, ()):
                groups["sound", f"{stem[:at]}{alike}{stem[at + 1 :]}"].append(name)
        groups["drop", stem].append(name)
        # 头一个字多半是姓、是方位，末一个字多半是地形（黄泥坳、黄泥塘）：这两头不同，就是两个地方。
        for at in range(1, len(stem) - 1):
            if stem[at] >= "\u4e00" and stem[at] not in _APART:
                groups["gap", f"{stem[:at]}*{stem[at + 1 :]}"].append(name)
                if len(stem) >= 4:
                    groups["drop", stem[:at] + stem[at + 1 :]].append(name)
    return (group for group in groups.values() if len(group) > 1)


def _same(one: Name, other: Name) -> bool:
    near = not (one.towns and other.towns) or bool(one.towns & other.towns)
    if one.stem == other.stem:
        # 社区和居委会、村和村委会是一个意思；村和社区可以是两个：并列写着的、不在一个乡镇的就是。
        if one.sort == other.sort:
            return True
        return near and not one.pages & other.pages
    return near and one.sort == other.sort and not one.pages & other.pages
