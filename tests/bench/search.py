"""搜索准不准、多重、多快，写进 README。由 `make bench` 运行，只量不判。"""

from __future__ import annotations

import tempfile
from pathlib import Path

import search_cost

from building import build_shipped
from readme_table import rewrite
from search_marks import quality


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary, "site")
        build_shipped(site).check_returncode()
        print(rewrite("bench-search", quality(site)))
        print(rewrite("bench-search-cost", search_cost.cost(site)))


if __name__ == "__main__":
    main()
