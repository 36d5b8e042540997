"""The lines of a posting that may demand something, and how much what stands in them counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.advice.catalogue import Importance
from bot.reading.lexical.heads import quick
from bot.reading.lexical.lexicon import Hit


@dataclass(frozen=True)
class Line:
    """A line or sentence, with the importance that its heading gives it."""

    start: int
    end: int
    importance: Importance


_NICE_HEAD = re.compile(
    r"nice[- ]to[- ]have|^nice\b|prefer|bonus|desir|optional|\bplus(?:es)?\b|\bextras?\b|good[- ]to[- ]have|"
    r"ideal(?:ly)?\b"
    r"(?! candidate| profile| match| fit| person)|(?:would|it'?d|that'?d) (?:\w+ )?(?:be |if )?(?:great|nice|good|love|"
    r"cool|helpful|amazing|wonderful|welcome)|(?:great|nice|cool|good|happy|better|helpful) (?:if|when)|advantag|"
    r"brownie|"
    r"\basset|beneficial|even (?:better|more)|stand out|stick out|icing|cherry|points (?:for|if)|"
    r"not (?:required|mandatory|a must|essential|necessary|needed)|no must|could also|(?:will|would) set you apart|"
    r"differentiat|of interest|also (?:like|love|welcome)|on top|cool stuff|kudos|(?<!no )could have\b|"
    r"von vorteil|wunschenswert|deseable|atouts?\b"
)
_IDLE_HEAD = re.compile(
    r"benefit|we offer|what(?:'s| is) in it|perks|\babout (?!the (?:role|job|position|opportunity)|you)|who we are|"
    r"\bour (?:company|values|culture|mission|story|team|office|offer|process|promise|benefits|clients|customers|"
    r"vision|"
    r"commitment)|compensation|salary|how to apply|equal opportunit|diversity|inclusion|"
    r"\bwhy (?:\w+ ){0,4}?(?:join|work|us|apply|love|here)|contact|^location|^(?:office|address|website|phone|"
    r"e-?mail)$|"
    r"(?:application|interview|hiring|recruiting|selection) (?:process|steps)|next steps|privacy|legal|disclaimer|"
    r"(?:seniority level|employment type|job function|industr(?:y|ies)|department|company size|company|contract type|"
    r"job type|work model|posted|working hours|start date|reference|job id|similar jobs|share this job|apply)$|"
    r"wir bieten|"
    r"uber uns|das bieten|was wir bieten|ofrecemos|nous offrons|what you(?:'ll| will)? (?:get|receive|earn|gain|enjoy)|"
    r"what we (?:offer|provide|give)|what awaits you|you(?:'ll| will|'d)? (?:get|receive|enjoy|love|like) (?!to )|"
    r"what (?:makes|to expect from) us|working (?:at|with|here)|life at|(?:we|the) (?:give|reward)|in return|"
    r"you can (?:expect|look forward)|looking forward"
)
_ROLE_HEAD = re.compile(
    r"about the (?:role|job|position|opportunity)|job description|^description$|^overview$|the role$"
)
_DUTY_HEAD = re.compile(
    r"responsib|what you(?:'ll| will)? (?:do|be (?:doing|working)|work on|own|build|tackle)|"
    r"\byour (?:\w+ )?(?:tasks?|role|mission|job|impact|challenges?|day|work|playground|contribution)|duties|\btasks\b|"
    r"the role|day[- ]to[- ]day|a (?:typical )?day|you will\s*:?$|tech(?:nical|nology)? stack|our stack|^stack$|"
    r"aufgaben|"
    r"tools we use|technologies we use|what we use|how you(?:'ll| will) (?:help|contribute|spend)|"
    r"what (?:the job|this job|the work) (?:is|looks)|in this (?:role|job|position)|tus tareas|vos missions"
)
_MUST_HEAD = re.compile(
    r"requir|\bmust|qualif|(?:what|things|skills) (?:you|we|it|they)?(?:'ll|'d| will| should| must| need to|"
    r" want you to|"
    r" already| can| would| expect)* (?:you )?(?:to )?(?:bring|need|have|know|know-how|expect|look|ask|want|wish|"
    r"search|take|"
    r"takes|see)|you (?:should |must |will |already |can |also )*(?:bring|have|are|know|need|offer|possess|"
    r"come with)\b|"
    r"who you are|your (?:\w+ )?(?:profile|skills|background|experience|strengths|toolkit|toolbox|superpowers)|skills|"
    r"competenc|experience|minimum|essential|looking for|about you|the ideal (?:candidate|profile|person|match|fit)|"
    r"need from you|expect from you|we(?:'d| would)? (?:like|love|want|hope|expect) (?:you|someone|somebody|to see|"
    r"for)|you(?:'re| are) (?:a )?(?:good |great |right |perfect )?(?:fit|match)|is this you|"
    r"sounds? like you|you bring|non[- ]negotiable|deal ?breaker|hard facts|basics?$|criteria|"
    r"profil|requisitos|anforderungen|mitbringst"
)
_KINDS: tuple[tuple[re.Pattern[str], Importance | None], ...] = (
    (_NICE_HEAD, Importance.NICE),
    (_IDLE_HEAD, None),
    (_ROLE_HEAD, Importance.MUST),
    (_DUTY_HEAD, Importance.SHOULD),
    (_MUST_HEAD, Importance.MUST),
    (re.compile(r"^(?:should(?:[- ]haves?)?|wanted|important|expected)$"), Importance.SHOULD),
)
_IDLE_LABEL = re.compile(
    r"^(?:location|contact|salary|pay|compensation|benefits?|perks|website|phone|e-?mail|address|posted|deadline|"
    r"employment type|contract|industry|industries|department|company|team size|start(?: date)?|reference|"
    r"job (?:id|type|"
    r"function)|seniority(?: level)?|hours|about(?: us)?|we offer|standort|gehalt|kontakt|office)$"
)
_OF_COMPANY = re.compile(
    r"^\W*(?:(?:(?:here )?at [\w&.' -]{2,30}?,? )?we(?:'re|'ve| are| have)?|our (?!ideal|new|next)\w+|"
    r"the company|founded|"
    r"with (?:over |more than )?\d+ (?:employees|people|customers)|established|headquartered|join us)\b"
)
_IDLE_LINE = quick(
    r"\bequal[- ]opportunit|\bregardless of\b|\bwithout regard to\b|\bwe offer\b|\bhow to apply\b|"
    r"\bsend (?:us )?your\b|"
    r"\b(?:budget|courses?|lessons|trainings?|workshops|conferences?) (?:for|in|on)\b.*\b(?:you|free|paid)\b|"
    r"\b(?:paid|days of|annual) (?:vacation|holidays?|leave)\b|\bwir bieten\b|\bby (?:applying|submitting|sending)\b|"
    r"\b(?:privacy|data protection|cookie) (?:policy|notice|statement)\b|\bbudget (?:of|for)\b|\bwe (?:pay|cover|"
    r"sponsor|fund|"
    r"reimburse) (?:for )?(?:your|all|any|the)\b"
)
_STACK = re.compile(
    r"\b(?:we|teams?) (?:mainly |mostly |currently )?(?:use|work with|rely on|build with)\b|\b(?:our|tech) stack\b"
)
_DEMANDING = quick(
    r"\byou(?:'ll|'ve| will)? (?:have|bring|need|know|should|must|are|can|feel)\b|\brequired\b|\bmust\b|"
    r"\bexperience (?:in|with|as)\b|\b(?:looking|searching) for\b|\bhiring\b|\bseek(?:ing)?\b|\bexpect\b|"
    r"\bcandidates?\b|"
    r"\byour\b|\bwe (?:need|want|require)\b"
)
_DUTY = re.compile(r"\byou(?:'ll| will)\b(?! (?:need|have|bring|know|must))|\bresponsible for\b|\byour tasks?\b")
_NICE = quick(
    r"nice[- ]to[- ]have|\b(?:a|an|is|are|as|big|huge|real|strong|definite|clear) (?:plus|bonus)\b|"
    r"\b(?:plus|nice)\s*[.!)]?\s*$|\bbonus\b|\bpreferred\b|\bpreferabl[ey]\b|\bideally\b|\bdesirable\b|\bdesired\b|"
    r"\boptional(?:ly)?\b|\badvantage(?:ous)?\b|\bnot (?:required|mandatory|a must|essential|necessary)\b|"
    r"\bwould be (?:great|nice|good|welcome|helpful|a)\b|\bgood to have\b|\bbeneficial\b|\ban asset\b|\bis welcome\b|"
    r"\bvon vorteil\b|\bwunschenswert\b|\bidealerweise\b"
)
_MUST = re.compile(r"(?<!not )\b(?:must|required|essential|mandatory|need to|a must|zwingend)\b(?! not)")
_REPORTS = re.compile(r"\breport(?:s|ing)? (?:directly )?to\b")
_ASKS_OF_YOU = re.compile(r"\byou (?:have|bring|need|know|should)\b|\brequired\b|\bmust\b|\bexperience (?:in|with)\b")
_COUNT = [Importance.NICE, Importance.SHOULD, Importance.MUST]
_WEIGHT = re.compile(
    r"\(\W*(?:is )?(?:an? )?(?:nice[- ]to[- ]have|optional|preferred|desired|desirable|bonus|plus|advantage(?:ous)?|"
    r"must(?:[- ]have)?|required|mandatory|essential)\W*\)"
)
_AND_NICE = quick(r"\b(?:and|but) (?:ideally|preferably|optionally)\b")
_LONE = quick(
    r"[,;] (?!(?:[^,;]* )?(?:and|or)\b)[^,;/&]{2,30} (?:is|being) (?:an? |also |very |always |"
    r"certainly )*(?:\w+ )?(?:plus|bonus|"
    r"advantage|asset|welcome|helpful|optional|nice[- ]to[- ]have|not (?:required|needed|a must))\b"
)
"""Behind a comma one thing alone is a plus: what stands before it is not."""
_UNNEEDED = re.compile(r"\bno (?:[\w/+#-]+ ){1,4}(?:is |are )?(?:needed|required|necessary|expected)\b")
_INSIDE = re.compile(r"\([^()]*\)")
_BREAK = re.compile(r"\.\s|[;!?]\s")
_NO_HEADING = re.compile(r"\s*[*\u2022\u00b7o-]\s+\S.*(?<![:*])\s*$|.*\d+\s*\+?\s*(?:years|yrs)\b")
_CLAUSE = re.compile(r"[,;]|\bbut\b|\bwhile\b")


def lines(folded: str, hits: Sequence[Hit]) -> Iterator[Line]:
    """The lines that may demand something: not what the employer says of itself, offers, or how to apply."""
    skills = [h.start for h in hits if h.form.skill]
    heading: Importance | None = Importance.MUST
    for sentences in _lines(folded):
        label: tuple[Importance | None] | None = None
        for start, end in sentences:
            line = folded[start:end]
            inside = skills[bisect_left(skills, start) : bisect_left(skills, end)]
            named = _heading(line, bool(inside))
            if named:
                heading = named[0]
                continue
            label = _label(line, [at - start for at in inside]) or label
            standing = label[0] if label else heading
            found = _own(line, standing, label is not None)
            if found is not None:
                boss = _REPORTS.search(line)
                yield Line(start, start + boss.start() if boss else end, found)


def head(folded: str, roles: Sequence[int]) -> int:
    """Where the title ends: behind the first line, or behind that of the first role where it is near the top."""
    if "\n" not in folded.strip():
        return 0
    ends = [at for at, sign in enumerate(folded) if sign == "\n"][:TOP]
    return next((end for end in ends if roles and roles[0] < end), ends[0])


TOP = 4
"""Lines among which the title of a posting stands."""


def importance(line: str, at: int, heading: Importance) -> Importance:
    """The importance of what stands at an offset of a line: its own words outrank its heading.

    "(preferably Azure)" says nothing of what is outside; in "Python required, Scala a plus" each part
    speaks for itself.
    """
    if heading is not Importance.SHOULD and not _nice(line):
        return heading
    own = _INSIDE.sub(lambda m: m[0] if m.start() <= at < m.end() or _WEIGHT.fullmatch(m[0]) else " " * len(m[0]), line)
    lone = _LONE.search(own)
    if lone and at < lone.start():
        own = own[: lone.start()]
    cut = _AND_NICE.search(own)
    if cut:
        own = own[: cut.start()] if at < cut.start() else own[cut.start() :]
        at = at if at < cut.start() else at - cut.start()
    if _NICE.search(own) and _MUST.search(own):
        cuts = [0, *(m.end() for m in _CLAUSE.finditer(own)), len(own) + 1]
        first = max(cut for cut in cuts if cut <= at)
        own = own[first : min(cut for cut in cuts if cut > at)]
    if _NICE.search(own):
        return Importance.NICE
    return Importance.MUST if heading is Importance.SHOULD and _MUST.search(own) else heading


@lru_cache(maxsize=8)
def _nice(line: str) -> bool:
    """Whether a line speaks of what is only nice to have; asked for each skill of it."""
    return _NICE.search(line) is not None


def _own(line: str, heading: Importance | None, labelled: bool) -> Importance | None:
    """What the words of a line make of its heading; None where it demands nothing."""
    if _IDLE_LINE.search(line) or _UNNEEDED.search(line):
        return None
    if heading is None:
        return Importance.SHOULD if not labelled and _ASKS_OF_YOU.search(line) else None
    if _STACK.search(line):
        return min(heading, Importance.SHOULD, key=_COUNT.index)
    if _OF_COMPANY.search(line) and not _DEMANDING.search(line):
        return None
    return Importance.SHOULD if heading is Importance.MUST and _DUTY.search(line) else heading


def _lines(folded: str) -> Iterator[list[tuple[int, int]]]:
    """The sentences of each line: what one heading or one "is a plus" can be about."""
    start = 0
    for line in folded.split("\n"):
        spans, at = [], start
        for stop in _BREAK.finditer(line):
            spans.append((at, start + stop.end()))
            at = start + stop.end()
        spans.append((at, start + len(line)))
        start += len(line) + 1
        yield [span for span in spans if folded[slice(*span)].strip()]


_ALWAYS = re.compile(r"^(?:legal(?: notice)?|privacy(?: notice| policy)?|data protection|security notice|benefits)$")
"""Headings that are names of skills as well."""


def headings(folded: str) -> int:
    """How many different lines are headings of postings, and of nothing that a CV has as well."""
    found = {line.strip(" *#:=_-\t|\u2022") for line in folded.split("\n") if (_heading(line, False) or (None,))[0]}
    return sum(_OF_CV.match(words) is None for words in found)


_OF_CV = re.compile(
    r"^(?:\w+ )?(?:skills?|experience|competenc\w+|profile|projects?|qualifications?|education|languages?|summary|"
    r"interests?|"
    r"background|bonus|advantages?|extras?)(?: summary)?$"
)


def _heading(line: str, skilled: bool) -> tuple[Importance | None] | None:
    """What a heading makes of the lines below it; (None,) demands nothing, None is no heading."""
    words = line.strip(" *#:=_-\t|\u2022")
    colon = line.rstrip(" *_").endswith(":") or _ALWAYS.match(words) is not None
    if not words or len(words.split()) > 8 or (skilled and not colon) or words.endswith(".") or _NO_HEADING.match(line):
        return None
    return _kind(words)


def _label(line: str, skills: Sequence[int]) -> tuple[Importance | None] | None:
    """What the words before a colon make of the rest of their line."""
    head, colon, rest = line.partition(":")
    words = head.strip(" *#_-\t\u2022")
    if not colon or not rest.strip() or len(words.split()) > 5 or any(at < len(head) for at in skills):
        return None
    if _IDLE_LABEL.match(words):
        return (None,)
    return _kind(words)


def _kind(words: str) -> tuple[Importance | None] | None:
    return next(((found,) for pattern, found in _KINDS if pattern.search(words)), None)
