"""A posting as the goal: dropped alone, and found again."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import PERSON, Person

from bot.services.desk import Desk
from bot.services.documents import papers

AD = """Platform Engineer (f/m/d)
We are a team of nine in Leeds.
Your profile
- Kubernetes and Terraform
- Very good Go
- AWS
Nice to have
- Prometheus"""


@pytest.fixture
def anna(desk: Desk) -> Person:
    """Someone on the way to data engineer who pasted a posting of another kind."""
    person = planned(desk)
    person.says(papers.posting, AD, "paste_job_description")
    assert person.state()["target_role"] != "data-engineer"
    return person


def posting_of(person: Person) -> str:
    with person.desk.memory.unit() as unit:
        return unit.person(PERSON, "").posting


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("please remove the job posting", "privacy_delete"),
        ("forget about that vacancy", "paste_job_description"),
        ("throw away this advert please", "chitchat"),
        ("I don't want that job offer any more", "deny"),
        ("that job ad is closed already", "chitchat"),
        ("del the jd pls", "privacy_delete"),
        ("drop this vacancy, they took somebody else", "distress"),
    ],
)
def test_only_the_posting_is_dropped_and_the_goal_told(anna: Person, text: str, intent: str) -> None:
    skills = anna.skills()
    assert answer(anna, text, intent)[0] == "utter_posting_forgotten"
    assert anna.last.parts[0].vars["role"] == "Data Engineer"
    assert anna.state()["target_role"] == "data-engineer" and not posting_of(anna)
    assert anna.skills() == skills
    answer(anna, "back to the posting", "paste_job_description", papers.posting)
    assert not posting_of(anna)


@pytest.mark.parametrize("text", ["delete everything", "delete my data and the posting", "forget all about me"])
def test_everything_is_still_everything(anna: Person, text: str) -> None:
    assert not answer(anna, text, "privacy_delete")[0].startswith("utter_posting")


@pytest.mark.parametrize("text", ["ok back to the job ad", "switch back to that posting", "use the posting again"])
def test_a_posting_is_found_again(anna: Person, text: str) -> None:
    role, posting = anna.state()["target_role"], posting_of(anna)
    answer(anna, "no, I want to be a data engineer", "state_target_role")
    assert anna.state()["target_role"] == "data-engineer" and not posting_of(anna)
    assert answer(anna, text, "paste_job_description")[0] == "utter_posting_back"
    assert (anna.state()["target_role"], posting_of(anna)) == (role, posting)
    assert answer(anna, "drop the posting")[0] == "utter_posting_forgotten"
    assert anna.state()["target_role"] == "data-engineer"


def test_who_has_none_is_told_so(desk: Desk) -> None:
    assert answer(planned(desk), "delete the job posting", "privacy_delete")[0] == "utter_posting_none"


@pytest.mark.parametrize("text", ["what's my goal again?", "what is my target role now", "which role am i going for"])
def test_the_goal_is_told(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_next_step")[0] == "utter_goal_now_posting"
    answer(anna, "drop the posting")
    assert answer(anna, text, "ask_next_step")[0] == "utter_goal_now"
