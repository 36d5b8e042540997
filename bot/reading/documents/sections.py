"""The parts of a CV: which heading or label each line and sentence stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from bot.reading.lexical.text import Text


class Section(Enum):
    """What a part of a CV is about; PLAIN is the head, the summary and the lists of skills."""

    PLAIN = "plain"
    WORK = "work"
    STUDY = "study"
    CERTIFICATES = "certificates"
    OTHER = "other"
    GOAL = "goal"
    LEARNING = "learning"
    WISHES = "wishes"
    IDLE = "idle"


FULL = 75
"""Characters from which a line is taken to be broken by its width."""


@dataclass(frozen=True)
class Piece:
    """A sentence or line of a CV in the folded text, without its label; `line` and `block` count lines and headings."""

    start: int
    end: int
    section: Section
    line: int
    block: int = 0


_NAMES: tuple[tuple[Section, str], ...] = (
    (
        Section.WISHES,
        r"(?:i )?(?:want|wants|would like|wish|plan|planning|hoping|eager|keen)(?: to learn| to know)|to learn|"
        r"learning (?:goals|plans|wishes|list)|on my (?:list|roadmap)|wish ?list|next to learn",
    ),
    (
        Section.LEARNING,
        r"(?:currently |now |still |also )?(?:learning|studying|exploring)(?: now| at the moment)?|"
        r"(?:courses? |certifications? |certificates? )?in progress|"
        r"currently taking|lerne gerade|aprendiendo|en cours",
    ),
    (
        Section.GOAL,
        r"(?:career |professional |job |my |personal )*(?:objectives?|goals?|aspirations?|aims?|"
        r"targets?(?: (?:role|job|position|title))?)|(?:desired|wanted|preferred) (?:role|job|position|title)s?|"
        r"(?:currently |now )?(?:looking for|seeking)|next (?:step|role|job)|what i(?:'m| am) looking for|"
        r"what i want(?: next)?|"
        r"(?:berufs)?ziele?|objetivos?|objectifs?",
    ),
    (
        Section.IDLE,
        r"(?:personal |other |my |outside )*(?:interests|hobbies|leisure|pastimes)|references?|referees|"
        r"contact(?: \w+)?|personal (?:details|information|data)|interessen|hobbys|aficiones|intereses|loisirs|"
        r"centres d'interet|referenzen",
    ),
    (
        Section.CERTIFICATES,
        r"(?:professional )?(?:certifications?|certificates?|licen[sc]es?)|zertifikate|zertifizierungen|"
        r"certificaciones|certificats",
    ),
    (
        Section.STUDY,
        r"education(?:al background)?|academic (?:background|history|record)|studies|academics|"
        r"(?:aus)?bildung|studium|formation|educacion|formacion",
    ),
    (
        Section.OTHER,
        r"(?:personal |side |selected |key |academic |my )*(?:projects?|publications|awards|achievements|courses?|"
        r"trainings?|activities)|volunteer(?:ing|\s+work|\s+experience)?|extracurricular(?: activities)?|projekte|"
        r"proyectos|projets|ehrenamt|military service|(?:career )?breaks?",
    ),
    (
        Section.WORK,
        r"(?:(?:work|working|professional|employment|relevant|career|job|practical|industry|my)\s+)*"
        r"(?:experi[aeo]nces?|experinces?|history|positions?(?: held)?)|employment|career|work|jobs|internships?|"
        r"berufserfahrung|beruflicher werdegang|praktika|experiencia(?: \w+)?|experience professionnelle",
    ),
    (
        Section.PLAIN,
        r"(?:(?:technical|teknical|key|core|professional|it|my|soft|hard|other|additional|relevant|computer|digital|"
        r"programming|main)\s+)*(?:skills?(?: ?sets?)?|competenc(?:ies|es|e)|technologies|tools|tech stack|stack|"
        r"languages?|strengths|expertise|knowledge|databases?|cloud|frameworks|libraries|summary|profile|overview|"
        r"qualifications)|about(?: me)?|executive summary|(?:it-)?kenntnisse|fahigkeiten|sprach(?:en|kenntnisse)|"
        r"profil|idiomas|habilidades|competences|langues|perfil|kompetenzen",
    ),
)
_SECTION = "|".join(f"(?P<{section.name}>{names})" for section, names in _NAMES)
_MORE = r"(?:\s*(?:&|/|,|\+|\band\b|\bund\b|\by\b|\bet\b)\s*[a-z' /&,-]{2,40})?"
_HEADING = re.compile(rf"(?:{_SECTION}){_MORE}(?:\s*\([^)]*\))?")
_LABEL = re.compile(rf"(?:{_SECTION}){_MORE}\s*:\s*")
_INSIDE = re.compile(r"(?:(?<=[|;\u2022\u00b7])|(?<=\.))\s+(?=[a-z][a-z ]{2,30}:)")
_STOP = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bb)(?<!\bm)(?<!\bdr)(?<!\binc)[.!?]\s+")
_BULLET = re.compile(r"^[\s*#>=_\u2022\u00b7\u25aa\u25cf\u25cb\u2023\u25e6\u2013+-]+(?=\S)")


def pieces(text: Text) -> list[Piece]:
    """All sentences of a CV with their section; a label with words behind it holds for its own line alone."""
    found: list[Piece] = []
    standing = running = Section.PLAIN
    block = 0
    for number, (start, end) in enumerate(_lines(text.folded)):
        bullet = _BULLET.match(text.folded[start:end])
        words = start + (bullet.end() if bullet else 0)
        heading = _HEADING.fullmatch(text.folded[words:end].strip(" \t:=-*_#|."))
        if heading:
            standing = running = _section(heading)
            block += 1
            continue
        wrapped = bool(found) and not bullet and _wraps(text, found[-1], words, end)
        running = running if wrapped else standing
        for first, last in _segments(text.folded, words, end):
            label = _LABEL.match(text.folded, first, last)
            if label:
                running = _section(label)
                first = label.end()
            for a, b in _sentences(text.folded, first, last):
                if wrapped and a == words:
                    found[-1] = replace(found[-1], end=b)
                else:
                    found.append(Piece(a, b, running, number, block))
    return found


def headings(folded: str) -> int:
    """How many kinds of headings and labels of a CV a text has; those of goals and wishes are talk as well."""
    kinds: set[Section] = set()
    for start, end in _lines(folded):
        line = folded[start:end].strip(" \t*#=_\u2022-")
        for first, last in _segments(line, 0, len(line)):
            match = _HEADING.fullmatch(line[first:last].strip(" \t:=-*_#|.")) or _LABEL.match(line, first, last)
            if match:
                kinds.add(_section(match))
    return len(kinds - {Section.GOAL, Section.LEARNING, Section.WISHES})


def _lines(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in folded.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _segments(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line cut before labels inside it, as in one-line CVs."""
    at = start
    for cut in _INSIDE.finditer(folded, start, end):
        if _LABEL.match(folded, cut.end(), end):
            yield at, cut.start()
            at = cut.end()
    yield at, end


def _sentences(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _STOP.finditer(folded, start, end):
        if stop.start() > at:
            yield at, stop.start() + 1
        at = stop.end()
    if folded[at:end].strip():
        yield at, end


def _wraps(text: Text, last: Piece, start: int, end: int) -> bool:
    """Whether a line goes on with the sentence above: in small letters, or below a line that was full."""
    if text.folded[last.end - 1] in ".:;!?" or _LABEL.match(text.folded, start, end):
        return False
    above = text.folded.rfind("\n", 0, last.end - 1) + 1
    full = last.end - above > FULL and not text.folded[last.end - 1].isdigit()
    return full or text.quote(start, start + 1).islower()


def _section(match: re.Match[str]) -> Section:
    return next(section for section, _ in _NAMES if match[section.name] is not None)
