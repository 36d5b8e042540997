"""Questions and wishes about the posting that is kept: what is missing for it, whether it fits, a plan for it.

"This ad" means the one read last, even where another goal was taken since: it is then compared without becoming the
goal, and only a plan that is asked for it makes it one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.memory import Person, Unit
from bot.reading.work import terms
from bot.services import flow, gaps
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import adnames, chances, papers, postings, postingview, twoposts
from bot.services.plan import roadmaps

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
    text = turn.text
    if _ELSE.search(text) or not _alone(turn):
        return None
    answer = _wanted(text)
    if answer is None and turn.intent == "paste_job_description" and not postings.RETURNS.search(text):
        answer = _compared  # taken for the offer of a posting, which is there already
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        kept = adnames.held(person)
        if answer is None or not kept or (not person.posting and not _NAMED.search(text)):
            return None
        return answer(desk, unit, turn, person, kept[0])


def of_one(desk: Desk, turn: Turn) -> Reply | None:
    """What is asked of one of several postings, by its place or its name; None where none of them is meant."""
    place = _PLACE.search(turn.text)
    answer = _wanted(turn.text) if _alone(turn) else None
    if answer is None or _PICKED.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        kept = adnames.in_order(unit, turn, person)
        if len(kept) < 2:
            return None
        at = PLACES.get(place["place"].lower(), 0) if place else len(kept)
        found = kept[at] if at < len(kept) else adnames.by_words(desk, turn.text, kept, adnames.STRONG)
        return answer(desk, unit, turn, person, found) if found else None


_PLACE = re.compile(
    rf"\b(?:the|my|number) (?P<place>first|second|third|last|1st|2nd|3rd|one|two)\b(?: one| {_AD})?", re.I
)
PLACES = {"first": 0, "1st": 0, "one": 0, "second": 1, "2nd": 1, "two": 1, "third": 2, "3rd": 2, "last": -1}
_PICKED = re.compile(
    r"\b(?:go (?:with|for)|take|choose|pick|prefer|both|difference|compare the|which)\b", re.IGNORECASE
)


def _alone(turn: Turn) -> bool:
    """Whether a message asks that and tells nothing beside it."""
    text, facts = turn.text, turn.facts
    if len(text.split()) > MOST or postings.FORGETS.search(text) or facts.removals:
        return False
    told = any(m.polarity for m in facts.skills) or facts.hours_per_week is not None or facts.topics
    return not told and not terms.wished(text)


def _wanted(text: str) -> _Answer | None:
    kinds = (_PLAN, _plan), (_LACK, _lacking), (_FIT, _fitting), (_COMPARE, _compared), (_READS, _compared)
    return next((make for words, make in kinds if words.search(text)), None)


_Answer = Callable[[Desk, Unit, Turn, Person, adnames.Entry], Reply]


def _goal(person: Person, entry: adnames.Entry) -> bool:
    return bool(person.posting) and person.posting == entry["posting"]


def _plan(desk: Desk, unit: Unit, turn: Turn, person: Person, entry: adnames.Entry) -> Reply:
    """The plan by the posting; one that is not the goal becomes it."""
    if _goal(person, entry):
        return roadmaps.planned(desk, unit, turn, person)
    back = twoposts.use(desk, unit, turn, person, entry)
    lead = tuple(part for part in back.parts if part.name == "utter_posting_back")
    return roadmaps.planned(desk, unit, turn, unit.person(person.id, turn.instant)).after(*lead)


def _lacking(desk: Desk, unit: Unit, turn: Turn, person: Person, entry: adnames.Entry) -> Reply:
    """The gaps against the posting."""
    own = _goal(person, entry)
    return gaps.gap_reply(desk, unit, turn) if own else _compared(desk, unit, turn, person, entry)


def _fitting(desk: Desk, unit: Unit, turn: Turn, person: Person, entry: adnames.Entry) -> Reply:
    """Whether an application is worth it, by the musts; before anything is known of the person, that."""
    role = adnames.role_of(desk, entry)
    if not unit.claims(person.id):
        return flow.go_on(desk, unit, turn).after(Part("utter_chances_open"))
    parts = chances.compared(gaps.report_for(desk, unit, turn, role), role, "utter_chances_posting")
    return _beside(desk, flow.go_on(desk, unit, turn).after(*parts), person, entry)


def _compared(desk: Desk, unit: Unit, turn: Turn, person: Person, entry: adnames.Entry) -> Reply:
    """What the posting asks for and how the person stands with it; the goal stays what it is."""
    if _goal(person, entry):
        return papers.viewed(desk, unit, turn, lead="utter_posting_view")
    role = adnames.role_of(desk, entry)
    report = gaps.report_for(desk, unit, turn, role)
    values = {"title": adnames.title_of(desk, entry), "body": postingview.body(report)}
    return _beside(desk, flow.go_on(desk, unit, turn).after(Part("utter_posting_view", values)), person, entry)


def _beside(desk: Desk, reply: Reply, person: Person, entry: adnames.Entry) -> Reply:
    """The reply; with the way to make the posting the goal where it is none."""
    if _goal(person, entry):
        return reply
    newest = entry["posting"] == adnames.held(person)[0]["posting"]
    words = "Go back to the posting" if newest else f"Go with the {adnames.title_of(desk, entry)} posting"
    button = ("Make it my goal", words)
    return Reply(reply.parts, (*reply.buttons, button), reply.card, reply.asked, reply.offer, reply.focus)
