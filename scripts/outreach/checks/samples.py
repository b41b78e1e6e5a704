"""示例与真实：不让人拨打编造的号码，也不让示例冒充真的。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.reviews import is_by_editors
from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST, Place
from outreach.kinds.base import Kind
from outreach.kinds.event import Event
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.parts import PhoneLine
from outreach.kinds.workstation import Workstation
from outreach.site import Site
from outreach.source import Path


def phone_lines(model: object) -> Iterator[tuple[Path, PhoneLine]]:
    """一个条目里的全部电话和它们的键。"""
    if isinstance(model, Office | Workstation):
        for n, line in enumerate(model.phones):
            yield ("phones", n, "number"), line
    if isinstance(model, Event) and model.contact:
        yield ("contact", "number"), model.contact


@rule("sample-dialable", MUST)
def sample_phone_cannot_be_dialled(site: Site) -> Iterator[Problem]:
    """示例条目的电话拨不通：区号后的号码以 0 开头。"""
    for entry in site.all(Kind):
        if not getattr(entry.model, "sample", False):
            continue
        for keys, line in phone_lines(entry.model):
            if line.number.dialable and not line.number.is_service:
                area = line.number.area or "0999"
                yield problem(
                    entry.source, keys, "这是示例条目，号码却可能是别人家的真号码，会有人打过去。",
                    f"改成：number: {area}-0{line.number.local[1:8]}；是真的就删掉 sample: true。",
                )  # fmt: skip


@rule("phone-undialable", MUST)
def real_phone_can_be_dialled(site: Site) -> Iterator[Problem]:
    """真实条目的电话要拨得通：区号后的号码不以 0 开头。"""
    for entry in site.all(Kind):
        if getattr(entry.model, "sample", True):
            continue
        for keys, line in phone_lines(entry.model):
            if not line.number.dialable:
                yield problem(
                    entry.source,
                    keys,
                    "区号后面的号码以 0 开头，拨不通，这是示例号码的写法。",
                    "换成真号码；还是示例就加上 sample: true。",
                )


@rule("sample-mixed", MUST)
def samples_stay_together(site: Site) -> Iterator[Problem]:
    """本院是示例，其余条目就都是示例；本院是真的，就不能留着示例。"""
    if site.office is None:
        return
    for entry in site.all(Kind):
        sample = getattr(entry.model, "sample", None)
        if sample is None or sample is site.is_sample:
            continue
        if site.is_sample:
            yield problem(
                entry.source,
                ("sample",),
                "本院是编的示例，这一条却说是真的。",
                "改成：sample: true" if "sample" in entry.source.facts else "加上一行：sample: true",
                "" if "sample" in entry.source.facts else "没有写 sample: true",
            )
        else:
            yield problem(
                entry.source,
                ("sample",),
                "本院是真的，这一条还是示例，会骗到人。",
                "换成真内容并删掉 sample 这一行，或者删掉这个文件。",
            )


@rule("publish-sample", MUST, publish_only=True)
def nothing_invented_is_published(site: Site) -> Iterator[Problem]:
    """正式发布时不能有示例。"""
    for entry in site.all(Kind):
        if getattr(entry.model, "sample", False):
            yield problem(
                entry.source,
                ("sample",),
                "正式发布的网站上不能有编的内容。",
                "换成真的，删掉 sample: true；用不上的文件删掉。",
            )


@rule("publish-unreviewed", MUST, publish_only=True)
def law_pages_are_reviewed(site: Site) -> Iterator[Problem]:
    """正式发布前，讲法律的每一页都要有检察官审核的记录。"""
    for entry in site.all(Kind):
        if not isinstance(entry.model, LawPage):
            continue
        # 写页面的人自己记的不算。review-procurator 也会说，可是那条能写例外，这里不能。
        if not any(review.procurator and not is_by_editors(review) for review in entry.model.review):
            yield Problem(
                Place(entry.path, entry.source.at("review").line), "review 里没有 procurator: true",
                "这一页讲的是法律，还没有检察官审核过，错了会害人。",
                "请检察官看过以后，在 review 里加一条：on、by（部门）、checked、result，并写 procurator: true。",
                "review",
            )  # fmt: skip
