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
    r"shouted at|yelled at|screamed at|on my feet|on call|(?:waiting|bar|lab|field|shift|piece|factory|farm|"
    r"construction|social|security) ?(?:work|tables)|wait(?:er|ress)ing|bartending|welding|cooking|accounting|"
    r"care|logistics|security|police|army|profession|trade|industry|being (?:an? )?(?:\w+ )?"
    r"(?:\w+(?:er|or|ist|ian|man|ess)|nurse|cook|chef|clerk|temp|guard))\b"
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
_NAMED = re.compile(
    r"\b(?:(?:i|i'?ve|have|been|and) (?:(?:now|still|just|been|have|only|currently) )*work(?:ed|ing)?\b"
    r"(?! on (?:my ?self|living))|"
    r"(?:a|my|the|this|day|night) (?:\w+ )?(?:job|shifts?|ward|warehouse|factory|shop|kitchen|office)\b"
    r"|i (?:drive|clean|cook|teach|serve|sell|pack|stack|deliver|build|lay|weld|wait|sit in an?|stand in an?|"
    r"run an?) \w+"
    r"|(?:i'?m|i am|am|been|as|being|was) (?:an? )(?:\w+ ){0,2}?(?:\w{2,}(?:er|or|ist|ian|man|ess)|nurse|"
    r"cook|chef|clerk|guard|temp)\b)",
    re.IGNORECASE,
)
"""A job of one's own that is named: what "it" is in "I work in a lab and I'm sick of it"."""
_IT = (
    rf"(?:\b(?:{_WORN}|over) (?:(?:of|from|with|by) )?(?:it|this|that|there|the place|that place)"
    r"(?! (?:all|life|world|anymore and)\b)(?: (?:there|now|here|by now|already))?"
    r"|\b(?:it|that|this) (?:is|'?s|was) (?:just |slowly |really |literally )?"
    r"(?:killing me|wearing me (?:out|down)|draining|doing my head in|soul[- ](?:destroying|crushing|sucking)))"
)
_AT_WORK = re.compile(_IT, re.IGNORECASE)
_BAD_JOB = re.compile(
    rf"\b{_WORK}(?: is|'?s| are| was| has been| makes?| sucks?)+ (?:me )?(?:just |so |really |pretty |kinda |kind of )*"
    r"(?:suck(?:s|ing|ed)?|soul[- ](?:destroying|crushing|sucking)|shit\w*|crap|rubbish|awful|horrible|hell|sick|"
    r"miserable|"
    r"mind[- ]?numbing|dead[- ]end|broke me|draining|boring|dull|killing me)\b"
    rf"|\b{_WORK} (?:sucks|broke me|bores me|drains me|kills me)\b"
    rf"|\b(?:hate|loathe|detest|can'?t stand|cannot stand) (?:{_WORK}|it there|being there)(?: any ?more| any longer)?"
    rf"|\b(?:{_WORN}) (?:of|from|with|by) (?:this|that|my|the) (?:job|work|place)\b"
    r"|\bfed up to the (?:back )?teeth\b",
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
    if len(text.split()) > MOST or without_weariness(text) == text:
        return False
    return not _HEAVIER.search(without_weariness(text))


_ALONE = re.compile(
    r"^\W*(?:(?:i'?m|i am|im|am|so|and|honestly|tbh|just|kinda|kind of|a bit|pretty|getting|really|quite|ugh|"
    r"well|but|ngl)\W+)*"
    rf"(?:{_WORN}|over) (?:(?:of|from|with|by) )?(?:it|this|that)"
    r"(?: (?:now|tbh|honestly|already|by now|lately|though))*\W*$",
    re.IGNORECASE,
)


def weary_of_it(text: str) -> bool:
    """Whether somebody is tired of "it" and says no word more."""
    return _ALONE.match(text) is not None


def without_weariness(text: str) -> str:
    """The text without its words of weariness, for who looks for words of another kind."""
    left = _BAD_JOB.sub(" ", _WEARY.sub(" ", text))
    return _AT_WORK.sub(" ", left) if left != text or _NAMED.search(text) else left
