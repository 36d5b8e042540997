"""Which roles a message names, which one the person wants, and which one they have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text
from bot.reading.skills.persons import of_others, somebody, urged
from bot.reading.work.described_goals import described
from bot.reading.work.jobs import said_of
from bot.reading.work.no_role import ANY_FIELD, OF_ONESELF, is_no_role
from bot.reading.work.refusals import asks_about, turned_down
from bot.reading.work.role_answers import COMPARED, TURN, answer, phrase
from bot.reading.work.role_cues import (
    AFTER_HAVE,
    AIM,
    ASKING,
    CHANGED,
    FRAMED,
    HAVE,
    LIVING,
    MANY,
    NO_AIM,
    NOT,
    OF_WORK,
    PLACED,
    REASONED,
    SEEN,
    THEN_WISHED,
    TO_BE,
    WANT,
    WISH,
    YEARS_BEFORE,
    YEARS_BEHIND,
)
from bot.reading.work.titles import Titles, bare

_ONE = re.compile(
    r"\bi\b[^.!?]{0,25} (?:be|become|becoming) one\b|"
    r"\b(?:i|me)\b[^.!?,;]{0,12} (?:want|wanna|choose|pick|take|wish for|go for|apply for|going for) (?:to (?:be|do) )?"
    r"(?:this|that|it)(?: (?:one|job|role|work|position))?(?: (?:too|also|as well|myself|then|please))*\s*(?:$|[.,!;])"
)
_HESITANT = re.compile(r"^\W*(?:maybe|perhaps|probably|possibly|i guess|hmm+|um+|a |an |like|or )\b")
_MEASURED = re.compile(r"[\d?]|\b(?:years?|yrs?|months?|hours?)\b")
_FORMER = re.compile(r"\b(?:the (?:first|former)|first (?:one|of))\b")
_LIKE_THEM = re.compile(r"\b(?:one of|like|among|join|with) (?:the |those |these )?$|\bgoal\b")
_NEVER_WAS = re.compile(r"\b(?:never|n't|not) (?:\w+ )?(?:work(?:ed|ing)?|been|employed)(?: as)?(?: an?)? $")
_PLACE_BEHIND = re.compile(r" (?:at|in|for|with) [^.,;!?]{2,40}?(?= (?:is|would be|'s|sounds) )")
"""Where one would have the role: "ML engineer at a robotics company would be the dream"."""
_ALIKE = re.compile(r"\b(?:same|such|well|good|much|hard|long|similar|different) (?:as|from) (?:an? |the )?$")


def target(
    text: Text, found: Sequence[RoleMention], titles: Titles, asked: bool, tools: Sequence[tuple[int, int]] = ()
) -> RoleMention | None:
    """The role wanted: after a word of wanting, or alone, or by what it does; `tools` are skills that are no work."""
    folded = text.folded
    down = turned_down(folded, found)
    kept = [m for m in found if m not in down]
    if down and not kept:
        return None
    if not (kept and CHANGED.search(folded, down[0].end if down else 0, kept[-1].start)):
        found = kept  # else the later one takes the place of the one turned down
    wanted = [m for m in found if _wanted(folded, m)]
    if wanted:
        return _latest(folded, wanted[0], found)
    if asked and COMPARED.match(folded):
        return None
    changed = [m for m in found if CHANGED.search(folded[: m.start][-25:]) and not _current(folded, m)]
    if changed and (asked or len(folded) < 50):
        return changed[-1]
    refused = [m for m in found if _negated(folded, m)]
    free = [m for m in found if m not in refused and not _current(folded, m)]
    instead = [m for m in free if refused and m.start > refused[0].end]
    if instead and re.search(r"\bbut\b|,|\brather\b", folded[refused[0].end : instead[0].start]):
        return instead[0]
    if reasoned := _reasoned(folded, free):
        return reasoned
    alone = [
        m
        for m in free
        if not ASKING.search(folded[: m.start])
        and not somebody(folded, m.start, m.end)
        and not _told_by_others(re.split(r"[.!?:;\n]", folded[: m.start])[-1])
    ]
    if alone and (
        (asked and ("?" not in folded[-2:] or _HESITANT.match(folded)))
        or (len(folded.strip(" .!")) <= (alone[0].end - alone[0].start) + 8 and not _MEASURED.search(folded))
    ):
        return alone[0] if not CHANGED.search(folded) or _FORMER.search(folded) else alone[-1]
    same = _ONE.search(folded)
    named = [m for m in found if same and m.role and m.end <= same.start()]
    told = named[-1] if named else _by_words(text, titles, asked, found, tools)
    return None if told and bare(told.said.casefold()) in ANY_FIELD else told


def _latest(folded: str, best: RoleMention, found: Sequence[RoleMention]) -> RoleMention:
    """The role that takes the place of one wanted, where the person changes their mind within the message."""
    for later in found:
        between = folded[best.end : later.start] if later.start > best.end else ""
        if CHANGED.search(between) and not _current(folded, later) and not _negated(folded, later):
            best = later
    return best


def _reasoned(folded: str, free: Sequence[RoleMention]) -> RoleMention | None:
    """The role that opens a message, with why one wants it behind it: "data analyst, because I like numbers"."""
    opening = (m for m in free if m.role and not folded[: m.start].strip(" -"))
    return next((m for m in opening if REASONED.match(folded, m.end)), None)


def likely(
    text: Text, found: Sequence[RoleMention], titles: Titles, skills: Sequence[tuple[int, int]], none: bool = False
) -> RoleMention | None:
    """The role that is the goal if the message tells one: the last that is nobody's, not had, not asked about and not
    turned down; else the work of a field that is named as a skill ("computer vision is what I want"); and where
    `none` says that no field is named, the role described.
    """
    folded = text.folded
    down = turned_down(folded, found)
    free = [
        m
        for m in found
        if m not in down
        and not _current(folded, m)
        and not _negated(folded, m)
        and not ASKING.search(folded[: m.start])
        and not _of_others(_sentence(folded, m.start)[-90:])
    ]
    known = [m for m in free if m.role]
    if known or any(m not in down for m in found):
        return known[-1] if known else None
    return described(text, titles) if none and not found else _field(text, titles, skills)


def _field(text: Text, titles: Titles, skills: Sequence[tuple[int, int]]) -> RoleMention | None:
    """The work of a field named as a skill and not turned down: the one told to be wanted, else the first."""
    fields = []
    for start, end in skills:
        title = titles.of_field(text.folded[start:end])
        mention = RoleMention(title.role, said_of(text, start, end), title.score, start, end)
        if title.role and not _negated(text.folded, mention) and not TURN.match(text.folded, end):
            fields.append(mention)
    down = turned_down(text.folded, fields) if fields else ()
    left = [m for m in fields if m not in down]
    wanted = [m for m in left if _wanted(text.folded, m)]
    if wanted:
        return wanted[-1]
    return left[0] if left else None


def refused(text: Text, found: Sequence[RoleMention]) -> list[RoleMention]:
    """The roles turned down, before or behind their names."""
    down = turned_down(text.folded, found)
    return [m for m in found if m in down or _negated(text.folded, m)]


def current(text: Text, found: Sequence[RoleMention], titles: Titles, wanted: RoleMention | None) -> RoleMention | None:
    """The role the person has or had."""
    for mention in found:
        if mention != wanted and _current(text.folded, mention) and not _wanted(text.folded, mention):
            return mention
    for match in LIVING.finditer(text.folded):
        group = "now" if match["now"] else "job" if match["job"] else ""
        if group:
            title = titles.described(match[group])
            if title.role:
                return RoleMention(title.role, text.quote(*match.span(group)), title.score, *match.span(group))
    return None


def wished(folded: str, mention: RoleMention) -> bool:
    """Whether words of wanting stand before a role, so that it is more than named."""
    return _wanted(folded, mention) or bool(WISH.search(folded) or LIVING.search(folded))


def _wanted(folded: str, mention: RoleMention) -> bool:
    before = _sentence(folded, mention.start)[-90:]
    if asks_about(before):
        return False
    if ASKING.search(before) or _negated(folded, mention) or _of_others(before) or TURN.match(folded, mention.end):
        return False
    if NO_AIM.search(before) or (MANY.search(folded[mention.start : mention.end]) and not _LIKE_THEM.search(before)):
        return False
    place = _PLACE_BEHIND.match(folded, mention.end)
    if SEEN.match(folded[place.end() if place else mention.end :]) and not HAVE.search(before):
        return True
    before = _strip_level(before)
    return bool(WANT.search(before) or TO_BE.search(before) or AIM.search(before)) and not re.search(
        r"\b(?:was|i'm|i am|started|worked|switched|moved) (?:interested |from )?$", before
    )


def _sentence(folded: str, end: int) -> str:
    """The sentence up to a place."""
    return folded[max(folded.rfind(stop, 0, end) for stop in ".!?\n;") + 1 : end]


def _of_others(before: str) -> bool:
    """Whether it is another person who wants or has the role; "my boss wants me to be" is not one's own wish either."""
    asks = re.search(r"\b(?:what|how|why|when|where)\b", before)
    return urged(before) or (of_others(before) and not asks)


def _told_by_others(before: str) -> bool:
    """Whether what follows is said of others, or by them of somebody."""
    return of_others(before) or urged(before)


def _strip_level(before: str) -> str:
    return re.sub(
        r"(?:(?:senior|junior|sr\.?|jr\.?|lead|principal|mid-level|entry-level|entry level|better|good|great|"
        r"real|proper|full|professional|successful)\s+)+$",
        "",
        before,
    )


def _negated(folded: str, mention: RoleMention) -> bool:
    return bool(NOT.search(folded[max(0, mention.start - 40) : mention.start]))


def _current(folded: str, mention: RoleMention) -> bool:
    before = _strip_level(re.split(r"[.!?\n;]", folded[max(0, mention.start - 80) : mention.start])[-1])
    if re.search(
        r"\b(?:want|wanna|like|love|hope|plan|aim|dream|goal|wish|going|become|how|could|should|would)\b[^,]{0,25}$",
        before,
    ) and not re.search(r"\b(?:but|currently|now|i'm|am|from|worked)\b[^,]{0,14}$", before):
        return False
    if re.search(r"\b(?:goal|target)\b[^,]{0,12} from $", before):
        return False
    if of_others(before) or _ALIKE.search(before) or _NEVER_WAS.search(before):
        return False
    rest = folded[mention.end :]
    behind = AFTER_HAVE.match(rest) or (mention.role is None and YEARS_BEHIND.match(rest))
    behind = behind or (mention.role is None and PLACED.match(rest))
    behind = behind or (mention.role is None and YEARS_BEFORE.search(before))
    return bool(HAVE.search(before) or (behind and not WANT.search(before)))


def _by_words(
    text: Text, titles: Titles, asked: bool, found: Sequence[RoleMention], tools: Sequence[tuple[int, int]]
) -> RoleMention | None:
    folded = text.folded
    for match in LIVING.finditer(folded):
        group = next((g for g in ("who", "do", "work", "ing") if match[g]), "")
        if not group:
            continue
        words = re.split(r"\s+for a living|, (?:but|and|i)\b| but ", match[group])[0]
        title = titles.described(words)
        if title.role:
            start = match.start(group)
            return RoleMention(
                title.role, text.quote(start, start + len(words)), title.score, start, start + len(words)
            )
    for match in THEN_WISHED.finditer(folded):
        title = titles.described(match["what"])
        if title.role and not _told_by_others(match["what"]):
            return RoleMention(title.role, text.quote(*match.span("what")), title.score, *match.span("what"))
    for wish in WISH.finditer(folded):
        if _negated(folded, RoleMention(None, "", 0, *wish.span(1))) or _negated(
            folded, RoleMention(None, "", 0, *wish.span())
        ):
            continue
        if _told_by_others(_sentence(folded, wish.start())[-90:]) or NO_AIM.search(_sentence(folded, wish.start(1))):
            continue
        if OF_ONESELF.match(wish[1]) or (wish.span(1) in tools and not OF_WORK.search(wish[0])):
            continue
        keep = re.search(r"become|be | as |goal|target|dream role", wish[0]) is not None
        wished = phrase(text, titles, wish.start(1), wish.end(1), keep and not is_no_role(wish[1]))
        if wished:
            return wished
    for framed in FRAMED.finditer(folded) if asked and not found else ():
        group = "a" if framed["a"] else "b"
        turned_down = _negated(folded, RoleMention(None, "", 0, *framed.span(group))) or is_no_role(framed[group])
        named = None if turned_down else phrase(text, titles, *framed.span(group), True)
        if named:
            return named
    return None if found and not asked else answer(text, titles, asked, bool(found), tools)
