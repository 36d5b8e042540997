"""Years of working experience, in all and with one skill; ages, plans, hobbies and other people's years are neither."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.reading.skills.ties import SKILL, tie, timed
from bot.reading.times.amounts import HOUR, MOST, NUMBER, RANGE, YEAR, Duration, durations, middle, number
from bot.reading.times.corrections import corrected
from bot.reading.times.numbers import listed_numbers, lone_number
from bot.reading.work.novices import no_years
from bot.reading.work.tenure import counts

_DEMANDED = re.compile(
    r"\byou (?:will|bring|have|must|should)\b|\byou'll\b|\bwe (?:are looking|offer|expect|require)\b"
)
_PERSON = re.compile(r"\b(?:i|i'm|i've|my|me|im|ive)\b")
_TOTAL = re.compile(r"\b(?:total|overall|altogether|in all|combined|all together|in sum|summing up)\b")
_SUMMED = re.compile(
    rf"\b(?:so|that's|makes|making|which is|equals|altogether|all together|together|combined|total(?: of)?|"
    rf"totalling|in total|"
    rf"all in all|employment:|before(?: the \w+| that)?(?: i had| i did| i worked)?)\W+(?:it |that |it's |about "
    rf"|around |is |a total of )*{RANGE}(?:\s*{YEAR})?(?=\W*(?:$|[.,;!]|in total|altogether|in all|overall|"
    rf"all in|total|combined|now))"
)
_SAME = re.compile(r"\b(?:so|which is|that's|thats|that is|makes|meaning|i\.e\.?)\b[^.;]{0,12}$")
"""Between two equal lengths, one of which says the other again: "2009 to 2021, so 12 years"."""
_PART = re.compile(
    r"\b(?:of which|of them|of those|of that|including|thereof|the (?:last|first)|most recent(?:ly)?|"
    r"out of (?:which|those))\b"
)
_JOB_BEFORE = re.compile(
    r"\b(?:at|with|as|in|then|and|worked|working)\b[^,.;]{1,40}\bfor (?:about |around |almost |another |the last )?$"
)
_JOB_AFTER = re.compile(
    r"\s*(?:of experience )?(?:at|for|with|as|in|on|doing|being|of|working|a |an |freelanc\w+|intern\w*|¤)(?=\b|\s)"
)
_JOINED = re.compile(
    r"[^.!?;\n]{0,60}?(?:\+|&|,|\b(?:and|then|plus|before|after|later|followed by|before that|"
    r"afterwards)\b)[^.!?;\n]{0,60}$"
)
_CHANGED = re.compile(
    r"\b(?:no,? wait|wait|actually|sorry|i mean|i meant|correction|make (?:it|that)|scratch that|rather|oops|"
    r"no,|it's|its|it is|not|but)\b"
)
_NO_YEARS = re.compile(
    rf"\s*(?:%|€|\$|k\b|/\s*10|out of|of (?:5|10|five|ten)\b|{HOUR}\b|o'clock|am\b|pm\b|kids?\b|children\b|people\b|"
    r"compan(?:y|ies)\b|jobs?\b|questions?\b|days?\b|minutes?\b|times\b|projects?\b|skills?\b|(?:free |full |"
    r"whole )?(?:evenings?|nights?|mornings?|afternoons?|weekends?|saturdays?|sundays?)\b|languages?\b|things?\b|"
    r"months?\b|weeks?\b|courses?\b|certificates?\b|roles?\b|internships?\b|employers?\b|ago\b|old\b)"
)
"""What a number may count instead of years."""
_AGE_BEFORE = re.compile(
    r"\b(?:i'm|i am|im|turn|turns|turned|turning|i'll be|aged?|born in|since|before)\s+(?:only |just |now |"
    r"already )?$"
)
YOUNGEST = 14
"""Years from which on "I am ... years" may be an age."""
_I_AM = re.compile(r"\b(?:i'm|i am|im)\s+(?:now |already |about )?$")
_WORK_BEHIND = re.compile(r"\s*(?:in|into|of|as|at|with|deep|on|doing|working|experienced?)\b")
_BEGAN_AT = re.compile(
    rf"\b(?:work\w*|job|employed|earning|career|started|began|start|(?:i've|ive|have) been an? "
    rf"\w+)\b[^.!?]{{0,25}}?\b(?:since|from|at|"
    rf"when) (?:(?:i was|i turned|the age of|"
    rf"age|my)\s+)?(?P<n>(?!an?\b){NUMBER})\b"
)
_SUMS = re.compile(
    rf"\bsince (?:i was |i turned |the age of |age |being )?\d\d\W+(?:(?:so|which|that|it|thats|makes|make|"
    rf"means|meaning|is|"
    rf"i have|that's|it's|now|by now)\W+)+(?:(?:about|around|roughly|like|almost|nearly|over|"
    rf"some)\W+)*(?P<n>{NUMBER})\b"
    r"(?! (?:now\b|(?:years |yrs )?(?:old|of age)|hours?))"
)
"""The age one began at, with the sum done already: "since i was 17 so 21"."""
_AGED = re.compile(
    r"(?:^|\b(?:i'm|i am|im|aged?|turned|turning|now)) *(?P<age>\d\d|(?:twenty|thirty|forty|fifty)[ -]?(?:\w+)?)\b"
    r"(?! (?:hours|months|percent))"
)
_YEAR = re.compile(r"^(?:[^?]*\b(?:since|started|began|from|in)\s+)?\W*((?:19|20)\d\d)\W*$")
_OFF_DUTY = re.compile(
    r"\b(?:never|not|outside|but not)\b[^.;]{0,12}\b(?:at work|professionally|commercially|in (?:a|any|"
    r"my) job|for money|"
    r"for pay|paid)\b|\b(?:as a hobby|for fun|(?:only )?privately|at home|in my (?:spare|free) time|hobby)\b"
)
"""What somebody did on their own says nothing of years of work."""


@dataclass(frozen=True)
class Years:
    """Total years with the span of the words; `skills` are the years of single masked skills by number."""

    total: float | None = None
    start: int = 0
    end: int = 0
    skills: tuple[tuple[int, float], ...] = ()


_OF_HOURS = re.compile(r"\d ?(?:h|hrs?|hours?)\b")
"""Hours, in an answer that was asked for years: "5-6h"."""


def read_years(
    folded: str,
    masked: str,
    asked: bool,
    today: date,
    trades: Collection[int] = (),
    fields: Collection[int] = (),
) -> Years:
    """What a message says of experience; `asked` says that it answers the question for it.

    `trades` and `fields` are the numbers of the masked skills that are industries, or lines of work: years in them are
    years of work too.
    """
    spans = [one for one in durations(folded, today)[:MOST] if not _is_age(folded, one)]
    free, tied = _free(masked, spans, fields)
    skills = tuple(sorted(tied.items()))
    mended = None if _OLD.search(folded) else corrected(folded)  # "now 45 years old" puts no years right
    if mended and mended.value < 60 and (mended.unit == "y" or (asked and not mended.unit)) and not tied:
        return Years(floored(mended.value), mended.start, mended.end, skills)
    worked = _as_work(masked, {*trades, *(n for n in tied if n in fields)})
    counted: list[Duration] = []
    for at, one in enumerate(free):
        if counts(folded, worked, one, asked) or (one.again and free[at - 1] in counted):
            counted.append(one)
    if _DEMANDED.search(folded) and not _PERSON.search(folded):
        counted = []
    if counted:
        total, first, last = _sum(worked, counted)
        return Years(floored(total), first, last, skills)
    aged = _by_age(folded, asked)
    if aged:
        return Years(aged[0], aged[1], aged[2], skills)
    none = no_years(folded, masked, asked)
    if none:
        return Years(0.0, *none, skills)
    if asked and not free and not _OF_HOURS.search(folded) and not (tied and _OFF_DUTY.search(folded)):
        return _bare(folded, masked, today, skills, spans)
    return Years(skills=skills)


def _is_age(folded: str, span: Duration) -> bool:
    """Whether years are those of a life: "I am 44 years, and a nurse"."""
    after = _WORK_BEHIND.match(folded, span.end)
    return span.years >= YOUNGEST and after is None and _I_AM.search(folded[: span.start]) is not None


def floored(years: float) -> float:
    """Under a year is half a year."""
    return 0.5 if 0 < years < 1 else years


_SINCE_AGE = re.compile(r"\bsince (?:i was |i turned |the age of |age )(?P<n>\d\d?)\b(?! (?:years|yrs|months))")
_OLD = re.compile(r"\b(?P<age>\d\d)(?: (?:years|yrs))?(?: old| of age| now)\b")
_WHOLE = re.compile(
    rf"\b(?P<n>{NUMBER})(?: years| yrs)?\W+(?:in total|altogether|all in all|overall|all together|in all)\b"
)
_HERE = re.compile(
    rf"\b(?P<n>{NUMBER})(?: years| yrs)? (?:here|there|in this (?:job|one|place)|at (?:this|my current|"
    rf"the current) \w+)"
    rf"\W+(?:and |plus |before that |then )*(?P<m>{NUMBER})(?: years| yrs)? (?:before|elsewhere|somewhere else|"
    rf"in|at|as|with)\b"
)
"""Years of several posts, told by their numbers alone: "9 here, 12 before"."""
_WORKED = re.compile(r"\b(?:work\w*|jobs?|employed|career|trade|business|professional\w*)\b")


def _by_age(folded: str, asked: bool) -> tuple[float | None, int, int] | None:
    """Years from one's age and the age one began to work at, or as the person has worked them out from these.

    No number of years, but still an answer, where only the age one began at is told: that is no length.
    """
    summed = _SUMS.search(folded) if asked or _WORKED.search(folded) else None
    if summed and 0 < number(summed["n"]) < 60:
        return number(summed["n"]), summed.start(), summed.end()
    if asked and (since := _SINCE_AGE.search(folded)):
        rest = folded[: since.start()] + " " * len(since[0]) + folded[since.end() :]
        old = _OLD.search(rest) or _AGED.search(rest)
        years = number(old["age"]) - number(since["n"]) if old else 0.0
        return (years if 0 < years < 60 else None), since.start(), since.end()
    if asked and (parts := _WHOLE.search(folded) or _HERE.search(folded)):
        years = sum(number(said) for said in parts.groupdict().values())
        return (years, parts.start(), parts.end()) if 0 < years < 60 else None
    began = _BEGAN_AT.search(folded) if _AGED.search(folded) else None
    age = _AGED.search(folded) if began else None
    if not began or not age:
        return None
    years = number(age["age"]) - number(began["n"])
    return (years, began.start(), began.end()) if 0 < years < 60 else None


def _free(masked: str, spans: list[Duration], fields: Collection[int]) -> tuple[list[Duration], dict[int, float]]:
    """The lengths that may be years of work, and the years of single skills by their numbers."""
    skills = list(SKILL.finditer(masked)) if spans else []
    own = timed(masked, spans, skills) if skills else frozenset()
    tied: dict[int, float] = {}
    free: list[Duration] = []
    for one in spans:
        known = set(tied)
        if not tie(masked, one, skills, tied, own) or any(n in fields for n in tied if n not in known):
            free.append(one)
    return free, tied


def _as_work(masked: str, numbers: set[int]) -> str:
    """The masked text with these skills masked as roles, which are what people work as."""
    for at, skill in enumerate(SKILL.finditer(masked)) if numbers else ():
        if at in numbers:
            masked = f"{masked[: skill.start()]}\u00a4{masked[skill.start() + 1 :]}"
    return masked


_ONE_OF_A_LIST = re.compile(
    r"\b(?!about|only|just|maybe|around|than|over|almost|nearly|for|like|say|is|was|roughly|approximately|yes|no|well|hm+|to|"
    r"and|or|least|most|under|past|had|have|got|worked|did|i'd|guess|think|perhaps|probably|exactly|"
    r"him)[a-z]+ one\b(?! "
    r"(?:year|yr|and))"
)
"""One thing of several, and no number: "the third one", "a junior one"."""


def _bare(folded: str, masked: str, today: date, skills: tuple[tuple[int, float], ...], spans: list[Duration]) -> Years:
    year = _YEAR.match(folded)
    of_skill = year is not None and "\u00a7" in re.split(r"[.!?\n]", masked[: year.start(1)])[-1]  # "Access, from 2005"
    if year and not of_skill and int(year[1]) <= today.year:
        return Years(float(today.year - int(year[1])), year.start(1), year.end(1), skills)
    if spans and skills and max(span.years for span in spans) < 1:
        return Years(skills=skills)  # some months with one tool are no working life
    if _ONE_OF_A_LIST.search(folded):
        return Years(skills=skills)
    bare = lone_number(masked, _NO_YEARS, _AGE_BEFORE) or listed_numbers(masked)
    if bare and bare.value < 60:
        return Years(floored(bare.value), bare.start, bare.end, skills)
    if spans and skills:
        longest = max(spans, key=lambda span: span.years)
        return Years(longest.years, longest.start, longest.end, skills)
    return Years(skills=skills)


def _is_job(masked: str, one: Duration) -> bool:
    before = masked[max(0, one.start - 60) : one.start]
    return one.kind == "span" or one.again or bool(_JOB_AFTER.match(masked, one.end) or _JOB_BEFORE.search(before))


def _sum(masked: str, counted: list[Duration]) -> tuple[float, int, int]:
    """One number out of several durations: the corrected, the total, the sum of jobs, or the first."""
    last = counted[-1]
    for one, other in zip(reversed(counted[:-1]), reversed(counted[1:]), strict=False):
        if _CHANGED.search(masked, one.end, other.start):
            return other.years, other.start, other.end
    if len(counted) == 2 and counted[0].years == last.years and _SAME.search(masked, counted[0].end, last.start):
        return last.years, counted[0].start, last.end
    summed = _SUMMED.search(masked, counted[0].end) if len(counted) > 1 else None
    if summed and 0 < middle(summed) < 60:
        return middle(summed), summed.start("low"), summed.end()
    for one in counted:
        near = masked[max(0, one.start - 30) : one.end + 40]
        if _TOTAL.search(near) and len(counted) > 1:
            return one.years, one.start, one.end
    if len(counted) > 1 and not any(_PART.search(masked, a.end, b.start) for a, b in pairwise(counted)):
        jobs = [d for d in counted if _is_job(masked, d)]
        general = [
            d
            for d in counted
            if re.match(r"\s*(?:of )?(?:\w+ )?(?:experience|exp)\b(?! (?:as|at|in))", masked[d.end :])
        ]
        listed = all(_JOINED.match(masked, a.end, b.start) for a, b in pairwise(counted))
        if (len(jobs) == len(counted) or listed) and not general:
            return round(sum(d.years for d in counted), 2), counted[0].start, last.end
        if general:
            return general[0].years, general[0].start, general[0].end
    return counted[0].years, counted[0].start, counted[0].end
