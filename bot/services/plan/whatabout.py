"""What about something that the plan does not name: said so, with the words that take it in."""

from __future__ import annotations

import re

from bot.advice.profile import Polarity
from bot.reports.chat import day, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans

ASKS = re.compile(
    r"(?:^|[.,;!?…]|\b(?:but|and|so|ok)\b)\W*(?:and )?(?:what about|how about|what of|where(?:'s| is)|"
    r"why (?:is there )?(?:no|not))\s+(?:the |my |some )?(?P<thing>[\w&/+#-][\w&/+#. -]{2,40}?)"
    r"(?: then| in (?:it|there|the plan|my plan))?\W*$",
    re.IGNORECASE,
)
"""Who misses something in the plan."""
_ELSE = re.compile(
    r"\b(?:me|you|us|it|that|this|now|next|then|data|privacy|hours?|weeks?|weekends?|months?|days?|today|tomorrow|"
    r"salar\w+|pay|money|jobs?|work|certificat\w+|courses?|books?|free|cost|phases?|steps?|plan|check-?ins?|"
    r"reminders?|date|report|cv|resume|instead|if|when|being|becoming|role|roles|age)\b|\d",
    re.IGNORECASE,
)
"""What is asked about elsewhere."""
UNDER = frozenset(
    {"ask_clarify", "ask_definition", "ask_gap", "ask_roadmap", "ask_why", "chitchat", "complaint", "nlu_fallback"}
    | {"ask_next_step", "ask_role_requirements", "out_of_scope", "deny", "unsure_or_skip", "state_skills", "greet"}
)


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Where the plan has a thing, or how it gets in; None without a plan, or where it is asked about elsewhere."""
    found = ASKS.search(turn.text)
    if found is None or turn.intent not in UNDER or _ELSE.search(found["thing"]) or turn.facts.roles:
        return None
    named = tuple(dict.fromkeys(m.skill for m in turn.facts.skills if m.start >= found.start("thing")))
    if len(named) > 1 or (turn.asked.about_skills and turn.intent == "state_skills"):
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        on = flow.go_on(desk, unit, turn)
        role = held.roadmap.role.name
        if not named:
            return on.after(Part("utter_about_unknown", {"thing": found["thing"].strip(), "role": role}))
        name = desk.catalogue.skill_name(named[0])
        steps = [s for s in held.roadmap.steps if s.skill == named[0]]
        if steps:
            titles = listing([plans.step_title(desk, s) for s in steps])
            return on.after(Part("utter_about_planned", {"steps": titles, "end": day(steps[-1].end)}))
        claims = unit.claims(turn.person_id)
        has = any(c.skill == named[0] and c.polarity is Polarity.HAS for c in claims)
        return on.after(Part("utter_about_known" if has else "utter_about_beside", {"name": name, "role": role}))
