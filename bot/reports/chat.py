"""Advice as chat text: complete without any card, short enough for every channel.

Only bodies are made here; greetings, questions and next steps are named responses in `data/responses`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.advice.catalogue import Catalogue, Document, Level, Resource, Skill
from bot.advice.coverage import Coverage
from bot.advice.gaps import AreaGap, GapReport, Row, Severity, State
from bot.advice.profile import Claim, Evidence, Polarity
from bot.advice.roadmap import Phase, Roadmap, Step
from bot.advice.wording import counted
from bot.memory import Person
from bot.reports.data import open_areas
from bot.reports.sourcing import in_documents

HEADINGS = (
    (Severity.SIGNIFICANT, "Significant gaps"),
    (Severity.MODERATE, "Moderate gaps"),
    (Severity.SHOW, "Likely there, but show it"),
)
LONGEST_QUOTE = 70
"""Characters of a person's words beside each skill in a list of all."""

NAMED = 4
"""Names listed before "and n more": a chat is read on a phone."""


def day(value: date) -> str:
    """A date as people write it: 5 Mar 2027."""
    return f"{value.day} {value.strftime('%b %Y')}"


def amount(value: float) -> str:
    """A number without needless decimals."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def hours(value: float) -> str:
    """Hours of study in words."""
    return counted(value, "hour")


def led(group: str, names: str) -> str:
    """A group with its names; the names alone where they begin with the same word: "Statistics: Statistics"."""
    return names if names.casefold().startswith(group.casefold()) else f"{group}: {names}"


def listing(names: Sequence[str], most: int | None = None, last: str = "and") -> str:
    """Names as a list in words, cut after `most` of them."""
    shown = list(names if most is None or len(names) <= most + 1 else names[:most])
    if len(shown) < len(names):
        return f"{', '.join(shown)} {last} {len(names) - len(shown)} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {last} {shown[-1]}" if shown else ""


def gap_view(report: GapReport, catalogue: Catalogue) -> str:
    """Where a person stands against a role, by area and severity, with what they can build on."""
    lines = [f"Readiness {amount(report.readiness)} of 100; I {report.coverage.text} requirements so far."]
    lines += _there(report)
    for severity, heading in HEADINGS:
        areas = open_areas(report, severity)
        if areas:
            lines += ["", f"{heading}:", *(f"• {_area_line(area)}" for area in areas)]
    if report.strengths:
        lines += ["", "To build on:"]
        for strength in report.strengths[:5]:
            names = [catalogue.skill_name(c.skill) for c in strength.claims]
            lines.append(f"• {led(strength.group.name, listing(names, NAMED))}")
    if report.years.needs is not None:
        lines += ["", report.years.text]
    return "\n".join(lines)


def _there(report: GapReport) -> list[str]:
    """What is there already, in full or in part, and that the untold counts nothing yet: a low number is no verdict."""
    named = {state: [r.requirement.name for r in report.rows if r.state is state] for state in (State.MET, State.BELOW)}
    bits = [
        f"{lead}: {listing(named[state], NAMED)}."
        for state, lead in ((State.MET, "Already there"), (State.BELOW, "Partly there"))
        if named[state]
    ]
    if report.coverage.untold:
        bits.append("What we have not talked about counts nothing yet, so it can only grow.")
    return [" ".join(bits)] if bits else []


def _area_line(area: AreaGap) -> str:
    """What is missing in an area, then what is likely there and only wants showing, then what is had."""
    rows = [r for r in area.rows if r.severity is not Severity.NONE]
    rows.sort(key=lambda r: (list(Severity).index(r.severity), r.credit))
    missing = [r.requirement.name for r in rows if r.severity is not Severity.SHOW]
    shown = [r.requirement.name for r in rows if r.severity is Severity.SHOW]
    had = [r.requirement.name for r in area.rows if r.state is State.MET]
    parts = [listing(missing, NAMED)] if missing else []
    if shown:
        parts.append(f"{'still to show: ' if missing else ''}{listing(shown, NAMED)}")
    said = "; ".join(parts)
    text = said if said == area.area.name else f"{area.area.name}: {said}"
    return f"{text} (you have {listing(had, 2)})" if had else text


def gap_reasons(rows: Iterable[Row], documents: Mapping[str, Document]) -> str:
    """Why each of these rows is judged so: the rule, the person's words and where the demand stands."""
    lines = []
    for row in rows:
        said = f' You said: "{row.quote}".' if row.quote else ""
        lines.append(f"• {row.requirement.name}: {row.rule}{said} ({_asked_by(row, documents)})")
    return "\n".join(lines)


def _asked_by(row: Row, documents: Mapping[str, Document]) -> str:
    """Where the demand comes from: lines of a document, or the posting's own words."""
    if row.requirement.quote:
        return f'the posting says "{row.requirement.quote}"'
    return in_documents(row.requirement.sources, documents)


def roadmap_view(roadmap: Roadmap, catalogue: Catalogue) -> str:
    """The plan at a glance: phases, dates, hours, what each brings."""
    lines = [total_line(roadmap)]
    for phase in roadmap.phases:
        names = _skills_of(roadmap, phase, catalogue)
        lines += [
            "",
            f"Phase {phase.number}: {phase.title}",
            f"{day(phase.start)} to {day(phase.end)}, {hours(phase.hours)}, {counted(len(phase.steps), 'step')}",
            f"• Skills: {listing(names, 6)}",
            f"• Capstone: {phase.capstone}",
        ]
    told = "not talked about yet may add" if not roadmap.coverage.enough else "\n"
    lines += ["", *(a for a in roadmap.assumptions if not a.startswith(OBVIOUS) and told not in a)]
    return "\n".join(lines)


def _skills_of(roadmap: Roadmap, phase: Phase, catalogue: Catalogue) -> list[str]:
    """The skills of a phase; one that other phases work on as well with the levels from and to which this one leads."""
    names = []
    for skill in dict.fromkeys(s.skill for s in phase.steps):
        name = catalogue.skill_name(skill)
        here = [s for s in phase.steps if s.skill == skill]
        if len(here) < sum(s.skill == skill for s in roadmap.steps):
            low, high = here[0].from_level, here[-1].to_level.label
            name += f" ({low.label} to {high})" if low else f" (to {high})"
        names.append(name)
    return names


def total_line(roadmap: Roadmap) -> str:
    """Hours and dates of a plan; where hardly anything of the role was talked about, what it covers comes first."""
    least = "" if roadmap.coverage.enough else "at least "
    work = f"{least}{hours(roadmap.open_hours)} of study"
    if roadmap.closed_hours:
        work = f"{amount(roadmap.closed_hours)} of {hours(roadmap.hours)} are behind you; {work} left"
    dates = f"{day(roadmap.start)} to {day(roadmap.end)}" + (" at the earliest" if least else "")
    later = "".join(f", {amount(rate)} from {day(begin)} on" for begin, rate in roadmap.paces)
    text = f"{work[:1].upper()}{work[1:]} at {amount(roadmap.hours_per_week)} a week{later}: {dates}."
    if not least:
        return text
    return f"{caveat(roadmap.coverage)} {text}"


def caveat(coverage: Coverage) -> str:
    """How little of the role a plan covers; empty where it rests on enough."""
    if coverage.enough:
        return ""
    return f"This plan covers {coverage.asked} of the {coverage.total} things the role asks for: {untold(coverage)}"


def untold(coverage: Coverage) -> str:
    """How much of a role was not talked about."""
    musts = f", {coverage.musts} of them musts" if coverage.musts else ""
    return f"{coverage.untold} of {coverage.total} requirements are not talked about yet{musts}."


def no_gap(coverage: Coverage) -> str:
    """That no gap is known, with how little that says where hardly anything of the role was talked about."""
    if coverage.enough:
        return "No gap is known."
    return f"Among the {coverage.asked} requirements talked about no gap is known; {untold(coverage)}"


OBVIOUS = ("Hours are estimates", "A skill close", "Showing what")
"""Assumptions that the chat leaves to the report."""


CLOSED = ("done", "skipped")
MARKS = {"done": "✓", "doing": "…", "blocked": "!", "skipped": "–"}


def phase_view(phase: Phase, catalogue: Catalogue, states: Mapping[str, str]) -> str:
    """One phase: its steps with dates, its capstone and the certificates that help."""
    lines = [f"Phase {phase.number}: {phase.title} ({day(phase.start)} to {day(phase.end)}, {hours(phase.hours)})"]
    lines += [phase.goal, ""] if phase.goal else [""]
    for number, step in enumerate(phase.steps, start=1):
        state = states.get(step.id, "")
        mark = f"{MARKS[state]} " if state in MARKS else ""
        when = f"{state} {day(step.end)}" if state in CLOSED else f"by {day(step.end)}"
        lines.append(f"{number}. {mark}{step_label(step, catalogue)}, {when}")
    lines += ["", f"Capstone: {phase.capstone}", f"It counts when: {phase.capstone_metric}"]
    if phase.certifications:
        lines.append(f"Worth a look: {listing([c.name for c in phase.certifications], 3)}")
    return "\n".join(lines)


def step_name(step: Step, catalogue: Catalogue) -> str:
    """The step as part of a sentence: the skill and the level it leads to."""
    name = catalogue.skill_name(step.skill)
    return f"show {name}" if step.kind == "show" else f"{name} to {step.to_level.label}"


def step_label(step: Step, catalogue: Catalogue) -> str:
    """The step as a label: Docker (basic)."""
    name = catalogue.skill_name(step.skill)
    return f"{name} (show it)" if step.kind == "show" else f"{name} ({step.to_level.label})"


def step_view(step: Step, catalogue: Catalogue, today: date | None = None, state: str = "") -> str:
    """One step with why, what to learn, resources, deliverable and how it is checked; a begun one says its end only.

    A closed one says when it was closed, and no hours: none of them lie ahead.
    """
    note = unchecked(step.resources[:3])
    ahead = f"{work(step)}, {_when(step, today)}"
    lines = [
        f"{step_label(step, catalogue)}, {f'{state} on {day(step.end)}' if state in CLOSED else ahead}",
        f"Why: {step.why}",
        f"Learn: {step.learn}",
        "With:",
        *(f"• {resource_line(r)}" for r in step.resources[:3]),
        *((note,) if note else ()),
        f"Make: {step.deliverable}",
        f"Done when: {step.metric}",
    ]
    return "\n".join(lines)


def work(step: Step) -> str:
    """The hours of a step, and how many of them are done where it is begun."""
    return f"{amount(step.done_hours)} of {hours(step.hours)} done" if step.done_hours else hours(step.hours)


def _when(step: Step, today: date | None) -> str:
    begun = today is not None and step.start < today <= step.end
    return f"by {day(step.end)}" if begun else f"{day(step.start)} to {day(step.end)}"


def resource_line(resource: Resource) -> str:
    """A resource with its kind, cost and link; `unchecked` says once what holds for the links of a list."""
    by = f" by {resource.by}" if resource.by and resource.by not in resource.title else ""
    line = f"{resource.title}{by} ({resource.kind}, {resource.cost})"
    return f"{line} {resource.url}" if resource.url else line


def unchecked(resources: Iterable[Resource]) -> str:
    """A note below a list of resources, where links in it were never checked; empty where none is such."""
    return "Links are not checked." if any(r.url and not r.checked for r in resources) else ""


def resources_view(skill: Skill) -> str:
    """All resources of a skill, free ones first."""
    order = ("free", "freemium", "paid")
    listed = sorted(skill.resources, key=lambda r: order.index(r.cost))
    note = unchecked(listed)
    return "\n".join([*(f"• {resource_line(r)}" for r in listed), *([note] if note else [])])


def claim_line(claim: Claim, catalogue: Catalogue) -> str:
    """A claim as people would say it, with the words it came from."""
    name = catalogue.skill_name(claim.skill)
    level = f" ({claim.level.label})" if claim.level else ""
    return f'{name}{level}: "{shortened(claim.quote)}"' if claim.quote else f"{name}{level}"


def shortened(quote: str) -> str:
    """The beginning of a long quote, cut at a word: a list of many must fit a message."""
    return quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE].rpartition(' ')[0]}…"


def profile_view(
    person: Person, claims: Iterable[Claim], goal: str, catalogue: Catalogue, more: Sequence[str] = ()
) -> str:
    """Everything known of a person, with their own words; `more` are lines of what is kept beside facts and skills."""
    held = sorted(claims, key=lambda c: catalogue.skill_name(c.skill).casefold())
    sections = [
        ("You have", [c for c in held if c.polarity is Polarity.HAS and c.evidence is not Evidence.INFERRED]),
        ("Suggested by what you told, counted in part", [c for c in held if _suggested(c)]),
        ("You want to learn", [c for c in held if c.polarity is Polarity.WANTS]),
        ("You do not have", [c for c in held if c.polarity is Polarity.LACKS and c.evidence is not Evidence.INFERRED]),
        ("Taken as new to you, until you say otherwise", [c for c in held if _assumed(c)]),
    ]
    lines = [
        f"Goal: {goal or 'not chosen yet'}",
        f"Experience: {_years(person)}",
        f"Time to learn: {hours(person.hours_per_week) + ' a week' if person.hours_per_week else 'not told yet'}",
    ]
    if person.current_said:
        lines.append(f"Now: {person.current_said}")
    lines += more
    for heading, found in sections:
        if found:
            lines += ["", f"{heading}:", *(f"• {claim_line(c, catalogue)}" for c in found)]
    return "\n".join(lines)


def _suggested(claim: Claim) -> bool:
    return claim.polarity is Polarity.HAS and claim.evidence is Evidence.INFERRED


def _assumed(claim: Claim) -> bool:
    return claim.polarity is Polarity.LACKS and claim.evidence is Evidence.INFERRED


def _years(person: Person) -> str:
    if person.years is None:
        return "not told yet"
    return counted(person.years, "year")


def skill_phrase(claims: Iterable[tuple[str, Level | None]], most: int | None = None) -> str:
    """Skills with levels in one phrase: Python (advanced), SQL and Docker (basic)."""
    return listing([f"{name} ({level.label})" if level else name for name, level in claims], most)
