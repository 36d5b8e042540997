"""What a posting that was read says on pay, place and hours: its own words, or that it does not say."""

from __future__ import annotations

import json
import re

from bot.advice.posting import Posting
from bot.reading import terms
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.jobwishes import WHICH, said_on

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
