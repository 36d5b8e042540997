"""Questions about the plan itself: when a step comes, what is left, whether one is late, why a step takes so long."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.roadmap import Step
from bot.advice.wording import counted
from bot.memory import Unit
from bot.reports.chat import day, hours, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.learning import material
from bot.services.plan import moves, plans, roadmaps
from bot.services.steps import blocking, matched, progress

_BE = r"(?:is|are|was|does|do|will|would|should|shall|can|could|am|'s|s)"
WHEN = re.compile(
    rf"\b(?:in )?(?:which|what|wich) (?:week|month|day|date|phase|part)s?\b(?! (?:were|was|have|did))|"
    rf"\b(?:when|by when|until when|wen)\b ?{_BE}\b(?!.{{0,20}}\b(?:use|need to use|better|make sense)\b)|"
    r"\bwhere (?:is|does|do|in (?:my|the) plan)\b.{0,40}\b(?:come|plan|fit|stand)\b",
    re.IGNORECASE,
)
_NOT_WHEN = re.compile(
    r"\b(?:remind|check[- ]?ins?|use|invented|created|released|popular|worth|better than|role|job|"
    r"learn(?:ed|t)|did|you (?:ask|write|check|remind|message))\b|\bif\b",
    re.IGNORECASE,
)
LEFT = re.compile(
    r"\bwh?at(?:'s| is| are|s)? (?:all )?(?:still |yet )?(?:left|remaining|remains|open|outstanding|to go)\b"
    r"(?! (?:out|of my gaps))|"
    r"\bwhat (?:steps|else|things|topics)? ?(?:do i|have i|are|is|must i) (?:still |yet )?(?:have |got |need )?"
    r"(?:left|remaining|to go|still open|open)\b|"
    r"\bwhat (?:do|did|must|should) i still (?:have to |need to |must )?(?:do|learn|finish)\b|"
    r"\bhow (?:much|many (?:steps|phases|things|tasks|hours|topics))\b.{0,25}"
    r"\b(?:left|remain\w*|to go|still open|are there still|missing from)\b|"
    r"^\W*(?:the )?(?:remaining|open|outstanding) (?:steps|work|tasks|hours)\W*$",
    re.IGNORECASE,
)
TAKES = re.compile(
    r"\bwhy\b.{0,40}\b(?:so (?:long|many|much|big|huge)|that (?:long|many)|\d+ ?(?:h|hours?|weeks?))\b", re.IGNORECASE
)
TOGETHER = re.compile(
    r"\b(?:can|could|may|should|shall|would|is it|possible|ok(?:ay)?)\b.{0,80}"
    r"\b(?:(?:at|in) the same time|in parallel|parallel|simultaneously|side by side|alongside|both at once|at once|"
    r"together)\b",
    re.IGNORECASE,
)
QUICK = re.compile(
    r"\b(?:did|done|finish(?:ed)?|completed?|took|got through|managed)\b.{0,30}\b(?:half (?:of )?the time|"
    r"(?:faster|quicker|sooner|earlier|less(?: time)?) than|ahead of (?:the |my )?(?:plan|schedule|time)|"
    r"in (?:only|just) (?:\d+|one|two|a) )",
    re.IGNORECASE,
)
DEAD = re.compile(
    r"\b(?:links?|urls?|pages?|websites?|site)\b.{0,40}\b(?:broken|dead|down|404|gone|expired|wrong|"
    r"not (?:work\w*|open\w*|found|load\w*)|"
    r"(?:does|do|is|did|wo|would)(?:n'?t| not) (?:\w+ )?(?:work\w*|open\w*|load\w*|exist))\b|"
    r"\b(?:broken|dead|wrong|bad) (?:links?|urls?)\b|\b404\b",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"^\W*(?:and |so |ok )*(?:what|which|wat)\b.{0,30}\bafter\b(?! (?:that|this|it)\b).{2,40}$", re.IGNORECASE
)
MOST = 4
_FEW = {"two": 2, "2": 2, "couple": 2, "three": 3, "3": 3, "few": 3, "four": 4, "4": 4}
NEXT_FEW = re.compile(
    r"\b(?:next|coming|following) (?P<n>two|three|four|few|couple|[2-4])(?: of)? (?:steps|things|ones|items|tasks|"
    r"topics)\b",
    re.IGNORECASE,
)
SUGGESTS = re.compile(
    r"^\W*(?:(?:and|so|ok|then|hm+|well)\W+)*(?:what|which)(?: one| step)? (?:do|would|should) (?:you|i) (?:suggest|"
    r"recommend|advise|do|start with|"
    r"propose)(?: (?:now|next|then|first|here|in my place|if you were me|i do|i should do|to do))*\W*$|^\W*(?:any|"
    r"your) (?:advice|suggestions?|ideas?)\W*$",
    re.IGNORECASE,
)
"""The wish for advice with nothing named: with a plan it is the step at hand."""


def next_few(desk: Desk, turn: Turn) -> Reply | None:
    """The next open steps with their dates; None without a plan, or where things are told."""
    asked = NEXT_FEW.search(turn.text)
    with desk.memory.unit() as unit:
        held, states = moves.seen(desk, unit, turn), unit.steps(turn.person_id)
        open_steps = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED] if held else []
        if asked is None or not open_steps or turn.facts.topics or progress_told(turn):
            return None
        shown = open_steps[: _FEW[asked["n"].lower()]]
        lines = [f"• {plans.step_title(desk, s)}: {hours(s.hours)}, {day(s.start)} to {day(s.end)}" for s in shown]
        return _say(desk, unit, turn, Part("utter_next_few", {"body": "\n".join(lines)}), shown[0])


def progress_told(turn: Turn) -> bool:
    """Whether the message reports on steps rather than asks for them."""
    return (
        turn.intent.startswith("report_")
        or re.search(r"\b(?:done|did|finished|completed)\b", turn.text, re.I) is not None
    )


def suggested(desk: Desk, turn: Turn) -> Reply | None:
    """The step at hand, for who asks for advice; None without a plan, or while something else is asked."""
    if turn.asked.kind or turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or not held.roadmap.steps:
            return None
        return roadmaps.next_reply(desk, unit, turn, unit.person(turn.person_id, turn.instant))


def _named(desk: Desk, turn: Turn, steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps whose skill a message names, in the order of the plan."""
    return tuple(s for s in steps if matched.says(turn.text, desk.catalogue.skills.get(s.skill)))


def _say(desk: Desk, unit: Unit, turn: Turn, part: Part, step: Step | None = None) -> Reply:
    reply = flow.go_on(desk, unit, turn).after(part)
    return (
        reply
        if step is None or reply.focus
        else Reply(reply.parts, reply.buttons, reply.card, reply.asked, reply.offer, step.id)
    )


def when(desk: Desk, turn: Turn) -> Reply | None:
    """When the steps of a skill come, with their phase; None where none of the plan is named."""
    if _NOT_WHEN.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        named = _named(desk, turn, held.roadmap.steps) if held else ()
        if held is None or not named:
            return None
        states, lines = unit.steps(turn.person_id), []
        for step in named[:MOST]:
            phase = plans.phase_of(held.roadmap, step.id)
            title, place = plans.step_title(desk, step), f", phase {phase.number}" if phase else ""
            over = states.get(step.id)
            dates = f"{over} already" if over in plans.CLOSED else f"{day(step.start)} to {day(step.end)}"
            lines.append(f"• {title}: {dates}{place}")
        return _say(desk, unit, turn, Part("utter_step_dates", {"body": "\n".join(lines)}), named[0])


def following(desk: Desk, turn: Turn) -> Reply | None:
    """What comes after the step that is named; None where none of the plan is named, or it is the last."""
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        steps = held.roadmap.steps if held else ()
        named = _named(desk, turn, steps)
        place = steps.index(named[0]) + 1 if named else 0
        if not named or len({s.skill for s in named}) > 1 or place >= len(steps):
            return None
        step = steps[place]
        values = {"first": plans.step_title(desk, named[0]), "step": plans.step_title(desk, step)}
        part = Part("utter_comes_after", {**values, "start": day(step.start), "end": day(step.end)})
        return _say(desk, unit, turn, part, step)


MOVES_ALL = re.compile(
    r"\b(?:move|shift|push|postpone|delay)\b (?:everything|it all|all of it|(?:all )?(?:the|my) "
    r"(?:whole |entire |other )?(?:plan|dates|schedule|roadmap|steps|deadlines))"
    r"(?: (?:back|out|along|later|then|please|pls|as well|too|now|for me))*\W*$",
    re.IGNORECASE,
)
"""All dates to be moved, and no word of how far."""
_SOON = re.compile(
    r"\b(?:this week|today|tonight|tomorrow|this evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I
)


def move_all(desk: Desk, turn: Turn) -> Reply | None:
    """By how much all dates should move; what is late is laid out anew by itself. None without a plan."""
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or turn.facts.topics:
            return None
    offered = (blocking.BUTTONS["pause"], blocking.BUTTONS["lighter"])
    part = Part("utter_move_how_far", {"end": day(held.roadmap.end)})
    return Reply((part,), offered, offer=blocking.offering("pause", "lighter"))


def left(desk: Desk, turn: Turn) -> Reply | None:
    """The open steps by phase, with the hours to go and the end; for a day or this week the step at hand.

    None without a plan.
    """
    if turn.facts.topics or turn.facts.roles:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is not None and _SOON.search(turn.text):
            return roadmaps.next_reply(desk, unit, turn, unit.person(turn.person_id, turn.instant))
        states = unit.steps(turn.person_id)
        lines, count = [], 0
        for phase in held.roadmap.phases if held else ():
            still = [s for s in phase.steps if states.get(s.id) not in plans.CLOSED]
            count += len(still)
            if still:
                names = listing([plans.step_title(desk, s) for s in still], 6)
                lines.append(f"• Phase {phase.number}, until {day(phase.end)}: {names}")
        if held is None or not lines:
            return None
        values = {
            "steps": counted(count, "step"),
            "hours": hours(held.roadmap.open_hours),
            "end": day(held.roadmap.end),
            "body": "\n".join(lines),
        }
        step = plans.next_step(desk, unit, unit.person(turn.person_id, turn.instant), turn)
        buttons = (roadmaps.NEXT,)
        return Reply(
            (Part("utter_left", values), Part("utter_left_next")),
            buttons,
            offer="next",
            focus=step.id if step else None,
        )


def takes(desk: Desk, turn: Turn) -> Reply | None:
    """What the hours of a skill's steps are for; None where none of the plan is named."""
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        named = _named(desk, turn, held.roadmap.steps) if held else ()
        if not named:
            return None
        lines = [f"• {plans.step_title(desk, s)}, {hours(s.hours)}: {s.learn}" for s in named[:MOST]]
        return _say(desk, unit, turn, Part("utter_step_hours", {"body": "\n".join(lines)}), named[0])


def together(desk: Desk, turn: Turn) -> Reply | None:
    """Whether two skills can be learned side by side, from what each builds on; None where not two are named."""
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        named = _named(desk, turn, held.roadmap.steps) if held else ()
        skills = list(dict.fromkeys(s.skill for s in named))
        if held is None or len(skills) < 2:
            return None
        one, other = skills[:2]
        needed = desk.catalogue.needed
        if one in needed.get(other, ()):
            one, other = other, one
        values = {"first": desk.catalogue.skill_name(one), "second": desk.catalogue.skill_name(other)}
        if other in needed.get(one, ()):
            return _say(desk, unit, turn, Part("utter_order_needs", values))
        firsts = [next(s for s in named if s.skill == skill) for skill in (one, other)]
        return _say(desk, unit, turn, Part("utter_together", {**values, "end": day(max(s.end for s in firsts))}))


def quick(desk: Desk, turn: Turn) -> Reply | None:
    """Who was faster than planned has finished something; None where a question is asked or no plan is there."""
    if "?" in turn.text or turn.facts.target or turn.facts.hours_per_week is not None:
        return None
    with desk.memory.unit() as unit:
        if moves.seen(desk, unit, turn) is None:
            return None
    return progress.done(desk, turn)


def dead_link(desk: Desk, turn: Turn) -> Reply | None:
    """Thanks for a link that leads nowhere, and what else there is for the skill; None where none is at hand."""
    with desk.memory.unit() as unit:
        if moves.seen(desk, unit, turn) is None or "://" in turn.text:
            return None
        skills = material.at_hand(desk, unit, turn, unit.person(turn.person_id, turn.instant))
        if not skills:
            return None
        others = material.resource_part(unit, turn, skills[0])
        return flow.go_on(desk, unit, turn).after(Part("utter_link_dead"), others)
