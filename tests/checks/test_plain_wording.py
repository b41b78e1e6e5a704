"""用不用大白话：公文话、口号、堆在一起的字、数字和日期。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told


def body(text: str) -> dict[str, str]:
    """一页正文；第一行是第 5 行。"""
    return {"about/a.md": page(text)}


def english(text: str) -> dict[str, str]:
    """一页英文正文。"""
    return {"about/a.md": page(), "about/a.en.md": page(text)}


def steps(text: str) -> dict[str, str]:
    return but("explainer", ("steps: [要一张通知书, 写一页纸说明经过, 交到检察院]", f"steps: [{text}]"))


BAD: list[tuple[str, Files, str]] = [
    ("officialese", body("对材料进行审查，并予以答复。"), """
about/a.md:5 建议改 officialese
写的是 对材料进行审查，并予以答复。
为什么 “对材料进行审查”：动词前面垫了一个虚的词，念起来绕。
怎么改 “对材料进行审查”改成“审查材料”。
about/a.md:5 建议改 officialese
写的是 对材料进行审查，并予以答复。
为什么 “予以答复”：动词前面垫了一个虚的词，念起来绕。
怎么改 “予以答复”改成“答复”。
"""),
    ("officialese", body("向相关部门提交有关材料。"), """
about/a.md:5 建议改 officialese
写的是 向相关部门提交有关材料。
为什么 “相关部门”：没说是谁、是什么，读的人不知道去找谁、带什么。
怎么改 “相关部门”：写出是哪一家，如“县公安局”“人社局”。
about/a.md:5 建议改 officialese
写的是 向相关部门提交有关材料。
为什么 “有关材料”：没说是谁、是什么，读的人不知道去找谁、带什么。
怎么改 “有关材料”：写出是哪几样，如“身份证、病历”。
"""),
    ("officialese", body("第一行。\n请携带\n身份证前往。"), """
about/a.md:6 建议改 officialese
写的是 请携带身份证前往。
为什么 “携带”：这是公文话，当面没有人这么说。
怎么改 “携带”改成“带”。
about/a.md:7 建议改 officialese
写的是 请携带身份证前往。
为什么 “前往”：这是公文话，当面没有人这么说。
怎么改 “前往”改成“去”。
"""),
    ("officialese", steps("携带身份证"), """
explainers/police-wont-file.md:12 建议改 officialese steps.0
写的是 携带身份证
为什么 “携带”：这是公文话，当面没有人这么说。
怎么改 “携带”改成“带”。
"""),
    ("slogan", body("我们司法为民、真抓实干，谱写新篇章。"), """
about/a.md:5 建议改 slogan
写的是 我们司法为民、真抓实干，谱写新篇章。
为什么 一串口号，读的人不知道你做了什么、他能做什么。
怎么改 删掉“司法为民”“真抓实干”“新篇章”，换成一件做过的事，或者他能办的一件事。
"""),
    ("slogan", body("坚持人民立场，强化法律监督，优化营商环境。"), """
about/a.md:5 建议改 slogan
写的是 坚持人民立场，强化法律监督，优化营商环境。
为什么 一串口号，读的人不知道你做了什么、他能做什么。
怎么改 删掉“坚持人民立场”“强化法律监督”“优化营商环境”，换成一件做过的事，或者他能办的一件事。
"""),
    ("stacked-de", body("这是县里的检察院的窗口的工作人员的电话。"), """
about/a.md:5 建议改 stacked-de
写的是 这是县里的检察院的窗口的工作人员的电话。
为什么 一小句里有 4 个“的”，念到后面忘了前面。
怎么改 拆成两句：先说“这是县里的检察院”，再说“窗口的工作人员的电话”；能省的“的”省掉。
"""),
    ("stacked-de", body("解群众之忧、听群众之声，尽检察之责办群众之事。"), """
about/a.md:5 建议改 stacked-de
写的是 解群众之忧、听群众之声，尽检察之责办群众之事。
为什么 “之”是书面话，一小句里不止一个。
怎么改 改成：尽检察的责办群众的事
"""),
    ("passive-dense", body("他被人打了，又被公安拘留，后来被法院判了刑。"), """
about/a.md:5 建议改 passive-dense
写的是 他被人打了，又被公安拘留，后来被法院判了刑。
为什么 一句里有 3 处“被”“受到”，看不出是谁做的。
怎么改 从做事的人说起：“他被人打了”改成“谁＋做什么”，如“公安拘留了他”。
"""),
    ("number-chinese", body("收到后七日内提，最多三十天，六个月前、七十五岁的、二百元的都行。"), """
about/a.md:5 建议改 number-chinese
写的是 收到后七日内提，最多三十天，六个月前、七十五岁的、二百元的都行。
为什么 “七日”用汉字写数，老人和手机都不好认。
怎么改 “七日”改成“7日”。
about/a.md:5 建议改 number-chinese
写的是 收到后七日内提，最多三十天，六个月前、七十五岁的、二百元的都行。
为什么 “三十天”用汉字写数，老人和手机都不好认。
怎么改 “三十天”改成“30天”。
about/a.md:5 建议改 number-chinese
写的是 收到后七日内提，最多三十天，六个月前、七十五岁的、二百元的都行。
为什么 “六个月”用汉字写数，老人和手机都不好认。
怎么改 “六个月”改成“6个月”。
about/a.md:5 建议改 number-chinese
写的是 收到后七日内提，最多三十天，六个月前、七十五岁的、二百元的都行。
为什么 “七十五岁”用汉字写数，老人和手机都不好认。
怎么改 “七十五岁”改成“75岁”。
about/a.md:5 建议改 number-chinese
写的是 收到后七日内提，最多三十天，六个月前、七十五岁的、二百元的都行。
为什么 “二百元”用汉字写数，老人和手机都不好认。
怎么改 “二百元”改成“200元”。
"""),
    ("number-chinese", body("三日内，三日后。"), """
about/a.md:5 建议改 number-chinese
写的是 三日内，三日后。
为什么 “三日”用汉字写数，老人和手机都不好认。
怎么改 “三日”改成“3日”。
"""),
    ("date-style", body("2026/12/4、2026-12-05、2026.1.6 和二〇二六年。"), """
about/a.md:5 建议改 date-style
写的是 2026/12/4、2026-12-05、2026.1.6 和二〇二六年。
为什么 “2026/12/4”分不清哪是月、哪是日，念也念不出来。
怎么改 “2026/12/4”改成“2026年12月4日”。
about/a.md:5 建议改 date-style
写的是 2026/12/4、2026-12-05、2026.1.6 和二〇二六年。
为什么 “2026-12-05”分不清哪是月、哪是日，念也念不出来。
怎么改 “2026-12-05”改成“2026年12月5日”。
about/a.md:5 建议改 date-style
写的是 2026/12/4、2026-12-05、2026.1.6 和二〇二六年。
为什么 “2026.1.6”分不清哪是月、哪是日，念也念不出来。
怎么改 “2026.1.6”改成“2026年1月6日”。
about/a.md:5 建议改 date-style
写的是 2026/12/4、2026-12-05、2026.1.6 和二〇二六年。
为什么 “二〇二六年”用汉字写年份，不好认。
怎么改 “二〇二六年”改成“2026年”。
"""),
    ("english-long", english("If you do not agree with the police you may take the notice and your card to the counter and say why you do not agree and ask them to look at it again soon."), """
about/a.en.md:5 建议改 english-long
写的是 If you do not agree with the police you may take the notice and your card to the counter and say why you do not agree an
为什么 这一句有 35 个词（最多 30 个），英语不是母语的人读不下来。
怎么改 在 and、but、which、if 这样的词前面断开，分成两句。
"""),
    ("english-officialese", english("Pursuant to the law, the relevant departments shall act prior to the hearing. The parties hereby agree."), """
about/a.en.md:5 建议改 english-officialese
写的是 Pursuant to the law, the relevant departments shall act prior to the hearing.
为什么 “Pursuant to”是公文英语，外国邻居多半不认得。
怎么改 Pursuant to 换成 under。
about/a.en.md:5 建议改 english-officialese
写的是 Pursuant to the law, the relevant departments shall act prior to the hearing.
为什么 “relevant departments”是公文英语，外国邻居多半不认得。
怎么改 relevant departments：写出是哪一家。
about/a.en.md:5 建议改 english-officialese
写的是 Pursuant to the law, the relevant departments shall act prior to the hearing.
为什么 “shall”是公文英语，外国邻居多半不认得。
怎么改 shall 换成 must。
about/a.en.md:5 建议改 english-officialese
写的是 Pursuant to the law, the relevant departments shall act prior to the hearing.
为什么 “prior to”是公文英语，外国邻居多半不认得。
怎么改 prior to 换成 before。
about/a.en.md:5 建议改 english-officialese
写的是 The parties hereby agree.
为什么 “hereby”是公文英语，外国邻居多半不认得。
怎么改 删掉 hereby。
"""),
    ("english-passive", english("He was held, the car was taken, the money was frozen and the house was sealed."), """
about/a.en.md:5 建议改 english-passive
写的是 He was held, the car was taken, the money was frozen and the house was sealed.
为什么 一句里有 4 处被动（was held、was taken等），看不出是谁做的。
怎么改 从做事的人说起，如 The police hold him，不写 He is held。
"""),
]  # fmt: skip

GOOD: list[tuple[str, Files]] = [
    ("officialese", body("应该案发后就报。双方可以谈。证件在有效期里。他正在进行直播。不断有人打电话骚扰。")),
    ("officialese", body("纸上写着“予以立案”“依法依规”，意思是公安开始查。")),
    ("officialese", body("“经审查，决定予以立案。请携带证件。”这样写的，就是收下了。")),
    ("officialese", body("《关于进一步规范有关问题的规定》里有。本院有关部门会看。")),
    ("officialese", body("写成 `予以立案` 就不好懂。")),
    ("slogan", body("身份证复印、病历照片、转账记录都要。上门走访、电话预约、窗口接待都行。")),
    ("slogan", body("我们为人民服务，担当作为。")),
    ("stacked-de", body("目的是让你的孩子有地方说话，的确有用。三分之一、之后、之前、之一都行。")),
    ("stacked-de", body("你的材料，我的材料，他的材料，大家的材料。")),
    ("passive-dense", body("被害人和被告人都能来；被打、被吓、被骂，都可以说。")),
    ("number-chinese", body("十几天、七八岁、三年级、三天两头、两天、一天、第三日、三分之一、星期三、一二三四。")),
    ("number-chinese", body("“我七十三岁了，三十天没睡好。”（《刑事诉讼法》第一百一十三条）")),
    ("date-style", body("2026年12月4日，版本 1.2.3，网址 https://a.cn/2026/12/04/x，号码 2026-1234。")),
    ("english-long", english("Go to the counter (Rules of Criminal Procedure for the People's Procuratorates of the whole country, Article 113), ask for the form and the list, and say in your own words what has happened to you.")),
    ("english-officialese", english("Shall I bring it? What shall we say? Under the law they must act before the hearing.")),
    ("english-passive", english("He was held and the car was taken. The money was frozen.")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_bad(rule: str, files: Files, message: str) -> None:
    assert told(files, rule) == message.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""
