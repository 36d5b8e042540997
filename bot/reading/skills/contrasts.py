"""Clauses behind a skill that speak of something else, and must not reach back over it: "excel, sql, never coded"."""

from __future__ import annotations

import re

from bot.reading.lexical.mask import compiled
from bot.reading.lexical.text import words_of
from bot.reading.skills import dreams, stories
from bot.reading.skills.idioms import BEFORE

_SCHOOL = (
    r"(?:(?:high|evening|night|trade|vocational|business|secondary|grammar|middle|primary) ?)?(?:school|college|"
    r"uni\w*|class(?:es)?|lessons?|"
    r"courses?|bootcamp|apprenticeship|training|studies|degree|bachelor\w*|master\w*|lectures?|academy|seminars?|"
    r"first (?:year|semester)|semester|year \d+|\d+(?:th|st|nd|rd) (?:grade|year|semester)|internship|traineeship)"
)
_ONGOING = (
    rf"(?:in|at|during|through|with|for|from|as part of|by) (?:(?:my|the|our|an?|this|first|last) )*(?:\w+ )?{_SCHOOL}"
)
_HARD = (
    r"(?:measur|evaluat|judg|assess|check|choos|pick|select|decid|compar|debug|fix|solv|test|tun|speed|optimi[sz]|"
    r"improv|"
    r"connect|combin|link|structur|organi[sz]|split|install|set|pass|get|put|turn|sav|stor|interpret|prov|show|present|"
    r"scor|nam|clean|mov|join|reduc|limit|format|count|track|group|order|stop)\w*"
)
"""What one cannot do yet with a thing that is not unknown for that."""

SHADES: tuple[tuple[str, str], ...] = (
    (
        "lacks",
        r"(?:(?:only|just|once|merely|have|i've|'ve|i) )*(?:saw|seen|watched|attended|sat in(?: on)?) (?:(?:once|"
        r"only|just) )?"
        r"(?:(?:an?|one|some|the|two|a few|another) )?(?:\w+ )?(?:demos?|demonstrations?|talks?|presentations?|"
        r"screenshots?|"
        r"webinars?|keynotes?|pitch(?:es)?|trailers?|ads?) (?:of|about|on|for|with)(?: an?)?(?= |$)",
    ),
    (
        "lacks",
        r"(?:saw|seen|watched|watching) (?:my |a |an |the |our )?(?:\w+ ){0,2}?(?:use|using|do|doing|work with|"
        r"working with|"
        r"coding(?: in)?|writing|demo(?:ing)?|present(?:ing)?)(?= §)",
    ),
    (
        "lacks",
        r"(?:(?:only|just|once|merely|have|i've|'ve|ever) )+(?:saw|seen)(?: (?:once|only|just))?(?= §)|"
        r"(?:saw|seen)(?= § (?:once|twice|used|being|(?:in|at|during|on|from) (?:an?|the|some|my|youtube|tv)\b))",
    ),
    *BEFORE,
    *dreams.BEFORE,
    *stories.BEFORE,
    (
        "started",
        rf"(?<!if i )(?<!if we )(?<!can i )(?<!do i )(?<!should i )(?<!when i )(?<!until i )(?<!before i )(?<!to "
        rf")(?<!will )"
        rf"(?:learn|do|have|get|study|take|(?:are|am|get|being) taught|teach us)"
        rf"(?= (?:some |a bit of |a little |basic |the basics of )?§(?:[\s,&/]*(?:and |or )?(?:a little |some |a "
        rf"bit of )?§)*"
        rf" (?:{_ONGOING}|right now|at the moment|these days|since \w+|online\b|by myself|on my own|from "
        rf"(?:youtube|videos)|"
        rf"(?:on|with) (?:youtube|udemy|coursera|duolingo|an? app)))",
    ),
    (
        "started",
        r"(?:(?:made|makes?|making|forced|forces) (?:me|us) (?:to )?(?:learn|use|do|study|take)|(?:had|was forced|"
        r"was asked|"
        r"got) to learn|(?:teach|teaches|teaching|taught|showed|shows) us)(?= (?:some |a bit of |a little )?§)",
    ),
    (
        "none",
        r"(?:no (?:real )?(?:idea|clue)|(?:don't|dont|do not|not|never) (?:really |even |quite )?(?:know|"
        r"understand|get|see|"
        r"sure)|unsure|(?:can't|cannot|cant|couldn't|can not) (?:figure|work|find) out|struggl\w*)(?: about| on| with)?"
        r"(?: (?:how|what|which|where|when|exactly|best|even|i|we|you|one|people|do|should|can|could|supposed))* "
        r"(?:to )?"
        rf"{_HARD}(?: (?!or\b|and\b|but\b)[\w'-]+){{0,4}}?(?= §)",
    ),
    (
        "basic",
        r"(?:(?:just|only|barely|hardly)(?: about| know)* enough(?: of)?(?= §)|enough(?: of)?(?= § to (?:read|"
        r"follow|understand|"
        r"be dangerous|survive|tweak|edit|get by|break|open|run)))",
    ),
    (
        "has",
        r"(?:have|has|had|got|put|listed|noted|wrote|marked|saved)(?: me)?(?: down)? as not (?:knowing|having|using)"
        r"(?: any)?(?= §)",
    ),
    (
        "none",
        r"you(?:'ve| have)? (?:just )?(?:noted?|wrote|written|put(?: down)?|saved|stored|listed|said|say|"
        r"claim(?:ed)?|think|assumed?)(?: down)?(?: that)? i (?:know|have|can|use|did)(?: use)?"
        r"(?=[^.;]*(?:\?|never said|not true|wrong|didn't say))",
    ),
    ("wants", r"want(?:ing)? (?:this|that|it|in|into|in to):?(?= §)"),
    (
        "none",
        r"(?:swap|replace|exchange|trade|change)(?:ping|ing)? (?:it|that|this|them|the \w+) (?:out )?"
        r"(?:for|with|by)(?= §)",
    ),
    ("none", r"(?:never|haven't|have not|not) (?:\w+ )?(?:work(?:ed|ing)? as|been|employed as)(?: an?)?(?= §)"),
    ("none", r"(?:stick|stay|go on) (?:with|to)(?= §)"),
    (
        "lacks",
        r"(?:not|never|n't) (?:saying|said|say|claiming|claimed|claim|pretending)(?: that)? i "
        r"(?:know|can(?: use)?|use|have)(?: any)?(?= §)",
    ),
    ("has", r"(?:more|rather|mostly|mainly) (?:into|of an?|an?)(?= §)"),
    (
        "has",
        r"(?:[abc][12](?:[- ]level)?|(?<!cloud )(?<!cloud-)native(?: speaker of| level| in)?|conversational|"
        r"bilingual(?: in)?)(?= (?:in )?§)",
    ),
)
"""Words before a skill that are known in part, are spoken, or are preferred to others: kinds with their patterns."""
OF_IT = (
    r"(?:really|yet|at all|much|so|very|too|that|well|any\b|anymore|used?|using|touched|tried|known|know|"
    r"learn\w*|stud\w+|"
    r"seen|done|worked?|familiar|great|good|strong|comfortable|confident|experienced|proficient|fluent|skilled|"
    r"able|me\b|"
    r"my\b|for me|i\b|since|in (?:my|the|there|ages|years|use|depth|a|detail|\w+ (?:years|months))|with (?:it|"
    r"them|that)|"
    r"on (?:my|the|it)|recently|lately|currently|now|often|a (?:chance|clue|thing|bit|lot|fan|single|skill|"
    r"strength|strong)|"
    r"an (?:idea|expert)|particularly|especially|properly|fully|quite|exactly|even|ever|enough|completely|actually|"
    r"something|anything|one\b|interested|as (?:good|much|strong|well|often)|deep\w*|advanced|expert|bad|terrible|"
    r"professionally|formally|regularly|daily|sure|it\b|them\b|those\b|these\b|either\b|only|just|basic|great|heard|"
    r"practi\w+|hands|covered|required|needed|there|here|anywhere|possible|alone|by myself|from|going|planning|"
    r"looking)"
)
"""What follows a "not" that speaks of the skill before it."""
_NOT = re.compile(rf"^[\s,.-]*(?:(?:and|but|so|just|definitely|certainly|really)\s+)*not\s+(?!{OF_IT})[a-z]")
_DENIES = re.compile(
    r"^[\s,.-]*(?:(?:and|but|so|also|though|however|honestly|sadly|though)\s+)*(?:(?:i|i've|i'm|ive|im|have|'ve|"
    r"had|got|with)\s+)*"
    r"(?:never|no|zero|not|without|haven't|havent|have not|don't|dont|do not|didn't|didnt|did not|can't|cant|"
    r"cannot|lack)\b"
    r"(?P<rest>.*)$",
    re.DOTALL,
)
_BACK = re.compile(r"\b(?:it|them|that|those|these|this|either|neither|both|any of|one|ones|latter|last)\b")
_NUMBER = r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b)"
_NOWHERE = (
    r"(?:(?:at|for|in|on|as|through|during) (?:an? |my |the |any |real |paid )*(?:work|jobs?|office|employers?|company|"
    r"production|prod|clients?|customers?|money|pay|career|living|commercial\w*|day job|business|team|production)\b|"
    r"professional(?:ly)?\b(?! (?:used|worked|trained))|commercially\b|paid\b)"
)
OF_ELSE = (
    rf"(?:not|never|no|n't)(?: (?:for|since|about|the|in|just|only|after|until|ever|yet))*"
    rf" (?:{_NUMBER}|{_NOWHERE})"
)
"""A no to a number or to a place, behind a skill that is had: "Java, not 8", "Python for fun, never at work"."""
_OF_ELSE = re.compile(rf"^[\s,.-]*(?:(?:and|but|so|though|although|just|only)\s+)*{OF_ELSE}")
_FILLERS = frozenset(
    words_of(
        "a about actual actually afraid all am an and any anymore anything are as at be been before but cannot "
        "chance clue comfortable confident contact course courses currently day deep deeply did do doing done "
        "either even ever exp experience experienced exposure familiar far fluent for formally from get good got "
        "great had haha handle handled hands-on has have having heard honestly how i i've idea in installed into "
        "is knew know knowledge known lately learn learned learning learnt life lol longer looked lot lots me mind "
        "months more much my myself need needed never no not now of on once opened opportunity or personally "
        "practical practice professional professionally proficient properly real really recently remember sadly "
        "saw say school seen since single skill skills so sorry still studied study sure tbh the then think though "
        "time to too touch touched training tried try understand understanding unfortunately uni university use "
        "used using very was way well what whatsoever with work worked working years yet "
    )
)
_WORD = re.compile(r"[a-z][a-z'-]*")
_PASSIVE = re.compile(
    r"^\W*(?:but |though |although |just |only |and |or )*(?:i |i'd |would )*(?:not|can't|cannot|cant|can not|"
    r"never|couldn't|"
    r"don't|dont|do not|wouldn't|not able to|unable to)(?: really| actually| yet| properly| be able to|"
    r" know how to| ever)*"
    r" (?:(?:write|wrote|written|speak|create|build|produce|develop|author|make)(?=[\s,]*$| (?:in |with )?(?:it|"
    r"them|those|these|"
    r"either|both|any|one|my own|new|from scratch|much)\b)|(?:code|program)(?= (?:in |with )?(?:it|them|those|"
    r"either|both)\b))"
    r"(?P<all>[^.;]*\b(?:them|those|these|either|both|any)\b)?"
)
_TURNED = compiled(
    r"^\W*(?:(?:no|nope|sorry|wait|i said|i meant|i mean|it's|its|it is|it was|that's|actually|well)[\s,]+)*"
    r"not (?P<old>§)\s*(?:,|;|-+|:)\s*(?:but |it's |its |i meant |rather )?(?P<new>§)[^\w§]*$"
)

_PLAIN = re.compile(
    r"^\W*(?:(?:and|but|though|just|only|really|well|i mean|so)\W+)*"
    r"(?:(?:nothing|nothin|not anything) (?:too |very |really |that |super |particularly )?"
    r"(?:fancy|special|advanced|complicated|complex|hard|deep(?:er)?|clever|crazy|serious|difficult|major|"
    r"big(?:ger)?|larger?|huge|wild|further|in depth)|"
    r"(?:not|no|none of|never)(?: really| any of| all)? (?:the |any )?"
    r"(?:fancy|special|advanced|complicated|complex|hard|harder|deep|deeper|clever|crazy|serious|difficult|tricky) "
    r"(?:stuff|bits?|things?|parts?|features?|side|functions?|formulas?|ones?|end))\b"
)
"""What keeps a skill to its simple side: "nothing fancy", "not the advanced stuff"."""
_LABEL = compiled(r"(?:^|(?<=[,;\n]))\s*(?:and )?(?:[\w'-]+ ){0,2}?(?=§\s+-{1,2}\s+[a-z0-9])")
_LEAST_LABELS = 2
_SELF_BEFORE = re.compile(
    r"(?:^|[^\w])(?:i'm|i am|im|i was|i became|as an?|being an?)\s[^.?!,;§]{0,60}$|"
    r"^\W*(?:an? )?[^.?!,;§\s]+(?: [^.?!,;§\s]+)?\s$"
)
_WHERE = re.compile(r"where(?= (?:i|we|they taught me)\b)")
_WHO = re.compile(r"^(?:who|that)(?= (?!else|knows\b\W*$))")


def labels(sentence: str) -> list[int]:
    """Where the items of a list begin that has each skill before a dash: "sql - yes, docker - no"; empty for none."""
    found = [match.end() for match in _LABEL.finditer(sentence)]
    return found if len(found) >= _LEAST_LABELS else []


def own_clause(sentence: str, start: int, end: int) -> str:
    """A clause; where it only says more of the speaker, "I'm a nurse who knows it well", without the word for whom."""
    clause = sentence[start:end]
    where = _WHERE.match(clause) if start and "?" not in sentence else None
    if where is not None:  # of a place told of before, no question
        return " " * where.end() + clause[where.end() :]
    who = _WHO.match(clause)
    if who is None or not _SELF_BEFORE.search(sentence[:start]):
        return clause
    return " " * who.end() + clause[who.end() :]


_WORKED = re.compile(
    r"\b(?:never|n't|not|no longer) (?:\w+ )?work(?:ed|ing)? (?:as|in (?:the field|this field|the area|"
    r"that area|the job)|"
    r"on the job)\b"
)
"""Work one never had in what one studied: the studies stay."""
_AT_A_LOSS = re.compile(
    r"(?:n't|\b(?:dont|not|never|no (?:idea|clue))) (?:really |even )?(?:know |sure )?(?:what|where|who|how|which way) "
    r"(?:to (?:do|go|turn|ask|say|call|live|cope|carry on|go on|proceed|begin|be)|now|next|else|i'm doing)\b"
)
"""What one does not know of one's life, and not of what was named: "10 years of Java and I don't know what to do"."""


def speaks_of_else(clause: str) -> bool:
    """Whether a denial has an object of its own, and denies nothing before: "not data work", "never coded"."""
    if _OF_ELSE.match(clause) or any(one.search(clause) for one in (_WORKED, _AT_A_LOSS, _NOT_SAID)):
        return True
    if _NOT.match(clause):
        return not _BACK.search(clause)
    denied = _DENIES.match(clause)
    if denied is None or _BACK.search(clause):
        return False
    return any(word not in _FILLERS for word in _WORD.findall(denied["rest"]))


def only_reads(clause: str) -> tuple[bool, bool]:
    """Whether a clause keeps what was named to its simple or passive side, and whether all of it."""
    if _PLAIN.match(clause):
        return True, True
    passive = _PASSIVE.match(clause)
    return passive is not None, passive is not None and passive["all"] is not None


_NOT_SAID = re.compile(
    r"(?:n't|\b(?:never|not|didnt)) (?:ever |even |actually )?(?:said?|say|told|tell|mention(?:ed)?|wrote|write|"
    r"claim(?:ed)?|"
    r"enter(?:ed)?|typed?) (?:it|that|this|so|anything|any of (?:it|that))\b"
)
"""What was not said is put right, and tells no lack."""
_ASKS_BACK = re.compile(
    r"^\W*(?:(?:and|but|so|hm+|well|ok|then|wait)\W+)*(?:(?:is|are|was|were|would|should|does|could)(?:n['’]?t| not)|"
    r"(?:wo|ca)n['’]?t (?:it|one|you|they)|do(?:n['’]?t| not) (?:you|they)|no)\b(?!.*\bi\b)"
)
"""A question in the form of a denial: "isn't Python better?", "no deep learning?"."""


def asks_back(question: str) -> bool:
    """Whether a question denies in form alone, so that it says nothing of who asks it."""
    return _ASKS_BACK.match(question) is not None


def turns_to(sentence: str) -> bool:
    """Whether of two skills the second is put in the place of the first: "not Java, JavaScript"."""
    return _TURNED.match(sentence) is not None
