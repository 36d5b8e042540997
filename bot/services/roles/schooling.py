"""Degrees and schools: whether one is needed, and what it means to have none."""

from __future__ import annotations

import re

from bot.advice.catalogue import Importance, Role
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear

_PAPER = (
    r"(?:(?:college|university|uni|bachelor'?s?|master'?s?|cs|computer science|formal|academic|stem|it) )?"
    r"(?:degrees?|diplomas?|bachelor'?s?|master'?s?|ph\.?d|doctorate|university|uni|college|a-levels|abitur|"
    r"baccalaureate|"
    r"education)"
)
DEGREE = re.compile(
    rf"\b(?:do|would|will|must|should) (?:i|you|they|people|one|employers)\b[^.?!]{{0,40}}\b{_PAPER}\b"
    rf"|\b(?:without|no|never (?:had|got|finished|did|went to)|n't (?:have|finish|finished|got|get|need|go to|"
    rf"went to)|"
    rf"not (?:have|finished|got)|dropped out of|drop out of|lack(?:ing)?|have no|got no) (?:an? |any |the |my |"
    rf"to )*{_PAPER}\b"
    rf"|\b(?:\w+ )?{_PAPER}\b[^.?!]{{0,20}}\b(?:unfinished|not finished|incomplete|abandoned|never finished|"
    rf"not completed)\b"
    rf"|\b(?:unfinished|incomplete|half an?|abandoned) (?:\w+ ){{0,2}}?{_PAPER}\b"
    rf"|\b(?:is|are) (?:an? |the )?{_PAPER} (?:needed|necessary|required|a must|important|worth)\b"
    rf"|\b(?:needed|necessary|required|obligatory|mandatory|(?:need|have|must|better|should i) to|must i|should i)\b"
    rf"[^.?!]{{0,25}}\b{_PAPER}\b(?=[^.!]{{0,30}}\?)"
    r"|\b(?:i'?m|i am|as) (?:an? )?(?:self[- ]?taught|college drop-?out|high school drop-?out|drop-?out)\b"
    r"|\b(?:only|just) (?:have |finished |did |got )?(?:high school|secondary school|school|an apprenticeship|"
    r"10 years of school)\b",
    re.IGNORECASE,
)
"""Who asks whether a degree is needed, or tells that there is none."""

_NAMED = re.compile(r"\bdegree\b", re.IGNORECASE)
_WEIGHT = {
    Importance.MUST: "a must",
    Importance.SHOULD: "something it would like",
    Importance.NICE: "a nice-to-have",
}
_ASKED_ABOUT = frozenset({"checks", "confirm", "level"})


def degree(desk: Desk, turn: Turn) -> Reply | None:
    """Whether a degree counts for the goal; None where it answers a question about skills."""
    if turn.asked.kind in _ASKED_ABOUT and turn.intent == "deny":
        return None
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        role, told = desk.role(heard.person), acknowledgement(heard, desk.catalogue)
        return flow.go_on(desk, unit, turn).after(*told, counted(role))


def counted(role: Role | None) -> Part:
    """What a degree counts for a role, in words; what it counts at all without one."""
    if role is None:
        return Part("utter_degree")
    rows = [row for area in role.areas for row in area.requirements if _NAMED.search(row.name)]
    values = {"role": role.name, "importance": _WEIGHT[rows[0].importance] if rows else ""}
    return Part("utter_degree_asked" if rows else "utter_degree_role", values)
