"""Whether anybody is there, asked in the middle of a talk: yes, and the question that is open."""

from __future__ import annotations

import re

from bot.services import flow, telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.record import records
from bot.services.wellbeing import social

_GREETING = r"(?:hello+|hallo|hullo|hi+|hey+|heya|yo|ahoy)"
_YOU = r"(?:you|u|ya|anyone|anybody|someone|somebody)"
_HERE = r"(?:there|here|alive|awake|around|online|reading(?: (?:this|me))?|responding|with me|home)"
_MORE = r"(?: (?:or (?:not|what)|right now|today|any ?more|at all|yet|still))*"

_ASKS = (
    rf"(?:(?:are |r |is )?{_YOU}(?:'re)? (?:still |even |really |actually |not )*{_HERE}{_MORE}|still {_HERE}{_MORE}"
    r"|(?:did|have|do) (?:you|u) (?:get|got|see|seen|receive|received|read|hear|heard)"
    r" (?:that|this|it|me|my (?:last |previous )?(?:message|text|answer|reply)s?)"
    r"|did (?:that|it|this|my (?:last )?(?:message|text|answer|reply)) (?:go|come|get|make it) (?:through|across|in)"
    r"|can (?:you|u) (?:hear|see|read) (?:me|this|that)|do (?:you|u) (?:read|copy) me|are (?:you|u) (?:still )?working"
    r"|is (?:this|it|the bot|this bot|this chat) (?:thing )?(?:still )?"
    r"(?:on|working|alive|online|dead|frozen|stuck|down)"
    r"|(?:have|did) (?:you|u) (?:crash(?:ed)?|freeze|frozen|died?|hung|hang up|fallen asleep|fall asleep|left|gone)"
    r"|why (?:don'?t|aren'?t|do|are) (?:you|u) (?:not )?(?:answer|answering|reply|replying|respond|responding)"
    rf"|ping|knock,? knock|(?:{_GREETING}|anyone|anybody) ?\?)"
)
ASKS = re.compile(
    rf"^\W*(?:(?:{_GREETING}|u+h*m+|uh|so|ok(?:ay)?|well|sorry|bot|and|but|wait|please|excuse me)\W+)*"
    rf"(?:{_ASKS}\W+){{0,3}}{_ASKS}(?: (?:please|pls|bot))?[\s?!.…]*$",
    re.IGNORECASE,
)
"""A bare greeting asks for it only with a question mark."""


def here(desk: Desk, turn: Turn) -> Reply | None:
    """That the bot is there, and what is open; None for the first words of a talk, which are a greeting."""
    if turn.offer == social.PAUSE:
        return social.pause()
    if turn.offer in ("erase", "restart"):
        return records.ask_clearly(turn).after(Part("utter_present"))
    with desk.memory.unit() as unit:
        if telling.opening(unit, turn):
            return None
        return flow.go_on(desk, unit, turn).after(Part("utter_present"))
