"""Whether a plan fits before a day at other hours a week, and what of it would be done by then; nothing is kept."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.advice.roadmap import Roadmap
from bot.reading.lexical.text import fold
from bot.reading.times.deadlines import deadline_of
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans, supposing
from bot.services.plan.ending import MOST_HOURS

WORDS = re.compile(
    r"^(?=.*\b(?:by|before|until|till|til|in|within)\b)(?=.*\d ?(?:h|hrs?|hours?)\b)"
    r"(?:.*\?|\W*(?:(?:and|so|but|ok|hm+)\W+)*(?:can|could|will|would|is|am|do you think|what if|if|how far|"
    r"how much)\b)",
    re.IGNORECASE | re.DOTALL,
)
NAMED = 4
"""Steps that are named of those that would be done."""


def asked(desk: Desk, turn: Turn) -> Reply | None:
    """What the hours that are asked about make possible by the day; None without a goal, a day or hours."""
    wished = deadline_of(fold(turn.text).folded, desk.today(turn))
    weekly = supposing.hours_named(desk, turn)
    if wished is None or not weekly or turn.facts.topics or turn.asked.kind == "hours":
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if desk.role(person) is None or not unit.claims(person.id):
            return None
        bare = replace(turn, facts=replace(turn.facts, start=None))
        found = plans.what_if(desk, unit, person, bare, hours=weekly, learn=(), drop=())
        if found is None or not found[1].steps:
            return None
        now, other, _ = found
        part = _part(desk, other, wished, plans.past_of(unit, person).closed, now.report.coverage.enough)
        seen = "view:plan" in unit.questions(person.id)
        if not seen or weekly == now.roadmap.hours_per_week:
            return flow.go_on(desk, unit, turn).after(part, *moves.least(now))
        values = {"weekly": amount(weekly)}
        buttons = ((f"Plan with {amount(weekly)}", "/affirm"), (f"Keep {amount(now.roadmap.hours_per_week)}", "/deny"))
        offer = f"{supposing.OFFER}{amount(weekly)}"
        return Reply((part, *moves.least(now), Part("utter_if_take", values)), buttons, offer=offer)


def _part(desk: Desk, plan: Roadmap, wished: date, closed: Mapping[str, date], enough: bool) -> Part:
    """Yes with what is to spare, or how late it is, what would be done by then, and the hours that it takes."""
    said = {
        "end": day(plan.end),
        "wished": day(wished),
        "weekly": amount(plan.hours_per_week),
        "hours": hours(plan.open_hours),
    }
    days = (wished - plan.end).days
    if days >= 0:
        said["spare"] = f"with {moves.span(days)} to spare" if days else "just in time"
        return Part("utter_fits" if enough else "utter_fits_so_far", said)
    left = [step for step in plan.steps if step.id not in closed]
    inside = [plans.step_title(desk, step) for step in left if step.end <= wished]
    ahead = (wished - plan.start).days + 1
    needed = math.ceil(plan.open_hours * 7 / ahead) if ahead > 0 else MOST_HOURS + 1
    said |= {"late": moves.span(-days), "count": str(len(inside)), "total": str(len(left)), "needed": str(needed)}
    said["steps"] = listing(inside, NAMED)
    if not inside:
        return Part("utter_fits_no_step", said)
    return Part("utter_fits_part" if needed <= MOST_HOURS else "utter_fits_part_only", said)
