"""给读者看的词：期限算一算。"""

WORDS = {
    "limit.paper": ("你手里是哪张纸", "Which paper do you have"),
    "limit.pick": ("挑一张", "Choose one"),
    "limit.start.received": ("我收到了", "I was given"),
    "limit.start.dated": ("看纸上写的日子", "The date is printed on"),
    "limit.start.handed-in": ("我交上去了，等答复", "I handed in, and wait for an answer"),
    "limit.date.received": ("哪天收到的", "The day you got it"),
    "limit.date.dated": ("纸上写的是哪天", "The date on the paper"),
    "limit.date.handed-in": ("哪天交的（他们收到那天）", "The day they got it"),
    "limit.in-custody": ("这个人现在关着（看守所）", "The person is in custody now"),
    "limit.button": ("算一算", "Work it out"),
    "limit.private": (
        "只在这台手机上算，不存，也不传给任何人。没有网也能算。",
        "Worked out on this phone only. Nothing is stored or sent. It works offline too.",
    ),
    "limit.failed": (
        "这个功能没有下载成。下面写着怎么自己数。",
        "This part could not be loaded. Below is how to count by yourself.",
    ),
    "limit.last": ("最后一天：{}", "Last day: {}"),
    "limit.left": ("还有{}天。早一天办最稳。", "{} days left. Do not wait for the last one."),
    "limit.left-one": ("明天就是最后一天，今天去办最稳。", "Tomorrow is the last day. Do it today."),
    "limit.today": ("今天就是最后一天，今天就去办。", "Today is the last day. Do it today."),
    "limit.over": (
        "这一天已经过了。别就这么算了，先看下面这一页，再打12309问还有什么路。",
        "This day has passed. Do not give up: read the page below, then call 12309 and ask what is still open to you.",
    ),
    "limit.over-theirs": (
        "他们的日子已经过了。打电话问办到哪一步，请他们答复；再没有，看下面这一页。",
        "Their time is over. Call and ask how far it is. If you still get no answer, read the page below.",
    ),
    "limit.page": ("看这一页：{}", "Read: {}"),
    "limit.late": ("过了期，还能怎么办", "What you can do when it is late"),
    "limit.moved": (
        "按日历数到{}，那天休息，往后移到上班的第一天。",
        "Counting brings you to {}. That is a day off, so it moves to the next working day.",
    ),
    "limit.pending": (
        "那几天的放假安排还没有公布，最后一天也许能往后移。就按这一天办。",
        "The holiday calendar for those days is not out yet, so the last day may move later. Keep to this one.",
    ),
    "limit.custody": (
        "人关着的，放假也不往后移。",
        "For someone in custody it does not move, even on a day off.",
    ),
    "limit.unwritten": (
        "那天可能休息。这一条的规定没写放假往后移，赶在那天以前办。",
        "That may be a day off. This rule does not say that it moves, so act before it.",
    ),
    "limit.future": (
        "你填的这一天还没有到，看看填对了没有。",
        "The day you gave has not come yet. Is it right?",
    ),
    "limit.rule": (
        "开始那天不算，从第二天数起。",
        "The first day is not counted. Counting starts the day after.",
    ),
    "limit.how": ("怎么数", "How to count"),
    "limit.paper-first": (
        "文书上写了日子的，以文书写的为准。",
        "If your paper names a day, the paper comes first.",
    ),
    "limit.from": ("期限{1}（{0}）", "{1} ({0})"),
    "limit.example": ("算一个例子", "A worked example"),
    "limit.example-start": (
        "{0}收到《{1}》，想在{2}里办完。",
        "You are given the paper “{1}” on {0}, and you have {2}.",
    ),
    "limit.example-first": ("{}不算，{}是第1天。", "{} is not counted. {} is day 1."),
    "limit.example-plain": ("数到第{}天，是{}，放假（{}）。", "Day {} is {}, a day off ({})."),
    "limit.example-last": ("往后移到{}，这是最后一天。", "It moves to {}. That is the last day."),
    "limit.go": ("算一算最后是哪天", "Work out the last day"),
    "limit.all": ("哪张纸，几天", "Which paper, how long"),
}
