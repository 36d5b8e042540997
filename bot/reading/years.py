"""Years of working experience, in all and with one skill; ages, plans, hobbies and other people's years are neither."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.reading.amounts import HALF, NUMBER, RANGE, Duration, durations, middle
from bot.reading.heads import Scanner
from bot.reading.mask import FILL, compiled
from bot.reading.ties import PLAN_BEFORE, SKILL, tie

_AGE_AFTER = re.compile(r"[\s-]*(?:old|of age|young)\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|turned|turning|i'm only|i'm just)\s+(?:is\s+)?$")
_AGO = re.compile(r"\s*(?:ago|back|earlier)\b")
_PLAN_AFTER = re.compile(
    r"[\s-]*(?:plan|roadmap|from now|left|until|till|courses?|bootcamp|program|programme|time ?frame|timeline|"
    r"deadline|to (?:learn|study|become|get|reach|switch|prepare|go|"
    r"finish|be|make|do)|available|later|contract|window|break|gap|time\b|is (?:enough|realistic|ok)|enough|"
    r"max(?:imum)?)\b"
)
_STUDY = re.compile(
    r"^\s*(?:of |in |at |doing a |doing my )*(?:an? )?(?:university|college|uni|study|studies|studying|degree|"
    r"bachelor\w*|master'?s?|phd|school|high school|education|coursework|apprenticeship at school)\b"
)
_STUDY_BEFORE = re.compile(
    r"\b(?:studied|studying|study|degree (?:took|lasted)|student for)\s+(?:\w+\s+){0,3}(?:for\s+)?$"
)
_HOBBY = re.compile(
    r"\b(?:guitar|piano|violin|gym|married|living|live|lived|together|played|playing|running|yoga|cooking|"
    r"relationship|dating|chess|football|soccer|gaming|games|dog|cat|kids?|child|children|son|daughter|baby|"
    r"smok\w+|sober|vegan|vegetarian|hobby|hobbies|painting|photography|hiking|tennis|knitting|gardening|"
    r"prison|sick|unemployed|dreamed|dreaming|friends|known (?:him|her|each)|car|house|mortgage|"
    r"blog as a hobby|parental|maternity|military service)\b"
)
_OTHERS = re.compile(
    r"\b(?:my (?:\w+ )?(?:boss|colleague|friend|manager|wife|husband|brother|sister|father|dad|mother|mom|"
    r"mentor|coworker|team|company|teammate)|he|she|they|the company|company|job|role|position|posting|ad|"
    r"listing|recruiters?|"
    r"employers?|candidates?|requirements?|vacancy|senior people)\b[^,;]{0,40}?\b(?:has|have|had|requires?|"
    r"needs?|asks?|wants?|want|ask|require|need|with|says|exists?|is|was|been|demands?|asking|expects?)\b"
)
_DEMANDED = re.compile(
    r"\byou (?:will|bring|have|must|should)\b|\byou'll\b|\bwe (?:are looking|offer|expect|require)\b"
)
_PERSON = re.compile(r"\b(?:i|i'm|i've|my|me|im|ive)\b")
_MINE = re.compile(r"\b(?:i|i've|i'm|i'd|my|we|ive|im|me)\b")
_WORK = re.compile(
    r"\b(?:experience\w*|exp|yoe|work\w*|jobs?|career|industry|professional\w*|field|as an?|i have|i've|i got|"
    r"ive|have|got|employed|tech|business|belt|developer|engineer|analyst|developing|programming|coding|"
    r"programmer|"
    r"consultant|manager|teacher|nurse|accountant|intern\w*|freelanc\w+|role|company|spent|doing|been|"
    r"experienced|position|sector|domain|team|startup|did|in)\b|¤"
)
_EMPLOYED = re.compile(
    r"\b(?:work\w*|job|experience|employed|career|field|industry|(?:as|been) an?|developer|engineer|analyst|"
    r"programmer|scientist|manager|teacher|nurse|consultant|accountant|designer)\b|¤"
)
_TOTAL = re.compile(r"\b(?:total|overall|altogether|in all|combined|all together|in sum|summing up|so far)\b")
_PART = re.compile(
    r"\b(?:of which|of them|of those|of that|including|thereof|the (?:last|first)|most recent(?:ly)?|"
    r"out of (?:which|those))\b"
)
_JOB_BEFORE = re.compile(
    r"\b(?:at|with|as|in|then|and|worked|working)\b[^,.;]{1,40}\bfor (?:about |around |almost |another |the last )?$"
)
_EMPLOYER = re.compile(
    r"\b(?:at|with) (?!home\b|school|uni|college|sea\b|my (?:parents|mom|dad))[\w&. -]{1,30}\bfor (?:\w+ )?$"
)
_FIELD = re.compile(
    r"^\s*(?:of|in|doing)\s+(?:[\w-]+ ){0,2}?(?:development|dev|engineering|analysis|analytics|support|service|sales|"
    r"marketing|teaching|nursing|accounting|consulting|testing|administration|management|research|operations|"
    r"logistics|retail|banking|finance|security|design|recruiting|journalism|construction)\b"
)
_JOB_AFTER = re.compile(
    r"\s*(?:of experience )?(?:at|for|with|as|in|on|doing|being|of|working|a |an |freelanc\w+|intern\w*|¤)(?=\b|\s)"
)
_CHANGED = re.compile(
    r"\b(?:no,? wait|wait|actually|sorry|i mean|i meant|correction|make (?:it|that)|scratch that|rather|oops|"
    r"no,|it's|its|it is|not|but)\b"
)
_CORRECTS = re.compile(
    r"^\W*(?:no|sorry|actually|correction|i meant|i mean|wait|make it|it was|it's|its|rather|oops)\b"
)
_AMENDED = re.compile(
    rf"\b(?:no,?|wait,?|actually|sorry,?|i mean|i meant|correction:?|make (?:it|that)|scratch that,?|rather|"
    rf"oops,?|it's|its|it is|it should be|but)\s+(?:more like |about |really )?{RANGE}\s*(?![\w%/-]|\s*(?:h\b|"
    rf"hours|hrs|%))"
)
_NONE = compiled(
    r"\b(?:no|zero|0|without(?: any)?|not any|don't have (?:any)?|dont have (?:any)?|do not have (?:any)?|"
    r"haven't (?:got )?any|lack) *(?:(?:real|prior|previous|relevant|professional|work|working|job|industry|"
    r"formal|actual|practical|paid|years? of|it|tech|corporate|commercial) )*"
    r"(?:experience|exp|yoe)\b(?! (?:(?:with|in|of|using|on) )?(?:the |any |a )?§)"
)
_FRESH = Scanner(
    r"\b(?:fresh(?:ly|er)?(?: |-)?(?:graduated?|grad|out of)|fresher|recent(?:ly)? (?:college |university |"
    r"cs )?(?:graduated?|grad)|new(?:ly)? (?:college )?grad(?:uated?|uate)?|just (?:graduated|"
    r"finished (?:school|university|college|uni|my (?:degree|studies|bachelor\w*|master\w*|phd)))|"
    r"straight out of (?:school|university|college|uni)|(?:have ?n.?t|havent|never|"
    r"not) (?:ever )?(?:had a (?:\w+ )?job|worked(?: yet| before| anywhere| professionally)|held a job|"
    r"been employed)|never worked(?=[\s.,!;]*(?:$|before|anywhere|professionally|yet))|"
    r"no (?:work history|job yet|jobs? (?:so far|before))|haven't worked(?=[\s.,!]*(?:$|yet))|"
    r"still (?:a student|in (?:college|university|school|uni)|studying|at (?:university|uni|school|college))|"
    r"first job (?:ever|search)|looking for my first job)"
)
_NIL = re.compile(
    r"^\W*(?:i'?m |i am )?(?:still |currently )?(?:just )?(?:a |an )?(?:\w+ )?student\b.{0,30}$|^\W*(?:none|"
    r"zero|0|nothing|nil|no|nope|not any|zilch|nada|null|none (?:at all|yet|so far|really)|not yet|i have none|"
    r"i don't have any|just starting(?: out)?|i'm just starting(?: out)?|starting out|complete beginner|"
    r"i'm new|not a single (?:one|year|day))\W*$"
)
_BARE = re.compile(
    rf"^(?:\W|\b(?:about|around|roughly|like|approximately|approx|maybe|probably|i think|i guess|i have|i've got|"
    rf"i've|just|only|nearly|almost|over|more than|at least|close to|say|some|well|it's|so|for|um|uh|hmm|now|"
    rf"more like|actually|no|sorry|i meant|make it|make that|wait)\b)*{RANGE}"
    r"(?:\W|\b(?:or so|ish|in total|total|years?|roughly|maybe|i think|i guess|of experience|"
    r"experience|by now|already|overall)\b)*$"
)
_SHORT = re.compile(
    rf"^\W*(?:(?:about|around|roughly|over|almost|nearly|approx\w*|maybe|just|only|like|more than|"
    rf"at least)\s+)*{NUMBER}"
)
_YEAR = re.compile(r"^(?:[^?]*\b(?:since|started|began|from|in)\s+)?\W*((?:19|20)\d\d)\W*$")


@dataclass(frozen=True)
class Years:
    """Total years with the span of the words; `skills` are the years of single masked skills by number."""

    total: float | None = None
    start: int = 0
    end: int = 0
    skills: tuple[tuple[int, float], ...] = ()


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
    spans = durations(folded, today)
    free, tied = _free(masked, spans, fields)
    skills = tuple(sorted(tied.items()))
    worked = _as_work(masked, {*trades, *(n for n in tied if n in fields)})
    counted: list[Duration] = []
    for at, one in enumerate(free):
        if _counts(folded, worked, one, asked) or (one.again and free[at - 1] in counted):
            counted.append(one)
    if _DEMANDED.search(folded) and not _PERSON.search(folded):
        counted = []
    if counted:
        total, first, last = _sum(worked, counted)
        amended = _AMENDED.search(folded, last)
        if amended and 0 < middle(amended) < 60:
            return Years(middle(amended), amended.start("low"), amended.end(), skills)
        return Years(total, first, last, skills)
    none = _NONE.search(masked) or _FRESH.search(folded) or (_NIL.match(folded) if asked else None)
    if (
        none
        and not (_OTHERS.search(folded[: none.start()]) and not _MINE.search(folded[: none.end()]))
        and "?" not in folded[none.end() :][:3]
    ):
        return Years(0.0, none.start(), none.end(), skills)
    if asked and not free:
        return _bare(folded, today, skills, spans)
    return Years(skills=skills)


def _free(masked: str, spans: list[Duration], fields: Collection[int]) -> tuple[list[Duration], dict[int, float]]:
    """The lengths that may be years of work, and the years of single skills by their numbers."""
    skills = list(SKILL.finditer(masked)) if spans else []
    tied: dict[int, float] = {}
    free: list[Duration] = []
    for one in spans:
        known = set(tied)
        if not tie(masked, one, skills, tied) or any(n in fields for n in tied if n not in known):
            free.append(one)
    return free, tied


def _as_work(masked: str, numbers: set[int]) -> str:
    """The masked text with these skills masked as roles, which are what people work as."""
    for number, skill in enumerate(SKILL.finditer(masked)) if numbers else ():
        if number in numbers:
            masked = f"{masked[: skill.start()]}\u00a4{masked[skill.start() + 1 :]}"
    return masked


def _bare(folded: str, today: date, skills: tuple[tuple[int, float], ...], spans: list[Duration]) -> Years:
    year = _YEAR.match(folded)
    if year and int(year[1]) <= today.year:
        return Years(float(today.year - int(year[1])), year.start(1), year.end(1), skills)
    number = _BARE.match(folded)
    if number and 0 <= middle(number) < 60:
        half = 0.5 if re.search(HALF, folded[number.end("low") :]) and not number["lowhalf"] else 0
        return Years(middle(number) + half, number.start("low"), len(folded.rstrip(" .!?,")), skills)
    if spans and skills:
        longest = max(spans, key=lambda span: span.years)
        return Years(longest.years, longest.start, longest.end, skills)
    return Years(skills=skills)


def _is_job(masked: str, one: Duration) -> bool:
    before = masked[max(0, one.start - 60) : one.start]
    return one.kind == "span" or one.again or bool(_JOB_AFTER.match(masked, one.end) or _JOB_BEFORE.search(before))


def _counts(folded: str, masked: str, one: Duration, asked: bool) -> bool:
    """Whether a duration is the person's working experience."""
    sentence_start = max(folded.rfind(stop, 0, one.start) for stop in (". ", "!", "?", "\n", ";")) + 1
    ends = [at for at in (folded.find(stop, one.end) for stop in (". ", "!", "\n", ";", "?")) if at >= 0]
    sentence_end = min(ends, default=len(folded))
    before, after = folded[sentence_start : one.start], folded[one.end : sentence_end]
    clause = before[max(before.rfind(","), before.rfind(" but "), before.rfind(" and ")) + 1 :]
    around = masked[sentence_start:sentence_end]
    if _elsewhere(before, after, clause) or (one.unit == "w" and not asked):
        return False
    if _AGO.match(after):
        return bool(
            re.search(r"\b(?:started|joined|began|entered|first job|since|been working)\b.{0,40}$", before)
        ) and bool(re.search(r"\b(?:work|career|job|industry|field|professional|working)\b|¤", before))
    question = sentence_end < len(folded) and folded[sentence_end] == "?"
    if question and not re.search(r"\b(?:i have|i've|ive|i worked|with my|my)\b", before):
        return False
    if asked or (_CORRECTS.match(folded) and len(folded) < 45):
        return True
    if one.kind != "length":
        return _EMPLOYED.search(around) is not None
    if (
        one.unit != "y"
        and one.unit != "d"
        and not re.search(
            r"\b(?:experience|exp|work\w*|job|intern\w*|as an?|career|employed|field|industry)\b|¤", around
        )
    ):
        return False
    if _EMPLOYER.search(before) or _FIELD.match(after):
        return True
    return bool(_WORK.search(before + " " + after.replace(FILL, "")) or "¤" in around or _SHORT.match(folded))


def _elsewhere(before: str, after: str, clause: str) -> bool:
    """Whether a length is an age, a plan, a study, a hobby, or somebody else's."""
    if _AGE_AFTER.match(after) or _AGE_BEFORE.search(before):
        return True
    if _PLAN_AFTER.match(after) or (
        PLAN_BEFORE.search(before) and not re.search(r"\b(?:last|past|worked|working)\b", before)
    ):
        return not _AGO.match(after)
    if _AGO.match(after):
        return False
    if _STUDY.match(after) or _STUDY_BEFORE.search(before) or _HOBBY.search(clause) or _HOBBY.search(after[:22]):
        return True
    mine = re.search(r"\b(?:i have|i've|i worked|i've got|my experience|ive)\b", before)
    return bool(_OTHERS.search(before)) and not mine


def _sum(masked: str, counted: list[Duration]) -> tuple[float, int, int]:
    """One number out of several durations: the corrected, the total, the sum of jobs, or the first."""
    last = counted[-1]
    for one, other in zip(reversed(counted[:-1]), reversed(counted[1:]), strict=False):
        if _CHANGED.search(masked, one.end, other.start):
            return other.years, other.start, other.end
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
        if len(jobs) == len(counted) and not general:
            return round(sum(d.years for d in jobs), 2), jobs[0].start, last.end
        if general:
            return general[0].years, general[0].start, general[0].end
    return counted[0].years, counted[0].start, counted[0].end
