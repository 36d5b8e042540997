"""The gap view, its reasons, what is met, and what would change "if"."""

from __future__ import annotations

from bot.advice import gaps, matching
from bot.advice.catalogue import Role
from bot.advice.gaps import GapReport
from bot.memory import Unit
from bot.reading.facts import Asked
from bot.reports.chat import amount, gap_view
from bot.reports.data import gaps_data
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import ROUNDS, hear

MORE = ("Ask me about the rest", "/start_assessment")


def show(desk: Desk, turn: Turn) -> Reply:
    """Where the person stands against the goal, from what is known so far."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        return gap_reply(desk, unit, turn)


def gap_reply(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """The gap view and what leads on from it."""
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    if role is None:
        return flow.go_on(desk, unit, turn).after(Part("utter_need_goal"))
    report = report_for(desk, unit, turn, role)
    card = {"type": "gaps", **gaps_data(report, desk.catalogue)}
    if report.coverage.asked == 0:
        return flow.go_on(desk, unit, turn).after(Part("utter_gaps_unknown", {"role": role.name}))
    unit.mark_question(person.id, "view:gaps", "asked", turn.instant)
    name = "utter_gaps" if report.gaps else "utter_gaps_none"
    part = Part(name, {"role": role.name, "body": gap_view(report, desk.catalogue)})
    on = flow.go_on(desk, unit, turn)
    more = (MORE,) if report.coverage.asked < report.coverage.total and on.asked.kind not in ROUNDS else ()
    return Reply((part, *on.parts), (*on.buttons, *more), card, on.asked, on.offer, on.focus)


def report_for(desk: Desk, unit: Unit, turn: Turn, role: Role) -> GapReport:
    """The gap report of the person for a role, from all that is stored."""
    person = unit.person(turn.person_id, turn.instant)
    return gaps.assess(profile_of(unit, person), role, desk.catalogue)


def closest(desk: Desk, turn: Turn) -> Reply:
    """The roles nearest to what the person knows, with the breakdown."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        profile = profile_of(unit, person)
        if not profile.having():
            return flow.go_on(desk, unit, turn).after(Part("utter_closest_unknown"))
        matches = matching.rank(profile, desk.catalogue)[:3]
        lines = [
            f"{n}. {m.role.name}: fit {amount(m.score)} of 100, has {', '.join(m.have[:4]) or 'little yet'}; "
            f"missing {', '.join(m.missing[:4]) or 'nothing known'}"
            for n, m in enumerate(matches, start=1)
        ]
        buttons = tuple((m.role.name, f'/state_target_role{{"role": "{m.role.id}"}}') for m in matches)
        part = Part("utter_closest", {"body": "\n".join(lines)})
        on = flow.go_on(desk, unit, turn)
        if person.target_role is None:
            return Reply((part, Part("utter_pick_role")), buttons, asked=Asked("goal"))
        return Reply((part, *on.parts), on.buttons, None, on.asked, on.offer)
