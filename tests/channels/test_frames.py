"""What a client may send is told from what it may not; what is behind a button stays with the server."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import frames
from bot.channels.frames import Hello, Ping, Press, Say, Seen, Unusable
from bot.memory.thread import BOT, USER, Entry


def told(kind: str, **fields: Any) -> str:
    return json.dumps({"type": kind, **fields})


@pytest.mark.parametrize(
    ("raw", "frame"),
    [
        (told("ping"), Ping()),
        (told("seen", seq=7), Seen(7)),
        (told("hello", v=1, token="t", after=3), Hello("t", 3)),
        (told("say", cid="a-1", text=" hi "), Say("a-1", " hi ")),
        (told("press", cid="a_1", button="1700000000000.12"), Press("a_1", 1700000000000, 12)),
        (told("say", cid="a", text="\ud83d"), Say("a", "?")),
    ],
)
def test_frames(raw: str, frame: frames.Frame) -> None:
    assert frames.parse(raw) == frame


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "unusable"),
        ("[" * 100_000, "unusable"),
        ("[]", "unusable"),
        (b"\xff\xfe", "unusable"),
        (told("dance"), "unusable"),
        (told("hello", v=2, token="t"), "unusable"),
        (told("hello", v=1, after=-1), "unusable"),
        (told("hello", v=1, after=True), "unusable"),
        (told("hello", v=1, after=1.5), "unusable"),
        (told("seen", seq=2**53), "unusable"),
        (told("say", cid="", text="hi"), "unusable"),
        (told("say", cid="a" * 65, text="hi"), "unusable"),
        (told("say", cid="a b", text="hi"), "unusable"),
        (told("say", cid="a\n", text="hi"), "unusable"),
        (told("say", cid=1, text="hi"), "unusable"),
        (told("say", cid="a", text="  \n"), "unusable"),
        (told("say", cid="a", text={"a": 1}), "unusable"),
        (told("say", cid="a", text="x" * 60_001), "too_long"),
        (told("press", cid="a", button="/privacy_delete"), "not_found"),
        (told("press", cid="a", button="1.2.3"), "not_found"),
        (told("press", cid="a", button="١.٢"), "not_found"),
    ],
)
def test_what_is_no_frame_is_told_why(raw: str | bytes, code: str) -> None:
    with pytest.raises(Unusable) as no:
        frames.parse(raw)
    assert no.value.code == code and no.value.text


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_whatever_comes_is_a_frame_or_is_told(raw: str | bytes) -> None:
    try:
        frames.parse(raw)
    except Unusable as no:
        assert no.text


def entry(body: dict[str, Any], by: str = BOT) -> Entry:
    return Entry(42, by, "2026-03-02T09:00:00+00:00", "web:cid-1", body)


ACTION = st.fixed_dictionaries({"title": st.text(max_size=5), "payload": st.text(max_size=8)})
CARD = st.recursive(
    st.none() | st.text(max_size=5) | ACTION,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)


def payloads_shown(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [k for k in value if k == "payload"] + [p for v in value.values() for p in payloads_shown(v)]
    return [p for v in value for p in payloads_shown(v)] if isinstance(value, list) else []


def ids(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        own = [(value["id"], value.get("title"))] if isinstance(value.get("id"), str) and "." in value["id"] else []
        return own + [i for v in value.values() for i in ids(v)]
    return [i for v in value for i in ids(v)] if isinstance(value, list) else []


def test_the_oracle_sees_a_payload_that_is_shown() -> None:
    assert payloads_shown({"buttons": [{"title": "Yes", "payload": "/affirm"}]}) == ["payload"]


@given(st.lists(ACTION, max_size=4), CARD)
def test_every_id_leads_back_to_its_own_button(buttons: list[dict[str, str]], card: Any) -> None:
    body = json.loads(json.dumps({"text": "hi", "buttons": buttons, "custom": card}))
    shown = frames.event(entry(body))
    assert shown is not None and payloads_shown(shown) == []
    for name, title in ids({"buttons": shown["buttons"], "card": shown.get("card")}):
        found = frames.behind(body, int(name.split(".")[1]))
        assert found is not None and found[0] == title
    assert frames.behind(body, 10_000) is None


def test_events_of_both_sides() -> None:
    said = frames.event(entry({"kind": "press", "text": "Yes", "payload": "/affirm"}, USER))
    assert said == {
        "type": "ev",
        "seq": 42,
        "by": "user",
        "at": "2026-03-02T09:00:00+00:00",
        "text": "Yes",
        "cid": "cid-1",
    }
    assert frames.event(entry({"kind": "open"}, USER)) is None
    answer = frames.event(entry({"text": "Gone.", "buttons": [], "custom": None, "reset": True}))
    assert answer is not None and answer["reset"] is True and "card" not in answer


def test_steps_are_shown_as_they_stand_now() -> None:
    step = {"id": "sql:0-1", "name": "SQL", "state": "to do"}
    for card in (
        {"type": "step", **step},
        {"type": "phase", "steps": [dict(step)]},
        {"type": "roadmap", "phases": [{"steps": [dict(step), {"id": "git:0-1", "state": "done"}]}]},
    ):
        made = str(frames.brought_up({"card": card}, {"sql:0-1": "done"}))
        assert "'state': 'done'" in made and made.count("'to do'") == (card["type"] == "roadmap")
    assert frames.brought_up({"card": {"type": "gaps", "state": "x"}}, {}) == {"card": {"type": "gaps", "state": "x"}}
    assert frames.brought_up({"text": "hi"}, {}) == {"text": "hi"}


def test_skills_of_an_old_profile_are_as_they_are_now() -> None:
    skills = [{"id": "sql", "level": "basic", "quote": "a bit"}, {"id": "python", "level": None}]
    card = {"type": "profile", "goal": "Data Analyst", "skills": skills}
    made = frames.brought_up({"card": dict(card)}, {}, {"sql": "advanced", "docker": None})["card"]
    assert made["skills"] == [{**skills[0], "level": "advanced"}, {**skills[1], "removed": True}]
    assert made["goal"] == "Data Analyst"
    assert frames.brought_up({"card": dict(card)}, {})["card"] == card, "nothing is known: nothing is changed"


def test_a_document_goes_out_once_as_what_its_channel_shows() -> None:
    """The widget offers the Markdown; Telegram sends the page, and both are of the same entry."""
    body: dict[str, Any] = {
        "text": "Here.",
        "custom": {"type": "report", "kind": "summary", "markdown": "# A", "page": "<p>A</p>"},
    }
    web, chat = (frames.event(entry(body), channel) for channel in ("web", "telegram"))
    assert web and web["card"] == {"type": "report", "kind": "summary", "markdown": "# A"}
    assert chat and chat["card"]["page"] == "<p>A</p>" and body["custom"]["page"], "what is kept was changed"
