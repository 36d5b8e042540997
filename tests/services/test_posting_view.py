"""A posting in the talk: all it asks for is shown, compared, found again; a CV does not outrank the person."""

from __future__ import annotations

from typing import Any

import pytest
from planned_world import answer
from services_world import PERSON, Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.documents import papers

AD = """Senior Data Analyst (all genders)
Posted 3 days ago
About Northlight
We are 320 people, and our platform runs on Kubernetes and Go.
Your mission
- Build dashboards in Tableau
What you should bring along
- At least 4 years of experience in analytics
- Excellent SQL skills, Python
- Fluent English, German is a bonus
Extra points if you know
- Snowflake
Why you will love it here
- Annual budget for AWS certifications
By applying you accept our privacy policy (GDPR)."""
SECOND = "Analytics Engineer\nWhat you bring\n- SQL\n- dbt\n- Git\n- 2+ years in data\nBonus points\n- Looker\nApply"
LIST = "BI Developer\n- Power BI\n- DAX\n- SQL Server\n- SSIS\n- 3+ yrs\n- Azure nice"
CV = """Nadia Brandt
Profile
Reporting specialist looking for a role as data analyst.
Experience
Reporting Specialist, Novamed, 03/2019 - present
- Docker for local test databases
Education
BA Economics, University of Ghent, 2015 - 2018
Skills
SQL (advanced), Python, Excel, Git"""


@pytest.fixture
def kim(desk: Desk) -> Person:
    return Person(desk)


def pasted(person: Person, text: str = AD) -> list[str]:
    person.later(minutes=1)
    person.says(papers.posting, text, "paste_job_description")
    return person.names()


def body_of(person: Person, name: str = "utter_posting_read") -> str:
    found: str = next(part.vars["body"] for part in person.last.parts if part.name == name)
    return found


def told(person: Person, text: str) -> None:
    person.later(minutes=1)
    person.says(telling.note, text, "state_skills")


def test_all_that_a_posting_asks_is_shown_by_weight(kim: Person) -> None:
    pasted(kim)
    assert body_of(kim).splitlines() == [
        "• Must: SQL (advanced), Python (advanced) and English (advanced)",
        "• Wanted: Dashboard design and Tableau",
        "• Nice to have: German (advanced) and Snowflake",
        "• Experience: 4 years; yours you have not told me yet",
    ]
    assert kim.skills() == {} and kim.last.card is None
    assert kim.last.asked.kind == "experience"


def test_what_of_it_is_there_is_said_in_the_persons_words(kim: Person) -> None:
    told(kim, "I know SQL quite well, basic Tableau, no Python, 2 years of work")
    pasted(kim)
    lines = body_of(kim).splitlines()
    assert "• Experience: 4 years; you have 2, 2 years short" in lines
    assert any(line.startswith("• SQL, below what it asks: ") and "quite well" in line for line in lines)
    assert "Missing: Python." in lines
    assert "Not talked about yet, so no gap: Dashboard design, English, German and Snowflake." in lines
    assert (kim.last.card or {})["type"] == "gaps"
    assert sum("?" in part.name for part in kim.last.parts) == 0 and kim.last.asked.kind in (
        "checks",
        "confirm",
        "hours",
    )


@pytest.mark.parametrize(
    "text", ["what did the posting want again?", "what were the requirements?", "which musts are in there?"]
)
def test_the_demands_are_shown_again(kim: Person, text: str) -> None:
    pasted(kim)
    assert answer(kim, text, "ask_clarify")[0] == "utter_posting_asks"
    assert "Snowflake" in body_of(kim, "utter_posting_asks")


def test_one_demand_is_weighed_by_the_posting(kim: Person) -> None:
    pasted(kim)
    assert answer(kim, "is snowflake a must in there?", "ask_certifications")[0] == "utter_posting_asks"
    assert "as nice to have" in body_of(kim, "utter_posting_asks")


@pytest.mark.parametrize(
    "text", ["is this realistic for me?", "is that posting worth it?", "should I apply?", "is it out of my league?"]
)
def test_whether_it_is_worth_it_is_answered_from_the_posting(kim: Person, text: str) -> None:
    pasted(kim)
    assert answer(kim, text, "chitchat")[0] == "utter_chances_open"
    told(kim, "I know SQL and Python, 4 years of work")
    assert answer(kim, text, "chitchat")[0] == "utter_chances_posting"


def test_the_question_beside_the_paste_is_answered(kim: Person) -> None:
    told(kim, "I am an expert in SQL, Python and Tableau, fluent English, 5 years of work")
    assert "utter_chances_try" in pasted(kim, f"Is this realistic for me?\n\n{AD}")
    assert not [name for name in pasted(kim) if name.startswith("utter_chances")]


def test_years_that_are_short_are_the_hurdle(kim: Person) -> None:
    told(kim, "I am an expert in SQL, Python and English, 1 year of work")
    pasted(kim)
    assert "utter_chances_years" in answer(kim, "should I apply?", "chitchat")


def test_work_off_the_list_is_said_to_be_so(kim: Person) -> None:
    ad = (
        "Sales Manager\nYour profile\n- 5 years in B2B sales\n- Excel and PowerPoint\n- Salesforce\n- German\nApply now"
    )
    assert "utter_posting_off" in pasted(kim, ad)


def test_work_of_which_hardly_anything_is_known_leaves_the_goal(kim: Person) -> None:
    kim.says(telling.note, "I want to be a data analyst", "state_target_role")
    ad = "Registered Nurse\nRequirements\n- Nursing degree\n- Willingness to work shifts\n- Empathy\nBenefits: meals"
    names = pasted(kim, ad)
    assert names[0].startswith("utter_posting_off_")
    assert kim.state()["target_role"] == "data-analyst"


def test_a_list_that_may_be_either_is_asked_about_and_used(kim: Person) -> None:
    kim.says(papers.resume, LIST, "paste_resume")
    assert kim.names() == ["utter_paper_which"] and len(kim.last.buttons) == 2
    assert kim.skills() == {}


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("It is my CV", True),
        ("mine", True),
        ("It is a job posting", False),
        ("a posting", False),
        ("a job i found", False),
    ],
)
def test_the_answer_reads_the_text_as_what_it_is(kim: Person, text: str, skills: bool) -> None:
    with kim.desk.memory.unit() as unit:
        unit.person(PERSON, "")
        unit.keep_paste(PERSON, "unclear", LIST, None, kim.now.isoformat())
    names = answer(kim, text, "chitchat")
    assert ("power-bi" in kim.skills()) is skills
    assert ("utter_resume_read" in names) is skills and ("utter_posting_read" in names) is not skills


def test_two_postings_stand_side_by_side_and_either_is_found_again(kim: Person) -> None:
    told(kim, "I know SQL and git, 3 years of work, no python")
    pasted(kim)
    assert answer(kim, "compare me with both postings", "compare_roles")[0] == "utter_postings_one"
    pasted(kim, SECOND)
    assert answer(kim, "compare me with both postings", "compare_roles")[0] == "utter_postings_compared"
    body = body_of(kim, "utter_postings_compared")
    assert body.index("1. Senior Data Analyst") < body.index("2. Analytics Engineer")
    assert kim.last.parts[1].vars["title"] == "2. Analytics Engineer"
    assert answer(kim, "the old one instead", "chitchat")[0] == "utter_posting_back"
    assert kim.state()["target_role"] == "data-analyst"
    assert answer(kim, "go by the second posting", "chitchat")[0] == "utter_posting_back"
    assert kim.last.parts[0].vars["title"] == "Analytics Engineer"


@pytest.mark.parametrize(
    "text", ["the first step please", "the next one", "the old one was nicer", "which one is better, R or Python?"]
)
def test_other_things_pick_no_posting(kim: Person, text: str) -> None:
    pasted(kim)
    pasted(kim, SECOND)
    assert answer(kim, text, "chitchat")[0] not in ("utter_posting_back", "utter_postings_compared")


def test_a_cv_and_a_posting_in_one_message_are_both_used(kim: Person) -> None:
    kim.says(papers.resume, f"Here is my CV:\n{CV}\n\nJob posting:\n{AD}", "paste_resume")
    assert kim.names()[:2] == ["utter_both_read", "utter_posting_read"]
    assert kim.skills()["sql"] == "has" and "snowflake" not in kim.skills()
    assert kim.state()["target_role"] == "data-analyst"
    assert "• SQL" in body_of(kim)


def test_the_persons_own_word_outranks_the_cv(kim: Person) -> None:
    told(kim, "I want to be a data engineer, 4 years of work, I never used docker, basic python")
    kim.later(minutes=1)
    kim.says(papers.resume, CV, "paste_resume")
    state = kim.state()
    assert (state["target_role"], state["years"]) == ("data-engineer", 4)
    assert kim.skills()["docker"] == "lacks" and kim.skills()["sql"] == "has"
    assert {s["id"]: s["level"] for s in state["skills"]}["python"] == "basic"
    assert {"utter_resume_differs", "utter_resume_goal_kept"} <= set(kim.names())


def test_a_cv_alone_is_taken_as_it_is_and_a_newer_one_renews_its_years(kim: Person) -> None:
    kim.says(papers.resume, CV, "paste_resume")
    assert kim.state()["years"] == pytest.approx(7, abs=0.1) and kim.skills()["docker"] == "has"
    assert "utter_resume_differs" not in kim.names()
    kim.later(days=1)
    kim.says(papers.resume, CV.replace("03/2019", "03/2023"), "paste_resume")
    assert kim.state()["years"] == pytest.approx(3, abs=0.1)


def asked_of(person: Person) -> Any:
    return person.last.asked


def test_what_a_cv_says_is_not_asked(kim: Person) -> None:
    told(kim, "I want to be a data analyst")
    assert asked_of(kim).kind == "experience"
    kim.later(minutes=1)
    kim.says(papers.resume, CV, "paste_resume")
    assert asked_of(kim).kind not in ("experience", "skills", "goal")
    assert not {"sql", "python", "excel", "git"} & set(asked_of(kim).skills)
