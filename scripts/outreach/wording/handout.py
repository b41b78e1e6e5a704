"""给读者看的词：印在纸上的。"""

WORDS = {
    "handout.colon": ("：", ": "),
    "handout.until": ("有效期至", "Valid until"),
    "handout.because": ("到那天要再核：{}", "To be checked again by then: {}"),
    "handout.batch": ("批号", "Batch"),
    "handout.made": ("内容截至", "Content as of"),
    "handout.check": ("这张纸还能不能用，看", "Is this sheet still current? See"),
    "handout.scan": ("扫码看全文", "Scan for the full text"),
    "handout.type": ("手敲网址", "Or type"),
    "handout.dropped": ("这张纸印不下的：{}。扫码看。", "Not on this sheet: {}. Scan the code to read it."),
    "handout.expired": (
        "这张纸过期了：{}该再核。先打电话问准。",
        "This sheet is out of date: {} is due for a check. Call before you act.",
    ),
    "handout.sample": (
        "示例：本院的电话、地址是编的，别打。",
        "Sample: the local phones and addresses are invented. Do not call them.",
    ),
    "handout.ask": ("拿不准，打", "Not sure? Call"),
    "handout.free": ("免费发放，不收钱", "Free. Nobody may charge you for it"),
    "handout.issued": ("{}印发", "Issued by the {}"),
    "handout.law": ("《{0}》{1}", "{0}, Art. {1}"),
    "handout.you": ("你", "You"),
}
