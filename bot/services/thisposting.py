"""Questions and wishes about the posting that is kept: what is missing for it, whether it fits, a plan for it.

"This ad" means the one read last, even where another goal was taken since: it is then compared without becoming the
goal, and only a plan that is asked for it makes it one.
"""

from __future__ import annotations

import re

from bot.memory import Person, Unit
from bot.reading import terms
from bot.services import chances, flow, gaps, papers, postings, postingview, roadmaps, twoposts
from bot.services.desk import Desk, Part, Reply, Turn

_AD = (
    r"(?:(?:job[ -]|work )?(?:ads?|adverts?|advertisements?|postings?|vacanc(?:y|ies)|listings?|openings?|"
    r"descriptions?|specs?)|jds?|offers?)"
)
WORDS = re.compile(
    rf"\b(?:(?:this|that|the|my|your|his|her|its|an?|pasted|stored|saved|old|last|job|same|acme)\s+){{1,3}}{_AD}\b|"
    rf"\b(?:this|that) (?:job|position|vacancy|one|role)\b|\bthey (?:want|ask|need|require|look|expect)\b|"
    r"\b(?:compare|match|measure|hold|check|set|put)\b.{0,12}\b(?:me|my \w+(?: \w+)?|mine)\b.{0,12}"
    r"\b(?:with|to|against|for|beside) (?:it|this|that)\b|"
    r"\b(?:do|would|will|am) i (?:\w+ )?(?:a )?(?:fit|match|qualif\w+|suit\w*)\b",
    re.IGNORECASE,
)
"""What points at a posting."""
_NAMED = re.compile(rf"\b{_AD}\b|\b(?:this|that) (?:job|position|vacancy)\b", re.IGNORECASE)

_PLAN = re.compile(
    r"\b(?:plan|roadmap|path|way) (?:for|to|towards?|around|by|from|based)\b|\b(?:make|give|do|build|create|draw|want|"
    r"need|show|write|prepare|adapt|lay out)\b.{0,20}\b(?:plan|roadmap|path)\b|\b(?:prepare|ready|get|train|study|"
    r"work) (?:me |myself |up )?(?:for|towards?|to get) (?:this|that|the)\b|\bhow (?:do|can|could|would|should) i "
    r"(?:get|reach|land|prepare)\b|\bwhat should i (?:learn|do|study)\b",
    re.IGNORECASE,
)
_LACK = re.compile(
    r"\b(?:lack\w*|miss(?:ing)?|gaps?|short of|(?:need|have|left|should|must|still)(?: \w+)? (?:to )?(?:learn|know|"
    r"study)|"
    r"don'?t (?:i )?have|do not have|how far|away from|learn for|not enough|weak\w*)\b",
    re.IGNORECASE,
)
_FIT = re.compile(
    r"\b(?:fit|fits|fitting|match(?:es)?|qualif\w+|suit\w*|chances?|odds|apply\w*|good enough|ready|right for|worth|"
    r"realistic|"
    r"send (?:them )?my|go for it|have what it takes|hire me|take me)\b",
    re.IGNORECASE,
)
_COMPARE = re.compile(r"\b(?:compar\w+|stack up|measure|against|stand|how do i do|look(?: at)? (?:with|for))\b", re.I)
_READS = re.compile(
    r"\b(?:show me|tell me about|summar\w+|read (?:me )?|what about|remember|"
    r"still have|look at)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:both|two|second|first|other|another|older|previous|new|found|paste|here(?:'s| is)|got an?|delete|forget|"
    r"remove|"
    r"drop|ignore|discard|back to|instead|salary|pay|pays|remote|mention|say|says|why|where|when)\b",
    re.IGNORECASE,
)
"""What speaks of another posting, or of one thing in it: answered elsewhere."""
MOST = 22
"""Words up to which a message asks this and nothing else."""


def asked(desk: Desk, turn: Turn) -> Reply | None:
    """What is asked of the posting that is kept; None where none is kept, or something else is asked or told of it."""
    text, facts = turn.text, turn.facts
    if len(text.split()) > MOST or _ELSE.search(text) or postings.FORGETS.search(text) or facts.removals:
        return None
    if any(m.polarity for m in facts.skills) or facts.hours_per_week is not None or facts.topics or terms.wished(text):
        return None
    kinds = (_PLAN, _plan), (_LACK, _lacking), (_FIT, _fitting), (_COMPARE, _compared), (_READS, _compared)
    answer = next((make for words, make in kinds if words.search(text)), None)
    if answer is None and turn.intent == "paste_job_description" and not postings.RETURNS.search(text):
        answer = _compared  # taken for the offer of a posting, which is there already
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        kept = twoposts.held(person)
        if answer is None or not kept or (not person.posting and not _NAMED.search(text)):
            return None
        return answer(desk, unit, turn, person)


def _plan(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """The plan by the posting; one that is no longer the goal becomes it again."""
    if person.posting:
        return roadmaps.planned(desk, unit, turn, person)
    back = twoposts.use(desk, unit, turn, person, twoposts.held(person)[0])
    lead = tuple(part for part in back.parts if part.name == "utter_posting_back")
    return roadmaps.planned(desk, unit, turn, unit.person(person.id, turn.instant)).after(*lead)


def _lacking(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """The gaps against the posting."""
    return gaps.gap_reply(desk, unit, turn) if person.posting else _compared(desk, unit, turn, person)


def _fitting(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """Whether an application is worth it, by the musts; before anything is known of the person, that."""
    role = twoposts.role_of(desk, twoposts.held(person)[0])
    if not unit.claims(person.id):
        return flow.go_on(desk, unit, turn).after(Part("utter_chances_open"))
    parts = chances.compared(gaps.report_for(desk, unit, turn, role), role, "utter_chances_posting")
    return _beside(flow.go_on(desk, unit, turn).after(*parts), person)


def _compared(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """What the posting asks for and how the person stands with it; the goal stays what it is."""
    if person.posting:
        return papers.viewed(desk, unit, turn, lead="utter_posting_view")
    role = twoposts.role_of(desk, twoposts.held(person)[0])
    report = gaps.report_for(desk, unit, turn, role)
    values = {"title": role.name.removesuffix(" (your posting)"), "body": postingview.body(report)}
    return _beside(flow.go_on(desk, unit, turn).after(Part("utter_posting_view", values)), person)


def _beside(reply: Reply, person: Person) -> Reply:
    """The reply; with the way to make the posting the goal where it is none."""
    if person.posting:
        return reply
    button = ("Make it my goal", "Go back to the posting")
    return Reply(reply.parts, (*reply.buttons, button), reply.card, reply.asked, reply.offer, reply.focus)
