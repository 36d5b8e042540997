"""Whether a text is talk, a CV or a job posting, or one of the two without saying which."""

from __future__ import annotations

import re

from bot.reading.documents.posting_lines import headings as posting_headings
from bot.reading.documents.sections import headings as headings_of
from bot.reading.lexical.heads import Alternatives, Scanner
from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.text import Text
from bot.reading.times.amounts import MONTH as _MONTH

_LONG = 300
_SHORTEST = 150
"""Characters from which a text in one line may be a posting, however plain its words."""
_AT_LENGTH = 15
"""Words for oneself of an account at length."""
_POSTING = Alternatives(
    [
        (
            "strong",
            re.compile(
                r"\bwe(?:'re| are) (?:looking|hiring|seeking|searching)|\bresponsibilities\b|"
                r"\brequirements\s*(?::|\n)|"
                r"\bwhat you(?:'ll| will) (?:do|bring|need)|\bwe offer|\bthe (?:ideal|successful) candidate|"
                r"\bjob description|\bwho you are|\bnice[- ]to[- ]have|\babout the (?:role|job|position)|"
                r"\b[mfwd]/[mfwd]/[dxm]\b|"
                r"\byou(?:'ll| will) (?:be|work|design|build|have|join|develop)|\bapply now"
            ),
        ),
        (
            "plain",
            re.compile(
                r"\bwe(?:'re| are) (?:looking|hiring|seeking|searching)|\b(?:looking|searching) for an? \b|"
                r"\b(?:your |key |"
                r"main |the )?(?:responsibilities|requirements|qualifications|duties|tasks)\b\s*(?::|\n|$)|"
                r"\bwhat you(?:'ll| will) (?:do|bring|need)|\bwhat we (?:offer|expect)|\bwe offer|"
                r"\bwho you are|\byou (?:will|'ll|have|bring|are|should have|must have)\b|\bthe (?:ideal|successful|"
                r"right) candidate|\bcandidates?\b|\bnice[- ]to[- ]haves?\b|\bmust[- ]haves?\b|\bapply (?:now|"
                r"today|here|"
                r"by)|\bjoin (?:our|us|the)\b|\bour (?:team|client|company|mission|stack|customers)\b|"
                r"\bjob (?:description|title|type|summary|id)\b|\bpreferred\b|\bequal opportunity|\bbenefits\b|"
                r"\bsalary(?: range)?:|\bcompensation\b|\bthe role\b|\babout (?:us|the (?:role|job|company|"
                r"position|team))|"
                r"\b(?:minimum|at least) \w+\+? years|\b\d+\+? years(?:'|s)? (?:of )?(?:\w+ )?experience (?:in|"
                r"with|as)|"
                r"\b[mfwd]/[mfwd]/[dxm]\b|\brequired\b|\bis a plus\b|"
                r"\bwill be responsible|\breport(?:s|ing)? to\b|\bfull[- ]time\b|\bbachelor'?s? degree\b|\bposition\b|"
                r"\bvacancy\b|\bhiring\b|\bwe (?:are|'re) (?:an?|the|one)\b|\bis (?:a must|welcome)\b|\bnot required\b|"
                r"\bwe (?:pay|give|cover|provide)\b|\bin this role\b|\bwe'd (?:like|love)\b|\byou (?:know|can|also)\b|"
                r"\b(?:engineer|developer|analyst|scientist|manager) wanted\b|(?<=\n)(?:must|nice|should|"
                r"salary)\s*:|\bset you up for success\b|\b\d+\+ years of experience\b|"
                r"(?<=[\n*•-] )(?:hands[- ]on |strong |proven |solid |highly )*(?:experience|proficien\w+|familiarity|"
                r"understanding|knowledge|ability) (?:with|in|of|to)\b"
            ),
        ),
    ]
)
_RESUME_HEADING = re.compile(
    r"(?:^|\n|[.;|] )\W*(?:(?:work|professional|employment|relevant|career)? ?(?:experience|history)|education|"
    r"(?:technical |key |core |professional |it |my )?(?:skills?|competenc(?:ies|es)|skill ?set)|summary|"
    r"profile|projects|certifications?|certificates|languages|publications|references|hobbies|interests|"
    r"objective|"
    r"curriculum vitae|resume|cv|about me|achievements|awards|training|tools|technologies|contact|"
    r"personal (?:details|information))\s*(?:&[^:\n]{0,20})?(?::|\n|$)"
)
_RESUME = Scanner(
    rf"\x01{{6}}|\+?\d[\d ()-]{{8,}}\d|\b(?:19|20)\d\d\s*(?:-+|to|until)\s*(?:(?:{_MONTH}|\d\d?)?[\s./]*(?:19|"
    rf"20)\d\d|now|present|today|current)|\b(?:b\.?sc|m\.?sc|bachelor|master|ph\.?d|mba|university|gpa|"
    rf"linkedin|github)\b|\bcurriculum vitae\b|\b(?:developed|led|implemented|designed|managed|built|improved|"
    rf"created|automated|reduced|increased)\b",
)
_BULLETS = " *-+\u2022\u00b7|\t"
_BEFORE_LEVEL = re.compile(
    r"\s*(?:\(|\s-\s)\s*(?:\w+ )?(?:expert|advanced|fluent|native|intermediate|good|basic|elementary|[abc][12]\b)"
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_PERSON = re.compile(r"\b(?:i|i'm|i've|my|me|im|ive)\b")


_OPENING = re.compile(
    r"(?<!have a )(?<!had a )(?<!got a )(?<!hold a )(?<!held a )(?<!left a )(?<!my )"
    r"\b(?:opening|vacancy|job ad(?:vert)?|posting|position|hiring|(?:job|role) (?:at|in|with|for))\b[^\n]{0,120}"
    r"\b(?:requirements|qualifications|we require|must[- ]haves?|(?:we )?needs?|needed|wanted|you have)\b\s*[:\u2013-]"
)
"""A posting told in one line: that there is a place, and what it asks for."""
_LABEL = re.compile(
    r"(?:^|\n)\W*(?:(?P<who>name|born|date of birth|address|phone|e-?mail|nationality|references)|"
    r"(?P<what>knowledge|skills|languages|education|experience|employment|work history|qualifications|tools))\b"
    r"(?:\s*:|(?= (?:up)?on request\b))"
)


def _labelled(folded: str) -> bool:
    """Whether lines are labelled as in a CV: who it is, and what they know."""
    found = [match.lastgroup for match in _LABEL.finditer(folded)]
    return "who" in found and "what" in found


_RANGE = re.compile(
    r"\b(?:19|20)\d\d\s*(?:-+|to|until)\s*(?:(?:19|20)\d\d|now|present|today|current\w*|date|"
    r"ongoing)\b"
)
_CALLED = re.compile(
    r"^\W*(?:(?:my|the|here is my|here's my) )?(?:cv|curriculum vitae|resume|work experience|"
    r"experience)\b\s*[:|,\n-]?"
)
_SCHOOLED = re.compile(r"\b(?:education|b\.?sc|m\.?sc|bachelor|master|degree|diploma|hobbies|languages|skills)\b\W")
_HISTORY = re.compile(
    r"^\W*(?:(?:work|employment|career|job|professional)[ -]?(?:history|experience)|"
    r"employment|career)\s*:"
)
_PARTS = re.compile(
    r"[.;|\n]\s*(?:tools|skills|languages|education|training|hobbies|certificat\w+|software)\s*:|\breferences "
    r"(?:up)?on request"
)
_RANGES = 2
"""Years at places from which on a note of one line is a CV."""


def _in_a_line(folded: str) -> bool:
    """Whether one or two lines are a CV: no word of a speaker, and posts with their years, named so or with "
    "a school."""
    posts = len(_RANGE.findall(folded))
    if _HISTORY.match(folded) and _PARTS.search(folded) and "?" not in folded and not _PERSON.search(folded):
        return True
    if not posts or "?" in folded or _PERSON.search(_CALLED.sub("", folded)):
        return False
    return bool(_CALLED.match(folded)) or (posts >= _RANGES and _SCHOOLED.search(folded) is not None)


def kind_of(folded: str) -> str:
    """ "talk", "resume", "posting", or "unclear"; only texts of several lines or some length can be more than talk."""
    lines = [line for line in folded.split("\n") if line.strip()]
    if len(lines) < 3 and len(folded) < _LONG and _in_a_line(folded):
        return "resume"
    if len(lines) < 3 and len(folded) < _LONG and not (_DATED.search(folded) and headings_of(folded) >= 2):
        told = len(folded) >= _SHORTEST and len(_PERSON.findall(folded)) <= 2 and _posting(folded) >= 8
        return "posting" if told or _OPENING.search(folded) else "talk"
    if _labelled(folded):
        return "resume"
    headings = max(len({h.strip(" \n:") for h in _RESUME_HEADING.findall(folded)}), headings_of(folded))
    mine = len(_PERSON.findall(folded))
    own = mine / max(1, len(folded.split()))
    if own > 0.04 and headings < 2:  # who speaks of themselves that much pastes no CV, and at length no posting
        return "posting" if mine < _AT_LENGTH and _posting(folded) >= 7 else "talk"
    posting = _posting(folded)
    resume = 2 * headings + _count(_RESUME, folded)
    if own > 0.01:
        posting -= 2
    if posting >= (4 if mine else 3) and posting >= resume:
        return "posting"
    if resume >= 5 and headings >= 1:
        bare = posting >= 2 or resume == 2 * headings
        return "unclear" if bare and not mine and not _OF_A_PERSON.search(folded) else "resume"
    return "unclear" if not mine and _listed(folded, lines, posting + resume) else "talk"


_OF_A_PERSON = re.compile(
    rf"\x01{{6}}|\+?\d[\d ()-]{{8,}}\d|\b(?:19|20)\d\d\s*(?:-+|to|until)\s*(?:(?:{_MONTH}|\d\d?)?[\s./]*(?:19|20)\d\d|"
    r"now|present|today|current)|\bcurriculum vitae\b|(?:^|\n)\W*(?:born|date of birth|nationality|references|"
    r"hobbies|work history|"
    rf"employment history|publications|personal (?:details|information|data))\b|\b{_MONTH}\.? '?\d\d\s*(?:-+|"
    rf"to)\s*(?:{_MONTH}|"
    r"now|present|today)"
)
"""What a posting hardly has: an address of one's own, years at a place."""

_ANSWERS = re.compile(
    r"\?|^\W*(?:yes|no|none|ok|sure|hi|hey|hello|thanks|well)\b|\b(?:not|never|don't|dont|none|bit of|a bit|a little|"
    r"nothing|want|wanna|please|you|me|we)\b"
)
"""What a list has that somebody writes in answer to a question."""

FEWEST, FULLEST = 5, 7
"""Lines from which a list may be a document, with signs of one and without."""


def _listed(folded: str, lines: list[str], signs: int) -> bool:
    """Whether a text without a word of its writer is laid out as a document: it may be a CV as well as a posting."""
    if len(lines) < FEWEST or _ANSWERS.search(folded):
        return False
    titled = not _BULLET.match(lines[0]) and all(_BULLET.match(line) for line in lines[2:])
    return signs >= 1 or titled or _AT_LEAST.search(folded) is not None or len(lines) >= FULLEST


_BULLET = re.compile(r"\s*(?:[*\u2022\u00b7+-]|\d{1,2}[.)])\s*\S")
_AT_LEAST = re.compile(r"\d\s*\+\s*(?:yrs?|years?|y\b)|\bmin(?:imum|\.)? \d")


def _posting(folded: str) -> int:
    """How much speaks for a posting: the different things found, those that no talk has three times."""
    found = {(kind, match[0]) for kind, match in _POSTING.finditer(folded)}
    return sum(3 if kind == "strong" else 1 for kind, _ in found) + 2 * posting_headings(folded)


def alone(hit: Hit, text: Text) -> bool:
    """Whether a capital name stands alone on a bullet, or opens a line before its level: a name there, not a word."""
    folded = text.folded
    if not hit.form.guarded or "\n" not in folded or not text.quote(hit.start, hit.start + 1).isupper():
        return False
    first, last = folded.rfind("\n", 0, hit.start) + 1, folded.find("\n", hit.end)
    before, after = folded[first : hit.start], folded[hit.end : last if last >= 0 else len(folded)]
    if before.strip(_BULLETS):
        return False
    return (not after.strip() and bool(before)) or _BEFORE_LEVEL.match(after) is not None


def _count(scanner: Scanner, folded: str) -> int:
    """How many different things a pattern finds."""
    return len({match[0] for match in scanner.finditer(folded)})
