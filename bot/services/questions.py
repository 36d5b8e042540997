"""Questions about skills, roles and the market: answered from the catalogue, then the talk goes on where it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.advice import matching
from bot.advice.catalogue import Importance, Market, Role, Skill
from bot.memory import Person, Unit
from bot.reports.chat import NAMED, amount, listing, resources_view
from bot.services import flow, plans
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import hear

Answer = Callable[[Desk, Unit, Turn, Person], tuple[Part, ...]]


def _answer(desk: Desk, turn: Turn, make: Answer) -> Reply:
    """Hears the facts beside the question, answers it, and leads on."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        parts = make(desk, unit, turn, person)
        return flow.go_on(desk, unit, turn).after(*parts)


def _named_roles(desk: Desk, turn: Turn) -> tuple[Role, ...]:
    found = [m.role for m in turn.facts.roles if m.role]
    return tuple(desk.catalogue.roles[r] for r in dict.fromkeys(found))


def _named_skills(desk: Desk, turn: Turn) -> tuple[Skill, ...]:
    return tuple(desk.catalogue.skills[t] for t in turn.facts.topics if t in desk.catalogue.skills)


def define(desk: Desk, turn: Turn) -> Reply:
    """What a skill, tool, role or word of this program is."""
    return _answer(desk, turn, _definition)


TERMS = {
    "readiness": "utter_term_readiness",
    "gap": "utter_term_gap",
    "deliverable": "utter_term_deliverable",
    "success metric": "utter_term_metric",
    "metric": "utter_term_metric",
    "capstone": "utter_term_capstone",
    "phase": "utter_term_phase",
    "roadmap": "utter_term_roadmap",
    "milestone": "utter_term_phase",
    "level": "utter_term_level",
    "check-in": "utter_term_checkin",
}


def _definition(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    skills = _named_skills(desk, turn)
    if skills:
        return tuple(_skill_definition(desk, skill) for skill in skills[:2])
    roles = _named_roles(desk, turn)
    if roles:
        return (Part("utter_define_role", {"role": roles[0].name, "summary": roles[0].summary}),)
    text = turn.text.casefold()
    for term, name in TERMS.items():
        if term in text:
            return (Part(name),)
    return (Part("utter_define_unknown"),)


def _skill_definition(desk: Desk, skill: Skill) -> Part:
    if skill.definition:
        used = f" {skill.usage}" if skill.usage else ""
        return Part("utter_define", {"name": skill.name, "definition": f"{skill.definition}{used}"})
    near = listing([desk.catalogue.skill_name(s) for s in (*skill.implies, *skill.similar)[:3]])
    name = "utter_define_light" if near else "utter_define_light_bare"
    return Part(name, {"name": skill.name, "kind": skill.kind, "area": skill.area.replace("-", " "), "near": near})


def requirements(desk: Desk, turn: Turn) -> Reply:
    """What a role does and demands."""
    return _answer(desk, turn, _requirements)


def _requirements(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    roles = _named_roles(desk, turn) or tuple(r for r in (desk.role(person),) if r)
    if not roles:
        return (Part("utter_which_role", {"roles": listing([r.name for r in desk.catalogue.roles.values()])}),)
    return (role_part(roles[0]),)


def role_part(role: Role) -> Part:
    """A role in short: what it does, what it must have by area, years."""
    lines = []
    for area in role.areas:
        musts = [r.name for r in area.requirements if r.importance is Importance.MUST]
        names = musts or [r.name for r in area.requirements]
        lines.append(f"• {area.name}: {listing(names, NAMED)}" + ("" if musts else " (a plus)"))
    years = (
        f"{amount(role.years)} years of experience are asked for."
        if role.years
        else "No source names years of experience."
    )
    return Part(
        "utter_requirements", {"role": role.name, "summary": role.summary, "body": "\n".join(lines), "years": years}
    )


def compare(desk: Desk, turn: Turn) -> Reply:
    """Two roles side by side."""
    return _answer(desk, turn, _comparison)


def _comparison(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    roles = list(_named_roles(desk, turn))
    goal = desk.role(person)
    if len(roles) == 1 and goal and goal.id != roles[0].id:
        roles.append(goal)
    if len(roles) < 2:
        return (Part("utter_compare_which", {"roles": listing([r.name for r in desk.catalogue.roles.values()])}),)
    a, b = roles[:2]
    profile = profile_of(unit, person)
    found = matching.compare(a, b, profile, desk.catalogue)
    values = {
        "a": a.name,
        "b": b.name,
        "summary_a": a.summary,
        "summary_b": b.summary,
        "shared": listing(found.shared, 5) or "little",
        "only_a": listing(found.only_a, 5) or "nothing more",
        "only_b": listing(found.only_b, 5) or "nothing more",
    }
    parts = [Part("utter_compare", values)]
    if profile.having() and found.readiness_a is not None and found.readiness_b is not None:
        ready = {"ready_a": amount(found.readiness_a), "ready_b": amount(found.readiness_b)}
        parts.append(Part("utter_compare_ready", {**values, **ready}))
    return tuple(parts)


def salary(desk: Desk, turn: Turn) -> Reply:
    """Pay, demand and outlook: only what a source says, with its region and date."""
    return _answer(desk, turn, _salary)


def _salary(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    roles = _named_roles(desk, turn) or tuple(r for r in (desk.role(person),) if r)
    role = roles[0] if roles else None
    market = desk.catalogue.markets.get(role.id) if role else None
    lines = market_lines(desk, market) if market else []
    if role is None:
        return (Part("utter_salary_which"),)
    if not lines:
        known = [desk.catalogue.roles[m.role].name for m in desk.catalogue.markets.values() if m.salary]
        return (Part("utter_salary_unknown", {"role": role.name, "known": listing(known) or "no role yet"}),)
    return (Part("utter_salary", {"role": role.name, "body": "\n".join(lines)}),)


def market_lines(desk: Desk, market: Market) -> list[str]:
    """The market of a role in lines, each with source, region and date."""
    lines = []
    if market.salary:
        pay = market.salary
        lines.append(
            f"• Pay: {pay.low:,} to {pay.high:,} {pay.currency} a {pay.period} "
            f"(source {pay.source}, region {pay.region}, {pay.date})"
        )
    if market.demand:
        lines.append(f"• Demand: {market.demand.text}{_cited(desk, market.demand.source)}")
    if market.outlook:
        lines.append(f"• Outlook: {market.outlook.text}{_cited(desk, market.outlook.source)}")
    if market.drivers:
        lines.append(f"• Driven by: {listing([f.text for f in market.drivers])}")
    for group in market.stack:
        lines.append(f"• {group.name}: {listing([desk.catalogue.skill_name(i) for i in group.items])}")
    return lines


def _cited(desk: Desk, source: object) -> str:
    if source is None:
        return ""
    document = desk.catalogue.documents.get(str(source).split(":")[0])
    return f" (source {source}, {document.date})" if document else f" (source {source})"


def resources(desk: Desk, turn: Turn) -> Reply:
    """What to learn a skill with; without a named skill, for the step at hand."""
    return _answer(desk, turn, _resources)


def _resources(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    skills = [s for s in _named_skills(desk, turn) if s.resources]
    if not skills and not turn.facts.topics:
        step = plans.next_step(desk, unit, person, turn) if desk.role(person) else None
        skills = [desk.catalogue.skills[step.skill]] if step and step.skill in desk.catalogue.skills else []
        skills = [s for s in skills if s.resources]
    if not skills:
        named = listing([desk.catalogue.skill_name(t) for t in turn.facts.topics])
        return (Part("utter_resources_none", {"name": named}) if named else Part("utter_resources_which"),)
    return tuple(Part("utter_resources", {"name": s.name, "body": resources_view(s)}) for s in skills[:2])


def certifications(desk: Desk, turn: Turn) -> Reply:
    """Certificates that speak for a skill or in a role, with what they are good for."""
    return _answer(desk, turn, _certifications)


def _certifications(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    topics = set(turn.facts.topics)
    roles = _named_roles(desk, turn) or tuple(r for r in (desk.role(person),) if r)
    markets: Iterable[Market] = (
        desk.catalogue.markets.values()
        if topics or not roles
        else [m for r in roles if (m := desk.catalogue.markets.get(r.id))]
    )
    lines = [
        f"• {c.name}" + (f" ({c.by})" if c.by and c.by not in c.name else "") + (f": {c.note}" if c.note else "")
        for m in markets
        for c in m.certifications
        if not topics or c.skill in topics
    ]
    for topic in turn.facts.topics:
        held = desk.catalogue.skills.get(topic)
        lines += [f"• {r.title} ({r.cost})" for r in (held.resources if held else ()) if r.kind == "certification"]
    if not lines:
        about = listing([desk.catalogue.skill_name(t) for t in turn.facts.topics]) or (
            roles[0].name if roles else "that"
        )
        return (Part("utter_certifications_none", {"about": about}),)
    return (Part("utter_certifications", {"body": "\n".join(list(dict.fromkeys(lines))[:6])}),)


def clarify(desk: Desk, turn: Turn) -> Reply:
    """What kind of answer the last question expects."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        on = flow.go_on(desk, unit, turn)
        kind = on.asked.kind
        name = (
            f"utter_explain_{kind}"
            if kind in ("goal", "experience", "skills", "hours", "checks", "confirm")
            else "utter_explain_offer"
        )
        return on.after(Part(name))
