"""Days on which nothing could be learned and that are over when they are told: "was ill for two weeks"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.times.amounts import NUMBER, number
from bot.reading.times.periods import WHEN, period

ILL, AWAY, BUSY, OTHERS = "ill", "away", "busy", "others"
_CAUSES = (
    (
        ILL,
        r"ill|sick(?! (?:and tired|of)\b)|unwell|bedridden|laid up|in bed|hospital\w*|flu|influenza|covid|corona|fever|"
        r"pneumonia|bronchitis|migraines?|surgery|operation|injur\w+|concussion|infection|food poisoning|"
        r"out of action|knocked out|under the weather|a (?:bad |nasty )?cold|my back (?:went )?out",
    ),
    (
        AWAY,
        r"away|on (?:a |my |our )?(?:holidays?|vacation|leave|trip|honeymoon|business trip|cruise)|holidays?|vacation|"
        r"abroad|travell?ing|travell?ed|offline|out of (?:town|the country)|at my (?:parents|mum|mom|sister|"
        r"brother)\w*(?:'s)?|on the road|camping|skiing",
    ),
    (
        BUSY,
        r"swamped|snowed under|buried in (?:work|exams?)|(?:super|really|so|very|too|crazy|insanely) busy|overtime|"
        r"exams?|moving (?:house|flat|home)|moved (?:house|flat|home)|renovat\w+|wedding|"
        r"without (?:internet|wi-?fi|a (?:laptop|computer)|power)|(?:laptop|computer|internet) (?:was |is |"
        r"has been )?(?:broken|dead|down|"
        r"in repair|at the repair)|night shifts?|double shifts?",
    ),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _CAUSES)
_PAST = re.compile(
    r"\b(?:was|were|been|had|got|spent|lost|missed|lay|knocked|took|came|went|caught|cost|back (?:now|from|at|since|"
    r"today|home)|i'?m back|behind me|over now|just over)\b|^\W*(?:(?:sorry|hi|hey|so|hello|ok|well)\W+)*(?:ill|sick|"
    r"away|on holiday|on vacation|in hospital|in bed)\b"
)
_NOT_OVER = re.compile(
    r"\b(?:ago|next|coming|until|till|tomorrow|will|going to|gonna|i'll|won'?t|if|might|soon|every|each|usually|"
    r"always|"
    r"years?|job|since (?:19|20)\d\d|would|could be|planning|a week|per week|from now|then)\b|\?"
)
"""What makes it days to come, a habit or a life; "for a week" is read before it."""
_FOR_A = re.compile(r"\b(for|about|almost|nearly|whole|entire|lost|missed|full|spent|took|of) (?:a|one) (week|month)\b")
_MANY = re.compile(
    rf"(?:\b(?:for|the|these|those|over|last|past|almost|nearly|about|around|whole|some|spent|lost|missed|took|me|and|"
    rf"with|of|cost|out) )*(?P<n>{NUMBER}|couple of|few|half a) (?:(?:whole|full|good|long|bad|entire) )?"
    r"(?P<unit>days?|weeks?|wks?|months?|fortnights?)\b"
)
_WEEK = re.compile(
    r"\b(?P<last>(?:all |the whole |whole |entire |most |all of |most of )*(?:of )?(?:last|previous) week)\b|"
    r"\b(?:the|this) (?:past|last) week\b|\b(?:all|whole|entire|most of (?:this|the)|this) week\b|\b(?:the )?(?:last|"
    r"past) "
    r"(?P<month>month)\b|\b(?P<fort>a fortnight|fortnight)\b|\b(?P<weekend>(?:last|the|all|whole|this) weekend)\b"
)
_OF_OTHERS = re.compile(
    r"\b(?:(?:my|our|the|his|her) (?:\w+ )?(?:kids?|child(?:ren)?|sons?|daughters?|baby|wife|husband|partner|mother|"
    r"father|"
    r"mum|mom|dad|parents|family|dog|cat|boy|girl|brother|sister|girlfriend|boyfriend|twins|grand\w+)|he|she|they)\b"
)
LONGEST, WORDS = 200, 26
"""Days of the longest such time, and words up to which a message tells this and little else."""


@dataclass(frozen=True)
class PastAbsence:
    """First and last day of it, never after yesterday, and its kind: one of the four above."""

    first: date
    last: date
    kind: str


def past_absence(folded: str, today: date) -> PastAbsence | None:
    """The days just over in which a message says that nothing could be learned; None where it tells of none."""
    text = _FOR_A.sub(r"\1 1 \2", folded)
    if len(text.split()) > WORDS or _NOT_OVER.search(text) or not _PAST.search(text):
        return None
    kind = next((kind for kind, words in _PATTERNS if words.search(text)), "")
    kind = OTHERS if kind == ILL and _OF_OTHERS.search(text) else kind
    days = _days(text, today) if kind else None
    if days is None or not (days[0] <= days[1] < today) or (today - days[0]).days > LONGEST:
        return None
    return PastAbsence(days[0], days[1], kind)


def _days(text: str, today: date) -> tuple[date, date] | None:
    yesterday = today - timedelta(days=1)
    when = next((m for m in WHEN.finditer(text) if m["iso1"] or m["e1"] or m["a1"] or m["b1"]), None)
    if when:
        return _shifted(when, today)
    many = _MANY.search(text)
    if many:
        count = {"couple of": 2.0, "few": 3.0, "half a": 0.5}.get(many["n"]) or number(many["n"])
        long = round(count * {"d": 1, "w": 7, "m": 30, "f": 14}[many["unit"][0]])
        return today - timedelta(days=long), yesterday
    week = _WEEK.search(text)
    if week is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if week["last"]:
        return monday - timedelta(days=7), monday - timedelta(days=1)
    if week["weekend"]:
        return monday - timedelta(days=2), monday - timedelta(days=1)
    long = 30 if week["month"] else 14 if week["fort"] else 7
    return today - timedelta(days=long), yesterday


def _shifted(when: re.Match[str], today: date) -> tuple[date, date] | None:
    """Days from one to another, the last time they came."""
    try:
        days = period(when, today)
        if days and days[0] >= today:
            days = days[0].replace(year=days[0].year - 1), days[1].replace(year=days[1].year - 1)
    except ValueError:
        return None
    return days and (days[0], min(days[1], today - timedelta(days=1)))
