"""A sheet to draw on, in the looks of the widget. Figures are made without pyplot, which keeps a state for all threads.

Lengths are units of two pixels, counted from the top left; a sheet is 540 units wide, which a phone shows sharply.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

WIDTH, EDGE = 540.0, 26.0
INNER = WIDTH - 2 * EDGE
DOTS = 200
COLOURS = 64
POINT = 0.72
"""Points of type to a unit: 200 dots an inch, two to a unit."""

ACCENT, WARN, BAD, GOOD = "#0f6354", "#835200", "#a32f26", "#246339"
SURFACE, RAISED, INK, MUTED, LINE, FAINT = "#faf6f0", "#ffffff", "#28231d", "#665d52", "#e4dcd0", "#8a8074"
"""The colours of the widget in daylight, by the names they have there (FAINT is its edge)."""


@dataclass(frozen=True)
class Sheet:
    """Paper of one height."""

    figure: Any
    axes: Any
    height: float


def sheet(height: float) -> Sheet:
    """An empty sheet; matplotlib is imported only here, for it takes a second to load."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH * 2 / DOTS, height * 2 / DOTS), dpi=DOTS, facecolor=SURFACE)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.axis("off")
    return Sheet(figure, axes, height)


def png(made: Sheet) -> bytes:
    """The sheet as PNG in few colours, which takes a third of the bytes; always the same for the same drawing."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    canvas = FigureCanvasAgg(made.figure)
    canvas.draw()
    drawn = Image.frombuffer("RGBA", canvas.get_width_height(), canvas.buffer_rgba(), "raw", "RGBA", 0, 1)
    stored = io.BytesIO()
    drawn.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(stored, "PNG", optimize=True)
    return stored.getvalue()


def write(
    on: Sheet,
    at: tuple[float, float],
    text: str,
    size: float,
    *,
    colour: str = INK,
    bold: bool = False,
    to: str = "left",
) -> None:
    """A line of text; `at` is its left, right or middle on the line that letters stand on."""
    from matplotlib.font_manager import FontProperties

    font = FontProperties(fname=_face(bold), size=size * POINT)
    said = drawable(text, bold).replace("$", r"\$")
    on.axes.text(*at, said, color=colour, fontproperties=font, ha=to, va="baseline")


def box(on: Sheet, place: tuple[float, float, float, float], fill: str, line: str = "", hatch: str = "") -> None:
    """A rectangle: left, top, width, height."""
    from matplotlib.patches import Rectangle

    left, top, wide, high = place
    looks = {"facecolor": fill, "edgecolor": line or fill, "linewidth": 1.3 if line else 0.0, "hatch": hatch or None}
    on.axes.add_patch(Rectangle((left, top), wide, high, **looks))


def fitted(text: str, size: float, room: float, bold: bool = False) -> str:
    """The text, cut with a dot-dot-dot where it would be longer than the room."""
    whole = drawable(text[:300], bold)
    if width(whole, size, bold) <= room:
        return whole
    low, high = 0, len(whole)
    while low < high:
        middle = (low + high + 1) // 2
        wide = width(whole[:middle].rstrip() + "…", size, bold)
        low, high = (middle, high) if wide <= room else (low, middle - 1)
    return whole[:low].rstrip() + "…"


def wrapped(text: str, size: float, room: float, most: int) -> list[str]:
    """The text in lines of at most this room; the last of `most` lines is cut where more would follow."""
    lines: list[str] = []
    for word in drawable(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (width(longer, size) <= room or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word)
    return [fitted(line, size, room) for line in lines]


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide a line of text is."""
    advances = _letters(bold)
    return sum(advances.get(ord(character), 0.0) for character in text) * size


def drawable(text: str, bold: bool = False) -> str:
    """The text without characters that the typeface lacks: a box says less than a gap."""
    letters = _letters(bold)
    return " ".join("".join(c if ord(c) in letters and c not in _JOINING else " " for c in text).split())


_JOINING = "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f"


def _face(bold: bool) -> str:
    """The typeface that comes with matplotlib: the same everywhere, whatever a machine has installed."""
    import matplotlib

    return str(Path(matplotlib.get_data_path(), "fonts", "ttf", f"DejaVuSans{'-Bold' if bold else ''}.ttf"))


@lru_cache(maxsize=2)
def _letters(bold: bool) -> dict[int, float]:
    """How wide each character of the typeface is, as a part of its size."""
    from matplotlib.ft2font import FT2Font

    font = FT2Font(_face(bold))
    font.set_size(1000, 72)
    return {code: font.load_glyph(glyph).linearHoriAdvance / 65536 / 1000 for code, glyph in font.get_charmap().items()}
