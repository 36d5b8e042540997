"""Signs of a message by which two meanings that are close are told apart."""

from __future__ import annotations

import re

from bot.advice.profile import Polarity
from bot.nlu.told import kinds_told
from bot.reading.facts import Asked, Facts

_SELF = re.compile(r"\b(?:i|i'm|im|i've|ive|i'd|my|me)\b", re.I)

NAMES_PAPER = re.compile(
    r"\b(?:cv(?! (?:eng|role|job|dev|model|research|special|library))"
    r"|resume|posting|job (?:ad|description|listing|offer)|vacancy|advert\w*|jd)\b",
    re.I,
)

QUESTION = re.compile(
    r"\?|\b(wh?ats?(?! i(?:'?m|'d| am| want| dream| would| love)\b)|which|hows?|why|when|(?<!is )where|who|show|"
    r"tell me|give me|can you|could you|compare|explain|should i|do i)\b",
    re.IGNORECASE,
)

DOCUMENT = 200
"""Letters from which a message may be a pasted document that names itself none."""


def claims_asked(facts: Facts, asked: Asked) -> bool:
    """Whether a message says of a skill that was asked about, or of any where none was named, that one has it."""
    return any(m.polarity is Polarity.HAS and (not asked.skills or m.skill in asked.skills) for m in facts.skills)


def claims_of(facts: Facts) -> bool:
    """Whether anything is claimed of a skill."""
    return any(m.polarity is not None for m in facts.skills)


REQUEST = re.compile(
    r"\b(?:need|want|looking for|recommend\w*|suggest\w*|any|some|send|find|search\w*|best|another|other|more|"
    r"free|cheap|"
    r"link|links|resources?|please|help|should|would like|prefer)\b",
    re.IGNORECASE,
)
"""Words of a wish, where a message could tell of a course as well as ask for one."""


def holds(facts: Facts) -> bool:
    """Whether a certificate or a course is told that the person has, rather than asked for."""
    return any(m.polarity is Polarity.HAS for m in facts.skills)


_CRAFT = re.compile(
    r"\b(?:cod(?:e|ed|ing)|program(?:s|ming|med)?(?! (?:manager|lead))|programming languages?|computer "
    r"languages?|(?:these|those|such|any) "
    r"(?:tools?|languages?|programs?)|technical (?:skills?|knowledge)|computers?|software|databases?|maths?|"
    r"scripts?)\b",
    re.IGNORECASE,
)


def denies_craft(text: str) -> bool:
    """Whether a denial without the name of a skill still says of what: "I don't know any programming language"."""
    return _CRAFT.search(text) is not None


ABOUT_ROLE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|well|hm+|then)\W+)*"
    r"(?:wh?at'?s?|how'?s?|which|who|is|are|does|do|can|could|would|will|tell me|explain|describe)\b"
    r"(?! about| i\b| i'|(?:'s)? next)",
    re.IGNORECASE,
)
"""A question about a role, though without its mark."""


def speaks(text: str, facts: Facts, asked: Asked) -> bool:
    """Whether a person tells of themselves at some length, and hands over no document."""
    selves = len(_SELF.findall(text))
    told = selves > 1 or (selves == 1 and (kinds_told(facts) > 1 or bool(asked.kind)))
    return told and not NAMES_PAPER.search(text)


_GREETS = re.compile(r"^\W*(?:hi+|hello|hey|hiya|good (?:morning|evening|afternoon))\b", re.I)


def greets(text: str) -> bool:
    """Whether a short message greets: who hands over a posting in so few words names it."""
    return bool(_GREETS.match(text)) and len(text) < DOCUMENT and not NAMES_PAPER.search(text)


_DEMANDS = re.compile(
    r"\b(?:requir\w+|must|nice[- ]to[- ]haves?|a plus|prefer\w+|we(?:'re| are) (?:look|hir|seek)\w+|we (?:offer|"
    r"expect|need|"
    r"want|seek)|you|your|responsib\w+|qualif\w+|benefits|candidates?|applicants?|hiring|wanted|needed|minimum|"
    r"at least|"
    r"degree|mandatory|desired|essential|looking for|join|full[- ]?time|part[- ]?time|remote|hybrid)\b"
    r"|\d ?\+ ?(?:years|yrs)|\([mwfdx] ?/",
    re.IGNORECASE,
)
"""Words of those who offer work."""


def chats(text: str, facts: Facts) -> bool:
    """Whether a few lines that claim skills hold no word of a posting: who hands one over in so few words has one."""
    return holds(facts) and len(text) < DOCUMENT and not NAMES_PAPER.search(text) and not _DEMANDS.search(text)


def own(text: str, facts: Facts) -> bool:
    """Whether notes without an "I" are of a person: no posting lacks a skill or has but some hours a week to learn."""
    lacks = any(m.polarity is Polarity.LACKS for m in facts.skills)
    return kinds_told(facts) > 1 and (lacks or facts.hours_per_week is not None) and not NAMES_PAPER.search(text)


def one_role(facts: Facts) -> bool:
    """Whether exactly one role of the catalogue is named and not turned down."""
    return len({role.role for role in facts.roles if role.role and role not in facts.refused}) == 1


def tells_much(text: str, facts: Facts) -> bool:
    """Whether a message without any question tells several kinds of facts: what changes the profile comes first."""
    return kinds_told(facts) > 1 and not QUESTION.search(text)


def aims(text: str, facts: Facts) -> bool:
    """Whether a role is told as the goal, and nothing is asked."""
    return facts.target is not None and not QUESTION.search(text)


_TELLS = re.compile(r"^\W*(?:[\w'-]+ ){0,6}?(?:i|i'm|i've|im|ive|my)\b", re.IGNORECASE)
_ASKS_FOR = re.compile(
    r"\?|\b(?:wh?ats?|which|hows?|who|why|where|when|tell me|explain|describe|define|compare|list|need|want|"
    r"wanna|would|'d|give|send|find|"
    r"recommend\w*|"
    r"suggest\w*|help|please|pls|plz|show|wonder\w*|curious|should|could|can you|confus\w*|not sure|unsure|no idea|"
    r"if|whether|start|begin|check|assess\w*|let'?s)\b",
    re.IGNORECASE,
)


def tells_skills(text: str, facts: Facts) -> bool:
    """Whether a message speaks of its writer, claims skills and asks for nothing, whatever it was taken for."""
    return bool(facts.skills) and holds(facts) and bool(_TELLS.match(text)) and not _ASKS_FOR.search(text)


WHICH = re.compile(
    r"^\W*(?:(?:and|so|but|ok|hm+)\W+)*(?:which|how (?:many|much|long|far|hard|often))\b(?! "
    r"(?:i|we|was|were)\b)",
    re.I,
)
"""How a question begins that reports nothing, mark or not."""


_STARTS = re.compile(r"\b(?:start|begin|assess\w*|check|ready|let'?s|go|test|now then)\b|\?", re.IGNORECASE)
_TURNED = re.compile(r"^\W*(?:no\W+)?not [\w+#.-]+(?: [\w+#.-]+)?\s*[,;-]\s*(?!but\b)\w", re.IGNORECASE)


def hopes_to_learn(text: str, facts: Facts) -> bool:
    """Whether a skill is wished for and no beginning asked for."""
    return any(m.polarity is Polarity.WANTS for m in facts.skills) and not _STARTS.search(text)


def opens_with_goal(facts: Facts) -> bool:
    """Whether a message begins with the role wanted, whatever is told behind it."""
    return facts.target is not None and facts.target.role is not None and facts.target.start <= 1


def turned(text: str, facts: Facts, asked: Asked) -> bool:
    """Whether one skill is put in the place of another that nobody asked about: "not MySQL, Postgres"."""
    said = [m.polarity for m in facts.skills]
    put = said[:2] == [Polarity.LACKS, Polarity.HAS]
    return put and not asked.about_skills and _TURNED.match(text) is not None
