"""What is said in irony claims nothing: "oh sure, I'm a Kubernetes god lol". A laugh beside a plain word is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.reading.facts import Facts
from bot.reading.lexical.heads import quick

_LAUGH = (
    r"(?:\b(?:lol|lmao|rofl|(?:ha){2,}h?|hehe\w*|xd|jk|kidding|joking)\b|"
    r"[\U0001F602\U0001F643\U0001F605\U0001F923\U0001F609])"
)
_MOCK = (
    r"(?:gods?|goddess|deity|kings?|queen|emperor|empress|overlord|whisperer|haters?|mess?iah|pope|demigod|"
    r"high priest(?:ess)?|"
    r"prince(?:ss)?|royalty)"
)
"""Titles that nobody means of a tool."""
_BOAST = (
    r"(?:gurus?|wizards?|ninjas?|rock ?stars?|evangelists?|legends?|jedi|heroe?s?|genius(?:es)?|magicians?|"
    r"sorcer\w+|samurai|"
    r"superstars?|prodigy|mastermind|champions?|fanatic|addict|best (?:friends?|buddies|mates)|besties|world[- ]class|"
    r"(?:an? |the |such an? |total |absolute |world )+(?:experts?|pro|master)|in my sleep|since birth|born with|"
    r"blindfolded)"
)
"""What may be meant, and is a joke beside a laugh or a mocking word."""
_MOCKING = (
    r"(?:\b(?:oh|yeah|yes|ah|well|sure)[, ]+(?:sure|right|totally|of course|absolutely)\b|^\W*sure,|\byeah,? right\b|"
    r"\bas if\b|\bin my dreams\b|\bi wish\b|\bgood one\b|\bvery funny\b|\bonly in my\b)"
)
_SAID_SO = (
    r"(?:(?<!\w)/s\W*$|[.…,!-]+\s*(?:NOT|not)\W*$|\b(?:just|only|i'?m|am|was) (?:kidding|joking)\b|\bjk\b|"
    r"\bsarcas\w+\b|"
    r"\bironic\w*\b)"
)
_IRONIC = re.compile(
    rf"\b(?:an?|the|such|your|resident|local|certified|professional|part[- ]time|full[- ]time|total|"
    rf"i'?m) (?:[\w+#.-]+ ){{0,3}}?{_MOCK}\b"
    rf"|\b{_MOCK} of [\w+#.-]+|\b{_BOAST}\b[^.;\n]*{_LAUGH}|{_LAUGH}[^.;\n]*\b{_BOAST}\b|"
    rf"{_MOCKING}[^.;\n]*\b(?:{_BOAST}|{_MOCK})\b"
    rf"|\bas if i (?:\w+ ){{0,2}}?(?:knew|could|had|did|was|were|used|ever)\b|\byeah,? right\b[^.;\n]*\b(?:me|i|i'?m)\b"
    r"|\w+ \w+.*\b(?:just |only |i'?m )(?:kidding|joking)\W*$"
    rf"|\b(?:i|i'?m|me)\b.*{_SAID_SO}|\b{_BOAST}\b.*{_SAID_SO}",
    re.IGNORECASE,
)
_SIGN = re.compile(
    quick(rf"(?:{_MOCK}|{_BOAST}|experts?|pro|master|jk)\b|as if\b|yeah,? right\b|kidding|joking|sarcas|ironic").pattern
    + r"|/s\b|[.…,!-]\s*not\b"
)
"""What all irony holds one of, in small letters: tried before the long patterns."""
_OTHERS = re.compile(
    r"\b(?:my|our|his|her|their|the) (?:\w+ ){0,2}?(?:colleagues?|boss|team|brother|sister|friends?|lead)\b", re.I
)
"""Of others it may well be meant."""
_SENTENCE = re.compile(
    r"[^;\n]+?(?:[.!?;\n]+(?=\s|$)(?!\s*(?:NOT|not|/s)\W*$)|$|\s(?=(?:but|though|however|seriously|honestly)\b))"
)


LONGEST = 300
"""Characters up to which a sentence is read for irony: what is longer is no joke, and a search in it takes long."""


def ironic(text: str) -> bool:
    """Whether something of a message is said in irony."""
    return any(True for _ in _spans(text))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where a message speaks in irony, sentence by sentence."""
    if not _SIGN.search(text.lower()):
        return
    for found in _SENTENCE.finditer(text):
        if len(found[0]) <= LONGEST and _IRONIC.search(found[0]) and not _OTHERS.search(found[0]):
            yield found.span()


def taken_lightly(facts: Facts, text: str) -> Facts:
    """The facts without what irony would claim: skills are only spoken of, and no title is a goal or work."""
    spans = tuple(_spans(text))
    if not spans:
        return facts

    def mocked(start: int) -> bool:
        return any(first <= start < last for first, last in spans)

    skills = tuple(replace(m, polarity=None, level=None) if mocked(m.start) else m for m in facts.skills)
    target, likely, current = (
        m if m and not mocked(m.start) else None for m in (facts.target, facts.likely, facts.current)
    )
    return replace(facts, skills=skills, target=target, likely=likely, current=current)
