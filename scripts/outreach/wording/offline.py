"""给读者看的词：没网也能看、U盘里的那一份。"""

WORDS = {
    "offline.kept": (
        "离线副本，{}，拨打前请核对。",
        "Offline copy. {}. Check before you call.",
    ),
    "offline.title": ("存到手机里", "Keep it on this phone"),
    "offline.keep": ("存一份，约 {} MB", "Keep a copy, about {} MB"),
    "offline.keep-plain": ("存一份", "Keep a copy"),
    "offline.unkeep": ("删掉存的", "Delete the copy"),
    "offline.start": ("正在存，先别关这一页。", "Saving. Keep this page open."),
    "offline.going": ("正在存，{}%", "Saving, {}%"),
    "offline.done": (
        "存好了：{}页，{}的。没网也能打开。",
        "Saved: {} pages, as of {}. They open without a network.",
    ),
    "offline.gone": ("删掉了。", "Deleted."),
    "offline.failed": (
        "没存成，可能网断了。过一会儿再点一次。",
        "Not saved. The network may be down. Try again later.",
    ),
    "offline.stick": (
        "下载整个网站（压缩包，放 U 盘）",
        "Download the whole site (zip file, for a USB stick)",
    ),
    "offline.footer": ("没网也能看", "Use without a network"),
}
