"""How honest to be in an application: what may be said of a skill half known, and why nothing should be made up."""

from __future__ import annotations

import re

from bot.advice.profile import Polarity
from bot.memory import Unit
from bot.services import flow, focus
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear

_ABOUT = (
    r"(?:interviews?|interviewers?|cv|c\.v\.|resume|résumé|applications?|apply(?:ing)?|cover letters?|linked ?in|"
    r"recruiters?|employers?|hr|hiring manager|job|portfolio|references?|profile|on paper)"
)
_BEND = (
    r"(?:li(?:e|es|ed|ar)|lying|bluff\w*|fak(?:e|ing)(?! news)|exaggerat\w*|embellish\w*|inflat\w+|pad(?:ding)?|"
    r"stretch\w*(?: the truth)?|(?:bend|bending) the truth|pretend\w*|mak(?:e|ing) (?:it|things|stuff|something) up|"
    r"made up|cheat\w*|white lie|sugar-?coat\w*|round(?:ing)? up|hid(?:e|ing)|conceal\w*|cover(?:ing)? up|"
    r"leav(?:e|ing) out|omit\w*|oversell\w*|overstat\w*|honest(?:y)?|"
    r"(?:answer\w*|say|speak\w*|tell\w*|apply\w*|list\w*|writ\w+|put\w*|be)(?: \w+)? honestly|"
    r"dishonest\w*|truth\w*|admit\w*|come clean|"
    r"open about|upfront|up front)"
)
_MAY = (
    r"(?:should|shall|can|could|may|must|do|would|is it|it'?s|are you|am i|how|what if|ok(?:ay)? (?:to|if)|"
    r"fine (?:to|if)|"
    r"wrong (?:to|if)|allowed|better to|safe to)"
)
_SAY = r"(?:say|claim|tell|put|write|list|mention|call (?:myself|it)|count|sell|present|include|add|state)"
_HALF = (
    r"(?:know|good at|fluent|expert|experience[d]?|skill|level|advanced|intermediate|professional|years|senior|"
    r"did|done|"
    r"worked|used|can|only|just|never|tutorial|course|video|watched|read about|little|half|basics?|not|n'?t|learning)"
)
ASKS = re.compile(
    rf"\b{_MAY}\b[^.!?]{{0,60}}\b{_BEND}\b[^.!?]{{0,60}}\b{_ABOUT}\b"
    rf"|\b{_ABOUT}\b[^.!?]{{0,60}}\b{_BEND}\b[^.!?]{{0,20}}(?:\?|$)"
    rf"|\b{_BEND}\b[^.!?]{{0,40}}\b(?:in|on|at|for|about|to) (?:an? |the |my |your |their |"
    rf"job )*{_ABOUT}\b(?=[^.!]*\?|\W*$)"
    rf"|\b(?:should|can|could|may|shall|is it ok(?:ay)?|is it fine|am i allowed|do|must|would)\b(?: (?:i|to|if|we|"
    rf"have))* "
    rf"(?:\w+ )?{_SAY}\b[^.!?]{{0,50}}\b(?:(?:on|in) (?:(?:my|the|a|an|their) )?(?:\w+ )?{_ABOUT}|"
    rf"as (?:an? )?(?:\w+ )?(?:skill|experience|project|job))\b"
    rf"|\b(?:should|can|could|may|shall|is it ok(?:ay)?|is it fine|am i allowed|do i)\b(?: (?:i|to|if|we|have|just))* "
    rf"(?:say|claim|tell (?:them|people|him|her)|pretend|mention|admit)(?: that)? (?:i(?:'?m|'?ve| am| have| can|"
    rf" know| did| do| use| "
    rf"used| worked)?|im|it)\b[^.!?]{{0,40}}\b{_HALF}\b"
    r"|\b(?:fake it (?:till|until|'?til)|is it (?:dis)?honest to|how honest|how truthful)\b",
    re.IGNORECASE,
)
"""Who asks whether to say more, or less, than is true in an application."""

APPLIES = re.compile(
    r"\bappl(?:y|ying)\b[^.!?]{0,50}\b(?:half|part|some|most|not (?:all|every\w*)|without (?:all|everything)|"
    r"under ?qualified|"
    r"(?:don'?t|dont|do not) (?:have|meet|tick|fulfil\w*|match)|only (?:have|meet|match)|\d+ ?(?:%|percent|of \d+))",
    re.IGNORECASE,
)
"""Who asks whether to apply without meeting all that is asked."""

COUNTS = re.compile(
    r"\b(?:does|do|would|will|did|can|could)\b (?:\w+ ){1,8}?(?:count|qualify|pass|be (?:counted|seen|taken))\b"
    r"(?: \w+){0,2}? (?:as|for|like|towards?)(?: \w+){0,3}? (?:experience|practice|work|portfolio|years?)\b",
    re.IGNORECASE,
)
"""Who asks whether something they did counts as experience."""

_AT_WORK = (
    r"(?:at (?:my |the )?(?:work|job|office|shop|firm|company)|on the job|my (?:boss|manager|job|work|team)|for work|"
    r"in my job)"
)
WORK_COUNTS = re.compile(
    rf"(?=.*\b{_AT_WORK}\b).*\b(?:does|do|would|will|could|can) (?:it|that|this|these|my (?:\w+ ){{1,6}}?)\s?(?:even |"
    rf"also |really )?"
    r"count\b(?: (?:for (?:something|anything|it|me)|too|as well|at all|here|towards? \w+(?: \w+)?))*\W*(?:$|[?.!,;]|"
    r"\bif\b)",
    re.IGNORECASE | re.DOTALL,
)
"""Who asks whether what they do at work counts."""

_ELSEWHERE = re.compile(
    r"\b(?:you|u) (?:lying|lie|honest|pretend\w*|fake)\b|\b(?:are|r) (?:you|u)\b|\bbe honest with me\b|"
    r"\bhonest answer\b|"
    r"\b(?:step|deliverable|check-?in|plan|done|finished)\b|"
    r"\b(?:can|could|will|would) (?:you|u)\b|\bwhat (?:do|should|can|shall) i (?:say|answer|tell)\b",
    re.IGNORECASE,
)
WORDS = 35


def asks(text: str) -> bool:
    """Whether a message asks how honest to be."""
    return bool(APPLIES.search(text) or (ASKS.search(text) and not _ELSEWHERE.search(text)))


def counts(desk: Desk, turn: Turn) -> Reply | None:
    """What a piece of own work counts for, and what it does not."""
    if len(turn.text.split()) > WORDS:
        return None
    with desk.memory.unit() as unit:
        heard = acknowledgement(hear(desk, unit, turn), desk.catalogue) if turn.facts.told else ()
        return flow.softly(desk, unit, turn).after(*heard, Part("utter_counts"))


def work_counts(desk: Desk, turn: Turn) -> Reply | None:
    """That work which is used counts by the skills it shows; what is told of it is kept."""
    if len(turn.text.split()) > WORDS:
        return None
    with desk.memory.unit() as unit:
        heard = acknowledgement(hear(desk, unit, turn), desk.catalogue) if turn.facts.told else ()
        return flow.softly(desk, unit, turn).after(*heard, Part("utter_work_counts"))


def asked(desk: Desk, turn: Turn) -> Reply | None:
    """What to say instead of more or less than the truth, with the skill named at the level told of it."""
    half = APPLIES.search(turn.text)
    if len(turn.text.split()) > WORDS or not asks(turn.text):
        return None
    with desk.memory.unit() as unit:
        if any(m.level for m in turn.facts.skills):
            hear(desk, unit, turn)
        part = Part("utter_honest_apply") if half else _part(desk, unit, turn)
        return flow.softly(desk, unit, turn).after(part)


def _part(desk: Desk, unit: Unit, turn: Turn) -> Part:
    """With a skill that is named: how to say how far it goes, in the words of the level kept of it."""
    skill = next((s for t in turn.facts.topics if (s := desk.catalogue.skills.get(t)) and not s.soft), None)
    if skill is None:
        return Part("utter_honest")
    focus.speak_of(unit, turn, skill.id)
    claim = next((c for c in unit.claims(turn.person_id) if c.skill == skill.id and c.polarity is Polarity.HAS), None)
    level = claim.level.label if claim and claim.level else ""
    return Part("utter_honest_level" if level else "utter_honest_skill", {"skill": skill.name, "level": level})
