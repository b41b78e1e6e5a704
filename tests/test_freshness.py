"""会过期的事实：哪天起该核、哪天起停用、改打哪里、印在纸上管到哪天。"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from building import TODAY, Files, but, site_of
from outreach import freshness
from outreach.freshness import DUE_AFTER_DAYS, SUSPENDED_AFTER_DAYS, lived, state_of
from outreach.kinds.workstation import Workstation

TODAY_WORDS = TODAY.isoformat()
STATION, EVENT = "workstations/chengguan.md", "events/2026-12-05-open-day.md"


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("age", "status", "until", "state", "is_trusted"),
    [
        (0, "open", None, "fresh", True),
        (DUE_AFTER_DAYS, "open", None, "fresh", True),
        (DUE_AFTER_DAYS + 1, "open", None, "due", True),
        (SUSPENDED_AFTER_DAYS, "open", None, "due", True),
        (SUSPENDED_AFTER_DAYS + 1, "open", None, "suspended", False),
        (4000, "open", None, "suspended", False),
        (-1, "open", None, "due", True),
        (0, "suspended", None, "suspended", True),
        (0, "suspended", TODAY, "suspended", True),
        (0, "suspended", ago(1), "due", True),
        (DUE_AFTER_DAYS + 1, "suspended", None, "suspended", True),
        (SUSPENDED_AFTER_DAYS + 1, "suspended", ago(1), "suspended", False),
        (0, "closed", None, "closed", False),
        (SUSPENDED_AFTER_DAYS + 1, "closed", None, "closed", False),
        (0, "open", ago(1), "fresh", True),
    ],
)
def test_state(age: int, status: str, until: date | None, state: str, is_trusted: bool) -> None:
    assert state_of(ago(age), status, TODAY, until) == state
    assert lived(ago(age), status, TODAY, until).is_trusted is is_trusted


def test_states_only_get_worse() -> None:
    """同一次核对，日子往后走，只会变旧，不会变新。"""
    order = ["fresh", "due", "suspended"]
    states = [order.index(state_of(TODAY, "open", TODAY + timedelta(days=n))) for n in range(400)]
    assert states == sorted(states)
    assert set(states) == {0, 1, 2}


NO_FALLBACK = but("office", ('fallback: "12309"', "fallback: gone"))
REVIEWED = ("{on: 2026-11-23", "{on: 2026-05-01")


@pytest.mark.parametrize(
    ("path", "files", "state"),
    [
        (STATION, but("workstation", ("on: 2026-11-02", "on: 2026-05-01")), "suspended"),
        ("office.md", but("office", ("on: 2026-11-02", "on: 2026-06-01")), "due"),
        (EVENT, but("workstation", ("on: 2026-11-02", "on: 2026-05-01")), "suspended"),
        (EVENT, but("workstation", ("status: open", "status: closed\nreason: 撤了")), "closed"),
        (EVENT, but("event", ("workstation: chengguan", "place: 本院")) | but("office", ("2026-11-02", "2026-06-01")), "due"),
        ("channels/12309.md", but("channel", ("on: 2026-11-23", "on: 2025-11-23")), "fresh"),
        ("channels/12309.md", but("channel", ("on: 2026-11-23", "on: 2025-11-22")), "due"),
        ("channels/12309.md", but("channel", ("on: 2026-11-23", "on: 2000-01-01")), "due"),
        ("explainers/police-wont-file.md", but("explainer", REVIEWED), "fresh"),
        ("explainers/police-wont-file.md", but("explainer", ("next_review: 2027-05-20", "next_review: 2026-11-22")), "due"),
        ("who-helps/police-wont-file.md", but("outcome", ("next_review: 2027-05-21", "next_review: 2026-11-22")), "due"),
        ("about/privacy.md", {}, None),
        ("laws/criminal-procedure-law.md", {}, None),
    ],
)  # fmt: skip
def test_every_kind(path: str, files: Files, state: str | None) -> None:
    site = site_of(files, whole=True)
    life = freshness.of(site, site.by_path[path])
    assert (life.state if life else None) == state


WEB = but("channel", ("kind: [phone, web]", "kind: [web]"), ('number: "12309"\n', ""))["channels/12309.md"]


@pytest.mark.parametrize(
    ("files", "channel"),
    [
        ({}, "12309"),
        (but("workstation", ("verified:", "fallback: other\nverified:")) | {"channels/other.md": but("channel")["channels/12309.md"]}, "other"),
        (but("workstation", ("verified:", "fallback: web\nverified:")) | {"channels/web.md": WEB}, "12309"),
        (but("workstation", ("verified:", "fallback: gone\nverified:")), "12309"),
        (NO_FALLBACK, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", [STATION, EVENT])
def test_fallback_is_always_a_phone(path: str, files: Files, channel: str | None) -> None:
    site = site_of(files, whole=True)
    found = freshness.fallback(site, site.by_path[path])
    assert (found.id if found else None) == channel


def _mobile(until: str) -> dict[str, str]:
    line = f"phones:\n  - {{number: 13912345678, consent: {{ref: 同意书1号, until: {until}}}}}\n"
    return but("workstation", ("sample: true\n", ""), ("phones:\n", line))


@pytest.mark.parametrize(
    ("until", "numbers"),
    [("2026-11-23", ["13912345678", "0999-0123411"]), ("2026-11-22", ["0999-0123411"])],
)
def test_consent_runs_out(until: str, numbers: list[str]) -> None:
    site = site_of(_mobile(until))
    model = site.by_path[STATION].model
    assert isinstance(model, Workstation)
    assert [line.number.text for line in freshness.phones(model, TODAY)] == numbers


@pytest.mark.parametrize(
    ("path", "files", "day"),
    [
        (STATION, {}, "2027-05-01"),
        (STATION, _mobile("2027-01-31"), "2027-01-31"),
        (STATION, _mobile("2026-11-22"), "2027-05-01"),
        (STATION, but("workstation", ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-31")), "2026-12-31"),
        ("office.md", {}, "2027-05-01"),
        (EVENT, {}, "2026-12-05"),
        ("channels/12309.md", {}, "2027-11-23"),
        ("explainers/police-wont-file.md", {}, "2027-05-20"),
        ("who-helps/police-wont-file.md", {}, "2027-05-21"),
        ("about/privacy.md", {}, None),
    ],
)  # fmt: skip
def test_earliest_expiry(path: str, files: Files, day: str | None) -> None:
    site = site_of(files, whole=True)
    found = freshness.expires(site, site.by_path[path])
    assert (found.isoformat() if found else None) == day


def test_the_line_to_paste_is_a_good_line() -> None:
    """贴回去就又是新鲜的，中文页英文页都不用再改。"""
    old = site_of(but("workstation", ("on: 2026-11-02", "on: 2026-01-01")))
    model = old.by_path[STATION].model
    assert isinstance(model, Workstation)
    line = freshness.proof(model.verified, TODAY)
    assert line == f"verified: {{on: {TODAY_WORDS}, how: called, by: 控告申诉部门}}"
    new = site_of(but("workstation", ("verified: {on: 2026-11-02, how: called, by: 控告申诉部门}", line)))
    life = freshness.of(new, new.by_path[STATION])
    assert life and life.state == "fresh"
