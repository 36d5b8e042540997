"""What was just noted, put right in few words: "not advanced, just ok", "the other way round".

All of it speaks of what the message before told, so it counts only right after that, unless a skill is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Evidence, Polarity
from bot.memory import Unit
from bot.reading.facts import Asked
from bot.reading.lexical.text import fold
from bot.reading.skills.levels import level_of
from bot.reports.chat import listing
from bot.services import flow, focus, telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import Heard, take_back
from bot.services.record import undoing

SHORT = 14
"""Words up to which a message puts right and says nothing else."""

_LEAD = (
    r"^\W*(?:(?:no+|nope|nah|wait|hey|oh|ah|um+|hm+|sorry|actually|well|but|so|and|ok(?:ay)?|honestly|correction|i|i'm|im|am|"
    r"it|it's|its|that|that's|thats|this|is|was|were|are|they|they're|those|these|you|u|got|have|had|put|noted|wrote|"
    r"would|wouldn't|call|myself|say|said|mean|meant|rather|more|like|the|level|should|be|make|change|to|set|wrong|"
    r"not (?:true|right|correct)|of (?:them|those)|both|all|please|my|in)\b\W*)*"
)
_TERM = (
    r"(?:absolute |total |quite |very |so |that |really |exactly |too |an? |any |at )*(?:advanced|experts?|fluent|"
    r"proficient|"
    r"strong|excellent|great|good|solid|decent|comfortable|intermediate|medium|ok(?:ay)?|basics?|beginner|novice|pro|guru|"
    r"high|low|confident|rusty|weak)(?: level)?"
)
_NOT = re.compile(
    rf"\b(?:not|n['o]?t|never|no|nowhere near|far from)(?: (?:really|quite))? (?P<old>{_TERM})"
    r"(?=\W*$|\s*[,.;:!-]|\s+(?:but|just|only|more|rather|at|in|level|really|yet)\b)",
    re.IGNORECASE,
)
LEVEL = re.compile(
    rf"{_LEAD}(?:(?:{_TERM}\W+(?:and |but )?)?{_NOT.pattern}|(?:only|just|more like|rather|closer to|better|"
    rf"at (?:best|most)|too (?:high|low|"
    rf"much|good)|"
    rf"over-?rated)\b.*\b{_TERM})|^\W*(?:(?:no+|nope|nah|wait|sorry|actually|well|i (?:mean|meant|said)|rather|"
    rf"make (?:it|that))"
    rf"\W+)+{_TERM}(?:\W+(?:please|pls|then|actually|rather))*\W*$",
    re.IGNORECASE,
)
"""Another level for what was just told."""

NOW = re.compile(
    rf"^\W*(?:(?:well|so|and|but|ok(?:ay)?|actually|hm+|no|oh)\W+)*(?:now|today|by now|these days|currently|"
    rf"at the moment|right now|"
    rf"meanwhile|after that|nowadays)\W+(?:i(?:'?d| would)? (?:say|call (?:it|that|myself)|put (?:it|that|"
    rf"myself) at)|i'?m(?: at| more)?|"
    rf"i am|it'?s(?: more)?|it is|more like|rather)?(?: like| about| at)* ?{_TERM}\W*$"
    rf"|^\W*(?:i(?:'?d| would)? (?:say|call (?:it|that|myself)|put (?:it|that|myself) at)|i'?m|i am|it'?s|"
    rf"it is) (?:like |about |more "
    rf"|at )*{_TERM} (?:now|by now|these days|today)\W*$",
    re.IGNORECASE,
)
"""The level that the skill spoken of last has by now."""
_THAN = r"(?: than (?:that|this|it|you (?:think|noted|wrote|say|said)|what you (?:noted|wrote|have)))?"
_LOWER = (
    r"(?:less|lower|worse|weaker|not (?:that|so|quite that) (?:good|high|much|strong|advanced|well)|"
    r"one (?:level )?(?:lower|down))"
)
_HIGHER = r"(?:higher|better|stronger|more(?= than)|one (?:level )?(?:higher|up))"
RELATIVE = re.compile(
    rf"^\W*(?:(?:no+|nope|nah|wait|sorry|actually|well|hm+|oh|i'?d say|i would say|i'?m|it'?s|that'?s|make (?:it|"
    rf"that)|set (?:it|that)|"
    rf"put (?:it|that)|is|honestly|rather|even|a (?:bit|little|tad|lot|level|notch|step)|much|far|way|slightly|"
    rf"somewhat)\W+)*"
    rf"(?:(?P<down>{_LOWER})|(?P<up>{_HIGHER})){_THAN}(?:\W+(?:please|pls|really|actually|to be honest|tbh|then))*\W*$",
    re.IGNORECASE,
)
"""A level below or above the one just noted, without its name."""

SWAPS = re.compile(
    r"\b(?:(?:the )?other way (?:a?round)|vice versa|reverse[ds]?(?: it| them| those| that)?|(?:swap|switch|"
    r"exchange|flip|"
    r"invert)(?:ped|ed)? (?:the two|them|those|these|both|it|that|the (?:levels|numbers|skills|two of them))|"
    r"(?:mixed|mix) (?:(?:the two|them|those|these|both|it|that) up|up (?:the two|them|those|these|both))|"
    r"(?:got|have|put|had|noted) (?:it|them|those|these|that|the two) (?:backwards?|reversed|swapped|the wrong way)|"
    r"backwards|"
    r"upside down|exactly the opposite|the opposite)\b",
    re.IGNORECASE,
)
"""Two things that were taken for each other."""

NEVER = re.compile(
    r"(?<!you )(?<!u )\b(?:i )?(?:never|did ?n[o']?t|did not|have ?n[o']?t|have not)(?: ever| actually|"
    r" really)? (?:say|said|tell|told|"
    r"mention\w*|claim\w*|wr[io]te|written)(?: you| u)? (?:that|this|it|so|any of (?:that|this)|"
    r"anything like (?:that|this)|"
    r"such a thing)\b|\bwhere did you get (?:that|this)\b|\bi said no such thing\b",
    re.IGNORECASE,
)
"""What was just noted was never said."""


NOT_MINE = re.compile(
    r"\b(?:that|this|it|those|these|they)(?:'?s| is| are|'?re)?(?: ?n[o']?t| not) (?:really |actually |"
    r"even )?(?:(?:an? )?skills?|"
    r"(?:one )?of my skills|my skills?|something|anything|mine|me)\b(?:(?: that)? (?:of mine|i (?:have|know|can|do|"
    r"said|use|"
    r"claimed)))?(?: (?:do|at all|anyway|really))*\W*$"
    r"|\bi (?:do ?n[o']?t|do not|never) (?:have|had|know|knew) (?:that|this|such an?) (?:skill|one|thing)?\W*$",
    re.IGNORECASE,
)
"""That what was just noted is no skill of theirs, without its name."""


_CUE = re.compile(
    r"\b(?:no|nope|wait|actually|sorry|i me(?:an|ant)|wrong|too (?:high|low|much|good)|should be|make (?:it|that)|"
    r"correction|"
    r"over-?rated|change|rather)\b",
    re.IGNORECASE,
)


def levels(text: str) -> bool:
    """Whether words may give what was just noted another level."""
    now = NOW.match(text) and not _MOOD.match(text)
    return bool(now or LEVEL.search(text) or RELATIVE.match(text))


_MOOD = re.compile(
    r"^\W*(?:\w+\W+)?(?:now\W+)?(?:i'?m|i am|it'?s|it is) (?:\w+ )?(?:good|great|ok(?:ay)?|fine)(?: now)?\W*$",
    re.IGNORECASE,
)
"""How somebody feels, and no level."""


def level(desk: Desk, turn: Turn) -> Reply | None:
    """The level said now for what was just noted, or for those of it that were noted at the level denied."""
    told = _names(turn) or turn.facts.hours_per_week or turn.facts.years is not None
    if not levels(turn.text) or told or "?" in turn.text or len(turn.text.split()) > SHORT:
        return None
    denied, step = _NOT.search(turn.text), RELATIVE.match(turn.text)
    now = NOW.match(turn.text) is not None and not turn.asked.about_skills
    if turn.asked.kind and not (denied or step or now or _CUE.search(turn.text)):
        return None  # it may answer what was asked
    if step:
        return _moved(desk, turn, bool(step["down"]))
    old = level_of(fold(denied["old"]).folded, figures=False) if denied else None
    new = level_of(fold(_NOT.sub(" ", turn.text)).folded, figures=False)
    if new is None and old is not None:
        new = Level(old - 1) if old > Level.BASIC else None
    if new is None:
        return None
    with desk.memory.unit() as unit:
        meant = [c for c in _last(unit, turn) if c.polarity is Polarity.HAS]
        meant = [c for c in meant if c.level == old] or meant if old else meant
        meant = meant or (_spoken_of(unit, turn) if NOW.match(turn.text) else [])
        if not meant:
            return None
        if len(meant) > 1 and not re.search(r"\b(?:both|all|them|those|these|they)\b", turn.text, re.IGNORECASE):
            return _which(desk, new, meant)
        return _kept(desk, unit, turn, tuple((c, new) for c in meant))


def _kept(desk: Desk, unit: Unit, turn: Turn, put: Sequence[tuple[Claim, Level]]) -> Reply:
    """The claims with their new levels, in the words of both messages."""
    claims = tuple(
        replace(c, level=new, said_at=turn.instant, quote=f"{c.quote} ... {turn.text.strip()}") for c, new in put
    )
    unit.add_claims(turn.person_id, claims)
    return telling.after(desk, unit, turn, Heard(unit.person(turn.person_id, turn.instant), claims))


def _moved(desk: Desk, turn: Turn, down: bool) -> Reply | None:
    """The one skill just noted a level lower or higher; None for none or several, or where there is no such level."""
    with desk.memory.unit() as unit:
        meant = [c for c in _last(unit, turn) if c.polarity is Polarity.HAS]
        if len(meant) != 1 or (meant[0].level is None and not down):
            return None
        new = (meant[0].level or Level.INTERMEDIATE) + (-1 if down else 1)
        return _kept(desk, unit, turn, ((meant[0], Level(new)),)) if Level.BASIC <= new <= Level.ADVANCED else None


def _spoken_of(unit: Unit, turn: Turn) -> list[Claim]:
    """What is held of the skill that the talk is about: of the step in focus, else of the topic spoken of last."""
    skills = [skill for skill in (turn.focus.partition(":")[0], focus.topic(unit, turn)) if skill]
    held = {c.skill: c for c in unit.claims(turn.person_id) if c.polarity is Polarity.HAS}
    return [held[skill] for skill in skills if skill in held][:1]


def _names(turn: Turn) -> bool:
    """Whether a skill is named; what is only resolved from the question that stands is not."""
    return any(m.skill not in turn.asked.skills or m.quote.strip() != turn.text.strip() for m in turn.facts.skills)


def _which(desk: Desk, new: Level, meant: Sequence[Claim]) -> Reply:
    """The question which of several skills it is said of."""
    names = [desk.catalogue.skill_name(c.skill) for c in meant]
    buttons = tuple((name, f"{name}: {new.label}") for name in names[:MOST])
    asked = Asked("level", tuple(c.skill for c in meant))
    return Reply((Part("utter_right_which", {"skills": listing(names, last="or")}),), buttons, asked=asked)


MOST = 4


def swapped(desk: Desk, turn: Turn) -> Reply | None:
    """The two skills told last with what was said of each exchanged; None where the last message told no such two."""
    if _names(turn) or len(turn.text.split()) > SHORT or "?" in turn.text:
        return None
    with desk.memory.unit() as unit:
        last = _last(unit, turn)
        if len(last) != 2 or (last[0].polarity, last[0].level) == (last[1].polarity, last[1].level):
            return None
        one, other = last
        claims = tuple(
            replace(
                a, polarity=b.polarity, level=b.level, said_at=turn.instant, quote=f"{a.quote} ... {turn.text.strip()}"
            )
            for a, b in ((one, other), (other, one))
        )
        unit.add_claims(turn.person_id, claims)
        return telling.after(desk, unit, turn, Heard(unit.person(turn.person_id, turn.instant), claims))


def never_said(desk: Desk, turn: Turn) -> Reply | None:
    """What the message before noted is taken back whole; None where it noted nothing, or a skill is named."""
    if turn.facts.topics or turn.facts.told or len(turn.text.split()) > SHORT:
        return None
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if undoing.FRESH in unit.questions(turn.person_id) else None
        if change is None:
            return None
        return undoing.back(desk, unit, turn, change)


FIGURE = re.compile(
    r"^\W*(?:(?:no+|nope|sorry|wait|oh|i mean|i meant|i said|make (?:it|that)|actually|rather|better|not \d+)\W+)+"
    r"(?P<n>\d{1,2}(?:[.,]5)?)\W*(?:please|pls|then)?\W*$",
    re.IGNORECASE,
)
"""Another number for the one just noted: "no, 4"."""


def figure(desk: Desk, turn: Turn) -> Reply | None:
    """The number said now for the hours or years that were just noted; None where neither or both were."""
    found = FIGURE.match(turn.text)
    if found is None or turn.facts.hours_per_week is not None or turn.facts.years is not None:
        return None
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if undoing.FRESH in unit.questions(turn.person_id) else None
        noted = (change.after.get("person") or {}) if change else {}
        keys = [key for key in ("hours_per_week", "years") if key in noted]
        if len(keys) != 1:
            return None
    number = float(found["n"].replace(",", "."))
    hours = number if keys == ["hours_per_week"] else None
    facts = replace(turn.facts, hours_per_week=hours, years=None if hours else number, target=None)
    facts = replace(facts, hours_quote=turn.text.strip(), years_quote=turn.text.strip())
    return telling.note(desk, replace(turn, facts=facts, asked=Asked("experience" if hours is None else "hours")))


def not_mine(desk: Desk, turn: Turn) -> Reply | None:
    """The skill noted last is taken off where it was one; of several it is asked which; None where none was noted."""
    asked = turn.asked.about_skills and any(m.polarity for m in turn.facts.skills)
    if asked or turn.facts.topics or turn.facts.told or "?" in turn.text or len(turn.text.split()) > SHORT:
        return None
    with desk.memory.unit() as unit:
        meant = [c for c in _last(unit, turn) if c.polarity is Polarity.HAS]
        if not meant:
            return None
        if len(meant) > 1:
            names = [desk.catalogue.skill_name(c.skill) for c in meant]
            part = Part("utter_remove_which", {"skills": listing(names, last="or")})
            return Reply((part,), tuple((name, f"remove {name}") for name in names[:MOST]))
        take_back(desk, unit, turn.person_id, (meant[0].skill,), turn.instant)
        unit.refuse(turn.person_id, (meant[0].skill,), turn.instant)
        part = Part("utter_removed", {"skills": desk.catalogue.skill_name(meant[0].skill)})
        return flow.go_on(desk, unit, turn).after(part)


def removed(desk: Desk, turn: Turn) -> Reply | None:
    """A skill that was never said is taken off, with how it came there; None where it is not on record."""
    if not turn.facts.removals or "?" in turn.text or len(turn.text.split()) > SHORT:
        return None
    if any(m.polarity for m in turn.facts.skills):
        return None
    with desk.memory.unit() as unit:
        held = {c.skill for c in unit.claims(turn.person_id) if c.polarity is Polarity.HAS}
        gone = tuple(s for s in turn.facts.removals if s in held)  # what is lacked is left out of a plan instead
        if not gone:
            return None
        take_back(desk, unit, turn.person_id, gone, turn.instant)
        names = listing([desk.catalogue.skill_name(s) for s in gone])
        return flow.go_on(desk, unit, turn).after(Part("utter_removed", {"skills": names}))


WRONG = re.compile(
    r"\b(?:wrong|never|incorrect|false|mistake|made (?:that|it) up|who said|no longer|any ?more|not)\b|n['o]t\b",
    re.IGNORECASE,
)


def _last(unit: Unit, turn: Turn) -> list[Claim]:
    """The claims that the message before told, where it told any."""
    if undoing.FRESH not in unit.questions(turn.person_id):
        return []
    said = [c for c in unit.claims(turn.person_id) if c.evidence is not Evidence.INFERRED]
    newest = max((c.said_at for c in said), default="")
    return [c for c in said if c.said_at == newest]
