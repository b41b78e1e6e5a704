"""期限算一算：都从文书、明白纸自己的期限来，这里一个日子也不另写。

offered 哪些纸能算；published 给脚本的数据；example 没有脚本时看的例子。怎么数在 time_limits。
"""

from outreach.papers.example import Example, example
from outreach.papers.offered import STARTS, Paper, Term, computed, papers
from outreach.papers.published import SPOKEN, published

__all__ = ["SPOKEN", "STARTS", "Example", "Paper", "Term", "computed", "example", "papers", "published"]
