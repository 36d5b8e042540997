"""A step that is called too easy: nothing is ticked by that; its own check says whether it can be passed over."""

from __future__ import annotations

import json
import re

from bot.advice.roadmap import Step
from bot.memory import Unit
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup.promising import CHECKIN
from bot.services.hearing import hypothetical
from bot.services.plan import moves, plans
from bot.services.steps import blocking, matched

WORDS = re.compile(
    r"\b(?:way |far |much |a bit |just |really |all )*(?:too|so|very|super|dead) (?:easy|simple|basic|trivial|"
    r"elementary)\b"
    r"|\b(?:below|beneath|under) (?:my level|me)\b|\bnothing new(?: (?:for me|in it|there))?\b|\bchild'?s play\b"
    r"|\b(?:i )?(?:already |pretty much |basically |all )*know (?:all |most |everything )(?:of )?(?:this|that|it|"
    r"in it)\b"
    r"|\bbor(?:es|ing|ed) me because i know\b",
    re.IGNORECASE,
)
_OF_STEP = re.compile(
    r"\b(?:steps?|phase|task|exercise|course|this|that|it|these|sql|python|excel|first|one|video|lesson|material)\b",
    re.I,
)
_NOT = re.compile(
    r"\?|\b(?:not|n'?t|never|isn'?t|hardly)\b[^.!?]{0,14}\b(?:easy|simple|basic)\b|\b(?:finish\w*|done|complet\w+|"
    r"did it|make it|"
    r"sounds?|you|if)\b",
    re.IGNORECASE,
)
LONGEST = 25


WENT_WELL = re.compile(
    r"^\W*(?:(?:ok|oh|well|actually|honestly|tbh|and|haha|lol|wow|yes|yeah)\W+)*(?:it|that|this|(?:the|this|"
    r"that) (?:step|course|"
    r"exercise|video|one|lesson|task)s?|they)(?:'s| (?:was|is|were|went|felt|seemed|turned out))(?: (?:actually|really|"
    r"quite|pretty|surprisingly|very|so|kind of|rather|all|just|a lot of|even|not (?:so|that|too) (?:bad|hard|"
    r"difficult)))*"
    r"(?: (?:easy|simple|fun|fine|interesting|nice|quick|fast|good|great|cool|well|easier than (?:i )?\w+|ok(?:ay)?|"
    r"enjoyable|smooth\w*))?\W*$",
    re.IGNORECASE,
)
"""How a step went, told behind its report: nothing stands in the way."""


def went_well(desk: Desk, turn: Turn) -> Reply | None:
    """A word of pleasure, and the way on; None without a plan, and where it may answer a question."""
    if turn.data or turn.offer == CHECKIN or turn.asked.kind or turn.facts.told or turn.facts.topics:
        return None
    with desk.memory.unit() as unit:
        if moves.seen(desk, unit, turn) is None:
            return None
        return flow.go_on(desk, unit, turn).after(Part("utter_went_well"))


def checked(desk: Desk, turn: Turn) -> Reply | None:
    """The check of the step that is too easy, to be ticked by who can pass it; None where no open step is meant."""
    if turn.data or turn.asked.about_skills or _NOT.search(turn.text) or not _OF_STEP.search(turn.text):
        return None
    if len(turn.text.split()) > LONGEST or hypothetical(turn) or turn.facts.hours_per_week is not None:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        step = _step(desk, unit, turn, held) if held else None
        if step is None:
            return None
        data = json.dumps({"step": step.id})
        buttons = (
            ("Yes, tick it off", f"/report_progress_done{data}"),
            ("Not all of it", f"/ask_next_step{data}"),
            ("Another step first", blocking.BUTTONS["later"][1]),
        )
        values = {"step": plans.step_title(desk, step), "metric": step.metric}
        return Reply((Part("utter_step_easy", values),), buttons, offer=CHECKIN, focus=step.id)


def _step(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan) -> Step | None:
    """The open step that is meant: by its name or number, by the matter that is known, else the one at hand."""
    states = unit.steps(turn.person_id)
    named = matched.named_step(desk, held.roadmap, turn, states) or matched.by_signs(desk, held.roadmap, turn, states)
    left = [s for s in named if states.get(s.id) not in plans.CLOSED]
    return left[0] if left else blocking.at_hand(unit, turn, held)
