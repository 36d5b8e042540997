"""How many hours a week the plan counts with, whose number that is, and what changes later: nothing is changed."""

from __future__ import annotations

import re
from datetime import date

from bot.reports.chat import amount, day, hours, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, paces, plans

_HOURS = r"(?:hours?|pace|weekly (?:time|load|hours|budget)|time budget|study time|learning time|hrs)"
ASKS = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|hey|wait|remind me|tell me|again|hm+|um|sorry|please)\W+)*(?:"
    rf"(?:what|which|wh?ats)(?:'s| is| are| were| was|s)? (?:again )?(?:my |the )?(?:(?:current|present|weekly|"
    rf"planned|new|learning|study) )*{_HOURS}(?: (?:(?:do )?you have|now|again|at the moment|currently|right now|"
    rf"set to|per week|"
    rf"a week|in (?:the|my) plan|these days|i (?:gave|told|said|set)(?: you)?|you have(?: for me)?|set))*\W*$"
    rf"|how (?:many|much) (?:weekly )?(?:hours?|hrs|h|time)(?: (?:a|per|every|each) week| weekly)? (?:did i (?:say|"
    rf"tell|"
    rf"give|set)|do (?:i|you|we) have(?: (?:down|noted|set|planned))?(?! left)|"
    rf"am i (?:on|at|down for|doing)|are (?:we|you) (?:planning|counting|using|assuming)|is (?:it|the plan)"
    rf"|are (?:set|planned|noted|in (?:the|my) plan)|do you (?:count|plan|reckon|assume))[^.!]{{0,25}}$"
    rf"|(?:on |at |with )?how many hours (?:a week )?(?:is|does) (?:it|the plan|my plan)[^.!]{{0,25}}$"
    rf"|(?:show|tell)(?: me)? (?:my |the )?(?:current |weekly )*{_HOURS}\W*$)",
    re.IGNORECASE,
)
"""The question for the hours a week that hold now."""


_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|hours?|evenings?|weekends?)\b",
    re.I,
)


def told(desk: Desk, turn: Turn) -> Reply | None:
    """The hours a week of the plan with the words they rest on; None without a plan."""
    if turn.facts.hours_per_week is not None:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        person = unit.person(turn.person_id, turn.instant)
        weekly, quote = person.hours_per_week, (person.hours_quote or "").strip()
        quote = quote if _FIGURE.search(quote) else ""  # a bare yes to hours offered tells nobody anything
        name = "utter_hours_now" if quote else "utter_hours_now_changed"
        values = {
            "hours": hours(weekly or plans.DEFAULT_HOURS),
            "quote": quote,
            "end": day(held.roadmap.end),
        }
        lead = Part(name if weekly is not None else "utter_hours_now_assumed", values)
        today = desk.today(turn).isoformat()
        ahead = [(begin, rate) for begin, rate in person.options.get(paces.KEY, ()) if begin > today]
        later = listing([f"{amount(float(rate))} from {day(date.fromisoformat(begin))}" for begin, rate in ahead])
        more = (Part("utter_hours_now_later", {"later": later}),) if later else ()
        return flow.go_on(desk, unit, turn).after(lead, *more)
