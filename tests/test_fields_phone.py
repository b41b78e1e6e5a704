"""一格电话的写法：写对了的原样收下；写错了的各说各的错，给出的号码改上去就对。"""

from __future__ import annotations

import random

import pytest
from pydantic_core import PydanticCustomError

from outreach.fields import PhoneNumber, local_digits, parse_phone

GOOD = [
    ("0571-80000001", "0571", "80000001", "+86-571-80000001"),
    ("0578-2000001", "0578", "2000001", "+86-578-2000001"),
    ("010-60000001", "010", "60000001", "+86-10-60000001"),
    ("020-80000001", "020", "80000001", "+86-20-80000001"),
    ("0999-0123456", "0999", "0123456", ""),
    ("0571-00000001", "0571", "00000001", ""),
    ("110", "", "110", "110"),
    ("12309", "", "12309", "12309"),
    ("96110", "", "96110", "96110"),
    ("962512", "", "962512", "962512"),
    ("400-123-4567", "", "4001234567", "4001234567"),
    ("800-820-0000", "", "8008200000", "8008200000"),
    ("13912345678", "", "13912345678", "+86-13912345678"),
    ("19900000000", "", "19900000000", "+86-19900000000"),
    (" 0571-80000001 ", "0571", "80000001", "+86-571-80000001"),
    # 和别处对了才知道错不错的，这里先收下：没写区号的，区号不存在的，位数不合那里的。
    ("80000001", "", "80000001", ""),
    ("0123456", "", "0123456", ""),
    ("0123-1234567", "0123", "1234567", "+86-123-1234567"),
    ("0571-8000001", "0571", "8000001", "+86-571-8000001"),
]

FORMAT = "认不出这个号码。固定电话写“区号-号码”，服务号码只写数字，一格只写一个号码，不写别的字。"
EXAMPLE = '照这样写：number: 0999-0123456；分机另写一项 extension: "8012"'
SEVERAL = "一格里写了不止一个号码，手机上点了拨出去的是错号。"
TOGETHER = "分机和号码连着写，手机上点了会一起拨出去，打不通。"
COUNTRY = "写了国家码 86。页面上写国内的拨法，点了拨号时会自动加上。"
BRACKETS = "区号用括号括着，和别的号码写法不一样，复制了有的手机拨不出去。"
WIDTH = "号码里有全角数字，手机上可能拨不出去。"
SPACE = "号码里有空格或看不见的字，手机上可能拨不出去。"
HYPHEN = "短横线的位置不对：固定电话写在区号后面，400 号码三四四分开，手机号不写。"
LETTER = "号码里有字母 O、l 这样的字，像是数字 0、1 打错了。"
HANGZHOU = "改成：number: 0571-80000001"
BEIJING = "改成：number: 010-60000001"
MOBILE = "改成：number: 13912345678"
HOTLINE = "改成：number: 400-123-4567"
WITH_EXTENSION = HANGZHOU + ', extension: "8012"'
TWO = "一行一个：- {number: 0571-80000001} 和 - {number: 0571-80000002}"


def _dash(char: str) -> tuple[str, str]:
    return f"号码中间是中文破折号“{char}”，手机上点了拨不出去。", "换成英文短横线：number: 0571-80000001"


def _words(words: str, number: str = "0571-80000001") -> tuple[str, str]:
    why = f"号码里夹着别的字（{words}），手机上点了拨不出去。"
    return why, f"改成：number: {number}；要说明的字写到 label 里。"


def _service(number: str) -> tuple[str, str]:
    return f"{number} 是全国通用的短号，本地直接拨，前面不写区号。", f"改成：number: {number}"


def _count(digits: int) -> tuple[str, str]:
    return f"区号后面有 {digits} 位数字，固定电话是 7 位或 8 位。", EXAMPLE


BAD: list[tuple[str, str, str, str]] = [
    *((f"0571{dash}80000001", "phone-dash", *_dash(dash)) for dash in "—－–‐‑‒―−ー一"),
    ("0571——80000001", "phone-dash", *_dash("—")),
    ("０５７１—８００００００１", "phone-dash", *_dash("—")),
    ("０５７１-８００００００１", "phone-width", WIDTH, HANGZHOU),
    ("0571-8000000１", "phone-width", WIDTH, HANGZHOU),
    ("１２３０９", "phone-width", WIDTH, "改成：number: 12309"),
    ("0571 80000001", "phone-space", SPACE, HANGZHOU),
    ("0571 - 80000001", "phone-space", SPACE, HANGZHOU),
    ("0571-8000 0001", "phone-space", SPACE, HANGZHOU),
    ("0571\u3000-80000001", "phone-space", SPACE, HANGZHOU),
    ("0571-8000\u200b0001", "phone-space", SPACE, HANGZHOU),
    ("139 1234 5678", "phone-space", SPACE, MOBILE),
    ("400 123 4567", "phone-space", SPACE, HOTLINE),
    ("1 2 3 0 9", "phone-space", SPACE, "改成：number: 12309"),
    ("057180000001", "phone-hyphen", HYPHEN, HANGZHOU),
    ("01060000001", "phone-hyphen", HYPHEN, BEIJING),
    ("0571-8000-0001", "phone-hyphen", HYPHEN, HANGZHOU),
    ("139-1234-5678", "phone-hyphen", HYPHEN, MOBILE),
    ("4001234567", "phone-hyphen", HYPHEN, HOTLINE),
    ("4001-234-567", "phone-hyphen", HYPHEN, HOTLINE),
    ("(0571)80000001", "phone-brackets", BRACKETS, HANGZHOU),
    ("（0571）80000001", "phone-brackets", BRACKETS, HANGZHOU),
    ("(0571) 8000-0001", "phone-brackets", BRACKETS, HANGZHOU),
    ("（０５７１）８０００ ０００１", "phone-brackets", BRACKETS, HANGZHOU),
    ("+86 571 80000001", "phone-country", COUNTRY, HANGZHOU),
    ("+86-0571-80000001", "phone-country", COUNTRY, HANGZHOU),
    ("+8657180000001", "phone-country", COUNTRY, HANGZHOU),
    ("+86 (0)571 80000001", "phone-country", COUNTRY, HANGZHOU),
    ("+86(571)80000001", "phone-country", COUNTRY, HANGZHOU),
    ("(+86)0571-80000001", "phone-country", COUNTRY, HANGZHOU),
    ("0086-571-80000001", "phone-country", COUNTRY, HANGZHOU),
    ("86-571-80000001", "phone-country", COUNTRY, HANGZHOU),
    ("+86 10 60000001", "phone-country", COUNTRY, BEIJING),
    ("+86 13912345678", "phone-country", COUNTRY, MOBILE),
    ("+86 400-123-4567", "phone-country", COUNTRY, HOTLINE),
    ("0571-80000001转8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001 转 8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001转分机8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001分机：8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001，分机8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001（转8012）", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001-8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001#8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001(8012)", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001 ext. 8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0571-80000001x8012", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("(0571)8000—0001转８０１２", "phone-extension", TOGETHER, WITH_EXTENSION),
    ("0578-2000001-8012", "phone-extension", TOGETHER, '改成：number: 0578-2000001, extension: "8012"'),
    ("96110转1", "phone-extension", TOGETHER, '改成：number: 96110, extension: "1"'),
    ("0571-80000001/80000002", "phone-several", SEVERAL, TWO),
    ("0571-80000001、0571-80000002", "phone-several", SEVERAL, TWO),
    ("0571-80000001/02", "phone-several", SEVERAL, TWO),
    ("0571-80000001/2", "phone-several", SEVERAL, TWO),
    ("0571-80000001；0571-80000002", "phone-several", SEVERAL, TWO),
    ("0571-80000001 0571-80000002", "phone-several", SEVERAL, TWO),
    ("0571-80000001或80000002", "phone-several", SEVERAL, TWO),
    ("总机0571-80000001，值班80000002", "phone-several", SEVERAL, TWO),
    ("0571-80000001或12309", "phone-several", SEVERAL,
     "一行一个：- {number: 0571-80000001} 和 - {number: 12309}"),
    ("咨询电话0571-80000001", "phone-words", *_words("咨询电话")),
    ("电话：0571-80000001", "phone-words", *_words("电话:")),
    ("0571-80000001（工作日）", "phone-words", *_words("工作日")),
    ("拨打(0571)80000001咨询", "phone-words", *_words("拨打咨询")),
    ("0571-80000001。", "phone-words", *_words("。")),
    ("办公室 12309", "phone-words", *_words("办公室", "12309")),
    ("12309热线", "phone-words", *_words("热线", "12309")),
    ("0571-12309", "phone-service-area", *_service("12309")),
    ("(0571)12309", "phone-service-area", *_service("12309")),
    ("010-12345", "phone-service-area", *_service("12345")),
    ("0571 110", "phone-service-area", *_service("110")),
    ("571-80000001", "phone-area-zero", "区号前面的 0 没有写，拨不通。", HANGZHOU),
    ("10-60000001", "phone-area-zero", "区号前面的 0 没有写，拨不通。", BEIJING),
    ("0571-8OOOOOO1", "phone-letter", LETTER, "改成：number: 0571-80000001，改完照着打一遍。"),
    ("0571-8000000l", "phone-letter", LETTER, "改成：number: 0571-80000001，改完照着打一遍。"),
    ("0571-800000", "phone-format", *_count(6)),
    ("0571-800000012", "phone-format", *_count(9)),
    ("0571-800", "phone-format", *_count(3)),
    ("1234", "phone-format", FORMAT, EXAMPLE),
    ("12912345678", "phone-format", FORMAT, EXAMPLE),
    ("5718-0000001", "phone-format", FORMAT, EXAMPLE),
    ("转8012", "phone-format", FORMAT, EXAMPLE),
    ("暂无", "phone-format", FORMAT, EXAMPLE),
    ("", "phone-format", FORMAT, EXAMPLE),
    ("٠٥٧١-٨٠٠٠٠٠٠١", "phone-format", FORMAT, EXAMPLE),
]  # fmt: skip


def _context(value: object) -> dict[str, str]:
    with pytest.raises(PydanticCustomError) as caught:
        parse_phone(value)
    return dict(caught.value.context or {})


@pytest.mark.parametrize(("text", "area", "local", "tel"), GOOD)
def test_good(text: str, area: str, local: str, tel: str) -> None:
    number = parse_phone(text)
    assert (number.text, number.area, number.local, number.tel) == (text.strip(), area, local, tel)


@pytest.mark.parametrize(("text", "rule", "why", "fix"), BAD)
def test_bad(text: str, rule: str, why: str, fix: str) -> None:
    told = _context(text)
    assert (told["rule"], told["why"], told["fix"]) == (rule, why, fix)


@pytest.mark.parametrize("text", [text for text, *_ in BAD])
def test_what_is_proposed_is_right(text: str) -> None:
    """能直接换上的写法，换上去就没有别的毛病。"""
    told = _context(text)
    if told["better"]:
        assert parse_phone(told["better"]).text == told["better"]
        assert told["better"] in told["fix"]


def test_a_list_is_not_a_number() -> None:
    assert _context(["110"])["rule"] == "phone-format"


def test_any_junk_is_told_in_chinese() -> None:
    """随便什么字，不是号码就是一条登记过的毛病，从不崩。"""
    known = {rule for _, rule, *_ in BAD}
    dice = random.Random(20261123)
    for _ in range(3000):
        text = "".join(
            dice.choices("0123456789０１２—-（()+ /、转分机ext#打或86Oo。\u200b", k=dice.randint(0, 24))
        )
        try:
            assert isinstance(parse_phone(text), PhoneNumber)
        except PydanticCustomError as error:
            assert (error.context or {})["rule"] in known


@pytest.mark.parametrize(
    ("area", "digits"),
    [("010", (8,)), ("020", (8,)), ("0571", (8,)), ("0578", (7,)), ("0999", (7,)), ("0851", (7, 8)),
     ("0123", ()), ("026", ()), ("0600", ())],
)  # fmt: skip
def test_how_many_digits_a_place_has(area: str, digits: tuple[int, ...]) -> None:
    assert local_digits(area) == digits


@pytest.mark.parametrize(
    ("text", "service", "mobile", "hotline", "lacks_area"),
    [("12309", True, False, False, False), ("13912345678", False, True, False, False),
     ("400-123-4567", False, False, True, False), ("80000001", False, False, False, True),
     ("0571-80000001", False, False, False, False)],
)  # fmt: skip
def test_what_kind_of_number_it_is(
    text: str, service: bool, mobile: bool, hotline: bool, lacks_area: bool
) -> None:
    number = parse_phone(text)
    kinds = (number.is_service, number.is_mobile, number.is_hotline, number.lacks_area)
    assert kinds == (service, mobile, hotline, lacks_area)
