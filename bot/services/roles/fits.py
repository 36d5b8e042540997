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
    r"|\bwhich (?:one )?(?:of (?:your|these|those|the) )?(?:roles?|jobs?|ones?) (?:would |could |might |really |"
    r"actually )?"
    r"(?:fits?|suits?|match(?:es)?) (?:me|someone like me|with me)\b"
    r"|\bwhat (?:would|could|might) (?:suit|fit|be (?:right|good|something) for) me\b"
    r"|\bwhat (?:am i|would i be) (?:\w+ )?(?:good|suited|cut out|made|fit|qualified) (?:for|at)\b"
    rf"|\b(?:any|what|which) {_ROLE} (?:is there )?for (?:someone|somebody|people|a person) like me\b"
    r"|\bwho would (?:even |ever )?(?:hire|take|want|need) (?:me|someone like me)\b",
    re.IGNORECASE,
)
"""Who asks where they would fit as they are."""

WORK = re.compile(
    r"\b(?:what|which (?:job|role|work)) (?:else )?(?:could|can|might|would|should) (?:i|someone like me) (?:\w+ )?"
    r"(?:do|be|become|go into|move into|try|switch to)\b(?: (?:then|with that|instead|next|there|here))*\W*$|"
    r"\bwhat are my options\W*$|\bwhere (?:could|can|should) i go\b(?: from (?:here|there))?\W*$|"
    r"\bwhat (?:is|would be|'?s) (?:realistic|possible|there) for (?:me|someone like me)\b",
    re.IGNORECASE,
)
"""Who tells their work and asks what else they could do."""

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


BESIDE = frozenset({"closest_role", "deny_skill", "state_experience", "state_skills", "complaint", "chitchat"})
"""Meanings beside which who asks where they would fit is answered that, whatever else they dislike."""


def beside(desk: Desk, turn: Turn) -> Reply | None:
    """Where somebody would fit, asked beside what is felt or told; None under any other meaning."""
    asks = turn.intent in BESIDE and (FITS.search(turn.text) or WORK.search(turn.text))
    return for_work(desk, turn) if asks else None


def for_work(desk: Desk, turn: Turn) -> Reply | None:
    """The roles nearest to the work that is told or known; None with a goal, or where no work is."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        told = person.current_said or turn.facts.current or any(m.polarity for m in turn.facts.skills)
        if person.target_role or person.target_said or not (told or unit.claims(person.id)):
            return None
    return fitting(desk, turn)


def near_field(desk: Desk, turn: Turn) -> Reply | None:
    """The roles of a field, by how near they are to the person."""
    found = NEAR.search(turn.text)
    if found is None:
        return None
    words = _FIELDS["data" if found["field"].lower() in ("data", "analytics") else "ai"]
    return gaps.closest(desk, turn, lambda role: words.search(role.name) is not None)
