"""`python -m outreach`，和命令 `outreach` 相同。"""

from outreach.cli import main

if __name__ == "__main__":
    main()
