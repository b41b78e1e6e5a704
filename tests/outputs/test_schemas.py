"""给编辑器补全用的 JSON Schema：从模型生成，一类一份，样例和中文名都在。"""

from __future__ import annotations

import json
from typing import Any

import pytest

from outreach.kinds import KINDS
from outreach.outputs import schemas


def _schema(name: str) -> dict[str, Any]:
    return json.loads(schemas.files()[f"schemas/{name}.json"])


def test_one_file_for_each_kind() -> None:
    assert set(schemas.files()) == {f"schemas/{name}.json" for name in KINDS}


@pytest.mark.parametrize("name", sorted(KINDS))
def test_it_says_what_the_model_says(name: str) -> None:
    kind, schema = KINDS[name], _schema(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (schema["title"], schema["additionalProperties"]) == (kind.label, False)
    keys = {field.alias or key: field for key, field in kind.model_fields.items()}
    assert set(schema["properties"]) == set(keys)
    assert set(schema["required"]) == {key for key, field in keys.items() if field.is_required()}
    for key, field in keys.items():
        assert schema["properties"][key]["title"] == field.title
        assert schema["properties"][key]["examples"] == field.examples


def test_choices_and_aliases_reach_the_editor() -> None:
    assert _schema("workstation")["properties"]["status"]["enum"] == ["open", "suspended", "closed"]
    deadline = _schema("explainer")["$defs"]["Deadline"]["properties"]
    assert "from" in deadline
    assert "counted_from" not in deadline


def test_the_same_bytes_every_time() -> None:
    assert schemas.files() == schemas.files()
    assert "城关" in schemas.files()["schemas/workstation.json"]
