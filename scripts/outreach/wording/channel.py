"""给读者看的词：热线和别的机关。"""

WORDS = {
    "channel.number": ("号码", "Number"),
    "channel.owner": ("谁的", "Run by"),
    "channel.hours": ("什么时候有人", "When staffed"),
    "channel.does": ("管什么", "What it does"),
    "channel.does-not": ("不管什么", "What it does not do"),
    "channel.web": ("官方网站", "Official website"),
    "channel.phone-kind": ("电话", "Phone"),
    "channel.web-kind": ("网上", "Online"),
    "channel.counter-kind": ("窗口", "Counter"),
    "channel.urgent": ("救急", "Emergency"),
    "channel.other": ("办事、咨询", "Services and advice"),
}
