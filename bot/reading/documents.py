"""Whether a text is talk, a CV or a job posting; what a CV adds up to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.reading.amounts import MONTH as _MONTH
from bot.reading.amounts import MONTHS, durations
from bot.reading.facts import RoleMention
from bot.reading.heads import Scanner

_LONG = 300
_POSTING = Scanner(
    r"\bwe(?:'re| are) (?:looking|hiring|seeking|searching)|\b(?:looking|searching) for an? \b|\b(?:your |key |"
    r"main |the )?(?:responsibilities|requirements|qualifications|duties|tasks)\b\s*(?::|\n|$)|"
    r"\bwhat you(?:'ll| will) (?:do|bring|need)|\bwhat we (?:offer|expect)|\bwe offer|"
    r"\bwho you are|\byou (?:will|'ll|have|bring|are|should have|must have)\b|\bthe (?:ideal|successful|"
    r"right) candidate|\bcandidates?\b|\bnice[- ]to[- ]haves?\b|\bmust[- ]haves?\b|\bapply (?:now|today|here|"
    r"by)|\bjoin (?:our|us|the)\b|\bour (?:team|client|company|mission|stack|customers)\b|"
    r"\bjob (?:description|title|type|summary|id)\b|\bpreferred\b|\bequal opportunity|\bbenefits\b|"
    r"\bsalary(?: range)?:|\bcompensation\b|\bthe role\b|\babout (?:us|the (?:role|job|company|position|team))|"
    r"\b(?:minimum|at least) \w+\+? years|\b\d+\+? years(?:'|s)? (?:of )?(?:\w+ )?experience (?:in|with|as)|"
    r"\bm/[fw]/[dx]\b|\brequired\b|\bis a plus\b|"
    r"\bwill be responsible|\breport(?:s|ing)? to\b|\bfull[- ]time\b|\bbachelor'?s? degree\b|\bposition\b|"
    r"\bvacancy\b|\bhiring\b|\bset you up for success\b|\b\d+\+ years of experience\b|"
    r"(?<=[\n*•-] )(?:hands[- ]on |strong |proven |solid |highly )*(?:experience|proficien\w+|familiarity|"
    r"understanding|knowledge|ability) (?:with|in|of|to)\b"
)
_STRONG_POSTING = Scanner(
    r"\bwe(?:'re| are) (?:looking|hiring|seeking|searching)|\bresponsibilities\b|\brequirements\s*(?::|\n)|"
    r"\bwhat you(?:'ll| will) (?:do|bring|need)|\bwe offer|\bthe (?:ideal|successful) candidate|"
    r"\bjob description|\bwho you are|\bnice[- ]to[- ]have|\babout the (?:role|job|position)|\bm/[fw]/[dx]\b|"
    r"\byou(?:'ll| will) (?:be|work|design|build|have|join|develop)|\bapply now"
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
_PERSON = re.compile(r"\b(?:i|i'm|i've|my|me|im|ive)\b")
_SECTION = re.compile(
    r"^\W*(?P<name>education|academic background|studies|projects?|certifications?|languages|hobbies|interests|"
    r"(?:work|professional|employment|career)? ?(?:experience|history))\b[^a-z\n]{0,4}$"
)
_WORK_HEADING = re.compile(r"(?:^|\n)\W*(?:[a-z]+ )?(?:experience|employment|work history)(?: history)?\W*(?:\n|:)")
_WANTED = re.compile(
    r"(?:^|\n)\W*(?:(?:career |job )?(?:target|objective|goal)|desired|seeking|looking for)"
    r"(?: (?:role|job|position|title))?\s*[:-]?\s[^\n]*"
)
_STATED = re.compile(
    r"\b(\d+(?:\.\d+)?)\s*\+?\s*(?:years|yrs)(?: of)?(?: \w+){0,3} (?:experience|exp)\b|"
    r"\bexperience\s*:?\s*(\d+(?:\.\d+)?)\s*\+?\s*(?:years|yrs)"
)
_SPAN = re.compile(
    rf"(?<![\d/-])(?:(?P<m1>{_MONTH})\.?,?\s+|(?P<n1>\d\d?)[/.])?(?P<y1>(?:19|20)\d\d)"
    rf"(?:[/.-](?P<k1>0[1-9]|1[0-2])(?!\d))?\s*(?:-+|to|until|till)\s*"
    rf"(?:(?:(?P<m2>{_MONTH})\.?,?\s+|(?P<n2>\d\d?)[/.])?(?P<y2>(?:19|20)\d\d)(?:[/.-](?P<k2>0[1-9]|1[0-2])(?!\d))?|"
    rf"(?P<now>now|today|present|current|ongoing|date))"
)
_STUDY = re.compile(
    r"\b(?:university|college|school|bachelor|master'?s?|b\.?sc|m\.?sc|ph\.?d|degree|diploma|gymnasium|studies|"
    r"student|gpa)\b"
)


def kind_of(folded: str) -> str:
    """ "talk", "resume" or "posting"; only texts of several lines or some length can be more than talk."""
    lines = [line for line in folded.split("\n") if line.strip()]
    if len(lines) < 3 and len(folded) < _LONG:
        return "talk"
    posting = _count(_POSTING, folded) + 2 * _count(_STRONG_POSTING, folded)
    headings = len({h.strip(" \n:") for h in _RESUME_HEADING.findall(folded)})
    resume = 2 * headings + _count(_RESUME, folded)
    words = max(1, len(folded.split()))
    own = len(_PERSON.findall(folded)) / words
    if own > 0.04 and headings < 2:
        resume, posting = 0, posting - 3
    elif own > 0.01:
        posting -= 2
    if posting >= 4 and posting >= resume:
        return "posting"
    return "resume" if resume >= 5 and headings >= 1 else "talk"


def _count(scanner: Scanner, folded: str) -> int:
    """How many different things a pattern finds."""
    return len({match[0] for match in scanner.finditer(folded)})


def years_of_resume(folded: str, today: date) -> tuple[float | None, int, int]:
    """The years a CV states, or the union of its dated jobs; education and projects do not count."""
    stated = _STATED.search(folded)
    if stated:
        return float(stated[1] or stated[2]), *stated.span()
    months: set[int] = set()
    first, last, counting, work, offset = -1, 0, True, False, 0
    for line in folded.split("\n"):
        section = _SECTION.match(line)
        if section:
            counting = work = "experience" in section["name"] or "history" in section["name"]
        if counting and (work or not _STUDY.search(line)):
            for match in _SPAN.finditer(line):
                months.update(_months(match, today))
                first = offset + match.start() if first < 0 else first
                last = offset + match.end()
        offset += len(line) + 1
    if months:
        return round(len(months) / 12, 1), first, last
    spans = [d for d in durations(folded, today) if d.kind == "length" and "experience" in folded[d.end : d.end + 30]]
    return (spans[0].years, spans[0].start, spans[0].end) if spans else (None, 0, 0)


def latest_role(folded: str, roles: Sequence[RoleMention]) -> RoleMention | None:
    """The role of the newest job: the one that lasts, else the first under the heading of work, else the first."""
    heading = _WORK_HEADING.search(folded)
    below = [role for role in roles if heading and role.start >= heading.end()]
    for span in _SPAN.finditer(folded, heading.end()) if heading else ():
        if span["now"]:
            line = folded.rfind("\n", 0, span.start())
            first = folded.rfind("\n", 0, max(0, line))
            near = [role for role in below if first < role.start < (folded + "\n").find("\n", span.end())]
            if near:
                return next((role for role in near if role.start > line), near[-1])
    return next(iter(below or roles), None)


def wanted_role(folded: str, roles: Sequence[RoleMention]) -> RoleMention | None:
    """The role that a line of a CV names as the one looked for."""
    for line in _WANTED.finditer(folded):
        named = [role for role in roles if line.start() <= role.start < line.end()]
        if named:
            return named[0]
    return None


def _months(match: re.Match[str], today: date) -> range:
    start = int(match["y1"]) * 12 + (MONTHS.get(match["m1"] or "") or int(match["n1"] or match["k1"] or 1)) - 1
    if match["now"]:
        stop = today.year * 12 + today.month - 1
    else:
        stop = int(match["y2"]) * 12 + (MONTHS.get(match["m2"] or "") or int(match["n2"] or match["k2"] or 1)) - 1
    return range(start, min(stop, today.year * 12 + today.month))
