"""Where somebody lives and what passport they hold: no skill, no goal, and no language that they speak."""

from __future__ import annotations

import re

from bot.reading.times.zones import zone_in

_LIVES = re.compile(
    r"\b(?:(?:i|we) (?:now |currently |actually |still )*(?:live|reside|moved|relocated)|living|based|located|residing|"
    r"(?:i'?m|i am|im|we'?re|we are|i come|originally|me) (?:\w+ ){0,2}?(?:from|in|near)|my (?:home ?town|city|"
    r"town) is)\b"
    r"|^\W*(?:(?:hi|hello|hey|and|so|ok)\W+)*(?:from|in|near)\s",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"\b(?:(?!(?:your|the|skills?|data)\b)[a-z]+(?: [a-z]+)? (?:passport|citizen(?:ship)?|national(?:ity)?|resident)|"
    r"(?:passport|citizen(?:ship)?|nationality)\W+(?:is |of |from )?[a-z]+|(?:work|residence|working) (?:permit|visa)|"
    r"(?:green|blue) card|permanent residen\w+|settled status|right to work|(?:job ?seeker|student|spouse|dependent|"
    r"h-?1b|work) visa|naturali[sz]ed)\b",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"\?|\b(?:expir\w*|run(?:s|ning)? out|den(?:y|ied)|reject\w*|refus\w*|wait\w*|without|no |not|n't|never|"
    r"lost|los(?:e|ing)|"
    r"illegal\w*|until|deport\w*|afraid|worr\w+|customers?|my (?:job|work)|handle|process|check|issue|"
    r"department|office)\b",
    re.IGNORECASE,
)
"""What makes more of it than a fact: worries, and the work of those who deal with such papers."""
MOST = 14
"""Words up to which a message tells nothing more."""


_PLACE_ALONE = re.compile(r"^\W*(?:[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}),\s*[^\W\d_][\w.'-]*(?: [\w.'-]+)?\W*$")
"""A town with its country and nothing more: "Linz, Austria"."""


def place_alone(text: str) -> str:
    """The time zone of a message that is a town with its country and nothing more; empty for anything else."""
    return zone_in(text, asked=True) if "?" not in text and _PLACE_ALONE.match(text) else ""


_NOW = re.compile(
    r"\bfrom\b.*\b(?:now|currently|moved|liv(?:e|ing)|based|these days)(?: \w+)?? (?:in|to) (?P<place>[\w .'-]{2,30})",
    re.I,
)


def lives_in(text: str) -> str:
    """The time zone of the place where a short message says that its writer lives; empty for none."""
    if zone := place_alone(text):
        return zone
    if "?" in text or len(text.split()) > MOST or not _LIVES.search(text):
        return ""
    if now := _NOW.search(text):  # where one is comes before where one is from
        return zone_in(now["place"], asked=True)
    return zone_in(text) or zone_in(re.sub(r"^.*?\b(?:from|in|near)\s", "in ", text, count=1, flags=re.I), asked=True)


def papers(text: str) -> tuple[int, int] | None:
    """Where a short message names a passport or permit of its writer; None for none, and for trouble with it."""
    found = None if _TROUBLE.search(text) or len(text.split()) > MOST else _PAPERS.search(text)
    return found.span() if found else None
