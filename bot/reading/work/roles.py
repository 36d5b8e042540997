"""Which roles a message names, which one the person wants, and which one they have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text
from bot.reading.skills.persons import of_others, somebody, urged
from bot.reading.work.jobs import said_of
from bot.reading.work.no_role import ANY_FIELD, NO_ROLE, OF_ONESELF, in_pieces, is_no_role, only_tools
from bot.reading.work.refusals import asks_about, turned_down
from bot.reading.work.role_cues import (
    AFTER_HAVE,
    AIM,
    ASKING,
    CHANGED,
    COURSE,
    DOES,
    FRAMED,
    HAVE,
    KNOWN,
    LIVING,
    MANY,
    NO_AIM,
    NOT,
    PLACED,
    SEEN,
    SOMETHING,
    TO_BE,
    UNSURE,
    WANT,
    WISH,
    YEARS_BEFORE,
    YEARS_BEHIND,
)
from bot.reading.work.titles import Title, Titles, bare

_ONE = re.compile(r"\bi\b[^.!?]{0,25} (?:be|become|becoming) one\b")
_HESITANT = re.compile(r"^\W*(?:maybe|perhaps|probably|possibly|i guess|hmm+|um+|a |an |like|or )\b")
_MEASURED = re.compile(r"[\d?]|\b(?:years?|yrs?|months?|hours?)\b")
_FORMER = re.compile(r"\b(?:the (?:first|former)|first (?:one|of))\b")
_LIKE_THEM = re.compile(r"\b(?:one of|like|among|join|with) (?:the |those |these )?$|\bgoal\b")
_COMPARED = re.compile(
    r"^\W*(?:(?:so|and|but|ok|well|hmm)\W+)*(?:what|which|who|is|are|does|do|how|why|when|where|tell me|explain|"
    r"compare|can you)\b.*"
    r"\?\s*$"
)
_NEVER_WAS = re.compile(r"\b(?:never|n't|not) (?:\w+ )?(?:work(?:ed|ing)?|been|employed)(?: as)?(?: an?)? $")
_ALIKE = re.compile(r"\b(?:same|such|well|good|much|hard|long|similar|different) (?:as|from) (?:an? |the )?$")
_TURN = re.compile(r" (?:first|before|earlier|sooner|later|next)\b(?! (?:job|role|career))")
"""Behind what is to be learned in some order, not what one wants to be: "rather do deep learning first"."""
_ORDER = ("first", "before", "earlier", "sooner", "later", "next")


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
        best = wanted[0]
        for later in found:
            between = folded[best.end : later.start] if later.start > best.end else ""
            if CHANGED.search(between) and not _current(folded, later) and not _negated(folded, later):
                best = later
        return best
    if asked and _COMPARED.match(folded):
        return None
    changed = [m for m in found if CHANGED.search(folded[: m.start][-25:]) and not _current(folded, m)]
    if changed and (asked or len(folded) < 50):
        return changed[-1]
    refused = [m for m in found if _negated(folded, m)]
    free = [m for m in found if m not in refused and not _current(folded, m)]
    instead = [m for m in free if refused and m.start > refused[0].end]
    if instead and re.search(r"\bbut\b|,|\brather\b", folded[refused[0].end : instead[0].start]):
        return instead[0]
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


def likely(
    text: Text, found: Sequence[RoleMention], titles: Titles, skills: Sequence[tuple[int, int]]
) -> RoleMention | None:
    """The role that is the goal if the message tells one: the last that is nobody's, not had, not asked about and not
    turned down; else the work of a field that is named as a skill ("computer vision is what I want").
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
    if known or found:
        return known[-1] if known else None
    for start, end in skills:
        title = titles.of_field(folded[start:end])
        mention = RoleMention(title.role, said_of(text, start, end), title.score, start, end)
        if title.role and not _negated(folded, mention) and not _TURN.match(folded, end):
            return mention
    return None


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
    if ASKING.search(before) or _negated(folded, mention) or _of_others(before) or _TURN.match(folded, mention.end):
        return False
    if NO_AIM.search(before) or (MANY.search(folded[mention.start : mention.end]) and not _LIKE_THEM.search(before)):
        return False
    if SEEN.match(folded[mention.end :]) and not HAVE.search(before):
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
    for wish in WISH.finditer(folded):
        if _negated(folded, RoleMention(None, "", 0, *wish.span(1))) or _negated(
            folded, RoleMention(None, "", 0, *wish.span())
        ):
            continue
        if _told_by_others(_sentence(folded, wish.start())[-90:]) or NO_AIM.search(_sentence(folded, wish.start(1))):
            continue
        if OF_ONESELF.match(wish[1]):
            continue
        keep = re.search(r"become|be | as |goal|target|dream role", wish[0]) is not None
        wished = _phrase(text, titles, wish.start(1), wish.end(1), keep and not is_no_role(wish[1]))
        if wished:
            return wished
    for framed in FRAMED.finditer(folded) if asked and not found else ():
        group = "a" if framed["a"] else "b"
        turned_down = _negated(folded, RoleMention(None, "", 0, *framed.span(group))) or is_no_role(framed[group])
        named = None if turned_down else _phrase(text, titles, *framed.span(group), True)
        if named:
            return named
    return None if found and not asked else _answer(text, titles, asked, bool(found), tools)


def _answer(
    text: Text, titles: Titles, asked: bool, found: bool, tools: Sequence[tuple[int, int]]
) -> RoleMention | None:
    """A message that is nothing but a role, perhaps one off the catalogue."""
    folded = text.folded
    if asked and (_COMPARED.search(folded) or in_pieces(folded)):
        return None
    field = SOMETHING.match(folded) if asked else None
    if field:
        keep = field["how"] in ("in", "within") and not is_no_role(field["what"])
        if named := _phrase(text, titles, *field.span("what"), keep):
            return named
    if asked and only_tools(folded, tools):
        title = titles.named(folded)
        return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded)) if title.role else None
    if tools and KNOWN.match(folded):
        return None
    if asked and not found and len(folded.split()) <= 8 and not UNSURE.match(folded) and "?" not in folded:
        end = len(folded.rstrip(" .!,\n"))
        first = len(folded) - len(folded.lstrip(" \n\"'"))
        keep = not tools and not is_no_role(folded)
        return _phrase(text, titles, first, end, keep) if end > first else None
    if not asked and not found and len(folded.split()) <= 4 and "?" not in folded:
        title = titles.named(folded)
        return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded)) if title.role else None
    if asked and not found and len(folded) < 200 and "?" not in folded and not DOES.match(folded):
        title = titles.described(folded)
        if title.role:
            return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded))
    return None


def _phrase(text: Text, titles: Titles, start: int, end: int, keep: bool) -> RoleMention | None:
    """A phrase where a role should stand: known, described, or kept as said."""
    words = text.folded[start:end]
    kept = bare(words)
    if (
        not kept
        or kept in ANY_FIELD
        or _TURN.match(text.folded, end)
        or kept.split()[-1] in _ORDER
        or kept.split()[0] in NO_ROLE
        or not re.search(r"[a-z]{2}", kept)
    ):
        return None
    title = titles.named(words)
    if title.role is None:
        title = titles.of_field(kept)
    if title.role is None and " " in words:
        shorter = _beginning(titles, words)
        if shorter:
            return RoleMention(
                shorter[0].role, said_of(text, start, start + shorter[1]), shorter[0].score, start, start + shorter[1]
            )
    if title.role is None:
        described = titles.described(words)
        title = described if described.role else Title(None, title.score)
    if title.role is None and not (keep and len(kept.split()) <= 5):
        return None
    return RoleMention(title.role, said_of(text, start, end), title.score, start, end)


def _beginning(titles: Titles, words: str) -> tuple[Title, int] | None:
    """The title that a phrase begins with and its length: "computer vision on phones"."""
    for space in reversed(list(re.finditer(r"\s", words))):
        first = words[: space.start()]
        title = titles.named(first)
        if title.role and title.score >= 0.95:
            return None if COURSE.match(words, space.start()) else (title, space.start())
    return None
