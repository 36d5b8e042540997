"""Somebody is worn out by their work, however strongly it is put: a reason to change it, and no despair.

"So tired of night shifts I could cry" speaks of the shifts. Only the work that is named makes it so, and the words are
taken out before anything else in the message is weighed: what is said beside them counts as it stands.
"""

from __future__ import annotations

import re

_WHOSE = r"(?:(?:my|the|these|those|this|all|all these|all the|our|so many|constant|endless|being|always)\s)*"
_WORK = (
    rf"{_WHOSE}(?:(?!and |of |be|li[fv]|every|al[il]|exist|my ?self|it |you)\w+\s)?(?:night ?shifts?|"
    rf"shifts?(?: work)?|nights|weekends|overtime|hours|double ?shifts?|"
    r"12s|customers?|clients|"
    r"guests|patients|callers?|calls|phones?|headset|retail|hospitality|kitchens?|warehouse|factory|wards?|"
    r"classroom|teaching|nursing|driving|lifting|standing|cleaning|waitressing|paperwork|spreadsheets|commut(?:e|ing)|"
    r"traffic|deadlines|targets|sales|meetings|jobs?|work|boss|managers?|office|care ?work|trucks?|site|tills?|"
    r"shouted at|yelled at|screamed at|on my feet|on call)\b"
)
_EXAGGERATES = (
    r"(?:,? (?:that |until |till )?(?:i|it|they) (?:could|nearly|almost|can|makes?|make)(?: me)?(?: just|"
    r" nearly| almost|"
    r" sometimes| want to| wanna)* (?:cry|scream|weep|sleep for (?:a|\w+) (?:days?|week|month|year)s?))"
)
_WORN = (
    r"(?:(?:sick and |so |dead |bone |really |just |very )*(?:tired|sick|exhausted|worn[- ]?out|drained|"
    r"knackered|weary|"
    r"shattered|fed up|done|had enough|had it|wrecked))"
)
_WEARY = re.compile(
    rf"\b(?:{_WORN}) (?:of|from|with|by|after) {_WORK}{_EXAGGERATES}?"
    r"|\bmy (?:\w+ )?(?:back|feet|foot|knees?|legs?|hands?|wrists?|shoulders?|neck|eyes|hips?|joints) (?:is|are) "
    r"(?:just |slowly |really |literally )?killing me\b"
    rf"|\b{_WORK} (?:is|are|was|were|'s|has|have)? ?(?:been )?(?:just |slowly |really |"
    rf"literally )?(?:kill(?:ing|s)? me|"
    r"wear(?:ing|s)? me (?:out|down)|drain(?:ing|s)? me|wreck(?:ing|s)? me|do(?:ing|es)? my head in|"
    rf"exhaust(?:ing|s)? me|(?:is |are )?killing my (?:back|feet|knees|legs))\b{_EXAGGERATES}?",
    re.IGNORECASE,
)
_HEAVIER = re.compile(
    r"\b(?:end|ends|ended|stop|over|point|way out|go on|keep going|any ?more|any longer|give up|giving up|disappear\w*|"
    r"vanish\w*|gone|goodbye|tears|sobbing|every night|every morning|in bed|hurt\w*|drink\w*|pills?|dark\w*|dread\w*|"
    r"bridge|tracks|under a|lose it|losing it|snap\w*|break\w*|broken|cope|coping|care(?: about)? (?:any|nothing))\b",
    re.IGNORECASE,
)
"""What beside weariness may be more than it."""
MOST = 40
"""Words up to which a message is looked at."""


def weary(text: str) -> bool:
    """Whether somebody is worn out by the work that they name."""
    if len(text.split()) > MOST or _WEARY.search(text) is None:
        return False
    return not _HEAVIER.search(without_weariness(text))


def without_weariness(text: str) -> str:
    """The text without its words of weariness, for who looks for words of another kind."""
    return _WEARY.sub(" ", text)
