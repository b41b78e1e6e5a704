"""命令 outreach links：参数、退出码、几种样子，真的跑一遍。"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from building import Outreach
from links.misbehaving import serving
from outreach.disk import ROOT

GOOD = "<html lang=zh><title>首页</title><body><main><p id=a>字</p><a href='#a'>看</a></main></body></html>"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(GOOD, "utf-8")
    return folder


def write(site: Path, **pages: str) -> None:
    for name, body in pages.items():
        (site / f"{name}.html").write_text(f"<html><body><main>{body}</main></body></html>", "utf-8")
    names = "".join(f"<a href='{name}.html'>{name}</a>" for name in pages)
    (site / "index.html").write_text(GOOD.replace("</main>", f"{names}</main>"), "utf-8")


def test_nothing_wrong(site: Path, outreach: Outreach) -> None:
    result = outreach("links", "site")
    assert (result.exit_code, result.output) == (0, "没有发现问题。\n")


def test_must_and_should(site: Path, outreach: Outreach) -> None:
    write(site, a="<a href='http://www.spp.gov.cn/'>x</a>")
    assert outreach("links", "site").exit_code == 0
    write(site, a="<a href='none/'>x</a>")
    result = outreach("links", "site")
    assert result.exit_code == 1
    assert result.output == (
        "site/a.html:1  必须改  link-missing\n  写的是  none/（文字“x”）\n  为什么  点了会看到“没有这一页”。\n"
        "  怎么改  核对地址；要开的东西没有了，就删掉这个链接。\n\n"
        "共 1 处：必须改 1 处，建议改 0 处。必须改的改完才能合并。每条规则的说明：docs/contribute/rules.md\n"
    )


def test_json(site: Path, outreach: Outreach) -> None:
    write(site, a="<a href='none/'>x</a>")
    report = json.loads(outreach("links", site, "--format", "json").output)
    assert report["counts"] == {"must": 1, "should": 0}
    told = report["findings"][0]
    assert {
        "page": "a.html",
        "target": "none/",
        "rule": "link-missing",
        "level": "must",
        "line": 1,
    }.items() <= told.items()
    assert told["path"].endswith("site/a.html")


def test_github_annotations(site: Path, outreach: Outreach) -> None:
    write(site, a="<a href='none|/,:%'>x</a>")
    result = outreach("links", "site", "--format", "github")
    assert result.exit_code == 1
    assert result.output == (
        "::error file=site/a.html,line=1,col=1,title=必须改 link-missing::写的是 none|/,:%25（文字“x”）"
        "%0A为什么 点了会看到“没有这一页”。%0A怎么改 核对地址；要开的东西没有了，就删掉这个链接。\n"
    )


def test_summary_for_the_pull_request(site: Path, outreach: Outreach) -> None:
    write(site, a="<a href='none|/'>x</a>")
    lines = outreach("links", "site", "--format", "summary").output.splitlines()
    assert lines[0] == "## 链接检查"
    assert lines[-1] == (
        "| `site/a.html:1` | 必须改 | none\\|/（文字“x”） | 点了会看到“没有这一页”。"
        " | 核对地址；要开的东西没有了，就删掉这个链接。 |"
    )


def test_sarif(site: Path, outreach: Outreach) -> None:
    write(site, a="<a href='none/'>x</a>", b="<a href='http://www.spp.gov.cn/'>y</a>")
    run = json.loads(outreach("links", "site", "--format", "sarif").output)["runs"][0]
    told = [(r["ruleId"], r["level"]) for r in run["results"]]
    assert told == [("link-missing", "error"), ("link-http", "warning")]
    texts = {rule["id"]: rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]}
    assert texts["link-http"] == "链接用 https://，不用 http://。"


def test_as_a_command_of_its_own(site: Path) -> None:
    """真的命令行：不装内容的模型和规则，参数和退出码一样。"""
    code = "import sys; sys.argv[1:] = ['links', 'site']\nfrom outreach.cli import main\ntry: main()\nfinally: print('outreach.checks' in sys.modules, 'pydantic' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.returncode, done.stdout) == (0, "没有发现问题。\nFalse False\n")
    write(site, a="<a href='none/'>x</a>")
    done = subprocess.run(
        [sys.executable, "-m", "outreach", "links", "site"], capture_output=True, env=environment, check=False
    )
    assert done.returncode == 1


@pytest.mark.parametrize("words", [
    ["nowhere"], ["site", "--base-url", "随便"], ["site", "--base-url", "ftp://a/"], ["site", "--format", "xml"],
    ["site", "--ledger", "x.json"], ["site", "--docs", "nowhere"], ["site", "--today", "昨天"], [], ["site", "--today"],
])  # fmt: skip
def test_wrong_usage(site: Path, outreach: Outreach, words: list[str]) -> None:
    assert outreach("links", *words).exit_code == 2


def test_a_folder_without_pages(site: Path, outreach: Outreach) -> None:
    (site / "index.html").rename(site / "index.md")
    result = outreach("links", "site")
    assert result.exit_code == 2 and "没有网页" in result.output


def test_base_url_and_hosts(site: Path, outreach: Outreach) -> None:
    write(
        site,
        a="<a href='https://my.example/site/none/'>甲</a><a href='https://other.example/'>乙</a><a href='/b/'>丙</a>",
    )
    assert outreach("links", "site").exit_code == 1
    told = outreach(
        "links", "site", "--base-url", "https://my.example/site", "--allow-host", "https://Allowed.example/"
    )
    assert "link-missing" in told.output and "link-host" in told.output
    assert (
        outreach(
            "links", "site", "--base-url", "https://my.example/site", "--allow-host", "other.example"
        ).output.count("必须改  ")
        == 1
    )


def test_docs_beside_the_site(site: Path, outreach: Outreach) -> None:
    write(site, a="<a href='none.md'>x</a>")
    docs = site.parent / "docs"
    docs.mkdir()
    (docs / "a.md").write_text("---\ntitle: 甲\n---\n\n[x](none.md)\n", "utf-8")
    assert outreach("links", "site").output.startswith("docs/a.md:5  必须改  link-missing\n")
    for name in "bcd":
        (docs / f"{name}.md").write_text("别的网站的源文件", "utf-8")
    assert outreach("links", "site").output.startswith("site/a.html:1  ")
    assert outreach("links", "site", "--docs", "docs").output.startswith("docs/a.md:5  ")


def test_online_needs_no_ledger_and_keeps_one(site: Path, outreach: Outreach) -> None:
    with serving() as (base, log):
        write(site, a=f"<a href='{base}/404'>x</a>")
        assert outreach("links", "site").output == "没有发现问题。\n"
        assert not log.asked, "没说 --online 就不上网"
        first = outreach("links", "site", "--online")
        assert first.exit_code == 0 and "outside-failing" in first.output
        for day in ("2026-11-20", "2026-11-21", "2026-11-23"):
            last = outreach("links", "site", "--online", "--ledger", "book.json", "--today", day)
        assert last.exit_code == 1 and "outside-dead" in last.output
        Path("book.json").write_text("{", "utf-8")
        spoiled = outreach("links", "site", "--online", "--ledger", "book.json")
        assert spoiled.exit_code == 2 and "账本读不懂" in spoiled.output


def test_odd_files(site: Path, outreach: Outreach) -> None:
    (site / "again").symlink_to(site)
    (site / "dangling.html").symlink_to("nowhere")
    os.mkfifo(site / "pipe.html")
    (site / ".git").mkdir()
    (site / ".git" / "x.html").write_text("<a href=none>x</a>", "utf-8")
    Path(os.fsdecode(os.fsencode(site) + b"/\xd6\xd0.html")).write_bytes(b"<a href=none.html>x</a>")
    write(site, a="<a href='dangling.html'>x</a><a href='%D6%D0.html'>gbk</a>")
    result = outreach("links", "site", "--format", "json")
    assert [(f["page"], f["target"]) for f in json.loads(result.output)["findings"]] == [
        ("a.html", "dangling.html"),
        ("��.html", "none.html"),
    ]
