"""The developer's terminal in a chat of the fake, before a small bot on the real client."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import telegram

from bot.channels.telegram.fake import FakeTelegram
from bot.channels.telegram.fake.terminal import Pace, converse, typed
from tests.channels.fake_client import ANNA, client, keys, png

PACE = Pace(answer=10.0, quiet=0.15)


async def answer(bot: telegram.Bot, update: telegram.Update) -> None:
    """A bot of few words: repeats texts, asks on "menu", ticks what is pressed, files what it gets."""
    message, query = update.message, update.callback_query
    if query:
        await query.answer("Noted" if query.data == "yes" else "")
        await bot.edit_message_text(f"You chose\n{query.data}.", ANNA, query.message.message_id)  # type: ignore[union-attr]
    elif message and message.document:
        await bot.send_document(ANNA, b"%PDF", filename="plan.pdf", caption=f"from {message.document.file_name}")
    elif message and message.text == "menu":
        link = telegram.InlineKeyboardButton("Read", url="https://example.org")
        await bot.send_message(ANNA, "Shall we?", reply_markup=keys(["yes", "no"]))
        rows = [*keys(["yes", "no"]).inline_keyboard, [link]]
        await bot.send_photo(ANNA, png(), caption="A chart", filename="chart.png")
        await bot.send_message(ANNA, "Well?", reply_markup=telegram.InlineKeyboardMarkup(rows))
    elif message and message.text == "keys":
        await bot.send_message(ANNA, "Which?", reply_markup=telegram.ReplyKeyboardMarkup([["This one"]]))
    elif message and message.text == "oops":
        sent = await bot.send_message(ANNA, "wrong")
        await bot.delete_message(ANNA, sent.message_id)
    elif message:
        await bot.send_message(ANNA, f"{message.text}, you say")


async def serve(fake: FakeTelegram) -> None:
    async with client(fake) as bot:
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=20):
                offset = update.update_id + 1
                await answer(bot, update)


async def given(lines: list[str]) -> AsyncIterator[str]:
    for line in lines:
        yield line


def talk(*lines: str) -> tuple[list[str], FakeTelegram]:
    written: list[str] = []

    async def whole() -> FakeTelegram:
        async with FakeTelegram() as fake:
            serving = asyncio.create_task(serve(fake))
            await asyncio.wait_for(converse(fake, ANNA, given(list(lines)), written.append, PACE), 60)
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)
            return fake

    return written, asyncio.run(whole())


def test_what_is_typed_is_said_and_answers_are_printed() -> None:
    written, fake = talk("good SQL\n", "", "/start x", "quit", "never said")
    assert written == ["bot > good SQL, you say", "bot > /start x, you say"]
    assert fake.chat(ANNA).messages[2].shown["entities"][0]["type"] == "bot_command"


def test_numbers_press_the_last_keyboard() -> None:
    written, fake = talk("menu", "1", "1", "3")
    assert written[:3] == [
        "bot > Shall we?\n      [1] yes   [2] no",
        f"bot > [photo: chart.png, {len(png())} bytes]\n      A chart",
        "bot > Well?\n      [1] yes   [2] no\n      [3] Read (https://example.org)",
    ]
    assert written[3:5] == ["bot ! Noted", "bot ~ You chose\n      yes."]
    assert written[5:7] == ["bot ! Noted", "bot ~ You chose\n      yes."]  # the keyboard before it, now the last
    assert written[7:] == ["bot > 3, you say"]  # no keyboard is left, so a number is a text
    assert [a.text for a in fake.answered] == ["Noted", "Noted"]


def test_links_keys_and_numbers_that_are_meant() -> None:
    written, _ = talk("menu", "3", "\\1", "7", "keys", "1")
    assert written[3:] == [
        "(opens https://example.org)",
        "bot > 1, you say",
        "bot > 7, you say",
        "bot > Which?\n      [1] This one",
        "bot > This one, you say",
    ]


def test_files_and_what_goes_wrong(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_bytes(b"ten years of SQL")
    written, fake = talk(f"/file {tmp_path / 'cv.txt'}", f"/file {tmp_path / 'none.pdf'}", "oops", "/files")
    assert written[0] == "bot > [file: plan.pdf, 4 bytes]\n      from cv.txt"
    assert "No such file" in written[1] and written[2:] == ["bot > wrong", "bot - wrong", "bot > /files, you say"]
    sent = fake.chat(ANNA).messages[0].document
    assert sent and (sent.name, sent.mime, sent.data) == ("cv.txt", "text/plain", b"ten years of SQL")


def test_whoever_blocked_the_bot_is_told_so() -> None:
    async def whole() -> list[str]:
        written: list[str] = []
        async with FakeTelegram() as fake:
            fake.block(ANNA)
            await converse(fake, ANNA, given(["hello"]), written.append, PACE)
        return written

    assert asyncio.run(whole()) == ["(nothing reaches the bot from chat 7: bot was blocked by the user)"]


def test_a_silent_bot_holds_nobody_up_for_ever() -> None:
    async def whole() -> list[str]:
        written: list[str] = []
        async with FakeTelegram() as fake:
            await asyncio.wait_for(converse(fake, ANNA, given(["a", "b"]), written.append, Pace(0.05, 0.05)), 20)
            assert [m.text for m in fake.chat(ANNA).messages] == ["a", "b"]
        return written

    assert asyncio.run(whole()) == []


def test_news_are_printed_while_nobody_types() -> None:
    written: list[str] = []

    async def waiting(fake: FakeTelegram) -> AsyncIterator[str]:
        yield "hello"
        async with client(fake) as bot:
            await bot.send_message(ANNA, "How is it going?")
        await fake.until(lambda: len(written) == 2)
        yield "quit"

    async def whole() -> None:
        async with FakeTelegram() as fake:
            serving = asyncio.create_task(serve(fake))
            await asyncio.wait_for(converse(fake, ANNA, waiting(fake), written.append, PACE), 60)
            serving.cancel()

    asyncio.run(whole())
    assert written == ["bot > hello, you say", "bot > How is it going?"]


def test_a_stream_is_read_line_by_line_beside_a_server_in_its_own_thread() -> None:
    written: list[str] = []
    with FakeTelegram() as fake:
        ended = threading.Event()

        async def serving() -> None:
            task = asyncio.ensure_future(serve(fake))
            await asyncio.get_running_loop().run_in_executor(None, ended.wait)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        thread = threading.Thread(target=lambda: asyncio.run(serving()))
        thread.start()
        prompts: list[int] = []
        lines = typed(io.StringIO("one\ntwo\n"), lambda: prompts.append(1))
        asyncio.run(converse(fake, ANNA, lines, written.append, PACE))
        ended.set()
        thread.join(20)
    assert written == ["bot > one, you say", "bot > two, you say"] and len(prompts) == 3
