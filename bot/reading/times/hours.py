"""Hours a week for learning: "10h weekly", "two evenings a week", "weekends only". Never experience, never the job."""

from __future__ import annotations

import re
from itertools import islice

from bot.reading.lexical.heads import Scanner
from bot.reading.times.amounts import HALF, HOUR, MONTH, MOST, NUMBER, RANGE, YEAR, middle, number
from bot.reading.times.by_days import by_days
from bot.reading.times.corrections import corrected
from bot.reading.times.moments import delay_in
from bot.reading.times.numbers import lone_number
from bot.reading.times.rates import DAYS, NAMED_DAYS, factor_of
from bot.reading.times.settled import settled
from bot.reading.times.spare_time import FULL_WEEK, Hours, rough_hours
from bot.reading.times.whose_time import JOB, LEARN, OTHER, is_foreign

_FIGURE = r"(?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_HOURS = Scanner(
    rf"(?:(?:up to|at least|about|around|max(?:imum)?|roughly|only|just|no more than|less than|"
    rf"more than|over)\s+)*{RANGE}(?:\s+or (?P<two>two|three))?[\s-]*(?:(?:full|whole|good|solid|more|extra|free|"
    rf"spare|study|proper|quiet) )?"
    rf"(?P<unit>{HOUR}|minutes?|mins?|"
    rf"min|minuts?)\b\.?(?P<tail>{HALF})?(?:,?\s+(?:or|maybe|perhaps)\s+(?P<or>so|"
    rf"{_FIGURE})\b(?!\s*(?:[a-z]*days?|evening|week|time|month|night|min|on\b)))?",
    before=r"(?<![\w.,/$£€-])",
)
_LATER = re.compile(
    r"\b(?:no,? wait|wait|actually|sorry|i mean|i meant|correction|make (?:it|that)|scratch that|rather|oops|"
    r"instead|from now on|now|to|but|changed|reduce|cut|increase|not)\b"
)
_RATHER = re.compile(rf"\b(?:more like|rather|closer to|nearer to?)\s+{RANGE}\s+than\s+(?:to )?\d+\s*{HOUR}")
"""The first of two amounts: "more like 5 than 10 hours"."""
_SESSIONS = Scanner(
    rf"\b(?P<n>{NUMBER})\s*(?:free |long )?(?:(?:week|work)? ?(?:days?|nights?)|evenings?|mornings?|afternoons?|times|"
    rf"sessions?|slots?|blocks?)"
    rf"\s*(?:(?:a|per|each|every|in (?:the|a)|/)\s*week|weekly)?[\s,:(-]*(?:like|about|around|maybe|for|of|"
    rf"with|at|roughly|say|and|"
    rf"each|\s|,)*{RANGE}\s*(?P<unit>{HOUR}|minutes?|mins?)(?: or (?P<two>two|three))?\s*"
    rf"(?:each|apiece|every time|per (?:evening|night|day|session|time|go)|at a time|"
    rf"a go)\b"
)
"""Sittings times their length: "2 evenings a week, like 3 hours each"."""
_EACH = re.compile(r"\b(?:each|every|per|a|an|daily|on|day)\b|/")
"""What says that hours are those of each day."""
_NOW = re.compile(
    r"\s*(?:free |spare |left )?(?:right now|now|today|tonight|to kill|,? ?what|until|before(?! "
    r"(?:work|breakfast|lunch|dinner|school|bed\w*|"
    r"they|everyone|sunrise|dawn|(?:the|my) (?:kids|shift|others|family|rest|job|house)\w*)\b))\b"
)
"""Behind an hour that is there once, not every week."""
_COMING = re.compile(r"\b(?:in|after|for another|give me)\s+(?:(?:about|around|like|maybe|another|say)\s+)*$")
"""Before a moment to come: "in two hours"."""
_MINE = re.compile(
    r"(?:^|\b(?:and|but|also|plus))\W*(?:(?:and|but|also|ok|okay|well|so|oh|yes|no|sorry|only|just|like|about|around|"
    r"max|maybe|"
    r"my|the|say|roughly|then|i'?d say|honestly|tbh|probably|that's|it's)\W+)*(?:(?:i|we)(?:'ve| have| can| could|"
    r"'d have)? )?"
    r"(?:(?:also|only|just|maybe|really|probably) )*(?:(?:have|got|have got|spare|manage|do|find|free up|put "
    r"in|put|make it|count|"
    r"give|invest) )?"
    r"(?:(?:only|just|maybe|like|about|around|up to|at most|max|maximum|some|roughly|you) )*$"
)
"""Before hours that somebody says they have, without saying what for."""
_FREE = re.compile(
    r"\s*(?:$|[.,;!)-]|(?:free|spare|max(?:imum)?|tops|at (?:most|best)|or so|maybe|probably|only|then|please|"
    r"for (?:this|it|learning|"
    r"study\w*|you|me)|to (?:learn|study|spare)|because|since|as i|so|but|and|cause|cos|no money)\b)"
)
"""Behind hours that are free for learning, and no shift, course or night's sleep."""
_ROUGH = re.compile(r"evening|night|morning|weekend|saturday|sunday|full|part|half|day")
_ANOTHER_DAY = re.compile(
    rf"\s*(?:,|and|plus|&|\+|,\s*and|\b)\s*(?:another |maybe |about |up to )*{RANGE}\s*(?:more )?(?:on|each|every|"
    rf"at|over)?\s*"
    rf"(?:the |a |each |every )?(?:weekends?\b|(?:{DAYS}|mon|tues?|wed|thu|thurs|fri|sat|sun)s?\b(?:\s*(?:and|&|/)\s*"
    rf"(?:{DAYS}|sat|sun)s?\b)?)"
)
_PARTS = re.compile(
    rf"(?<![\w.,]){RANGE}\s*(?:{HOUR}\s*)?(?:(?:during|in|over) the (?:working )?week(?!end)|(?:on|at|over|"
    rf"during|each|every)\s+"
    r"(?:the )?(?:weekends?|saturdays?|sundays?|sat|sun|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?))\b"
)
_SAME_AGAIN = re.compile(
    rf"\s*(?:,|and|&|plus|\s)*(?:the )?(?:same|as (?:much|many|long))(?: again)?(?: (?:on|at|for))? (?:the )?"
    rf"(?:(?:{DAYS}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|weekend)s?\b(?:\s*(?:and|&|/)\s*)?)+"
)
_ON_TOP = re.compile(
    rf"\s*(?:more )?(?:on top of|in addition to|added to|besides) (?:the |my )?(?:old |usual "
    rf"|other )?{RANGE}\b"
)
"""Behind hours, others that are added to them: "and the same on Thursday", "on top of the 4 I had"."""
_NO_HOURS = re.compile(
    rf"\s*(?:(?:st|nd|rd|th)\b|(?:of )?(?:{MONTH})\b(?! be\b)|"
    rf"%|€|\$|k\b|/\s*10|o'clock|am\b|pm\b|(?:little |small |young |grown |school )*(?:kids?|child(?:ren)?|"
    rf"bab(?:y|ies)|toddlers?|sons?|daughters?|girls|boys|twins|dogs?|cats?|parents|mortgages?|loans?|cars?|bills|"
    rf"siblings|brothers|sisters|grand\w+)\b|people\b|compan(?:y|ies)\b|jobs?\b|questions?\b|"
    rf"{YEAR}\b|months?\b|weeks?\b(?! day)|days?\b|(?:free |full |long |whole )?(?:days?|evening|night|morning|"
    rf"afternoon|lunch|weekend|"
    r"saturday|sunday|weekday|week ?night|minute|session|time|course|video|project|module|chapter|skill|"
    r"lesson)s?\b|old\b|mins?\b|"
    r"x\b|half days?\b|(?:us )?dollars?\b|bucks?\b|euros?\b|eur\b|usd\b|gbp\b|"
    r"pounds?\b|quid\b|francs?\b|rupees\b|chf\b)"
)
"""What a number may count instead of hours."""
_AGES = re.compile(
    rf"\b(?:{MONTH})\.? (?:the )?$|"
    r"\b(?:(?:mum|mom|mother|father|dad|wife|husband|partner|son|daughter|kid|child|baby|he|she|who|i|parents|gran\w*) "
    r"(?:is|are|turned|turns|am)|he's|she's|i'm|im|i am|too (?:old|young|late) (?:with|at|for)|at|age|aged|"
    r"turned)\s+(?:now |already |about |only |just )*$|"
    r"\b(?:costs?|costing|pric(?:e|ed|es)(?: is| at)?|paid|charges?|fees? (?:is|are|of))\s+(?:about |around |me |us )*$"
)
"""Before a number of years of life, or a price."""
_JOB_TIME = re.compile(
    rf"\b(?:i )?work(?:ing)? (?:full[- ]time|part[- ]time|(?:about |around )?{NUMBER}\s*(?:{HOUR}|/)(?:\s*(?:a|"
    rf"per|/|each)\s*"
    r"week)?)|\bfull[- ]time job\b"
)
"""The hours of the job, which are said beside those for learning."""
_CONTRACT = re.compile(
    rf"\b(?:work\w*|jobs?|employed|contract)\b[^.!?;\d]{{0,20}}?\b(?:full|part)[- ]time\b[^.!?;\d]{{0,20}}"
    rf"(?:1[5-9]|[2-5]\d)\s*{HOUR}(?:\s*(?:a|per|/|each)\s*week)?"
    rf"|\b(?:full|part)[- ]time (?:job|contract|position|work)\b[^.!?;\d]{{0,15}}\d\d\s*{HOUR}(?:\s*(?:a|per|/|"
    rf"each)\s*week)?"
    rf"|\b(?:job|contract|employment) (?:is|has|says|of|with|for|at|on|takes)(?: about| around)? \d\d\s*{HOUR}"
    rf"(?:\s*(?:a|per|/|each)\s*week)?|\b\d\d[- ]?{HOUR}[- ](?:contract|job|position|week at work)\b"
)
"""How long the job is by its contract, whatever was asked: never time to learn."""
_LONG_EVENING = 3
_OVER_EVENINGS = re.compile(
    rf"\s*(?:a week|per week|weekly)?\s*,\s*(?:over |in |on )?{NUMBER} (?:evenings?|nights?|mornings?)\b(?! each)"
)
"""Behind more hours than one evening has: over how many evenings they go."""
_BOTH_DAYS, _LONGEST_DAY = 2.0, 10
_AGED = re.compile(r"\btoo (?:old|young|late)\b")


_ONLY = re.compile(
    r"^\W*(?:(?:ok|okay|yes|yeah|sure|fine|then|make it|let'?s (?:say|do)|say|rather|so|well|no)\W+)*"
    r"\d{1,2}(?:[.,]5)?\s*(?:h|hrs?|hours?)\W*(?:then|please|pls|it is)?\W*$"
)
"""A message that is nothing but hours: "ok 15h"."""


def only_hours(folded: str) -> bool:
    """Whether a message is nothing but an amount of hours, whatever was asked."""
    return _ONLY.match(folded) is not None


def read_hours(folded: str, asked: bool) -> Hours | None:
    """The weekly learning time a message gives; `asked` says that it answers the question for it."""
    asked = asked or only_hours(folded)
    folded = _CONTRACT.sub(_blank, folded)
    mended = corrected(folded)
    if (
        mended
        and not OTHER.search(folded[max(0, mended.start - 30) : mended.start])
        and (mended.unit == "h" or (asked and not mended.unit))
        and 0 < mended.value <= 112
    ):
        rate = factor_of(folded[mended.end :], "")[0] or 1.0
        return Hours(round(mended.value * rate, 2), mended.start, mended.end)
    sessions = _SESSIONS.search(folded)
    if sessions and 0 < (total := number(sessions["n"]) * _each(sessions)) <= 112:
        return Hours(round(total, 2), *sessions.span())
    rather = _RATHER.search(folded)
    if rather and 0 < middle(rather) <= 112:
        return Hours(middle(rather), rather.start("low"), rather.end())
    named = islice(_HOURS.finditer(folded), MOST)
    found = [hours for match in named if (hours := _rated(folded, match, asked)) is not None]
    if found:
        return settled(folded, _more(folded, _choose(folded, found)))
    if (not asked and not _ROUGH.search(folded)) or delay_in(folded) is not None:
        return None
    if asked and (parts := _week_parts(folded)):
        return parts
    if (
        asked
        and not _AGED.search(folded)
        and (bare := lone_number(_JOB_TIME.sub(_blank, folded), _NO_HOURS, _AGES))
        and 0 < bare.value <= 112
    ):
        return Hours(bare.value, bare.start, bare.end)
    return rough_hours(_JOB_TIME.sub(_blank, folded), asked)


def _each(match: re.Match[str]) -> float:
    """The length of a sitting, "an hour or two" its middle."""
    each = (middle(match) + number(match["two"])) / 2 if match["two"] else middle(match)
    return each / 60 if match["unit"].startswith("m") else each


def _more(folded: str, hours: Hours) -> Hours:
    """With what another day adds without naming the unit: "2 hours each weekday and 4 on saturday"."""
    if again := _SAME_AGAIN.match(folded, hours.end):
        days = len(NAMED_DAYS.findall(folded[hours.start : hours.end])) or 1
        times = 1 + max(1, len(NAMED_DAYS.findall(again[0]))) / days
        return Hours(round(hours.value * times, 2), hours.start, again.end())
    if (old := _ON_TOP.match(folded, hours.end)) and hours.value + middle(old) <= FULL_WEEK:
        return Hours(round(hours.value + middle(old), 2), hours.start, old.end())
    more = _ANOTHER_DAY.match(folded, hours.end)
    if not more:
        return hours
    days = len(NAMED_DAYS.findall(more[0])) or (2 if more[0].endswith("s") else 1)
    return Hours(round(hours.value + middle(more) * days, 2), hours.start, more.end())


def _week_parts(folded: str) -> Hours | None:
    """Hours of the parts of a week, without the unit: "5 during the week and 5 at the weekend"."""
    found = list(_PARTS.finditer(folded))
    if len(found) < 2:
        return None
    return Hours(sum(middle(m) for m in found), found[0].start("low"), found[-1].end())


def _blank(match: re.Match[str]) -> str:
    """Blanks in place of words, so that offsets hold."""
    return " " * len(match[0])


_PART_OF_WEEK = re.compile(
    r"^\s*(?:(?:on|over|in|during|at|from)\s+)?(?:the )?(?:weekdays?|work ?days|working days|weekends?|evenings?|"
    r"mornings?|nights?|mon(?:day)?s? ?(?:-|to|through) ?fri(?:day)?s?)(?=\W)"
)
"""What still belongs to the hours before it: "30 min a day on weekdays"."""


def _choose(folded: str, found: list[Hours]) -> Hours:
    """The sum of parts of a week ("2h on weekdays and 5 on Saturday"), or the later where one replaces the other."""
    last = found[-1]
    if len(found) == 1:
        return by_days(folded, last.start, last.end) or last
    gap = folded[found[-2].end : last.start]
    between = _PART_OF_WEEK.sub("", gap)
    parts = between != gap and NAMED_DAYS.search(folded, last.start, last.end)  # "on weekdays but 3 on Sunday"
    changed = _LATER.search(between) and not (parts and re.match(r"\W*but\W*$", between))
    if parted := by_days(folded, found[0].start, last.end):
        return parted
    if changed or len(found) > 3 or not re.match(r"^\W*(?:and|plus|but|,)", between):
        if "instead of" in folded[max(0, last.start - 14) : last.start] or re.search(r"\bnot $", folded[: last.start]):
            return found[-2]
        return last
    return Hours(sum(h.value for h in found), found[0].start, last.end)


def _rated(folded: str, match: re.Match[str], asked: bool) -> Hours | None:
    amount = middle(match) + (0.5 if match["tail"] else 0)
    if match["two"] or (match["or"] or "so") != "so":
        amount = (amount + number(match["two"] or match["or"])) / 2
    if match["unit"].startswith("m"):
        amount /= 60
    before, after = folded[max(0, match.start() - 120) : match.start()], folded[match.end() : match.end() + 100]
    tail = re.split(r"[.!?;\n]|, (?:but|and) ", after, maxsplit=1)[0]
    head = re.split(r"[.!?;\n]|, (?:but|and) | but | so ", before)[-1]
    if JOB.search(head) and not re.search(
        r"\b(?:learn|study|after work|free|spare|invest|devote|dedicate|set aside)\b", head + tail.partition(",")[0]
    ):
        return None
    if is_foreign(head, "" if asked else tail, after[len(tail) :]):
        return None
    if _NOW.match(tail) and not asked:
        return None
    if OTHER.search(head[-30:]) or re.match(
        r"\s*(?:ago|course|video|tutorial|shift|of (?:video|content|sleep)|commute|job|work ?week|working)", tail
    ):
        return None
    factor, end = factor_of(tail, head)
    if factor is None:
        if _COMING.search(head):
            return None
        if not asked and _MINE.search(head) and _FREE.match(tail) and not match["unit"].startswith("m"):
            return Hours(round(amount, 2), match.start(), match.end()) if 0 < amount <= FULL_WEEK else None
        if not (asked or LEARN.search(head + tail)) or match["unit"].startswith("m"):
            return None
        if not asked and not re.search(
            r"\b(?:learn|study|spare|free|available|devote|dedicate|weekly|budget|spend)", head + tail
        ):
            return None
        factor, end = 1.0, 0
    if factor > 1 and amount * factor > FULL_WEEK and not _EACH.search(head[-15:] + " " + tail[:25]):
        factor, end = 1.0, 0  # "evenings, 8h" are eight in all
    if factor > 1 and amount > _LONG_EVENING and _OVER_EVENINGS.match(tail):
        factor, end = 1.0, 0  # "6 hours, two evenings" are six in all
    if factor == _BOTH_DAYS and amount > _LONGEST_DAY:
        factor = 1.0  # "15 hours on weekends" are all of the weekend
    value = round(amount * factor, 2)
    if value > FULL_WEEK and not asked and not LEARN.search(head + tail):
        return None
    return Hours(value, match.start(), match.end() + end) if 0 < value <= 112 else None
