"""The ways people write one name: spaces, hyphens, dots, plurals, British spelling, capitals inside words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.lexical.text import fold_name
from bot.reading.lexical.words import everyday

_BRITISH = (
    ("iza", "isa"),
    ("izing", "ising"),
    ("modeling", "modelling"),
    ("labeling", "labelling"),
    ("color", "colour"),
    ("analyz", "analys"),
    ("ize", "ise"),
)
_HUMPS = re.compile(r"[A-Z]?[a-z]+|[A-Z]{2,}(?![a-z])")
_PARENTHESES = re.compile(r"\s*\(([^)]*)\)")


def forms(name: str, proper: bool = False) -> set[str]:
    """All folded spellings of a name or alias; those of a product (`proper`) have no plural."""
    found: set[str] = set()
    for base in _bases(name):
        for spelled in _spelled(base, proper):
            found.update(_separated(spelled))
    found.update(humps(name))
    return {form for form in found if form}


def _bases(name: str) -> Iterator[str]:
    inner = _PARENTHESES.search(name)
    yield fold_name(_PARENTHESES.sub("", name))
    if inner and re.fullmatch(r"[A-Z][A-Za-z0-9+#.-]*", inner[1]) and inner[1].upper() == inner[1]:
        yield fold_name(inner[1])


def _spelled(base: str, proper: bool) -> set[str]:
    found = {base}
    for american, british in _BRITISH:
        if american in base:
            found.add(base.replace(american, british))
        elif british in base:
            found.add(base.replace(british, american))
    numbers = {number for form in found for number in _numbers(form)}
    return found | {number for number in numbers if not proper or len(number) < len(base) or number.endswith("ies")}


def _numbers(form: str) -> set[str]:
    """The plural of a singular and the singular of a plural, where the last word is long enough to be one."""
    last = form.split(" ")[-1].split("-")[-1]
    several = last != form
    if not last.isalpha() or len(last) < 3 or (not several and (len(form) > 4 or form in everyday())):
        return {form[:-1]} if last.endswith("s") and last.isalpha() and len(last) > 6 and several else set()
    if last.endswith("ies"):
        return {form[:-3] + "y"}
    if last.endswith("s"):
        return {form[:-1]} if several and not last.endswith(("ss", "us", "is", "ics")) else set()
    doing = last.endswith(("ing", "ion", "ment", "ness", "ity"))
    if last == "work" or (doing and last not in ("pipeline", "embedding", "testing")):
        return set()
    return {form[:-1] + "ies"} if last.endswith("y") and last[-2] not in "aeiou" else {form + "s"}


def _separated(form: str) -> set[str]:
    found = {form, form.replace("&", "and"), form.replace(" & ", "&")}
    if form.startswith("."):
        found.add("dot" + form[1:])
    if re.search(r"[a-z]\.(js|io|net|py|ai)$", form):
        found |= {form.replace(".", ""), form.replace(".", " ")}
    parts = [part for part in re.split(r"[ _-]+|(?<=\w)/(?=\w)", form) if part]
    if len(parts) > 1:
        found |= {" ".join(parts), "-".join(parts)}
        joined = "".join(parts)
        if len(parts) == 2 and len(joined) > 4 and joined not in everyday() and min(map(len, parts)) > 1:
            found.add(joined)
        if "/" in form or all(len(part) <= 2 for part in parts):
            found |= {"/".join(parts)} | ({joined} if len(joined) > 3 else set())
        if len(parts) == 3:
            found |= {f"{parts[0]}-{parts[1]} {parts[2]}", f"{parts[0]} {parts[1]}-{parts[2]}"}
    return found


def humps(name: str) -> set[str]:
    """`PowerPoint` as "power point"; not `NoSQL` as "no sql"."""
    if " " in name:
        first, rest = name.split(" ", 1)
        return {f"{form} {fold_name(rest)}" for form in humps(first)}
    if not name.isalpha():
        return set()
    parts = _HUMPS.findall(name)
    if len(parts) != 2 or "".join(parts) != name or min(map(len, parts)) < 2:
        return set()
    first = parts[0].lower()
    if len(first) < 3 or (first in everyday() and len(name) < 9):
        return set()
    return {f"{first} {parts[1].lower()}", f"{first}-{parts[1].lower()}"}
