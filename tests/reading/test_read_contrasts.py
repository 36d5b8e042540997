"""What stands behind a skill and speaks of something else, and what is known in part or only wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_world import TODAY, levels, said

from bot import knowledge
from bot.reading.reader import Reader
from bot.reading.skills.code import never_programmed

HAS, LACKS, WANTS, NAMED = "has", "lacks", "wants", None

CASES = [
    ("the 12 years are marketing, not data work", {"marketing": HAS}),
    ("my background is marketing not programming", {"marketing": HAS}),
    ("excel formulas good, but not macros at all", {"excel": HAS}),
    ("it's sql not python i know", {"sql": HAS, "python": LACKS}),
    ("not java, javascript", {"java": LACKS, "javascript": HAS}),
    ("no not java, its javascript", {"java": LACKS, "javascript": HAS}),
    ("not docker, kubernetes or terraform", {"docker": LACKS, "kubernetes": LACKS, "terraform": LACKS}),
    ("sql, git, never coded", {"sql": HAS, "git": HAS}),
    ("sql and python, no degree in cs", {"sql": HAS, "python": HAS}),
    ("docker, git, no certificates", {"docker": HAS, "git": HAS}),
    ("student, python at uni, no job yet", {"python": HAS}),
    ("python and docker, never used", {"python": LACKS, "docker": LACKS}),
    ("docker, not really", {"docker": LACKS}),
    ("java, not since uni", {"java": LACKS}),
    ("tableau, no experience", {"tableau": LACKS}),
    ("marketing, never worked in it", {"marketing": LACKS}),
    ("i'm not into java, more into python", {"java": LACKS, "python": HAS}),
    ("ok kubernetes i want this", {"kubernetes": WANTS}),
    ("python i want to learn", {"python": WANTS}),
    ("SQL is what i'd like to get into", {"sql": WANTS}),
    ("deep learning is what i'm after", {"deep-learning": WANTS}),
    ("docker sounds cool, want that", {"docker": WANTS}),
    ("aws i want", {"aws": WANTS}),
    ("i want this: docker", {"docker": WANTS}),
    ("power bi i use at work", {"power-bi": HAS}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_denial_stays_with_its_own_object(read, text: str, expected: dict[str, str | None]) -> None:
    assert said(read(text)) == expected


BASIC = [
    ("java only to read Spark jobs", "java"),
    ("javascript just for small tweaks", "javascript"),
    ("just enough python to read other people's scripts", "python"),
    ("i know enough sql to be dangerous", "sql"),
    ("I can read C++ but not write it", "cpp"),
    ("i understand java but can't write it", "java"),
    ("sql, not great at it but i have used it", "sql"),
]


@pytest.mark.parametrize(("text", "skill"), BASIC)
def test_what_is_only_read_is_known_a_little(read, text: str, skill: str) -> None:
    assert said(read(text))[skill] == HAS and levels(read(text))[skill] == "basic"


def test_all_that_is_only_read(read) -> None:
    found = levels(read("can read java and python but can't write them"))
    assert found == {"java": "basic", "python": "basic"}
    assert levels(read("i can read and write sql"))["sql"] is None


SPOKEN = [
    ("C1 English, B2 German, 10+ yrs as nurse, never coded", {"english": "advanced", "german": "intermediate"}),
    ("English C1", {"english": "advanced"}),
    ("German (B2), English C1, French A2", {"german": "intermediate", "english": "advanced", "french": "basic"}),
    ("native German, fluent in Spanish", {"german": "advanced", "spanish": "advanced"}),
    ("conversational French, fluent English", {"french": "intermediate", "english": "advanced"}),
    ("French: native, English: C2", {"french": "advanced", "english": "advanced"}),
    ("english b2, never lived abroad", {"english": "intermediate"}),
    ("i understand spanish but don't speak it", {"spanish": "basic"}),
]


@pytest.fixture(scope="module")
def all_names() -> Reader:
    return Reader(knowledge.load(Path(knowledge.__file__).parents[2] / "knowledge"))


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_spoken_languages_keep_their_level(all_names: Reader, text: str, expected: dict[str, str]) -> None:
    facts = all_names.read(text, today=TODAY)
    assert levels(facts) == {f"{name}-language": level for name, level in expected.items()}
    assert set(said(facts).values()) == {HAS}


def test_native_clouds_are_no_mother_tongue(all_names: Reader) -> None:
    facts = all_names.read("react native, cloud native kubernetes", today=TODAY)
    assert set(levels(facts).values()) == {None}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("C1 English, never coded", True),
        ("nurse for 10 years. never programmed anything", True),
        ("python, never coded in java", False),
        ("people who never coded", False),
        ("my boss never coded", False),
    ],
)
def test_who_never_coded_says_so_without_an_i(text: str, never: bool) -> None:
    assert never_programmed(text) is never


LABELLED = [
    ("docker - no, sql - yes, java - a bit", {"docker": LACKS, "sql": HAS, "java": HAS}),
    ("tableau - good, sql - learning, python - nope", {"tableau": HAS, "sql": HAS, "python": LACKS}),
    ("git - daily, java - never used it, c++ - want to learn", {"git": HAS, "java": LACKS, "cpp": WANTS}),
]


@pytest.mark.parametrize(("text", "expected"), LABELLED)
def test_each_item_behind_its_dash_is_said_of_the_skill_before_it(read, text: str, expected: dict[str, str]) -> None:
    assert said(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm an architect who uses Git and Docker daily", {"git": HAS, "docker": HAS}),
        ("I am a baker who knows excel well", {"excel": HAS}),
        ("I'm a cashier who never used sql", {"sql": LACKS}),
        ("my boss is a guy who uses docker", {"docker": NAMED}),
        ("who still uses java?", {"java": LACKS}),
    ],
)
def test_who_says_more_of_the_speaker(read, text: str, expected: dict[str, str | None]) -> None:
    found = said(read(text))
    assert {skill: found[skill] for skill in expected} == expected


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("just tableau, nothing special", "tableau"),
        ("power bi mostly, but not the hard stuff", "power-bi"),
        ("c++ read-only, git daily", "cpp"),
        ("java for reading only", "java"),
    ],
)
def test_the_simple_side_of_a_skill_is_a_little_of_it(read, text: str, skill: str) -> None:
    assert levels(read(text))[skill] == "basic"


@pytest.mark.parametrize("text", ["docker sounds cool", "I sell shoes, tableau looks really interesting"])
def test_what_sounds_good_is_wanted_and_not_known(read, text: str) -> None:
    assert WANTS in said(read(text)).values()
    assert HAS not in said(read(text)).values()
