"""`advisor gaps`, `advisor roadmap` and `advisor match`: advice on a profile, without a talk."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, TextIO

from bot import knowledge
from bot.advice import gaps, matching
from bot.advice.catalogue import Catalogue, Role
from bot.advice.gaps import GapReport
from bot.advice.matching import Match
from bot.advice.roadmap import Options, Roadmap, plan
from bot.advice.steps import NO_OPTIONS
from bot.bootstrap import utc_now
from bot.cli.common import clock_of, day_of, emit
from bot.cli.profiles import FEWEST_HOURS, MOST_HOURS, Given, Names, note, profiles
from bot.errors import InputError, UnknownName
from bot.reports.chat import amount, gap_view, listing, roadmap_view
from bot.reports.data import gaps_data, match_data, roadmap_data
from bot.reports.document import assessment, roadmap_document
from bot.reports.markdown import markdown
from bot.services.plan.plans import DEFAULT_HOURS
from bot.settings import from_environment

UNRANKED = "Nothing can be ranked yet: no claim says what the person has."
ASSUMED = f"No hours a week were told, so {amount(DEFAULT_HOURS)} are assumed."

Answer = tuple[Callable[[], Any], Callable[[], str], Callable[[], str]]
"""The same answer as data, as chat text and as Markdown; only the one asked for is made."""

Make = Callable[[Given, Names, argparse.Namespace], Answer]


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    _add(commands, "gaps", "what a profile lacks for its role", gaps_of, gaps_answer)
    roadmap = _add(commands, "roadmap", "a dated plan that closes the gaps of a profile", roadmap_of, roadmap_answer)
    roadmap.add_argument("--start", metavar="DAY", help="the day the plan begins, e.g. 2026-03-01 (default today)")
    roadmap.add_argument("--hours", type=float, metavar="N", help="hours a week, instead of the profile's")
    roadmap.add_argument(
        "--drop", action="append", default=[], metavar="NAME", help="a skill or area to leave out; may be repeated"
    )
    match = _add(commands, "match", "the roles that fit a profile best", match_of, match_answer)
    match.add_argument("--top", type=int, metavar="N", help="only the best N roles")


def _add(commands: Any, name: str, text: str, documented: Any, make: Make) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=documented.__doc__)
    parser.add_argument("file", nargs="?", default="-", help="a JSON profile, or one a line; standard input without")
    parser.add_argument("--format", choices=("json", "text", "md"), default="json", help="default json, a line each")
    parser.add_argument("--now", metavar="INSTANT", help="the moment to go by")
    parser.set_defaults(run=lambda options: documented(options, make))
    return parser


def gaps_of(options: argparse.Namespace, make: Make) -> int:
    """Says what a profile meets and lacks for its target role. Example: advisor gaps profile.json --format text"""
    return _answer(options, make)


def roadmap_of(options: argparse.Namespace, make: Make) -> int:
    """Plans the way to the target role. Example: advisor roadmap profile.json --hours 8 --start 2026-03-01"""
    return _answer(options, make)


def match_of(options: argparse.Namespace, make: Make) -> int:
    """Ranks all roles for a profile, best fit first. Example: advisor match profile.json --top 3"""
    return _answer(options, make)


def _answer(options: argparse.Namespace, make: Make) -> int:
    settings = from_environment()
    names = Names(knowledge.load(settings.knowledge, settings.home / "cache"))
    with _input(options.file) as stream:
        for found in profiles(stream, names):
            data, text, document = make(found, names, options)
            if options.format == "json":
                emit(data())
            else:
                print(text() if options.format == "text" else document(), end="\n\n", flush=True)
    return 0


@contextlib.contextmanager
def _input(path: str) -> Iterator[TextIO]:
    with contextlib.ExitStack() as closing:
        try:
            yield sys.stdin if path == "-" else closing.enter_context(open(path, encoding="utf-8-sig"))
        except OSError as error:
            if error.filename != path:  # of something else than this file, such as a closed output
                raise
            raise InputError(f"{path}: {error.strerror}") from None
        except UnicodeDecodeError:
            raise InputError(f"{path}: not a text in UTF-8") from None


def today(options: argparse.Namespace) -> date:
    """The day of --now, else of the clock."""
    return (clock_of(options) or utc_now)().date()


def gaps_answer(found: Given, names: Names, options: argparse.Namespace) -> Answer:
    """The gap report of a profile."""
    role, note = names.role(found)
    report = gaps.assess(found.profile, role, names.catalogue)

    def document() -> str:
        roadmap = _plan(found, report, names.catalogue, found.start or today(options))
        market = names.catalogue.markets.get(role.id)
        return markdown(assessment(report, roadmap, found.profile, market, names.catalogue, today(options)))

    return (
        lambda: {**gaps_data(report, names.catalogue), **note},
        lambda: _headed(role, note, gap_view(report, names.catalogue)),
        lambda: _noted(role, note, document()),
    )


def roadmap_answer(found: Given, names: Names, options: argparse.Namespace) -> Answer:
    """The roadmap of a profile; hours, start and drops of the command line win over the profile's."""
    role, note = names.role(found)
    report = gaps.assess(found.profile, role, names.catalogue)
    start = day_of(options.start) if options.start else found.start or today(options)
    drop = frozenset(item for name in options.drop for item in _dropped(name, role, names))
    roadmap = _plan(found, report, names.catalogue, start, options.hours, Options(drop=drop))
    if drop:
        _tell_idle(drop, report, _plan(found, report, names.catalogue, start, options.hours), names.catalogue)

    def document() -> str:
        market = names.catalogue.markets.get(role.id)
        return markdown(roadmap_document(report, roadmap, found.profile, market, names.catalogue, today(options)))

    return (
        lambda: {**roadmap_data(roadmap, names.catalogue), **note},
        lambda: _headed(role, note, roadmap_view(roadmap, names.catalogue)),
        lambda: _noted(role, note, document()),
    )


def _plan(
    found: Given,
    report: GapReport,
    catalogue: Catalogue,
    start: date,
    hours: float | None = None,
    options: Options = NO_OPTIONS,
) -> Roadmap:
    if hours is not None and not FEWEST_HOURS <= hours <= MOST_HOURS:
        raise InputError(f"--hours must be a number from {FEWEST_HOURS:g} to {MOST_HOURS:g}")
    told = found.profile.hours_per_week if hours is None else hours
    try:
        made = plan(
            report,
            found.profile,
            catalogue,
            hours_per_week=DEFAULT_HOURS if told is None else told,
            start=start,
            market=catalogue.markets.get(report.role.id),
            options=options,
        )
    except OverflowError:
        raise InputError(f"a plan from {start} at so few hours a week ends after the year 9999") from None
    return made if told is not None else replace(made, assumptions=(ASSUMED, *made.assumptions))


def _dropped(name: str, role: Role, names: Names) -> set[str]:
    """The area of the role and the skill of that name, whichever there are: who says SQL may mean both."""
    found = {area.name for area in role.areas if area.name.casefold() == name.strip().casefold()}
    try:
        found.add(names.skill(name.strip(), "--drop"))
    except UnknownName as error:
        if not found:
            areas = ", ".join(area.name for area in role.areas)
            raise UnknownName(f"{error}; areas of {role.name} are {areas}") from None
    return found


def _tell_idle(drop: frozenset[str], report: GapReport, whole: Roadmap, catalogue: Catalogue) -> None:
    """Says of each name to drop that is no part of the plan that leaving it out changes nothing."""
    areas = {row.requirement.id: row.requirement.area for row in report.rows}
    planned = {step.skill for step in whole.steps} | {
        areas.get(r, "") for step in whole.steps for r in step.requirements
    }
    for item in sorted(drop - planned):
        note(f"--drop: {catalogue.skill_name(item)} is in no step of this plan, so leaving it out changes nothing")


def match_answer(found: Given, names: Names, options: argparse.Namespace) -> Answer:
    """All roles ranked for a profile."""
    if options.top is not None and options.top < 1:
        raise InputError("--top must be 1 or more")
    ranked = matching.rank(found.profile, names.catalogue)[: options.top]
    if not found.profile.having():
        return (
            lambda: {"roles": match_data(ranked, names.catalogue), "note": UNRANKED},
            lambda: UNRANKED,
            lambda: UNRANKED,
        )
    return (
        lambda: {"roles": match_data(ranked, names.catalogue)},
        lambda: "\n".join(f"{n}. {_fit(match)}" for n, match in enumerate(ranked, start=1)),
        lambda: _table(ranked),
    )


def _fit(match: Match) -> str:
    have, missing = listing(match.have, 4) or "nothing known", listing(match.missing, 4) or "nothing known"
    below = f"; below level {listing(match.below, 4)}" if match.below else ""
    return f"{match.role.name}: fit {amount(match.score)} of 100; has {have}{below}; missing {missing}"


def _table(ranked: tuple[Match, ...]) -> str:
    lines = ["| Role | Fit | Readiness | Has | Below level | Missing |", "|---|---|---|---|---|---|"]
    for match in ranked:
        cells = (match.role.name, amount(match.score), amount(match.readiness))
        names = (listing(match.have, 4), listing(match.below, 4), listing(match.missing, 4))
        lines.append(f"| {' | '.join(cell.replace('|', '/') for cell in (*cells, *names))} |")
    return "\n".join(lines)


def _headed(role: Role, note: dict[str, str], body: str) -> str:
    return f"{_noted(role, note, '') or role.name}\n{body}"


def _noted(role: Role, note: dict[str, str], body: str) -> str:
    """The body after a line that says which role is meant, where it is not the one asked for."""
    if "nearest_for" in note:
        far = f'{role.name}, the nearest to "{note["nearest_for"]}". It is {note["how_near"]}.'
        return f"{far}\n\n{body}".rstrip()
    return f"{role.name}: {note['note']}.\n\n{body}".rstrip() if note else body.rstrip()
