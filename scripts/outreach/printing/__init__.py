"""把一张纸印成 PDF：模板排成 HTML，WeasyPrint 排版，量一量，印不下就缩字、舍块，再不行就说清楚要删多少字。

进：Handout、纸的种类、字体和样式的字节。出：PDF 的字节。不碰磁盘；版面在 overrides/handout/，样式在 assets/handout/。
装了 WeasyPrint 要的系统库（Pango）才 import 得进来，所以命令里用到才 import。
"""
