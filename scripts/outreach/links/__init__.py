"""links：查一个做好的静态网站里的链接，是不是自己的站都行。不看 Markdown 怎么写，只看读者点得到的。

```
网站文件夹 ─► reading ─► Document ─► built ─► visit ─► inside 站内｜outside 站外｜schemes 电话邮件 ─┐
              一个文件     链接、编号    全站    走一个链接    whole 全站的规则 ────────────────────┴─► Hit
Hit ─► origin（Markdown 第几行）─► cause（一个原因报一次）─► Finding
例外（pardons）放过的不报。文件多时两个核一起读（halves）。
--online：network 去问 ─► verdict 算哪一种 ─► ledger 记下哪天打不开 ─► 同上
```
加一条规则：在 inside、outside、schemes 或 whole 里写一个带 @rule 的函数，文档第一行就是公开说明。
"""
