"""The day of these tests, and shorthand for what was read."""

from __future__ import annotations

from datetime import date

from bot.reading.facts import Facts

TODAY = date(2026, 3, 10)  # a Tuesday


def said(facts: Facts) -> dict[str, str | None]:
    """The polarity of each skill mentioned; the last word on a skill counts."""
    return {m.skill: m.polarity.value if m.polarity else None for m in facts.skills}


def levels(facts: Facts) -> dict[str, str | None]:
    return {m.skill: m.level.label if m.level else None for m in facts.skills}
