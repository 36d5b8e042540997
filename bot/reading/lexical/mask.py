"""The folded text with its skills and roles masked, so that patterns speak of "a skill here" and no name misleads them.

A masked skill is `§`, a masked role `¤`, each filled up to the length of the name: offsets stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FILL = "\x02"
LIST = "(?:\\s*(?:,|/|&|\\+|and|or|nor|,\\s*and|,\\s*or|as well as|plus)?\\s*(?:§))"
MOST = 40
"""Skills of a list beside the first; more are not looked through, as a list is tried from each of its skills."""
_SENTENCE = re.compile(
    r"(?:[^.!?;\n]+|\.(?=[\w#+])|(?<=\be\.g)\.|(?<=\bi\.e)\.|(?<=\bincl)\.|(?<=\bapprox)\.)+[.!?;]*|[.!?;]+"
)


LONGEST = 800
"""Characters of a sentence; without a stop it is cut at a blank, as patterns look through all of a sentence."""


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
    pattern = pattern.replace("§§", f"§{LIST}{{0,{MOST}}}")
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
        for text, start in _pieces(match[0], match.start()):
            count = text.count("§")
            found.append(Sentence(text, start, tuple(range(number, number + count))))
            number += count
    return found


def _pieces(text: str, start: int) -> Iterator[tuple[str, int]]:
    """The text with its place, in pieces of at most `LONGEST` characters where it is longer."""
    while len(text) > LONGEST:
        cut = text.rfind(" ", 1, LONGEST) + 1 or LONGEST
        yield text[:cut], start
        text, start = text[cut:], start + cut
    yield text, start
