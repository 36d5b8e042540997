"""A level put right: "sql is wrong, put basic", "that's not right for docker, I'm a beginner".

Who says that an entry is wrong and names another level beside it corrects the level and takes nothing back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.advice.catalogue import Level
from bot.advice.profile import Polarity
from bot.reading.lexical.heads import Scanner
from bot.reading.lexical.mask import compiled
from bot.reading.skills.levels import level_of
from bot.reading.skills.removals import removed
from bot.reading.skills.standing import Stand

PUT_RIGHT = "put right"
"""The kind of a stand whose level replaces what was recorded."""

_WRONG = (
    r"(?:wrong|not (?:quite |really |at all )?(?:right|correct|true|accurate)|(?:isn't|isnt|ain't) (?:quite |really )?"
    r"(?:right|correct|true)|incorrect|inaccurate|a mistake|a typo|off|too (?:high|low|much|good|optimistic|generous)|"
    r"over-?(?:rated|stated|estimated)|under-?(?:rated|stated|estimated))"
)
_BEHIND = Scanner(
    compiled(
        rf"§(?P<gap>(?: (?:skills?|level|entry|one|thing|there|rating))*,?"
        rf" (?:(?:is|was|are|were|that's|thats|looks|seems|you have there is) )?{_WRONG}\b)(?P<rest>[^§?\n]{{1,60}})"
    ).pattern
)
_BEFORE = Scanner(
    compiled(
        rf"\b{_WRONG} (?:for|about|on|with|at) (?:my |the )?§(?P<rest>[^§?\n]{{1,60}})"
        rf"|\b(?:wrong level|level is wrong|wrong) (?:for|of|in|on|with) (?:my |the )?§(?P<rest2>[^§?\n]{{1,60}})"
        r"|\b(?:change|set|put|make|mark|move|lower|raise|drop|bump|correct|downgrade|upgrade|fix|edit|update)(?: me)?"
        r"(?: down| up)?(?: (?:my|the|for|in|on|at|level|of))* §(?: (?:skills?|level))*"
        r"(?P<rest3>,? (?:to|as|at|down to|up to|back to|into|is|should be|please|->|=)[^§?\n]{1,40})"
        r"|\b(?:put|said|wrote|told you|gave|typed|rated|claimed|"
        r"entered)\b[^.?!\n§]{0,30}§[^?\n§]{0,50}?\b(?:change|make|set|lower|"
        r"put|correct|turn) (?:it|that)(?: back| down)? (?P<rest4>(?:to|as|at|into)?[^§?\n]{1,30})"
    ).pattern
)
_TAKES_BACK = re.compile(r"\b(?:remove|delete|erase|take (?:it|that) (?:off|out|back)|never|don't|dont|no)\b")


def relevelled(masked: str) -> dict[int, Level]:
    """The level that is put right, by the number of the masked skill."""
    found: dict[int, Level] = {}
    for scanner in (_BEHIND, _BEFORE):
        for match in scanner.finditer(masked):
            rest = next(text for name, text in match.groupdict().items() if name.startswith("rest") and text)
            level = None if _TAKES_BACK.search(rest) else level_of(rest, figures=True)
            if level is not None:
                found[masked.count("§", 0, match.end() - len(rest)) - 1] = level
    return found


def put_right(masked: str) -> tuple[set[int], dict[int, Level]]:
    """The numbers of the skills that are taken back, and the levels of those that are only put right."""
    put = relevelled(masked)
    return removed(masked) - put.keys(), put


def corrected(said: Sequence[Stand], put: Mapping[int, Level]) -> list[Stand]:
    """The stands, with the levels put right in place of what the words of correction would say."""
    return [Stand(Polarity.HAS, put[n], kind=PUT_RIGHT) if n in put else stand for n, stand in enumerate(said)]
