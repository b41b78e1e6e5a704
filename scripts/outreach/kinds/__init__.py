"""kinds：每类条目一个文件。新增一类，只在这里添一个文件，下面自动登记。"""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module
from pkgutil import iter_modules

from outreach.kinds.base import Kind

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")


def _all(parent: type[Kind]) -> list[type[Kind]]:
    return [k for child in parent.__subclasses__() for k in ([child] if child.name else []) + _all(child)]


KINDS: dict[str, type[Kind]] = {kind.name: kind for kind in sorted(_all(Kind), key=lambda kind: kind.name)}


def kind_of(path: str, type_value: object, keys: Collection[str] = ()) -> type[Kind]:
    """中文路径（相对 docs/）归哪一类。

    一个文件夹有几类而 `type` 没写对时，看写了的键（`keys`）最像哪一类，由它的模型指出错处。
    """
    if owner := next((kind for kind in KINDS.values() if kind.owns(path, type_value)), None):
        return owner
    in_folder = [kind for kind in KINDS.values() if kind.type_key and kind.owns(path, kind.type_key)]
    in_folder.sort(key=lambda kind: sum(key in kind.model_fields for key in keys), reverse=True)
    return (in_folder or [KINDS["page"]])[0]
