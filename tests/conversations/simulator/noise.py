"""What happens to sentences on the way to a chat: typos, casing, lost punctuation, run-ons, another mother tongue."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Noise = Callable[[str, Random], str]

SHORTEST = 5
"""Letters a word needs before it is misspelt: short ones become other words."""

_WORD = re.compile(r"[A-Za-z]+")
_ARTICLES = re.compile(r"\b(a|an|the) ", re.I)


def typo(word: str, rng: Random) -> str:
    """One slip inside a word: two letters swapped, one doubled, one lost; the first letter stays."""
    at = rng.randrange(1, len(word) - 1)
    kind = rng.choice(("swap", "double", "drop"))
    if kind == "swap" and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at] + word[at:] if kind == "double" else word[:at] + word[at + 1 :]


def typos(text: str, rng: Random) -> str:
    """One or two words of a sentence misspelt; numbers and short words stay."""
    words = [m for m in _WORD.finditer(text) if len(m[0]) >= SHORTEST]
    for match in sorted(rng.sample(words, min(len(words), 1 + len(words) // 8)), key=lambda m: -m.start()):
        text = text[: match.start()] + typo(match[0], rng) + text[match.end() :]
    return text


def lowercase(text: str, rng: Random) -> str:
    """Everything small, apostrophes gone."""
    return text.lower().replace("'", "").replace("’", "")


def bare(text: str, rng: Random) -> str:
    """No full stops at the end."""
    return text.rstrip(".! ")


def run_on(text: str, rng: Random) -> str:
    """Sentences run together with "and", small letters, as one speaks into a phone."""
    joined = re.sub(r"[.;!] +", " and ", text.rstrip(".! "))
    return joined[:1].lower() + joined[1:]


def non_native(text: str, rng: Random) -> str:
    """Articles lost, contractions spelt out."""
    text = re.sub(r"\bI've\b", "I have", text)
    text = re.sub(r"\bI'm\b", "I am", text)
    return _ARTICLES.sub(lambda m: m[0] if rng.random() < 0.4 else "", text)


OPERATORS: dict[str, Noise] = {
    "non_native": non_native,
    "run_on": run_on,
    "typos": typos,
    "lowercase": lowercase,
}


def noisy(text: str, traits: frozenset[str], rng: Random) -> str:
    """The text as someone with these traits would type it; documents that are pasted stay as they are."""
    for name, operator in OPERATORS.items():
        if name in traits and (name != "typos" or rng.random() < 0.6):
            text = operator(text, rng)
    return text
