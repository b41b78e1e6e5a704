"""真的把内容印成真的 PDF，只印一次，各个测试都来量它。"""

from __future__ import annotations

import pytest

from outreach.printing.printer import Printer
from outreach.printshop import printer
from printed import JOBS, Sample, run, shipped


@pytest.fixture(scope="session")
def machine() -> Printer:
    return printer(shipped())


@pytest.fixture(scope="session")
def samples(machine: Printer, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sample]:
    folder = tmp_path_factory.mktemp("printed")
    made = {}
    for name, (size, *_) in JOBS.items():
        printed = run(machine, name)
        file = folder / f"{name}.pdf"
        file.write_bytes(printed.pdf)
        made[name] = Sample(name, size, printed, file)
    return made


@pytest.fixture(params=JOBS)
def sample(request: pytest.FixtureRequest, samples: dict[str, Sample]) -> Sample:
    return samples[request.param]
