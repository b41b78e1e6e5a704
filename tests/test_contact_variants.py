"""联系方式的坏写法和好写法各有多少，数得出来；无害的写法一处也不报，`--fix` 一个字也不动。

坏的散在 tests/checks/ 和 test_fields_phone.py 的 BAD 表里，每个都配着一字不差的消息；这里只数，重复的不算。
"""

from __future__ import annotations

import importlib.util
from types import ModuleType
from typing import Any

import pytest

from building import Files, but, found, site_of, stamped
from outreach.checks import RULES
from outreach.disk import ROOT
from outreach.finding import as_text
from outreach.fixing import repaired
from samples import SAMPLES

STATION = "workstations/chengguan.md"
TABLES = (
    "test_fields_phone", "checks/test_phones", "checks/test_places", "checks/test_hours", "checks/test_freshness", "checks/test_duplicates",
    "checks/test_privacy", "checks/test_injection", "checks/test_characters", "checks/test_reading_files", "checks/test_reading_values",
    "checks/test_samples", "checks/test_prose",
)  # fmt: skip


def _table(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name.replace("/", "_"), ROOT / "tests" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _about_contacts(case: Any) -> bool:
    """这个例子动的是联系方式：工作站、本院、渠道、活动的文件，或者一格电话。"""
    if isinstance(case[1], str):
        return True
    folders = ("workstations/", "office.", "channels/", "events/", "holidays.")
    return isinstance(case[1], dict) and any(path.startswith(folders) for path in case[1])


def _count(which: str) -> int:
    cases = [case for name in TABLES for case in getattr(_table(name), which)]
    return len({repr(case) for case in cases if _about_contacts(case)})


def test_there_are_enough_of_both() -> None:
    """至少 120 个坏的、60 个好的，各不相同。"""
    assert _count("BAD") >= 120
    assert _count("GOOD") + len(HARMLESS) >= 60


def _ws(*changes: tuple[str, str]) -> Files:
    return but("workstation", *changes)


TIMES = '  - {days: 周一至周五, open: "09:00-12:00, 14:00-17:00"}\n'
PHONE = '  - {number: 0999-0123411, label: 值班电话, extension: "8012"}\n'
HARMLESS: dict[str, Files] = {
    "原样": _ws(),
    "Windows 换行": {**_ws(), STATION: SAMPLES["workstation"].zh.replace("\n", "\r\n")},
    "带 BOM": {**_ws(), STATION: "\ufeff" + SAMPLES["workstation"].zh},
    "末尾没有换行": {**_ws(), STATION: SAMPLES["workstation"].zh.rstrip("\n")},
    "末尾几个空行": {**_ws(), STATION: SAMPLES["workstation"].zh + "\n\n\n"},
    "整行注释": _ws(("title: ", "# 2026 年 11 月核过\n#下一行\ntitle: ")),
    "值后面的注释": _ws(("status: open", "status: open   # 开着")),
    "只空一格的注释": _ws(("duty: 轮值检察官", "duty: 轮值检察官 # 每月轮换")),
    "单引号": _ws(('"999901001"', "'999901001'")),
    "不加引号的代码": _ws(('"999901001"', "999901001")),
    "标题加引号": _ws(("title: 城关社区检察工作站", 'title: "城关社区检察工作站"')),
    "电话一项一行": _ws((PHONE, '  - number: 0999-0123411\n    label: 值班电话\n    extension: "8012"\n')),
    "电话写在方括号里": _ws(("phones:\n" + PHONE, 'phones: [{number: 0999-0123411, label: 值班电话, extension: "8012"}]\n')),
    "列表不缩进": _ws((PHONE, PHONE.removeprefix("  "))),
    "列表多缩进": _ws((PHONE, "    " + PHONE.lstrip())),
    "键换了先后": _ws(("status: open\n", ""), ("duty: 轮值检察官\n", "duty: 轮值检察官\nstatus: open\n")),
    "行末有空格": _ws(("status: open\n", "status: open  \n")),
    "冒号后面多空格": _ws(("status: open", "status:    open")),
    "中文逗号分几段时间": _ws(("09:00-12:00, 14:00-17:00", "09:00-12:00，14:00-17:00")),
    "顿号分几段时间": _ws(("09:00-12:00, 14:00-17:00", "09:00-12:00、14:00-17:00")),
    "每天": _ws((TIMES, '  - {days: 每天, open: "09:00-17:00"}\n')),
    "周一至周日": _ws((TIMES, '  - {days: 周一至周日, open: "09:00-17:00"}\n')),
    "逐天写": _ws((TIMES, "".join(f'  - {{days: 周{d}, open: "09:00-12:00"}}\n' for d in "一二三四五"))),
    "星期一至星期五": _ws(("周一至周五", "星期一至星期五")),
    "只接电话": _ws((TIMES, TIMES + "  - {days: 周六、周日, closed: 只接电话}\n")),
    "补班日单写": _ws((TIMES, TIMES + '  - {days: 调休上班日, open: "09:00-12:00"}\n')),
    "钟点不加引号": _ws((TIMES, '  - days: 周一至周五\n    open: 09:00-12:00, 14:00-17:00\n')),
    "坐标一项一行": _ws(("location: {lat: 31.3401, lon: 118.3802, datum: gcj02}", "location:\n  lat: 31.3401\n  lon: 118.3802\n  datum: gcj02")),
    "坐标加引号": _ws(("lat: 31.3401, lon: 118.3802", 'lat: "31.3401", lon: "118.3802"')),
    "坐标位数多": _ws(("31.3401", "31.340123456789")),
    "百度坐标": _ws(("31.3401, lon: 118.3802, datum: gcj02", "31.3462, lon: 118.3866, datum: bd09")),
    "暂停，写了原因和日子": _ws(("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-31")),
    "地址有门牌附号": _ws(("幸福路1号", "幸福路1号附3号（原2号院）")),
    "地址有字母": _ws(("幸福路1号", "幸福路1号A座301室")),
    "折行的长文字": _ws(("address_hint: 便民服务中心二楼，公交站对面", "address_hint: >-\n  便民服务中心二楼，\n  公交站对面")),
    "生僻字的地名": _ws(("东门社区", "䓖坪社区")),
    "带间隔号的名字": _ws(("东门社区", "阿勒泰·东门社区")),
    "数字和单位": _ws(("便民服务中心二楼", "便民服务中心 2 楼，200 米，3 号窗口")),
    "真实的座机，核过": _ws(("sample: true\n", ""), ("0999-0123411", "0999-8123411")) | but("office", ("sample: true\n", ""), ("0999-0123450", "0999-8123450"), ('"999901"', '"654025"'), ("示例县人民检察院", "新源县人民检察院"), ("示例县城关街道法治路1号", "新源县新源镇法治路1号"), ("{lat: 31.3415, lon: 118.3826, datum: gcj02}", "{lat: 43.4315, lon: 83.2626, datum: gcj02}")),
}  # fmt: skip
HARMLESS["真实的座机，核过"] = {
    path: text.replace('"999901001"', '"654025100"').replace("示例县城关街道幸福路1号", "新源县新源镇幸福路1号").replace("{lat: 31.3401, lon: 118.3802", "{lat: 43.4401, lon: 83.2702")
    if isinstance(text, str) else text
    for path, text in HARMLESS["真实的座机，核过"].items()
}  # fmt: skip


@pytest.mark.parametrize("files", HARMLESS.values(), ids=HARMLESS)
def test_harmless_ways_of_writing_pass_untouched(files: Files) -> None:
    """一处也不报（英文页没跟着译的除外），所以 --fix 也没有可改的。"""
    problems = [f for f in found(site_of(files)) if RULES[f.rule].topic != "translations"]
    assert as_text(problems) == "没有发现问题。\n"
    for content in stamped({path: text for path, text in files.items() if text is not None}).values():
        assert repaired(content.decode(), found(site_of(files))).encode() == content
