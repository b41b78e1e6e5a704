"""不是网页的链接：电话、邮件、脚本，和写坏了的地址。进：Visit。出：Advice。"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from outreach.finding import MUST, SHOULD
from outreach.links import mistyped
from outreach.links.address import scheme
from outreach.links.link import Use
from outreach.links.resolve import Kind
from outreach.links.rule import Advice, rule
from outreach.links.visit import Visit

_PHONE = re.compile(r"\+?[0-9*#][0-9*#-]*(?:,+[0-9]+)?(?:;(?:ext|isub|phone-context|postd)=[\w.+%-]+)*")
_MAIL = re.compile(r"(?:\"[^\"@]+\"|[^\s@,;<>()\[\]\\\"'：，。；（）“”]+)@(?:[\w-]+\.)+[\w-]{2,}")
_DATES = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBERS = re.compile(r"\+?\d[\d\s()（）–—-]*\d")


@rule("link-script", MUST, Kind.OTHER)
def link_is_not_a_script(visit: Visit) -> Iterator[Advice]:
    """链接指向页面，不能写 javascript:。"""
    # 协议名中间的换行，浏览器会去掉。
    if scheme(visit.address.href or visit.link.target)[0] in ("javascript", "vbscript") and visit.use in (
        Use.PAGE,
        Use.FORM,
        Use.FILE,
    ):
        yield Advice(
            "没有脚本、脚本没装上时点了没反应，也没法在新窗口打开。",
            "写上真正的地址；只是个按钮就用 <button>。",
        )


@rule("link-phone", MUST, Kind.OTHER)
def phone_can_be_dialled(visit: Visit) -> Iterator[Advice]:
    """tel: 后面只写数字和短横线，前面可以有 +。"""
    name, number = scheme(visit.link.target)
    if name != "tel":
        return
    number = unquote(number).strip("\r\n\t")
    if _PHONE.fullmatch(number) and sum(c.isdigit() for c in number) >= 3:
        return
    plain = unicodedata.normalize("NFKC", mistyped.without_hidden(number)).strip().lstrip("/")
    plain = (
        re.sub(r"(?<=\d)[\s./()–—－]+(?=\d)", "-", plain).replace("(", "").replace(")", "").replace(" ", "")
    )
    is_mended = _PHONE.fullmatch(plain) and sum(c.isdigit() for c in plain) >= 3
    yield Advice(
        "号码里有空格、汉字、全角字或者没写号码，手机上点了拨不出去。",
        f"改成：tel:{plain}"
        if is_mended
        else "写成 tel:12309 或 tel:+86-571-88880000；分机号写在旁边的文字里。",
    )


@rule("link-mail", MUST, Kind.OTHER)
def mail_can_be_sent(visit: Visit) -> Iterator[Advice]:
    """mailto: 后面写一个完整的邮箱地址。"""
    name, rest = scheme(visit.link.target)
    if name != "mailto":
        return
    people, asked, query = rest.partition("?")
    listed = [person.strip() for person in unquote(people).split(",")]
    if (not people and asked and query) or (people and all(_MAIL.fullmatch(person) for person in listed)):
        return
    plain = (
        unicodedata.normalize("NFKC", mistyped.without_hidden(unquote(people)))
        .replace(" ", "")
        .replace(";", ",")
        .strip("。.,")
    )
    yield Advice(
        "不是完整的邮箱地址，点了写出来的信寄不到。",
        f"改成：mailto:{plain}"
        if all(_MAIL.fullmatch(person) for person in plain.split(","))
        else "写成 mailto:名字@单位的域名；没有邮箱就删掉这个链接。",
    )


@rule("link-malformed", MUST)
def address_is_well_formed(visit: Visit) -> Iterator[Advice]:
    """网址的格式要对，浏览器才认得。"""
    if visit.slip:
        yield Advice("浏览器不认得这样的网址，点了打不开，或者开到别处去。", visit.slip)


@rule("phone-text", SHOULD, Kind.OTHER)
def phone_text_matches(visit: Visit) -> Iterator[Advice]:
    """写着一个号码的链接，拨的就该是那个号码。"""
    name, number = scheme(visit.link.target)
    dialled = _digits(unquote(number).split(";")[0].split(",")[0])
    if name != "tel" or len(dialled) < 3:
        return
    text = _DATES.sub(" ", visit.link.text)
    written = [_digits(found) for found in _NUMBERS.findall(text)]
    written = [digits for digits in written if len(digits) >= 5]
    if written and not any(
        d.endswith(dialled) or dialled.endswith(d) or d.startswith(dialled) for d in written
    ):
        yield Advice(
            f"文字写的是 {visit.link.text}，点了拨的却是 {number}，读者会拨错。",
            "核对是哪个号码，两处改成一样。",
        )


def _digits(text: str) -> str:
    """只留数字，去掉国家代码和长途的 0，好比较。"""
    digits = re.sub(r"\D", "", text)
    if text.lstrip().startswith(("+86", "0086")):
        digits = digits.removeprefix("00").removeprefix("86")
    return digits.removeprefix("0")
