"""Values of a wrong shape are mistakes with file, line and reason: nothing crashes and nothing passes silently."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from knowledge_world import BASIC, BOOK, EMACS, GOOD, LIGHT, MARKET, ROLE, SKILLS, changed, check_reported, write

from bot import knowledge

DOCUMENTS = "sources.yml"
MANUAL = 'level: basic, url: "https://example.org/python"'
HOURS = "hours: 8, learn: first words of python"
TWIN = '- {id: "004", title: Twin, kind: guide}\n'
ITSELF = EMACS.replace("similar: [vim]", "implies: [emacs]")
NOVICE = "novice: {hours: 2, learn: a word, deliverable: a line, metric: it shows}"

# what is tried, file, what is replaced, by what, a part of the line that must be named, words of the reason
WRONG = [
    ("hours in words", SKILLS, HOURS, HOURS.replace("8", "eight"), "words of python", ["hours", "'eight'", "number"]),
    ("hours yes", SKILLS, HOURS, HOURS.replace("8", "yes"), "words of python", ["hours", "True", "number"]),
    ("negative hours", SKILLS, HOURS, HOURS.replace("8", "-8"), "words of python", ["hours", "-8", "above 0"]),
    ("no hours at all", SKILLS, HOURS, HOURS.replace("8", "0"), "words of python", ["hours", "is 0", "above 0"]),
    ("endless hours", SKILLS, HOURS, HOURS.replace("8", ".inf"), "words of python", ["hours", "inf", "number"]),
    ("salary in words", MARKET, "low: 10", "low: ten", "salary:", ["low", "'ten'", "whole number"]),
    ("salary as text", MARKET, "high: 20", 'high: "20"', "salary:", ["high", "'20'", "whole number"]),
    ("half a coin", MARKET, "high: 20", "high: 20.5", "salary:", ["high", "20.5", "whole number"]),
    ("negative salary", MARKET, "low: 10", "low: -10", "salary:", ["low", "-10", "above 0"]),
    ("salary upside down", MARKET, "low: 10", "low: 30", "salary:", ["high 20", "below low 30"]),
    ("unknown step", SKILLS, BASIC, f"{BASIC}\n    {NOVICE}", "novice:", ["python", "'novice'", "advanced"]),
    ("bare unknown step", SKILLS, BASIC, f"novice: 2\n    {BASIC}", "novice:", ["python", "'novice'"]),
    ("step is a number", SKILLS, BASIC, "basic: 8", "basic: 8", ["basic is 8", "mapping"]),
    ("bare resource", SKILLS, BOOK, "- The Book", "- id: python", ["resources", "'The Book'", "mapping"]),
    ("resource level", SKILLS, MANUAL, MANUAL.replace("basic", "expert"), "python Manual", ["level", "'expert'"]),
    ("years without needed", ROLE, "{needed: 2, ", "{", "years:", ["years", "no needed"]),
    ("years in words", ROLE, "needed: 2", "needed: two", "years:", ["needed", "'two'", "number"]),
    ("years is a number", ROLE, 'years: {needed: 2, source: "001:3"}', "years: 2", "id: tester", ["years is 2"]),
    ("years without source", ROLE, ', source: "001:3"', "", "years:", ["no source"]),
    ("no title", DOCUMENTS, "title: Profiles, ", "", '"004"', ["004", "no title"]),
    ("no kind", DOCUMENTS, "kind: role profiles", "region: here", '"004"', ["004", "no kind"]),
    ("document twice", DOCUMENTS, '- {id: "001"', f'{TWIN}- {{id: "001"', "Twin", ["'004'", "sources.yml:1"]),
    ("aliases is text", SKILLS, "aliases: [py, python3]", "aliases: py", "- id: python", ["aliases", "'py'", "list"]),
    ("light aliases is text", LIGHT, "aliases: [vi]", "aliases: vi", "id: vim", ["vim", "aliases", "'vi'", "list"]),
    ("alias is a number", LIGHT, "aliases: [vi]", "aliases: [vi, 6]", "id: vim", ["vim", "aliases", "6", "text"]),
    ("cues is text", LIGHT, "cues: [Editor, modal]", "cues: editor", "id: vim", ["vim", "cues", "'editor'", "list"]),
    ("implies is text", SKILLS, "similar: [perl]", "implies: perl", "- id: python", ["implies", "'perl'", "list"]),
    ("similar is text", SKILLS, "similar: [perl]", "similar: perl", "- id: python", ["similar", "'perl'", "list"]),
    ("needs is text", SKILLS, "needs: [shell]", "needs: shell", "- id: perl", ["needs", "'shell'", "list"]),
    ("ambiguous is text", LIGHT, "ambiguous: true", 'ambiguous: "no"', "id: vim", ["ambiguous", "'no'"]),
    ("implies itself", SKILLS, "similar: [perl]", "implies: [python]", "- id: python", ["implies", "itself"]),
    (
        "light implies itself",
        LIGHT,
        EMACS,
        EMACS.replace("similar: [vim]", "implies: [emacs]"),
        "id: emacs",
        ["itself"],
    ),
    ("similar to itself", SKILLS, "similar: [perl]", "similar: [python]", "- id: python", ["similar", "itself"]),
    ("needs itself", SKILLS, "needs: [shell]", "needs: [perl]", "- id: perl", ["circle", "perl -> perl"]),
    ("light with steps", LIGHT, EMACS, EMACS.replace("similar: [vim]", "steps: {basic: 1}"), "id: emacs", ["steps"]),
    ("role's form", ROLE, '["004:1"]', '["title"]', "id: tester", ["'title'", "004:5-9"]),
    ("role's document", ROLE, '["004:1"]', '["009:1"]', "id: tester", ["'009:1'", "sources.yml"]),
    ("area's form", ROLE, '["004:3"]', '["004"]', "- name: Scripts", ["'004'", "004:5-9"]),
    ("area's document", ROLE, '["004:3"]', '["009:3"]', "- name: Scripts", ["'009:3'", "sources.yml"]),
    ("line 0", ROLE, '["004:3"]', '["004:0-3"]', "- name: Scripts", ["'004:0-3'", "line 0"]),
    ("stack's form", MARKET, '"001:21"', "web", "name: Languages", ["'web'", "004:5-9"]),
    ("stack's document", MARKET, '"001:21"', '"009:21"', "name: Languages", ["'009:21'", "sources.yml"]),
    ("stack unsourced", MARKET, ', source: "001:21"', "", "name: Languages", ["Languages", "no source"]),
    ("driver's lines", MARKET, 'code, source: "001:17"', 'code, source: "001:17-2"', "more code", ["ends before"]),
    ("driver unsourced", MARKET, 'code, source: "001:17"', "code", "more code", ["no source"]),
    ("driver without text", MARKET, "text: more code, ", "", "- {source:", ["driver", "no text"]),
    ("certification's form", MARKET, '"001:13"', "13", "Certified Tester", ["13", "004:5-9"]),
    ("certification's document", MARKET, '"001:13"', '"009:13"', "Certified Tester", ["'009:13'", "sources.yml"]),
    ("certification unsourced", MARKET, ', source: "001:13"', "", "Certified Tester", ["no source"]),
    ("light source", LIGHT, EMACS, EMACS.replace("similar: [vim]", 'source: "009:1"'), "id: emacs", ["'009:1'"]),
    ("no such day", DOCUMENTS, '"2026-01-31"', "2026-02-30", '"001"', ["'2026-02-30'"]),
    ("a word among mappings", LIGHT, f"- {EMACS}", f"- {EMACS}\n- ed", "- ed", ["'ed'", "mapping"]),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "reason"), [pytest.param(*w[1:], id=w[0]) for w in WRONG])
def test_a_wrong_value_is_reported_with_file_line_and_reason(
    tmp_path: Path, file: str, old: str, new: str, line: str, reason: list[str]
) -> None:
    check_reported(tmp_path, file, old, new, line, reason)


def test_mistakes_stand_in_the_order_of_files_and_of_lines_as_numbers(tmp_path: Path) -> None:
    tools = [f"- {{id: tool-{n}, name: Tool {n}, kind: gadget, area: editors}}\n" for n in range(3, 12)]
    files = {**changed(ROLE, "level: basic", "level: expert"), LIGHT: GOOD[LIGHT] + "".join(tools)}
    places = [mistake.split(": ")[0] for mistake in knowledge.lint(write(tmp_path, files))]
    assert places == [f"knowledge/{ROLE}:15", *(f"knowledge/{LIGHT}:{line}" for line in range(3, 12))]


def test_broken_files_stand_in_order_too(tmp_path: Path) -> None:
    files = {**GOOD, DOCUMENTS: "- [", LIGHT: "- 1\n" * 11, MARKET: "role: {"}
    places = [mistake.split(": ")[0] for mistake in knowledge.lint(write(tmp_path, files))]
    assert [place.split(":")[0] for place in places[:2]] == [f"knowledge/{MARKET}", f"knowledge/{DOCUMENTS}"]
    assert places[2:] == [f"knowledge/{LIGHT}:{line}" for line in range(1, 12)]


def test_a_circle_through_full_and_light_entries_is_reported_at_its_first_skill(tmp_path: Path) -> None:
    files = changed(LIGHT, "similar: [vim]", "needs: [vim]")
    files[LIGHT] = files[LIGHT].replace("ambiguous: true", "needs: [perl], ambiguous: true")
    files[SKILLS] = changed(SKILLS, "needs: [shell]", "needs: [emacs, shell]")[SKILLS]
    (mistake,) = knowledge.lint(write(tmp_path, files))
    assert mistake.startswith(f"knowledge/{SKILLS}:") and mistake.endswith("circle: perl -> emacs -> vim -> perl")


def test_every_circle_of_needs_is_reported(tmp_path: Path) -> None:
    files = changed(LIGHT, "similar: [vim]", "needs: [vim]")
    files[LIGHT] = files[LIGHT].replace("ambiguous: true", "needs: [emacs], ambiguous: true")
    files[SKILLS] = changed(SKILLS, "needs: [shell]", "needs: [python]")[SKILLS].replace("similar:", "needs:")
    circles = [mistake.split("circle: ")[1] for mistake in knowledge.lint(write(tmp_path, files))]
    assert circles == ["python -> perl -> python", "emacs -> vim -> emacs"]


def test_a_file_in_another_encoding_is_reported_with_the_line(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / LIGHT).write_bytes((GOOD[LIGHT] + "- {id: cafe, name: Café}\n").encode("latin-1"))
    assert knowledge.lint(folder) == [f"knowledge/{LIGHT}:3: not UTF-8"]


ODD = (None, "", "word", 0, -1, 2.5, True, [], ["word"], [3], [[]], {}, {"word": 1}, [{}])


def places(value: Any) -> Iterator[tuple[Any, ...]]:
    """The path to every value in the data, outer ones first; of a long list its first two items."""
    for key in value if isinstance(value, dict) else range(min(2, len(value)) if isinstance(value, list) else 0):
        yield (key,)
        yield from ((key, *rest) for rest in places(value[key]))


def spoiled(data: Any) -> Iterator[Any]:
    """Copies of the data with one value left out or replaced by an odd one."""
    for *path, last in places(data):
        for odd in (*ODD, ...):
            copied = copy.deepcopy(data)
            inner = copied
            for key in path:
                inner = inner[key]
            if odd is ...:
                del inner[last]
            else:
                inner[last] = odd
            yield copied


@pytest.mark.parametrize("file", sorted(GOOD))
def test_no_odd_value_anywhere_crashes_the_check(tmp_path: Path, file: str) -> None:
    folder = write(tmp_path)
    for data in spoiled(yaml.safe_load(GOOD[file])):
        text = yaml.dump(data, Dumper=yaml.CSafeDumper)
        (folder / file).write_text(text, encoding="utf-8")
        for mistake in knowledge.lint(folder):
            assert re.match(r"knowledge/[a-z/]+\.yml:[1-9]\d*: \S", mistake), (mistake, text)
