"""Job titles: seniority, abbreviations, and the roles they name, by name, alias, near spelling or duty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio
from rapidfuzz.process import extractOne

from bot.advice.catalogue import Catalogue
from bot.reading.lexical.forms import forms
from bot.reading.lexical.text import fold_name, words_of

NEAR = 86.0
"""Token ratio from which a title counts as another spelling of a known one."""
_SENIORITY = re.compile(
    r"(?<![\w-])(?:sen(?:io|oi|ie|o|i)r|sr\.?|snr\.?|jun(?:io|oi|ie|o|i)r|jr\.?|jnr\.?|lead(?!er)|principal|"
    r"staff|mid[- ]?level|mid|middle|"
    r"entry[- ]?level|head(?: of)?|chief|trainee|intern|internship|graduate|experienced|associate|aspiring|"
    r"future|former|"
    r"certified|freelance|working student|i{1,3}|iv|level \d|l\d|fresh|newbie|beginner|proper|good|great|real|"
    r"professional|successful|remote|full[- ]time|part[- ]time)(?![\w-])"
)
_FRAME = re.compile(
    r"^(?:(?:hm+|um+|uh+|er+m*|well|the|a|an|as|be|become|to|my|some|any|kind of|sort of|like|maybe|probably|"
    r"role|job|position|of|in|"
    r"into|for|more of)\s+)+|\s+(?:roles?|jobs?|positions?|profiles?|career|careers?|work|field|profession|person|guy|"
    r"track|path|stuff|please|plz|pls|i guess|guess|i think|think|lol|haha|thanks|thx|tbh|would be (?:nice|great|"
    r"cool)|"
    r"for (?:me|sure|now)|i suppose|probably|maybe|for a living|professionally|of course|ofc|definitely|ppl|"
    r"people|folks|"
    r"kind of thing|(?:one|some) day|someday|at some point|sooner or later|soon|"
    r"in (?:a|one|two|three|the next|\d+)(?: few| couple of|-\d+| or \w+)? (?:years?|months?)(?: time)?|"
    r"eventually|now|too|or something|in the future|again)$"
)
_OPENER = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|well|yes|yeah|yep|sure|fine|right|alright|oh|ah|hm+|u[hm]+|erm?|so|hi|hello|hey|sorry|lol|"
    r"anyway|honestly|listen|look)(?:\s*[.,!:;…]+\s*|\s+[-–]\s+|\s+(?=(?:a|an|the)\b))|(?:ok(?:ay)?|yeah|hm+|u[hm]+) )+"
)
"""What a talk opens with, set off by a stop: "ok. truck driver"."""
_LABEL = re.compile(
    r"^\W*(?:my |the )?(?:dream |target |career |desired |next )?(?:goal|target|dream|aim|role|job|position|title|wish)"
    r"(?: role| job| is)* ?[:=-]+\s*"
)
"""What a form writes before the title: "goal: computer vision"."""
_SHORT = {
    "eng": "engineer",
    "engg": "engineer",
    "engr": "engineer",
    "engineering": "engineer",
    "dev": "developer",
    "devs": "developer",
    "mgr": "manager",
    "sci": "scientist",
    "ml": "machine learning",
    "dl": "deep learning",
    "ai": "ai",
    "cv": "computer vision",
    "bi": "bi",
    "pm": "product manager",
    "ds": "data scientist",
    "da": "data analyst",
    "de": "data engineer",
    "mle": "machine learning engineer",
    "dev.": "developer",
    "analytics": "analyst",
    "analysis": "analyst",
    "science": "scientist",
    "arch": "architect",
    "admin": "administrator",
    "db": "database",
    "genai": "generative ai",
    "prog": "programmer",
    "analist": "analyst",
    "sw": "software",
    "swe": "software engineer",
    "analysts": "analyst",
    "engineers": "engineer",
    "scientists": "scientist",
    "developers": "developer",
    "managers": "manager",
    "enginner": "engineer",
    "enginering": "engineer",
    "enginer": "engineer",
    "enginneer": "engineer",
    "engineerng": "engineer",
    "devloper": "developer",
    "sientist": "scientist",
    "scientest": "scientist",
}
_STOP = frozenset(
    words_of(
        "a an the and or of in on for with to from by at that who which it its into is are be being do does doing my "
        "me i as so they them their all day long someone person people guy role job living want would like love "
        "something things stuff where you one work working works not sure no idea know "
        "what how when become get very really just also right other more most good new"
    )
)
_WORKERS = ("engineer", "developer", "analyst", "scientist")
_HEADS = frozenset(_SHORT.values()) - {"ai"}
"""Words that end many titles and are near none of them when they stand alone."""
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_TURNED = re.compile(r"([\w ]+?) (?:of|for|in|with|on|who works (?:with|on)|working (?:with|on|in)|doing) ([\w ]+)")
"""A title with its field behind it: "analyst of data"."""
_ENDINGS = ("ations", "ation", "ings", "ing", "ers", "er", "ies", "ied", "es", "ed", "s", "e", "y")


@dataclass(frozen=True)
class Title:
    """What a title resolves to; `role` is None where nothing is near, `score` then says how near the nearest was."""

    role: str | None
    score: float


class Titles:
    """Resolves titles and descriptions against the catalogue's roles."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._exact: dict[str, str] = {}
        self._plain: dict[str, str] = {}
        self._duties: list[tuple[str, frozenset[str]]] = []
        for role in catalogue.roles.values():
            self._exact[fold_name(role.id.replace("-", " "))] = role.id
            for name in (role.name, *(part for part in re.split(r"\s*/\s*", role.name) if " " in part)):
                self._exact.setdefault(fold_name(name), role.id)
        for role in catalogue.roles.values():
            for alias in role.aliases:
                for form in forms(alias):
                    self._exact.setdefault(form, role.id)
            self._duties += [(role.id, _stems(duty)) for duty in role.duties]
        told = {word: {role for role, duty in self._duties if word in duty} for _, one in self._duties for word in one}
        self._rare = {word: 1 / len(roles) for word, roles in told.items()}
        for name, role_id in self._exact.items():
            self._plain.setdefault(plain(name), role_id)
        self._remembered = lru_cache(maxsize=4096)(self._named)

    def named(self, said: str) -> Title:
        """The role of a title by name, alias or near spelling."""
        return self._remembered(said)

    def _named(self, said: str) -> Title:
        folded = _INITIALS.sub(lambda m: m[0].replace(".", "").replace(" ", ""), fold_name(said)).strip(" .,!?:;\"'()")
        for candidate in (folded, bare(folded)):
            if candidate in self._exact:
                return Title(self._exact[candidate], 1.0)
        key = plain(folded)
        if key in self._plain:
            return Title(self._plain[key], 0.97)
        turned = _TURNED.fullmatch(key)
        if turned and (known := f"{turned[2]} {turned[1]}") in self._plain:
            return Title(self._plain[known], 0.95)
        if len(key) < 4 or key in _HEADS:
            return Title(None, 0.0)
        best = extractOne(key, self._plain.keys(), scorer=token_sort_ratio)
        if best is None:
            return Title(None, 0.0)
        score = float(best[1])
        near = score >= NEAR and _same_kind(key, str(best[0]))
        return Title(self._plain[str(best[0])] if near else None, round(min(score, 96.0) / 100, 2))

    def of_field(self, field: str) -> Title:
        """The role of those who work in a field: "BI"."""
        workers = (self.named(f"{field} {end}") for end in _WORKERS)
        return next((title for title in workers if title.score >= 0.97), Title(None, 0.0))

    def described(self, said: str) -> Title:
        """The role whose duties a description shares most words with."""
        words = _stems(said)
        best: tuple[float, float, str | None] = (0.0, 0.0, None)
        for role_id, duty in self._duties:
            common = words & duty
            if len(common) >= 2:
                number = len(common)
                share = number / max(1, min(len(words), len(duty) + 2)) * 0.5 + number / len(duty) * 0.5
                rare = sum(self._rare[word] for word in common)
                best = max(best, (share * (1 + rare / 8), share, role_id), key=lambda one: one[0])
        return Title(best[2] if best[1] >= 0.5 else None, round(min(0.9, best[1]), 2))

    def nearest(self, said: str) -> tuple[str | None, float]:
        """The nearest role of a title that is none of the catalogue's, however far."""
        best = extractOne(plain(said), self._plain.keys(), scorer=token_set_ratio)
        return (self._plain[str(best[0])], float(best[1]) / 100) if best else (None, 0.0)


def bare(folded: str) -> str:
    """A folded title without seniority, article and the words "role" or "job"."""
    text = re.sub(r"\s+", " ", _SENIORITY.sub(" ", _LABEL.sub("", _OPENER.sub("", folded)))).strip(" .,!?:;\"'()/-")
    while (shorter := _FRAME.sub("", text).strip(" .,")) != text and shorter:
        text = shorter
    return text


def plain(folded: str) -> str:
    """A bare title with abbreviations written out."""
    return " ".join(_SHORT.get(word, word) for word in re.findall(r"[\w+#.]+", bare(folded)))


def _same_kind(said: str, known: str) -> bool:
    """A near title must not differ by a whole word: "data engineer" is not "data engineering manager"."""
    ours, theirs = said.split(), known.split()
    if len(ours) != len(theirs):
        return False
    return all(token_sort_ratio(a, b) >= 80 for a, b in zip(sorted(ours), sorted(theirs), strict=False))


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in re.findall(r"[a-z][a-z+#/]*", fold_name(text)) if word not in _STOP)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
