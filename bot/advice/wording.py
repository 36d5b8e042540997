"""Small pieces of plain English shared by the advice: lists, numbers and days, the same in every locale."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def listing(names: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def number(value: float) -> str:
    """At most one decimal, and none where it would be a zero: 2, 2.5."""
    return f"{value:.1f}".removesuffix(".0")


def plural(noun: str) -> str:
    """Several of a thing, by the spelling of its last word: skills, guesses, days, cities."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


_VOWELS = ("", *"aeiou")


def counted(value: float, noun: str) -> str:
    """A number with its noun in singular or plural: 1 year, 2.5 years. Every count that is said is said by this."""
    shown = number(value)
    return f"{shown} {noun if shown == '1' else plural(noun)}"


def day(when: date) -> str:
    """A date in words, as in 12 March 2026."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def sentence(text: str) -> str:
    """The text with a capital first letter and exactly one full stop at its end."""
    text = text.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}." if text else ""


_PROPER = {
    "ai": "AI", "bi": "BI", "devops": "DevOps", "llm": "LLM", "ml": "ML", "mlops": "MLOps", "nlp": "NLP", "sql": "SQL",
}  # fmt: skip


def area_name(area: str) -> str:
    """An area of skills as it is written in text: bi-tools is BI tools."""
    return " ".join(_PROPER.get(word, word) for word in area.split("-"))
