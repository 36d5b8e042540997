"""How often hours come in a week: "a day", "on weekdays", "twice a week", "each weekend"."""

from __future__ import annotations

import re

from bot.reading.times.amounts import NUMBER, number

_WEEKS_A_MONTH = 4.33
DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DAILY = r"daily|(?:a|per|each|every) (?:day|morning|evening|night|afternoon)|every ?day"
NAMED_DAYS = re.compile(rf"\b(?:{DAYS}|mon|tue|tues|wed|thu|thurs|fri|sat|sun)s?\b")
_FILL = (
    r"^(?:\s|,|\(|\b(?:of (?:study|learning|studying|practice|my time|free time|work)|for (?:learning|study|"
    r"studying|this|it|that)|to (?:learn|study|spare)|learning|studying|study|free|maybe|each|on|in|at|spread over|"
    r"time|the|long|or so|(?:before|after) work(?= (?:each|every|on|most|twice|\w+ times))|total|i can|only|"
    r"or so|max|during|roughly|is fine|could work|on average|tops|at most|at best|"
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
        (rf"(?:{_DAILY})\W+(?:but |not |except |excluding |no )+(?:on |the |for )*(?:{DAYS})s?", 6),
        (
            r"(?:a|per|each|every|/|in a|p)\s*(?:working |work ?|week)?(?:day|night|evening|morning|"
            r"lunch(?: break)?)\b(?=.{0,12}(?:weekdays|mon(?:day)?\s*(?:-|to)\s*fri|work ?days|from monday))",
            5,
        ),
        (
            rf"(?:on |during )?(?:the )?(?:weekdays|work ?days|working days)\W+(?:but |not |except |excluding |no )+"
            rf"(?:on |the |for )*(?:{DAYS})s?",
            4,
        ),
        (
            r"(?:a|per|each|every|/|in a|the)\s*(?:work ?|week|working )day(?:s)?\b|(?:on|"
            r"during) (?:the )?(?:weekdays|work ?days|working days)|weekdays?\b|mon(?:day)?s?\s*(?:-|to|"
            r"through)\s*fri(?:day)?s?",
            5,
        ),
        (r"(?:every (?:other|second)|each second) (?:day|evening|night|morning)|every two days", 3.5),
        (
            rf"(?:(?:every|each) (?:other|second|2nd)|(?:a|per|every) fortnight|fortnightly|bi-?weekly|"
            rf"(?:every|in) (?:two|2)"
            rf" weeks)(?: (?:week|weekend|{DAYS}))?\b",
            0.5,
        ),
        (r"(?:on )?most (?:of the )?(?:days|evenings|nights|mornings|week ?days|work ?days)", 5),
        (
            r"(?:a|per|each|every|/|in a)\s*(?:single )?(?:d\b|day|night|evening|morning|lunch|afternoon)|"
            r"daily|nightly|every ?day|in the (?:evenings?|mornings?|afternoons?)|after work|before work|"
            r"evenings\b|mornings\b",
            7,
        ),
        (
            r"(?:a|per|pro|each|every|/|p|in a|during the)\s*(?:w\b|wk|we[ea]k(?!end|day))|weekly|pw\b|p/w|"
            r"(?:week|wk)\b(?! (?:ago|at work|contract|job|days?))",
            1,
        ),
        (r"(?:a|per|each|every|/|in a)\s*(?:month|mo\b)|monthly", 1 / _WEEKS_A_MONTH),
        (r"(?:a|per|each|every|/|in a|on a|the|this|over the)\s*weekend\b", 1),
        (r"(?:on )?weekends\b|weekend days?|(?:both )?weekend days|on saturdays? and sundays?", 2),
    )
)
_BEFORE_RATE = re.compile(
    r"(?:(?P<two>\bweekend (?:mornings?|evenings?|afternoons?|days?|nights?))|\b(?:per day|a day|every day|"
    r"each day|daily|every evening|each evening|every night|"
    r"every morning|after work|before work|each morning|each night|in the evenings?|in the mornings?|evenings|"
    r"mornings)|"
    r"(?P<half>\b(?:every|each) (?:other|second|2nd) (?:week(?:end)?|(?:satur|sun|mon|tues|wednes|thurs|fri)day)|"
    r"every (?:two|2) weeks)|(?P<five>\b(?:most (?:days|evenings|nights|mornings)|on weekdays|every weekday|"
    r"weekdays|each weekday|mon(?:day)? ?(?:-|"
    r"to) ?fri(?:day)?)(?: evenings?| mornings?| nights?)?)|"
    r"(?P<week>\b(?:per week|a week|every week|each week|weekly|week)))\W*(?:\b(?:about|around|for|i have|"
    r"i can|i|do|spend|maybe|i've|only|study|of|is|are|just|could|would be|budget)\b\W*)*$"
)
_LOOSE = re.compile(
    r"(?:\s+(?!an?\b|per\b|each\b|every\b|and\b|or\b|but\b)[a-z']+){1,6}?,?\s+(?=(?:each|every|per|"
    r"a)\s(?:single )?(?:day|"
    r"night|evening|morning|"
    r"week|weekend|weekday|month)\b)"
    rf"|(?:\s+(?!an?\b|per\b|each\b|every\b|and\b|or\b|but\b|from\b|until\b|till\b)[a-z']+){{1,6}}?,\s+"
    rf"(?={NUMBER}\s*(?:times|evenings?|nights?|mornings?|sessions?)\b)"
)
"""A few words before a rate: "20 min on the bus each day", "an hour when the kids sleep, four nights"."""
_TIMES = re.compile(
    rf"^[\s,]*(?:x\s*(?P<x>{NUMBER})|(?:for |on |,)?\s*(?!an?\b|another)(?P<n>{NUMBER})\s*(?:x|times|days?|"
    rf"evenings?|nights?|mornings?|sessions?)\s*(?:a|per|each|every|/|in a)?\s*(?:week|wk)?|(?P<w>twice|thrice|"
    rf"once)\s*(?:a|per|each|every)?\s*week|(?:a|per|each|every) (?:day|evening|night|"
    rf"morning),?\s*(?P<d>{NUMBER})(?:-(?P<e>{NUMBER}))? (?:days|times|evenings|nights|mornings|sessions) (?:a|"
    rf"per|each) week)"
)
_TIMES_BEFORE = re.compile(
    rf"\b(?:(?P<n>{NUMBER})\s*(?:x|times|days?|evenings?|nights?|mornings?|sessions?|lessons?|blocks?|"
    rf"week ?days|week ?nights|work ?days)|(?P<w>twice))\s*"
    rf"(?:(?:a|per|each|every|in (?:the|a)|/)\s*week|,|of|with|(?<=x))(?!\s*study),?\s*(?:for |about |at |i "
    rf"have |i can (?:do|"
    rf"study) )*$"
)


_COUNTED = re.compile(
    rf"[^.;!?\d]{{0,25}}?\b(?P<n>(?!an?\b){NUMBER}) (?:days|nights|evenings|mornings)\b(?! (?:ago|off|later|from))"
)
"""How many days "a day" means: "20 min daily on the tram, 5 days"."""
_NO_WEEKENDS = re.compile(
    r"[^.;!?]{0,25}?\b(?:weekends?|saturdays? and sundays?) (?:(?:is|are|it's) )?(?:no\b|not|never|off|out|"
    r"impossible|nothing|"
    r"none|zero|busy|family|free of)|[^.;!?]{0,25}?\b(?:no|not(?: on| at)?|except(?: on)?|but not(?: on)?|"
    r"never on|without) (?:the )?weekends?\b"
)
"""Days that "every evening" leaves out: "an hour every evening, weekends no chance"."""
_ONLY = re.compile(
    rf"\b(?:only|just|nothing but)\b(?:\W+\w+){{0,4}}?\W+"
    rf"(?:(?P<w>weekends?)\b|(?:(?:{DAYS})s?\b(?:\W+(?:and|or|&)?\W*)?)+)|\b(?P<v>weekends?) only\b"
)
"""Days outside of which nothing is learned: "only weekends work for me, 4 hours each day"."""


def factor_of(tail: str, head: str) -> tuple[float | None, int]:
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
            if factor == 7 and _NO_WEEKENDS.match(tail, match.end()):
                return 5.0, match.end()
            if factor == 7 and (counted := _COUNTED.match(tail, match.end())) and 1 < number(counted["n"]) < 8:
                return number(counted["n"]), counted.end()
            return (_days_of(tail, match.end()) or _days_in(head) if factor == 7 else factor), match.end()
    loose = _LOOSE.match(tail)
    if loose:
        rate, end = factor_of(tail[loose.end() :], "")
        return rate, end + loose.end()
    named = re.match(
        rf"(?:\s|,|each|on|every|and|&|\bthe\b)*(?:(?:{DAYS}|mon|tue|wed|thu|fri|sat|sun)s?\b(?:\s*(?:,|and|&|"
        rf"/)\s*|\s+)?)+",
        tail,
    )
    days = len(NAMED_DAYS.findall(named[0])) if named else 0
    if days and named:
        return float(days), [day.end() for day in NAMED_DAYS.finditer(named[0])][-1]
    before = _BEFORE_RATE.search(head)
    if before and before["half"]:
        return 0.5, 0
    if before:
        days = len(NAMED_DAYS.findall(head, max(0, before.start() - 25), before.start()))
        if days and not (before["week"] or before["five"]):
            return float(days), 0  # "wednesday mornings"
        return (1.0 if before["week"] else 2.0 if before["two"] else 5.0 if before["five"] else 7.0), 0
    in_head = NAMED_DAYS.findall(re.split(r"\d\s*(?:h|hours?|hrs?|min\w*)\b", head[-40:])[-1])
    return (float(len(in_head)), 0) if in_head else (None, 0)


_FROM_TO = re.compile(
    r"[\s,(]*(?:from )?(?P<a>mon|tue|wed|thu|fri|sat|sun)[a-z]* ?(?:-|to|till|until|"
    r"through) ?(?P<b>mon|tue|wed|thu|fri|sat|sun)"
)
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _days_of(tail: str, end: int) -> float:
    """How many days a range behind "a night" holds: "mon to thu"; 0 where none is named."""
    span = _FROM_TO.match(tail, end)
    return (_WEEK.index(span["b"]) - _WEEK.index(span["a"])) % 7 + 1.0 if span else 0.0


def _days_in(head: str) -> float:
    """How many days "each day" means behind "weekends" or "on weekdays"."""
    if re.search(r"\bweekends?\W*(?:only|maybe|about|around|like|for|i can do|i have|up to|\W)*$", head):
        return 2.0
    only = _ONLY.search(head)
    return float(2 if only["w"] or only["v"] else len(set(NAMED_DAYS.findall(only[0])))) if only else 7.0
