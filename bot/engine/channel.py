"""Rasa's rest channel, which answers a request it cannot use with one line of JSON and status 400."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

LONGEST_SENDER = 255
"""Characters of a sender: what the database keeps."""


class RestChannel(RestInput):
    """The rest channel behind a check of what is sent; other fields than those of Rasa are not read."""

    @classmethod
    def name(cls) -> str:
        """The name in the address: that of Rasa's own."""
        return "rest"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes of Rasa's rest channel, with the check before them."""
        routes: Blueprint = super().blueprint(on_new_message)

        @routes.middleware("request")
        async def check(request: Request) -> HTTPResponse | None:
            wrong = fault(request.body) if request.method == "POST" else ""
            return response.json({"error": wrong}, status=400) if wrong else None

        return routes


def fault(body: bytes) -> str:
    """What is wrong with the body of a message, empty where nothing is."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return 'the body is not JSON: expected {"sender": "anna", "message": "hello"}'
    if not isinstance(data, dict):
        return 'the body is not a JSON object: expected {"sender": "anna", "message": "hello"}'
    message, sender = data.get("message"), data.get("sender")
    if not isinstance(message, str) or not message.strip():
        return '"message" must be a text that is not empty'
    if sender is not None and (not isinstance(sender, str) or not sender.strip() or len(sender) > LONGEST_SENDER):
        return f'"sender" must be a text of 1 to {LONGEST_SENDER} characters'
    return _odd(data)


def _odd(data: dict[str, Any]) -> str:
    """What Rasa reads beside the two and cannot use."""
    if not isinstance(data.get("metadata", {}), dict | None):
        return '"metadata" must be an object'
    if not isinstance(data.get("input_channel", ""), str | None):
        return '"input_channel" must be a text'
    try:
        str(data.get("sender")).encode()
    except UnicodeEncodeError:
        return '"sender" holds half a character'
    return ""
