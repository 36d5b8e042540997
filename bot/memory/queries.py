"""The reads that every turn makes, built once: putting a statement together takes as long as running it on SQLite."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from bot.memory import tables as t

WHO = bindparam("who")
"""The person that each of them is about: run with {"who": id}."""

PERSON = select(t.persons).where(t.persons.c.id == WHO)
CLAIMS = select(t.claims).where(t.claims.c.person_id == WHO, t.claims.c.retracted_at.is_(None)).order_by(t.claims.c.id)
LIVE_CLAIMS = select(t.claims.c.id).where(t.claims.c.person_id == WHO, t.claims.c.retracted_at.is_(None))
REFUSED = select(t.refusals.c.skill, t.refusals.c.refused_at).where(t.refusals.c.person_id == WHO)
QUESTIONS = select(t.questions.c.key, t.questions.c.outcome).where(t.questions.c.person_id == WHO)
PLAN = select(t.plans).where(t.plans.c.person_id == WHO).order_by(t.plans.c.version.desc()).limit(1)
STEPS = select(t.steps.c.step_id, t.steps.c.state, t.steps.c.note, t.steps.c.at).where(t.steps.c.person_id == WHO)
CHECKINS = select(t.checkins).where(t.checkins.c.person_id == WHO)
