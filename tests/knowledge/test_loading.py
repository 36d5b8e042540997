"""A small good folder loads as written; the pickled copy answers until a file changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from knowledge_world import GOOD, LIGHT, MARKET, ROLE, SKILLS, changed, write

from bot import knowledge
from bot.advice.catalogue import Catalogue, Importance, Level, Source
from bot.advice.market import Certification, Fact, Salary, StackGroup
from bot.errors import KnowledgeError


def test_a_good_folder_has_no_mistakes(tmp_path: Path) -> None:
    assert knowledge.lint(write(tmp_path)) == []


def test_skills_load_as_written(tmp_path: Path) -> None:
    skills = knowledge.load(write(tmp_path)).skills
    assert set(skills) == {"python", "perl", "shell", "emacs", "vim"}
    python = skills["python"]
    assert (python.name, python.aliases, python.kind, python.area) == (
        "Python",
        ("py", "python3"),
        "language",
        "programming",
    )
    assert (python.usage, python.proof, python.source) == (
        "Scripts of all kinds.",
        "A public repository.",
        Source("001", 7, 23),
    )
    assert [(level, step.to, step.hours) for level, step in python.steps.items()] == [
        (Level.BASIC, Level.BASIC, 8.0),
        (Level.INTERMEDIATE, Level.INTERMEDIATE, 16.0),
        (Level.ADVANCED, Level.ADVANCED, 40.0),
    ]
    basic = python.steps[Level.BASIC]
    assert (basic.learn, basic.deliverable, basic.metric) == ("first words of python", "a script in python", "it runs")
    manual, book = python.resources
    assert (manual.title, manual.kind, manual.by, manual.cost) == ("The python Manual", "docs", "the makers", "free")
    assert (manual.level, manual.url, manual.checked) == (Level.BASIC, "https://example.org/python", None)
    assert (book.level, book.url) == (None, None)
    assert skills["perl"].needs == ("shell",)
    assert not python.light and skills["vim"].light
    assert skills["vim"].ambiguous and skills["vim"].cues == ("editor", "modal") and not skills["emacs"].ambiguous


def test_roles_load_as_written(tmp_path: Path) -> None:
    role = knowledge.load(write(tmp_path)).roles["tester"]
    assert (role.aliases, role.duties, role.sources) == (
        ("test engineer",),
        ("finds mistakes",),
        (Source("004", 1, 1),),
    )
    assert (role.years, role.years_source) == (2.0, Source("001", 3, 3))
    language, shell = role.requirements
    assert (language.skills, language.level, language.importance) == (
        ("python", "perl"),
        Level.ADVANCED,
        Importance.MUST,
    )
    assert (language.area, language.kind, language.sources) == ("Scripts", "technical", (Source("004", 5, 6),))
    assert (shell.skills, shell.level, shell.importance) == (("shell",), Level.BASIC, Importance.NICE)
    assert shell.sources == (Source("004", 7, 7), Source("001", 4, 4))


def test_markets_load_as_written(tmp_path: Path) -> None:
    market = knowledge.load(write(tmp_path)).markets["tester"]
    assert market.outlook == Fact("Good.", Source("001", 17, 17))
    assert market.demand == Fact("high", Source("001", 18, 18))
    assert market.salary == Salary(10, 20, "EUR", "year", "unstated", "undated", Source("001", 19, 19))
    assert market.stack == (StackGroup("Languages", ("python", "perl"), Source("001", 21, 21)),)
    assert market.drivers == (Fact("more code", Source("001", 17, 17)),)
    assert market.certifications == (
        Certification("Certified Tester", "python", "a board", "An exam.", Source("001", 13, 13)),
    )


def test_documents_say_when_they_are_undated(tmp_path: Path) -> None:
    documents = knowledge.load(write(tmp_path)).documents
    assert (documents["004"].date, documents["004"].region) == ("undated", "unstated")
    assert (documents["001"].date, documents["001"].region) == ("2026-01-31", "Malta")


def test_what_is_not_known_loads_as_none(tmp_path: Path) -> None:
    empty = "role: tester\noutlook: null\ndemand: null\nsalary: null\nstack: []\ndrivers: []\ncertifications: []\n"
    files = {
        **changed("roles/tester.yml", 'years: {needed: 2, source: "001:3"}', "years: null"),
        "market/tester.yml": empty,
    }
    catalogue = knowledge.load(write(tmp_path, files))
    market, role = catalogue.markets["tester"], catalogue.roles["tester"]
    assert (market.outlook, market.demand, market.salary) == (None, None, None)
    assert (market.stack, market.drivers, market.certifications) == ((), (), ())
    assert (role.years, role.years_source) == (None, None)


def test_null_loads_like_what_is_absent(tmp_path: Path) -> None:
    files = changed("sources.yml", 'date: "2026-01-31", region: Malta', "date: null, region: null")
    files[SKILLS] = changed(
        SKILLS,
        'by: the makers, cost: free, level: basic, url: "https://example.org/perl"',
        "by: the makers, cost: free, level: null, url: null",
    )[SKILLS]
    files[MARKET] = changed(MARKET, "by: a board, note: An exam.", "by: null, note: null")[MARKET]
    files[LIGHT] = changed(LIGHT, "aliases: [vi]", "aliases: null, definition: null")[LIGHT]
    catalogue = knowledge.load(write(tmp_path, files))
    document, manual = catalogue.documents["001"], catalogue.skills["perl"].resources[0]
    assert (document.date, document.region) == ("undated", "unstated")
    assert (manual.by, manual.level, manual.url) == ("the makers", None, None)
    assert (catalogue.skills["vim"].aliases, catalogue.skills["vim"].definition) == ((), "")
    (certification,) = catalogue.markets["tester"].certifications
    assert (certification.by, certification.note) == ("", "")


def refuse(folder: Path) -> Catalogue:
    """Stands in for the parser where the cache must answer."""
    raise AssertionError(f"{folder} was parsed again")


def test_the_second_load_comes_from_the_pickle_and_equals_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, cache = write(tmp_path), tmp_path / "cache"
    first = knowledge.load(folder, cache)
    assert first == knowledge.load(folder)
    monkeypatch.setattr(knowledge, "_parse", refuse)
    second = knowledge.load(folder, cache)
    assert second == first and second is not first
    with pytest.raises(AssertionError, match="parsed again"):
        knowledge.load(folder)


@pytest.mark.parametrize("file", sorted(GOOD))
def test_a_change_in_any_file_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    folder, cache = write(tmp_path), tmp_path / "cache"
    knowledge.load(folder, cache)
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    monkeypatch.setattr(knowledge, "_parse", refuse)
    with pytest.raises(AssertionError, match="parsed again"):
        knowledge.load(folder, cache)


def test_a_changed_file_is_loaded_anew_and_the_old_pickle_goes(tmp_path: Path) -> None:
    folder, cache = write(tmp_path), tmp_path / "cache"
    assert knowledge.load(folder, cache).skills["python"].definition == "A language."
    (old,) = cache.iterdir()
    write(tmp_path, changed(SKILLS, "definition: A language.", "definition: A snake."))
    assert knowledge.load(folder, cache).skills["python"].definition == "A snake."
    (new,) = cache.iterdir()
    assert new.name != old.name


def test_an_added_file_is_noticed(tmp_path: Path) -> None:
    folder, cache = write(tmp_path), tmp_path / "cache"
    assert set(knowledge.load(folder, cache).roles) == {"tester"}
    write(tmp_path, {"roles/fixer.yml": GOOD[ROLE].replace("id: tester", "id: fixer")})
    assert set(knowledge.load(folder, cache).roles) == {"tester", "fixer"}


def test_a_folder_with_mistakes_leaves_no_pickle(tmp_path: Path) -> None:
    folder, cache = write(tmp_path, changed(ROLE, "level: basic", "level: expert")), tmp_path / "cache"
    for _ in range(2):
        with pytest.raises(KnowledgeError, match="'expert'"):
            knowledge.load(folder, cache)
    assert not list(cache.glob("*"))
