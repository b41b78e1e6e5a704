"""复核记录：有凭据、写清楚、照日子排、错得开；A、B 岗是两个岗位；检察官审核的真是检察官。"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from building import TODAY, Files, but, found, site_of, told
from outreach.checks import RULES
from outreach.freshness import MOST_PER_WEEK, REVIEW_DUE_AFTER_DAYS
from samples import SAMPLES

RECORD = "{on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}"
REVIEWED = (
    "{on: 2026-11-23, by: 控告申诉部门, checked: [条文号, 期限], result: 与公开文本一致, procurator: true}"
)
NEXT = "next_review: 2027-05-20"
PAGE = "explainers/police-wont-file.md"


def _checked(words: str) -> dict[str, str]:
    return but("explainer", ("checked: [条文号]", f"checked: [{words}]"))


def _record(record: str) -> dict[str, str]:
    return but("explainer", (RECORD, record))


FRIDAY = date(2027, 3, 19)


def _pages(count: int, due: date = FRIDAY, start: int = 0, reviewed: str = "2026-11-23") -> dict[str, str]:
    """几页同一天到期的明白纸。"""
    text = (
        SAMPLES["explainer"].zh.replace(NEXT, f"next_review: {due}").replace("on: 2026-11-23", f"on: {reviewed}")
    )  # fmt: skip
    return {f"explainers/p{n:02}.md": text for n in range(start, start + count)}


BAD = [
    ("review-evidence", but("explainer", (NEXT, "next_review: 2027-05-23")), f"""
{PAGE}:19 必须改 review-evidence next_review
写的是 next_review: 2027-05-23
为什么 日子挪了，没有新的复核记录：最近一次复核是 2026-11-23，到这一天有 181 天，最多 180 天。
怎么改 真的复核过，在 review 里加一条，照实写：- {{on: 2026-11-23, by: 控告申诉部门, checked: [条文号, 期限], result: 与公开文本一致}}；没有，就改成 next_review: 2027-05-22
"""),
    ("review-evidence", but("outcome", ("next_review: 2027-05-21", "next_review: 2026-11-23")), """
who-helps/police-wont-file.md:15 必须改 review-evidence next_review
写的是 next_review: 2026-11-23
为什么 最近一次复核是 2026-11-23，下次复核却排在它以前，到期不会有人提醒。
怎么改 看是哪个日子写错了；复核的日子没有错，就改成 next_review: 2027-05-22
"""),
    ("review-evidence", _checked("条文号, 全部"), f"""
{PAGE}:17 必须改 review-evidence review.0.checked.1
写的是 - {{on: 2026-11-23, by: 内容编写组, checked: [条文号, 全部], result: 与公开文本一致}}
为什么 “全部”没有说核了什么，以后出了错，查不出当时看没看过。
怎么改 写清楚看了哪几样，如 checked: [条文号, 期限天数, 电话]；没有核，就删掉这一条记录。
"""),
    ("review-evidence", _checked("条文号, 期限, 条文号。"), f"""
{PAGE}:17 必须改 review-evidence review.0.checked.2
写的是 - {{on: 2026-11-23, by: 内容编写组, checked: [条文号, 期限, 条文号。], result: 与公开文本一致}}
为什么 “条文号。”写了两遍，一样东西核一次只算一样。
怎么改 删掉重复的那一项。
"""),
    ("review-procurator", _record(REVIEWED.replace("控告申诉部门", "内容编写组")), f"""
{PAGE}:17 必须改 review-procurator review.0.by
写的是 - {{on: 2026-11-23, by: 内容编写组, checked: [条文号, 期限], result: 与公开文本一致, procurator: true}}
为什么 内容编写组不能代替检察官：写的人自己说审过了，等于没有人审。
怎么改 请检察官看过，by 写他的部门；检察官还没有看，就删掉 procurator: true。
"""),
    ("review-procurator", _record(REVIEWED.replace("[条文号, 期限]", "[条文号]")), f"""
{PAGE}:17 必须改 review-procurator review.0.checked
写的是 - {{on: 2026-11-23, by: 控告申诉部门, checked: [条文号], result: 与公开文本一致, procurator: true}}
为什么 检察官审核的记录里没有期限，这是最不能错的。
怎么改 问检察官看了没有。看了就补上：checked: [条文号, 期限]；这一页没有期限，写“没有期限”；没看，请他再看。
"""),
    ("review-procurator", _record(REVIEWED.replace("[条文号, 期限]", "[电话]")), f"""
{PAGE}:17 必须改 review-procurator review.0.checked
写的是 - {{on: 2026-11-23, by: 控告申诉部门, checked: [电话], result: 与公开文本一致, procurator: true}}
为什么 检察官审核的记录里没有条文、期限，这是最不能错的。
怎么改 问检察官看了没有。看了就补上：checked: [条文号, 期限]；这一页没有期限，写“没有期限”；没看，请他再看。
"""),
    ("review-order", _record(f"{RECORD}\n  - {RECORD.replace('11-23', '11-20')}"), f"""
{PAGE}:18 建议改 review-order review.1.on
写的是 - {{on: 2026-11-20, by: 内容编写组, checked: [条文号], result: 与公开文本一致}}
为什么 这一条是 2026-11-20，排在 2026-11-23 后面，最近一次是哪次看不清。
怎么改 照日子排，最近的写在最后；日子抄错了就改对。
"""),
    ("review-order", _record(f"{RECORD}\n  - {RECORD}"), f"""
{PAGE}:18 建议改 review-order review.1
写的是 - {{on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}}
为什么 2026-11-23 内容编写组的这一次，前面已经记过一条。
怎么改 留一条，删一条。
"""),
    ("review-crowded", _pages(MOST_PER_WEEK + 1), """
explainers/p12.md:19 建议改 review-crowded next_review
写的是 next_review: 2027-03-19
为什么 2027-03-15 那一周有 13 页到期。一周做 6 件，提前一周动手也只做得完 12 页。
怎么改 提前到 2027-03-08 那一周，那周还有空：next_review: 2027-03-12
"""),
    ("owner-same", but("explainer", ("b: 案件管理部门", "b: 控告 申诉部门")), f"""
{PAGE}:18 必须改 owner-same owner.b
写的是 owner: {{a: 控告申诉部门, b: 控告 申诉部门}}
为什么 A、B 岗都是控告申诉部门，这个岗位没人的时候，这一页就没人管。
怎么改 b 换成另一个部门或岗位，先问好他们愿不愿意。
"""),
]  # fmt: skip

GOOD = [
    ("review-evidence", but("explainer", (NEXT, "next_review: 2027-05-22"))),
    ("review-evidence", but("explainer", (NEXT, "next_review: 2026-11-24"))),
    ("review-evidence", but("explainer", (f"review:\n  - {RECORD}\n", ""))),
    ("review-evidence", _record(f"{RECORD.replace('11-23', '01-02')}\n  - {RECORD}")),
    ("review-evidence", _checked("所有条文逐条核对, 没有期限, 全文的电话")),
    ("review-procurator", _record(REVIEWED)),
    ("review-procurator", _record(REVIEWED.replace("[条文号, 期限]", "[逐条打开所引法律, 没有期限]"))),
    ("review-procurator", _record(RECORD)),
    ("review-order", _record(f"{RECORD.replace('11-23', '11-20')}\n  - {RECORD}")),
    ("review-order", _record(f"{RECORD}\n  - {RECORD.replace('内容编写组', '案件管理部门')}")),
    ("review-crowded", _pages(MOST_PER_WEEK)),
    ("owner-same", {}),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""


@pytest.mark.parametrize(
    "words", ["全部", "已核", "无", "都看过了", "核对完毕", "全部内容已核对", "没问题", "OK", "同上", "/", "检查。", "已经审核 通过"]
)  # fmt: skip
def test_empty_words(words: str) -> None:
    assert [f.field for f in found(site_of(_checked(f'"{words}"')), "review-evidence")] == [
        "review.0.checked.0"
    ]


@pytest.mark.parametrize(
    "words", ["条文号", "电话", "无期限", "全部条文", "逐条打开所引条文核对", "没有写成检察院查贪污受贿", "内容的样子是编的", "信息条数", "全文的链接"]
)  # fmt: skip
def test_words_that_say_something(words: str) -> None:
    assert found(site_of(_checked(words)), "review-evidence") == []


def _crowded(files: Files, today: date = TODAY) -> list[tuple[str, str]]:
    return [(f.at.path, f.fix) for f in found(site_of(files, today), "review-crowded")]


def test_a_full_week_is_not_too_much() -> None:
    assert _crowded(_pages(MOST_PER_WEEK)) == []
    assert _crowded({**_pages(7), **_pages(6, FRIDAY + timedelta(days=3), 7)}) == [], "星期一是另一周"


def test_advice_can_be_followed() -> None:
    """每一页照着改，就哪周都不挤了；给的日子不早过今天，也不会挤着别的周。"""
    earlier = FRIDAY - timedelta(weeks=1)
    files = {**_pages(MOST_PER_WEEK - 1, earlier), **_pages(MOST_PER_WEEK + 3, FRIDAY, 20)}
    advice = _crowded(files)
    assert [fix.split("：")[-1] for _, fix in advice] == [
        "next_review: 2027-03-12",
        "next_review: 2027-03-05",
        "next_review: 2027-03-05",
    ]
    for path, fix in advice:
        files[path] = files[path].replace(f"next_review: {FRIDAY}", fix.split("：")[-1])
    assert _crowded(files) == []


@pytest.mark.parametrize(
    ("today", "fix"),
    [
        (date(2027, 3, 12), "提前到 2027-03-08 那一周，那周还有空：next_review: 2027-03-12"),
        (date(2027, 3, 13), "前面的周也满了。这几天就把这一页核掉，在 review 里加一条，再往后排。"),
    ],
)
def test_never_before_today(today: date, fix: str) -> None:
    assert _crowded(_pages(MOST_PER_WEEK + 1), today) == [("explainers/p12.md", fix)]


def test_never_before_the_last_review() -> None:
    ((_, fix),) = _crowded(_pages(MOST_PER_WEEK + 1, reviewed="2027-03-12"))
    assert fix == "前面的周也满了。这几天就把这一页核掉，在 review 里加一条，再往后排。"


def test_public_text_tells_the_limits() -> None:
    """规则页上写的天数、页数，和真的照着查的是一个数。"""
    assert f"最多 {MOST_PER_WEEK} 页" in RULES["review-crowded"].text
    assert f"{REVIEW_DUE_AFTER_DAYS} 天" in RULES["review-evidence"].text


def test_overdue_pages_are_not_counted() -> None:
    assert _crowded(_pages(MOST_PER_WEEK + 1), FRIDAY + timedelta(days=1)) == []


def test_editors_do_not_open_the_gate() -> None:
    """内容编写组写了 procurator: true，又给 review-procurator 写了例外，正式发布照样拦住。"""
    files = but(
        "explainer",
        (RECORD, REVIEWED.replace("控告申诉部门", "内容编写组")),
        ("title: ", "allow: [{rule: review-procurator, reason: 急}]\ntitle: "),
    )
    site = site_of(files)
    assert found(site, "review-procurator") == []
    assert [f.at.path for f in found(site, "publish-unreviewed", publish=True)] == [PAGE]
