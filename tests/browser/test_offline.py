"""没网也能看：存一份、断网、再打开；电话改了，连上网下一次打开就是新的；关掉离线，手机自己删掉存的。

站放在子文件夹里送：有的院的网站不在域名根上。
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from shipped import FRUGAL, PHONE, SITE, TODAY

from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT, own_assets
from outreach.outputs import offline

OWN = own_assets(ROOT / "overrides")
KEPT = "离线副本，内容截至2026年11月26日，拨打前请核对。"


@pytest.fixture
def copy(site_folder: Path, tmp_path: Path) -> Path:
    """一份可以改的站，在子文件夹里。改之前先删，别改到大家用的那一份。"""
    return Path(shutil.copytree(site_folder, tmp_path / "host/county/site", copy_function=os.link))


@pytest.fixture
def root(copy: Path, serve: Callable[[Path], str]) -> str:
    return serve(copy.parents[1]) + "county/site/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """省流量的手机：自己不存，点了才存。"""
    context = browser.new_context(viewport=PHONE, locale="zh-CN")
    context.set_default_timeout(20_000)
    context.add_init_script(FRUGAL)
    yield context
    context.close()


def _keep(page: Page, root: str, language: str = "zh") -> None:
    page.goto(root + address("about/offline.md", language))
    page.locator("#keep").click()
    expect(page.locator("#offline [role=status]")).to_contain_text(
        "存好了" if language == "zh" else "Saved", timeout=60_000
    )


_SAVED = """async root => { const r = await caches.match(root + 'offline/saved'); return Boolean(r && (await r.json()).zh.as_of) }"""


def _until(page: Page, true: str, argument: str = "") -> None:
    """等到这句为真，最多半分钟。"""
    for _ in range(60):
        if page.evaluate(true, argument):
            return
        page.wait_for_timeout(500)
    raise AssertionError(true)


def _change(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.unlink()
    file.write_text(text, "utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_visit_then_everything_kept_opens_without_network(
    language: str, phone: BrowserContext, root: str
) -> None:
    page = phone.new_page()
    _keep(page, root, language)
    phone.set_offline(True)
    shown = [e for e in SITE.entries if e.kind.name in ("channel", "workstation", "event", "question", "outcome", "explainer")]  # fmt: skip
    for entry in [SITE.by_path["index.md"], SITE.office, *shown[::9]]:
        page.goto(root + address(entry.path, language))
        expect(page.locator("h1")).to_have_count(1)
        note = (
            KEPT
            if language == "zh"
            else "Offline copy. Content as of 26 November 2026. Check before you call."
        )
        expect(page.locator("#copy-note")).to_have_text(note)
        assert page.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "sticky", (
            "样式也要在"
        )


def test_guide_is_walked_without_network(phone: BrowserContext, root: str) -> None:
    page = phone.new_page()
    _keep(page, root)
    phone.set_offline(True)
    page.goto(root)
    page.locator(".door").first.click()
    for _ in range(5):
        if page.locator(".verdict").count():
            break
        page.locator("main .row").first.click()
        page.wait_for_load_state()
    expect(page.locator(".verdict")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_works_without_network(language: str, phone: BrowserContext, root: str) -> None:
    page = phone.new_page()
    _keep(page, root, language)
    phone.set_offline(True)
    page.goto(root + address("channels/index.md", language))
    page.locator("#search-button").click()
    page.locator("#query").fill("12348")
    first = page.locator("#results a").first
    first.wait_for()
    first.click()
    expect(page.locator("#copy-note")).to_be_visible()
    expect(page.locator("main")).to_contain_text("12348")


def test_every_kept_address_is_kept(phone: BrowserContext, root: str, copy: Path) -> None:
    """清单上的一个不少，存的和服务器上的一字不差。"""
    page = phone.new_page()
    _keep(page, root)
    listed = json.loads((copy / "offline/zh.json").read_text("utf-8"))
    kept = page.evaluate(
        """async root => { const cache = await caches.open('next-door ' + root); const keys = await cache.keys();
        return Promise.all(keys.map(async key => [key.url.slice(root.length), (await (await cache.match(key)).arrayBuffer()).byteLength])) }""",
        root,
    )
    files = {
        name: copy / (f"{name}index.html" if not name or name.endswith("/") else name)
        for name in listed["files"]
    }
    assert {name: size for name, size in kept if name != "offline/saved"} == {
        name: file.stat().st_size for name, file in files.items()
    }
    pages = sum(not name or name.endswith("/") for name in files)
    expect(page.locator("#offline [role=status]")).to_have_text(
        f"存好了：{pages}页，2026年11月26日的。没网也能打开。"
    )


def test_page_that_was_not_kept_is_no_dead_end(phone: BrowserContext, root: str) -> None:
    page = phone.new_page()
    _keep(page, root)
    phone.set_offline(True)
    page.goto(root + "laws/criminal-procedure-law/")
    page.wait_for_url("**/about/offline/#not-kept")
    expect(page.locator("#not-kept")).to_be_visible()


def test_changed_phone_shows_on_the_next_load(phone: BrowserContext, root: str, copy: Path) -> None:
    """连着网，看到的总是新的；新的那一份也跟着存下。"""
    page = phone.new_page()
    _keep(page, root)
    number = str(SITE.get("workstation", "chengguan").model.phones[0].number.text)
    station = root + "workstations/chengguan/"
    _change(copy / "workstations/chengguan/index.html", (number, "0999-0777777"))
    page.goto(station)
    expect(page.locator("main")).to_contain_text("0999-0777777")
    expect(page.locator("#copy-note")).to_have_count(0)
    phone.set_offline(True)
    page.goto(station)
    expect(page.locator("#copy-note")).to_be_visible()
    expect(page.locator("main")).to_contain_text("0999-0777777")
    expect(page.locator("main")).not_to_contain_text(number)


def test_saving_again_takes_only_what_changed(phone: BrowserContext, root: str, copy: Path) -> None:
    """换了样式、改了一页：再存一次只下变了的；不用了的旧样式删掉。"""
    page = phone.new_page()
    _keep(page, root)
    (style,) = copy.glob("assets/site.*.css")
    new = style.with_name("site.0123456789.css")
    style.rename(new)
    for file in copy.rglob("*.html"):
        _change(file, (style.name, new.name))
    built = {
        path.relative_to(copy).as_posix(): path.read_bytes() for path in copy.rglob("*") if path.is_file()
    }
    (copy / "offline/zh.json").unlink()
    (copy / "offline/zh.json").write_text(offline.files(built, OWN, TODAY)["offline/zh.json"], "utf-8")
    _keep(page, root)
    names = page.evaluate(
        "async root => (await (await caches.open('next-door ' + root)).keys()).map(k => k.url)", root
    )
    assert root + "assets/site.0123456789.css" in names
    assert root + f"assets/{style.name}" not in names


def test_frugal_phone_saves_nothing_by_itself(phone: BrowserContext, root: str) -> None:
    page = phone.new_page()
    page.goto(root)
    page.wait_for_timeout(7_000)
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_good_network_saves_by_itself_once(browser: Browser, root: str) -> None:
    """不花流量的好网：闲下来自己存；删掉以后不再自己存。"""
    context = browser.new_context(viewport=PHONE, locale="zh-CN")
    page = context.new_page()
    page.goto(root)
    _until(page, _SAVED, root)
    context.set_offline(True)
    page.goto(root + "channels/12309/")
    expect(page.locator("#copy-note")).to_be_visible()
    context.set_offline(False)
    page.goto(root + "about/offline/")
    page.locator("#unkeep").click()
    expect(page.locator("#offline [role=status]")).to_have_text("删掉了。")
    page.evaluate("sessionStorage.clear()")
    page.goto(root)
    page.wait_for_timeout(7_000)
    assert page.evaluate("caches.keys()") == []
    context.close()


def test_kill_switch_removes_everything(phone: BrowserContext, root: str, copy: Path) -> None:
    """发布了关掉的 sw.js：来过的手机打开一次，存的没了，也不再由它答应。"""
    page = phone.new_page()
    _keep(page, root)
    for name, content in offline.off(OWN).items():
        (copy / name).unlink()
        (copy / name).write_text(content, "utf-8")
    page.goto(root)
    _until(
        page,
        "async () => !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistrations()).length",
    )
    page.goto(root + "about/offline/")
    expect(page.locator("#offline")).to_be_hidden()
    expect(page.locator("h1")).to_have_text("没网也能看")


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_set_is_small(language: str, site_folder: Path) -> None:
    """一种语言的一份，gzip 后（手机真的要下载的）最多 1.5 MB；指路、电话、工作站、活动一页不少。"""
    listed = json.loads((site_folder / f"offline/{language}.json").read_text("utf-8"))
    files = [
        site_folder / (f"{name}index.html" if not name or name.endswith("/") else name)
        for name in listed["files"]
    ]
    weight = sum(len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in files)
    assert weight == listed["bytes"] <= 1_500_000
    wanted = ("channel", "workstation", "event", "question", "outcome", "office", "home")
    assert {address(e.path, language) for e in SITE.entries if e.kind.name in wanted} <= set(listed["files"])
