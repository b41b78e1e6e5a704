"""plainness：一句话好不好懂。只看文字，不认识文件和条目。

进：一段清干净的话（引用、链接、代码已经去掉，见 sentences）。出：Remark——哪几个字、为什么、怎么改。
一个话题一个文件；报不报、多严，由 checks/plain_*.py 定。
"""

from outreach.plainness.remark import Remark

__all__ = ["Remark"]
