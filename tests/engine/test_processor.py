"""A message of any length is answered soon, and what was forgotten is nowhere."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import ActionExecuted, AllSlotsReset, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Sanic

from bot.advice.catalogue import Catalogue
from bot.engine.channel import RestChannel, fault
from bot.engine.processor import LONGEST
from bot.engine.window import window
from bot.reading.reader import Reader

SECONDS = 0.3


@pytest.fixture(scope="module")
def reader(catalogue: Catalogue) -> Reader:
    made = Reader(catalogue)
    made.read("I know Python and SQL for 3 years", today=date(2026, 3, 2))
    return made


def spent(reader: Reader, text: str) -> float:
    """Seconds of work to read a text: the best of three."""
    took = []
    for _ in range(3):
        reader.read("", today=date(2026, 3, 2))  # else the answer would be remembered
        begun = time.process_time()
        reader.read(text, today=date(2026, 3, 2))
        took.append(time.process_time() - begun)
    return min(took)


TEXTS = {
    "prose": "I have worked with Python and SQL for three years at a bank, and I like dashboards. ",
    "one word": "python ",
    "numbers": "12 hours 5 years 2019 - 2021 ",
    "list": "- 5 years of Python\n- no Docker\n",
    "posting": "Requirements\n- Strong experience with Python, SQL or Spark\n- 5+ years as data engineer\n",
    "no blank": "a",
    "years": "3 years of ",
    "no stop": "python and java but not docker or ",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_longest_text_is_read_soon(reader: Reader, text: str) -> None:
    assert spent(reader, (text * LONGEST)[:LONGEST]) < SECONDS


def test_all_names_in_one_sentence_are_read_soon(reader: Reader, catalogue: Catalogue) -> None:
    names = ", ".join(skill.name for skill in catalogue.skills.values())
    assert spent(reader, (f"{names}, " * 20)[:LONGEST]) < SECONDS


@pytest.mark.engine
def test_a_huge_message_is_answered_in_part_and_that_is_said(talk: Callable[..., Any]) -> None:
    anna = talk()
    text = ("I know Python and SQL, and I worked with Docker for 3 years.\n" * 20_000).strip()
    begun = time.process_time()
    reply = anna.say(text)
    assert time.process_time() - begun < 3
    assert f"{len(text):,}" in reply and "20,000" in reply
    assert "python" in [skill["id"] for skill in anna.state()["skills"]]
    assert "20,000" not in anna.say("I know SQL too")


@pytest.mark.engine
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_whole_turn_about_the_longest_text_is_soon_over(talk: Callable[..., Any], text: str) -> None:
    """The best of three, as of reading: one alone also counts what else the process does in a long run."""
    took = []
    for name in ("anna", "bert", "carl"):
        person = talk(name)
        person.say("hello")
        begun = time.process_time()
        assert person.say((text * LONGEST)[:LONGEST])
        took.append(time.process_time() - begun)
    assert min(took) < 3 * SECONDS


@pytest.mark.engine
def test_half_a_character_does_no_harm(talk: Callable[..., Any]) -> None:
    assert talk().say("I know Python \ud83d")


def test_the_window_keeps_nothing_said_before_the_talk_was_forgotten() -> None:
    events = [
        ActionExecuted("action_listen"),
        UserUttered("I wrestle alligators", {"name": "greet", "confidence": 1.0}),
        BotUttered("you wrestle alligators"),
        ActionExecuted("action_listen"),
        UserUttered("delete it", {"name": "affirm", "confidence": 1.0}),
        ActionExecuted("action_affirm"),
        BotUttered("Deleted."),
    ]
    after = [AllSlotsReset(), SlotSet("offer", None), ActionExecuted("action_listen")]
    kept = window(DialogueStateTracker.from_events("anna", [*events, *after]))
    assert [e.text for e in kept if isinstance(e, BotUttered | UserUttered)] == ["Deleted."]
    assert window(DialogueStateTracker.from_events("anna", events)) == events


@pytest.mark.engine
def test_after_deletion_in_the_chat_no_file_holds_what_was_said(talk: Callable[..., Any]) -> None:
    anna = talk()
    folder = Path(anna.engine.desk.memory.engine.url.database).parent

    def on_disk() -> bytes:
        return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))

    anna.say("I wrestled alligators with Python for 7 years")
    assert b"alligators" in on_disk()
    anna.say("delete all my data")
    anna.say("yes")
    assert anna.state()["skills"] == []
    assert b"alligators" not in on_disk()
    assert anna.say("I want to be a data analyst")
    assert anna.state()["target_role"] == "data-analyst"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[" * 200_000, "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b'{"sender": "anna"}', '"message"'),
        (b'{"sender": "anna", "message": ""}', '"message"'),
        (b'{"sender": "anna", "message": "  "}', '"message"'),
        (b'{"sender": "anna", "message": 7}', '"message"'),
        (b'{"sender": 7, "message": "hi"}', '"sender"'),
        (b'{"sender": "", "message": "hi"}', '"sender"'),
        (b'{"sender": "\\ud83d", "message": "hi"}', '"sender"'),
        (b'{"sender": "anna", "message": "hi", "metadata": 7}', '"metadata"'),
        (b'{"sender": "anna", "message": "hi", "input_channel": 7}', '"input_channel"'),
        (json.dumps({"sender": "a" * 256, "message": "hi"}).encode(), '"sender"'),
    ],
    ids=str,
)
def test_a_request_that_cannot_be_used_is_told_why(body: bytes, reason: str) -> None:
    assert reason in fault(body)
    assert "\n" not in fault(body)


@pytest.mark.parametrize(
    "body", [b'{"message": "hi"}', b'{"sender": "anna", "message": "hi", "mood": 7, "metadata": null}']
)
def test_a_request_that_can_be_used_has_no_fault(body: bytes) -> None:
    assert fault(body) == ""


@pytest.fixture
def served(loop: asyncio.AbstractEventLoop) -> Iterator[Callable[[bytes], tuple[int, Any]]]:
    """Sends a body to the channel as it is served and returns status and answer."""
    app = Sanic("channel")

    async def answer(message: UserMessage) -> None:
        await message.output_channel.send_text_message(message.sender_id, f"you said {message.text}")

    app.blueprint(RestChannel().blueprint(answer), url_prefix="/webhooks/rest")

    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))

    async def begin() -> Any:
        server = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        await server.startup()
        return server

    async def sent(body: bytes) -> tuple[int, Any]:
        reader, writer = await asyncio.open_connection(*listening.getsockname())
        head = f"POST /webhooks/rest/webhook HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {len(body)}"
        writer.write(f"{head}\r\n\r\n".encode() + body)
        top, _, rest = (await reader.read()).partition(b"\r\n\r\n")
        writer.close()
        return int(top.split()[1]), json.loads(rest)

    server = loop.run_until_complete(begin())
    yield lambda body: loop.run_until_complete(sent(body))
    server.close()
    loop.run_until_complete(server.wait_closed())
    Sanic._app_registry.pop("channel", None)


def test_the_served_channel_answers_good_and_bad(served: Callable[[bytes], tuple[int, Any]]) -> None:
    status, error = served(b'{"sender": "anna"}')
    assert (status, list(error)) == (400, ["error"])
    status, said = served(b'{"sender": "anna", "message": "hi", "mood": 7}')
    assert (status, [m["text"] for m in said]) == (200, ["you said hi"])
