"""A pasted text that was taken for the wrong kind: it is read again as the other one, without another paste."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.memory import Unit
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import papers

FRESH = timedelta(hours=12)
"""How long a pasted text is kept; a later message forgets it."""

LONG = 30
"""Words up to which a message is about a text rather than one."""

RESUME, POSTING, UNCLEAR = "resume", "posting", "unclear"
_CV = r"(?:cv|resum[eé]|r[eé]sum[eé]|curriculum(?: vitae)?|c\.v\.|profile|linkedin(?: profile)?)"
_AD = (
    r"(?:job ?(?:ad|advert\w*|post(?:ing)?|description|offer|opening|listing|spec\w*)|posting|vacanc\w+|advert\w*|"
    r"jd|ad|listing|opening|role description)"
)
_OWN = r"(?:\W*(?:my|the|a|an|this|that|some|his|her|their|your|own|old|new|actual|real)\b)*\W*"
_NOT = r"(?:\b(?:not|never|instead of|rather than|as|like|for|is(?:n['o]?t)|wasn['o]?t)\b|n't\b|^\W*no\b)"
_NO_CV, _NO_AD = (re.compile(rf"{_NOT}{_OWN}\b{kind}\b", re.IGNORECASE) for kind in (_CV, _AD))
_IS = (
    r"\b(?:(?:that|this|it|here)(?:'?s| is| was)|i (?:just )?(?:pasted|sent|posted|gave|shared|put|meant)(?: you)?|"
    r"(?<!can )(?<!could )(?:you|u) (?:read|took|treated|mistook|understood)|it was|is)"
)
_IS_CV, _IS_AD = (re.compile(rf"{_IS}\b{_OWN}\b{kind}\b", re.IGNORECASE) for kind in (_CV, _AD))
_ASKS = re.compile(r"\?|^\W*(?:what|how|why|which|can|could|where|who)\b", re.IGNORECASE)
MISREAD = re.compile(
    rf"\b(?:that|this|it|thats|its|you|u|i|no|not|here)\b[^?\n]{{0,60}}\b(?:{_CV}|{_AD})\b",
    re.IGNORECASE,
)
"""A word on what a text is; whether it says so of the wrong kind is looked at closer."""


def meant(text: str) -> str:
    """Which kind a message says that a text is, by what it denies, else by what it asserts; "" where neither."""
    if _ASKS.search(text):
        return ""
    denied = {kind for kind, words in ((RESUME, _NO_CV), (POSTING, _NO_AD)) if words.search(text)}
    said = {kind for kind, words in ((RESUME, _IS_CV), (POSTING, _IS_AD)) if words.search(text)}
    if len(denied) == 1:
        return RESUME if denied == {POSTING} else POSTING
    return said.pop() if len(said) == 1 and not denied else ""


def keep(unit: Unit, turn: Turn, changed: int | None) -> None:
    """Keeps the text of a paste with the change it made, and forgets one that is no longer fresh."""
    kind = {"paste_job_description": POSTING, "paste_resume": RESUME}.get(turn.intent, turn.facts.kind)
    kind = turn.facts.kind if turn.facts.kind in (UNCLEAR, "bundle") else kind
    paper = kind in (RESUME, POSTING, UNCLEAR)
    if kind == UNCLEAR or (paper and len(turn.text) >= papers.OFFER_LENGTH):
        unit.keep_paste(turn.person_id, kind, turn.text, changed, turn.instant)
        return
    held = unit.paste(turn.person_id)
    if held and held[3] == turn.instant and held[2] is None:  # read again in this turn
        unit.keep_paste(turn.person_id, held[0], held[1], changed, turn.instant)
    elif held and turn.now - datetime.fromisoformat(held[3]) > FRESH:
        unit.keep_paste(turn.person_id, "", "", None, turn.instant)


def other(desk: Desk, turn: Turn) -> Reply | None:
    """The text pasted last, read as what the person says it is; None where it was read so, or none is fresh."""
    kind = meant(turn.text) if len(turn.text.split()) <= LONG else ""
    return _again(desk, turn, kind) if kind else None


_SAYS_CV = re.compile(rf"\b(?:{_CV}|mine|about me|my own|myself|i wrote it|me)\b", re.IGNORECASE)
_SAYS_AD = re.compile(
    rf"\b(?:{_AD}|job|role|position|not mine|not me|employers?|compan(?:y|ies)|found)\b", re.IGNORECASE
)
NAMES = re.compile(f"{_SAYS_CV.pattern}|{_SAYS_AD.pattern}|\\b(?:first|second|former|latter|1|2)\\b", re.IGNORECASE)
"""What answers the question which of the two a text is."""

ANSWER = 8
"""Words of an answer to it."""


def which(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to the question whether a text is a CV or a posting; None where it was not asked."""
    if len(turn.text.split()) > ANSWER or "?" in turn.text:
        return None
    with desk.memory.unit() as unit:
        held = unit.paste(turn.person_id)
    if held is None or held[0] != UNCLEAR:
        return None
    kind = meant(turn.text)
    if not kind:
        cv = _SAYS_CV.search(turn.text) or re.search(r"\b(?:first|former|1)\b", turn.text, re.IGNORECASE)
        ad = _SAYS_AD.search(turn.text) or re.search(r"\b(?:second|latter|2)\b", turn.text, re.IGNORECASE)
        kind = RESUME if cv and not ad else POSTING if ad else ""
    return _again(desk, turn, kind) if kind else None


def _again(desk: Desk, turn: Turn, kind: str) -> Reply | None:
    """The text pasted last read as the kind that was named, and what was taken from it as the other taken back."""
    with desk.memory.unit() as unit:
        held = unit.paste(turn.person_id)
        if held is None or held[0] == kind or turn.now - datetime.fromisoformat(held[3]) > FRESH:
            return None
        change = unit.last_change(turn.person_id)
        if change and change.id == held[2]:
            unit.undo(turn.person_id, change, turn.instant)
        unit.keep_paste(turn.person_id, kind, held[1], None, turn.instant)
    again, facts = replace(turn, text=held[1]), desk.reader.resume(held[1], today=desk.today(turn))
    if kind == RESUME:
        reply = papers.resume(desk, replace(again, intent="paste_resume", facts=facts))
    else:
        facts = desk.reader.posting(held[1])
        reply = papers.posting(desk, replace(again, intent="paste_job_description", facts=facts))
    if held[0] == UNCLEAR:
        return reply
    return reply.after(Part("utter_reread_resume" if kind == RESUME else "utter_reread_posting"))
