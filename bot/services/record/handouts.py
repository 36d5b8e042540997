"""Documents that the person takes away: the assessment, the executive summary, the roadmap."""

from __future__ import annotations

import re

from bot.advice import gaps
from bot.memory import Person, Unit
from bot.reports.digest import digest
from bot.reports.document import Document, assessment, roadmap_document, summary
from bot.reports.html import page
from bot.reports.markdown import markdown
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import hear
from bot.services.plan import plans

_PLAN = re.compile(r"\b(?:roadmap|road map|plan|learning path|schedule)\b", re.IGNORECASE)


def wanted(turn: Turn) -> str:
    """Which document is asked for: the executive summary, the roadmap, else the assessment report."""
    if "summary" in turn.text.casefold() or turn.data.get("kind") == "summary":
        return "summary"
    plain = _PLAN.search(turn.text) and "assessment" not in turn.text.casefold()
    return "roadmap" if plain or turn.data.get("kind") == "roadmap" else "assessment"


def report(desk: Desk, turn: Turn) -> Reply:
    """A document in brief; the whole of it goes with the message as a card, for a chat is no place for pages."""
    kind = wanted(turn)
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        if desk.role(person) is None:
            return flow.to_goal(desk, unit, turn).after(Part("utter_need_goal"))
        document = report_document(desk, unit, person, turn, kind)
        on = flow.go_on(desk, unit, turn)
        card = {"type": "report", "kind": kind, "markdown": markdown(document), "page": page(document)}
        return Reply(
            (Part("utter_report", {"body": digest(document)}), *on.parts),
            on.buttons,
            card,
            on.asked,
            on.offer,
            on.focus,
        )


def report_text(desk: Desk, unit: Unit, person: Person, turn: Turn, kind: str) -> str:
    """A document of the person as Markdown: `assessment`, `summary` or `roadmap`."""
    return markdown(report_document(desk, unit, person, turn, kind))


def report_document(desk: Desk, unit: Unit, person: Person, turn: Turn, kind: str) -> Document:
    """A document of the person: `assessment`, `summary` or `roadmap`."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    profile = profile_of(unit, person)
    role = held.roadmap.role
    report_now = gaps.assess(profile, role, desk.catalogue)
    make = {"assessment": assessment, "summary": summary, "roadmap": roadmap_document}[kind]
    market = desk.catalogue.markets.get(role.id)
    return make(report_now, held.roadmap, profile, market, desk.catalogue, turn.now.date())
