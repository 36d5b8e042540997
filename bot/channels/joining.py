"""Joins the widget's modules into one script as it is sent: one request instead of twenty, and a sixth less to carry.

The modules stay as they are written and can be asked for one by one; nothing is built or kept on disk.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "(\.[^"]*)";$', re.MULTILINE)
_PASSED = re.compile(r'^export \{([^}]*)\} from "(\.[^"]*)";$', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.[^"]*)"\)')
_EXPORT = re.compile(r"^export ((?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*$|\bimport\(", re.MULTILINE)


def joined(modules: Mapping[str, str], entry: str) -> str:
    """One module that does what `entry` does with all it imports; `modules` are their texts by path.

    Each becomes a function that returns what it exports, in the order in which a browser would run them; a module that
    is imported later is there already. ValueError for a form of import or export that is not known here.
    """
    order: list[str] = []
    _visit(modules, entry, order, ())
    return "".join(_wrapped(modules, path, path == entry) for path in order)


def _visit(modules: Mapping[str, str], path: str, order: list[str], above: tuple[str, ...]) -> None:
    if path in above:
        raise ValueError(f"{path} imports itself, by {' and '.join(above)}")
    if path in order:
        return
    text = modules[path]
    for found in (*_IMPORT.findall(text), *_PASSED.findall(text), *(("", near) for near in _LATER.findall(text))):
        _visit(modules, _beside(path, found[1]), order, (*above, path))
    order.append(path)


def _wrapped(modules: Mapping[str, str], path: str, last: bool) -> str:
    text = _IMPORT.sub(lambda m: f"const {m[1]} = {_name(_beside(path, m[2]))};", modules[path])
    names = [name for _, name in _EXPORT.findall(text)]
    for several, near in _PASSED.findall(text):
        names += [f"{name.strip()}: {_name(_beside(path, near))}.{name.strip()}" for name in several.split(",")]
    text = _LATER.sub(lambda m: f"Promise.resolve({_name(_beside(path, m[1]))})", text)
    text = _PASSED.sub("", _EXPORT.sub(r"\1", text))
    if unknown := _LEFT.search(text):
        raise ValueError(f"{path}: not known here: {unknown[0]}")
    if last:
        return text
    return f"const {_name(path)} = (() => {{\n{text}return {{ {', '.join(names)} }};\n}})();\n"


def _beside(path: str, near: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), near))


def _name(path: str) -> str:
    """What a module is called in the joint; nothing in the modules has such a name."""
    return "$" + re.sub(r"\W", "_", path.removesuffix(".js"))
