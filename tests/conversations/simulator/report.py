"""The table over all talks: lengths, repeats, truth, success, faults, and the bars they are held to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from bot.advice.catalogue import Catalogue
from tests.conversations.oracles import never_twice_running
from tests.conversations.simulator.invariants import faults, repeated_questions
from tests.conversations.simulator.persona import Persona
from tests.conversations.simulator.record import Record
from tests.conversations.simulator.truth import Truth, judge

SHARED = frozenset({"asks_nothing_again", "understands_answers", "gives_what_is_asked"})
"""Invariants that depend on reading every sentence: they are held to shares, all others to none at all."""


@dataclass(frozen=True)
class Result:
    """One talk, judged. Turns are the person's own, without those that answer nothing asked (asides)."""

    person: Persona
    record: Record
    truth: Truth
    faults: tuple[str, ...]
    to_gaps: int | None
    to_plan: int | None
    repeats: int
    verbatim: int
    questions: int


@dataclass(frozen=True)
class Bar:
    """A figure and the limit it is held to."""

    name: str
    value: float
    limit: float
    at_least: bool = False

    @property
    def passed(self) -> bool:
        """Whether the figure keeps the limit."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def result(person: Persona, record: Record, catalogue: Catalogue) -> Result:
    """Judges one talk."""
    repeats, questions = repeated_questions(record)
    return Result(
        person=person,
        record=record,
        truth=judge(record, person, catalogue),
        faults=tuple(faults(record, catalogue)),
        to_gaps=turns_to(record, "gaps"),
        to_plan=turns_to(record, "plan"),
        repeats=repeats,
        verbatim=len(never_twice_running(record.turns)),
        questions=questions,
    )


def turns_to(record: Record, view: str) -> int | None:
    """Turns of the person until a view is shown first; asides do not count."""
    count = 0
    for exchange in record.exchanges:
        count += not exchange.move.digression
        if view in exchange.seen.views:
            return count
    return None


def share(part: int, whole: int) -> float:
    """A share; 1 where there is nothing to share."""
    return part / whole if whole else 1.0


def bars(results: Sequence[Result], probed: Sequence[Any] = (), walked: Sequence[str] = ()) -> list[Bar]:
    """Every figure with its limit."""
    ordinary = [r for r in results if r.person.ordinary]
    gaps = [r.to_gaps for r in ordinary if r.to_gaps] or [0]
    dumps = [r.to_gaps for r in ordinary if r.to_gaps and r.person.is_("infodump") and told_all(r.person)] or [0]
    plans = [r.to_plan for r in ordinary if r.to_plan] or [0]
    truths = [r.truth for r in results]
    return [
        Bar("turns to the first gap view, median", median(gaps), 4),
        Bar("turns to the first gap view, most", max(gaps), 8),
        Bar("the same after telling all at once, median", median(dumps), 2),
        Bar("turns of the whole intake, most", max(plans), 12),
        Bar("verbatim repeats", sum(r.verbatim for r in results), 0),
        Bar("settled questions put again, share", sum(r.repeats for r in results) / max(1, _asked(results)), 0.01),
        Bar("truth: precision", share(sum(t.true for t in truths), sum(t.stored for t in truths)), 0.95, True),
        Bar("truth: recall", share(sum(t.found for t in truths), sum(t.told for t in truths)), 0.95, True),
        Bar("got what they came for, share", share(sum(t.success for t in truths), len(truths)), 0.97, True),
        Bar("other invariants broken", sum(_kind(f) not in SHARED for r in results for f in r.faults), 0),
        Bar("ways out that failed", len(probed), 0),
        Bar("faults of the random walk", len(walked), 0),
    ]


def told_all(person: Persona) -> bool:
    """Whether someone's first message can hold all that is asked before the first view."""
    return person.goal is not None and person.years != 0 and "experience" not in person.declines


def _kind(fault: str) -> str:
    return fault.split(":")[0]


def _asked(results: Sequence[Result]) -> int:
    return sum(r.questions for r in results)


def table(
    results: Sequence[Result], probed: Sequence[tuple[str, str, str, str]] = (), walked: Sequence[str] = ()
) -> str:
    """The whole report as text."""
    turns = sum(len(r.record.exchanges) for r in results)
    lines = [f"talks {len(results)}, turns {turns}, questions {_asked(results)}", ""]
    for bar in bars(results, probed, walked):
        sign = ">=" if bar.at_least else "<="
        verdict = "pass" if bar.passed else "FAIL"
        lines.append(f"{bar.name:46} {bar.value:8.3f}  {sign} {bar.limit:<6g} {verdict}")
    levels = sum(r.truth.levels for r in results)
    right = sum(r.truth.levels_right for r in results)
    lines += [f"{'levels told that are stored so':46} {share(right, levels):8.3f}", ""]
    kinds = Counter(_kind(f) for r in results for f in r.faults)
    talks = Counter(name for r in results for name in {_kind(f) for f in r.faults})
    lines.append("faults by what they break (faults, talks):" if kinds else "no faults")
    lines += [f"  {name:40} {count:5} {talks[name]:5}" for name, count in kinds.most_common()]
    if probed:
        lines += ["ways out that failed:", *(f"  {where:40} {wrong}" for where, _, wrong, _ in probed)]
    if walked:
        lines += ["faults of the random walk, the first ones:", *(f"  {fault[:200]}" for fault in walked[:10])]
    return "\n".join(lines)


def transcript(judged: Result) -> str:
    """One talk as a document: who, what is wrong, the words."""
    truth = judged.truth
    head = [
        f"# {judged.person.name}",
        "",
        f"Traits: {', '.join(sorted(judged.person.traits)) or 'none'}. Goal: {judged.person.goal or '-'}.",
        f"Success: {truth.success}; told {truth.told}, found {truth.found}; stored {truth.stored}, true {truth.true}.",
        "",
        *(f"- FAULT {fault}" for fault in judged.faults),
        *(f"- TRUTH {line}" for line in truth.wrong),
    ]
    return "\n".join(head) + "\n" + judged.record.text()
