"""What is reported and is no step of a plan: a skill learned beside it or certified, or told before there is one."""

from __future__ import annotations

import re

from bot.advice.profile import Claim, Evidence, Polarity
from bot.advice.progress import StepState
from bot.memory import Unit
from bot.reports.chat import listing
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.plan import moves, plans
from bot.services.steps import marking

CERTIFIED = re.compile(r"\b(?:certificat\w*|certified|certs?|exam|diploma|badge)\b", re.IGNORECASE)
"""What is proved by a certificate is a skill, whether or not a step of the plan works on it."""


def learned(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan) -> Reply:
    """What is finished beside the plan, or certified, is a skill the person has: kept, and the plan takes it in."""
    certified = CERTIFIED.search(turn.text) is not None
    told = hear(desk, unit, turn)
    evidence = Evidence.CERTIFIED if certified else Evidence.SAID
    known = {c.skill: c for c in unit.claims(turn.person_id)}
    levels = {topic: known[topic].level if topic in known else None for topic in turn.facts.topics}
    unit.add_claims(
        turn.person_id,
        [Claim(t, Polarity.HAS, level, evidence, turn.text[:200], turn.instant) for t, level in levels.items()],
    )
    names = listing([desk.catalogue.skill_name(topic) for topic in turn.facts.topics])
    moved = moves.told(desk, unit, turn, held, told.person)
    marking.settle(desk, unit, turn, told.person)
    lead = Part("utter_certified" if certified else "utter_learned_beside", {"skills": names})
    return flow.go_on(desk, unit, turn).after(lead, *moved)


def learning(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """What is begun beside the plan is kept as a skill begun, with the way to take it in."""
    hear(desk, unit, turn)
    lead = Part("utter_learning_beside", {"skills": listing([desk.catalogue.skill_name(t) for t in turn.facts.topics])})
    return flow.go_on(desk, unit, turn).after(lead)


_SLIPS = re.compile(
    r"\b(?:week|weeks|stud(?:y|ied|ying)|learn\w*|plan|behind|slipp\w*|late|progress|step|stuck|course|could ?n'?t|"
    r"did ?n'?t|no time|busy|lost)\b",
    re.IGNORECASE,
)


def unheard(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """The question that is open once more, with other words to answer it by."""
    on = flow.go_on(desk, unit, turn)
    kind = turn.asked.kind if on.asked.kind == turn.asked.kind else ""
    known = ("goal", "experience", "skills", "hours", "checks", "confirm")
    return on.after(Part(f"utter_lost_{kind}" if kind in known else "utter_lost"))


_STUCK = re.compile(r"\b(?:stuck|struggling|can'?t get past|blocked)\b", re.IGNORECASE)


def without_plan(desk: Desk, unit: Unit, turn: Turn, state: StepState) -> Reply:
    """Before there is a plan, what was learned is a skill and what stands in the way is heard."""
    heard = hear(desk, unit, turn)
    if state is not StepState.DONE and heard.claims and not _STUCK.search(turn.text):
        return flow.go_on(desk, unit, turn).after(*acknowledgement(heard, desk.catalogue))
    names = [desk.catalogue.skill_name(t) for t in turn.facts.topics]
    if state is StepState.BLOCKED or _STUCK.search(turn.text):
        if turn.asked.kind and not _SLIPS.search(turn.text):
            return unheard(desk, unit, turn)  # an answer that was not understood, and no report
        return flow.go_on(desk, unit, turn).after(Part("utter_blocked_no_plan"))
    told = {c.skill for c in unit.claims(turn.person_id)}
    fresh = [
        Claim(t, Polarity.HAS, None, Evidence.SAID, turn.text[:200], turn.instant)
        for t in turn.facts.topics
        if t not in told and state is StepState.DONE
    ]
    unit.add_claims(turn.person_id, fresh)
    lead = (
        Part("utter_noted", {"facts": ", ".join(names)})
        if names and state is StepState.DONE
        else Part("utter_progress_no_plan")
    )
    return flow.go_on(desk, unit, turn).after(lead)
