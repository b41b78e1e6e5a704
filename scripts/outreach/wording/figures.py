"""给读者看的词：公布的数字、满意度。"""

WORDS = {
    "figures.work": ("工作数字", "Work figures"),
    "figures.satisfaction": ("满意度", "Satisfaction"),
    "figures.none-work": (
        "工作数字：还没有公布过的，所以这里是空的。",
        "Work figures: none have been published, so there are none here.",
    ),
    "figures.none-satisfaction": (
        "满意度：还没有公布过的，所以这里是空的。",
        "Satisfaction: no survey has been published, so there is none here.",
    ),
    "figures.period": ("哪一段日子", "Period"),
    "figures.from-to": ("{0} 到 {1}", "{0} to {1}"),
    "figures.source": ("出处", "Source"),
    "figures.published": ("{0}公布", "published {0}"),
    "figures.asked": ("问了几个人", "People asked"),
    "figures.method": ("怎么问的", "How they were asked"),
    "figures.what": ("什么", "What"),
    "figures.value": ("多少", "How many"),
    "figures.old": ("旧数字：说的是{0}以前的事。", "Old figures: they describe the time before {0}."),
    "figures.all": ("全部公布的数字", "All published figures"),
}
