"""Denials that come late: others believe it, it stands on the CV, and then, "I cannot", "truth is I never did"."""

from __future__ import annotations

import re

_BELIEF = re.compile(
    r"\b(?:assum\w+|think(?:s|ing)?|thought|believ\w+|expect\w*|suppos\w+|suspects?|imagin\w+|guess(?:es)?|claims?|"
    r"says?|said|tells?|told|swears?|convinced|insist\w*|sure|"
    r"on my (?:\w+ )?(?:cv|resume|profile|linkedin|badge|contract|page|card)|"
    r"(?:my|the) (?:\w+ )?(?:cv|resume|profile|linkedin|contract|job description|title) (?:says|lists|"
    r"mentions|claims|has)|"
    r"hired me|take me for|took me for|look like|you'd|one would|you would|would be|should|supposed|obvious|typical|"
    r"everyone (?:in|at)|most (?:people|of us)|all of us)\b"
)
"""Words of what others hold for true, or of what would be likely."""
_LEAD = (
    r"(?:(?:well|but|and|so|though|yet|however|honestly|actually|really|sadly|sorry|haha+|lol|nope?|no|spoiler|"
    r"unfortunately|in (?:fact|truth|reality)|(?:the )?truth (?:be told|is)|to be (?:honest|fair)|tbh|plot twist|"
    r"guess what|surprise|fact is|between (?:us|you and me)|except|only|thing is|the thing is|that)[\s,:!-]+)*"
)
_OBJECT = r"(?: (?:it|that|them|those|one|any|any of (?:it|them|that)|so|with (?:it|that|them)|in (?:it|that|them)))?"
_FILL = r"(?: (?:really|at all|though|ever|yet|sorry|haha+|lol|actually|myself|unfortunately|sadly|not|either))*"
_ABLE = r"(?: (?:know|do|have|use|own|speak|write|code|touch|learn|manage|ever|really|actually|even|know how|do have))*"
_DENIES = re.compile(
    rf"(?:^|[\s.,;:!?-]){_LEAD}(?:"
    rf"(?:i|me)(?:'ve)?(?: (?:really|actually|certainly|simply|just|still|do|have|ever))*"
    rf" ?(?:cannot|can't|cant|can not|don't|dont|do not|didn't|did not|haven't|have not|am not|'m not|couldn't|"
    rf"could not|not){_ABLE}|"
    r"i(?:'ve| have)? never(?: (?:\w+ ){0,2}?(?:did|have|could|touched|used|learn(?:ed|t)|wrote|opened|tried|"
    r"worked|saw|seen|had|studied|been near|went near|got to|knew))|"
    r"(?:i|i've) (?:only|just|merely) (?:ever |really )?(?:read|review|watch|saw|seen|hear|heard|look|follow|"
    r"talk|sat|nod|pretend)\w*"
    r"(?: [\w'-]+){0,6}|this (?:\w+ )?(?:one )?(?:does|can|is|has|did|do)(?:n't| not|not)|"
    r"(?:i have |i've |absolutely )*(?:no|not the (?:slightest|faintest|foggiest)) (?:idea|clue)(?: [\w']+){0,7}|"
    r"(?:not (?:me|mine|this (?:one|guy|girl|person)|in my case|so|true|the case|i))|"
    r"(?:(?:he|she|they|you|all|everyone|everybody|people|that|this|it|both)(?:'s|'re| is| are| was| were)? )?"
    r"(?:(?:so|all|totally|completely|very|dead|just|quite|simply|unfortunately|sadly|not quite) )*"
    r"(?:wrong|mistaken|false|untrue|not true|not right|not the case|a lie|lies|fiction|decoration|"
    r"an? (?:myth|exaggeration|error|mistake|bluff|legend|joke|misunderstanding))"
    rf"){_OBJECT}{_FILL}\W*$"
)


def denied_late(before: str, behind: str) -> bool:
    """Whether the words behind a skill deny what the words before it say that others believe of one."""
    return _BELIEF.search(before) is not None and _DENIES.search(behind) is not None
