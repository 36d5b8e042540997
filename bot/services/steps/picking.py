"""The answer to the question which steps a report means: by name, by place, by number, all of them or none."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.reading.followup.checkin_answers import yes_or_no
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.steps import marking, matched, progress, whichstep

WORDS = re.compile(r"\w")
LONGEST = 14
"""Words up to which a message answers this and nothing else."""
_LEADS = (
    r"(?:(?:the|step|steps|number|numbers|no|nr|i mean|i meant|ok|it was|that was|those are|these|only|just|"
    r"both|tick|off|mark|#)\W+)*"
)
_NUMBERS = re.compile(
    rf"^\W*{_LEADS}(?P<places>(?:\d|first|second|third|fourth|fifth|last)(?:st|nd|rd|th)?"
    r"(?:\W*(?:,|and|&|\+|/| )\W*(?:the )?(?:\d|first|second|third|fourth|fifth|last)(?:st|nd|rd|th)?)*)"
    r"(?: (?:one|ones|step|steps))?(?:\W+(?:please|pls|are done|is done|done|too|both|of them|off))*\W*$",
    re.IGNORECASE,
)
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
_ORDINAL = re.compile(r"\bthe (first|second|third|fourth|fifth)\b", re.IGNORECASE)
_ALL = re.compile(
    r"^\W*(?:all|both|all (?:of them|three|two)|every one|everything)(?: of (?:them|these|those))?\W*$", re.I
)
_NONE = re.compile(
    r"^\W*(?:none|neither|not yet|not all of it|more to come|still (?:on the way|at it)|no(?:pe)?|nah|"
    r"none of (?:them|these|those))\b[^,;]{0,12}$",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\?|\b(?:show|what|how|why|when|where|stop|not|n't|undo|remind|hours|instead|want|wait|half|part|can|could|should|before|after)\b|%",
    re.I,
)


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The report with the steps that were meant; None where the message answers something else."""
    if (
        not turn.offer.startswith(whichstep.WHICH)
        or turn.data
        or len(turn.text.split()) > LONGEST
        or _ELSE.search(turn.text)
    ):
        return None
    state_name, listed, said = whichstep.offered(turn.offer)
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or turn.facts.hours_per_week is not None or turn.facts.target:
            return None
        states = unit.steps(turn.person_id)
        left = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
        asked = [s for i in listed for s in held.roadmap.steps if s.id == i]
        if _NONE.match(turn.text):
            if len(asked) == 1 and states.get(asked[0].id) == "doing":  # a piece of it was noted, and there is more
                return flow.go_on(desk, unit, turn).after(marking.under_way(desk, asked[0], None))
            return flow.go_on(desk, unit, turn).after(Part("utter_not_a_step"))
    steps = _meant(desk, turn, asked, left)
    if not steps:
        return None
    state = StepState(state_name)
    data = {"steps": ",".join(s.id for s in steps)} if state is StepState.DONE else {"step": steps[0].id}
    return progress.report(
        desk,
        replace(turn, text=said or turn.text, facts=replace(turn.facts, skills=()), data={"state": state_name, **data}),
        state,
    )


def _meant(desk: Desk, turn: Turn, asked: list[Step], left: list[Step]) -> list[Step]:
    """The steps that an answer points at: those asked about by place, any open one by its name."""
    found = _NUMBERS.match(turn.text)
    if found:
        words = re.findall(r"\d|first|second|third|fourth|fifth|last", found["places"].lower())
        places = [_PLACES.get(word) or int(word) for word in words]
        return [asked[p - 1 if p > 0 else -1] for p in dict.fromkeys(places) if p and p <= len(asked)]
    if _ALL.match(turn.text) or (yes_or_no(turn.text) == "yes" and not turn.facts.topics):
        return asked
    pointed = [asked[_PLACES[w.lower()] - 1] for w in _ORDINAL.findall(turn.text) if _PLACES[w.lower()] <= len(asked)]
    named = [*pointed, *(s for s in (*asked, *left) if matched.names(desk, turn, s.skill))]
    alone = matched.by_name_word(desk, [s.skill for s in left], turn.text)
    return list({s.skill: s for s in reversed([*named, *(s for s in left if s.skill == alone)])}.values())[::-1]
