"""What a CV claims of skills, and which role it looks for: section by section, as a careful recruiter reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.advice.catalogue import Level
from bot.advice.profile import Evidence, Polarity
from bot.reading.documents.resume_levels import levels_said, years_said
from bot.reading.documents.sections import Piece, Section
from bot.reading.facts import RoleMention
from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.mask import compiled
from bot.reading.lexical.text import Text
from bot.reading.skills.polarity import stands
from bot.reading.skills.standing import Stand
from bot.reading.work.titles import Titles

_GOAL = re.compile(
    r"\b(?:looking (?:for|to)|seeking|searching for|in search of|on the lookout for|aiming (?:for|at|to)|"
    r"(?:want|wish|hope|hoping|would like|plan|planning|eager|keen|ready|aspire|aspiring) to "
    r"(?:become|be|move|work as|work in|transition|switch|grow|step|pivot|get into)|aspiring|"
    r"interested in (?:(?:a |an |new )?(?:roles?|positions?|jobs?|move|opportunit\w+|career)|becoming|"
    r"working as|moving)|"
    r"open to (?:new )?(?:roles?|positions?|opportunit\w+)|my (?:next step|goal|objective|target) is)\b"
)
_OWN = re.compile(r"\b(?:where|my|using|use|apply|applying|leverag\w+|bring\w*|background|experience|with \d+)\b")
_FIELD = compiled(
    r"\b(?:move|moving|switch|transition|step|shift|pivot|change|career|roles?|positions?|jobs?|work|working|"
    r"opportunit(?:y|ies)|start|future|grow|growing|get)\s+(?:in(?:to)?|to(?:wards?)?|within|as|"
    r"with)\s+(?:the field of )?"
    r"(?:an?\s+|the\s+)?(§(?:\s*(?:/|,|or|and|,\s*or)\s*§)*)"
)
_FIELDS_ALONE = compiled(r"\W*(§(?:\s*(?:/|,|or|and|,\s*or)\s*§)*)\W*(?:roles?|positions?|jobs?)?\W*")
_SKILL = compiled("§")
_DENIAL = compiled(
    r"\b(?:no|without|lack(?:s|ing)?(?: of)?|little or no|zero)\s(?:[\w/-]+ ){0,3}?(?:experience|knowledge|exposure|"
    r"background|skills?)\b|\b(?:no|lack(?:s|ing)?(?: of)?) §|\b(?:never|not|nor|haven't|hasn't|don't|didn't|"
    r"cannot|can't)\b (?:\w+ ){0,3}?(?:know|use|used|"
    r"worked|touched|tried|familiar|experienced?|learn(?:ed|t)|done|§)|§\s*[:(-]+\s*(?:no|none|not|never)\b"
)
_DENIED = compiled(
    r"\b(?:no|without|lack(?:s|ing)?(?: of)?|little or no|zero)\s(?:[\w/-]+ ){0,3}?(?:experience|knowledge|exposure|"
    r"background|skills?)(?: (?:with|in|of|on|using|at))?\s(§(?:\s*(?:/|,|or|and|,\s*or)\s*§)*)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WITHOUT = re.compile(r"\bwithout\b")
_WISH = re.compile(r"\b(?:want|wish|like to|love to|plan|eager|keen|hope|hoping|looking|interested|curious|aspir)\w*\b")
_BEGUN = re.compile(
    r"\b(?:started|starting|began|begun|currently|now|still|just|am|i'm|recently)\b[\w ]{0,12}(?:learn|study|"
    r"explor)\w*|"
    r"^\W*(?:learning|studying)\b"
)
_UNFINISHED = re.compile(r"\b(?:expected|ongoing|in progress|in preparation|preparing|planned|pending|present|today)\b")
_STRENGTH = [Evidence.INFERRED, Evidence.SAID, Evidence.DEMONSTRATED, Evidence.CERTIFIED]
_ALOUD = (Section.PLAIN, Section.GOAL)
"""Parts in which a CV speaks of what its writer wants."""


@dataclass(frozen=True)
class Claimed:
    """What a CV says of a skill it names; polarity None where it claims nothing."""

    hit: Hit
    polarity: Polarity | None
    level: Level | None = None
    years: float | None = None
    evidence: Evidence = Evidence.SAID


def believed(hits: Sequence[Hit], folded: str, parts: Sequence[Piece], roles: Sequence[RoleMention]) -> list[Hit]:
    """The skills without those guessed from slips in lines of persons and employers: "Weber" is not Webex."""
    kept: list[Hit] = []
    headless = parts[0].line + 2 if parts else 0
    for part in parts:
        inside = [h for h in hits if part.start <= h.start < part.end]
        named = part.line < headless or _YEAR.search(folded, part.start, part.end) is not None
        named = named or any(part.start <= r.start < part.end for r in roles)
        sure = any(h.exact for h in inside)
        kept += [h for h in inside if h.exact or sure or not named]
    return kept


def claims(masked: str, hits: Sequence[Hit], parts: Sequence[Piece], today: date) -> list[Claimed]:
    """One claim a skill, in the order of their best places in the text."""
    known, lengths = levels_said(masked, parts), years_said(masked, parts, today)
    found: dict[str, Claimed] = {}
    at = 0
    for part in parts:
        while at < len(hits) and hits[at].start < part.start:
            at += 1
        inside = at
        while inside < len(hits) and hits[inside].start < part.end:
            inside += 1
        for claim in _piece(masked, part, hits[at:inside]):
            if claim.polarity is Polarity.HAS:
                start = claim.hit.start
                level = claim.level or known.get(start)
                claim = replace(claim, level=level, years=lengths.get(start))
            skill = claim.hit.form.skill
            held = found.get(skill)
            found[skill] = claim if held is None else _joined(held, claim)
        at = inside
    return sorted(found.values(), key=lambda claim: claim.hit.start)


def _piece(masked: str, part: Piece, hits: Sequence[Hit]) -> list[Claimed]:
    """What a sentence says of its skills: by its section first, then by its words."""
    if not hits:
        return []
    words = masked[part.start : part.end]
    if part.section is Section.IDLE:
        return [Claimed(hit, None) for hit in hits]
    if part.section is Section.WISHES:
        return [Claimed(hit, Polarity.WANTS) for hit in hits]
    if part.section is Section.LEARNING:
        return [Claimed(hit, Polarity.HAS, Level.BASIC) for hit in hits]
    unfinished = bool(_UNFINISHED.search(words))
    if part.section is Section.CERTIFICATES:
        if unfinished:
            return [Claimed(hit, Polarity.HAS, Level.BASIC) for hit in hits]
        return [Claimed(hit, Polarity.HAS, evidence=Evidence.CERTIFIED) for hit in hits]
    if part.section is Section.STUDY and unfinished:
        return [Claimed(hit, Polarity.HAS, Level.BASIC) for hit in hits]
    wished = _wished_from(words, part)
    said = stands(words) if _speaks(words) else []
    said = said if len(said) == len(hits) else [Stand(Polarity.HAS, said=False)] * len(hits)
    return [_claimed(words, part, hit, stand, wished) for hit, stand in zip(hits, said, strict=True)]


def _speaks(words: str) -> bool:
    return any(pattern.search(words) for pattern in (_DENIAL, _WITHOUT, _WISH, _BEGUN))


def _wished_from(words: str, part: Piece) -> int:
    """Where a piece begins to speak of the goal; behind its end where it never does."""
    if part.section is Section.GOAL:
        return 0
    goal = _GOAL.search(words) if part.section is Section.PLAIN else None
    return goal.start() if goal else len(words) + 1


def _claimed(words: str, part: Piece, hit: Hit, stand: Stand, wished: int) -> Claimed:
    at = hit.start - part.start
    denied = _DENIED.search(words)
    if (denied and denied.start(1) <= at < denied.end(1)) or (
        stand.polarity is Polarity.LACKS and _DENIAL.search(words)
    ):
        return Claimed(hit, Polarity.LACKS)
    if at >= wished:
        own = _OWN.search(words, wished, at)
        return Claimed(hit, Polarity.HAS if own else Polarity.WANTS)
    if stand.polarity is Polarity.LACKS and _WITHOUT.search(words, 0, at):
        return Claimed(hit, None)
    if stand.polarity is Polarity.WANTS and part.section in _ALOUD and _WISH.search(words):
        return Claimed(hit, Polarity.WANTS)
    if stand.kind == "started" and _BEGUN.search(words):
        return Claimed(hit, Polarity.HAS, Level.BASIC)
    certified = re.search(r"\bcertif\w+", words) is not None and not _UNFINISHED.search(words)
    near = certified and re.search(r"certif\w+[^,;]{0,40}$", words[:at]) is not None
    behind = certified and re.match(r"[^,;]{0,30}certif", words[hit.end - part.start :]) is not None
    own_name = certified and "certif" in hit.form.text
    return Claimed(hit, Polarity.HAS, evidence=Evidence.CERTIFIED if near or behind or own_name else Evidence.SAID)


def _joined(one: Claimed, other: Claimed) -> Claimed:
    """Two claims about a skill: having outranks lacking, wanting and nothing, and what each adds is kept."""
    first, second = sorted((one, other), key=_rank, reverse=True)
    if first.polarity is not Polarity.HAS or second.polarity is not Polarity.HAS:
        denied = first.polarity is Polarity.HAS and second.polarity is Polarity.LACKS and first.level is None
        return replace(first, level=Level.BASIC) if denied else first
    level = max((c.level for c in (first, second) if c.level is not None), default=None)
    years = max((c.years for c in (first, second) if c.years is not None), default=None)
    evidence = max(first.evidence, second.evidence, key=_STRENGTH.index)
    return replace(first, level=level, years=years, evidence=evidence)


def _rank(claim: Claimed) -> tuple[int, int, int, int, int]:
    polarity = [None, Polarity.WANTS, Polarity.LACKS, Polarity.HAS].index(claim.polarity)
    told = (int(claim.level or 0), int(claim.years is not None))
    return (polarity, _STRENGTH.index(claim.evidence), *told, -claim.hit.start)


def goals(
    masked: str,
    hits: Sequence[Hit],
    parts: Sequence[Piece],
    roles: Sequence[RoleMention],
    named: Callable[[Hit], RoleMention | None],
) -> tuple[RoleMention, ...]:
    """The roles a CV looks for, each once; `named` makes a role of a field such as "DevOps"."""
    found: list[RoleMention] = []
    for part in parts:
        words = masked[part.start : part.end]
        wished = _wished_from(words, part)
        if wished > len(words):
            continue
        inside = [r for r in roles if part.start + wished <= r.start < part.end and not _owned(words, part, r, wished)]
        found += inside or _fields(words, part, wished, hits, named)
    return tuple({(r.role or r.said.casefold()): r for r in reversed(found)}.values())[::-1]


def _owned(words: str, part: Piece, role: RoleMention, wished: int) -> bool:
    """Whether a role named beside the goal is the one held: "to use my years as a teacher"."""
    return re.search(r"\b(?:my|as an? \w+ with|from)\b[^,]*$", words[wished : role.start - part.start]) is not None


def _fields(
    words: str, part: Piece, wished: int, hits: Sequence[Hit], named: Callable[[Hit], RoleMention | None]
) -> list[RoleMention]:
    match = _FIELD.search(words, wished) or (_FIELDS_ALONE.fullmatch(words) if part.section is Section.GOAL else None)
    if match is None:
        return []
    places = {part.start + match.start(1) + skill.start() for skill in _SKILL.finditer(match[1])}
    return [role for hit in _at(hits, places) if (role := named(hit)) is not None]


def _at(hits: Iterable[Hit], places: set[int]) -> list[Hit]:
    return [hit for hit in hits if hit.start in places]


def within(roles: Sequence[RoleMention], parts: Sequence[Piece], sections: Collection[Section]) -> list[RoleMention]:
    """The roles named in parts of these sections."""
    kept = [part for part in parts if part.section in sections]
    return [role for role in roles if any(part.start <= role.start < part.end for part in kept)]


def role_of(hit: Hit, text: Text, titles: Titles, fields: Collection[str]) -> RoleMention | None:
    """The role of a line of work that a CV wants to move into; None for a mere tool."""
    title = titles.of_field(text.folded[hit.start : hit.end])
    if title.role is None and hit.form.skill not in fields:
        return None
    return RoleMention(title.role, text.quote(hit.start, hit.end), title.score, hit.start, hit.end)
