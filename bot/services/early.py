"""What is answered before feelings and before all other plain words, in this order: its words leave no doubt."""

from __future__ import annotations

import re

from bot.services.documents import chances, turned_down, twoposts
from bot.services.plan import ending, realism
from bot.services.record import put_right
from bot.services.roles import fits, staying, switching, urged
from bot.services.row import Row
from bot.services.urgent import URGENT
from bot.services.wellbeing import jesting, presence

_ANY = re.compile(r"\w")
_CALM = frozenset(URGENT)
"""Meanings that these give way to."""

EARLY: tuple[Row, ...] = (
    Row(_ANY, ending.by_day, _CALM),
    Row(chances.FITS, chances.worth),
    Row(realism.WORDS, realism.verdict),
    Row(_ANY, twoposts.offered),
    Row(_ANY, fits.beside),
    Row(presence.ASKS, presence.here),
    Row(_ANY, put_right.level),
    Row(_ANY, switching.weighed, _CALM | switching.YIELDS),
    # What is told of oneself and claims nothing: a no, a joke, going back, others' advice, what was liked.
    Row(turned_down.WORDS, turned_down.weighed, _CALM),
    Row(_ANY, jesting.heard, _CALM),
    Row(_ANY, staying.back, _CALM),
    Row(staying.KEEPS, staying.keeps, _CALM),
    Row(_ANY, urged.advised, _CALM),
    Row(_ANY, urged.more_of, _CALM),
)
"""The first answer that is one counts; `yields` are meanings beside which a row does not apply."""
