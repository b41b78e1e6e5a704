"""命令 outreach：点到哪条命令，才装哪条（links 用不着内容的模型，省下的半秒比查三百页还长）。

退出码：0 没有必须改的；1 有；2 命令写错了。命令本身在 commands/，一条一个文件。
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from pkgutil import iter_modules

import click

from outreach import commands


class _Commands(click.Group):
    """commands/ 里的每个文件是一条命令；`options` 是它们共用的，不是命令。`import` 是 Python 的词，文件叫 import_。"""

    def list_commands(self, ctx: click.Context) -> list[str]:
        names = (module.name for module in iter_modules(commands.__path__) if module.name != "options")
        return sorted(name.removesuffix("_") for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        file = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"{commands.__name__}.{file}").command
        return command


@click.group("outreach", cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """家门口的检察院：检查内容，生成网站。"""


def run() -> None:
    """做完就走：读进来的一万个站，一件件拆掉要将近一秒，拆不拆都一样。"""
    try:
        main()
    except SystemExit as done:
        with suppress(BrokenPipeError):  # 后面接着 head，它看够了先走
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(done.code if isinstance(done.code, int) else 0)
