"""上网问一遍，边问边记账：中途停了，下次接着问。这里碰磁盘（账本）和终端（进度条），是命令的一部分。"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from outreach import disk
from outreach.links import ledger as ledgers
from outreach.links import online
from outreach.links.built import Built
from outreach.links.manners import Manners
from outreach.links.network import ask_all
from outreach.links.pardons import Pardons
from outreach.links.reply import Answer, Question
from outreach.links.rule import Hit

MANNERS = Manners()
SAVED_EVERY = 20
"""每问到这么多个就存一次账本。"""


class Notebook:
    """正在记的账。"""

    def __init__(self, path: Path | None, today: date) -> None:
        self.path, self.today = path, today
        self.text = path.read_bytes().decode("utf-8", "replace") if path and path.is_file() else ""
        self.ledger = ledgers.read(self.text)
        self._started = self.ledger
        self.answers: dict[str, Answer] = {}

    def note(self, answer: Answer) -> None:
        self.answers[answer.url] = answer
        self.ledger = self.ledger.noted(answer, self.today)
        if len(self.answers) % SAVED_EVERY == 0:
            self.save()

    def settle(self, urls: Iterable[str]) -> None:
        """问完了：断了网的不算数，网站上没有了的不留，存好。"""
        if online.offline(self.answers):
            self.ledger = self._started
            for answer in self.answers.values():
                self.ledger = self.ledger.noted(online.unsettled(answer), self.today)
        self.ledger = self.ledger.only(urls)
        self.save()

    def save(self) -> None:
        if self.path:
            disk.write(self.path, self.ledger.text())


def ask(built: Built, notebook: Notebook, pardons: Pardons, manners: Manners = MANNERS) -> list[Hit]:
    """问一遍。出：落到链接上的毛病。有例外的不问，免得打扰人家。"""
    where = online.places(built)
    asked = online.questions(built, where, notebook.ledger, pardons)
    try:
        _run(asked, notebook, manners)
    finally:
        notebook.settle(where)
    if left := len(asked) - len(notebook.answers):
        click.echo(f"时间到了，还有 {left} 个网址没来得及问；再运行一次接着问。", err=True)
    return list(online.hits(built, where, notebook.ledger))


def _run(asked: list[Question], notebook: Notebook, manners: Manners) -> None:
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("问站外链接", total=len(asked))

        def answered(answer: Answer) -> None:
            notebook.note(answer)
            progress.advance(task)

        asyncio.run(ask_all(asked, manners, answered))
