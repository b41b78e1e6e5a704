"""`python -m outreach`，和命令 `outreach` 相同。"""

from outreach.cli import run

if __name__ == "__main__":
    run()
