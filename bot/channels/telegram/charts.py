"""Pictures of cards: where somebody stands, and how far they are. What colours say is said in words and shapes too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.channels.telegram import drawing as d
from bot.channels.telegram.fields import day, listed, number, short, text, thing, things
from bot.channels.telegram.texts import words
from bot.reports.chat import day as dated

Card = Mapping[str, Any]
ROWS, POINTS = 10, 200
"""How many areas or phases, and how many days, one picture shows."""

TITLE, NAME, SMALL = 26.0, 20.0, 17.0
GAPS_HEAD, ROW, LINE = 124.0, 84.0, 26.0
PROGRESS_HEAD, BAR, CURVES = 66.0, 40.0, 300.0
"""Sizes of type, and heights of the parts of a picture, in the units of a sheet."""

_SEVERITIES = {
    "significant": ("▲", d.BAD),
    "moderate": ("◆", d.WARN),
    "show it": ("○", d.WARN),
    "none": ("✓", d.GOOD),
    "unknown": ("…", d.MUTED),
}
"""Worst first; the sign stands before the word."""

_STATES = {
    "met": (16.0, d.ACCENT, d.ACCENT, ""),
    "show it": (16.0, d.RAISED, d.ACCENT, "/////"),
    "below level": (9.0, d.WARN, d.WARN, ""),
    "lacking": (16.0, d.RAISED, d.BAD, ""),
    "not asked": (3.0, d.FAINT, d.FAINT, ""),
}
"""Height, filling, line and hatching of a requirement's part of a bar: told apart without colour."""


@dataclass(frozen=True)
class Area:
    """An area of the role: its name, its severity and how many requirements are in each state."""

    name: str
    severity: str
    counts: Mapping[str, int]


def areas_of(card: Card) -> tuple[Area, ...]:
    """The areas of a gap card, the widest gaps first; what was not asked about is no gap and comes last."""
    found = []
    for one in things(card.get("areas")):
        counts = {state: sum(row.get("state") == state for row in things(one.get("rows"))) for state in _STATES}
        severity = text(one.get("severity"))
        asked = sum(counts.values()) > counts["not asked"]
        known = severity in _SEVERITIES and (severity != "none" or asked)
        if text(one.get("area")):
            found.append(Area(text(one["area"]), severity if known else "unknown", counts))
    return tuple(sorted(found, key=lambda area: list(_SEVERITIES).index(area.severity)))


def gap_chart(card: Card) -> bytes:
    """What a role asks and what of it is there, area by area, as PNG; areas not asked about are only named."""
    areas = areas_of(card)
    asked = [area for area in areas if area.severity != "unknown"]
    shown = asked[:ROWS]
    names = ", ".join(area.name for area in areas if area.severity == "unknown")
    notes = [words("chart", "more", n=len(asked) - ROWS)] if len(asked) > ROWS else []
    notes += d.wrapped(words("chart", "not_asked", names=names), SMALL, d.INNER, 4) if names else []
    legend = _legend_rows([state for state in _STATES if any(area.counts[state] for area in shown)])
    on = d.sheet(GAPS_HEAD + ROW * len(shown) + LINE * len(notes) + (LINE + 6) * len(legend) + 24)
    _gaps_head(on, card)
    top = GAPS_HEAD
    for area in shown:
        _area(on, area, top)
        top += ROW
    for note in notes:
        d.write(on, (d.EDGE, top + 16), note, SMALL, colour=d.MUTED)
        top += LINE
    for row in legend:
        _legend(on, row, top + 28)
        top += LINE + 6
    return d.png(on)


def _gaps_head(on: d.Sheet, card: Card) -> None:
    role, coverage = text(thing(card.get("role")).get("name")), thing(card.get("coverage"))
    ready, asked, total = (
        number(card.get("readiness"), 100),
        number(coverage.get("asked")),
        number(coverage.get("total")),
    )
    said = [] if ready is None else [words("chart", "readiness", n=short(ready))]
    if asked is not None and total is not None:
        said.append(words("chart", "asked", asked=short(asked), total=short(total)))
    d.write(on, (d.EDGE, 38), words("chart", "gaps"), SMALL, colour=d.ACCENT, bold=True)
    d.write(on, (d.EDGE, 70), d.fitted(role, TITLE, d.INNER, True), TITLE, bold=True)
    d.write(on, (d.EDGE, 98), d.fitted(" · ".join(said), SMALL, d.INNER), SMALL, colour=d.MUTED)


def _area(on: d.Sheet, area: Area, top: float) -> None:
    sign, colour = _SEVERITIES[area.severity]
    said = f"{sign} {words('severity', area.severity)}"
    room = d.INNER - d.width(said, SMALL, True) - 16
    d.write(on, (d.EDGE, top + 18), d.fitted(area.name, NAME, room), NAME)
    d.write(on, (d.WIDTH - d.EDGE, top + 18), said, SMALL, colour=colour, bold=True, to="right")
    whole, left = sum(area.counts.values()), d.EDGE
    for state, count in area.counts.items():
        wide = d.INNER * count / whole if whole else 0.0
        if wide:
            _part(on, state, left, top + 28, wide - 3)
        left += wide
    counted = " · ".join(f"{count} {words('state', state)}" for state, count in area.counts.items() if count)
    size = max(SMALL * min(1.0, d.INNER / max(d.width(counted, SMALL), 1.0)), SMALL * 0.8)
    d.write(on, (d.EDGE, top + 63), d.fitted(counted, size, d.INNER), size, colour=d.MUTED)


def _part(on: d.Sheet, state: str, left: float, top: float, wide: float) -> None:
    """One part of a bar; all stand on one line."""
    high, fill, line, hatch = _STATES[state]
    d.box(on, (left + 0.5, top + 16 - high, max(wide, 2.0), high), fill, line, hatch)


def _legend_rows(states: Sequence[str]) -> list[list[str]]:
    """The states in lines that fit."""
    rows: list[list[str]] = []
    room = 0.0
    for state in states:
        wide = 50 + d.width(words("state", state), SMALL)
        if wide > room:
            rows.append([])
            room = d.INNER
        rows[-1].append(state)
        room -= wide
    return rows


def _legend(on: d.Sheet, states: Sequence[str], line: float) -> None:
    left = d.EDGE
    for state in states:
        _part(on, state, left, line - 14, 20)
        d.write(on, (left + 28, line), words("state", state), SMALL, colour=d.MUTED)
        left += 50 + d.width(words("state", state), SMALL)


def progress_chart(card: Card) -> bytes:
    """How much of the plan is done, by phase, and over the days where there are two or more; as PNG."""
    phases = [(i, part) for i, one in enumerate(listed(card.get("phases")), 1) if (part := number(one, 1)) is not None]
    whole, points = _wholes(card), points_of(card)
    rows = 56 + BAR * min(len(phases), ROWS) + (len(phases) > ROWS) * LINE if phases else 0.0
    on = d.sheet(PROGRESS_HEAD + 62 * len(whole) + rows + (CURVES if len(points) > 1 else 0.0) + 8)
    d.write(on, (d.EDGE, 46), words("chart", "progress"), TITLE, bold=True)
    top = PROGRESS_HEAD
    for said, share in whole:
        d.write(on, (d.EDGE, top + 20), d.fitted(said, SMALL, d.INNER), SMALL)
        _bar(on, (d.EDGE, top + 30), d.INNER, share)
        top += 62
    if phases:
        _phases(on, phases, top)
        top += rows
    if len(points) > 1:
        _lines(on, points, top)
    return d.png(on)


def _wholes(card: Card) -> list[tuple[str, float]]:
    """The share done and the readiness, each in words and from 0 to 1."""
    share, ready = number(card.get("share"), 1), number(card.get("readiness"), 100)
    done, hours = number(card.get("done_hours")), number(card.get("planned_hours"))
    found = []
    if share is not None:
        counted = words("chart", "hours", done=short(done), all=short(hours)) if done is not None and hours else ""
        parts = [words("chart", "share", n=round(share * 100)), counted]
        found.append((" · ".join(part for part in parts if part), share))
    if ready is not None:
        found.append((words("chart", "readiness", n=short(ready)), ready / 100))
    return found


def _bar(on: d.Sheet, at: tuple[float, float], wide: float, share: float) -> None:
    left, top = at
    d.box(on, (left, top, wide, 14), d.RAISED, d.FAINT)
    if share > 0:
        d.box(on, (left, top, max(wide * share, 3.0), 14), d.ACCENT)


def _phases(on: d.Sheet, phases: Sequence[tuple[int, float]], top: float) -> None:
    """A bar for each phase."""
    d.write(on, (d.EDGE, top + 24), words("chart", "phases"), NAME, bold=True)
    top += 40
    for n, share in phases[:ROWS]:
        d.write(on, (d.EDGE, top + 20), words("chart", "phase", n=n), SMALL)
        _bar(on, (d.EDGE + 96, top + 7), d.INNER - 96 - 70, share)
        d.write(on, (d.WIDTH - d.EDGE, top + 20), words("chart", "percent", n=round(share * 100)), SMALL, to="right")
        top += BAR
    if len(phases) > ROWS:
        d.write(on, (d.EDGE, top + 16), words("chart", "more", n=len(phases) - ROWS), SMALL, colour=d.MUTED)


@dataclass(frozen=True)
class Point:
    """A day, and where somebody stood on it: readiness and the share done, 0 to 100."""

    day: date
    values: tuple[float | None, float | None]


def points_of(card: Card) -> tuple[Point, ...]:
    """The days of a progress card in their order, the last of each day; of very many, the latest."""
    found: dict[date, Point] = {}
    for one in things(card.get("points")):
        on, values = day(one.get("day")), (number(one.get("readiness"), 100), number(one.get("share"), 100))
        if on and any(value is not None for value in values):
            found[on] = Point(on, values)
    return tuple(found[on] for on in sorted(found))[-POINTS:]


def _lines(on: d.Sheet, points: Sequence[Point], top: float) -> None:
    """Readiness as a solid line with circles, the share done as a dashed one with squares; the key names both."""
    d.write(on, (d.EDGE, top + 24), words("chart", "time"), NAME, bold=True)
    left, right, high, low = d.EDGE + 40, d.WIDTH - d.EDGE - 8, top + 80, top + 250
    for value in (0, 50, 100):
        y = low - (low - high) * value / 100
        on.axes.plot((left, right), (y, y), color=d.LINE, linewidth=1.0)
        d.write(on, (left - 10, y + 6), str(value), SMALL, colour=d.MUTED, to="right")
    first, last = points[0].day, points[-1].day
    beside = d.EDGE
    for i, (colour, style, mark, key) in enumerate(_CURVES):
        known = [(point.day, held) for point in points if (held := point.values[i]) is not None]
        if not known:
            continue
        across = [left + (right - left) * (at - first).days / (last - first).days for at, _ in known]
        up = [low - (low - high) * held / 100 for _, held in known]
        looks = {"color": colour, "linestyle": style, "linewidth": 2.2}
        marked = {"marker": mark, "markersize": 5, "markerfacecolor": d.RAISED} if len(known) <= 30 else {}
        on.axes.plot(across, up, **looks, **marked)
        on.axes.plot((beside, beside + 34), (top + 50, top + 50), **looks)
        said = words("chart", key, n=short(known[-1][1]))
        d.write(on, (beside + 42, top + 56), said, SMALL)
        beside += 66 + d.width(said, SMALL)
    d.write(on, (left, low + 28), dated(first), SMALL, colour=d.MUTED)
    d.write(on, (right, low + 28), dated(last), SMALL, colour=d.MUTED, to="right")


_CURVES = ((d.ACCENT, "-", "o", "line_readiness"), (d.WARN, "--", "s", "line_share"))
