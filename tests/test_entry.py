"""一个条目：英文页跟没跟上、用哪种语言说；读不懂的文件只报它自己，不连累别的。"""

from __future__ import annotations

import pytest

from building import TODAY, but, found, page, short, site_of
from samples import SAMPLES


def test_is_behind() -> None:
    site = site_of(SAMPLES["workstation"].files)
    entry = site.by_path["workstations/chengguan.md"]
    assert not entry.is_behind
    stamp = f"translates: {entry.stamp(TODAY)}"
    new_phone = but("workstation", ("0999-0123411", "0999-0123499"))
    new_word = but("workstation", ("轮值检察官", "值班检察官"))
    for files, behind in ((new_phone, False), (new_word, True)):
        english = {path: text.replace("translates: ✓", stamp) for path, text in files.items()}
        assert site_of(english).by_path["workstations/chengguan.md"].is_behind is behind
    unstamped = but("workstation", ("translates: ✓\n", ""), language="en")
    assert site_of(unstamped).by_path["workstations/chengguan.md"].is_behind
    assert not site_of({"about/a.md": page()}).by_path["about/a.md"].is_behind, "没有英文页，谈不上旧"


def test_told_in_a_language() -> None:
    entry = site_of(SAMPLES["workstation"].files).by_path["workstations/chengguan.md"]
    assert entry.told_in("zh").title == "城关社区检察工作站"
    assert entry.told_in("en").title == "Chengguan Community Procuratorate Workstation"
    alone = site_of({"about/a.md": page()}).by_path["about/a.md"]
    assert alone.told_in("en").title == "隐私"


UNREADABLE = {
    "没有文件头": "城关工作站的电话\n",
    "写坏了": "---\ntitle: '城关\n---\n",
    "不是 UTF-8": "---\ntitle: 城关\n---\n".encode("gbk"),
    "控制字符": b"---\ntitle: \x00\n---\n",
    "空的": b"",
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("name", ["workstations/chengguan.md", "workstations/chengguan.en.md"])
def test_one_unreadable_file_is_one_finding(content: str | bytes, name: str) -> None:
    """读不懂的只报它自己那一条：不报“没翻译”“对不上”“旧了”，也不连累别的文件。"""
    [finding] = found(site_of({name: content}, whole=True))
    assert finding.at.path == name


def test_english_errors_are_told_once_and_on_the_right_line() -> None:
    """继承来的错处中文页报过了，英文页不再报；英文页自己写错的，按英文页的行号报。"""
    files = but("workstation", ("0999-0123411", "0999—0123411")) | {
        "about/a.md": page(),
        "about/a.en.md": page(),
    }
    assert short(found(site_of(files), "phone-dash")) == [
        ("workstations/chengguan.md", 10, "phone-dash", "phones.0.number")
    ]
    long = but("plain_words", ("Police start to investigate.", "long " * 200), language="en")
    assert short(found(site_of(long), "value-length")) == [
        ("plain-words.en.md", 6, "value-length", "terms.0.plain")
    ]
