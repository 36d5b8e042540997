"""Every line of the documents that describes a role stands behind some requirement, and every source is real."""

from __future__ import annotations

import copy
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
KNOWLEDGE = ROOT / "knowledge"
DOCUMENTS = Path(os.environ.get("ADVISOR_DOCUMENTS", str(ROOT.parent / "shared" / "seeds")))

# Lines that describe the Senior AI Engineer; the rest of these documents is about a candidate, a plan or a picture.
ROLE_LINES = {
    "000": [(12, 16), (21, 30), (37, 44)],  # strengths that help in the role; market demands; rows of the gap table
    "001": [(3, 3), (12, 12), (21, 23), (27, 27), (31, 31), (35, 36), (39, 40)],  # needs, stack, gap, phases
    "003": [(23, 32)],  # the competences in the picture
}
# Lines on demand, pay, stack and certificates; they belong to the market file.
MARKET_LINES = {"000": [(12, 12), (21, 21)], "001": [(13, 13), (17, 17), (21, 23)]}
PROFILES = "004"  # all of it describes roles

Data = dict[str, Any]
Lines = set[tuple[str, int]]

needs_documents = pytest.mark.skipif(
    not DOCUMENTS.is_dir(), reason=f"no documents at {DOCUMENTS}; set ADVISOR_DOCUMENTS to their folder"
)


def read_all(folder: str) -> list[Data]:
    """Every YAML file of a folder of the knowledge."""
    files = sorted((KNOWLEDGE / folder).glob("*.yml"))
    return [yaml.safe_load(path.read_text(encoding="utf-8")) for path in files]


def document(document_id: str) -> list[str]:
    """The lines of the document whose file name begins with the id."""
    (path,) = DOCUMENTS.glob(f"{document_id}*")
    return path.read_text(encoding="utf-8").split("\n")  # splitlines would also count form feeds


def lines_of(source: str) -> Lines:
    """The (document, line) pairs that `004:5-9` covers."""
    match = re.fullmatch(r"(\d{3}):(\d+)(?:-(\d+))?", source)
    assert match, f"source {source!r} is not of the form 004:5-9"
    first = int(match[2])
    return {(match[1], line) for line in range(first, int(match[3] or first) + 1)}


def sources_in(data: Any) -> Iterator[str]:
    """Every source anywhere in a file."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "source":
                yield from value if isinstance(value, list) else [value]
            else:
                yield from sources_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from sources_in(value)


def covered(*data: Any) -> Lines:
    """All lines that the sources in the data name."""
    return {line for source in sources_in(list(data)) for line in lines_of(source)}


def requirement_lines(roles: list[Data]) -> Lines:
    """All lines that requirements name; titles and headings do not count."""
    return covered([area["requirements"] for role in roles for area in role["areas"]])


def in_ranges(ranges: dict[str, list[tuple[int, int]]]) -> Lines:
    """The lines of these ranges that are not blank."""
    return {
        (document_id, line)
        for document_id, pairs in ranges.items()
        for first, last in pairs
        for line in range(first, last + 1)
        if document(document_id)[line - 1].strip()
    }


def profile_lines() -> Lines:
    """All lines of the role profiles that are not blank."""
    return in_ranges({PROFILES: [(1, len(document(PROFILES)))]})


def content_lines() -> Lines:
    """The lines of the role profiles that demand something: neither a title nor a heading."""
    text = document(PROFILES)
    title = re.compile(r"\d+\. ")
    return {
        (d, n) for d, n in profile_lines() if not text[n - 1].rstrip().endswith(":") and not title.match(text[n - 1])
    }


def missing_profile_lines(roles: list[Data]) -> list[tuple[str, int]]:
    """Lines of the profiles that no role covers, or that demand something and have no requirement."""
    return sorted((profile_lines() - covered(roles)) | (content_lines() - requirement_lines(roles)))


@needs_documents
def test_every_line_of_the_profiles_is_covered() -> None:
    assert missing_profile_lines(read_all("roles")) == []


@needs_documents
def test_each_profile_is_covered_by_its_own_role() -> None:
    text = document(PROFILES)
    starts = [n for n, line in enumerate(text, start=1) if re.match(r"\d+\. ", line)]
    ends = [n - 1 for n in starts[1:]] + [len(text)]
    owners = {
        line: role for role in read_all("roles") for d, line in covered({"source": role["source"]}) if d == PROFILES
    }
    assert len(starts) == 12 and sorted(owners) == starts
    for first, last in zip(starts, ends, strict=True):
        own = covered(owners[first])
        wanted = in_ranges({PROFILES: [(first, last)]})
        assert wanted - own == set(), owners[first]["id"]
        assert {line for d, line in own if d == PROFILES} <= set(range(first, last + 1)), owners[first]["id"]


@needs_documents
def test_every_line_on_the_senior_role_is_covered() -> None:
    (senior,) = [role for role in read_all("roles") if role["id"] == "senior-ai-engineer"]
    assert in_ranges(ROLE_LINES) - covered(senior) == set()


@needs_documents
def test_every_line_on_the_market_is_covered() -> None:
    assert in_ranges(MARKET_LINES) - covered(read_all("market")) == set()


@needs_documents
def test_every_source_is_a_line_with_text() -> None:
    known = {entry["id"] for entry in yaml.safe_load((KNOWLEDGE / "sources.yml").read_text(encoding="utf-8"))}
    for source in sources_in([read_all("roles"), read_all("market")]):
        (document_id,) = {d for d, _ in lines_of(source)}
        assert document_id in known, source
        text = document(document_id)
        numbers = sorted(line for _, line in lines_of(source))
        assert numbers and numbers[0] >= 1 and numbers[-1] <= len(text), source
        assert text[numbers[0] - 1].strip() and text[numbers[-1] - 1].strip(), (
            f"{source} begins or ends on a blank line"
        )


@needs_documents
@pytest.mark.parametrize(
    ("role_id", "requirement_id", "line"),
    [
        ("data-analyst", "excel-formulas", 5),
        ("ai-product-manager", "negotiation", 391),
        ("ml-engineer", "problem-solving", 121),
    ],
)
def test_a_removed_line_of_requirements_is_noticed(role_id: str, requirement_id: str, line: int) -> None:
    roles = copy.deepcopy(read_all("roles"))
    (role,) = [r for r in roles if r["id"] == role_id]
    assert requirement_id in {r["id"] for area in role["areas"] for r in area["requirements"]}
    for area in role["areas"]:
        area["requirements"] = [r for r in area["requirements"] if (PROFILES, line) not in covered(r)]
    assert missing_profile_lines(roles) == [(PROFILES, line)]


@needs_documents
@pytest.mark.parametrize("document_id", sorted(ROLE_LINES))
def test_a_removed_requirement_of_the_senior_role_is_noticed(document_id: str) -> None:
    (senior,) = [r for r in copy.deepcopy(read_all("roles")) if r["id"] == "senior-ai-engineer"]
    gone = {"000": "vision-model", "001": "edge-ai", "003": "feature-engineering"}[document_id]
    lost = covered([r for area in senior["areas"] for r in area["requirements"] if r["id"] == gone])
    assert lost & in_ranges(ROLE_LINES)
    for area in senior["areas"]:
        area["requirements"] = [r for r in area["requirements"] if not covered(r) & lost]
    missed = in_ranges(ROLE_LINES) - covered(senior)
    assert missed & lost
