"""A message taken for a goal or a question keeps the skills told in it, and none that it only asks about."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.reading.reader import Reader
from bot.services.meant import as_meant
from bot.settings import ROOT


@pytest.fixture(scope="module")
def real() -> Reader:
    return Reader(knowledge.load(ROOT / "knowledge"))


def claimed(real: Reader, text: str, intent: str) -> set[str]:
    facts = as_meant(real.read(text, today=date(2026, 3, 10)), intent, text)
    return {m.skill for m in facts.skills if m.polarity}


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("Miller by trade, I weigh grain and enter it in SAP EWM", "state_target_role", {"sap-ewm"}),
        ("2015-2019 store clerk: stock lists in Excel", "state_target_role", {"excel"}),
        ("- Excel lists\n- rotas\n- SQL\n- Jira", "state_target_role", {"excel", "sql", "jira"}),
        ("I do a course about Django since May", "ask_resources", {"django"}),
        ("Python is easy for me", "closest_role", {"python"}),
    ],
)
def test_what_one_tells_of_oneself_is_kept(real: Reader, text: str, intent: str, expected: set[str]) -> None:
    assert expected <= claimed(real, text, intent)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("I choose Python and SQL", "state_target_role"),
        ("something with Python", "state_target_role"),
        ("I need a Docker course", "ask_resources"),
        ("I wonder about Docker", "ask_definition"),
        ("my question is about Kubernetes, what is it", "ask_definition"),
        ("Docker tutorial", "ask_resources"),
    ],
)
def test_what_is_asked_or_wished_is_not_claimed(real: Reader, text: str, intent: str) -> None:
    assert not claimed(real, text, intent)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("data analyst. excel every day. 10 years physiotherapist", "data-analyst"),
        ("ml engineer; math teacher so far", "ml-engineer"),
        ("Data analyst. 5 years. SQL, Tableau.", None),
        ("physiotherapist. 10 years, some excel for a data analyst", None),
    ],
)
def test_a_role_by_itself_before_other_work_is_the_goal(real: Reader, text: str, goal: str | None) -> None:
    facts = as_meant(real.read(text, today=date(2026, 3, 10)), "state_experience", text)
    assert (facts.target.role if facts.target else None) == goal


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("docker, kubernetes, terraform, mlops engineer", {"docker", "kubernetes", "terraform"}),
        ("sql, excel, goal data analyst", {"sql", "excel"}),
        ("html css js, want to be data engineer", {"html", "css", "javascript"}),
        ("python docker -> mlops engineer", {"python", "docker"}),
        ("python sql data analyst", set()),
        ("a job with docker, kubernetes, mlops engineer maybe", set()),
        ("python or sql, data analyst?", set()),
        ("need sql, excel, for data analyst", set()),
    ],
)
def test_a_list_before_the_goal_is_told_as_known(real: Reader, text: str, skills: set[str]) -> None:
    assert claimed(real, text, "state_target_role") == skills


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("data analyst, 3 years clerk", "data-analyst"),
        ("data analyst, 3 years", None),
        ("data analyst, five years of sql", None),
    ],
)
def test_a_role_before_years_of_other_work_is_the_goal(real: Reader, text: str, goal: str | None) -> None:
    facts = as_meant(real.read(text, today=date(2026, 3, 10)), "state_experience", text)
    assert (facts.target.role if facts.target else None) == goal
