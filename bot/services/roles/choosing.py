"""A goal picked in passing, before a question: "data analyst sounds ok i guess. is it hard without math?"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.services import telling
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.meant import ASIDE
from bot.services.roles.goals import WITHDRAWS

_OPENS = r"(?:what|which|how|when|where|who|why|do|does|did|is|are|can|could|should|would|will|isn'?t|am)\b"
_CUT = re.compile(rf"(?<=[.!?;\n])\s+|\s*,\s*(?:but |and |so |only |though )*(?={_OPENS})", re.IGNORECASE)
_ASKS = re.compile(rf"\?|^\W*(?:and |but |so |ok |hm+ )*{_OPENS}", re.IGNORECASE)
_TAKES = re.compile(
    r"\b(?:sound|seem|look|feel)(?:s|ed|ing)?\b(?: \w+){0,2}? (?:ok(?:ay)?|good|nice|fun|fine|great|interesting|right|"
    r"cool|best|doable|like (?:me|something|it)|alright|realistic|possible|tempting|exciting|decent)\b"
    r"|\b(?:i guess|why not|let'?s|let us|for now|then|could be|might be (?:it|nice|fun|for me)|i(?:'?d| would)? "
    r"(?:like|love|take|pick|choose|prefer|fancy|go)|i(?:'?ll| will) (?:take|go|try)|ok(?:ay)?|fine)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|n'?t|dont|doesnt|never|no|neither|nor|too|boring|scary|hard|awful|if)\b", re.IGNORECASE)

_CLAUSE = re.compile(r"\s*[,;:\u2013\u2014]\s+|[.!?\n]\s*|\s+-+\s+|\s+(?=but\b)", re.IGNORECASE)
_COURTESY = re.compile(
    r"\b(?:please|pls|plz|i|guess|think|maybe|perhaps|probably|definitely|ok(?:ay)?|so|well|hi|hello|hey|the|an?|my|"
    r"goal|role|job|"
    r"target|is|as|for|yes|yeah|then|it|be|i'?d|say|would|one|senior|junior)\b|[^\w]",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:please|pls|plz|but|first|before that|goal|target|i (?:think|guess|suppose)|probably|"
    r"(?:do|can|could|should|would|will|am|must|have|is it) (?:i|me|my)|for me)\b",
    re.IGNORECASE,
)
"""By these a role that is named first is no subject of the question behind it."""

WORDS = 12
"""Words of a part that picks; more tells of something else as well."""


def picked(desk: Desk, turn: Turn) -> tuple[Part, ...]:
    """Takes the role that the first part of a message picks for a goal, where none is held, and says so.

    The rest of the message is answered as if the goal had been there before. Without a question in it the meaning of
    the message is the choice itself, and nothing is done here.
    """
    if turn.facts.kind != "talk":
        return ()
    first = _opener(desk, turn)
    if first:
        return _taken(desk, turn, first)
    parts = [part.strip() for part in _CUT.split(turn.text) if part.strip()]
    unsure = next((part for part in parts if MAYBE.match(part)), "") if turn.asked.kind == "goal" else ""
    if unsure and len(parts) > 1:
        return _taken(desk, turn, unsure)
    first = parts[0] if len(parts) > 1 else ""
    if not first or _ASKS.search(first) or len(first.split()) > WORDS:
        return ()
    if not any(_ASKS.search(part) for part in parts[1:]):
        return ()
    if not _TAKES.search(first) or _NOT.search(first) or WITHDRAWS.search(first):
        return ()
    return _taken(desk, turn, first)


def _opener(desk: Desk, turn: Turn) -> str:
    """The first words of a message that are a role of the list and nothing else, before a question that is not about
    it: "Data Analyst. But first: is it too late at 52?"; empty for none.
    """
    first = _CLAUSE.split(turn.text.strip(), maxsplit=1)[0]
    rest = turn.text.strip()[len(first) :]
    if not (_ASKS.search(rest) or "?" in rest) or len(first.split()) > WORDS or _ASKS.search(first):
        return ""
    if turn.intent in ASIDE and not _STANDS.search(turn.text):
        return ""
    named = [m for m in desk.reader.read(first, turn.asked, today=turn.now.date()).roles if m.role]
    left = first.replace(named[0].said, " ") if len(named) == 1 else first
    return "" if len(named) != 1 or re.search(r"\w", _COURTESY.sub(" ", left)) else first


MAYBE = re.compile(
    r"^\W*(?:(?:hm+|well|idk|dunno|not sure|no idea|so|ok|oh)\W+)*(?:maybe|perhaps|possibly|probably|i guess|i think|"
    r"what about|how about)\W+(?:something (?:in|with|like)\W+|in\W+|the\W+)?[\w+#/&. -]{2,40}\W*$",
    re.IGNORECASE,
)


def maybe(desk: Desk, turn: Turn) -> Reply | None:
    """A role that is the answer to the question for one, however unsurely it is given: "maybe ML?"."""
    aim = turn.facts.target or turn.facts.likely
    if turn.asked.kind != "goal" or aim is None or aim.role is None or len(turn.text.split()) > WORDS:
        return None
    facts = replace(turn.facts, target=aim, skills=())
    told = replace(turn, intent="state_target_role", facts=facts)
    with desk.memory.unit() as unit:
        if unit.person(turn.person_id, turn.instant).target_role:
            return None
        return telling.after(desk, unit, told, hear(desk, unit, told))


def _taken(desk: Desk, turn: Turn, first: str) -> tuple[Part, ...]:
    """Makes the role that these words name the goal of who has none."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if person.target_role or person.target_said:
            return ()
        facts = desk.reader.read(first, turn.asked, today=turn.now.date())
        if MAYBE.match(first) and facts.target is None:
            facts = replace(facts, target=facts.likely, skills=())
        named = {one.role for one in (*facts.roles, facts.target) if one and one.role}
        if len(named) != 1 or facts.refused:
            return ()
        told = replace(turn, text=first, intent="state_target_role", facts=facts)
        return acknowledgement(hear(desk, unit, told), desk.catalogue)


def led(reply: Reply, parts: tuple[Part, ...]) -> Reply:
    """The reply behind what was taken in beside it, which was understood then."""
    lost = [part for part in reply.parts if part.name.startswith("utter_lost")] if parts else []
    kept = tuple(part for part in reply.parts if part not in lost)
    names = {part.name for part in kept}
    return replace(reply, parts=kept or reply.parts).after(*(part for part in parts if part.name not in names))
