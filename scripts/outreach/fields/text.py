"""一格文字、一个数字、一个编号、一个网址；“写错了”怎么说；哪些能翻译、哪些指向别的条目。

`Translated` 标记的是文字，英文页可以另写；没有标记的是事实，只在中文页写一次。
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError


def wrong(
    rule: str, why: str, fix: str, better: str = "", change: Mapping[str, str] | None = None
) -> PydanticCustomError:
    """一格写错了：规则名、为什么、怎么改。`better` 是能直接换上的写法；要人拿主意的不给。

    `change` 是同一块里要改的几项（号码拆出分机），explain 照它给出改好的一整行，代替 `fix`。
    """
    about = {"rule": rule, "why": why, "fix": fix, "better": better, "change": dict(change or {})}
    return PydanticCustomError("outreach", "{rule}", about)


class Translated:
    """标记：这一格是给人读的文字，英文页可以另写。"""


@dataclass(frozen=True)
class RefersTo:
    """标记：这一格写的是别的条目的名字（文件名去掉 .md）。"""

    kinds: tuple[str, ...]


TEXT_LIMIT = 600
"""一段话最多多少个字。"""
ENGLISH_STRETCH = 2.5
"""同样的意思，英文字母数约是汉字的两倍多；英文页的字数上限照这个放宽。"""


def within(text: str, limit: int, info: ValidationInfo) -> str:
    """字数没超就原样返回。英文页在 context 里写明 language，上限放宽。"""
    if len(text) <= limit:
        return text  # 绝大多数到此为止
    english = (info.context or {}).get("language") == "en"
    most = int(limit * ENGLISH_STRETCH) if english else limit
    if len(text) > most:
        raise wrong(
            "value-length", f"写了 {len(text)} 个字，最多 {most} 个，多了手机上排不下。",
            "删到只剩最要紧的；其余的写到正文里。",
        )  # fmt: skip
    return text


def _text(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not value.strip():
        raise wrong("value-empty", "这一项留空了。", "写上内容；确实没有就把这一项删掉。")
    return within(value.strip(), TEXT_LIMIT, info) if isinstance(value, str) else value


def _wrap(value: Any) -> Any:
    """只写一句话时不必写成列表。"""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_text), Translated()]
"""一段给人读的话，可以翻译。"""
Texts = Annotated[tuple[Text, ...], BeforeValidator(_wrap), Field(min_length=1)]
Word = Annotated[str, BeforeValidator(_text)]
"""不随语言变的短文字：编号、原名。"""
Words = Annotated[tuple[Word, ...], BeforeValidator(_wrap), Field(min_length=1)]


def refers_to(*kinds: str) -> Any:
    return RefersTo(kinds)


def _flag(value: Any) -> Any:
    if value not in ("true", "false"):
        raise wrong("value-choice", "这一项只能写 true（是）或 false（不是）。", "改成 true 或 false。")
    return value == "true"


Flag = Annotated[bool, BeforeValidator(_flag)]


def digits(pattern: str, why: str, example: str) -> Callable[[Any], Any]:
    """照样子写的数字；样子不对就抛出 `why` 和样例。"""

    shape = re.compile(pattern, re.ASCII)

    def check(value: Any) -> Any:
        if not shape.fullmatch(str(value)):
            raise wrong("value-number", why, f"照这样写：{example}")
        return value

    return check


Count = Annotated[int, BeforeValidator(digits(r"[1-9]\d{0,4}", "这里要写一个正整数，用英文数字。", "30"))]
Year = Annotated[int, BeforeValidator(digits(r"20\d\d", "这里写四位数的年份。", "2026"))]


_HTTPS = re.compile(r"https://[^\s<>\"'，。；、）】]+")


def _https(value: Any) -> Any:
    if not _HTTPS.fullmatch(str(value)):
        raise wrong(
            "value-address",
            "网址要以 https:// 开头，里面不能有空格和中文标点。",
            "照这样写：https://www.12309.gov.cn/",
        )
    return value


WebAddress = Annotated[str, BeforeValidator(_https)]
