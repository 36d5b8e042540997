"""A step that is not needed, since its skill is known: "take docker out, I know it" tells a skill.

Whoever only says that a skill was wrong in the profile means the profile, and is answered elsewhere.
"""

from __future__ import annotations

import re

from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Polarity
from bot.memory import Unit
from bot.reports.chat import listing, skill_phrase
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.steps import matched

_OFTEN = (
    r"(?:daily|every ?day|for years|for ages|all the time|at work|in production|in prod|well enough|by heart|"
    r"inside out)"
)
_KNOWS = re.compile(
    r"\bi(?:'ve| have| do|'m| am)? (?:(?:already|really|actually|well|also|pretty much|totally|been) )*"
    r"(?:(?:know|knew)(?! (?:it'?s|it is|that|how (?:hard|much|long)|what|you|this is|the (?:role|job)|nothing))|"
    r"use|used|using|"
    r"running|run|master(?:ed)?|teach|taught|learn(?:ed|t)|work(?:ed)? with|good (?:at|with)|fluent|comfortable|"
    r"solid (?:in|at|"
    r"with)|experienced|an expert|certified|(?:do|did|done|have|had|built|write|speak|handle|passed) (?:it|that|"
    r"this|these|"
    rf"them|already|{_OFTEN}))\b|\balready (?:know|use|run|do|have|done|had|did|can|good|fluent|familiar|learned|"
    rf"learnt)\b"
    r"|\b(?:been|was|am|i'?m) (?:using|doing|running|working with)\b|\b(?:know|use|did|done) (?:it|that|this|them)\b"
    rf"(?! (?:is|later|next|anyway|some))|\b{_OFTEN}\b|\b(?:second nature|in my sleep|part of my job)\b"
    r"|\bi (?:know|use|can)\W*$",
    re.IGNORECASE,
)
"""What says that a skill is there."""

_OTHER = re.compile(
    r"\b(?:we|they|my (?:company|boss|team|employer|work|office))\b[^.;!?]{0,15}\b(?:use|uses|using|have|has|runs?|"
    r"prefers?) "
    r"(?!(?:it|that|this|them|these|those)\b)(?P<tool>[\w+#.-]+)",
    re.IGNORECASE,
)
"""What is used instead: "leave out Kafka because we use RabbitMQ at work"."""

_NOT = re.compile(
    r"\b(?:don'?t|dont|do not|never|no longer|can'?t|cannot|not|haven'?t|hardly|barely|isn'?t|wasn'?t|nobody|who)\b"
    r"(?! (?:need(?:ed)?|required|want|have to|to (?:learn|do|study)|necessary|waste|make me|put)\b)",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"\b(?:profile|skills? list|from my (?:skills|cv|data)|mistake|wrong|typo|i said|i told|i mentioned|"
    r"by accident|lied|"
    r"not true|instead|if|would|colleague|friend)\b",
    re.IGNORECASE,
)
"""What speaks of the record rather than of the plan, or supposes."""

WORDS = re.compile(
    r"\b(?:remove|drop|skip|delete|scrap|cut|lose|scratch|strike|cross|leave|take|get rid of|kick|throw|forget|ditch|"
    r"no need|not needed|is ?n[o']?t (?:needed|necessary|required)|unnecessary|don'?t need|dont need|need not|"
    r"needn'?t|waste of time|pointless|why (?:is|do|"
    r"should)|"
    r"tick)\b",
    re.IGNORECASE,
)
"""The wish that a step goes."""

_DOUBTS = re.compile(
    r"\b(?:why|how|what makes|since when|who|where)\b[^.!?]{0,20}\b(?:you|u|ya|told|said|says)\b[^.!?]{0,35}\bi\b",
    re.IGNORECASE,
)
"""Who asks why the bot believes it: "why do you think I know SQL"."""

LONGEST = 30
"""Words up to which a message says this and nothing else."""
_CLAUSE = re.compile(r"[.,;!?\n]|\b(?:because|since|so|cause|cos|and|but)\b", re.IGNORECASE)


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Notes the skill as known, and the plan goes on without its step; None where no step or no knowledge is named."""
    facts = turn.facts
    if len(turn.text.split()) > LONGEST or facts.target or facts.hours_per_week or turn.text.rstrip().endswith("?"):
        return None
    if not _KNOWS.search(turn.text) or _NOT.search(turn.text) or _PROFILE.search(turn.text):
        return None
    if _DOUBTS.search(turn.text):
        return None
    other = _OTHER.search(turn.text)
    if other and not re.search(rf"\b{re.escape(other['tool'])}\b", turn.text[: other.start()], re.IGNORECASE):
        return None  # what is used in its place is no knowledge of it
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        skills = _meant(desk, turn, held) if held else ()
        if held is None or not skills:
            return None
        claims = [
            Claim(s, Polarity.HAS, _level(desk, turn, s), quote=turn.text[:200], said_at=turn.instant) for s in skills
        ]
        unit.add_claims(turn.person_id, claims)
        return _reply(desk, unit, turn, held, claims)


def _meant(desk: Desk, turn: Turn, held: plans.Plan) -> tuple[str, ...]:
    """The skills of the plan that are named, else the one skill named at all, else that of the step talked about."""
    planned = list(dict.fromkeys(step.skill for step in held.roadmap.steps))
    named = [s for s in planned if s in turn.facts.topics or matched.says(turn.text, desk.catalogue.skills.get(s))]
    if named or turn.facts.topics:
        return tuple(named) or (turn.facts.topics if len(turn.facts.topics) == 1 else ())
    return tuple(step.skill for step in held.roadmap.steps if step.id == turn.focus)


def _level(desk: Desk, turn: Turn, skill: str) -> Level | None:
    """How well the skill is known, where the part of the message that says so tells it."""
    name = desk.catalogue.skill_name(skill)
    for part in _CLAUSE.split(turn.text):
        if _KNOWS.search(part) and not WORDS.search(part):
            read = desk.reader.read(f"{name}: {part}", today=desk.today(turn)).skills
            return next((m.level for m in read if m.skill == skill and m.level), None)
    return None


def _reply(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan, claims: list[Claim]) -> Reply:
    person = unit.person(turn.person_id, turn.instant)
    after = plans.current(desk, unit, person, turn)
    told = {c.skill for c in claims}
    left = [plans.step_title(desk, s) for s in (after.roadmap.steps if after else ()) if s.skill in told]
    names = skill_phrase(((desk.catalogue.skill_name(c.skill), c.level) for c in claims), len(claims))
    parts = [Part("utter_known_already", {"skills": names})]
    moved = moves.told(desk, unit, turn, held, person)
    parts += [part for part in moved if part.name != "utter_plan_same"]
    if left:
        parts.append(Part("utter_known_above", {"step": listing(left)}))
    return flow.go_on(desk, unit, turn).after(*parts)
