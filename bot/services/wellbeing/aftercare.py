"""What is said in the pause after an answer to despair: heard, and answered kindly; the plan waits until it is wanted.

A plain question about work means going on and is answered elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from bot.reading.lexical import tongues
from bot.reading.wellbeing import after_despair as said
from bot.reading.wellbeing import remarks
from bot.reading.wellbeing.feelings import small
from bot.reading.wellbeing.words_of_feeling import feels
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.wellbeing import social

STAYS = {
    said.LISTEN: "utter_after_listen",
    said.ENOUGH: "utter_after_enough",
    said.EASED: "utter_after_eased",
    said.WHY: "utter_after_why",
}
"""What is answered while the pause goes on."""

FIRM = frozenset({"abuse", "privacy_delete", "privacy_export", "start_over"})
"""Meanings with answers of their own, also then."""
TALK = frozenset({"chitchat", "complaint", "nlu_fallback", "out_of_scope", "state_experience", "unsure_or_skip"})
"""Meanings under which somebody in despair goes on telling of it."""
TOLD = 3
"""Words from which such a message tells something."""


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to what is said in the pause; None outside of it, and where a question or fact is answered itself."""
    if turn.offer != social.PAUSE or turn.data or turn.intent in FIRM or tongues.FOREIGN_DESPAIR.search(turn.text):
        return None
    kind = said.said_after(turn.text)
    if kind == said.FINE:
        return _on(desk, turn, Part("utter_after_fine"))
    if kind == said.STEP:
        return _on(desk, turn, Part("utter_onward"))
    if kind == said.MEANT or (turn.intent == "distress" and not kind):
        return again(desk, turn)
    if kind:
        return _stay(Part(STAYS[kind]))
    if remarks.sorrow(turn.text):
        return _stay(Part("utter_after_sorrow"))
    if turn.intent == "thanks":
        return _stay(Part("utter_after_thanks"))
    told = turn.intent in TALK and len(turn.text.split()) >= TOLD and feels(turn.text)
    if tongues.sign(turn.text) == "sad" or (told and not turn.facts.told and "?" not in turn.text):
        return _stay(Part("utter_after_heard"))
    return None


def again(desk: Desk, turn: Turn) -> Reply:
    """Help once more, in other words, for who says it again or says that it is meant."""
    reply = social.distress(desk, turn)
    return replace(reply, parts=(Part("utter_distress_again"),))


def _stay(part: Part) -> Reply:
    """A kind word without a question; the pause goes on."""
    return Reply((part,), (social.GO_ON,), offer=social.PAUSE)


def _on(desk: Desk, turn: Turn, part: Part) -> Reply:
    """The word, what is told beside it, and the next question: the pause is over."""
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, replace(turn, intent="state_skills")) if turn.facts.told and small(turn.text) else None
        told = acknowledgement(heard, desk.catalogue) if heard else ()
        return flow.go_on(desk, unit, turn).after(part, *told)
