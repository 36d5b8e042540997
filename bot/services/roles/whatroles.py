"""What the roles just put forward are, for who does not know their names: "no idea what these are"."""

from __future__ import annotations

import re

from bot.reading.facts import Asked
from bot.services.desk import Desk, Part, Reply, Turn

WORDS = re.compile(
    r"\b(?:(?:do ?n'?t|do not|dunno|no (?:idea|clue)|not sure|never heard)(?: \w+)? (?:even )?(?:know )?(?:what|of)? ?"
    r"(?:any of )?(?:that|this|those|these|they|it|them)(?:'s| is| are)?(?: all)?(?: mean| do| really| jobs|"
    r" roles| ones| things)?"
    r"|what (?:is|are|do|does) (?:that|this|those|these|they|it|them)(?: (?:mean|do|jobs|roles|people|all))*"
    r"|what(?:'s| is) the difference|what you mean(?: (?:with|by) (?:that|this|it|these|those))?"
    r"|what do you mean(?: (?:with|by) (?:that|this|it|these|those))?|(?:ok )?tell me more(?: about (?:it|that|"
    r"this|them|these|those))?"
    r"|more about (?:it|that|this|them|these|those))\W*$",
    re.IGNORECASE,
)
"""Who does not know what was put forward, or wants to hear more of it."""
MOST = 3


def told(desk: Desk, turn: Turn) -> Reply | None:
    """What each role that stands to choose does, and the same question; None where none stands."""
    roles = [desk.catalogue.roles[r] for r in turn.asked.roles if r in desk.catalogue.roles][:MOST]
    if turn.asked.kind != "goal" or not roles or turn.facts.told or turn.facts.topics or turn.facts.roles:
        return None
    body = "\n".join(f"• {role.name}: {role.summary}" for role in roles)
    buttons = tuple((role.name, f'/state_target_role{{"role": "{role.id}"}}') for role in roles)
    asked = Asked("goal", roles=tuple(role.id for role in roles))
    part = Part("utter_these_roles", {"body": body})
    return Reply((part, Part("utter_these_which")), (*buttons, ("Other roles", "which roles?")), asked=asked)
