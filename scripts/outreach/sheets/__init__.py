"""表格：条目 ↔ 一行一行的格子，给只会用 Excel 的人。

column 一列怎么写、怎么读；columns 每类条目有哪几列；writing 写成 CSV、Excel；reading 把一张表读成格子，读不通的说明白。
格子里的值都从文件头的原文来（source.facts），不经过模型：导出来再导进去，一个字不变。
"""
