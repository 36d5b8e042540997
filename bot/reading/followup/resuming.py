"""Check-ins that were stopped and are wanted again."""

from __future__ import annotations

import re

from bot.reading.followup.rhythms import BRIEF, SPEAKS
from bot.reading.lexical.text import fold

_RESUMES = re.compile(
    r"^(?!.*\b(?:over|from (?:scratch|zero|the beginning)|anew|new plan|my (?:plan|profile|answers)|the (?:plan|"
    r"test|talk|"
    r"conversation|chat|assessment))\b)(?!.*\b(?:stop|don'?t|do not|no|never|off|without)\b).*"
    r"(?:\b(?:start|begin|send|sending|switch|turn|put|bring|get|give|have|want|set|do|sart|strat|trun)(?:ing)?\b"
    r"[^.;!?]{0,25}\b(?:again|back on|back|on again|on)\b|"
    r"\b(?:resum\w*|restart\w*|re-?activat\w*|re-?enabl\w*|un-?paus\w*|un-?mut\w*|reinstat\w*|re-?start|continue with|"
    r"carry on with|keep)\b|\b(?:back on|on again)\b|\byou (?:can|may|could) (?:\w+ ){0,4}(?:again|after all)\b|"
    r"\bafter all\b|\bagain\W*(?:please|pls|plz|now|thanks)?\W*$)"
)

_TURNS = r"(?:start|begin|switch|turn|put|bring|sart|strat|trun)(?:ing)?"

_AGAIN_THEM = re.compile(
    rf"\b{_TURNS}(?: back)?(?: on)? (?:them|those)\b.{{0,12}}\b(?:again|back|on)\b|\b{_TURNS} back on (?:them|"
    rf"those)\b|"
    r"\b(?:resum\w*|restart\w*|re-?activat\w*|re-?enabl\w*|un-?paus\w*) (?:them|those)\b"
)

_AGAIN_IT = re.compile(
    rf"\b{_TURNS}(?: back)?(?: on)? (?:it|that|this)\b.{{0,12}}\b(?:again|back|on)\b|\bkeep (?:it|them|those|that)\b|"
    r"\b(?:resum\w*|re-?activat\w*|re-?enabl\w*|un-?paus\w*)\b|^\W*(?:(?:please|ok|actually|now|no|wait)\W+)*"
    r"(?:back on|on again)\b"
)


def resumes(text: str, just_stopped: bool = False) -> bool:
    """Whether check-ins that were stopped are wanted again; right after they were, "it" can mean nothing else."""
    folded = fold(text).folded
    about = SPEAKS.search(folded) or _AGAIN_THEM.search(folded) or (just_stopped and _AGAIN_IT.search(folded))
    return bool(about and len(folded.split()) <= BRIEF and _RESUMES.search(folded)) and "?" not in folded[:-1]
