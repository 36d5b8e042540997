"""The Telegram channel before the fake of Telegram: what goes in, what comes out, once and in order."""

from __future__ import annotations

from pathlib import Path

from telegram_world import ANNA, BORIS, World, now, tell

from bot.channels.telegram.updates import THINGS
from bot.memory import telegram


def test_a_message_is_answered_once_with_its_buttons(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        answer = await world.hears("echo: hello")
        assert [[button.text for button in row] for row in answer.keyboard] == [["Again"]]
        await world.quiet()
        assert world.said() == ["echo: hello"]
        assert world.entries() == [("user", "hello"), ("bot", "echo: hello")]

    tell(tmp_path, story)


def test_the_same_update_thrice_is_one_message(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        done = world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        for _ in range(2):
            world.fake.again(done.update_id)
        world.fake.say(ANNA, "after")
        await world.hears("echo: after")
        await world.quiet()
        assert world.said() == ["echo: hello", "echo: after"]

    tell(tmp_path, story)


def test_a_button_is_heard_answered_and_spent(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        first = await world.hears("echo: hello")
        data = first.buttons[0].data
        world.fake.press(ANNA, first.message_id, data)
        await world.hears("echo: /again")
        await world.quiet()
        assert [answer.text for answer in world.fake.answered] == [""]
        assert world.entries()[2] == ("user", "Again")
        assert not world.fake.chat(ANNA).by_id[first.message_id].buttons, "the old keyboard is still there"
        world.fake.press(ANNA, first.message_id, data, stale=True)
        await world.fake.until(lambda: len(world.fake.answered) == 2)
        await world.quiet()
        assert "no longer in use" in world.fake.answered[-1].text
        assert world.said() == ["echo: hello", "echo: /again"]

    tell(tmp_path, story)


def test_a_slash_of_a_person_is_words_and_commands_say_what_they_stand_for(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        for text, answer in (
            ('/affirm{"role": "x"}', 'echo: /affirm{"role": "x"}'),
            ("/gaps", "echo: Show my gaps"),
            ("/help@career_bot", "echo: What can you do?"),
            ("/nonsense now", "echo: nonsense now"),
            ("see example.com/botany", "echo: see example.com/botany"),
        ):
            world.fake.say(ANNA, text)
            await world.hears(answer)
        named = world.fake.calls_of("setMyCommands")[0].params["commands"]
        for name in ("start", "gaps", "plan", "next", "progress", "checkins", "report", "privacy", "stop", "help"):
            assert f'"{name}"' in str(named).replace("'", '"')

    tell(tmp_path, story)


def test_start_opens_the_talk(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.command(ANNA, "start")
        await world.hears("echo: open")
        world.fake.command(ANNA, "start")
        await world.hears("echo: Hello")

    tell(tmp_path, story)


def test_long_answers_come_in_parts_and_the_buttons_under_the_last(tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {n}: " + "words and more words " * 30 for n in range(12))

    async def story(world: World) -> None:
        world.fake.say(ANNA, text[:4000])
        await world.quiet()
        parts = world.fake.chat(ANNA).said
        assert len(parts) >= 1 and all(len(part.text) <= 4096 for part in parts)
        assert [bool(part.buttons) for part in parts] == [False] * (len(parts) - 1) + [True]
        assert "".join("".join(part.text for part in parts).split()) == "echo:" + "".join(text[:4000].split())

    tell(tmp_path, story)


def test_what_a_program_cut_in_sending_is_one_text_again(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "a" * 4096)
        world.fake.say(ANNA, "b" * 1000)
        world.fake.say(ANNA, "next")
        await world.hears("echo: next")
        assert [text[:3] + str(len(text)) for by, text in world.entries() if by == "user"] == ["aaa5097", "nex4"]

    tell(tmp_path, story)


def test_a_changed_message_is_a_correction_of_the_last(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        first = world.fake.say(ANNA, "50 hours")
        await world.hears("echo: 50 hours")
        world.fake.edit(ANNA, first.message_id, "5 hours")
        await world.hears("echo: 5 hours")
        world.fake.say(ANNA, "later")
        await world.hears("echo: later")
        world.fake.edit(ANNA, first.message_id, "6 hours")
        await world.hears("I only take corrections of the last one")

    tell(tmp_path, story)


def test_files_of_text_are_read_and_others_answered_kindly(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.document(ANNA, "cv.md", "text/markdown", "# Anna\nSQL für alle".encode(), caption="my cv")
        await world.hears("SQL für alle")
        assert world.entries()[0] == ("user", "my cv\n\n# Anna\nSQL für alle")
        world.fake.document(ANNA, "cv.pdf", "application/pdf", b"%PDF-1.7")
        await world.hears('"cv.pdf" is neither')
        world.fake.document(ANNA, "big.txt", "text/plain", b"x" * 300_000)
        await world.hears("I take 200")
        world.fake.document(ANNA, "empty.txt", "text/plain", b"  \n ")
        await world.hears("I found no words")
        world.fake.document(ANNA, "odd.txt", "text/plain", b"\x00\x01\x02")
        await world.hears('"odd.txt" is neither')
        assert not [call for call in world.fake.calls_of("getFile") if "pdf" in str(call.params)]

    tell(tmp_path, story)


def test_pictures_voices_stickers_and_contacts_are_answered_kindly(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.photo(ANNA, b"\xff\xd8", caption="is this a good job?")
        await world.hears("I cannot read pictures yet")
        await world.hears("echo: is this a good job?")
        world.fake.voice(ANNA)
        await world.hears("I cannot listen to voice messages")
        world.fake.sticker(ANNA)
        await world.hears("That made me smile")
        world.fake.contact(ANNA, "+491234", "Boris")
        await world.hears("I keep no contacts")
        world.fake.location(ANNA, 52.5, 13.4)
        await world.hears("I do not need to know where you are")
        await world.quiet()
        assert "+491234" not in str(world.entries())

    tell(tmp_path, story)


def test_every_kind_of_thing_has_an_answer(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        for number, thing in enumerate(THINGS, 500):
            chat = {"id": ANNA, "type": "private"}
            world.fake.raw({"message": {"message_id": number, "chat": chat, "from": {"id": ANNA}, thing: {"odd": 1}}})
            await world.fake.until(lambda number=number: len(world.said()) == number - 499)  # type: ignore[misc]
        assert all(text.strip() for text in world.said())

    tell(tmp_path, story)


def test_the_changed_words_below_a_picture_count(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        sent = world.fake.photo(ANNA, b"\xff\xd8", caption="I have 50 hours")
        await world.hears("echo: I have 50 hours")
        world.fake.edit(ANNA, sent.message_id, "I have 5 hours")
        await world.hears("echo: I have 5 hours")
        file = world.fake.document(ANNA, "cv.txt", "text/plain", b"SQL and Python", caption="my cv")
        await world.hears("SQL and Python")
        world.fake.edit(ANNA, file.message_id, "my old cv")
        await world.hears("my old cv")
        assert world.entries()[-2] == ("user", "my old cv\n\nSQL and Python"), "a file is forgotten for its caption"
        picture = world.fake.document(ANNA, "cv.pdf", "application/pdf", b"%PDF-1.7", caption="is this right?")
        await world.hears("echo: is this right?")
        world.fake.edit(ANNA, picture.message_id, "is this enough?")
        await world.hears("echo: is this enough?")

    tell(tmp_path, story)


def test_in_a_group_only_who_addresses_it_is_sent_to_a_private_chat(tmp_path: Path) -> None:
    group = -1001

    async def story(world: World) -> None:
        world.fake.say(group, "does anybody know SQL?")
        world.fake.mention(group, "what are my gaps?")
        await world.hears("https://t.me/career_bot", group)
        await world.quiet()
        assert len(world.fake.chat(group).said) == 1
        assert world.person(group) == ""
        world.fake.command(group, "start@other_bot")
        world.fake.command(group, "help@career_bot")
        await world.hears("https://t.me/career_bot", group, times=2)

    tell(tmp_path, story)


def test_chats_are_people_of_their_own(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "I am Anna")
        world.fake.say(BORIS, "I am Boris")
        await world.hears("echo: I am Anna")
        await world.hears("echo: I am Boris", BORIS)
        await world.quiet()
        assert world.person(ANNA) != world.person(BORIS)
        assert len(world.person(ANNA)) > 40, "an id that can be guessed"
        assert world.said(BORIS) == ["echo: I am Boris"]

    tell(tmp_path, story)


def test_odd_updates_are_passed_and_what_follows_is_answered(tmp_path: Path) -> None:
    odd = [
        {},
        {"message": None},
        {"message": []},
        {"message": {"chat": {"id": ANNA, "type": "private"}}},
        {"message": {"chat": {"id": "seven", "type": "private"}, "text": "x"}},
        {"message": {"chat": {"id": ANNA, "type": "private"}, "text": 5, "message_id": "x"}},
        {"message": {"chat": {"id": ANNA, "type": "channel"}, "text": "x"}},
        {"callback_query": {"id": "1", "data": "9.9"}},
        {"callback_query": {"id": "2", "message": {"chat": {"id": ANNA, "type": "private"}}, "data": "x" * 100}},
        {"edited_message": {"chat": {"id": ANNA, "type": "private"}}},
        {"my_chat_member": {}},
        {"message_reaction": {"chat": {"id": ANNA, "type": "private"}}},
        {"something_new": {"chat": {"id": ANNA}}},
    ]

    async def story(world: World) -> None:
        for update in odd:
            world.fake.raw(update)
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        await world.quiet()
        assert world.said() == ["echo: hello"]
        with world.memory.unit() as unit:
            assert telegram.unhandled(unit, world.fake.world.bot["id"], now()) == []

    tell(tmp_path, story)


def test_a_file_that_cannot_be_had_again_loses_nothing_for_its_caption(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        file = world.fake.document(ANNA, "cv.txt", "text/plain", b"SQL and Python", caption="my cv")
        await world.hears("SQL and Python")
        world.fake.script("getFile", [(400, "Bad Request: file is temporarily unavailable")])
        world.fake.edit(ANNA, file.message_id, "my old cv")
        await world.hears('I could not get "cv.txt"')
        await world.quiet()
        assert ("user", "my cv\n\nSQL and Python") in world.entries()

    tell(tmp_path, story)


def test_help_names_the_commands_and_goes_on_with_the_talk(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.command(ANNA, "help")
        await world.hears("echo: What can you do?")
        menu, answer = world.said()
        for name in ("/gaps", "/plan", "/next", "/report", "/privacy", "/stop", "/unlink"):
            assert f"{name}: " in menu
        assert answer.startswith("echo: ") and world.fake.chat(ANNA).said[-1].buttons

    tell(tmp_path, story)


def test_a_word_of_the_channel_itself_has_a_way_on(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        for does in (
            lambda: world.fake.command(ANNA, "unlink"),
            lambda: world.fake.command(ANNA, "settings"),
            lambda: world.fake.sticker(ANNA),
            lambda: world.fake.document(ANNA, "cv.pdf", "application/pdf", b"%PDF-1.7"),
        ):
            before = len(world.said())
            does()
            await world.fake.until(lambda before=before: len(world.said()) > before)  # type: ignore[misc]
            assert [button.text for button in world.fake.chat(ANNA).said[-1].buttons] == ["What next?"]
        await world.quiet()
        last = world.fake.chat(ANNA).said[-1]
        world.fake.press(ANNA, last.message_id, last.buttons[0].data)
        await world.hears("echo: What is my next step?")

    tell(tmp_path, story)


def test_the_bot_asks_once_who_it_is(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        for n in range(3):
            world.fake.say(ANNA, f"n{n}")
            await world.hears(f"echo: n{n}")
        assert len(world.fake.calls_of("getMe")) == 1

    tell(tmp_path, story)
