"""Answers that pick one of the roles a question named: "the second one", "let's go with BI", "the scientist"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.advice.catalogue import Role
from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text, fold_name, words_of
from bot.reading.steps.places import OF_OTHERS
from bot.reading.work.no_role import in_pieces

LONGEST = 90
"""Characters an answer that only picks has at most."""

_PLACES = {
    "first": 0, "1st": 0, "former": 0, "one": 0, "1": 0, "top": 0,
    "second": 1, "2nd": 1, "two": 1, "2": 1, "middle": 1,
    "third": 2, "3rd": 2, "three": 2, "3": 2,
    "last": -1, "latter": -1, "bottom": -1,
}  # fmt: skip
_PLACE = re.compile(
    r"\b(?:the|number|no\.?|option|choice|role|your|that)\s+(?:very )?(?P<place>first|second|third|last|former|latter|"
    r"middle|top|bottom|1st|2nd|3rd|one(?= please|$)|(?<!the )(?<!your )(?<!that )(?:two|three)|[123])\b"
    + OF_OTHERS
    + r"|"
    r"^\W*(?:(?:hm+|ok(?:ay)?|yes|yeah|well|so|maybe|then|i think|i guess|probably)\W+)*"
    r"(?P<alone>first|second|third|last|1st|2nd|3rd|[123])(?: one)?(?:\W+(?:please|pls|then|is|it is|sounds?|looks?|"
    r"seems?|good|great|"
    r"ok(?:ay)?|fine|nice|better|best|more|like|me|for|i|think|guess))*\W*$|"
    r"\bone in the (?P<where>middle)\b"
)
_TAKEN = re.compile(
    r"\b(?:take|go(?:ing)? (?:with|for)|do|choose|pick|try|stick (?:with|to)) (?:that|it|this)(?: one| then| "
    r"please| pls)*\W*$"
)
"""Takes what was offered; of several, what stood first."""
_REFUSED = re.compile(
    r"\b(?:not?|none|neither|never|\w+n't|dont|didnt|cant|cannot|wont|torn|undecided|unsure|except|but not|"
    r"rather not|nothing)\b"
)
_COMMON = frozenset(
    words_of("engineer developer data ai of the and specialist senior job jobs work role guy person in with as for")
)
"""Words of role names that single none of them out."""


def picked(text: Text, roles: Sequence[str], known: dict[str, Role]) -> RoleMention | None:
    """The role of those offered that a short answer points at by place or by a word of its own; None where unclear."""
    folded = text.folded
    if not roles or len(folded) > LONGEST or _REFUSED.search(folded) or folded.rstrip().endswith("?"):
        return None
    found = _PLACE.search(folded)
    place = _PLACES[found["place"] or found["alone"] or found["where"]] if found else None
    if found and place is not None and -1 <= place < len(roles):
        return RoleMention(roles[place], text.quote(*found.span()), 1.0, *found.span())
    taken = _TAKEN.search(folded)
    if taken:
        return RoleMention(roles[0], text.quote(*taken.span()), 0.9, *taken.span())
    return _by_word(text, roles, known) if len(roles) > 1 and not in_pieces(folded) else None


def _by_word(text: Text, roles: Sequence[str], known: dict[str, Role]) -> RoleMention | None:
    """The one role of which the answer has a word that the others lack."""
    for short in (0, 3):
        found = _singled(text, {role: _words(known[role], short) for role in roles if role in known})
        if found:
            return found
    return None


def _singled(text: Text, own: Mapping[str, frozenset[str]]) -> RoleMention | None:
    """The role that the words of the text single out, if they agree on one."""
    places: dict[str, re.Match[str]] = {}
    for match in re.finditer(r"[a-z][a-z+#]*", text.folded):
        holders = [role for role, words in own.items() if match[0] in words]
        if len(holders) == 1:
            places.setdefault(holders[0], match)
    if len(places) != 1:
        return None
    role, match = next(iter(places.items()))
    return RoleMention(role, text.quote(*match.span()), 0.9, *match.span())


def _words(role: Role, longest: int) -> frozenset[str]:
    """The words of a role's name, and of its aliases up to so many words, without those that many names share."""
    names = (role.name, *(alias for alias in role.aliases if len(alias.split()) <= longest))
    return frozenset(word for name in names for word in fold_name(name).split() if len(word) > 1) - _COMMON
