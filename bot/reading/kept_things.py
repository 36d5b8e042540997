"""What is kept of a person, thing by thing, in the words by which people name it."""

from __future__ import annotations

import re

_AD = (
    r"(?:(?:job|work|pasted) )?(?:ads?|adverts?|advertisements?|postings?|vacanc(?:y|ies)|listings?|openings?|"
    r"descriptions?|offers?|specs?|jds?)"
)
CV = r"(?:cv|c\.v\.|resum[eé]|r[eé]sum[eé]|curriculum(?: vitae)?|lebenslauf)"
_FROM_CV = rf"(?:from|out of|in|of) (?:my |the |that |this )?{CV}\b(?: text| file)?"
THINGS: tuple[tuple[str, str], ...] = (
    ("posting", rf"{_AD}(?: (?:text|page|i (?:pasted|sent|gave you|posted)|(?:from|of|by|at) \w+))?"),
    (
        "cv-skills",
        rf"(?:all )?(?:the |my )?(?:skills?|facts|things|data|stuff|everything|all|claims|entries|information|info) "
        rf"(?:that )?(?:you |u )?(?:have |'ve )?(?:(?:took|taken|read|got|found|learned|pulled|extracted) )?{_FROM_CV}"
        rf"|what (?:you|u) (?:have |'ve )?(?:took|taken|read|got|found|learned|pulled|extracted|know) {_FROM_CV}",
    ),
    ("cv", rf"(?:(?:text|contents?|file|words) of (?:my |the )?)?{CV}(?: (?:text|file|contents?|document|itself))?"),
    ("zone", r"time ?-?zone|zone|city|town|country|location|(?:the place )?where (?:i|we) (?:live|am|are)"),
    ("quiet", r"quiet (?:hours|times?)|hours (?:in|at) which (?:you|u) may(?: not)? (?:write|ask)"),
    (
        "hours",
        r"(?:weekly |study |learning |free )+(?:hours|time|time budget)|time budget|hours?(?: (?:a|per|each|every) week"
        r"| for (?:learning|study(?:ing)?)|/week| weekly| thing| i (?:told|gave) you)?|availability|"
        r"how (?:much time|many hours) i (?:have|can \w+|said)|hours and days|(?:the )?(?:time|hours) (?:that )?i "
        r"(?:have|can (?:spend|give|spare|learn|study))(?: (?:for (?:learning|it|this)|(?:a|per|each|every) week))*",
    ),
    (
        "years",
        r"years?(?: of (?:work(?:ing)?|experience|employment))*|(?:work(?:ing)? |professional |job )?experience|"
        r"(?:work |job )?seniority|how long i(?:'ve| have)? (?:worked|been working)",
    ),
    (
        "salary",
        r"(?:current |last |present )?(?:salary|pay|income|wages?|earnings|paycheck|money)"
        r"(?: (?:wish(?:es)?|expectations?|range|thing))?|what i (?:earn|make|"
        r"get paid)",
    ),
    (
        "work",
        r"(?:(?:current|present|old|last|day|former|previous|own) )*(?:job(?: title)?|employer|workplace|"
        r"work(?: place)?|"
        r"company|occupation|profession|position|employment|job history|work history)|"
        r"(?:what|where|as what|who) i (?:do for a living|work(?: as| at| for| in)?|do for work)",
    ),
    (
        "goal",
        r"(?:(?:career|job|learning|current|present|my|dream) )*(?:goals?|target(?: role| job)?|aim|ambition|"
        r"dream job)|"
        r"(?:the )?(?:role|job) i(?:'m| am)? (?:want(?:ed)?|aim(?:ing)? (?:at|for)|chose|picked|going for)|"
        r"what i want to (?:be|become)",
    ),
    ("skills", r"(?:all )?(?:of )?(?:my |the )?skills?(?: list)?|list of skills|what i (?:know|can(?: do)?)"),
    (
        "checkins",
        r"check-? ?ins?(?: (?:times?|settings|days?|rhythm|schedule|wishes))?|reminders?|notifications?|nudges|"
        r"when (?:you|u) (?:ask|remind|write|check in)",
    ),
    (
        "progress",
        r"progress(?: reports?)?|ticks?|step reports?|what i(?:'ve| have)? (?:finished|done|reported|ticked off|"
        r"completed)|"
        r"(?:finished|done|completed|ticked) steps",
    ),
    ("own", r"own (?:steps?|tasks?|to-?dos?|items)|to-?do(?:s| list)?|(?:personal )?tasks"),
    ("notes", r"notes?(?: (?:on|about|to|of|for) (?:the |my |each )?steps?)?|comments?|remarks?"),
    (
        "plan",
        r"(?:(?:learning|study|current|whole|present|entire) )*(?:plan|roadmap|road map)(?: versions?)?|"
        r"(?:learning|study) schedule",
    ),
    ("start", r"start(?:ing)? (?:date|day)|date i start(?: on)?|when i (?:start|begin)"),
    (
        "until",
        r"deadline|target date|end date|date (?:i want to be done|by which \w+ \w+)|when i want to be (?:done|ready)",
    ),
    ("away", r"holidays?|vacations?|absences?|time off|days off|trips?|break|when i(?:'m| am) away"),
    (
        "wishes",
        r"(?:work|job|working) (?:wishes|preferences|wish)|(?:wish(?:es)?|preferences?) (?:for|about|on) (?:the |my )?"
        r"(?:work|job)|preferences|(?:remote|part[- ]time|home ?office)(?: wish| preference| thing)",
    ),
    (
        "person",
        r"(?:(?:first|last|full|real|family|sur) ?)?name|e-?mails?(?: address)?|(?:tele)?phone(?: number)?|"
        r"mobile number|"
        r"(?:home |street |postal )?address|age|birth ?(?:day|date)|date of birth|gender|nationality|photo|picture|"
        r"contact (?:details|data|info\w*)|marital status|religion|health|family|children|kids|hobb(?:y|ies)|"
        r"(?:personal |private )?interests|sports?|pets?",
    ),
    ("degree", r"degrees?|stud(?:y|ies)|education|university|school|diploma|grades?"),
)
"""What can be deleted by itself, by key: the words for it, longest meaning first."""

_FILL = re.compile(
    r"\b(?:the|my|that|this|these|those|our|a|an|of|all|any|both|only|just|and|or|as|well|too|also|please|pls|plz|again|now|"
    r"then|thing|things|stuff|part|bit|entry|entries|value|fact|information|info|data|details|number|which|what|i|you|u|ever|"
    r"have|had|has|'?ve|'s|is|was|told|gave|said|say|saying|mentioned|wrote|sent|pasted|typed|put|about|on|from|for|"
    r"in|to|it|its|with|out|off|away|completely|entirely|right|immediately|at|once|your|memory|records?|profile|"
    r"database|list|system|storage|regarding|per|week|me|yours|here|there|thanks|thank|nothing|else|alone|"
    r"everything|rest|line|current|old|new|whole|pasted|first|second|last|other|acme|earlier|stored|saved|kept|"
    r"do(?:n'?t)?|not|because|since|thank you|be|any ?more|more|two|want|inside|january|february|march|april|may|"
    r"june|july|"
    r"august|september|october|november|december|summer|winter|spring|autumn)\b|[^\w\s]",
    re.IGNORECASE,
)
_COMPILED = tuple((key, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for key, words in THINGS)
COUNTED = re.compile(
    r"\b(?:two|three|both) (?=(?:job )?(?:ads|adverts|postings|vacancies|offers|listings)\b)", re.IGNORECASE
)
"""A number of postings, which is no amount that changes."""


def things_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of the things that a text names, in its order, and the words that name nothing known."""
    left, found = COUNTED.sub("", text), []
    for key, pattern in _COMPILED:
        for match in pattern.finditer(left):
            found.append((match.start(), key))
        left = pattern.sub(lambda m: " " * len(m[0]), left)
    rest = _FILL.sub(" ", left).split()
    return tuple(dict.fromkeys(key for _, key in sorted(found))), tuple(rest)


def named_as(key: str, text: str) -> str:
    """The words by which a text names a thing; empty where it does not."""
    found = next((pattern.search(text) for name, pattern in _COMPILED if name == key), None)
    return found[0] if found else ""
