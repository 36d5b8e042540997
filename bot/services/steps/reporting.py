"""Reports on steps that their words alone make plain, whatever meaning was found for them."""

from __future__ import annotations

import re

from bot.advice.progress import StepState
from bot.reading.steps import clauses
from bot.reading.steps.blockers import blocked as says_stuck
from bot.reading.steps.by_number import numbered
from bot.reading.steps.finished import finished, spared, whole_but
from bot.reading.steps.proofs import has_link, proof_of
from bot.reading.steps.reports import begun, count_of, reopens, share_of, skipped, skips
from bot.reading.wellbeing.troubles import of_study, too_dear
from bot.services.desk import Desk, Reply, Turn
from bot.services.hearing import hypothetical
from bot.services.plan import moves, wishes
from bot.services.steps import matched, progress, shown

WORDS = re.compile(r"\w")
_WANTS = re.compile(r"\b(?:show|tell|what|which|how|why|where|explain|give|can|could)\b", re.IGNORECASE)

ASKING = ("ask_", "compare_", "closest_", "paste_", "privacy_", "state_target", "start_", "help", "remove_", "goodbye")
"""How meanings begin that ask or tell something else, whatever words of progress stand in them."""

GOES_BEFORE = frozenset({"distress", "abuse", "human_handoff", "stop_checkins", "reschedule_checkin"})


def plainly(desk: Desk, turn: Turn) -> Reply | None:
    """A report that its words alone make plain, whatever its meaning was taken for; None where they do not."""
    if turn.intent in GOES_BEFORE or turn.facts.kind != "talk" or hypothetical(turn):
        return None
    state = _plain_state(turn)
    if state in (StepState.BLOCKED, StepState.DOING) and _answers(turn):
        return None
    if shown.bare(turn.text) and not turn.offer.startswith("checkin"):
        return shown.alone(desk, turn)
    proof = proof_of(turn.text)
    link = proof is not None and has_link(turn.text)
    alone = link and not turn.facts.topics
    linked = link and "?" not in turn.text
    if state is None and linked and turn.facts.topics and not turn.intent.startswith(("report_", "paste_", "remove_")):
        said = {clauses.state_in(part) for part in clauses.parts_of(turn.text)}
        state = StepState.DONE if clauses.DONE in said else StepState.DOING
    if state is None and (not alone or turn.intent.startswith("report_") or finished(turn.text)):
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        if state is None:
            return shown.reported(desk, unit, turn)
        named = matched.named_step(desk, held.roadmap, turn, unit.steps(turn.person_id))
        if state is StepState.DOING and not named and not numbered(turn.text) and not turn.focus:
            return None
        if turn.facts.topics and not named and state is not StepState.TO_DO:
            return None
    return progress.report(desk, turn, state)


def _answers(turn: Turn) -> bool:
    """Whether a message may be the answer to the open question, and so says nothing of a step."""
    if not turn.asked.kind or turn.intent.startswith("report_"):
        return False
    if turn.asked.kind in ("hours", "experience", "goal"):
        return True
    named = set(turn.facts.topics)
    return bool(named & set(turn.asked.skills)) if named else _LEARNING.search(turn.text) is None


_LEARNING = re.compile(
    r"\b(?:steps?|phases?|plan|course|exam|test|lessons?|this (?:week|month)|today|time|motivation|stuck|progress|"
    r"videos?|wi-?fi|internet|laptop|computer|links?|books?)\b",
    re.I,
)
"""Words that speak of learning in the plan rather than of what one knows."""


def _plain_state(turn: Turn) -> StepState | None:
    """The state that the words of a message tell by themselves."""
    text, mark = turn.text, turn.text.rstrip().endswith("?")
    question = bool(turn.asked.kind) and not (turn.facts.topics or numbered(text) or _LEARNING.search(text))
    if not question and (skips(text) or (skipped(text) and turn.facts.topics)):
        return StepState.SKIPPED
    if reopens(text) or (turn.facts.topics and wishes.RESTORES.search(text)):
        return StepState.TO_DO
    if begun(text) and numbered(text) and not mark and not _WANTS.search(text):
        return StepState.DOING
    if not mark and finished(text) and not _WANTS.search(text) and turn.intent in ("ask_roadmap", "ask_progress"):
        return StepState.DONE
    if mark or (turn.intent.startswith(ASKING) and not (too_dear(text) or _complains(turn))):
        return None
    if count_of(text) is not None or (spared(text) and (finished(text) or whole_but(text))):
        return StepState.DONE
    if (
        (says_stuck(text) or of_study(text) or too_dear(text))
        and turn.facts.hours_per_week is None
        and turn.facts.start is None
    ):
        return StepState.BLOCKED
    return StepState.DOING if share_of(text) is not None or (begun(text) and turn.facts.topics) else None


def _complains(turn: Turn) -> bool:
    """Whether what was taken for a question says of a topic that it does not go on: "docker makes no sense to me"."""
    stuck = says_stuck(turn.text) and not turn.text.rstrip().endswith("?")
    if numbered(turn.text) or _THIS_STEP.search(turn.text):
        return stuck
    return bool(turn.facts.topics) and stuck and not _WANTS.search(turn.text)


_THIS_STEP = re.compile(r"\b(?:this|that|the|my) (?:\w+ )?step\b", re.IGNORECASE)
