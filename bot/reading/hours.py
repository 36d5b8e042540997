"""Hours a week for learning: "10h weekly", "two evenings a week", "weekends only". Never experience, never the job."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.amounts import NUMBER, RANGE, middle, number
from bot.reading.heads import Scanner

_EVENING = 2.0
_DAY = 4.0
_WEEKEND = 8.0
_FULL = 40.0
_WEEKS_A_MONTH = 4.33
_HOURS = Scanner(
    rf"(?:(?:up to|at least|about|around|max(?:imum)?|roughly|only|just|no more than|less than|"
    rf"more than|over)\s+)*{RANGE}(?:\s+or (?P<two>two|three))?[\s-]*(?P<unit>hours?|hrs?|hr|h|minutes?|mins?|"
    rf"min)\b\.?(?:\s+or\s+(?P<or>two|three|so))?",
    before=r"(?<![\w.,/$-])",
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DAILY = r"daily|(?:a|per|each|every) day|every ?day"
_NAMED = re.compile(rf"\b(?:{_DAYS}|mon|tue|tues|wed|thu|thurs|fri|sat|sun)s?\b")
_FILL = (
    r"^(?:\s|,|\(|\b(?:of (?:study|learning|studying|practice|my time|free time|work)|for (?:learning|study|"
    r"studying|this|it|that)|to (?:learn|study|spare)|learning|studying|study|free|maybe|each|on|in|at|spread over|"
    r"time|the|long|total|i can|only|or so|max|during|roughly|is fine|could work|on average|tops|at most|at best|"
    r"i guess|probably|every)\b)*?"
)
_RATES: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(f"{_FILL}(?:{pattern})"), factor)
    for pattern, factor in (
        (
            rf"(?:{_DAILY})\W+(?:but |not |except |excluding |no )+(?:on |the |for )*(?:weekends?|"
            rf"saturdays? and sundays?)",
            5,
        ),
        (rf"(?:{_DAILY})\W+(?:but |not |except |excluding |no )+(?:on |the |for )*(?:{_DAYS})s?", 6),
        (
            r"(?:a|per|each|every|/|in a|p)\s*(?:working |work ?|week)?(?:day|night|evening|morning|"
            r"lunch(?: break)?)\b(?=.{0,12}(?:weekdays|mon(?:day)?\s*(?:-|to)\s*fri|work ?days|from monday))",
            5,
        ),
        (
            r"(?:a|per|each|every|/|in a|the)\s*(?:work ?|week|working )day(?:s)?\b|(?:on|"
            r"during) (?:the )?(?:weekdays|work ?days|working days)|weekdays?\b|mon(?:day)?s?\s*(?:-|to|"
            r"through)\s*fri(?:day)?s?",
            5,
        ),
        (r"(?:every (?:other|second)|each second) (?:day|evening|night)|every two days", 3.5),
        (
            r"(?:a|per|each|every|/|in a)\s*(?:single )?(?:d\b|day|night|evening|morning|lunch|afternoon)|"
            r"daily|nightly|every ?day|in the (?:evenings?|mornings?|afternoons?)|after work|before work|"
            r"evenings\b|mornings\b",
            7,
        ),
        (r"(?:a|per|each|every|/|p|in a|during the)\s*(?:w\b|wk|week(?!end|day))|weekly|pw\b|p/w", 1),
        (r"(?:a|per|each|every|/|in a)\s*(?:month|mo\b)|monthly", 1 / _WEEKS_A_MONTH),
        (r"(?:a|per|each|every|/|in a|on a|the|this|over the)\s*weekend\b", 1),
        (r"(?:on )?weekends\b|weekend days?|(?:both )?weekend days|on saturdays? and sundays?", 2),
    )
)
_BEFORE_RATE = re.compile(
    r"(?:\b(?:per day|a day|every day|each day|daily|every evening|each evening|every night|every morning)|"
    r"(?P<five>\b(?:on weekdays|every weekday|weekdays|each weekday|mon(?:day)? ?(?:-|"
    r"to) ?fri(?:day)?)(?: evenings?| mornings?| nights?)?)|"
    r"(?P<week>\b(?:per week|a week|every week|each week|weekly|week)))\W*(?:\b(?:about|around|for|i have|"
    r"i can|do|spend|maybe|i've|only|study|of|is|are|just|could|would be|budget)\b\W*)*$"
)
_TIMES = re.compile(
    rf"^[\s,]*(?:x\s*(?P<x>{NUMBER})|(?:for |on |,)?\s*(?!an?\b|another)(?P<n>{NUMBER})\s*(?:x|times|days?|"
    rf"evenings?|nights?|mornings?|sessions?)\s*(?:a|per|each|every|/|in a)?\s*(?:week|wk)?|(?P<w>twice|thrice|"
    rf"once)\s*(?:a|per|each|every)?\s*week|(?:a|per|each|every) (?:day|evening|night|"
    rf"morning),?\s*(?P<d>{NUMBER})(?:-(?P<e>{NUMBER}))? (?:days|times|evenings) (?:a|per|each) week)"
)
_TIMES_BEFORE = re.compile(
    rf"\b(?:(?P<n>{NUMBER})\s*(?:x|times|days?|evenings?|nights?|mornings?)|(?P<w>twice))\s*(?:a|per|each|"
    rf"every|/)\s*week,?\s*(?:for |about |at |i have |i can (?:do|study) )*$"
)
_EVENINGS = re.compile(
    rf"\b(?P<n>{NUMBER}|both|every|each|most|all|some)?(?:\s*(?:-|to|or)\s*(?P<m>{NUMBER}))?\s*(?:free |long |"
    rf"whole |full )*(?P<what>evenings?|nights?|mornings?|afternoons?|lunch breaks?|saturdays?|sundays?|days?|"
    rf"weekend days?|week ?nights?)\s*(?P<rate>(?:a|per|each|every|/|in a)\s*week(?!end)|weekly)?"
)
_WEEKENDS = re.compile(
    r"\b(?:only (?:on |at |during )?(?:the )?weekends?|(?:on |at |during )?(?:the )?weekends?(?: only)?|"
    r"saturdays? and sundays?|sat(?:urday)?s? ?(?:&|and|/) ?sun(?:day)?s?|weekends?)\b"
)
_FULLTIME = re.compile(
    r"\bfull[- ]?time\b|\ball day(?: long| every day)?\b|\b(?:completely|totally) free\b|\bevery day all day\b"
)
_PARTTIME = re.compile(r"\b(?:part|half)[- ]?time\b")
_LEARN = re.compile(
    r"\b(?:learn\w*|study\w*|studies|spend|spare|free|available|availability|devote|dedicate|invest|commit|"
    r"afford|practice|practise|time|can do|i can|i could|i have|i've|i'd have|put in|manage|hours|budget|only|"
    r"courses?|squeeze|set aside|schedule)\b"
)
_JOB = re.compile(
    r"\b(?:i|we|job|boss|shift|currently)\b[^.!?\n]{0,20}\b(?:work|worked|working|works|am at work|commute|"
    r"sleep|slept)\b(?! on (?:it|this|my (?:skills|learning)))|\b(?:shift|sleep|commut\w+|working week|"
    r"overtime|my job|my work is|takes)\b"
)
_OTHER = re.compile(
    r"\b(?:course|lecture|video|book|movie|flight|exam|tutorial|interview|it|project|they|he|she|"
    r"boss) (?:takes?|took|lasts?|is|has|was|of|says)\b|\bago\b|^\s*(?:of )?(?:video|content|material)\b|"
    r"\b(?:in|within|after|last|past) $"
)
_LATER = re.compile(
    r"\b(?:no,? wait|wait|actually|sorry|i mean|i meant|correction|make (?:it|that)|scratch that|rather|oops|"
    r"instead|from now on|now|to|but|changed|reduce|cut|increase|not)\b"
)
_AMENDED = re.compile(
    rf"\b(?:make (?:it|that)|rather|better|let's say|reduce (?:it )?to|change (?:it )?to|lower (?:it )?to|no,?|wait,?|"
    rf"actually|sorry,?|i mean|i meant)\s+(?:more like |about |only |to )*{RANGE}(?=\W*$|\W+(?:please|instead|"
    rf"i think|max)\b)"
)
_BARE = re.compile(
    rf"^(?:\W|\b(?:about|around|roughly|like|approximately|maybe|probably|i think|i guess|i have|i've got|just|"
    rf"only|nearly|almost|over|at least|say|well|it's|so|up to|max|maximum|at most|no more than|i can do|"
    rf"let's say|um|uh|hmm|make it|make that|actually|no|sorry|wait|i meant)\b)*{RANGE}(?:\W|\b(?:or so|ish|"
    rf"hours?|hrs?|h|max|maximum|i think|i guess|at most|tops|a week|per week|weekly|total)\b)*$"
)


@dataclass(frozen=True)
class Hours:
    """Hours a week with the span of the words."""

    value: float
    start: int
    end: int


def read_hours(folded: str, asked: bool) -> Hours | None:
    """The weekly learning time a message gives; `asked` says that it answers the question for it."""
    found = [hours for match in _HOURS.finditer(folded) if (hours := _rated(folded, match, asked)) is not None]
    if found:
        chosen = _choose(folded, found)
        amended = _AMENDED.search(folded, chosen.end)
        if amended and 0 < middle(amended) <= 112:
            return Hours(middle(amended), amended.start("low"), amended.end())
        return chosen
    if not asked and not re.search(r"evening|night|morning|weekend|saturday|sunday|full|part|half|day", folded):
        return None
    return _rough(folded, asked) or (_bare(folded) if asked else None)


def _choose(folded: str, found: list[Hours]) -> Hours:
    """The sum of parts of a week ("2h on weekdays and 5 on Saturday"), or the later where one replaces the other."""
    last = found[-1]
    if len(found) == 1:
        return last
    between = folded[found[-2].end : last.start]
    if _LATER.search(between) or len(found) > 3 or not re.match(r"^\W*(?:and|plus|,)", between):
        if "instead of" in folded[max(0, last.start - 14) : last.start] or re.search(r"\bnot $", folded[: last.start]):
            return found[-2]
        return last
    return Hours(sum(h.value for h in found), found[0].start, last.end)


def _rated(folded: str, match: re.Match[str], asked: bool) -> Hours | None:
    amount = middle(match)
    if match["two"] or match["or"] in ("two", "three"):
        amount = (amount + number(match["two"] or match["or"])) / 2
    if match["unit"].startswith("m"):
        amount /= 60
    before, after = folded[: match.start()], folded[match.end() :]
    tail = re.split(r"[.!?;\n]|, (?:but|and) ", after, maxsplit=1)[0]
    head = re.split(r"[.!?;\n]|, (?:but|and) | but | so ", before)[-1]
    if _JOB.search(head) and not re.search(r"\b(?:learn|study|after work|free|spare)\b", head + tail):
        return None
    if _OTHER.search(head[-30:]) or re.match(
        r"\s*(?:ago|course|video|tutorial|shift|of (?:video|content|sleep)|commute|job|work ?week|working)", tail
    ):
        return None
    factor, end = _factor(tail, head)
    if factor is None:
        if not (asked or _LEARN.search(head + tail)) or match["unit"].startswith("m"):
            return None
        if not asked and not re.search(
            r"\b(?:learn|study|spare|free|available|devote|dedicate|weekly|budget|spend)", head + tail
        ):
            return None
        factor, end = 1.0, 0
    value = round(amount * factor, 2)
    return Hours(value, match.start(), match.end() + end) if 0 < value <= 112 else None


def _factor(tail: str, head: str) -> tuple[float | None, int]:
    times = _TIMES.match(tail)
    counted = (times["x"] or times["n"] or times["d"]) if times else None
    if times:
        value = number(counted) if counted else {"twice": 2.0, "thrice": 3.0, "once": 1.0}[times["w"]]
        if times["e"]:
            value = (value + number(times["e"])) / 2
        if 0 < value <= 7:
            return value, times.end()
    earlier = _TIMES_BEFORE.search(head)
    if earlier:
        return (2.0 if earlier["w"] else number(earlier["n"])), 0
    for pattern, factor in _RATES:
        match = pattern.match(tail)
        if match:
            return factor, match.end()
    named = re.match(
        rf"(?:\s|,|each|on|every|and|&|\bthe\b)*(?:(?:{_DAYS}|mon|tue|wed|thu|fri|sat|sun)s?\b(?:\s*(?:,|and|&|"
        rf"/)\s*)?)+",
        tail,
    )
    days = len(_NAMED.findall(named[0])) if named else 0
    if days and named:
        return float(days), named.end()
    before = _BEFORE_RATE.search(head)
    if before:
        return (1.0 if before["week"] else 5.0 if before["five"] else 7.0), 0
    in_head = _NAMED.findall(head[-40:])
    return (float(len(in_head)), 0) if in_head else (None, 0)


def _rough(folded: str, asked: bool) -> Hours | None:
    """Evenings, days and weekends without hours."""
    if _JOB.search(folded) and not re.search(
        r"\b(?:study|learn|after work|free|quit|left|between jobs|unemployed|no job)\b", folded
    ):
        return None
    if not (asked or _LEARN.search(folded)):
        return None
    total, spans = 0.0, []
    for match in _EVENINGS.finditer(folded):
        value = _days(match, asked)
        if value and not re.match(r"[\s-]*(?:ago|off|job|shift|before|after)\b", folded[match.end() :]):
            total += value
            spans.append(match.span())
    if not any("saturday" in folded[a:b] or "sunday" in folded[a:b] for a, b in spans):
        weekend = _WEEKENDS.search(folded)
        if weekend and not re.search(
            r"\b(?:not|no|except|never|without)\s+(?:on |at |the )*$", folded[: weekend.start()]
        ):
            total += _WEEKEND
            spans.append(weekend.span())
    if total:
        return Hours(total, min(a for a, _ in spans), max(b for _, b in spans))
    full = _FULLTIME.search(folded)
    if full and (asked or re.search(r"\b(?:learn|study)\w*\b", folded)):
        return Hours(_FULL, *full.span())
    part = _PARTTIME.search(folded)
    if part and (asked or re.search(r"\b(?:learn|study)\w*\b", folded)):
        return Hours(_FULL / 2, *part.span())
    return None


def _days(match: re.Match[str], asked: bool) -> float:
    what, amount, rate = match["what"], match["n"], match["rate"]
    each = _EVENING if re.match(r"evening|night|morning|lunch|afternoon|week ?night", what) else _DAY
    if what.startswith("lunch"):
        each = 0.5
    if what.startswith("day") and not rate:
        return 0.0
    if what.startswith("day") and re.search(r"\b(?:full|whole)\b", match[0]):
        each = 8.0
    if amount in ("every", "each", "all"):
        return each * (1 if what.startswith(("sat", "sun")) else 5 if "week" in what else 7)
    if amount in ("most", "some"):
        return each * (5 if amount == "most" else 2)
    if amount == "both":
        return each * 2
    if amount and (rate or asked or what.startswith(("sat", "sun"))):
        low = number(amount)
        count = (low + number(match["m"])) / 2 if match["m"] else low
        return each * count if count <= 7 else 0.0
    if what in ("evenings", "mornings", "nights", "weeknights"):
        return each * 5
    return each if what.startswith(("saturday", "sunday")) else 0.0


def _bare(folded: str) -> Hours | None:
    match = _BARE.match(folded)
    value = middle(match) if match else 0.0
    return Hours(value, match.start("low"), len(folded.rstrip(" .!?,"))) if match and 0 < value <= 112 else None
