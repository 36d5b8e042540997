"""One thread in two channels: a chat joins the person of a web session, and parts from them again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.advice.wording import counted
from bot.channels.telegram.backlog import overtaken
from bot.channels.telegram.texts import texts
from bot.memory import Unit, links, merging, promises, sessions, telegram, thread
from bot.memory.merging import Merged
from bot.memory.telegram import Place

NAME = "telegram"
MOST = 200
"""Messages looked at that a chat may lack."""

_FACTS = {
    "target_role": "the goal",
    "years": "years of work",
    "hours_per_week": "hours a week",
    "plan_start": "the start",
    "current_said": "your work now",
}


def newcomer() -> str:
    """The id of a person who comes by Telegram: nothing in it leads to the chat."""
    return f"{NAME}:{os.urandom(16).hex()}"


OFFER = "link-offer:"
"""The key under which is kept that a chat with a past was asked whether it should join; behind it the link's digest."""

JOIN, LEAVE = "/channel_join", "/channel_leave"
"""What the two answers carry; no engine knows them."""


def link(unit: Unit, place: Place, secret: str, source: str, now: datetime) -> str:
    """Joins a chat to the person of a link; the person the chat belongs to from now on.

    A chat in which something was said already is asked first: whoever was sent somebody else's link would give their
    past away by one press.
    """
    chat, good = telegram.chat(unit, place), links.held(unit, secret, now)
    said, held = texts(), chat.person_id if chat else _begun(unit, place, now)
    if good is None or good[1] == held:
        if good:
            links.used(unit, good[0], now)
        note(unit, held, source, said["linked_before" if good else "link_spent"], now, buttons=way_on())
        return held
    if chat and thread.newest(unit, held) is not None:
        unit.forget_questions(held, OFFER)
        unit.mark_question(held, f"{OFFER}{good[0]}", "asked", thread.stamp(now))
        buttons = [{"title": said["join"], "payload": JOIN}, {"title": said["leave"], "payload": LEAVE}]
        note(unit, held, source, said["link_offer"], now, buttons=buttons)
        return held
    return _joined(unit, place, held, good[0], source, now)


def answered(unit: Unit, place: Place, held: str, payload: str, source: str, now: datetime) -> str:
    """Takes the answer to whether a chat joins the web; the person the chat belongs to from now on."""
    digest = next((key.removeprefix(OFFER) for key in unit.questions(held) if key.startswith(OFFER)), "")
    unit.forget_questions(held, OFFER)
    if payload == JOIN:
        return _joined(unit, place, held, digest, source, now)
    note(unit, held, source, texts()["left_apart"], now, buttons=way_on())
    return held


def _joined(unit: Unit, place: Place, held: str, digest: str, source: str, now: datetime) -> str:
    """Makes the person of a chat and that of a link one, and tells so in their thread."""
    said, person_id = texts(), links.used(unit, digest, now)
    if person_id is None:
        note(unit, held, source, said["link_spent"], now)
        return held
    for one in sorted({person_id, held}):
        unit.alone(one)
    last = thread.lasts(unit, [person_id, held])
    here, there = last.get(held, 0), last.get(person_id, 0)
    stands = thread.told(unit, person_id, there) if there > here else None
    unsent = _unsent(unit, place, now)
    merged = merging.merge(unit, person_id, held, thread.stamp(now))
    telegram.belongs(unit, place, person_id, thread.last(unit, person_id), now)
    if promises.wishes(unit, person_id) is not None:
        promises.save_wishes(unit, person_id, channel=NAME)
    for n, body in enumerate(unsent):
        thread.post(unit, person_id, f"unsent:{source}:{n}"[-100:], NAME, {**body, "only": NAME}, now)
    note(unit, person_id, source, " ".join([said["linked"], *_told(merged)]), now)
    if stands is not None:  # the bot's last word on the web is where the talk goes on
        thread.post(unit, person_id, f"place:{source}"[-100:], NAME, {**stands, "only": NAME}, now)
    return person_id


def _unsent(unit: Unit, place: Place, now: datetime) -> list[Mapping[str, Any]]:
    """What the bot said to a chat and could not send yet; in the thread of both it would stand before what was sent."""
    chat = telegram.chat(unit, place)
    waiting = thread.entries(unit, chat.person_id, chat.sent_seq or 1, MOST) if chat else ()
    due = waiting[len(overtaken(waiting, now)) :]
    return [entry.body for entry in due if entry.by == thread.BOT and entry.body.get("only", NAME) == NAME]


def unlink(unit: Unit, person_id: str, source: str, now: datetime) -> bool:
    """Parts every chat of a person from their web sessions; each begins anew. False where there is nothing to part."""
    chats = telegram.chats(unit, person_id)
    if not chats or not sessions.count(unit, person_id):
        return False
    for chat in chats:
        fresh = _begun(unit, chat.place, now)
        note(unit, fresh, f"{source}:{chat.bot}:{chat.id}", texts()["unlinked"], now)
    if promises.wishes(unit, person_id) is not None:
        promises.save_wishes(unit, person_id, channel="web")
    note(unit, person_id, source, texts()["unlinked_web"], now, channel="web")
    return True


def way_on() -> list[dict[str, str]]:
    """A button to go on with, so that no word of the channel itself is where a talk ends."""
    return [{"title": texts()["way_on"], "payload": texts()["commands"]["next"]["says"]}]


def note(unit: Unit, person_id: str, source: str, text: str, now: datetime, channel: str = NAME, **more: Any) -> None:
    """Puts a word of the channel itself into a thread."""
    thread.post(unit, person_id, f"note:{source}"[-100:], channel, {"text": text, **more}, now)


def _begun(unit: Unit, place: Place, now: datetime) -> str:
    """A new person for a chat, whom nothing is known of."""
    person_id = newcomer()
    unit.person(person_id, thread.stamp(now))
    telegram.belongs(unit, place, person_id, 0, now)
    return person_id


def _told(merged: Merged) -> list[str]:
    """What a merge did, in words; nothing where there was nothing to merge."""
    said, found = texts(), []
    if merged.claims or merged.messages:
        count = f"{counted(merged.claims, 'note')} on skills"
        found.append(said["merged"].format(what=f"{count}, and every message" if merged.claims else "every message"))
    if merged.differed:
        what = ", ".join(f"{_FACTS[name]} ({_shown(now)}, not {_shown(was)})" for name, was, now in merged.differed)
        found.append(said["merged_differs"].format(what=what))
    return found


def _shown(value: Any) -> str:
    """A fact as people write it: 5 and not 5.0, and words for the id of a role."""
    return f"{value:g}" if isinstance(value, float) else str(value).replace("_", " ")
