"""Two documents in one text: a CV and a posting, each under a heading or parted by a line, told apart."""

from __future__ import annotations

import re

from bot.reading.documents.kinds import kind_of
from bot.reading.lexical.text import fold

RESUME, POSTING = "resume", "posting"

LEAST = 60
"""Characters from which what stands between two headings may be a document."""

_CV = r"(?:cv|c\.v\.|resum[eé]|r[eé]sum[eé]|curriculum vitae|lebenslauf|linkedin(?: profile)?)"
_AD = (
    r"(?:job[ _-]?(?:ad|advert\w*|post(?:ing)?|description|offer|opening|listing|spec)|posting|vacancy|advert\w*|jd|"
    r"the job|stellenanzeige|stelle|offer)"
)
_AROUND = (
    r"(?:hi|hello|hey|here|is|are|'s|this|these|my|the|a|an|and|now|then|first|second|next|also|that|which|i|want|like|would|"
    r"found|saw|attached|below|above|above|follows?|following|pasted|text|file|document|of|for|to|compare|with|it|me|please|"
    r"one|two|\d|as|well|at|from|in|am|'m|interested|comes?|your|our|own|current|latest|new|pdf|txt|md|docx|markdown)"
)
_HEADING = re.compile(
    rf"^\W*(?:(?:{_AROUND})\b[\W_]*){{0,9}}(?:(?P<cv>{_CV})|(?P<ad>{_AD}))(?![a-z])(?:[\W_]*(?:{_AROUND}|[a-z0-9]+"
    rf"(?=\.(?:txt|md|pdf|docx?)\b))){{0,8}}"
    r"(?:\s(?:at|from|by|for|with) [\w&.' -]{1,30})?[\W_]*$",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"^\W*(?:(?:file|document|attachment|from)\W+)*(?P<name>[\w() -]{1,60})\.(?:txt|md|markdown|text|pdf|docx?)\W*$",
    re.I,
)
_RULE = re.compile(r"^\s*(?:[-=_*#~+]\s?){3,}\s*$")


def kind_in(text: str, folded: str, answers: bool) -> str:
    """What a text is, "bundle" where it is two documents; what may be either is an answer to a question for skills."""
    kind = "bundle" if split(text) else kind_of(folded)
    return "talk" if kind == "unclear" and answers else kind


def split(text: str) -> tuple[tuple[str, str], ...]:
    """The CV and the posting of a text that holds both, as (kind, text) in its order; nothing where it does not."""
    return (_by_headings(text) or _by_rules(text)) if len(text) >= 2 * LEAST and "\n" in text else ()


def _by_headings(text: str) -> tuple[tuple[str, str], ...]:
    """Parts under headings that name their kinds, or files; what a file is its own words tell."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for line in text.splitlines():
        kind = _kind_named(line)
        if kind and (kind == "file" or kind != found[-1][0]):
            found.append((kind, []))
        else:
            found[-1][1].append(line)
    if len(found) < 2:
        return ()
    return _told_apart([(kind, "\n".join(lines).strip()) for kind, lines in found])


def _kind_named(line: str) -> str:
    """Which kind a heading announces; "file" where only a file is named, "" for what is no heading."""
    if not line.strip() or len(line.split()) > 12:
        return ""
    file = _FILE.match(line)
    words = file["name"].replace("_", " ").replace("-", " ") if file else line
    named = _HEADING.match(words)
    if file and named is None:
        cv, ad = re.search(rf"\b{_CV}\b", words, re.I), re.search(rf"\b(?:{_AD}|job)\b", words, re.I)
        return RESUME if cv and not ad else POSTING if ad and not cv else "file"
    if named is None:
        return ""
    return RESUME if named["cv"] else POSTING


def _by_rules(text: str) -> tuple[tuple[str, str], ...]:
    """Parts on both sides of a line of dashes, where one is plainly a CV and the other plainly a posting."""
    parts: list[list[str]] = [[]]
    for line in text.splitlines():
        if _RULE.match(line):
            parts.append([])
        else:
            parts[-1].append(line)
    whole = ["\n".join(lines).strip() for lines in parts]
    for cut in range(1, len(whole)):
        first, second = "\n".join(whole[:cut]), "\n".join(whole[cut:])
        kinds = (kind_of(fold(first).folded), kind_of(fold(second).folded))
        if set(kinds) == {RESUME, POSTING}:
            return ((kinds[0], first), (kinds[1], second))
    return ()


def _told_apart(parts: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """One text of each kind, where both are there at some length; a part without a kind is what its words say."""
    texts: dict[str, str] = {}
    for kind, text in parts:
        if len(text) < LEAST:
            continue
        of = kind if kind in (RESUME, POSTING) else kind_of(fold(text).folded)
        if of == "talk" or of == "unclear":
            of = next((k for k in (RESUME, POSTING) if k not in texts and k not in dict(parts)), "")
        if of:
            texts[of] = f"{texts[of]}\n{text}" if of in texts else text
    return tuple(texts.items()) if len(texts) == 2 else ()
