"""Documents in the talk: a pasted CV, a pasted posting, a report asked for."""

from __future__ import annotations

import json

from bot.advice import gaps
from bot.advice.catalogue import Catalogue, Importance, Role
from bot.advice.posting import Posting, mix, nearest_role
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reading.facts import Facts, RoleMention
from bot.reports.chat import listing
from bot.reports.document import assessment, roadmap_document, summary
from bot.reports.markdown import markdown
from bot.services import flow, plans, telling
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.gaps import gap_reply
from bot.services.hearing import hear, new_goal

OFFER_LENGTH = 120
"""A text shorter than this announces a document rather than being one."""

SENIORITY = ("junior", "senior", "lead", "principal", "staff")

WITHOUT = ("Go on without it", "/start_assessment")

MISLED = 0.3
"""Share of a posting from which another role than the title's is worth a word."""


def resume(desk: Desk, turn: Turn) -> Reply:
    """A pasted CV fills the profile; an offer of one is welcomed."""
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        if heard.claims:
            return telling.after(desk, unit, turn, heard).after(Part("utter_resume_read", {"count": len(heard.claims)}))
        if len(turn.text) < OFFER_LENGTH:
            return Reply((Part("utter_resume_paste"),), (WITHOUT,), asked=turn.asked)
        return flow.go_on(desk, unit, turn).after(Part("utter_resume_poor"))


def posting(desk: Desk, turn: Turn) -> Reply:
    """A pasted posting gives no skills of the person: what it demands becomes their goal, and is compared at once."""
    facts = turn.facts if turn.facts.kind == "posting" else desk.reader.posting(turn.text)
    with desk.memory.unit() as unit:
        read = _posting(facts, turn.text)
        base = nearest_role(read, desk.catalogue)
        if not read.demands or base is None:
            short = len(turn.text) < OFFER_LENGTH
            return Reply(
                (Part("utter_posting_paste" if short else "utter_posting_poor"),), (WITHOUT,), asked=turn.asked
            )
        person = unit.person(turn.person_id, turn.instant)
        unit.update_person(person.id, target_role=base.id, target_said="", posting=json.dumps(read.data()))
        new_goal(unit, person.id)
        unit.mark_question(person.id, "goal", "answered", turn.instant)
        return _compared(desk, unit, turn).after(*_said_of(read, base, desk.catalogue))


def _posting(facts: Facts, text: str) -> Posting:
    named = facts.target or next(iter(facts.roles), None)
    return Posting(
        _title(text, named) if named else "", named.role if named else None, facts.years_demanded, facts.demands
    )


def _title(text: str, role: RoleMention) -> str:
    """The role as the posting calls it, with the seniority before it."""
    before = text[: role.start].split()
    senior = before[-1] if before and before[-1].casefold() in SENIORITY else ""
    return f"{senior} {role.said.strip()}".strip()[:60]


def _compared(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """The gap view where anything is known of the person, else the next question."""
    role = desk.role(unit.person(turn.person_id, turn.instant))
    assert role is not None
    known = gaps.assess(
        profile_of(unit, unit.person(turn.person_id, turn.instant)), role, desk.catalogue
    ).coverage.asked
    return gap_reply(desk, unit, turn) if known else flow.go_on(desk, unit, turn)


def _said_of(read: Posting, base: Role, catalogue: Catalogue) -> list[Part]:
    """What was read, which roles it is a mix of, and whether its title fits."""
    nice = [d for d in read.demands if d.importance is Importance.NICE]
    must = [d for d in read.demands if d.importance is not Importance.NICE]
    names = [" or ".join(catalogue.skill_name(s) for s in d.skills) for d in must or nice]
    values = {"title": read.title or base.name, "must": len(must), "nice": len(nice), "skills": listing(names, 8)}
    parts = [Part("utter_posting_read" if nice else "utter_posting_read_plain", values)]
    if read.years is not None:
        parts.append(Part("utter_posting_years", {"years": counted(read.years, "year")}))
    mixed = mix(read, catalogue)
    if mixed and mixed[0].role.id != base.id and mixed[0].share > MISLED:
        parts.append(Part("utter_posting_title", {"title": base.name, "role": mixed[0].role.name}))
    elif len(mixed) > 1:
        shares = listing([f"{part.role.name} ({round(100 * part.share)} %)" for part in mixed[:3]])
        parts.append(Part("utter_posting_mix", {"mix": shares}))
    return parts


def report(desk: Desk, turn: Turn) -> Reply:
    """The assessment report, or the executive summary, as Markdown in the chat."""
    kind = "summary" if "summary" in turn.text.casefold() or turn.data.get("kind") == "summary" else "assessment"
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        if desk.role(person) is None:
            return flow.go_on(desk, unit, turn).after(Part("utter_need_goal"))
        text = report_text(desk, unit, person, turn, kind)
        on = flow.go_on(desk, unit, turn)
        card = {"type": "report", "kind": kind, "markdown": text}
        return Reply((Part("utter_report", {"body": text}), *on.parts), on.buttons, card, on.asked, on.offer, on.focus)


def report_text(desk: Desk, unit: Unit, person: Person, turn: Turn, kind: str) -> str:
    """A document of the person as Markdown: `assessment`, `summary` or `roadmap`."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    profile = profile_of(unit, person)
    role = held.roadmap.role
    report_now = gaps.assess(profile, role, desk.catalogue)
    make = {"assessment": assessment, "summary": summary, "roadmap": roadmap_document}[kind]
    market = desk.catalogue.markets.get(role.id)
    document = make(report_now, held.roadmap, profile, market, desk.catalogue, turn.now.date())
    return markdown(document)
