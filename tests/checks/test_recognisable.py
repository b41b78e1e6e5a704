"""公开群众的话，认不出是谁说的。"""

from __future__ import annotations

import pytest

from building import Files, but, told

TITLE = "工作站中午没人，白跑一趟"
SAID = "中午也要有人"
PLACE = "只写到乡镇、街道，或者写“一个村”“一个小区”。"
SMALL = "地方小，人少，一说就猜得出是谁家提的。"
WHO = "像是说话的人，或者他说到的人；邻居一看就知道是谁。"
NOBODY = "只写事，不写人：“有人问……”。说到工作人员，写岗位，如：窗口的人。"


def heard(words: str) -> Files:
    return but("heard_item", (TITLE, words))


def body(words: str) -> Files:
    files = but("heard_item")
    return {path: f"{text}\n{words}\n" if path.endswith("lunch.md") else text for path, text in files.items()}


def english(words: str) -> Files:
    return but("heard_item", ("Nobody at the workstation at noon", words), language="en")


def _line(
    rule: str, shown: str, why: str, fix: str, place: str = "heard/2026-10-lunch.md:2", field: str = "title"
) -> str:
    return f"{place} 必须改 {rule} {field}\n写的是 {shown}\n为什么 {why}\n怎么改 {fix}".replace(" \n", "\n")


BAD = [
    ("heard-person", heard("王大妈问几点开门"), _line("heard-person", "王**", WHO, NOBODY)),
    ("heard-person", heard("窗口的李检察官态度不好"), _line("heard-person", "李***", WHO, NOBODY)),
    ("heard-person", heard("有人叫刘某，问几点开门"), _line("heard-person", "刘*", WHO, NOBODY)),
    ("heard-person", body("我叫张建国，来过两回。"), _line("heard-person", "张**", WHO, NOBODY, "heard/2026-10-lunch.md:13", "")),
    ("heard-place", heard("柳塘村的路灯坏了"), _line("heard-place", "柳塘村", SMALL, PLACE)),
    ("heard-place", heard("能不能来讲一课：上湾村三组"), _line("heard-place", "上湾村三组", SMALL, PLACE)),
    ("heard-place", heard("第5村民小组没有车"), _line("heard-place", "第5村民小组", SMALL, PLACE)),
    ("heard-place", heard("小区3号楼没有电梯"), _line("heard-place", "3号楼", SMALL, PLACE)),
    ("heard-place", heard("5栋2单元501室漏水"), _line("heard-place", "5栋", SMALL, PLACE) + "\n" + _line("heard-place", "2单元501室", SMALL, PLACE)),
    ("heard-place", heard("桥那边三户人家没有路"), _line("heard-place", "三户", SMALL, PLACE)),
    ("heard-place", heard("住在幸福路18号，想约上门"), _line("heard-place", "住在幸福路18号", SMALL, PLACE)),
    ("heard-place", english("The lamp in Liutang Village is out"), _line("heard-place", "Liutang Village", SMALL, PLACE, "heard/2026-10-lunch.en.md:3")),
    ("heard-place", english("Building 3 has no lift"), _line("heard-place", "Building 3", SMALL, PLACE, "heard/2026-10-lunch.en.md:3")),
    ("heard-number", heard("回执号 20261108001 查不到"), _line("heard-number", "回执号 20261108001", "像是案件或回执的编号，拿着它能查到是谁。", "删掉编号；这里只写事，不写案子。")),
    ("heard-place", but("consultation", (SAID, "柳塘村中午要有人")), _line("heard-place", "柳塘村", SMALL, PLACE, "consultations/2026-11-hours.md:19", "result.points.0.said")),
    ("heard-person", but("consultation", (SAID, "王大妈要中午有人")), _line("heard-person", "王**", WHO, NOBODY, "consultations/2026-11-hours.md:19", "result.points.0.said")),
]  # fmt: skip

GOOD = [
    ("heard-person", heard("检察官说话太快，老师傅听不懂")),
    ("heard-person", heard("任何同志都可以来吗，高中老师能来吗")),
    ("heard-person", heard("不写姓名收不收，主张律师费找谁")),
    ("heard-place", heard("下村接待能不能来我们村，哪个村都去吗")),
    ("heard-place", heard("全体村民、一个村、农村、城中村、乡村、外村人")),
    ("heard-place", heard("村民小组长能不能来听课，一家一户通知")),
    ("heard-place", heard("城关街道和北山镇的站，城关社区的人")),
    ("heard-place", english("Which village do you visit? Our Village has no bus")),
    ("heard-number", heard("打12309和12368，2026年11月都没人接")),
    # 问的是公家的事，站、社区、村名写在问题里可以。
    ("heard-place", but("consultation", ("你什么时候有空来？", "柳塘村的接待点，你什么时候有空来？"))),
    # 别的页上的地址不归这里管。
    ("heard-place", but("workstation")),
]


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_bad(rule: str, files: Files, message: str) -> None:
    assert told(files, rule) == message


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""


def test_a_registered_village_is_known_inside_other_words() -> None:
    """登记过的村名，前后连着别的字也认得：没登记的“柳塘村民”认不出，登记了就认得。"""
    said = heard("柳塘村民想听课")
    assert told(said, "heard-place") == ""
    station = but("workstation", ("serves: [城关社区, 东门社区]", "serves: [城关社区, 柳塘村]"))
    assert "写的是 柳塘村" in told({**said, **station}, "heard-place")


def test_the_usual_personal_rules_hold_here_too() -> None:
    """手机号、案号的标准写法，全站的规则照样查到这里。"""
    words = "打了13812345678没人接，（2026）示0101刑初12号"
    assert "personal-mobile" in told(heard(words), "personal-mobile", "case-number")
    assert "case-number" in told(heard(words), "personal-mobile", "case-number")
