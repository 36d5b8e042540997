"""The folded text with its skills and roles masked, so that patterns speak of "a skill here" and no name misleads them.

A masked skill is `§`, a masked role `¤`, each filled up to the length of the name: offsets stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

FILL = "\x02"
LIST = "(?:\\s*(?:,|/|&|\\+|and|or|nor|,\\s*and|,\\s*or|as well as|plus)?\\s*(?:§))"
_SENTENCE = re.compile(
    r"(?:[^.!?;\n]+|\.(?=[\w#+])|(?<=\be\.g)\.|(?<=\bi\.e)\.|(?<=\bincl)\.|(?<=\bapprox)\.)+[.!?;]*|[.!?;]+"
)


@dataclass(frozen=True)
class Sentence:
    """A stretch of the masked text up to its stop; `at` are the numbers of the skills in it."""

    text: str
    start: int
    at: tuple[int, ...]

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return "?" in self.text[-3:]


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over masked text: `§` is a whole masked skill, `¤` a role, `§§` a list of skills."""
    pattern = pattern.replace("§§", f"§{LIST}*")
    return re.compile(pattern.replace("§", f"§{FILL}*").replace("¤", f"¤{FILL}*"))


def mask(folded: str, skills: Iterable[tuple[int, int]], roles: Iterable[tuple[int, int]] = ()) -> str:
    """The folded text with these spans masked."""
    marks = sorted([(start, end, "§") for start, end in skills] + [(start, end, "¤") for start, end in roles])
    parts: list[str] = []
    at = 0
    for start, end, sign in marks:
        if start < at:
            continue
        parts += [folded[at:start], sign, FILL * (end - start - 1)]
        at = end
    parts.append(folded[at:])
    return "".join(parts)


def sentences(masked: str) -> list[Sentence]:
    """The sentences with the numbers of their skills."""
    found: list[Sentence] = []
    number = 0
    for match in _SENTENCE.finditer(masked):
        count = match[0].count("§")
        found.append(Sentence(match[0], match.start(), tuple(range(number, number + count))))
        number += count
    return found
