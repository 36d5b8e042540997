"""How near the words for some work are to the roles: by names, duties and what is asked."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from bot.advice.catalogue import Catalogue, Role

_STEM = 5

_IDLE = frozenset(
    re.findall(
        r"\w+",
        "a an and as at be become becoming do for from get i in into is it job like me my of on or role some someone "
        "something that the to want with work working who would",
    )
)

_SENIORITY = frozenset(
    re.findall(r"\w+", "junior senior lead principal staff head chief entry level mid trainee intern graduate")
)

_FIELDS = (0.65, 0.6, 0.45)

_TRADES = frozenset(
    re.findall(
        r"\w+",
        "admin analy archi assoc consu coord desig dev devel engin exper manag owner progr resea scien speci techn",
    )
)
"""Beginnings of words that name a trade in any field: they say little of which one."""

_TRADE_WEIGHT = 0.25

_LONE_WORD = 0.4
"""What a single word counts that a role has only somewhere in its duties: no teacher is near to teaching machines."""

_LONE_TITLE = re.compile(r"(?:an? |the )?[a-z]{3,}(?:er|or|ist|ian|ant|man)s?", re.IGNORECASE)
"""A title of one word: "plumber" is nearer to no role for being part of a figure of speech among its names."""

_COMPOUND = re.compile(
    r"\b(?:neural|convolutional|pretrained) net(?:work)?s?\b|\bnatural language\b|\blanguage models?\b"
)
"""Words that mean their role only together: who minds a company's network trains no neural one."""


def closeness(said: str, catalogue: Catalogue) -> dict[str, float]:
    """For each role id how well it covers the said words; the key "" holds how many words were usable."""
    fields = {role.id: _fields(role) for role in catalogue.roles.values()}
    stems = _stems([said])
    held = Counter(stem for role in fields.values() for stem in frozenset().union(*role))

    def weight(words: frozenset[str]) -> float:
        """The sum of the weights of words, in a fixed order so that it is the same everywhere."""
        rare = (
            (1 + math.log((1 + len(fields)) / (1 + held[w]))) * (_TRADE_WEIGHT if w in _TRADES else 1) for w in words
        )
        return math.fsum(rare)

    found: dict[str, float] = {"": float(len(stems))}
    total = weight(stems)
    if not total:
        return {**found, **dict.fromkeys(catalogue.roles, 0.0)}
    whole = _LONE_TITLE.fullmatch(said.strip()) is not None and not stems <= _TRADES
    tells = _TRADE_WEIGHT if stems <= _TRADES else 1.0  # "designer" alone names no field
    for role in catalogue.roles.values():
        left, covered = stems, 0.0
        scattered = (stems & frozenset().union(*fields[role.id][1:])) - fields[role.id][0] - _TRADES
        thin = 1.0 if len(scattered) != 1 else _LONE_WORD
        for worth, words, share in zip(_FIELDS, fields[role.id], (1.0, thin, thin), strict=True):
            covered += share * worth * weight(left & words)
            left = left - words
        names = [_stems([name]) for name in (role.name, *role.aliases)]
        exact = max((weight(stems & name) / weight(stems | name) for name in names if name), default=0.0)
        found[role.id] = float(exact == 1) if whole else max(exact, tells * covered / total)
    return found


def _fields(role: Role) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    asked = [area.name for area in role.areas] + [requirement.name for requirement in role.requirements]
    return _stems([role.name, *role.aliases]), _stems(role.duties), _stems(asked)


def _stems(texts: Iterable[str]) -> frozenset[str]:
    """The beginnings of the telling words: `analyst` and `analysis` share one; seniority is not part of a role."""
    told = (_COMPOUND.sub(lambda pair: pair[0].replace(" ", ""), text.lower()) for text in texts)
    words = {word for text in told for word in re.findall(r"[a-z0-9+#]+", text)}
    return frozenset(word[:_STEM] for word in words - _IDLE - _SENIORITY)
