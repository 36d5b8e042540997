"""The picture of progress over time."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

from bot.reports.charts import Point, progress_svg

TODAY = date(2026, 4, 1)
POINTS = [Point(date(2026, 3, 2), 20, 0), Point(date(2026, 3, 16), 35.5, 40), Point(date(2026, 3, 30), 50, 100)]


def curves(svg: str) -> list[list[tuple[float, float]]]:
    lines = [e.attrib["points"] for e in ET.fromstring(svg).iter() if e.tag.endswith("polyline")]
    return [[(float(x), float(y)) for x, y in (p.split(",") for p in line.split())] for line in lines]


def test_both_curves_rise_to_the_right_and_end_today() -> None:
    for curve in curves(progress_svg(POINTS, "Data Analyst", TODAY)):
        assert [x for x, _ in curve] == sorted(x for x, _ in curve)
        assert [y for _, y in curve] == sorted((y for _, y in curve), reverse=True)
        assert len(curve) == 4
        assert curve[-1][0] == 620


def test_the_picture_says_in_words_what_it_shows() -> None:
    svg = progress_svg(POINTS, "R&D <Analyst>", TODAY)
    assert "Progress towards R&amp;D &lt;Analyst&gt;" in svg
    assert "Readiness 50 of 100, 100 percent of the plan done" in svg


def test_a_picture_of_nothing_is_still_one() -> None:
    assert curves(progress_svg([], "Data Analyst", TODAY)) == []
    assert len(curves(progress_svg(POINTS[:1], "Data Analyst", POINTS[0].day))[0]) == 1
