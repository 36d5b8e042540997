"""The gap view, its reasons, what is met, and what would change "if"."""

from __future__ import annotations

from collections.abc import Callable

from bot.advice import gaps
from bot.advice.catalogue import Importance, Role
from bot.advice.gaps import GapReport
from bot.advice.profile import Profile
from bot.memory import Unit
from bot.reading.facts import Asked
from bot.reading.work.leanings import called
from bot.reports.chat import gap_view, listing
from bot.reports.data import gaps_data
from bot.services import cards, flow, focus, ways
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import ROUNDS, hear
from bot.services.roles import bars, easiest, fitline, goals, starting, uncovered
from bot.services.roles.goals import fitting, need_goal
from bot.services.standing import STOPPED

WISHED = "wished:gaps"
"""The key under which is kept that gaps were asked for before there was a goal: with one they are shown at once."""
FEW = 3
"""Skills under which a far role says that too little is known, not that nothing fits."""


def show(desk: Desk, turn: Turn) -> Reply:
    """Where the person stands against the goal, from what is known so far."""
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        goals.taken_up(unit, turn, heard.person)
        return gap_reply(desk, unit, turn)


def gap_reply(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """The gap view and what leads on from it."""
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    if role is None:
        unit.mark_question(person.id, WISHED, "asked", turn.instant)
    if role is None and person.target_said:
        return uncovered.wanted(desk, unit, turn, person)
    if role is None:
        return flow.to_goal(desk, unit, turn).after(need_goal(person))
    report = report_for(desk, unit, turn, role)
    card = {"type": "gaps", **gaps_data(report, desk.catalogue)}
    if report.coverage.asked == 0:
        return open_list(desk, unit, turn, role)
    unit.mark_question(person.id, "view:gaps", "asked", turn.instant)
    name = "utter_gaps" if report.gaps else "utter_gaps_none" if report.coverage.enough else "utter_gaps_few"
    values = {"asked": report.coverage.asked, "total": report.coverage.total}
    part = Part(name, {**values, "role": role.name, "body": gap_view(report, desk.catalogue)})
    on = flow.go_on(desk, unit, turn)
    untold = report.coverage.asked < report.coverage.total and on.asked.kind not in ROUNDS
    more = (ways.MORE,) if untold and ways.MORE not in on.buttons else ()
    return Reply((part, *on.parts), (*on.buttons, *more), card, on.asked, on.offer, on.focus)


def report_for(desk: Desk, unit: Unit, turn: Turn, role: Role) -> GapReport:
    """The gap report of the person for a role, from all that is stored."""
    person = unit.person(turn.person_id, turn.instant)
    return gaps.assess(profile_of(unit, person), role, desk.catalogue)


def closest(desk: Desk, turn: Turn, within: Callable[[Role], bool] = lambda role: True) -> Reply:
    """The roles nearest to what the person knows, of those `within` a field, with what counts and a start."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        profile = profile_of(unit, person)
        settled = unit.questions(person.id).get("skills") in ("answered", "declined")
        work = None if profile.having() else starting.by_work(desk, unit, turn, person)
        if work is not None:
            return work
        if not profile.having() and settled:
            return _least(desk, unit, turn, profile)
        if not profile.having():
            return ways.easier(unit, turn).after(Part("utter_closest_unknown"))
        best = [m for m in fitting(desk, unit, person) if within(m.role)][:3]
        matches = [m for place, m in enumerate(best) if place < 2 or m.touched]
        lines = [f"{n}. {fitline.line(m)}" for n, m in enumerate(matches, start=1)]
        if matches[0].far and len(profile.having()) < FEW:
            known = listing([desk.catalogue.skill_name(c.skill) for c in profile.having()])
            values = {"known": known, "body": "\n".join(lines[:2])}
            goal = person.target_role is not None
            focus.show_list(unit, turn, [m.role.id for m in matches[:2]])
            on = flow.go_on(desk, unit, turn) if goal else ways.easier(unit, turn)
            return on.after(Part("utter_closest_little", values), *_left_out(unit, turn))
        focus.show_list(unit, turn, [m.role.id for m in matches])
        buttons = tuple((m.role.name, f'/state_target_role{{"role": "{m.role.id}"}}') for m in matches)
        name = "utter_closest_far" if matches[0].far else "utter_closest"
        part, card = Part(name, {"body": "\n".join(lines)}), cards.matches(matches, desk.catalogue)
        on = flow.go_on(desk, unit, turn)
        if person.target_role is None:
            return Reply(
                (part, *_left_out(unit, turn), Part("utter_pick_role")),
                buttons,
                card,
                asked=Asked("goal", roles=tuple(m.role.id for m in matches)),
            )
        return Reply((part, *_left_out(unit, turn), *on.parts), on.buttons, card, on.asked, on.offer)


def _left_out(unit: Unit, turn: Turn) -> tuple[Part, ...]:
    """That roles were left out for what the person wants to keep out of, where they said so."""
    what = listing([called(key) for key in bars.kept_out(unit, turn.person_id)], last="or")
    return (Part("utter_left_out", {"what": what}),) if what else ()


def _least(desk: Desk, unit: Unit, turn: Turn, profile: Profile) -> Reply:
    """For someone who tells no skills: the roles that take the least study from nothing, to choose from."""
    if unit.person(turn.person_id, turn.instant).target_role is not None:
        _, part = easiest.least(desk, unit, turn, profile)
        return flow.go_on(desk, unit, turn).after(part)
    return easiest.to_pick(desk, unit, turn, profile)


def open_list(desk: Desk, unit: Unit, turn: Turn, role: Role, wished: bool = False) -> Reply:
    """The must-haves by area, all open because nothing is asked yet, and the ways on.

    Where the gaps are asked for once more a question leads on instead; who has `wished` for the list gets it again.
    """
    if focus.times(unit, turn, f"open-list:{role.id}") > 1 and not wished:
        unit.forget_questions(turn.person_id, STOPPED)
        return flow.go_on(desk, unit, turn).after(Part("utter_gaps_open_again", {"role": role.name}))
    lines = []
    for area in role.areas:
        names = [r.name for r in area.requirements if r.importance is Importance.MUST]
        if names:
            lines.append(f"• {area.name}: {listing(names)}" if names != [area.name] else f"• {area.name}")
    focus.show_list(unit, turn, [r.skills[0] for r in ways.musts(role)])
    part = Part("utter_gaps_open", {"role": role.name, "body": "\n".join(lines)})
    buttons = (ways.ZERO, ("Ask me questions", "/start_assessment"))
    if unit.questions(turn.person_id).get("skills") in ("answered", "declined"):
        return Reply((part, Part("utter_way_ask")), buttons, offer="questions")
    return Reply((part, Part("utter_way_pick")), buttons, asked=Asked("skills"))
