"""给读者看的词：存进通讯录的名片。"""

WORDS = {
    "card.country": ("中国", "China"),
    "card.sample": (
        "示例：这个站是编的，电话拨不通，没有写进来。",
        "Sample: this place is invented. Its phone number does not work and is left out.",
    ),
    "card.instead": ("先打", "Call instead"),
    "card.again": (
        "号码和时间会变。去以前点上面的网址，看有没有改。",
        "Numbers and hours change. Open the address above before you go.",
    ),
}
