"""What a no named: a weakness to weigh against what is known and planned, and nothing told of oneself."""

from __future__ import annotations

import re

from bot.advice.catalogue import Role, Skill
from bot.advice.profile import Claim, Polarity
from bot.memory import Unit
from bot.reading.wellbeing.feelings import GRAVE
from bot.reports.chat import day, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import enough, moves, plans
from bot.services.steps import matched
from bot.services.wellbeing import social

_THEM = (
    r"(?:they|he|she|recruiters?|interviewers?|(?:the |my |a |our )?(?:hiring )?(?:managers?|teams?|panel|boss|"
    r"lead|company|"
    r"employer|hr|recruiter|interviewer|client|reviewer|tech lead)|someone there|the (?:mail|e-?mail|letter|"
    r"reason|feedback|"
    r"note|report))"
)
_NO = (
    r"(?:(?<!not )rejected|rejections?|turned (?:me )?down|declined|knocked back|did ?n'?t (?:get|make|"
    r"land) (?:it|the|that|this|"
    r"past|through)|got a no|another no|a no from|"
    rf"(?:\b{_THEM} (?:\w+ ){{0,2}}?(?:said|says|told me|wrote|thought|felt|found|complained|mentioned|named|"
    rf"pointed out|noted|"
    r"wanted))|(?:interview|application|their|recruiter(?:'s)?|the|got|employer(?:'s)?) feedback|^\W*feedback\b)"
)
_WEAK = (
    r"(?:not enough|n'?t enough|too (?:little|few|weak|junior|basic|rusty|shallow)|lack\w*|missing|miss\b|weak\w*|"
    r"no\b|none|"
    r"(?:is|was|are|were|do|does|did|ca|could)n'?t (?:\w+ )?(?:strong|good|deep|solid|convincing|sharp|know|have|"
    r"show)|not (?:\w+ )?(?:strong|good|deep|"
    r"solid|up to)|"
    r"need\w* (?:more|better|stronger|to)|more (?:\w+ ){0,2}?(?:experience|practice|depth)|stronger|poor\w*|"
    r"insufficient|"
    r"below|gaps?|improve|bad|shaky|struggl\w+|rusty|limited|without|little)"
)
WORDS = re.compile(rf"{_NO}[^?]*\b{_WEAK}|\b{_WEAK}[^?]*{_NO}", re.IGNORECASE | re.DOTALL)
"""A no, or what was said of somebody by those who decide, with a weakness in it."""
_AHEAD = re.compile(
    r"\?|\b(?:if|might|may|could|afraid|scared|worried|fear|will|would|pull request|pr|exam|offer)\b"
    r"|\b(?:you|u) (?:said|told|wrote)\b|\bi (?:rejected|declined|turned)\b",
    re.IGNORECASE,
)
"""What is only feared, is of something else, or was said by the bot."""
_WHO = re.compile(r"recruit", re.IGNORECASE)
"""The skill of those who said no, which is not what they named."""
LONGEST, MOST = 40, 4


def weighed(desk: Desk, turn: Turn) -> Reply | None:
    """Each weakness that a no named, beside what is known, wanted and planned; None where none is named."""
    facts = turn.facts
    away = _AHEAD.search(turn.text) or GRAVE.search(turn.text) or facts.hours_per_week is not None or facts.removals
    if away or turn.offer == social.PAUSE or len(turn.text.split()) > LONGEST:
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        skills = _named(desk, turn, role)
        if not skills:
            return None
        body = "\n".join(f"• {_line(desk, unit, turn, skill)}" for skill in skills)
        named = Part("utter_named_weak", {"skills": listing([s.name for s in skills]), "body": body})
        if moves.seen(desk, unit, turn) is None:
            return flow.go_on(desk, unit, turn).after(named)
        buttons = _buttons(desk, unit, turn, skills[0])
    last = Part("utter_weak_first" if buttons else "utter_weak_next", {"skill": skills[0].name})
    return Reply((named, last), buttons or social.LANDING)


def _named(desk: Desk, turn: Turn, role: Role | None) -> list[Skill]:
    """The skills that a message names, those of the goal also where the word alone could mean something else."""
    wanted = dict.fromkeys(s for r in (role.requirements if role else ()) for s in r.skills)
    said = [s for s in wanted if matched.says(turn.text, desk.catalogue.skills.get(s))]
    found = [desk.catalogue.skills[s] for s in dict.fromkeys((*turn.facts.topics, *said)) if s in desk.catalogue.skills]
    return [s for s in found if not _WHO.search(s.name)][:MOST]


def _line(desk: Desk, unit: Unit, turn: Turn, skill: Skill) -> str:
    """One skill: what is known of it, what the goal wants, where the plan has it."""
    claim = next((c for c in unit.claims(turn.person_id) if c.skill == skill.id), None)
    bits = [_known(claim)]
    role = desk.role(unit.person(turn.person_id, turn.instant))
    wanted = enough.requirement(role, skill)
    if wanted is not None:
        bits.append(f"your goal wants {wanted.level.label}")
    held = moves.seen(desk, unit, turn)
    states = unit.steps(turn.person_id)
    steps = (
        [s for s in held.roadmap.steps if s.skill == skill.id and states.get(s.id) not in plans.CLOSED] if held else []
    )
    if steps:
        bits.append(f"your plan works on it until {day(steps[-1].end)}")
    elif held:
        bits.append("no step of your plan is about it")
    return f"{skill.name}: {'; '.join(bits)}"


def _known(claim: Claim | None) -> str:
    if claim is None:
        return "we have not talked about it yet"
    if claim.polarity is not Polarity.HAS:
        return "new to you so far"
    return f"you told me {claim.level.label}" if claim.level else "you told me that you know it"


def _buttons(desk: Desk, unit: Unit, turn: Turn, first: Skill) -> tuple[tuple[str, str], ...]:
    """The skill put first in the plan, or into it; none where it comes next anyway."""
    held, states = moves.seen(desk, unit, turn), unit.steps(turn.person_id)
    left = [s.skill for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED] if held else []
    if not left or left[0] == first.id:
        return ()
    into = (f"Add {first.name}", f"add {first.name} to the plan")
    does = (f"{first.name} first", f"start with {first.name}") if first.id in left else into
    return (does, ("Next step", "/ask_next_step"), ("My gaps", "/ask_gap"))
