"""What a chat shows of a document and of lists of resources, and how sure a plan sounds."""

from __future__ import annotations

from datetime import date

import pytest

from bot.advice.catalogue import Catalogue, Level, Resource
from bot.advice.gaps import assess
from bot.advice.ordering import Draft
from bot.advice.phases import capstone
from bot.advice.profile import Claim, Polarity, Profile
from bot.advice.roadmap import Roadmap, plan
from bot.reports.blocks import Document, Paragraph, Section, Table
from bot.reports.chat import caveat, no_gap, resource_line, roadmap_view, total_line, unchecked
from bot.reports.digest import LONGEST_LINE, MOST, digest
from bot.reports.document import Numbered
from bot.reports.upskilling import upskilling

START = date(2026, 3, 2)


def made(catalogue: Catalogue, role: str, *skills: tuple[str, Polarity], complete: bool = False) -> Roadmap:
    profile = Profile(tuple(Claim(s, p, None, quote=s) for s, p in skills), complete=complete)
    report = assess(profile, catalogue.roles[role], catalogue)
    return plan(report, profile, catalogue, hours_per_week=5, start=START)


def test_a_long_document_is_cut_to_what_a_chat_bears() -> None:
    sections = tuple(Section(f"Part {n}", (Paragraph("word " * 200),)) for n in range(30))
    text = digest(Document("Title", "What it is", (("Date", "today"),), sections))
    assert len(text) <= MOST
    assert text.startswith("Title\nWhat it is\n\nDate: today")
    assert all(len(line) <= LONGEST_LINE + 4 for line in text.splitlines())


def test_a_section_tells_what_it_says_and_not_what_leads_to_it() -> None:
    rows = (("SQL", "basic"), ("Docker", "advanced"))
    sections = (
        Section("Skills", (Table(("Skill", "Level"), rows),)),
        Section("Rest", (Paragraph("As follows:"), Paragraph("Nothing is open."))),
    )
    text = digest(Document("Title", "What it is", (), sections))
    assert "• Skills: SQL, Docker" in text
    assert "• Rest: Nothing is open." in text


def test_links_not_checked_are_said_once() -> None:
    links = [Resource(f"Course {n}", "course", "free", url="https://example.org") for n in range(3)]
    assert not any("check" in resource_line(r) for r in links)
    assert unchecked(links) == "Links are not checked."
    assert unchecked([Resource("Course", "course", "free", url="https://example.org", checked="2026-01-01")]) == ""
    assert unchecked([Resource("Course", "course", "free")]) == ""


def test_a_capstone_is_one_plain_sentence_about_the_artefact_and_what_joins_it(catalogue: Catalogue) -> None:
    drafts = [
        Draft(skill, 0, Level.BASIC, "learn", hours, (), 1, area, "", False)
        for skill, hours, area in (("docker", 20.0, "A"), ("sql", 10.0, "B"))
    ]
    text, _ = capstone(drafts, catalogue)
    artefact = catalogue.skills["docker"].steps[Level.BASIC].deliverable.rstrip(".")
    assert text == (
        f'Extend "{artefact}" (Docker) so that it also uses SQL. Publish it with its code, a README and the results.'
    )


def test_hours_and_end_are_the_least_where_little_is_known(catalogue: Catalogue) -> None:
    little = made(catalogue, "data-analyst", ("sql", Polarity.LACKS))
    assert total_line(little).startswith("This plan covers") and "At least" in total_line(little)
    assert "24 of 25 requirements are not talked about yet" in total_line(little)
    assert roadmap_view(little, catalogue).count("not talked about") <= 2
    everything = made(catalogue, "data-analyst", ("sql", Polarity.HAS), complete=True)
    assert "east" not in total_line(everything)


def test_a_thin_plan_has_a_caveat_and_a_whole_one_none(catalogue: Catalogue) -> None:
    little = made(catalogue, "data-analyst", ("sql", Polarity.LACKS))
    assert caveat(little.coverage).startswith("This plan covers 1 of the 25 things")
    assert total_line(little).startswith(caveat(little.coverage))
    assert caveat(made(catalogue, "data-analyst", ("sql", Polarity.HAS), complete=True).coverage) == ""


def test_a_skill_of_several_phases_shows_its_levels(catalogue: Catalogue) -> None:
    lacking = ("sql", "airflow", "spark", "kafka", "docker")
    plan = made(catalogue, "data-engineer", *((skill, Polarity.LACKS) for skill in lacking))
    lines = [line for line in roadmap_view(plan, catalogue).splitlines() if line.startswith("• Skills")]
    places = [{s.skill for s in phase.steps} for phase in plan.phases]
    split = {skill for here in places for skill in here if sum(skill in other for other in places) > 1}
    assert split
    for skill in split:
        told = [line for line in lines if catalogue.skill_name(skill) in line]
        assert len(told) > 1 and all(f"{catalogue.skill_name(skill)} (" in line for line in told)


@pytest.mark.parametrize(("complete", "sure"), [(True, True), (False, False)])
def test_no_gap_is_said_only_where_enough_is_known(catalogue: Catalogue, complete: bool, sure: bool) -> None:
    found = made(catalogue, "data-analyst", ("sql", Polarity.HAS), complete=complete)
    assert (no_gap(found.coverage) == "No gap is known.") is sure


def test_what_to_study_is_free_where_it_can_be_and_of_the_level_the_step_leads_to(catalogue: Catalogue) -> None:
    profile = Profile((), complete=True)
    for role in catalogue.roles.values():
        report = assess(profile, role, catalogue)
        roadmap = plan(report, profile, catalogue, hours_per_week=5, start=START)
        for block in upskilling(report, roadmap, catalogue):
            lines = [line for item in block.items for line in item.details] if isinstance(block, Numbered) else []
            for line in lines:
                head, _, study = line.partition("Study: ")
                for level in ("basic", "intermediate", "advanced"):
                    if f" to {level} level, from its official" in study:
                        assert f"to {level}" in head, line
