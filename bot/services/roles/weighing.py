"""Questions that weigh things: which skill matters more, what comes before what, what readiness is made of."""

from __future__ import annotations

import re

from bot.advice.catalogue import Catalogue, Importance, Requirement, Role, Skill
from bot.advice.gaps import WEIGHT, GapReport, State
from bot.advice.matching import least_study
from bot.memory import Unit
from bot.reports.chat import amount, hours, listing
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.gaps import report_for
from bot.services.plan import moves
from bot.services.steps import matched

MATTERS = re.compile(
    r"\b(?:(?:more|most|less|how|really|that) (?:important|useful|valuable|relevant)|matters? (?:more|most)|"
    r"why\b.{0,40}\b(?:must|required|needed|necessary|mandatory|important|essential|in (?:my|the) (?:list|gaps))|"
    r"is\b.{1,40}\b(?:necessary|needed|required|useless|worth (?:it|learning))|"
    r"(?:can|could|will) i\b.{0,30}\bwithout|do (?:i|you|we|people) (?:really |even |actually |still |"
    r"also )*(?:need|have to (?:know|be|learn|do|use|like|master))|"
    r"(?:must|should) (?:i|you|one) (?:really |already |also )?(?:know|be (?:good|able)|master)|"
    r"(?:what|which)(?: one)? (?:is|should i learn|comes|to learn) (?:better|first)|"
    r"(?:better|worse|more (?:useful|valuable)) (?:than|or))\b|^\W*[\w+# .]{2,30}\bor\b[\w+# .]{2,30}\?\W*$",
    re.IGNORECASE,
)
THAT = re.compile(r"\b(?:it|that|this)\W*$", re.IGNORECASE)
"""What points at the skill spoken of last."""
_PAPERS = re.compile(r"\b(?:certif\w*|degrees?|diploma|cv|resume|portfolio|experience|years)\b", re.IGNORECASE)
"""What is no skill: "do I need a degree for that"."""
BEFORE = re.compile(r"\b(before|after|without|prior to)\b", re.IGNORECASE)
ORDER = re.compile(
    r"^\W*(?:but |and |so )*(?:can|could|may|should|must|do|would) (?:i|you|one|we)\b.{0,60}"
    r"\b(?:before|after|without|prior to)\b",
    re.IGNORECASE,
)
_FIGURE = (
    r"(?:readiness|score|rating|percent\w*|\d+(?:\.\d+)? ?%|\d+(?:\.\d+)? (?:of|out of|from) (?:a )?(?:100|hundred)|"
    r"(?:only|just|measly|lousy) \d+(?:\.\d+)?(?! (?:hours?|h\b|weeks?|days?|months?|years?|steps?|roles?|jobs?))"
    r"|\d+\.\d+|that (?:number|figure|value))"
)
_DOUBTED = (
    r"(?:why|how come|how did|how do|how is|where does|where did|unfair|not fair|wrong|too (?:low|small|little|harsh"
    r"|bad)|(?:seems?|looks?|sounds?|"
    r"feels?|is|so|very|pretty|that|really) (?:low|small|little|bad|wrong|off|harsh|poor)|behind it|calculat\w*"
    r"|comput\w*|comes? from|came from|"
    r"work(?:ed)? (?:it|that) out|based on|explain|the maths?|what'?s (?:in|behind))"
)
READINESS = re.compile(
    rf"\b{_FIGURE}[^.!]{{0,45}}\b{_DOUBTED}\b|\b{_DOUBTED}\b[^.!]{{0,30}}\b{_FIGURE}(?!\w)|"
    r"\b(?:how|where|what)\b.{0,40}\b(?:calculat|comput|work out|add up|made (?:up )?of|get|come from|comes from)\w*"
    r".{0,30}\b(?:readiness|score|number|percent\w*|points?)\b"
    r"|\b(?:what|wat|tell me|remind me)\b.{0,20}\b(?:my|the) (?:\w+ )?(?:readiness|score|percentage)\b.{0,15}"
    r"\b(?:why|how come|low|high|bad|little|small|poor)\b"
    r"|\b(?:why|how come)\b.{0,25}\b(?:readiness|score|percent\w*)\b.{0,15}\b(?:low|small|bad|poor|tiny)\b"
    r"|\b(?:readiness|score|percentage)\b.{0,25}\b(?:why|how come)\b|\b(?:why|how come)\b.{0,40}\b(?:so|that|this|"
    r"only|"
    r"such a) (?:low|little|small|bad|poor|few|\d+)\b.{0,20}(?:readiness|score|percent\w*|points?|of 100|ready)\b"
    r"|\b(?:why|how come)\b.{0,10}\b(?:am i|i'?m|i am)\b.{0,15}\b(?:so (?:un|not )ready|only \d+|"
    r"not (?:more )?ready)\b"
    r"|\b(?:how|where|why)\b.{0,30}\b(?:readiness|score|that number)\b.{0,30}"
    r"\b(?:calculat|comput|come|made|work|low|only)\w*"
    r"|\bwhat(?:'?s| is| does| do)? (?:the |my |this |that |your )?(?:readiness|score|number|"
    r"percentage)\b(?: \w+){0,3}?"
    r" ?(?:mean\w*|stands? for|about|say\w*|tell\w*)\b|\bexplain (?:the |my |this )?(?:readiness|score)\b"
    r"|\bwhat (?:do you mean by|is meant by|is|'s) readiness\b",
    re.IGNORECASE,
)
QUICK = re.compile(r"\b(?:learn\w*|do|done|reach\w*|get)\b.{0,40}\b(?:in|within|under) (\w+) (months?|weeks?)\b", re.I)
EARNING = re.compile(r"\b(?:pays?|paid|money|salary|earn\w*)\b", re.IGNORECASE)


def importance(desk: Desk, turn: Turn) -> Reply | None:
    """How much the role wants each skill named: importance, level, and how many roles ask for it."""
    with desk.memory.unit() as unit:
        if not turn.facts.topics and _PAPERS.search(turn.text):
            return None
        topics = turn.facts.topics or _planned(desk, unit, turn)
        topics = topics or ((focus.topic(unit, turn),) if THAT.search(turn.text) else ())
        skills = [desk.catalogue.skills[t] for t in topics if t in desk.catalogue.skills]
        if not skills or turn.facts.roles:
            return None
        role = desk.role(unit.person(turn.person_id, turn.instant))
        lines = [f"• {wanted(skill, role, desk.catalogue)}" for skill in skills[:4]]
        if len(skills) > 1:
            lines.append(_verdict(skills[0], skills[1], role, desk.catalogue))
        if len(skills) == 1 and _WHY.search(turn.text):
            lines += _what_for(skills[0], role)
        lines += _needed_by(desk, unit, turn, {skill.id for skill in skills})
        focus.speak_of(unit, turn, skills[0].id)
        return flow.go_on(desk, unit, turn).after(Part("utter_importance", {"body": "\n".join(lines)}))


_WHY = re.compile(r"\b(?:why|what for|what .* (?:for|good for))\b", re.IGNORECASE)


def _what_for(skill: Skill, role: Role | None) -> list[str]:
    """What a skill is, and why the area it is asked in matters in the role."""
    area = next((a for a in role.areas if any(skill.id in r.skills for r in a.requirements)), None) if role else None
    lines = [f"• What it is: {skill.definition}"] if skill.definition else []
    return [*lines, f"• Why {area.name.lower()} matters there: {area.why}"] if area and area.why else lines


def _planned(desk: Desk, unit: Unit, turn: Turn) -> tuple[str, ...]:
    """The skills of the plan that a message names, where the word alone could mean something else."""
    held = moves.seen(desk, unit, turn)
    skills = dict.fromkeys(step.skill for step in held.roadmap.steps) if held else {}
    return tuple(s for s in skills if matched.says(turn.text, desk.catalogue.skills.get(s)))


def _needed_by(desk: Desk, unit: Unit, turn: Turn, skills: set[str]) -> list[str]:
    """Why the plan has a step for a skill that no requirement names itself."""
    held = moves.seen(desk, unit, turn)
    steps = {s.skill: s for s in (held.roadmap.steps if held else ()) if s.skill in skills and not s.requirements}
    return [f"• Your plan has {desk.catalogue.skill_name(skill)} for this: {step.why}" for skill, step in steps.items()]


def _verdict(a: Skill, b: Skill, role: Role | None, catalogue: Catalogue) -> str:
    """Which of two counts more, and by what: importance in the role, then level, then how many roles ask."""
    grounds = ("it weighs more in the role", "it is wanted at a higher level", "more roles ask for it")
    for ground, x, y in zip(grounds, _rank(a, role, catalogue), _rank(b, role, catalogue), strict=True):
        if x != y:
            return f"So {(a if x > y else b).name} counts more: {ground}."
    return "So they count the same."


def _rank(skill: Skill, role: Role | None, catalogue: Catalogue) -> tuple[float, int, int]:
    found = [(WEIGHT[r.importance], int(r.level)) for r in role.requirements if skill.id in r.skills] if role else []
    weight, level = max(found, default=(0.0, 0))
    return weight, level, asking(skill, catalogue)


def asking(skill: Skill, catalogue: Catalogue) -> int:
    """How many roles ask for a skill, as one of several or by itself."""
    return sum(any(skill.id in r.skills for r in other.requirements) for other in catalogue.roles.values())


def wanted(skill: Skill, role: Role | None, catalogue: Catalogue) -> str:
    """How much a role wants a skill, and how many roles do, in a sentence."""
    many_ask = asking(skill, catalogue)
    many = f"{many_ask or 'none'} of my {len(catalogue.roles)} roles ask{'s' if many_ask == 1 else ''} for it"
    found = [r for r in role.requirements if skill.id in r.skills] if role else []
    if not many_ask and (
        near := [s for s in skill.similar if s in catalogue.skills and asking(catalogue.skills[s], catalogue)]
    ):
        names = listing([f"{catalogue.skill_name(s)} ({asking(catalogue.skills[s], catalogue)})" for s in near])
        many = f"none of my {len(catalogue.roles)} roles asks for it by that name, but some for a part of it: {names}"
    if role is None:
        return f"{skill.name}: {many}."
    if not found:
        return f"{skill.name}: {role.name} does not ask for it; {many}."
    best = max(found, key=lambda r: (WEIGHT[r.importance], r.level))
    return f"{skill.name}: {_importance(best)} for {role.name}, wanted at {best.level.label}; {many}."


def _importance(wanted: Requirement) -> str:
    alone = "" if len(wanted.skills) == 1 else f" (one of: {wanted.name})"
    return f"{_WEIGHTS[wanted.importance]}{alone}"


_WEIGHTS = {
    Importance.MUST: "a must-have",
    Importance.SHOULD: "wanted, though no must,",
    Importance.NICE: "only nice to have",
}


def order(desk: Desk, turn: Turn) -> Reply | None:
    """Whether one skill needs the other, from what each builds on; None where not two skills are named."""
    known = [m for m in turn.facts.skills if m.skill in desk.catalogue.skills]
    word = BEFORE.search(turn.text)
    if word is None or len({m.skill for m in known}) < 2:
        return None
    left = [m.skill for m in known if m.start < word.start()] or [known[0].skill]
    right = [m.skill for m in known if m.start > word.start() and m.skill not in left]
    if not right:
        return None
    a, b = left[-1], right[0]
    first, second = (b, a) if word[1].lower() == "after" else (a, b)
    needed = desk.catalogue.needed
    values = {"first": desk.catalogue.skill_name(first), "second": desk.catalogue.skill_name(second)}
    if second in needed.get(first, ()):
        name = "utter_order_needs"
    elif first in needed.get(second, ()):
        name = "utter_order_right"
    else:
        name = "utter_order_free"
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(Part(name, values))


def readiness(desk: Desk, turn: Turn) -> Reply | None:
    """How readiness comes about, with the person's own numbers; None without a goal."""
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        if role is None:
            return None
        report = report_for(desk, unit, turn, role)
        values = {"role": role.name, "body": sum_view(report), "ready": amount(report.readiness)}
        return flow.go_on(desk, unit, turn).after(Part("utter_readiness_sum", values))


def sum_view(report: GapReport) -> str:
    """The sum behind readiness: points earned of points there are, where they come from, what is open."""
    weight, earned = sum(p[1] for p in report.parts), sum(p[2] for p in report.parts)
    best = sorted((p for p in report.parts if p[2]), key=lambda p: -p[2])[:4]
    open_weight = sum(WEIGHT[r.requirement.importance] for r in report.rows if r.state is State.NOT_ASKED)
    lines = [f"• {name}: {amount(got)} of {amount(whole)} points" for name, whole, got in best]
    cost = {r.requirement.name: WEIGHT[r.requirement.importance] * (1 - r.credit) for r in report.gaps}
    missing = [f"{name} ({amount(cost[name])})" for name in sorted(cost, key=lambda n: -cost[n])[:MOST_LOST]]
    lines += [f"• Points lost most to what is missing: {listing(missing)}"] if missing else []
    lines.append(f"• Not talked about yet, so nothing earned: {amount(open_weight)} points")
    lines.append(f"• Together: {amount(earned)} of {amount(weight)} points, which is {amount(report.readiness)} of 100")
    return "\n".join(lines)


MOST_LOST = 3
"""Gaps that are named with the points they cost."""


def quickest(desk: Desk, turn: Turn) -> Reply | None:
    """Which roles take the least learning from here and what is known of their pay; None where that is not asked."""
    if not (QUICK.search(turn.text) and EARNING.search(turn.text)):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        ways = least_study(profile_of(unit, person), desk.catalogue)[:3]
        body = "\n".join(f"• {role.name}: about {hours(round(study))} of study" for role, study in ways)
        part = Part("utter_quickest", {"body": body, "pay": _paid(desk)})
        return flow.go_on(desk, unit, turn).after(part)


def _paid(desk: Desk) -> str:
    return (
        listing([desk.catalogue.roles[m.role].name for m in desk.catalogue.markets.values() if m.salary]) or "no role"
    )
