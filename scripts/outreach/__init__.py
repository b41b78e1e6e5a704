"""家门口的检察院：从 Markdown 内容到网站、检查结果和各种输出。

docs/**/*.md → source（值与行号）→ kinds（类型）→ site（索引）→ checks | outputs | fragments
两头（cli 与 mkdocs_hooks）读时钟、读写磁盘；中间全是纯函数：同样的文件加同样的日期，得到同样的字节。
"""
