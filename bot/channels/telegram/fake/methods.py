"""The methods that answer at once, each `(world, params) -> result`; `getUpdates` waits and stands with the server."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from bot.channels.telegram.fake import messages, rules
from bot.channels.telegram.fake.messages import file_of
from bot.channels.telegram.fake.params import Params
from bot.channels.telegram.fake.rules import Wrong
from bot.channels.telegram.fake.world import BOT, Answer, Message, Webhook, World


def answer_callback_query(world: World, params: Params) -> bool:
    """Ends the spinner of a press, with a few words if wanted."""
    query, text = world.queries.get(params.text("callback_query_id")), params.text("text")
    if query is None or world.clock() - query.at > world.query_age:
        raise Wrong("query is too old and response timeout expired or query ID is invalid")
    rules.check_answer(text)
    alert = params.values.get("show_alert") is True
    world.answered.append(Answer(query.query_id, text, alert, params.text("url")))
    chat = world.chat(query.chat_id)
    message = chat.by_id.get(query.message_id, Message(query.message_id, query.chat_id, BOT))
    world.tell(chat, "told", message, text)
    return True


def send_chat_action(world: World, params: Params) -> bool:
    """Says what the bot is doing."""
    rules.check_action(params.text("action"))
    world.writable(params.values.get("chat_id")).actions.append(params.text("action"))
    return True


def get_me(world: World, params: Params) -> dict[str, Any]:
    """Who the bot is."""
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def get_file(world: World, params: Params) -> dict[str, Any]:
    """Where a file can be fetched."""
    upload = world.files.get(params.text("file_id"))
    if upload is None:
        raise Wrong("wrong file_id or the file is temporarily unavailable")
    rules.check_download(upload.size)
    return {**file_of(upload), "file_path": f"documents/{upload.file_id}"}


def get_chat(world: World, params: Params) -> dict[str, Any]:
    """What is known of a chat; of a person, also after they blocked the bot."""
    known = world.chats.get(params.number("chat_id"))
    chat = known if known and known.chat_id > 0 else world.writable(params.values.get("chat_id"))
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return {
        **chat.info,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def set_webhook(world: World, params: Params) -> bool:
    """Sends updates to an address from now on; to none where it is empty."""
    url, secret = params.text("url"), params.text("secret_token")
    rules.check_webhook(url, secret)
    want(world, params)
    if params.values.get("drop_pending_updates") is True:
        world.waiting.clear()
    world.webhook = Webhook(url, secret)
    world.news.changed()
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """Back to polling."""
    return set_webhook(world, Params({"drop_pending_updates": params.values.get("drop_pending_updates")}, {}))


def want(world: World, params: Params) -> None:
    """Remembers which kinds of updates the bot wants, where it says so."""
    kinds = params.values.get("allowed_updates")
    if kinds is not None:
        if not isinstance(kinds, list):
            raise Wrong("can't parse allowed_updates: expected an Array of String")
        world.allowed = tuple(map(str, kinds))


def get_webhook_info(world: World, params: Params) -> dict[str, Any]:
    """Where updates go, how many wait, and what last went wrong."""
    hook = world.webhook
    info: dict[str, Any] = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.waiting),
    }
    if hook.error:
        info |= {"last_error_date": hook.error_at, "last_error_message": hook.error}
    return info | ({"allowed_updates": list(world.allowed)} if world.allowed else {})


def _scope(params: Params) -> str:
    return json.dumps([params.values.get("scope") or {"type": "default"}, params.text("language_code")])


def set_my_commands(world: World, params: Params) -> bool:
    """What people see when they type a slash."""
    commands = params.values.get("commands")
    rules.check_commands(commands)
    world.commands[_scope(params)] = list(commands or ())
    return True


def get_my_commands(world: World, params: Params) -> list[dict[str, str]]:
    """What was set for exactly this scope and language."""
    return world.commands.get(_scope(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Takes the list away."""
    world.commands.pop(_scope(params), None)
    return True


def set_about(name: str, longest: int) -> Callable[[World, Params], bool]:
    """A method that sets one text about the bot."""

    def set_it(world: World, params: Params) -> bool:
        if rules.units(params.text(name)) > longest:
            raise Wrong(f"{name.replace('_', ' ')} is too long")
        world.about[name] = params.text(name)
        return True

    return set_it


def set_chat_menu_button(world: World, params: Params) -> bool:
    """What stands beside the line where people type."""
    world.about["menu_button"] = json.dumps(params.values.get("menu_button") or {"type": "default"})
    return True


Method = Callable[[World, Params], Any]
METHODS: dict[str, Method] = {
    "getme": get_me,
    "sendmessage": messages.send_message,
    "senddocument": messages.send_document,
    "sendphoto": messages.send_photo,
    "editmessagetext": messages.edit_message_text,
    "editmessagecaption": messages.edit_message_caption,
    "editmessagereplymarkup": messages.edit_message_reply_markup,
    "deletemessage": messages.delete_message,
    "answercallbackquery": answer_callback_query,
    "sendchataction": send_chat_action,
    "getfile": get_file,
    "getchat": get_chat,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmydescription": set_about("description", 512),
    "setmyshortdescription": set_about("short_description", 120),
    "setchatmenubutton": set_chat_menu_button,
}
"""By name in small letters, as the server reads them."""
