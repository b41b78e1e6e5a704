"""混进来的代码：文件头只写字，正文只写 Markdown；写在代码块里给人看的不算。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told


def body(text: str) -> dict[str, str]:
    """一页正文；第一行是第 5 行。"""
    return {"about/a.md": page(text, "title: 某页\nsummary: 一句话。")}


BAD = [
    ("html-in-field", but("workstation", ("duty: 轮值检察官", "duty: <b>轮值</b>检察官&nbsp;一名")), """
workstations/chengguan.md:15 必须改 html-in-field duty
写的是 duty: <b>轮值</b>检察官&nbsp;一名
为什么 这里只能写字，HTML 会原样印在网页上，也可能藏着代码。
怎么改 改成：轮值检察官\u00a0一名
"""),
    ("html-in-field", but("workstation", ("duty: 轮值检察官", 'duty: "<script>alert(1)</script>"')), """
workstations/chengguan.md:15 必须改 html-in-field duty
写的是 duty: "<script>alert(1)</script>"
为什么 里面像是一段脚本，会在读者的手机上运行。
怎么改 删掉；要写网址，只写 https:// 开头的。
"""),
    ("html-in-field", but("event", ("how: 打联系电话，说姓名和人数", 'how: "java\\tscript:alert(1)"')), """
events/2026-12-05-open-day.md:11 必须改 html-in-field signup.how
写的是 signup: {how: "java\\tscript:alert(1)", closes: 2026-12-03}
为什么 里面像是一段脚本，会在读者的手机上运行。
怎么改 删掉；要写网址，只写 https:// 开头的。
"""),
    ("html-in-field", but("workstation", ("duty: Procurator on rota", 'duty: "x\\" onclick=\\"alert(1)"'), language="en"), """
workstations/chengguan.en.md:8 必须改 html-in-field duty
写的是 duty: "x\\" onclick=\\"alert(1)"
为什么 里面像是一段脚本，会在读者的手机上运行。
怎么改 删掉；要写网址，只写 https:// 开头的。
"""),
    ("html-in-field", but("workstation", ("address_hint: 便民服务中心二楼", "address_hint: 看 data:text/html;base64,x")), """
workstations/chengguan.md:7 必须改 html-in-field address_hint
写的是 address_hint: 看 data:text/html;base64,x，公交站对面
为什么 里面像是一段脚本，会在读者的手机上运行。
怎么改 删掉；要写网址，只写 https:// 开头的。
"""),
    ("html-in-field", but("workstation", ("duty: 轮值检察官", "duty: <img src=x onerror=alert(1)>")), """
workstations/chengguan.md:15 必须改 html-in-field duty
写的是 duty: <img src=x onerror=alert(1)>
为什么 里面像是一段脚本，会在读者的手机上运行。
怎么改 删掉；要写网址，只写 https:// 开头的。
"""),
    ("html-in-field", but("workstation", ("duty: 轮值检察官", "duty: 轮值&#x3C;检察官")), """
workstations/chengguan.md:15 必须改 html-in-field duty
写的是 duty: 轮值&#x3C;检察官
为什么 这里只能写字，HTML 会原样印在网页上，也可能藏着代码。
怎么改 改成：轮值<检察官
"""),
    ("html-in-body", body("第一行\n<b>急</b>事<br>\n\n<!-- 备注 -->\n<script>alert(1)</script>"), """
about/a.md:6 必须改 html-in-body
写的是 <b>急</b>事<br>
为什么 正文里不放 HTML：手机上会错位，也可能藏着代码。
怎么改 加粗写成 **字**。
about/a.md:8 必须改 html-in-body
写的是 <!-- 备注 -->
为什么 正文里不放 HTML：手机上会错位，也可能藏着代码。
怎么改 删掉注释：它会跟着网页公开。给同事的话写在拉取请求里。
about/a.md:9 必须改 html-in-body
写的是 <script>alert(1)</script>
为什么 <script> 会把别处的代码带进网页，能偷看或改掉读者看到的内容。
怎么改 整段删掉；要放视频、表格、地图，改成一个链接。
"""),
    ("html-in-body", body("```\n<b>\n\n没有闭合"), """
about/a.md:6 必须改 html-in-body
写的是 <b>
为什么 正文里不放 HTML：手机上会错位，也可能藏着代码。
怎么改 加粗写成 **字**。
"""),
    ("html-in-body", body("``` x y=1\n<iframe src=x>\n```"), """
about/a.md:6 必须改 html-in-body
写的是 <iframe src=x>
为什么 <iframe> 会把别处的代码带进网页，能偷看或改掉读者看到的内容。
怎么改 整段删掉；要放视频、表格、地图，改成一个链接。
"""),
    ("html-in-body", body("`\n<table>\n`"), """
about/a.md:6 必须改 html-in-body
写的是 <table>
为什么 正文里不放 HTML：手机上会错位，也可能藏着代码。
怎么改 表格用竖线写：| 甲 | 乙 |
"""),
    ("html-in-body", body("字\n\n    <svg onload=alert(1)>"), """
about/a.md:7 必须改 html-in-body
写的是 <svg onload=alert(1)>
为什么 <svg> 会把别处的代码带进网页，能偷看或改掉读者看到的内容。
怎么改 整段删掉；要放视频、表格、地图，改成一个链接。
"""),
    ("html-in-body", body("[^1]: <form/action=//a.cn>\n\n字[^1]"), """
about/a.md:5 必须改 html-in-body
写的是 [^1]: <form/action=//a.cn>
为什么 <form> 会把别处的代码带进网页，能偷看或改掉读者看到的内容。
怎么改 整段删掉；要放视频、表格、地图，改成一个链接。
"""),
    ("html-in-body", body("字 <a href=x\nonclick=y>"), """
about/a.md:5 必须改 html-in-body
写的是 字 <a href=x
为什么 正文里不放 HTML：手机上会错位，也可能藏着代码。
怎么改 链接写成：[看得懂的字](../channels/12309.md)
"""),
    ("html-in-body", body("字 <img src=x\" onerror=y>"), """
about/a.md:5 必须改 html-in-body
写的是 字 <img src=x" onerror=y>
为什么 正文里不放 HTML：手机上会错位，也可能藏着代码。
怎么改 图片写成：![图里是什么](../assets/map.png)
"""),
    ("attribute-in-body", body('## 来 { #a onclick="alert(1)" }\n\n[x](../index.md){ href=javascript:alert(1) }'), """
about/a.md:5 必须改 attribute-in-body
写的是 ## 来 { #a onclick="alert(1)" }
为什么 onclick= 能改样子、换地址、运行脚本，发布时会被拦下或出错。
怎么改 花括号里只留编号：{ #english-id }
about/a.md:7 必须改 attribute-in-body
写的是 [x](../index.md){ href=javascript:alert(1) }
为什么 href= 能改样子、换地址、运行脚本，发布时会被拦下或出错。
怎么改 花括号里只留编号：{ #english-id }
"""),
    ("attribute-in-body", body('## 来 { title="}" style=color:red }'), """
about/a.md:5 必须改 attribute-in-body
写的是 ## 来 { title="}" style=color:red }
为什么 style= 能改样子、换地址、运行脚本，发布时会被拦下或出错。
怎么改 花括号里只留编号：{ #english-id }
"""),
    ("entity-in-body", body("甲&nbsp;乙 &copy; &#49; &lt;"), """
about/a.md:5 建议改 entity-in-body
写的是 甲&nbsp;乙 &copy; &#49; &lt;
为什么 &nbsp; 是网页代码，编辑的人看不懂。
怎么改 删掉，或者写一个普通空格。
about/a.md:5 建议改 entity-in-body
写的是 甲&nbsp;乙 &copy; &#49; &lt;
为什么 &copy; 是网页代码，编辑的人看不懂。
怎么改 直接写 ©。
about/a.md:5 建议改 entity-in-body
写的是 甲&nbsp;乙 &copy; &#49; &lt;
为什么 &#49; 是网页代码，编辑的人看不懂。
怎么改 直接写 1。
"""),
    ("template-braces", body("{{ title }} 和 {% raw %}"), """
about/a.md:5 建议改 template-braces
写的是 {{ title }} 和 {% raw %}
为什么 这里不认模板记号，会原样印在网页上。
怎么改 删掉记号，直接写要显示的字；要举例就放进代码块。
"""),
    ("template-braces", but("workstation", ("duty: 轮值检察官", 'duty: "{{ duty }}"')), """
workstations/chengguan.md:15 建议改 template-braces duty
写的是 duty: "{{ duty }}"
为什么 这里不认模板记号，会原样印在网页上。
怎么改 删掉记号，直接写要显示的字。
"""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule) == expected.strip()


GOOD: list[tuple[str, Files]] = [
    ("html-in-field", but("workstation", ("duty: 轮值检察官", "duty: 值班 <18岁 >60岁 A&B R&D; 3<5"))),
    ("html-in-field", but("channel", ("summary: 想找", "summary: javascript 和 data 是两个词，想找"))),
    ("html-in-field", but("workstation", ("Procurator on rota", "Only one on duty = one"), language="en")),
    ("html-in-body", body("`<b>` 是标签\n\n```html\n<script>x</script>\n```\n\n~~~\n<p>\n~~~\n\n- 一条\n\n  ```\n  <i>\n  ```")),
    ("html-in-body", body("1 < 2，a<1，<https://www.12309.gov.cn/>，3 > 2，“<”")),
    ("attribute-in-body", body("## 来 { #getting-here }\n\n[x](a.md){ .button }，`{ onclick=x }`，{甲=乙}")),
    ("entity-in-body", body("1 &lt; 2 &amp; 3 &gt; 2，AT&T，`&nbsp;`，&不是实体;")),
    ("template-braces", body("`{{ x }}`，{ #a }，集合{1, 2}")),
    ("template-braces", but("workstation", ("extension: \"8012\"}", "extension: \"8012\", consent: {ref: 甲, until: 2027-01-01}}"))),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""
