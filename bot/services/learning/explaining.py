"""A plain explanation of a skill to who is confused by it: what it is, why the role wants it, where it is explained."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.catalogue import Resource, Skill
from bot.advice.profile import Evidence, Polarity
from bot.advice.progress import StepState
from bot.memory import Unit
from bot.reading.facts import Facts
from bot.reports.chat import resource_line
from bot.services import flow, focus
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.learning import questions
from bot.services.plan import moves, plans
from bot.services.roles import weighing
from bot.services.steps import blocking, marking, matched
from bot.services.wellbeing import social

_PLAIN = (
    r"(?:(?:in|with|using) (?:\w+ )?(?:plain|simple|simpler|normal|easy|easier|human|everyday|layman'?s?|lay"
    r"|non[- ]technical|basic|real)"
    r" (?:words?|english|terms?|language|way|speak)|(?:plain|simple|normal) (?:words|english)|(?:like|as if"
    r"|as though) (?:i'?m|i am|im|i was|i were|"
    r"to|for) (?:an? )?(?:\w+ )?(?:five|5|six|6|ten|10|child|kid|idiot|dummy|beginner|\d+ ?(?:years?|yo|yr)\w*|stupid"
    r"|dumb|my gran\w*)|"
    r"eli ?5|for (?:dummies|beginners|idiots|a (?:child|kid|beginner|layman|five year old))|dumb(?:ed)? (?:it )?down"
    r"|no jargon|"
    r"without (?:the )?jargon|to (?:a|my) (?:child|kid|gran\w*|five year old|beginner))"
)
_CONFUSED = (
    r"(?:confus(?:es|ing|ed)\b|(?:does|do|did) (?:my|ma) (?:head|nut) in|(?:makes?|making|made) (?:no|zero"
    r"|little) sense|makes? my (?:head|brain) "
    r"\w+|(?:is|are|was|sounds?|all|just|like|looks like|look like)(?: \w+)? (?:chinese|greek|gibberish"
    r"|rocket science|hieroglyph\w*|double "
    r"dutch|a mystery|a foreign language|black magic) ?|(?:wo ?n.?t|does ?n.?t|do ?n.?t|doesnt|dont|wont|not|never"
    r"|can.?t)(?: \w+)? (?:go|get|going|stay|stick|sink)(?: \w+)? (?:in|into|inside) (?:my |this )?(?:\w+ )?(?:head"
    r"|brain|skull|mind)|goes over my head|over my head|beyond me|puzzl\w+|baffl\w+"
    r"|mystif\w+|"
    r"(?:do ?n.?t|does ?n.?t|dont|doesnt|not|never) (?:really )?(?:click|stick|sink in|make (?:any )?sense)\w*"
    r"|lost me\b)"
)
_NOT = r"(?:do ?n.?t|do not|dont|can'?t|cannot|cant|did ?n.?t|never|still not|not|hardly|struggl\w* to|trying to)"
ASKS = re.compile(
    rf"\b{_PLAIN}|\b{_CONFUSED}|\b{_NOT} (?:\w+ ){{0,2}}?(?:get(?! paid| to | any| an? | hired| time| access)|getting"
    rf"|grasp|understand\w*|follow"
    rf"|wrap my head around|see)\b"
    r"|\bwhat (?:even|the (?:hell|heck|fuck)|on earth|exactly|actually|really) (?:is|are|does)\b|\bwtf (?:is|are)\b"
    r"|\bwhat'?s? (?:even|actually) \w+|\bwhat (?:is|are) (?:\w+ ){1,4}(?:even|actually|anyway|all about)\b"
    r"|\bno (?:idea|clue) what (?:\w+ ){1,4}"
    r"(?:is|are|does|means?)\b|\b(?:explain|break down|walk me through|teach me)\b",
    re.IGNORECASE,
)
"""A wish for plain words about something, or that it confuses."""

LOST = re.compile(
    rf"\b{_CONFUSED}|\b{_NOT} (?:\w+ ){{0,2}}?(?:get(?! (?:paid|to|any|an?|enough|along|hired|time|into|access|rid"
    rf"|the (?:job|time|chance)))|getting|grasp|understand\w*|follow|wrap)\b",
    re.IGNORECASE,
)
PUZZLED = re.compile(rf"\b{_CONFUSED}|\b{_PLAIN}", re.IGNORECASE)
BARE = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|but|so|and|please|pls|well|hm+|then)\W+)*(?:(?:can|could|would|will) you |i need you to )?"
    r"(?:please )?(?:explain|teach|show me how)(?: (?:it|that|this|them))?(?: (?:to )?me)?(?: (?:it|that|this|better|"
    r"again|please|pls|more|a bit|simply|simpler))*\W*$",
    re.IGNORECASE,
)
"""The wish for an explanation that does not say of what: of what was spoken of last."""
_ELSE = re.compile(
    r"\b(?:why|reason|plan|roadmap|step \d|phase|readiness|score|gaps?|posting|job ad|salary|pay|certif\w*|install\w*"
    r"|access|account|"
    r"links?|licen[cs]e|video|course|download|broken|login|laptop|do i (?:need|have))\b",
    re.IGNORECASE,
)
"""What is asked about the thing that is no explanation of it."""
_KNOWS = re.compile(
    r"\b(?:i (?:know|use[ds]?|worked|work|have|can|did|learn(?:ed|t)|finished)|good at|years?|experience)\b", re.I
)
_ANSWERS = ("checks", "skills", "confirm", "level")
WORDS, MOST = 25, 2
TELLING = frozenset({"book", "course", "docs", "tutorial", "video"})
"""Kinds of material that explain a thing, rather than let it be practised or proved."""


def plainly(desk: Desk, turn: Turn) -> Reply | None:
    """What is known of the skills named, in its plainest words; None where none is named or something else is asked.

    Who has the step in a plan is offered a change of it too, when it confuses.
    """
    if len(turn.text.split()) > WORDS or _ELSE.search(turn.text) or turn.facts.target or _KNOWS.search(turn.text):
        return None
    lost = LOST.search(turn.text) is not None
    if lost and turn.asked.kind in _ANSWERS and "?" not in turn.text and not PUZZLED.search(turn.text):
        return None  # "joins I don't get" answers what was asked
    with desk.memory.unit() as unit:
        skills = _topics(desk, unit, turn)
        if not skills:
            return None
        known = {c.skill for c in unit.claims(turn.person_id)}
        facts = _lacking(turn, known)
        told = hear(desk, unit, replace(turn, intent="deny_skill", facts=facts)) if facts.skills else None
        for skill in reversed(skills):
            focus.speak_of(unit, turn, skill.id)
        parts = (*(acknowledgement(told, desk.catalogue) if told else ()), *_parts(desk, unit, turn, skills))
        held = moves.seen(desk, unit, turn)
        states = unit.steps(turn.person_id)
        ids = {skill.id for skill in skills}
        step = (
            next((s for s in held.roadmap.steps if s.skill in ids and states.get(s.id) not in plans.CLOSED), None)
            if held
            else None
        )
        if not lost or step is None or turn.offer == social.PAUSE:
            return flow.softly(desk, unit, turn).after(*parts)
        if "?" not in turn.text:
            marking.keep(desk, unit, turn, unit.person(turn.person_id, turn.instant), (step,), StepState.BLOCKED)
        part = Part("utter_explain_stuck", {"step": plans.step_title(desk, step)})
        offered = tuple(blocking.BUTTONS[name] for name in ("smaller", "basics", "later"))
        return Reply((*parts, part), offered, offer=blocking.offering("smaller", "basics", "later"), focus=step.id)


def _topics(desk: Desk, unit: Unit, turn: Turn) -> list[Skill]:
    """The skills named, also where the word of one in the plan could mean something else."""
    held = moves.seen(desk, unit, turn)
    planned = dict.fromkeys(step.skill for step in held.roadmap.steps) if held else {}
    said = [s for s in planned if matched.says(turn.text, desk.catalogue.skills.get(s))]
    whole = len(turn.text.strip())
    named = [m.skill for m in turn.facts.skills if m.evidence is not Evidence.INFERRED and m.end - m.start < whole]
    ids = dict.fromkeys((*named, *said))
    if not ids and BARE.match(turn.text):
        step = blocking.at_hand(unit, turn, held) if held else None
        ids = dict.fromkeys(filter(None, [focus.topic(unit, turn) or (step.skill if step else "")]))
    return [desk.catalogue.skills[s] for s in ids if s in desk.catalogue.skills][:MOST]


def _lacking(turn: Turn, known: set[str]) -> Facts:
    """Of the facts told, only what the person newly lacks: who is confused by a thing does not claim to have it."""
    lacks = [m for m in turn.facts.skills if m.polarity is Polarity.LACKS and m.evidence is not Evidence.INFERRED]
    kept = [m for m in lacks if m.skill not in known]
    return replace(turn.facts, skills=tuple(kept), target=None)


def _parts(desk: Desk, unit: Unit, turn: Turn, skills: list[Skill]) -> list[Part]:
    """Definition, weight in the role and one thing to read, for each skill."""
    role = desk.role(unit.person(turn.person_id, turn.instant))
    free = focus.FREE in unit.questions(turn.person_id)
    parts = []
    for skill in skills:
        parts.append(questions.skill_definition(skill, desk.catalogue))
        lines = [f"• {weighing.wanted(skill, role, desk.catalogue)}"] if role else []
        source = _first(skill, free)
        lines += [f"• Explained from the start in: {resource_line(source)}"] if source else []
        parts += [Part("utter_explain_more", {"body": "\n".join(lines)})] if lines else []
    return parts


def _first(skill: Skill, free: bool) -> Resource | None:
    """The resource to begin with: the lowest level first, free ones before paid ones."""
    open_to = [r for r in skill.resources if r.kind in TELLING and (r.cost != "paid" or not free)]
    order = ("free", "freemium", "paid")
    open_to.sort(key=lambda r: (int(r.level) if r.level else 0, order.index(r.cost)))
    return open_to[0] if open_to else None
