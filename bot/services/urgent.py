"""Meanings that are answered before all else, and the few answers that go even before them."""

from __future__ import annotations

from collections.abc import Mapping

from bot.services import onward
from bot.services.documents import chances, postings, twoposts
from bot.services.learning import explaining, sceptics
from bot.services.plan import away, ending, supposing, versions, wishes
from bot.services.record import names, undoing, unsaid
from bot.services.roles import beginnings, carries
from bot.services.row import Answer
from bot.services.steps import blocking, restating

URGENT: Mapping[str, tuple[Answer, ...]] = {
    "abuse": (
        twoposts.named,
        twoposts.picked,
        wishes.fitted_in,
        supposing.suppose_hours,
        ending.how_long,
        undoing.redo,
        undoing.undo,
        undoing.slip,
    ),
    "distress": (
        twoposts.named,
        sceptics.proof,
        sceptics.why_left,
        sceptics.conditions,
        explaining.plainly,
        chances.told,
        ending.how_long,
    ),
    "privacy_delete": (undoing.redo, undoing.undo, unsaid.thing, blocking.less, postings.forgotten),
    "privacy_export": (names.alone,),
    "start_over": (
        carries.over,
        beginnings.assume_nothing,
        beginnings.offer_zero,
        undoing.redo,
        undoing.undo,
        versions.changed,
        versions.go_back,
        onward.again,
        away.ended,
        restating.by_place,
    ),
}
"""Meanings that nothing goes before but these answers, whose words leave no doubt."""
