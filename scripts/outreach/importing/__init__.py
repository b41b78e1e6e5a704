"""把工作站的表导进来：一行一站，只改变了的格子，文件里别的字、注释、先后都不动。

editing 在文件头里换掉一项；reading_rows 一张表对着现有的条目，要改哪几项；locating 把检查说的毛病指回表里那一格。
这里不碰磁盘，也不认识检查：先算出改好的全文，查过没有必须改的，命令才一次写进去。
"""

from outreach.importing.locating import located
from outreach.importing.planning import Change, Plan, plan

__all__ = ["Change", "Plan", "located", "plan"]
