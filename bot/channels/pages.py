"""The widget's files and pages, kept in memory: nothing else of the disk can be asked for."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw

from bot.channels.joining import joined

FOLDER = Path(__file__).parent / "web"

KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
}

ENTRY = "widget.js"
"""The script that a page names: it is sent as one with its modules."""

_BLOCK_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_TYPE_COMMENT = re.compile(r"/\*\* ?@type [^\n]*?\*/ ?")
_LINE_COMMENT = re.compile(r"^[ \t]*//[^\n]*\n", re.MULTILINE)
_SHEET = re.compile(r"`[^`]*`")
_SPACES = re.compile(r"\s+")
_AROUND_MARK = re.compile(r" ?([`{};,>!]) ?")
_AFTER_COLON = re.compile(r"(?<=[a-z]): ")
_INDENT = re.compile(r"^[ \t]+|^\n", re.MULTILINE)

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
"""What the pages of the bot itself may do: their own scripts, styles and connections, and nothing made from text."""


@dataclass(frozen=True)
class File:
    """A file as it is sent; `zipped` by gzip."""

    kind: str
    plain: bytes
    zipped: bytes
    tag: str


@lru_cache(maxsize=2)
def files(folder: Path = FOLDER) -> Mapping[str, File]:
    """Every file of the widget by its path below the folder; the entry comes with all that it imports."""
    texts = {
        path.relative_to(folder).as_posix(): lean(path.read_text(encoding="utf-8"), path.name)
        for path in sorted(folder.rglob("*"))
        if path.suffix in KINDS
    }
    if ENTRY in texts:
        texts[ENTRY] = joined(texts, ENTRY)
    return {path: _file(path, text.encode()) for path, text in texts.items()}


def _file(path: str, body: bytes) -> File:
    tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    return File(KINDS[Path(path).suffix], body, gzip.compress(body, 9, mtime=0), tag)


def lean(text: str, name: str) -> str:
    """Scripts and styles without indentation, types and lines that are comment alone: a third less on the way.

    The sheets that scripts hold (`styles.js`) are sent without the spaces that only readers need. Nothing else is
    changed, so what is served reads like what is written; none of our texts has such a line.
    """
    if not name.endswith((".js", ".css")):
        return text
    if name.endswith("styles.js"):
        text = _SHEET.sub(lambda sheet: squeezed(sheet[0]), text)
    return _INDENT.sub("", _TYPE_COMMENT.sub("", _LINE_COMMENT.sub("", _BLOCK_COMMENT.sub("", text))))


def squeezed(sheet: str) -> str:
    """A sheet of styles without the spaces around its marks; those that part selectors and sums stay."""
    return _AFTER_COLON.sub(":", _AROUND_MARK.sub(r"\1", _SPACES.sub(" ", sheet)))


def sent(request: Request, file: File) -> HTTPResponse:
    """The file, or that it has not changed; scripts may be embedded by any page, a page by none but its own."""
    headers = {
        "ETag": file.tag,
        "Cache-Control": "no-cache",
        "Vary": "Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
    if file.kind.startswith("text/html"):
        headers |= {"Content-Security-Policy": f"{POLICY}; frame-ancestors 'self'", "X-Frame-Options": "SAMEORIGIN"}
    else:
        headers |= {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
    if request.headers.get("if-none-match") == file.tag:
        return empty(304, headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return raw(file.zipped, headers={**headers, "Content-Encoding": "gzip"}, content_type=file.kind)
    return raw(file.plain, headers=headers, content_type=file.kind)
