"""A wished end named by a feast that falls on another day each year: its date is asked, none is guessed."""

from __future__ import annotations

import re

from bot.services.desk import Desk, Part, Reply, Turn

_FEAST = (
    r"(?:ramadan|ramzan|eid(?: al[- ]\w+)?|diwali|deepavali|dussehra|durga puja|holi|onam|pongal|navratri|hanukkah|"
    r"chanukah|passover|pesach|rosh hashanah?|yom kippur|thanksgiving|carnival|nowruz|(?:chinese|lunar) new year|"
    r"spring festival|tet|songkran|vesak|mid-?autumn(?: festival)?)"
)
WORDS = re.compile(
    rf"\b(?:by|before|until|till|til|(?:target|goal|deadline|aim|plan)(?: date| day)? (?:is|would be|=|:)) "
    rf"(?:the (?:end|start|beginning) of )?(?:next |this |the )?(?P<feast>{_FEAST})\b",
    re.IGNORECASE,
)
"""Who names such a day as the one to be done by."""


def asked(desk: Desk, turn: Turn) -> Reply | None:
    """The question for the date; None without a goal, or where other facts are told beside."""
    found = WORDS.search(turn.text)
    facts = turn.facts
    if found is None or facts.hours_per_week or facts.years is not None or any(m.polarity for m in facts.skills):
        return None
    with desk.memory.unit() as unit:
        if desk.role(unit.person(turn.person_id, turn.instant)) is None:
            return None
        return Reply((Part("utter_feast_date", {"feast": _name(found["feast"])}),), (("My plan", "/ask_roadmap"),))


def _name(said: str) -> str:
    """The feast as it is written in a sentence."""
    return said[:1].upper() + said[1:]
