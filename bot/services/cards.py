"""Cards: what a message says, as data a channel can show and act on. Each action carries what a button would."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.advice.catalogue import Catalogue, Level
from bot.advice.matching import Match
from bot.advice.profile import Claim
from bot.advice.progress import StepState
from bot.advice.roadmap import Phase, Step
from bot.memory import Person
from bot.reports.chat import caveat
from bot.reports.data import match_data, phase_data, roadmap_data, step_data
from bot.services.desk import Desk
from bot.services.plan import plans

Card = dict[str, Any]


def action(key: str, title: str, about: str, intent: str, **data: str) -> dict[str, str]:
    """Something to do from a card: `key` tells a channel how to show it, the rest is a button; `said` is what the
    person has said by pressing it, `about` the thing it is pressed at.
    """
    said = f"{title}: {about}" if about else title
    return {"key": key, "title": title, "said": said, "payload": f"/{intent}{json.dumps(data) if data else ''}"}


def profile(person: Person, claims: Sequence[Claim], goal: str, catalogue: Catalogue, kept: Sequence[str] = ()) -> Card:
    """What is known of a person; each skill can be taken back or given another level. `kept` is the rest, in lines."""
    return {
        "type": "profile",
        "role": person.target_role,
        "goal": goal or None,
        "now": person.current_said or None,
        "years": person.years,
        "hours_per_week": person.hours_per_week,
        "skills": [
            {
                "id": c.skill,
                "name": catalogue.skill_name(c.skill),
                "polarity": c.polarity.value,
                "level": c.level.label if c.level else None,
                "evidence": c.evidence.value,
                "quote": c.quote,
                "actions": _of_claim(c, catalogue.skill_name(c.skill)),
            }
            for c in claims
        ],
        "kept": list(kept),
    }


def _of_claim(claim: Claim, name: str) -> list[dict[str, str]]:
    return [
        action("remove", "Remove", name, "remove_or_correct", skill=claim.skill),
        *(
            action(level.label, level.label.capitalize(), name, "state_skills", skill=claim.skill, level=level.label)
            for level in Level
        ),
    ]


def matches(found: Sequence[Match], catalogue: Catalogue) -> Card:
    """Roles by how near they are; each can be made the goal."""
    rows = match_data(tuple(found), catalogue)
    for row in rows:
        role = row["role"]
        row["actions"] = [action("aim", f"Aim for {role['name']}", "", "state_target_role", role=role["id"])]
    return {"type": "match", "roles": rows}


def roadmap(desk: Desk, held: plans.Plan, states: Mapping[str, str]) -> Card:
    """The plan, with how little of the role it covers where it is thin; each step can be ticked, and opened."""
    made = roadmap_data(held.roadmap, desk.catalogue)
    phases = [_phase(desk, phase, states) for phase in held.roadmap.phases]
    thin = caveat(held.roadmap.coverage)
    return {"type": "roadmap", "version": held.version, "caveat": thin, **made, "phases": phases}


def phase(desk: Desk, made: Phase, states: Mapping[str, str]) -> Card:
    """One phase of the plan."""
    return {"type": "phase", **_phase(desk, made, states)}


def step(desk: Desk, made: Step, states: Mapping[str, str]) -> Card:
    """One step of the plan, in full: there are no details behind it to open."""
    shown = _step(desk, made, states)
    return {"type": "step", **shown, "actions": [act for act in shown["actions"] if act["key"] != "open"]}


def checkin(desk: Desk, made: Step) -> Card:
    """The step a check-in asks about."""
    return {
        "type": "checkin",
        "step": {"id": made.id, "name": plans.step_title(desk, made), "end": made.end.isoformat()},
    }


def _phase(desk: Desk, made: Phase, states: Mapping[str, str]) -> Card:
    return {**phase_data(made, desk.catalogue), "steps": [_step(desk, one, states) for one in made.steps]}


def _step(desk: Desk, made: Step, states: Mapping[str, str]) -> Card:
    """A step can be ticked and unticked whatever its state: a message that shows it may be older than the last tick."""
    state = StepState(states.get(made.id, StepState.TO_DO.value))
    title = plans.step_title(desk, made)
    acts = [
        action("done", "Finished", title, "report_progress_done", step=made.id),
        action("undone", "Not finished yet", title, "report_progress_partial", step=made.id),
        action("open", "Details", title, "ask_next_step", step=made.id),
    ]
    if state in (StepState.TO_DO, StepState.DOING):
        acts.append(action("stuck", "I'm stuck", title, "report_blocked", step=made.id))
    return {**step_data(made, desk.catalogue), "state": state.value, "actions": acts}
