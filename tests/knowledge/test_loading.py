"""A small good folder loads as written; each kind of mistake in it is reported with file, line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import knowledge
from bot.advice.catalogue import Catalogue, Certification, Fact, Importance, Level, Salary, Source, StackGroup
from bot.errors import KnowledgeError

STEPS = """\
  steps:
    basic: {{hours: 8, learn: first words of {0}, deliverable: a script in {0}, metric: it runs}}
    intermediate: {{hours: 16, learn: more of {0}, deliverable: a tool in {0}, metric: its tests pass}}
    advanced: {{hours: 40, learn: all of {0}, deliverable: a service in {0}, metric: it answers in a second}}
  resources:
    - {{title: The {0} Manual, kind: docs, by: the makers, cost: free, level: basic, url: "https://example.org/{0}"}}
    - {{title: The {0} Book, kind: book, cost: paid}}
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


SKILLS, LIGHT, ROLE, MARKET = (
    "skills/programming.yml",
    "vocabulary/editors.yml",
    "roles/tester.yml",
    "market/tester.yml",
)
EMACS = "{id: emacs, name: Emacs, aliases: [gnu emacs], kind: tool, area: editors, similar: [vim]}"
BASIC = "basic: {hours: 8, learn: first words of python, deliverable: a script in python, metric: it runs}"
BOOK = "- {title: The python Book, kind: book, cost: paid}"
LANGUAGE = "any: [python, perl], level: advanced"

# file, what is replaced, by what, a part of the line that must be named, words of the reason
MISTAKES = [
    pytest.param(
        SKILLS, "  definition: A language.\n", "", "- id: python", ["python", "no definition"], id="no definition"
    ),
    pytest.param(SKILLS, "  usage: Scripts of all kinds.\n", "", "- id: python", ["python", "no usage"], id="no usage"),
    pytest.param(SKILLS, "  proof: A public repository.\n", "", "- id: python", ["python", "no proof"], id="no proof"),
    pytest.param("areas.yml", "  why: Code runs.\n", "", "- id: code", ["code", "no why"], id="strength without why"),
    pytest.param(LIGHT, "id: emacs, ", "", "name: Emacs", ["no id"], id="no id"),
    pytest.param(SKILLS, f"    {BASIC}\n", "", "- id: python", ["python", "no step to basic"], id="no step to a level"),
    pytest.param(
        SKILLS,
        BASIC,
        BASIC.replace(", metric: it runs", ""),
        "words of python",
        ["python", "no metric"],
        id="no metric",
    ),
    pytest.param(SKILLS, BASIC, BASIC.replace("hours: 8, ", ""), "words of python", ["no hours"], id="no hours"),
    pytest.param(SKILLS, BOOK, "- {kind: book, cost: paid}", "- {kind: book", ["no title"], id="no title"),
    pytest.param(LIGHT, "name: Vim, ", "", "id: vim", ["vim", "no name"], id="light without name"),
    pytest.param(
        ROLE, "summary: Finds mistakes before others do.\n", "", "id: tester", ["no summary"], id="no summary"
    ),
    pytest.param(ROLE, "    why: Tests are scripts.\n", "", "- name: Scripts", ["no why"], id="no why"),
    pytest.param(
        ROLE, ', source: ["004:5-6"]', "", "id: language", ["language", "no source"], id="requirement without source"
    ),
    pytest.param(
        ROLE, "skill: shell, ", "", "id: shell", ["shell", "unknown skill None"], id="requirement without skill"
    ),
    pytest.param(MARKET, "currency: EUR, ", "", "salary:", ["salary", "no currency"], id="no currency"),
    pytest.param(MARKET, "name: Certified Tester, ", "", "by: a board", ["no name"], id="certification without name"),
    pytest.param(
        SKILLS, "similar: [perl]", "similar: [ruby]", "- id: python", ["similar", "'ruby'"], id="similar unknown"
    ),
    pytest.param(SKILLS, "needs: [shell]", "needs: [fish]", "- id: perl", ["needs", "'fish'"], id="needs unknown"),
    pytest.param(SKILLS, "similar: [perl]", "implies: [go]", "- id: python", ["implies", "'go'"], id="implies unknown"),
    pytest.param(LIGHT, "similar: [vim]", "similar: [ed]", "id: emacs", ["emacs", "'ed'"], id="light names unknown"),
    pytest.param(ROLE, "skill: shell", "skill: fish", "id: shell", ["unknown skill 'fish'"], id="role names unknown"),
    pytest.param(
        ROLE, "[python, perl]", "[python, ruby]", "id: language", ["unknown skill 'ruby'"], id="any-of unknown"
    ),
    pytest.param(MARKET, "[python, perl]", "[python, ruby]", "name: Languages", ["'ruby'"], id="stack names unknown"),
    pytest.param(MARKET, "skill: python", "skill: ruby", "Certified Tester", ["'ruby'"], id="certification unknown"),
    pytest.param("areas.yml", "skills: [vim]", "skills: [ed]", "- id: code", ["'ed'"], id="strength names unknown"),
    pytest.param(
        MARKET, "role: tester", "role: fester", "role: fester", ["'fester'", "tester"], id="market for no role"
    ),
    pytest.param(
        ROLE, "level: basic", "level: expert", "id: shell", ["level", "'expert'", "advanced"], id="wrong level"
    ),
    pytest.param(
        ROLE,
        "importance: must",
        "importance: vital",
        "id: language",
        ["importance", "'vital'", "must"],
        id="importance",
    ),
    pytest.param(
        ROLE, "kind: technical", "kind: hard", "- name: Scripts", ["kind", "'hard'", "technical"], id="area kind"
    ),
    pytest.param(
        LIGHT, EMACS, EMACS.replace("tool", "gadget"), "id: emacs", ["kind", "'gadget'", "tool"], id="light kind"
    ),
    pytest.param(
        SKILLS,
        "name: Shell\n  kind: language",
        "name: Shell\n  kind: dialect",
        "- id: shell",
        ["kind", "'dialect'", "language"],
        id="skill kind",
    ),
    pytest.param(SKILLS, BOOK, BOOK.replace("book", "scroll"), "python Book", ["'scroll'", "book"], id="resource kind"),
    pytest.param(
        SKILLS, BOOK, BOOK.replace("paid", "cheap"), "python Book", ["cost", "'cheap'", "freemium"], id="cost"
    ),
    pytest.param(
        SKILLS,
        '"https://example.org/perl"',
        "example.org/perl",
        "The perl Manual",
        ["example.org/perl"],
        id="no address",
    ),
    pytest.param(
        SKILLS, f"    {BOOK}\n", "", "- id: python", ["python", "fewer than two resources"], id="one resource"
    ),
    pytest.param(
        SKILLS,
        "id: shell\n  name: Shell\n  kind: language\n  area: programming",
        "id: shell\n  name: Shell\n  kind: language\n  area: editors",
        "- id: shell",
        ["'editors'", "programming.yml"],
        id="area is not the file",
    ),
    pytest.param(
        LIGHT,
        EMACS,
        EMACS.replace("editors", "programming"),
        "id: emacs",
        ["'programming'", "editors.yml"],
        id="light area",
    ),
    pytest.param(
        LIGHT,
        EMACS,
        f"{EMACS}\n- {{id: perl, name: Raku, kind: language, area: editors}}",
        "Raku",
        ["'perl'", f"knowledge/{SKILLS}:{line_of(GOOD[SKILLS], '- id: perl')}"],
        id="id twice",
    ),
    pytest.param(
        SKILLS, "name: Perl\n", "name: Perl\n  name: Raku\n", "- id: perl", ["duplicate key 'name'"], id="key twice"
    ),
    pytest.param(
        LIGHT, "aliases: [vi]", "aliases: [vi, PY]", "id: vim", ["vim", "'py'", "'python'"], id="alias owned twice"
    ),
    pytest.param(
        LIGHT, "aliases: [vi]", "aliases: [emacs]", "id: vim", ["vim", "'emacs'", "already"], id="alias is a name"
    ),
    pytest.param(
        SKILLS,
        "  definition: The oldest of them.\n",
        "  definition: The oldest of them.\n  needs: [perl]\n",
        "- id: perl",
        ["circle", "perl -> shell -> perl"],
        id="needs in a circle",
    ),
    pytest.param(
        SKILLS, '"001:7-23"', '"009:7-23"', "- id: python", ["'009:7-23'", "sources.yml"], id="skill's document"
    ),
    pytest.param(ROLE, '"004:5-6"', '"007:5-6"', "id: language", ["'007:5-6'", "sources.yml"], id="role's document"),
    pytest.param(ROLE, '"001:4"', '"007:4"', "id: shell", ["'007:4'", "sources.yml"], id="second source's document"),
    pytest.param(MARKET, '"001:19"', '"007:19"', "salary:", ["'007:19'", "sources.yml"], id="market's document"),
    pytest.param(ROLE, '"001:3"', '"007:3"', "years:", ["'007:3'", "sources.yml"], id="document of the years"),
    pytest.param(SKILLS, '"001:7-23"', '"001:23-7"', "- id: python", ["'001:23-7'", "ends before"], id="skill's lines"),
    pytest.param(ROLE, '"004:5-6"', '"004:6-5"', "id: language", ["'004:6-5'", "ends before"], id="role's lines"),
    pytest.param(MARKET, '"001:18"', '"001:18-2"', "demand:", ["'001:18-2'", "ends before"], id="market's lines"),
    pytest.param(ROLE, '"004:5-6"', '"line 5"', "id: language", ["'line 5'", "004:5-9"], id="source of no form"),
    pytest.param(
        ROLE, LANGUAGE, "any: [], level: advanced", "id: language", ["any-of", "fewer than two"], id="empty any-of"
    ),
    pytest.param(
        ROLE,
        LANGUAGE,
        "any: [python], level: advanced",
        "id: language",
        ["fewer than two"],
        id="any-of with one member",
    ),
    pytest.param(
        ROLE, "{id: shell", "{id: language", "skill: shell", ["'language'", "twice"], id="requirement id twice"
    ),
    pytest.param("areas.yml", "[programming, editors]", "[programming]", "- id: code", ["'editors'"], id="no strength"),
    pytest.param(LIGHT, EMACS, EMACS.replace("}", ""), "id: vim", ["expected"], id="YAML syntax"),
    pytest.param(LIGHT, f"- {EMACS}", "- emacs", "- emacs", ["'emacs'", "mapping"], id="entry is a bare word"),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "reason"), MISTAKES)
def test_a_mistake_is_reported_with_file_line_and_reason(
    tmp_path: Path, file: str, old: str, new: str, line: str, reason: list[str]
) -> None:
    files = changed(file, old, new)
    folder = write(tmp_path, files)
    place = f"knowledge/{file}:{line_of(files[file], line)}: "
    mistakes = knowledge.lint(folder)
    assert mistakes and all(m.startswith(place) for m in mistakes), mistakes
    assert any(all(word in m.removeprefix(place) for word in reason) for m in mistakes), mistakes
    with pytest.raises(KnowledgeError) as raised:
        knowledge.load(folder)
    assert str(raised.value).splitlines() == mistakes


def test_a_role_id_used_by_two_files_is_reported(tmp_path: Path) -> None:
    (mistake,) = knowledge.lint(write(tmp_path, {**GOOD, "roles/twin.yml": GOOD[ROLE]}))
    assert mistake.startswith("knowledge/roles/twin.yml:1: ")
    assert "'tester'" in mistake and "knowledge/roles/tester.yml:1" in mistake


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    files = {
        **GOOD,
        ROLE: changed(ROLE, "level: basic", "level: expert")[ROLE],
        MARKET: changed(MARKET, "skill: python", "skill: ruby")[MARKET],
        SKILLS: changed(SKILLS, BOOK, BOOK.replace("paid", "cheap"))[SKILLS],
    }
    mistakes = knowledge.lint(write(tmp_path, files))
    assert [m.split(":")[0] for m in mistakes] == [f"knowledge/{name}" for name in (MARKET, ROLE, SKILLS)]


def test_broken_yaml_in_two_files_is_reported_for_both(tmp_path: Path) -> None:
    files = {**GOOD, ROLE: "id: [", MARKET: "role: {"}
    mistakes = knowledge.lint(write(tmp_path, files))
    assert {m.split(":")[0] for m in mistakes} == {f"knowledge/{ROLE}", f"knowledge/{MARKET}"}


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    (mistake,) = knowledge.lint(tmp_path / "nowhere")
    assert "nowhere" in mistake and "no such folder" in mistake


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
