"""Several postings: set side by side against the person, and any of those kept made the goal again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.advice import gaps
from bot.advice.catalogue import Importance, Role
from bot.advice.gaps import GapReport, State
from bot.advice.posting import Posting, as_role
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reports.chat import amount, listing
from bot.services import flow, papers
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import new_goal

_AD = r"(?:(?:job )?(?:ads?|adverts?|postings?|vacanc(?:y|ies)|listings?|offers?|descriptions?)|jobs?|jds?)"
COMPARES = re.compile(
    rf"\b(?:compare|comparison|versus|vs\.?|side by side|set against|weigh|rank)\b.{{0,40}}\b(?:both|two|{_AD}|ones)\b|"
    rf"\b(?:which|what) (?:one |{_AD} )?(?:of (?:the |these |those |my )?(?:two|both|them|{_AD}) )?(?:\w+ )?(?:is|"
    rf"would|fits?|"
    rf"suits?|should|do|am|are)\b.{{0,50}}\b(?:{_AD}|better|nearer|closer|easier|more realistic|best|likelier|apply)\b|"
    rf"\bboth (?:of (?:the|my|these|those) )?{_AD}\b|\b(?:first|old|former) (?:one |{_AD} )?(?:or|vs|versus|against|"
    rf"than|and) "
    r"(?:the )?(?:second|new|other|latter)\b|\bdifference between (?:the|these|those|my|both) (?:two )?(?:\w+ )?"
    rf"(?:{_AD}|two)\b",
    re.IGNORECASE,
)
"""The wish to see postings side by side."""

PICKS = re.compile(
    rf"^\W*(?:(?:no|ok(?:ay)?|yes|then|rather|actually|please|let'?s|i'?d|i|would|want|like|prefer|to|can|could|we|you|and|but|"
    rf"sorry|hm+|maybe|better)\W+)*(?:(?:go|work|plan|continue|switch|change|return|measure|"
    rf"compare me)(?: back)?(?: to| by| "
    rf"with| against| on| for)?|use|take|choose|pick|prefer|want|back to)?\W*(?:the |my |that )?(?P<which>first|1st|"
    rf"second|2nd|"
    rf"third|3rd|old(?:er)?|new(?:er|est)?|other|previous|earlier|former|latter|last|latest|original|one before)"
    rf"(?: (?:one|{_AD}|of them|of the two))*(?: (?:instead|again|please|pls|then|now|as (?:my |the )?goal|"
    rf"after all|back))*\W*$",
    re.IGNORECASE,
)
"""One of the postings picked by its place."""

WORDS = 25
MUSTS = 5


def held(person: Person) -> list[Mapping[str, Any]]:
    """The postings that are kept, the newest first, each with its role."""
    kept = person.options.get(papers.KEPT)
    if not kept:
        return []
    return [{"role": kept["role"], "posting": kept["posting"]}, *kept.get("older", ())]


def compared(desk: Desk, turn: Turn) -> Reply | None:
    """The postings that are kept side by side, with which is nearer; None where there are not two."""
    if len(turn.text.split()) > WORDS or turn.facts.topics or len([r for r in turn.facts.roles if r.role]) > 1:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        kept = held(person)
        if len(kept) < 2:
            one = bool(kept) and re.search(r"\b(?:both|two)\b", turn.text, re.IGNORECASE)
            return flow.go_on(desk, unit, turn).after(Part("utter_postings_one")) if one else None
        profile = profile_of(unit, person)
        reports = [gaps.assess(profile, role_of(desk, entry), desk.catalogue) for entry in reversed(kept)]
        names = titles(desk, list(reversed(kept)))
        body = "\n\n".join(
            "\n".join([f"{n}. {name}", *_lines(r)]) for n, (name, r) in enumerate(zip(names, reports, strict=False), 1)
        )
        parts = [Part("utter_postings_compared", {"body": body}), _nearer(names, reports, bool(profile.claims))]
        now = next((n for n, e in enumerate(reversed(kept)) if e["posting"] == person.posting), None)
        buttons = tuple(
            (f"{n}. {names[n - 1]}"[:40], f"go by the {word} posting")
            for n, word in ((1, "first"), (2, "second"), (3, "third"))
            if n <= len(kept) and n - 1 != now
        )
        return Reply((*parts, Part("utter_postings_pick")), buttons)


def role_of(desk: Desk, entry: Mapping[str, Any]) -> Role:
    """A posting that is kept, as a role."""
    return as_role(Posting.of(json.loads(entry["posting"])), desk.catalogue.roles[entry["role"]], desk.catalogue)


def titles(desk: Desk, entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """What the postings are called."""
    return [role_of(desk, entry).name.removesuffix(" (your posting)") for entry in entries]


def _lines(report: GapReport) -> list[str]:
    """Readiness, the musts by how they stand, and the years, of one posting."""
    musts = [row for row in report.rows if row.requirement.importance is not Importance.NICE]
    met = [row.requirement.name for row in musts if row.state is State.MET]
    missing = [row.requirement.name for row in musts if row.state in (State.LACKING, State.BELOW)]
    untold = [row.requirement.name for row in musts if row.state in (State.NOT_ASKED, State.SHOW)]
    lines = [f"• Readiness {amount(report.readiness)} of 100, {len(met)} of {counted(len(musts), 'demand')} met"]
    lines += [f"• You have: {listing(met, MUSTS)}"] if met else []
    lines += [f"• Missing or below: {listing(missing, MUSTS)}"] if missing else []
    lines += [f"• Open: {listing(untold, MUSTS)}"] if untold else []
    return lines + ([f"• {report.years.text}"] if report.years.needs is not None else [])


def _nearer(names: Sequence[str], reports: Sequence[GapReport], known: bool) -> Part:
    if not known:
        return Part("utter_postings_unknown")
    order = sorted(range(len(reports)), key=lambda n: -reports[n].readiness)
    best, next_best = reports[order[0]], reports[order[1]]
    if best.readiness - next_best.readiness < 1:
        return Part("utter_postings_even")
    return Part("utter_postings_nearer", {"title": f"{order[0] + 1}. {names[order[0]]}"})


def picked(desk: Desk, turn: Turn) -> Reply | None:
    """Another of the postings kept as the goal; None where there is no other, or none is meant."""
    found = PICKS.match(turn.text)
    if found is None or "?" in turn.text:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        kept = list(reversed(held(person)))
        if len(kept) < 2 or not re.search(rf"\b(?:{_AD}|one|instead|them|two)\b", turn.text, re.IGNORECASE):
            return None
        now = next((n for n, entry in enumerate(kept) if entry["posting"] == person.posting), None)
        place = _place(found["which"].casefold(), len(kept), now)
        if place is None:
            return None
        return use(desk, unit, turn, person, kept[place])


def _place(word: str, many: int, now: int | None) -> int | None:
    """The place of the posting that is meant, the oldest first."""
    places = {"first": 0, "1st": 0, "original": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2}
    if word in places:
        return places[word] if places[word] < many else None
    if word in ("new", "newer", "newest", "latest", "latter", "last"):
        return many - 1
    if now is None:
        return many - 1
    return now - 1 if now > 0 else many - 1


def use(desk: Desk, unit: Unit, turn: Turn, person: Person, entry: Mapping[str, Any]) -> Reply:
    """A posting that is kept as the goal, compared anew; the others stay where they are in the order."""
    kept = person.options[papers.KEPT]
    before = kept.get("before") if person.posting else [person.target_role, person.target_said]
    options = {**person.options, papers.KEPT: {**kept, "before": before}}
    unit.update_person(person.id, target_role=entry["role"], target_said="", posting=entry["posting"], options=options)
    new_goal(unit, person.id)
    unit.mark_question(person.id, "goal", "answered", turn.instant)
    return papers.viewed(desk, unit, turn, lead="utter_posting_back")
