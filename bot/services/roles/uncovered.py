"""A goal that no role of the list is near to: kept in its own words, and gaps and a plan against what can be measured.

Nothing stands in for it unasked; who goes on asking sees once, as an example, where they stand against one role.
"""

from __future__ import annotations

from bot.advice.gaps import assess
from bot.memory import Person, Unit
from bot.reports.chat import gap_view
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.roles import offlist
from bot.services.roles.goals import need_goal
from bot.services.standing import standing


def insists(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply | None:
    """For who names the same goal again: it is kept, without the same words once more; None for the first naming."""
    if focus.times(unit, turn, f"off:{person.target_said.casefold()}"[:60]) == 1:
        return None
    kept = Part("utter_goal_off_kept", {"said": person.target_said})
    if _asks(desk, unit, turn):
        return flow.go_on(desk, unit, turn).after(kept)
    return offlist.by_one(desk, unit, person).after(kept)


def wanted(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """For who wants gaps, a plan or a step for such a goal: what is missing for it, or the one role to measure by."""
    if _asks(desk, unit, turn):
        return flow.go_on(desk, unit, turn).after(need_goal(person))
    put = offlist.by_one(desk, unit, person)
    if focus.times(unit, turn, "off-wanted") != 2:
        return put.after(need_goal(person))
    role = offlist.measure_of(desk, unit, person)
    report = assess(profile_of(unit, person), role, desk.catalogue)
    if not report.coverage.asked:
        return put.after(need_goal(person))
    values = {"said": person.target_said, "role": role.name, "body": gap_view(report, desk.catalogue)}
    values |= {"asked": str(report.coverage.asked), "total": str(report.coverage.total)}
    return put.after(Part("utter_gaps_example", values))


def _asks(desk: Desk, unit: Unit, turn: Turn) -> bool:
    """Whether years or skills are still to be asked, without which nothing can be compared."""
    question = standing(desk, unit, turn).question
    return question is not None and question.key in ("experience", "skills")
