"""Scores what was read against what people labelled: meanings, skills, amounts, roles. Pure; all shares are 0 to 1.

A share of nothing is None, never 0 or 1: a folder without a `misspelt` file has no recall on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

URGENT = ("distress", "abuse", "privacy_delete")
"""Meanings that must not be missed: their recall is reported by itself."""

CONFUSIONS = 15
"""Pairs of meanings listed, most frequent first."""

SAME = 0.01
"""Years or hours that differ by less are the same."""


@dataclass(frozen=True)
class Claim:
    """A skill that a person says they have, lack or want; `level` None is no level told."""

    skill: str
    polarity: str
    level: str | None = None


@dataclass(frozen=True)
class Reading:
    """What a line means and tells, as labelled or as read; None is nothing of the kind.

    `sure` is False where the bot would have asked back and `meaning` is only its best guess.
    """

    meaning: str
    claims: tuple[Claim, ...] = ()
    years: float | None = None
    hours: float | None = None
    role: str | None = None
    sure: bool = True

    @property
    def skills(self) -> dict[str, Claim]:
        """The claims by skill; of two about one skill the later holds, as it does in a profile."""
        return {claim.skill: claim for claim in self.claims}


@dataclass(frozen=True)
class Pair:
    """One line with its label and what was read; `source` is the name of its file without the ending."""

    text: str
    source: str
    label: Reading
    read: Reading
    context: str = ""


@dataclass(frozen=True)
class Mistake:
    """One thing read wrongly; `kind` is "meaning", "skill", "polarity", "level", "years", "hours" or "role"."""

    kind: str
    wanted: str
    found: str
    text: str
    context: str = ""
    source: str = ""


def scores(pairs: Sequence[Pair]) -> dict[str, Any]:
    """All scores as plain data, ready for JSON."""
    return {
        "lines": len(pairs),
        "meaning": _meanings(pairs),
        "skills": _skills(pairs),
        "years": _amounts(pairs, lambda reading: reading.years),
        "hours": _amounts(pairs, lambda reading: reading.hours),
        "role": _roles(pairs),
        "misspelt": _misspelt([pair for pair in pairs if pair.source == "misspelt"]),
        "ambiguous": _ambiguous([pair for pair in pairs if pair.source == "ambiguous"]),
    }


def share(part: float, whole: float) -> float | None:
    """Part of a whole, None where there is no whole."""
    return part / whole if whole else None


def rates(right: int, read: int, labelled: int) -> dict[str, float | None]:
    """Precision, recall and F1 of counts."""
    return {
        "precision": share(right, read),
        "recall": share(right, labelled),
        "f1": share(2 * right, read + labelled),
    }


def _meanings(pairs: Sequence[Pair]) -> dict[str, Any]:
    labelled = Counter(pair.label.meaning for pair in pairs)
    read = Counter(pair.read.meaning for pair in pairs)
    right = Counter(pair.label.meaning for pair in pairs if pair.label.meaning == pair.read.meaning)
    wrong = Counter(
        (pair.label.meaning, pair.read.meaning) for pair in pairs if pair.label.meaning != pair.read.meaning
    )
    by_meaning = {
        name: {"lines": labelled[name], "read": read[name], **rates(right[name], read[name], labelled[name])}
        for name in sorted(labelled.keys() | read.keys())
    }
    recalls = [right[name] / count for name, count in labelled.items()]
    most = sorted(wrong.items(), key=lambda item: (-item[1], item[0]))[:CONFUSIONS]
    return {
        "accuracy": share(right.total(), len(pairs)),
        "macro": share(sum(recalls), len(recalls)),
        "unsure": share(sum(not pair.read.sure for pair in pairs), len(pairs)),
        "urgent": {name: share(right[name], labelled[name]) for name in URGENT},
        "by_meaning": by_meaning,
        "confusions": [{"labelled": one, "read": other, "lines": count} for (one, other), count in most],
    }


def _skills(pairs: Sequence[Pair]) -> dict[str, Any]:
    matched = [both for pair in pairs for both in _matched(pair)]
    levelled = [(label, read) for label, read in matched if label.level]
    plain = [read for label, read in matched if not label.level]
    labelled = sum(len(pair.label.skills) for pair in pairs)
    found = sum(len(pair.read.skills) for pair in pairs)
    return {
        "labelled": labelled,
        "read": found,
        **rates(len(matched), found, labelled),
        "polarity": share(sum(label.polarity == read.polarity for label, read in matched), len(matched)),
        "levels": len(levelled),
        "level": share(sum(label.level == read.level for label, read in levelled), len(levelled)),
        "level_not_labelled": share(sum(read.level is not None for read in plain), len(plain)),
    }


def _matched(pair: Pair) -> list[tuple[Claim, Claim]]:
    """The claims about the same skill, labelled and read."""
    read = pair.read.skills
    return [(claim, read[skill]) for skill, claim in pair.label.skills.items() if skill in read]


def _amounts(pairs: Sequence[Pair], value: Callable[[Reading], float | None]) -> dict[str, Any]:
    told = [pair for pair in pairs if value(pair.label) is not None]
    untold = [pair for pair in pairs if value(pair.label) is None]
    false = sum(value(pair.read) is not None for pair in untold)
    return {
        "lines": len(told),
        "accuracy": share(sum(_same(value(pair.label), value(pair.read)) for pair in told), len(told)),
        "false": false,
        "false_share": share(false, len(untold)),
    }


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) < SAME


def _roles(pairs: Sequence[Pair]) -> dict[str, Any]:
    told = [pair for pair in pairs if pair.label.role is not None]
    return {"lines": len(told), "accuracy": share(sum(_same_role(pair) for pair in told), len(told))}


def _same_role(pair: Pair) -> bool:
    """Ids, or the words of a role off the catalogue, whose case does not matter."""
    return (pair.label.role or "").casefold() == (pair.read.role or "").casefold()


def _misspelt(pairs: Sequence[Pair]) -> dict[str, Any]:
    labelled = sum(len(pair.label.skills) for pair in pairs)
    return {"skills": labelled, "recall": share(sum(len(_matched(pair)) for pair in pairs), labelled)}


def _ambiguous(pairs: Sequence[Pair]) -> dict[str, Any]:
    false = sum(bool(pair.read.skills.keys() - pair.label.skills.keys()) for pair in pairs)
    return {"lines": len(pairs), "false_share": share(false, len(pairs))}


def mistakes(pairs: Iterable[Pair]) -> list[Mistake]:
    """Everything read wrongly, line by line; one line may hold several mistakes."""
    return [
        Mistake(kind, wanted, found, pair.text, pair.context, pair.source)
        for pair in pairs
        for kind, wanted, found in _wrong(pair)
    ]


def _wrong(pair: Pair) -> list[tuple[str, str, str]]:
    label, read = pair.label, pair.read
    missed = sorted(label.skills.keys() - read.skills.keys())
    false = sorted(read.skills.keys() - label.skills.keys())
    found: list[tuple[str, str, str]] = []
    if label.meaning != read.meaning:
        found.append(("meaning", label.meaning, read.meaning if read.sure else f"{read.meaning}, not sure"))
    found += [("skill", skill, "-") for skill in missed] + [("skill", "-", skill) for skill in false]
    for one, other in _matched(pair):
        if one.polarity != other.polarity:
            found.append(("polarity", f"{one.skill} {one.polarity}", other.polarity))
        if one.level and one.level != other.level:
            found.append(("level", f"{one.skill} {one.level}", other.level or "-"))
    for kind, wanted, got in (("years", label.years, read.years), ("hours", label.hours, read.hours)):
        if not _same(wanted, got):
            found.append((kind, _number(wanted), _number(got)))
    if label.role is not None and not _same_role(pair):
        found.append(("role", label.role, read.role or "-"))
    return found


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"


def table(found: Mapping[str, Any]) -> str:
    """The scores for reading: headline numbers, each meaning, the most frequent confusions."""
    meaning = found["meaning"]
    lines = [f"{label:<52}{value:>8}" for label, value in _headlines(found)]
    lines += ["", f"{'meaning':<28}{'lines':>6}{'read':>6}{'precision':>11}{'recall':>8}{'F1':>7}"]
    for name, row in meaning["by_meaning"].items():
        lines.append(
            f"{name:<28}{row['lines']:>6}{row['read']:>6}"
            f"{_shown(row['precision']):>11}{_shown(row['recall']):>8}{_shown(row['f1']):>7}"
        )
    lines += ["", f"{'labelled':<28}{'read as':<28}{'lines':>6}"]
    lines += [f"{row['labelled']:<28}{row['read']:<28}{row['lines']:>6}" for row in meaning["confusions"]]
    return "\n".join(lines)


def _headlines(found: Mapping[str, Any]) -> list[tuple[str, str]]:
    meaning, skills, years, hours = (found[key] for key in ("meaning", "skills", "years", "hours"))
    rows = [
        ("meaning, accuracy", meaning["accuracy"]),
        ("meaning, mean recall of the meanings", meaning["macro"]),
        ("meaning, share of lines not sure", meaning["unsure"]),
        *((f"recall of {name}", recall) for name, recall in meaning["urgent"].items()),
        ("skills, precision", skills["precision"]),
        ("skills, recall", skills["recall"]),
        ("skills, F1", skills["f1"]),
        ("polarity right among skills found", skills["polarity"]),
        (f"level right among {skills['levels']} skills found with one", skills["level"]),
        ("level read among skills labelled without one", skills["level_not_labelled"]),
        (f"years right on {years['lines']} lines", years["accuracy"]),
        (f"years read on other lines ({years['false']})", years["false_share"]),
        (f"hours right on {hours['lines']} lines", hours["accuracy"]),
        (f"hours read on other lines ({hours['false']})", hours["false_share"]),
        (f"role right on {found['role']['lines']} lines", found["role"]["accuracy"]),
        (f"recall of {found['misspelt']['skills']} misspelt skills", found["misspelt"]["recall"]),
        (f"a false skill in {found['ambiguous']['lines']} ambiguous lines", found["ambiguous"]["false_share"]),
    ]
    return [("lines", str(found["lines"])), *((label, _shown(value)) for label, value in rows)]


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
