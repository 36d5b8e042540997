"""The matter of which all that was said is meant: "everything you know about my work", "my messages about my son"."""

from __future__ import annotations

import re

_SAID = (
    r"(?:everything|anything|whatever|what|all|messages?|chats?|conversations?|talks?|talking|texts?|data|"
    r"info\w*|details?|records?|notes?|stuff|things?|facts?|lines?|history|parts?|bits?|memor(?:y|ies)|words?|"
    r"sentences?|mentions?|references?|comments?|remarks?|answers?|where|it)"
)
_LEADS = (
    r"(?:(?:please|pls|only|just|all|any|every|each|of|the|my|our|your|those|these|that|this|single|"
    r"whole|personal|private) )*"
)
_WHO = (
    r"(?:(?:of|in|from|that|which|where|when|i|you|u|we|they|have|had|'?ve|got|ever|just|our|my|the|this|your|is|are|was|"
    r"were|may|might|stored|saved|kept|noted|written|know|knew|store|save|keep|hold|held|note|remember(?:ed)?|tell|told|"
    r"say|said|wrote|write|typed|talk(?:ed)?|spoke|shared?|sent|gave|revealed|collected|earlier|before|today|yesterday|"
    r"to|here|chats?|talks?|conversations?|messages?|memory|notes|files?|records?) )*"
)
_ABOUT = (
    r"(?:about|on|regarding|concerning|around|(?:related|relating|linked|connected) (?:to|with)|"
    r"(?:that |which |(?:having |has |have |had ))?(?:to )?do with|(?:that |which )?(?:mention\w*|name[sd]?|naming))"
)
_MATTER = re.compile(rf"^\W*{_LEADS}{_SAID} {_WHO}{_ABOUT} (?P<matter>[^.!?;\n]+)", re.IGNORECASE)
_END = re.compile(
    r"(?:,? (?:please|pls|plz|now|again|too|as well|right away|at once|for good|thanks|thank you|completely|entirely|"
    r"forever|from (?:your|the) \w+|then|today|earlier|if (?:possible|you can)))+\W*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"^(?:me|myself|us|you|yourself|it|that|this|them|everything|all|here|file|record|"
    r"(?:(?:my|the|each|every|a|single) )*steps?|"
    r"my (?:person|self|data|account|profile)|"
    r"(?:your|the|this) (?:\w+ )?(?:servers?|database|systems?|machines?|disks?|computers?|memory|records?|side|end|"
    r"books?|lists?|platform|files?|website|page|bot|app|chat))\b(?! (?:son|wife|boss)\b)",
    re.IGNORECASE,
)
"""What no single matter is: the person, or the place where things are kept."""
LONGEST = 8
"""Words of a matter; what is longer is a story."""


def spoken_of(text: str) -> str:
    """The matter that the object of an order narrows itself to; empty where it narrows itself to none."""
    found = _MATTER.match(text)
    matter = _END.sub("", found["matter"]).strip(" ,'\"") if found else ""
    return "" if not matter or _WHOLE.match(matter) or len(matter.split()) > LONGEST else matter


_YOURS = re.compile(r"\b(?:my|mine|our)\b", re.IGNORECASE)


def as_yours(matter: str) -> str:
    """The matter as the bot names it to the person: "my son" is "your son"."""
    return _YOURS.sub("your", matter)
