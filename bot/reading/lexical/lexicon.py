"""All names of skills and roles in one Aho-Corasick automaton: every occurrence in a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import ahocorasick

from bot.advice.catalogue import Catalogue, Skill
from bot.reading.lexical.forms import forms, humps
from bot.reading.lexical.text import HIDDEN, Text, fold_name, words_of
from bot.reading.lexical.words import base_words, everyday

_VERSION = re.compile(r"(?:-?v?\d+(?:\.\d+|\.x)*)(?![\w])")
_NEXT_WORD = re.compile(r"\.([a-z]+)(?![\w.(])")
_PERSON = re.compile(
    r"(?:developer|engineer|manager|analyst|scientist|architect|administrator|designer|tester|consultant|"
    r"specialist|master|owner|programmer|expert)s?"
)
_GENERIC = frozenset(
    words_of(
        "services service practices platforms platform methodology methodologies tools tool programming culture "
        "environment technologies principles development systems language framework frameworks library libraries "
        "scripting methods processes approach skills database"
    )
)
_PRODUCTS = ("tool", "library", "platform", "language")
VENDORS = frozenset(
    words_of(
        "apache microsoft ms google aws amazon azure oracle ibm sap adobe gnu hashicorp atlassian facebook jetbrains "
        "elastic"
    )
)


@dataclass(frozen=True)
class Form:
    """One folded spelling of a skill or a role; `guarded` ones need context, as they are also everyday words."""

    text: str
    skill: str = ""
    role: str = ""
    guarded: bool = False
    cased: str = ""


class Hit(NamedTuple):
    """A form found in a folded text; `exact` is False for a corrected typo. A tuple, as a text makes hundreds."""

    start: int
    end: int
    form: Form
    exact: bool = True


_GRADED = re.compile(r"(?:(?:fluent|native|[abc][12]) )?([a-z]+)(?: [abc][12])?")
"""A name of one word with a grade before or behind it."""


def ungraded(folded: str, hit: Hit) -> Hit:
    """A spoken language without the level that its alias holds, so that the level is read: "English C1"."""
    words = _GRADED.fullmatch(folded, hit.start, hit.end)
    return hit._replace(start=words.start(1), end=words.end(1)) if words else hit


_NO = "no "
_LISTS = frozenset(",;:/|(&")
_SORT = re.compile(r"\s*(?:data ?)?(?:bases?|dbs?|stores?|systems?|solutions?|engines?|technolog\w+|storage)\b")
"""What follows the name of a sort of databases and no lack of one."""


class Lexicon:
    """Finds forms; built once a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.forms: dict[str, Form] = {}
        self.cues: dict[str, frozenset[str]] = {}
        self.names = {skill.id: fold_name(skill.name) for skill in catalogue.skills.values()}
        self.cased = {skill.id: skill.name for skill in catalogue.skills.values()}
        self.light = frozenset(skill.id for skill in catalogue.skills.values() if skill.light)
        for skill in catalogue.skills.values():
            self._add(skill, skill.name)
            self.cues[skill.id] = frozenset(fold_name(cue) for cue in skill.cues)
        for skill in catalogue.skills.values():
            for alias in skill.aliases:
                if not self._needless(skill, fold_name(alias)):
                    self._add(skill, alias)
        for role in catalogue.roles.values():
            for name in (role.name, *role.aliases, *re.split(r"\s*/\s*", role.name)):
                for text in forms(name):
                    self.forms.setdefault(text, Form(text, role=role.id))
        self._automaton = ahocorasick.Automaton()
        for text, form in self.forms.items():
            self._automaton.add_word(text, form)
        if self.forms:
            self._automaton.make_automaton()

    def skill(self, name: str) -> str | None:
        """The skill of that name, alias or spelling."""
        form = self.forms.get(fold_name(name))
        return form.skill or None if form else None

    def find(self, text: Text) -> list[Hit]:
        """The longest names that stand as words of their own, left to right, none overlapping."""
        if not self.forms or not text.folded:
            return []
        found = sorted(self._candidates(text), key=lambda hit: (hit.start, -hit.end))
        kept: list[Hit] = []
        for hit in found:
            hit = self._not_denied(hit, text) if hit.form.text.startswith(_NO) else hit
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def _not_denied(self, hit: Hit, text: Text) -> Hit:
        """A name that begins with "no" as a lack of the rest, "no SQL, no Python", unless it stands as a name."""
        rest = self.forms.get(hit.form.text.removeprefix(_NO))
        before = text.folded[: hit.start].rstrip()[-1:]
        listed = text.quote(hit.start, hit.start + 1).isupper() and before in _LISTS
        if rest is None or listed or _SORT.match(text.folded, hit.end):
            return hit
        return Hit(hit.start + len(_NO), hit.end, rest)

    def _candidates(self, text: Text) -> Iterator[Hit]:
        haystack = text.folded.replace("\n", " ")
        for last, form in self._automaton.iter(haystack):
            start = last - len(form.text) + 1
            if (start and haystack[start - 1].isalnum()) or not _opens(haystack, start, form.text):
                continue
            end = _closes(haystack, last + 1, form, text)
            if end:
                yield Hit(start, end, form)

    def _needless(self, skill: Skill, alias: str) -> bool:
        """Whether an alias would only swallow its neighbours, name a person, or stretch a name that is found anyway."""
        head, _, last = alias.rpartition(" ")
        if not head and "/" not in alias:
            return False
        if _PERSON.fullmatch(last):
            return True
        own = {fold_name(name) for name in (skill.name, *skill.aliases)}
        doubtful = head in self.forms and self.forms[head].guarded
        if head in own and last in _GENERIC and not doubtful:
            return True
        first, _, rest = alias.partition(" ")
        if first == "my" and rest in self.forms:
            return True
        pairs = ((first, rest), (last, head), *((a, b) for a, _, b in [alias.partition("/")]))
        return any(
            one in self.forms and self.forms[one].skill != skill.id and other in own and one not in VENDORS
            for one, other in pairs
        )

    def _add(self, skill: Skill, name: str) -> None:
        product = skill.kind in _PRODUCTS
        split = humps(name)
        for text in forms(name, product):
            if text not in self.forms and (text == fold_name(name) or text not in everyday()):
                guarded = _guarded(skill, name, text, product) or (text in split and _everyday(text))
                self.forms[text] = Form(text, skill.id, guarded=guarded, cased=name)


def _everyday(text: str) -> bool:
    return all(part in everyday() for part in re.split("[ -]", text))


def _guarded(skill: Skill, name: str, text: str, product: bool) -> bool:
    """Whether a form needs context: it is an everyday word, or too short to be anything."""
    if not text.isalpha():
        words = product and name[:1].isupper() and " " in text and _everyday(text)
        return words or (skill.ambiguous and all(part in base_words() for part in re.split("[ -]", text)))
    if len(text) == 1 or (len(text) == 2 and text in everyday()):
        return True
    if text in everyday() and (product or not name[1:].islower()):
        return True
    return skill.ambiguous and (fold_name(skill.name) == text or text in everyday() or len(text) <= 3)


def _opens(text: str, start: int, form: str) -> bool:
    if start == 0:
        return True
    before = text[start - 1]
    if before in "_$\\" or before == HIDDEN:
        return False
    if before == "." and start > 1 and (text[start - 2].isalnum() or text[start - 2] == HIDDEN):
        return False
    return not (before in "-'" and len(form) <= 2 and start > 1 and text[start - 2].isalnum())


def _closes(text: str, end: int, form: Form, whole: Text) -> int:
    """The end of the name with a version written onto it, or 0 where the word goes on."""
    if end >= len(text):
        return end
    after = text[end]
    if after.isdigit() and len(form.text) > 2 and not form.guarded:
        version = _VERSION.match(text, end)
        return version.end() if version else 0
    if after.isalnum() or after in "_\\" or after == HIDDEN:
        return 0
    if after in "+#" and (len(form.text) <= 2 or text[end : end + 2] == "++"):
        return 0
    if after == "." and end + 1 < len(text) and text[end + 1].isalpha():
        word = _NEXT_WORD.match(text, end)
        capital = whole.quote(end + 1, end + 2).isupper() and len(form.text) > 2
        return end if capital or (word and word[1] in everyday()) else 0
    if after == "&" and len(form.text) == 1:
        return 0
    return end
