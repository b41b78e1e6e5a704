"""给读者看的词：看不清、不方便时用的：长辈版、读给我听、急事电话、微信里怎么办。"""

WORDS = {
    "ease.elder": ("长辈版", "Larger text"),
    "ease.standard": ("标准版", "Standard"),
    "ease.larger": ("字再大些", "Even larger"),
    "ease.smaller": ("字小些", "Smaller"),
    "ease.aloud": ("读给我听", "Read aloud"),
    "ease.stop": ("不读了", "Stop"),
    "ease.urgent": ("急事电话", "Urgent"),
    "ease.wechat": (
        "微信里下载、打印不了：点右上角“…”，选“在浏览器打开”。",
        "WeChat cannot download or print. Tap “…” at the top right and choose to open in the browser.",
    ),
}
