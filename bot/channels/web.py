"""The web channel as Rasa finds it in credentials.yml.

Rasa hands every channel a function that takes a message; this one does not use it. A message is stored first and
answered by `turns`, so that none is lost or answered twice wherever the server stops.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint

from bot.channels import routes
from bot.channels.conversation import NAME


class WebInput(InputChannel):
    """Sockets, requests and the widget's files; `bot.channels.running` brings the tools of it into the server."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in the tracker."""
        return NAME

    def url_prefix(self) -> str:
        """Below the root, not below Rasa's webhooks."""
        return "/chat"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes."""
        return routes.blueprint()
