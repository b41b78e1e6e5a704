"""给读者看的词：找工作站。"""

WORDS = {
    "near.label": ("找村、社区、街道，拼音也行", "Find your village, community or town"),
    "near.example": ("石桥村、shiqiao", "e.g. Shiqiao"),
    "near.button": ("离我近的", "Near me"),
    "near.by-town": ("按乡镇排", "Back to list by town"),
    "near.promise": (
        "点了“离我近的”，才问手机在哪里。远近只在这台手机上算，不传给任何人。",
        "We ask your phone where it is only after you tap Near me. The distance is worked out on this phone. Nothing is sent to anyone.",
    ),
    "near.asking": ("正在问手机在哪里……", "Asking your phone where it is…"),
    "near.first": ("离你最近、能去的：{0}，{1}。", "Nearest place you can go to: {0}, {1}."),
    "near.closer": ("{0}更近，但{1}，先别去。", "{0} is nearer, but do not go there: {1}."),
    "near.metres": ("约{}米", "about {} m"),
    "near.kilometres": ("约{}公里", "about {} km"),
    "near.straight": (
        "都是直线距离，路上会远一些。",
        "Distances are in a straight line. The road is longer.",
    ),
    "near.rough": (
        "手机给的位置可能差{}，谁远谁近只作参考。",
        "Your phone may be off by {}, so take the order as a rough guide.",
    ),
    "near.far": ("你好像不在本县，先打电话问。", "You seem to be outside this county. Call first."),
    "near.order": ("从近到远", "Nearest first"),
    "near.denied": (
        "没有拿到位置：可能没点同意，也可能这个软件不给（微信里常这样）。往下按乡镇找，或在上面打村名。",
        "No position: you may have said no, or this app does not allow it (often so inside WeChat). Look under your town below, or type your village above.",
    ),
    "near.insecure": (
        "这样打开的网页，浏览器不给位置（网址不是 https 开头）。往下按乡镇找，或在上面打村名。",
        "The browser gives no position on this kind of address (it does not start with https). Look under your town below, or type your village above.",
    ),
    "near.unknown": (
        "手机这会儿说不出在哪里。走到开阔处再点，或者往下按乡镇找。",
        "Your phone cannot tell where it is just now. Try again in the open, or look under your town below.",
    ),
    "near.failed": (
        "这个功能没有下载成。往下按乡镇找，一样能找到。",
        "This part could not be loaded. Look under your town below instead.",
    ),
    "near.found": ("找到{}处。", "{} found."),
    "near.nothing": (
        "没有找到。换个叫法，或者只打前两个字。还找不到，打12309问。",
        "Nothing found. Try another name or fewer letters. Still nothing? Call 12309.",
    ),
    "near.map": ("大概在哪里", "Where they are, roughly"),
    "near.map-hint": (
        "示意图，上面是北，没有画路。圆圈里的数就是名单上的数，点了跳过去。虚线的暂时去不了。",
        "A sketch: north is up, no roads. The numbers are those of the list; tap one to jump there. A dashed ring means you cannot go there for now.",
    ),
    "near.map-moved": ("挨得太近的，挪开了一点。", "Places very close together are drawn a little apart."),
    "near.metre-ruler": ("{}米", "{} m"),
    "near.kilometre-ruler": ("{}公里", "{} km"),
    "near.office": ("检察院", "The office"),
    "near.office-mark": ("院", "P"),
    "near.list": ("按乡镇街道排", "By town"),
    "near.card": ("存进通讯录", "Save to contacts"),
    "near.until": ("停到{}", "Closed until {}"),
}
