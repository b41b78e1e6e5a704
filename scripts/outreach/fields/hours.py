"""几点几分，几点到几点。写得不规矩的给出规矩的写法。钟点一律北京时间。"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from outreach import dates
from outreach.fields.text import wrong


def narrow(text: str) -> str:
    """全角数字和标点换成半角。"""
    return unicodedata.normalize("NFKC", text).strip()


def no_such_clock(text: str) -> str:
    """样子对、钟上没有的：25:00、24:00、09:75。"""
    for clock in re.findall(r"(?<!\d)\d{2}:\d{2}(?!\d)", text, re.ASCII):
        if not tidy_clock(clock):
            end = "，一天到 23:59" if clock == "24:00" else ""
            return f"没有 {clock} 这个钟点{end}。"
    return ""


def tidy_clock(text: str) -> str:
    """9:00、９：００、9点30分 → 09:00；认不准的为空。"""
    match = re.fullmatch(r"(\d{1,2})(?:[:：](\d{2})|[点时](?:(\d{1,2})分?)?)", narrow(text), re.ASCII)
    tidy = f"{int(match[1]):02}:{int(match[2] or match[3] or 0):02}" if match else ""
    try:
        return dates.clock_words(dates.parse_clock(tidy))
    except ValueError:
        return ""


def _tidy_spans(text: str) -> str:
    """9：00～12：00、14:00—17:00 → 09:00-12:00, 14:00-17:00；有一段认不准就为空。"""
    spans = []
    for part in re.split(r"\s*[,，、;；]\s*", text):
        clocks = [tidy_clock(clock) for clock in re.split(r"\s*[-—－–~～至到]+\s*", part)]
        clocks[-1] = clocks[-1] or ("23:59" if part.endswith("24:00") else "")
        if len(clocks) != 2 or not all(clocks):
            return ""
        spans.append("-".join(clocks))
    return ", ".join(spans)


@dataclass(frozen=True, slots=True)
class Span:
    """一段开门时间，钟点都是北京时间。"""

    opens: time
    closes: time


def _spans(value: Any) -> Any:
    return _read_spans(str(value))


@lru_cache(maxsize=4096)
def _read_spans(text: str) -> tuple[Span, ...]:
    """各站的钟点就那么几种写法，读过的记着。"""
    spans: list[Span] = []
    for part in re.split(r"\s*[,，、]\s*", text):
        opens, _, closes = part.partition("-")
        try:
            span = Span(dates.parse_clock(opens.strip()), dates.parse_clock(closes.strip()))
        except ValueError:
            raise wrong(
                "hours-format",
                no_such_clock(text) or "开门时间要写成 时:分-时:分，24 小时制，几段之间用英文逗号。",
                f'改成：open: "{better}"' if (better := _tidy_spans(text)) else '照这样写：open: "09:00-12:00, 14:00-17:00"',
                better,
            ) from None  # fmt: skip
        if span.closes <= span.opens or (spans and span.opens < spans[-1].closes):
            raise wrong(
                "hours-order",
                f"“{part}”关门早于开门，或者和前一段重叠。",
                "按先后写，前一段关门后再写下一段。",
            )
        spans.append(span)
    return tuple(spans)


Spans = Annotated[
    tuple[Span, ...],
    BeforeValidator(_spans),
    WithJsonSchema({"type": "string", "examples": ["09:00-12:00, 14:00-17:00"]}),
]
