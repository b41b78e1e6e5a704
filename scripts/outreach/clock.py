"""今天是哪一天：`--today` 和钟，全部命令共用这一份。别处不许读钟。"""

from __future__ import annotations

import os
from datetime import date, datetime

import click

from outreach.dates import BEIJING, parse_day


class _Day(click.ParamType[date]):
    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return parse_day(str(value))
        except ValueError:
            self.fail(f"“{value}”不是日期，照这样写：2026-11-02", param, ctx)


def current_day() -> date:
    """北京时间的今天；设了 SOURCE_DATE_EPOCH 就用那一天，重做时字节才会一样。"""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), BEIJING) if epoch else datetime.now(BEIJING)
    return moment.date()


today_option = click.option(
    "--today", type=_Day(), default=None, help="当作今天是哪一天（默认：北京时间的今天）。"
)
