"""A server that answers like the rest channel; `fake_bot.py PORT`. With port 0 it fails at once."""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer


class Bot(BaseHTTPRequestHandler):
    """Answers every message after ten milliseconds."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        time.sleep(0.01)
        body = json.dumps([{"text": "hello"}]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if sys.argv[1] == "broken":
    sys.exit("no model found")
HTTPServer(("127.0.0.1", int(sys.argv[1])), Bot).serve_forever()
