"""Why a role is thought to fit, or why this one and not another: the person's own words and the rule of the order."""

from __future__ import annotations

import re

from bot.advice.catalogue import Role
from bot.advice.profile import Polarity
from bot.memory import Unit
from bot.reports.chat import shortened
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.roles import fitline
from bot.services.roles.goals import fitting

_ONE = r"(?:role|job|career|one|goal|profession|match|suggestion|choice|result|position|direction)"
WHY = re.compile(
    rf"\b(?:why|y|how come|what makes|on what basis)\b[^.!?]{{0,40}}\b(?:fits?|suits?|match(?:es)?|(?:right|good|best"
    rf"|suited|made) for) "
    r"(?:for )?(?:me|my \w+|us)\b"
    rf"|\b(?:why|how come|what makes)\b[^.!?]{{0,30}}\bi(?:'d|'m|'ll| would| am| might| could| will"
    rf"| should)?(?: \w+){{0,2}}? (?:fit|suit|match|be (?:good|right|"
    r"suited|a (?:good )?\w+)|(?:go|become|aim|apply))\b(?: (?:that|this|it|there|for|the|in|as|a|an|into)\b|\W*$)"
    rf"|\b(?:why|how come)\W+(?:\w+ ){{0,4}}?(?:this|that|these|the (?:first|second|third|top|last|other)"
    rf"|such an?) {_ONE}s?\b"
    r"|\bwhy (?:the )?(?:first|top|second|number (?:one|1)) (?:one )?(?:and )?(?:not|rather|instead|over|before|then"
    r"|\W*$)"
    rf"|\bwhy (?:do|did|would|are|have) (?:you|u) (?:\w+ )?(?:suggest\w*|recommend\w*|propos\w*|pick\w*|cho(?:o)?s\w*"
    rf"|put\w*|rank\w*|"
    rf"show\w*|offer\w*)(?: me)? (?:that|this|these|those|it|the)\b(?: {_ONE}s?)?\W*$"
    r"|\bwhat makes (?:me|you think (?:that )?(?:i|it|this|that))\b[^.!?]{0,30}\b(?:fit|suit|match|good|right"
    r"|suitable|candidate)\b",
    re.IGNORECASE,
)
"""Who asks why a role should be theirs."""

NAMED = re.compile(r"\b(?:why|y|how come)\b", re.IGNORECASE)
_ABOUT_IT = re.compile(
    r"\b(?:need\w*|want\w*|ask\w*|require\w*|earn\w*|pay\w*|paid|know|learn|use|must|demand\w*|popular|hard|difficult"
    r"|important|"
    r"growing|skills?|gaps?|missing|plan|step|take so|long|exist)\b",
    re.IGNORECASE,
)
"""What a question with "why" and a role is about, where it is none after the fit."""

_SECOND = re.compile(
    r"\b(?:not|rather than|instead of|over|before|than) (?:the )?(?P<place>first|second|third|other|last)\b", re.I
)
_FIRST = re.compile(r"\bwhy\b[^.!?]{0,20}\b(?:the )?(?P<place>first|second|third|top|last)\b", re.IGNORECASE)
PLACES = {"top": 0, "first": 0, "second": 1, "other": 1, "third": 2, "last": -1}
WORDS, MOST = 22, 3


def told(desk: Desk, turn: Turn) -> Reply | None:
    """The grounds of a role, beside another one where two are meant; None where no role is at issue."""
    if len(turn.text.split()) > WORDS or turn.facts.topics or not _asks(turn):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        roles = _meant(desk, unit, turn)
        if not roles:
            return None
        if not any(c.polarity is Polarity.HAS for c in unit.claims(person.id)):
            return flow.go_on(desk, unit, turn).after(Part("utter_role_why_nothing", {"role": roles[0].name}))
        matches = {m.role.id: m for m in fitting(desk, unit, person)}
        lines = [f"• {fitline.line(matches[r.id])}" for r in roles[:2] if r.id in matches]
        if len(lines) == 1:
            lines += [f'• You said: "{quote}"' for quote in _quotes(unit, person.id, roles[0])]
        chosen = roles[0].id == person.target_role and unit.questions(person.id).get("goal") == "answered"
        lead = [Part("utter_role_why_own", {"role": roles[0].name})] if chosen else []
        why = Part("utter_role_why", {"body": "\n".join(lines)})
        return flow.go_on(desk, unit, turn).after(*lead, why)


def _asks(turn: Turn) -> bool:
    named = NAMED.search(turn.text) and any(m.role for m in turn.facts.roles) and not _ABOUT_IT.search(turn.text)
    return bool(WHY.search(turn.text) or named)


def _meant(desk: Desk, unit: Unit, turn: Turn) -> list[Role]:
    """The roles asked about: those named, those of the list shown last by their place, else the goal."""
    named = sorted((m.start, m.role) for m in turn.facts.roles if m.role)
    ids = list(dict.fromkeys(role for _, role in named))
    listed = [entry for entry in focus.listed(unit, turn) if entry in desk.catalogue.roles]
    for words in (_FIRST, _SECOND):
        found = words.search(turn.text)
        place = PLACES.get(found["place"].lower(), 0) if found else None
        if place is not None and listed and place < len(listed):
            ids.append(listed[place])
    goal = unit.person(turn.person_id, turn.instant).target_role
    ids = ids or ([goal] if goal else listed[:1])
    return [desk.catalogue.roles[i] for i in dict.fromkeys(ids) if i in desk.catalogue.roles]


def _quotes(unit: Unit, person_id: str, role: Role) -> list[str]:
    """The person's words on what the role asks, each once."""
    asked = {skill for requirement in role.requirements for skill in requirement.skills}
    having = [c for c in unit.claims(person_id) if c.polarity is Polarity.HAS and c.quote and c.skill in asked]
    return list(dict.fromkeys(shortened(c.quote) for c in having))[:MOST]
