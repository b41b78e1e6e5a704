"""读不懂、写错格式：这些在 source、fields、explain 里发现，这里给每一种定名、定级、写公开说明。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem, rule
from outreach.finding import MUST, SHOULD, Level
from outreach.site import Site

KINDS_OF_FAULT: tuple[tuple[str, Level, str], ...] = (
    ("file-size", MUST, "一页文件不能超过 128 KB。"),
    ("file-line", MUST, "一行不能超过 6000 个字。"),
    ("file-encoding", MUST, "文件存成 UTF-8，不要存成 GBK。"),
    ("file-control-character", MUST, "文件里不能有看不见的控制字符。"),
    ("head-missing", MUST, "每个文件最前面要有文件头，夹在两行 --- 之间。"),
    ("head-depth", MUST, "文件头不能嵌套太深。"),
    ("key-repeated", MUST, "同一个键只写一次。"),
    ("value-comment", SHOULD, "值里有“ #”的要加引号，不然 # 后面的字读不进去。"),
    ("yaml-anchor", MUST, "文件头里不用 & 和 * 引用别处。"),
    ("yaml-tag", MUST, "文件头里不写“!”开头的类型标签。"),
    ("yaml-tab", MUST, "文件头里缩进用空格，不用 Tab。"),
    ("yaml-colon", MUST, "键后面用英文冒号，再空一格。"),
    ("yaml-syntax", MUST, "文件头要读得懂：引号成对，缩进对齐。"),
    ("key-missing", MUST, "必填的项不能少。"),
    ("key-expected", SHOULD, "该有的项尽量写上。"),
    ("key-unknown", MUST, "不写没有的项；打错字时给出最像的那个。"),
    ("value-empty", MUST, "写了键就要写内容。"),
    ("value-choice", MUST, "只能选固定词的项，从那几个词里选。"),
    ("value-shape", MUST, "该写一句话的写一句话，该写列表的写列表。"),
    ("value-length", MUST, "文字和列表不能太长，也不能太短。"),
    ("value-number", MUST, "数字、代码、经纬度按格式写。"),
    ("value-date", MUST, "日期写成 2026-11-02，时刻写成 2026-12-05 09:00。"),
    ("value-weekday", MUST, "星期写成“星期六”。"),
    ("value-address", MUST, "网址以 https:// 开头，不带中文标点。"),
    ("phone-format", MUST, "电话写成“区号-号码”，一格一个。"),
    ("phone-dash", MUST, "电话里用英文短横线，不用中文破折号。"),
    ("phone-width", MUST, "电话里的数字用半角。"),
    ("phone-space", MUST, "电话里不带空格和看不见的字。"),
    ("phone-hyphen", MUST, "短横线只写在区号后面；400 号码三四四分开；手机号不写。"),
    ("phone-brackets", MUST, "区号不用括号。"),
    ("phone-country", MUST, "电话不写国家码 86。"),
    ("phone-extension", MUST, "分机另写一项 extension，不和号码连着。"),
    ("phone-several", MUST, "一格只写一个号码。"),
    ("phone-words", MUST, "号码里不夹字，要说明的写到 label 里。"),
    ("phone-area-zero", MUST, "区号开头的 0 不能省。"),
    ("phone-letter", MUST, "号码里是数字 0、1，不是字母 O、l。"),
    ("phone-service-area", MUST, "全国通用的短号前面不写区号。"),
    ("location-swapped", MUST, "坐标的纬度在 3 到 54，经度在 73 到 136，不能写反。"),
    ("hours-format", MUST, "开门时间写成 09:00-12:00，几段用逗号分开。"),
    ("hours-order", MUST, "开门时间先开后关，几段不重叠。"),
    ("hours-days", MUST, "哪几天写成“周一至周五”“法定节假日”这样的词。"),
    ("repeats-format", MUST, "重复规则写成“每月第1、3周 周三 上午”这样。"),
    ("deadline-amount", MUST, "期限写一个数，只用一种单位。"),
    ("event-when", MUST, "活动要么写 start 和 end，要么写 repeats。"),
    ("figures-source", MUST, "登出来的数字要有出处，别人找得到原文：有网址，或者有文号。"),
    ("event-place", MUST, "活动要写在哪里办。"),
    ("holidays-order", MUST, "放假登记簿里，一个假期先开始后结束，不超过 15 天。"),
    ("holidays-year", MUST, "放假登记簿里，放假和补班的日子要在那一年。"),
)


def _declare(slug: str, level: Level, text: str) -> None:
    def check(site: Site) -> Iterator[Problem]:
        return (
            Problem(f.at, f.found, f.why, f.fix, f.field, f.repair) for f in site.faults if f.rule == slug
        )

    check.__doc__, check.__module__ = text, __name__
    rule(slug, level)(check)


for _slug, _level, _text in KINDS_OF_FAULT:
    _declare(_slug, _level, _text)
