"""读不懂的文件：每一种报一条，照着改就行。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told

PAGE = "about/privacy.md"

BAD = [
    ("file-size", {PAGE: b"x" * 600_000}, """
about/privacy.md:1 必须改 file-size
写的是 600000 字节
为什么 一页最多 128 KB，再大手机打不开，多半是贴错了东西。
怎么改 拆成几页；图片放进 docs/assets/，不要贴在文字里。
"""),
    ("file-line", {PAGE: page("一段\n\n" + "字" * 6001)}, """
about/privacy.md:7 必须改 file-line
写的是 第 7 行有 6001 个字
为什么 一行最多 6000 个字，再长多半是贴错了东西，手机也排不下。
怎么改 分成几段，中间空一行；图片和表格不要贴在文字里。
"""),
    ("file-encoding", {PAGE: "---\ntitle: 隐私\n---\n".encode("gbk")}, """
about/privacy.md:2 必须改 file-encoding
写的是 第 2 行有不是 UTF-8 的字节
为什么 多半是用记事本或 Excel 存成了 GBK，网站上会变成乱码。
怎么改 用编辑器打开，另存为 UTF-8（不带 BOM）。
"""),
    ("file-control-character", {PAGE: b"---\ntitle: a\n---\n\n\x07\n"}, """
about/privacy.md:5 必须改 file-control-character
写的是 第 5 行有看不见的控制字符 U+0007
为什么 控制字符屏幕上看不见，会让整页读不出来。
怎么改 把这一行删掉重新打一遍，不要从别处粘贴。
"""),
    ("head-missing", {PAGE: "这里只有正文\n"}, """
about/privacy.md:1 必须改 head-missing
写的是 这里只有正文
为什么 文件第一行不是三个短横线 ---。标题、电话这些要写在文件头里。
怎么改 在文件最前面写：一行 ---，下面是 title: 等各项，再一行 ---，然后才是正文。可照 outreach new 生成的样子。
"""),
    ("head-depth", {PAGE: "---\ntitle: [[[[[[[[[a]]]]]]]]]\n---\n"}, """
about/privacy.md:2 必须改 head-depth
写的是 title: [[[[[[[[[a]]]]]]]]]
为什么 一层套一层太深了，文件头最多套 8 层。
怎么改 照 outreach new 生成的样子写。
"""),
    ("key-repeated", {PAGE: "---\ntitle: 隐私\nsummary: 一\nsummary: 二\n---\n"}, """
about/privacy.md:4 必须改 key-repeated
写的是 summary: 二
为什么 “summary”在第 3 行已经写过一次，两处不一样时没人知道哪个算数。
怎么改 留下对的一处，把第 3 行或第 4 行的删掉。
"""),
    ("key-repeated", {PAGE: "---\ntitle: 隐私\nsummary: 一\nallow: [{rule: slug, rule: slug, reason: 试}]\n---\n"}, """
about/privacy.md:4 必须改 key-repeated
写的是 allow: [{rule: slug, rule: slug, reason: 试}]
为什么 “rule”在第 4 行已经写过一次，两处不一样时没人知道哪个算数。
怎么改 留下对的一处，另一处删掉。
"""),
    ("value-comment", but("workstation", ('幸福路1号', '幸福路1号 #3楼')), """
workstations/chengguan.md:6 建议改 value-comment address
写的是 address: 示例县城关街道幸福路1号 #3楼
为什么 “ #”后面的字算注释，“#3楼”没有读进去，网页上不会显示。
怎么改 是内容，就整段加英文双引号：address: "示例县城关街道幸福路1号 #3楼"；是说明，就在 # 前面空两格、后面空一格。
"""),
    ("value-comment", but("workstation", ('幸福路1号', '幸福路1号 # 3 号楼')), """
workstations/chengguan.md:6 建议改 value-comment address
写的是 address: 示例县城关街道幸福路1号 # 3 号楼
为什么 “ #”后面的字算注释，“# 3 号楼”没有读进去，网页上不会显示。
怎么改 是内容，就整段加英文双引号：address: "示例县城关街道幸福路1号 # 3 号楼"；是说明，就在 # 前面空两格、后面空一格。
"""),
    ("value-comment", but("workstation", ('便民服务中心二楼，公交站对面', '"便民服务中心"  #二楼')), """
workstations/chengguan.md:7 建议改 value-comment address_hint
写的是 address_hint: "便民服务中心"  #二楼
为什么 “ #”后面的字算注释，“#二楼”没有读进去，网页上不会显示。
怎么改 是内容，就整段加英文双引号：address_hint: "便民服务中心 #二楼"；是说明，就在 # 前面空两格、后面空一格。
"""),
    ("value-comment", but("workstation", ('  - {number: 0999-0123411, label: 值班电话, extension: "8012"}', '  - number: 0999-0123411 #8012')), """
workstations/chengguan.md:10 建议改 value-comment phones.0.number
写的是 - number: 0999-0123411 #8012
为什么 “ #”后面的字算注释，“#8012”没有读进去，网页上不会显示。
怎么改 是内容，就整段加英文双引号：number: "0999-0123411 #8012"；是说明，就在 # 前面空两格、后面空一格。
"""),
    ("yaml-anchor", {PAGE: "---\ntitle: &t 隐私\nsummary: *t\n---\n"}, """
about/privacy.md:2 必须改 yaml-anchor
写的是 title: &t 隐私
为什么 & 和 * 在这里是“引用别处”的记号，会让一处改动悄悄影响别处，所以不收。
怎么改 把要写的内容原样写在这里；本来就有 & 或 * 的文字，前后加英文双引号。
"""),
    ("yaml-tag", {PAGE: "---\ntitle: !!str 隐私\n---\n"}, """
about/privacy.md:2 必须改 yaml-tag
写的是 title: !!str 隐私
为什么 “!”开头的是给程序看的类型标签，这里的内容一律按文字读，不收标签。
怎么改 删掉“!”开头的那个词；本来就是文字的，前后加英文双引号。
"""),
    ("yaml-tab", {PAGE: "---\ntitle: 隐私\nallow:\n\t- {rule: slug, reason: 试}\n---\n"}, """
about/privacy.md:4 必须改 yaml-tab
写的是 - {rule: slug, reason: 试}
为什么 这一行开头用了 Tab 键，文件头只认空格。
怎么改 删掉开头的 Tab，换成两个空格。
"""),
    ("yaml-colon", {PAGE: "---\ntitle：隐私\n---\n"}, """
about/privacy.md:2 必须改 yaml-colon
写的是 title：隐私
为什么 “：”是中文冒号，文件头只认英文冒号，这一行等于没写。
怎么改 改成：title: 隐私
"""),
    ("yaml-colon", {PAGE: "---\ntitle: 隐私\nsummary:不收集信息\nallow: []\n---\n"}, """
about/privacy.md:3 必须改 yaml-colon
写的是 summary:不收集信息
为什么 冒号后面要空一格，不空就读不出来。
怎么改 改成：summary: 不收集信息
"""),
    ("yaml-syntax", {PAGE: "---\ntitle: 隐私: 说明\n---\n"}, """
about/privacy.md:2 必须改 yaml-syntax
写的是 title: 隐私: 说明
为什么 文件头从这里开始读不懂，后面的内容都没有读到。
怎么改 看这一行和上一行：引号要成对；内容里有英文冒号、#、[、{，或者以 *、&、!、@、% 开头的，整段前后加英文双引号；同一级的行开头空格数要一样。
"""),
    ("yaml-syntax", {PAGE: "---\ntitle: \"隐私\nsummary: 不收集信息\n---\n"}, """
about/privacy.md:2 必须改 yaml-syntax
写的是 title: "隐私
为什么 文件头从这里开始读不懂，后面的内容都没有读到。
怎么改 看这一行和上一行：引号要成对；内容里有英文冒号、#、[、{，或者以 *、&、!、@、% 开头的，整段前后加英文双引号；同一级的行开头空格数要一样。
"""),
]  # fmt: skip

GOOD = [
    ("file-size", but("page")),
    ("file-encoding", but("page")),
    ("head-missing", but("page")),
    ("key-repeated", but("page")),
    ("yaml-anchor", but("page")),
    ("yaml-tab", but("page")),
    ("yaml-colon", but("page")),
    ("yaml-syntax", but("page")),
    (
        "value-comment",
        but("workstation", ("title: 城关社区检察工作站", "title: 城关社区检察工作站   # 必填：站名")),
    ),
    ("value-comment", but("workstation", ("status: open", "status: open # 开着"))),
    ("value-comment", but("workstation", ("幸福路1号", "幸福路1号  # 3 月搬来的"))),
    (
        "value-comment",
        but("workstation", ("address: 示例县城关街道幸福路1号", 'address: "示例县城关街道幸福路1号 #3楼"')),
    ),
    (
        "value-comment",
        but("workstation", ("serves: [城关社区, 东门社区]", "serves: [城关社区, 东门社区] #两个")),
    ),
    (
        "value-comment",
        but(
            "workstation",
            ("address_hint: 便民服务中心二楼，公交站对面", "address_hint: |\n  便民服务中心 #二楼"),
        ),
    ),
    ("value-comment", {PAGE: page(head="# 整行的注释\n#也是\ntitle: 隐私\nsummary: C#和F#")}),
    ("file-line", {PAGE: page("字" * 6000)}),
    ("file-size", {PAGE: page(("字" * 999 + "\n") * 40)}),
    ("file-encoding", {PAGE: b"\xef\xbb\xbf" + page("带 BOM").encode()}),
    ("file-control-character", {PAGE: page("制表符\t和换行\r\n都行")}),
    ("head-depth", {PAGE: page(head="title: 隐私\nallow: [{rule: slug, reason: 试}]")}),
    ("yaml-anchor", {PAGE: page(head='title: "*隐私* & 安全"')}),
    ("yaml-tag", {PAGE: page(head="title: 隐私！重要")}),
    ("yaml-tab", {PAGE: page("\t正文里可以用 Tab", "title: 隐私\t说明")}),
    ("yaml-colon", {PAGE: page(head='title: 隐私：说明\nsummary: "网址 https://a.cn:8080"')}),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
