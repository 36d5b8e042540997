"""Documents as one page of HTML: it needs nothing beside itself, reads on a phone and prints on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from bot.reports.blocks import Block, Bullets, Document, Numbered, Paragraph, Section, Subheading, Table

_ADDRESS = re.compile(r"(https?://[\w\-./~:?#@!$&'()+,;=%]*[\w\-/~#@$&+=%])")

STYLE = """
:root{color-scheme:light dark}
body{margin:0 auto;max-width:44rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid #8886}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
.meta{padding:0;list-style:none}
li{margin:.25rem 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{border:1px solid #8886;padding:.35rem .5rem;text-align:left;vertical-align:top}
th{background:#8882}
@media print{body{max-width:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}tr,li{break-inside:avoid}}
"""

HEAD = (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
)


def page(document: Document) -> str:
    """The document as a whole page, ending in one newline. Every text is escaped; only addresses become links."""
    parts = [f"<h1>{_text(document.title)}</h1>"]
    if document.subtitle:
        parts.append(f"<p>{_text(document.subtitle)}</p>")
    if document.meta:
        items = "".join(f"<li><strong>{_text(label)}:</strong> {_text(value)}</li>" for label, value in document.meta)
        parts.append(f'<ul class="meta">{items}</ul>')
    parts += [part for section in document.sections for part in _section(section)]
    title = f"<title>{escape(document.title)}</title>\n<style>{STYLE}</style>\n"
    body = "\n".join(parts)
    return f"{HEAD}{title}</head>\n<body>\n{body}\n</body>\n</html>\n"


def _section(section: Section) -> Iterator[str]:
    yield f"<h2>{_text(section.heading)}</h2>"
    yield from filter(None, map(_block, section.blocks))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_text(block.text)}</p>"
    if isinstance(block, Subheading):
        return f"<h3>{_text(block.text)}</h3>"
    if isinstance(block, Bullets):
        return _list("ul", [_text(item) for item in block.items])
    if isinstance(block, Numbered):
        return _list("ol", [_text(item.text) + _list("ul", list(map(_text, item.details))) for item in block.items])
    return _table(block)


def _list(tag: str, items: list[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>" if items else ""


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in table.header)
    rows = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _cell(text: str) -> str:
    """A newline means something in a table alone."""
    return "<br>".join(map(_text, text.splitlines()))


def _text(text: str) -> str:
    """A text on one line, escaped, its addresses as links."""
    pieces = _ADDRESS.split(" ".join(text.split()))
    return "".join(
        f'<a href="{escape(piece)}" rel="noopener noreferrer">{escape(piece)}</a>' if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
    )
