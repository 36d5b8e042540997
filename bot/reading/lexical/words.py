"""Everyday English words, so that they are never taken for misspelt skills."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bot.advice.wording import plural

_VOWELS = "aeiou"


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """Every word of `words.txt` with its inflections, in lower case."""
    found: set[str] = set()
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines():
        kind, _, words = line.partition(":")
        inflect = {"v": _verb, "n": _noun, "a": _adjective, "o": _plain, "p": _plain}.get(kind.strip())
        if inflect:
            for word in words.split():
                found.update(inflect(word))
    return frozenset(found)


@lru_cache(maxsize=1)
def base_words() -> frozenset[str]:
    """The words of `words.txt` as written, without inflections."""
    lines = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:2] in ("v:", "n:", "a:", "o:", "p:") for word in line[2:].split())


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Some names that people are given, which stand among the everyday words so that none is taken for a skill."""
    lines = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line.startswith("p:") for word in line[2:].split())


def _plain(word: str) -> set[str]:
    return {word}


def _stem(word: str, doubled: bool) -> str:
    """The word before a suffix that begins with a vowel."""
    if word.endswith("e") and not word.endswith(("ee", "ye", "oe")):
        return word[:-1]
    return word + word[-1] if doubled else word


def _suffixed(word: str, suffix: str) -> set[str]:
    if suffix[0] == "e" and word.endswith("y") and word[-2:-1] not in _VOWELS:
        return {word[:-1] + "i" + suffix}
    short = len(word) > 2 and word[-1] not in "aeiouwxyhs" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    if short and sum(letter in _VOWELS for letter in word) == 1:
        return {_stem(word, True) + suffix}
    return {_stem(word, False) + suffix} | ({_stem(word, True) + suffix} if short else set())


def _verb(word: str) -> set[str]:
    forms = {word, plural(word)}
    for suffix in ("ed", "ing", "er", "ers", "able"):
        forms |= _suffixed(word, suffix)
    return forms | ({f"re{word}"} if len(word) > 4 else set())


def _noun(word: str) -> set[str]:
    return {word, plural(word)}


def _adjective(word: str) -> set[str]:
    forms = {word, f"un{word}", f"non{word}"}
    for suffix in ("er", "est"):
        forms |= _suffixed(word, suffix)
    if word.endswith("y"):
        return forms | {word[:-1] + "ily", word[:-1] + "iness"}
    adverb = word[:-1] + "y" if word.endswith("le") else word + ("ally" if word.endswith("ic") else "ly")
    return forms | {adverb, word + "ness"}
