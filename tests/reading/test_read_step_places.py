"""Steps reported by their place, how much of them is said to be done, and what only looks like such a report."""

from __future__ import annotations

import pytest

from bot.reading.steps.step_places import LAST, NEXT, Placed, hedged, placed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("did the very next one, code is on github", Placed((NEXT,))),
        ("third is done too", Placed((3,))),
        ("second one done!!", Placed((2,))),
        ("first and second done", Placed((1, 2))),
        ("wrapped up the first two", Placed((1, 2))),
        ("done with the one after that", Placed((NEXT,))),
        ("finished the last one yesterday", Placed((LAST,))),
        ("the middle two are done", Placed(middle=2)),
        ("the rest is done as well", Placed(rest=-1)),
        ("done with the other two", Placed(rest=2)),
        ("i think the second is done, you can tick it", Placed((2,))),
    ],
)
def test_a_place_that_is_done(text: str, said: Placed) -> None:
    assert placed(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "did the first thing kinda",
        "almost finished the first one",
        "the first one is half done",
        "first is more or less finished",
        "not really finished with the first",
        "started the first one",
    ],
)
def test_a_place_that_is_done_in_part(text: str) -> None:
    assert placed(text) == Placed((1,), whole=False)


@pytest.mark.parametrize(
    "text",
    [
        "finished the first chapter",
        "my first job was in a bank, did that for years",
        "passed the first interview",
        "what is the first thing?",
        "i want to be done with the first one by friday",
        "haven't finished the second",
        "when the third is done, what then",
        "did it for the first time",
        "done at the last minute",
        "finished it on april 1st",
        "failed the second one",
        "finished last night",
        "done next week",
        "i did my second degree in maths",
    ],
)
def test_what_reports_no_place(text: str) -> None:
    assert placed(text) is None


@pytest.mark.parametrize(
    ("text", "less"),
    [
        ("did sql kinda", True),
        ("sort of done with docker", True),
        ("it is as good as finished", True),
        ("did most of it", True),
        ("it was some kind of project", False),
        ("what kind of step is it", False),
        ("done!", False),
    ],
)
def test_less_than_done(text: str, less: bool) -> None:
    assert hedged(text) is less
