"""Documents in the talk: a pasted CV, a pasted posting, a report asked for."""

from __future__ import annotations

from bot.advice import gaps
from bot.advice.catalogue import Area, Importance, Level, Requirement, Role
from bot.memory import Person, Unit
from bot.reports.chat import amount, gap_view, listing
from bot.reports.data import gaps_data
from bot.reports.document import assessment, roadmap_document, summary
from bot.reports.markdown import markdown
from bot.services import flow, plans, telling
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import hear

OFFER_LENGTH = 120
"""A text shorter than this announces a document rather than being one."""


def resume(desk: Desk, turn: Turn) -> Reply:
    """A pasted CV fills the profile; an offer of one is welcomed."""
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        if heard.claims:
            return telling.after(desk, unit, turn, heard).after(Part("utter_resume_read", {"count": len(heard.claims)}))
        if len(turn.text) < OFFER_LENGTH:
            return Reply((Part("utter_resume_paste"),), asked=turn.asked)
        return flow.go_on(desk, unit, turn).after(Part("utter_resume_poor"))


def posting(desk: Desk, turn: Turn) -> Reply:
    """A pasted posting gives no skills of the person: its demands are compared with what is known of them."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        topics = turn.facts.topics
        if not topics:
            name = "utter_posting_paste" if len(turn.text) < OFFER_LENGTH else "utter_posting_poor"
            return Reply((Part(name),), asked=turn.asked)
        role = posting_role(desk, turn)
        report = gaps.assess(profile_of(unit, person), role, desk.catalogue)
        names = listing([desk.catalogue.skill_name(t) for t in topics], 10)
        parts = [Part("utter_posting_read", {"count": len(topics), "skills": names, "title": role.name})]
        if report.coverage.asked:
            parts.append(Part("utter_posting_gaps", {"body": gap_view(report, desk.catalogue)}))
        if turn.facts.years is not None:
            parts.append(Part("utter_posting_years", {"years": amount(turn.facts.years)}))
        on = _lead_on(desk, unit, turn, person)
        return Reply(
            (*parts, *on.parts), on.buttons, {"type": "gaps", **gaps_data(report, desk.catalogue)}, on.asked, on.offer
        )


def _lead_on(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """After a posting without a goal, the role it names is proposed as the goal."""
    named = turn.facts.target or next(iter(turn.facts.roles), None)
    role = desk.catalogue.roles.get(named.role or "") if named else None
    if person.target_role is None and role is not None:
        unit.update_person(person.id, target_role=role.id, target_said="")
        return flow.go_on(desk, unit, turn).after(Part("utter_posting_goal", {"role": role.name}))
    return flow.go_on(desk, unit, turn)


def posting_role(desk: Desk, turn: Turn) -> Role:
    """The posting as a role: each skill it names is demanded at intermediate level."""
    named = turn.facts.target or next(iter(turn.facts.roles), None)
    title = named.said if named else "this posting"
    requirements = tuple(
        Requirement(
            t, desk.catalogue.skill_name(t), (t,), Level.INTERMEDIATE, Importance.MUST, "Posting", "technical", ()
        )
        for t in turn.facts.topics
    )
    area = Area("What the posting asks for", "technical", "The employer names it.", requirements)
    return Role("posting", title, "A pasted posting.", (area,), years=turn.facts.years)


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
