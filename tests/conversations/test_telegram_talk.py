"""Whole conversations by Telegram, with the real model, actions and database, and one in two channels."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from linked_talk import markdown, story
from linked_world import CHAT, Clock, Linked, play

from tests.conversations.transcribe import TRANSCRIPTS

pytestmark = pytest.mark.engine


@pytest.fixture
def stage(engine: Any, loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Any:
    before, clock = engine.desk.clock, Clock()
    object.__setattr__(engine.desk, "clock", clock)
    yield lambda told: play(engine, loop, tmp_path, clock, lambda made: told(made, clock))
    object.__setattr__(engine.desk, "clock", before)


async def planned(made: Linked) -> str:
    """From the first word to a plan."""
    await made.tells("/start")
    await made.tells("I want to be a data engineer, 3 years of work as an analyst")
    await made.tells("python and sql well, never used docker or spark")
    assert "Significant gaps" in await made.tells("/gaps")
    await made.tells("7 hours a week")
    return await made.tells("/plan")


def test_from_start_to_a_ticked_plan(stage: Any) -> None:
    async def story(made: Linked, clock: Clock) -> None:
        plan = await planned(made)
        assert "Phase 1" in plan and "Your plan to become Data Engineer" in plan
        last = made.fake.chat(CHAT).said[-1]
        ticks = [button.text for button in last.buttons if button.text.startswith("☐")]
        assert len(ticks) >= 2
        done = await made.presses(ticks[0])
        assert "Well done" in done
        edited = made.fake.chat(CHAT).by_id[last.message_id]
        assert [b.text for b in edited.buttons if b.text.startswith("☑")] == [ticks[0].replace("☐", "☑")]
        assert made.done() == 1
        clock.now += timedelta(seconds=5)  # more than between two taps of one finger
        again = await made.presses("☑")
        assert made.done() == 1 and "Well done" not in again
        back = await made.presses("Not finished after all")
        assert made.done() == 0
        assert made.fake.chat(CHAT).by_id[last.message_id].buttons[0].text.startswith("☐"), back
        shown = made.fake.chat(CHAT).said
        assert [m for m in shown if m.photo], "no picture of the gaps"
        assert "readiness" in (await made.tells("/progress")).lower()
        await made.tells("/report")
        assert [m.document.name for m in made.fake.chat(CHAT).said if m.document] == ["career-assessment.html"]
        assert all(call.status == 200 for call in made.fake.calls), [c for c in made.fake.calls if c.status != 200]

    stage(story)


def test_a_press_under_an_old_plan_takes_nothing_back(stage: Any) -> None:
    """The key said that the step is finished when it was drawn; meanwhile that was said in words as well."""

    async def story(made: Linked, clock: Clock) -> None:
        await planned(made)
        old = made.fake.chat(CHAT).said[-1]
        tick = next(button for button in old.buttons if button.text.startswith("☐ 1."))
        keys = [button.text for button in old.buttons if button.text.startswith("☐")]
        assert len(keys) <= 8 and len(set(keys)) == len(keys)
        name = tick.text.removeprefix("☐ 1. ")
        await made.tells(f"I finished {name}")
        assert made.done() == 1
        made.fake.press(CHAT, old.message_id, tick.data, stale=True)
        answer = await made.answered()
        assert made.done() == 1 and name in answer
        assert "Not finished after all" in [button.text for button in made.fake.chat(CHAT).said[-1].buttons]

    stage(story)


def test_a_thumb_deletes_nothing(stage: Any) -> None:
    async def story(made: Linked, clock: Clock) -> None:
        await planned(made)
        await made.tells("delete everything you know about me")
        assert "yes" in (await made.tells("👍")).lower()
        assert made.state()["skills"]
        gone = await made.presses("Yes, delete everything")
        assert not made.state()["skills"]
        assert "your plan" in gone and "rows" not in gone and "Clear history" in gone

    stage(story)


def test_commands_do_what_the_menu_says(stage: Any) -> None:
    async def story(made: Linked, clock: Clock) -> None:
        await planned(made)
        assert "Apache Spark" in await made.tells("/next")
        assert "gap" in (await made.tells("/gaps")).lower()
        assert "python" in (await made.tells("/privacy")).lower()
        assert "check" in (await made.tells("/checkins")).lower()
        await made.tells("ask me every week")
        assert made.state()["checkins"] == "weekly"
        await made.tells("/stop")
        assert made.state()["checkins"] == "off"
        told = await made.tells("/help")
        assert "plan" in told.lower() and "/privacy" in told
        assert "alone already" in await made.tells("/unlink")

    stage(story)


def test_a_corrected_message_counts_and_what_it_said_before_does_not(stage: Any) -> None:
    async def story(made: Linked, clock: Clock) -> None:
        await planned(made)
        sent = made.fake.say(CHAT, "I have 20 hours a week now")
        await made.answered()
        assert made.state()["hours_per_week"] == 20
        made.fake.edit(CHAT, sent.message_id, "I have 12 hours a week now")
        await made.answered()
        assert made.state()["hours_per_week"] == 12
        sent = made.fake.say(CHAT, "I know Kafka very well")
        await made.answered()
        made.fake.edit(CHAT, sent.message_id, "I know Airflow very well")
        await made.answered()
        has = {s["id"] for s in made.state()["skills"] if s["polarity"] == "has"}
        assert any("airflow" in s for s in has) and not any("kafka" in s for s in has)

    stage(story)


def test_a_cv_as_a_file_is_read(stage: Any) -> None:
    work = "Experience\n2019 - 2025 Data analyst, Example Ltd\n- SQL reports, Python scripts"
    cv = f"Anna Muster\n\n{work}\n\nSkills\nTableau, Git\n"

    async def story(made: Linked, clock: Clock) -> None:
        await made.tells("/start")
        made.fake.document(CHAT, "cv.txt", "text/plain", cv.encode())
        answer = await made.answered()
        assert "Tableau" in answer
        made.fake.document(CHAT, "cv.pdf", "application/pdf", b"%PDF-1.7")
        assert "is neither" in await made.answered()

    stage(story)


def test_everything_can_be_deleted_in_the_chat(stage: Any) -> None:
    async def story(made: Linked, clock: Clock) -> None:
        await planned(made)
        asked = await made.tells("delete everything you know about me")
        assert "?" in asked
        gone = await made.tells("yes, delete it")
        assert "delet" in gone.lower()
        assert not made.state()["skills"]

    stage(story)


def test_one_talk_in_two_channels(stage: Any) -> None:
    async def story(made: Linked, clock: Clock) -> None:
        await made.writes("I want to be a data engineer, 3 years of work as an analyst")
        await made.writes("python and sql well, never used docker or spark")
        joined = await made.link()
        assert "one conversation" in joined and "?" in joined, "the open question is not shown in Telegram"
        await made.tells("7 hours a week")
        assert made.state()["hours_per_week"] == 7
        assert "Your plan" in await made.tells("show my plan")
        assert "Your plan" in made.events()[-1]["text"]
        tick = next(b.text for b in made.fake.chat(CHAT).said[-1].buttons if b.text.startswith("☐"))
        assert "Well done" in await made.presses(tick)
        assert "percent" in await made.writes("how am I doing?")
        assert await made.tells("ask me every week")
        clock.now += timedelta(days=7, hours=9)
        assert await made.check_in() == 1
        letter = made.fake.chat(CHAT).said[-1]
        assert letter.buttons and made.events()[-1]["text"]
        rung = [c for c in made.fake.calls_of("sendMessage") if c.params.get("text", "").startswith(letter.text[:15])]
        assert rung and not rung[-1].params.get("disable_notification"), "a check-in comes without a sound"
        assert await made.writes("yes, it is done")
        assert made.done() == 2

    stage(story)


def test_check_ins_rest_while_the_bot_is_shut_out(stage: Any) -> None:
    async def story(made: Linked, clock: Clock) -> None:
        await planned(made)
        await made.tells("ask me every week")
        made.fake.block(CHAT)
        await made.quiet()
        clock.now += timedelta(days=7, hours=9)
        assert await made.check_in() == 0
        made.fake.unblock(CHAT)
        await made.quiet()
        clock.now += timedelta(days=1)
        assert await made.check_in() == 1
        assert made.fake.chat(CHAT).said[-1].buttons

    stage(story)


def test_a_channel_can_be_chosen_in_words(stage: Any) -> None:
    async def story(made: Linked, clock: Clock) -> None:
        await made.writes("I want to be a data engineer, 3 years of work as an analyst")
        await made.writes("python and sql well, no spark")
        await made.writes("7 hours a week")
        await made.writes("show my plan")
        await made.writes("ask me every week")
        assert made.asked_in() == "web"
        assert (
            "cannot reach you by" in await made.writes("can you write me on telegram instead?")
            or made.asked_in() == "web"
        )
        await made.link()
        assert made.asked_in() == "telegram"
        assert "the web" in await made.tells("please send the check-ins to the website instead")
        assert made.asked_in() == "web"
        assert "Telegram" in await made.writes("no, send me the check-ins on telegram please")
        assert made.asked_in() == "telegram"

    stage(story)


def test_the_transcript_of_both_channels_is_true(stage: Any) -> None:
    made = stage(story)
    assert (TRANSCRIPTS / "linked.md").read_text(encoding="utf-8") == markdown(made.lines)
