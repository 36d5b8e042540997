"""The dated jobs of a CV: how many years they add up to, and which is the present one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.reading.documents.sections import Piece, Section
from bot.reading.facts import RoleMention
from bot.reading.times.amounts import MONTHS, durations

_GERMAN = {"januar": 1, "februar": 2, "marz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "okt": 10, "dez": 12}
_MONTHS = {**MONTHS, **_GERMAN, "dezember": 12}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_NOW = r"now|today|present|current(?:ly)?|ongoing|date|heute|jetzt|actualidad|presente|aujourd'hui|actuel"


def _point(n: int) -> str:
    """A month and year: "Mar 2019", "03/2019", "2019-03", "03/19", "Mar 19", "'19", "2019"."""
    return (
        rf"(?:(?P<a{n}>{_MONTH})\.?,?\s*'?(?P<b{n}>(?:19|20)?\d\d)|(?P<c{n}>0?[1-9]|1[0-2])[/.-](?P<d{n}>(?:19|20)\d\d|"
        rf"\d\d)|(?P<e{n}>(?:19|20)\d\d)[/.-](?P<f{n}>0[1-9]|1[0-2])|'(?P<g{n}>\d\d)|(?P<h{n}>(?:19|20)\d\d))(?![\d/])"
    )


_SPAN = re.compile(
    rf"(?<![\w/.-])(?:(?P<since>since|seit|ab|desde|depuis)\s+(?:about |early |late )?{_point(3)}"
    rf"(?!\s*(?:-+|to|until|bis)\s*(?:\d|'|{_MONTH}))|"
    rf"{_point(1)}\s*(?:-+|to|until|till|through|bis|a|>|~)\s*(?:{_point(2)}|(?P<short>\d\d)(?![\d/.])|"
    rf"(?P<now>{_NOW})\b|(?P<open>$)))",
    re.MULTILINE,
)
_STATED = re.compile(
    r"\b(\d{1,2}(?:\.\d+)?)\s*\+?\s*(?:years|yrs)(?:'|')?(?: of)?(?: [\w-]+){0,3} (?:experience|exp)\b|"
    r"\bexperience\s*:?\s*(\d{1,2}(?:\.\d+)?)\s*\+?\s*(?:years|yrs)"
)
_STUDY = re.compile(
    r"\b(?:university|universitat|universite|college|school|bachelor|master'?s?|b\.?sc|m\.?sc|b\.?a\b|ph\.?d|degree|"
    r"diploma|gymnasium|studies|student of|gpa|abitur)\b"
)
_PAUSE = re.compile(
    r"\b(?:(?:career|family) break|sabbatical|gap year|(?:parental|maternity|paternity|sick) leave|unemployed|"
    r"job search|travell?ing|elternzeit|volunteer\w*)\b"
)


@dataclass(frozen=True)
class _Job:
    """A span of months, numbered from the year 0; the last is included."""

    first: int
    last: int
    now: bool
    start: int
    end: int
    line: int


def years_of_resume(folded: str, masked: str, parts: Sequence[Piece], today: date) -> tuple[float | None, int, int]:
    """The years a CV states, or the union of its dated jobs; studies, projects and breaks do not count.

    Jobs seldom fill both their first and their last month, so half a month is taken off.
    """
    for part in parts:
        stated = _STATED.search(folded, part.start, part.end) if part.section in _TOLD else None
        if stated and "§" not in masked[stated.start() : stated.end()]:
            return float(stated[1] or stated[2]), *stated.span()
    jobs = list(_jobs(folded, parts, today))
    months = {month for job in jobs for month in range(job.first, job.last + 1)}
    if months:
        return round((len(months) - 0.5) / 12, 1), min(j.start for j in jobs), max(j.end for j in jobs)
    spans = [d for d in durations(folded, today) if d.kind == "length" and "experience" in folded[d.end : d.end + 30]]
    return (spans[0].years, spans[0].start, spans[0].end) if spans else (None, 0, 0)


_TOLD = (Section.PLAIN, Section.WORK, Section.GOAL)


def latest_role(folded: str, parts: Sequence[Piece], roles: Sequence[RoleMention], today: date) -> RoleMention | None:
    """The role of the newest job, else the first under the heading of work, else the first."""
    posts = _posts(folded, parts, roles, today)
    newest = sorted(posts, key=lambda post: (-post[0].now, -post[0].last, -post[0].first))
    latest = next((role for _, role in newest if role), None)
    if latest is not None:
        return latest
    working = [r for r in roles if any(p.section is Section.WORK and p.start <= r.start < p.end for p in parts)]
    return next(iter(working or roles), None)


def years_in_role(
    folded: str, parts: Sequence[Piece], roles: Sequence[RoleMention], current: RoleMention | None, today: date
) -> float | None:
    """The years of the dated posts that carry the present title; None where no post is dated or names it."""
    if current is None:
        return None
    posts = _posts(folded, parts, roles, today)
    alike = [job for job, role in posts if role and _same(role, current)]
    months = {month for job in alike for month in range(job.first, job.last + 1)}
    return round((len(months) - 0.5) / 12, 1) if months else None


def _same(one: RoleMention, other: RoleMention) -> bool:
    return one.role == other.role if one.role or other.role else one.said.casefold() == other.said.casefold()


def _posts(
    folded: str, parts: Sequence[Piece], roles: Sequence[RoleMention], today: date
) -> list[tuple[_Job, RoleMention | None]]:
    """The dated jobs with the title of each: on its own line, else on one beside it that has no dates."""
    lines: dict[int, list[RoleMention]] = {}
    for part in parts:
        inside = [r for r in roles if part.start <= r.start < part.end]
        lines.setdefault(part.line, []).extend(inside)
    jobs = list(_jobs(folded, parts, today))
    dated = {job.line for job in jobs}
    return [(job, _title_of(job, lines, dated)) for job in jobs]


def _title_of(job: _Job, lines: Mapping[int, list[RoleMention]], dated: Collection[int]) -> RoleMention | None:
    near = [job.line, *(line for line in (job.line - 1, job.line + 1) if line not in dated)]
    for line in near:
        named = lines.get(line)
        if named:
            before = [r for r in named if r.start < job.start]
            return (before or named)[-1 if before and line == job.line else 0]
    return None


def _jobs(folded: str, parts: Sequence[Piece], today: date) -> Iterator[_Job]:
    """The spans of work, in order."""
    work = any(part.section is Section.WORK for part in parts)
    for number, part in enumerate(parts):
        if part.section not in (Section.PLAIN, Section.WORK) or (work and part.section is Section.PLAIN):
            continue
        line = folded[part.start : part.end]
        before = folded[parts[number - 1].start : parts[number - 1].end] if number else ""
        if _PAUSE.search(line) or (_PAUSE.search(before) and not re.search(r"[a-z]{5}", line)):
            continue
        if part.section is Section.PLAIN and _STUDY.search(line):
            continue
        for match in _SPAN.finditer(folded, part.start, part.end):
            job = _job(match, part.line, today)
            if job is not None:
                yield job


def _job(match: re.Match[str], line: int, today: date) -> _Job | None:
    present = today.year * 12 + today.month - 1
    if match["since"]:
        first, _ = _month(match, 3, today)
        last, now = present, True
    else:
        first, _ = _month(match, 1, today)
        now = bool(match["now"]) or match["open"] is not None
        last = present if now else _end(match, first, today)
    if not 1950 * 12 <= first <= present:
        return None
    return _Job(first, max(first, min(last, present)), now, match.start(), match.end(), line)


def _end(match: re.Match[str], first: int, today: date) -> int:
    """The last month of a span; a year alone ends with the month before it begins."""
    if match["short"]:
        return _year(match["short"], today) * 12 - 1
    last, exact = _month(match, 2, today)
    return last if exact else max(last - 1, first + 5)


def _month(match: re.Match[str], n: int, today: date) -> tuple[int, bool]:
    """The month of a point in time, and whether it is named."""
    found = {letter: match[f"{letter}{n}"] for letter in "abcdefgh"}
    year = _year(found["b"] or found["d"] or found["e"] or found["g"] or found["h"] or "0", today)
    month = _MONTHS.get(found["a"] or "") or int(found["c"] or found["f"] or 0)
    return year * 12 + (month or 1) - 1, bool(month)


def _year(figures: str, today: date) -> int:
    if len(figures) == 4:
        return int(figures)
    century = today.year // 100 * 100
    return century + int(figures) - (100 if int(figures) > today.year % 100 + 1 else 0)
