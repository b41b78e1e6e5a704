"""给读者看的词：送法菜单。"""

WORDS = {
    "menu.order": ("怎么约", "How to ask"),
    "menu.ahead": ("提前几天", "How early"),
    "menu.days": ("至少提前{}天打电话", "call at least {} days ahead"),
    "menu.least": ("多少人", "How many"),
    "menu.people": ("{}个人就来", "{} people are enough"),
    "menu.call": ("打哪里", "Whom to call"),
    "menu.say": ("电话里照着念", "On the phone, say this"),
    "menu.minutes": ("{}分钟", "{} minutes"),
    "menu.also": ("也讲", "also:"),
    "menu.coming": ("已经定下的课，也可以来听", "Talks already planned. You may come and listen"),
    "menu.link": ("想听一课，又走不开？", "Would you like a talk, but cannot come?"),
    "listeners.office": ("机关", "Offices"),
    "listeners.community": ("社区", "Neighbourhoods"),
    "listeners.business": ("企业、工地", "Companies and sites"),
    "listeners.village": ("村镇", "Villages"),
    "listeners.school": ("学校", "Schools"),
}
