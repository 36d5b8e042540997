"""What comes between: questions on the way, corrections, moods, absences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from tests.conversations.simulator.language import hours_words, spoken, years_words
from tests.conversations.simulator.persona import Persona
from tests.conversations.simulator.record import Move

if TYPE_CHECKING:
    from tests.conversations.simulator.agent import Agent

QUESTIONS = (
    "side_definition",
    "side_requirements",
    "side_salary",
    "side_resources",
    "side_certificates",
    "side_compare",
    "side_privacy",
)


@dataclass(frozen=True)
class Aside:
    """Something said out of turn: not before `turn` and not before `needs` has happened; `asked`: to a question."""

    turn: int
    say: Callable[[Agent], Move | None]
    needs: frozenset[str] = frozenset()
    asked: bool = True


def line(bank: str, act: str = "") -> Callable[[Agent], Move | None]:
    """Says a line of a bank, its slots filled with a skill, roles and hours of the person's world."""

    def say(agent: Agent) -> Move | None:
        role = agent.told.goal or agent.goal
        slots = {
            "skill": agent.some_skill(),
            "role": agent.some_role(),
            "other": agent.some_role(role or ""),
            "hours": hours_words(agent.rng.choice((3, 8, 12)), agent.rng),
        }
        return Move(agent._noisy(agent.voice.say(bank, **slots)), act or bank, digression=True)

    return say


def raw(bank: str) -> Callable[[Agent], Move | None]:
    """Says a line as it stands."""

    def say(agent: Agent) -> Move | None:
        agent.happened.add(bank)
        return Move(agent.voice.say(bank), bank, digression=True)

    return say


def correct_years(agent: Agent) -> Move | None:
    """Puts right a number of years told wrongly."""
    true, wrong = agent.person.years or 0, agent.told.years
    if wrong is None or true == wrong:
        return None
    agent.told.years = true
    text = agent.voice.say("correct_years", years=years_words(true, agent.rng), wrong=f"{wrong:g}")
    return Move(text, "correct years", digression=True)


def correct_skill(agent: Agent) -> Move | None:
    """Takes back a skill that was claimed by mistake."""
    if agent.false not in agent.told.skills:
        return None
    del agent.told.skills[agent.false]
    agent.told.gone.add(agent.false)
    name = spoken(agent.catalogue.skills[agent.false], agent.rng, plain=True)
    return Move(agent.voice.say("correct_skill", skill=name), "correct skill", digression=True)


def correct_lack(agent: Agent) -> Move | None:
    """Claims a skill that was denied by mistake."""
    if agent.denied not in agent.told.skills:
        return None
    name = spoken(agent.catalogue.skills[agent.denied], agent.rng, plain=True)
    agent.told.skill(agent.denied, "has")
    return Move(agent.voice.say("correct_has", skill=name), "correct lack", digression=True)


def change_goal(agent: Agent) -> Move | None:
    """Wants to become something else; what was skipped for the old goal may be asked for the new one."""
    agent.goal = agent.person.second_goal
    agent.settled = {k: v for k, v in agent.settled.items() if not (k.startswith("checks:") and v == "declined")}
    agent.agenda = ["bye", "recap", "step", "plan", "gaps"]
    agent.wishes.clear()
    return Move(agent._noisy(agent.words.goal(agent.goal, "goal_change")), "change goal", answers=("goal",))


def change_hours(agent: Agent) -> Move | None:
    """Has another number of hours a week now."""
    hours = (agent.person.hours or 4) + 3
    return Move(agent._noisy(agent.words.hours(hours, "change_hours")), "change hours", digression=True)


def paste_posting(agent: Agent) -> Move | None:
    """Pastes a posting for the goal, with skills that are not the person's."""
    role = agent.told.goal or agent.goal or "data-engineer"
    wanted = [s for r in agent.catalogue.roles[role].requirements for s in r.skills]
    strange = [s for s in dict.fromkeys(wanted) if s not in agent.held and not agent.catalogue.skills[s].ambiguous]
    return Move(agent.words.posting(role, strange), "posting", digression=True) if len(strange) > 2 else None


def leave(agent: Agent) -> Move | None:
    """Says goodbye in the middle, to come back a month later."""
    agent.happened.add("gone away")
    return Move(agent.voice.say("bye"), "leave", digression=True)


def asides_of(person: Persona, rng: Random) -> list[Aside]:
    """All that this person will say out of turn."""
    found: list[Aside] = []

    def due(trait: str, say: Callable[[Agent], Move | None], turn: int, *needs: str, asked: bool = True) -> None:
        if person.is_(trait):
            found.append(Aside(turn, say, frozenset(needs), asked))

    for bank in rng.sample(QUESTIONS, 3):
        due("asks_side_questions", line(bank), rng.randint(2, 9))
    due("asks_why", line("why_question"), 3)
    due("asks_why", line("why_gaps"), 3, "gaps", asked=False)
    due("asks_for_help", line("help"), rng.randint(2, 5))
    due("asks_for_help", line("clarify"), rng.randint(3, 6))
    due("small_talk", line("small_talk"), rng.randint(2, 4))
    due("small_talk", line("side_weather"), rng.randint(4, 7))
    due("small_talk", line("thanks"), rng.randint(6, 8))
    due("hostile", line("abuse"), 2)
    due("hostile", line("abuse"), rng.randint(4, 6))
    due("complains", line("complaint"), rng.randint(3, 6))
    due("distressed", raw("distress"), rng.randint(2, 5))
    due("distressed", raw("go_on"), 3, "care", asked=False)
    due("emoji_only", raw("emoji"), 2)
    due("corrects_years", correct_years, 3, "told years")
    due("corrects_skill", correct_skill, 4, "told skills")
    due("corrects_lack", correct_lack, 4, "told skills")
    due("changes_goal", change_goal, 5, "gaps", asked=False)
    due("changes_hours", change_hours, 5, "plan", asked=False)
    due("pastes_posting", paste_posting, rng.randint(4, 7), asked=False)
    due("gets_stuck", line("blocked"), 5, "step", asked=False)
    due("skips", line("wish_step"), 2, "unknown", asked=False)
    due("leaves_and_returns", leave, rng.randint(3, 6))
    due("leaves_and_returns", raw("greet_back"), 4, "gone away", asked=False)
    due("erases", raw("delete"), rng.randint(4, 7), asked=False)
    due("restarts", raw("restart"), rng.randint(4, 6), asked=False)
    return found
