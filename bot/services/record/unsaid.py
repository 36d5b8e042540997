"""What was never said, or should not have been: a lack that is denied, one thing to be forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.advice.profile import Claim, Polarity
from bot.reading.facts import Asked
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import take_back
from bot.services.plan import moves
from bot.services.steps import matched

_LACK = (
    r"(?:do ?n[o']?t|do not|cannot|can ?not|can'?t|could ?n'?t|lack(?:ed)?|have (?:no|never|not|n't)|had no|never|"
    r"did ?n'?t|"
    r"did not|have ?n'?t|am not|'?m not|know (?:no|nothing)|know little|miss|am missing|'?m missing|am bad|"
    r"'?m bad|suck|struggle|have (?:\w+ )?[\w+#.]+ (?:problems?|trouble|issues|difficult\w+|gaps?)|"
    r"have (?:any |a )?(?:problems?|trouble|issues|difficult\w+|gaps?)|(?:am|'?m) (?:weak|poor|terrible|new))"
)
DENIED = re.compile(
    r"\b(?:(?:never|did ?n[o']?t|did not|have ?n'?t|have not|do ?n[o']?t (?:think|remember)(?: i)?)(?: ever|"
    r" actually| really|"
    r" once| even)* (?:say|said|saying|mention\w*|claim\w*|tell|told|wrote|write|written|meant?|stat\w+)"
    r"|who (?:said|says|told (?:you|u))|(?:it'?s|that'?s|its|thats)? ?(?:wrong|false|not true|incorrect|untrue|"
    r"a lie|nonsense)"
    rf")(?: (?:you|u|that|to you|to u|anything like|anywhere|at all))* i ?{_LACK}\b",
    re.IGNORECASE,
)
"""The denial of a lack: "I never said I can't do SQL"."""
_DOES = re.compile(
    r"\bi (?:do|can|have|did|know (?:it|that|this)|use (?:it|that|this))(?: know| use| do)?(?: (?:it|that|this))?"
    r"(?: (?:very )?well| just fine| fine| indeed| too)?\W*$|\bof course i (?:do|can|have|know)\b",
    re.IGNORECASE,
)
"""What says beside it that the skill is there."""

SHORT = 20
"""Words up to which such a message says nothing else."""


def denied(desk: Desk, turn: Turn) -> Reply | None:
    """A lack that was never told is taken back; what was known before counts again, else it is asked; None for none."""
    found = DENIED.search(turn.text)
    if found is None or len(turn.text.split()) > SHORT:
        return None
    with desk.memory.unit() as unit:
        topics = _named(desk, turn, [c.skill for c in unit.claims(turn.person_id)])
        if not topics:
            return None
        held = moves.seen(desk, unit, turn)
        had = {c.skill: c for c in unit.all_claims(turn.person_id) if c.polarity is Polarity.HAS}
        now = {c.skill: c.polarity for c in unit.claims(turn.person_id)}
        lacked = [s for s in topics if now.get(s) is Polarity.LACKS]
        if _DOES.search(turn.text[found.end() :]):
            own = {s: Claim(s, Polarity.HAS, quote=turn.text[:200], said_at=turn.instant) for s in topics}
            had = {**own, **had}
        known = [s for s in topics if s in had]
        unit.retract(turn.person_id, lacked, turn.instant)
        unit.add_claims(turn.person_id, [had[s] for s in known if now.get(s) is not Polarity.HAS])
        parts = [Part("utter_unsaid", {"skills": _names(desk, lacked)})] if lacked else []
        if known:
            parts.append(Part("utter_unsaid_had", {"skills": _names(desk, known)}))
        person = unit.person(turn.person_id, turn.instant)
        parts += (
            [p for p in moves.told(desk, unit, turn, held, person) if p.name != "utter_plan_same"] if lacked else []
        )
        still = tuple(s for s in topics if s not in known)
        if not still:
            return flow.go_on(desk, unit, turn).after(*parts)
        ask = Part("utter_unsaid_asked", {"skills": _names(desk, still, "or")})
        buttons = (("Yes", "yes"), ("No", "no, none"), ("Skip", "/unsure_or_skip"))
        return Reply((*parts, ask), buttons, asked=Asked("checks", still))


def _named(desk: Desk, turn: Turn, claimed: Sequence[str]) -> tuple[str, ...]:
    """The skills that the words themselves name; an answer to a question spans all of the message."""
    whole = len(turn.text.strip())
    said = [m.skill for m in turn.facts.skills if m.end - m.start < whole]
    kept = [s for s in claimed if matched.says(turn.text, desk.catalogue.skills.get(s))]
    return tuple(dict.fromkeys((*said, *kept)))


def _names(desk: Desk, skills: Iterable[str], last: str = "and") -> str:
    return listing([desk.catalogue.skill_name(s) for s in skills], last=last)


THING = re.compile(
    r"^\W*(?:(?:please|pls|ok(?:ay)?|oh|no|wait|sorry|and|just|can you|could you|actually|well|you can)\W+)*"
    r"(?:forget|scratch|drop|ignore|never ?mind|delete|remove|erase|disregard|strike|undo|take|kick|throw|cross|cut)"
    r"(?: about| out| off)? (?:(?:the|that|this|my) )?(?P<what>[\w+#./&-]+(?: [\w+#./&-]+){0,3}?)"
    r"(?: (?:thing|things|stuff|part|bit|business|one|claim|entry|point|skill|topic|note|line|remark|mention)s?|"
    r"(?= (?:from|off|out of) (?:my|the|your)\b))"
    r"(?P<own> (?:from|off|in|on|out of) (?:(?:my|the|your) )?(?:skills?(?: list)?|list|profile|records?|notes?|"
    r"memory))?(?: (?:please|pls|again|then|i (?:said|told you|mentioned)))*\W*$",
    re.IGNORECASE,
)
"""One thing to be forgotten, by its name."""


def thing(desk: Desk, turn: Turn) -> Reply | None:
    """Takes back what is kept of the one skill named; None where it is a step of the plan, or nothing of it is kept."""
    found = THING.search(turn.text)
    if found is None:
        return None
    with desk.memory.unit() as unit:
        claims = unit.claims(turn.person_id)
        named = [c.skill for c in claims if matched.says(found["what"], desk.catalogue.skills.get(c.skill))]
        held = moves.seen(desk, unit, turn)
        planned = held.roadmap.steps if held and not found["own"] else ()
        if len(named) != 1 or any(s.skill == named[0] for s in planned):
            return None
        take_back(desk, unit, turn.person_id, tuple(named), turn.instant)
        moved = [
            p
            for p in moves.told(desk, unit, turn, held, unit.person(turn.person_id, turn.instant))
            if p.name != "utter_plan_same"
        ]
        return flow.go_on(desk, unit, turn).after(Part("utter_removed", {"skills": _names(desk, named)}), *moved)
