"""Every event becomes messages that Telegram takes, with all its words, and keys that do what its card offers."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.frames import event
from bot.channels.telegram import rendering
from bot.channels.telegram.keyboards import Keyboard
from bot.channels.telegram.markup import literal, pieces, plain, units
from bot.channels.telegram.rendering import Outgoing, keyboard, rendered, user_line
from bot.channels.telegram.ticks import ticks
from bot.memory.thread import Entry
from tests.channels.test_telegram_markup import Broken, bare, seen
from tests.web import hostile_texts
from tests.web.card_samples import cards, empty, huge, missing, replaced

BUTTONS = [{"id": "7.0", "title": "Next step"}, {"id": "7.1", "title": "My gaps"}]
Card = dict[str, Any]


def shown(card: Card | None = None, text: str = "Here it is.\n\nShall we go on?", **more: Any) -> tuple[Outgoing, ...]:
    return rendered({"type": "ev", "by": "bot", "text": text, "buttons": BUTTONS, "card": card, **more})


def numbered(card: Any) -> Any:
    """A card as it goes out: every action by an id of the thread."""
    return event(Entry(1700000000000, "bot", "", "", {"text": "", "custom": _behind(card)}))["card"]  # type: ignore[index]


def _behind(value: Any) -> Any:
    if isinstance(value, dict):
        made = {key: _behind(held) for key, held in value.items()}
        return {**made, "payload": "/x"} if "key" in made and "title" in made else made
    return [_behind(one) for one in value] if isinstance(value, list) else value


def titles(rows: Keyboard) -> list[list[str]]:
    return [[key.title for key in row] for row in rows]


def behind(rows: Keyboard) -> list[str]:
    return [key.data for row in rows for key in row]


def wrong(messages: tuple[Outgoing, ...], said: str) -> list[str]:
    """What Telegram would refuse of messages, or what of the words is not in them."""
    found = []
    for one in messages:
        most = 4096 if one.kind == "text" else 1024
        try:
            whole = seen(one.html).strip() == one.plain
        except Broken:
            whole = False
        if not whole or not 0 < units(one.plain) <= most:
            found.append(f"a {one.kind} of {units(one.plain)}: {one.html[:80]!r}")
        if (one.file is None) != (one.kind == "text"):
            found.append(f"a {one.kind} with {one.file}")
        if one.file and not (one.file.content and one.file.name.isascii()):
            found.append(f"a file {one.file.name!r}")
        if sum(map(len, one.keyboard)) > 100 or any(not 1 <= len(row) <= 8 for row in one.keyboard):
            found.append("too many keys")
        if any(not key.title.strip() or not 1 <= len(key.data.encode()) <= 64 for row in one.keyboard for key in row):
            found.append("a key that cannot be")
    if any(one.keyboard for one in messages[:-1]):
        found.append("keys before the end")
    if bare("".join(one.plain for one in messages if one.kind == "text")) != bare(plain(said)):
        found.append("other words")
    return found


def test_the_check_sees_what_is_wrong() -> None:
    good = shown(text="hi")
    assert wrong(good, "hi") == []
    assert wrong(good, "hi there") and wrong((*good, *good), "hihi")
    for bad in (
        Outgoing("text", "x" * 4097, "x" * 4097),
        Outgoing("photo", "x", "x"),
        Outgoing("text", "<b>x", "x"),
        Outgoing("text", "", ""),
        Outgoing("photo", "x" * 1025, "x" * 1025, file=rendering.File("a.png", b"x")),
    ):
        assert wrong((bad,), bad.plain if bad.kind == "text" else "")


def test_words_and_their_keys() -> None:
    made = shown(text="**Well** done.")
    assert made == (Outgoing("text", "<b>Well</b> done.", "Well done.", made[0].keyboard),)
    assert titles(made[0].keyboard) == [["Next step", "My gaps"]] and behind(made[0].keyboard) == ["7.0", "7.1"]


def test_long_words_come_in_pieces_with_the_keys_at_the_end() -> None:
    text = "\n\n".join(f"Paragraph {i}: " + "words " * 90 for i in range(20))
    made = shown(text=text)
    assert len(made) > 2 and wrong(made, text) == []
    assert [bool(one.keyboard) for one in made] == [False] * (len(made) - 1) + [True]


def test_keys_alone_ask_something() -> None:
    assert [one.plain for one in shown(text="")] == ["How shall we go on?"]
    assert rendered({"by": "bot", "text": " ", "buttons": []}) == () == rendered({"by": "bot"})


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        ("profile", ["text"]),
        ("gaps", ["photo", "text"]),
        ("match", ["text"]),
        ("roadmap", ["text"]),
        ("phase", ["text"]),
        ("step", ["text"]),
        ("progress", ["photo", "text"]),
        ("checkin", ["text"]),
        ("report", ["document", "text"]),
        ("dance", ["text"]),
    ],
)
def test_what_a_card_sends(kind: str, kinds: list[str]) -> None:
    made = shown(cards().get(kind, {"type": kind}))
    assert [one.kind for one in made] == kinds
    assert wrong(made, "Here it is.\n\nShall we go on?") == []
    assert behind(made[-1].keyboard)[-2:] == ["7.0", "7.1"]
    if kind in ("profile", "checkin", "gaps", "progress", "report"):
        assert behind(made[-1].keyboard) == ["7.0", "7.1"]


def test_the_picture_of_gaps_is_named_in_words() -> None:
    card = cards()["gaps"]
    photo = shown(card)[0]
    assert photo.file and photo.file.content.startswith(b"\x89PNG")
    assert "Senior AI Engineer" in photo.plain and "MLOps and deployment" in photo.plain
    card["role"]["name"] = "**x** `y` " * 400
    assert wrong(shown(card), "Here it is.\n\nShall we go on?") == []


def test_where_nothing_was_asked_there_is_no_picture() -> None:
    card = cards()["gaps"]
    for area in card["areas"]:
        for row in area["rows"]:
            row["state"] = "not asked"
        area["severity"] = "none"
    assert [one.kind for one in shown(card)] == ["text"]


def test_a_document_is_the_whole_of_a_report() -> None:
    card = {**cards()["report"], "page": "<!doctype html><p>Größe</p>"}
    sent = shown(card)[0]
    assert sent.file and (sent.file.name, sent.file.content.decode()) == ("career-assessment.html", card["page"])
    assert sent.plain.startswith("Your assessment, as a page") and "any browser" in sent.plain


def test_a_report_of_before_there_were_pages_is_markdown() -> None:
    card = cards()["report"]
    file = shown(card)[0].file
    assert file and (file.name, file.content.decode()) == ("career-assessment.md", card["markdown"])
    assert shown({**card, "kind": "../../etc/passwd"})[0].file.name == "career-report.md"  # type: ignore[union-attr]
    assert [one.kind for one in shown({**card, "markdown": "\n"})] == ["text"]


def test_a_picture_that_fails_takes_no_words_with_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(card: Card) -> bytes:
        raise MemoryError

    monkeypatch.setattr(rendering, "gap_chart", fail)
    with caplog.at_level(logging.ERROR):
        assert [one.kind for one in shown(cards()["gaps"])] == ["text"]
    assert "could not be drawn" in caplog.text


def phase_of(*names: str, to: str = "basic", state: str = "to do") -> Card:
    """A phase whose steps have these names, with what the program lets people do with each."""
    acts = [{"key": key, "title": key, "payload": "/x"} for key in ("done", "undone", "open", "stuck")]
    steps = [{"id": f"s{n}", "name": name, "to": to, "state": state, "actions": acts} for n, name in enumerate(names)]
    return {"number": 1, "steps": steps}


def plan_of(*phases: Card) -> Card:
    made: Card = numbered({"type": "roadmap", "phases": list(phases)})
    return made


def test_steps_of_a_phase_are_ticked() -> None:
    phase = phase_of("SQL", "Python", "Kafka", "Docker", "Git")
    for step, state in zip(phase["steps"], ("done", "to do", "skipped", "doing", "blocked"), strict=True):
        step["state"] = state
    card = numbered({"type": "phase", **phase})
    rows = ticks(card)
    assert titles(rows) == [["☑ 1. SQL", "☐ 2. Python"], ["☐ 4. Docker", "☐ 5. Git"]]
    offered = {step["id"]: step["actions"][0]["id"] for step in card["steps"]}
    assert behind(rows) == [offered[step] for step in ("s0", "s1", "s3", "s4")]


def test_behind_every_key_is_that_its_step_is_finished() -> None:
    """A press means what its key said, and "☑" said that the step is done: it never takes that back."""
    card = plan_of(phase_of("SQL", "Python"))
    done = [step["actions"][0]["id"] for step in card["phases"][0]["steps"]]
    for states in ({}, {"s0": "done"}, {"s0": "done", "s1": "done"}):
        assert behind(ticks(card, states)) == done


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (("SQL", "SQL"), ["☐ 1. SQL (basic)", "☐ 2. SQL (basic)"]),
        (
            (
                "Cloud platforms and managed services: storage in practice",
                "Cloud platforms and managed services: queues in practice",
            ),
            ["☐ 1. …storage in practice", "☐ 2. …queues in practice"],
        ),
        (("Data warehousing and dimensional modelling",), ["☐ 1. Data warehousing and dimensiona…"]),
        (("",), []),
    ],
)
def test_keys_can_be_told_apart(names: tuple[str, ...], keys: list[str]) -> None:
    assert [title for row in titles(ticks(plan_of(phase_of(*names)))) for title in row] == keys


def test_one_skill_on_two_levels_keeps_the_level_however_long_it_is() -> None:
    long = "Data warehousing and dimensional modelling"
    phase = phase_of(long, long)
    phase["steps"][1]["to"] = "advanced"
    first, second = (title for row in titles(ticks(plan_of(phase))) for title in row)
    assert first.endswith("… (basic)") and second.endswith("… (advanced)")


def test_a_tick_shows_the_newer_state_and_keeps_its_id() -> None:
    card = {**numbered(cards()["step"]), "state": "to do"}
    before, after, undone = (ticks(card, state) for state in (None, {card["id"]: "done"}, {card["id"]: "doing"}))
    assert titles(before)[0][0].startswith("☐ ") and titles(after) == [[titles(before)[0][0].replace("☐", "☑")]]
    assert behind(before) == behind(after) and undone == before
    assert ticks(card, {card["id"]: "skipped"}) == ()
    assert ticks(card, {"another": "done"}) == before


def test_a_keyboard_is_made_anew_with_its_buttons() -> None:
    card = numbered(cards()["roadmap"])
    assert keyboard(card, buttons=BUTTONS) == shown(card)[-1].keyboard
    first = card["phases"][0]["steps"][1]
    changed = keyboard(card, {first["id"]: "done"}, BUTTONS)
    assert behind(changed) == behind(shown(card)[-1].keyboard) and changed != shown(card)[-1].keyboard


def test_a_plan_shows_the_phase_under_way() -> None:
    first, second = phase_of("SQL", "Python"), phase_of("Kafka", "Spark")
    assert titles(ticks(plan_of(first, second))) == [["☐ 1. SQL", "☐ 2. Python"]]
    for step in first["steps"]:
        step["state"] = "done"
    card = plan_of(first, second)
    assert titles(ticks(card)) == [["☐ 3. Kafka", "☐ 4. Spark"]]
    newest = {step["id"]: "done" for step in card["phases"][1]["steps"]}
    assert titles(ticks(card, newest)) == [["☑ 3. Kafka", "☑ 4. Spark"]], "the keyboard jumps"
    for step in second["steps"]:
        step["state"] = "skipped"
    assert ticks(plan_of(first, second)) == ()


def test_a_long_phase_has_eight_keys_from_the_first_that_is_open() -> None:
    phase = phase_of(*(f"Skill {n}" for n in range(12)))
    assert [len(row) for row in ticks(plan_of(phase))] == [2, 2, 2, 2]
    for step in phase["steps"][:3]:
        step["state"] = "done"
    assert titles(ticks(plan_of(phase)))[0] == ["☐ 4. Skill 3", "☐ 5. Skill 4"]
    for step in phase["steps"][:10]:
        step["state"] = "done"
    shown_last = titles(ticks(plan_of(phase)))
    assert shown_last[0][0] == "☑ 5. Skill 4" and shown_last[-1] == ["☐ 11. Skill 10", "☐ 12. Skill 11"]
    assert len(ticks(numbered(huge()["huge roadmap"]))) <= 8


def test_roles_can_be_aimed_at() -> None:
    card = numbered(cards()["match"])
    rows = shown(card)[-1].keyboard
    assert behind(rows)[: min(8, len(card["roles"]))] == [fit["actions"][0]["id"] for fit in card["roles"]][:8]
    assert rows[0][0].title == "Aim for this" and len(rows[0]) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text": "show my plan"}, "You, on the web: show my plan"),
        ({"text": "hi\n\nyou", "channel": "terminal"}, "You, in the terminal: hi you"),
        ({"text": "hi", "channel": "{where}"}, "You, elsewhere: hi"),
        ({"text": "**5** * [a](https://x.org) <b>{text}"}, "You, on the web: **5** * [a](https://x.org) <b>{text}"),
        ({"text": "x" * 5000}, "You, on the web: " + "x" * 599 + "…"),
        ({"text": None}, "You, on the web:"),
    ],
)
def test_what_was_said_elsewhere(given: dict[str, Any], said: str) -> None:
    made = user_line({"by": "user", **given})
    assert (made.plain, made.keyboard) == (said, ())
    assert seen(made.html).strip() == said and made.html.startswith("<i>You, ")
    assert rendered({"by": "user", **given}) == (made,)


SAMPLES = {**cards(), **empty(), **huge()}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_card(name: str) -> None:
    assert wrong(shown(SAMPLES[name]), "Here it is.\n\nShall we go on?") == []


def test_a_card_that_lacks_something_still_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "gap_chart", lambda card: b"x")
    monkeypatch.setattr(rendering, "progress_chart", lambda card: b"x")
    for card in missing():
        assert wrong(shown(card, "Here."), "Here.") == []


@pytest.mark.parametrize("bad", [*hostile_texts.BROKEN, *hostile_texts.TEXTS[::6]], ids=lambda bad: ascii(bad)[:30])
def test_hostile_cards_and_words(bad: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(rendering, "gap_chart", lambda card: b"x")
    monkeypatch.setattr(rendering, "progress_chart", lambda card: b"x")
    words = bad if isinstance(bad, str) else "Here."
    for card in cards().values():
        made = shown(replaced(card, bad, kept=(*KEPT, "id")), words)
        said = words if pieces(words) or made[-1].kind != "text" else "How shall we go on?"
        assert wrong(made, said) == []
    assert caplog.text == ""


KEPT = ("type", "key", "polarity", "evidence", "state", "severity")


@given(st.text(max_size=300), st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_words(text: str, name: str) -> None:
    card = {**cards()["step"], "name": name}
    assert wrong(shown(card, text), text if pieces(text) else "How shall we go on?") == []
    assert plain(literal(name)) == plain(literal(plain(literal(name))))


@pytest.mark.engine
def test_a_real_talk(talk: Callable[..., Any]) -> None:
    anna = talk("anna")
    kinds: dict[str, list[str]] = {}
    for said in (
        "hi, I want to be a data engineer, 3 years of work",
        "I know python very well and a bit of excel, no sql, no docker, no spark, no kafka, no airflow",
        "what am I missing",
        "7 hours a week",
        "show my plan",
        "show me everything you know about me",
        "I finished the SQL step",
        "how am I doing?",
        "show phase 1",
        "what's next?",
        "give me a report",
    ):
        anna.say(said)
        body = {"text": anna.last["text"], "buttons": anna.last["buttons"], "custom": anna.last["card"]}
        happened = event(Entry(1700000000000, "bot", "", "", body))
        assert happened is not None
        made = rendered(happened)
        assert wrong(made, happened["text"]) == [], said
        kinds[happened.get("card", {}).get("type", "")] = [one.kind for one in made]
        if happened.get("card", {}).get("type") == "phase":
            keys = [key.title for row in made[-1].keyboard for key in row]
            assert keys[0].startswith("☑ 1. SQL") and keys[1].startswith(("☐ 2. ", "☑ 2. "))
            assert "Phase 2" in keys
    assert {"gaps", "roadmap", "profile", "progress", "phase", "step", "report"} <= set(kinds)
    assert kinds["gaps"] == kinds["progress"] == ["photo", "text"] and kinds["report"] == ["document", "text"]
