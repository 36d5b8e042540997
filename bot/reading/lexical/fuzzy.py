"""Typos: words that no list knows, corrected to the nearest word of a skill's name when one slip away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.reading.lexical.lexicon import Form, Hit, Lexicon
from bot.reading.lexical.slips import close, first_letters, other_ending, slip_of
from bot.reading.lexical.text import HIDDEN, Text, fold_name
from bot.reading.lexical.words import everyday

_WORD = re.compile(r"[a-z][a-z0-9]*(?:[.+#][a-z0-9+#]+)*")
_SHORT = 3
_REACH = 60
"""Longer than any name: what may touch a correction lies within."""
_BRIEF = 5
_LONG = 9
"""From this length on two slips are allowed."""
_NO_NAME = 40
"""Longer words are no slip of any name."""


class Speller:
    """Corrects unknown words to words of skill names; remembers what it looked up."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known = {part for text in lexicon.forms for part in _WORD.findall(text)}
        self._near: dict[str, list[str]] = defaultdict(list)
        self._long: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._swapped: dict[str, list[str]] = defaultdict(list)
        self._full = _words(form for form in lexicon.forms.values() if form.skill not in lexicon.light)
        for word in sorted(_correctable(lexicon)):
            for shorter in _shortened(word):
                self._near[shorter].append(word)
            if len(word) > _LONG - 2:
                self._long[word[0], len(word)].append(word)
            if len(word) > _SHORT + 1 and word in self._full:
                self._swapped["".join(sorted(word))].append(word)
        self._pairs = _pairs(lexicon)
        self._before: dict[str, list[str]] = defaultdict(list)
        for first, second in sorted(self._pairs):
            self._before[second].append(first)
        self._beside: dict[str, list[str]] = defaultdict(list)
        for part in sorted({part for pair in self._pairs for part in pair if len(part) > _SHORT}):
            for shorter in _shortened(part):
                self._beside[shorter].append(part)
        self._joined = lru_cache(maxsize=20000)(self._within_name)
        self.correct = lru_cache(maxsize=20000)(self._correct)
        self._nearby = lru_cache(maxsize=20000)(self._within_one)
        self._parts = lru_cache(maxsize=20000)(self._split)

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
        found = _WORD.findall(text.folded)
        unknown = {word for word in set(found) - everyday() - self._known if _SHORT <= len(word) <= _NO_NAME}
        if not unknown:
            return []
        changes: list[tuple[int, int, str]] = []
        words = list(_WORD.finditer(text.folded))
        at = 0
        for number in [number for number, word in enumerate(found) if word in unknown]:
            start, end = words[number].span()
            if changes and start < changes[-1][1]:
                continue
            while at < len(hits) and hits[at].end <= start:
                at += 1
            if at < len(hits) and hits[at].start < end:
                continue
            if (start and text.folded[start - 1] in f"'._{HIDDEN}") or text.folded[end : end + 1] in ("'", "_", HIDDEN):
                continue
            change = self._change(text.folded, words, number)
            if change and _plausible(text, start, end) and not (changes and change[0][0] < changes[-1][1]):
                changes += change
        return changes

    def _change(self, folded: str, words: list[re.Match[str]], number: int) -> list[tuple[int, int, str]]:
        """What to write for an unknown word: what makes a name with its neighbours, else the nearest word."""
        word = words[number]
        before = words[number - 1] if number and _touch(folded, words[number - 1], word) else None
        after = words[number + 1] if number + 1 < len(words) and _touch(folded, word, words[number + 1]) else None
        whole = self._beside_whole(word[0], before, after)
        if whole:
            return [(word.start(), word.end(), whole)]
        for first, second in ((before, word), (word, after)):
            both = self._both(first[0], second[0]) if first and second else None
            if first and second and both:
                return [(first.start(), first.end(), both[0]), (second.start(), second.end(), both[1])]
        right = self.correct(word[0])
        if right:
            return [(word.start(), word.end(), right)]
        parts = self._parts(word[0])
        middle = word.start() + len(parts[0]) if parts else 0
        return [(word.start(), middle, f"{parts[0]} "), (middle, word.end(), parts[1])] if parts else []

    def _beside_whole(self, token: str, before: re.Match[str] | None, after: re.Match[str] | None) -> str:
        """The word that makes a name with a neighbour, a whole name rather than a part of one; empty for none."""
        pairs = [(before[0], one) for one in self._joined(token)] if before else []
        pairs += [(one, after[0]) for one in self._joined(token)] if after else []
        known = [pair for pair in pairs if pair in self._pairs]
        best = next((pair for pair in known if " ".join(pair) in self._lexicon.forms), known[0] if known else None)
        if best is None:
            return ""
        return best[1] if before and best[0] == before[0] and best[1] in self._joined(token) else best[0]

    def _both(self, first: str, second: str) -> tuple[str, str] | None:
        """Two words of a name that both slipped, or of which one took a letter from the other."""
        for one, other in ((first[:-1], first[-1] + second), (first + second[0], second[1:])):
            if (one, other) in self._pairs:
                return one, other
        if first in everyday() or second in everyday() or min(len(first), len(second)) <= _SHORT:
            return None
        for other in self._nearby(second):
            for one in self._before.get(other, ()):
                if len(one) > _SHORT and OSA.distance(first, one, score_cutoff=1) <= 1:
                    return one, other
        return None

    def _far(self, token: str, word: str) -> bool:
        """Whether another last letter makes another word: in short names that few people mean."""
        return len(word) == len(token) <= _BRIEF and word not in self._full and word[:-1] == token[:-1]

    def _split(self, token: str) -> tuple[str, str] | None:
        """Two words of a name whose blank was missed, or hit as another letter."""
        for at in range(_SHORT, len(token) - _SHORT):
            for other in (token[at:], token[at + 1 :]):
                if (token[:at], other) in self._pairs:
                    return token[:at], other
        return None

    def _within_name(self, token: str) -> tuple[str, ...]:
        """All words of longer names one slip away, everyday words among them: "deap" beside "learning" is "deep"."""
        pool = {word for key in _shortened(token) for word in self._beside.get(key, ())}
        near = sorted(w for w in pool if OSA.distance(token, w, score_cutoff=1) <= 1)
        return tuple(dict.fromkeys((*self._nearby(token), *near)))

    def _within_one(self, token: str) -> tuple[str, ...]:
        """All words one slip away, whatever their first letter."""
        pool = {word for key in _shortened(token) for word in self._near.get(key, ())}
        near = sorted(w for w in pool if OSA.distance(token, w, score_cutoff=1) <= 1 and close(token, w))
        return tuple(w for w in near if w[0] == token[0] or min(len(w), len(token)) > _SHORT + 1)

    def _correct(self, token: str) -> str:
        size = len(token)
        if token.rstrip("s") in everyday():
            return ""
        if size > 24 or sum(c.isdigit() for c in token) > 1:
            return ""
        found = self._one_slip(token)
        if found in self._full or (found and sorted(found) == sorted(token)):
            return found
        for word in self._swapped.get("".join(sorted(token)), ()):
            if word[0] == token[0] and OSA.distance(token, word) <= 2:
                return word
        if found or size < _LONG:
            return found
        pool = [w for length in range(size - 2, size + 3) for w in self._long.get((token[0], length), ())]
        best = extractOne(token, pool, scorer=OSA.distance, score_cutoff=2)
        return str(best[0]) if best and close(token, best[0]) and not other_ending(token, best[0]) else ""

    def _one_slip(self, token: str) -> str:
        """The word one slip away; shared deletions of one letter find all candidates without a search."""
        near = [word for word in self._nearby(token) if not self._far(token, word)]
        same = [word for word in near if word[0] == token[0]]
        if same:
            undoubled = {token[:at] + token[at + 1 :] for at in range(1, len(token)) if token[at] == token[at - 1]}
            return max(
                same,
                key=lambda w: (sorted(w) == sorted(token) or w in undoubled, w in self._full, len(w) == len(token)),
            )
        if len(token) < 5:
            return ""
        letters = first_letters(token)
        other = [w for w in near if len(w) >= 5 and w[0] in letters and w not in everyday()]
        return max(other, key=lambda w: w in self._full) if other else ""


def _shortened(word: str) -> set[str]:
    """A word and all it becomes with one letter left out: words one slip apart share at least one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _correctable(lexicon: Lexicon) -> set[str]:
    """The words of skill names that a slip may have hit: not every joined or plural spelling, and no slip itself."""
    words = _words(
        form
        for form in lexicon.forms.values()
        if form.skill and form.text == fold_name(form.cased) and not (form.guarded and len(form.text) < 5)
        if not slip_of(form.text, lexicon.names[form.skill])
    )
    return {w for w in words if len(w) >= _SHORT and (w not in everyday() or len(w) > 4 or _plain(w, lexicon))}


def _plain(word: str, lexicon: Lexicon) -> bool:
    """Whether a word alone names a skill beyond doubt, as "git" does."""
    form = lexicon.forms.get(word)
    return form is not None and bool(form.skill) and not form.guarded


def _words(forms: Iterable[Form]) -> set[str]:
    return {word for form in forms if form.skill for word in _WORD.findall(form.text)}


def _pairs(lexicon: Lexicon) -> set[tuple[str, str]]:
    """Words that stand beside each other in the name of a skill."""
    pairs: set[tuple[str, str]] = set()
    for form in lexicon.forms.values():
        if form.skill and (" " in form.text or "-" in form.text):
            words = _WORD.findall(form.text)
            pairs.update((one, other) for one, other in pairwise(words) if min(len(one), len(other)) > 1)
    return pairs


def _touch(folded: str, first: re.Match[str], second: re.Match[str]) -> bool:
    return folded[first.end() : second.start()] in (" ", "-")


def _plausible(text: Text, start: int, end: int) -> bool:
    """Not an acronym, and not a name in camel case: their letters are no slips."""
    surface = text.quote(start, end)
    if (surface.isupper() or surface.rstrip("s").isupper()) and not text.raw.isupper():
        return False
    return end - start > 3 or surface.islower()


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
