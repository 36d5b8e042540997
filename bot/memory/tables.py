"""The tables. Instants are ISO 8601 in UTC as text, so that they sort and read the same on every database."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

metadata = MetaData()

PERSON_ID = String(255)

persons = Table(
    "person",
    metadata,
    Column("id", PERSON_ID, primary_key=True),
    Column("created_at", String(40), nullable=False),
    Column("target_role", String(100)),
    Column("target_said", Text, nullable=False, default=""),
    Column("current_said", Text, nullable=False, default=""),
    Column("years", Float),
    Column("years_quote", Text, nullable=False, default=""),
    Column("hours_per_week", Float),
    Column("hours_quote", Text, nullable=False, default=""),
    Column("plan_start", String(10)),
    Column("options", Text, nullable=False, default="{}"),
    Column("posting", Text, nullable=False, default=""),
)

claims = Table(
    "claim",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("skill", String(100), nullable=False),
    Column("polarity", String(10), nullable=False),
    Column("level", Integer),
    Column("evidence", String(20), nullable=False),
    Column("quote", Text, nullable=False),
    Column("years", Float),
    Column("said_at", String(40), nullable=False),
    Column("retracted_at", String(40)),
)

refusals = Table(
    "refusal",
    metadata,
    Column("person_id", PERSON_ID, primary_key=True),
    Column("skill", String(100), primary_key=True),
    Column("refused_at", String(40), nullable=False),
)

questions = Table(
    "question",
    metadata,
    Column("person_id", PERSON_ID, primary_key=True),
    Column("key", String(100), primary_key=True),
    Column("outcome", String(10), nullable=False),
    Column("at", String(40), nullable=False),
)

plans = Table(
    "plan",
    metadata,
    Column("person_id", PERSON_ID, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("created_at", String(40), nullable=False),
    Column("basis", String(64), nullable=False),
    Column("body", Text, nullable=False),
)

steps = Table(
    "step",
    metadata,
    Column("person_id", PERSON_ID, primary_key=True),
    Column("step_id", String(150), primary_key=True),
    Column("state", String(10), nullable=False),
    Column("note", Text, nullable=False, default=""),
    Column("at", String(40), nullable=False),
)

reports = Table(
    "report",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("step_id", String(150), nullable=False),
    Column("state", String(10), nullable=False),
    Column("share", Float),
    Column("day", String(10), nullable=False),
    Column("shown", String(20), nullable=False, default=""),
    Column("proof", Text, nullable=False, default=""),
    Column("score", Float),
    Column("note", Text, nullable=False, default=""),
    Column("at", String(40), nullable=False),
)

milestones = Table(
    "milestone",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("role", String(100), nullable=False),
    Column("readiness", Float, nullable=False),
    Column("done_hours", Float, nullable=False),
    Column("planned_hours", Float, nullable=False),
    Column("at", String(40), nullable=False),
)

conversations = Table(
    "conversation",
    metadata,
    Column("person_id", PERSON_ID, primary_key=True),
    Column("body", Text, nullable=False),
)

changes = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("kind", String(60), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("undone_at", String(40)),
)

pastes = Table(
    "paste",
    metadata,
    Column("person_id", PERSON_ID, primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("text", Text, nullable=False),
    Column("change_id", Integer),
    Column("at", String(40), nullable=False),
)

checkins = Table(
    "checkin",
    metadata,
    Column("person_id", PERSON_ID, primary_key=True),
    Column("rhythm", String(20), nullable=False, default="off"),
    Column("since", String(10), nullable=False),
    Column("zone", String(60)),
    Column("hour", Integer, nullable=False, default=18),
    Column("minute", Integer, nullable=False, default=0),
    Column("days", String(7), nullable=False, default="0123456"),
    Column("channel", String(100), nullable=False, default=""),
    Column("until", String(10)),
    Column("again", String(10)),
    Column("silences", Integer, nullable=False, default=0),
)

promises = Table(
    "promise",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", PERSON_ID, nullable=False),
    Column("local", String(16), nullable=False),
    Column("zone", String(60), nullable=False),
    Column("due_at", String(40), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("step_id", String(150)),
    Column("state", String(10), nullable=False),
    Column("made_at", String(40), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("next_try_at", String(40), nullable=False),
    Column("claimed_by", String(100)),
    Column("claimed_until", String(40)),
    Column("reason", Text, nullable=False, default=""),
    Column("sent_at", String(40)),
    Column("answered_at", String(40)),
    UniqueConstraint("person_id", "local"),
    Index("promise_by_time", "state", "next_try_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("source", String(100), nullable=False, unique=True),
    Column("channel", String(100), nullable=False, default=""),
    Column("body", Text, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("delivered_at", String(40)),
    Column("seq", BigInteger),
    Index("outbox_thread", "person_id", "seq"),
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", PERSON_ID, nullable=False),
    Column("source", String(100), nullable=False),
    Column("channel", String(100), nullable=False),
    Column("body", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("handled_at", String(40)),
    UniqueConstraint("person_id", "source"),
    Index("inbox_waiting", "handled_at", "at"),
)

sessions = Table(
    "session",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("generation", Integer, nullable=False, default=1),
    Column("zone", String(60), nullable=False, default=""),
    Column("used_at", String(40)),
    Column("expires_at", String(40), nullable=False),
)

telegram_updates = Table(
    "telegram_update",
    metadata,
    Column("bot", BigInteger, primary_key=True, autoincrement=False),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("handled_at", String(40)),
    Index("telegram_update_waiting", "handled_at", "bot", "chat_id", "id"),
)

telegram_chats = Table(
    "telegram_chat",
    metadata,
    Column("bot", BigInteger, primary_key=True, autoincrement=False),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("sent_seq", BigInteger, nullable=False, default=0),
    Column("unreachable", String(40)),
    Column("held_by", String(100)),
    Column("held_until", String(40)),
    Column("tries", Integer, nullable=False, default=0),
    Column("quiet_until", String(40)),
    Column("made_at", String(40), nullable=False),
)

telegram_messages = Table(
    "telegram_message",
    metadata,
    Column("bot", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("seq", BigInteger, nullable=False),
    Column("part", Integer, nullable=False, default=0),
    Column("keyboard", String(10), nullable=False, default=""),
    Column("shown", Text, nullable=False, default=""),
)

links = Table(
    "link",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("person_id", PERSON_ID, nullable=False, index=True),
    Column("expires_at", String(40), nullable=False),
)

leases = Table(
    "lease",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("holder", String(100), nullable=False),
    Column("until", String(40), nullable=False),
)

versions = Table(
    "schema_version",
    metadata,
    Column("number", Integer, nullable=False),
    UniqueConstraint("number"),
)

OF_A_PERSON = (
    claims,
    refusals,
    questions,
    plans,
    steps,
    reports,
    milestones,
    conversations,
    changes,
    pastes,
    checkins,
    promises,
    outbox,
    inbox,
    telegram_messages,
    links,
)
