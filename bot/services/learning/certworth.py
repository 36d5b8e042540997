"""Whether a certificate is worth it: what is known of it, what it proves, where it stands in role and plan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.advice.catalogue import Catalogue
from bot.reading.lexical.text import words_of
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.roles import schooling, weighing

_PAPER = r"(?:certs?\b|certif\w+|credentials?\b|badges?\b|nanodegrees?\b|diplomas?\b|exams?\b)"
_WORTH = (
    r"(?:worth|useful|useless|respected|valued?|valuable|recogni[sz]ed|accepted|pointless|taken serious\w*|any good"
    r"|matters?|"
    r"helps?|needed|necessary|important|count|scams?|waste|a must|required|impress\w*|good for|prove|bring"
    r"|make a difference|"
    r"a joke|overrated|pay off|pays off|get me)"
)
_WHO = (
    r"(?:employers?|companies|recruiters?|hr|any(?:one|body)|people|they|managers?|bosses|someone|industry|firms"
    r"|hiring \w+)"
)
ASKS = re.compile(
    rf"\b(?:do|does|will|would) (?:\w+ ){{1,3}}?(?:care|look|value|respect|notice|recogni[sz]e"
    rf"|accept)\b[^.!?]{{0,40}}\b{_PAPER}|"
    rf"\b(?:is|are|was|isn'?t|aren'?t|do|does|will|would|can|could|how|if|whether"
    rf"|what)\b[^.!?]{{0,60}}\b{_PAPER}[^.!?]{{0,50}}\b{_WORTH}\b"
    rf"|\b(?:is|are) (?:it|there) (?:\w+ )?{_WORTH}\b[^.!?]{{0,50}}\b{_PAPER}|\bis it worth\b[^.!?]{{0,60}}\b{_PAPER}"
    rf"|\b{_WHO}\b(?: \w+){{0,3}}? (?:care|cares|look|looks|want|value|respect|mind|know|ask|asks|notice|trust|expect"
    rf"|require|"
    rf"prefer|like|pay)\b[^.!?]{{0,40}}\b{_PAPER}"
    rf"|\b(?:should|shall|must|do|would) i (?:\w+ ){{0,3}}?(?:do|get|take|need|buy|make|pay for|have|collect|go for"
    rf"|bother)\b"
    rf"[^.!?]{{0,50}}\b{_PAPER}|\b(?:what|how much) (?:is|are|does|good is"
    rf"|use is)\b[^.!?]{{0,40}}\b{_PAPER}[^.!?]{{0,20}}\b"
    rf"(?:worth|good|bring|use|for|help)\b|\b{_PAPER}[^.!?]{{0,20}}\b(?:worth it|useless|pointless|a waste|any good"
    rf"|overrated)\b",
    re.IGNORECASE,
)
"""Who asks what a certificate is worth, rather than which there are."""

_COMMON = frozenset(
    words_of(
        "certified certificate certification certifications professional associate practitioner expert the a "
        "of and for with data engineer engineering analyst developer specialist fundamentals learning machine "
        "science it ai series courses course core user level exam in on to is are do does my me i worth cert "
        "certs get any good at by or one application"
    )
)
"""Words by which no certificate is told from another."""
_LIST = re.compile(r"\b(?:which|what) (?:\w+ )?(?:certs?|certif\w+)\b(?!.*\b(?:worth|care|respect)\b)", re.IGNORECASE)
_CERTAIN = re.compile(r"\b(?:certs?|certif\w+|credentials?|badges?|nanodegrees?|diplomas?)\b", re.IGNORECASE)
MOST = 3


@dataclass(frozen=True)
class _Paper:
    """A certificate with who gives it, what it costs or a note, and the skills it speaks for."""

    name: str
    by: str
    note: str
    skills: tuple[str, ...]


def worth(desk: Desk, turn: Turn) -> Reply | None:
    """What is known of the certificate named, or of certificates at all; None where a list of them is asked for."""
    if _LIST.search(turn.text) or any(m.polarity for m in turn.facts.skills if m.level):
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        named = _named(turn.text, desk.catalogue)
        if not named and not _CERTAIN.search(turn.text):
            return None  # an exam that is none of a certificate
        held = moves.seen(desk, unit, turn)
        lines = []
        for paper in named[:MOST]:
            by = f" ({paper.by})" if paper.by and paper.by not in paper.name else ""
            lines.append(f"• {paper.name}{by}: {paper.note}")
        skills = [desk.catalogue.skills[s] for s in _skills(named, turn) if s in desk.catalogue.skills]
        lines += [f"• {weighing.wanted(skill, role, desk.catalogue)}" for skill in skills[:MOST]] if role else []
        parts = [Part("utter_cert_known", {"body": "\n".join(lines)})] if lines else []
        if schooling.DEGREE.search(turn.text):
            parts.append(schooling.counted(role))  # asked in one breath
        parts.append(Part("utter_cert_worth"))
        if held and named:
            titles = {paper.name for paper in named}
            steps = [s for s in held.roadmap.steps if any(r.title in titles for r in s.resources)]
            where = listing([plans.step_title(desk, s) for s in steps], MOST)
            parts.append(Part("utter_cert_in_plan", {"steps": where}) if where else Part("utter_cert_not_in_plan"))
        return flow.go_on(desk, unit, turn).after(*parts)


def _skills(named: list[_Paper], turn: Turn) -> list[str]:
    """The skills that the certificates speak for, those first that the message names."""
    spoken = list(dict.fromkeys(skill for paper in named for skill in paper.skills))
    return [s for s in spoken if s in turn.facts.topics] or spoken[:1] or list(turn.facts.topics[:1])


def _papers(catalogue: Catalogue) -> Mapping[str, _Paper]:
    """All certificates of the knowledge, by name."""
    found: dict[str, _Paper] = {}
    for market in catalogue.markets.values():
        for c in market.certifications:
            found.setdefault(c.name, _Paper(c.name, c.by, c.note or "no note", (c.skill,) if c.skill else ()))
    for skill in catalogue.skills.values():
        for r in skill.resources:
            if r.kind == "certification":
                held = found.get(r.title) or _Paper(r.title, r.by, f"{r.cost}, {_level(r.level)}", ())
                found[r.title] = _Paper(held.name, held.by, held.note, tuple(dict.fromkeys((*held.skills, skill.id))))
    return found


def _level(level: object) -> str:
    return f"at {getattr(level, 'label', '')} level" if level else "an exam"


def _named(text: str, catalogue: Catalogue) -> list[_Paper]:
    """The certificates that a text names by a word of their own, those with most words in common."""
    said = _words(re.sub(r"\bml\b", "machine learning", text.casefold()))
    scored = []
    for paper in _papers(catalogue).values():
        own = _words(f"{paper.name} {paper.by}")
        if (said & own) - _COMMON:
            scored.append((len(said & own), paper))
    best = max((score for score, _ in scored), default=0)
    return sorted((p for score, p in scored if score == best), key=lambda p: (len(p.name), p.name))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9+#]{2,}", text.casefold()))
