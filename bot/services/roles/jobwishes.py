"""What people wish of their work beside its name: calm, home, part time, pay. Kept, shown, held against a posting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.advice.posting import Posting
from bot.memory import Unit
from bot.reading.lexical.text import fold
from bot.reading.work import terms
from bot.reading.work.leanings import leanings
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

KEPT = "work:"
"""What the marks begin with under which wishes for the work are kept."""

POSTING = ("Paste a job ad", "/paste_job_description")
YIELDS = frozenset(
    {
        "report_blocked",
        "report_progress_done",
        "report_progress_partial",
        "reschedule_checkin",
        "paste_job_description",
        "paste_resume",
    }
)
"""Meanings that a wish for other work is at most the reason of."""

WORDS = re.compile(r"\w")
_OPENS = re.compile(
    r"^\W*(?:(?:and|so|ok|well|but)\W+)*(?:what|which|how|why|when|who|is|are|does|do|can|could|would|will|show|tell|"
    r"give)\b(?! (?:i|me|us)\b)",
    re.IGNORECASE,
)
_WORKS = re.compile(r"\b(?:i'?m|i am|i was|i work(?:ed)?|i'?ve been) (?:\w+ )?(?:an?|as|in|at)\b", re.IGNORECASE)
"""Who tells their work beside the wish: that is taken in first."""

WHICH = re.compile(
    r"\b(?:which|what|any|is there an?y?)\b[^.!?]{0,30}\b(?:roles?|jobs?|careers?|ones?|of (?:them|these|those))\b",
    re.IGNORECASE,
)
"""Who asks which of the roles has it."""

_OF_WORK = re.compile(r"\b(?:shifts?|work\w*|jobs?|on[- ]call|employers?|boss)\b", re.IGNORECASE)
"""Words that make days off a wish of the work, where hours to learn are told beside."""

_OWN = ("beside", "move")
"""Wishes that have an answer of their own: no employer decides them."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Wishes for the work are kept and answered honestly; None where something is asked or other facts are told."""
    found = _wished(turn)
    if turn.asked.kind == "goal" and leanings(fold(turn.text).folded, True)[0]:
        return None  # what else is wished of the work is narrowed first
    if not found or _OPENS.search(turn.text) or _tells(turn, found) or _WORKS.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        again = bool(held(unit, turn.person_id))
        _keep(unit, turn, found)
        on = flow.go_on(desk, unit, turn)
        return on.after(*_answers(tuple(found), again))


def noted(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """The reply to a message that tells more as well, with its wishes for the work kept and named."""
    found = {} if turn.facts.kind != "talk" or turn.intent in YIELDS or reply.forget else _wished(turn)
    names = {part.name for part in reply.parts}
    if not found or _OPENS.search(turn.text) or not names & _TAKEN:
        return reply
    with desk.memory.unit() as unit:
        _keep(unit, turn, found)
    parts = tuple(part for part in reply.parts if part.name != "utter_reason_short")  # the wish says it already
    return replace(reply, parts=parts).after(Part("utter_work_wish_short", {"wishes": _names(tuple(found))}))


_TAKEN = frozenset(
    {"utter_noted", "utter_goal", "utter_goal_nearest", "utter_goal_senior", "utter_reason", "utter_narrowed"}
)
"""Answers that take in what is told: only beside these is a wish told as well, and no part of something else."""


def which(desk: Desk, turn: Turn) -> Reply | None:
    """Which role is calm, or done from home: no source says it, and what can be checked instead."""
    found = [key for key in terms.asked(turn.text) if key not in ("pay", "start", "tongue")]
    wished = [key for key in terms.wished(turn.text.replace("?", "")) if key not in ("pay", *_OWN)]
    keys = tuple(dict.fromkeys([*wished, *(key for key in found if not wished)]))
    if not keys or len(turn.text.split()) > terms.MOST or turn.facts.kind != "talk":
        return None
    with desk.memory.unit() as unit:
        part = Part("utter_work_unsourced", {"topics": listing([terms.BY_KEY[key].name for key in keys])})
        return flow.go_on(desk, unit, turn).after(part)


def _wished(turn: Turn) -> dict[str, tuple[int, int]]:
    found = terms.wished(turn.text)
    if turn.asked.kind == "hours":
        found.pop("part", None)
    of_learning = turn.asked.kind == "hours" or turn.facts.hours_per_week is not None
    if of_learning and not _OF_WORK.search(turn.text):
        found.pop("regular", None)  # "6 hours, not sundays" says when to learn
    return found


def _tells(turn: Turn, found: dict[str, tuple[int, int]]) -> bool:
    """Whether a message tells facts outside of the words of its wishes."""
    facts = turn.facts
    inside = [m for m in facts.skills if any(a <= m.start < b for a, b in found.values())]
    hours = facts.hours_per_week is not None and "part" not in found
    role = facts.target is not None and facts.target.role is not None
    skills = any(m.polarity for m in facts.skills if m not in inside)
    return bool(role or skills or hours or facts.years is not None or facts.current or facts.start or facts.absence)


def _keep(unit: Unit, turn: Turn, found: dict[str, tuple[int, int]]) -> None:
    unit.person(turn.person_id, turn.instant)
    for key in found:
        unit.mark_question(turn.person_id, f"{KEPT}{key}", "kept", turn.instant)


def _answers(keys: tuple[str, ...], again: bool) -> tuple[Part, ...]:
    """What is said of the wishes; `again` tells that the limits of the sources were named before."""
    of_employer = tuple(key for key in keys if key not in _OWN)
    name = "utter_work_wish_short" if again else "utter_work_wish"
    parts = [Part(name, {"wishes": _names(of_employer)})] if of_employer else []
    parts += [Part("utter_work_beside")] if "beside" in keys else []
    parts += [Part("utter_work_move")] if "move" in keys else []
    return tuple(parts)


def _names(keys: tuple[str, ...]) -> str:
    return listing([terms.BY_KEY[key].wish for key in keys])


def held(unit: Unit, person_id: str) -> tuple[str, ...]:
    """The keys of the wishes that are kept, in the order of the terms."""
    marks = unit.questions(person_id)
    return tuple(key for key in terms.BY_KEY if f"{KEPT}{key}" in marks)


def kept(unit: Unit, person_id: str) -> tuple[Part, ...]:
    """The wishes that are kept, for who asks what is stored."""
    keys = held(unit, person_id)
    return (Part("utter_work_kept", {"wishes": _names(keys)}),) if keys else ()


def against(unit: Unit, person_id: str, read: Posting) -> list[Part]:
    """What a posting says on the wishes that are kept, in its words, and of which it says nothing."""
    said = dict(read.terms)
    keys = [key for key in held(unit, person_id) if terms.BY_KEY[key].named]
    lines = [said_on(key, said) for key in keys]
    return [Part("utter_posting_wishes", {"body": "\n".join(lines)})] if lines else []


def said_on(key: str, said: Mapping[str, str]) -> str:
    """A line of what a posting says on a term, in its words."""
    return f'• {terms.BY_KEY[key].name}: "{said[key]}"' if key in said else f"• {terms.BY_KEY[key].name}: not a word"
