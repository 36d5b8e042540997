"""Which of the postings that are kept is meant: by its place in the list shown, its employer, title or demands."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from bot.advice.catalogue import Role
from bot.advice.posting import Posting, as_role
from bot.memory import Person, Unit
from bot.reading.lexical.text import fold, words_of
from bot.services import focus
from bot.services.desk import Desk, Turn

KEPT = "posting"
"""The option under which the posting read last is kept, with its role, the goal before it and the postings before."""

LISTED = "posting-"
"""What the entries of a list begin with that are postings."""

Entry = Mapping[str, Any]

_COMMON = frozenset(
    words_of(
        "the a an and or of for in at to with one ad ads job jobs posting postings role position offer company "
        "work your "
        "our my team group gmbh ag ltd inc llc se co kg senior junior lead mid level engineer developer analyst "
        "scientist "
        "manager specialist full time part remote hybrid more less than then go rather instead please let me take want "
        "would like prefer choose pick use by on is are be it that this other first second third last new old "
        "which both "
        "two yes no ok not experience years good strong data"
    )
)
"""Words that tell no posting from another."""

STRONG, _TITLE, _WEAK = 4, 2, 1
"""What a word of the employer, of the title, of a demand or a term speaks for a posting."""


def held(person: Person) -> list[Entry]:
    """The postings that are kept, the newest first, each with its role."""
    kept = person.options.get(KEPT)
    if not kept:
        return []
    return [{"role": kept["role"], "posting": kept["posting"]}, *kept.get("older", ())]


def role_of(desk: Desk, entry: Entry) -> Role:
    """A posting that is kept, as a role."""
    return as_role(Posting.of(json.loads(entry["posting"])), desk.catalogue.roles[entry["role"]], desk.catalogue)


def title_of(desk: Desk, entry: Entry) -> str:
    """What a posting is called: its title, and who offers the job where it says so."""
    employer = Posting.of(json.loads(entry["posting"])).employer
    title = role_of(desk, entry).name.removesuffix(" (your posting)")
    return f"{title}, {employer}" if employer else title


def _key(entry: Entry) -> str:
    return f"{LISTED}{zlib.crc32(entry['posting'].encode()):08x}"


def show(unit: Unit, turn: Turn, entries: Sequence[Entry]) -> None:
    """Remembers the postings of a list in their order."""
    focus.show_list(unit, turn, [_key(entry) for entry in entries])


def in_order(unit: Unit, turn: Turn, person: Person) -> list[Entry]:
    """The postings as they were listed last, else all that are kept, the oldest first."""
    kept = {_key(entry): entry for entry in reversed(held(person))}
    listed = [kept[key] for key in focus.listed(unit, turn) if key in kept]
    return listed if len(listed) > 1 else list(kept.values())


def by_words(desk: Desk, text: str, entries: Sequence[Entry], least: int = 1) -> Entry | None:
    """The one posting of which a text has words, weighing `least`, that no other has; None for none or several."""
    said = set(re.findall(r"[\w+#]{2,}", fold(text).folded)) - _COMMON
    weights = [_weights(desk, entry) for entry in entries]
    scores = []
    for own in weights:
        alone = {w for w in said & own.keys() if sum(own[w] <= other.get(w, 0) for other in weights) == 1}
        scores.append(sum(own[word] for word in alone))
    best = max(scores, default=0)
    return entries[scores.index(best)] if best >= least and scores.count(best) == 1 else None


def _weights(desk: Desk, entry: Entry) -> dict[str, int]:
    """The telling words of a posting with what each of them weighs."""
    read = Posting.of(json.loads(entry["posting"]))
    role = desk.catalogue.roles[entry["role"]]
    skills = " ".join(desk.catalogue.skill_name(skill) for demand in read.demands for skill in demand.skills)
    terms = " ".join(words for _, words in read.terms)
    found: dict[str, int] = {}
    for words, weight in ((f"{skills} {terms}", _WEAK), (f"{read.title} {role.name}", _TITLE), (read.employer, STRONG)):
        for word in re.findall(r"[\w+#]{2,}", fold(words).folded):
            if word not in _COMMON:
                found[word] = max(weight, found.get(word, 0))
    return found
