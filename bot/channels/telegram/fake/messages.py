"""What a bot does with messages: sends, edits, deletes them; each method `(world, params) -> result`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.channels.telegram.fake import rules
from bot.channels.telegram.fake.entities import Rich, parse
from bot.channels.telegram.fake.params import Params
from bot.channels.telegram.fake.rules import Wrong
from bot.channels.telegram.fake.world import BOT, Button, Chat, Message, Upload, World

DELETABLE = 48 * 3600
"""Seconds after which a message stays."""


def rich_of(params: Params, name: str) -> Rich:
    """What is seen of a text or caption: entities read, ends trimmed."""
    sent, mode = params.text(name), params.text("parse_mode").lower()
    if mode not in ("", "html"):
        raise Wrong("unsupported parse_mode")
    given = params.values.get("entities" if name == "text" else "caption_entities") or ()
    rich = parse(sent) if mode else Rich(sent, tuple(given))
    seen = rich.text.strip()
    before, length = rules.units(rich.text) - rules.units(rich.text.lstrip()), rules.units(seen)
    moved = []
    for entity in rich.entities:
        start = max(0, entity["offset"] - before)
        end = min(length, entity["offset"] + entity["length"] - before)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return Rich(seen, tuple(moved))


def rows_of(markup: Any) -> tuple[tuple[Button, ...], ...]:
    """A keyboard as people see it."""
    inline, keys = (markup or {}).get("inline_keyboard", ()), (markup or {}).get("keyboard", ())
    below = [tuple(Button(b["text"], str(b.get("callback_data", "")), b.get("url", "")) for b in row) for row in inline]
    instead = [tuple(Button(b if isinstance(b, str) else b["text"]) for b in row) for row in keys]
    return tuple(below or instead)


def _markup(params: Params, inline: bool = False) -> dict[str, Any]:
    markup = params.values.get("reply_markup") or {}
    if markup:
        rules.check_markup(markup)
        if inline and "inline_keyboard" not in markup:
            raise Wrong("inline keyboard expected")
    return markup if any(map(bool, markup.get("inline_keyboard", [1]))) else {}


def _below(markup: Mapping[str, Any]) -> dict[str, Any]:
    """What of a keyboard belongs to the message itself."""
    return {"reply_markup": markup} if "inline_keyboard" in markup else {}


def _words(rich: Rich, caption: bool) -> dict[str, Any]:
    """Text or caption with its entities, as a message carries them."""
    name, entities = ("caption", "caption_entities") if caption else ("text", "entities")
    found = {name: rich.text} if rich.text else {}
    return {**found, entities: list(rich.entities)} if rich.entities else found


def _send(world: World, chat: Chat, params: Params, rich: Rich, **more: Any) -> dict[str, Any]:
    """Puts a message of the bot into a chat; `more` are the fields of `Message` for a file, and `shown`."""
    markup, shown = _markup(params), dict(more.pop("shown", {}))
    reply = params.values.get("reply_parameters") or {"message_id": params.values.get("reply_to_message_id")}
    if reply.get("message_id"):
        answered = chat.by_id.get(reply["message_id"])
        if answered is None and not reply.get("allow_sending_without_reply"):
            raise Wrong("message to be replied not found")
        shown["reply_to_message"] = answered.quoted if answered else None
    number = world.next("message")
    shown = {
        "message_id": number,
        "from": world.bot,
        "chat": chat.told,
        "date": int(world.clock()),
        **_words(rich, "document" in more or "photo" in more),
        **{key: value for key, value in shown.items() if value},
        **_below(markup),
    }
    html = params.text("text") or params.text("caption")
    world.put(Message(number, chat.chat_id, BOT, rich.text, html, rows_of(markup), shown=shown, **more), "said")
    return shown


def send_message(world: World, params: Params) -> dict[str, Any]:
    """A text."""
    rich = rich_of(params, "text")
    rules.check_text(params.text("text"), rich.text)
    return _send(world, world.writable(params.values.get("chat_id")), params, rich)


def _upload(world: World, params: Params, name: str) -> Upload:
    """The file that is sent: with the request, or one the server knows."""
    value = params.text(name)
    upload = params.files.get(value.removeprefix("attach://") if value.startswith("attach://") else name)
    if upload:
        return upload
    if value in world.files:
        return world.files[value]
    raise Wrong("wrong file identifier/HTTP URL specified" if value else f"there is no {name} in the request")


def send_document(world: World, params: Params) -> dict[str, Any]:
    """A file."""
    upload, rich = _upload(world, params, "document"), rich_of(params, "caption")
    rules.check_document(upload.data)
    rules.check_caption(rich.text)
    chat = world.writable(params.values.get("chat_id"))
    kept = world.keep(upload)
    return _send(world, chat, params, rich, document=kept, shown={"document": document_of(kept)})


def send_photo(world: World, params: Params) -> dict[str, Any]:
    """A picture."""
    upload, rich = _upload(world, params, "photo"), rich_of(params, "caption")
    rules.check_photo(upload.data)
    rules.check_caption(rich.text)
    chat = world.writable(params.values.get("chat_id"))
    kept = world.keep(upload)
    return _send(world, chat, params, rich, photo=kept, shown={"photo": sizes_of(kept)})


def file_of(upload: Upload) -> dict[str, Any]:
    """What every file is told by."""
    return {"file_id": upload.file_id, "file_unique_id": f"u_{upload.file_id}", "file_size": upload.size}


def document_of(upload: Upload) -> dict[str, Any]:
    """A document as messages carry it."""
    return {**file_of(upload), "file_name": upload.name, "mime_type": upload.mime}


def sizes_of(upload: Upload) -> list[dict[str, Any]]:
    """A photo as messages carry it: the small one first."""
    small = {**file_of(upload), "file_unique_id": f"s_{upload.file_id}", "width": 90, "height": 60}
    return [small, {**file_of(upload), "width": 1280, "height": 853}]


def _edited(world: World, params: Params) -> Message:
    """The message that is to be edited: one of the bot that still stands."""
    chat = world.writable(params.values.get("chat_id"))
    message = chat.by_id.get(params.number("message_id"))
    if message is None:
        raise Wrong("message to edit not found")
    if message.by != BOT:
        raise Wrong("message can't be edited")
    return message


def _change(world: World, old: Message, new: Message, words: Mapping[str, Any], markup: Mapping[str, Any]) -> Any:
    """Puts the new message in place of the old, if anything differs."""
    names = ("text", "entities", "caption", "caption_entities", "reply_markup")
    if {**words, **_below(markup)} == {name: old.shown[name] for name in names if name in old.shown}:
        raise Wrong(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    kept = {name: value for name, value in old.shown.items() if name not in names}
    shown = {**kept, **words, **_below(markup), "edit_date": int(world.clock())}
    edits = (*old.edits, old.text) if new.text != old.text else old.edits
    world.put(replace(new, keyboard=rows_of(markup), edits=edits, shown=shown), "edited")
    return shown


def _edit_words(world: World, params: Params, name: str) -> Any:
    rich, old, markup = rich_of(params, name), _edited(world, params), _markup(params, inline=True)
    has_file = bool(old.document or old.photo)
    if name == "text":
        rules.check_text(params.text("text"), rich.text)
    rules.check_caption(rich.text if has_file else "")
    if has_file != (name == "caption"):
        raise Wrong(f"there is no {name} in the message to edit")
    new = replace(old, text=rich.text, html=params.text(name))
    return _change(world, old, new, _words(rich, has_file), markup)


def edit_message_text(world: World, params: Params) -> Any:
    """Another text; a keyboard that is not named goes."""
    return _edit_words(world, params, "text")


def edit_message_caption(world: World, params: Params) -> Any:
    """Another caption of a file; a keyboard that is not named goes."""
    return _edit_words(world, params, "caption")


def edit_message_reply_markup(world: World, params: Params) -> Any:
    """Another keyboard, or none."""
    old, markup = _edited(world, params), _markup(params, inline=True)
    names = ("text", "entities", "caption", "caption_entities")
    return _change(world, old, old, {name: old.shown[name] for name in names if name in old.shown}, markup)


def delete_message(world: World, params: Params) -> bool:
    """Takes a message away: any in a private chat, in groups the bot's own."""
    chat = world.writable(params.values.get("chat_id"))
    message = chat.by_id.get(params.number("message_id"))
    if message is None:
        raise Wrong("message to delete not found")
    if world.clock() - message.shown["date"] > DELETABLE or (chat.chat_id < 0 and message.by != BOT):
        raise Wrong("message can't be deleted")
    del chat.by_id[message.message_id]
    world.tell(chat, "deleted", message)
    return True
