"""Reports on steps: how much, how many, passed over, begun, when, what was shown, and what stands in the way."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.steps.blockers import Remedy, blocked, kind_of, remedy_of
from bot.reading.steps.proofs import failed, proof_of
from bot.reading.steps.reports import begun, count_of, day_of, reopens, share_of, skips

TODAY = date(2026, 3, 4)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("halfway through phase 1", 0.5),
        ("im half way with docker", 0.5),
        ("about 60% of it", 0.6),
        ("doing it right now, like 70 percent", 0.7),
        ("chapter 5 of 11 in the statistics book", 0.45),
        ("3 out of 10 exercises", 0.3),
        ("did two of the three tasks", 0.67),
        ("two modules down, four to go", 0.33),
        ("i've read a third of the book", 0.33),
        ("did most of it except deployment", 0.75),
        ("Almost done with the terraform course", 0.9),
        ("we're at about the midpoint of the course", 0.5),
        ("passed the quiz with 92%", None),
        ("half an hour every day", None),
        ("what if i did half of it?", None),
        ("i finished the sql course", None),
        ("10 hours a week", None),
        ("did two of them", None),
    ],
)
def test_how_much_of_a_step_is_done(text: str, share: float | None) -> None:
    assert share_of(text) == share


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("did two of them", 2),
        ("finished 3 of the steps", 3),
        ("Done with both of them!", 2),
        ("i completed the first two steps", 2),
        ("two of them are done", 2),
        ("did both", 2),
        ("finished all of them", -1),
        ("managed a couple of them", 2),
        ("did you do two of them?", None),
        ("i did two courses on sql", None),
        ("two evenings a week", None),
    ],
)
def test_how_many_steps_are_done(text: str, count: int | None) -> None:
    assert count_of(text) == count


@pytest.mark.parametrize(
    ("text", "skip"),
    [
        ("skip this one", True),
        ("I'll skip that step", True),
        ("lets leave out the next step", True),
        ("skipping step 3", True),
        ("i don't need this step", True),
        ("can i skip this one?", False),
        ("skip", False),
        ("skip docker", False),
        ("i skipped school a lot", False),
    ],
)
def test_a_step_passed_over(text: str, skip: bool) -> None:
    assert skips(text) is skip


def test_a_step_taken_up_after_all() -> None:
    assert reopens("ok, I'll do that step after all")
    assert reopens("the sql step is not finished after all")
    assert not reopens("can I do it after all?")


@pytest.mark.parametrize(
    ("text", "started"),
    [
        ("started airflow yesterday", True),
        ("I've begun the kafka step", True),
        ("working on spark right now", True),
        ("just got going with terraform", True),
        ("I haven't started yet", False),
        ("when i started my career", False),
        ("should i be working on sql?", False),
    ],
)
def test_a_step_begun(text: str, started: bool) -> None:
    assert begun(text) is started


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("started airflow yesterday", date(2026, 3, 3)),
        ("finished it on monday", date(2026, 3, 2)),
        ("done since friday", date(2026, 2, 27)),
        ("did it 3 days ago", date(2026, 3, 1)),
        ("passed it last week", date(2026, 2, 25)),
        ("finished on the 20th of february", date(2026, 2, 20)),
        ("closed it last weekend", date(2026, 3, 1)),
        ("on february 31 i was done", TODAY),
        ("done", TODAY),
    ],
)
def test_the_day_it_happened(text: str, day: date) -> None:
    assert day_of(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "kind", "score"),
    [
        ("done, here is the repo: https://github.com/anna/etl", "repository", None),
        ("finished, see www.example.org/report.html", "link", None),
        ("got the certificate today", "certificate", None),
        ("https://www.credly.com/badges/1", "certificate", None),
        ("passed the quiz with 92%", "quiz", 92.0),
        ("exam: 45/50", "quiz", 90.0),
        ("i passed the exam", "quiz", None),
        ("my mentor signed it off", "review", None),
        ("pushed it to github", "repository", None),
        ("failed the exam with 40%", None, None),
        ("no certificate yet", None, None),
        ("finished the course", None, None),
    ],
)
def test_what_was_shown(text: str, kind: str | None, score: float | None) -> None:
    found = proof_of(text)
    assert (found.kind if found else None, found.score if found else None) == (kind, score)


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ("failed the exam", True),
        ("i didn't pass the AWS cert :(", True),
        ("got 58%, needed 70", True),
        ("flunked the databricks test", True),
        ("passed the exam", False),
        ("my pipeline fails sometimes", False),
    ],
)
def test_a_test_not_passed(text: str, bad: bool) -> None:
    assert failed(text) is bad


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("no time this week", "time"),
        ("work was crazy, nothing done", "time"),
        ("the kids were sick", "time"),
        ("The course is behind a paywall", "money"),
        ("i can't afford the exam fee", "money"),
        ("my laptop died so I could not do anything", "access"),
        ("waiting for access to the cluster", "access"),
        ("the link to the dataset is dead", "access"),
        ("i don't understand joins at all", "hard"),
        ("the maths is over my head", "hard"),
        ("failed the exam", "hard"),
        ("couldn't find any motivation", "motivation"),
        ("it's so boring i keep postponing it", "motivation"),
        ("failed the exam because i had no time to prepare", "time"),
        ("stuck", "other"),
        ("it just did not work out", "other"),
    ],
)
def test_the_kind_of_what_stands_in_the_way(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "stuck"),
    [
        ("no time this week", True),
        ("I'm stuck on the second part", True),
        ("didn't get round to it", True),
        ("haven't even started", True),
        ("i can't afford the course", True),
        ("failed the exam", True),
        ("it is too hard", True),
        ("how much time do i need?", False),
        ("no longer stuck", False),
        ("finished the course", False),
        ("i have 5 hours a week", False),
    ],
)
def test_words_that_say_one_is_stuck(text: str, stuck: bool) -> None:
    assert blocked(text) is stuck


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("pause the plan for two weeks", Remedy("pause", 2)),
        ("i need a break for a month", Remedy("pause", 4)),
        ("can we put it on hold for 10 days?", Remedy("pause", 1)),
        ("let's pause", Remedy("pause", 2)),
        ("split it into smaller parts", Remedy("smaller")),
        ("smaller steps please", Remedy("smaller")),
        ("break it down", Remedy("smaller")),
        ("do another step first", Remedy("later")),
        ("leave this one for later", Remedy("later")),
        ("the basics first", Remedy("basics")),
        ("show me a free alternative", Remedy("free")),
        ("fewer hours a week", Remedy("lighter")),
        ("slow it down", Remedy("lighter")),
        ("what is a rest api", None),
        ("what happens if i pause?", None),
        ("i finished it", None),
    ],
)
def test_the_help_asked_for(text: str, remedy: Remedy | None) -> None:
    assert remedy_of(text) == remedy
