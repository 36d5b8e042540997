"""Chooses among the variants of a response and joins parts, so that one turn is one message.

Rasa picks variants at random, which repeats itself and cannot be tested. Here the variant used longest ago is
taken, and a message never equals the one before it. A response may be made of parts: `response` names the first,
`parts` lists the rest as {"name": ..., "vars": {...}}; texts are joined by blank lines, buttons are collected.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

AGAIN = "utter_again"
_ONE_HOUR = re.compile(r"(?<![\d.,])\b1 hours a week\b")
"""A weekly hour in a response that is written for several."""


class FreshWording(TemplatedNaturalLanguageGenerator):
    """A response generator without chance. Rasa makes it by its class path in endpoints.yml."""

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        """Takes the responses of the domain; `endpoint_config` is what Rasa hands to every generator."""
        super().__init__((domain or Domain.empty()).responses)

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """One message out of the named response and its `parts`; None where the response is unknown."""
        said = [e.text or "" for e in tracker.events if isinstance(e, BotUttered)]
        parts = [{"name": utter_action, "vars": kwargs}, *kwargs.pop("parts", [])]
        drafts = [self._freshest(p["name"], p["vars"], output_channel, tracker, said) for p in parts]
        found = [d for d in drafts if d]
        if not found:
            return None
        message = _joined(found)
        if said and message["text"] == said[-1]:
            again = self._freshest(AGAIN, {}, output_channel, tracker, said)
            message["text"] = f"{(again or {}).get('text', '')}\n\n{message['text']}".strip()
        return message

    def _freshest(
        self, name: str, variables: dict[str, Any], channel: str, tracker: DialogueStateTracker, said: list[str]
    ) -> dict[str, Any] | None:
        if name not in self.responses:
            return None
        slots = tracker.current_slot_values()
        variants = ResponseVariationFilter(self.responses).responses_for_utter_action(name, channel, slots)
        filled = [self._fill_response(deepcopy(v), slots, **variables) for v in variants]
        return min(filled, key=lambda v: _last_use(v.get("text", ""), said), default=None)


def _last_use(text: str, said: list[str]) -> int:
    """When a text was last said: -1 never, else the index of the message; `min` keeps the first of equals."""
    return max((i for i, earlier in enumerate(said) if text and text in earlier), default=-1)


def _joined(drafts: list[dict[str, Any]]) -> dict[str, Any]:
    message: dict[str, Any] = {
        "text": _ONE_HOUR.sub("1 hour a week", "\n\n".join(d["text"].strip() for d in drafts if d.get("text")))
    }
    buttons = [b for d in drafts for b in d.get("buttons") or ()]
    if buttons:
        message["buttons"] = buttons
    return message
