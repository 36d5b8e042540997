"""What is kept of a person beside facts and skills, a line each: postings, plan, check-ins, wishes, the talk itself."""

from __future__ import annotations

import json
from datetime import date

from bot.advice.cadence import Rhythm
from bot.advice.posting import Posting
from bot.advice.wording import counted
from bot.memory import Person, Unit, promises
from bot.reading.times.zones import zone_name
from bot.reports.chat import day, listing
from bot.services import brief, focus
from bot.services.desk import Desk, Turn
from bot.services.documents import byhand
from bot.services.documents.adnames import KEPT
from bot.services.followup import promising, rhythms
from bot.services.followup.reach import wished
from bot.services.plan import ending, own_steps, plans
from bot.services.roles import goals


def lines(desk: Desk, unit: Unit, turn: Turn, person: Person) -> list[str]:
    """Everything that is kept beside the facts of the profile, as lines of a list; what is not kept has none."""
    found = [
        *_role_years(unit, person),
        *_postings(desk, person),
        *_plan(desk, unit, turn, person),
        *_wishes(desk, unit, person),
        *_checkins(unit, person),
        *_rest(desk, unit, person),
    ]
    return [f"{name}: {words}" for name, words in found]


def _role_years(unit: Unit, person: Person) -> list[tuple[str, str]]:
    """How much of the years of a CV is of its present role."""
    years = byhand.years_as(unit, person)
    return [("Of these years", f"{years} as {person.current_said}")] if years else []


def _postings(desk: Desk, person: Person) -> list[tuple[str, str]]:
    held = person.options.get(KEPT) or {}
    kept = [json.loads(person.posting)] if person.posting else []
    kept += [
        json.loads(text) for text in (held.get("posting"), *(old["posting"] for old in held.get("older", ()))) if text
    ]
    found = []
    for data in kept:
        read = Posting.of(data)
        role = desk.catalogue.roles.get(read.role or "")
        title = read.title or (role.name if role else "one without a title")
        found.append(f'"{title}", {counted(len(read.demands), "demand")}')
    return [("Postings" if len(set(found)) > 1 else "Posting", "; ".join(dict.fromkeys(found)))] if found else []


def _plan(desk: Desk, unit: Unit, turn: Turn, person: Person) -> list[tuple[str, str]]:
    found = [("Start", day(date.fromisoformat(person.plan_start)))] if person.plan_start else []
    states = unit.steps(person.id)
    if unit.plan(person.id) and "view:plan" in unit.questions(person.id):
        held = plans.current(desk, unit, person, turn)
        if held and held.roadmap.steps:
            many = counted(len(held.roadmap.steps), "step")
            found.append(("Plan", f"{held.roadmap.role.name}, {many}, until {day(held.roadmap.end)}"))
    by_state = {
        "finished": [s for s, state in states.items() if state == "done"],
        "begun": [s for s, state in states.items() if state == "doing"],
        "stuck": [s for s, state in states.items() if state == "blocked"],
        "left out": [s for s, state in states.items() if state == "skipped"],
    }
    told = [f"{name} {listing(_names(desk, steps))}" for name, steps in by_state.items() if steps]
    if told:
        found.append(("Progress", "; ".join(told)))
    own = own_steps.own(person)
    return found + ([("Your own steps", "; ".join(text for text, _ in own))] if own else [])


def _names(desk: Desk, steps: list[str]) -> list[str]:
    return list(dict.fromkeys(desk.catalogue.skill_name(step.partition(":")[0]) for step in steps))


def _wishes(desk: Desk, unit: Unit, person: Person) -> list[tuple[str, str]]:
    """What is wished of the plan and not wished of work."""
    options, found = person.options, []
    for key, name in (("drop", "Left out of the plan"), ("also", "Added to the plan"), ("later", "Put off")):
        if options.get(key):
            found.append((name, listing(_names(desk, list(options[key])))))
    if options.get(ending.UNTIL):
        found.append(("To be done by", day(date.fromisoformat(str(options[ending.UNTIL])))))
    away = [f"{day(first)} to {day(last)}" for first, last in plans.away_of(person)]
    found += [("Away", "; ".join(away))] if away else []
    unwanted = [
        desk.catalogue.roles[w].name if w in desk.catalogue.roles else w for w in goals.unwanted(unit, person.id)
    ]
    return found + ([("Not wanted as work", listing(sorted(unwanted), last="or"))] if unwanted else [])


def _checkins(unit: Unit, person: Person) -> list[tuple[str, str]]:
    held = promises.wishes(unit, person.id)
    found = []
    if promising.on(held):
        assert held is not None
        rhythm = rhythms.rhythm_words(Rhythm(held.rhythm), held.days)
        found.append(("Check-ins", f"{rhythm} at {held.hour:02}:{held.minute:02}"))
    elif held is not None:
        found.append(("Check-ins", "none"))
    zone = (held.zone if held else None) or person.options.get("zone")
    found += [("Time zone", zone_name(str(zone)))] if zone else []
    first, last = promising.quiet_of(person)
    if first or last:
        bounds = [f"not before {first:%H:%M}"] * bool(first) + [f"not after {last:%H:%M}"] * bool(last)
        found.append(("Check-in hours", listing(bounds)))
    spans = [[day(date.fromisoformat(d)) for d in span] for span in person.options.get(promising.HUSHED, ())]
    found += [("No check-ins", "; ".join(" to ".join(span) for span in spans))] if spans else []
    channel = wished(unit, person.id)
    return found + ([("Channel wished", channel)] if channel else [])


def _rest(desk: Desk, unit: Unit, person: Person) -> list[tuple[str, str]]:
    """Guesses refused, ways of answering, the pasted text, and the words of the talk."""
    found = []
    told = {c.skill for c in unit.claims(person.id)}
    refused = [desk.catalogue.skill_name(s) for s in sorted(unit.refused(person.id) - told)]
    found += [("Not to be guessed again", listing(refused))] if refused else []
    marks = unit.questions(person.id)
    ways = ["short answers"] * (brief.KEPT in marks) + ["free material"] * (focus.FREE in marks)
    found += [("You like", listing(ways))] if ways else []
    pasted = unit.paste(person.id)
    if pasted:
        what = {"resume": "your CV", "posting": "the posting"}.get(pasted[0], "what you pasted")
        found.append(("Text", f"{what}, for some hours, in case I misread it"))
    return [*found, ("Messages", "the latest of our talk")]
