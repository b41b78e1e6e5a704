"""站内搜索的资料：一种语言一份，互不混杂。进：各页排好的文章。出：几个 `.js` 文件的文字。

```
文章 ─► reading ─► records ─┐
  HTML   摘文字     一页一条   ├─► published ─► search/zh.js       点开搜索就下载：标题、大家的问法、小标题、第一句话
文件头里的说法 ─► words ──────┤                search/zh-full.js  头一份里找不着，才下载：全文
             sounds ────────┘                search/sounds.js   打了拼音、繁体、错字才用得上
```

排名次的是 overrides/assets/later/search-rank.js：浏览器和测试用的是同一份。
"""

from outreach.searching.published import files
from outreach.searching.reading import Article

__all__ = ["Article", "files"]
