"""Steps of the person's own beside the plan: added, ticked off, taken out; and a whole plan of theirs laid beside it.

They are kept among the wishes for the plan, so that undo and export reach them; no date of the plan rests on them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.advice.profile import Polarity
from bot.memory import Person, Unit
from bot.reading.lexical.text import fold, words_of
from bot.reading.times.deadlines import deadline_of
from bot.reports.chat import day, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.plan import ending, moves, plans, wishes

OWN = "own"
MOST, LONGEST = 20, 120
"""Own steps kept, and the letters of one."""

ADDS = re.compile(
    r"\b(?:(?:add|include|insert|put in|note down|write down)\b (?:me )?(?:(?:a|an|another|one|more|my|own|new|extra|"
    r"personal)\s+)*(?:step|task|to-?do|item|milestone)\b|(?:put|create|make|set|note|write)\b (?:me )?(?:(?:a|an|"
    r"another|"
    r"my|own|new)\s+)+(?:step|task|to-?do|item|milestone)(?=\s*[:,–-]| (?:to|called|named|that says)\b))"
    r"(?: (?:to|in|into|on|for) (?:my|the) (?:plan|roadmap|list))?(?: (?:to|called|named|about|that says|for|where i))?"
    r"\s*[:,–-]*\s*[\"'“]?(?P<a>[^\"'”]{3,120}?)[\"'”]?(?: (?:to|in|into) (?:my|the) (?:plan|roadmap))?\W*$"
    r"|\b(?:add|put|include) [\"'“]?(?P<b>[^\"'”]{4,90}?)[\"'”]? (?:to|in|into|on) (?:my |the )(?:plan|roadmap|"
    r"to-?do list)(?: as (?:a |an )?(?:own )?(?:step|task))?(?: too| as well| please)*\W*$",
    re.IGNORECASE,
)
_NO_STEP = re.compile(
    r"(?:by|list|for|about|on|to|after|before|at|later|back|again|instead|off|please|plan|in|into|which|down|"
    r"up|it|"
    r"this|that|here|there|some|more|something|one|everything|anything)\b(?:\W+\w+){0,2}\W*$",
    re.IGNORECASE,
)
"""What names no step of one's own: a place, or a word that stands for one."""
OWN_PLAN = re.compile(
    r"\bmy (?:own |current |rough |first |little )*(?:plan|idea|roadmap|steps)(?: so far| for now| right now| now)?"
    r"(?: is| are| was| would be| looks? like(?: this)?| goes(?: like this)?)?\s*[:=–-]"
    r"|\b(?:here(?:'s| is| are)|this is|these are) my (?:own |current |rough )*(?:plan|roadmap|steps)\b"
    r"|\bmy (?:own )?plan (?:is|was|would be)(?: to\b|\s*$)|\bi(?:'m| am)? plan(?:ning)? (?:to|on)\b",
    re.IGNORECASE,
)
WORDS = re.compile(r"\w")
_PARTS = re.compile(
    r"(?:^|[\s,;])\(?\d{1,2}[.):](?=\s|[a-zA-Z])|\n+\s*[-*•]?|;|\s*(?:-+>|=+>|→)\s*"
    r"|[,.]?\s+(?:and\s+)?(?:then|after that|afterwards|finally|lastly|secondly|next)\b,?"
)
_DID = re.compile(
    r"\b(?:done|finished|completed|did|ticked|managed|spoke|met|sent|wrote|went|got|made|had|bought|read|"
    r"[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_NOT_DID = re.compile(
    r"\?|\b(?:not|n't|never|will|going to|gonna|want|need|should|can|could|tomorrow|when|if|how|plan)\b", re.I
)
_DROPS = re.compile(r"\b(?:remove|delete|drop|cancel|take out|forget|skip|scratch)\b", re.IGNORECASE)
_IDLE = frozenset(words_of("step task done with from that this have been finally just the and for own add plan"))
ENOUGH = 0.66
"""Share of the words of an own step from which a message speaks of it."""


def own(person: Person) -> list[tuple[str, str]]:
    """The person's own steps with the day they were done on, empty for open ones."""
    return [(text, when) for text, when in person.options.get(OWN, ())]


def _keep(unit: Unit, person: Person, steps: list[tuple[str, str]], until: date | None = None) -> None:
    held = {**person.options, OWN: [list(step) for step in steps[:MOST]]}
    unit.update_person(person.id, options={**held, ending.UNTIL: until.isoformat()} if until else held)


def view(person: Person) -> tuple[Part, ...]:
    """The person's own steps as they stand beside the plan; nothing where there are none."""
    steps = own(person)
    if not steps:
        return ()
    lines = [f"• {text}" + (f" (done {day(date.fromisoformat(when))})" if when else "") for text, when in steps]
    return (Part("utter_own_steps", {"body": "\n".join(lines)}),)


def wished_end(desk: Desk, person: Person, held: plans.Plan, today: date) -> tuple[Part, ...]:
    """Whether the plan ends by the day the person named as theirs; nothing where there is none ahead."""
    until = person.options.get(ending.UNTIL)
    wished = date.fromisoformat(str(until)) if until else today
    return ending.fits(desk, person, held, wished) if wished > today else ()


def _clean(text: str) -> str:
    return " ".join(re.sub(r"^\W*(?:(?:to|that|please|i)\s+)?", "", text).split()).strip(" .,;:!\"'")[:LONGEST]


def add(desk: Desk, turn: Turn) -> Reply | None:
    """A step of the person's own is kept beside the plan; None where a skill of the catalogue is wished for it."""
    found = ADDS.search(turn.text)
    text = _clean(next((said for said in found.groupdict().values() if said), "")) if found else ""
    if found is None or not text or _NO_STEP.match(text) or (found["b"] and turn.facts.topics):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if turn.facts.topics and moves.seen(desk, unit, turn):
            taken = wishes.take(desk, unit, turn, person)
            if taken is not None:
                return taken
        steps = [s for s in own(person) if s[0].casefold() != text.casefold()]
        if len(steps) >= MOST:
            return flow.go_on(desk, unit, turn).after(Part("utter_own_full", {"count": MOST}))
        _keep(unit, person, [*steps, (text, "")])
        return flow.go_on(desk, unit, turn).after(Part("utter_own_added", {"own": text}))


def _stems(text: str) -> set[str]:
    return {w[:4] for w in re.findall(r"[a-z0-9+#]{3,}", text.casefold()) if w not in _IDLE}


def _meant(steps: list[tuple[str, str]], text: str) -> tuple[str, str] | None:
    """The own step that most of whose words a message says."""
    said = _stems(text)
    shares = [(len(_stems(s[0]) & said) / max(1, len(_stems(s[0]))), s) for s in steps]
    best = max(shares, default=(0.0, ("", "")), key=lambda pair: pair[0])
    return best[1] if best[0] >= ENOUGH else None


def reported(desk: Desk, turn: Turn) -> Reply | None:
    """An own step is done or taken out; None where the message speaks of none."""
    drops = bool(_DROPS.search(turn.text))
    if "own" not in turn.text.casefold() and not drops and (not _DID.search(turn.text) or _NOT_DID.search(turn.text)):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        steps = own(person)
        step = _meant([s for s in steps if drops or not s[1]], turn.text)
        if step is None or (not drops and not _DID.search(turn.text)):
            return None
        left = [s for s in steps if s != step]
        done = (step[0], desk.today(turn).isoformat())
        _keep(unit, person, left if drops else [done if s == step else s for s in steps])
        name = "utter_own_dropped" if drops else "utter_own_done"
        return flow.go_on(desk, unit, turn).after(Part(name, {"own": step[0]}))


def items(text: str) -> list[str]:
    """The steps of a plan that somebody writes down, in order; fewer than two are none."""
    found = OWN_PLAN.search(text)
    rest = text[found.end() :] if found else ""
    parts = _PARTS.split(rest)
    if len([p for p in parts if p.strip()]) < 2:
        listed = found is not None and not re.search(r"plan\w* (?:to|on)$", found[0].casefold())
        parts = re.split(r",|\band\b", rest) if listed and rest.count(",") else parts
    cleaned = [_clean(re.sub(r"\W*\band\W*$", "", part)) for part in parts]
    return [item for item in cleaned if len(item) > 1][:MOST]


def own_plan(desk: Desk, turn: Turn) -> Reply | None:
    """A plan of the person's own beside the bot's: what both hold, what is kept as theirs, and whether the end fits."""
    told, facts = items(turn.text), turn.facts
    if len(told) < 2 or facts.target or facts.years is not None or facts.hours_per_week is not None:
        return None
    with desk.memory.unit() as unit:
        wants = tuple(m for m in facts.skills if m.polarity is Polarity.WANTS)
        hear(desk, unit, replace(turn, facts=replace(facts, skills=wants, removals=())))
        person = unit.person(turn.person_id, turn.instant)
        until = deadline_of(fold(turn.text).folded, desk.today(turn))
        held = moves.seen(desk, unit, turn)
        lines, mine = _beside(desk, held, told)
        known = {text.casefold() for text, _ in own(person)}
        _keep(unit, person, [*own(person), *((text, "") for text in mine if text.casefold() not in known)], until)
        body = "\n".join(lines)
        if held is None:
            noted = (Part("utter_own_until", {"until": day(until)}),) if until else ()
            return flow.go_on(desk, unit, turn).after(Part("utter_own_plan_early", {"body": body}), *noted)
        end = ending.fits(desk, person, held, until) if until else ()
        return flow.go_on(desk, unit, turn).after(Part("utter_own_plan", {"body": body}), *end)


def _beside(desk: Desk, held: plans.Plan | None, told: list[str]) -> tuple[list[str], list[str]]:
    """A line for each step of the person's plan, and those that the bot's plan does not hold."""
    lines, mine = [], []
    for item in told:
        skills = {m.skill for m in desk.reader.skills_in(item)}
        steps = [s for s in held.roadmap.steps if s.skill in skills] if held else []
        if steps:
            titles = listing([plans.step_title(desk, s) for s in steps], 2)
            lines.append(f"• {item}: in your plan as {titles}, by {day(steps[-1].end)}")
        else:
            mine.append(item)
            lines.append(f"• {item}: kept as your own step")
    return lines, mine
