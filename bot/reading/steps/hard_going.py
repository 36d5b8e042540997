"""A part of a report that says that something is hard, beside what was done: "finished select, joins confuse me"."""

from __future__ import annotations

import re

from bot.reading.steps.clauses import BLOCKED, DOING, DONE, state_in

_CUT = re.compile(r"[.;!\n]+(?=\s|$)|,|\s[-–]\s|\b(?:but|while|whereas|though|although|and|yet|however|only)\b")
_CONFUSED = re.compile(
    r"\b(?:confus(?:e[sd]?|ing)(?: me| the hell out of me)?|lost me|los(?:e|es|ing) me|drives? me (?:mad|crazy|nuts|"
    r"up the wall)|"
    r"(?:kills?|killing|defeats?|beats?|breaks?|fr(?:y|ies|ied|ying)|melts?|hurts?|haunts?) (?:me|my (?:brain|head))|"
    r"makes? (?:no sense|my head (?:spin|hurt|explode))|(?:go|goes|went|is|are|was) (?:right |way |"
    r"straight )?(?:over|above|"
    r"beyond) (?:my head|me)|(?:ca|do|does|did|could) ?n[o']?t (?:\w+ ){0,2}?(?:get|grasp|understand|follow|"
    r"wrap my head|get my "
    r"head|figure|make sense|click|stick|sink in)|cannot (?:get|grasp|understand|follow|wrap|figure)|(?:is|are|'s)"
    r"(?: \w+){0,2} (?:hard|tough|difficult|tricky|a nightmare|hell|a mess|impossible|unclear|a blur|torture)|"
    r"struggl\w+|"
    r"stuck (?:on|at|with|in)|no (?:clue|idea)|a mystery|(?:is|are) all greek|greek to me|trips? me up|puzzles? me)\b",
    re.IGNORECASE,
)
"""What says that a matter is hard, without saying that all learning stands still."""
_SITS = re.compile(
    r"\b(?:works?(?: (?:now|fine|well))?|clicks?|clicked|sits|makes sense|(?:is|are) (?:clear|fine|easy|"
    r"no problem))\W*$"
)
"""What says of a part that it is understood."""
_IN_THE_END = re.compile(
    r"\b(?:finish\w*|done|did|made|solved|got|passed|managed|cracked|figured)\b.{0,12}\b(?:it|them|that|anyway|"
    r"in the end|finally|"
    r"through|out)\b|\b(?:finally|in the end|anyway|after all)\b.{0,20}\b(?:done|finish\w*|did|made|solved|works?)\b",
    re.IGNORECASE,
)
"""What was hard and is over."""
_OF_BOT = re.compile(
    r"\?|\b(?:you|your|this (?:bot|chat|page|question|plan|list)|the (?:bot|plan|dates|question)|buttons?|link)\b|"
    r"\b(?:not|no "
    r"longer|n'?t) (?:so |that |as |too |really )?(?:hard|confus\w+|difficult|tricky|stuck)\b",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"\b(?:tri(?:ed|es)|trying|try|sat|opened|watched|studied|worked|practi[cs]ed|read|started|exercises?|lesson|course|"
    r"video|chapter|step|module|quiz|homework|sql|python|excel|code|coding|query|queries|install\w*|tutorial)\b",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"\b(?:i |just |and |even |nearly |almost )*(?:cried|wept|sobbed|burst into tears|was crying|broke down crying|"
    r"teared up|"
    r"in tears|cry(?:ing)? over|tears)\b"
    r"|\b(?:i'?m|i am|i must be|maybe i am|am i|i feel|felt|feeling|feel)(?: \w+){0,3}? (?:stupid|dumb|thick|"
    r"an? (?:\w+ )?idiot|"
    r"a moron|useless|a fool|slow|not (?:smart|clever|bright) enough|incapable|hopeless at)\b"
    r"|\b(?:too|so) (?:stupid|dumb|thick|dense)(?: for)?\b"
    r"|\b(?:not|n'?t) (?:smart|clever|bright|cut out|made|built)(?: enough)? for\b"
    r"|\b(?:my (?:brain|head)) (?:is|does|just|can|won|doesn|isn|is too)\b[^.!?]{0,20}\b(?:made|work|built|old|mush|"
    r"cope|keep up)\b",
    re.IGNORECASE,
)


def confused(text: str) -> bool:
    """Whether a part of a message says that some matter is hard or confusing, and not the talk itself."""
    return any(_CONFUSED.search(part) and not _OF_BOT.search(part) for part in _parts(text))


def done_beside(text: str) -> bool:
    """Whether another part of it tells of something done or begun."""
    parts = _parts(text)
    hard = [bool(_CONFUSED.search(part)) or state_in(part) == BLOCKED for part in parts]
    if not any(hard) or _IN_THE_END.search(parts[-1]):
        return False
    return any(
        state_in(p) in (DONE, DOING) or _SITS.search(p) for p, is_hard in zip(parts, hard, strict=True) if not is_hard
    )


def hurt(text: str, topical: bool = False) -> bool:
    """Whether somebody who tried to learn something cried over it, or thinks little of themselves for it.

    `topical` says that a skill is named, which is what was tried.
    """
    return _HURT.search(text.replace("\u2019", "'")) is not None and (topical or _TRIED.search(text) is not None)


def _parts(text: str) -> list[str]:
    folded = text.casefold().replace("\u2019", "'")
    return [part.strip() for part in _CUT.split(folded) if part and part.strip()]
