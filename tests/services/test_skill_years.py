"""Years with a skill that a posting wants are no years of work, and are asked for once."""

from __future__ import annotations

import pytest
from planned_world import answer
from services_world import Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.documents import papers

AD = "Junior AI Engineer at Brightwater\nRequirements\n- 2+ years of Python\n- RAG\n- prompt engineering"


@pytest.fixture
def max_(desk: Desk) -> Person:
    person = Person(desk)
    person.says(telling.note, "front-end developer, 6 years, javascript and react, some python", "state_experience")
    return person


def test_years_of_work_are_not_years_with_a_skill(max_: Person) -> None:
    max_.says(papers.posting, AD, "paste_job_description")
    body = max_.last.parts[0].vars["body"]
    assert "2 years with Python" in body and "6 years in all" in body and "do not know" in body
    assert "which is enough" not in body
    assert max_.names()[-1] == "utter_ask_skill_years"


@pytest.mark.parametrize(("said", "verdict"), [("3 years", "which is enough"), ("about one year", "1 year short")])
def test_the_answer_counts_and_is_asked_for_once(max_: Person, said: str, verdict: str) -> None:
    max_.says(papers.posting, AD, "paste_job_description")
    answer(max_, said, "state_experience")
    assert max_.state()["years"] == 6
    max_.says(papers.posting, AD, "paste_job_description")
    assert verdict in max_.last.parts[0].vars["body"]
    assert max_.names()[-1] != "utter_ask_skill_years"


def test_who_skips_it_is_not_asked_again(max_: Person) -> None:
    max_.says(papers.posting, AD, "paste_job_description")
    answer(max_, "skip", "unsure_or_skip")
    max_.says(papers.posting, AD, "paste_job_description")
    assert max_.names()[-1] != "utter_ask_skill_years"


def test_who_worked_too_short_is_short_whatever_the_skill(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "1 year as a tester, some python", "state_experience")
    person.says(papers.posting, AD, "paste_job_description")
    assert "1 year short" in person.last.parts[0].vars["body"]


def test_years_of_work_in_a_posting_stay_years_of_work(max_: Person) -> None:
    ad = "Data Analyst at Fern\nRequirements\n- 3+ years of experience as an analyst\n- SQL"
    max_.says(papers.posting, ad, "paste_job_description")
    assert "3 years; you have 6, which is enough" in max_.last.parts[0].vars["body"]


def test_years_in_a_line_of_work_are_not_those_of_another_one(max_: Person) -> None:
    ad = "Machine Learning Engineer at Fern\nRequirements\n- 4 years ML with PyTorch\n- Python\n- Docker"
    max_.says(papers.posting, ad, "paste_job_description")
    body = max_.last.parts[0].vars["body"]
    assert "4 years with Machine Learning" in body and "6 years in all" in body
    assert "which is enough" not in body


def test_years_in_the_line_of_work_that_one_does_are_years_of_work(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I work as a machine learning engineer, 6 years of experience", "state_experience")
    ad = "Machine Learning Engineer at Fern\nRequirements\n- 4 years ML with PyTorch\n- Python\n- Docker"
    person.says(papers.posting, ad, "paste_job_description")
    assert "4 years; you have 6, which is enough" in person.last.parts[0].vars["body"]


def test_years_with_what_was_never_used_are_none(max_: Person) -> None:
    answer(max_, "I don't know RAG and never used prompt engineering, no python either", "deny_skill")
    max_.says(papers.posting, AD, "paste_job_description")
    assert "you have none with it, 2 years short" in max_.last.parts[0].vars["body"]
    assert max_.names()[-1] != "utter_ask_skill_years"
