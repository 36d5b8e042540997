"""The technologies a text names, word for word: languages, tools, platforms, libraries and methods."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from bot.advice.catalogue import Skill
from bot.reading.facts import RoleMention
from bot.reading.lexical.lexicon import VENDORS, Hit, Lexicon
from bot.reading.lexical.slips import slip_of
from bot.reading.lexical.text import Text, fold_name, words_of
from bot.reading.lexical.words import everyday
from bot.reading.work.fields import is_field, is_trade

_EMPLOYMENT = re.compile(
    r"(?<!driven )(?:development|engineering|administration|management|support|operations|assurance)$", re.IGNORECASE
)
"""What people are employed to do, rather than a technique of theirs."""

_TAILS = frozenset(
    words_of(
        "practices principles methodology methodologies methods process processes environment environments mindset "
        "authentication tokens token database databases script scripts file files queries commands containers "
        "container channel channels systems technologies tools skills programming coding language scripting tests "
        "code project projects"
    )
)
_HEADS = frozenset(words_of("core modern plain pure basic advanced"))
_PART = re.compile(r"[^ /]+")


def is_technology(skill: Skill) -> bool:
    """Whether it is a thing one works with or a technique; no industry, no line of work, no soft skill."""
    return not (skill.soft or is_trade(skill) or (is_field(skill) and _EMPLOYMENT.search(skill.name)))


def named(
    text: Text, hits: Sequence[Hit], roles: Sequence[RoleMention], lexicon: Lexicon, known: Container[str]
) -> list[str]:
    """The names of known skills as written, misspelt ones as they were meant; each spelling once, in order."""
    found: dict[tuple[str, str], str] = {}
    for hit in hits:
        if any(_within(text.folded, hit, role) for role in roles):
            continue
        inner = [hit] if hit.form.skill in known else _inside(text.folded, hit, lexicon, known)
        for one in inner:
            for words in quotes(text, one, lexicon):
                found.setdefault((one.form.skill, fold_name(words)), words)
    return list(found.values())


def _within(folded: str, hit: Hit, role: RoleMention) -> bool:
    """Whether a name is part of a job title; "Google Tag Manager" only looks like one."""
    whole = (hit.start, hit.end) == (role.start, role.end) and " " in folded[hit.start : hit.end]
    return role.start <= hit.start and hit.end <= role.end and not whole


def _inside(folded: str, hit: Hit, lexicon: Lexicon, known: Container[str]) -> list[Hit]:
    """Known skills named by a word of another name, as Linux is by "Linux administration"."""
    found = []
    for word in re.finditer(r"[^ -]+", folded[hit.start : hit.end]) if hit.exact else ():
        form = lexicon.forms.get(word[0])
        if form and form.skill in known and not form.guarded:
            found.append(Hit(hit.start + word.start(), hit.start + word.end(), form))
    return found


def quotes(text: Text, hit: Hit, lexicon: Lexicon) -> list[str]:
    """The words that name the skill, without the words that go with any; those of "UNIX/LINUX" are two names."""
    form = hit.form
    if slip_of(form.text, lexicon.names[form.skill]):
        return [lexicon.cased[form.skill]]
    if not hit.exact:
        return [form.cased if fold_name(form.cased) == form.text else form.text]
    start, end = _core(text.folded, hit, lexicon)
    parts = [match.span() for match in _PART.finditer(text.folded, start, end)]
    if len(parts) == 2 and form.text != lexicon.names[form.skill] and _apart(text.folded, parts, lexicon):
        return [text.quote(*span) for span in parts]
    return [text.quote(start, end)]


def _core(folded: str, hit: Hit, lexicon: Lexicon) -> tuple[int, int]:
    """The span of a hit without the general words at its ends, as long as a name of its own is left."""
    start, end = hit.start, hit.end
    while hit.form.text != lexicon.names[hit.form.skill]:
        last = max(folded.rfind(" ", start, end), folded.rfind("-", start, end))
        if last <= start or folded[last + 1 : end] not in _TAILS or not _known(folded[start:last], lexicon):
            break
        end = last
    head, _, rest = folded[start:end].partition(" ")
    if head in _HEADS and _known(rest, lexicon):
        start = end - len(rest)
    return start, end


def _known(words: str, lexicon: Lexicon) -> bool:
    form = lexicon.forms.get(words)
    return form is not None and bool(form.skill)


def _apart(folded: str, parts: list[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Whether both parts are names of technologies themselves, none of them a vendor."""
    names = [folded[start:end] for start, end in parts]
    return all(_known(name, lexicon) and name not in VENDORS and name not in everyday() for name in names)


def spellings(lexicon: Lexicon, skills: Mapping[str, Skill]) -> Iterator[str]:
    """All forms that are known of these skills."""
    for text, form in lexicon.forms.items():
        if form.skill in skills:
            yield form.cased if fold_name(form.cased) == text else text
