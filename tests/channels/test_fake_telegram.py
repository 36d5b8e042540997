"""The fake of Telegram, asked by the real client over real HTTP: each rule with what breaks it and what does not."""

from __future__ import annotations

import asyncio
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest
import telegram
from hypothesis import given
from hypothesis import strategies as st
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, error

from bot.channels.limits import Rate
from bot.channels.telegram.fake import FakeTelegram, Impossible, Limits, NotSeen, User, rules
from bot.channels.telegram.fake.people import People
from bot.channels.telegram.fake.world import RARE
from tests.channels.fake_client import ANNA, GROUP, Clock, client, keys, png, refused, run

# --- who and what


def test_the_bot_is_who_its_token_says() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        me = await bot.get_me()
        assert (me.username, me.id) == ("career_bot", int(fake.token.split(":")[0]))
        with pytest.raises(error.InvalidToken, match="rejected"):
            await client(fake, "123:wrong").__aenter__()
        with pytest.raises(error.EndPointNotFound):
            await bot.do_api_request("sendDice")
        assert (await bot.get_chat(ANNA)).type == "private"

    run(talk)


def http(address: str, body: bytes | None = None) -> bytes:
    request = urllib.request.Request(address, body, {"Content-Type": "application/json"} if body else {})
    content: bytes = urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20).read()
    return content


def test_wrong_tokens_are_told_apart() -> None:
    with FakeTelegram() as fake:
        for token, code in (("123:wrong", 401), ("nonsense", 404)):
            with pytest.raises(urllib.error.HTTPError) as wrong:
                http(f"{fake.base_url}{token}/getMe")
            assert wrong.value.code == code
        assert b'"ok": true' in http(
            f"{fake.base_url}{fake.token}/GETME?x=y"
        )  # names of methods in any letters, parameters of a GET too


def test_json_is_read_as_forms_are() -> None:
    with FakeTelegram() as fake:
        fake.say(ANNA, "hello")
        body = b'{"chat_id": 7, "text": "12", "disable_notification": true}'
        http(f"{fake.base_url}{fake.token}/sendMessage", body)
        fake.wait(lambda: fake.chat(ANNA).said)
        assert fake.chat(ANNA).said[0].text == "12"
        assert fake.calls[-1].params == {"chat_id": 7, "text": "12", "disable_notification": True}


# --- texts


@pytest.mark.parametrize("text", ["x" * 4096, "👍" * 2048, "x" * 5000], ids=["letters", "emoji", "far too long"])
def test_texts_end_at_4096_units(text: str) -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        if len(text.encode("utf-16-le")) // 2 <= 4096:
            await bot.send_message(ANNA, text)
            assert fake.chat(ANNA).said[-1].text == text
            await refused(bot.send_message(ANNA, text + "x"), "message is too long")
        else:
            await refused(bot.send_message(ANNA, text), "message is too long")

    run(talk)


def test_length_counts_after_entities() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_message(ANNA, f"  <b>{'&amp;' * 4096}</b>\n", parse_mode="HTML")
        assert sent.text == "&" * 4096
        assert [(e.type, e.offset, e.length) for e in sent.entities] == [("bold", 0, 4096)]
        assert fake.chat(ANNA).said[-1].html.startswith("  <b>&amp;")
        await refused(bot.send_message(ANNA, f"<b>{'&amp;' * 4097}</b>", parse_mode="HTML"), "message is too long")

    run(talk)


def test_what_cannot_be_sent_as_text() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        await refused(bot.send_message(ANNA, ""), "message text is empty")
        await refused(bot.send_message(ANNA, " \n"), "text must be non-empty")
        await refused(bot.send_message(ANNA, "<b></b>", parse_mode="HTML"), "text must be non-empty")
        await refused(bot.send_message(ANNA, "<b>x", parse_mode="HTML"), "can't parse entities")
        await refused(bot.send_message(ANNA, "x", parse_mode="Wiki"), "unsupported parse_mode")
        await refused(bot.send_message(8, "x"), "chat not found")
        await refused(bot.send_message("@nobody", "x"), "chat not found")
        assert (await bot.send_message(ANNA, "<b>x")).text == "<b>x"
        assert [m.text for m in fake.chat(ANNA).said] == ["<b>x"]

    run(talk)


@given(st.integers(2040, 2052), st.text(min_size=1, max_size=30))
def test_the_limit_is_one_of_utf_16(pairs: int, rest: str) -> None:
    text = "👍" * pairs + rest
    if len(text.encode("utf-16-le")) // 2 <= rules.TEXT:
        rules.check_text(text, text)
    else:
        with pytest.raises(rules.Wrong, match="too long"):
            rules.check_text(text, text)


# --- buttons


def test_data_of_buttons_counts_bytes() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        await bot.send_message(ANNA, "x", reply_markup=keys(["é" * 32, "x" * 64]))
        assert [b.data for b in fake.chat(ANNA).said[0].buttons] == ["é" * 32, "x" * 64]
        for data in ("é" * 33, "x" * 65, ""):
            await refused(bot.send_message(ANNA, "x", reply_markup=keys(["x"], [data])), "button_data_invalid")

    run(talk)


def test_buttons_fit() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        full = [[f"{row}.{n}" for n in range(8)] for row in range(12)]
        await bot.send_message(ANNA, "x", reply_markup=keys(*full, ["a", "b", "c", "d"]))
        assert len(fake.chat(ANNA).said[0].buttons) == 100
        await refused(bot.send_message(ANNA, "x", reply_markup=keys(*full, list("abcde"))), "reply markup is too long")
        await refused(bot.send_message(ANNA, "x", reply_markup=keys(list("abcdefghi"))), "reply markup is too long")

    run(talk)


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://example.org/a?b=c", True),
        ("example.org", True),
        ("tg://resolve?domain=career_bot", True),
        ("http://localhost:5005/", False),
        ("ftp://example.org", False),
        ("https://", False),
        ("https://example.org/a b", False),
        ("javascript:alert(1)", False),
    ],
)
def test_links_of_buttons(url: str, fine: bool) -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sending = bot.send_message(ANNA, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("y", url=url)]]))
        if fine:
            await sending
            assert fake.chat(ANNA).said[0].buttons[0].url == url
        else:
            await refused(sending, "is invalid: Wrong HTTP URL")

    run(talk)


def test_a_button_does_one_thing() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        nothing = InlineKeyboardMarkup([[InlineKeyboardButton("x")]])
        await refused(bot.send_message(ANNA, "x", reply_markup=nothing), "can't parse inline keyboard button")
        blank = InlineKeyboardMarkup([[InlineKeyboardButton(" ", callback_data="x")]])
        await refused(bot.send_message(ANNA, "x", reply_markup=blank), "button_text_invalid")
        await bot.send_message(ANNA, "x", reply_markup=telegram.ReplyKeyboardMarkup([["Yes", "No"]]))
        assert [b.text for b in fake.chat(ANNA).said[0].buttons] == ["Yes", "No"]
        await bot.send_message(ANNA, "x", reply_markup=telegram.ReplyKeyboardRemove())
        assert fake.chat(ANNA).said[1].buttons == ()

    run(talk)


# --- edits and deletions


def test_edits() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_message(ANNA, "one", reply_markup=keys(["a"]))
        edited = await bot.edit_message_text(
            "<b>two</b>", ANNA, sent.message_id, parse_mode="HTML", reply_markup=keys(["a"])
        )
        assert isinstance(edited, telegram.Message) and edited.edit_date and edited.text == "two"
        same = bot.edit_message_text("<b>two</b>", ANNA, sent.message_id, parse_mode="HTML", reply_markup=keys(["a"]))
        await refused(same, "message is not modified")
        await bot.edit_message_text("two", ANNA, sent.message_id, reply_markup=keys(["a"]))  # other looks, same words
        await refused(bot.edit_message_text("x", ANNA, 999), "message to edit not found")
        await refused(bot.edit_message_text("x", ANNA, 1), "message can't be edited")
        await refused(bot.edit_message_text("x" * 4097, ANNA, sent.message_id), "message is too long")
        message = fake.chat(ANNA).said[0]
        assert (message.text, message.edits, [b.data for b in message.buttons]) == ("two", ("one",), ["a"])
        await bot.edit_message_text("three", ANNA, sent.message_id)
        assert fake.chat(ANNA).said[0].buttons == ()

    run(talk)


def test_edits_of_keyboards() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_message(ANNA, "one", reply_markup=keys(["a"]))
        await refused(
            bot.edit_message_reply_markup(ANNA, sent.message_id, reply_markup=keys(["a"])), "message is not modified"
        )
        await bot.edit_message_reply_markup(ANNA, sent.message_id, reply_markup=keys(["b"], ["c"]))
        assert [[b.data for b in row] for row in fake.chat(ANNA).said[0].keyboard] == [["b"], ["c"]]
        await bot.edit_message_reply_markup(ANNA, sent.message_id)
        await refused(bot.edit_message_reply_markup(ANNA, sent.message_id), "message is not modified")
        assert fake.chat(ANNA).said[0].text == "one"

    run(talk)


def test_deletions() -> None:
    clock = Clock()

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = [(await bot.send_message(ANNA, text)).message_id for text in ("one", "two")]
        await bot.delete_message(ANNA, sent[0])
        await bot.delete_message(ANNA, 1)
        assert [m.text for m in fake.chat(ANNA).messages] == ["two"]
        await refused(bot.delete_message(ANNA, sent[0]), "message to delete not found")
        await refused(bot.edit_message_text("x", ANNA, sent[0]), "message to edit not found")
        clock.now += 49 * 3600
        await refused(bot.delete_message(ANNA, sent[1]), "message can't be deleted")
        await bot.edit_message_text("three", ANNA, sent[1])
        theirs = fake.say(GROUP, "hi all").message_id
        await refused(bot.delete_message(GROUP, theirs), "message can't be deleted")

    run(talk, clock=clock)


def test_replies() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_message(ANNA, "to you", reply_parameters=telegram.ReplyParameters(1))
        assert sent.reply_to_message and sent.reply_to_message.text == "hello"
        await refused(
            bot.send_message(ANNA, "x", reply_parameters=telegram.ReplyParameters(99)),
            "message to be replied not found",
        )
        await bot.send_message(
            ANNA, "x", reply_parameters=telegram.ReplyParameters(99, allow_sending_without_reply=True)
        )
        fake.say(ANNA, "and to you", reply_to=sent.message_id)
        updates = await bot.get_updates()
        answered = updates[-1].message and updates[-1].message.reply_to_message
        assert answered and answered.text == "to you" and answered.reply_to_message is None

    run(talk)


# --- presses


def test_presses_are_answered_in_time() -> None:
    clock = Clock()

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_message(ANNA, "x", reply_markup=keys(["a"]))
        pressed = fake.press(ANNA, sent.message_id, "a")
        query = (await bot.get_updates())[-1].callback_query
        assert query and (query.id, query.data) == (pressed.query_id, "a")
        assert query.message and query.message.message_id == sent.message_id
        await refused(bot.answer_callback_query(query.id, "x" * 201), "message_too_long")
        await query.answer("x" * 200, show_alert=True)
        assert [(a.query_id, a.alert, len(a.text)) for a in fake.answered] == [(query.id, True, 200)]
        await refused(bot.answer_callback_query("12345"), "query is too old and response timeout expired")
        late = fake.press(ANNA, sent.message_id, "a")
        clock.now += 15
        await bot.answer_callback_query(late.query_id)
        clock.now += 1
        await refused(bot.answer_callback_query(late.query_id), "query is too old and response timeout expired")

    run(talk, clock=clock, query_age=15)


def test_only_what_is_there_is_pressed() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_message(ANNA, "x", reply_markup=keys(["a"]))
        with pytest.raises(Impossible, match="no button 'b'"):
            fake.press(ANNA, sent.message_id, "b")
        await bot.edit_message_reply_markup(ANNA, sent.message_id)
        with pytest.raises(Impossible):
            fake.press(ANNA, sent.message_id, "a")
        fake.press(ANNA, sent.message_id, "a", stale=True)
        await bot.delete_message(ANNA, sent.message_id)
        fake.press(ANNA, sent.message_id, "a", stale=True)
        queries = [update.callback_query for update in (await bot.get_updates())[-2:]]
        assert [q and q.message and q.message.is_accessible for q in queries] == [True, False]

    run(talk)


# --- files


def test_files_go_out() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_document(ANNA, b"%PDF-1.7", filename="plan.pdf", caption="<b>Plan</b>", parse_mode="HTML")
        message = fake.chat(ANNA).said[0]
        assert message.document and (message.document.name, message.document.mime) == ("plan.pdf", "application/pdf")
        assert (message.document.data, message.text) == (b"%PDF-1.7", "Plan")
        assert sent.document and sent.document.file_name == "plan.pdf"
        await bot.send_document(ANNA, sent.document.file_id)  # again by its id
        assert fake.chat(ANNA).said[1].document and fake.chat(ANNA).said[1].document.data == b"%PDF-1.7"
        await refused(bot.send_document(ANNA, "file_99"), "wrong file identifier")
        await refused(bot.send_document(ANNA, b""), "file must be non-empty")
        await bot.send_document(ANNA, b"x", caption="👍" * 512)
        await refused(bot.send_document(ANNA, b"x", caption="👍" * 512 + "x"), "message caption is too long")
        await refused(bot.edit_message_text("x", ANNA, sent.message_id), "there is no text in the message to edit")
        await bot.edit_message_caption(ANNA, sent.message_id, caption="Older plan")
        assert fake.chat(ANNA).messages[1].edits == ("Plan",)

    run(talk)


def test_photos_are_pictures() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_photo(ANNA, png(), caption="Progress", reply_markup=keys(["more"]))
        assert sent.photo and fake.chat(ANNA).said[0].photo and sent.caption == "Progress"
        await refused(bot.send_photo(ANNA, b"<svg/>"), "image_process_failed")
        await refused(bot.send_photo(ANNA, rules.PNG), "image_process_failed")
        await refused(bot.send_photo(ANNA, png(0, 0)), "photo_invalid_dimensions")
        await refused(bot.send_photo(ANNA, png(100, 2001)), "photo_invalid_dimensions")
        await refused(bot.send_photo(ANNA, png(9000, 1001)), "photo_invalid_dimensions")
        await bot.send_photo(ANNA, png(9000, 1000, size=10 * 2**20))
        await refused(
            bot.send_photo(ANNA, png(size=10 * 2**20 + 1)), "file of size 10485761 bytes is too big for a photo"
        )

    run(talk)


def test_files_are_not_too_large() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = bot.send_document(ANNA, bytes(rules.UPLOAD + 1), read_timeout=60, write_timeout=60)
        await refused(sent, "Request Entity Too Large", error.NetworkError)
        rules.check_document(bytes(rules.UPLOAD))

    run(talk)


def test_files_come_in() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.document(ANNA, "cv.txt", "text/plain", b"ten years of SQL", caption="my CV")
        fake.document(ANNA, "huge.pdf", "application/pdf", b"x", size=20 * 2**20 + 1)
        cv, huge = [update.message and update.message.document for update in (await bot.get_updates())[-2:]]
        assert cv and (cv.file_name, cv.mime_type, cv.file_size) == ("cv.txt", "text/plain", 16)
        assert bytes(await (await bot.get_file(cv.file_id)).download_as_bytearray()) == b"ten years of SQL"
        assert huge and huge.file_size == 20 * 2**20 + 1
        await refused(bot.get_file(huge.file_id), "file is too big")
        await refused(bot.get_file("file_99"), "wrong file_id")

    run(talk)


# --- commands


def test_lists_of_commands() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        await bot.set_my_commands([("c_1" + "x" * 29, "d" * 256)])
        await bot.set_my_commands([(f"c{n}", "d") for n in range(100)], language_code="de")
        assert [c.description for c in await bot.get_my_commands()] == ["d" * 256]
        assert len(await bot.get_my_commands(language_code="de")) == 100
        await refused(bot.set_my_commands([(f"c{n}", "d") for n in range(101)]), "bot_commands_too_much")
        for name in ("Start", "what-if", "", "x" * 33, "grüße", "/start"):
            await refused(bot.set_my_commands([BotCommand(name, "d")]), "bot_command_invalid")
        for words in ("", "d" * 257):
            await refused(bot.set_my_commands([BotCommand("a", words)]), "bot_command_description_invalid")
        await bot.delete_my_commands()
        assert await bot.get_my_commands() == ()
        assert await bot.set_my_description("d" * 512) and await bot.set_chat_menu_button()
        await refused(bot.set_my_short_description("d" * 121), "is too long")

    run(talk)


def test_actions() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        await bot.send_chat_action(ANNA, "typing")
        assert fake.chat(ANNA).actions == ["typing"]
        await refused(bot.send_chat_action(ANNA, "thinking"), "wrong parameter action")

    run(talk)


# --- polling


def test_updates_wait_until_they_are_confirmed() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        for text in ("two", "three"):
            fake.say(ANNA, text)
        first = await bot.get_updates(limit=2)
        assert [u.message and u.message.text for u in first] == ["hello", "two"]
        assert await bot.get_updates(limit=2) == first
        rest = await bot.get_updates(offset=first[-1].update_id + 1)
        assert [u.message and u.message.text for u in rest] == ["three"] and fake.pending == 1
        assert await bot.get_updates(offset=rest[-1].update_id + 1) == () and fake.pending == 0
        again = fake.again(first[0].update_id)
        assert [u.update_id for u in await bot.get_updates(offset=rest[-1].update_id + 1)] == [again.update_id]
        assert await bot.get_updates(offset=rest[-1].update_id + 1) == ()
        for text in ("four", "five"):
            fake.say(ANNA, text)
        assert [u.message and u.message.text for u in await bot.get_updates(offset=-1)] == ["five"]

    run(talk)


def test_updates_are_kept_for_a_day() -> None:
    clock = Clock()

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        clock.now += 23 * 3600
        assert len(await bot.get_updates()) == 1
        clock.now += 2 * 3600
        assert await bot.get_updates() == ()

    run(talk, clock=clock)


def test_a_long_poll_ends_with_what_is_said() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        offset = (await bot.get_updates())[-1].update_id + 1
        began = time.monotonic()
        assert await bot.get_updates(offset=offset, timeout=1) == ()
        assert time.monotonic() - began > 0.9
        waiting = asyncio.create_task(bot.get_updates(offset=offset, timeout=30))
        await asyncio.sleep(0.05)
        fake.say(ANNA, "now")
        assert [u.message and u.message.text for u in await asyncio.wait_for(waiting, 10)] == ["now"]

    run(talk)


def test_only_one_polls() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        offset = (await bot.get_updates())[-1].update_id + 1
        async with client(fake) as other:
            mine = asyncio.create_task(bot.get_updates(offset=offset, timeout=30))
            await asyncio.sleep(0.1)
            theirs = asyncio.create_task(other.get_updates(offset=offset, timeout=30))
            await refused(mine, "terminated by other getUpdates request", error.Conflict)
            fake.say(ANNA, "now")
            assert len(await asyncio.wait_for(theirs, 10)) == 1

    run(talk)


def test_who_hung_up_disturbs_nobody() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        offset = (await bot.get_updates())[-1].update_id + 1
        gone = asyncio.create_task(bot.get_updates(offset=offset, timeout=30))
        await asyncio.sleep(0.1)
        gone.cancel()
        await asyncio.gather(gone, return_exceptions=True)
        fake.say(ANNA, "now")
        assert len(await bot.get_updates(offset=offset, timeout=5)) == 1

    run(talk)


def test_kinds_that_were_not_asked_for_do_not_come() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        await bot.get_updates(offset=fake.say(ANNA, "x").update_id + 1)
        fake.react(ANNA, 1)
        assert await bot.get_updates() == () and "message_reaction" in RARE
        await bot.get_updates(allowed_updates=["message", "message_reaction"])
        fake.react(ANNA, 1, "🔥")
        fake.block(ANNA)
        (update,) = await bot.get_updates()
        assert update.message_reaction and update.message_reaction.message_id == 1

    run(talk)


def test_unknown_fields_and_kinds_arrive() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.raw({"message_of_the_future": {"a": 1}, "extra": 2})
        fake.raw(
            {"message": {"message_id": 5, "date": 0, "chat": {"id": 7, "type": "private", "mood": "calm"}, "new": [1]}}
        )
        strange, newer = (await bot.get_updates())[-2:]
        assert strange.api_kwargs == {"message_of_the_future": {"a": 1}, "extra": 2}
        assert newer.message and newer.message.api_kwargs == {"new": [1]}
        assert newer.message.chat.api_kwargs == {"mood": "calm"}
        await bot.send_message(ANNA, "x", api_kwargs={"of_the_future": {"b": [1]}})
        assert fake.calls[-1].params["of_the_future"] == {"b": [1]}

    run(talk)


# --- people


@pytest.mark.parametrize(
    ("does", "kind"),
    [
        (lambda fake: fake.document(ANNA, "cv.pdf", "application/pdf", b"%PDF"), "document"),
        (lambda fake: fake.photo(ANNA, b"\xff\xd8\xff", "me"), "photo"),
        (lambda fake: fake.voice(ANNA), "voice"),
        (lambda fake: fake.sticker(ANNA), "sticker"),
        (lambda fake: fake.contact(ANNA, "+491701234567", "Bert"), "contact"),
        (lambda fake: fake.location(ANNA, 52.5, 13.4), "location"),
        (lambda fake: fake.say(ANNA, "hi"), "text"),
    ],
)
def test_all_that_people_send_is_read_by_the_client(does: Callable[[People], Any], kind: str) -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        done = does(fake)
        update = (await bot.get_updates())[-1]
        assert update.update_id == done.update_id and update.effective_message
        assert update.effective_message.effective_attachment or update.effective_message.text
        assert getattr(update.effective_message, kind) and update.effective_message.api_kwargs == {}
        assert update.effective_user and update.effective_user.id == ANNA

    run(talk)


def test_people_edit() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.edit(ANNA, 1, "hallo")
        update = (await bot.get_updates())[-1]
        assert update.edited_message and update.edited_message.text == "hallo" and update.edited_message.edit_date
        assert fake.chat(ANNA).messages[0].edits == ("hello",)
        sent = await bot.send_message(ANNA, "x")
        with pytest.raises(Impossible):
            fake.edit(ANNA, sent.message_id, "y")

    run(talk)


def test_groups() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.add(GROUP)
        sent = await bot.send_message(GROUP, "hello all")
        bert = User(55, "Bert", "bert_b", "de")
        fake.command(GROUP, "help@career_bot", "me", user=bert)
        fake.mention(GROUP, "👍 what now?", user=bert)
        fake.say(GROUP, "mail a@career_bot or 1/2", user=bert, reply_to=sent.message_id)
        added, *said = (await bot.get_updates())[1:]
        assert added.my_chat_member and added.my_chat_member.new_chat_member.status == "member"
        messages = [update.message for update in said if update.message]
        assert {m.chat.type for m in messages} == {"supergroup"} and {
            m.from_user and m.from_user.id for m in messages
        } == {55}
        assert messages[0].parse_entities() == {messages[0].entities[0]: "/help@career_bot"}
        assert list(messages[1].parse_entities().values()) == ["@career_bot"]
        assert messages[2].entities == () and messages[2].reply_to_message
        assert (await bot.get_chat(-5 if fake.say(-5, "x") else 0)).type == "group"
        fake.kick(GROUP)
        await refused(bot.send_message(GROUP, "x"), "bot was kicked from the supergroup chat", error.Forbidden)
        with pytest.raises(Impossible):
            fake.say(GROUP, "nobody hears this")
        await bot.send_message(-5, "x")

    run(talk)


def test_a_group_that_becomes_a_supergroup_has_another_id() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.say(-5, "hi all")
        await bot.send_message(-5, "x")
        new = fake.upgrade(-5)
        with pytest.raises(error.ChatMigrated) as moved:
            await bot.send_message(-5, "x")
        assert moved.value.new_chat_id == new
        assert (await bot.get_chat(new)).type == "supergroup" and await bot.send_message(new, "x")
        with pytest.raises(Impossible, match=str(new)):
            fake.say(-5, "x")
        messages = [update.message for update in (await bot.get_updates())[-2:]]
        assert [(m and m.migrate_to_chat_id, m and m.migrate_from_chat_id) for m in messages] == [
            (new, None),
            (None, -5),
        ]

    run(talk)


def test_who_blocks_the_bot_is_left_alone() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        sent = await bot.send_message(ANNA, "x", reply_markup=keys(["a"]))
        fake.block(ANNA)
        for doing in (bot.send_message(ANNA, "y"), bot.edit_message_text("y", ANNA, sent.message_id)):
            await refused(doing, "bot was blocked by the user", error.Forbidden)
        for deed in (lambda: fake.say(ANNA, "x"), lambda: fake.press(ANNA, sent.message_id, "a")):
            with pytest.raises(Impossible):
                deed()
        assert (await bot.get_chat(ANNA)).first_name
        fake.unblock(ANNA)
        await bot.send_message(ANNA, "y")
        changes = [u.my_chat_member for u in await bot.get_updates() if u.my_chat_member]
        states = [(c.old_chat_member.status, c.new_chat_member.status) for c in changes]
        assert states == [("member", "kicked"), ("kicked", "member")]

    run(talk)


# --- looking


def test_waiting_ends_with_what_is_waited_for_or_says_what_was() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        waiting = asyncio.create_task(fake.until(lambda: fake.chat(ANNA).said))
        await bot.send_message(ANNA, "x")
        assert [m.text for m in await waiting] == ["x"]
        with pytest.raises(NotSeen, match="sendMessage"):
            await fake.until(lambda: fake.answered, timeout=0.05)
        assert [call.status for call in fake.calls_of("sendmessage")] == [200]

    run(talk)


@pytest.mark.parametrize("loop", ["asyncio", "uvloop"])
def test_waiting_ends_on_any_loop_however_early_it_rings(loop: str) -> None:
    async def whole() -> None:
        fake = FakeTelegram()
        for number in range(100):
            with pytest.raises(NotSeen):
                await asyncio.wait_for(fake.until(lambda: fake.answered, timeout=number / 10_000), 5)

    made = pytest.importorskip(loop).new_event_loop()
    made.run_until_complete(whole())
    made.close()


def test_a_server_in_a_thread_of_its_own() -> None:
    with FakeTelegram() as fake:

        async def answer() -> None:
            async with client(fake) as bot:
                (update,) = await bot.get_updates(timeout=20)
                await bot.send_message(update.effective_chat.id, "hello yourself")  # type: ignore[union-attr]
                await fake.until(lambda: fake.chat(ANNA).said)

        thread = threading.Thread(target=lambda: asyncio.run(answer()))
        thread.start()
        fake.say(ANNA, "hello")
        assert fake.wait(lambda: fake.chat(ANNA).said)[0].text == "hello yourself"
        thread.join(20)
        with pytest.raises(NotSeen):
            fake.wait(lambda: fake.answered, timeout=0.01)


def test_throughput() -> None:
    clock = Clock()

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        assert fake.throughput() == 0
        for _ in range(5):
            await bot.send_message(ANNA, "x")
            clock.now += 0.5
        assert fake.throughput() == 2

    run(talk, clock=clock)


# --- limits


def test_who_sends_too_fast_waits() -> None:
    clock = Clock()

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.say(8, "x")
        for _ in range(40):
            await bot.send_message(ANNA, "x")
        fake.limit()
        for _ in range(3):
            await bot.send_message(ANNA, "x")
        with pytest.raises(error.RetryAfter) as wait:
            await bot.send_message(ANNA, "x")
        assert wait.value.retry_after == 1
        await refused(bot.send_message(8, "x"), "Flood control exceeded", error.RetryAfter)  # the whole bot waits
        await bot.send_chat_action(ANNA, "typing")
        clock.now += 1
        await bot.send_message(8, "x")
        await bot.send_message(ANNA, "x")
        fake.limit(None)
        for _ in range(10):
            await bot.send_message(ANNA, "x")

    run(talk, clock=clock)


def test_limits_of_groups_and_of_all() -> None:
    clock = Clock()

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        for chat in range(1, 41):
            fake.say(chat, "x")
        fake.say(GROUP, "x")
        fake.limit(Limits(group=Rate(2, 3.0)))
        for _ in range(2):
            await bot.send_message(GROUP, "x")
        with pytest.raises(error.RetryAfter) as wait:
            await bot.send_message(GROUP, "x")
        assert wait.value.retry_after == 3
        clock.now += 10
        for chat in range(1, 31):
            await bot.send_message(chat, "x")
        await refused(bot.send_message(31, "x"), "Flood control exceeded", error.RetryAfter)

    run(talk, clock=clock)
