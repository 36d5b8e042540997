"""What is told late, beside or of all: denials behind a belief, wishes beside what one has, levels and "
"lengths of lists."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.advice.catalogue import Level
from bot.advice.profile import Polarity
from bot.reading.reader import Reader
from bot.reading.skills.late_denials import denied_late
from bot.services.meant import as_meant
from bot.settings import ROOT

HAS, LACKS, WANTS = Polarity.HAS, Polarity.LACKS, Polarity.WANTS
TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def real() -> Reader:
    return Reader(knowledge.load(ROOT / "knowledge"))


def told(reader: Reader, text: str) -> dict[str, Polarity | None]:
    return {m.skill: m.polarity for m in reader.read(text, today=TODAY).skills}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My neighbours believe I can do Docker. I can't.", {"docker": LACKS}),
        ("Java is on my resume. Truth be told I never learned it.", {"java": LACKS}),
        ("one would expect a designer to know Figma, but not me", {"figma": LACKS}),
        ("I know Python. I don't sleep much.", {"python": HAS}),
        ("tableau: somehow went right over me, docker: daily", {"tableau": LACKS, "docker": HAS}),
        ("I have yet to write my first Java class", {"java": LACKS}),
        ("I had to learn Java at school", {"java": HAS}),
        ("real tools: PHP. dream tools: Kotlin, Rust", {"php": HAS, "kotlin": WANTS, "rust": WANTS}),
        ("Docker not yet, but I'd like to learn it", {"docker": WANTS}),
        ("Docker not yet, but I'd like to sleep", {"docker": LACKS}),
        ("docker ✅ git ✅ java ❌", {"docker": HAS, "git": HAS, "java": LACKS}),
        ("❌ docker ✅ git", {"docker": LACKS, "git": HAS}),
        ("Kubernetes: would love to learn. Terraform: same.", {"kubernetes": WANTS, "terraform": WANTS}),
        ("I can no longer stand Jira", {"jira": None}),
        ("done with the Docker module", {"docker": HAS}),
    ],
)
def test_what_is_said_late_or_beside_counts(real: Reader, text: str, expected: dict[str, Polarity | None]) -> None:
    assert told(real, text) == expected


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("docker, git, java, all at a good level", Level.INTERMEDIATE),
        ("docker and java, very good at both", Level.ADVANCED),
        ("docker and java. not good at all of that", None),
        ("docker and java, all day", None),
    ],
)
def test_a_level_told_of_all_is_that_of_each(real: Reader, text: str, level: Level | None) -> None:
    levels = {m.skill: m.level for m in real.read(text, today=TODAY).skills}
    assert levels["docker"] is level or (level is None and levels["docker"] is not Level.INTERMEDIATE)


def test_a_level_of_all_leaves_one_told_of_itself(real: Reader) -> None:
    levels = {m.skill: m.level for m in real.read("basic git, docker, java, all good", today=TODAY).skills}
    assert (levels["git"], levels["java"]) == (Level.BASIC, Level.INTERMEDIATE)


@pytest.mark.parametrize(
    ("before", "behind", "denied"),
    [
        ("everyone assumes i can do §", ". i cannot.", True),
        ("i use §", ". i cannot.", False),
        ("they think i know §", ", and i do", False),
    ],
)
def test_a_late_denial_needs_a_belief_before_it(before: str, behind: str, denied: bool) -> None:
    assert denied_late(before, behind) is denied


@pytest.mark.parametrize(
    ("text", "years", "hours"),
    [
        ("going on six years as a paramedic", 6.0, None),
        ("thirty-odd years in the mine", 30.0, None),
        ("I have been cooking since I left school in 2010", 16.0, None),
        ("I am going on a trip in six years", None, None),
        ("my boss gives me Friday afternoons for learning, that is 4 hours", None, 4.0),
        ("my boss works Friday afternoons, that is 4 hours", None, None),
        ("90 minutes a night, mon to thu", None, 6.0),
        ("an hour before work every single day", None, 7.0),
        ("I have an hour before the meeting", None, None),
    ],
)
def test_lengths_and_hours_in_other_words(real: Reader, text: str, years: float | None, hours: float | None) -> None:
    facts = real.read(text, today=TODAY)
    assert (facts.years, facts.hours_per_week) == (years, hours)


def test_one_length_of_several_skills_is_none_of_all_work(real: Reader) -> None:
    facts = real.read("I use Docker and Java, three years of both", today=TODAY)
    assert facts.years is None
    assert {m.skill: m.years for m in facts.skills} == {"docker": 3.0, "java": 3.0}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("thinking DS, maybe one day senior", "data-scientist"),
        ("build the plumbing that data flows through", "data-engineer"),
        ("tuning prompts for chatbots all day", "prompt-engineer"),
        ("something with animals", None),
    ],
)
def test_a_goal_that_is_described_counts_where_a_goal_is_told(real: Reader, text: str, role: str | None) -> None:
    facts = real.read(text, today=TODAY)
    meant = as_meant(facts, "state_target_role", text)
    assert (meant.target.role if meant.target else None) == role
    assert as_meant(facts, "state_skills", text).target is None
