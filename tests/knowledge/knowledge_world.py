"""A small good knowledge folder and ways to spoil it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import knowledge
from bot.errors import KnowledgeError

STEPS = """\
  steps:
    basic: {{hours: 8, learn: first words of {0}, deliverable: a script in {0}, metric: it runs}}
    intermediate: {{hours: 16, learn: more of {0}, deliverable: a tool in {0}, metric: its tests pass}}
    advanced: {{hours: 40, learn: all of {0}, deliverable: a service in {0}, metric: it answers in a second}}
  resources:
    - {{title: The {0} Manual, kind: docs, by: the makers, cost: free, level: basic, url: "https://example.org/{0}"}}
    - {{title: The {0} Book, kind: book, by: a press, cost: paid}}
"""

GOOD = {
    "sources.yml": """\
- {id: "004", title: Profiles, kind: role profiles}
- {id: "001", title: Summary, kind: summary, date: "2026-01-31", region: Malta}
""",
    "areas.yml": """\
- id: code
  name: Code
  why: Code runs.
  areas: [programming, editors]
  skills: [vim]
""",
    "skills/programming.yml": """\
- id: python
  name: Python
  aliases: [py, python3]
  kind: language
  area: programming
  definition: A language.
  similar: [perl]
  usage: Scripts of all kinds.
  proof: A public repository.
  source: "001:7-23"
"""
    + STEPS.format("python")
    + """\
- id: perl
  name: Perl
  kind: language
  area: programming
  definition: An older language.
  needs: [shell]
"""
    + STEPS.format("perl")
    + """\
- id: shell
  name: Shell
  kind: language
  area: programming
  definition: The oldest of them.
"""
    + STEPS.format("shell"),
    "vocabulary/editors.yml": """\
- {id: emacs, name: Emacs, aliases: [gnu emacs], kind: tool, area: editors, similar: [vim]}
- {id: vim, name: Vim, aliases: [vi], kind: tool, area: editors, ambiguous: true, cues: [Editor, modal]}
""",
    "roles/tester.yml": """\
id: tester
name: Tester
aliases: [test engineer]
duties: [finds mistakes]
summary: Finds mistakes before others do.
source: ["004:1"]
years: {needed: 2, source: "001:3"}
areas:
  - name: Scripts
    kind: technical
    why: Tests are scripts.
    source: ["004:3"]
    requirements:
      - {id: language, name: A language, any: [python, perl], level: advanced, importance: must, source: ["004:5-6"]}
      - {id: shell, name: Shell, skill: shell, level: basic, importance: nice, source: ["004:7", "001:4"]}
""",
    "market/tester.yml": """\
role: tester
outlook: {text: Good., source: "001:17"}
demand: {level: high, source: "001:18"}
salary: {low: 10, high: 20, currency: EUR, period: year, region: unstated, date: undated, source: "001:19"}
stack:
  - {name: Languages, items: [python, perl], source: "001:21"}
drivers:
  - {text: more code, source: "001:17"}
certifications:
  - {name: Certified Tester, skill: python, by: a board, note: An exam., source: "001:13"}
""",
}

SKILLS, LIGHT, ROLE, MARKET = (
    "skills/programming.yml",
    "vocabulary/editors.yml",
    "roles/tester.yml",
    "market/tester.yml",
)
EMACS = "{id: emacs, name: Emacs, aliases: [gnu emacs], kind: tool, area: editors, similar: [vim]}"
BASIC = "basic: {hours: 8, learn: first words of python, deliverable: a script in python, metric: it runs}"
BOOK = "- {title: The python Book, kind: book, by: a press, cost: paid}"


def write(parent: Path, files: dict[str, str] | None = None) -> Path:
    """A folder `knowledge` with these files."""
    folder = parent / "knowledge"
    for name, text in (files or GOOD).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def changed(file: str, old: str, new: str) -> dict[str, str]:
    """The good files with one replacement; `old` must stand there exactly once, so that no change is lost."""
    assert GOOD[file].count(old) == 1, f"{old!r} stands {GOOD[file].count(old)} times in {file}"
    return {**GOOD, file: GOOD[file].replace(old, new)}


def line_of(text: str, part: str) -> int:
    """The number of the one line that holds `part`, counted from 1."""
    (number,) = [n for n, line in enumerate(text.split("\n"), start=1) if part in line]
    return number


def check_reported(parent: Path, file: str, old: str, new: str, line: str, reason: list[str]) -> None:
    """Asserts that this change gives mistakes at the line holding `line` only, one of them with all these words."""
    files = changed(file, old, new)
    folder = write(parent, files)
    place = f"knowledge/{file}:{line_of(files[file], line)}: "
    mistakes = knowledge.lint(folder)
    assert mistakes and all(m.startswith(place) for m in mistakes), mistakes
    assert any(all(word in m.removeprefix(place) for word in reason) for m in mistakes), mistakes
    with pytest.raises(KnowledgeError) as raised:
        knowledge.load(folder)
    assert str(raised.value).splitlines() == mistakes
