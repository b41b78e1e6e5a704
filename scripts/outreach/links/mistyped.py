"""中文输入法打进网址里的字：全角的：／．＃和数字、粘在后面的句号括号、看不见的字。

进：写着的地址。出：改好的样子；没有这类字就原样还回去。
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

LONGEST = 2000
"""比这还长的不是手打的，不猜。"""
_HIDDEN = re.compile("[\u200b\u200e\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
# 零宽连接符在表情和一些文字里有用，夹在英文字母数字中间才是误入。
_JOINERS = re.compile("(?<=[!-~])[\u200c\u200d]+|[\u200c\u200d]+(?=[!-~])")
_WIDE = {ord(wide): unicodedata.normalize("NFKC", wide) for wide in map(chr, range(0xFF01, 0xFF5F))}
_WIDE |= {0x3002: ".", 0x2014: "-", 0x2013: "-", 0x3000: ""}
_CLOSERS = {"）": "（", "】": "【", "》": "《", "」": "「", "』": "『", "”": "“", "’": "‘", "〉": "〈"}
_STOPS = "。，、；：．"
_QUERIES = "？！…"
_HEAD = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]{2,12}[:：][/／]{2}[^/／?？#＃]*")
_GLUED = re.compile(r"(https?://[a-z0-9.-]+\.[a-z]{2,})[^\x00-\x7f.。．/?#]+$", re.I)
_ENCODED = re.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+")
_QUOTES = "“”‘’「」『』＂＇"
_WIDE_LETTERS = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_WIDE_MARKS = re.compile("[／＃？＝＆％]")


def shown(text: str) -> str:
    """看不见的字换成看得见的写法，给消息用。"""
    return re.sub(
        "[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]", lambda m: f"‹U+{ord(m[0]):04X}›", text
    )


def without_hidden(text: str) -> str:
    """去掉看不见的字。"""
    return _JOINERS.sub("", _HIDDEN.sub("", text))


def without_tail(text: str) -> str:
    """去掉粘在末尾的中文标点。成对的括号、中文地址自己的问号不动。"""
    while text:
        last, rest = text[-1], text[:-1]
        glued = (
            last in _STOPS
            or (last in _CLOSERS and text.count(last) > text.count(_CLOSERS[last]))
            or (last in _QUERIES and rest.isascii())
        )
        if not glued:
            break
        text = rest
    return text


def halved(text: str) -> str:
    """全角换半角：整个地址。"""
    return text.translate(_WIDE)


def outside(target: str) -> str:
    """站外网址改好的样子。路径里的汉字、成对的全角括号是人家自己的，不动。"""
    if len(target) > LONGEST:
        return target
    written = _ENCODED.sub(_readable, target)
    fixed = without_tail(without_hidden(written).strip(_QUOTES + "\u3000\u00a0 "))
    if head := _HEAD.match(fixed):
        rest = fixed[head.end() :]
        if _WIDE_LETTERS.search(rest) or rest[:1] in tuple("／？＃"):
            rest = halved(rest)
        # 主机名后面直接粘着汉字：正文的话没有和网址隔开。
        fixed = _GLUED.sub(r"\1", halved(head[0])) + rest
    return target if fixed == written else fixed


def _readable(match: re.Match[str]) -> str:
    """%E3%80%82 → 。：编了码的句号也是句号。解不开的原样。"""
    try:
        return unquote(match[0], errors="strict")
    except UnicodeDecodeError:
        return match[0]


def inside(target: str) -> list[str]:
    """站内地址可能的改法，改得少的在前。"""
    if len(target) > LONGEST:
        return []
    bare = without_hidden(target).strip(_QUOTES + "\u3000\u00a0 ")
    tries = [bare, without_tail(bare), halved(bare), halved(without_tail(bare))]
    # 说明文字整句粘在地址后面：a/）。详见…
    cut = re.split("[）。，；」”]", bare, maxsplit=1)[0]
    return [t for t in dict.fromkeys([*tries, cut]) if t and t != target]


_WHOLE = re.compile("[hｈ][tｔ]{2}[pｐ][sｓ]?[:：][/／]|(?:mailto|tel)：|[wｗ]{3}[．。]", re.I)


def whole(target: str) -> str:
    """看样子是想写一个完整的网址（https：//、ｗｗｗ。）：改好的样子；不是为空。"""
    bare = without_hidden(target[: LONGEST + 1]).strip(_QUOTES + "\u3000\u00a0 ")
    if len(target) > LONGEST or not _WHOLE.match(bare):
        return ""
    if bare[:1] in "mMtT":
        return halved(bare)
    return outside(bare if ":" in bare[:8] or "：" in bare[:8] else f"https://{bare}")
