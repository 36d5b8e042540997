"""Questions about skills, roles and the market: answered from the catalogue, then the talk goes on where it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.advice.catalogue import Catalogue, Importance, Role, Skill
from bot.advice.market import Market
from bot.advice.wording import area_name
from bot.memory import Person, Unit
from bot.reading.facts import Asked
from bot.reading.work.fields import is_trade
from bot.reports.chat import NAMED, amount, listing
from bot.services import flow, focus
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.learning.glossary import explained
from bot.services.roles import offlist

Answer = Callable[[Desk, Unit, Turn, Person], tuple[Part, ...]]


def answer(desk: Desk, turn: Turn, make: Answer) -> Reply:
    """Hears the facts beside the question, answers it, and leads on."""
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        told = acknowledgement(heard, desk.catalogue) if heard.claims or heard.years or heard.work else ()
        parts = make(desk, unit, turn, person)
        return flow.go_on(desk, unit, turn).after(*told, *parts)


def named_roles(desk: Desk, turn: Turn) -> tuple[Role, ...]:
    """The roles of the catalogue that a message names, in order."""
    found = [m.role for m in turn.facts.roles if m.role]
    return tuple(desk.catalogue.roles[r] for r in dict.fromkeys(found))


def about_role(reply: Reply, desk: Desk, turn: Turn) -> Reply:
    """The reply, after which the talk is about the one role that the message names, where it names one."""
    named = named_roles(desk, turn)
    return replace(reply, focus=focus.of_role(named[0].id)) if len(named) == 1 else reply


def named_skills(desk: Desk, turn: Turn) -> tuple[Skill, ...]:
    named = (turn.data.get("skill", ""), *turn.facts.topics)
    return tuple(desk.catalogue.skills[t] for t in named if t in desk.catalogue.skills)


def define(desk: Desk, turn: Turn) -> Reply:
    """What a skill, tool, role or word of this program is."""
    return about_role(answer(desk, turn, _definition), desk, turn)


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
    told = {m.skill for m in turn.facts.skills if m.polarity}
    named = named_skills(desk, turn)
    skills = [skill for skill in named if skill.id not in told] or named  # what they know needs no explanation
    if skills:
        focus.speak_of(unit, turn, skills[0].id)
        return tuple(skill_definition(skill, desk.catalogue) for skill in skills[:2])
    roles = named_roles(desk, turn)
    if roles:
        return (Part("utter_define_role", {"role": roles[0].name, "summary": roles[0].summary}),)
    text = turn.text.casefold()
    for term, name in TERMS.items():
        if re.search(rf"\b{term}", text):
            return (Part(name),)
    return _near_definition(desk, unit, turn)


_ASKS_TERM = re.compile(
    r"\b(?:what(?:'s| is| are| does| do)?|whats|define|explain|meaning of|mean by)\s+"
    r"(?:(?:even|exactly|actually|really|on earth|the (?:hell|heck)|an?|the|is|are) )*(.+?)"
    r"(?:,? (?:mean|stand for|exactly|actually|really|even|again|anyway|precisely|please|pls|for|used for|about|"
    r"all about|"
    r"in (?:simple|plain|easy|short|other) (?:words|terms|english)|in (?:sql|python|excel|data|it|tech|general)|"
    r"like i'?m \w+|"
    r"in a nutshell|by that|though|then|in the first place))*\W*$",
    re.IGNORECASE,
)
MOST_NAMED = 3
"""Skills offered for a word that is the name of none."""


def _near_definition(desk: Desk, unit: Unit, turn: Turn) -> tuple[Part, ...]:
    """A term that is no name itself: the skills that carry it in theirs, the first one explained."""
    found = _ASKS_TERM.search(turn.text.strip())
    term = found[1].strip(" ?.!\"'").casefold() if found else ""
    plain = explained(term) or _both(turn.text)
    if plain:
        return plain if isinstance(plain, tuple) else (plain,)
    near = about(term, desk.catalogue.skills.values())[:MOST_NAMED] if term else []
    if not near:
        return (Part("utter_define_unknown"),)
    focus.speak_of(unit, turn, near[0].id)
    focus.show_list(unit, turn, [skill.id for skill in near])
    first = skill_definition(near[0], desk.catalogue)
    if any(name.casefold() in _forms(term) for name in (near[0].name, *near[0].aliases)):
        return (first,)
    return (Part("utter_define_near", {"term": term, "names": listing([s.name for s in near])}), first)


_DIFFERENCE = re.compile(
    r"\bdifference\b.{0,12}\bbetween\s+(?:an? |the )?(?P<a>[\w -]+?) and (?:an? |"
    r"the )?(?P<b>[\w -]+?)\W*$",
    re.IGNORECASE,
)


def _both(text: str) -> tuple[Part, ...]:
    """Both words of which the difference is asked for, where they are plain ones; empty where either is not."""
    found = _DIFFERENCE.search(text.strip())
    parts = [explained(found[side].casefold()) for side in ("a", "b")] if found else []
    named = {part.name: part for part in parts if part is not None}
    return tuple(named.values()) if None not in parts else ()


def about(term: str, skills: Iterable[Skill]) -> list[Skill]:
    """The skills of which a name is a term, or the first name holds it as a word, singular or plural."""
    found = []
    for skill in skills:
        names = {name.casefold() for name in (skill.name, *skill.aliases)}
        inside = set(re.findall(r"[a-z0-9+#.]+", skill.name.casefold()))
        if _forms(term) & (names | inside):
            found.append((not _forms(term) & names, skill.light, len(skill.name), skill.id, skill))
    return [entry[-1] for entry in sorted(found, key=lambda entry: entry[:4])]


def _forms(term: str) -> frozenset[str]:
    return frozenset({term, term.removesuffix("s"), f"{term}s"}) - {""}


def skill_definition(skill: Skill, catalogue: Catalogue) -> Part:
    """What a skill is; of one known by name only, its kind, its field and what is close to it."""
    if skill.definition:
        used = f" {skill.usage}" if skill.usage else ""
        return Part("utter_define", {"name": skill.name, "definition": f"{skill.definition}{used}"})
    near = listing([catalogue.skill_name(s) for s in (*skill.implies, *skill.similar)[:3]])
    name = "utter_define_light" if near else "utter_define_light_bare"
    return Part(name, {"name": skill.name, "what": _what(skill), "near": near})


_KINDS = {
    "knowledge": "a subject",
    "language": "a programming language",
    "library": "a software library",
    "method": "a way of doing things",
    "platform": "a platform",
    "tool": "a tool",
}


def _what(skill: Skill) -> str:
    """What sort of thing a skill is, in words that people use."""
    if skill.soft:
        return "a soft skill"
    if is_trade(skill):
        return "a field that people work in or study"
    return f"{_KINDS.get(skill.kind, 'a skill')} from the area of {area_name(skill.area)}"


SPOKEN_OF = "role-spoken-of"
"""The key under which the role is kept that was described last to someone without a goal."""


def requirements(desk: Desk, turn: Turn) -> Reply:
    """What a role does and demands; who has no goal yet is asked whether it shall be the one."""
    reply, named = about_role(answer(desk, turn, _requirements), desk, turn), named_roles(desk, turn)
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if len(named) != 1 or person.target_role or person.target_said:
            off = None if named else offlist.named(turn)
            return replace(reply, buttons=(*reply.buttons, *offlist.buttons(desk, off.said))) if off else reply
        role = named[0]
        unit.mark_question(turn.person_id, SPOKEN_OF, role.id, turn.instant)
    aim = (f"Aim for {role.name}", f'/state_target_role{{"role": "{role.id}"}}')
    buttons = (aim, ("Another role", "/closest_role"))
    parts = (*reply.parts[:-1], Part("utter_suggest_goal", {"role": role.name}))
    return Reply(parts, buttons, reply.card, asked=Asked("goal", roles=(role.id,)), focus=reply.focus)


def _requirements(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    off = offlist.named(turn)
    if off is not None:
        return (offlist.part(desk, off.said),)
    roles = named_roles(desk, turn) or tuple(r for r in (desk.role(person),) if r)
    if not roles:
        return (Part("utter_which_role", {"roles": listing([r.name for r in desk.catalogue.roles.values()])}),)
    return (role_part(roles[0]),)


def role_part(role: Role) -> Part:
    """A role in short: what it does, what it must have by area, years."""
    lines = []
    for area in role.areas:
        musts = [r.name for r in area.requirements if r.importance is Importance.MUST]
        names = musts or [r.name for r in area.requirements]
        told = area.name if names == [area.name] else f"{area.name}: {listing(names, NAMED)}"
        lines.append(f"• {told}" + ("" if musts else " (a plus)"))
    years = (
        f"{amount(role.years)} years of experience are asked for."
        if role.years
        else "No source names years of experience."
    )
    return Part(
        "utter_requirements", {"role": role.name, "summary": role.summary, "body": "\n".join(lines), "years": years}
    )


def certifications(desk: Desk, turn: Turn) -> Reply:
    """Certificates that speak for a skill or in a role, with what they are good for."""
    return answer(desk, turn, _certifications)


def _certifications(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    topics = set(turn.facts.topics)
    roles = named_roles(desk, turn) or tuple(r for r in (desk.role(person),) if r)
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
