"""Which steps or phases of a plan a message says are finished: "the first two steps", "steps 1 and 2 are done"."""

from __future__ import annotations

import re

from bot.reading.text import words_of

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBERS = {
    **{word: place for place, word in enumerate(_WORDS, start=1)},
    **{word: place for place, word in enumerate(_ORDINALS, start=1)},
    **{"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1},
}
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_WORDS)})"
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|1st|2nd|3rd|4th|5th|last)"
_JOIN = r"\s*(?:,|and|&|\+)+\s*"
_RANGE = re.compile(rf"\bfirst\s+(?P<many>{_COUNT})\s+(?P<kind>step|phase)s?\b")
_NAMED = re.compile(
    rf"\b(?P<kind>step|phase)s?\s*(?:number\s*|numbers\s*|no\.?\s*|#\s*)?"
    rf"(?P<from>{_COUNT})(?:\s*(?:-|to|through)\s*(?P<to>{_COUNT})|(?P<more>(?:{_JOIN}(?:step\s*)?{_COUNT}\b)*))\b"
)
_PLACED = re.compile(rf"\b(?P<all>{_ORDINAL}(?:{_JOIN}(?:the\s+)?{_ORDINAL})*)\s+(?P<kind>step|phase)s?\b")
_CLAUSE = re.compile(
    r"[.;!?\n]|,?\s+\b(?:but|however|although|though|while|whereas|except|then)\b|"
    r",\s*(?=(?:and )?(?:what|how|which|when|should|can|now)\b)"
)
_FINISHED = re.compile(
    r"\b(?:finish(?:ed)?|done|complet(?:e|ed)|did|passed|got through|wrapped up|through with|ticked off|managed|"
    r"made)\b"
)
_OPEN = re.compile(
    r"\b(?:not|n't|never|can't|cannot|stuck|still|half(?:way)?|almost|nearly|unfinished|working on|until|till|unless|"
    r"after|before|once|when|if|to finish|to complete|will|going to|want|should|must|have to|need|what|how|why|which|"
    r"would|could|quarters?|thirds?|most(?:ly)? of|mostly|parts? of|some of|bits? of)\b|(?<!100)(?<!100 )(?:%|"
    r"\bper ?cent\b)|\w+n't\b|\b(?:don|didn|haven|hasn|isn|cant|didnt|havent|dont)\b"
)

_ENDED = re.compile(
    r"\b(?:finish(?:ed)?|completed?|(?:am|'m|im|all|now|is|are|was) (?:all |now |finally )?(?:done|finished)|"
    r"done with|"
    r"got through|through with|wrapped up|ticked off|crossed off|behind me|in the bag|over the line|"
    r"off my (?:list|plate))\b"
)
"""Words that say of a skill that learning it came to an end."""


_KIND = (
    r"(?:thing|course|step|chapter|module|book|tutorial|lesson|topic|unit|section|stuff|class|training|video|project|"
    r"part|bit|one)s?"
)
_THING = re.compile(
    rf"\b(?:finish(?:ed)?|done with|complet(?:ed?|ing)|did|wrapped up|through with|got through|through|passed)\s+"
    rf"(?:the|my|that|this|a|an)\s+(?P<thing>(?:[\w'+#.-]+\s+){{1,4}}?){_KIND}\b(?: (?:about|on|with|"
    rf"for) (?P<about>[\w+#. -]+))?"
    rf"|\bthe\s+(?P<thing2>(?:[\w'+#.-]+\s+){{1,4}}?){_KIND} (?:is|are|was) (?:now |finally )?(?:done|finished|"
    rf"complete)"
    rf"|\b(?:finish(?:ed)?|done with|completed|did)\s+(?:the|my|that|a) {_KIND} (?:about|on|with|"
    rf"for) (?P<about2>[\w+#. -]+)"
)
_SAYS_NOTHING = frozenset(
    words_of(
        "the my that this a an it first second third fourth fifth last next current same whole entire full other final "
        "new old small short long big hard easy little one two three online free of all and coursera udemy edx youtube "
        "video reading practice required optional previous present main boring tough damn"
    )
)


def thing_done(text: str) -> tuple[str, ...]:
    """The words by which a finished thing is named, without those that every step could have; empty for none."""
    found = _THING.search(text.casefold().replace("\u2019", "'"))
    if found is None:
        return ()
    named = " ".join(part for part in found.groupdict().values() if part)
    return tuple(word for word in re.findall(r"[\w+#]+", named) if word not in _SAYS_NOTHING and not word.isdigit())


def ended(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a message that say that something is finished, as offsets."""
    found, start = [], 0
    folded = text.casefold().replace("\u2019", "'")
    for stop in (*_CLAUSE.finditer(folded), None):
        end = stop.start() if stop else len(folded)
        clause = folded[start:end]
        if _ENDED.search(clause) and not _OPEN.search(clause):
            found.append((start, end))
        start = stop.end() if stop else end
    return tuple(found)


def finished(text: str) -> tuple[tuple[str, int], ...]:
    """What a message says is finished, as ("step", 2) or ("phase", 1), -1 for the last; nothing for mere questions."""
    found: dict[tuple[str, int], None] = {}
    for clause in _CLAUSE.split(text.casefold().replace("’", "'")):
        if _FINISHED.search(clause) and not _OPEN.search(clause):
            found.update(dict.fromkeys(_references(clause)))
    return tuple(found)


def _references(clause: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for match in _RANGE.finditer(clause):
        found += [(match["kind"], place) for place in range(1, _number(match["many"]) + 1)]
    clause = _RANGE.sub(" ", clause)
    for match in _NAMED.finditer(clause):
        first = _number(match["from"])
        if match["to"]:
            found += [(match["kind"], place) for place in range(first, _number(match["to"]) + 1)]
        else:
            more = re.findall(_COUNT, match["more"] or "")
            found += [(match["kind"], place) for place in (first, *map(_number, more))]
    for match in _PLACED.finditer(clause):
        found += [(match["kind"], _number(word)) for word in re.findall(_ORDINAL, match["all"])]
    return found


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]
