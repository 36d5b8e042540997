"""Someone with a plan of several steps, whose words are answered as in a talk."""

from __future__ import annotations

from collections.abc import Callable

from services_world import PERSON, Person

from bot.memory.journal import Version
from bot.services import asides, gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import plans, roadmaps
from bot.services.record import undoing

Service = Callable[[Desk, Turn], Reply]


def planned(desk: Desk) -> Person:
    """A future data engineer with 10 hours a week who has seen the plan."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data engineer, 3 years of work", "state_target_role")
    person.says(
        telling.note, "I know python and excel. I don't know SQL, docker, spark, kafka and airflow", "state_skills"
    )
    person.says(gaps.show, "what am I missing", "ask_gap")
    person.says(roadmaps.change_hours, "10 hours a week", "change_time_budget")
    person.says(roadmaps.show, "show my plan", "ask_roadmap")
    return person


def analyst(desk: Desk) -> Person:
    """A future data analyst."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst", "state_target_role")
    return person


def analyst_with_plan(desk: Desk) -> Person:
    """A future data analyst with 4 hours a week who has seen the plan."""
    person = analyst(desk)
    person.says(telling.note, "3 years, I know sql and excel basics", "state_skills")
    person.says(gaps.show, "my gaps", "ask_gap")
    person.says(roadmaps.change_hours, "4 hours a week", "change_time_budget")
    person.says(roadmaps.show, "show my plan", "ask_roadmap")
    return person


def plan_of(person: Person) -> plans.Plan:
    """The present plan."""
    with person.desk.memory.unit() as unit:
        held = plans.current(person.desk, unit, unit.person(PERSON, ""), person.turn("", ""))
    assert held
    return held


def answer(
    person: Person, text: str, intent: str = "chitchat", service: Service = telling.note, **data: str
) -> list[str]:
    """Says something as actions answer it and returns the names of what came back."""

    def answered(desk: Desk, turn: Turn) -> Reply:
        return asides.answered(desk, turn) or service(desk, turn)

    person.says(answered, text, intent, **data)
    return person.names()


def keeping(service: Service) -> Service:
    """A service behind what words make plain, with what it changes kept, as actions call it."""

    def reply(desk: Desk, turn: Turn) -> Reply:
        before = undoing.state(desk, turn)
        made = asides.answered(desk, turn) or service(desk, turn)
        undoing.keep(desk, turn, before, made)
        return made

    return reply


def versions_of(person: Person) -> tuple[Version, ...]:
    """All versions of the plan."""
    with person.desk.memory.unit() as unit:
        return unit.plan_versions(PERSON)


def states(person: Person) -> dict[str, str]:
    """Where the person stands with each step reported on."""
    with person.desk.memory.unit() as unit:
        return unit.steps(PERSON)
