"""`advisor chat`, `advisor talk` and `advisor understand`."""

from __future__ import annotations

import argparse
import asyncio
import sys
import textwrap
import uuid
from collections.abc import Coroutine
from typing import Any, TypeVar

from bot import bootstrap
from bot.cli.common import add_database, clock_of, emit, json_lines, makes_folder, quiet, settings_of, text_field
from bot.cli.running import ensure_model, trained_now
from bot.errors import InputError
from bot.memory import Memory

T = TypeVar("T")

LONGEST_NAME = 255
"""Characters of the name of a person: what the database keeps."""


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    chat = commands.add_parser("chat", help="talk to the advisor in the terminal", description=chatting.__doc__)
    chat.add_argument("--as", dest="person", default="terminal", help="who you are: a talk is kept under this name")
    chat.add_argument("--new", action="store_true", help="begin as somebody new")
    add_database(chat)
    chat.set_defaults(run=chatting)
    talk = commands.add_parser(
        "talk", help="one JSON message a line in, one JSON reply a line out", description=_talk.__doc__
    )
    add_database(talk)
    talk.set_defaults(run=lambda options: _run(_talk(options)))
    understand = commands.add_parser(
        "understand", help="what a text is read as, one JSON object a line", description=_understand.__doc__
    )
    understand.add_argument("--now", metavar="INSTANT", help="the moment to go by")
    understand.set_defaults(run=lambda options: _run(_understand(options)), db="sqlite://")


def _run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


async def _engine(options: argparse.Namespace, announce: bool = False) -> Any:
    quiet()
    settings = makes_folder(settings_of(options))
    Memory(settings.database_url).close()  # what cannot be kept is said before a minute of training
    path = ensure_model(settings) if announce else trained_now(settings, out=sys.stderr)[0]
    from bot.engine.engine import Engine  # loads Rasa: only when there is a talk to have

    desk = bootstrap.build(settings, clock_of(options) or bootstrap.utc_now)
    return await Engine.load(path, desk)


async def _talk(options: argparse.Namespace) -> int:
    """Answers each {"sender", "text"} line with {"sender", "messages", "state"}.

    Example: echo '{"sender": "anna", "text": "hi"}' | advisor talk --db talk.db
    """
    engine = await _engine(options)
    from bot.services.state import state_of

    for data in json_lines():
        sender = text_field(data, "sender", "default")
        if not 0 < len(sender.strip()) <= len(sender) <= LONGEST_NAME:
            raise InputError(f'"sender" must be a text of 1 to {LONGEST_NAME} characters')
        messages = await engine.say(sender, text_field(data, "text"))
        emit({"sender": sender, "messages": messages, "state": state_of(engine.desk, sender)})
    return 0


async def _understand(options: argparse.Namespace) -> int:
    """Answers each {"text", "context"?} line with what it is read as.

    Example: echo '{"text": "good sql, no docker"}' | advisor understand
    """
    engine = await _engine(options)
    from bot.cli.understanding import understood
    from bot.engine.processor import LONGEST

    for data in json_lines():
        text = text_field(data, "text")
        if len(text) > LONGEST:
            print(f"advisor: read the first {LONGEST:,} of {len(text):,} characters", file=sys.stderr, flush=True)
        emit(await understood(engine, text, text_field(data, "context", "")))
    return 0


def chatting(options: argparse.Namespace) -> int:
    """Talk to the advisor here. Numbers press buttons, "quit" leaves. Example: advisor chat --as anna"""
    return _run(_chat(options))


async def _chat(options: argparse.Namespace) -> int:
    engine = await _engine(options, announce=True)
    person = f"terminal-{uuid.uuid4().hex[:8]}" if options.new else options.person
    print('Say hello, or tell me what you want to become. "quit" leaves; your talk is kept.\n')
    buttons: list[dict[str, str]] = []
    while True:
        try:
            text = (await asyncio.get_running_loop().run_in_executor(None, input, "you > ")).strip()
        except EOFError:
            print()
            return 0
        if text.casefold() in ("quit", "exit"):
            return 0
        if not text:
            continue
        if text.isdigit() and 1 <= int(text) <= len(buttons) and _is_choice(text, buttons):
            text = buttons[int(text) - 1]["payload"]
        messages = await engine.say(person, text)
        buttons = [b for m in messages for b in m["buttons"]]
        for message in messages:
            print(_shown(message, buttons))


def _is_choice(text: str, buttons: list[dict[str, str]]) -> bool:
    """A bare number presses a button, except where a skip button shows that a number may be the answer."""
    return not any(b["payload"] == "/unsure_or_skip" for b in buttons)


def _shown(message: dict[str, Any], buttons: list[dict[str, str]]) -> str:
    paragraphs = [
        textwrap.fill(line, 96, initial_indent="      ", subsequent_indent="      ") if line else ""
        for line in message["text"].splitlines()
    ]
    text = "\n".join(paragraphs).lstrip()
    choices = "   ".join(f"[{n}] {b['title']}" for n, b in enumerate(buttons, start=1))
    return f"bot > {text}\n" + (f"\n      {choices}\n" if choices else "")
