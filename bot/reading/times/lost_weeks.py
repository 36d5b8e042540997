"""A week or a day lost for learning: "no time this week", "crazy week, didn't get to it". A slip, no obstacle."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.reading.steps.blockers import OTHER, TIME, blocked, kind_of
from bot.reading.times.amounts import NUMBER, number

_HARD = (
    r"(?:crazy|busy|hectic|mad|insane|rough|hard|tough|stressful|horrible|terrible|bad|long|chaotic|full|wild|messy)"
)
_OVER = re.compile(
    r"\b(?:last week(?:end)?|(?:the )?(?:past|last) (?:(?:few|couple of|two|three|\d) )?days|the past week|past week|"
    rf"yesterday|(?:it )?(?:was|been|had|has been|were) (?:a |an |such a |quite a |one )?(?:\w+ )?{_HARD} "
    rf"(?:week|days?)|{_HARD} (?:week|days?) behind me|all week)\b"
)
_NOW = re.compile(
    rf"\b(?:this week(?:end)?|the week|these days|today|tonight|this evening|{_HARD} week|week (?:was|is|has been|got) "
    r"(?:\w+ )?(?:crazy|busy|hectic|mad|insane|rough|hard|stressful|chaos|chaotic|full|hell|a mess))\b"
)
_DAY = re.compile(r"\b(?:today|tonight|this evening)\b")
_NONE = re.compile(
    r"\b(?:no|zero|not (?:much|enough|any)|hardly any|little) (?:\w+ )?(?:time|chance|energy|minute|hours?)\b|"
    r"\b(?:did|could|was|have|has|do|can|will|wo)(?: ?n[o']?t| not) (?:\w+ )?(?:get|got|gotten|manage|managed|find|"
    r"found|do|done|study|studied|learn|touch|touched|start|make|made|have time|able|happen)\b|"
    r"\b(?:did|done|got|managed|achieved|learned|learnt) (?:nothing|zero|nada|zilch)\b|\bnothing (?:done|"
    r"happen(?:ed|ing|s)|got done|this week|last week|today)\b|"
    r"\b(?:can'?t|cannot|won'?t|wont) (?:study|learn|do|make|manage|find)\b|"
    r"\bskip(?:ping|ped)? (?:this|last|the) week\b|\b(?:too|so|super|really|very) (?:busy|swamped|tired|sick|ill)\b|"
    r"\b(?:missed|lost|wasted) (?:this|last|the|a|my) (?:whole |entire )?(?:week|days?|sessions?|lessons?)\b"
)
_CHRONIC = re.compile(
    r"\b(?:never|always|every (?:week|day|time)|again and again|any ?more|weeks in a row|for (?:weeks|months)|"
    r"(?<!up )until|till|from now on|any time soon|in general|usually|these weeks|next (?:week|month))\b|\?\s*$|"
    r"\bwhat if\b|"
    r"\bif (?:i|this)\b"
)
_WORDS = 30
_LONG = re.compile(
    rf"\b(?:for|in|over|during|since|these|the)(?: about| around| almost| nearly| the| these)*(?: last|"
    rf" past)? (?P<n>{NUMBER}|couple of|few) "
    r"(?P<unit>days?|weeks?|wks?|months?)\b(?! (?:ago|to go|left|more|from))"
)
"""The length of what lies behind: "did nothing for three weeks"."""
LONGEST = 120
"""Days; who did nothing for longer is back after a long time, and the plan has slipped anyhow."""


_NIL = (
    r"(?:none(?: at all)?|nothing|zero|0 ?(?:h|hours?)?|nada|nil|no (?:hours?|time|learning|study(?:ing)?)|off|"
    r"not possible|impossible)"
)
_COMING = re.compile(
    rf"^\W*(?:(?:and|but|so|then|sorry|ok|i (?:have|can do|can|will have)|"
    rf"probably)\W+)*(?:next week\b[^.!?;]{{0,15}}\b{_NIL}"
    rf"|{_NIL}\W+(?:for |in )?next week)(?:,? (?:at all|sorry|again|though|either|for me))*(?:$|[.,;!(])"
)


def week_off(folded: str) -> bool:
    """Whether nothing at all can be done in the week to come: "next week none at all"."""
    return len(folded.split()) <= _WORDS and _COMING.search(folded) is not None


def lost_days(folded: str, today: date) -> tuple[date, date] | None:
    """The first and last of the days that a message says are lost for learning; None where it tells of no slip."""
    if week_off(folded):
        monday = today + timedelta(days=7 - today.weekday())
        return monday, monday + timedelta(days=6)
    if len(folded.split()) > _WORDS or _CHRONIC.search(folded) or kind_of(folded) not in (TIME, OTHER):
        return None
    long = _behind(folded, today)
    if long:
        return long
    over, now = _OVER.search(folded), _NOW.search(folded)
    if not (over or now) or not (_NONE.search(folded) or blocked(folded)):
        return None
    sunday = today + timedelta(days=6 - today.weekday())
    if now and _DAY.search(folded) and not over:
        return today, today
    if now and "this week" in folded:
        return today, sunday
    if over or today.weekday() < 2:
        return today - timedelta(days=6), today
    return today, sunday


_PAST = re.compile(
    r"\b(?:did ?n[o']?t|have ?n[o']?t|was ?n[o']?t|could ?n[o']?t|did not|have not|could not|was not|did|got|"
    r"nothing (?:done|happened)|"
    r"(?:done|managed|achieved) nothing|lost)\b"
)


def _behind(folded: str, today: date) -> tuple[date, date] | None:
    """The days of a length of time that lies behind and in which nothing was done."""
    found = _LONG.search(folded)
    if found is None or not _PAST.search(folded) or not (_NONE.search(folded) or blocked(folded)):
        return None
    many = {"couple of": 2.0, "few": 3.0}.get(found["n"]) or number(found["n"])
    days = round(many * {"d": 1, "w": 7, "m": 30}[found["unit"][0]])
    return (today - timedelta(days=days), today) if 0 < days <= LONGEST else None
