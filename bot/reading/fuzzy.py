"""Typos: words that no list knows, corrected to the nearest word of a skill's name when one slip away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.reading.lexicon import Hit, Lexicon
from bot.reading.text import HIDDEN, Text, fold_name
from bot.reading.words import everyday

_WORD = re.compile(r"[a-z][a-z0-9]*(?:[.+#][a-z0-9+#]+)*")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHORT = 3
_REACH = 60
"""Longer than any name: what may touch a correction lies within."""
_LONG = 9
"""From this length on two slips are allowed."""
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


class Speller:
    """Corrects unknown words to words of skill names; remembers what it looked up."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known = {part for text in lexicon.forms for part in _WORD.findall(text)}
        self._near: dict[str, list[str]] = defaultdict(list)
        self._long: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(_correctable(lexicon)):
            for shorter in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
                self._near[shorter].append(word)
            if len(word) > _LONG - 2:
                self._long[word[0], len(word)].append(word)
        self.correct = lru_cache(maxsize=20000)(self._correct)

    @property
    def known(self) -> frozenset[str]:
        """Every word that is right as it stands: everyday words and the words of names."""
        return everyday() | self._known

    def find(self, text: Text, hits: list[Hit]) -> list[Hit]:
        """Hits that appear once unknown words are corrected; they overlap none of `hits`."""
        changes = self._changes(text, hits)
        if not changes:
            return []
        folded, starts = _rewrite(text.folded, changes)
        corrected: list[Hit] = []
        for hit in self._around(folded, changes, starts):
            touched = [c for c, at in zip(changes, starts, strict=False) if at < hit.end and at + len(c[2]) > hit.start]
            if not touched or not hit.form.skill:
                continue
            start, end = _back(hit.start, changes, starts), _back(hit.end, changes, starts)
            if all(end <= h.start or start >= h.end or (start <= h.start and end >= h.end) for h in hits):
                corrected.append(Hit(start, end, hit.form, exact=False))
        return corrected

    def _around(self, folded: str, changes: list[tuple[int, int, str]], starts: list[int]) -> Iterator[Hit]:
        """The hits of a corrected text near its corrections."""
        spans: list[tuple[int, int]] = []
        for at, change in zip(starts, changes, strict=True):
            first, last = max(0, at - _REACH), at + len(change[2]) + _REACH
            if spans and first <= spans[-1][1]:
                first = spans.pop()[0]
            spans.append((first, last))
        for first, last in spans:
            part = folded[first:last]
            for hit in self._lexicon.find(Text(part, part)):
                yield Hit(hit.start + first, hit.end + first, hit.form)

    def _changes(self, text: Text, hits: list[Hit]) -> list[tuple[int, int, str]]:
        changes: list[tuple[int, int, str]] = []
        unknown = set(_WORD.findall(text.folded)) - everyday() - self._known
        better = {token: slip for token in unknown if len(token) >= _SHORT and (slip := self.correct(token))}
        at = 0
        for word in _WORD.finditer(text.folded) if better else ():
            token = word[0]
            if token not in better:
                continue
            start, end = word.span()
            while at < len(hits) and hits[at].end <= start:
                at += 1
            if at < len(hits) and hits[at].start < end:
                continue
            if (start and text.folded[start - 1] in f"'._{HIDDEN}") or text.folded[end : end + 1] in ("'", "_", HIDDEN):
                continue
            if _plausible(text, start, end):
                changes.append((start, end, better[token]))
        return changes

    def _correct(self, token: str) -> str:
        size = len(token)
        if token.rstrip("s") in everyday():
            return ""
        if size > 24 or sum(c.isdigit() for c in token) > 1:
            return ""
        found = self._one_slip(token)
        if found or size < _LONG:
            return found
        pool = [w for length in range(size - 2, size + 3) for w in self._long.get((token[0], length), ())]
        best = extractOne(token, pool, scorer=OSA.distance, score_cutoff=2)
        return str(best[0]) if best and _close(token, best[0]) else ""

    def _one_slip(self, token: str) -> str:
        """The word one slip away; shared deletions of one letter find all candidates without a search."""
        shorter = {token, *(token[:at] + token[at + 1 :] for at in range(len(token)))}
        pool = {word for key in shorter for word in self._near.get(key, ())}
        close = [w for w in pool if OSA.distance(token, w, score_cutoff=1) <= 1 and _close(token, w)]
        same = sorted(w for w in close if w[0] == token[0])
        if same:
            return max(same, key=lambda word: (len(word) == len(token), sorted(word) == sorted(token)))
        if len(token) < 5:
            return ""
        letters = _first_letters(token)
        return next((w for w in sorted(close) if len(w) >= 5 and w[0] in letters and w not in everyday()), "")


def _correctable(lexicon: Lexicon) -> set[str]:
    """The words of skill names that a slip may have hit: not every joined or plural spelling."""
    words: set[str] = set()
    for form in lexicon.forms.values():
        if form.skill and form.text == fold_name(form.cased) and not (form.guarded and len(form.text) < 5):
            words.update(_WORD.findall(form.text))
    return {w for w in words if len(w) >= _SHORT and (w not in everyday() or len(w) > 4)}


def _plausible(text: Text, start: int, end: int) -> bool:
    """Not an acronym, and not a name in camel case: their letters are no slips."""
    surface = text.quote(start, end)
    if (surface.isupper() or surface.rstrip("s").isupper()) and not text.raw.isupper():
        return False
    return end - start > 3 or surface.islower()


def _close(token: str, word: str) -> bool:
    """Short words allow fewer kinds of slip: a swap, or a letter doubled or left out. Figures do not slip."""
    if _figures(token) != _figures(word):
        return False
    if word in everyday() and token[:-3] == word[: len(token) - 3] and token.endswith(_ENDINGS):
        return False
    if len(word) > 4 and len(token) > 4:
        return True
    if len(token) == len(word):
        return sorted(token) == sorted(word)
    longer, shorter = (token, word) if len(token) > len(word) else (word, token)
    if len(shorter) < 4 and longer is word:
        return False
    for at in range(len(longer)):
        if longer[:at] + longer[at + 1 :] == shorter:
            return longer[at] == longer[at - 1 : at] or (longer is token and len(shorter) > 3) or len(shorter) > 3
    return False


def _figures(word: str) -> list[str]:
    return [character for character in word if character.isdigit()]


def _first_letters(token: str) -> set[str]:
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


def _rewrite(folded: str, changes: list[tuple[int, int, str]]) -> tuple[str, list[int]]:
    parts: list[str] = []
    starts: list[int] = []
    at = size = 0
    for start, end, word in changes:
        parts += [folded[at:start], word]
        starts.append(size + start - at)
        size += start - at + len(word)
        at = end
    parts.append(folded[at:])
    return "".join(parts), starts


def _back(offset: int, changes: list[tuple[int, int, str]], starts: list[int]) -> int:
    """The offset in the text before the changes; inside a change, its end or start."""
    shift = 0
    for (_, end, word), at in zip(changes, starts, strict=False):
        if offset <= at:
            break
        if offset < at + len(word):
            return end
        shift = end - (at + len(word))
    return offset + shift
