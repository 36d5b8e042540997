"""What somebody lives on, and how long it lasts: savings, a notice period, a visa. No length of work."""

from __future__ import annotations

import re

_MEANS = re.compile(
    r"\b(?:savings?(?! banks?\b)|saved (?:up )?(?:money|enough|for)|nest egg|runway|cushion|rent|mortgage|"
    r"severance|redundancy|"
    r"payout|"
    r"(?:notice|probation|trial|grace) period|notice|visa|permit|benefits?|dole|allowance|grant|scholarship|lease|"
    r"insurance|(?:no|without|any|enough|some|little|saved|have|put) (?:\w+ )?(?:money|cash|income|funds)|"
    r"^\W*(?:money|cash|funds|budget) (?:for|lasts?|until)|funds?|(?:my|our|the|a|tight|no|low|have|small) budget|"
    r"(?:live|living|survive|last) (?:off|on|without))\b"
)
"""What a person lives on, or how long they may stay: how long it lasts is no work."""
_MEANS_AFTER = re.compile(
    r"^[\s-]*(?:of |worth of |'? ?)*(?:runway|notice|savings|severance|rent|benefits|visa|income|expenses|living costs|"
    r"cushion|probation|without (?:pay|income|a salary|money))\b"
)
_HARDLY = re.compile(
    r"^\W*(?:(?:like|about|around|maybe|perhaps|roughly|for|some|just|only|probably|so|enough|that's|it's|over|almost|"
    r"nearly|good)\W+)*$"
)


def lasts(before: str, clause: str, after: str) -> bool:
    """Whether a length says how long money or a permit lasts: in its own words, or as an afterthought to them."""
    if _MEANS_AFTER.match(after) or _MEANS.search(clause):
        return True
    return bool(_HARDLY.match(clause) and _MEANS.search(before) and clause != before)
