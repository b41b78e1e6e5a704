"""给读者看的词：搜索。"""

WORDS = {
    "search.label": ("搜索", "Search"),
    "search.hint": ("用自己的话说，比如：报警没人管", "Say it in your own words"),
    "search.all": ("全部内容一览", "Everything, A to Z"),
    "search.failed": ("搜索没有读到，请看全部内容一览。", "Search could not load. See the full list."),
    "word.sayings": ("大家怎么说", "How people say it"),
    "word.sayings-lead": (
        "搜索时打前面的说法，也会去找后面的词。少了哪个，请告诉我们。",
        "Search for the words on top and the words below are looked for too. One missing? Tell us.",
    ),
    "word.written": ("页面上写的是：", "On the pages:"),
}

SCRIPT = {
    "found": ("找到 {} 条", "{} results"),
    "one": ("找到 1 条", "1 result"),
    "weak": ("没有正好对上的，这几条最像：", "No exact match. The closest:"),
    "none": ("没有找到。换个说法试试，或者看看：", "Nothing found. Try other words, or look here:"),
    "loading": ("正在找……", "Searching…"),
    "asked": ("大家也问：", "People also ask: "),
    "call": ("拨打", "Call"),
    "deeper": ("在全部文字里再找", "Look through the full text"),
    "guide": ("说不清找谁？点几下就知道", "Not sure who to turn to? A few taps will tell you"),
    "ask": ("直接打电话问：", "Or ask by phone: "),
    "other": ("Search the English pages", "搜中文网页"),
    "outcome": ("先找谁", "Who to turn to"),
    "explainer": ("明白纸", "Explainers"),
    "document": ("看懂文书", "Papers explained"),
    "channel": ("电话和窗口", "Numbers and counters"),
    "workstation": ("工作站", "Workstations"),
    "event": ("活动", "Events"),
    "term": ("这个词的意思", "What the word means"),
    "law": ("法律", "Laws"),
    "page": ("其他", "Other pages"),
}
"""搜索脚本里用的词：跟着资料走，不占每一页的分量。类的名字也在里面。"""
