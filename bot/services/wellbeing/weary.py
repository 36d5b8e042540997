"""Who has met too many bots, or speaks of this one with irony: heard without offence, and the talk goes on."""

from __future__ import annotations

import re

from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.wellbeing import social

_BOT = (
    r"(?:chat ?)?(?:bots?|robots?|machine|algorithm|computer program|ai(?: (?:bot|coach|advis[eo]r|advice|assistant))?|"
    r"chat ?gpt|terminator|skynet)"
)
_YOU = r"(?:you|u|bots?|robots?|ai|machines?|your kind|this thing)"
_IRONIC = re.compile(
    rf"\b(?:another|yet another|one more|just an?(?:other)?|only an?|stupid|dumb|hate|talking to|sick of|tired of|"
    rf"fed up with|no more) (?:\w+ ){{0,2}}?{_BOT}\b"
    rf"|\b(?:great|wonderful|lovely|fantastic|brilliant|joy|awesome|super|perfect|yay|hooray|wow|so)[,.!]* (?:now |"
    rf"just |it'?s )?"
    rf"an? (?:\w+ )?{_BOT}\b"
    rf"|\b(?:an? )?{_BOT}(?: that| which| who)? (?:will|is going to|gonna|wants to|tells?|telling|knows?|giving|gives?)"
    r" (?:me|best|better|it all|us)\b"
    rf"|\blet me guess\b|\b(?:groundbreaking|how (?:original|exciting|thrilling|innovative|lucky i am)|what a "
    rf"time to be alive|"
    rf"can'?t wait|be still my heart|shocker|spare me|slow clap)\b(?=[^?]*$)"
    rf"|\b{_YOU}(?:'ll| will|'re going to| are going to| gonna)? (?:going to |gonna |really )?(?:fix|save|change|"
    rf"solve|rescue|turn around)"
    rf" (?:my|all my|our) (?:\w+ )?(?:life|lives|problems?|career|mess)\b",
    re.IGNORECASE,
)
_REPLACES = re.compile(
    rf"\b{_YOU}(?:'ll| will|'re going to| are going to| gonna| want to)? (?:first |just |all )?(?:replace|take|"
    rf"steal|took|stole|"
    rf"kill|eat|automate)\w* (?:me|us|my job|our jobs|all the jobs|people)\b[^.!?]{{0,15}}\b(?:and|then|but|"
    rf"now)\b[^.!?]{{0,25}}"
    r"\b(?:coach|help|advi[sc]e|teach|train|career|retrain|guide|new job|tell me)\w*",
    re.IGNORECASE,
)
WORDS = re.compile(f"{_IRONIC.pattern}|{_REPLACES.pattern}", re.IGNORECASE)
_ONE_MORE = re.compile(
    r"\b(?:another|one more|hate|stupid|dumb|talking to|sick of|tired of|fed up with|no more)\b", re.IGNORECASE
)
"""Who is weary rather than ironic."""
SHORT = 18
"""Words up to which a remark says that and nothing else."""
_ASKS = re.compile(
    r"\b(?:are|is|am|were) (?:you|this|i|it)\b.*\?|\bhuman|\bperson\b|\bbuil[dt]\w*|\bma[dk]e\b|"
    r"\b(?:role|engineer|developer|learning|jobs? (?:in|as|with)|want to|become)\b",
    re.IGNORECASE,
)
_SWEARS = re.compile(
    r"^\W*(?:(?:oh|ah|well|what the|holy|bloody|ok|so|no|god|jesus)\W+)*(?:wtf|damn\w*|shit\w*|fuck(?:ing hell|"
    r"s sake)?|crap|hell|omg|"
    r"jesus|christ|bollocks|ffs|bugger|for fuck'?s sake|cow)(?: (?:lol|man|me|dude|haha|no|again))*\W*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;\n])\s*")


def heard(desk: Desk, turn: Turn) -> Reply | None:
    """A dry word on being a bot, with what is told in other sentences kept; None where something else is asked."""
    parts = [part for part in _SENTENCE.split(turn.text) if part.strip()]
    ironic = [part for part in parts if WORDS.search(part)]
    rest = " ".join(part for part in parts if part not in ironic)
    if not ironic or "?" in rest or any(_ASKS.search(part) or len(part.split()) > SHORT for part in ironic):
        return None
    words = " ".join(ironic)
    name = "utter_bot_replaces" if _REPLACES.search(words) else "utter_bot_dry"
    part = Part("utter_bot_weary" if _ONE_MORE.search(words) and "?" not in words else name)
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        facts = desk.reader.read(rest, turn.asked, today=turn.now.date()) if rest else None
        if facts is None or not facts.told:
            return flow.go_on(desk, unit, turn).after(part)
        told = hear(desk, unit, Turn(turn.person_id, rest, "state_skills", facts, turn.now, turn.asked))
        return flow.go_on(desk, unit, turn).after(part, *acknowledgement(told, desk.catalogue))


def swears(desk: Desk, turn: Turn) -> Reply | None:
    """A short word to who swears at nobody, and what leads on."""
    if not _SWEARS.match(turn.text) or turn.offer == social.PAUSE:
        return None
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        return flow.go_on(desk, unit, turn).after(Part("utter_swears"))
