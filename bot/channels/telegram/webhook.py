"""The address to which Telegram sends updates: it takes what carries the secret, stores it, and says so at once."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.telegram.linking import NAME
from bot.channels.troubles import kind

PATH = "/telegram/updates"
HEADER = "X-Telegram-Bot-Api-Secret-Token"

log = logging.getLogger(__name__)


def secret_of(key: bytes, token: str) -> str:
    """What Telegram must show with each update: made from the server's own key, so that it is the same after a restart
    and in every process, and another for another bot."""
    return hmac.new(key, f"telegram webhook {token}".encode(), hashlib.sha256).hexdigest()


class TelegramInput(InputChannel):  # type: ignore[misc]
    """The channel as Rasa finds it in credentials.yml; without a bot of its own it answers 404."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in the tracker."""
        return NAME

    def url_prefix(self) -> str:
        """Below the root, not below Rasa's webhooks."""
        return "/telegram"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The one route."""
        routes = Blueprint("advisor_telegram")
        routes.add_route(_updates, "/updates", methods=["POST"], name="updates")
        return routes


async def _updates(request: Request) -> HTTPResponse:
    bot = getattr(request.app.ctx, "telegram", None)
    if bot is None or not bot.secret:
        return response.empty(404)
    shown = request.headers.get(HEADER, "")
    if not hmac.compare_digest(shown.encode("utf-8", "replace"), bot.secret.encode()):
        return response.empty(403)
    try:
        update = json.loads(request.body)
    except (ValueError, RecursionError):
        log.warning("an update that is no JSON, of %d bytes", len(request.body))
        return response.empty(200)  # sent again it would be the same
    try:
        bot.receiver.take([update])
    except Exception as error:
        log.warning("an update could not be kept: %s", kind(error))
        return response.empty(503)  # Telegram sends it again
    return response.empty(200)
