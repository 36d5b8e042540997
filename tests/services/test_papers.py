"""What the talk makes of pasted CVs and postings."""

from __future__ import annotations

import pytest
from services_world import PERSON, Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.documents import papers

RESUME = """Mara Lind, Oslo

Profile
{goal}

Experience
Frontend Developer, Northbay (03/2021 - present)
- Frontend Development of the shop in React, and what else the owners of a shop of that size wish for in ten years
- If I could, I would take the lead of the roadmap

Skills
React (expert), TypeScript, CSS, Frontend Development
Learning: AWS
No production experience with Kubernetes
"""
POSTING = """Data Engineer
About us
We drink coffee.
Requirements
- Python, SQL, Airflow
- Spark and Kafka
- dbt
- Docker, Kubernetes, Terraform
"""


@pytest.fixture
def mara(desk: Desk) -> Person:
    return Person(desk)


def _quotes(mara: Person) -> dict[str, str]:
    with mara.desk.memory.unit() as unit:
        return {claim.skill: claim.quote for claim in unit.claims(PERSON)}


def test_a_goal_named_in_a_cv_is_not_asked_for_again(mara: Person) -> None:
    mara.says(papers.resume, RESUME.format(goal="Seeking a position as Data Engineer."), "paste_resume")
    assert mara.state()["target_role"] == "data-engineer"
    assert mara.last.asked.kind != "goal"
    assert mara.state()["years"] == pytest.approx(5, abs=0.2)


def test_a_goal_off_the_list_is_taken_with_the_nearest_role(mara: Person) -> None:
    mara.says(papers.resume, RESUME.format(goal="Objective: DevOps engineer"), "paste_resume")
    assert "utter_goal_nearest" in mara.names()
    assert mara.last.asked.kind != "goal"


def test_of_two_goals_none_is_guessed(mara: Person) -> None:
    mara.says(papers.resume, RESUME.format(goal="Looking for a move into full stack or DevOps."), "paste_resume")
    assert mara.state()["target_role"] is None
    assert mara.last.asked.kind == "goal"
    asked = next(part for part in mara.last.parts if part.name == "utter_resume_goals")
    assert asked.vars["goals"] == "full stack or DevOps"
    assert [title for title, _ in mara.last.buttons] == ["full stack", "DevOps"]
    assert "devops-practice" not in {s for s, polarity in mara.skills().items() if polarity == "has"}


@pytest.mark.parametrize("place", [0, 1])
def test_the_goal_picked_of_two_is_the_goal(mara: Person, place: int) -> None:
    mara.says(papers.resume, RESUME.format(goal="Objective: Data Analyst or DevOps engineer"), "paste_resume")
    title, payload = mara.last.buttons[place]
    if payload.startswith("/"):
        mara.says(telling.choose_role, payload, "state_target_role", role="data-analyst")
    else:
        mara.says(telling.note, payload, "state_target_role")
    assert mara.state()["target_role"] is not None, title


def test_each_skill_of_a_cv_is_named_once_and_quoted_by_its_own_line(mara: Person) -> None:
    mara.says(papers.resume, RESUME.format(goal="I like shops."), "paste_resume")
    noted = next(part for part in mara.last.parts if part.name == "utter_noted").vars["facts"]
    assert noted.casefold().count("frontend") == 1
    quotes = _quotes(mara)
    assert quotes["aws"] == "Learning: AWS"
    assert "React" in quotes["react"]
    assert all(len(quote) <= 80 for quote in quotes.values())
    assert mara.skills()["kubernetes"] == "lacks"


def test_a_cv_with_little_in_it_says_why(mara: Person) -> None:
    text = (
        "Jo Doe\nExperience\nDriver, Acme, 2019 - 2021\nEducation\nSchool of Hull\nSkills\nDriving, Excel\n" + "-" * 90
    )
    mara.says(papers.resume, text, "paste_resume")
    reasons = [part.vars["reason"] for part in mara.last.parts if part.name == "utter_little"]
    assert reasons == ["the text is short"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Data Analyst\nRequirements\n- SQL\n" + "- a good heart and a clear mind\n" * 12, "few tools"),
        ("Data Analyst\nAbout us\nWe use SQL, Java, React, Go\nRequirements\n- Excel\n" + "- joy\n" * 60, "company"),
        ("Data Analyst\nAnforderungen\n- SQL\n" + "- du bist mit der Sache und den Kunden für uns da\n" * 9, "English"),
    ],
)
def test_a_posting_with_little_in_it_says_why(mara: Person, text: str, reason: str) -> None:
    mara.says(papers.posting, text, "paste_job_description")
    assert reason in next(part.vars["reason"] for part in mara.last.parts if part.name == "utter_little")


def test_a_posting_with_enough_in_it_does_not(mara: Person) -> None:
    mara.says(papers.posting, POSTING, "paste_job_description")
    assert "utter_little" not in mara.names()


def test_every_role_of_a_mix_is_named_with_its_grounds(mara: Person) -> None:
    text = (
        "Data Engineer\nRequirements\n- Airflow\n- Kafka\n- Spark\n- Tableau\n- DAX\n- Power BI\n- PyTorch\n- Keras\n"
    )
    mara.says(papers.posting, text, "paste_job_description")
    shares = next(p.vars["mix"] for p in mara.last.parts if p.name in ("utter_posting_mix", "utter_posting_title"))
    assert all("%: " in share and not share.endswith(": )") for share in shares.split("; "))
