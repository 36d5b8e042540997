"""Terms of work: pay, place, hours, calm, as wished by a person, asked about by one, or named in a posting."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 40
"""Words up to which a message is read for wishes about work."""

LONGEST = 160
"""Characters of a posting's line that are kept as its words."""


@dataclass(frozen=True)
class Term:
    """One side of a job: its `name`, the `wish` in words, what a person wishes of it or asks, what a posting says.

    A term that no posting speaks of has no `named`; one that is only asked about has no `wished`.
    """

    key: str
    name: str
    wish: str = ""
    wished: str = ""
    asked: str = ""
    named: str = ""


_NO = (
    r"(?:no|not|without|never|less|fewer|(?:don'?t|do not|dont|can'?t|cant|cannot) (?:want|wanna|need|stand|like|do|"
    r"have)(?: to)?(?: \w+)?|away from|tired of|sick of|enough of)(?: (?:any|more|all|these|those|the|with|of|deal\w*|"
    r"angry|rude|difficult|direct|so|many|much|work\w*|to)){0,3}"
)
_ONLY = (
    r"(?:only|just|or nothing|please|pls|preferably|if possible|would be (?:nice|great|best|ideal)|is a must|ideally)"
)
_HOME = r"(?:home[- ]?office|remote(?:ly)?|(?:from|at) (?:my )?(?:home|sofa|couch|desk)|work(?:ing)? from anywhere)"
_PART = r"(?:part[- ]?time|half[- ]?(?:days?|time)|reduced hours)"

TERMS: tuple[Term, ...] = (
    Term(
        "calm",
        "stress and overtime",
        "calmer work",
        r"\b(?:calm(?:er)?|quiet(?:er)?|relaxed|chill(?:ed|ier)?|peaceful|stress[- ]?free|less stress\w*|"
        r"low[- ]stress|less (?:pressure|hectic|chaos|drama)|laid[- ]back|cosy)\b"
        r"(?! (?:pace|plan|schedule|speed|rhythm|tempo|weeks?|learn\w*|steps?|sentences|words))"
        rf"|\b{_NO} (?:stress|pressure|overtime|hectic|chaos|drama|crunch)\b|\bwork[- ]life[- ]balance\b|"
        r"\bmore (?:peace|time for (?:my )?(?:family|kids|life|myself))\b",
        r"\b(?:stress\w*|pressure|overtime|calm|work[- ]life|hectic|workload)\b",
        r"\b(?:overtime|work[- ]life|stress\w*|pressure|fast[- ]paced|hectic|deadline\w*|flat hierarch\w+)\b",
    ),
    Term(
        "people",
        "customers",
        "no direct work with customers",
        rf"\b{_NO} (?:customers?|clients?|patients?|guests?|(?:phone|sales) calls?|cold calls?|phones?|sales|public|"
        r"call cent(?:er|re)s?|complaints desk|service desk)\b|"
        r"(?:^\W*|\b(?:want|wanna|like|love|prefer|rather|only|something|anything|maybe|job|work)\b[^.!?;]{0,25}?)"
        r"\b(?:back[- ]?office|behind the scenes)\b(?! (?:loans?|worker|clerk|staff|team|manager))",
        r"\b(?:customers?|clients?|phone calls?|on the phone)\b",
        r"\b(?:customers?|clients?|stakeholders?|phone)\b",
    ),
    Term(
        "remote",
        "working from home",
        "work from home",
        rf"\b{_HOME} {_ONLY}\b|\b(?:only|just|fully|100 ?%|full|completely|all) {_HOME}\b|\b(?:want|wanna|need|prefer|"
        rf"like|love|has to|have to|must|should|looking for|rather)\b[^.!?,]{{0,45}}\b{_HOME}\b|^\W*{_HOME}\W*$"
        r"|\bno (?:commut\w+|office)\b",
        rf"\b(?:{_HOME}|hybrid|on[- ]?site|in the office|(?:come|go) (?:in|to the office)|wfh)\b",
        r"\b(?:remote\w*|hybrid|home[- ]?office|from home|on[- ]?site|in[- ]office|office days?|wfh|"
        r"work from anywhere)\b",
    ),
    Term(
        "part",
        "part time or full time",
        "part-time work",
        rf"\b{_PART} {_ONLY}\b|\b(?:only|just|max(?:imum)?|at most|no more than) {_PART}\b|"
        rf"\b(?:want|wanna|need|prefer|like|looking for|rather|has to be|must be)\b[^.!?,]{{0,25}}\bpart[- ]?time\b|"
        r"^\W*part[- ]?time\W*$|\bnot full[- ]?time\b|\bno full[- ]?time\b|\bmornings only\b|"
        r"\bonly (?:in the )?mornings\b",
        r"\b(?:part[- ]?time|full[- ]?time|working hours)\b",
        r"\b(?:part[- ]?time|full[- ]?time|\d\d ?(?:-|to )? ?(?:\d\d )?(?:h|hrs?|hours)\b(?: ?(?:a|per|/) ?week)?|"
        r"\d{2,3} ?%)",
    ),
    Term(
        "regular",
        "shifts and weekends",
        "regular hours",
        rf"\b{_NO} (?:shifts?|shift work|night (?:shifts?|work)|nights?|weekends?|sundays?|on[- ]call)\b(?! to)|"
        r"\b(?:regular|normal|fixed|office|family[- ]friendly) (?:working )?hours\b|"
        r"\b(?:9|nine)[- ]?(?:to|-)[- ]?(?:5|five)\b",
        r"\b(?:shifts?|nights?|weekends?|on[- ]call|flexi\w*|regular hours)\b",
        r"\b(?:shifts?|weekends?|on[- ]call|flexi\w*|flextime|core hours|trust[- ]based)\b",
    ),
    Term(
        "pay",
        "pay",
        "pay that is enough",
        r"\b(?:same|similar|equal|no less|more|better|good|decent) (?:money|pay|salary|income|wage)\b|"
        r"\b(?:not|never|can'?t|cannot|don'?t want to|won'?t) (?:earn|make|get paid|take|accept) (?:any )?"
        r"(?:less|a (?:pay )?cut|worse)\b|\b(?:earn|make) (?:at least )?(?:the same|as much)\b|\bno pay cut\b",
        r"\b(?:pay|pays|paid|salary|salaries|money|wage|earn|compensation|bonus)\b",
        r"[€$£] ?\d|\d ?(?:[€$£]|k\b|eur\b|usd\b|gbp\b|chf\b)|\b(?:salary|salaries|pay|compensation|wage|remuneration|"
        r"bonus|equity)\b",
    ),
    Term(
        "beside",
        "the job of now",
        "your present job kept meanwhile",
        r"\b(?:keep|hold on to|stay in|not (?:quit|leave|give up)|can'?t (?:quit|leave|give up)|cannot (?:quit|leave|"
        r"give up))\b[^.!?]{0,20}\b(?:my|the|this|current|present|old|day) (?:\w+ )?job\b[^.!?]{0,20}\b(?:meanwhile|"
        r"while|until|till|for now|at the same time|as long|during|in the meantime|first|yet|now|though|too|"
        r"and learn)\b"
        r"|\b(?:keep|stay in|can'?t (?:quit|leave)|cannot (?:quit|leave)) my (?:\w+ )?job\W*$"
        r"|\b(?:beside|besides|next to|alongside|on top of|parallel to|while keeping) (?:my|a|the) (?:\w+ )?job\b"
        r"|\b(?:while|whilst) (?:still )?working full[- ]?time\b",
    ),
    Term(
        "move",
        "a move",
        "your move",
        r"\b(?:i'?m|i am|im|we'?re|we are|were|we|i|will|going to|gonna|have to|about to|plan to|want to)\b"
        r"[^.!?,]{0,15}\b(?:mov(?:e|ing)|relocat(?:e|ing)|emigrat(?:e|ing))\b(?: back| over| away)?"
        r"(?: (?:abroad|countries|country|house|flat|to (?:another|a different|a new) (?:country|city|town|place))\b|"
        r"(?=\W*$)|(?-i: to (?:the )?[A-Z]\w+))"
        r"|\bmov(?:e|ing) (?:abroad|overseas|to (?:spain|germany|france|italy|canada|australia|england|poland|portugal|"
        r"ireland|scotland|sweden|norway|india|austria|switzerland|greece|europe|the (?:us|uk|states|netherlands)))\b",
    ),
    Term(
        "stay",
        "place and travel",
        "work near where you live",
        r"\b(?:can'?t|cannot|won'?t|don'?t want to|not (?:going|willing|able) to|no) (?:mov(?:e|ing)|relocat\w+|"
        r"travel\w*|commut\w+)\b(?! (?:on|forward|to (?:the )?next))|\b(?:near|close to) (?:my )?home\b|"
        r"\b(?:jobs?|work|something|stay|anything|employer)\b[^.!?,]{0,20} in my "
        r"(?:town|city|village|region|area)\b(?! of)|\bno (?:business )?trips\b",
        r"\b(?:where (?:is|would) (?:it|that|this|i|the (?:job|office|company))|"
        r"locat\w+|city|town|relocat\w+|travel\w*|commut\w+|trips?)\b",
        r"\b(?:locat\w+|based in|relocat\w+|travel\w*|trips?|office in)\b|"
        r"(?-i:\b(?:in|near|at) [A-Z][a-z]{3,}|\([mfwdx/]+\)\W{1,4}[A-Z][a-z]{3,})",
    ),
    Term(
        "body",
        "work with the body",
        "nothing heavy on the body",
        r"\b(?:my (?:back|knees?|hands?|shoulders?|body|feet|hips?))\b[^.!?]{0,25}\b(?:hurts?|can'?t|cannot|won'?t|"
        r"gives? (?:up|out)|is (?:done|gone|bad|broken|killing)|are (?:done|gone|bad|broken|killing)|any ?more)\b"
        rf"|\b{_NO} (?:physical\w*|heavy)\b|\b{_NO} (?:lifting|standing all day)\b|\b(?:sitting|desk) job\b",
    ),
    Term(
        "contract",
        "the contract",
        asked=r"\b(?:permanent|temporary|contract|fixed[- ]term|freelance|probation|internship)\b",
        named=r"\b(?:permanent|temporary|contract|fixed[- ]term|freelance|probation|unlimited)\b",
    ),
    Term(
        "start",
        "the start",
        asked=r"\bstart(?:ing)? date\b|\bhow soon (?:do|would|must|should) (?:they|i)\b|"
        r"\bwhen (?:do they|does|would) (?:the|this) (?:job|role|position|contract) (?:start|begin)\b",
        named=r"\b(?:start(?:ing)? (?:date|on|in|from|immediately|asap|as soon)|immediately|asap|as of)\b",
    ),
    Term(
        "leave",
        "holidays",
        asked=r"\b(?:holidays?|vacation|days off|paid leave|annual leave)\b",
        named=r"\b(?:holidays?|vacation|days off|paid leave|annual leave|pto)\b",
    ),
    Term(
        "tongue",
        "the language",
        asked=r"\b(?:english|german|french|spanish|languages?(?= (?:do|does|is|are))|speak)\b",
        named=r"\b(?:english|german|french|spanish|dutch|italian|polish|fluent|native)\b",
    ),
)

BY_KEY = {term.key: term for term in TERMS}
_WISHED = {t.key: re.compile(t.wished, re.IGNORECASE) for t in TERMS if t.wished}
_ASKED = {t.key: re.compile(t.asked, re.IGNORECASE) for t in TERMS if t.asked}
_NAMED = {t.key: re.compile(t.named, re.IGNORECASE) for t in TERMS if t.named}
_LINE = re.compile(r"\n|(?<=[a-z0-9)][.;!?]) +|\s+[•|]\s+")


def wished(text: str) -> dict[str, tuple[int, int]]:
    """What a person wishes of their work, by key, with where it stands; none for a question or a long text."""
    if "?" in text or len(text.split()) > MOST:
        return {}
    found = {key: words.search(text) for key, words in _WISHED.items()}
    return {key: match.span() for key, match in found.items() if match}


def asked(text: str) -> tuple[str, ...]:
    """The keys of what is asked of a job, in the order of `TERMS`."""
    return tuple(key for key, words in _ASKED.items() if words.search(text))


def named(posting: str) -> dict[str, str]:
    """What a posting says on each term, in the words of its first line that names it."""
    found: dict[str, str] = {}
    for line in _LINE.split(posting):
        plain = " ".join(line.split()).strip(" -*•·")
        for key, words in _NAMED.items():
            if key not in found and words.search(plain):
                found[key] = plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rstrip() + "…"
    return found
