"""Which steps are finished, under way or skipped, for who asks: "which ones did you tick?"."""

from __future__ import annotations

import re
from datetime import datetime

from bot.advice.progress import StepState
from bot.memory import Unit
from bot.reports.chat import amount, day, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans

_CLOSED = (
    r"(?:done|finish(?:ed)?|complete[d]?|tick(?:ed)?(?: off)?|skip(?:ped)?|left out|marked|mark|closed|checked off|"
    r"noted as (?:done|finished)|note|write down|wrote down|written down|recorded?)"
)
WORDS = re.compile(
    rf"^\W*(?:(?:and|so|ok|wait|hm+|but)\W+)*(?:which|what)(?: (?:ones?|steps?|things?|of (?:them|those|these|"
    rf"the steps)))?"
    rf"(?: (?:have|did|do|are|is|was|were|has|had|steps?|ones?|i|you|we|now|already|been|so far|"
    rf"exactly))+ {_CLOSED}\b[^.!]{{0,25}}$"
    r"|^\W*(?:(?:and|but|wait|hey|hm+)\W+)*(?:did ?n'?t|have ?n'?t|did|have) i (?:\w+ )?(?:finish\w*|done|do|"
    r"complete\w*|tick\w*|pass\w*)"
    r"\b[^.!]{1,40}\?"
    r"|^\W*(?:(?:and|so|ok|wait|hm+|but)\W+)*(?:is|was|are|does) (?:it|that|this|they|(?:the|my|that|this) \w+|\w+)"
    r"(?: \w+){0,2}? (?:done|finished|complete[d]?|ticked(?: off)?|counted|count|marked|noted|through)"
    r"(?: (?:now|then|already|yet|as done))?\s*\?\W*$",
    re.IGNORECASE,
)
"""Who asks what is ticked, begun or passed over, and not how far that is in hours."""
_SKIPPED = re.compile(r"\b(?:skip\w*|left out|leave out)\b", re.IGNORECASE)
_STATES = ((StepState.DONE, "Finished"), (StepState.DOING, "Under way"), (StepState.SKIPPED, "Skipped"))
MOST = 8
"""Steps named of one state."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """The steps by their state, the latest first, or those of a skill that is named; None without a plan."""
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or turn.data or turn.facts.hours_per_week is not None:
            return None
        lines = _lines(desk, unit, turn, held)
        name = "utter_steps_listed" if lines else "utter_steps_listed_none"
        return flow.go_on(desk, unit, turn).after(Part(name, {"body": "\n".join(lines)}))


def _lines(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan) -> list[str]:
    states, days, shares = unit.steps(turn.person_id), unit.step_days(turn.person_id), unit.shares(turn.person_id)
    titles = {step.id: plans.step_title(desk, step) for step in held.roadmap.steps}
    topics, lines = set(turn.facts.topics), []
    for state, heading in _STATES:
        if _SKIPPED.search(turn.text) and state is not StepState.SKIPPED:
            continue
        found = [s for s in states if states[s] == state.value and (not topics or s.partition(":")[0] in topics)]
        names = []
        for step in sorted(found, key=lambda s: days[s], reverse=True):
            title = titles.get(step) or desk.catalogue.skill_name(step.partition(":")[0])
            share = (
                f"{amount(round(100 * shares[step]))} percent, " if state is StepState.DOING and step in shares else ""
            )
            names.append(f"{title} ({share}{day(datetime.fromisoformat(days[step]).date())})")
        if names:
            lines.append(f"• {heading}: {listing(names, MOST)}")
    dropped = [desk.catalogue.skill_name(s) for s in unit.person(turn.person_id, "").options.get("drop", ())]
    return lines + ([f"• Left out of the plan: {listing(dropped, MOST)}"] if dropped and not topics else [])
