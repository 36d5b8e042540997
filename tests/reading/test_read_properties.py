"""What holds for any text."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_world import TODAY, said

from bot.reading.facts import Asked

WORDS = [
    "i",
    "i'm",
    "know",
    "don't",
    "never",
    "no",
    "not",
    "but",
    "and",
    "or",
    ",",
    ".",
    "?",
    "!",
    "python",
    "sql",
    "docker",
    "kubernetes",
    "R",
    "go",
    "excel",
    "5",
    "years",
    "hours",
    "a",
    "week",
    "want",
    "to",
    "become",
    "data",
    "scientist",
    "since",
    "2019",
    "(advanced)",
    "4/5",
    "the",
    "first",
    "all",
    "except",
    "only",
    "remove",
    "\n",
    "-",
    ":",
    "/",
    "10h",
    "learn",
    "used",
    "forgot",
    "é",
    "İ",
    "ß",
    "“",
    "https://x.io/python",
    "@me",
    "a@b.co",
]
KINDS = ("", "goal", "experience", "skills", "hours", "checks", "confirm", "level", "offer")
LIST = ["python", "sql", "docker", "kubernetes", "tableau", "kafka"]
QUIET = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUIET
@given(st.text(max_size=300), st.sampled_from(KINDS))
def test_any_text_is_read_without_failing(reader, text, kind):
    reader.read(text, Asked(kind, ("docker", "sql")), today=TODAY)
    reader.asked(text)
    reader.find_role(text)
    reader.find_skill(text)


@QUIET
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(KINDS), st.sampled_from([" ", "  ", "\n"]))
def test_quotes_stand_where_the_offsets_say(reader, words, kind, blank):
    text = blank.join(words)
    facts = reader.read(text, Asked(kind, ("docker", "sql")), today=TODAY)
    assert all(text[m.start : m.end] == m.quote for m in facts.skills)
    assert facts.years_quote in text and facts.hours_quote in text
    assert all(0 <= r.start < r.end <= len(text) for r in facts.roles)
    assert facts.years is None or 0 <= facts.years < 120
    assert facts.hours_per_week is None or 0 < facts.hours_per_week <= 112


@QUIET
@given(
    st.permutations(LIST),
    st.sampled_from(["I know {}", "no {}", "I want to learn {}", "solid {}", "3 years of {}", "what is {}?"]),
)
def test_the_order_of_a_list_does_not_matter(reader, names, frame):
    def read(order):
        facts = reader.read(frame.format(", ".join(order[:-1]) + " or " + order[-1]), today=TODAY)
        return sorted((m.skill, str(m.polarity), str(m.level), m.years) for m in facts.skills)

    assert read(names) == read(LIST)
    assert len(read(names)) == len(LIST)


@QUIET
@given(st.sampled_from(LIST), st.sampled_from([str.upper, str.title, str.lower]))
def test_capitals_do_not_change_a_name(reader, name, case):
    assert said(reader.read(f"i know {case(name)}", today=TODAY)) == {name: "has"}
