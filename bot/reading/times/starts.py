"""When a plan is to start: moved there ("move the start to March") or only asked about ("if I start after Easter?")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.times.amounts import MONTH, NUMBER, number
from bot.reading.times.deadlines import easter
from bot.reading.times.moments import WEEKDAY, day_in

MOST = 26
"""Words up to which a message speaks of the start and of little else."""
FARTHEST = timedelta(days=760)
"""No plan is put off for longer."""


@dataclass(frozen=True)
class StartWish:
    """A day on which the plan is to start, or how much later than planned; neither where only the start is named.

    `asks` says that it is only asked what that would do, `named` that the start itself or the plan is spoken of,
    `meant` that something else was understood before.
    """

    day: date | None = None
    later: timedelta | None = None
    asks: bool = False
    named: bool = False
    meant: bool = False


_PLAN = (
    r"(?:(?:the|my|this|that|your|our) )?(?:whole |entire |learning |study )?(?:plan|roadmap|schedule|learning|"
    r"studying|"
    r"studies|course plan|everything|whole thing)"
)
_NOUN = (
    rf"(?:(?:the|my|its|a new|our|new|that) )?(?:plan'?s )?(?:start(?:ing)?(?: ?(?:date|day|point|time))?|"
    rf"beginning|kick-?off)(?: (?:of|for|in) {_PLAN})?"
)
_PUT = (
    r"(?:move|shift|push|put|set|change|postpone|delay|defer|reschedule|bring|drag|make|have|moving|shifting|pushing|"
    r"postponing|delaying|changing|setting|moved|changed)"
)
_MOVES = re.compile(rf"\b{_PUT} {_NOUN}\b(?P<rest>[^.!?;]{{0,60}})")
_PLAN_MOVES = re.compile(
    rf"\b(?:move|shift|push|postpone|delay|defer|put off) (?:{_PLAN}|it all|everything)\b(?P<rest>[^.!?;]{{0,60}})"
)
_IS = re.compile(
    rf"(?:^|[.,;!]\s*|\b(?:and|but|so|please|if) ){_NOUN}(?: of it)?(?:\s*[:=]\s*|,? (?:should|must|could|can|would|"
    rf"will|"
    r"is|to|shall|has to|(?<=if the start )(?:was|were))(?: (?:be|better be|now|rather|"
    r"only))*\s+)(?P<rest>[^.!?;]{0,60})"
)
_MEANT = re.compile(
    rf"\b(?:i (?:mean|meant|was (?:talking|speaking) (?:about|of)|am talking about|asked (?:for|about)|said)|"
    rf"not (?:the )?"
    rf"(?:check-?ins?|reminders?|questions?)\W+(?:but )?|it was about|about) (?:that )?(?:{_NOUN}|when (?:i|the plan) "
    rf"starts?)\b(?P<rest>[^.!?;]{{0,60}})"
    rf"|\b(?:the plan|my plan) (?:should|is to|must|has to) (?:start|begin) then\b(?P<rest2>)"
)
_FILL = (
    r"(?:(?:learning|studying|the plan|my plan|this plan|plan|it|it all|everything|this|that|again|only|just|then|off|"
    r"over|out|properly|really|the whole thing|with (?:it|this|that|the plan|everything|all this|learning|"
    r"studying)|on it|my (?:studies|learning)|the (?:studies|learning|first (?:step|phase))|phase 1|step 1|instead|"
    r"later|"
    r"earlier|sooner|maybe|probably|perhaps|sometime|somewhere|first thing|like|say),?\s+)*"
)
_WHO = (
    r"(?:^|[.,;!:]\s*|\b(?:i|we|i'?ll|i'?d|i'?m|let'?s|let me|let us|to|can|could|may|might|will|should|would|must|"
    r"shall|please|pls|rather|better|prefer|actually|only|just|and|but|so|ok|okay|no|plan|roadmap|it|then|really|not|"
    r"cannot|can'?t|won'?t|don'?t|gonna|if|about|by|properly|first|me|us|everything)\s+)"
)
_BEGINS = re.compile(
    rf"{_WHO}(?:start|begin|began(?P<past2>)|kick (?:it )?off|get started|get going)(?P<past>ed)?(?:s|ning|"
    rf"ing)?\s+{_FILL}"
    r"(?P<when>(?:only |just |not )?(?:on|from|at|in|after|around|about|by|before|until|till|as of|no (?:earlier|"
    r"sooner) "
    rf"than|the|next|this|coming|tomorrow|today|{MONTH}|{WEEKDAY}|\d|{NUMBER})\b[^.!?;,]{{0,50}})"
)
_BEFORE = re.compile(r"^(?:only |just |not )?(?:before|until|till|by)\b")
_NEVER_BEFORE = re.compile(r"n'?t\b|\b(?:not|cannot|never|no)\b")
_BY = re.compile(
    rf"^\s*(?:(?:back|out|off|later|by|for|about|another|maybe|forward|to)\s+)*(?P<n>{NUMBER})\s+(?:more )?"
    r"(?P<unit>days?|weeks?|wks?|fortnights?|months?)(?: (?:later|back|out))?\s*(?:please|pls|instead|then)?\W*$"
)
_LATER = re.compile(
    rf"\b(?:start|begin)(?:s|ing)?\s+{_FILL}(?P<n>{NUMBER})\s+(?P<unit>days?|weeks?|wks?|fortnights?|months?) later\b"
)
_OTHER = re.compile(
    r"\b(?:jobs?|offer|contract|position|work(?:ing)? (?:at|for|as)|uni(?:versity)?|semester|term|school|boot ?camp|"
    r"shifts?|"
    r"maternity|internship|apprenticeship|employer|company|boss|check-?ins?|remind\w*|ask(?:ing)?(?! (?:me|us) in)|"
    r"messag\w*|notif\w*|writing|from (?:zero|scratch)|scratch|over from)\b"
)
"""Something else that starts, or what is no start of a plan."""
_ASKS = re.compile(
    r"^\W*(?:(?:and|but|so|ok|hm+|well|then)\W+)*(?:what (?:if|happens|would)|if|suppose|say|imagine|when|how|would|"
    r"will|does|is|can i|could i|should i)\b|\b(?:what (?:would|happens|if)|when would|how would)\b"
)
_WISHES = re.compile(r"^\W*(?:\w+\W+){0,3}?(?:can|could|would) (?:you|we)\b|\bplease\b|\bpls\b")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON = re.compile(
    r"\b(?P<after>after (?:the )?)?(?:(?:in|this|next|the|until|till|before|come) )*(?P<name>spring|"
    r"summer|autumn|fall|winter)\b(?! (?:job|school|break|holidays?))"
)
_AFTER = re.compile(
    rf"\bafter (?:the |my |our )?(?:[a-z]+ ){{0,4}}?(?:(?:in|of|end of) )?(?P<month>{MONTH})\b(?!\s*\d)"
)
_EASTER = re.compile(r"\b(?P<after>after |behind )?(?:the )?easter\b")
_HOLIDAYS = re.compile(r"\bthe holidays\b")


_UNDATED = re.compile(
    rf"{_WHO}(?:start|begin)(?:ning|ing)?\s+{_FILL}(?:(?:only|just|not)\s+)?(?:on|in|after|once|when|before|until|during|from)\s+"
    r"(?:(?:the|my|our|all)\s+)?(?:\w+\s+){0,3}?(?:exams?|finals|holidays?|break|vacation|wedding|birth|baby|move|"
    r"summer|winter|trip|surgery|ramadan|thesis|kids|season)\b"
)
"""A start that is told by something whose day is not known."""


def start_wish(folded: str, today: date) -> StartWish | None:
    """What a message says of the start of the plan; None where it says nothing of it."""
    if len(folded.split()) > MOST:
        return None
    meant = _MEANT.search(folded)
    found = meant or _MOVES.search(folded) or _IS.search(folded)
    asks = "?" in folded or _ASKS.search(folded) is not None
    asks = asks and (_WISHES.search(folded) is None or _ASKS.search(folded) is not None)
    if found is None and _OTHER.search(folded):
        return None
    if found is not None:
        return _named(found, folded, today, asks and not meant, meant is not None)
    if (found := _PLAN_MOVES.search(folded)) and _TO.match(found["rest"]):
        day = day_of_start(found["rest"], today)
        return StartWish(day, None, asks, True) if day else None
    if found := _LATER.search(folded):
        return StartWish(None, _span(found), asks)
    found = _BEGINS.search(folded)
    if found is None and not asks and _UNDATED.search(folded):
        return StartWish(named=True)
    if found is None or (_BEFORE.search(found["when"]) and not _NEVER_BEFORE.search(folded[: found.start("when")])):
        return None
    if (found["past"] or found["past2"] is not None) and not asks:
        return None  # it has begun
    day = day_of_start(found["when"], today)
    if day is None and not asks and _UNDATED.search(folded):
        return StartWish(named=True)
    return StartWish(day, None, asks, "plan" in found[0]) if day else None


_TO = re.compile(r"\s*(?:\w+ ){0,2}?(?:to|until|till|after|into)\b")


def _named(found: re.Match[str], folded: str, today: date, asks: bool, meant: bool) -> StartWish | None:
    """What is said of the start by its name."""
    rest = found.groupdict().get("rest") or ""
    late = _later(rest)
    if late is not None:
        return StartWish(None, late, asks, True, meant)
    day = day_of_start(rest, today) or (day_of_start(folded, today) if meant else None)
    return StartWish(day, None, asks, True, meant) if day or meant or _MOVES.search(folded) else None


def day_of_start(phrase: str, today: date) -> date | None:
    """The day that words for a start mean, after today; seasons, months and feasts begin where they begin."""
    if found := _EASTER.search(phrase):
        feast = easter(today.year)
        feast = feast if feast > today else easter(today.year + 1)
        return feast + timedelta(days=2 if found["after"] else 0)
    if found := _SEASON.search(phrase):
        month = (_SEASONS[found["name"]] - 1 + (3 if found["after"] else 0)) % 12 + 1
        return _first_of(month, today)
    if found := _AFTER.search(phrase):
        named = day_in(f"in {found['month']}", today)
        return (named.replace(day=1) + timedelta(days=32)).replace(day=1) if named else None
    if _HOLIDAYS.search(phrase) and today.month < 11:
        return None
    day = day_in(f"on {phrase.strip()}" if re.match(rf"\s*{MONTH}\b", phrase) else phrase, today)
    return day if day and today <= day <= today + FARTHEST else None


def _later(rest: str) -> timedelta | None:
    found = _BY.search(rest)
    return _span(found) if found and not re.match(r"\s*(?:to|in|on|until)\b", rest) else None


def _span(found: re.Match[str]) -> timedelta:
    days = {"d": 1, "w": 7, "f": 14, "m": 30}[found["unit"][0]]
    return timedelta(days=max(1, round(number(found["n"]) * days)))


def _first_of(month: int, today: date) -> date:
    first = date(today.year, month, 1)
    return first if first > today else first.replace(year=today.year + 1)
