"""Why Telegram is not there, in words that say what to do: one line, for whoever starts the program."""

from __future__ import annotations

from bot.channels.telegram.client import NO_BOT_API, Refused, Taken, Trouble, Unknown, Wait
from bot.channels.troubles import Known, kind
from bot.settings import TELEGRAM


def advice(error: BaseException, api: str = TELEGRAM) -> str:
    """What failed and what helps; `api` is the address of the Bot API. Of what nobody foresaw kind and place."""
    if isinstance(error, Unknown):
        return "Telegram refuses the token. Compare ADVISOR_TELEGRAM_TOKEN with what BotFather gave: /mybots shows it"
    if isinstance(error, Wait):
        return f"Telegram asks for a pause of {error.seconds:g} seconds. Nothing is to be done"
    if isinstance(error, Taken):
        return "another program asks for the updates of this bot. Stop it, or take a bot of its own for each"
    if isinstance(error, Trouble) and NO_BOT_API in str(error):
        named = "set ADVISOR_TELEGRAM_API right, or leave it out" if api != TELEGRAM else "look what stands in between"
        return f"what answers at {api} is no Bot API. A sign-in page of the network, or a wrong address: {named}"
    if isinstance(error, Trouble):
        reason = str(error).rpartition(": ")[2].rpartition("] ")[2]
        return f"{api} cannot be reached ({reason}). Look whether this machine is online and may go there"
    if isinstance(error, Refused) and "webhook" in str(error).casefold():
        return f"Telegram does not take the address of ADVISOR_TELEGRAM_WEBHOOK ({error}). Set another, or leave it out"
    return str(error) if isinstance(error, Known) else kind(error)
