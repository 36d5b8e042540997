"""What a slip of the finger does to a word, and which differences are none."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from bot.reading.lexical.words import everyday

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ENDINGS = (
    "or",
    "ors",
    "er",
    "ers",
    "ed",
    "ing",
    "s",
    "ive",
    "al",
    "ly",
    "ist",
    "ists",
    "able",
    "ity",
    "ion",
    "ions",
    "ment",
    "ful",
)
_SHORT = 3
_SURE = 5
"""Letters from which on one slip in a word is no other word."""


def close(token: str, word: str) -> bool:
    """Short words allow fewer kinds of slip: a swap, or a letter doubled or left out. Figures do not slip."""
    if _figures(token) != _figures(word):
        return False
    if word in everyday() and any(_inflected(token, word, end) for end in _ENDINGS):
        return False
    if len(word) > 4 and len(token) > 4:
        return True
    if len(token) == len(word):
        return sorted(token) == sorted(word)
    longer, shorter = (token, word) if len(token) > len(word) else (word, token)
    if len(shorter) < 4 and longer is word:
        return False
    left_out = [at for at in range(len(longer)) if longer[:at] + longer[at + 1 :] == shorter]
    return bool(left_out) and (len(shorter) > _SHORT or any(longer[at] == longer[at - 1 : at] for at in left_out))


def _inflected(token: str, word: str, ending: str) -> bool:
    """Whether a token is an everyday word with another ending."""
    return token.endswith(ending) and not word.endswith(ending) and word.startswith(token[: -len(ending)])


def _figures(word: str) -> list[str]:
    return [character for character in word if character.isdigit()]


def other_ending(token: str, word: str) -> bool:
    """Whether a token ends as English words do and the word otherwise: "collaborators" is no "Colaboratory"."""
    return any(len(end) > 1 and token.endswith(end) and not word.endswith(end) for end in _ENDINGS)


def first_letters(token: str) -> set[str]:
    """First letters the hand may have meant: neighbours on the keyboard, or the second letter typed first."""
    letters = {token[1]}
    for number, row in enumerate(_KEYS):
        at = row.find(token[0])
        if at >= 0:
            letters.update(row[max(0, at - 1) : at + 2])
            for other in (number - 1, number + 1):
                if 0 <= other < len(_KEYS):
                    letters.update(_KEYS[other][max(0, at - 1) : at + 2])
    letters.discard(token[0])
    return letters


def slip_of(word: str, name: str) -> bool:
    """Whether a word is its name misspelt: one slip away, and neither its plural nor its British spelling."""
    if not (word.isalpha() and name.isalpha() and len(word) >= _SURE) or word.replace("s", "z") == name.replace(
        "s", "z"
    ):
        return False
    return word.rstrip("s") != name.rstrip("s") and OSA.distance(word, name, score_cutoff=1) == 1
