"""What a message reports of a step: how much of it, how many of them, begun or passed over, and on which day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.reading.steps.proofs import score_of
from bot.reading.times.amounts import MONTH, MONTHS

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: value for value, word in enumerate(_WORDS, start=1)}
_N = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)})"
_UNIT = (
    r"(?:chapters?|lessons?|modules?|videos?|exercises?|parts?|units?|weeks?|labs?|sections?|tasks?|lectures?|"
    r"sessions?|"
    r"problems?|pages?|quizzes|assignments?|topics?|projects?|days?|goals?|pieces?|chunks?)"
)
_OF = re.compile(
    rf"(?<![\d.])(?P<a>{_N})\s*(?:/|out of|of)\s*(?:the |all |its |my |total )*(?P<b>{_N})\b(?!\s*(?:hours?|"
    rf"steps?|%))",
    re.I,
)
_AT = re.compile(rf"\b{_UNIT}\s+(?P<a>{_N})\s+(?:of|out of|/)\s*(?P<b>{_N})\b", re.IGNORECASE)
_LEFT = re.compile(
    rf"\b(?P<a>{_N})\s+{_UNIT}?\s*(?:down|done|behind me|finished)\b[^.!?]{{0,12}}\b(?P<b>{_N})\s+(?:more |"
    rf"others? )?(?:{_UNIT} )?"
    r"(?:to go|left|remaining|open|missing)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(?<![\d.])(\d{1,3})\s*(?:%|percent\b|per cent\b)", re.IGNORECASE)
_SHARES: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (share, re.compile(words, re.IGNORECASE))
    for share, words in (
        (0.67, r"\btwo[ -]thirds?\b"),
        (0.33, r"\b(?:a|one)[ -]third\b"),
        (0.75, r"\bthree[ -]quarters?\b|\bmost of (?:it|the|this|that|step|my)\b|\bmostly (?:done|finished|through)\b"),
        (0.25, r"\b(?:a |one )?quarter (?:of|done|through|in)\b"),
        (
            0.9,
            r"\b(?:almost|nearly|just about|practically) (?:all |completely )?(?:done|finished|there|through|"
            r"complete|ready)\b"
            r"|\bonly the (?:final|last) \w+ (?:is |to go |left|missing)",
        ),
        (
            0.5,
            r"\bhalf[ -]?way\b|\bhalf (?:of|done|through|finished|the|my|this|built|ready|complete|way|half)\b"
            r"|\b(?:in|at|about|around) (?:about )?the (?:middle|midpoint|mid point)\b|\bmidway\b",
        ),
    )
)
_NO_SHARE = re.compile(r"\bhalf (?:an? |the )?(?:hours?|day|week|year|price|time)\b|\?\s*$|\bwhat if\b", re.IGNORECASE)

_COUNT = re.compile(
    rf"\b(?:did|done(?: with)?|finish(?:ed)?|completed?|managed|got through|ticked off|through with|knocked out)\s+"
    rf"(?:(?:only|just|about|already|the|first|next|all|my)\s+)*(?P<n>{_N}|both|a couple|a few|all)"
    rf"(?:\s+of\s+(?:them|these|those|the (?:{_N} )?(?:steps?|tasks|things)|my steps|{_N}(?: steps?)?)|"
    rf"\s+(?:more )?steps?)\b"
    rf"|\b(?P<m>{_N}|both|all) of (?:them|these|those|the steps)\s+(?:are |is |were )?(?:now |already )?(?:done|"
    rf"finished|complete[d]?)\b"
    rf"|\b(?:did|finished|completed|done with)\s+(?P<both>both|them all|all of them|everything)\b(?!\s+(?:the|"
    rf"of my)\b)",
    re.IGNORECASE,
)
_SKIPS = re.compile(
    r"\b(?:skip(?:ping|ped)?|pass(?:ing)? on|leav(?:e|ing) out|jump(?:ing)? over|leave off|drop(?:ping)?|omit)\s+"
    r"(?:this|that|it|the (?:next|current|first|second|third|last|present)?\s*(?:step|one)|this (?:step|one)|"
    r"that (?:step|one)|"
    r"step (?:\d+|one|two|three|four|five)|(?:the )?§ step)\b(?!\s+(?:for now|question))"
    r"|\bmark (?:it|this|that|the step) as skipped\b|\b(?:i )?(?:do ?n.?t|do not) (?:need|want) (?:this|that) step\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:can|could|may|should|must|what|how|why|is|do|does|would|when|which|are)\b|\?\s*$", re.IGNORECASE
)
_REOPENS = re.compile(
    r"\b(?:un-?skip|re-?open|un-?tick|uncheck)\b|\bdo (?:it|that|this|the step|that step|this step) after all\b"
    r"|\b(?:is|was) ?(?:n.?t| not) (?:really |actually |yet )?(?:done|finished) after all\b|\bput (?:it|that|"
    r"the step) back in\b",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\b(?:(?:have |just |already |finally )*(?:started|begun|began)|got (?:started|going)|kicked off|under ?way|"
    r"in progress|"
    r"working on|am (?:now )?(?:doing|learning|studying|reading|at|on)|(?:picked|took) up|ongoing|"
    r"making (?:some )?progress|"
    r"still (?:at|on|doing|working|learning|busy with))\b",
    re.IGNORECASE,
)
_NOT_BEGUN = re.compile(
    r"\b(?:not|n.t|never|haven.?t|hasn.?t|before i|will|going to|should|want to|when i|once i|if i|career|"
    r"working as|job|company|"
    r"years? ago|year)\b|\?\s*$",
    re.IGNORECASE,
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WHEN = re.compile(
    rf"\b(?P<rel>yesterday|the day before yesterday|today|this morning|last night|tonight)\b"
    rf"|\b(?:on |last |since |this )?(?P<day>{'|'.join(_DAYS)})\b"
    rf"|\b(?P<n>{_N}|a|a couple of|a few) (?P<unit>days?|weeks?) ago\b"
    r"|\b(?:last|(?:over|on|at|during) the(?: last| past)?(?= weekend)) (?P<last>week|weekend|month)\b"
    rf"|\b(?:on |since )(?:the )?(?P<d1>\d\d?)(?:st|nd|rd|th)?\s*(?:of )?(?P<m1>{MONTH})\b"
    rf"|\b(?:on |since )(?P<m2>{MONTH})\s+(?P<d2>\d\d?)(?:st|nd|rd|th)?\b",
    re.IGNORECASE,
)


_PLACE = r"(?:first|second|third|fourth|fifth|sixth|seventh|next|1st|2nd|3rd|\dth)"
_BIT = (
    r"(?:chapters?|lessons?|modules?|videos?|exercises?|units?|labs?|sections?|lectures?|sessions?|pages?|quizzes|quiz)"
)
_PIECE = (
    rf"(?:{_PLACE} (?:{_N} )?{_BIT}|(?:chapter|lesson|module|video|exercise|unit|lab|section|lecture|session|week|"
    rf"part|day)"
    rf" (?:number |no\.? ?|# ?)?{_N}|(?:a|another|some|several|a few|a couple of|{_N})(?: more| of the)? {_BIT})\b"
)
_NAME = (
    r"(?:(?!(?:in|with|after|within|over|and|by|on|for|during|plus|then|but|now|all|both|every|last|final|whole|"
    r"entire|today|before|to|using|through|thanks|not|no)\b)[\w+#./-]{1,20})"
)
"""A word of the name of what a piece belongs to: "finished sql lesson one", and not "finished sql in 3 sessions"."""
_PIECE_DONE = re.compile(
    rf"\b(?:finish(?:ed)?|done with|complet(?:ed?|ing)|did|through(?: with)?|passed|watched|read|managed|wrapped up)\W+"
    rf"(?:(?:the|my|only|just|about|already|now|also|like)\W+)*(?:{_NAME} ){{0,3}}?(?:the )?{_PIECE}"
    rf"|\b{_PIECE}(?: (?:of|in|from) (?:\w+ ){{1,5}}?)? ?(?:is |are |was |were |'?s )?(?:now |finally |all |already )*"
    r"(?:done|finished|completed?|through|behind me|down|over)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"\b(?:finish(?:ed)?|done(?: with)?|complet(?:ed?|ing)|did|through(?: with)?|passed|watched|read|"
    rf"worked through)\W+(?:(?:the|my|all|about|like)\W+)*(?:{_NAME} ){{0,3}}?(?:{_BIT} )?"
    r"(?:(?:from )?\d{1,3} ?(?:to|-|\u2013|through|thru|until|till) ?\d{1,3}\b|"
    r"(?:up )?(?:to|until|till) (?:\w+ )?\d{1,3}\b)"
    r"(?! ?(?:h\b|hours?|days?|weeks?|months?|min|am\b|pm\b|%|percent|years?|times|euros?|\$))",
    re.IGNORECASE,
)
"""A stretch of something: "done sqlbolt 1 to 6", "finished lessons 3-5"."""
_STEPS = re.compile(r"\b(?:steps?|phases?)\b", re.IGNORECASE)
_COURSE = re.compile(
    rf"\b(?:courses?|book|tutorials?|training|bootcamp|class(?:es)?|workshop|certificat\w+|nanodegree|track|{_BIT})\b",
    re.I,
)
_PARTLY = re.compile(r"[.!?;\n]|,? \b(?:but|and|while|though)\b")


def piece_of(text: str) -> bool:
    """Whether a chapter, module or a share of a course is finished, and not the whole that it is a part of."""
    if _RANGE.search(text) and not _STEPS.search(text):
        return True
    return _PIECE_DONE.search(text) is not None or (_COURSE.search(text) is not None and share_of(text) is not None)


REACH = 300
"""Letters around a name that can be said of it; more are not looked through, as each costs time."""


def part_of_course(text: str, place: int) -> bool:
    """Whether what stands at a place of a text is only what a course is about of which a part is told to be done."""
    low, high = max(0, place - REACH), min(len(text), place + REACH)
    first = max((m.end() for m in _PARTLY.finditer(text, low, place)), default=low)
    stop = _PARTLY.search(text, place, high)
    clause = text[first : stop.start() if stop else high]
    return _COURSE.search(clause) is not None and piece_of(clause)


def share_of(text: str) -> float | None:
    """How much of something a message says is done, between 0 and 1; None where no share of it is told."""
    if _NO_SHARE.search(text):
        return None
    for pattern in (_AT, _LEFT, _OF):
        found = pattern.search(text)
        if found and (pattern is not _OF or score_of(text) is None):
            done, whole = _number(found["a"]), _number(found["b"])
            whole += done if pattern is _LEFT else 0
            return round(done / whole, 2) if 0 < done < whole else None
    percent = _PERCENT.search(text)
    if percent and score_of(text) is None:
        return int(percent[1]) / 100 if 0 < int(percent[1]) < 100 else None
    return next((share for share, words in _SHARES if words.search(text)), None)


def count_of(text: str) -> int | None:
    """How many steps a message says are finished, without naming them; -1 for all, None where none are counted."""
    found = _COUNT.search(text)
    if found is None or _ASKS.search(text):
        return None
    word = (found["n"] or found["m"] or found["both"]).lower()
    if word.startswith(("all", "them", "everything")):
        return -1
    return {"both": 2, "a couple": 2, "a few": 3}.get(word) or _number(word)


def skips(text: str) -> bool:
    """Whether a step is to be passed over; who asks whether that could be done wants nothing of it yet."""
    return bool(_SKIPS.search(text)) and not _ASKS.search(text)


_SKIPPED = re.compile(
    r"^(?!.*\b(?:not|n'?t|never|if|will|would|want|class|classes|school|lecture)\b).*"
    r"\b(?:skipped|left out|passed (?:over|on)|jumped over|gave (?:it |.{1,20} )?a miss)\b",
    re.IGNORECASE,
)


def skipped(text: str) -> bool:
    """Whether something is told to have been passed over already."""
    return bool(_SKIPPED.search(text[:REACH])) and not _ASKS.search(text)


def reopens(text: str) -> bool:
    """Whether a step closed before is to be done after all."""
    return bool(_REOPENS.search(text)) and not text.rstrip().endswith("?")


def begun(text: str) -> bool:
    """Whether something is said to be begun or under way."""
    return bool(_BEGUN.search(text)) and not _NOT_BEGUN.search(text)


def day_of(text: str, today: date) -> date:
    """The day a message says something happened on, never after today; today where it names none."""
    found = _WHEN.search(text)
    try:
        day = _day({k: v.lower() for k, v in found.groupdict().items() if v}, today) if found else today
    except ValueError:
        return today
    return day if day <= today else today


def _day(said: dict[str, str], today: date) -> date:
    if "rel" in said:
        back = {"yesterday": 1, "last night": 1, "the day before yesterday": 2}
        return today - timedelta(back.get(said["rel"], 0))
    if "day" in said:
        return today - timedelta((today.weekday() - _DAYS.index(said["day"])) % 7)
    if "unit" in said:
        count = {"a": 1, "a couple of": 2, "a few": 3}.get(said["n"]) or _number(said["n"])
        return today - timedelta(count * (7 if said["unit"].startswith("week") else 1))
    if "last" in said:
        if said["last"] == "weekend":
            return today - timedelta((today.weekday() - 6) % 7)
        return today - timedelta(7 if said["last"] == "week" else 30)
    month, number = MONTHS[said.get("m1") or said["m2"]], int(said.get("d1") or said["d2"])
    day = date(today.year, month, number)
    return day if day <= today else date(today.year - 1, month, number)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
