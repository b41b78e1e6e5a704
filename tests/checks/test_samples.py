"""示例与真实：编的号码拨不通，真的拨得通；正式发布不留示例，讲法律的有人审过。"""

from __future__ import annotations

import pytest

from building import Files, but, told
from samples import SAMPLES

REVIEW = "review:\n  - {on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}\n"
OK = "by: 内容编写组, checked: [条文号], result: 与公开文本一致"
REVIEWED = 'by: 控告申诉部门, checked: [条文号, 期限], result: 与公开文本一致, procurator: "true"'

BAD = [
    ("sample-dialable", but("workstation", ("0999-0123411", "0999-8123411")), """
workstations/chengguan.md:10 必须改 sample-dialable phones.0.number
写的是 - {number: 0999-8123411, label: 值班电话, extension: "8012"}
为什么 这是示例条目，号码却可能是别人家的真号码，会有人打过去。
怎么改 改成：number: 0999-0123411；是真的就删掉 sample: true。
"""),
    ("sample-dialable", but("workstation", ("0999-0123411", "13912345678")), """
workstations/chengguan.md:10 必须改 sample-dialable phones.0.number
写的是 - {number: 139****5678, label: 值班电话, extension: "8012"}
为什么 这是示例条目，号码却可能是别人家的真号码，会有人打过去。
怎么改 改成：number: 0999-03912345；是真的就删掉 sample: true。
"""),
    ("sample-dialable", but("event", ("0999-0123450", "0999-81234567")), """
events/2026-12-05-open-day.md:14 必须改 sample-dialable contact.number
写的是 contact: {number: 0999-81234567, label: 报名电话}
为什么 这是示例条目，号码却可能是别人家的真号码，会有人打过去。
怎么改 改成：number: 0999-01234567；是真的就删掉 sample: true。
"""),
    ("phone-undialable", but("workstation", ("sample: true\n", "")), """
workstations/chengguan.md:9 必须改 phone-undialable phones.0.number
写的是 - {number: 0999-0123411, label: 值班电话, extension: "8012"}
为什么 区号后面的号码以 0 开头，拨不通，这是示例号码的写法。
怎么改 换成真号码；还是示例就加上 sample: true。
"""),
    ("sample-mixed", but("workstation", ("sample: true\n", "")), """
workstations/chengguan.md:2 必须改 sample-mixed sample
写的是 没有写 sample: true
为什么 本院是编的示例，这一条却说是真的。
怎么改 加上一行：sample: true
"""),
    ("sample-mixed", but("event", ("sample: true", "sample: false")), """
events/2026-12-05-open-day.md:3 必须改 sample-mixed sample
写的是 sample: false
为什么 本院是编的示例，这一条却说是真的。
怎么改 改成：sample: true
"""),
    ("sample-mixed", {**but("office", ("sample: true\n", "")), **but("event", ("sample: true\n", "")), **but("heard_item", ("sample: true\n", "")), **but("consultation", ("sample: true\n", ""))}, """
workstations/chengguan.md:3 必须改 sample-mixed sample
写的是 sample: true
为什么 本院是真的，这一条还是示例，会骗到人。
怎么改 换成真内容并删掉 sample 这一行，或者删掉这个文件。
"""),
    ("publish-sample", {**but("office", ("sample: true\n", "")), **but("event", ("sample: true\n", "")), **but("heard_item", ("sample: true\n", "")), **but("consultation", ("sample: true\n", ""))}, """
workstations/chengguan.md:3 必须改 publish-sample sample
写的是 sample: true
为什么 正式发布的网站上不能有编的内容。
怎么改 换成真的，删掉 sample: true；用不上的文件删掉。
"""),
    ("publish-unreviewed", {**but("explainer", (OK, REVIEWED)), **but("document", (OK, REVIEWED))}, """
who-helps/police-wont-file.md:12 必须改 publish-unreviewed review
写的是 review 里没有 procurator: true
为什么 这一页讲的是法律，还没有检察官审核过，错了会害人。
怎么改 请检察官看过以后，在 review 里加一条：on、by（部门）、checked、result，并写 procurator: true。
"""),
    ("publish-unreviewed", {**but("outcome", (REVIEW, "")), **but("explainer", (OK, REVIEWED)), **but("document", (OK, REVIEWED))}, """
who-helps/police-wont-file.md:2 必须改 publish-unreviewed review
写的是 review 里没有 procurator: true
为什么 这一页讲的是法律，还没有检察官审核过，错了会害人。
怎么改 请检察官看过以后，在 review 里加一条：on、by（部门）、checked、result，并写 procurator: true。
"""),
]  # fmt: skip

GOOD = [
    ("sample-dialable", but("workstation", ("sample: true\n", ""), ("0999-0123411", "0999-8123411"))),
    ("sample-dialable", but("workstation", ("0999-0123411", "12309"))),
    ("phone-undialable", but("workstation", ("sample: true\n", ""), ("0999-0123411", "0999-8123411"))),
    ("phone-undialable", but("workstation", ("sample: true\n", ""), ("0999-0123411", "12309"))),
    ("sample-mixed", {"office.md": None}),
    (
        "sample-mixed",
        {
            name: text.replace("sample: true\n", "")
            for sample in SAMPLES.values()
            for name, text in sample.files.items()
        },
    ),
    (
        "publish-sample",
        {
            name: text.replace("sample: true\n", "")
            for sample in SAMPLES.values()
            for name, text in sample.files.items()
        },
    ),
    (
        "publish-unreviewed",
        {
            path: text
            for name in ("explainer", "document", "outcome")
            for path, text in but(name, (OK, REVIEWED)).items()
        },
    ),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True, publish=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True, publish=True) == ""
