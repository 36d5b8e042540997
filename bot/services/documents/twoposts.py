"""Several postings: set side by side against the person, and any of those kept made the goal again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice import gaps
from bot.advice.catalogue import Importance, Requirement
from bot.advice.gaps import GapReport, State
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reading.facts import Asked
from bot.reports.chat import amount, listing
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.documents import adnames, papers, postingview
from bot.services.hearing import hear, new_goal

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
    rf"third|3rd|fourth|4th|(?:number|no\.?|nr\.?|option|#) ?[1-4]|[1-4](?=\W*$)|one(?=\W*$)|two(?=\W*$)|"
    rf"old(?:er)?|new(?:er|est)?|other|previous|earlier|former|latter|last|latest|original|one before)"
    rf"(?: (?:one|{_AD}|of them|of the two))*(?: (?:instead|again|please|pls|then|now|as (?:my |the )?goal|"
    rf"after all|back))*\W*$",
    re.IGNORECASE,
)
"""One of the postings picked by its place."""

WORDS = 25
MUSTS = 5


OFFER = "postings"
"""What the talk remembers as offered: that one of the postings shown is picked in a word."""


def offered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to the question which of the postings, while it is open; None where it is not, or else is said."""
    if turn.offer != OFFER:
        return None
    both = compared(desk, turn) if COMPARES.search(turn.text) else None
    return both or picked(desk, turn) or named(desk, turn)


def compared(desk: Desk, turn: Turn) -> Reply | None:
    """The postings that are kept side by side, with which is nearer; None where there are not two."""
    if len(turn.text.split()) > WORDS or turn.facts.topics:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        kept = adnames.in_order(unit, turn, person)
        named = {r.role for r in turn.facts.roles if r.role}
        if len(named) > 1 and not named <= {entry["role"] for entry in kept}:
            return None
        if len(kept) < 2:
            one = bool(kept) and re.search(r"\b(?:both|two)\b", turn.text, re.IGNORECASE)
            return flow.go_on(desk, unit, turn).after(Part("utter_postings_one")) if one else None
        return side_by_side(desk, unit, turn, person, kept)


def side_by_side(desk: Desk, unit: Unit, turn: Turn, person: Person, entries: Sequence[adnames.Entry]) -> Reply:
    """Postings beside each other against the person, which is nearer and why, and one question.

    While musts were never talked about, these are asked for first: what is not known decides nothing.
    """
    profile = profile_of(unit, person)
    reports = [gaps.assess(profile, adnames.role_of(desk, entry), desk.catalogue) for entry in entries]
    names = [adnames.title_of(desk, entry) for entry in entries]
    body = "\n\n".join(
        "\n".join([f"{n}. {name}", *_lines(r)]) for n, (name, r) in enumerate(zip(names, reports, strict=True), 1)
    )
    parts = [Part("utter_postings_compared", {"body": body}), _nearer(names, reports, bool(profile.claims))]
    adnames.show(unit, turn, entries)
    pick = _pick(desk, person, entries)
    asked = _untold(unit, turn, reports)
    if not asked:
        return pick.after(*parts)
    groups = tuple(requirement.skills for requirement in asked)
    skills = tuple(dict.fromkeys(skill for group in groups for skill in group))
    question = Part("utter_postings_ask", {"skills": "; ".join(requirement.name for requirement in asked)})
    none = ("None of these", "none of these")
    return Reply((*parts, question), (none, *pick.buttons), asked=Asked("checks", skills, groups=groups), offer=OFFER)


def _pick(desk: Desk, person: Person, entries: Sequence[adnames.Entry]) -> Reply:
    """The question which of the postings is the goal, with those that are not."""
    words = ("first", "second", "third", "fourth")
    buttons = tuple(
        (f"{n}. {adnames.title_of(desk, entry)}"[:40], f"go by the {words[n - 1]} posting")
        for n, entry in enumerate(entries[: len(words)], 1)
        if entry["posting"] != person.posting
    )
    return Reply((Part("utter_postings_pick"),), buttons, offer=OFFER)


MOST_ASKED = 8
"""Demands of the postings together that are asked about at once."""


def _untold(unit: Unit, turn: Turn, reports: Sequence[GapReport]) -> list[Requirement]:
    """What the postings want and was never talked about, each once; nothing where it was asked before."""
    rows = [row for report in reports for row in report.rows if row.state is State.NOT_ASKED]
    wanted = {r.requirement.skills: r.requirement for r in rows if r.requirement.importance is not Importance.NICE}
    held = unit.questions(turn.person_id)
    fresh = [r for r in wanted.values() if f"{ASKED}{r.skills[0]}" not in held][:MOST_ASKED]
    for requirement in fresh:
        unit.mark_question(turn.person_id, f"{ASKED}{requirement.skills[0]}", "asked", turn.instant)
    return fresh


ASKED = "posting-asked:"
"""What the key begins with under which is kept that a demand of postings compared was asked for."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """What is told in answer to the comparison is noted, and the postings stand anew; None for anything else."""
    facts = turn.facts
    if turn.offer != OFFER or facts.target or "?" in turn.text:
        return None
    if _POINTS.search(turn.text) and (chosen := named(desk, turn)) is not None:
        return chosen
    skips = turn.intent == "unsure_or_skip" and turn.asked.kind == "checks"
    if not any(m.polarity for m in facts.skills) and facts.years is None and not skips:
        return None
    with desk.memory.unit() as unit:
        entries = adnames.in_order(unit, turn, unit.person(turn.person_id, turn.instant))
        if len(entries) < 2:
            return None
        heard = hear(desk, unit, turn)
        if skips:
            return _pick(desk, heard.person, entries)
        return side_by_side(desk, unit, turn, heard.person, entries).after(*acknowledgement(heard, desk.catalogue))


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
    return lines + ([f"• Asks for {postingview.years_text(report)}"] if report.years.needs is not None else [])


def _nearer(names: Sequence[str], reports: Sequence[GapReport], known: bool) -> Part:
    """Which posting is nearer, with the count that says why; honest where hardly anything is known."""
    if not known:
        return Part("utter_postings_unknown")
    order = sorted(range(len(reports)), key=lambda n: -reports[n].readiness)
    best, next_best = reports[order[0]], reports[order[1]]
    if best.readiness - next_best.readiness < 1:
        return Part("utter_postings_even")
    why = "; ".join(f"{n + 1}. {_counts(reports[n])}" for n in order)
    return Part("utter_postings_nearer", {"title": f"{order[0] + 1}. {names[order[0]]}", "why": why})


def _counts(report: GapReport) -> str:
    """How many of the demands are met, met in part, missing and open."""
    states = [row.state for row in report.rows if row.requirement.importance is not Importance.NICE]
    kinds = (
        ("met", (State.MET,)),
        ("in part", (State.BELOW, State.SHOW)),
        ("missing", (State.LACKING,)),
        ("not talked about", (State.NOT_ASKED,)),
    )
    counts = [(sum(state in among for state in states), name) for name, among in kinds]
    return ", ".join(f"{count} {name}" for count, name in counts if count or name == "met")


_TAKES = re.compile(
    r"\b(?:go|going) (?:with|for|by|on)\b|\b(?:take|choose|chose|pick|prefer|rather|want|like|aim|use|apply|"
    r"measure|plan|"
    r"continue|switch|change|stick|decid\w+|goal|favou?rite|sounds?|let'?s|works? on|work with)\b",
    re.IGNORECASE,
)
_ONE = re.compile(rf"\b(?:{_AD}|one|ones)\b", re.IGNORECASE)
_POINTS = re.compile(rf"\b(?:the|that) (?:[\w.&+-]+ ){{0,2}}?(?:{_AD}|one)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|n'?t|no longer|never|neither|except|forget|delete|remove|drop|than)\b", re.IGNORECASE)
_QUESTION = re.compile(r"^\W*(?:what|which|why|how|when|where|who|is|are|does|do|did|would|will)\b", re.IGNORECASE)
BARE = 5
"""Words of an answer that only names one."""


def named(desk: Desk, turn: Turn) -> Reply | None:
    """The posting that is picked by its employer, title or demands as the goal; None where none is meant."""
    text, answers = turn.text, turn.offer == OFFER
    short = answers and len(text.split()) <= BARE
    takes = _TAKES.search(text) is not None
    only_names = re.fullmatch(r"\W*(?:the )?[\w&.+# -]{2,40}? (?:one|ad|posting|job|offer)\W*", text, re.IGNORECASE)
    if not (short or takes or only_names) or _NOT.search(text) or _QUESTION.match(text) or len(text.split()) > WORDS:
        return None
    if any(m.polarity and m.level is not None for m in turn.facts.skills) or turn.facts.years is not None:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        entries = adnames.in_order(unit, turn, person)
        least = 1 if answers or only_names or _ONE.search(text) else adnames.STRONG
        found = adnames.by_words(desk, text, entries, least) if len(entries) > 1 else None
        bare = short and not (takes or only_names or _POINTS.search(text))
        if found is None or (bare and turn.facts.topics):
            return None
        return use(desk, unit, turn, person, found)


def picked(desk: Desk, turn: Turn) -> Reply | None:
    """Another of the postings kept as the goal; None where there is no other, or none is meant."""
    found = PICKS.match(turn.text)
    if found is None or "?" in turn.text:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        kept = adnames.in_order(unit, turn, person)
        pointed = re.search(rf"\b(?:{_AD}|one|instead|them|two)\b", turn.text, re.IGNORECASE)
        if len(kept) < 2 or not (pointed or turn.offer == OFFER):
            return None
        now = next((n for n, entry in enumerate(kept) if entry["posting"] == person.posting), None)
        place = _place(found["which"].casefold(), len(kept), now)
        if place is None:
            return None
        return use(desk, unit, turn, person, kept[place])


def _place(word: str, many: int, now: int | None) -> int | None:
    """The place of the posting that is meant, the oldest first."""
    places = {"first": 0, "1st": 0, "original": 0, "one": 0, "former": 0}
    places |= {"second": 1, "2nd": 1, "two": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}
    digit = re.search(r"\d", word)
    if digit and word not in places:
        return int(digit[0]) - 1 if int(digit[0]) <= many else None
    if word in places:
        return places[word] if places[word] < many else None
    if word in ("new", "newer", "newest", "latest", "latter", "last"):
        return many - 1
    if now is None:
        return many - 1
    return now - 1 if now > 0 else many - 1


def use(desk: Desk, unit: Unit, turn: Turn, person: Person, entry: adnames.Entry) -> Reply:
    """A posting that is kept as the goal, compared anew; the others stay where they are in the order."""
    kept = person.options[adnames.KEPT]
    before = kept.get("before") if person.posting else [person.target_role, person.target_said]
    options = {**person.options, adnames.KEPT: {**kept, "before": before}}
    unit.update_person(person.id, target_role=entry["role"], target_said="", posting=entry["posting"], options=options)
    new_goal(unit, person.id)
    unit.mark_question(person.id, "goal", "answered", turn.instant)
    return papers.viewed(desk, unit, turn, lead="utter_posting_back")
