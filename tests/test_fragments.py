"""片段：一个条目排成一段 HTML。正文里的法条换成序号，别的一个字不动；读不懂的页只有正文和一句说明。"""

from __future__ import annotations

import re

import pytest
from jinja2 import UndefinedError
from lxml import html

from building import Files, but, site_of
from outreach import fragments
from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, THEME
from outreach.kinds import KINDS
from outreach.site import Site
from samples import SAMPLES

JINJA = fragments.environment(ROOT / "overrides", THEME)
SITE = site_of({}, whole=True)
EXPLAINER = SAMPLES["explainer"].path
PRIVACY = SAMPLES["page"].path


def _tree(path: str, language: str = "zh", body: str = "", site: Site = SITE) -> html.HtmlElement:
    article = fragments.render(JINJA, site, site.by_path[path], language, body)
    return html.fragment_fromstring(article, create_parent="div")


def _text(path: str, language: str = "zh", body: str = "", site: Site = SITE) -> str:
    return re.sub(r"\s+", " ", _tree(path, language, body, site).text_content()).strip()


def _changed(name: str, *changes: tuple[str, str], more: Files | None = None) -> Site:
    return site_of({**but(name, *changes), **(more or {})}, whole=True)


# 每一类


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_kind_has_a_fragment(name: str, language: str) -> None:
    """两种语言都排得出来，正文在里面，没有留下模板的记号和 None。"""
    text = _text(SAMPLES[name].path, language, "<p>这是正文</p>")
    assert "这是正文" in text
    assert not re.search(r"None|\{\{|\{%|Undefined", text)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_english_fragment_has_no_chinese_left(name: str) -> None:
    """示例是全译了的：除了中文原名（都标了 lang），英文页上没有汉字。"""
    tree = _tree(SAMPLES[name].path, "en")
    for chinese in tree.xpath("//*[starts-with(@lang, 'zh')]"):
        chinese.drop_tree()
    assert re.findall(r"[\u4e00-\u9fff]+", tree.text_content()) == []


@pytest.mark.parametrize("name", sorted(KINDS))
def test_without_the_optional_keys_it_still_renders(name: str) -> None:
    """只写必填的也排得出来，不留空的小标题。"""
    kind, sample = KINDS[name], SAMPLES[name]
    optional = [key for key, note, _ in kind.template() if not note.startswith("必填")]
    # 顶格的一行，连着缩进的几行，是一项。
    items = re.findall(r"^\S.*\n(?:[ ].*\n)*", sample.zh.split("---\n")[1], re.M)
    needed = {"start", "end", "workstation", "number"}
    kept = "".join(i for i in items if (key := i.split(":")[0]) not in optional or key in needed)
    site = site_of({sample.path: f"---\n{kept}---\n"}, whole=True)
    tree = _tree(sample.path, site=site)
    for heading in tree.xpath("//h2"):
        assert heading.text_content().strip()
        assert heading.getnext() is not None or heading.getparent().getnext() is not None, heading.get("id")


@pytest.mark.parametrize("name", sorted(KINDS))
def test_anchors_promised_to_links_are_there(name: str) -> None:
    """模型说片段会有的编号，片段里真的有：别的页链接得过来。"""
    kind = KINDS[name]
    ids = set(_tree(SAMPLES[name].path).xpath("//@id"))
    assert set(kind.anchors) <= ids


def test_a_missing_variable_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        JINJA.from_string("{{ nothing }}").render()


# 正文里的法条


def test_body_citations_become_notes() -> None:
    body = "<p>公安负责立案（《刑事诉讼法》第一百一十三条）。</p>"
    site = site_of(
        {
            **SAMPLES["explainer"].files,
            EXPLAINER: SAMPLES["explainer"].zh + "（《刑事诉讼法》第一百一十三条）",
        },
        whole=True,
    )
    tree = _tree(EXPLAINER, body=body, site=site)
    (paragraph,) = tree.xpath("//p[contains(., '公安负责立案')]")
    (note,) = paragraph.xpath("./a")
    assert paragraph.text_content() == f"公安负责立案{note.text_content()}。"
    (target,) = tree.xpath("//*[@id=$id]", id=note.get("href").removeprefix("#"))
    assert target.text_content() == "《刑事诉讼法》第一百一十三条 （2018年10月26日版）"
    assert target.xpath("./a/@href") == ["../../laws/criminal-procedure-law/"]


def test_english_notes_lead_to_the_same_law() -> None:
    files = SAMPLES["explainer"].files
    english = EXPLAINER.replace(".md", ".en.md")
    cited = {
        EXPLAINER: files[EXPLAINER] + "（《刑事诉讼法》第一百一十三条）",
        english: files[english] + "(Criminal Procedure Law, Article 113)",
    }
    tree = _tree(
        EXPLAINER, "en", "<p>They must (Criminal Procedure Law, Article 113).</p>", site_of(cited, whole=True)
    )
    (note,) = tree.xpath("//p[contains(., 'They must')]/a")
    (target,) = tree.xpath("//*[@id=$id]", id=note.get("href").removeprefix("#"))
    assert target.text_content() == "Criminal Procedure Law, Article 113 (edition of 26 October 2018)"


@pytest.mark.parametrize(
    "body",
    [
        "<p>没有引用（也没有法）。</p>",
        "<p>a &lt;b&gt; &amp; c (d)</p>",
        '<p><a href="https://example.com/a_(b)">维基那样的网址</a></p>',
        "<pre><code>f(x) = (1 + 2)</code></pre>",
        "<p>一行（没有另一半</p><p>下一段）</p>",
    ],
)
def test_body_without_citations_is_untouched(body: str) -> None:
    assert body in fragments.render(JINJA, SITE, SITE.by_path[PRIVACY], "zh", body)


@pytest.mark.parametrize(
    "body",
    [
        '<p><img src="a.png" alt="通知书的样子（《刑事诉讼法》第一百一十三条）"></p>',
        '<p><a href="../b/" title="（《刑事诉讼法》第一百一十三条）">看</a></p>',
    ],
)
@pytest.mark.parametrize("path", [PRIVACY, EXPLAINER])
def test_attributes_are_untouched(body: str, path: str) -> None:
    """图片说明、链接提示里的括号不动：那里塞不下标签。"""
    assert body in fragments.render(JINJA, SITE, SITE.by_path[path], "zh", body)


@pytest.mark.parametrize("path", [PRIVACY, EXPLAINER])
@pytest.mark.parametrize(
    "inside",
    [
        '<a href="../../laws/criminal-procedure-law/">《刑事诉讼法》第一百一十三条</a>',
        '见<a href="../../laws/criminal-procedure-law/">《刑事诉讼法》</a>第一百一十三条',
        "<code>《刑事诉讼法》第一百一十三条</code>",
    ],
)
def test_citation_already_linked_is_left_alone(inside: str, path: str) -> None:
    """作者自己写了链接的，不再套一层，也不留下空链接。"""
    body = f"<p>要说理由（{inside}）。</p>"
    tree = _tree(path, body=body)
    assert tree.xpath("//a//a | //code//a | //a[not(normalize-space(.))]") == []
    (paragraph,) = tree.xpath("//p[contains(., '要说理由')]")
    assert "第一百一十三条" in paragraph.text_content()


def test_folded_chinese_lines_are_joined() -> None:
    """中文折了行，不多出空格；英文照旧。"""
    assert "检察院管的事" in fragments.render(
        JINJA, SITE, SITE.by_path[PRIVACY], "zh", "<p>检察院\n管的事</p>"
    )
    english = fragments.render(JINJA, SITE, SITE.by_path[PRIVACY], "en", "<p>two\nwords</p>")
    assert "two\nwords" in english


# 读不懂的页


@pytest.mark.parametrize(("language", "note"), [("zh", "文件头有错"), ("en", "could not be read")])
def test_broken_page_shows_its_text_and_says_so(language: str, note: str) -> None:
    site = site_of({PRIVACY: "---\ntitle: 隐私\nsecret：不该露面\n---\n正文\n"}, whole=True)
    text = _text(PRIVACY, language, "<p>正文</p>", site)
    assert "正文" in text
    assert note in text
    assert "不该露面" not in text


def test_a_broken_entry_is_left_out_of_lists() -> None:
    """一页坏了，列着它的页照样排得出来。"""
    site = site_of(
        {
            "workstations/chengguan.md": "---\ntitle: 坏了\n---\n",
            "who-helps/police-wont-file.md": "---\ntype: outcome\n---\n",
            "channels/12309.md": "---\ntitle: 坏了\n---\n",
            "laws/criminal-procedure-law.md": "---\ntitle: 坏了\n---\n",
            "explainers/index.md": "---\ntitle: 明白纸\nsummary: 一件事一张。\n---\n",
            "a-z/index.md": "---\ntitle: 一览\nsummary: 都在这里。\n---\n",
        },
        whole=True,
    )
    for entry in site.entries:
        for language in LANGUAGES:
            fragments.render(JINJA, site, entry, language, "")
    assert "城关社区" not in _text("workstations/index.md", site=site)


# 各类的要紧处


@pytest.mark.parametrize("language", LANGUAGES)
def test_sample_phone_is_not_a_link_and_a_real_one_is(language: str) -> None:
    tree = _tree("workstations/chengguan.md", language)
    assert tree.xpath("//a/@href[contains(., '0123411')]") == []
    assert "0999-0123411" in tree.text_content()
    real = _changed("workstation", ("0999-0123411", "0999-6123411"))
    assert "tel:+86-999-6123411" in _tree("workstations/chengguan.md", language, site=real).xpath("//a/@href")


def test_workstation_tells_things_in_the_order_people_ask() -> None:
    text = _text("workstations/chengguan.md")
    asked = ["0999-0123411", "幸福路1号", "09:00–12:00", "法律咨询", "轮椅能进", "2026年11月2日"]
    places = [text.index(words) for words in asked]
    assert places == sorted(places)


@pytest.mark.parametrize(("language", "words"), [("zh", "2026年12月31日"), ("en", "31 December 2026")])
def test_suspended_workstation_says_why_and_until_when(language: str, words: str) -> None:
    site = _changed("workstation", ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-31"))
    text = _text("workstations/chengguan.md", language, site=site)
    assert "装修" in text or language == "en"
    assert words in text


@pytest.mark.parametrize("kind", ["explainer", "outcome"])
def test_where_it_is_not_ours_someone_else_is_named(kind: str) -> None:
    tree = _tree(SAMPLES[kind].path)
    assert tree.xpath("//a[@href='tel:12309']")


def test_deadline_tells_who_what_and_how_long() -> None:
    tree = _tree(EXPLAINER)
    (box,) = tree.xpath("//section[contains(@class, 'deadline')]//li")
    text = re.sub(r"\s+", "", box.text_content())
    for words in ("7天", "公安", "说明不立案的理由", "收到检察院要求后"):
        assert words in text


def test_unreviewed_pages_say_so() -> None:
    assert "未经检察官审核" in _text(EXPLAINER)
    reviewed = _changed(
        "explainer",
        (
            "by: 内容编写组, checked: [条文号], result: 与公开文本一致}",
            "by: 控告申诉部门, checked: [条文号, 期限], result: 与公开文本一致, procurator: true}",
        ),
    )
    assert "未经检察官审核" not in _text(EXPLAINER, site=reviewed)


def test_steps_are_an_ordered_list() -> None:
    steps = [li.text_content().strip() for li in _tree(EXPLAINER).xpath("//*[@class='steps']/ol/li")]
    assert steps == ["要一张通知书", "写一页纸说明经过", "交到检察院"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("status: postponed\nstatus_note: 因雨改期", "因雨改期"),
        ("status: cancelled\nstatus_note: 场地停电", "场地停电"),
        ("status: held\nresult: 来了二十八人", "来了二十八人"),
    ],
)
def test_event_that_is_not_on_says_so_first(change: str, words: str) -> None:
    """改期、取消、办过的，先说这个，再说时间。"""
    site = _changed("event", ("status: planned", change))
    text = _text(SAMPLES["event"].path, site=site)
    assert text.index(words) < text.index("2026年12月5日")


def test_repealed_law_points_to_the_new_one() -> None:
    new = SAMPLES["law"].zh.replace("刑事诉讼法", "新诉讼法").replace("Criminal Procedure Law", "New Law")
    site = _changed(
        "law",
        ("official:", "repealed: 2021-01-01\nsuccessor: new-law\nofficial:"),
        more={"laws/new-law.md": new},
    )
    tree = _tree(SAMPLES["law"].path, site=site)
    assert "已废止" in tree.text_content()
    assert "../new-law/" in tree.xpath("//a/@href")


def test_law_lists_the_pages_that_cite_it() -> None:
    links = _tree(SAMPLES["law"].path).xpath("//a/@href")
    assert "../../explainers/police-wont-file/" in links
    assert "../../who-helps/police-wont-file/" in links


def test_question_answers_are_links_to_the_next_page() -> None:
    tree = _tree("who-helps/start.md")
    assert tree.xpath("//a[contains(., '报了案没人管')]/@href") == ["../police-wont-file/"]


def test_outcome_shows_the_way_back() -> None:
    tree = _tree("who-helps/police-wont-file.md")
    assert tree.xpath("//nav//a[contains(., '报了案没人管')]/@href") == ["../start/"]


def test_plain_words_can_be_linked_to() -> None:
    assert "non-prosecution" in _tree("plain-words.md").xpath("//dt/@id")


@pytest.mark.parametrize(
    ("language", "said", "written"),
    [("zh", "不告了、放过他", "页面上写的是：不起诉"), ("en", "let off", "On the pages: non-prosecution")],
)
def test_plain_words_list_how_people_say_it(language: str, said: str, written: str) -> None:
    """搜索认得的说法，哪种语言的页上列哪种。"""
    (title,) = _tree("plain-words.md", language=language).xpath("//h2[@id='sayings']")
    (shown,) = title.xpath("following-sibling::dl")
    assert [" ".join(node.itertext()) for node in shown] == [said, written]


def test_plain_words_without_sayings_have_no_empty_list() -> None:
    site = _changed(
        "plain_words",
        (
            "sayings:\n  - {said: [不告了, 放过他], written: [不起诉], said_english: [let off], written_english: [non-prosecution]}\n",
            "",
        ),
    )
    assert not _tree("plain-words.md", site=site).xpath("//*[@id='sayings']")
