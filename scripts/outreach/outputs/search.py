"""搜索的资料：进：各页排好的文章。出：search/ 里的几个文件。怎么做见 outreach.searching。"""

from outreach.searching import Article, files

__all__ = ["Article", "files"]
