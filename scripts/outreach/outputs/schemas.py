"""JSON Schema：每类一份，给编辑器补全用，从模型生成所以不会走样。进：类。出：路径 → JSON 文字。"""

from __future__ import annotations

import json

from outreach.kinds import KINDS


def files() -> dict[str, str]:
    """`schemas/workstation.json` 等。"""
    return {f"schemas/{name}.json": _schema(name) for name in KINDS}


def _schema(name: str) -> str:
    kind = KINDS[name]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **kind.model_json_schema(by_alias=True),
    }
    schema["title"] = kind.label
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
