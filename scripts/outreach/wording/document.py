"""给读者看的词：“看懂手里的纸”。"""

WORDS = {
    "document.specimen": ("一句一句看", "Line by line"),
    "document.invented": (
        "下面的样子是编的，只为说明意思。你手里那张写的不一样，以你那张为准。",
        "This sample is invented, to explain the meaning. If your paper says otherwise, your paper counts.",
    ),
    "document.issuer.procuratorate": ("检察院发的", "Issued by a procuratorate"),
    "document.issuer.police": ("公安机关发的", "Issued by the police"),
    "document.issuer.court": ("法院发的", "Issued by a court"),
    "document.issuer.other": ("别的机关发的", "Issued by another office"),
}
