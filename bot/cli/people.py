"""`advisor export`, `advisor erase` and `advisor report`: what is stored of one person."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime

from bot import bootstrap
from bot.advice import gaps
from bot.advice.wording import plural
from bot.channels.telegram.charts import progress_chart
from bot.cli.common import add_database, clock_of, emit, settings_of
from bot.errors import InputError
from bot.memory import Memory, Person, Unit, ways
from bot.reading.facts import Facts
from bot.reports.charts import progress_svg
from bot.reports.document import roadmap_document
from bot.reports.markdown import markdown
from bot.services.desk import Desk, Turn, profile_of
from bot.services.plan import plans
from bot.services.record.handouts import report_text
from bot.services.steps import howfar

KINDS = ("assessment", "summary", "roadmap", "progress")
FORMATS = ("md", "svg", "png")


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    export = commands.add_parser("export", help="everything stored of a person as JSON", description=exporting.__doc__)
    _person(export)
    export.set_defaults(run=exporting)
    erase = commands.add_parser("erase", help="delete everything stored of a person", description=erasing.__doc__)
    _person(erase)
    erase.add_argument("--yes", action="store_true", help="do not ask")
    erase.set_defaults(run=erasing)
    report = commands.add_parser("report", help="a person's report as Markdown", description=reporting.__doc__)
    _person(report)
    report.add_argument("--kind", choices=KINDS, default="assessment", help="which document (default assessment)")
    report.add_argument("--format", choices=FORMATS, default="md", help="a picture only of progress (default md)")
    report.set_defaults(run=reporting)


def _person(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help='the name a talk is kept under, e.g. "terminal"')
    add_database(parser)


def exporting(options: argparse.Namespace) -> int:
    """Writes everything stored of a person as one line of JSON, table by table. Example: advisor export anna"""
    memory = Memory(settings_of(options).database_url, existing=True)
    with memory.unit() as unit:
        found = unit.export(options.person)
    memory.close()
    if not any(found.values()):
        raise _unknown(options.person)
    emit(found)
    return 0


def erasing(options: argparse.Namespace) -> int:
    """Deletes everything stored of a person and prints a receipt. Example: advisor erase anna --yes"""
    memory = Memory(settings_of(options).database_url, existing=True)
    with memory.unit() as unit:
        known = any(unit.export(options.person).values())
    if not known:
        memory.close()
        raise _unknown(options.person)
    if not options.yes and not _sure(options.person):
        memory.close()
        print("Nothing was deleted.")
        return 0
    with memory.unit() as unit:
        counts = unit.erase(options.person)
        counts |= {name: rows for name, rows in ways.closed(unit, options.person).items() if rows}
    memory.close()
    moment = _now(options)
    print(f"Deleted everything stored of {options.person} at {moment.isoformat(timespec='seconds')}:")
    for table, rows in counts.items():
        print(f"  {table:<14}{rows:>6} {'row' if rows == 1 else plural('row')}")
    print(f"  {'in all':<14}{sum(counts.values()):>6}")
    return 0


def _sure(person: str) -> bool:
    if not terminal():
        raise InputError("erasing cannot be undone: say --yes to do it without being asked")
    answer = input(f"Delete everything stored of {person}? This cannot be undone. [y/N] ")
    return answer.strip().casefold() in ("y", "yes")


def terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def reporting(options: argparse.Namespace) -> int:
    """Writes a person's assessment, summary, roadmap or progress. Example: advisor report anna --kind roadmap"""
    if options.format != "md" and options.kind != "progress":
        raise InputError(f"--format {options.format} is for --kind progress; documents are Markdown")
    desk = bootstrap.build(settings_of(options), clock_of(options) or bootstrap.utc_now, existing=True)
    try:
        with desk.memory.unit() as unit:
            if not unit.exists(options.person):
                raise _unknown(options.person)
            turn = Turn(options.person, "", "", Facts(), desk.clock())
            person = unit.person(options.person, turn.instant)
            if desk.role(person) is None:
                raise InputError(f"{options.person} has chosen no goal yet, so there is nothing to report on")
            if options.kind == "progress":
                _progress(desk, unit, person, turn, options.format)
                return 0
            text = _document(desk, unit, person, turn, options.kind)
    finally:
        desk.memory.close()
    print(text.rstrip())
    return 0


def _progress(desk: Desk, unit: Unit, person: Person, turn: Turn, form: str) -> None:
    """Writes how far a person has come: in lines, or as a picture over time."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None  # the goal was looked at before
    role = held.roadmap.role
    if form == "md":
        done = howfar.lines(desk, unit, turn, person, held)
        print("\n".join([f"# Progress towards {role.name}", "", *(f"- {line}" for line in done)]))
    elif form == "svg":
        points = howfar.points_of(unit.milestones(person.id), role.id)
        print(progress_svg(points, role.name, turn.now.date()))
    else:
        sys.stdout.buffer.write(progress_chart(howfar.card(desk, unit, turn, person, held)))
        sys.stdout.flush()


def _document(desk: Desk, unit: Unit, person: Person, turn: Turn, kind: str) -> str:
    if kind != "roadmap":
        return report_text(desk, unit, person, turn, kind)
    held = plans.current(desk, unit, person, turn)
    assert held is not None  # the goal was looked at before
    profile, role = profile_of(unit, person), held.roadmap.role
    report = gaps.assess(profile, role, desk.catalogue)
    market = desk.catalogue.markets.get(role.id)
    return markdown(roadmap_document(report, held.roadmap, profile, market, desk.catalogue, turn.now.date()))


def _now(options: argparse.Namespace) -> datetime:
    return (clock_of(options) or bootstrap.utc_now)()


def _unknown(person: str) -> InputError:
    return InputError(f"nothing is stored of {person!r}")
