"""给读者看的词：搜索。"""

WORDS = {
    "search.label": ("搜索", "Search"),
    "search.hint": ("用自己的话说，比如：报警没人管", "Say it in your own words"),
    "search.none": ("没有找到。换个说法试试，或者看看：", "Nothing found. Try other words, or look here:"),
    "search.found": ("条结果", "results"),
    "search.all": ("全部内容一览", "Everything, A to Z"),
    "search.failed": ("搜索没有读到，请看全部内容一览。", "Search could not load. See the full list."),
}
