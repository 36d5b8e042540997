"""Each kind of mistake in a small folder is reported with file, line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from knowledge_world import (
    BASIC,
    BOOK,
    EMACS,
    GOOD,
    LIGHT,
    MARKET,
    ROLE,
    SKILLS,
    changed,
    check_reported,
    line_of,
    write,
)

from bot import knowledge

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
        ROLE, "skill: shell, ", "", "id: shell", ["shell", "neither skill nor any"], id="requirement without skill"
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
    *(
        pytest.param(SKILLS, BASIC, BASIC.replace("}", f", after: [{named}]}}"), "words of python", reason, id=name)
        for name, named, reason in (
            ("after unknown", "fish", ["python basic", "after", "'fish'"]),
            ("after at no level", '"shell:expert"', ["'shell:expert'", "intermediate"]),
            ("after a level above", '"shell:intermediate"', ["'shell:intermediate'", "above the step"]),
        )
    ),
    pytest.param(
        SKILLS,
        "learn: more of shell, deliverable: a tool in shell, metric: its tests pass}",
        'learn: more of shell, deliverable: a tool in shell, metric: its tests pass, after: ["perl:intermediate"]}',
        "- id: perl",
        ["circle", "perl:intermediate -> shell:intermediate -> perl:intermediate"],
        id="steps in a circle",
    ),
    pytest.param(SKILLS, BOOK, BOOK.replace(", by: a press", ""), "python Book", ["no by"], id="resource of nobody"),
    pytest.param(
        SKILLS,
        BOOK,
        BOOK.replace("kind: book", "kind: certification"),
        "- id: python",
        ["python", "no resource teaches intermediate"],
        id="a certificate teaches nothing",
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
    check_reported(tmp_path, file, old, new, line, reason)


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
