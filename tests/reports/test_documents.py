"""The documents tell all of what they are made from, in the agreed sections, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from document_checks import Builder, headings, hype, missing_steps, ragged, section, table, texts, wrong_areas
from report_world import CATALOGUE, DONE, MARKET, NOTHING_KNOWN, PERSON, TODAY, case, has

from bot.advice.catalogue import Catalogue, Level
from bot.advice.gaps import Severity, assess
from bot.advice.market import Market
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.roadmap import Options, plan
from bot.knowledge import load
from bot.reports.document import Bullets, Document, Numbered, Paragraph, Section, assessment, roadmap_document, summary
from bot.reports.markdown import markdown

ASSESSMENT = [
    "Key strengths",
    "Stated and inferred skills",
    "Current market demands",
    "Skill-gap analysis",
    "Experience",
    "What was asked and what was not",
    "Personalised upskilling plan",
]
SUMMARY = [
    "Profile",
    "Key strengths",
    "Primary recommendations",
    "Market outlook",
    "Technology stack popularity",
    "Skill gap analysis",
    "Upskilling roadmap",
    "Recommended resources",
    "Next step",
]
BUILDERS = (assessment, summary, roadmap_document)


def made(builder: Builder, profile: Profile = PERSON, market: Market | None = MARKET) -> Document:
    report, roadmap = case(profile, market)
    return builder(report, roadmap, profile, market, CATALOGUE, TODAY)


def words(document: Document, heading: str) -> str:
    return "\n".join(texts(section(document, heading))[1:])


@pytest.mark.parametrize("profile", [PERSON, DONE, Profile()], ids=["person", "done", "unknown"])
@pytest.mark.parametrize("market", [MARKET, NOTHING_KNOWN, None], ids=["market", "empty", "none"])
def test_all_sections_stand_in_order_and_none_is_empty(profile: Profile, market: Market | None) -> None:
    assert headings(made(assessment, profile, market)) == ASSESSMENT
    assert headings(made(summary, profile, market)) == SUMMARY
    _, roadmap = case(profile, market)
    phases = [f"Phase {phase.number}: {phase.title}" for phase in roadmap.phases]
    assert headings(made(roadmap_document, profile, market)) == ["At a glance", *phases, "Assumptions"]
    assert [ragged(made(builder, profile, market)) for builder in BUILDERS] == [[], [], []]


def test_an_empty_block_is_noticed() -> None:
    document = replace(made(assessment), sections=(Section("Bare", (Bullets(()),)), Section("Barer", ())))
    assert ragged(document) == ["Bare", "Barer"]


def test_every_gap_area_stands_in_the_table_with_its_severity() -> None:
    report, _ = case()
    assert {a.area.name: a.severity for a in report.areas} == {
        "Code": Severity.MODERATE,
        "Services": Severity.SHOW,
        "Running": Severity.SIGNIFICANT,
        "Clouds": Severity.SIGNIFICANT,
        "Images": Severity.NONE,
        "Words": Severity.NONE,
    }
    assert wrong_areas(made(assessment), report) == []


def test_a_dropped_or_softened_area_is_noticed() -> None:
    report, roadmap = case()
    softer = replace(
        report,
        areas=tuple(replace(a, severity=Severity.MODERATE) if a.area.name == "Clouds" else a for a in report.areas),
    )
    fewer = replace(report, areas=tuple(a for a in report.areas if a.area.name != "Services"))
    for doctored, wrong in ((softer, "Clouds"), (fewer, "Services")):
        document = assessment(doctored, roadmap, PERSON, MARKET, CATALOGUE, TODAY)
        assert wrong_areas(document, report) == [wrong]


def test_the_gap_table_is_worst_first_and_has_the_words_of_the_person_and_of_the_role() -> None:
    rows = {row[0]: row for row in table(section(made(assessment), "Skill-gap analysis"), "Area").rows}
    assert list(rows) == ["Running", "Clouds", "Code", "Services", "Images", "Words"]
    assert rows["Code"][1] == "Python (intermediate): “five years of Python | mostly scripts”"
    assert rows["Code"][2] == "Must: Python (advanced)\nShould: Docker (basic)"
    assert rows["Services"][1] == "REST APIs (inferred from Flask): “some Flask services”"
    assert "you said that you do not have Docker" in rows["Running"][3]
    assert rows["Images"][1:4:2] == ("Not talked about yet", "None known.\nNot asked yet: Computer vision.")
    assert rows["Words"][3] == "None."


def test_stated_and_inferred_skills_stand_apart() -> None:
    part = section(made(assessment), "Stated and inferred skills")
    assert [row[0] for row in table(part, "Skill you stated").rows] == ["English", "Flask", "Python"]
    lines = words(made(assessment), part.heading)
    assert "From Flask: REST APIs" in lines
    assert "You said that you do not have: Docker" in lines
    assert "You want to learn: A | B Cloud" in lines


def test_what_was_not_asked_is_named_and_years_are_compared() -> None:
    document = made(assessment)
    assert "asked about 6 of 7" in words(document, "What was asked and what was not")
    assert "Images: Computer vision" in words(document, "What was asked and what was not")
    assert "2 years short. (source: Survey of makers, 900:7-9; region Norway; dated 2025-05-06)" in words(
        document, "Experience"
    )


def test_the_plan_has_one_item_a_gap_area_with_course_artefact_and_days() -> None:
    (plan_list, *_) = (b for b in section(made(assessment), ASSESSMENT[-1]).blocks if isinstance(b, Numbered))
    items = {item.text: item.details for item in plan_list.items}
    assert list(items) == [
        "Running (significant gap)",
        "Clouds (significant gap)",
        "Code (moderate gap)",
        "Services (show it)",
    ]
    _, roadmap = case()
    docker = [s for s in roadmap.steps if s.skill == "docker"]
    assert [s.id for s in docker] == ["docker:0-1", "docker:1-2"]
    (line,) = items["Running (significant gap)"]
    assert line.startswith("Docker to intermediate (21 hours, ")
    assert "Study: Docker Course by A School (course, free) https://example.org/learn_this/" in line
    assert "Build: Artefact of Docker." in line
    assert line.endswith(docker[-1].metric)
    assert "Docker to basic: see Running." in items["Code (moderate gap)"]  # Code wants basic, which Running has


def test_show_it_says_how() -> None:
    (plan_list, *_) = (b for b in section(made(assessment), ASSESSMENT[-1]).blocks if isinstance(b, Numbered))
    (shown,) = plan_list.items[-1].details
    assert shown.startswith("Show REST APIs (4 hours, ")
    assert "How: A public page about your REST APIs." in shown
    assert "REST APIs: A public page about your REST APIs." in words(made(summary), "Primary recommendations")


def test_show_it_says_how_even_where_the_plan_leaves_it_out() -> None:
    report, _ = case()
    options = Options(drop=frozenset({"Services", "Clouds"}))
    roadmap = plan(report, PERSON, CATALOGUE, hours_per_week=7, start=TODAY, options=options)
    document = assessment(report, roadmap, PERSON, None, CATALOGUE, TODAY)
    lines = texts(section(document, ASSESSMENT[-1]))
    assert "Show REST APIs: A public page about your REST APIs." in lines
    assert lines[lines.index("Clouds (significant gap)") + 1] == "No step of your roadmap works on this area."


def test_every_step_of_the_roadmap_is_told_in_full() -> None:
    _, roadmap = case()
    document = made(roadmap_document)
    assert len(roadmap.steps) == 6
    assert missing_steps(document, roadmap) == []
    for phase in roadmap.phases:
        part = "\n".join(texts(section(document, f"Phase {phase.number}: {phase.title}")))
        assert phase.capstone in part and phase.capstone_metric in part
    assert set(roadmap.assumptions) <= set(texts(section(document, "Assumptions")))
    assert any("Certified Cloud Person, issuer A Board, speaks for A | B Cloud" in text for text in texts(document))


def test_a_dropped_step_is_noticed() -> None:
    report, roadmap = case()
    first = roadmap.phases[0]
    cut = replace(roadmap, phases=(replace(first, steps=first.steps[1:]), *roadmap.phases[1:]))
    document = roadmap_document(report, cut, PERSON, MARKET, CATALOGUE, TODAY)
    assert missing_steps(document, roadmap) == [first.steps[0].id]


def test_market_facts_name_source_region_and_date() -> None:
    outlook = words(made(summary), "Market outlook")
    assert "Demand: high (source: Survey of makers, 900:7-9; region Norway; dated 2025-05-06)." in outlook
    assert "Pay: EUR 40,000 to 55,000 a year (source: Survey of makers, 900:7-9; region Oslo; dated 2024)." in outlook
    assert "Languages: Python, REST APIs" in words(made(summary), "Technology stack popularity")
    assert "You have Python." in words(made(summary), "Technology stack popularity")
    assert outlook in words(made(assessment), "Current market demands")


@pytest.mark.parametrize("market", [NOTHING_KNOWN, None], ids=["empty", "none"])
def test_an_unknown_market_says_so_and_invents_nothing(market: Market | None) -> None:
    document = made(summary, market=market)
    lines = texts(section(document, "Market outlook"))[1:]
    assert all("unknown; no document known here says" in line for line in lines)
    assert all(any(word in line.casefold() for line in lines) for word in ("outlook", "demand", "pay"))
    assert "unknown" in words(document, "Technology stack popularity")
    assert "none is named for this role" in words(document, "Primary recommendations")
    assert "EUR" not in markdown(document)


def test_the_summary_tells_each_phase_with_dated_checks_and_resources_by_kind() -> None:
    document = made(summary)
    _, roadmap = case()
    told = words(document, "Upskilling roadmap")
    for phase in roadmap.phases:
        assert f"Phase {phase.number}: {phase.title}" in told
        assert phase.capstone in told and phase.capstone_metric in told
    resources = texts(section(document, "Recommended resources"))
    kinds = ["Learning platforms and courses", "Books", "Practice and projects", "Certifications"]
    places = [resources.index(kind) for kind in kinds]
    assert places == sorted(places)
    assert "(course, free)" in resources[places[0] + 1]
    assert "(book, paid)" in resources[places[1] + 1]
    assert "(practice, freemium)" in resources[places[2] + 1]
    assert resources[places[3] + 1].startswith("Certified Cloud Person, issuer A Board")


def test_the_next_step_is_the_first_one_not_reached_yet() -> None:
    report, roadmap = case()
    first, second = roadmap.steps[:2]
    before = words(made(summary), "Next step")
    assert first.deliverable in before and first.metric in before
    reached = PERSON.with_claim(Claim(first.skill, Polarity.HAS, first.to_level, quote="done"))
    after = summary(report, roadmap, reached, MARKET, CATALOGUE, TODAY)
    assert second.metric in words(after, "Next step")


def test_nothing_missing_needs_no_step() -> None:
    assert "needs a step" in words(made(summary, DONE), "Upskilling roadmap")
    assert words(made(assessment, DONE), ASSESSMENT[-1]) == "No gap is known."


def test_documents_neither_promise_nor_praise() -> None:
    assert [hype(made(builder)) for builder in BUILDERS] == [[], [], []]
    boast = replace(made(summary), sections=(Section("Profile", (Paragraph("A job is guaranteed."),)),))
    assert hype(boast) == ["A job is guaranteed."]


def test_long_words_of_a_person_are_cut() -> None:
    profile = PERSON.with_claim(has("english", "word " * 100))
    (row,) = (
        r for r in table(section(made(assessment, profile), "Skill-gap analysis"), "Area").rows if r[0] == "Words"
    )
    assert row[1].endswith("word …”")
    assert len(row[1]) < 200


def test_assumed_hours_are_marked() -> None:
    def pace(profile: Profile) -> str:
        return dict(made(assessment, profile).meta)["Time to learn"]

    assert pace(PERSON) == "7 hours a week"
    assert pace(replace(PERSON, hours_per_week=None)) == "7 hours a week (assumed)"


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return load(Path(__file__).parents[2] / "knowledge")


def test_documents_of_all_known_roles_are_whole(real: Catalogue) -> None:
    claims = (has("python", "I know Python", Level.BASIC), has("docker", "Docker daily"), has("tableau", "Tableau"))
    profile = Profile(claims=claims, complete=True, hours_per_week=5)
    for role in real.roles.values():
        report = assess(profile, role, real)
        market = real.markets.get(role.id)
        roadmap = plan(report, profile, real, hours_per_week=5, start=date(2026, 1, 1), market=market)
        first, second, third = (b(report, roadmap, profile, market, real, TODAY) for b in BUILDERS)
        assert (headings(first), headings(second)) == (ASSESSMENT, SUMMARY)
        assert wrong_areas(first, report) == []
        assert missing_steps(third, roadmap) == []
        assert [ragged(d) + hype(d) for d in (first, second, third)] == [[], [], []]


def test_a_recorded_inference_is_not_told_as_stated() -> None:
    guess = Claim("python", Polarity.HAS, None, Evidence.INFERRED, "I write scripts")
    document = made(assessment, replace(PERSON, claims=(guess,)))
    part = section(document, "Stated and inferred skills")
    assert "You have not stated any skill yet." in texts(part)
    assert "From “I write scripts”: Python" in texts(part)
    rows = {row[0]: row for row in table(section(document, "Skill-gap analysis"), "Area").rows}
    assert rows["Code"][1] == "Python (inferred): “I write scripts”"
    stack = words(made(summary, replace(PERSON, claims=(guess,))), "Technology stack popularity")
    assert "You have" not in stack
