"""认个人信息：各种写法都认得，像的、只是长得长的数字不认错，岗位不认成人。

证件号用国家标准 GB 11643 里的两个例子，卡号用支付公司公布的测试号，手机号是公开的客服测试号。
"""

from __future__ import annotations

import random

import pytest

from outreach import personal

ID, OLD_ID = "11010519491231002X", "440524188001010014"
CARD, LONG_CARD, VISA, MASTER = (
    "6200000000000005",
    "6205500000000000004",
    "4111111111111111",
    "5555555555554444",
)
WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
SPOKEN = str.maketrans("0123456789", "零一二三四五六七八九")

IDS = [
    ID, OLD_ID, ID.lower(), f"身份证号：{ID}。", f"id:{ID};", f"x {OLD_ID} y", ID.translate(WIDE), OLD_ID.translate(SPOKEN),
    f"{ID[:6]} {ID[6:14]} {ID[14:]}", f"{ID[:6]}-{ID[6:14]}-{ID[14:]}", f"{ID[:6]}—{ID[6:14]}—{ID[14:]}", f"{ID[:17]} X", "\u200b".join(OLD_ID),
    f"{ID[:6]}\u00a0{ID[6:]}", f"{ID[:6]}.{ID[6:14]}.{ID[14:]}", f"**{ID[:6]}**{ID[6:]}", f"https://a.cn/?id={OLD_ID}", f"(1){OLD_ID}", f"`{ID}`",
    "身份证 440524188001010013", "身份证 110105491231002",
]  # fmt: skip
CARDS = [
    CARD, LONG_CARD, VISA, MASTER, f"卡号{CARD}。", f"{CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:]}", f"{CARD[:6]} {CARD[6:]}",
    f"{LONG_CARD[:4]} {LONG_CARD[4:8]} {LONG_CARD[8:12]} {LONG_CARD[12:16]} {LONG_CARD[16:]}", "\u200b".join(CARD), CARD.translate(WIDE),
    f"{VISA[:4]}-{VISA[4:8]}-{VISA[8:12]}-{VISA[12:]}",
]  # fmt: skip
MOBILES = [
    "13800138000", "138 0013 8000", "138-0013-8000", "138.0013.8000", "138—0013—8000", "138 00138000", "1380013 8000", "(138)00138000",
    "+8613800138000", "+86 138 0013 8000", "86-13800138000", "008613800138000", "0086 138-0013-8000", "１３８００１３８０００", "138\u200b0013\u200b8000",
    "一三八零零一三八零零零", "幺三八〇〇幺三八〇〇〇", "1 3 8 0 0 1 3 8 0 0 0", "tel13800138000", "Phone13800138000", "手机13800138000转1",
    "13800138000、0999-0123411", "2026-11-02 13800138000", "138\\-0013\\-8000", "**138**0013**8000**", "`13800138000`", "打13800138000找人",
]  # fmt: skip
PHONES = [
    "0999-0123411", "0999 0123411", "09990123411", "（0999）0123411", "(0571) 8801 2345", "0571-8801-2345", "+86 571 8801 2345", "+86-571-88012345",
    "400-123-4567", "4001234567", "800-820-8820", "电话 8801234", "电话：88012345", "打 8801 2345", "call 8801 2345", "０９９９－０１２３４１１", "010-88012345",
]  # fmt: skip
CASES = [
    "（2026）皖0123刑初45号", "(2026)皖0123民初1234号", "〔2026〕皖01行终8号", "（2025）最高法刑核12345号", "（2026）皖0123执123号", "［案号］（2026） 皖0123刑初 45 号",
    "示检刑诉〔2026〕12号", "示检一部刑不诉〔2026〕Z12号", "示检民监〔2026〕3号", "示公（刑）立字〔2026〕123号", "示公(治)行罚决字〔2026〕5号",
]  # fmt: skip
EMAILS = [
    "zhang.san@qq.com", "联系 wang@163.com。", "a＠b.cn", "li(at)sina.com", "li_1 [at] shili.gov.cn", "mailto:x@y.com",
]  # fmt: skip
PLATES = ["皖A12345", "皖A·12345", "皖AD12345", "京A 12345", "沪A12345D", "皖A1234警", "粤B·F1234学"]
NAMES = [
    "联系人：张三", "举报人：李四，", "联系人: 王小明 13800138000", "被害人：欧阳明", "联系人 赵六", "经办人：王主任", "举报人是王五。", "**联系人**：张三",
    "| 联系人 | 李四 |", "（联系人：孙丽）", "| 姓名 | 电话 |\n|---|---|\n| 张三 | 见上 |", "找王检察官", "请联系李主任", "姓名：陈静",
]  # fmt: skip
TABLE = [
    *(("id", t) for t in IDS), *(("card", t) for t in CARDS), *(("mobile", t) for t in MOBILES), *(("phone", t) for t in PHONES),
    *(("case", t) for t in CASES), *(("email", t) for t in EMAILS), *(("plate", t) for t in PLATES), *(("name", t) for t in NAMES),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text"), TABLE)
def test_found(what: str, text: str) -> None:
    marks = personal.find(text)
    assert what in {mark.what for mark in marks}
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)


GOOD = [
    # 日期、钟点、坐标、款数、编号
    "2026-11-02", "2026年11月2日 09:00-12:00", "2026-12-05 09:00-11:30 2026-12-06", "18:30 2026-12-17 20:00", "999901001", "0571", "20261123101112",
    "31.3401, lon: 118.3802", "118.13800138000", "5.13800138000", "13800138000元", "4111111111111111 元", "18 人 2026 年", "2018 2019 2020 2021 2022",
    "ISBN 978-7-5102-1234-5", "ISBN 0306406152", "GB/T 2260-2007", "新GB11643标准", "第12345号", "1234567890123456", "统一社会信用代码 511100000000000000",
    "统一社会信用代码5200000000000007", "12345678901", "19999999999999", "10000000000", "00000000000", "1700000000000", "9e3ba97a84e3", "e13800138000ab",
    "550e8400-e29b-41d4-a716-446655440000", "https://www.gov.cn/zhengce/content/202511/content_7047090.htm", "https://a.cn/p/13800138000", "12309", "110、119",
    "按 12345 再按 1", "电话 20261123", "第三百零七条之一", "二〇二六年十一月二十三日", "一二三四五六七八九十",
    # 校验位不对的不是证件号，已经打了星号的不算
    "110105194912310021", "110101********0006", "138****8000", "6200000000000006",
    # 发文字号不是案号
    "国办发明电〔2025〕7号", "法释〔2021〕1号", "高检发释字〔2019〕4号", "公通字〔2015〕21号", "（2025）第3号公告", "（2026）某刑初×号", "最高检〔2026〕2号",
    "同意书2026-03号", "《刑法》第一百二十条", "（2026）皖0123刑初×号",
    # 不是邮箱、车牌
    "git@github.com:x/y.git", "a@example.com", "名字@单位", "mkdocs@1.6.1", "皖北", "京津冀", "川A级", "云ABCDEF", "新H5页面", "青A4纸",
    # 正文里的岗位和动词
    "张三", "联系人：控告申诉部门", "联系人：值班检察官", "联系人：办公室", "联系人：安排好了再打", "负责人：高级检察官", "| 联系人 | 电话 |", "| 姓名 | 地址 |",
    "| 负责人 | 方式 |", "| 联系人 | 时间 |", "举报人是孩子", "当事人和解", "被害人方便时", "申请人：任何人", "找检察官", "请向检察官说", "找对方律师", "问值班检察官",
    "联系主任办公室", "证人：时间地点要写清", "被告人 向法院提出", "嫌疑人：成年的和没成年的", "| 姓名 | 单位 |\n|---|---|\n| 不用写 | 不用写 |",
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_not_found(text: str) -> None:
    assert personal.find(text) == []


SHOWN = [
    (f"证 {ID}。", [("id", 2, 20, "110105********002X")]),
    (f"卡 {LONG_CARD}", [("card", 2, 21, "6205********0004")]),
    ("打 138 0013 8000", [("mobile", 2, 15, "138****8000")]),
    ("+86 13800138000", [("mobile", 1, 15, "138****8000")]),
    ("（2026）皖0123刑初45号", [("case", 0, 16, "（2026）皖0123刑初**号")]),
    ("zhang.san@qq.com", [("email", 0, 16, "z***@qq.com")]),
    ("皖A·12345", [("plate", 0, 8, "皖A***45")]),
    ("联系人：王小明", [("name", 4, 7, "王**")]),
    (f"{ID} 13800138000", [("id", 0, 18, "110105********002X"), ("mobile", 19, 30, "138****8000")]),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_where_and_how_it_is_shown(text: str, expected: list[tuple[str, int, int, str]]) -> None:
    assert [(m.what, m.start, m.end, m.shown) for m in personal.find(text)] == expected


@pytest.mark.parametrize("text", [*IDS, *CARDS, *MOBILES])
def test_masked_shows_no_whole_number(text: str) -> None:
    """打过星号的文字里，再也认不出号码；别的字还在。"""
    hidden = personal.masked(f"前面的字 {text} 后面的字")
    if text not in IDS[-2:]:  # 靠“身份证”三个字才认得的，前后加了别的字也一样
        assert not [m for m in personal.find(hidden) if m.what in personal.SECRET]
    assert hidden.startswith("前面的字 ") and hidden.endswith(" 后面的字")


def test_masked_leaves_the_rest_alone() -> None:
    assert (
        personal.masked("number: 0999-0123411, 2026-11-02 09:00") == "number: 0999-0123411, 2026-11-02 09:00"
    )
    assert personal.masked(f"a {VISA} b {ID}") == "a 4111********1111 b 110105********002X"


ROLES = [
    "轮值检察官",
    "值班检察官",
    "控告申诉部门",
    "未成年人检察部门",
    "办公室",
    "案件管理部门",
    "内容编写组",
    "刑事检察部门",
    "公益诉讼检察部门",
    "驻镇检察官助理",
    "巡回检察官",
    "未成年人检察官",
    "驻园区检察官",
    "12309窗口",
    "第一检察部",
    "综合业务部",
    "政治部",
    "检务督察部",
    "法警大队",
    "司法警察",
    "书记员",
    "检察官助理",
    "检察长",
    "副检察长",
    "分管副检察长",
    "常务副检察长",
    "代检察长",
    "检委会专职委员",
    "党组书记",
    "值班人员",
    "窗口人员",
    "接待人员",
    "社区网格员",
    "网格长",
    "楼长",
    "路长",
    "河长",
    "林长",
    "田长",
    "综治中心",
    "司法所",
    "派出所",
    "村委会",
    "居委会",
    "人民调解员",
    "金牌调解员",
    "志愿者",
    "法律援助律师",
    "值班律师",
    "公益律师",
    "女检察官",
    "高级检察官",
    "金融检察官",
    "林业检察官",
    "水利检察官",
    "民事检察官",
    "行政检察官",
    "家事检察官",
    "安全检察官",
    "路政检察官",
    "包片检察官",
    "包村干部",
    "驻村工作队",
    "全体检察官",
    "白班检察官",
    "夜班检察官",
    "白班人员",
    "两名检察官",
    "任何一位检察官",
    "当天值班的检察官",
    "马上办窗口",
    "文书",
    "文员",
    "内勤",
    "安保人员",
    "门卫",
    "保安",
    "车队",
    "车管所",
    "房管员",
    "计生专干",
    "农技员",
    "支书",
    "支部书记",
    "单位负责人",
    "项目负责人",
    "项目组",
    "宣传组",
    "关工委",
    "和解室",
    "应急办",
    "高新区检察室",
    "江南检察室",
    "城关检察室",
    "石桥检察室",
    "方便群众窗口",
    "申诉窗口",
    "申诉科",
    "控申科",
    "公诉一科",
    "未检办",
    "信访局",
    "妇联",
    "团委",
    "工会",
    "民政局",
    "人社局",
    "连队",
    "边防派出所",
    "景区警务室",
    "商会",
    "管委会",
    "物业经理",
    "楼栋长",
    "家长",
    "老师",
    "班主任",
    "校长",
    "法治副校长",
    "心理老师",
    "社工",
    "律师",
    "翻译",
    "手语翻译",
    "主任",
    "副主任",
    "组长",
    "科长",
    "代理检察员",
    "时任检察长",
    "常驻人员",
    "全天值班",
    "全天候",
    "平安办",
    "易地搬迁办",
    "许可科",
    "马路对面的窗口",
    "周一至周五有人",
    "周末班",
    "夏季值班员",
    "田间法庭",
    "华侨服务站",
    "毛巾厂工会",
    "程序员",
    "段长",
    "龙门社区",
    "方庄网格员",
    "黄河路派出所",
    "江边警务室",
    "白塔村委会",
    "杨柳社区书记",
    "李家村支书",
    "王庄村主任",
    "张家口",
    "周村检察室",
    "胡同口",
    "赵庄社区主任",
    "徐州检察官",
    "打报名电话，说姓名、几个人来",
    "找班主任报名",
    "向班主任报名，或家长打报名电话",
    "问值班人员",
    "到村委会说一声",
    "打预约电话，说姓什么、什么事",
    "找窗口登记",
    "联系社区网格员",
    "请联系值班室",
    "讲课预约",
    "学校活动报名",
    "总机",
    "接待大厅",
    "律师预约",
    "留言电话（有人回）",
    "值班电话（两站共用）",
    "约上门的电话",
    "检察机关",
    "全国人大常委会",
    "公安机关",
    "司法行政机关",
    "商家",
    "时间另定",
    "张贴在门口",
    "陈列室",
    "成立中的科室",
    "许多人",
    "关注组",
    "毕业班老师",
    "华东片区",
    "江西路窗口",
    "孙子孙女",
    "谢绝来访",
    "国家机关",
]
ENGLISH_ROLES = [
    "Procurator on rota", "Circuit procurator", "Complaints and Appeals Department", "General Office", "Juvenile Prosecution Department", "Editors",
    "Assistant procurator based in the town", "Procurator for young people's cases", "Case Management Department", "The police", "Duty phone",
    "Call and give names and numbers", "Tell the village committee, or call to book", "To book a talk", "Long Term Care", "An Officer", "Bei Shan Station",
    "Gaoxin Zone", "Song Ling Village", "He Bin Community", "Sun Room", "Fan Zone Desk", "Tan Road Office", "Mr and Mrs", "Procurator Li County Office",
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"), [*(("zh", t) for t in ROLES), *(("en", t) for t in ENGLISH_ROLES)]
)
def test_a_role_is_not_a_name(language: str, text: str) -> None:
    assert personal.in_role(text, language) == ()


PEOPLE = [
    "张三",
    "李四",
    "王五",
    "赵六",
    "王小明",
    "李建国",
    "张伟",
    "刘洋",
    "陈静",
    "杨帆",
    "黄丽",
    "周杰",
    "何平",
    "高明",
    "林涛",
    "马超",
    "罗敏",
    "郭强",
    "孙丽娟",
    "朱红",
    "胡军",
    "许文静",
    "欧阳明",
    "诸葛亮",
    "司马光",
    "上官婉儿",
    "王检察官",
    "李主任",
    "张某",
    "张某某",
    "王某",
    "何某",
    "老王检察官",
    "小李老师",
    "王科长",
    "赵书记",
    "陈法官",
    "杨警官",
    "刘律师",
    "林律师",
    "王小明检察官",
    "高小明检察官",
    "欧阳检察官",
    "何检察官",
    "周检察官",
    "黄主任",
    "王工",
    "李总",
    "张大姐",
    "值班检察官张三",
    "检察官王小明",
    "联系人张三",
    "控告申诉部门王芳",
    "社区王书记",
    "主任：李四",
    "张三、李四",
    "王小明（值班）",
    "找张三报名",
    "请联系李四登记",
    "打给王芳预约",
    "阿依古丽·买买提",
    "书记员孙丽",
    "黄晓燕",
    "叶青",
    "江涛",
    "白雪",
    "石磊",
    "金鑫",
    "内勤刘洋",
    "窗口陈静",
    "慕容雪",
    "邓超助理",
]
ENGLISH_PEOPLE = [
    "Zhang San", "Mr Wang", "Ms. Li", "Procurator Li", "Wang Xiaoming", "Xiaoming Wang", "Prosecutor Zhang Wei", "Call Mr Chen", "Zhang San, procurator",
    "Liu Yang and team", "Director Zhao", "Li Jianguo (duty)", "Teacher Sun",
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"), [*(("zh", t) for t in PEOPLE), *(("en", t) for t in ENGLISH_PEOPLE)]
)
def test_a_name_is_a_name(language: str, text: str) -> None:
    assert [mark.what for mark in personal.in_role(text, language)][:1] == ["name"]


def test_nothing_makes_it_fail() -> None:
    """什么字都不会出错；认出来的都在文字里，打了星号就再也认不出。"""
    chars = "0123456789Xx -—.()（）０１一二三零\u200b@刑号（）2026皖A京联系人：张三|\n*\\某检察官"
    dice = random.Random(1)
    for _ in range(2000):
        text = "".join(dice.choices(chars, k=dice.randrange(120)))
        marks = personal.find(text, "en")
        assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
        personal.in_role(text, "en")
        hidden = personal.find(personal.masked(text))
        assert not [mark for mark in hidden if mark.what in personal.SECRET], text


def test_long_runs_of_digits_are_quick() -> None:
    """半兆的“1 1 1 1 …”也是一遍扫完。"""
    for text in ("1 " * 250_000, "1" * 500_000, "138 0013 8000 " * 30_000, "张三|" * 100_000):
        personal.find(text)
