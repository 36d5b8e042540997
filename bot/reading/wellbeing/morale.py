"""Signs that someone with a plan loses heart, or lost their work: plain words, with nothing dark in them."""

from __future__ import annotations

import re

from bot.reading.wellbeing.feelings import GRAVE, MOST, small, spoken_to
from bot.reading.wellbeing.remarks import LAID_OFF
from bot.reading.wellbeing.spirits import NO_DRIVE, NO_POINT

_FLAGS = re.compile(
    rf"{NO_DRIVE}|{NO_POINT}"
    r"|\b(?:is|there'?s|there is|see|seeing) (?:there )?(?:no|any|little|not much) point\b|\bpointless\b"
    r"|\b(?:do ?n'?t|dont|do not) (?:really |even )?(?:feel like|have (?:it in me|the will))\b(?! i\b)"
    r"|\bnot (?:really )?(?:feeling it|in the mood)\b|\b(?:fed up|sick|tired|bored) (?:of|with|"
    r"by) (?:(?:all )?(?:this|the|my|these) )?"
    r"(?:stud\w+|learn\w+|plan|courses?|videos?|tutorials?|steps?|coding|sql|python|excel)\b"
    r"|\b(?:feel(?:ing)?|felt)(?: \w+){0,2}? (?:dumb|stupid|slow|behind|discouraged|demotivated|unmotivated|"
    r"down about (?:it|this)|"
    r"like (?:giving up|quitting|i'?m (?:not )?(?:getting|going) (?:any|no)where))\b"
    r"|\b(?:not|n't) (?:getting|going) anywhere\b|\bgoing nowhere\b|\b(?:want|tempted|about|ready|"
    r"close) to (?:give up|quit)(?: (?:on )?(?:it|this|"
    r"the plan|learning|studying))?(?=\W*$|\W+(?:lately|now|again|sometimes|tbh|honestly))"
    r"|\b(?:everyone|everybody|others?|people) (?:else )?(?:is|are|seems?|gets?|learns?) (?:\w+ )?(?:so much |"
    r"way |much )?(?:faster|better|quicker|ahead|smarter)\b"
    r"|\b(?:ai|a\.i\.|chat ?gpt|gpt|copilot|llms?|robots?|the machines?)\b[^.!?]{0,15}\b(?:will|can|does|do|"
    r"gonna|going to|'ll|already|is)\b"
    r"[^.!?]{0,12}\b(?:do|does|doing|take|write|writes|handle|replace|better|faster)\b",
    re.IGNORECASE,
)
"""Little motivation, no point in it, a low opinion of oneself of late."""
_OF_AI = re.compile(r"\b(?:ai|a\.i\.|chat ?gpt|gpt|copilot|llms?|robots?|machines?)\b", re.IGNORECASE)
_OF_SELF = re.compile(r"\b(?:dumb|stupid|slow|behind|faster|quicker|smarter|ahead|better)\b", re.IGNORECASE)
_ASKED = re.compile(r"^\W*(?:(?:and|but|so)\W+)*(?:is|are|will|can|could|does|do|would)\b", re.IGNORECASE)
"""A plain question whether AI takes the work, which has an answer of its own."""
_WITHOUT_WORK = re.compile(
    r"\b(?:i'?m|i am|now|am) (?:now |currently |suddenly )?(?:unemployed|jobless|out of (?:a job|work)|between jobs)\b",
    re.IGNORECASE,
)
"""Who is without work, whether or not it came just now."""
_FULL_TIME = re.compile(
    r"\b(?:full[- ]?time|all day|whole days?|all the time(?: in the world)?|every day|lots of time|"
    r"plenty of time|much more time|nothing but time)\b",
    re.IGNORECASE,
)
SELF, AI, HEART = "self", "ai", "heart"


def flags(text: str) -> str:
    """What makes someone lose heart: SELF, AI or plain HEART; empty where nothing does, or more weighs on them."""
    if not _FLAGS.search(text) or GRAVE.search(text) or len(text.split()) > MOST:
        return ""
    if not small(_FLAGS.sub(" ", text)) or (spoken_to(text) and not _OF_AI.search(text)):
        return ""
    if _OF_AI.search(text) and _ASKED.search(text):
        return ""
    return AI if _OF_AI.search(text) else SELF if _OF_SELF.search(text) else HEART


def job_lost(text: str) -> bool:
    """Whether somebody says that they lost their job, and nothing dark beside it."""
    lost = LAID_OFF.search(text) or _WITHOUT_WORK.search(text)
    return lost is not None and not GRAVE.search(text) and "?" not in text


def full_time(text: str) -> bool:
    """Whether whole days are free now."""
    return _FULL_TIME.search(text) is not None
