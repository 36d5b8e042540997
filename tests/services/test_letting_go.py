"""Single things that are kept are deleted at once, in the order wished, with a true receipt."""

from __future__ import annotations

from typing import Any

import pytest
from planned_world import answer, keeping, planned
from services_world import PERSON, Person

from bot.memory import promises
from bot.services import gaps, telling
from bot.services.desk import Desk
from bot.services.documents import papers
from bot.services.record import records

AD = "BI Analyst\nRequirements\n- SQL\n- Power BI\n- 2 years of experience\nNice to have\n- Snowflake"
CV = (
    "Tom Ek\ntom@example.org\nExperience\nData Analyst, Bolt, 2020 - present\n- Dashboards in Tableau\nSkills\n"
    "SQL, R, Tableau\nEducation\nBA, University of Bonn, 2014 - 2018"
)


@pytest.fixture
def ann(desk: Desk) -> Person:
    """A future data engineer with a plan, 10 hours a week and 3 years of work."""
    return planned(desk)


def says(person: Person, text: str, intent: str = "privacy_delete", service: Any = records.ask_erase) -> list[str]:
    """What an action does with a message: what is changed is kept, so that it can be taken back."""

    person.later(minutes=1)
    person.says(keeping(service), text, intent)
    return person.names()


def stored(person: Person) -> dict[str, Any]:
    with person.desk.memory.unit() as unit:
        return unit.export(PERSON)


def row(person: Person) -> dict[str, Any]:
    found: dict[str, Any] = stored(person)["person"][0]
    return found


@pytest.mark.parametrize(
    ("text", "column", "what"),
    [
        ("delete only my hours", "hours_per_week", "your hours a week"),
        ("forget my years of experience but keep the rest", "years", "your years of experience"),
        ("my goal should be deleted", "target_role", "your goal"),
    ],
)
@pytest.mark.parametrize("intent", ["privacy_delete", "remove_or_correct", "change_time_budget", "chitchat"])
def test_one_thing_goes_and_all_else_stays(ann: Person, text: str, column: str, what: str, intent: str) -> None:
    before, skills = row(ann), ann.skills()
    assert says(ann, text, intent)[0] == "utter_untold"
    assert ann.last.parts[0].vars["what"] == what
    after = row(ann)
    assert after[column] is None
    untouched = {k for k in before if k not in (column, f"{column.split('_')[0]}_quote", "options", "posting")}
    assert {k: after[k] for k in untouched} == {k: before[k] for k in untouched}
    assert ann.skills() == skills


def test_what_is_forgotten_is_not_asked_for_at_once(ann: Person) -> None:
    says(ann, "erase my weekly hours please")
    assert ann.last.asked.kind != "hours"


def test_two_wishes_are_done_in_their_order(ann: Person) -> None:
    ann.says(papers.posting, AD, "paste_job_description")
    names = says(ann, "tell me what you have stored, then delete the posting", "privacy_export", records.show)
    assert names[:2] == ["utter_profile", "utter_posting_forgotten"]
    assert "BI Analyst" in ann.last.parts[0].vars["body"]
    assert (ann.last.card or {})["type"] == "profile"
    assert not row(ann)["posting"]
    names = says(ann, "delete my hours and show me what's left")
    assert names[:2] == ["utter_untold", "utter_profile"]
    assert "Time to learn: not told yet" in ann.last.parts[1].vars["body"]


def test_what_is_not_on_record_is_said_beside_the_other_wish(ann: Person) -> None:
    names = says(ann, "remove tableau and show me what you know")
    assert names[:2] == ["utter_untold_nothing", "utter_profile"]


def test_a_view_beside_a_deletion_is_shown(ann: Person) -> None:
    names = says(ann, "forget my years and show me my gaps")
    assert names[0] == "utter_untold" and "utter_gaps" in names


@pytest.mark.parametrize("text", ["delete everything", "erase all my data", "delete my account and my hours"])
def test_everything_is_asked_for_once_more(ann: Person, text: str) -> None:
    assert says(ann, text) == ["utter_erase_sure"]
    assert ann.last.offer == "erase" and ann.skills()


@pytest.mark.parametrize("text", ["no, delete only my hours", "no, only my hours", "forget my hours, keep the rest"])
def test_who_is_asked_about_everything_may_name_one_thing_instead(ann: Person, text: str) -> None:
    says(ann, "delete everything")
    assert says(ann, text)[0] == "utter_untold"
    assert ann.skills() and row(ann)["hours_per_week"] is None


@pytest.mark.parametrize(
    "text", ["yes, delete it all", "delete my data", "erase", "delete everything you know about me"]
)
def test_a_yes_in_other_words_erases(ann: Person, text: str) -> None:
    says(ann, "delete everything")
    assert says(ann, text) == ["utter_erased"]


def test_a_sentence_about_something_else_is_no_yes(ann: Person) -> None:
    says(ann, "delete everything")
    assert says(ann, "hm, what would happen to all the things I told you then?") != ["utter_erased"]
    assert ann.skills()


def test_a_look_before_everything_goes(ann: Person) -> None:
    names = says(ann, "show me my data and then delete everything")
    assert names == ["utter_profile", "utter_erase_sure"] and ann.last.offer == "erase"


def test_everything_but_what_is_spared(ann: Person) -> None:
    skills = ann.skills()
    assert says(ann, "delete everything except my skills")[0] == "utter_untold"
    assert ann.skills() == skills
    left = row(ann)
    assert (left["target_role"], left["years"], left["hours_per_week"]) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("delete my salary", "your pay"),
        ("please erase my name", "your name"),
        ("forget what I said about my health", "your health"),
        ("delete all messages about my kids", "your kids"),
        ("delete my messages about my divorce", "your divorce"),
        ("forget my time zone", "your time zone or place"),
        ("remove my deadline", "a deadline"),
    ],
)
def test_what_was_never_kept_is_said_so(ann: Person, text: str, what: str) -> None:
    assert says(ann, text)[0] == "utter_untold_nothing"
    assert ann.last.parts[0].vars["what"] == what


def test_a_receipt_names_what_was_there_and_what_was_not(ann: Person) -> None:
    names = says(ann, "delete excel, tableau and my hours")
    assert names[:2] == ["utter_untold", "utter_untold_nothing"] or "utter_untold_nothing" in names
    said = {part.name: part.vars.get("what") for part in ann.last.parts}
    assert said["utter_untold"] == "your hours a week and Excel" and said["utter_untold_nothing"] == "Tableau"


def test_undo_brings_it_back_once_and_then_nothing_of_it_is_left(ann: Person) -> None:
    says(ann, "delete my hours")
    assert says(ann, "undo", "remove_or_correct", telling.note)[0] == "utter_undone"
    assert row(ann)["hours_per_week"] == 10
    says(ann, "delete my hours")
    assert '"hours_per_week": 10' in str(stored(ann)["change"])
    says(ann, "what am I missing?", "ask_gap", gaps.show)
    kept = stored(ann)
    assert '"hours_per_week": 10' not in str(kept["change"]) + str(kept["plan"])
    assert says(ann, "undo", "remove_or_correct", telling.note)[0] == "utter_undo_nothing"


def test_check_ins_and_zone_go_alone(ann: Person) -> None:
    with ann.desk.memory.unit() as unit:
        promises.save_wishes(unit, PERSON, rhythm="weekly", since="2026-03-01", zone="Europe/Oslo", hour=8)
    assert says(ann, "delete my time zone")[0] == "utter_untold"
    with ann.desk.memory.unit() as unit:
        held = promises.wishes(unit, PERSON)
    assert held and (held.zone, held.rhythm, held.hour) == (None, "weekly", 8)
    assert says(ann, "and delete the check-ins")[0] == "utter_untold"
    says(ann, "what am I missing?", "ask_gap", gaps.show)
    assert stored(ann)["checkin"] == []


def test_the_text_of_a_cv_goes_and_its_skills_on_request(desk: Desk) -> None:
    tom = Person(desk)
    says(tom, CV, "paste_resume", papers.resume)
    says(tom, "I also know python", "state_skills", telling.note)
    assert stored(tom)["paste"]
    assert says(tom, "remove the CV text")[0] == "utter_untold" and not stored(tom)["paste"]
    assert {"sql", "r", "tableau", "python"} <= tom.skills().keys()
    assert says(tom, "remove the CV text")[0] == "utter_cv_text_none"
    assert row(tom)["years"] and row(tom)["current_said"]
    says(tom, "delete what you took from my CV")
    assert (row(tom)["years"], row(tom)["current_said"]) == (None, "")
    assert "python" in tom.skills() and not {"sql", "r", "tableau"} & tom.skills().keys()


def test_the_plan_and_progress_are_two_things(ann: Person) -> None:
    with ann.desk.memory.unit() as unit:
        unit.set_step(PERSON, "sql:basic", "done", "my own words", "2026-03-01")
    says(ann, "delete the notes on my steps")
    assert stored(ann)["step"][0]["note"] == "" and stored(ann)["step"][0]["state"] == "done"
    assert says(ann, "delete my progress")[0] == "utter_untold" and not stored(ann)["step"]
    assert stored(ann)["plan"]
    assert says(ann, "delete my plan")[0] == "utter_untold" and not stored(ann)["plan"]


@pytest.mark.parametrize(
    "text", ["how do I delete my hours?", "I had to forget my job for a day", "drop kafka from my plan", "no, 8 hours"]
)
def test_what_is_no_deletion_deletes_nothing(ann: Person, text: str) -> None:
    before = row(ann)
    names = answer(ann, text)
    assert "utter_untold" not in names
    assert {k: v for k, v in row(ann).items() if k not in ("options",)} | {"hours_per_week": 0, "hours_quote": ""} == {
        k: v for k, v in before.items() if k not in ("options",)
    } | {"hours_per_week": 0, "hours_quote": ""}


def test_my_data_holds_all_that_is_kept(ann: Person) -> None:
    says(ann, AD, "paste_job_description", papers.posting)
    says(ann, "I work as a nurse, by the way", "state_experience", telling.note)
    with ann.desk.memory.unit() as unit:
        promises.save_wishes(unit, PERSON, rhythm="weekly", since="2026-03-01", zone="Europe/Oslo")
    says(ann, "what do you know about me?", "privacy_export", records.show)
    body = next(part.vars["body"] for part in ann.last.parts if part.name == "utter_profile")
    for line in ('Posting: "BI Analyst", 3 demands', "Check-ins: every week", "Time zone: Oslo", "Now: nurse"):
        assert line in body
    assert not any(f"{name}:" in body for name in ("Progress", "Start", "Text", "Away"))  # nothing of these is kept


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("delete my sql skill", {"sql"}),
        ("please remove the sql and docker skills", {"sql", "docker"}),
        ("forget the skill docker", {"docker"}),
        ("erase all my skills, also sql", {"sql", "docker", "python"}),
    ],
)
def test_a_skill_that_is_named_goes_alone(desk: Desk, text: str, gone: set[str]) -> None:
    person = Person(desk)
    person.says(telling.note, "I know SQL, Docker and Python well", "state_skills")
    says(person, text, "remove_or_correct", records.correct)
    assert {"sql", "docker", "python"} - set(person.skills()) == gone


def test_what_is_named_is_all_that_goes(ann: Person) -> None:
    before = row(ann)
    for text in (
        "delete everything you know about my son",
        "wipe all messages where I mention my ex",
        "erase whatever I told you about my boss",
    ):
        assert says(ann, text)[:2] == ["utter_untold_nothing", "utter_talk_whole"], text
    assert row(ann) == before
    assert says(ann, "delete everything about excel")[0] == "utter_untold"
    assert "excel" not in ann.skills() and "python" in ann.skills()
    says(ann, "delete everything you know about my work")
    assert (row(ann)["years"], row(ann)["target_role"]) == (None, before["target_role"])


def test_words_that_mention_a_matter_go_and_what_they_told_stays(ann: Person) -> None:
    ann.says(telling.note, "my brother taught me some R", "state_skills")
    assert says(ann, "delete all you have on my brother")[0] == "utter_words_gone"
    assert "r" in ann.skills()
    assert "brother" not in str(stored(ann)["claim"])


@pytest.mark.parametrize("text", ["delete everything about me", "erase all data you have on me", "delete my data"])
def test_a_clear_word_for_the_whole_is_asked_for_once_more(ann: Person, text: str) -> None:
    assert says(ann, text) == ["utter_erase_sure"]
    assert ann.last.offer == "erase"


def test_the_last_message_alone_goes(ann: Person) -> None:
    says(ann, "I know tableau", "state_skills", telling.note)
    says(ann, "delete my last message")
    assert "tableau" not in ann.skills() and "excel" in ann.skills()
    before = row(ann)
    says(ann, "thanks", "thanks", telling.note)
    assert says(ann, "forget what I just said")[0] == "utter_undo_nothing"
    assert row(ann) == before
