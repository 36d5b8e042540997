"""Taking back: the last thing that changed is put back with a word on what it was; a finished step is open again.

What a turn changed is found by comparing the person before and after it, so whatever changes anything can be taken
back, also by services that know nothing of it. A second "undo" takes back the change before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.advice.progress import StepState, earned
from bot.advice.roadmap import Step
from bot.memory import Unit
from bot.memory.changes import Change, difference
from bot.reading.steps.finished import ended
from bot.reports.chat import amount, day, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import pastes
from bot.services.gaps import report_for
from bot.services.plan import moves, plans, wishes
from bot.services.record import undone
from bot.services.steps import matched

FRESH = "changed"
"""The key under which is kept that the last message changed something."""

TAKEN_BACK = "taken-back"
"""The key under which is kept that the last message took a change back."""

UNDONE = "undone"
"""What is kept under it while a change is taken back, which is no change to take back."""

LET_GO = "let-go"
"""The key under which is kept that something was deleted, until the journal has forgotten it as well."""

SHORT = 20
"""Words up to which a message is about taking back and nothing else."""

_FILLER = (
    r"oops\w*|ooops|whoops|ups|oh|no|nope|sorry|wait|hang on|hold on|hmm+|ok(?:ay)?|actually|please|pls|plz|can|could|"
    r"would|you|u|i|we|want|wanna|need|like|'d|to|let'?s|let|me|just|damn|argh|shit|my bad|eh|and|but|so|well|yes|"
    r"yeah|"
    r"(?:that|this|it|which)(?:'?s| is| was)?(?:n'?t| not)? (?:quite |really |so |the )*"
    r"(?:right|wrong|correct|true|a (?:mistake|slip|typo|lie)|my (?:mistake|fault)|an error|by accident|"
    r"too (?:soon|early)|"
    r"wrong one|meant)|(?:that|this) was me|i (?:was|got it|said it|clicked|hit|pressed|tapped)(?: it| that)? "
    r"(?:wrong(?:ly)?|by (?:mistake|accident)|too (?:soon|early))|(?:by|my) (?:mistake|accident)|wrong (?:one|"
    r"button|step)"
)
_IT = (
    r"that|this|it|the|my|last|latest|previous|change|one|step|thing|action|message|answer|entry|what|i|we|just|said|"
    r"report|tick|entry|note|did|wrote|told|you|again|too|as|well|please|pls|plz|now|also|more|once|time|before|update|all|of|for|me|bit"
)
_LAST_SAID = (
    r"(?:delete|erase|remove|forget|strike|drop) (?:about )?(?:(?:my|the) (?:very )?(?:last|latest|previous) "
    r"(?:message|answer|entry|reply|line|sentence|input)|(?:what|the thing) i (?:just|last) (?:said|wrote|told you|"
    r"typed|sent|entered))(?:\W+(?:please|pls|again|now|to you))*"
)
"""What was said last is to go: it changes nothing that was told before it."""
UNDO = re.compile(
    rf"^\W*(?:(?:{_FILLER})\W+)*(?:"
    r"(?:un-?do|revert|roll(?:ing)? ?back|reverse|scratch|cancel|withdraw|retract|take back|unsay|undoe?|scrap|ditch|"
    r"discard)"
    rf"(?:\W+(?:{_IT}))*"
    rf"|{_LAST_SAID}"
    r"|(?:take|taking|took) (?:that|this|it) (?:\w+ )?back(?:\W+(?:please|again|now|too))*"
    r"|(?:put|set|change|switch|turn) (?:it|that|this|everything) back"
    r"(?:\W+(?:please|again|now|as it was|how it was|to how it was|to what it was|to before|the way it was))*"
    r"|(?:put|set|leave|keep|have|make|change|do) (?:it|that|this|them|things|everything) (?:again )?(?:back )?(?:to )?"
    r"(?:as|how|the way|like|what) (?:it|they|that|things) (?:was|were|had been)(?: before| again| please)*"
    r"|(?:(?:go|take me|put it|everything|all|it) )?back to (?:what|how|the way) (?:it|things|everything) (?:was|"
    r"were)(?: before)?"
    r"|(?:make|have) it (?:again )?(?:as|how|the way|like) it was(?: before)?(?: again)?|ctrl ?[+-]? ?z"
    r")\W*$",
    re.IGNORECASE,
)
"""The wish to take back whatever changed last, and nothing beside it."""

SCRAP = re.compile(
    r"[,.;!-]\s*(?:(?:so|ok|okay|please|pls|you can|just|then|and)\W+)*(?:scrap|undo|revert|cancel|take back|ditch) "
    r"(?:that|it|this|the (?:last )?(?:change|one|thing))(?:\W+(?:please|pls|then|again|now))*\W*$",
    re.IGNORECASE,
)
"""The wish to take back what changed last, behind its reason."""

_BACK_PHRASE = re.compile(
    rf"^\W*(?:(?:{_FILLER})\W+)*(?:put|set|change|switch|turn|bring|get|give|have) "
    r"(?:(?:it|that|this|them|those|everything|me (?:it|that)) back(?: in)?|back (?:it|that|this|them))"
    r"(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
"""Said right after something was taken back it wants that again; at any other time it wants the last change gone."""

REDO = re.compile(
    _BACK_PHRASE.pattern
    + rf"|^\W*(?:(?:{_FILLER})\W+)*(?:re-?do|re-?apply|restore|undo (?:the|that|your|my) undo(?:ing)?|un-?undo)"
    rf"(?:\W+(?:{_IT}))*\W*$|^\W*ctrl ?[+-]? ?y\W*$"
    r"|^\W*(?:no|wait|actually|sorry|oh|hmm+|nah)\b.{0,25}\bkeep (?:it|that|this|them|those|the change)\b.{0,20}$"
    r"|\bkeep (?:it|that|this|them|those|the change)\b.{0,12}\bafter all\W*$"
    r"|\b(?:it|that|this) was (?:right|correct|fine|ok(?:ay)?|true|good)\b|\b(?:right|true|correct) after all\W*$"
    r"|\b(?:do ?n'?t|do not) (?:undo|take) (?:it|that|this)(?: back)?\b"
    r"|\b(?:did ?n'?t|did not) (?:want|mean) (?:you )?to (?:undo|take (?:it|that|this) back)\b"
    r"|\b(?:it|that) (?:should|was meant to) (?:have )?(?:stay|stayed|remain)\b",
    re.IGNORECASE,
)
"""The wish to have back what was taken back a moment ago."""

_REDO_PLAIN = re.compile(r"\b(?:re-?do|re-?apply|un-?undo|undo (?:the|that|your|my) undo)\b|\bctrl ?[+-]? ?y\b", re.I)
"""What says so by itself, also later."""

SLIP = re.compile(
    r"\b(?:hit|pressed|press|clicked|click|tapped|tap|chose|picked|typed|said|took) (?:on )?(?:the |a |an )?wrong\b"
    r"|\bwrong (?:button|key|one|step|option|choice)\b|\bmis-?(?:click|tap|press|typ)\w*"
    r"|\bby (?:mistake|accident)\b|\baccident(?:al)?ly\b|\bunintentional\w*|\bdid ?n['o]?t mean (?:to|that|it)\b"
    r"|\b(?:that|this|it)(?: was|'s| is) (?:just )?(?:a |an |my )?(?:mistake|accident|error|misclick|slip|typo)\b"
    r"|\bmy mistake\b|\bdid not mean (?:to|that|it)\b",
    re.IGNORECASE,
)
"""A slip, which only says something of what changed a moment ago."""

WRONG = re.compile(
    r"^\W*(?:(?:oh|no|nope|sorry|wait|hmm+|actually|but|ah)\W+)*(?:that|this|it)(?:'s| is| was|s)? "
    r"(?:\w+ )?(?:wrong|not right|incorrect|not true|false)\b",
    re.IGNORECASE,
)
"""What holds for a step just ticked off, and for facts is asked about further."""

NOT_DONE = re.compile(
    r"\b(?:have ?n'?t|has ?n'?t|did ?n'?t|is ?n'?t|was ?n'?t|are ?n'?t|am ?n'?t|not|never)\b(?:\W+[\w+#']+){0,5}?\W+"
    r"(?:finish\w*|complet\w*|done|do (?:it|that)|did (?:it|that)|over|through)\b"
    r"|\b(?:finish\w*|complet\w*|done) (?:\w+ ){0,3}not\b"
    r"|\b(?:re-?open|un-?(?:mark|check|tick))\w*\b|\bmark\w*\b.{1,40}\b(?:not done|undone|open|unfinished)\b"
    r"|\b(?:only|just) half\b|\bunfinished\b|\bstill (?:working|busy|doing|at it|open|learning|in the middle)\b",
    re.IGNORECASE,
)
"""What says of something reported as finished that it is not."""

_OOPS = re.compile(r"\b(?:o+ps\w*|whoops\w*|wrong|mistake\w*|actually|sorry|by accident)\b", re.IGNORECASE)
"""What speaks of the last report, even where something else was said since."""

_CLAUSE = re.compile(r"[.,;!?\n]|\b(?:but|and|though|while)\b", re.IGNORECASE)


def state(desk: Desk, turn: Turn) -> Mapping[str, Any]:
    """What can be taken back of a person, before their message is answered."""
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        return unit.snapshot(turn.person_id)


def keep(desk: Desk, turn: Turn, before: Mapping[str, Any], reply: Reply) -> None:
    """Keeps what a message changed, and whether it changed anything."""
    if reply.forget:
        return
    with desk.memory.unit() as unit:
        was, now = difference(before, unit.snapshot(turn.person_id))
        fresh = unit.questions(turn.person_id).get(FRESH)
        _let_go(unit, turn, fresh == UNDONE)
        told = bool(was.keys() - {"questions"}) and fresh != UNDONE
        made = unit.keep_change(turn.person_id, undone.kind(was, now), was, now, turn.instant) if told else None
        pastes.keep(unit, turn, made)
        if told and not fresh:
            unit.mark_question(turn.person_id, FRESH, "kept", turn.instant)
        elif fresh and not told:
            unit.forget_questions(turn.person_id, FRESH)
        if fresh != UNDONE:
            unit.forget_questions(turn.person_id, TAKEN_BACK)


def _let_go(unit: Unit, turn: Turn, undone_now: bool) -> None:
    """Lets the journal forget what the message before deleted; where that was taken back there is nothing to forget."""
    held = unit.questions(turn.person_id).get(LET_GO)
    if held == "kept":
        unit.mark_question(turn.person_id, LET_GO, "waits", turn.instant)
    elif held:
        unit.forget_questions(turn.person_id, LET_GO)
        if not undone_now:
            unit.forget_history(turn.person_id)


def undo(desk: Desk, turn: Turn) -> Reply | None:
    """Takes back the last change on request; None where the message tells something new or answers "are you sure"."""
    if turn.facts.told or turn.offer in ("erase", "restart"):
        return None
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id)
        stale = FRESH not in unit.questions(turn.person_id) and re.search(_LAST_SAID, turn.text, re.IGNORECASE)
        if change is None or stale:
            return flow.go_on(desk, unit, turn).after(Part("utter_undo_nothing"))
        return back(desk, unit, turn, change)


def redo(desk: Desk, turn: Turn) -> Reply | None:
    """Makes the change again that was taken back; None where the words may mean something else."""
    if turn.offer in ("erase", "restart") or len(turn.text.split()) > SHORT or "?" in turn.text:
        return None
    with desk.memory.unit() as unit:
        fresh = TAKEN_BACK in unit.questions(turn.person_id)
        plain = _REDO_PLAIN.search(turn.text) is not None
        change = unit.last_undone(turn.person_id) if fresh or plain else None
        if change is None:
            return flow.go_on(desk, unit, turn).after(Part("utter_redo_nothing")) if plain else None
        person, planned = unit.person(turn.person_id, turn.instant), moves.seen(desk, unit, turn)
        unit.redo(person.id, change, turn.instant)
        unit.mark_question(person.id, FRESH, UNDONE, turn.instant)
        unit.mark_question(person.id, TAKEN_BACK, "redone", turn.instant)
        moved = _moved(desk, unit, turn, planned)
        return flow.go_on(desk, unit, turn).after(Part("utter_redone"), *moved)


def slip(desk: Desk, turn: Turn) -> Reply | None:
    """Takes back what the message before changed, where that was a slip; None where it changed nothing."""
    if "?" in turn.text or len(turn.text.split()) > SHORT or turn.facts.told:
        return None  # who says what is right instead is taken at that
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if FRESH in unit.questions(turn.person_id) else None
        return back(desk, unit, turn, change) if change else None


def not_done(desk: Desk, turn: Turn) -> Reply | None:
    """Opens a finished step again: the one named, else the one reported a moment ago; None where none is meant."""
    if "?" in turn.text or len(turn.text.split()) > SHORT or turn.data:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        states = unit.steps(turn.person_id)
        closed = [s for s in held.roadmap.steps if states.get(s.id) == StepState.DONE.value]
        change = unit.last_change(turn.person_id)
        steps = (change.after.get("steps") or {}) if change else {}
        last = {s for s, values in steps.items() if values and values[0] == StepState.DONE.value}
        topics = wishes.topics_of(desk, turn, held.roadmap)
        step = _named(desk, turn, closed)
        fresh = FRESH in unit.questions(turn.person_id) or _OOPS.search(turn.text) is not None
        if change and last and (step is None or step.id in last) and (step or (fresh and not topics)):
            return back(desk, unit, turn, change)
        if step is None and not topics:
            step = next((s for s in closed if s.id == turn.focus), None)
        return reopen(desk, unit, turn, [step]) if step else None


def wrong(desk: Desk, turn: Turn) -> Reply | None:
    """Takes back a report on a step, hours or a start that is called wrong right after; facts are asked about."""
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if FRESH in unit.questions(turn.person_id) else None
    if change is None or change.kind == "claims" or len(turn.text.split()) > SHORT or turn.facts.topics:
        return None
    return undo(desk, turn)


def _named(desk: Desk, turn: Turn, closed: list[Step]) -> Step | None:
    """The last finished step whose skill is named where the message says that it is not finished."""
    where = turn.text
    if ended(turn.text):
        where = next((c for c in _CLAUSE.split(turn.text) if NOT_DONE.search(c)), "")
    names = {s.id: desk.catalogue.skills.get(s.skill) for s in closed}
    said = {m.skill for m in turn.facts.skills if turn.text[m.start : m.end] in where}
    found = [s for s in closed if s.skill in said or matched.says(where, names[s.id])]
    return found[-1] if found else None


def reopen(desk: Desk, unit: Unit, turn: Turn, steps: Sequence[Step]) -> Reply:
    """Steps open again, whatever came after them."""
    role = desk.role(unit.person(turn.person_id, turn.instant))
    assert role is not None
    before = report_for(desk, unit, turn, role).readiness
    for step in steps:
        unit.reopen_step(turn.person_id, step.id, earned(step, role, desk.catalogue), turn.instant)
    what = listing([f"{plans.step_title(desk, step)} is open again" for step in steps])
    parts = (Part("utter_undone", {"what": what}), *_readiness(desk, unit, turn, before))
    return flow.go_on(desk, unit, turn).after(*parts)


def back(desk: Desk, unit: Unit, turn: Turn, change: Change) -> Reply:
    """A change taken back: what it was, readiness before and now, and how the plan moves."""
    person = unit.person(turn.person_id, turn.instant)
    role, planned = desk.role(person), moves.seen(desk, unit, turn)
    before = report_for(desk, unit, turn, role).readiness if role else None
    what = undone.said(desk, unit, change, {s.id: s for s in planned.roadmap.steps} if planned else {})
    unit.undo(person.id, change, turn.instant)
    unit.mark_question(person.id, FRESH, UNDONE, turn.instant)
    unit.mark_question(person.id, TAKEN_BACK, "undone", turn.instant)
    person = unit.person(person.id, turn.instant)
    parts = [Part("utter_undone", {"what": listing(what)})]
    if before is not None and desk.role(person) == role:
        parts += _readiness(desk, unit, turn, before)
    return flow.go_on(desk, unit, turn).after(*parts, *_moved(desk, unit, turn, planned))


def _moved(desk: Desk, unit: Unit, turn: Turn, planned: plans.Plan | None) -> tuple[Part, ...]:
    """How the end of the plan moved by what was taken back or put back, where it is still the plan for one goal."""
    person = unit.person(turn.person_id, turn.instant)
    after = plans.current(desk, unit, person, turn) if planned else None
    if not (planned and after and after.roadmap.steps and after.roadmap.role.id == planned.roadmap.role.id):
        return ()
    values = {"was": day(planned.roadmap.end), "end": day(after.roadmap.end)}
    return (Part("utter_plan_moved", values),) if values["was"] != values["end"] else ()


def _readiness(desk: Desk, unit: Unit, turn: Turn, before: float) -> tuple[Part, ...]:
    """Readiness then and now, where it moved."""
    role = desk.role(unit.person(turn.person_id, turn.instant))
    assert role is not None
    after = report_for(desk, unit, turn, role).readiness
    values = {"before": amount(before), "after": amount(after)}
    return (Part("utter_undone_ready", values),) if before != after else ()
