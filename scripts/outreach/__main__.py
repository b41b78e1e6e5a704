"""命令 `outreach`，和 `python -m outreach` 相同。

links 查的是别人也能做的网站，用不着内容的模型和规则：单独装进来，省下的半秒比查三百页还长。
"""

import sys


def main() -> None:
    if sys.argv[1:2] == ["links"]:
        from outreach import clock
        from outreach.links import command

        command.command(clock.today_option, clock.current_day)(sys.argv[2:], prog_name="outreach links")
    else:
        from outreach.cli import main as every_command

        every_command()


if __name__ == "__main__":
    main()
