"""Pictures say what their cards say, are small and sharp, always the same, and can be drawn of any card."""

from __future__ import annotations

import io
import subprocess
import sys
import warnings
from typing import Any

import pytest
from PIL import Image

from bot.channels.telegram import charts, drawing
from bot.channels.telegram.charts import Area, areas_of, gap_chart, points_of, progress_chart
from bot.channels.telegram.fields import day, number, short, text
from bot.settings import ROOT
from tests.web import hostile_texts
from tests.web.card_samples import KEPT, cards, empty, huge, missing, replaced

LINES = ("readiness 41.5", "plan done 34 %")
ROLE = {"id": "x", "name": "Principal Donaudampfschifffahrtselektrizitätenhauptbetriebswerk Engineer for $a$ and $b"}
STATES = ("met", "show it", "show it", "below level", "lacking", "not asked")


def worst_card(areas: int = 16) -> dict[str, Any]:
    """More areas than are shown, all of them mixed, with names no line can hold."""
    made = [
        {"area": f"{i} {ROLE['name']}", "severity": severity, "rows": [{"state": state} for state in STATES]}
        for i, severity in enumerate(("significant", "moderate", "show it", "none") * areas)
    ]
    coverage = {"asked": 4, "total": 50}
    return {"type": "gaps", "role": ROLE, "readiness": 41.5, "coverage": coverage, "areas": made[:areas]}


def drawings() -> dict[str, tuple[Any, dict[str, Any]]]:
    return {
        "gaps": (gap_chart, cards()["gaps"]),
        "progress": (progress_chart, cards()["progress"]),
        "huge progress": (progress_chart, huge()["huge progress"]),
        "worst gaps": (gap_chart, worst_card()),
        "no gaps": (gap_chart, empty()["gaps of nothing"]),
        "no progress": (progress_chart, empty()["empty progress"]),
    }


@pytest.mark.parametrize("name", drawings())
def test_a_picture_is_sharp_small_and_always_the_same(name: str) -> None:
    draw, card = drawings()[name]
    made = draw(card)
    image = Image.open(io.BytesIO(made))
    assert (image.format, image.width) == ("PNG", 1080) and image.height <= 2400
    assert len(made) < 150_000
    assert draw(card) == made


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, float, str]]:
    """Every text of the pictures that are drawn: where it begins and ends, and its words."""
    found: list[tuple[float, float, str]] = []
    real = drawing.write

    def write(on: Any, at: tuple[float, float], said: str, size: float, **more: Any) -> None:
        wide = drawing.width(said, size, more.get("bold", False))
        left = at[0] - wide if more.get("to") == "right" else at[0]
        found.append((left, left + wide, said))
        assert 0 < at[1] < on.height
        real(on, at, said, size, **more)

    monkeypatch.setattr(drawing, "write", write)
    return found


def test_gaps_are_said_in_words(written: list[tuple[float, float, str]]) -> None:
    gap_chart(cards()["gaps"])
    said = [words for _, _, words in written]
    for words in ("Senior AI Engineer", "Readiness 13.7 of 100 · asked about 17 of 73", "▲ significant gap"):
        assert words in said
    assert said.index("MLOps and deployment") < said.index("Deep learning frameworks") < said.index("Cloud computing")
    assert "3 met · 1 to be shown · 1 below the level · 3 not asked" in said
    assert any(words.startswith("Not asked about yet: Computer vision") for words in said)


def test_progress_is_said_in_words(written: list[tuple[float, float, str]]) -> None:
    progress_chart(cards()["progress"])
    said = [words for _, _, words in written]
    for words in ("34 % of the plan done · 36.5 of 108 hours", "Readiness 41.5 of 100", "Phase 2", "40 %", *LINES):
        assert words in said
    assert {"2 Mar 2026", "20 Apr 2026"} <= set(said)


def test_one_day_is_no_line(written: list[tuple[float, float, str]]) -> None:
    progress_chart({**cards()["progress"], "points": cards()["progress"]["points"][:1]})
    assert "Over time" not in [words for _, _, words in written]


@pytest.mark.parametrize("name", drawings())
def test_nothing_is_written_beside_the_sheet(name: str, written: list[tuple[float, float, str]]) -> None:
    draw, card = drawings()[name]
    draw(card)
    assert written and all(left >= drawing.EDGE - 10 and right <= drawing.WIDTH - 8 for left, right, _ in written)


def test_the_width_of_words_is_what_is_drawn() -> None:
    on = drawing.sheet(60)
    drawing.write(on, (20, 40), "Wide Words, narrow ill", 20)
    image = Image.open(io.BytesIO(drawing.png(on))).convert("L").point(lambda value: 255 * (value < 160))
    box = image.getbbox()
    assert box and abs((box[2] - 40) / 2 - drawing.width("Wide Words, narrow ill", 20)) < 6


def test_areas_are_ordered_by_severity_and_what_was_not_asked_is_no_gap() -> None:
    rows = {"asked": [{"state": "met"}, {"state": "not asked"}], "not": [{"state": "not asked"}]}
    card = {
        "areas": [
            {"area": "A", "severity": "none", "rows": rows["not"]},
            {"area": "B", "severity": "none", "rows": rows["asked"]},
            {"area": "C", "severity": "significant", "rows": rows["asked"]},
            {"area": "D", "severity": "dreadful", "rows": rows["asked"]},
            {"area": "", "severity": "significant", "rows": []},
        ]
    }
    assert [(area.name, area.severity) for area in areas_of(card)] == [
        ("C", "significant"),
        ("B", "none"),
        ("A", "unknown"),
        ("D", "unknown"),
    ]
    assert areas_of(card)[0] == Area("C", "significant", {**dict.fromkeys(charts._STATES, 0), "met": 1, "not asked": 1})


def test_points_are_in_order_one_a_day() -> None:
    points = [
        {"day": "2026-03-09", "readiness": 5, "share": 1},
        {"day": "2026-03-02", "readiness": 1, "share": None},
        {"day": "2026-03-09T10:00", "readiness": 200, "share": 2},
        {"day": "2026-13-45", "readiness": 1},
        {"day": "2026-03-10"},
    ]
    found = points_of({"points": points})
    assert [(f"{point.day:%d.%m.}", point.values) for point in found] == [("02.03.", (1, None)), ("09.03.", (100, 2))]


def test_states_are_told_apart_without_colour() -> None:
    def light(colour: str) -> int:
        r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        return round((0.299 * r + 0.587 * g + 0.114 * b) / 64)

    looks = [(high, light(fill), hatch) for high, fill, _, hatch in charts._STATES.values()]
    assert len(set(looks)) == len(looks)
    signs = [sign for sign, _ in charts._SEVERITIES.values()]
    assert len(set(signs)) == len(signs)


def test_the_colours_are_the_widget_s() -> None:
    light = (ROOT / "bot/channels/web/styles.js").read_text(encoding="utf-8").split("DARK")[0]
    for name, colour in (("accent", drawing.ACCENT), ("surface", drawing.SURFACE), ("text", drawing.INK),
                         ("muted", drawing.MUTED), ("line", drawing.LINE), ("edge", drawing.FAINT),
                         ("good", drawing.GOOD), ("warn", drawing.WARN), ("bad", drawing.BAD)):  # fmt: skip
        assert f"--advisor-{name}: {colour};" in light


def test_names_are_cut_where_they_would_run_over() -> None:
    assert drawing.fitted("short", 20, 300) == "short"
    cut = drawing.fitted("word " * 60, 20, 300)
    assert cut.endswith("word…") or cut.endswith("…")
    assert 240 < drawing.width(cut, 20) <= 300
    assert drawing.wrapped("one two three", 20, 90, 2) == ["one two", "three"]
    assert drawing.wrapped("one two three four five six", 20, 90, 2)[-1].endswith("…")
    assert drawing.drawable("日本 x 👩‍👩‍👧 y") == "x y"


@pytest.mark.parametrize(
    "bad",
    [*hostile_texts.BROKEN, *hostile_texts.TEXTS[::20], "$x^{$", "%s {n} \\frac"],
    ids=lambda bad: ascii(bad)[:30],
)
def test_any_card_can_be_drawn(bad: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for kind, draw in (("gaps", gap_chart), ("progress", progress_chart)):
            for kept in (KEPT, ("type",)):
                assert draw(replaced(cards()[kind], bad, kept)).startswith(b"\x89PNG")


def test_a_card_that_lacks_something_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "png", lambda on: b"x")
    for card in missing():
        assert {"gaps": gap_chart, "progress": progress_chart}.get(card["type"], lambda card: b"x")(card)


def test_fields_take_what_is_there_and_nothing_else() -> None:
    assert [text(value) for value in (" a\n b ", None, 1, "\ud800", "\u202ex")] == ["a b", "", "", "?", "x"]
    assert [number(value, 100) for value in (5, 1e400, True, "5", -1, 250)] == [5, None, None, None, 0, 100]
    assert [short(value) for value in (41.5, 12.0, 1250.04)] == ["41.5", "12", "1,250"]
    assert day("2026-03-02T10:00") and day("soon") is None and day(7) is None


def test_drawing_loads_late_and_keeps_no_state() -> None:
    code = (
        "import sys; from bot.channels.telegram import charts, rendering\n"
        "assert 'matplotlib' not in sys.modules and 'PIL' not in sys.modules\n"
        "charts.progress_chart({'share': 0.5}); assert 'matplotlib' in sys.modules\n"
        "assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=120)
