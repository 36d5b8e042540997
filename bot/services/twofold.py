"""Two questions in one message: each is answered, in the order in which they were asked, and the talk goes on once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.reading.facts import Facts, RoleMention, SkillMention
from bot.services import gaps
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.learning import material, projects, questions, steering
from bot.services.plan import roadmaps
from bot.services.roles import comparing, market, weighing

Answer = Callable[[Desk, Turn], Reply | None]

_OPENS = (
    r"(?:what|whats|which|how|when|where|who|why|do|does|is|are|can|could|should|would|will)\b(?! (?:about|if|ever)\b)"
)
_CUT = re.compile(
    rf"(?<=[?!])\s+|(?<=\.)\s+|\n+|[,;:]?\s+(?:and|but|also|plus|&|or)\s+(?:also |then |if so,? )?(?={_OPENS})"
    rf"|[,;:]\s+(?={_OPENS})",
    re.IGNORECASE,
)
ASKS = re.compile(
    rf"\b{_OPENS}.*?(?:[?,;&\n]|\band\b|\balso\b)\W*(?:\w+\W+){{0,4}}?{_OPENS}", re.IGNORECASE | re.DOTALL
)
"""Two words that open a question, with something between them that parts them."""

KINDS: tuple[tuple[str, re.Pattern[str], Answer], ...] = tuple(
    (intent, re.compile(words, re.IGNORECASE), service)
    for intent, words, service in (
        (
            "ask_salary_outlook",
            r"\b(?:pays?|paid|salar\w+|earn\w*|wages?|income|how much (?:money|does (?:it|that|one|a \w+) make)|"
            r"in demand|"
            r"job market|outlook|future[- ]proof)\b",
            lambda desk, turn: comparing.compare(desk, turn)
            if len(turn.facts.roles) > 1
            else market.salary(desk, turn),
        ),
        (
            "compare_ways",
            r"\bwhich (?:one |of them |role )?is (?:the )?(?:easier|harder|closer|quicker|faster|nearer)\b",
            comparing.faster,
        ),
        (
            "compare_roles",
            r"\bdifferen(?:ce|t)\b|\bcompare\b|\bversus\b|\bvs\b|\bwhich (?:one |of them |role |job )?is "
            r"(?:easier|better|harder|closer|quicker|nearer)\b",
            comparing.compare,
        ),
        ("ask_certifications", r"\bcertif\w*\b|\bexams?\b", questions.certifications),
        (
            "ask_resources",
            r"\b(?:courses?|books?|tutorials?|resources?|materials?|videos?|where (?:can|do|could|should|would) i "
            r"(?:learn|study|practi[cs]e))\b",
            material.resources,
        ),
        ("ask_project", r"\b(?:projects?|something to build)\b", projects.shown),
        (
            "ask_why",
            r"\bdo (?:i|you|we|people) (?:really |even |actually |still )?(?:need|have to (?:know|learn))\b|"
            r"\bis (?:it|that|this) (?:really )?(?:necessary|needed|required|important)\b",
            weighing.importance,
        ),
        ("ask_next_step", r"\b(?:first|begin|start(?: with)?)\b", steering.first),
        (
            "ask_roadmap",
            r"\bhow long\b|\bhow (?:many|much) (?:hours|weeks|months|time)\b|\b(?:the|my|a) (?:plan|roadmap)\b",
            roadmaps.how_long,
        ),
        ("ask_gap", r"\b(?:missing|gaps?|lack(?:ing)?)\b|\bam i (?:short|far)\b", gaps.show),
        (
            "ask_role_requirements",
            r"\bwhat (?:do|does|would|are|is|skills|must|should)\b.*\b(?:ask(?:s|ed)?|need(?:s|ed)?|requir\w+|"
            r"demand\w*|"
            r"do all day|do|skills|tasks|know)\b",
            questions.requirements,
        ),
        (
            "ask_definition",
            r"\b(?:what|whats)(?:'s| is| are| does)?\b.*\w|\bwhat .* mean\b",
            questions.define,
        ),
    )
)
"""What a part of a message asks by its words alone, the telling ones first, and the service that answers it."""

_LEADS_ON = (
    "ask_",
    "offer_",
    "back_checks",
    "suggest_",
    "way_",
    "pick_",
    "after_step",
    "left_next",
    "say_",
)
"""How responses begin that lead on: only the last answer keeps its own."""

MOST, WORDS = 2, 40
_NEEDS_A_NAME = frozenset({"ask_definition", "ask_role_requirements", "compare_roles"})
_OF_THE_BOT = re.compile(r"\b(?:you|u|your|bot)\b", re.IGNORECASE)


def _leads_on(part: Part) -> bool:
    return part.name.removeprefix("utter_").startswith(_LEADS_ON)


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answers to the first two questions of different kinds; None where there are not two that are known."""
    if len(turn.text.split()) > WORDS or turn.facts.kind != "talk":
        return None
    parts = list(_questions(desk, turn))
    if len({intent for intent, _, _ in parts}) < MOST:
        return None
    told: tuple[Part, ...] = ()
    if turn.facts.told:
        with desk.memory.unit() as unit:
            heard = hear(desk, unit, replace(turn, intent="state_skills"))
            told = acknowledgement(heard, desk.catalogue)
    said: list[Part] = []
    reply: Reply | None = None
    for _, service, sub in parts[:MOST]:
        reply = service(desk, sub)
        if reply is None:
            return None
        said += [part for part in reply.parts if not _leads_on(part)]
    assert reply is not None
    lead = tuple(part for part in reply.parts if _leads_on(part))
    said = [part for n, part in enumerate(said) if part not in said[:n]]
    return replace(reply, parts=(*told, *said, *lead))


def _questions(desk: Desk, turn: Turn) -> Iterator[tuple[str, Answer, Turn]]:
    """Each part that asks something known, with what answers it; a role or skill named before holds for later parts."""
    roles: tuple[RoleMention, ...] = ()
    skills: tuple[SkillMention, ...] = ()
    for text in (piece.strip() for piece in _CUT.split(turn.text) if piece and piece.strip()):
        read = desk.reader.read(text, today=turn.now.date())
        roles = read.roles or roles
        skills = tuple(replace(m, polarity=None) for m in read.skills) or skills
        found = next(((intent, service) for intent, words, service in KINDS if words.search(text)), None)
        if found is None or not re.search(_OPENS, text, re.IGNORECASE) or _OF_THE_BOT.search(text):
            continue
        if found[0] in _NEEDS_A_NAME and not (roles or skills):
            continue
        facts = Facts(roles=roles, skills=skills if not read.roles else ())
        yield found[0], found[1], replace(turn, text=text, intent=found[0], facts=facts)
