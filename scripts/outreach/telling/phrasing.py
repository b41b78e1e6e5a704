"""一句话怎么说：断句、取头一句、把写的变成念得出来的。

进：那一页上的文字。出：整句的文字，去掉引用和链接地址。只看文字，不认条目。
"""

from __future__ import annotations

import re

from outreach.plainness.sentences import length, masked, said, sentences

_CITED = re.compile(r"《[^《》]*》第|\bArticles? \d")
GROUP = re.compile(r"\s*[（(]([^（）()]*)[）)]")
_TURN = re.compile(r"但|不过|可是|除非|只是|(?:But|However|Unless|Except)\b")
_NAMED = re.compile(r" \((?:the )?public prosecutor's office\)")
_ASKS = re.compile(r"(?:吗|呢|谁|哪|什么|怎么|怎样|多久|该不该|能不能|是真是假)[^，。：？！]*$")
_ON_PAGE = re.compile(
    r"下面|上一项|上面|(?:这|那)张[表图]|\bbelow\b|\b(?:row|shown) above\b|\bpicture\b|\bchart\b"
)
_BARE = {"zh": 8, "en": 4}
"""开头一句短到这样（“写理由。”），单说等于没说，连下一句一起说。"""


def plain(text: str) -> str:
    """去掉引用、链接地址，一句话里不带换行。"""
    return re.sub(r"\s+(?=[.,;:?!])", "", re.sub(r"\s+", " ", said(text))).strip()


def split(text: str, language: str) -> list[str]:
    """一句一句。引号里的不断开，分号不算一句完：断了就是半句。"""
    text, found, start = plain(text), [], 0
    for _, end in sentences(masked(text), language):
        if text[:end].rstrip()[-1] not in "；;:" or end == len(text):
            found.append(text[start:end].strip())
            start = end
    return found


def lead(text: str, language: str) -> str:
    """一步的头一句；太短，或者下一句是转折的、是要问的话，带上下一句。"""
    whole = split(text, language)
    taken = 1
    while taken < len(whole) and (
        length("".join(whole[:taken])) < _BARE[language]
        or _TURN.match(whole[taken])
        or whole[taken].endswith(("？", "?"))
    ):
        taken += 1
    return ("" if language == "zh" else " ").join(whole[:taken])


def is_cited(text: str) -> bool:
    """话里面（不是括号里）还说着条号：念出来没人听得懂。"""
    return bool(_CITED.search(text))


def is_on_page(text: str) -> bool:
    """指着网页上别处说的话（“照下面这张表”）：离开那一页，没有下面。"""
    return bool(_ON_PAGE.search(text))


def spoken(text: str, language: str) -> str:
    """念得出来的话：括号里的说明改成用逗号隔开，书名号去掉。意思一点不少。

    检察院是什么，开头已经说过，英文里不再解释。
    """
    comma = "，" if language == "zh" else ", "
    text = _NAMED.sub("", text)
    text = GROUP.sub(lambda m: m[1] if len(m[1]) == 1 else f"{comma}{m[1]}{comma}", text)
    text = re.sub(r"[《》]", "", text)
    text = re.sub(r"[，,]\s*(?=[，。；：！？、,.;:!?）”])|[，,]\s*$", "", text)
    return re.sub(r"\s{2,}", " ", text).strip()


def ended(text: str, language: str) -> str:
    """一句话说完：结尾没有句号的补上。"""
    text = text.rstrip("；;，, ")
    if re.search(r"[。！？.!?][”\"]?$", text):
        return text
    return text + ("." if language == "en" else "。")


def titled(text: str, language: str) -> str:
    """标题当一句话说；中文标题里的问话补问号。"""
    return f"{text}？" if language == "zh" and _ASKS.search(text) else ended(text, language)


def lowered(text: str) -> str:
    """句子中间的英文词，开头改小写；“I”和缩写不动。"""
    return text[0].lower() + text[1:] if re.match(r"[A-Z][a-z]|A\s", text) else text
