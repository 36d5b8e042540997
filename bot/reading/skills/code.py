"""Whether a person says that they never programmed, in whatever language."""

from __future__ import annotations

import re

_END = r"(?! (?:in|with|using) (?!my life|any|all))"
_AT_ALL = r"(?: (?:so far|at all|whatsoever|yet|ever|in my life|before|for me|to me|tbh|really|from me|skills?|sorry))*"
_NEVER = re.compile(
    rf"(?:(?:^|[,.;:!(])\s*|\b(?:i|i've|ive|i have|and|but) )"
    rf"(?:have |have also |also |really |just )*(?:never|not|haven't|havent)"
    rf"(?: \w+){{0,2}}? (?:programmed|coded|written (?:any |a (?:single )?(?:line|piece) of )?code){_END}\b"
    rf"|\bi (?:really |just |still )?(?:can't|cant|cannot|can not|couldn't|(?:don't|dont|do not|never learn(?:ed|t)?) "
    rf"(?:know )?how to|don't|dont|do not|didn't|never|never learn(?:ed|t) to) (?:code|program)\b{_END}"
    r"|\b(?:no|zero|0|without(?: any)?|(?:don't|dont|do not) have (?:any )?) ?(?:real |prior |previous )*"
    r"(?:programming|coding) (?:experience|exp|skills?|background|knowledge|ability|abilities)\b"
    rf"|(?:^|[,.;:!(&]|\b(?:and|but|have|got|i've|did|done|i did))\s*(?:no|zero|nil|0|never(?: done| did| tried| had)?|"
    rf"haven't done|not done|never ever (?:done|tried))(?: any| a bit of| much)? (?P<bare>programming|coding|code)"
    rf"{_AT_ALL}\s*(?=$|[,.;:!)&]|\b(?:and|but|just|only)\b)"
    rf"|(?<![\w-] )\b(?:programming|coding)(?:,| is| are|:)? (?:(?:totally|completely|all|entirely|still|very|brand|"
    rf"just|a|really|is|something) )*(?:new (?:for|to) me|never|none|zero|nothing|no idea|no clue|not at all|"
    rf"foreign to me|(?:i (?:have )?)?never (?:did|done|tried|learned|learnt))\b{_AT_ALL}\s*(?=$|[,.;:!)&]|"
    r"\b(?:and|but|so)\b)"
    r"|(?:^|[,.;!]\s*|\bi )(?:have )?never learn(?:ed|t) (?:how )?to (?:code|program)(?! in)\b"
    r"|\bi(?:'m| am) (?:\w+ )?(?:no|not a|not an?) (?:coder|programmer)\b(?! (?:yet )?(?:in|with))"
    r"|\b(?:no|zero|not a) (?:clue|idea) (?:of|about|how to|when it comes to) (?:programming|coding|code|program)\b"
    r"|\b(?:no|zero) (?:programming|coding)(?: at all| so far| yet| ever)?\W*$"
    r"|(?:^|[,.;]\s*)(?:programming|coding)\W+(?:i (?:have )?|i've )?never (?:touched|tried|did|done|learn\w*|used)\b"
    r"|\b(?:programming|coding) is (?:a closed book|chinese|greek|a mystery|rocket science|magic|a blank)\b"
    r"|\bi know (?:nothing|zero|nada) (?:about|of) (?:programming|coding)\b"
    r"|\b(?:new|a (?:total |complete )?stranger) to (?:programming|coding)\b"
)
_WISHED = re.compile(
    r"\b(?:want|wanna|like|looking|prefer|rather|something|anything|is there)\b[^.!?]*$|"
    r"\b(?:job|role|career|work) (?:with|that)\b[^.!?,]*$"
)
"""What makes "no coding" a wish for the work to come."""


def never_programmed(folded: str) -> bool:
    """Whether the message says so of the person as a whole; "never coded in Java" says it of one language only."""
    found = _NEVER.search(folded)
    return found is not None and not (
        (found["bare"] or found[0].startswith(("no ", "zero "))) and _WISHED.search(folded[: found.start()])
    )
