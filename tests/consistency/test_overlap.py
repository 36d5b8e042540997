"""The labelled lines that measure the understanding are not the lines it was trained on."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from bot.settings import ROOT

SPAN = 4
"""Words in a row that are compared; shorter lines ("yes", "thank you") can only be the same or not."""

ALIKE = 0.6
"""Share of common spans above which two lines are the same line in another dress."""

MOST_ALIKE = 0.02
MOST_SHORT = 0.15
MOST_SHORT_SAID = 0.4
"""The same for what simulated people say: "yes", "skip" and "bye" are said by everybody."""

Spans = frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Overlap:
    """Held-out lines found in the training examples: word for word, nearly, and the short ones."""

    same: tuple[str, ...]
    alike: tuple[str, ...]
    short_same: tuple[str, ...]
    alike_share: float
    short_share: float


def folded(text: str) -> str:
    """Words in lower case without punctuation; a line of signs alone stays as it is."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = re.findall(r"\w+", re.sub(r"['’`]", "", plain))
    return " ".join(words) or "".join(plain.split())


def spans(line: str) -> Spans:
    words = line.split()
    return frozenset(tuple(words[n : n + SPAN]) for n in range(len(words) - SPAN + 1))


def overlap(held_out: Iterable[str], training: Iterable[str]) -> Overlap:
    known = {folded(line): spans(folded(line)) for line in training}
    where: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for line, parts in known.items():
        for part in parts:
            where[part].add(line)
    lines = [folded(line) for line in held_out]
    short = [line for line in lines if len(line.split()) < SPAN]
    long = [line for line in lines if len(line.split()) >= SPAN]
    same = tuple(line for line in long if line in known)
    alike = tuple(line for line in long if any(near(line, other) for p in spans(line) for other in where[p]))
    short_same = tuple(line for line in short if line in known)
    return Overlap(same, alike, short_same, len(alike) / max(1, len(long)), len(short_same) / max(1, len(short)))


def near(line: str, other: str) -> bool:
    """Whether one line stands in the other, or most spans of both are common."""
    mine, its = spans(line), spans(other)
    return f" {line} " in f" {other} " or len(mine & its) / len(mine | its) > ALIKE


def held_out_lines() -> list[str]:
    files = sorted((ROOT / "tests/heldout").glob("*.yml"))
    return [entry["text"] for file in files for entry in yaml.safe_load(file.read_text(encoding="utf-8"))]


SAMPLE = {
    "role": "data analyst",
    "other": "data engineer",
    "skill": "python",
    "skills": "python",
    "levels": "good python",
    "years": "3 years",
    "hours": "5 hours",
    "number": "5",
    "wrong": "4",
    "work": "baker",
}
"""What fills the slots of a bank: the commonest words of the training examples, so that a copied line shows."""


def bank_lines() -> list[str]:
    """What the simulated people of tests/conversations say, without the texts that they paste."""
    files = sorted((ROOT / "tests/conversations/simulator/banks").glob("*.yml"))
    banks = [bank for file in files for bank in yaml.safe_load(file.read_text(encoding="utf-8")).items()]
    lines = [line for name, bank in banks if name not in ("cv", "posting") for line in bank]
    return [re.sub(r"\{(\w+)\}", lambda m: SAMPLE[m[1]], line) for line in lines]


def training_lines() -> list[str]:
    files = sorted((ROOT / "data/nlu").glob("*.yml"))
    intents = [entry for file in files for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]]
    examples = [line.strip() for entry in intents for line in entry["examples"].splitlines() if line.strip()]
    return [re.sub(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})", r"\1", line.removeprefix("-")) for line in examples]


FOUND = overlap(held_out_lines(), training_lines())
SIMULATED = overlap(bank_lines(), training_lines())


def test_there_are_lines_to_compare() -> None:
    assert len(held_out_lines()) > 1000
    assert len(training_lines()) > 1000


def test_no_held_out_line_of_four_words_is_a_training_example() -> None:
    assert FOUND.same == ()


def test_hardly_a_held_out_line_is_nearly_a_training_example() -> None:
    assert FOUND.alike_share <= MOST_ALIKE, FOUND.alike


def test_few_short_held_out_lines_are_training_examples() -> None:
    assert FOUND.short_share <= MOST_SHORT, FOUND.short_same


def test_what_simulated_people_say_was_written_apart_from_the_training_examples() -> None:
    assert len(bank_lines()) > 400
    assert SIMULATED.same == ()
    assert SIMULATED.alike_share <= MOST_ALIKE, SIMULATED.alike


def test_few_short_lines_of_simulated_people_are_training_examples() -> None:
    assert SIMULATED.short_share <= MOST_SHORT_SAID, SIMULATED.short_same


def test_the_check_sees_a_line_that_was_copied_bent_or_cut() -> None:
    training = ["Can I have my data, please?", "how do I begin with the plan of this week", "ok", "bye"]
    held_out = ["can i have  MY data please!!", "begin with the plan", "so how do I begin with the plan of this week"]
    found = overlap([*held_out, "tell me what comes after the plan", "OK!", "see you"], training)
    assert found.same == ("can i have my data please",)
    assert found.alike == tuple(folded(line) for line in held_out)
    assert found.alike_share == 3 / 4
    assert (found.short_same, found.short_share) == (("ok",), 0.5)


def test_the_check_passes_lines_that_share_a_few_words() -> None:
    training = ["I want to become a data engineer in Berlin", "don't", "👍"]
    found = overlap(["I want to become a nurse", "so I want to become a data person next year"], training)
    assert (found.same, found.alike) == ((), ())
    assert folded("Don’t!") == folded("dont")
    assert overlap(["👍", "👎"], training).short_same == ("👍",)
