"""What must hold in every simulated talk, beyond what any transcript shows: it takes the person's own account as well.

Each takes a record and names what is wrong with it. `tests.conversations.oracles` has those for bare transcripts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from bot.advice.catalogue import Catalogue
from tests.conversations import oracles
from tests.conversations.simulator.asking import keys_of
from tests.conversations.simulator.record import Exchange, Record

Invariant = Callable[[Record, Catalogue], list[str]]

ALIKE = 0.75
"""Share of common words above which two questions are the same question."""

PRAISE = re.compile(
    r"every step of your plan .* is done|finished all the steps|plan is done|every step is closed", re.I
)
LOOP_SPAN, LOOP_TIMES = 6, 3


def plain(text: str) -> str:
    """Words in small letters with single spaces."""
    return " ".join(text.casefold().split())


def again(exchange: Exchange) -> list[str]:
    """What a message asks although the person has settled it."""
    return [key for key in keys_of(exchange.seen) if key in exchange.settled]


def asks_nothing_again(record: Record, catalogue: Catalogue) -> list[str]:
    """No question is put that was answered or declined before."""
    return [
        f"asked again though {e.settled[found[0]]}: {', '.join(found)[:160]} after {e.move.said[:100]!r} ({e.move.act})"
        for e in record.exchanges
        if (found := again(e)) and not e.seen.lost
    ]


def understands_answers(record: Record, catalogue: Catalogue) -> list[str]:
    """What a person says in answer or to steer is never met with "I did not understand"."""
    odd = ("emoji", "silence", "nonsense")
    return [
        f"not understood ({e.move.act}): {e.move.said[:160]!r} > {e.seen.text[:80]!r}"
        for e in record.exchanges
        if e.seen.lost and e.move.act not in odd
    ]


def never_loops(record: Record, catalogue: Catalogue) -> list[str]:
    """No message comes three times within six turns, nor the same question three times running to answers."""
    said = [e.seen.text for e in record.exchanges]
    found = []
    for n in range(len(said)):
        span = said[max(0, n - LOOP_SPAN + 1) : n + 1]
        if span.count(said[n]) >= LOOP_TIMES:
            found.append(f"said {span.count(said[n])} times within {LOOP_SPAN} turns: {said[n][:100]!r}")
    rows = [(e.seen.question, e.move.digression) for e in record.exchanges]
    for a, b, c in zip(rows, rows[1:], rows[2:], strict=False):
        if a[0] and a[0] == b[0] == c[0] and not (b[1] or c[1]):
            found.append(f"the same question three times running: {a[0][:100]!r}")
    return found


def lost_offers_a_way(record: Record, catalogue: Catalogue) -> list[str]:
    """After two messages that did not understand, the second offers buttons or another question."""
    return [
        f"lost twice without a way on: {b.seen.text[:120]!r}"
        for a, b in pairwise(record.exchanges)
        if a.seen.lost and b.seen.lost and not b.seen.buttons and a.seen.kind == b.seen.kind
    ]


def rejection_goes_on(record: Record, catalogue: Catalogue) -> list[str]:
    """A no is met with something to go on with, never with a farewell."""
    return [
        f"a rejection ended it: {e.move.said!r} > {e.seen.text[:100]!r}"
        for e in record.exchanges
        if e.move.act == "reject" and ("goodbye" in e.seen.views or not (e.seen.kind or e.seen.buttons))
    ]


def care_comes_first(record: Record, catalogue: Catalogue) -> list[str]:
    """Distress is met with care and with no question, and nothing else is taken for distress."""
    found = []
    for e in record.exchanges:
        cared = "care" in e.seen.views
        if e.move.act == "distress" and (not cared or "?" in e.seen.text):
            found.append(f"no care: {e.move.said!r} > {e.seen.text[:100]!r}")
        if e.move.act != "distress" and cared:
            found.append(f"taken for distress: {e.move.said!r} ({e.move.act})")
    return found


def erases_all(record: Record, catalogue: Catalogue) -> list[str]:
    """After a confirmed deletion nothing is stored; starting over leaves no facts."""
    found = []
    for e in record.exchanges:
        if e.move.act == "confirm erase" and (e.stored is not None or "erased" not in e.seen.views):
            found.append(f"not erased: {e.seen.text[:100]!r}")
        if e.move.act == "confirm restart" and e.stored and (e.stored["claims"] or e.stored["goal"]):
            found.append(f"not reset: {e.seen.text[:100]!r}")
    return found


def destroys_nothing_unasked(record: Record, catalogue: Catalogue) -> list[str]:
    """Nobody is asked to confirm a deletion or a new start who asked for neither."""
    meant = ("delete", "restart", "confirm erase", "confirm restart")
    return [
        f"taken for {e.seen.kind}: {e.move.said[:120]!r} ({e.move.act})"
        for e in record.exchanges
        if e.seen.kind in ("erase", "restart") and e.move.act not in meant
    ]


def recap_is_true(record: Record, catalogue: Catalogue) -> list[str]:
    """What is shown as known of a person is what is stored, all of it and nothing else."""
    found = []
    for e in record.exchanges:
        for card in _cards(e, "profile"):
            if e.stored is None:
                continue
            claims = {c.skill: c for c in e.stored["claims"]}
            if {s["id"] for s in card["skills"]} != set(claims):
                found.append("the skills of the recap are not the stored ones")
            for ours, theirs in (("role", "goal"), ("years", "years"), ("hours_per_week", "hours")):
                if card[ours] != e.stored[theirs]:
                    found.append(f"the recap says {ours} {card[ours]!r}, stored is {e.stored[theirs]!r}")
            lines = {line[2:].split(":")[0].split(" (")[0] for line in e.seen.text.splitlines() if line[:2] == "• "}
            names = {catalogue.skill_name(s).split(" (")[0] for s in claims}
            found += [f"in the recap, not stored: {name}" for name in lines - names]
            found += [f"stored, not in the recap: {name}" for name in names - lines]
    return found


def skills_are_quoted(record: Record, catalogue: Catalogue) -> list[str]:
    """Every skill shown as told carries words the person has said; what is only taken as new was not told, and quotes
    nobody."""
    said: list[str] = []
    found = []
    for e in record.exchanges:
        said += [plain(e.move.text), plain(e.move.said)]
        shown = [s for card in _cards(e, "profile") for s in card["skills"]]
        shown += [s for card in _cards(e, "gaps") for strength in card["strengths"] for s in strength["skills"]]
        for skill in shown:
            if not skill["quote"] and (skill.get("polarity"), skill.get("evidence")) == ("lacks", "inferred"):
                continue  # "plan from zero"
            quote = plain(skill["quote"]).rstrip("… .")
            if not quote or not any(quote in text for text in said):
                found.append(f"{skill['id']} rests on {skill['quote']!r}, which was never said")
    return found


def gaps_are_grounded(record: Record, catalogue: Catalogue) -> list[str]:
    """Every gap is a requirement of the role with a source, or a demand of a posting that was pasted."""
    found = []
    pasted = False
    for e in record.exchanges:
        pasted = pasted or e.move.act == "posting"
        for card in _cards(e, "gaps"):
            role = catalogue.roles.get(card.get("role", {}).get("id", ""))
            known = {q.id for q in role.requirements} if role else None
            for row in (row for area in card["areas"] for row in area["rows"]):
                if (
                    known is not None
                    and not (row["id"] in known and row["sources"])
                    and not _demanded(row["id"], pasted)
                ):
                    found.append(f"gap without ground: {row['requirement']}")
                if row["state"] == "not asked" and row["severity"] == "significant":
                    found.append(f"unknown shown as a gap: {row['requirement']}")
    return found


def steps_are_known(record: Record, catalogue: Catalogue) -> list[str]:
    """Every step of a plan is a skill of the catalogue that serves a requirement of the role or posting."""
    found = []
    pasted = False
    for e in record.exchanges:
        pasted = pasted or e.move.act == "posting"
        for card in _cards(e, "roadmap"):
            known = {q.id for q in catalogue.roles[card["role"]["id"]].requirements}
            for step in (step for phase in card["phases"] for step in phase["steps"]):
                wanted = {q for q in step["requirements"] if not _demanded(q, pasted)}
                if step["skill"] not in catalogue.skills or not wanted <= known:
                    found.append(f"step from nowhere: {step['id']}")
    return found


def _demanded(requirement: str, pasted: bool) -> bool:
    """Whether it is the demand of a posting, in a talk where one was pasted."""
    return pasted and requirement.startswith("posting/")


def dates_add_up(record: Record, catalogue: Catalogue) -> list[str]:
    """Dates never go back, and the plan takes as many days as its hours at so many a week."""
    found = []
    for e in record.exchanges:
        for card in _cards(e, "roadmap"):
            spans = [(p["start"], p["end"]) for p in card["phases"]]
            steps = [(s["start"], s["end"]) for p in card["phases"] for s in p["steps"]]
            found += [f"ends before it starts: {a} to {b}" for a, b in (*spans, *steps) if a > b]
            found += [f"goes back: {a} then {b}" for a, b in pairwise(steps) if b[0] < a[0] or b[1] < a[1]]
            total = sum(s["hours"] for p in card["phases"] for s in p["steps"])
            days = (date.fromisoformat(card["end"]) - date.fromisoformat(card["start"])).days + 1
            wanted = math.ceil(round(card["hours"] * 7 / card["hours_per_week"], 6))
            if steps and (abs(total - card["hours"]) > 0.5 or abs(days - wanted) > 1):
                found.append(f"{card['hours']} hours at {card['hours_per_week']} a week in {days} days, steps: {total}")
    return found


def keeps_its_head(record: Record, catalogue: Catalogue) -> list[str]:
    """Nothing is logged as an error, and the talk comes to its end."""
    found = [f"error: {record.error}"] if record.error else []
    return found if record.finished else [*found, f"no end after {len(record.exchanges)} turns"]


def praises_what_was_done(record: Record, catalogue: Catalogue) -> list[str]:
    """Nobody is told that all is done who has not reported anything done."""
    done, found = False, []
    for e in record.exchanges:
        done = done or e.move.act == "wish done"
        if not done and PRAISE.search(e.seen.text):
            found.append(f"praise for nothing: {e.move.said[:80]!r} > {e.seen.text[:100]!r}")
    return found


def gives_what_is_asked(record: Record, catalogue: Catalogue) -> list[str]:
    """A view that was asked for comes."""
    wishes: dict[str, list[str]] = {}
    for e in record.exchanges:
        if e.move.act.startswith("wish "):
            wishes.setdefault(e.move.act[5:], []).append(e.move.said)
    return [f"never shown: {name}, asked as {wishes.get(name, ['?'])[-3:]}" for name in record.gave_up]


def _cards(exchange: Exchange, kind: str) -> Iterator[dict[str, Any]]:
    return (m["card"] for m in exchange.messages if m["card"] and m["card"].get("type") == kind)


INVARIANTS: tuple[Invariant, ...] = (
    asks_nothing_again,
    understands_answers,
    never_loops,
    lost_offers_a_way,
    rejection_goes_on,
    care_comes_first,
    erases_all,
    destroys_nothing_unasked,
    recap_is_true,
    skills_are_quoted,
    gaps_are_grounded,
    steps_are_known,
    dates_add_up,
    keeps_its_head,
    praises_what_was_done,
    gives_what_is_asked,
)


def faults(record: Record, catalogue: Catalogue) -> list[str]:
    """All that is wrong with a talk, each with the name of what it breaks."""
    found = [f"{check.__name__}: {fault}" for check in INVARIANTS for fault in check(record, catalogue)]
    return [*found, *oracles.faults(record.turns)]


def repeated_questions(record: Record) -> tuple[int, int]:
    """Questions that nearly repeat a settled one, and all questions of a talk."""
    asked: list[frozenset[str]] = []
    repeats = total = 0
    for e in record.exchanges:
        if not e.seen.kind:
            continue
        words = frozenset(re.findall(r"\w+", e.seen.question.casefold()))
        total += 1
        if again(e) and any(len(words & w) / max(1, len(words | w)) > ALIKE for w in asked):
            repeats += 1
        asked.append(words)
    return repeats, total


__all__ = ["INVARIANTS", "faults", "repeated_questions"]
