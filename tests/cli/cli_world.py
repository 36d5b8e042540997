"""A small knowledge folder, so that what commands should say can be worked out by hand, and what a command did."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        """The output as JSON, line by line."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]

STEPS = """\
  steps:
    basic: {hours: 7, learn: the basics, deliverable: a small thing, metric: it runs}
    intermediate: {hours: 14, learn: the rest, deliverable: a real thing, metric: others run it}
    advanced: {hours: 21, learn: the depths, deliverable: a library, metric: others use it}
  resources:
    - {title: The handbook, kind: book, by: A. Hand, cost: free, url: "https://example.org/handbook"}
    - {title: The exam, kind: certification, by: The board, cost: paid}
"""
FILES = {
    "sources.yml": '- {id: "900", title: Two roles, kind: role profiles, date: undated, region: unstated}\n',
    "areas.yml": "- {id: code, name: Programming, why: It runs things., areas: [programming, devops, databases]}\n",
    "skills/programming.yml": f"""\
- id: python
  name: Python
  aliases: [py]
  kind: language
  area: programming
  definition: A language.
{STEPS}
- id: pandas
  name: pandas
  kind: library
  area: programming
  definition: Tables in Python.
  implies: [python]
{STEPS}""",
    "skills/devops.yml": f"""\
- id: docker
  name: Docker
  aliases: [dockerized]
  kind: tool
  area: devops
  definition: Runs programs in containers.
  similar: [podman]
{STEPS}""",
    "vocabulary/databases.yml": "- {id: oracle-db, name: Oracle Database, kind: platform, area: databases}\n",
    "vocabulary/devops.yml": "- {id: podman, name: Podman, kind: tool, area: devops}\n",
    "roles/data-analyst.yml": """\
id: data-analyst
name: Data Analyst
aliases: [reporting analyst]
duties: [makes dashboards of sales numbers]
summary: Answers questions with data.
source: ["900:1"]
years: null
areas:
  - name: Tables
    kind: technical
    why: Data is tables.
    source: ["900:2"]
    requirements:
      - {id: pandas, name: Data frames, skill: pandas, level: intermediate, importance: must, source: ["900:2"]}
""",
    "roles/platform-engineer.yml": """\
id: platform-engineer
name: Platform Engineer
aliases: [infrastructure engineer]
duties: [keeps the servers of other developers running]
summary: Runs what others write.
source: ["900:3"]
years: {needed: 4, source: "900:4"}
areas:
  - name: Code
    kind: technical
    why: Automation is code.
    source: ["900:5"]
    requirements:
      - {id: python, name: Python code, skill: python, level: intermediate, importance: must, source: ["900:5-6"]}
  - name: Operations
    kind: technical
    why: It must run.
    source: ["900:7"]
    requirements:
      - {id: docker, name: Containers, skill: docker, level: intermediate, importance: must, source: ["900:8"]}
""",
    "market/platform-engineer.yml": """\
role: platform-engineer
outlook: null
demand: {level: high, source: "900:9"}
salary: null
stack: []
drivers: []
certifications:
  - {name: Container exam, skill: docker, by: The board, note: An exam., source: "900:10"}
""",
}


def write(folder: Path) -> Path:
    """Writes the files below the folder and returns it."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
