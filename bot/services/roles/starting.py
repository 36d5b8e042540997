"""Where somebody can start from their work alone, while nothing is known of their skills."""

from __future__ import annotations

from dataclasses import replace

from bot.advice.catalogue import Catalogue, Role
from bot.advice.trades import ANY_WORK, brings
from bot.memory import Person, Unit
from bot.reading.facts import Asked
from bot.reports.chat import listing
from bot.services import focus
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.roles.goals import fitting

NAMED, ROLES, LEAST = 3, 2, 2
"""Skills named of a role, roles shown, and skills a role must share to be shown."""
POSTING = ("Paste a job ad", "/paste_job_description")


def by_work(desk: Desk, unit: Unit, turn: Turn, person: Person, said: str = "") -> Reply | None:
    """The roles nearest to a person's work, or to the line of work `said` they ask about, with what they share.

    None where nothing is known of the work. What people of it usually bring is named as such: nothing of it is kept.
    """
    work = next((w for w in (person.current_said, said) if brings(w)), "") or said
    if not work:
        return None
    usual = brings(work) or ANY_WORK
    ranked = fitting(desk, unit, person if work == person.current_said else _as(person, work))
    usual = tuple(dict.fromkeys((*(c.skill for c in profile_of(unit, person).having()), *usual)))
    shared = [(m.role, _asked(m.role, usual, desk.catalogue)) for m in ranked]
    best = [(role, names) for role, names in shared if len(names) >= LEAST][:ROLES]
    if not best:
        return None
    lines = [f"{n}. {role.name}: asks for {listing(names[:NAMED])}" for n, (role, names) in enumerate(best, start=1)]
    focus.show_list(unit, turn, [role.id for role, _ in best])
    buttons = tuple((role.name, f'/state_target_role{{"role": "{role.id}"}}') for role, _ in best)
    wished = work == said == person.target_said
    name = "utter_start_from_goal" if wished else "utter_start_from_work"
    part = Part(name, {"work": work, "body": "\n".join(lines)})
    asked = Asked("goal", roles=tuple(role.id for role, _ in best))
    buttons = (POSTING, *buttons) if wished else (*buttons, POSTING)
    return Reply((part, Part("utter_pick_or_ad")), buttons, asked=asked)


def _as(person: Person, work: str) -> Person:
    """The person as one of that line of work, to look which way it points."""
    return replace(person, current_said=work)


def _asked(role: Role, usual: tuple[str, ...], catalogue: Catalogue) -> list[str]:
    """The skills of a line of work that a role asks for, by name."""
    wanted = {skill for requirement in role.requirements for skill in requirement.skills}
    return [catalogue.skill_name(skill) for skill in usual if skill in wanted]
