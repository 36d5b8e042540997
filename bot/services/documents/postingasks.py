"""What a posting that was read says: its demands, its terms in its own words, or that it does not say."""

from __future__ import annotations

import json
import re

from bot.advice import gaps
from bot.advice.catalogue import Importance
from bot.advice.gaps import State
from bot.advice.posting import Posting
from bot.memory import Unit
from bot.reading.work import terms
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.documents import postingview
from bot.services.roles.jobwishes import WHICH, said_on
from bot.services.steps import matched

ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|ok|but|hey|hm+)\W+)*(?:what|which|how|where|when|is|are|does|do|did|would|will|can|could|"
    r"whats|any|tell me|remote|pay|salary)\b",
    re.IGNORECASE,
)
_POSTING = re.compile(
    r"\b(?:posting|ad|job|advert\w*|job description|vacancy|listing|offer|they|it|(?:this|that) (?:one|role))\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:my plan|roadmap|learn\w*|courses?|certif\w*|you|your|in general|usually|normally|on average|phase|step|"
    r"the plan|next|exam|to pay|costs?|free|[iw]e? pay|grow\w*|demand|market|outlook)\b",
    re.IGNORECASE,
)
"""What a question speaks of that is none about the posting."""

WORDS = 18
"""Words up to which a message asks one such thing and nothing else."""


def said(desk: Desk, turn: Turn) -> Reply | None:
    """The posting's words on what is asked, honest where there are none; None where no posting was read."""
    keys = terms.asked(turn.text)
    if not keys or len(turn.text.split()) > WORDS or _ELSE.search(turn.text) or WHICH.search(turn.text):
        return None
    if turn.facts.kind != "talk" or turn.facts.years is not None or any(m.polarity for m in turn.facts.skills):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if not person.posting or turn.facts.topics or (turn.facts.roles and not _POSTING.search(turn.text)):
            return None
        held = dict(Posting.of(json.loads(person.posting)).terms)
        lines = [said_on(key, held) for key in keys]
        name = "utter_posting_terms" if any(key in held for key in keys) else "utter_posting_silent"
        part = Part(name, {"body": "\n".join(lines)})
        return flow.go_on(desk, unit, turn).after(part)


ABOUT_POSTING = re.compile(
    r"\b(?:posting|job ad(?:vert\w*)?|vacancy|advert\w*|job description|job offer|ad|jd|listing|employer|company|they)"
    r"\b.{0,40}\b(?:want|ask|need|require|demand|mention|say|list|look|include)\w*"
    r"|\b(?:want|ask|need|require|demand|mention|say|list|include)\w*\b.{0,60}"
    r"\b(?:posting|job ad|vacancy|advert\w*|job description)\b"
    r"|^\W*(?:and |but )?(?:does|do|did) (?:it|they) (?:want|ask|need|require|mention)\w*\b"
    r"|\b(?:is|are|was|were)\b.{1,40}\b(?:musts?|must[- ]haves?|required|mandatory|demanded|nice[- ]to[- ]haves?|"
    r"optional)\b"
    r".{0,12}\?|\b(?:in|on) (?:there|it)\W*\?|\b(?:what|which)\b.{0,20}\b(?:musts|demands|requirements|"
    r"nice[- ]to[- ]haves?)\b"
    r"|\b(?:in|from|of) (?:the|that|this|my) (?:posting|job ad|ad|vacancy|job description)\b",
    re.IGNORECASE,
)


def about_posting(desk: Desk, turn: Turn) -> Reply | None:
    """A question about the posting that was read; None where none was."""
    with desk.memory.unit() as unit:
        return asked_about(desk, unit, turn)


def asked_about(desk: Desk, unit: Unit, turn: Turn) -> Reply | None:
    """Which of the named skills the posting asks for, with its words, and what is known of the person on each."""
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    if role is None or not person.posting:
        return None
    asked = {s for r in role.requirements for s in r.skills if matched.says(turn.text, desk.catalogue.skills.get(s))}
    named = list(dict.fromkeys((*(t for t in turn.facts.topics if t in desk.catalogue.skills), *sorted(asked))))
    report = gaps.assess(profile_of(unit, person), role, desk.catalogue)
    if not named:
        body = postingview.body(report)
        own = postingview.own_years(unit, person, report)
        return flow.go_on(desk, unit, turn).after(Part("utter_posting_asks", {"body": body}), *own)
    lines = []
    for skill in named:
        name = desk.catalogue.skill_name(skill)
        row = next((r for r in report.rows if skill in r.requirement.skills), None)
        if row is None:
            lines.append(f"• {name}: no, I do not find it in your posting.")
        else:
            wanted = f'yes, {IMPORTANCE[row.requirement.importance]} ("{row.requirement.quote}")'
            lines.append(f"• {name}: {wanted}. {STANDS[row.state]}")
    part = Part("utter_posting_asks", {"body": "\n".join(lines)})
    return flow.go_on(desk, unit, turn).after(part)


IMPORTANCE = {Importance.MUST: "as a must", Importance.SHOULD: "it is wanted", Importance.NICE: "as nice to have"}
STANDS = {
    State.MET: "You have it, by what you told me.",
    State.BELOW: "You have it at a lower level than asked.",
    State.SHOW: "I take it that you have it; it is still to be shown.",
    State.LACKING: "You do not have it yet, so it is open.",
    State.NOT_ASKED: "We have not talked about it yet, so it is neither met nor a gap.",
}
