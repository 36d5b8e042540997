"""The work that somebody has now, in few words: "currently in sales", "mostly payroll", "I just count pallets".

What one does is no wish, also where a goal was asked for: only what is told as present, and names work, counts.
"""

from __future__ import annotations

import re

from bot.advice.trades import brings
from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text
from bot.reading.work.daily_work import duty
from bot.reading.work.jobs import is_worker
from bot.reading.work.no_role import is_no_role
from bot.reading.work.told_shortly import told_shortly

_NOW = (
    r"(?:currently|right now|at the moment|presently|at present|these days|nowadays|still|mostly|mainly|so far|"
    r"until now)"
)
_OPENS = r"^\W*(?:(?:i'?m|i am|me|well|hi|hey|hello|honestly|so|ok|just|only|working|it'?s)\W+)*"
_WORK = r"[a-z][a-z/&'-]{1,20}(?: [a-z/&'-]{2,20}){0,3}?"
_ENDS = r"(?=\W*$|[.,;!:(]| (?:and|but|since|for|at|with|in)\b)"
_FIELD = re.compile(
    r"(?:retail|sales|hospitality|construction|nursing|teaching|accounting|bookkeeping|accounts|payroll|logistics|"
    r"security|cleaning|catering|manufacturing|production|farming|banking|insurance|hr|admin\w*|reception|delivery|"
    r"transport|care|childcare|support|customer \w+|call ?cent(?:re|er)s?|(?:the )?(?:office|warehouse|kitchen|army|"
    r"police|"
    r"hospital|factory)(?: work)?|shifts?|night shifts?|qa|testing|helpdesk|help desk|marketing|tourism|events?)"
)
_SAID = re.compile(
    rf"{_OPENS}{_NOW}\W+(?:(?:just|only|working|employed|doing|in|at|as|on|an?|the)\s+)*(?P<a>{_WORK}){_ENDS}"
    rf"|{_OPENS}(?:(?:in|at|as|doing|an?) )*(?P<b>{_WORK}),? (?:{_NOW}|for now|by day)(?=\W*$|[.,;!])"
    rf"|(?<!to )(?<!could )(?<!would )(?<!like )\bwork(?:ing|ed)? (?:{_NOW} )?as (?:an? |the )?(?P<c>{_WORK}){_ENDS}"
)
_WISH = re.compile(
    r"\b(?:want|wanna|would|like|love|dream|hop(?:e|ing)|look\w*|find|seek\w*|goal|aim|plan|become|if|could|should|not|never|n't)\b"
)


def told_now(text: Text, skilled: bool) -> RoleMention | None:
    """The work told as present; None for none. `skilled` says that skills are named, which duties are not."""
    folded = text.folded
    found = _SAID.search(folded)
    if found is None or _WISH.search(folded[: found.end()]):
        return told_shortly(text) or (None if skilled else duty(text))
    group = next(name for name, said in found.groupdict().items() if said)
    said = found[group]
    if "?" in folded[found.end() :][:40] or is_no_role(said):
        return None
    named = is_worker(said) or _FIELD.fullmatch(said) or (group == "c" and not skilled) or brings(said)
    span = found.span(group)
    return RoleMention(None, text.quote(*span), 0.0, *span) if named else None


_BEHIND_YEARS = re.compile(
    r"^\W*(?:(?:about|around|roughly|over|almost|nearly|like|for|some|just|only)\s+)*\d{1,2}(?:[.,]5)?\+?(?:\s*(?:years?|yrs?|y))?"
    rf"\s*(?:,|:|;|-|–|\()\s*(?:(?:mostly|mainly|all|as an?|in|at an?|at|an?|the|my)\s+)*(?P<w>{_WORK})\)?\W*$"
)
_NO_WORK = re.compile(
    r"\b(?:same|part|full|remote\w*|company|companies|jobs?|different|various|several|total|more|less|so far|"
    r"not|on and off|"
    r"experience|now|maybe|think|guess|abroad|years?|months?|and counting|all|mostly|mainly|pm|am|per|week|each)\b"
)


def behind_years(text: Text) -> RoleMention | None:
    """The work named behind its years, where both were asked for: "4 years, accounting"; None for anything else."""
    found = _BEHIND_YEARS.match(text.folded)
    said = found["w"] if found else ""
    if found is None or is_no_role(said) or _NO_WORK.search(said):
        return None
    return RoleMention(None, text.quote(*found.span("w")), 0.0, *found.span("w"))
