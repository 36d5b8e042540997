"""Several reports in one breath: each part of a message counts for the steps that it names, and for no other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.memory import Person, Unit
from bot.reading.steps import clauses
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.record import undoing
from bot.services.steps import blocking, marking, matched, progress

WORDS = re.compile(r",|\b(?:and|but|while|plus|though|then)\b|[.;!] ", re.IGNORECASE)
"""What may part two reports."""

SWAPS = re.compile(
    r"\b(?:me?ant|i mean|(?:that|it) (?:was|is)|not|instead of|rather than|wrong (?:one|step)|confused|mixed|"
    r"mix-?up|swapped|way a?round|wait|correction)\b",
    re.IGNORECASE,
)
"""What may put another step in the place of the one just reported."""

Said = tuple[str, str, tuple[Step, ...]]
"""A part of a message: its words, what they say, and the steps they say it of."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Keeps what a message says of several steps that stand differently; None where it says one thing of all."""
    if turn.asked.kind in ("checks", "skills", "confirm", "level") and not turn.intent.startswith("report_"):
        return None
    pieces = clauses.parts_of(turn.text)
    if len(pieces) < 2 or turn.data:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        said = _said(desk, unit, turn, held, pieces)
        kinds = {kind for _, kind, _ in said}
        if len(kinds) < 2 or "" in kinds or not kinds & {clauses.DONE, clauses.DOING, clauses.SKIPPED}:
            return None
        return _kept(desk, unit, turn, unit.person(turn.person_id, turn.instant), said)


_MIXED = re.compile(
    r"^\W*(?:(?:no+|oh|ah|sorry|oops|wait|hang on|hold on|actually|correction|argh?|damn|i think|i)\W+)*"
    r"(?:(?:i(?:'ve| have)? )?(?:mixed|got|muddled|confused|swapped) (?:it|that|this|them|those|things|the two)"
    r"(?: (?:all )?(?:up|wrong|the wrong way round|backwards))?|(?:a )?mix-?up|(?:it'?s |it is |that was )?(?:the )?"
    r"other way (?:a?round)|wait|correction)\b[\s,.:;!-]*(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""How somebody begins who puts right a report of several steps, and what they then say."""


def mixed(desk: Desk, turn: Turn) -> Reply | None:
    """A report just made, put right step by step: "mixed that up: SQL is done, Excel only begun"; None for no such."""
    found = _MIXED.match(turn.text)
    pieces = clauses.parts_of(found["rest"]) if found else ()
    if len(pieces) < 2 or turn.data:
        return None
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if undoing.FRESH in unit.questions(turn.person_id) else None
        held = moves.seen(desk, unit, turn)
        if change is None or held is None or not change.after.get("steps"):
            return None
        meant = _said(desk, unit, turn, held, pieces, {})
        kinds = {kind for _, kind, _ in meant}
        if clauses.DONE not in kinds or not kinds & {clauses.DOING, clauses.OPEN} or "" in kinds:
            return None
        unit.undo(turn.person_id, change, turn.instant)
        said = _said(desk, unit, turn, held, pieces)
        return _kept(desk, unit, turn, unit.person(turn.person_id, turn.instant), said) if said else None


def _said(
    desk: Desk,
    unit: Unit,
    turn: Turn,
    held: plans.Plan,
    pieces: Sequence[str],
    states: Mapping[str, str] | None = None,
) -> list[Said]:
    """The parts that name steps, each with what it says; one that says nothing goes with its neighbour.

    `states` are those of the steps, which are open where none is named; without them as they are kept.
    """
    states = unit.steps(turn.person_id) if states is None else states
    found: list[Said] = []
    before = ""
    for piece in pieces:
        words = f"{before} {piece}".strip()
        steps = _steps(desk, turn, held, piece, states)
        if steps:
            found.append((words, clauses.state_in(words), steps))
            before = ""
        elif found:
            last = f"{found[-1][0]}, {piece}"
            found[-1] = (last, clauses.state_in(last), found[-1][2])
        else:
            before = words
    for place in range(1, len(found)):
        found[place] = (found[place][0], found[place][1] or found[place - 1][1], found[place][2])
    for place in reversed(range(len(found) - 1)):
        found[place] = (found[place][0], found[place][1] or found[place + 1][1], found[place][2])
    return found


def _steps(desk: Desk, turn: Turn, held: plans.Plan, piece: str, states: Mapping[str, str]) -> tuple[Step, ...]:
    """The open steps that a part names itself, by number or by skill."""
    bare = replace(turn, text=_OF_NUMBER.sub(r"of step \1", piece), facts=replace(turn.facts, skills=()))
    return matched.named_step(desk, held.roadmap, bare, states)


_OF_NUMBER = re.compile(r"\bof (?:the |number |no\.? ?|# ?)?(\d)(?:st|nd|rd|th)?(?: one)?(?=\W*$)", re.IGNORECASE)
"""A step by its bare number behind a share of it: "half of 3"."""


def _kept(desk: Desk, unit: Unit, turn: Turn, person: Person, said: Sequence[Said]) -> Reply:
    """Everything marked, finished steps first, with a sentence for each kind; what is stuck is answered last."""
    parts: list[Part] = []
    told = tuple(dict.fromkeys(s for _, kind, steps in said if kind == clauses.DONE for s in steps))
    over = tuple(s for s in told if unit.steps(person.id).get(s.id) not in plans.CLOSED)
    if told and not over:
        parts.append(Part("utter_step_already", {"steps": listing([plans.step_title(desk, s) for s in told])}))
    if over:
        words = ", ".join(words for words, kind, _ in said if kind == clauses.DONE)
        parts += marking.finish(desk, unit, replace(turn, text=words), person, over)
    for words, kind, steps in said:
        if kind in (clauses.DOING, clauses.SKIPPED):
            parts += _marked(desk, unit, replace(turn, text=words), person, kind, steps)
    left = [s for _, kind, steps in said if kind == clauses.OPEN for s in steps if s not in over]
    if left:
        parts.append(Part("utter_steps_open", {"steps": listing([plans.step_title(desk, s) for s in left])}))
    marking.settle(desk, unit, turn, person)
    stuck = [(words, steps[0]) for words, kind, steps in said if kind == clauses.BLOCKED]
    if stuck:
        words, step = stuck[0]
        return blocking.stuck(desk, unit, replace(turn, text=words), person, step).after(*parts)
    return flow.go_on(desk, unit, turn).after(*parts)


def _marked(desk: Desk, unit: Unit, turn: Turn, person: Person, kind: str, steps: Sequence[Step]) -> list[Part]:
    """Steps begun, with their share where one was told, or passed over."""
    share = clauses.share_in(turn.text) if kind == clauses.DOING else None
    state = StepState.DOING if kind == clauses.DOING else StepState.SKIPPED
    proof = marking.keep(desk, unit, turn, person, steps, state, share)
    found = [
        marking.under_way(desk, step, share)
        if state is StepState.DOING
        else Part("utter_step_skipped", {"step": plans.step_title(desk, step)})
        for step in steps
    ]
    musts = moves.insists(desk, moves.seen(desk, unit, turn), steps) if state is StepState.SKIPPED else ()
    return [*found, *musts, *marking.thanks_for(proof)]


def swapped(desk: Desk, turn: Turn) -> Reply | None:
    """Another step in place of the one just reported: "I meant Airflow, not Docker"; None where none was reported."""
    if (reply := mixed(desk, turn)) is not None:
        return reply
    if "?" in turn.text or len(turn.text.split()) > undoing.SHORT:
        return None
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if undoing.FRESH in unit.questions(turn.person_id) else None
        marked = {step: kept for step, kept in ((change.after.get("steps") or {}) if change else {}).items() if kept}
        if change is None or len(marked) != 1:
            return None
        (was, kept), held = next(iter(marked.items())), moves.seen(desk, unit, turn)
        wrong = was.partition(":")[0]
        bare = replace(turn, facts=replace(turn.facts, skills=()))
        named = matched.named_step(desk, held.roadmap, bare, {}) if held else ()
        other = [step for step in named if step.skill != wrong]
        if not other and held and _NEXT.search(turn.text):
            behind = [s for s in held.roadmap.steps if unit.steps(turn.person_id).get(s.id) not in plans.CLOSED]
            other = behind[:1]
        if len(other) != 1 or _denied(desk, turn, other[0]):
            return None
        unit.undo(turn.person_id, change, turn.instant)
    return progress.report(desk, replace(turn, data={"step": other[0].id, "state": kept[0]}), StepState(kept[0]))


def not_this(desk: Desk, turn: Turn) -> Reply | None:
    """One of several steps just reported was not meant: "cloud, not docker"; None where none of them is denied."""
    if "?" in turn.text or len(turn.text.split()) > undoing.SHORT or turn.facts.target:
        return None
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if undoing.FRESH in unit.questions(turn.person_id) else None
        marked = {step for step, kept in ((change.after.get("steps") or {}) if change else {}).items() if kept}
        held = moves.seen(desk, unit, turn)
        done = [s for s in held.roadmap.steps if s.id in marked] if held else []
        named = [s for s in done if matched.says(turn.text, desk.catalogue.skills.get(s.skill))]
        wrong = [s for s in named if _denied(desk, turn, s)]
        if not wrong or len(wrong) == len(done) or len(done) < TWO:
            return None
        return undoing.reopen(desk, unit, turn, wrong)


TWO = 2
_NEXT = re.compile(r"\bme?ant (?:the )?(?:one (?:right )?after|next|following)\b", re.IGNORECASE)
"""The step behind the one that was reported is the one that was meant."""


def _denied(desk: Desk, turn: Turn, step: Step) -> bool:
    """Whether the step that is named is the one that was not meant."""
    at = matched.place(turn.text, desk.catalogue.skills.get(step.skill)) or 0
    return re.search(r"\b(?:not|n't|never|of|than|for) (?:the |my )?$", turn.text[:at], re.IGNORECASE) is not None
