"""各类条目共同的底子：一类条目 = 一个文件夹 + 一个冻结的模型 + 一个片段。

进：source 读出的文字树。出：子类的实例。子类放在本文件夹，一类一个文件，import 时自动登记。
一项是 required（必填，缺了必须改）、expected（该有，缺了建议改）还是 optional（可有可无），写在字段声明里。
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar, get_args, get_origin

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo
from pydantic.fields import FieldInfo

from outreach.fields import RefersTo, Text, Translated, Word, within


def required(label: str, example: str, hint: str = "", **extra: Any) -> Any:
    """必填项。`label` 是中文名，`example` 能直接抄，`hint` 说明写什么，`limit` 是最多多少个字。"""
    return _field("required", label, example, hint, extra)


def expected(label: str, example: str, hint: str = "", **extra: Any) -> Any:
    """该有的项：没有也能发布，但会提醒。"""
    return _field("expected", label, example, hint, {"default": None, **extra})


def optional(label: str, example: str, hint: str = "", **extra: Any) -> Any:
    """可有可无的项。"""
    return _field("optional", label, example, hint, {"default": None, **extra})


def _field(need: str, label: str, example: str, hint: str, extra: dict[str, Any]) -> Any:
    limit = extra.pop("limit", None)
    schema = {"need": need, **({"maxLength": limit} if limit else {})}
    field = Field(
        title=label, description=hint or None, examples=[example], json_schema_extra=schema, **extra
    )
    if limit:
        field.metadata.append(_at_most(limit))
    return field


def _at_most(limit: int) -> AfterValidator:
    """不超过声明的字数。只挂在声明了的项上：每一项都问一遍，一万个站要多问七十万次。"""

    def check(value: Any, info: ValidationInfo) -> Any:
        return within(value, limit, info) if isinstance(value, str) else value

    return AfterValidator(check)


class Part(BaseModel):
    """条目里的一小块（一个电话、一段时间、一条期限）。"""

    model_config = ConfigDict(frozen=True, extra="forbid")

    match_by: ClassVar[str] = ""
    """英文页用哪一项和中文页的同一块对上；空着就按先后顺序对。"""

    @classmethod
    def need(cls, field: FieldInfo) -> str:
        extra = field.json_schema_extra
        return str(extra.get("need", "optional")) if isinstance(extra, dict) else "optional"


class Allowance(Part):
    """一处例外：不查哪条规则，为什么。"""

    rule: Word = required("规则名", "plain-words")
    reason: Word = required("原因", "引用法条原文")


class Kind(Part):
    """一类条目。"""

    name: ClassVar[str] = ""
    label: ClassVar[str] = ""
    folder: ClassVar[str] = ""
    """这一类放在 docs/ 的哪个文件夹；只有一个文件的类写 `file`。"""
    file: ClassVar[str] = ""
    anchors: ClassVar[tuple[str, ...]] = ()
    """片段自己生成的小标题编号，别的页可以链接到。"""
    type_key: ClassVar[str] = ""
    """同一文件夹有几类时，靠 `type` 的值区分。"""
    starts_with: ClassVar[tuple[str, ...]] = ()
    """不是必填、但多半要写的项：`outreach new` 直接写上样例，不放进注释。"""

    closing: ClassVar[tuple[str, ...]] = ()
    """写在文件头最后的几项；别的照声明的先后。"""

    title: Text = required("标题", "城关社区检察工作站", limit=60)
    allow: tuple[Allowance, ...] = optional("例外", "[{rule: plain-words, reason: 引用法条原文}]", default=())

    @classmethod
    def owns(cls, path: str, type_value: object) -> bool:
        """这个文件归不归这一类。path 是中文文件相对 docs/ 的路径。"""
        if cls.file:
            return path == cls.file
        folder, _, name = path.rpartition("/")
        own_folder = folder == cls.folder != "" and name.endswith(".md") and name not in (".md", "index.md")
        return own_folder and (not cls.type_key or type_value == cls.type_key)

    @classmethod
    def template(cls, fields: dict[str, FieldInfo] | None = None) -> Iterator[tuple[str, str, str]]:
        """每一项的键、说明和样例，给 `outreach new` 和键表用。"""
        own = fields or cls.model_fields
        for key, field in sorted(own.items(), key=lambda item: item[0] in cls.closing):
            yield (
                field.alias or key,
                f"{NEED_WORDS[cls.need(field)]}：{field.title}",
                str((field.examples or [""])[0]),
            )


NEED_WORDS = {"required": "必填", "expected": "该有", "optional": "可不写"}


def part_of(annotation: Any) -> type[Part] | None:
    """一项的类型里有没有小块模型（`tuple[PhoneLine, ...]` → PhoneLine）。"""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((found for arg in get_args(annotation) if (found := part_of(arg))), None)


@cache
def translated_keys(model: type[Part]) -> dict[str, Any]:
    """哪些键是文字（英文页可以写）：True；或一小块里的哪些键：{…}。没列出的是事实。"""
    keys: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if has_mark(field, Translated):
            keys[key] = True
        elif (part := part_of(field.annotation)) and (inner := translated_keys(part)):
            keys[key] = {**inner, **({part.match_by: True} if part.match_by else {})}
    return keys


def has_mark(field: FieldInfo, mark: type) -> bool:
    return mark_of(field, mark) is not None


def mark_of(field: FieldInfo, mark: type) -> Any:
    """一项的类型上有没有某个标记（Translated、RefersTo），含列表里面的。"""
    found = [m for m in field.metadata if isinstance(m, mark)]
    return found[0] if found else _mark_inside(field.annotation, mark)


def _mark_inside(annotation: Any, mark: type) -> Any:
    if get_origin(annotation) is not None or hasattr(annotation, "__metadata__"):
        marks = [m for m in getattr(annotation, "__metadata__", ()) if isinstance(m, mark)]
        return (
            marks[0]
            if marks
            else next((m for a in get_args(annotation) if (m := _mark_inside(a, mark))), None)
        )
    return None


@cache
def references(model: type[Part]) -> dict[str, Any]:
    """哪些键写的是别的条目的名字。"""
    refs: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if mark := mark_of(field, RefersTo):
            refs[key] = mark.kinds
        elif (part := part_of(field.annotation)) and (inner := references(part)):
            refs[key] = inner
    return refs
