"""What goes wrong, in the log: without a word of what people wrote, and not over and over."""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

GAPS = (60.0, 3600.0)
"""Seconds between the first two lines on a trouble that lasts, and at most; each pause is double the one before."""


class Known(Exception):
    """A failure whose words are a program's own: nothing that people wrote is in them."""


def kind(error: BaseException) -> str:
    """What failed: known failures in their words, of others kind and place, for their words may hold anything."""
    if isinstance(error, Known):
        return f"{type(error).__name__}: {error}"[:160]
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


@dataclass
class _Case:
    """One trouble: how often since the last line, when the next may be written, and whether its end is to be told."""

    count: int = 0
    next_at: float = 0.0
    gap: float = GAPS[0]
    told: bool = False


class Troubles:
    """Says that there is a trouble, then ever less often that it lasts, and once that it is over."""

    def __init__(self, log: logging.Logger, ticks: Callable[[], float] = time.monotonic) -> None:
        """`ticks` counts seconds."""
        self._log, self._ticks = log, ticks
        self._cases: dict[str, _Case] = {}

    def had(self, what: str, why: object) -> None:
        """It went wrong, once more; `why` is an error or words of our own."""
        case, now = self._cases.setdefault(what, _Case()), self._ticks()
        case.count += 1
        if now < case.next_at:
            return  # it lasts, or comes and goes, and was told of just now
        said = kind(why) if isinstance(why, BaseException) else str(why)
        often = f" ({case.count} times)" if case.count > 1 else ""
        self._log.warning("%s: %s%s", what, said, often)
        case.gap = min(case.gap * 2, GAPS[1]) if case.told else GAPS[0]
        case.count, case.told, case.next_at = 0, True, now + case.gap

    def over(self, what: str) -> None:
        """It went well."""
        case = self._cases.get(what)
        if case is not None and case.told:
            case.told = False
            self._log.warning("%s: well again", what)
