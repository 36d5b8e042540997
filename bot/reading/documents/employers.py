"""Who offers a job, as the head of a posting names them, by which people tell one posting from another."""

from __future__ import annotations

import re
from collections.abc import Sequence

HEAD = 160
"""Characters behind a title among which the employer stands."""

_NAME = r"(?P<name>(?:the )?[A-Z0-9][\w&.'’+-]*(?: (?:[A-Z0-9&][\w&.'’+-]*|of|and|de|der|für|&)){0,3})"
_ASIDE = r"\s*(?:\((?:[mfwdx/ |]{1,9}|remote|hybrid|(?:full|part)[- ]?time|\d+ ?%|all genders)\)\s*)*"
_ENDS = (
    r"(?=\s*(?:[:;,(|\n)]|[-–—]\s|\.(?:\s|$)|$)|"
    r"\s+(?:is|are|needs?|wants?|asks?|looks?|seeks?|requires?|in|who|which)\b)"
)
_BEHIND = re.compile(
    rf"(?i:{_ASIDE})(?:wanted\s+)?(?:\bat\b|@|\bbei\b|\bwith\b|\bfor\b|\bby\b|\bfrom\b|,|[-–—|]|\(|\n)\s*"
    rf"{_NAME}{_ENDS}"
)
_SMALL = re.compile(rf"(?i:{_ASIDE})(?:at|@|bei) (?P<name>(?!the\b|a\b|an\b|my\b|our\b)[\w&.'-]{{3,24}}){_ENDS}")
_BEFORE = re.compile(
    rf"{_NAME}\s*(?:(?:is|are|'s|’s)?\s*(?:hiring|looking for|searching for|seeking|seeks|sucht|needs|"
    rf"wants)\s*(?:an?\s*)?"
    r"|[-–—|:]\s*)$"
)
_LABEL = re.compile(
    r"(?:^|\n)\W*(?:company|employer|firma|organi[sz]ation)\s*:\s*(?P<name>[^\n,;(]{2,40})", re.IGNORECASE
)
_NONE = re.compile(
    r"^(?:remote|hybrid|on-?site|full|part|permanent|junior|senior|mid|lead|entry|requirements?|responsibilities|your|"
    r"you|"
    r"we|our|must|nice|about|the role|location|salary|skills?|tasks?|what|who|location|m/f|f/m|m/w|w/m|company|"
    r"employer|firma|organi[sz]ation|job|hours|start|reports?|experience|profile|\d+\+?(?: years?)?)\b",
    re.IGNORECASE,
)
"""What stands behind a title and is the name of no one."""


def employer_of(text: str, start: int, end: int, skills: Sequence[tuple[int, int]] = ()) -> str:
    """The employer or place that stands beside the title at `start` to `end`; empty where none does.

    `skills` are places of skills: their names are demands and no employer.
    """
    for pattern, begin, stop in ((_BEHIND, end, end + HEAD), (_SMALL, end, end + HEAD)):
        found = pattern.match(text, begin, min(len(text), stop))
        if found and _is_name(found, skills):
            return found["name"].strip(" .")
    first = text.rfind("\n", 0, start) + 1
    ahead = _BEFORE.search(text[first:start])
    if ahead and not _NONE.match(ahead["name"]):
        return ahead["name"].strip(" .")
    labelled = _LABEL.search(text)
    return labelled["name"].strip(" .") if labelled else ""


def _is_name(found: re.Match[str], skills: Sequence[tuple[int, int]]) -> bool:
    first, last = found.span("name")
    return not _NONE.match(found["name"]) and not any(first < b and a < last for a, b in skills)
