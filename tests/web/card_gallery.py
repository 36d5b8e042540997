"""Serves the widget's files and the gallery on loopback, under the strictest policy a page can have."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from bot.settings import ROOT

HERE = Path(__file__).parent
WEB = ROOT / "bot" / "channels" / "web"
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; "
    "require-trusted-types-for 'script'"
)
TYPES = {".js": "text/javascript", ".html": "text/html", ".json": "application/json"}


@contextmanager
def gallery(samples: dict[str, Any]) -> Iterator[str]:
    """The address of a gallery of these cards, while it is used."""
    body = json.dumps(samples).encode()

    class Files(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = self.path.split("?")[0]
            found = body if name == "/samples.json" else _file(name)
            self.send_response(200 if found is not None else 404)
            self.send_header("Content-Type", f"{TYPES.get(Path(name).suffix, 'text/html')}; charset=utf-8")
            self.send_header("Content-Length", str(len(found or b"")))
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(found or b"")

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Files)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _file(name: str) -> bytes | None:
    if name in ("/", "/gallery.html", "/gallery.js"):
        return (HERE / (name.strip("/") or "gallery.html")).read_bytes()
    path = (WEB / name.removeprefix("/web/")).resolve()
    return path.read_bytes() if name.startswith("/web/") and path.is_relative_to(WEB) and path.is_file() else None
