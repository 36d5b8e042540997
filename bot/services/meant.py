"""The facts of a message in the light of what it means, and the words around a skill."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from bot.advice.profile import Polarity
from bot.reading.facts import Facts, SkillMention

_SENTENCE = re.compile(
    r"[.!?;](?=\s|$)|\n|,\s(?=(?:and |so |but )?(?:what(?:'?s)?|which|where|how) (?!i (?:know|do|did|have)\b))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[.!?;](?=\s|$)|\n|,?\s(?:but|and then|while)\s|,\s(?:and\s)?(?=(?:i|i've|i'm|my|some|no|a bit|abit)\b)",
    re.IGNORECASE,
)
LONGEST_QUOTE = 80
"""Characters up to which a sentence is quoted whole."""

LISTED = 3
"""Skills of a sentence from which on it lists what a person knows, where no goal is named."""

ASKING = frozenset(
    {
        "abuse",
        "ask_certifications",
        "ask_clarify",
        "ask_definition",
        "ask_gap",
        "ask_next_step",
        "ask_progress",
        "ask_report",
        "ask_resources",
        "ask_roadmap",
        "ask_role_requirements",
        "ask_salary_outlook",
        "ask_why",
        "chitchat",
        "closest_role",
        "compare_roles",
        "complaint",
        "distress",
        "goodbye",
        "help",
        "human_handoff",
        "out_of_scope",
        "privacy_delete",
        "privacy_export",
        "privacy_question",
        "start_over",
        "stop_checkins",
        "thanks",
    }
)
"""Meanings that ask for something: skills named in them are the subject, not a claim."""

_OWNS = re.compile(
    r"\b(?:i|we)(?:'ve| have| am|'m| can| do| also| already| only| just| really| never| don'?t| didn'?t| haven'?t)*"
    r" (?:know|knew|use|used|worked|work|learned|learnt|did|do|built|wrote|write|code|programmed|good|fluent|have)\b"
    r"|\bi'?ve\b|\bmy (?!questions?\b|doubts?\b)\w+(?: skills?)? (?:is|are)\b"
    r"|\b(?:good|great|expert|experienced?|fluent|skilled) (?:at|in|with)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"[\s,:=-]*(?:yes|yeah|yep|yup|sure|of course|no problem|obviously|definitely|daily|all the time)\b"
    r"(?!\s*\?)(?=\W|$)",
    re.IGNORECASE,
)
"""A yes behind a skill, whatever else is asked: "pivot tables sure. joins? what's that"."""
_TELLS = re.compile(
    r"\b(?:know|knows|use|used|using|worked|experienced?|good|great|bit|little|basics?|familiar|fluent|strong|solid|"
    r"expert|skills?|skilled|proficient|learn\w*|studied|years?|yrs?|can|have|never|no|not|without|some|decent|"
    r"i (?:(?:now|also|only|just|mostly|still|mainly|often|usually|currently|always) )*(?!(?:want\w*|wish|need|"
    r"would|like|"
    r"love|hope|plan|aim|dream|should|must|will|may|might|could|guess|think|prefer|choose|chose|pick|picked|select|go|went|"
    r"say|said|mean|meant|decided?|see|am|was|thought|believe|heard|read|ask|asked|consider\w*|fancy|vote|stick|take|"
    r"imagine|ever|really|actually|now|also|only|just|mostly|still|mainly|often|usually|currently|always)\b)[a-z]{3,}|"
    r"i do|(?:19|20)\d\d ?(?:-|to|until|–) ?(?:\d\d|now|today|present)\w*|"
    r"currently|daily|every day|now and (?:then|again)|at work)\b",
    re.IGNORECASE,
)
"""What tells a skill of one's own beside a question, and beside a goal."""

_WISHES = re.compile(
    r"\b(want|wanna|would|'d|like to|love to|become|becoming|goal|aim\w*|dream\w*|hop(?:e|ing)|plan\w*|target\w*|"
    r"switch\w*|mov(?:e|ing)|chang(?:e|ing)|transition\w*|towards?|into|after|myself|interested|looking|try(?:ing)?|wish)\b",
    re.IGNORECASE,
)
"""What makes a role told beside one's experience a goal; without it, it is the work one has."""

ASIDE = frozenset(
    {
        "ask_certifications",
        "ask_definition",
        "ask_role_requirements",
        "ask_salary_outlook",
        "chitchat",
        "compare_roles",
        "complaint",
        "out_of_scope",
    }
)
"""Questions that are asked about any role: one that they name, even in answer to the goal, is not wished for."""

_ASKS = re.compile(
    r"\?|\b(?:wh?ats?|which|hows?|who|why|difference|compare[ds]?|versus|vs|tell me|explain|describe|define)\b",
    re.IGNORECASE,
)

_STATES = re.compile(r"^\W*(?:[\w']+ ){0,4}?(?:i|i'm|i've|im|ive|my|me)\b", re.IGNORECASE)
_REQUESTS = re.compile(
    _ASKS.pattern
    + r"|\b(?:need|want|wanna|would|like|looking|give|send|find|recommend\w*|suggest\w*|help|please|pls|plz|show|"
    r"wonder\w*|curious|should|could|can you|confus\w*|don'?t (?:know|understand|get)|not sure|unsure|no idea|if|"
    r"whether|list)\b",
    re.IGNORECASE,
)
_QUESTIONS = ("ask_", "closest_role", "compare_roles")
"""A message in the first person that requests nothing asks nothing, whatever it was taken for."""

OF_ONESELF = frozenset(
    {"ask_gap", "ask_roadmap", "ask_role_requirements", "ask_salary_outlook", "closest_role", "compare_roles"}
)
"""Questions that people put behind a list of what they know: "SQL, Excel, some R. Which role fits me?"."""

CHANGES_GOAL = ("state_target_role", "remove_or_correct")
"""Meanings in which a role that is merely named is the goal."""


def as_meant(facts: Facts, intent: str, text: str) -> Facts:
    """The facts in the light of what the message means.

    A posting claims nothing; a role named as a goal is one; a skill that a question merely names is not claimed,
    unless the person says beside it that they have it.
    """
    if intent == "paste_job_description":
        mentions = tuple(replace(m, polarity=None) for m in facts.skills)
        return replace(facts, kind="posting", skills=mentions, years=None, hours_per_week=None)
    if intent == "state_experience" and facts.target is not None and not _WISHES.search(text):
        facts = replace(facts, target=None, current=facts.current or facts.target)
    if intent in TELLING and facts.target is None and _opens_with_goal(facts, text):
        facts = replace(facts, target=facts.likely)
    if intent in ASIDE and facts.target is not None and _ASKS.search(text) and not _WISHES.search(text):
        facts = replace(facts, target=None)
    takes_back = intent == "remove_or_correct" and bool(facts.removals)
    if facts.target is None and intent in CHANGES_GOAL and not takes_back:
        held = facts.current
        named = [r for r in facts.roles if r not in facts.refused and (held is None or r.start != held.start)]
        facts = replace(facts, target=facts.likely or (named[0] if len(named) == 1 else None))
    if intent in ASKING and _STATES.match(text) and not _REQUESTS.search(text) and intent.startswith(_QUESTIONS):
        return facts
    cue = _OWNS if intent in ASKING else _TELLS if intent == "state_target_role" else None
    if cue is None:
        return facts
    asks = None if intent == "state_target_role" else intent in OF_ONESELF
    mentions = tuple(
        replace(m, polarity=None)
        if _bare(m)
        and not _near(cue, m, text)
        and not _ANSWERED.match(text, m.end)
        and not _apart(m, text, asks, facts)
        else m
        for m in facts.skills
    )
    return replace(facts, skills=mentions)


TELLING = frozenset({"state_experience", "state_skills", "greet"})


_LENGTH_OF = re.compile(
    r"\s*[,-]+\s*(?:\w+ )?(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten) ?\+? ?(?:years?|yrs?|y)\b", re.I
)
"""Behind a role, how long other work was done: "data analyst, 3 years clerk"."""


def _opens_with_goal(facts: Facts, text: str) -> bool:
    """Whether a message names a role by itself first and other work behind it: "data analyst. 10 years a nurse"."""
    likely, current = facts.likely, facts.current
    if likely is None or current is None or current.role is not None or current.start <= likely.end:
        return False
    if _STATES.match(text[likely.start : likely.end]):
        return False  # a sentence on what one does
    rest = text[likely.end :]
    apart = rest[:1] in (".", "!", ";", "\n") or _LENGTH_OF.match(rest)
    return not text[: likely.start].strip(" .,!-") and bool(apart)


def _bare(mention: SkillMention) -> bool:
    """Whether a skill is merely named: no level, no denial, no wish to learn it."""
    return mention.polarity is Polarity.HAS and mention.level is None


def _apart(mention: SkillMention, text: str, asks: bool | None, facts: Facts) -> bool:
    """Whether a skill stands in a sentence of its own that asks and wishes nothing, beside the question or the goal.

    `asks` says whether the message asks something of oneself; None where it tells a goal.
    """
    if asks is False or not 0 <= mention.start < mention.end <= len(text):
        return False
    first = max((m.end() for m in _SENTENCE.finditer(text, 0, mention.start)), default=0)
    stop = _SENTENCE.search(text, mention.end)
    last = stop.end() if stop else len(text)
    if asks:
        return not _ASKS.search(text[first:last]) and bool(_ASKS.search(text[:first] + " " + text[last:]))
    goal = facts.target
    if goal is None:
        if "\n" in text.strip():  # notes, one a line
            first, last = 0, len(text)
        named = sum(first <= m.start < last for m in facts.skills)
        return asks is None and named >= LISTED and not _WISHES.search(text[first:last]) and "?" not in text[first:last]
    inside = first <= goal.start < last
    if inside and goal.start > mention.end and _listed_before(text[first : goal.start], first, facts):
        return "?" not in text[first:last]
    return not inside and "?" not in text[first:last] and not _WISHES.search(text[first:last])


_GAP = (
    r"[\s,;/&+|()-]*(?:(?:and|plus|or|some|a bit of|bit of|very|good|ok|okay|basics?|well|daily|advanced|strong|solid|"
    r"a? ?little|intermediate|expert|beginner|\d+ ?(?:y|yrs?|years?))[\s,;/&+|()-]*)*"
)
_BETWEEN = re.compile(rf"^{_GAP}$", re.IGNORECASE)
_THEN = re.compile(r"^(?:\s+(?:very |so )?\w+){0,2}?\s*(?:[,;:|/–—→]|-+>?|=>)", re.IGNORECASE)
PAIR = 2
_TO_LEARN = re.compile(r"\b(?:learn|study|need|require|teach|ads?|jobs?)\w*", re.IGNORECASE)


def _listed_before(lead: str, at: int, facts: Facts) -> bool:
    """Whether what stands before a goal is a list of names and nothing else: "docker, kubernetes, mlops engineer"."""
    named = sorted((m.start - at, m.end - at) for m in facts.skills if at <= m.start and m.end <= at + len(lead))
    if len(named) < PAIR or not _BETWEEN.match(lead[: named[0][0]]) or _TO_LEARN.search(lead):
        return False
    gaps = [lead[a[1] : b[0]] for a, b in pairwise(named)]
    return all(_BETWEEN.match(gap) for gap in gaps) and _THEN.match(lead[named[-1][1] :]) is not None


def _near(cue: re.Pattern[str], mention: SkillMention, text: str) -> bool:
    return cue.search(words_around(text, mention.start, mention.end)) is not None


@lru_cache(maxsize=4)
def _breaks(kind: re.Pattern[str], text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the breaks of a text begin and end: looked for once, however many mentions it has."""
    found = [m.span() for m in kind.finditer(text)]
    return tuple(start for start, _ in found), tuple(end for _, end in found)


def words_around(text: str, start: int, end: int) -> str:
    """The person's words about a mention: its sentence, or the part between commas where that is long."""
    if not 0 <= start < end <= len(text):
        return ""
    low, high = max(0, start - LONGEST_QUOTE), min(len(text), end + LONGEST_QUOTE)  # what is farther is not quoted
    begin = text.find(" ", low, start) + 1 or low if low else 0
    for breaks in (_SENTENCE, _CLAUSE):
        starts, ends = _breaks(breaks, text)
        before, after = bisect_right(ends, start) - 1, bisect_left(starts, end)
        first = ends[before] if before >= 0 and starts[before] >= low else begin
        last = starts[after] if after < len(starts) and starts[after] < high else high
        cut = before < 0 or starts[before] < low
        if last - first <= LONGEST_QUOTE and not (cut and low):
            break
    return " ".join(text[first:last].split()).strip(" ,")[: 2 * LONGEST_QUOTE]


def line_around(text: str, start: int, end: int) -> str:
    """The line about a mention in a CV, cut to what stands next to it where the line is long."""
    if not 0 <= start < end <= len(text):
        return ""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if last - first > LONGEST_QUOTE:
        spare = max(0, LONGEST_QUOTE - (end - start))
        first, last = max(first, start - spare // 2), min(last, end + spare // 2)
        first = start if first == start else min(start, text.find(" ", first - 1, start) + 1 or first)
        last = end if last == end else max(end, text.rfind(" ", end, last + 1))
    return " ".join(text[first:last].split()).strip(" ,;|-*\u2022\u00b7")
