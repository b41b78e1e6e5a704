"""上网问：对着一台捣乱的服务器，该说坏的说坏，不该说的不说；问得有礼貌；三天才算断。"""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from links.misbehaving import Log, certificate, serving
from outreach.finding import MUST, Finding
from outreach.links import asking, cause, ledger, online, pardons
from outreach.links.built import build
from outreach.links.manners import AGENT, Manners
from outreach.links.network import ask_all
from outreach.links.reply import Answer, Outcome, Question
from outreach.links.verdict import retry_after

QUICK = Manners(interval=0.01, backoff=(0.02, 0.05), timeout=1.5, longest_wait=1.0, deadline=20.0)
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Log]]:
    with serving() as running:
        yield running


def answers(questions: list[Question], manners: Manners = QUICK) -> dict[str, Answer]:
    told: dict[str, Answer] = {}
    asyncio.run(ask_all(questions, manners, lambda answer: told.update({answer.url: answer})))
    return told


def answer(url: str, *fragments: str, manners: Manners = QUICK) -> Answer:
    return answers([Question(url, fragments)], manners)[url]


FINE, MISSING, BROKEN = Outcome.FINE, Outcome.MISSING, Outcome.BROKEN
TOLD = {
    "/ok": FINE,
    "/429-once": FINE,
    "/503-flaky": FINE,
    "/slow": FINE,
    "/hop2": FINE,
    "/cookie": FINE,
    "/chinese": FINE,
    "/gbk-location": FINE,
    "/gbk": FINE,
    "/no-head.pdf": FINE,
    "/head-dies.zip": FINE,
    "/head-404.zip": FINE,
    "/form.pdf": FINE,
    "/huge": FINE,
    "/garbage": FINE,
    "/job": FINE,
    "/login": FINE,
    "/404": MISSING,
    "/410": MISSING,
    "/to-404": MISSING,
    "/to-mail": MISSING,
    "/500": BROKEN,
    "/hang-up": BROKEN,
    "/soft-404": Outcome.PRETENDING,
    "/soft-404-body": Outcome.PRETENDING,
    "/essay": FINE,
    "/soft-404-gbk": Outcome.PRETENDING,
    "/login.pdf": Outcome.PRETENDING,
    "/to-home": Outcome.PRETENDING,
    "/loop-a": Outcome.LOOP,
    "/endless": Outcome.LOOP,
    "/403": Outcome.UNVERIFIED,
    "/401": Outcome.UNVERIFIED,
    "/429": Outcome.UNVERIFIED,
    "/429-long": Outcome.UNVERIFIED,
    "/503-mending": Outcome.UNVERIFIED,
    "/never": Outcome.UNVERIFIED,
    "/to-login": Outcome.UNVERIFIED,
}


def test_every_temper(server: tuple[str, Log]) -> None:
    base, log = server
    told = answers([Question(base + path) for path in TOLD])
    assert {path: told[base + path].outcome for path in TOLD} == TOLD
    # 同时几条，由 test_politeness 查：这里有超时走开的，服务器还当它在等。
    assert max(log.asked.values()) <= 3, "一个网址最多问三次"
    assert log.agents == {AGENT}
    assert "@" not in AGENT and "http" not in AGENT, "不留地址"
    assert log.asked["HEAD /form.pdf"] == 1 and not log.asked["GET /form.pdf"], "文件不下载"
    assert not log.asked["HEAD /ok"], "要看正文的不白问一次"


def test_addresses_that_are_not_there() -> None:
    told = answers([Question("http://no-such-host.invalid/"), Question("http://127.0.0.1:9/")])
    assert {a.outcome for a in told.values()} <= {BROKEN, Outcome.UNVERIFIED}


def test_hops_and_anchors(server: tuple[str, Log]) -> None:
    base = server[0]
    assert answer(f"{base}/hop2").hops == tuple(f"{base}/hop{n}" for n in (2, 1, 0))
    assert answer(f"{base}/cookie").hops == (f"{base}/cookie",)
    told = answer(f"{base}/anchors", "steps", "%E5%8A%9E%E7%90%86", "nothing", "/route")
    assert told.lost == ("nothing",)
    assert answer(f"{base}/huge", "end").lost == (), "没看完的不乱说"
    assert answer(f"{base}/gbk", "%E7%BC%96%E5%8F%B7").lost == ()


def test_politeness() -> None:
    with serving() as (base, log):
        answers([Question(f"{base}/{n}") for n in range(6)], replace(QUICK, interval=0.1))
        gaps = [b - a for a, b in zip(sorted(log.times), sorted(log.times)[1:], strict=False)]
    assert min(gaps) > 0.05  # 定的是 0.1 秒；机器忙时服务器记的时刻会挤在一起
    with serving() as (base, log):
        answers([Question(f"{base}/huge")])
        # 发出去的先进系统缓冲，断开前能多出几兆；整份要大得多。
        assert log.sent < 16_000_000, "只取开头，不把整份都拖下来"


def test_the_whole_run_is_bounded() -> None:
    with serving() as (base, _):
        told = answers(
            [Question(f"{base}/{n}") for n in range(50)], replace(QUICK, interval=0.1, deadline=0.5)
        )
    assert 0 < len(told) < 50


def test_certificates_are_told_apart(tmp_path: Path) -> None:
    own, context = certificate(tmp_path, "IP:127.0.0.1", "-days", "2")
    with serving(context) as (base, _):
        assert (answer(base).outcome, answer(base).detail) == (Outcome.INSECURE, "证书是自己签的")
        trust = ssl.create_default_context(cafile=str(own))
        assert answer(base, manners=replace(QUICK, trust=trust)).outcome is FINE
    other, context = certificate(tmp_path, "DNS:other.example", "-days", "2")
    with serving(context) as (base, _):
        trust = ssl.create_default_context(cafile=str(other))
        assert answer(base, manners=replace(QUICK, trust=trust)).detail == "证书是别的网站的"
    with serving() as (base, _):
        assert answer(base.replace("http:", "https:")).outcome is Outcome.INSECURE


def site(*addresses: str) -> dict[str, bytes]:
    body = "".join(f'<a href="{address}">去</a>\n' for address in addresses)
    return {"index.html": f"<html><body><main>\n{body}</main></body></html>".encode()}


NOBODY = pardons.Pardons(TODAY)


def run(files: dict[str, bytes], book: Path | None, day: date = TODAY) -> list[Finding]:
    built = build(files)
    hits = asking.ask(built, asking.Notebook(book, day), replace(NOBODY, today=day), QUICK)
    return cause.findings(hits, None, len(built.pages), cause.Shown("site"))


def test_dead_only_after_three_days(tmp_path: Path) -> None:
    book = tmp_path / "ledger.json"
    with serving() as (base, log):
        days = [TODAY + timedelta(days=n) for n in (0, 0, 1, 4)]
        told = [run(site(f"{base}/404"), book, day) for day in days]
        assert [[f.rule for f in found] for found in told] == [
            ["outside-failing"], ["outside-failing"], ["outside-failing"], ["outside-dead"],
        ]  # fmt: skip
        assert log.asked["GET /404"] == 3, "同一天不问第二次"
    assert told[3][0].level is MUST
    assert told[3][0].why == "从 2026-11-23 起，3 个不同的日子都打不开：对方回答 404（没有这一页）。"
    saved = json.loads(book.read_text("utf-8"))["links"]
    assert saved == {
        f"{base}/404": {
            "asked": "2026-11-27", "outcome": "missing", "detail": "对方回答 404（没有这一页）",
            "since": "2026-11-23", "failed": ["2026-11-23", "2026-11-24", "2026-11-27"],
        }
    }  # fmt: skip


def test_a_good_day_starts_over_and_a_shut_door_does_not_count() -> None:
    book = ledger.Ledger()
    for day, outcome in enumerate((MISSING, Outcome.UNVERIFIED, MISSING, FINE, MISSING, MISSING)):
        book = book.noted(Answer("u", outcome), TODAY + timedelta(days=day))
    assert book.records["u"].failed == ("2026-11-27", "2026-11-28")
    assert book.records["u"].since == "2026-11-27"
    assert ledger.read(book.text()) == book


MESSAGES = {
    "/hop3": ("outside-moved", "改成最后的地址：{base}/hop0"),
    "/loop-a": ("outside-loop", "到对方网站上找到这一页现在的地址，换上。"),
    "/403": ("outside-unverified", "在手机上点开看看；打得开就不用改。"),
    "/soft-404": ("outside-failing", "先不用改；明天再问一次。急的话现在就点开核对。"),
    "/a#nothing": ("outside-anchor", "到对方那一页上看看现在的编号，或者去掉 # 和后面的字。"),
}
QUIET = ("/ok", "/ok#steps", "/hop1", "/cookie", "/429-once", "/503-flaky", "/gbk", "/no-head.pdf", "/slow")


def test_findings_say_what_to_do(server: tuple[str, Log]) -> None:
    base = server[0]
    found = run(site(*(base + path for path in (*MESSAGES, *QUIET))), None)
    wanted = {base + path: (rule, fix.format(base=base)) for path, (rule, fix) in MESSAGES.items()}
    assert {f.target: (f.rule, f.fix) for f in found} == wanted
    assert [f.at.line for f in sorted(found, key=lambda f: f.at)] == [2, 3, 4, 5, 6]


def test_no_network_blames_nobody(tmp_path: Path) -> None:
    book = tmp_path / "ledger.json"
    found = run(site(*(f"http://host{n}.invalid/" for n in range(4))), book)
    assert {f.rule for f in found} == {"outside-unverified"}
    assert not any("failed" in record for record in json.loads(book.read_text("utf-8"))["links"].values())


def test_an_excused_address_is_not_asked() -> None:
    with serving() as (base, log):
        excused = pardons.Pardons(TODAY, {f"{base}/404": pardons.Pardon("对方在搬家", "2026-12-31")})
        built = build(site(f"{base}/404", f"{base}/410"))
        hits = asking.ask(built, asking.Notebook(None, TODAY), excused, QUICK)
        assert [hit.link.target for hit in hits] == [f"{base}/410"]
        assert not log.asked["GET /404"]


def test_an_interrupted_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = tmp_path / "ledger.json"
    monkeypatch.setattr(asking, "SAVED_EVERY", 1)
    with serving() as (base, log):
        files = site(*(f"{base}/{n}" for n in range(8)))
        built = build(files)
        notebook = asking.Notebook(book, TODAY)
        asking.ask(built, notebook, NOBODY, replace(QUICK, interval=0.1, deadline=0.35))
        first = len(json.loads(book.read_text("utf-8"))["links"])
        assert 0 < first < 8
        asking.ask(built, asking.Notebook(book, TODAY), NOBODY, QUICK)
        assert sum(log.asked.values()) <= 8 + QUICK.at_once, "问过的不再问"
    assert len(json.loads(book.read_text("utf-8"))["links"]) == 8


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{",
        '{"links": {"u": {}}}',
        '{"links": []}',
        '{"links": {"u": {"asked": "昨天", "outcome": "fine"}}}',
    ],
)
def test_a_spoiled_ledger_is_named(text: str) -> None:
    with pytest.raises(ledger.LedgerError, match="账本读不懂"):
        ledger.read(text)


def test_retry_after() -> None:
    assert retry_after("120") == 120
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert retry_after("很快") is None and retry_after("") is None


def test_offline_needs_several_silent_hosts() -> None:
    dead = Answer("http://a.example/", BROKEN, "没有这个域名")
    assert not online.offline({"http://a.example/": dead})
    assert not online.offline({f"http://{n}.example/": replace(dead, detail="对方回答 500") for n in "abc"})
    assert online.offline({f"http://{n}.example/": dead for n in "abc"})
