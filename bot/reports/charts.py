"""The picture of progress over time as SVG, which is plain text; as PNG it is drawn for chats, from the card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

WIDTH, HEIGHT = 640, 320
LEFT, RIGHT, TOP, BOTTOM = 48, 20, 56, 44
READINESS, DONE = "#1f6f8b", "#c8553d"
GRID = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class Point:
    """Where someone stood on a day: readiness for the role and share of the plan done, both 0 to 100."""

    day: date
    readiness: float
    share: float


def progress_svg(points: Sequence[Point], role: str, today: date) -> str:
    """Readiness and the share done, as two lines over the days up to today; both are named and end in their value."""
    shown = _until(points, today)
    title = escape(f"Progress towards {role}")
    last = shown[-1] if shown else Point(today, 0.0, 0.0)
    said = escape(f"Readiness {last.readiness:g} of 100, {last.share:g} percent of the plan done on {last.day}")
    across, up = _scales(shown)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{said}" '
        'font-family="sans-serif" font-size="12">',
        f"<title>{title}</title>",
        f"<desc>{said}</desc>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="20" font-size="15" fill="#222222">{title}</text>',
        *(_line_of_grid(value, up(value)) for value in GRID),
        *_legend(),
    ]
    for colour, values in ((READINESS, [p.readiness for p in shown]), (DONE, [p.share for p in shown])):
        places = [(across(p.day), up(value)) for p, value in zip(shown, values, strict=True)]
        parts += _curve(places, colour)
    if shown:
        parts += [_label(LEFT, shown[0].day, "start"), _label(WIDTH - RIGHT, shown[-1].day, "end")]
    return "\n".join([*parts, "</svg>"])


def _until(points: Sequence[Point], today: date) -> list[Point]:
    """The points in order, the last one drawn on to today: nothing changed since."""
    shown = sorted(points, key=lambda p: p.day)
    if shown and shown[-1].day < today:
        shown.append(Point(today, shown[-1].readiness, shown[-1].share))
    return shown


def _scales(shown: Sequence[Point]) -> tuple[Callable[[date], float], Callable[[float], float]]:
    first = shown[0].day if shown else date.min
    span = max(1, (shown[-1].day - first).days) if shown else 1

    def across(day: date) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / span, 1)

    def up(value: float) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(max(value, 0), 100) / 100, 1)

    return across, up


def _line_of_grid(value: int, y: float) -> str:
    return (
        f'<line x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}" stroke="#dddddd"/>'
        f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end" fill="#555555">{value}</text>'
    )


def _legend() -> list[str]:
    entries = ((LEFT, READINESS, "Readiness of 100"), (LEFT + 170, DONE, "Percent of the plan done"))
    return [
        f'<rect x="{x}" y="32" width="14" height="4" fill="{colour}"/>'
        f'<text x="{x + 20}" y="39" fill="#222222">{name}</text>'
        for x, colour, name in entries
    ]


def _curve(places: Sequence[tuple[float, float]], colour: str) -> list[str]:
    line = " ".join(f"{x},{y}" for x, y in places)
    dots = [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places]
    return [f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>', *dots] if places else []


def _label(x: float, day: date, anchor: str) -> str:
    return f'<text x="{x}" y="{HEIGHT - 16}" text-anchor="{anchor}" fill="#555555">{day.isoformat()}</text>'
