"""Brings updates to the address of a webhook: one at a time, in order, again and again until it is taken."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, replace

import aiohttp

from bot.channels.telegram.fake.rules import is_local
from bot.channels.telegram.fake.world import FOREVER, Waiting, Webhook, World

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True)
class Patience:
    """Seconds: for an answer, before the first repetition, and at most before any other (each twice the last)."""

    answer: float = 5.0
    first: float = 0.05
    most: float = 1.0


class Courier:
    """The task that delivers; nothing ever leaves this machine."""

    def __init__(self, world: World, patience: Patience) -> None:
        self._world, self._patience = world, patience
        self._task: asyncio.Task[None] | None = None
        self.routes: dict[str, str] = {}
        """Public addresses and where they lead here, as a proxy with TLS would: `https://…` -> `http://127.0.0.1:…`."""

    def start(self) -> None:
        """Begins on the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Ends, whatever is under way."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        world, pause = self._world, 0.0
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(self._patience.answer)) as client:
            while True:
                hook, item = await world.news.until(self._first, FOREVER)
                error = await self._deliver(client, hook, item)
                with world.lock:
                    self._settle(hook, item, error)
                pause = min(self._patience.most, 2 * pause or self._patience.first) if error else 0.0
                if error:  # a webhook that was set anew in the meantime is tried at once
                    with contextlib.suppress(asyncio.TimeoutError):
                        await world.news.until(lambda hook=hook: _moved(world.webhook, hook), pause)  # type: ignore[misc]

    def _first(self) -> tuple[Webhook, Waiting] | None:
        """What is to be delivered next, and where."""
        world = self._world
        return (world.webhook, world.waiting[0]) if world.webhook.url and world.waiting else None

    async def _deliver(self, client: aiohttp.ClientSession, hook: Webhook, item: Waiting) -> str:
        """Empty where it was taken, else why not."""
        url = next((to + hook.url[len(at) :] for at, to in self.routes.items() if hook.url.startswith(at)), hook.url)
        if not is_local(url):
            return "Failed to resolve host: Name or service not known"
        headers = {HEADER: hook.secret} if hook.secret else {}
        try:
            async with client.post(url, json=item.update, headers=headers) as response:
                await response.read()
                return "" if response.status < 300 else f"Wrong response from the webhook: {response.status}"
        except asyncio.TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError as error:
            return f"Connection failed: {error}"

    def _settle(self, hook: Webhook, item: Waiting, error: str) -> None:
        """Takes what was delivered out of the line, or notes what went wrong."""
        if not error:
            self._world.waiting = [w for w in self._world.waiting if w is not item]
        elif not _moved(self._world.webhook, hook):
            self._world.webhook = replace(self._world.webhook, error=error, error_at=int(self._world.clock()))
        self._world.news.changed()


def _moved(now: Webhook, then: Webhook) -> bool:
    """Whether it was set anew."""
    return (now.url, now.secret) != (then.url, then.secret)
