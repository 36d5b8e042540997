"""Slips of the finger in the plain words that reading depends on: "yeers", "huors", "enginear", "nver used".

Only words that no list knows are mended, and only to a short list of words that carry years, hours, roles, levels and
polarity. Names of skills have a speller of their own, in `fuzzy`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.reading.lexical.text import Text, words_of

CORE = words_of(
    "analysis hour hours week weeks weekly weekend weekends month months year years daily evening evenings morning "
    "mornings minutes experience experienced graduate graduated student work worked working employed career "
    "employment freelance internship engineer engineers engineering analyst analysts analytics scientist "
    "scientists science developer developers architect researcher manager designer specialist administrator "
    "programmer consultant machine learning never know knew known used using familiar little basic basics "
    "intermediate advanced beginner expert squeeze fluent good great comfortable confident learn learned touched tried "
    "before nothing without course finished completed started delete remove want become because colleague "
    "colleagues only every everything anything already still level proficient knowledge rusty studied studying "
    "three four five seven eight eleven twelve fifteen sixteen eighteen twenty thirty forty fifty half manage spare "
    "practice practical goal wrote built whole single please neither except definitely absolutely probably another "
    "question questions alright roadmap finally honestly actually after myself thinking switching aiming becoming "
    "excellent looking moving stuck hopeless somebody something research "
)
TRADES = words_of(
    "engineer engineers engineering analyst analysts analytics scientist scientists developer developers architect "
    "administrator designer specialist programmer consultant"
)
"""Core words that titles are made of: mended with a capital too, which people give a title."""
_OF_WHOM = re.compile(r"\b(?:at|for|with|by|from|in|mrs?\.?|ms\.?|dr\.?) *$")
"""What a name of a firm or a person stands behind."""

_RUN_UP = re.compile(
    r"\b(?:(?:and |but |well,? |so,? )?(?:if i(?:'m| am|m)(?: being)?(?: \w+ly)? (?:honest|frank)"
    r"|to be (?:\w+ly )?(?:honest|frank|fair)|bear with me|i (?:do )?tend to ramble|i (?:must|have to) (?:admit|say)"
    r"|let me think|not sure how to (?:put|say) (?:it|this)(?:,? but)?|(?:right,? )?so here goes))\b[ ,.:]*"
    r"|\bi (?:suppose|guess|reckon|think|believe|would say|'d say)(?: that)?,? "
    r"(?=(?:i|i'[a-z]+|none|not|no|nope|never|zero|thats|that's)\b)"
    r"|(?:^|(?<=[.!?,] ))i (?:suppose|guess|reckon),? (?!so\b|not\W*$|yes\b)"
    r"|^\W*(?:(?:thanks|thank you|thx|cheers)(?: (?:so much|a lot|again|for (?:asking|the question|your \w+)))*|"
    r"(?:good|fair|tough|tricky) (?:question|one))[.!,]+\s+(?=\w+[ ,.]+\w)"
    r"|(?<=[.!?] )where do i (?:begin|start)[.!?,]*\s+(?=\w)"
    r"|(?<=[.!?] )(?:sorry (?:if|for)|hope) [^.!?\n]{0,40}\b(?:details?|long|helps?|much|rambling|answer)\b[.! ]*$"
    r"|(?<=\w)[ ,]+(?:didn't|don't|haven't|wasn't|aren't|can't|won't|am) i\b(?= *(?:$|[?!.]))"
    r"|\b(?:probably|perhaps) (?=(?:i|none|not|no|nope|never|zero)\b)"
)
"""Words of caution before what is meant; they change nothing of it and stand in the way of what reads it."""
SHORTENED = words_of(
    "haven't hasn't hadn't don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't "
    "i've you've we've they've i'll you'll we'll they'll it'll that'll he'll she'll who'll there'll this'll what'll "
    "it's he's she's that's what's who's there's here's let's where's how's i'm i'd you'd we'd they'd he'd she'd it'd "
    "you're we're they're who've that'd "
)
_SHORTENED = re.compile(r"(?<![\w'@./#+-])[a-z]{1,8}'[a-z]{1,3}(?![\w'@#+]|[./-]\w)")
BRIEF = 600
"""Characters up to which a message may be an answer that begins with words of caution."""

_CHAT = {
    "w/o": "without",
    "w/": "with ",
    "w/ ": "with ",
    "w ": "with ",
    "rly": "really",
    "rlly": "really",
    "bc": "because",
    "tho": "though",
    "abt": "about",
}
_CHATTED = re.compile(
    r"(?<![\w/.&])(?:w/o(?=\s)|w/ |w/(?=[a-z]{2})|(?<=[a-z] )w (?=[a-z])|(?:rly|rlly|bc|tho|abt)(?![\w'./+#-]))"
)
"""Words that people who write fast leave half of."""

SHORT, LONG = 4, 7
"""Words shorter than the first are left alone; from the second on two slips are mended."""

_WORD = re.compile(r"(?<![\w'@./#+-])[a-z]{4,16}(?![\w'@#+]|[./-]\w)")


class Mender:
    """Mends plain words; `known` are the words that are right as they stand."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known
        self._near: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(known):
            self._near[word[0], len(word)].append(word)
        self._meant = lru_cache(maxsize=20000)(self._core_meant)
        self._shortened = lru_cache(maxsize=2000)(_shortened)

    def _core_meant(self, word: str) -> str:
        """The core word that a slip stands for, unless a name is nearer: "probabilty" is no "probably"."""
        meant = _meant(word)
        if not meant or OSA.distance(word, meant) <= 1:
            return meant
        names = [name for size in range(-1, 2) for name in self._near.get((word[0], len(word) + size), ())]
        return "" if extractOne(word, names, scorer=OSA.distance, score_cutoff=1) else meant

    def mend(self, text: Text) -> Text:
        """The text with its slips mended, offsets still leading to the original; the same text where there are none."""
        brief = len(text.folded) <= BRIEF
        changes = [(m.start(), m.end(), "") for m in _RUN_UP.finditer(text.folded)] if brief else []
        slips = {word: meant for word in set(_WORD.findall(text.folded)) - self._known if (meant := self._meant(word))}
        for found in _WORD.finditer(text.folded) if slips else ():
            meant = slips.get(found[0], "")
            titled = meant in TRADES and not _OF_WHOM.search(text.folded, 0, found.start())
            if meant and (titled or not _name(text, found.start())):
                changes.append((found.start(), found.end(), meant))
        changes += [(m.start(), m.end(), _CHAT[m[0]]) for m in _CHATTED.finditer(text.folded)]
        for found in _SHORTENED.finditer(text.folded) if "'" in text.folded else ():
            if meant := self._shortened(found[0]):
                changes.append((found.start(), found.end(), meant))
        return _changed(text, sorted(changes)) if changes else text


def _name(text: Text, start: int) -> bool:
    """Whether a word is written like a name: a capital within a sentence that is not all capitals."""
    at, _ = text.span(start, start + 1)
    before = text.raw[:at].rstrip()
    return (
        text.raw[at].isupper() and not text.raw[at : at + 2].isupper() and before[-1:] not in ("", ".", "!", "?", "\n")
    )


def _meant(word: str) -> str:
    """The one core word that a slip or two away stands for, empty where none is near."""
    if word.rstrip("s") in CORE:
        return ""
    slips = 2 if len(word) >= LONG else 1
    pool = [core for core in CORE if core[0] == word[0] and abs(len(core) - len(word)) <= slips and len(core) >= SHORT]
    best = extractOne(word, pool, scorer=OSA.distance, score_cutoff=slips)
    return best[0] if best else ""


def _shortened(word: str) -> str:
    """The negation that a slip with an apostrophe stands for: "haveen't", "did'nt"."""
    if word in SHORTENED or len(word) < 5:
        return ""
    best = extractOne(word, SHORTENED, scorer=OSA.distance, score_cutoff=1)
    return best[0] if best else ""


def _changed(text: Text, changes: list[tuple[int, int, str]]) -> Text:
    parts: list[str] = []
    origin: list[int] = []
    before = text.origin if text.origin is not None else range(len(text.folded))
    at = 0
    for start, end, word in changes:
        if start < at:
            continue  # a slip within words of caution
        parts += [text.folded[at:start], word]
        origin += before[at:start]
        origin += [before[min(start + n, end - 1)] for n in range(len(word) - 1)] + [before[end - 1]] * bool(word)
        at = end
    parts.append(text.folded[at:])
    origin += before[at:]
    return Text(text.raw, "".join(parts), tuple(origin))
