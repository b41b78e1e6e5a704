"""一页上的法律词：认得准、长的先认、只标第一次、自己解释了的不标；页面上真的标在第一次出现的地方。"""

from __future__ import annotations

import pytest
from lxml import html

from building import Files, but, page, site_of
from outreach import fragments, glossing
from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, THEME
from outreach.glossing import Glossary, Glosses
from outreach.kinds.plain_words import Term
from outreach.outputs.search import Article, files
from outreach.site import Site
from samples import SAMPLES

TERMS = (
    Term.model_validate({"term": "逮捕", "plain": "关起来等着。", "english": "arrest"}),
    Term.model_validate({"term": "不批准逮捕", "plain": "不让关。", "english": "refusal to approve arrest", "also": ["不批捕"]}),
    Term.model_validate({"term": "抗诉", "plain": "请法院重审。", "english": "protest (prosecutorial appeal)"}),
    Term.model_validate({"term": "取保候审", "plain": "不关。", "english": "release on bail", "also_english": ["bail"]}),
    Term.model_validate({"term": "报案", "plain": "去告诉公安。", "english": "reporting a crime", "everyday": "true"}),
    Term.model_validate({"term": "人民检察院", "plain": "公诉的。", "english": "people's procuratorate"}),
)  # fmt: skip
ZH, EN = Glossary(TERMS, "zh"), Glossary(TERMS, "en")
JINJA = fragments.environment(ROOT / "overrides", THEME)
EXPLAINER, OUTCOME = SAMPLES["explainer"].path, SAMPLES["outcome"].path


def _found(glossary: Glossary, text: str) -> list[tuple[str, str]]:
    return [(text[start:end], term.term) for start, end, term in glossary.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他被逮捕了，又说不批准逮捕。", [("逮捕", "逮捕"), ("不批准逮捕", "不批准逮捕")]),
        ("不批捕以后", [("不批捕", "不批准逮捕")]),
        ("见《逮捕规定》第三条，再说逮捕。", [("逮捕", "逮捕")]),
        ("没有法律词", []),
        ("", []),
    ],
)
def test_chinese_words(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(ZH, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Arrests are rare; an ARREST is.", [("Arrests", "逮捕"), ("ARREST", "逮捕")]),
        ("arrested, arresting, bailiff", []),
        ("He got bail.", [("bail", "取保候审")]),
        ("A protest may follow.", [("protest", "抗诉")]),
        ("The people’s procuratorate", [("people’s procuratorate", "人民检察院")]),
        ("Refusal to approve arrest", [("Refusal to approve arrest", "不批准逮捕")]),
    ],
)
def test_english_words(text: str, found: list[tuple[str, str]]) -> None:
    """不分大小写；认得复数；不从半截词里认。"""
    assert _found(EN, text) == found


@pytest.mark.parametrize(
    ("text", "word", "language", "explained"),
    [
        ("逮捕，就是关起来等着。", "逮捕", "zh", True),
        ("逮捕，也就是关着。", "逮捕", "zh", True),
        ("“逮捕”指的是关着。", "逮捕", "zh", True),
        ("逮捕（关起来等着）要检察院点头。", "逮捕", "zh", True),
        ("这叫“逮捕”。", "逮捕", "zh", True),
        ("- 逮捕：关起来。", "逮捕", "zh", True),
        ("逮捕（《刑事诉讼法》第八十一条）要批。", "逮捕", "zh", False),
        ("他被逮捕，家里人不知道。", "逮捕", "zh", False),
        ("可以这样办：逮捕：没有。", "逮捕", "zh", False),
        ("Arrest means being held.", "Arrest", "en", True),
        ("This is called an arrest.", "arrest", "en", True),
        ("arrest (being held) is rare", "arrest", "en", True),
        ("arrest (Criminal Procedure Law, Article 81)", "arrest", "en", False),
        ("After the arrest, ask.", "arrest", "en", False),
    ],
)
def test_own_explanations(text: str, word: str, language: str, explained: bool) -> None:
    start = text.index(word)
    assert glossing.is_explained(text, start, start + len(word), language) is explained


@pytest.mark.parametrize(
    ("texts", "first", "chosen"),
    [
        (["抗诉以后再逮捕，逮捕要批。"], [], ["逮捕", "抗诉"]),
        (["抗诉以后再逮捕，逮捕要批。"], ["抗诉"], ["抗诉", "逮捕"]),
        (["逮捕和取保候审"], [], ["取保候审", "逮捕"]),
        (["先去报案。"], [], []),
        (["先去报案。"], ["报案"], ["报案"]),
        (["逮捕，就是关起来。", "后来逮捕了。"], [], []),
        (["他被逮捕了。", "逮捕，就是关起来。"], [], ["逮捕"]),
    ],
)
def test_choice(texts: list[str], first: list[str], chosen: list[str]) -> None:
    """试读没看懂的先，再看次数，再看词长；人人都懂的不要；第一次就解释了的不要。"""
    assert [term.term for term in ZH.choose(texts, first)] == chosen


def test_at_most_ten() -> None:
    many = tuple(
        Term.model_validate({"term": f"法律词{n}号", "plain": "一个词。", "english": f"word {n}"})
        for n in range(10, 30)
    )
    chosen = Glossary(many, "zh").choose([term.term for term in many])
    assert len(chosen) == glossing.MOST == 10


def test_marked_once_in_order() -> None:
    glosses = Glosses(ZH, {term.term: term for term in TERMS if term.term in ("逮捕", "抗诉")})
    assert list(glosses.split("先抗诉，再逮捕，再抗诉。")) == [
        ("先", 0), ("抗诉", 1), ("，再", 0), ("逮捕", 2), ("，再抗诉。", 0),
    ]  # fmt: skip
    assert list(glosses.split("又逮捕。")) == [("又逮捕。", 0)]
    assert [term.term for term in glosses.marked] == ["抗诉", "逮捕"]


# 网页上

WORDS = {
    "plain-words.md": page(
        head="title: 对照表\nsummary: 在这里查。\nterms:\n"
        "  - {term: 扣押, plain: 拿走保管。, english: seizure}\n"
        "  - {term: 抗诉, plain: 请法院重审。, english: protest, also: [提抗诉]}\n"
        "  - {term: 羁押, plain: 关着。, english: custody}"
    )
}


def _tree(body: str, files: Files, language: str = "zh", path: str = EXPLAINER) -> html.HtmlElement:
    site = site_of({**WORDS, **files}, whole=True)
    article = fragments.render(JINJA, site, site.by_path[path], language, body)
    return html.fragment_fromstring(article, create_parent="div")


def _marks(tree: html.HtmlElement) -> list[tuple[str, str, str]]:
    return [(a.get("id"), a.get("href"), a.text_content()) for a in tree.find_class("gloss")]


def _explainer(text: str) -> dict[str, str]:
    return {EXPLAINER: SAMPLES["explainer"].zh + text}


def test_the_first_place_on_the_page_is_marked() -> None:
    """文件头的话排在正文前面：步骤里有，就标步骤里的，正文里不再标。"""
    files = but("explainer", ("写一页纸说明经过", "问扣押没有"))
    files[EXPLAINER] += "扣押以后可能抗诉。"
    tree = _tree("<p>扣押以后可能抗诉。</p>", files)
    marks = _marks(tree)
    assert [text for *_, text in marks] == ["扣押", "抗诉"]
    assert tree.xpath("string(//section[@class='steps']//a[@class='gloss'])") == "扣押"
    for n, (id, href, _) in enumerate(marks, 1):
        assert (id, href) == (f"said-{n}", f"#word-{n}")
        assert tree.xpath(f"string(//*[@id='word-{n}']/a/@href)") == f"#said-{n}"
    assert [li.xpath("string(span)") for li in tree.xpath("//section[@class='words']//li")] == [
        "拿走保管。",
        "请法院重审。",
    ]


@pytest.mark.parametrize(
    "body",
    [
        '<p>看<a href="../a/">抗诉</a>。</p>',
        '<h2 id="a">抗诉怎么办</h2>',
        "<p><code>抗诉</code></p>",
        '<p><img src="a.png" alt="抗诉"></p>',
        "<p>《抗诉规定》</p>",
    ],
)
def test_links_headings_code_and_titles_are_untouched(body: str) -> None:
    tree = _tree(body, _explainer("抗诉"))
    assert body in html.tostring(tree, encoding="unicode")
    assert [text for *_, text in _marks(tree)] == []


def test_the_written_form_is_kept_and_the_list_has_the_name() -> None:
    tree = _tree(
        "<p>可以提抗诉（《刑事诉讼法》第一百一十三条）。</p>",
        _explainer("可以提抗诉（《刑事诉讼法》第一百一十三条）。"),
    )
    assert [text for *_, text in _marks(tree)] == ["提抗诉"]
    assert tree.xpath("string(//*[@id='word-1']/b)") == "抗诉"


def test_no_word_no_list() -> None:
    tree = _tree("<p>没有。</p>", {})
    assert tree.find_class("words") == []


def test_outcomes_have_words_too_and_plain_pages_do_not() -> None:
    files = {
        OUTCOME: SAMPLES["outcome"].zh.replace(
            "type: outcome", "owner: {a: 甲, b: 乙}\nnext_review: 2027-01-01\ntype: outcome"
        )
        + "抗诉"
    }
    assert [text for *_, text in _marks(_tree("<p>抗诉</p>", files, path=OUTCOME))] != []
    about = {"about/a.md": page("抗诉")}
    assert _marks(_tree("<p>抗诉</p>", about, path="about/a.md")) == []


def test_english_page_uses_english_words_and_a_missing_one_the_chinese() -> None:
    english = EXPLAINER.replace(".md", ".en.md")
    files = {**_explainer(""), english: SAMPLES["explainer"].en + "Protests happen."}
    words = WORDS | {
        "plain-words.en.md": "---\ntranslates: ✓\ntitle: Words\nsummary: Here.\nterms:\n  - {term: 抗诉, plain: A new hearing.}\n---\n"
    }
    tree = _tree("<p>Protests happen.</p>", {**files, **words}, "en")
    assert [text for *_, text in _marks(tree)] == ["Protests"]
    assert tree.xpath("string(//*[@id='word-1']/b)") == "protest"
    assert tree.xpath("string(//*[@id='word-1']/span)") == "A new hearing."
    tree = _tree("<p>抗诉</p>", {**_explainer("抗诉"), english: None}, "en")
    assert [text for *_, text in _marks(tree)] == ["抗诉"]


def test_words_are_escaped() -> None:
    files = {"plain-words.md": WORDS["plain-words.md"].replace("请法院重审。", '"<img src=x>&"')}
    tree = _tree("<p>抗诉</p>", {**files, **_explainer("抗诉")})
    assert tree.xpath("//img") == []
    assert tree.xpath("string(//*[@id='word-1']/span)") == "<img src=x>&"


@pytest.mark.parametrize("language", LANGUAGES)
def test_trials_are_shown(language: str) -> None:
    """试读：几位、哪些词、改了什么，两种语言都说。"""
    trial = "tried_by:\n  - {on: 2026-11-20, readers: 3, words: [羁押], changed: 换成了关着。}\n  - {on: 2026-11-21, readers: 1}\nowner: {a: 控"
    english = EXPLAINER.replace(".md", ".en.md")
    files = {
        **but("explainer", ("owner: {a: 控", trial)),
        english: SAMPLES["explainer"].en.replace(
            "owner:", "tried_by:\n  - {words: [custody], changed: Now says held.}\n  - {}\nowner:"
        ),
    }
    text = " ".join(_tree("", files, language).text_content().split())
    for words in {
        "zh": (
            "2026年11月20日 3位邻居试读过。没看懂的词：羁押。后来改了：换成了关着。",
            "2026年11月21日 1位邻居试读过",
        ),
        "en": (
            "20 November 2026 Tried out by 3 neighbours. Words they did not know: custody. What we changed: Now says held.",
            "Tried out by 1 neighbour",
        ),
    }[language]:
        assert words in text


def test_search_does_not_see_the_list() -> None:
    """页末的词义不算这一页说的；标出来的词和前后的字连着。"""
    site: Site = site_of({**WORDS, **_explainer("可以抗诉的。")}, whole=True)
    entry = site.by_path[EXPLAINER]
    article = fragments.render(JINJA, site, entry, "zh", "<p>可以抗诉的。</p>")
    index = "".join(files("zh", [Article(entry, "explainers/police-wont-file/", article)]).values())
    assert "可以抗诉的。" in index
    assert "请法院重审" not in index
