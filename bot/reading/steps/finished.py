"""Which steps or phases of a plan a message says are finished: "the first two steps", "steps 1 and 2 are done"."""

from __future__ import annotations

import re

from bot.reading.lexical.text import words_of

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
_PLACE = rf"(?:\d{{1,2}}|(?<=step )one|(?<=number )one|{'|'.join(_WORDS[1:])}|{_ORDINAL})"
_SPARED = re.compile(
    rf"(?P<whole>\b(?:all|everything|every step|each step|each|every)\b[^,.;!?]{{0,30}}?)?,?\s*"
    rf"\b(?:but(?: not| for)?|except(?:ing)?(?: for)?|apart from|other than|besides|excluding|without|minus|save for|"
    rf"and not|not)\s+(?:(?:for|the|step|steps|number|numbers|no|#|yet)\s+)*"
    rf"(?P<places>{_PLACE}(?:{_JOIN}(?:or\s+)?(?:the\s+|step\s+)*{_PLACE})*)(?:\s+(?:steps?|ones?))?(?=\W*$|\s*[,.;!]|\s+(?:of|in|from|are|is|yet|though|because|so|and|"
    rf"done|finished|which)\b)"
)
"""What of the steps told is not finished: "all but the last", "the second step, not the first"."""
_TICK = r"(?:tick|check|cross|mark|put)(?: off)?"
"""Begins a wish that a step be marked."""
_BARE = re.compile(
    rf"\b(?:did|done(?: with)?|finish(?:ed)?|completed?|managed|through(?: with)?|ticked off|"
    rf"{_TICK})\s+(?:(?:only|just|"
    rf"already|now|numbers?|no\.?|#)\s*)*(?P<places>{_COUNT}(?:{_JOIN}(?:number\s+|#\s*)?{_COUNT})*)"
    rf"(?: (?:as )?(?:done|finished|off|complete\w*|please|pls|too|now))*(?=\W*$)|"
    rf"^\W*(?P<before>{_COUNT}(?:{_JOIN}{_COUNT})*)\s+(?:(?:are|is|now|both|all|already)\s+)*(?:done|finished|"
    rf"completed?)(?=\W*$)"
)
"""Steps by their bare numbers; a single one only where others are named beside it that are open."""
_BARE_PLACE = re.compile(
    rf"\b(?:did|done with|finish(?:ed)?|completed?|managed|got through)\s+(?:only\s+|just\s+)?the\s+"
    rf"(?P<places>{_ORDINAL}(?:{_JOIN}(?:the\s+)?{_ORDINAL})*)(?:\s+ones?)?(?=\W*$)"
)
_CLAUSE = re.compile(
    r"[.;!?\n]|,?\s+\b(?:but|however|although|though|while|whereas|except|then)\b|"
    r",\s*(?=(?:and )?(?:what|how|which|when|should|can|now)\b)"
)
_FINISHED = re.compile(
    r"\b(?:finish(?:ed)?|done|complet(?:e|ed)|did|passed|got through|wrapped up|through with|ticked off|managed|"
    rf"made)\b|^\W*(?:(?:ok|please|pls|and|so|you can|can you|now|then)\W+)*{_TICK}\b"
)
_OPEN = re.compile(
    r"\b(?:not|n't|never|can't|cannot|stuck|still|half(?:way)?|almost|nearly|unfinished|working on|until|till|unless|"
    r"after|before|once|when|if|to finish|to complete|will|going to|want|should|must|have to|need|what|how|why|which|"
    r"would|could|quarters?|(?<!the )thirds?|most(?:ly)? of|mostly|parts? of|some of|bits? of)\b|(?<!100)(?<!100 )(?:%|"
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
    open_ones = spared(text)
    for clause in _CLAUSE.split(_without_spared(text)):
        if _FINISHED.search(clause) and not _OPEN.search(clause):
            found.update(dict.fromkeys(_references(clause) or _by_number(clause, bool(open_ones))))
    return tuple(found)


def spared(text: str) -> tuple[int, ...]:
    """The steps that a message says are not finished beside those that are, by number; -1 is the last."""
    folded = text.casefold().replace("’", "'")
    found = [m for m in _SPARED.finditer(folded) if m["whole"] or "but " not in m[0] or "but not" in m[0]]
    return tuple(_number(word) for match in found for word in re.findall(_PLACE, match["places"]))


def whole_but(text: str) -> bool:
    """Whether all is finished but what is named: "all but the last are done", of whatever phase is talked about."""
    found = _SPARED.search(text.casefold().replace("’", "'"))
    said = _without_spared(text)
    return bool(found and found["whole"] and _FINISHED.search(said) and not _OPEN.search(said))


def _without_spared(text: str) -> str:
    folded = text.casefold().replace("’", "'")
    return _SPARED.sub(lambda match: match["whole"] or "", folded) if spared(text) else folded


def _by_number(clause: str, contrasted: bool) -> list[tuple[str, int]]:
    placed = _BARE_PLACE.search(clause.strip()) if contrasted else None
    if placed:
        return [("step", _number(word)) for word in re.findall(_ORDINAL, placed["places"])]
    match = _BARE.search(clause.strip())
    places = re.findall(_COUNT, (match["places"] or match["before"]) if match else "")
    return [("step", _number(place)) for place in places] if len(places) > 1 or contrasted else []


_PART_OF = re.compile(
    rf"(?<!all )(?<!all the )(?<!every )\b(?:{_COUNT}|{_ORDINAL}|some|most|half|parts?|bits?|several|few|couple|"
    rf"middle|steps?|things?|"
    rf"ones?)(?: \w+){{0,3}}? "
    r"(?:of|in|from) (?:the |my )?$"
)
"""Before a phase of which only something is told: "the middle two of phase 2"."""


def _references(clause: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for match in _RANGE.finditer(clause):
        found += [(match["kind"], place) for place in range(1, _number(match["many"]) + 1)]
    clause = _RANGE.sub(" ", clause)
    for match in _NAMED.finditer(clause):
        if match["kind"] == "phase" and _PART_OF.search(clause[: match.start()]):
            continue
        first = _number(match["from"])
        if match["to"]:
            found += [(match["kind"], place) for place in range(first, _number(match["to"]) + 1)]
        else:
            more = re.findall(_COUNT, match["more"] or "")
            found += [(match["kind"], place) for place in (first, *map(_number, more))]
    for match in _PLACED.finditer(clause):
        if match["kind"] == "phase" and _PART_OF.search(clause[: match.start()]):
            continue
        found += [(match["kind"], _number(word)) for word in re.findall(_ORDINAL, match["all"])]
    return found


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]
