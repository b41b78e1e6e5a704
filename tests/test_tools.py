"""`make bench`、`make screenshots`、`make weigh` 用的几个程序：平时不跑，至少要装得进来。"""

from __future__ import annotations

import os
import subprocess
import sys

from outreach.disk import ROOT

_START = "import runpy, sys\nfor path in sys.argv[1:]: runpy.run_path(path, run_name='tool')"


def test_tools_can_start() -> None:
    tests = ROOT / "tests"
    tools = [*sorted(tests.glob("bench/*.py")), *sorted(tests.glob("*/portraits.py"))]
    folders = [tests / "bench", tests / "browser", tests]
    done = subprocess.run(
        [sys.executable, "-c", _START, *tools],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert len(tools) > 8
    assert done.returncode == 0, done.stderr
