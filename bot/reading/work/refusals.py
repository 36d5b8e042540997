"""Roles that are turned down in the same breath in which they are named: "data science? no wait, don't want that"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.facts import RoleMention

_THAT = r"(?:that|it|this|those|them|one|such a job)(?! (?:i|we|you|is|was|the|my|much)\b)"
_REFUSED = re.compile(
    rf"\b(?:don't|dont|do not|didn't|wouldn't|would not|won't|never|no longer|not) (?:really |even |actually |"
    rf"honestly )*"
    rf"(?:want|like|fancy|wanna|enjoy|see myself (?:in|doing)|interested in|into)(?: to (?:do|be|become))? {_THAT}|"
    rf"\b(?:hate|hated|scratch|forget|drop|skip|anything but|rather not(?: do)?|refuse) {_THAT}|"
    r"\b(?:not|isn't|isnt|ain't|never) (?:really |quite )?(?:for me|my (?:thing|cup of tea|goal|dream|path)|"
    r"what i (?:want|need|am looking for|'m looking for)|me\b)|\bno longer\W*$|\bnot any ?more\W*$|"
    r"\b(?:off|out of) the (?:table|question)|"
    r"\b(?:nah|nope)\b(?=\W|$)|\bno(?=\W*$|,? (?:thanks|thank you|wait|way|not|nah|sorry)\b)"
)
_FORGET = re.compile(
    r"\b(?:forget|scrap|scratch|drop|ignore|never ?mind|cancel|disregard|no more)"
    r"(?: (?:about|all|that|the|my|what|whatever|i|i'?ve|said|told|you|mentioned|wrote|of|wanting|being|becoming|"
    r"wish(?:ing)?|to|"
    r"be|become|an?|going|for|into|goal|idea|dream|plan|thing))* $"
)
"""Before a role that is not wanted any more: "forget what I told you about wanting NLP"."""
_OR_NOT = re.compile(r"\bor (?:no|not|nah|nope)\b\W*(?:$|[.,;!?])")
"""The end of a question: "is it realistic or no?"."""
_OWN = re.compile(
    r"\b(?:i(?! (?:think|guess|mean|thought|considered|looked|heard|read|said|know|saw|suppose|don't|dont|do not|"
    r"really|honestly|actually|was (?:thinking|considering))\b)|i'm|i've|my (?:job|work|boss|current|last))\b"
)
"""Something of one's own in between: what follows is said of that."""
_REACH = 120
"""Letters behind a role in which it may be turned down."""
_ABOUT = re.compile(
    r"^\W*(?:(?:and|so|but|ok|well|hm+|then|or)\W+)*(?:how (?:many|much|long|old|hard|easy|fast|difficult)|"
    r"would|will|is|"
    r"are|does|do (?:i need|they|people|you))\b(?!.*\b(?:my|me|missing|gaps?|enough|ready|lack\w*|plan|roadmap)\b)"
)
_BECOME = re.compile(r"\b(?:becom(?:e|ing)|be|being|as|far|close|fit)\b[^,]{0,15}$")


def turned_down(folded: str, found: Sequence[RoleMention]) -> list[RoleMention]:
    """The roles behind which stands that they are not wanted, before another role is named."""
    return [m for number, m in enumerate(found) if _refused(folded, m, found[number + 1 :])]


def asks_about(sentence: str) -> bool:
    """Whether a sentence, up to a role, asks how that role is, and not how to become it."""
    return _ABOUT.match(sentence) is not None and _BECOME.search(sentence) is None


_DISLIKED = re.compile(
    r"\b(?:did ?n'?t|do ?n'?t|didnt|dont|did not|do not|never|not)(?: (?:really|even|much|quite|that))* "
    r"(?:like[ds]?|enjoy\w*|love[ds]?|want)(?: (?:doing|the|being an?|to (?:do|be)|working (?:in|as)|any|an?|my))* $"
    r"|\b(?:hate[ds]?|sick of|tired of|bored (?:of|with|by)|done with|fed up with|burnt? out (?:by|from))"
    r"(?: (?:doing|the|being an?|working (?:in|as)|any|my))* $"
)
"""Before work that is no role of the list: it is told as disliked, and no goal."""


def _refused(folded: str, mention: RoleMention, later: Sequence[RoleMention]) -> bool:
    if mention.role is None and _DISLIKED.search(folded[: mention.start]):
        return True
    if _FORGET.search(folded[max(0, mention.start - _REACH) : mention.start]):
        return True
    behind = folded[mention.end : min([mention.end + _REACH, *(m.start for m in later if m.start >= mention.end)])]
    behind = _OR_NOT.sub(" ", behind)
    refused = _REFUSED.search(behind)
    return refused is not None and not _OWN.search(behind[: refused.start()])
