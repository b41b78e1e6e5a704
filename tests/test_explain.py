"""模型的每一种报错，都变成中文的为什么和怎么改；不漏出一个英文句子。"""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from building import src
from outreach.checks import RULES
from outreach.explain import choices, faults, field_at, missing_expected
from outreach.kinds import KINDS
from outreach.source import Fault
from samples import SAMPLES

Change = tuple[str, str]
Expected = tuple[str, int, str, str, str, str]


def explained(name: str, *changes: Change) -> list[Fault]:
    sample = SAMPLES[name]
    text = sample.zh
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    source = src(text, sample.path)
    assert source.faults == ()
    with pytest.raises(ValidationError) as caught:
        KINDS[name].model_validate(source.facts)
    return list(faults(source, KINDS[name], caught.value))


PHONES = "电话”的写法不对：该是一句话的写成了几项，或者反过来。"
CASES: list[tuple[str, list[Change], Expected]] = [
    ("workstation", [("title: 城关社区检察工作站\n", "")], (
        "key-missing", 2, "title", "没有写 title", "“站名”必须写，缺了这一页就不能发布。", "加上一行：title: 城关社区检察工作站")),
    ("workstation", [("duty: 轮值检察官\n", "")], (
        "key-missing", 2, "duty", "没有写 duty", "“谁值班”必须写，缺了这一页就不能发布。", "加上一行：duty: 轮值检察官（写岗位，不写人名）")),
    ("workstation", [("number: 0999-0123411, ", "")], (
        "key-missing", 10, "phones.0.number", "没有写 number", "“号码”必须写，缺了这一页就不能发布。",
        "加上一行：number: 0999-0123456（区号-号码，英文短横线）")),
    ("explainer", [("from: 收到检察院要求后, ", "")], (
        "key-missing", 11, "deadline.0.from", "没有写 from", "“从什么时候起算”必须写，缺了这一页就不能发布。", "加上一行：from: 收到决定书后")),
    ("workstation", [("phones:", "phone:")], (
        "key-unknown", 9, "phone", "phone:", "没有“phone”这一项，写了也不会显示。", "是不是 phones？改成：phones:")),
    ("workstation", [("label: 值班电话", "lable: 值班电话")], (
        "key-unknown", 10, "phones.0.lable", '- {number: 0999-0123411, lable: 值班电话, extension: "8012"}',
        "没有“lable”这一项，写了也不会显示。", "是不是 label？改成：label:")),
    ("workstation", [("how: called,", "how: called, 备注: 占线,")], (
        "key-unknown", 19, "verified.备注", "verified: {on: 2026-11-02, how: called, 备注: 占线, by: 控告申诉部门}",
        "没有“备注”这一项，写了也不会显示。", "删掉这一项。这里能写的有：on、how、by")),
    ("workstation", [("- {number: 0999-0123411, label: 值班电话, extension: \"8012\"}", "- number：0999-0123411")], (
        "yaml-colon", 10, "phones.0", "- number：0999-0123411", "“：”是中文冒号，文件头只认英文冒号，这一行等于没写。", "改成：number: 0999-0123411")),
    ("workstation", [("- {number: 0999-0123411, label: 值班电话, extension: \"8012\"}", "- number:0999-0123411")], (
        "yaml-colon", 10, "phones.0", "- number:0999-0123411", "冒号后面要空一格，不空就读不出来。", "改成：number: 0999-0123411")),
    ("workstation", [("status: open", "status: opened")], (
        "value-choice", 4, "status", "status: opened", "“现在开不开”只能从固定的几个词里选。",
        "选一个：open, suspended, closed（open 开着；suspended 暂停；closed 撤了）")),
    ("workstation", [("complaints]", "投诉]")], (
        "value-choice", 16, "services.1", "services: [legal-advice, 投诉]", "“能办什么”只能从固定的几个词里选。",
        "选一个：legal-advice, complaints, minors, public-interest, relief, supervision, lectures, handouts")),
    ("workstation", [("closed: 休息", "closed: 关门")], (
        "value-choice", 13, "hours.1.closed", "- {days: 法定节假日, closed: 关门}", "“不开门”只能从固定的几个词里选。", "选一个：休息, 只接电话, 需预约")),
    ("workstation", [("status: open", "status: [open]")], (
        "value-choice", 4, "status", "status: [open]", "“现在开不开”只能从固定的几个词里选。",
        "选一个：open, suspended, closed（open 开着；suspended 暂停；closed 撤了）")),
    ("page", [("title: 隐私", "title: " + "长" * 61)], (
        "value-length", 2, "title", "title: " + "长" * 61, "写了 61 个字，最多 60 个，多了手机上排不下。", "删到只剩最要紧的；其余的写到正文里。")),
    ("home", [('urgent: ["12309"]', "urgent: [a, b, c, d, e]")], (
        "value-length", 8, "urgent", "urgent: [a, b, c, d, e]", "“急事打哪里”最多 4 个（字或条），多了手机上排不下。", "删到只剩最要紧的；其余的写到正文里。")),
    ("workstation", [("serves: [城关社区, 东门社区]", "serves: []")], (
        "value-length", 17, "serves", "serves: []", "“服务哪些社区、村”至少要有 1 个（字或条）。", "照这样写：serves: [城关社区, 东门社区]")),
    ("workstation", [("lat: 31.3401", "lat: 131.3401")], (
        "value-number", 8, "location.lat", "location: {lat: 131.3401, lon: 118.3802, datum: gcj02}", "“纬度”超出了能写的范围（最大 90）。", "照这样写：lat: 31.3401")),
    ("workstation", [("lon: 118.3802", "lon: -218.3802")], (
        "value-number", 8, "location.lon", "location: {lat: 31.3401, lon: -218.3802, datum: gcj02}", "“经度”超出了能写的范围（最小 -180）。", "照这样写：lon: 118.3802")),
    ("workstation", [("title: 城关社区检察工作站", "title: [城关, 站]")], (
        "value-shape", 2, "title", "title: [城关, 站]", "“站名”的写法不对：该是一句话的写成了几项，或者反过来。", "照这样写：title: 城关社区检察工作站")),
    ("workstation", [('\n  - {number: 0999-0123411, label: 值班电话, extension: "8012"}', " 0999-0123411")], (
        "value-shape", 9, "phones", "phones: 0999-0123411", "“" + PHONES, '照这样写：phones: [{number: 0999-0123456, label: 值班电话, extension: "8012"}]')),
    ("workstation", [('{number: 0999-0123411, label: 值班电话, extension: "8012"}', "0999-0123411")], (
        "value-shape", 10, "phones.0", "- 0999-0123411", "“" + PHONES, '照这样写：phones: [{number: 0999-0123456, label: 值班电话, extension: "8012"}]')),
    ("workstation", [("{lat: 31.3401, lon: 118.3802, datum: gcj02}", "31.3401, 118.3802")], (
        "value-shape", 8, "location", "location: 31.3401, 118.3802", "经纬度写在了一起，分不清哪个在前，也没写坐标系。",
        "改成：location: {lat: 31.3401, lon: 118.3802, datum: gcj02}；百度上抄的 datum 写 bd09，手机定位的写 wgs84。")),
    ("workstation", [("duty: 轮值检察官", "duty:")], (
        "value-empty", 15, "duty", "duty:", "这一项留空了。", "写上内容；确实没有就把这一项删掉。")),
    ("workstation", [("0999-0123411", "0999—0123411")], (
        "phone-dash", 10, "phones.0.number", '- {number: 0999—0123411, label: 值班电话, extension: "8012"}',
        "号码中间是中文破折号“—”，手机上点了拨不出去。", "换成英文短横线：number: 0999-0123411")),
    ("explainer", [("days: 7, ", "")], (
        "deadline-amount", 11, "deadline.0", "- {what: 说明不立案的理由, who: 公安, from: 收到检察院要求后, law: 《刑事诉讼法》第一百一十三条}",
        "期限没有写多长，或者写了两种单位。", "days、workdays、hours、months、years 里只写一个，如 days: 7")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "changes", "expected"), CASES)
def test_model_errors_in_chinese(name: str, changes: list[Change], expected: Expected) -> None:
    told = [(f.rule, f.at.line, f.field, f.found, f.why, f.fix) for f in explained(name, *changes)]
    assert expected in told


JUNK: list[Any] = [
    "",
    "x",
    "长" * 700,
    [],
    ["x"],
    {},
    {"x": "y"},
    [[]],
    [{}],
    [["x"]],
    [{"x": "y"}],
    ["x"] * 20,
]


@pytest.mark.parametrize("name", sorted(KINDS))
def test_any_junk_is_told_in_chinese(name: str) -> None:
    """每一类的每一项换成各种不像样的东西：总有一条中文消息，报的规则都登记过，没有英文句子。"""
    kind, source = KINDS[name], src(SAMPLES[name].zh, SAMPLES[name].path)
    for key in [field.alias or n for n, field in kind.model_fields.items()]:
        for junk in JUNK:
            try:
                kind.model_validate({**source.facts, key: junk})
            except ValidationError as error:
                for fault in faults(source, kind, error):
                    assert fault.rule in RULES, fault
                    assert fault.why.endswith("。"), fault
                    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", fault.why + fault.fix), fault
                    assert fault.field.startswith(key) or not fault.field, fault


def test_missing_expected_keys() -> None:
    source = src(SAMPLES["workstation"].zh.replace("access: [wheelchair, seats]\n", ""), "workstations/a.md")
    [fault] = missing_expected(source, KINDS["workstation"])
    assert (fault.rule, fault.at.line, fault.field, fault.found, fault.why, fault.fix) == (
        "key-expected", 2, "access", "没有写 access（无障碍）",
        "社区检察工作站该有“无障碍”，读的人用得着。", "在文件头里加上：access: [wheelchair, hearing-loop]",
    )  # fmt: skip


def test_walking_down_to_a_field() -> None:
    model, field = field_at(KINDS["explainer"], ("deadline", 0, "from"))
    assert (model.__name__, field and field.title) == ("Deadline", "从什么时候起算")
    assert field_at(KINDS["explainer"], ("nothing", "here"))[1] is None


def test_choices_of_a_field() -> None:
    fields = KINDS["workstation"].model_fields
    assert choices(fields["status"]) == ("open", "suspended", "closed")
    assert choices(fields["access"])[:2] == ("wheelchair", "hearing-loop")
    assert choices(fields["duty"]) == ()
