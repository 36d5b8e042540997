"""What to say to despair, to worry and to doubt: each as heavy as it is, each with a way to reach help or to "
"go on."""

from __future__ import annotations

import re

from bot.memory import Unit
from bot.reading.wellbeing.feelings import GRAVE, small
from bot.reading.wellbeing.remarks import IMPOSTOR
from bot.reports.chat import amount, day, hours
from bot.services.desk import Desk, Part, Turn
from bot.services.plan import plans

_WORRY = re.compile(
    r"\b(?:stress(?:ed|ful|ing)|under (?:a lot of )?(?:stress|pressure)|nervous|worried|tense|anxious about|"
    r"(?:got|was|been|were|am|being) (?:just )?(?:fired|laid off|sacked|let go|made redundant)|lost my job|"
    r"pay (?:the |my )?(?:rent|bills?)|"
    r"(?:feel(?:ing)?|felt|am|i'?m) (?:\w+ ){0,2}?(?:stupid|dumb|slow|dense|thick|silly|clumsy|like an idiot))\b",
    re.IGNORECASE,
)
_HEAVIER = re.compile(
    r"\b(?:ill|sick|sleep\w*|awake|bed|night|shak\w+|trembl\w+|li[fv]e|living|alive|exist\w*|be around|disappear|"
    r"vanish|end(?:s|ed|ing)?|gone|goodbye|chest|heart|air|drink\w*|drank|pills?|cut|hurt\w*|fail\w*|asham\w*|nobody|"
    r"no one|alone|lonely|any ?more|pretend\w*|legs|dark\w*|dread|terrif\w+|break\w*|broke|broken|lose it|losing it|"
    r"destroy\w*|unbearable|bear|survive|wife|husband|kids|children|family|point)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(r"\bfe(?:el|els|eling|lt) like (?:a |such a |a total |a complete )?failure\b", re.IGNORECASE)
_OF_IT = re.compile(r"\b(?:is|are|was) (?:it|this|that|my \w+) (?:\w+ )?hopeless\b", re.IGNORECASE)
"""Hopeless is said here of the matter, and asked."""

MILD = 14
"""Words up to which a worry is taken for no more than one; who writes more about it carries more."""

_AGED = (
    r"\b(?:i am|i'?m|im|being|at|turning) (?:\w+ )?(?:3[5-9]|[4-7]\d)\b(?! ?(?:%|h\b|hours|of|steps?|percent|km|min))"
    r"[^!]{0,40}\b(?:hires?|takes?|wants?|employs?|chances?|young\w*|compete|realistic|possible)\b[^!]{0,20}(?:\?|$)"
    r"|\b(?:hire|take|employ|want)s? (?:me|someone|somebody) (?:(?:at|past|aged?) )+(?:my age|\d\d)\b"
)
AGED = re.compile(_AGED, re.IGNORECASE)
"""Doubt whether anybody takes a person of that age."""
_DOUBT = re.compile(
    rf"{_AGED}|"
    r"\b(?:am i|i'?m|is (?:it|that|this)|maybe i'?m|i am|feel(?:ing)?) (?:\w+ )?(?:too (?:old|late|young|stupid|"
    r"dumb|slow)|"
    r"(?:not )?(?:smart|good|clever|young) enough|realistic|even possible|doable|a waste of time)\b|"
    r"\bis (?:it|this|that) (?:\w+ )?hopeless\b|"
    r"\bis (?:it|this|that|changing|switching) (?:\w+ )?(?:an? |such an? )?(?:stupid|silly|crazy|dumb|bad|mad|"
    r"foolish|naive|terrible) "
    r"(?:idea|plan|thought|dream|move)\b|\bam i (?:just |being |totally )?(?:crazy|mad|stupid|naive|silly|dreaming|"
    r"insane|delusional)\b|"
    r"\bfeel(?:ing)? like (?:a |an )?(?:\w+ )?(?:fraud|impost[eo]r|fake|cheat)\b|"
    r"\bwish i(?:'d| had|d)? (?:\w+ )?(?:started|begun|known|learn(?:ed|t)) (?:\w+ ){0,2}?(?:earlier|sooner|ago|"
    r"younger)\b|"
    r"\bis \d\d (?:\w+ )?too (?:old|late|young)\b|"
    r"\btoo (?:late|old) (?:for (?:me|this|that|it|someone|somebody)|to (?:start|learn|begin|change|"
    r"switch))\b[^.!?]{0,25}\?|"
    r"\b(?:is|isn'?t|isnt|it'?s|its|ain'?t|was) (?:\w+ ){0,2}?too late(?: for me| to (?:start|learn|begin|"
    r"switch|become|"
    r"change careers?|get into|study|retrain))\b|\b(?:not|ain'?t|aren'?t|isn'?t|arent|isnt) (?:i|it|that|"
    r"this) (?:\w+ )?too "
    r"(?:old|late|young|slow|stupid|dumb)\b(?! to change)|"
    r"\b(?:do i|would i|will i|have i) (?:even |really |still )?(?:have|stand|got)? ?a? ?chance\b|"
    r"\bcan (?:i|someone like me|people like me|somebody like me) (?:even|really|still|ever|actually) "
    r"(?:do|make|learn|get|become|start|switch|change)\b|"
    r"\bis there (?:even |really |still |actually )?(?:any |a )?(?:point|chance|hope|sense)\b|"
    r"\b(?:is|would) (?:it|this|that) (?:\w+ )?(?:be )?(?:too late|pointless|possible for (?:me|someone|somebody))\b|"
    r"\bbe (?:real|straight|frank|brutally honest) with me\b|\bhow realistic\b|\brealistic\b.{0,20}\?|\bafraid (?:i"
    r"|that i)(?:'ll| will| might)? fail|\bscared (?:i|that i)"
    r"(?:'ll| will| might)? fail|\bworth anything\b|\bimpost[eo]r\b",
    re.IGNORECASE,
)
"""Doubt whether it can be done: a fair question, answered with what is known and no promise."""


DOUBT = _DOUBT


def distress_part(text: str) -> Part:
    """The answer to distress: the full one; a lighter one, with the way to help as well, to what is plainly worry."""
    lighter = _FAILED.sub(" ", text)
    mild = (_WORRY.search(text) or lighter != text) and not GRAVE.search(lighter) and not _HEAVIER.search(lighter)
    return Part("utter_worry" if mild and len(text.split()) <= MILD else "utter_distress")


def heavy(text: str) -> bool:
    """Whether a message that was taken for despair may well be more than the small thing its words name."""
    return not small(text) or _HEAVIER.search(text) is not None


def doubts(text: str) -> bool:
    """Whether a message asks, for oneself, if it can be done at all; despair is more than doubt."""
    return bool(_DOUBT.search(text)) and not GRAVE.search(_OF_IT.sub(" ", text))


def doubt_part(desk: Desk, unit: Unit, turn: Turn) -> Part:
    """An honest word on whether it can be done: by the plan's own sum where there is one; one of its own to fraud."""
    if IMPOSTOR.search(turn.text):
        return Part("utter_impostor")
    person = unit.person(turn.person_id, turn.instant)
    held = plans.current(desk, unit, person, turn) if "view:plan" in unit.questions(person.id) else None
    if held is None or not held.roadmap.steps:
        return Part("utter_doubt")
    values = {
        "role": held.roadmap.role.name,
        "hours": hours(held.roadmap.hours),
        "weekly": amount(held.roadmap.hours_per_week),
        "end": day(held.roadmap.end),
    }
    return Part("utter_doubt_plan", values)
