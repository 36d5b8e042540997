"""One row of the tables of what words alone make plain."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.services.desk import Desk, Reply, Turn

Answer = Callable[[Desk, Turn], Reply | None]


@dataclass(frozen=True)
class Row:
    """Words, what answers them (None where it is no answer after all), and what it gives way to beside the urgent."""

    words: re.Pattern[str]
    answer: Answer
    yields: frozenset[str] = frozenset()
