"""The tables. Instants are ISO 8601 in UTC as text, so that they sort and read the same on every database."""

from __future__ import annotations

from sqlalchemy import Column, Float, Integer, MetaData, String, Table, Text, UniqueConstraint

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

conversations = Table(
    "conversation",
    metadata,
    Column("person_id", PERSON_ID, primary_key=True),
    Column("body", Text, nullable=False),
)

versions = Table(
    "schema_version",
    metadata,
    Column("number", Integer, nullable=False),
    UniqueConstraint("number"),
)

OF_A_PERSON = (claims, refusals, questions, plans, steps, conversations)
