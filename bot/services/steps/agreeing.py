"""Yes, no or "the second one" to the changes that were offered to someone who is stuck."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.memory import Unit
from bot.reading.followup.checkin_answers import brief, yes_or_no
from bot.reading.steps.blockers import Remedy
from bot.reading.steps.finished import finished
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans, wishes
from bot.services.steps import blocking

WORDS = re.compile(r"\w")
ASKED = "!"
"""Marks an offer whose "which?" was put already: a second plain yes takes the first change of it."""

WAYS = {
    "smaller": "smaller parts",
    "free": "a free way",
    "basics": "the basics first",
    "pause": "a pause of two weeks",
    "later": "another step first",
    "lighter": "half the hours",
    blocking.LEAVE: "something left out",
}
BUTTONS = {**blocking.BUTTONS, blocking.LEAVE: ("Leave something out", "What could I leave out?")}
PAUSE_WEEKS = 2

_AGREES = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|yep|sure|well|oh|hm+|please|i think|i guess)\W+)*(?:al ?right|sounds? (?:good|"
    r"great|fair|fine|like a plan)|(?:let'?s |please |i'?ll )?(?:do|try|take) (?:that|it|this|so)|go for it|"
    r"go ahead|why not|"
    r"(?:that|it|this)(?:'d| would| will|'ll)? (?:be |really )?(?:help|great|good|nice|lovely|perfect|fine|works?)\w*|"
    r"good idea|agreed|deal|perfect|great|i'?d (?:like|love) that)\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\b(?:(?:you|u) (?:choose|decide|pick|tell me)|up to (?:you|u)|your (?:call|choice|pick)|whichever|whatever|"
    r"any(?: of (?:them|these|those))?(?: is fine)?|either|surprise me|what(?:ever)? (?:do )?you (?:think|suggest|"
    r"recommend)|don'?t (?:mind|care))\b",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:(?P<first>first|1st|former|number one|option (?:one|1|a))|(?P<second>second|2nd|middle|"
    r"number two|option (?:two|2|b))|(?P<last>last|third|3rd|latter|number three|option (?:three|3|c)))"
    r"(?: (?:one|option|thing|idea|please|sounds? \w+|is (?:fine|best|good)|works))*\W*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:what now|now what|what next|what (?:should|shall|do|can|else)|how|which|where|why)\b", re.IGNORECASE
)
"""What asks for something, whatever yes it begins with."""
_REFUSES = re.compile(
    r"\b(?:leave (?:it|that|this|everything|things)(?: all)?(?: just)?(?: as| like| be| alone| the way|\W*$)|"
    r"(?:keep|stay)\b.{0,12}\b(?:as (?:it|is|they)|the same|unchanged)|neither|none of (?:them|these|those|that|it)|"
    r"(?:don'?t|do not) (?:change|touch|need (?:any|that|it|this))|no change|rather not|not (?:needed|necessary))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:push (?:on|through)|power through|keep (?:going|at it|trying|on)|carry on|soldier on|hang in|"
    r"stick (?:with|to) (?:it|this|that)|(?:try|give it|have) (?:it )?(?:again|another)|get (?:there|through it)|"
    r"i(?:'ll| will| can|'m gonna| am going to) (?:\w+ )?(?:manage|cope|try|make it|find a way|figure it out|"
    r"sort it|handle it|fight))\b",
    re.IGNORECASE,
)
"""Who says so goes on with the step, which is stuck no more."""


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The change agreed to, the question which of several, or that nothing changes; None for anything else."""
    names = blocking.offered(turn.offer)
    told = turn.facts.topics or turn.facts.hours_per_week is not None or finished(turn.text)
    if not names or told or not brief(turn.text) or "?" in turn.text or _ASKS.search(turn.text):
        return None
    nth = _NTH.search(turn.text)
    if nth:
        return _make(desk, turn, names[{"first": 0, "second": 1}.get(nth.lastgroup or "", -1)])
    if turn.intent.startswith("report_progress"):
        return None
    said = yes_or_no(turn.text)
    if said == "no" or _REFUSES.search(turn.text) or _GOES_ON.search(turn.text):
        return _declined(desk, turn)
    if _ANY.search(turn.text):
        return _make(desk, turn, names[0])
    if said != "yes" and not _AGREES.search(turn.text) and turn.intent != "affirm":
        return _declined(desk, turn) if turn.intent == "deny" else None
    if len(names) == 1 or names[0] == "free" or turn.offer.endswith(ASKED):
        return _make(desk, turn, names[0])
    ways = Part("utter_remedy_which", {"ways": listing([WAYS[name] for name in names], last="or")})
    return Reply((ways,), tuple(BUTTONS[name] for name in names), offer=turn.offer + ASKED)


def _make(desk: Desk, turn: Turn, name: str) -> Reply | None:
    if name == blocking.LEAVE:
        return wishes.leave(desk, replace(turn, text=BUTTONS[name][1]))
    return blocking.make(desk, turn, Remedy(name, PAUSE_WEEKS if name == "pause" else 0))


def _declined(desk: Desk, turn: Turn) -> Reply | None:
    """Nothing changes; a step that is gone on with counts as under way again."""
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        step = plans.next_step(desk, unit, unit.person(turn.person_id, turn.instant), turn) if held else None
        if held is None or step is None:
            return None
        stuck = next((s for s in held.roadmap.steps if s.id == turn.focus), step)
        if _GOES_ON.search(turn.text):
            _go_on_with(unit, turn, stuck.id)
        part = Part("utter_remedy_declined", {"step": plans.step_title(desk, stuck)})
        return flow.go_on(desk, unit, turn).after(part)


def _go_on_with(unit: Unit, turn: Turn, step_id: str) -> None:
    if unit.steps(turn.person_id).get(step_id) == "blocked":
        unit.set_step(turn.person_id, step_id, "doing", turn.text, turn.instant)
