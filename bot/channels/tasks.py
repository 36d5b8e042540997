"""Tasks in the background of a server."""

from __future__ import annotations

import asyncio
from typing import Any


async def ended(*tasks: asyncio.Future[Any]) -> None:
    """Ends what still runs, and waits until it has ended: a task that is only told to is left behind by the loop."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
