"""Steps told by their place and no name: "did the first thing", "third is done too", "the next one", "the middle two".

Only what is said to be done, wholly or in part: a plan, a question or a place in another list is none of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.steps.places import OF_OTHERS
from bot.reading.steps.proofs import failed
from bot.reading.steps.reports import share_of
from bot.reading.times.amounts import MONTHS

NEXT, LAST = 0, -1

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_WORDS = ("one", "two", "three", "four", "five", "six")
_NUMBERS = {
    **{word: place for place, word in enumerate(_ORDINALS, start=1)},
    **{f"{place}{end}": place for place, end in zip(range(1, 9), ("st", "nd", "rd", *("th",) * 5), strict=True)},
    **{word: count for count, word in enumerate(_WORDS, start=1)},
    "last": LAST,
    "next": NEXT,
    "following": NEXT,
}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|[1-8](?:st|nd|rd|th)|last|next|following)"
_THING = r"(?:one|thing|task|item|point|bit|piece|part|portion|chunk)s?"
_HEDGES = r"(?:kinda|kind|sort|sorta|more|almost|nearly|mostly|partly|half|basically|roughly|pretty)"
_COUNT = rf"(?:\d|{'|'.join(_WORDS)}|couple(?: of)?)"
_PLACED = re.compile(
    rf"(?<!\bat )(?<!\ba )(?<!\bsince )(?<!\bfor )\b(?P<places>{_ORDINAL}(?:\s*(?:,|and|&|\+)+\s*(?:the )?{_ORDINAL})*)"
    rf"(?:\s+(?P<many>{_COUNT})\b)?{OF_OTHERS}(?:\s+{_THING}\b)?(?=\W*$|\W*[,.;!:✓✅]|'s\b|\s+(?:is|are|was|were|too|also|as|now|{_HEDGES}|done|"
    r"finished|completed?|already|today|yesterday|this|last|on|in|with|of|and|but|behind|over|took|i'?m|im)\b)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:the )?(?:one|thing|step) (?:right )?after (?:that|this|it|the last)\b", re.IGNORECASE)
_MIDDLE = re.compile(rf"\b(?:the )?middle (?:(?P<many>{_COUNT})\b|{_THING}|step)", re.IGNORECASE)
_REST = re.compile(
    rf"\b(?:the )?(?:rest|remaining|leftover)(?: (?P<many>{_COUNT}))?(?: of (?:it|them|these|those|the (?:steps|"
    rf"phase)))?\b|"
    rf"\bthe other (?P<other>{_COUNT})\b|\beverything else\b|\ball (?:the )?others?\b|\bwhat(?:ever)? (?:was|"
    rf"is) left\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:finish(?:ed)?|done|dun|complete[d]?|did|passed|managed|nailed|knocked out|through|wrapped|ticked|sorted|"
    r"over with|"
    r"behind me|in the bag|got through|worked through|made it through|crossed off|closed)\b|✓|✅|^\W*(?:check|tick)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\b(?:start(?:ed)?|began|begun|working on|work on|busy with|halfway|half|on it|under way|trying|tried)\b", re.I
)
_NOT = re.compile(
    r"\?|\b(?:(?:did|have|has|is|was|are|do|does|could|can|will|would)(?:n'?t| not)|not|never|no|until|till|unless|"
    r"before|"
    r"when|if|once|will|'ll|going to|gonna|want|wanna|should|must|have to|need|what|how|why|which|would|could|can|show|"
    r"tell|skip\w*|boring|hard|stuck|job|role|posting|ad|interview|company|reminder|today'?s lesson)\b",
    re.IGNORECASE,
)
_NOT_QUITE = re.compile(
    r"\b(?:not|n'?t) (?:really|fully|quite|completely|entirely|totally|all|100|perfectly|properly)\b|"
    r"\bif (?:i'?m|i am) honest\b",
    re.IGNORECASE,
)
"""What says less than a report, and no denial of it."""
_SURE = re.compile(r"\b(?:can|you can|could you|please) (?:say|tick)\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\bkinda\b|(?<!some )(?<!this )(?<!that )(?<!what )(?<!any )(?<!a )(?<!every )(?<!same )\bkind of\b|\bsorta\b|"
    r"(?<!some )(?<!this )(?<!that )(?<!what )(?<!any )(?<!a )\bsort of\b|\bmore or less\b|\balmost\b|\bnearly\b|"
    r"\bmostly\b|"
    r"\bpart(?:ly|ially)\b|\bsomewhat\b|\bpretty much\b|\bbasically\b|\broughly\b|\bas good as\b|\bin a way\b|"
    r"\bhalf[- ]?(?:heartedly|baked|arsed|assed)\b|\b(?:done|finished|through)[- ]?ish\b|\b(?:at least )?(?:a bit|"
    r"a little|"
    rf"some|parts?|bits?|most|half) of (?:it|that|this|the)\b|{_NOT_QUITE.pattern}",
    re.IGNORECASE,
)
MOST = 22
"""Words up to which a message is one report."""


@dataclass(frozen=True)
class Placed:
    """The places of steps that a report means: `numbers` from 1, LAST or NEXT; `first` counts from the first on,
    `middle` so many in the middle, `rest` so many of those still open, -1 for all of these. `whole` is False where
    they are only partly done.
    """

    numbers: tuple[int, ...] = ()
    middle: int = 0
    rest: int = 0
    whole: bool = True


def hedged(text: str) -> bool:
    """Whether a message says less than that something is done: "kinda", "almost", "more or less"."""
    return _HEDGED.search(text.replace("\u2019", "'")) is not None


def placed(text: str) -> Placed | None:
    """The steps that a message reports by their place; None where it reports none so."""
    folded = text.casefold().replace("\u2019", "'")
    whole = _DONE.search(folded) is not None and not hedged(folded) and share_of(folded) is None
    if len(folded.split()) > MOST or failed(folded) or not (_DONE.search(folded) or _PARTS.search(folded)):
        return None
    if _NOT.search(_SURE.sub(" ", _NOT_QUITE.sub(" ", folded))):
        return None
    if _PARTS.search(folded) and not (whole and re.search(r"\b(?:finish|done|complete)", folded)):
        whole = False
    middle, rest = _MIDDLE.search(folded), _REST.search(folded)
    if middle:
        return Placed(middle=_many(middle["many"]) or 1, whole=whole)
    if rest:
        return Placed(rest=_many(rest["many"] or rest["other"]) or -1, whole=whole)
    if _AFTER.search(folded):
        return Placed((NEXT,), whole=whole)
    numbers = [place for match in _PLACED.finditer(folded) if not _dated(folded, match) for place in _numbers(match)]
    return Placed(tuple(dict.fromkeys(numbers)), whole=whole) if numbers else None


def _dated(text: str, match: re.Match[str]) -> bool:
    """Whether a place is the day of a month: "on April 1st", "the 2nd of May"."""
    before, behind = text[: match.start()].split()[-2:], text[match.end() :].split()[:2]
    return any(word.strip(".,") in MONTHS for word in (*before, *behind))


def _numbers(match: re.Match[str]) -> list[int]:
    """The places of one mention: "the first two" are 1 and 2."""
    named = [_NUMBERS[word] for word in re.findall(_ORDINAL, match["places"])]
    many = _many(match["many"])
    return list(range(1, many + 1)) if many > 1 and named == [1] else named


def _many(word: str | None) -> int:
    if not word:
        return 0
    return int(word) if word.isdigit() else 2 if word.startswith("couple") else _NUMBERS[word]
