"""Fields of cards, whatever stands in them: what is not what it should be counts as absent, as in the widget."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

_UNSEEN = re.compile("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufdd0\ufdd1]")
LONGEST, MANY = 2000, 500


def text(value: Any) -> str:
    """A text in one line, or nothing."""
    if not isinstance(value, str):
        return ""
    whole = value[:LONGEST].encode("utf-8", "replace").decode()
    return " ".join(_UNSEEN.sub(" ", whole).split())


def number(value: Any, most: float = math.inf) -> float | None:
    """A number from 0 to `most`; None where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return min(max(float(value), 0.0), most)


def thing(value: Any) -> Mapping[str, Any]:
    """An object, or an empty one."""
    return value if isinstance(value, Mapping) else {}


def things(value: Any) -> tuple[Mapping[str, Any], ...]:
    """A list of objects."""
    return tuple(one for one in listed(value) if isinstance(one, Mapping) and one)


def listed(value: Any) -> tuple[Any, ...]:
    """A list."""
    return tuple(value[:MANY]) if isinstance(value, list | tuple) else ()


def day(value: Any) -> date | None:
    """A day, or None."""
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def short(value: float) -> str:
    """A number as it is read: 41.5, 12, 1,250."""
    return f"{value:,.1f}".removesuffix(".0")
