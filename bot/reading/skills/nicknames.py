"""Words of a skill's name that stand for it once a question has named it: "macros" when Excel macros were asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from bot.advice.catalogue import Skill
from bot.reading.lexical.lexicon import Form, Hit, Lexicon
from bot.reading.lexical.text import fold_name, words_of
from bot.reading.lexical.words import everyday

NAMED = 4
"""Letters from which a word means the skill that the question named, whatever else it could mean."""
SHORTEST = 3
"""Letters from which on that holds for what is no everyday word."""
_SHORTEST = 4
_COMMON = frozenset(
    words_of(
        "data with from based basic basics advanced design analysis management development engineering learning model "
        "models method methods system systems testing test tests working work writing using reading building modeling "
        "tool tools platform language languages programming service services time science practice practices process "
        "processes skill skills good open core cloud full well some have like more most other others rest none only "
        "first second last best years experience know used both"
    )
)


def nicknames(asked: Sequence[str], skills: Mapping[str, Skill], lexicon: Lexicon) -> dict[str, str]:
    """The words that name one of the skills asked about and nothing else, in singular and plural."""
    words = {skill: set(re.findall(r"[a-z]{2,}", fold_name(skills[skill].name))) for skill in asked if skill in skills}
    shared = Counter(word for own in words.values() for word in own)
    found: dict[str, str] = {}
    for skill, own in words.items():
        for word in own:
            if len(word) < _SHORTEST or word in _COMMON or shared[word] > 1:
                continue
            for spelled in (word, word.rstrip("s"), f"{word.rstrip('s')}s"):
                if spelled not in lexicon.forms:
                    found.setdefault(spelled, skill)
    return found


def find(folded: str, names: Mapping[str, str], hits: Sequence[Hit]) -> list[Hit]:
    """Hits of these words in a folded text, beside the `hits` of whole names."""
    if not names:
        return []
    return [
        Hit(word.start(), word.end(), Form(word[0], names[word[0]], cased=word[0]))
        for word in re.finditer(r"(?<![\w'-])[a-z]+(?![\w'-])", folded)
        if word[0] in names and all(word.end() <= hit.start or word.start() >= hit.end for hit in hits)
    ]


def no_chance(hit: Hit) -> bool:
    """Whether a word is hardly there by chance: long, or no word of everyday."""
    length = hit.end - hit.start
    return length >= NAMED or (length >= SHORTEST and hit.form.text not in everyday())
