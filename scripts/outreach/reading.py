"""读一个内容文件夹：文件多时另一个核先读起来，这边趁空去装模型和规则，装好了一起读完。

进：文件夹。出：每个 Markdown 的 Source；正文也顺手解析好，记在 markdown 里。这里不认识模型，所以装得快。
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from outreach import halves, markdown
from outreach.disk import read_folder
from outreach.halves import Watch
from outreach.source import Source, pages, read

_Read = tuple[Source, markdown.Parsed]


class Reading:
    """正在读的一个文件夹。"""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = files = read_folder(folder)

        def some(names: Sequence[str]) -> list[_Read]:
            sources = (read(name, files[name]) for name in names)
            return [(source, markdown.parsed(source.body)) for source in sources]

        with halves.not_collecting():
            self._begun = halves.Begun(some, halves.batches(pages(files)))

    def finish(self, watch: Watch[Sequence[str]] = iter) -> list[Source]:
        """读完，按文件名排。"""
        both = [one for batch in self._begun.finish(watch) for one in batch]
        markdown.remember((source.body, parsed) for source, parsed in both)
        return [source for source, _ in both]
