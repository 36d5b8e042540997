"""Whether to stay in one's work after all: heard as a fair thought, with a look at the other side offered."""

from __future__ import annotations

import re

from bot.advice.trades import brings
from bot.reading.jobs import is_worker
from bot.services.desk import Desk, Part, Reply, Turn

WORDS = re.compile(
    r"\b(?:wonder\w*|not sure|unsure|maybe|perhaps|think\w*|thought|should|better|torn|consider\w*|tempted|might|"
    r"could)\b"
    r"[^.!?]{0,40}?\b(?:stay(?:ing)?|remain(?:ing)?|stick(?:ing)? with (?:being|my job as)|keep being|"
    r"go(?:ing)? on (?:as|being)|"
    r"continu(?:e|ing) (?:as|being))\b(?: (?:just|simply|as|being|in))*(?: (?:an?|my|the))? (?P<work>[\w' -]{3,40}?)"
    r"(?=\W*$|[.,;!?]| (?:and|but|or|instead|after all|anyway|because|for|forever|for ever)\b)",
    re.IGNORECASE,
)
LONGEST = 30
"""Words up to which a message is that thought and little else."""


def weighed(desk: Desk, turn: Turn) -> Reply | None:
    """A kind word on staying in the work that is named, which is kept as the person's; None where it names none."""
    found = WORDS.search(turn.text)
    work = found["work"].strip() if found else ""
    told = turn.facts.years is not None or any(m.polarity for m in turn.facts.skills)
    if not work or told or len(turn.text.split()) > LONGEST or not (is_worker(work) or brings(work)):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if not person.current_said:
            unit.update_person(person.id, current_said=work)
    article = "an" if work[0].lower() in "aeiou" else "a"
    buttons = (("Which roles fit me", "/closest_role"), ("What I can do here", "/help"))
    return Reply((Part("utter_staying", {"work": f"{article} {work}"}),), buttons, offer="closest")
