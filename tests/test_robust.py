"""随便什么字节都读得完：三百个乱改的文件，读、建索引、跑全部规则，一次也不抛出。"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from building import TODAY, stamped
from outreach import checks, finding, site
from outreach.source import read
from samples import ALL, SAMPLES

ROUNDS = range(300)
PIECES = ["---\n", "\n", "\r\n", "\t", ": ", "：", "- ", "[", "]", "{", "}", "&a ", "*a", "!!int ", "#", "|\n", ">\n", '"', "'", "\\", "%", "@", "\0",
          "\u2028", "\ufeff", "《刑事诉讼法》第99999999条", "[x](y.md#z)", "## 甲 { #a }\n", "0999—0123456", "～", "😀", "title: ", "translates: ",
          "phones: [", "🈚️", "é", "\ud7ff", "<script>", "](javascript:", "? ", "<<: *a\n"]  # fmt: skip


def _swap(chance: random.Random, text: str) -> bytes:
    place, length = chance.randrange(len(text)), chance.randrange(8)
    return (text[:place] + chance.choice(PIECES) + text[place + length :]).encode()


def _cut(chance: random.Random, text: str) -> bytes:
    return text.encode()[: chance.randrange(len(text.encode()))]


def _flip(chance: random.Random, text: str) -> bytes:
    content = bytearray(text.encode())
    for _ in range(chance.randrange(1, 6)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def _shuffle(chance: random.Random, text: str) -> bytes:
    lines = text.splitlines(keepends=True)
    chance.shuffle(lines)
    return "".join(lines).encode()


def _noise(chance: random.Random, text: str) -> bytes:
    return chance.randbytes(chance.randrange(200))


def _salad(chance: random.Random, text: str) -> bytes:
    return (
        "---\n" + "".join(chance.choices(PIECES, k=30)) + "\n---\n" + "".join(chance.choices(PIECES, k=10))
    ).encode()


WAYS: tuple[Callable[[random.Random, str], bytes], ...] = (
    _swap,
    _swap,
    _swap,
    _cut,
    _flip,
    _shuffle,
    _noise,
    _salad,
)


@pytest.mark.parametrize("seed", ROUNDS)
def test_nothing_ever_raises(seed: int) -> None:
    chance = random.Random(seed)
    sample = chance.choice(list(SAMPLES.values()))
    path, text = chance.choice(list(sample.files.items()))
    content = chance.choice(WAYS)(chance, text)
    source = read(path, content)
    assert source.path == path
    loaded = site.load({**STAMPED, path: content}, TODAY)
    findings = finding.in_order(checks.run(loaded, publish=True))
    assert all(f.at.line >= 1 and f.at.column >= 1 for f in findings)
    for render in finding.FORMATS.values():
        assert render(findings).encode()


STAMPED = stamped(ALL)
