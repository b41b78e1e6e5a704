"""样式表：用得到的规则留下，用不到的去掉；拿不准的留下。"""

from __future__ import annotations

import pytest

from outreach.disk import THEME
from outreach.outputs import stylesheet
from outreach.outputs.stylesheet import used_in

PAGE = """<!doctype html><html lang="zh" class="no-js"><body dir="ltr">
<main id="main" class="page md-typeset"><h1>题</h1><p class="lead">文</p><ul hidden><li>一</li></ul>
<a href="tel:110" data-x="甲">拨</a><input type="search"></main></body></html>"""
USED = used_in([PAGE])

KEPT = [
    "p{color:red}",
    "*{margin:0}",
    ".lead{color:red}",
    "#main{color:red}",
    "P{color:red}",
    ".page p{color:red}",
    ".page>.lead{color:red}",
    "h1+p{color:red}",
    "h1~.lead{color:red}",
    ".page.md-typeset{color:red}",
    ".js .lead{color:red}",
    "a:hover{color:red}",
    "a::before{content:''}",
    "a:not(.gone){color:red}",
    "a:not([data-gone]):focus{color:red}",
    "ul:not([hidden]){display:flow-root}",
    "[hidden]{display:none}",
    "[type=search]{color:red}",
    "[data-x='甲']{color:red}",
    "[href^=tel]{color:red}",
    ":root{color:red}",
    "html,body{color:red}",
    "@media (min-width:40rem){.lead{color:red}}",
    "@media screen and (max-width:76.1875em){p{color:red}}",
    "@supports (display:grid){.lead{color:red}}",
    "@keyframes turn{to{transform:rotate(1turn)}}.lead{animation:turn 1s}",
    "@keyframes turn{to{opacity:0}}.lead{animation-name:turn}",
]
DROPPED = [
    ".gone{color:red}",
    "#gone{color:red}",
    "table{color:red}",
    ".page .gone{color:red}",
    ".page>table{color:red}",
    ".lead.gone{color:red}",
    "p.gone:hover{color:red}",
    "[data-gone]{color:red}",
    "[type=text]{color:red}",
    ".md-grid\\:wide{color:red}",
    "@media print{.lead{color:red}}",
    "@media (min-width:40rem){.gone{color:red}}",
    "@media (min-width:40rem){@supports (display:grid){.gone{color:red}}}",
    "@keyframes turn{0%{opacity:0}to{opacity:1}}",
    "@keyframes turn{to{opacity:0}}.gone{animation:turn 1s}",
    "@font-face{font-family:x;src:url(x.woff2)}",
    "@charset 'utf-8';",
    "@import 'other.css';",
]


def _plain(css: str) -> str:
    return css.lower().replace(" ", "").replace("'", "").replace('"', "").replace(";}", "}")


@pytest.mark.parametrize("css", KEPT)
def test_used_rules_stay(css: str) -> None:
    assert _plain(stylesheet.reduce(css, USED)) == _plain(css)


@pytest.mark.parametrize("css", DROPPED)
def test_unused_rules_go(css: str) -> None:
    assert stylesheet.reduce(css, USED) == ""


@pytest.mark.parametrize(
    ("css", "reduced"),
    [
        (".lead,.gone,table{color:red}", ".lead{color:red}"),
        (".gone:is(.a,.b),p:is(.lead,.gone){color:red}", "p:is(.lead,.gone){color:red}"),
        ("[dir=ltr] .lead{margin-left:1px}", ".lead{margin-left:1px}"),
        ("[dir=rtl] .lead{margin-right:1px}", ""),
        (
            "@media (min-width:1px){.gone{color:red}.lead{color:red}}",
            "@media (min-width:1px){.lead{color:red}}",
        ),
        ("/* 说明 */ .lead { color : red ; }", ".lead{color:red}"),
        ("", ""),
    ],
)
def test_selectors_are_weighed_one_by_one(css: str, reduced: str) -> None:
    assert stylesheet.reduce(css, USED) == reduced


def test_unused_variables_go_and_used_ones_stay() -> None:
    """没有谁用的变量（主题存的几十个图标）去掉；经过一层变量用到的留下。"""
    css = (
        ":root{--icon:url('data:image/svg+xml;charset=utf-8,<svg d=\"M1;2{}\"/>');--a:var(--b);--b:#fff;--c:1px}"
        ".lead{color:var(--a)}"
    )
    reduced = stylesheet.reduce(css, USED)
    assert "--icon" not in reduced
    assert "--c" not in reduced
    assert "--a:var(--b)" in reduced
    assert "--b:#fff" in reduced


def test_used_sees_every_page() -> None:
    used = used_in([PAGE, "<table class='one two'><td data-y></table>"])
    assert {"one", "two", "lead"} <= used.classes
    assert {"table", "td", "p"} <= used.tags
    assert {"data-x", "data-y"} <= used.attribute_names
    assert used.ids == {"main"}


def test_theme_is_cut_to_a_fraction() -> None:
    """真的主题：留下的不到四分之一，没有去外面要字体的。"""
    theme = next(THEME.glob("assets/stylesheets/main.*.min.css")).read_text("utf-8")
    reduced = stylesheet.reduce(theme, USED)
    assert 0 < len(reduced) < len(theme) / 4
    assert "md-typeset" in reduced
    assert "http" not in reduced.replace("http://www.w3.org", "")
    assert reduced.count("{") == reduced.count("}")
    assert stylesheet.reduce(theme, USED) == reduced
