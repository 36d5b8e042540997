"""A field or a job picked in so many words: "ok i choose bioinformatics", "i'd go for nursing", "marketing it is"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.trades import brings
from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text
from bot.reading.work.jobs import said_of
from bot.reading.work.no_role import is_no_role
from bot.reading.work.titles import Titles

_CUE = re.compile(
    r"\b(?:i(?:'ll|'d|'m| will| would| have| am|'ve)? ?(?:rather |like to |going to |gonna |think i(?:'ll)? |now )*"
    r"(?:choose|chose|chosen|choosing|pick|picked|picking|select|selected|take|opt for|opted for|opting for|"
    r"go(?:ing)? (?:for|with)|decide(?:d)? (?:on|for)|settle(?:d)? (?:on|for))|"
    r"(?:want(?:ing)?|wanna|trying to get|looking to (?:get|move|go)) (?:in|into|in to)|"
    r"(?:let's|lets|let us) (?:go (?:for|with)|take|pick|choose|say|try|do)|(?:^|\W)(?:going|go) (?:for|with)|"
    r"my (?:choice|pick|decision)(?: is|:)|(?:^\W*(?:(?:ok|okay|well|so|then|alright|yes|fine)\W+)*)"
    r"(?:choose|pick|choosing|picking|take))\s+"
    r"(?:(?:the|a|an|field|area|career|job|work|world|of|in|being|becoming|something|like|maybe|probably)\s+)*"
)
_WIDE = re.compile(
    r"\b(?:(?:want|like|love|wanna|hope|plan|going|gonna|thinking|interested)(?: to| of| in)? )?(?:go(?:ing)?|"
    r"get(?:ting)?|mov(?:e|ing)|switch(?:ing)?|chang(?:e|ing)|break(?:ing)?|transition(?:ing)?) (?:in|into|to|over to|"
    r"towards?)\s+(?:(?:the|a|an|field|area|career|job|work|world|of|in|something|like|with)\s+)*"
)
"""What picks a field too, where no role is told by it."""
_END = re.compile(r"(?:[.,!?;\n]|\s+(?:and|but|so|because|then|please|now|as|if|over|instead|for now|i think)\b|$)")
_IT_IS = re.compile(r"^\W*(?:(?:ok|okay|well|so|then|alright|yes)\W+)*(?P<what>[a-z][a-z &/+-]{2,40}?) it is\W*$")
_OK = re.compile(
    r"^\W*(?:(?:ok|okay|alright|fine|right|so|well|then)\W+)+(?P<what>[a-z][a-z &/+-]{2,40}?)(?: then| please)?\W*$"
)
"""A field settled on, where it is known as one: "ok frontend"."""
_OF_ROLES = re.compile(r"\b(?:data|ai|machine|learning|vision|nlp|language|bi|intelligence|mlops|ml|prompts?|llms?)\b")
"""Words of the fields that the roles are in; another field is not one of theirs because some title joins both."""
_BARELY = re.compile(r"\bi (?:now )?(?:pick|take|select)\s+(?:the |a |an )?$")
"""What tells of one's work as often as of a choice: "I pick and pack", "I take calls"."""
_MOST = 4
"""Words that the name of a field has at most."""
_JOINS = re.compile(r"(?:and|or|up|out|off|on|over|care|part|turns|orders?|calls?)\b")
"""What follows a word of choosing where nothing is chosen."""
_NOT = re.compile(r"\b(?:not|n't|never|can't|cannot|if|which|what|should|could|did|why|how)\b[^.!?]{0,25}$")


def chosen(
    text: Text,
    titles: Titles,
    asked: bool,
    roles: Sequence[RoleMention],
    fields: Sequence[tuple[int, int]],
    tools: Sequence[tuple[int, int]],
    wide: bool = False,
) -> RoleMention | None:
    """The field or job that a message picks; None where it names a role already, asks, or picks something else.

    Where no goal was asked for, only what is known to be a line of work is one: "i choose the second" is none. So it is
    with `wide`, which takes weaker words of choosing: "i'd like to go into cyber security".
    """
    folded = text.folded
    if any(r.role for r in roles) or "?" in folded:
        return None
    whole = _IT_IS.match(folded) if asked and not wide else None
    settled = _OK.match(folded) if asked else None
    whole = whole or (settled if settled and any(f[0] == settled.start("what") for f in fields) else None)
    spans = [whole.span("what")] if whole else []
    for cue in (_WIDE if wide else _CUE).finditer(folded):
        if not _NOT.search(folded, max(0, cue.start() - 30), cue.start()) and not _JOINS.match(folded, cue.end()):
            stop = _END.search(folded, cue.end())
            spans.append((cue.end(), stop.start() if stop else len(folded)))
    for start, end in spans:
        field = next((f for f in fields if f[0] <= start + 1 and start < f[1]), None)
        end = max(end, field[1]) if field else end
        phrase = folded[start:end].strip()
        named = any(start <= r.start and r.end <= end for r in roles)
        works = field or named or (asked and not wide and not is_no_role(phrase))
        doubtful = not field and _BARELY.search(folded[:start]) and not brings(phrase)
        if not phrase or len(phrase.split()) > _MOST or doubtful or not works:
            continue
        if not field and any(start <= a and b <= end for a, b in tools):
            continue
        title = titles.named(phrase)
        if title.role is None and _OF_ROLES.search(phrase):
            title = titles.of_field(phrase)
        return RoleMention(title.role, said_of(text, start, end), title.score, start, end)
    return None
