"""给读者看的词：法条核到什么程度。"""

WORDS = {
    "accuracy.title": ("今天核到什么程度", "How far it has been checked today"),
    "accuracy.how": (
        "这些数字是做网页时数出来的，截至{}，没有一个是手写的。",
        "Counted when this page was built, as of {}. No number here was typed by hand.",
    ),
    "accuracy.citations": ("引了多少法条", "Articles cited"),
    "accuracy.citations-are": (
        "{0}处，是{2}部法律里的{1}条，写在{3}页上。",
        "{0} times, {1} different articles of {2} laws, on {3} pages.",
    ),
    "accuracy.marked": ("标着待核的", "Marked to be verified"),
    "accuracy.marked-are": (
        "{}句，在{}页上，下面一句一句列着。",
        "{} sentences on {} pages, all listed below.",
    ),
    "accuracy.laws": ("法律登记", "Law register"),
    "accuracy.laws-are": (
        "登记{0}部。页面引到的里面，文本还待核的{1}部。",
        "{0} registered. Of those cited, the text of {1} is still to be verified.",
    ),
    "accuracy.second": ("第二个人又核过", "Checked again by a second reader"),
    "accuracy.second-are": ("{}页核过，{}页还没有。", "{} pages; {} pages not yet."),
    "accuracy.procurator": ("检察官审核过", "Reviewed by a procurator"),
    "accuracy.procurator-are": ("{1}页讲法律的页里，{0}页。", "{0} of {1} pages about the law."),
    "accuracy.reviewed": ("最近一次复核", "Last review"),
    "accuracy.pages": ("{}页", "{} pages"),
    "accuracy.never": ("没有复核记录{}页", "{} pages without a review record"),
    "accuracy.editions": ("每部法律对的是哪一版", "Which edition of each law"),
    "accuracy.open-laws": ("点开看{}部法律", "Show all {} laws"),
    "accuracy.edition": ("{}的版本，{}起施行", "edition of {}, in force since {}"),
    "accuracy.no-edition": ("今天没有现行的版本", "no edition in force today"),
    "accuracy.cited": ("引{}处、{}条，在{}页", "cited {} times, {} articles, on {} pages"),
    "accuracy.text-checked": ("文本已核", "text checked"),
    "accuracy.text-unchecked": ("文本待核", "text to be verified"),
    "accuracy.which": ("哪些还没核到", "What is still to be verified"),
    "accuracy.open-marked": ("点开看{}句", "Show all {} sentences"),
    "accuracy.open-numbers": (
        "点开看{}个出处待核的号码、渠道",
        "Show {} hotlines and channels whose source is to be verified",
    ),
    "accuracy.none": ("今天没有标着待核的句子。", "No sentence is marked today."),
}
