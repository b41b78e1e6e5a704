"""给读者看的词：每一页的外框：页眉、页脚、横幅、没有这一页。"""

WORDS = {
    "site.name": ("家门口的检察院", "The Procuratorate Next Door"),
    "site.skip": ("跳到正文", "Skip to content"),
    "site.sample": (
        "示例网站：示例县、它的电话和活动都是编的；全国热线是真的。",
        "Sample site: this county, its phones and events are invented. Only the national hotlines are real.",
    ),
    "site.menu": ("菜单", "Menu"),
    "site.close": ("关上", "Close"),
    "site.home": ("首页", "Home"),
    "site.main-nav": ("主要栏目", "Main sections"),
    "site.more-nav": ("更多", "More"),
    "site.where": ("所在位置", "You are here"),
    "site.on-page": ("这一页有", "On this page"),
    "site.language": ("English", "中文"),
    "site.language-code": ("en", "zh"),
    "site.scheme": ("深色", "Dark"),
    "site.scheme-light": ("浅色", "Light"),
    "site.urgent": ("急事先打", "In an emergency"),
    "site.report": ("这页有错？告诉我们", "Something wrong? Tell us"),
    "site.edit": ("修改本页", "Edit this page"),
    "site.file": ("本页文件", "Source file"),
    "site.built": ("内容截至", "Content as of"),
    "site.footer-office": ("本院", "Our office"),
    "site.no-collect": (
        "本站不设表单，不收集任何个人信息。",
        "This site has no forms and collects no personal data.",
    ),
    "site.fallback": (
        "这一页还没有英文，先给你看中文。",
        "This page is not in English yet. The Chinese text is shown.",
    ),
    "site.behind": (
        "中文改过了，不一样的地方以中文为准。",
        "The Chinese has changed since this was translated; where they differ the Chinese counts.",
    ),
    "site.behind-one": (
        "{1}以来中文改了1处，不一样的地方以中文为准。",
        "The Chinese has changed in 1 place since {1}; where they differ the Chinese counts.",
    ),
    "site.behind-many": (
        "{1}以来中文改了{0}处，不一样的地方以中文为准。",
        "The Chinese has changed in {0} places since {1}; where they differ the Chinese counts.",
    ),
    "site.matches": ("和{0}的中文一致", "Matches the Chinese of {0}"),
    "site.broken": (
        "这一页的文件头有错，下面只有正文。",
        "The facts of this page could not be read; only the text is shown.",
    ),
    "site.leave": ("快速离开", "Leave quickly"),
    "site.leave-hint": ("点一下，马上离开这一页", "Leaves this page at once"),
    "site.copy": ("复制地址", "Copy address"),
    "site.copied": ("已复制", "Copied"),
    "missing.title": ("没有这一页", "Page not found"),
    "missing.text": (
        "可能是网址打错了，或者这一页搬走了。从下面选一个，或打 12309 问。",
        "The address may be mistyped, or the page has moved. Choose below, or call 12309.",
    ),
}
