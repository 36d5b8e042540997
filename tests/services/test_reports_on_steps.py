"""Reports on steps in many words, what stands in the way, and how far one has come."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date

import pytest
from planned_world import answer, plan_of, planned, states, versions_of
from services_world import PERSON, Person

from bot.memory.journal import Report
from bot.reports.charts import Point, progress_svg
from bot.reports.chat import day as chat_day
from bot.services import telling
from bot.services.desk import Desk
from bot.services.plan import roadmaps
from bot.services.steps import blocking, howfar, progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def reports(person: Person) -> tuple[Report, ...]:
    with person.desk.memory.unit() as unit:
        return unit.reports(PERSON)


def press(person: Person, title: str) -> list[str]:
    """Presses the button of that title as a channel does: its data without words, or its sentence."""
    payload = next(p for t, p in person.last.buttons if t == title)
    if not payload.startswith("/"):
        return answer(person, payload)
    intent, _, data = payload[1:].partition("{")
    found = json.loads("{" + data) if data else {}
    services = {
        "report_progress_done": progress.done,
        "report_progress_partial": progress.partial,
        "report_blocked": progress.blocked,
    }
    turn_text = found.pop("about", "")
    person.says(services[intent], turn_text, intent, **found)
    return person.names()


def first_steps(person: Person, count: int) -> list[str]:
    return [s.id for s in plan_of(person).roadmap.steps[:count]]


def progress_card(person: Person) -> dict[str, object]:
    answer(person, "how am I doing?", "ask_progress", howfar.show)
    return dict(person.last.card or {})


# What is reported.


@pytest.mark.parametrize(
    ("text", "intent", "state"),
    [
        ("finished the kafka course", "report_progress_done", "done"),
        ("started kafka yesterday", "state_skills", "doing"),
        ("I'm halfway through kafka", "report_progress_partial", "doing"),
        ("kafka is about 40 percent done", "chitchat", "doing"),
        ("i'm stuck with kafka", "report_blocked", "blocked"),
        ("failed the kafka exam", "report_progress_done", "blocked"),
        ("i couldn't get kafka to install, no progress", "state_skills", "blocked"),
    ],
)
def test_a_report_in_any_words_finds_its_step(anna: Person, text: str, intent: str, state: str) -> None:
    service = {"report_progress_done": progress.done, "report_progress_partial": progress.partial}.get(
        intent, progress.blocked if intent == "report_blocked" else telling.note
    )
    answer(anna, text, intent, service)
    assert states(anna).get("kafka:0-1") == state
    assert reports(anna)[-1].state == state


def test_a_share_is_kept_and_counts_in_the_hours(anna: Person) -> None:
    step = next(s for s in plan_of(anna).roadmap.steps if s.id == "kafka:0-1")
    answer(anna, "I'm halfway through kafka", "report_progress_partial", progress.partial)
    assert anna.names()[0] == "utter_step_part"
    assert reports(anna)[-1].share == 0.5
    assert progress_card(anna)["done_hours"] == round(step.hours / 2, 1)


def test_halfway_through_a_phase_counts_its_hours_and_asks_which_are_finished(anna: Person) -> None:
    phase = plan_of(anna).roadmap.phases[0]
    answer(anna, "halfway through phase 1", "report_progress_partial", progress.partial)
    assert anna.names() == ["utter_phase_part", "utter_phase_which"]
    assert progress_card(anna)["done_hours"] == pytest.approx(phase.hours / 2, abs=0.6)
    assert "done" not in states(anna).values()


def test_did_two_of_them_is_asked_where_it_is_a_guess(anna: Person) -> None:
    two = first_steps(anna, 2)
    assert answer(anna, "did two of them", "report_progress_done", progress.done) == ["utter_which_count"]
    assert states(anna) == {}
    assert press(anna, "Yes, these")[0] == "utter_steps_done"
    assert states(anna) == dict.fromkeys(two, "done")


def test_did_two_of_them_is_plain_in_the_phase_talked_about(anna: Person) -> None:
    two = first_steps(anna, 2)
    answer(anna, "show me phase 1", "ask_roadmap", roadmaps.show)
    assert answer(anna, "I did two of them", "chitchat")[0] == "utter_steps_done"
    assert states(anna) == dict.fromkeys(two, "done")


@pytest.mark.parametrize("text", ["skip this one", "I'll skip that step", "let's leave out this step", "skip step 1"])
def test_a_step_is_skipped_and_taken_up_again(anna: Person, text: str) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    step, end = anna.last.focus, plan_of(anna).roadmap.end
    assert answer(anna, text, "unsure_or_skip")[0] == "utter_step_skipped"
    assert states(anna) == {step: "skipped"}
    assert plan_of(anna).roadmap.end < end
    assert versions_of(anna)[-1].body["cause"] == "skipped"
    answer(anna, "ok I'll do it after all")
    assert states(anna) == {step: "to do"}
    assert plan_of(anna).roadmap.end == end


def test_going_back_takes_a_skip_back(anna: Person) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    answer(anna, "skip this one", "deny")
    answer(anna, "go back to the old plan")
    assert set(states(anna).values()) == {"to do"}


@pytest.mark.parametrize(
    ("text", "shown", "score"),
    [
        ("finished kafka, here is the repo https://github.com/anna/streams", "repository", None),
        ("done with the kafka course, my mentor signed it off", "review", None),
        ("kafka is done, got 45/50 in the final test", "quiz", 90.0),
    ],
)
def test_what_was_shown_is_kept_with_the_step(anna: Person, text: str, shown: str, score: float | None) -> None:
    answer(anna, text, "report_progress_done", progress.done)
    assert states(anna)["kafka:0-1"] == "done"
    assert (reports(anna)[-1].shown, reports(anna)[-1].score) == (shown, score)
    assert "utter_proof_kept" in anna.names()


def test_a_link_sent_afterwards_goes_with_the_last_report(anna: Person) -> None:
    answer(anna, "finished the kafka course", "report_progress_done", progress.done)
    assert answer(anna, "here it is: https://gitlab.com/anna/kafka")[0] == "utter_proof_kept"
    assert reports(anna)[-1].shown == "repository"


def test_the_day_it_happened_is_kept(anna: Person) -> None:
    answer(anna, "finished the kafka course on friday", "report_progress_done", progress.done)
    assert reports(anna)[-1].day == date(2026, 2, 27).isoformat()


def test_which_step_is_asked_and_the_button_keeps_the_state(anna: Person) -> None:
    anna.last = type(anna.last)(())
    assert answer(anna, "done!", "report_progress_done", progress.done) == ["utter_which_step"]
    press(anna, anna.last.buttons[0][0])
    assert list(states(anna).values()) == ["done"]


# What stands in the way.


BLOCKERS = [
    ("i never find the time", "time", "change_time_budget"),
    ("the kids were sick, nothing done", "time", "report_blocked"),
    ("i can't afford the course", "money", "report_blocked"),
    ("this step is too hard for me", "hard", "complaint"),
    ("I don't understand it at all and I'm stuck", "hard", "report_blocked"),
    ("no motivation at all", "motivation", "report_blocked"),
    ("my laptop died, no progress", "access", "report_blocked"),
    ("im stuck", "other", "report_blocked"),
]


@pytest.mark.parametrize(("text", "kind", "intent"), BLOCKERS, ids=[b[0] for b in BLOCKERS])
def test_each_kind_of_blocker_is_met_with_its_own_changes(anna: Person, text: str, kind: str, intent: str) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    step = anna.last.focus
    names = answer(anna, text, intent, progress.blocked)
    assert names == ["utter_step_blocked", blocking.LEADS[kind]]
    assert states(anna) == {step: "blocked"}
    offered = [title for title, _ in anna.last.buttons]
    assert offered == [
        blocking.BUTTONS[n][0] for n in blocking.OFFERED[kind] if n != "basics" or "The basics first" in offered
    ]


@pytest.mark.parametrize(
    ("blocker", "title", "first", "cause"),
    [
        ("i never find the time", "Half the hours", "utter_remedy_lighter", "hours"),
        ("i never find the time", "Pause two weeks", "utter_remedy_pause", "away"),
        ("i never find the time", "Smaller parts", "utter_remedy_smaller", "smaller"),
        ("i can't afford the course", "Another step first", "utter_remedy_later", "order"),
        ("i can't afford the course", "A free alternative", "utter_free_only", None),
    ],
)
def test_a_change_accepted_is_made_and_told(
    anna: Person, blocker: str, title: str, first: str, cause: str | None
) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    before, step = plan_of(anna).roadmap, anna.last.focus
    answer(anna, blocker, "report_blocked", progress.blocked)
    assert press(anna, title)[0] == first
    assert states(anna) == {step: "to do"}
    plan_of(anna)
    assert versions_of(anna)[-1].body["cause"] == (cause or "first")
    moved = plan_of(anna).roadmap.end != before.end
    assert ("utter_plan_changed" in anna.names()) is moved


def test_a_pause_leaves_two_weeks_without_study(anna: Person) -> None:
    before = plan_of(anna).roadmap
    answer(anna, "please pause the plan for three weeks")
    assert (plan_of(anna).roadmap.end - before.end).days == 21


def test_another_step_first_changes_the_order_only(anna: Person) -> None:
    before = first_steps(anna, 30)
    answer(anna, "do another step first")
    after = first_steps(anna, 30)
    assert after != before and sorted(after) == sorted(before)


def test_portions_are_shown_with_the_step_and_count(anna: Person) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    answer(anna, "split it into smaller parts")
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    step = plan_of(anna).roadmap.steps[0]
    answer(anna, "step", "ask_next_step", roadmaps.by_button, step=step.id)
    assert "utter_step_portions" in anna.names()
    answer(anna, "part 1 of 4 done", "report_progress_done", progress.done)
    assert reports(anna)[-1].share == 0.25


def test_basics_come_before_what_is_too_hard(desk: Desk) -> None:
    person = planned(desk)
    spark = next(s for s in plan_of(person).roadmap.steps if s.skill == "airflow")
    needs = desk.catalogue.needed["airflow"]
    answer(person, "airflow", "ask_next_step", roadmaps.by_button, step=spark.id)
    answer(person, "this is too hard, i don't understand it", "report_blocked", progress.blocked)
    titles = [t for t, _ in person.last.buttons]
    if "The basics first" in titles:
        assert press(person, "The basics first")[0] == "utter_remedy_basics"
        planned_skills = [s.skill for s in plan_of(person).roadmap.steps]
        assert set(needs) & set(planned_skills[: planned_skills.index("airflow")])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("can I skip docker?", "ask_roadmap"),
        ("I have 3 hours a week, no time for more", "change_time_budget"),
        ("what is a rest api?", "ask_definition"),
        ("is it hard to learn kafka?", "chitchat"),
        ("how much time does it take?", "ask_roadmap"),
    ],
)
def test_other_words_report_nothing(anna: Person, text: str, intent: str) -> None:
    answer(anna, text, intent)
    assert reports(anna) == ()


@pytest.mark.parametrize(
    "text",
    ["i finished the joins thing", "finished the window functions chapter step", "i completed the sqlzoo thing"],
)
def test_a_piece_of_one_step_is_noted_and_ticks_nothing(anna: Person, text: str) -> None:
    assert answer(anna, text, "report_progress_done", progress.done) == ["utter_step_piece"]
    assert states(anna) == {"sql:0-1": "doing"}
    press(anna, "All of it is done")
    assert states(anna) == {"sql:0-1": "done"}


def test_a_piece_keeps_what_was_shown_and_goes_by_a_word(anna: Person) -> None:
    answer(anna, "finished the joins thing, my boss liked the report", "report_progress_done", progress.done)
    assert reports(anna)[-1].shown == "review"
    assert answer(anna, "not yet", "deny", progress.partial)[0] == "utter_step_doing"
    assert states(anna) == {"sql:0-1": "doing"}


def test_a_yes_ticks_the_whole_step_with_the_words_of_the_report(anna: Person) -> None:
    answer(anna, "finished the joins thing yesterday, my boss liked the report", "report_progress_done", progress.done)
    answer(anna, "yes", "affirm", progress.partial)
    assert states(anna) == {"sql:0-1": "done"}
    assert (reports(anna)[-1].shown, reports(anna)[-1].state) == ("review", "done")


@pytest.mark.parametrize("text", ["done with the dbt course"])
def test_what_no_step_is_called_is_asked_about(anna: Person, text: str) -> None:
    assert answer(anna, text, "report_progress_done", progress.done) == ["utter_which_like"]
    assert states(anna) == {}
    titles = [title for title, _ in anna.last.buttons]
    assert (titles[0], titles[-1]) == ("SQL (basic)", "Something else")
    press(anna, "SQL (basic)")
    assert states(anna) == {"sql:0-1": "done"}


def test_something_else_finishes_no_step(anna: Person) -> None:
    answer(anna, "i finished the dbt thing", "report_progress_done", progress.done)
    press(anna, "Something else")
    assert anna.names()[0] == "utter_learned_beside"
    assert states(anna) == {}


@pytest.mark.parametrize("text", ["done with the gardening course", "i finished the pottery thing"])
def test_a_thing_of_another_world_finishes_no_step(anna: Person, text: str) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    assert answer(anna, text, "report_progress_done", progress.done) == ["utter_which_unnamed"]
    press(anna, "Something else")
    assert anna.names()[0] == "utter_not_a_step"
    assert states(anna) == {}


@pytest.mark.parametrize(
    "text", ["I meant the first module is done", "finished chapter 3", "done with the first lesson", "did two videos"]
)
def test_a_module_is_a_part_of_the_step(anna: Person, text: str) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    answer(anna, text, "report_progress_done", progress.done)
    assert states(anna) == {anna.last.focus or first_steps(anna, 1)[0]: "doing"}


@pytest.mark.parametrize("intent", ["ask_next_step", "report_progress_partial", "chitchat"])
def test_the_first_step_that_is_begun_is_under_way(anna: Person, intent: str) -> None:
    answer(anna, "i started the first step", intent, roadmaps.next_step)
    assert states(anna) == {first_steps(anna, 1)[0]: "doing"}


@pytest.mark.parametrize(
    "text",
    [
        "I finished half of the SQL course",
        "did 3 of 10 chapters of the SQL book",
        "finished the first module of the SQL course",
        "60% through the SQL training",
    ],
)
@pytest.mark.parametrize("intent", ["report_progress_done", "state_skills", "report_progress_partial"])
def test_a_part_of_a_course_is_no_skill_yet(desk: Desk, anna: Person, text: str, intent: str) -> None:
    service = {"report_progress_done": progress.done, "report_progress_partial": progress.partial}.get(
        intent, telling.note
    )
    someone = Person(desk)
    someone.says(service, text, intent)
    assert someone.skills().get("sql") != "has"


# How far.


def test_how_am_i_doing_says_it_all(anna: Person) -> None:
    answer(anna, "finished the sql step", "report_progress_done", progress.done)
    anna.later(days=8)
    answer(anna, "started kafka yesterday")
    card = progress_card(anna)
    told = next(str(p.vars["body"]) for p in anna.last.parts if p.name == "utter_progress_more")
    assert "Phase 1" in told
    assert "when the plan began" in told
    assert "2 weeks in a row" in told
    assert "Next: " in told and ", then" not in told
    assert "ahead; the plan ends on" in told or "utter_plan_behind" in anna.names()
    assert card["streak_weeks"] == 2
    assert len(card["next"]) == 2  # type: ignore[arg-type]


def test_ahead_is_measured_by_the_end_of_the_hours_that_hold_now(anna: Person) -> None:
    answer(anna, "6 hours a week from now on", "change_time_budget", roadmaps.change_hours)
    first = plan_of(anna).roadmap.end
    answer(anna, "finished the sql step", "report_progress_done", progress.done)
    held = plan_of(anna)
    assert held.slip == (held.roadmap.end - first).days < 0
    progress_card(anna)
    told = next(str(p.vars["body"]) for p in anna.last.parts if p.name == "utter_progress_more")
    assert f"{-held.slip} days ahead; the plan ends on {chat_day(held.roadmap.end)}" in told
    assert f"it was {chat_day(first)} at first" in told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("this week i only managed 2 hours", "2"),
        ("did 4 hours last week", "4"),
        ("could only do 90 minutes this week", "1.5"),
        ("i put in 5h this week", "5"),
        ("last week was just 1 hour", "1"),
        ("i managed 3 hours yesterday", "3"),
        ("this week only 2 hours sorry", "2"),
    ],
)
def test_hours_of_one_week_are_a_report_and_change_no_plan(anna: Person, text: str, value: str) -> None:
    end = plan_of(anna).roadmap.end
    assert answer(anna, text, "change_time_budget", roadmaps.change_hours)[0] == "utter_week_hours"
    assert anna.state()["hours_per_week"] == 10
    assert plan_of(anna).roadmap.end == end
    progress_card(anna)
    told = next(str(p.vars["body"]) for p in anna.last.parts if p.name == "utter_progress_more")
    assert f"week by week: {value}; the plan goes by 10 hours a week" in told


@pytest.mark.parametrize(
    "text", ["from this week on 5 hours a week", "I have 5 hours a week now", "make it 5 hours a week"]
)
def test_hours_of_every_week_still_change_the_plan(anna: Person, text: str) -> None:
    answer(anna, text, "change_time_budget", roadmaps.change_hours)
    assert anna.state()["hours_per_week"] == 5


def test_the_picture_is_drawn_from_every_change(anna: Person) -> None:
    for text in ("finished the sql step", "finished the kafka course"):
        anna.later(weeks=1)
        answer(anna, text, "report_progress_done", progress.done)
    points = [Point(date.fromisoformat(p["day"]), p["readiness"], p["share"]) for p in progress_card(anna)["points"]]  # type: ignore[attr-defined]
    tree = ET.fromstring(progress_svg(points, "Data Engineer", points[-1].day))
    lines = [e for e in tree.iter() if e.tag.endswith("polyline")]
    assert [len(line.attrib["points"].split()) for line in lines] == [3, 3]
    heights = [float(p.split(",")[1]) for p in lines[1].attrib["points"].split()]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize(
    "text", ["now it's done", "ok now it is really finished, see https://gitlab.com/x/y", "that one is done now"]
)
def test_it_is_the_one_step_under_way(desk: Desk, text: str) -> None:
    anna = planned(desk)
    under_way = plan_of(anna).roadmap.steps[1].id
    anna.says(progress.partial, "started", "report_progress_partial", step=under_way)
    anna.says(telling.note, "thanks", "thanks")
    anna.says(progress.done, text, "report_progress_done")
    assert states(anna) == {under_way: "done"}


def test_without_a_step_under_way_it_is_asked_for(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(telling.note, "thanks", "thanks")
    assert anna.says(progress.done, "now it's done", "report_progress_done").parts[0].name == "utter_which_step"
