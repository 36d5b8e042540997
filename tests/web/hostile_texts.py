"""What no card may fall for: markup, script, Markdown, turns of direction, broken and huge values."""

from __future__ import annotations

from typing import Any

_PAYLOADS = (
    "alert(1)",
    "document.title='owned'",
    "fetch('/owned')",
    "import('/owned')",
    "parent.alert(1)",
)

_MARKUP = (
    "<script>{p}</script>",
    "<img src=x onerror={p}>",
    "<svg onload={p}>",
    '"><svg/onload={p}>',
    "'\"><body onload={p}>",
    "<iframe srcdoc='<script>{p}</script>'></iframe>",
    "<a href='javascript:{p}'>x</a>",
    "<details open ontoggle={p}>x</details>",
    "<math><mtext><img src=x onerror={p}></mtext></math>",
    "<style>@import '/owned'; * {{ background: url(/owned) }}</style>",
    '" onfocus={p} autofocus tabindex=0 x="',
    "javascript:{p}",
    " java\nscript:{p}",
    "data:text/html,<script>{p}</script>",
    "vbscript:{p}",
    "[x](javascript:{p})",
    "![x](x onerror={p})",
    "<template><script>{p}</script></template>",
    "</section></div><script>{p}</script>",
    "{{{{constructor.constructor('{p}')()}}}}",
)

_OTHERS = (
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "{name} {n} {title} {0}",
    "$& $1 $` $'",
    "**bold** _em_ `code` # h1\n- list\n1. one\n> said\n| a | b |",
    "[x](https://example.org/?q=<script>)",
    "https://user:pw@example.org:99999/",
    "http://[::1",
    "//example.org/x",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "about:blank",
    "mailto:a@example.org?body=<script>",
    "\u202egnp.exe\u202c",
    "\u2066\u2067\u202d abc \u2069",
    "שלום עולם, ومرحبا بالعالم",
    "Z\u0351\u036b\u0343\u036a\u0302" * 200,
    "\u0000\u0001\u0008\u001b[31mred",
    "\ud800",
    "👩‍👩‍👧‍👦" * 300,
    "a" * 100_000,
    "<" * 20_000,
    "x " * 50_000,
    "\n" * 5_000,
    "\u200b\ufeff\u00ad",
    "2026-13-45",
    "9999999-99-99T99:99",
    "",
    " ",
)

TEXTS = (*dict.fromkeys(shape.format(p=payload) for shape in _MARKUP for payload in _PAYLOADS), *_OTHERS)

BROKEN: tuple[Any, ...] = (
    None, True, False, 0, -1, 1e308, -1e308, 1e-308, 10**15, [], {}, [[]], [None], {"a": 1}, [["x"]], {"length": 3},
    {"type": "gaps"}, {"toString": "x"}, [{"name": {"name": "x"}}], {"then": "x"},
)  # fmt: skip
