"""收尾：样式、脚本各一个文件，名字带内容的指纹，网页里换上。"""

from __future__ import annotations

import hashlib
import re

from outreach.outputs.finishing import finish, tight

PAGES = {
    "index.html": '<link rel="stylesheet" href="assets/site.css"><p class="lead">文</p><script src="assets/site.js"></script>',
    "en/a/index.html": '<link rel="stylesheet" href="../../assets/site.css"><script src="../../assets/site.js"></script>',
    "404.html": '<link rel="stylesheet" href="/assets/site.css"><script src="/assets/site.js"></script>',
}
THEME_CSS = ".lead{color:red}.gone{color:blue}"
OWN_CSS = ".gone { color: green }  /* 自己的一条不删 */"
SCRIPT = "// 说明\nvar a = 1;\n"
LATER = "// 用到才来\nvar late = 2;\n"


def _made(theme: str = THEME_CSS, own: str = OWN_CSS, script: str = SCRIPT) -> dict[str, str]:
    return finish(PAGES, theme, {"site/20-b.css": own, "site/10-a.js": script, "site/20-b.js": "var b = a;"})


def _named(made: dict[str, str], ending: str) -> str:
    (name,) = (name for name in made if re.fullmatch(rf"assets/site\.[0-9a-f]{{10}}\.{ending}", name))
    return name


def test_names_are_the_hash_of_the_content() -> None:
    made = _made()
    for ending in ("css", "js"):
        name = _named(made, ending)
        assert hashlib.sha256(made[name].encode()).hexdigest()[:10] in name


def test_own_rules_all_stay_after_the_theme() -> None:
    """自己的样式在主题后面，一条不删；注释和空白去掉。"""
    made = _made()
    assert made[_named(made, "css")] == ".lead{color:red}.gone{color:green}"
    assert "说明" not in made[_named(made, "js")]
    assert made[_named(made, "js")] == '(function(){"use strict";var a=1;var b=a;})();'


def test_what_cannot_wait_is_written_into_every_page() -> None:
    """不等样式表的几条写在网页里，样式表里不再有；没有留空的页不动。"""
    pages = {"index.html": "<style>assets/first.css</style><p>文</p>", "a.html": "<p>文</p>"}
    made = finish(
        pages, "", {"first/10-a.css": ".a { top: 0 } /* 说明 */", "first/20-b.css": ".b { top: 0 }"}
    )
    assert made["index.html"] == "<style>.a{top:0}.b{top:0}</style><p>文</p>"
    assert made["a.html"] == "<p>文</p>"
    assert made[_named(made, "css")] == ""


def test_what_is_used_later_is_a_file_of_its_own() -> None:
    pages = {"index.html": '<p data-script="assets/search.js">文</p>'}
    made = finish(pages, THEME_CSS, {"later/search.js": LATER, "later/search.css": ".a { color: red }"})
    (name,) = (name for name in made if name.startswith("assets/search.") and name.endswith(".js"))
    assert made[name] == "var late=2;"
    assert made["index.html"] == f'<p data-script="{name}">文</p>'
    assert "late" not in made[_named(made, "js")]


def test_ready_files_are_named_by_content_too() -> None:
    """搜索的资料：头一份起名字、换进网页；名字里已经有指纹的照旧。"""
    pages = {"index.html": '<p data-load="search/zh.js">文</p>'}
    ready = {"search/zh.js": "take(1);\n", "search/zh-full.0123456789.js": "take(2);\n"}
    made = finish(pages, THEME_CSS, {}, ready)
    (name,) = (name for name in made if name.startswith("search/zh."))
    assert hashlib.sha256(b"take(1);\n").hexdigest()[:10] in name
    assert made["index.html"] == f'<p data-load="{name}">文</p>'
    assert made["search/zh-full.0123456789.js"] == "take(2);\n"


def test_script_calls_later_files_by_their_new_names() -> None:
    """用到才下载的，名字写在每页都用的脚本里：它变了，脚本的指纹也跟着变。"""
    own = {"site/10-a.js": 'later("assets/late.js");', "later/late.js": LATER}
    made, changed = finish(PAGES, "", own), finish(PAGES, "", {**own, "later/late.js": "var late = 3;"})
    (late,) = (name for name in made if name.startswith("assets/late."))
    assert f'later("{late}")' in made[_named(made, "js")]
    assert _named(made, "js") != _named(changed, "js")


def test_indents_are_not_sent_but_code_keeps_its_own() -> None:
    page = '<ul>\n\n    <li>一\n  </li>\n</ul>\n<pre><code>a:\n  - b\n\n  - c</code></pre>\n  <div class="told">一\n\n二</div>\n  <p>'
    assert tight(page) == (
        '<ul>\n<li>一\n</li>\n</ul>\n<pre><code>a:\n  - b\n\n  - c</code></pre>\n<div class="told">一\n\n二</div>\n<p>'
    )


def test_pages_use_the_new_names() -> None:
    made = _made()
    for path in PAGES:
        for ending in ("css", "js"):
            assert _named(made, ending) in made[path]
            assert f"assets/site.{ending}" not in made[path]
    assert f'href="../../{_named(made, "css")}"' in made["en/a/index.html"]
    assert f'href="/{_named(made, "css")}"' in made["404.html"]
    assert set(made) == {*PAGES, _named(made, "css"), _named(made, "js")}


def test_name_changes_only_with_the_content() -> None:
    before, after = _made(), _made(own=".gone{color:black}")
    assert _named(before, "css") != _named(after, "css")
    assert _named(before, "js") == _named(after, "js")
    assert _made() == before
