"""For who has a plan and loses heart, or their job: a warm word, and something small and concrete to go on with."""

from __future__ import annotations

from dataclasses import replace

from bot.advice.portions import source_of
from bot.memory import Unit
from bot.reading.lexical.text import fold
from bot.reading.steps.blockers import blocked
from bot.reading.times.pace_changes import pace_change
from bot.reading.wellbeing import morale as said
from bot.reports.chat import amount, day
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans, supposing
from bot.services.steps import blocking
from bot.services.wellbeing import social

WORDS = {said.SELF: "utter_heart_self", said.AI: "utter_heart_ai", said.HEART: "utter_heart"}
FULL_TIME, MOST = 30.0, 40.0
"""Hours a week offered to who has whole days, and the most that is ever offered."""


def lost_heart(desk: Desk, turn: Turn) -> Reply | None:
    """A kind word and one small piece of the next step; None without a plan, or where facts are told beside."""
    kind, facts = said.flags(turn.text), turn.facts
    told = facts.told if kind != said.AI else facts.target or facts.hours_per_week or facts.removals
    named = turn.intent == "report_blocked" and turn.facts.topics  # what stands in the way of a step is heard there
    if named or blocked(turn.text) or told or turn.offer == social.PAUSE:
        return None
    with desk.memory.unit() as unit:
        piece = smaller(desk, unit, turn)
        return piece.after(Part(WORDS[kind])) if piece else None


def smaller(desk: Desk, unit: Unit, turn: Turn) -> Reply | None:
    """The first small piece of the next step, with the offer to cut the rest up as well; None without a plan."""
    if moves.seen(desk, unit, turn) is None:
        return None
    person = unit.person(turn.person_id, turn.instant)
    step = plans.next_step(desk, unit, person, turn)
    if step is None:
        return None
    source = source_of(step) or step.learn.rstrip(".")
    values = {"step": plans.step_title(desk, step), "source": source}
    buttons = (blocking.BUTTONS["smaller"], blocking.BUTTONS["pause"])
    return Reply((Part("utter_small_piece", values),), buttons, offer=blocking.offering("smaller"), focus=step.id)


def job_lost(desk: Desk, turn: Turn) -> Reply | None:
    """Who lost their job hears first things first, and what the plan would be with the time they have now.

    Nothing changes before they say so; None without a plan, or where a goal or skills are told beside.
    """
    facts = turn.facts
    if facts.target or facts.years is not None or any(m.polarity for m in facts.skills) or turn.offer == social.PAUSE:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or not held.roadmap.open_hours:
            return None
        person = unit.person(turn.person_id, turn.instant)
        weekly = person.hours_per_week or plans.DEFAULT_HOURS
        change = pace_change(fold(turn.text).folded)
        told = facts.hours_per_week or (change.of(weekly) if change else FULL_TIME if said.full_time(turn.text) else 0)
        more = min(MOST, told or 2 * weekly)
        if more <= weekly:
            return None
        bare = replace(turn, facts=replace(facts, start=None))
        found = plans.what_if(desk, unit, person, bare, hours=more, learn=(), drop=())
        assert found is not None
        values = {
            "weekly": amount(more),
            "end": day(found[1].end),
            "was": day(held.roadmap.end),
            "now": amount(weekly),
        }
        buttons = ((f"Plan with {amount(more)}", "/affirm"), (f"Keep {amount(weekly)}", "/deny"))
        parts = (Part("utter_job_lost_plan"), Part("utter_job_lost_hours", values))
        return Reply(parts, buttons, offer=f"{supposing.OFFER}{amount(more)}")
