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
    "heard.source": ("从哪听到", "Heard through"),
    "heard.on": ("哪天", "Date"),
    "heard.state": ("办到哪了", "State"),
    "heard.closed": ("办完", "Closed"),
    "heard.led-to": ("改了哪一页", "What changed"),
    "heard.reason": ("没采纳的原因", "Why not"),
    "heard.theme": ("关于", "About"),
}
