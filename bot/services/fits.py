"""Where somebody would fit with what they know: the nearest roles, in a field where one is named, each with a start."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.services import gaps
from bot.services.desk import Desk, Reply, Turn

_ROLE = r"(?:jobs?|roles?|careers?|positions?|professions?|kinds? of (?:job|work|role))"
_NOW = (
    r"(?:from here|like this|right now|as i am|already|with (?:this|that|these|it|what i (?:know|have|can|told you)|"
    r"my (?:\w+ )?(?:skills?|experience|background|knowledge|profile|cv)))"
)
FITS = re.compile(
    rf"\b(?:what|which) {_ROLE} (?:could|can|might|would|should) (?:i|someone like me)\b[^.!?]{{0,25}}"
    r"|\b(?:what|which job|which role) (?:could|can|might) i (?:possibly |realistically |even |actually )?"
    rf"(?:do|be|become|get|work as|apply for|go for)\b[^.!?]{{0,12}}\b{_NOW}"
    r"|\bwhere (?:would|could|do|might|can) i (?:\w+ )?(?:fit(?! (?:it|this|that|the|my|in))|belong|fit in\b|"
    r"be (?:useful|needed|good))\b"
    r"|\bwhat (?:would|could|might) (?:suit|fit|be (?:right|good|something) for) me\b"
    r"|\bwhat (?:am i|would i be) (?:\w+ )?(?:good|suited|cut out|made|fit|qualified) (?:for|at)\b"
    rf"|\b(?:any|what|which) {_ROLE} (?:is there )?for (?:someone|somebody|people|a person) like me\b"
    r"|\bwho would (?:even |ever )?(?:hire|take|want|need) (?:me|someone like me)\b",
    re.IGNORECASE,
)
"""Who asks where they would fit as they are."""

_FIELDS = {
    "ai": re.compile(r"\b(?:ai|machine learning|deep learning|nlp|vision|genai|generative|prompt|mlops|llm)\b", re.I),
    "data": re.compile(r"\b(?:data|business intelligence)\b", re.I),
}
NEAR = re.compile(
    r"\b(?:close(?:st|r)?|near(?:est|er)?|shortest (?:way|path|road)|quickest way|fastest way|next door) "
    r"(?:in)?to (?:the )?"
    r"(?P<field>(?:ai|a\.i\.|artificial intelligence|machine learning|ml|deep learning|llms?|gen ?ai)|"
    r"(?:data|analytics))"
    r"(?: (?:field|world|stuff|things|work|jobs?|roles?|from here|for me|with (?:this|that|my skills)))*\W*$",
    re.IGNORECASE,
)
"""Who asks what is nearest to a field, rather than to themselves."""


def fitting(desk: Desk, turn: Turn) -> Reply | None:
    """The roles nearest to the person; None where a goal is told, or a plan is held and the way on is asked."""
    if turn.facts.target is not None and turn.facts.target.role is not None:
        return None
    return gaps.closest(desk, replace(turn, facts=replace(turn.facts, target=None)))


def near_field(desk: Desk, turn: Turn) -> Reply | None:
    """The roles of a field, by how near they are to the person."""
    found = NEAR.search(turn.text)
    if found is None:
        return None
    words = _FIELDS["data" if found["field"].lower() in ("data", "analytics") else "ai"]
    return gaps.closest(desk, turn, lambda role: words.search(role.name) is not None)
