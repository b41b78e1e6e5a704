"""电话和别处对不对得上：区号、位数、同意书、短号登记；和一格里的各种错写，从文件一直到消息。"""

from __future__ import annotations

import pytest

from building import Files, but, found, short, site_of, told
from outreach.checks import RULES
from outreach.fixing import repaired
from real_site import PHONE as N
from real_site import office, station

MINE = [
    r.slug
    for r in RULES.values()
    if r.topic in ("phones", "hotlines") or (r.topic == "reading" and r.slug.startswith("phone-"))
]
"""本文件管的全部规则：一个错只该有一条消息。"""
ALLOW = "这部电话真在那里，就加一行例外：allow: [{rule: phone-area, reason: 为什么在那里}]"


def real(number: str, *changes: tuple[str, str]) -> dict[str, str]:
    return {**office(), **station((N, number), *changes)}


def channel(id: str, kind: str, number: str = "") -> dict[str, str]:
    line = f'number: "{number}"\n' if number else ""
    return {
        f"channels/{id}.md": f"---\ntitle: {id}热线\nsummary: 打这个。\nkind: [{kind}]\n{line}owner: 公安\nhours: 全天\n"
        "does: [报警]\ndoes_not: [法律咨询]\nsource: {text: 官网, on: 2026-11-23, status: checked}\n---\n"
    }


def sample(number: str) -> dict[str, str]:
    return but("workstation", ("0999-0123411", number))


def line(rule: str, number: str, why: str, fix: str, at: int = 9, level: str = "必须改") -> str:
    return (
        f"workstations/chengguan.md:{at} {level} {rule} phones.0.number\n"
        f'写的是 - {{number: {number}, label: 值班电话, extension: "8012"}}\n为什么 {why}\n怎么改 {fix}'
    )


OTHER_CITY = "区号 0575 是浙江省绍兴市的；本院在浙江省杭州市，区号是 0571。"
NO_AREA = "没有写区号，用手机拨不出去。"
HANGZHOU_8 = "区号 0571（浙江省杭州市）的号码是 8 位，这里写了 {} 位，拨不通。"
SOMEONE_ELSE = "这里只有 110，打过去不是检察院，找不到人。"
OUR_OWN = "加上一行自己的座机：- {number: 0571-号码, label: 值班电话}；没有座机就写 - {number: 12309}"
MANY = "湖北省仙桃市、湖北省潜江市、湖北省天门市"
FORMAT = "认不出这个号码。固定电话写“区号-号码”，服务号码只写数字，一格只写一个号码，不写别的字。"

BAD: list[tuple[str, Files, str]] = [
    ("area-code-unknown", {**office(('area_code: "0571"', 'area_code: "0600"')), **station()}, """
office.md:6 必须改 area-code-unknown area_code
写的是 area_code: "0600"
为什么 全国没有 0600 这个区号。
怎么改 改成：area_code: "0571"
"""),
    ("area-code-unknown", but("office", ('"0999"', '"0123"')), """
office.md:7 必须改 area-code-unknown area_code
写的是 area_code: "0123"
为什么 全国没有 0123 这个区号。
怎么改 看本院总机的号码，照着写前三四位，要加引号。
"""),
    ("phone-area-missing", real("80000001"), line("phone-area-missing", "80000001", NO_AREA, f"改成：number: {N}")),
    ("phone-area-missing", real("8000001"),
     line("phone-area-missing", "8000001", NO_AREA, "前面写上区号和短横线，拨一遍通了再写。")),
    ("phone-area-missing", sample("0123411"),
     line("phone-area-missing", "0123411", NO_AREA, "改成：number: 0999-0123411", 10)),
    ("phone-area-unknown", real("0123-1234567"),
     line("phone-area-unknown", "0123-1234567", "全国没有 0123 这个区号，拨不通。",
          "本院的区号是 0571，是不是：number: 0571-1234567？拨一遍通了再写。")),
    ("phone-area-unknown", {**real("057-80000001")},
     line("phone-area-unknown", "057-80000001", "全国没有 057 这个区号，拨不通。",
          "本院的区号是 0571，是不是：number: 0571-80000001？拨一遍通了再写。")),
    ("phone-digits", real("0571-8000001"),
     line("phone-digits", "0571-8000001", HANGZHOU_8.format(7),
          "看看少写了哪一位，拨一遍通了再写成：number: 0571-后面 8 位数字。")),
    ("phone-digits", {**office(), **channel("legal-aid", "phone", "0578-20000001")}, """
channels/legal-aid.md:5 必须改 phone-digits number
写的是 number: "0578-20000001"
为什么 区号 0578（浙江省丽水市）的号码是 7 位，这里写了 8 位，拨不通。
怎么改 看看多写了哪一位，拨一遍通了再写成：number: 0578-后面 7 位数字。
"""),
    ("phone-digits", sample("0999-01234567"),
     line("phone-digits", "0999-01234567", "区号 0999 的号码是 7 位，这里写了 8 位，拨不通。",
          "改成：number: 0999-0123456", 10)),
    ("phone-area", real("0575-80000001"),
     line("phone-area", "0575-80000001", OTHER_CITY, f"是不是：number: {N}？{ALLOW}")),
    ("phone-area", real("0578-2000001"),
     line("phone-area", "0578-2000001", "区号 0578 是浙江省丽水市的；本院在浙江省杭州市，区号是 0571。",
          f"区号改成 0571，号码重新核对。{ALLOW}")),
    ("phone-area", real("0728-8000001"),
     line("phone-area", "0728-8000001", f"区号 0728 是{MANY}的；本院在浙江省杭州市，区号是 0571。",
          f"区号改成 0571，号码重新核对。{ALLOW}")),
    ("phone-area", sample("0571-0123456"),
     line("phone-area", "0571-0123456", "区号 0571 是浙江省杭州市的；本院区号是 0999。",
          f"是不是：number: 0999-0123456？{ALLOW}", 10)),
    ("phone-area", but("event", ("0999-0123450", "0571-01234500")), """
events/2026-12-05-open-day.md:14 必须改 phone-area contact.number
写的是 contact: {number: 0571-01234500, label: 报名电话}
为什么 区号 0571 是浙江省杭州市的；本院区号是 0999。
怎么改 区号改成 0999，号码重新核对。""" + ALLOW),
    ("phone-consent", real("13912345678, consent: {ref: 同意书2026-03号, until: 2026-11-22}"), """
workstations/chengguan.md:9 建议改 phone-consent phones.0.consent.until
写的是 - {number: 139****5678, consent: {ref: 同意书2026-03号, until: 2026-11-22}, label: 值班电话, extension: "8012"}
为什么 同意书2026-03号到 2026-11-22 为止，已经过期，这个号码网页上不显示了。
怎么改 请本人重签，再写新的编号和日期；不签就把号码换成座机，删掉 consent。
"""),
    ("phone-web-only", {**real("12337"), **channel("12337", "web")},
     line("phone-web-only", "12337", "12337热线不接电话，写成号码会有人白打。",
          "改成：number: 12309；要让人去那个网站，在正文里链接到 docs/channels/12337.md。")),
    ("phone-unregistered", real("12399"),
     line("phone-unregistered", "12399", "docs/channels/ 里没有登记 12399，不知道打过去是谁。",
          "改成：number: 12309；核对过真有 12399 这个号码，就先登记：outreach new channel 12399")),
    ("phone-unregistered", real("962512"),
     line("phone-unregistered", "962512", "docs/channels/ 里没有登记 962512，不知道打过去是谁。",
          "改成：number: 12309；核对过真有 962512 这个号码，就先登记：outreach new channel 962512")),
    ("phone-unregistered", but("event", ("0999-0123450", "12345")), """
events/2026-12-05-open-day.md:14 必须改 phone-unregistered contact.number
写的是 contact: {number: 12345, label: 报名电话}
为什么 docs/channels/ 里没有登记 12345，不知道打过去是谁。
怎么改 改成：number: 12309；核对过真有 12345 这个号码，就先登记：outreach new channel 12345
"""),
    ("phone-own", {**real("110"), **channel("110", "phone", "110")}, f"""
workstations/chengguan.md:8 必须改 phone-own phones
写的是 phones:
为什么 {SOMEONE_ELSE}
怎么改 {OUR_OWN}
"""),
    ("phone-own", {**office(("0571-80000000", "110")), **channel("110", "phone", "110")}, f"""
office.md:10 必须改 phone-own phones
写的是 phones:
为什么 {SOMEONE_ELSE}
怎么改 {OUR_OWN}
"""),
    ("channel-slug", but("channel", ('number: "12309"', 'number: "12345"')), """
channels/12309.md:5 必须改 channel-slug number
写的是 number: "12345"
为什么 文件名是 12309，号码写的是 12345，别的页会把人指错。
怎么改 改成：number: "12309"；真是 12345，就把文件改名为 12345.md。
"""),
    ("phone-extension", sample("0999-0123411转8012"),
     line("phone-extension", "0999-0123411转8012", "分机和号码连着写，手机上点了会一起拨出去，打不通。",
          '改成：- {number: 0999-0123411, label: 值班电话, extension: "8012"}', 10)),
    ("phone-extension", but("event", ("0999-0123450", "0999-0123450-12")), """
events/2026-12-05-open-day.md:14 必须改 phone-extension contact.number
写的是 contact: {number: 0999-0123450-12, label: 报名电话}
为什么 分机和号码连着写，手机上点了会一起拨出去，打不通。
怎么改 改成：contact: {number: 0999-0123450, label: 报名电话, extension: "12"}
"""),
    ("phone-dash", sample("0999—0123411"),
     line("phone-dash", "0999—0123411", "号码中间是中文破折号“—”，手机上点了拨不出去。",
          "换成英文短横线：number: 0999-0123411", 10)),
    ("phone-width", sample("０９９９-0123411"),
     line("phone-width", "０９９９-0123411", "号码里有全角数字，手机上可能拨不出去。", "改成：number: 0999-0123411", 10)),
    ("phone-space", sample("0999 0123411"),
     line("phone-space", "0999 0123411", "号码里有空格或看不见的字，手机上可能拨不出去。", "改成：number: 0999-0123411", 10)),
    ("phone-hyphen", sample("09990123411"),
     line("phone-hyphen", "09990123411", "短横线的位置不对：固定电话写在区号后面，400 号码三四四分开，手机号不写。",
          "改成：number: 0999-0123411", 10)),
    ("phone-brackets", sample("(0999)0123411"),
     line("phone-brackets", "(0999)0123411", "区号用括号括着，和别的号码写法不一样，复制了有的手机拨不出去。",
          "改成：number: 0999-0123411", 10)),
    ("phone-country", sample("+86 999 0123411"),
     line("phone-country", "+86 999 0123411", "写了国家码 86。页面上写国内的拨法，点了拨号时会自动加上。",
          "改成：number: 0999-0123411", 10)),
    ("phone-several", sample("0999-0123411/12"),
     line("phone-several", "0999-0123411/12", "一格里写了不止一个号码，手机上点了拨出去的是错号。",
          "一行一个：- {number: 0999-0123411} 和 - {number: 0999-0123412}", 10)),
    ("phone-words", sample("咨询电话0999-0123411"),
     line("phone-words", "咨询电话0999-0123411", "号码里夹着别的字（咨询电话），手机上点了拨不出去。",
          "改成：number: 0999-0123411；要说明的字写到 label 里。", 10)),
    ("phone-service-area", sample("0999-12309"),
     line("phone-service-area", "0999-12309", "12309 是全国通用的短号，本地直接拨，前面不写区号。", "改成：number: 12309", 10)),
    ("phone-area-zero", sample("999-0123411"),
     line("phone-area-zero", "999-0123411", "区号前面的 0 没有写，拨不通。", "改成：number: 0999-0123411", 10)),
    ("phone-letter", sample("0999-O1234ll"),
     line("phone-letter", "0999-O1234ll", "号码里有字母 O、l 这样的字，像是数字 0、1 打错了。",
          "改成：number: 0999-0123411，改完照着打一遍。", 10)),
    ("phone-format", sample("见门口公告"),
     line("phone-format", "见门口公告", FORMAT, '照这样写：number: 0999-0123456；分机另写一项 extension: "8012"', 10)),
]  # fmt: skip

GOOD: list[tuple[str, Files]] = [
    ("area-code-unknown", but("office")),
    ("area-code-unknown", office()),
    ("phone-area-missing", real("400-123-4567")),
    ("phone-area-missing", real("12309")),
    ("phone-area-unknown", real(N)),
    ("phone-area-unknown", sample("0999-0123499")),
    ("phone-digits", real("0571-99999999")),
    ("phone-digits", sample("0999-0000000")),
    ("phone-area", real("0571-20000000")),
    ("phone-area", real("0575-80000001", ("title: ", "allow: [{rule: phone-area, reason: 设在绍兴的驻所室}]\ntitle: "))),
    ("phone-area", {**office(('area_code: "0571"', 'area_code: "0575"')), **station()}),
    ("phone-area", {"office.md": None, **station()}),
    ("phone-consent", real("13912345678, consent: {ref: 同意书2026-03号, until: 2026-11-23}")),
    ("phone-consent", real("13912345678, consent: {ref: 同意书2026-03号, until: 2027-03-31}")),
    ("phone-web-only", {**real("12337}\n  - {number: 0571-80000003"), **channel("12337", "phone, web", "12337")}),
    ("phone-web-only", real("12309")),
    ("phone-unregistered", real("12309")),
    ("phone-unregistered", {**real("110}\n  - {number: 12309"), **channel("110", "phone", "110")}),
    ("phone-unregistered", {**real("962512}\n  - {number: 0571-80000003"), **channel("962512", "phone", "962512")}),
    ("phone-own", real("12309")),
    ("phone-own", {**real(N + "}\n  - {number: 110"), **channel("110", "phone", "110")}),
    ("phone-own", real("400-123-4567")),
    ("channel-slug", but("channel")),
    ("channel-slug", channel("110", "phone", "110")),
    ("channel-slug", channel("legal-aid", "phone", "0999-0123499")),
    ("phone-extension", sample("0999-0123499")),
    ("phone-dash", real("0571-80000009")),
    ("phone-width", real("010-60000001", ("title: ", "allow: [{rule: phone-area, reason: 驻京}]\ntitle: "))),
    ("phone-space", sample('"0999-0123498"')),
    ("phone-hyphen", real("800-820-0000")),
    ("phone-brackets", sample("0999-0123497")),
    ("phone-country", sample("'0999-0123496'")),
    ("phone-several", real(N + "}\n  - {number: 0571-80000002")),
    ("phone-words", real(N)),
    ("phone-service-area", real("12309")),
    ("phone-area-zero", sample("0999-0123495")),
    ("phone-letter", sample("0999-0100000")),
    ("phone-format", sample("0999-0123494")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    """说的一字不差，而且只有这一条：一个错不报两遍。"""
    assert told(files, *MINE) == expected.strip()
    assert f" {rule} " in expected


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert rule in MINE
    assert told(files, *MINE) == ""


def test_the_area_code_of_the_office_is_told_once() -> None:
    """本院的区号写错了，不再把每个电话都报一遍。"""
    files = {**office(('area_code: "0571"', 'area_code: "0575"')), **station()}
    assert short(found(site_of(files), *MINE, "area-division")) == [
        ("office.md", 6, "area-division", "area_code")
    ]


def test_a_mobile_without_consent_is_refused() -> None:
    assert ("workstations/chengguan.md", 9, "phones.0.number") in [
        (f.at.path, f.at.line, f.field) for f in found(site_of(real("13912345678")))
    ]


@pytest.mark.parametrize(
    "written", ["0999—0123411", "０９９９-0123411", "(0999)0123411", "+86-999-0123411", "09990123411"]
)
def test_fix_repairs_the_line(written: str) -> None:
    """`check --fix` 换上去的，就是对的那一行。"""
    files = sample(written)
    path = "workstations/chengguan.md"
    assert repaired(files[path], found(site_of(files), *MINE)) == sample("0999-0123411")[path]
