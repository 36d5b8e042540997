"""What a person should read of a card, worked out from the card itself: field by field, as docs/web.md names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

AS_IT_IS = {
    "caveat",
    "name", "goal", "now", "kept", "quote", "why", "text", "area", "requirement", "via", "rule", "sources", "have",
    "below", "missing",
    "assumptions", "title", "capstone", "capstone_metric", "by", "note", "learn", "deliverable", "metric",
    "cost",
}  # fmt: skip
DAYS = {"start", "end", "checked", "day"}
NOT_READ = {
    "type", "id", "key", "url", "done_when", "actions", "skill", "skills", "role", "roles", "strengths", "areas",
    "rows", "coverage", "phases", "steps", "certifications", "resources", "next", "points", "step", "markdown",
}  # fmt: skip
"""Containers, and what is for programs: links are judged as links, actions as buttons, the document as a download.

`done_when` says what `metric` says, in other words: a person reads it once.
"""

WORDS = {
    "state": {
        "met": "met", "below level": "below the level", "show it": "to be shown",
        "lacking": "lacking", "not asked": "not asked",
        "to do": "", "doing": "under way", "done": "done", "blocked": "blocked", "skipped": "skipped",
    },
    "severity": {
        "significant": "significant gap", "moderate": "moderate gap", "show it": "to be shown", "none": "no gap",
    },
    "importance": {"must": "must", "should": "should", "nice": "nice to have"},
    "evidence": {
        "said": "You told me", "inferred": "Inferred, please confirm", "demonstrated": "You showed it",
        "certified": "Certified",
    },
    "polarity": {"has": "", "lacks": "You do not have", "wants": "You want to learn"},
}  # fmt: skip

NUMBERS = {
    "years": "{} years",
    "hours_per_week": "{} hours a week",
    "hours": "{} hours",
    "version": "version {}",
    "number": "Phase {}",
    "streak_weeks": "{} weeks in a row",
    "slip_days": "{} days behind the plan",
    "score": "fit {} of 100",
    "asked": "Asked about {}",
    "total": "of {}",
}


def number(value: float) -> str:
    """A number as English shows it, with at most one digit after the point."""
    return f"{round(value + 1e-9, 1):,.1f}".removesuffix(".0")


def day(iso: str) -> str:
    """A day as English shows it."""
    found = date.fromisoformat(iso)
    return f"{found:%b} {found.day}, {found.year}"


def expected(card: Any, key: str = "") -> Iterator[str]:
    """Every piece of text that a person should be able to read of a card, nothing of it empty."""
    if isinstance(card, dict):
        for field, value in card.items():
            if field not in ("actions", "url"):
                yield from _of_field(field, value, card)
    elif isinstance(card, list):
        for one in card:
            yield from expected(one, key)


def _of_field(field: str, value: Any, holder: dict[str, Any]) -> Iterator[str]:
    kind = holder.get("type", "")
    if value is None or value == "":
        return
    if isinstance(value, list) and value and isinstance(value[0], str):
        yield from value if field in AS_IT_IS else ()
    elif field == "phases" and kind == "progress":
        yield from (f"{number(share * 100)} %" for share in value)
    elif isinstance(value, dict | list):
        if not (field == "skills" and "requirement" in holder):  # which skills meet it is told by the requirement
            yield from expected(value, field)
    elif field in DAYS:
        yield day(value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from _of_number(field, value, holder)
    elif field in ("level", "from", "to"):
        yield value if field == "level" else f"{field} {value}"
    elif field == "kind" and kind != "report":
        yield {"technical": "technical", "soft": "people skills"}.get(value, value)
    elif field == "optional":
        yield from ["optional"] if value else []
    elif field in WORDS:
        yield from _of_word(field, value, holder)
    elif field in AS_IT_IS:
        yield value


def _of_word(field: str, value: str, holder: dict[str, Any]) -> Iterator[str]:
    if field == "evidence" and holder["polarity"] != "has":
        return
    if field == "severity":
        states = [row["state"] for row in holder.get("rows", [holder])]
        if set(states) == {"not asked"}:
            yield "not asked"
            return
    if WORDS[field][value]:
        yield WORDS[field][value]


def _of_number(field: str, value: float, holder: dict[str, Any]) -> Iterator[str]:
    if field == "readiness":
        yield number(value) if "day" in holder else f"eadiness {number(value)} of 100"
    elif field == "share":
        yield number(value) if "day" in holder else f"{number(value * 100)} % of the plan done"
    elif field == "done_hours" and "planned_hours" not in holder:
        closed = holder.get("state") in ("done", "skipped")
        yield from [f"{number(value)} of {number(holder['hours'])} hours done"] if value and not closed else []
    elif field == "done_hours":
        yield f"{number(value)} of {number(holder['planned_hours'])} hours done"
    elif field == "credit":
        yield from [] if holder["state"] == "not asked" else [f"{number(value * 100)} %"]
    elif field == "hours" and (holder.get("done_hours") or holder.get("state") in ("done", "skipped")):
        return  # nothing of them lies ahead, or they stand behind those that are done
    elif field in NUMBERS:
        yield NUMBERS[field].format(number(value))


def plain(text: str) -> str:
    """A text without differences of white space."""
    return re.sub(r"\s+", " ", text).strip()


def unread(card: dict[str, Any], shown: str) -> list[str]:
    """What should be read of a card and is not."""
    found = plain(shown).casefold()
    return sorted({text for text in expected(card) if plain(text).casefold() not in found})


def judged() -> set[str]:
    """All fields that are read one way or another."""
    others = {"readiness", "share", "done_hours", "planned_hours", "credit", "kind", "level", "from", "to", "optional"}
    return AS_IT_IS | DAYS | NOT_READ | set(WORDS) | set(NUMBERS) | others
