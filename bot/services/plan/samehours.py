"""Hours that stay as they are: "no, keep it at 5", said after a look at others; a plan may be asked for beside."""

from __future__ import annotations

import re

from bot.reports.chat import amount
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import plans, roadmaps, supposing

STAYS = re.compile(
    r"^\W*(?:(?:hm+|ok(?:ay)?|no|nah|nope|then|well|so|let'?s|let us|i'?ll|i will|i'd|i would|i want to|rather|better|"
    r"just|we|i|please|actually|ah|oh|thanks)\W+)*"
    r"(?:stay|stick|keep|leave|remain)(?:ing)?(?: (?:it|things|that|mine|us|me|everything))?"
    r"(?: (?:at|with|to|on|by))? (?:(?:the|my|those) )?(?P<hours>\d{1,2}(?:[.,]\d)?)"
    r"(?: ?(?:h|hrs?|hours?))?(?: (?:a|per|each) week| weekly)?(?: (?:then|please|for now|instead|after all))*"
    r"(?=\W*$|\s*[.,;!]|\s+and\b)",
    re.IGNORECASE,
)
"""That a number of hours stays."""
_PLAN = re.compile(r"\bplan\b(?!\s+(?:for|to|on)\b)", re.IGNORECASE)


KEEPS = re.compile(
    r"^\W*(?:(?:no+|nah|ok(?:ay)?|then|well|hm+|let'?s|i'?d rather|i'?ll|better|rather|just|please|we|i)\W+)*"
    r"(?:stick|stay|keep|leave|remain|go(?: back)?|back)\b(?: it| that| with| at| to| on| my| the| old| present|"
    r" current| as)*"
    r"(?: (?P<n>\d{1,2}(?:[.,]\d)?)(?: ?(?:h|hrs?|hours?))?| it is| it was| is| hours| one| plan|"
    r" pace)?(?: (?:then|for now|please|a week|hours))*\W*$",
    re.IGNORECASE,
)
"""That the hours stay as they are, behind a question what others would change."""


def stayed(desk: Desk, turn: Turn) -> Reply | None:
    """That the hours stay, and the plan where it is asked for beside; None where it is another number."""
    found = STAYS.search(turn.text)
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if found is None or person.hours_per_week != float(found["hours"].replace(",", ".")):
            return None
        part = Part("utter_hours_stay", {"hours": amount(person.hours_per_week)})
        if _PLAN.search(turn.text, found.end()) and desk.role(person) is not None:
            return roadmaps.overview(desk, unit, turn, person).after(part)
        return flow.go_on(desk, unit, turn).after(part)


def kept(desk: Desk, turn: Turn) -> Reply | None:
    """The hours stay: said, and the talk goes on; None where none were offered, or another number is named."""
    found = KEEPS.match(turn.text)
    if not turn.offer.startswith(supposing.OFFER) or found is None:
        return None
    with desk.memory.unit() as unit:
        weekly = unit.person(turn.person_id, turn.instant).hours_per_week or plans.DEFAULT_HOURS
        if found["n"] and float(found["n"].replace(",", ".")) != weekly:
            return None
        return flow.go_on(desk, unit, turn).after(Part("utter_hours_stay", {"hours": amount(weekly)}))
