"""一段像真的公文：报出来的正好是该改的，一条不多，一条不少；照着改好的那一段，一条也不报。"""

from __future__ import annotations

from building import page, site_of
from outreach import checks
from outreach.finding import in_order

PLAIN_RULES = tuple(rule.slug for rule in checks.RULES.values() if rule.topic.startswith("plain_"))

OFFICIAL = """## 工作职责

为切实维护人民群众的合法权益，我院坚持司法为民、守正创新、真抓实干，依法依规对群众反映的关于公安机关不立案的问题进行审查，并及时将审查结果予以答复。

当事人应携带相关材料前往控告申诉部门，自收到不予立案通知书之日起七日内提出申请，逾期不予受理。相关部门应高度重视，有效化解矛盾纠纷。

届时请于2026/12/4前往本院接待大厅。
"""
BETTER = """## 公安不立案，来找谁 { #where }

公安不立案，你不服，带上身份证和不予立案通知书，来控告申诉窗口。我们看公安的理由站不站得住，把结果告诉你。

收到通知书7日内，也可以先请公安再看一遍。2026年12月4日，本院接待大厅开门。
"""


def _report(text: str) -> list[str]:
    site = site_of({"about/a.md": page(text)})
    findings = in_order(checks.run(site, only=PLAIN_RULES))
    return [f"{f.at.line} {f.rule}：{f.fix}" for f in findings if f.at.path == "about/a.md"]


def test_the_sample_yields_the_whole_useful_list() -> None:
    assert _report(OFFICIAL) == EXPECTED


def test_the_better_wording_is_clean() -> None:
    assert _report(BETTER) == []


EXPECTED = [
    "5 heading-empty：换成读的人会问的话，如“带什么”“多久有答复”“不给办怎么办”。",
    "7 sentence-long：在“正创新、真抓实干”后面用句号断开，从“依法依规对群”起另说一句。",
    "7 slogan：删掉“司法为民”“守正创新”“真抓实干”，换成一件做过的事，或者他能办的一件事。",
    "7 officialese：删掉“切实”。",
    "7 officialese：“依法依规”改成“照法律”。",
    "7 officialese：“关于公安机关不立案的问题”改成“公安机关不立案”。",
    "7 officialese：“进行审查”改成“审查”。",
    "7 officialese：“予以答复”改成“答复”。",
    "9 officialese：“携带”改成“带”。",
    "9 officialese：“相关材料”：写出是哪几样，如“身份证、病历”。",
    "9 officialese：“前往”改成“去”。",
    "9 officialese：“自收到不予立案通知书之日起”改成“从收到不予立案通知书那天起”。",
    "9 number-chinese：“七日”改成“7日”。",
    "9 officialese：“逾期”改成“过了期限”。",
    "9 officialese：“相关部门”：写出是哪一家，如“县公安局”“人社局”。",
    "9 officialese：“高度重视”：做了什么就写什么。",
    "9 officialese：删掉“有效”。",
    "11 officialese：“届时”改成“到时候”。",
    "11 date-style：“2026/12/4”改成“2026年12月4日”。",
    "11 officialese：“前往”改成“去”。",
]
