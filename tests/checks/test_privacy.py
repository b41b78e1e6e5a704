"""个人信息：写在文件头、正文、表格、图片说明、注释、文件名里都报，报的时候不把号码抄全。"""

from __future__ import annotations

import pytest

from building import Files, Folder, Outreach, but, found, page, site_of, told
from samples import ALL

ID, CARD, MOBILE = "11010519491231002X", "6200000000000005", "13800138000"
GONE = "怎么改 删掉；已经提交过的，马上告诉管网站的人，旧版本里的也要清掉。"
CONSENT = "consent: {ref: 同意书2026-03号, until: 2027-03-31}"
PRIVATE = (
    "为什么 像是个人手机号，公开了会有人一直打。\n"
    "怎么改 删掉，换成值班电话，或链接到渠道页。确实要公开值班手机，写在 phones 的 number 里，"
    f"旁边写上本人的书面同意：{CONSENT}"
)
NAMED = (
    "为什么 像是人名或对人的称呼。人会调走，名字公开了收不回来。\n"
    "怎么改 改成部门或岗位，如：轮值检察官、控告申诉部门。"
)


def body(text: str) -> dict[str, str]:
    """一页正文；第一行是第 5 行。"""
    return {"about/a.md": page(text, "title: 某页\nsummary: 一句话。")}


BAD = [
    ("personal-id", body(f"他的证件是 {ID[:6]} {ID[6:]}。"), f"""
about/a.md:5 必须改 personal-id
写的是 110105********002X
为什么 像是身份证号，公开了会被人冒用。
{GONE}
"""),
    ("personal-id", but("workstation", ("duty: 轮值检察官", f"duty: 轮值检察官 {ID}")), f"""
workstations/chengguan.md:15 必须改 personal-id duty
写的是 110105********002X
为什么 像是身份证号，公开了会被人冒用。
{GONE}
"""),
    ("personal-id", body(f"| 甲 | 乙 |\n|---|---|\n| 丙 | {ID} |"), f"""
about/a.md:7 必须改 personal-id
写的是 110105********002X
为什么 像是身份证号，公开了会被人冒用。
{GONE}
"""),
    ("personal-id", body(f"字\n\n![证 {ID}](../assets/a.png)"), f"""
about/a.md:7 必须改 personal-id
写的是 110105********002X
为什么 像是身份证号，公开了会被人冒用。
{GONE}
"""),
    ("personal-id", but("workstation", ("sample: true", f"# 站长 {ID}\nsample: true")), f"""
workstations/chengguan.md:3 必须改 personal-id title
写的是 110105********002X
为什么 像是身份证号，公开了会被人冒用。
{GONE}
"""),
    ("personal-id", {f"assets/张三{ID}.jpg": b""}, f"""
assets/张三{ID}.jpg:1 必须改 personal-id
写的是 文件名里的 110105********002X
为什么 像是身份证号，公开了会被人冒用。
怎么改 改文件名，只写这是什么。
"""),
    ("bank-card", body("字\n退款打到 6200 0000 0000 0005。"), f"""
about/a.md:6 必须改 bank-card
写的是 6200********0005
为什么 像是银行卡号，公开了会被人盗用。
{GONE}
"""),
    ("personal-mobile", but("workstation", ("number: 0999-0123411", f"number: {MOBILE}")), f"""
workstations/chengguan.md:10 必须改 personal-mobile phones.0.number
写的是 138****8000
{PRIVATE}
"""),
    ("personal-mobile", but("event", ("打联系电话，说姓名和人数", "打 138-0013-8000")), f"""
events/2026-12-05-open-day.md:11 必须改 personal-mobile signup.how
写的是 138****8000
{PRIVATE}
"""),
    ("personal-mobile", but("event", ("bring: [ID card]", 'bring: ["Call 138\\u200b0013\\u200b8000"]'), language="en"), f"""
events/2026-12-05-open-day.en.md:7 必须改 personal-mobile bring.0
写的是 138****8000
{PRIVATE}
"""),
    ("personal-mobile", {"about/only.en.md": page(f"Call {MOBILE}.")}, f"""
about/only.en.md:5 必须改 personal-mobile
写的是 138****8000
{PRIVATE}
"""),
    ("personal-mobile", {"about/a.md": f"没有文件头，{MOBILE}"}, f"""
about/a.md:1 必须改 personal-mobile
写的是 138****8000
{PRIVATE}
"""),
    ("case-number", body("见（2026）皖0123刑初45号判决。"), """
about/a.md:5 必须改 case-number
写的是 （2026）皖0123刑初**号
为什么 像是案号，能查到是谁家的案子。
怎么改 删掉案号，也去掉能让人猜出是谁的话。
"""),
    ("email-address", body("写信到 zhang.san@qq.com。"), """
about/a.md:5 必须改 email-address
写的是 z***@qq.com
为什么 像是邮箱，会招来垃圾邮件，换了人就没人收。
怎么改 删掉；要留联系办法，链接到渠道页或工作站的页。
"""),
    ("licence-plate", body("车是皖A·12345。"), """
about/a.md:5 必须改 licence-plate
写的是 皖A***45
为什么 像是车牌号，能查到是谁的车。
怎么改 删掉车牌号。
"""),
    ("personal-name", but("workstation", ("轮值检察官", "王检察官")), f"""
workstations/chengguan.md:15 必须改 personal-name duty
写的是 王***
{NAMED}
"""),
    ("personal-name", but("workstation", ("by: 控告申诉部门", "by: 张三")), f"""
workstations/chengguan.md:19 必须改 personal-name verified.by
写的是 张*
{NAMED}
"""),
    ("personal-name", but("explainer", ("owner: {a: 控告申诉部门", "owner: {a: 李小红")), f"""
explainers/police-wont-file.md:18 必须改 personal-name owner.a
写的是 李**
{NAMED}
"""),
    ("personal-name", but("explainer", ("by: 内容编写组", "by: 内容编写组王芳")), f"""
explainers/police-wont-file.md:17 必须改 personal-name review.0.by
写的是 王*
{NAMED}
"""),
    ("personal-name", but("event", ("打联系电话，说姓名和人数", "找张三报名")), f"""
events/2026-12-05-open-day.md:11 必须改 personal-name signup.how
写的是 张*
{NAMED}
"""),
    ("personal-name", but("workstation", ("Procurator on rota", "Wang Xiaoming"), language="en"), f"""
workstations/chengguan.en.md:8 必须改 personal-name duty
写的是 W***
{NAMED}
"""),
    ("personal-name", body("联系人：张三，办公室。"), f"""
about/a.md:5 必须改 personal-name
写的是 张*
{NAMED}
"""),
    ("personal-name", body("| 联系人 | 电话 |\n|---|---|\n| 李四 | 见上 |"), f"""
about/a.md:7 必须改 personal-name
写的是 李*
{NAMED}
"""),
    ("personal-name", {"assets/王小明的起诉书.pdf": b""}, """
assets/王小明的起诉书.pdf:1 必须改 personal-name
写的是 文件名里的 王**
为什么 像是人名或对人的称呼。人会调走，名字公开了收不回来。
怎么改 改文件名，只写这是什么。
"""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule) == expected.strip()


GOOD: list[tuple[str, Files]] = [
    ("personal-id", body("110105********002X 这样打了星号的。GB 11643-1999。")),
    ("personal-id", but("law", ("last_article: 308", "last_article: 452"))),
    ("bank-card", body("订单 1234567890123456；统一社会信用代码 521101050000000005")),
    ("bank-card", {"assets/wx_1700000000000123.jpg": b""}),
    ("personal-mobile", but("workstation", ("number: 0999-0123411", f"number: {MOBILE}, {CONSENT}"))),
    ("personal-mobile", but("event", ("number: 0999-0123450", f"number: {MOBILE}, {CONSENT}"))),
    ("personal-mobile", body("坐标 118.13800138000，款数 13800138000元，版本 e13800138000ab。")),
    ("personal-mobile", but("office", ("translates: ✓", "translates: 138001380001"), language="en")),
    ("case-number", body("国办发明电〔2025〕7号、法释〔2021〕1号、高检发释字〔2019〕4号。")),
    ("email-address", body("`git clone git@github.com:x/y.git`，例子 a@example.com。")),
    ("licence-plate", body("京津冀、新GB11643、A4纸、皖北。")),
    ("personal-name", but("workstation", ("轮值检察官", "驻镇检察官助理"))),
    (
        "personal-name",
        but("workstation", ("轮值检察官", "金融检察官"), ("by: 控告申诉部门", "by: 高新区检察室")),
    ),
    ("personal-name", body("联系人：控告申诉部门。找检察官，请向律师说。| 姓名 | 电话 |")),
    ("personal-name", {"assets/石桥.png": b"", "assets/社区判决书样本.pdf": b""}),
]


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""


def test_sharing_with_consent_in_one_place_only() -> None:
    """同意公开的手机号，写在别处的文字里还是不行。"""
    files = but("workstation", ("number: 0999-0123411", f"number: {MOBILE}, {CONSENT}"))
    places = [f.at.path for f in found(site_of({**files, **body(f"打 {MOBILE}")}), "personal-mobile")]
    assert places == ["about/a.md"]


@pytest.mark.parametrize("style", ["text", "json", "github", "summary", "sarif"])
def test_the_report_never_shows_a_whole_number(folder: Folder, outreach: Outreach, style: str) -> None:
    """别的规则抄原文、路径时也一样：CI 的记录人人能看。"""
    head = f"title: 某页\nsummary: 一句话。\nphone: {MOBILE}\nowner：{ID}"
    files = {
        **ALL, **but("workstation", ("number: 0999-0123411", f"number: 转 138 0013 8000 {CARD}")),
        "about/a.md": page(f"[电话](tel:{MOBILE}) <b>{ID}</b> {MOBILE} {CARD}", head), f"about/{ID}.md": page(f"１３８\u200b{MOBILE[3:]} {ID}\u200b"),
    }  # fmt: skip
    folder(files)
    output = outreach("check", "--today", "2026-11-23", "--format", style).output
    assert "138****8000" in output and "110105********002X" in output
    assert not [secret for secret in (ID, MOBILE, "138 0013 8000", CARD, "00138000") if secret in output]
