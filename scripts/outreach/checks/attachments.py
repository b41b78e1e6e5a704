"""附件：图片、SVG、PDF、表格和文档，里面没有不该公开的，也没有会动的东西。"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from outreach.addresses import LANGUAGES
from outreach.attachments import Flaw, examine
from outreach.checks.rule import Problem, rule
from outreach.checks.samples import phone_lines
from outreach.fenced import uncoded
from outreach.finding import MUST, SHOULD, Level, Place
from outreach.kinds.base import Kind
from outreach.site import Site
from outreach.spotting import Written

KINDS_OF_FLAW: tuple[tuple[str, Level, str], ...] = (
    ("attachment-type", MUST, "附件只放图片、PDF、docx、xlsx、pptx、csv、txt，扩展名要和里面对得上。"),
    ("attachment-large", MUST, "一个附件不超过 20 MB。"),
    ("attachment-broken", MUST, "附件要打得开：没有坏，没有加密，不是炸弹。"),
    ("attachment-active", MUST, "附件里没有脚本、宏、夹带的文件和外面的内容。"),
    ("attachment-personal", MUST, "附件里没有身份证号、手机号这类个人信息。"),
    ("attachment-author", SHOULD, "附件的属性里没有作者的名字。"),
    ("image-metadata", MUST, "图片里没有拍摄信息（EXIF、GPS、XMP）。"),
    ("image-size", SHOULD, "图片最长边不超过 1600 像素，不超过 500 KB。"),
)
_SCREENSHOTS = "assets/screenshots/"
"""README 用的截图；README 不在 docs/ 里，看不到谁链接它们。"""
_LOCALE = re.compile(r"(^[a-z]{2}(-[A-Za-z]{4})?(-[A-Z]{2})?$)|(^[a-z]{2}_[A-Z]{2}$)")
"""mkdocs-static-i18n 这样认语言（它的 config.RE_LOCALE）。"""
_NAMED = re.compile(r"[^\s()<>\[\]\"'`,，、；;#?]+\.[A-Za-z0-9]{2,5}")
_IMAGE = re.compile(r"!\[(?P<alt>(?:[^\[\]]|\[[^\[\]]*\])*)\](?=[(\[])")
_SAYS_NOTHING = re.compile(
    r"(?:图片?|照片|截图|插图|image|img|photo|picture|screenshot|pic)?[\s\d_.-]*|\S+\.\w{3,4}", re.I
)


def _flaws(site: Site) -> list[tuple[str, Flaw]]:
    public = {
        line.number.local for entry in site.all(Kind) for _, line in phone_lines(entry.model) if line.consent
    }
    return [(path, flaw) for path in sorted(site.assets) for flaw in examine(path, site.files[path], public)]


def _declare(slug: str, level: Level, text: str) -> None:
    def check(site: Site) -> Iterator[Problem]:
        return (Problem(Place(p), f.found, f.why, f.fix) for p, f in site.once(_flaws) if f.rule == slug)

    check.__doc__, check.__module__ = text, __name__
    rule(slug, level)(check)


for _slug, _level, _text in KINDS_OF_FLAW:
    _declare(_slug, _level, _text)


@rule("attachment-unlinked", SHOULD)
def attachments_are_used(site: Site) -> Iterator[Problem]:
    """附件要有哪一页用到它；没人用的删掉。"""
    loose = {path for path in site.assets if "/" in path and not path.startswith(_SCREENSHOTS)}
    for source in site.sources if loose else ():
        folder = posixpath.dirname(source.path)
        for name in _NAMED.findall("\n".join(source.raw_lines)):
            plain = unquote(name)
            loose -= {plain, posixpath.normpath(posixpath.join(folder, plain))}
    for path in sorted(loose):
        yield Problem(
            Place(path),
            posixpath.basename(path),
            "没有哪一页用到它，却会跟着网站一起公开。",
            "在用得着的那一页链接它；用不着就删掉。",
        )


@rule("attachment-language", MUST)
def attachment_names_have_no_language(site: Site) -> Iterator[Problem]:
    """附件的名字里不夹 .cn. 这样两个字母的一段，生成网站时会被当成语言，丢掉。"""
    for path in sorted(site.assets):
        folder, name = posixpath.split(path)
        parts = name.split(".")
        if len(parts) < 3 or not _LOCALE.match(parts[-2]):
            continue
        plain = ".".join([*parts[:-2], parts[-1]])
        # map.en.png 和 map.png 成对，是英文页自动换图的写法。
        if parts[-2] in LANGUAGES[1:] and posixpath.join(folder, plain) in site.assets:
            continue
        yield Problem(
            Place(path), name, f"名字里的 .{parts[-2]}. 会被当成一种语言，生成网站时这个文件就丢了。",
            f"改名：{'.'.join(parts[:-2])}-{parts[-2].lower()}.{parts[-1]}，链接也一起改。",
        )  # fmt: skip


@rule("image-alt", MUST)
def images_say_what_they_show(site: Site) -> Iterator[Problem]:
    """图片要写明图里是什么，看不见图的人听得到。"""
    for source in site.sources:
        if "![" not in source.body:
            continue
        written = Written(source)
        for image in _IMAGE.finditer(uncoded(source.body)):
            if _SAYS_NOTHING.fullmatch(image["alt"].strip()):
                at = written.place(written.body_start + image.start())
                yield Problem(
                    at, source.raw_lines[at.line - 1].strip()[:120], "没有写图里是什么，用读屏软件的人和图没加载出来的人什么也不知道。",
                    "在方括号里写：![街道便民服务中心门口，挂蓝牌子](../assets/door.jpg)",
                )  # fmt: skip
