"""给读者看的词：过期的联系方式。"""

WORDS = {
    "aging.stale": (
        "联系方式 {1} 天没有核对过，先打 {0} 问准再去。",
        "These details have not been checked for {1} days. Call {0} before you go.",
    ),
    "aging.stale-alone": (
        "联系方式 {1} 天没有核对过，问准了再去。",
        "These details have not been checked for {1} days. Ask before you go.",
    ),
    "aging.closed": (
        "这里不再办事。先打 {0}，问该去哪里。",
        "Nobody works here any more. Call {0} and ask where to go.",
    ),
    "aging.closed-alone": ("这里不再办事。", "Nobody works here any more."),
    "aging.below": ("下面写的也没有核对过。", "What follows has not been checked either."),
    "aging.due": ("该核对了，去前先打电话。", "Due for a check: call before you go."),
    "aging.overrun": (
        "原定停到{}，开没开还没有核实，去前先打电话。",
        "Was to reopen after {}. Not confirmed yet: call before you go.",
    ),
    "aging.unverified": ("未核对", "not checked"),
    "aging.old": ("不用了", "no longer in use"),
    "aging.last": ("上次核对于", "Last checked on"),
    "aging.others": ("看看别的工作站", "See the other workstations"),
    "aging.channel": ("该核对了", "due for a check"),
    "aging.review": (
        "这一页该复核了，先打 {} 问准。",
        "This page is due for review. Call {} to make sure.",
    ),
    "aging.law-changed": (
        "《{0}》{1}起有了新版，这一页还没有照新的看过。",
        "A new edition of the {0} is in force since {1}. This page has not been checked against it yet.",
    ),
    "aging.law-repealed": (
        "《{0}》{1}起废止了，这一页还没有改好。",
        "The {0} was repealed on {1}. This page has not been corrected yet.",
    ),
    "aging.ask": ("先打 {} 问准。", "Call {} to make sure."),
    "aging.review-alone": (
        "这一页该复核了，问准了再办。",
        "This page is due for review. Ask before you act.",
    ),
}
