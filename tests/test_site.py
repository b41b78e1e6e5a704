"""全站的索引：配对、查找、本院是不是示例。"""

from __future__ import annotations

from datetime import date

from building import TODAY, but, page, site_of
from outreach.site import load


def test_pairs_orphans_and_assets() -> None:
    site = site_of(
        {"about/a.md": page(), "about/a.en.md": page(), "about/b.en.md": page(), "assets/门.png": b"\x89PNG"}
    )
    pair = site.by_path["about/a.md"]
    assert [source.path for source in pair.sources] == ["about/a.md", "about/a.en.md"]
    assert [source.path for source in site.orphans] == ["about/b.en.md"]
    assert site.assets == {"assets/门.png"}
    assert site.paths == {"about/a.md", "about/a.en.md", "office.md", "office.en.md",
                          "channels/12309.md", "channels/12309.en.md", "assets/门.png"}  # fmt: skip


def test_get_finds_entries_right_or_wrong() -> None:
    site = site_of({"workstations/a.md": page(), **but("workstation")})
    assert site.get("workstation", "chengguan") is site.by_path["workstations/chengguan.md"]
    broken = site.get("workstation", "a")
    assert broken is not None
    assert broken.zh is None
    assert site.get("workstation", "b") is None
    assert site.get("event", "chengguan") is None
    assert [entry.id for entry in site.all(broken.kind)] == ["chengguan"]


def test_office_and_channels() -> None:
    site = site_of({})
    assert site.office is not None
    assert (site.office.model.division, site.is_sample, list(site.channels)) == ("999901", True, ["12309"])
    real = site_of(but("office", ("sample: true\n", ""), ("0999-0123450", "0999-1123450")))
    assert not real.is_sample
    assert site_of({"office.md": None, "office.en.md": None}).is_sample, "没有本院就当作示例，不会冒充真的"


def test_today_comes_from_outside() -> None:
    assert load({}, date(1999, 1, 1)).today == date(1999, 1, 1)
    assert site_of({}).today == TODAY
