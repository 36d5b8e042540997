"""What a person sees in a message: which question is asked, which views are shown. From text and buttons alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

Button = tuple[str, str]

_QUOTED = re.compile(r'"[^"]*"')
_QUESTIONS = (
    ("erase", r"delete everything i know|gone, with no way back"),
    ("restart", r"starting over deletes|begin at zero"),
    ("checks", r"(?:which (?:of these )?(?:do you|have you)|do you also know)\b[^:?]*:\s*(?P<names>[^?]*)\?"),
    ("checks", r"\bthose (?:three|four|five|six)\b"),
    (
        "skills",
        r"which of them you know|easier question|what did you do at work|taken any course|"
        r"made or solved with a computer|sounds like you:|used, even once",
    ),
    ("hours", r"how (?:many hours|much time) a week"),
    ("experience", r"how many years|how long have you been working|working experience"),
    ("which_step", r"which step|which of these steps|which one is it"),
    ("pick", r"(?:which (?:one|of them)|take one of (?:them|these)|does one of them)\b"),
    ("goal", r"which role|what job|what kind of work|where do you want to go"),
    ("skills", r"what do you already know|which skills and tools|tell me the tools|what have you (?:used|worked)"),
    ("stuck", r"what would help most|shall we look for other resources"),
    ("offer", r"\b(?:shall (?:i|we)|want (?:to|the)|would you like|do you want)\b"),
)
_OFFERS = (
    ("plan", r"plan with dates|dated plan|plan that closes"),
    ("phase", r"phase"),
    ("gaps", r"where you stand|gaps|how you compare|compare you with the role|fresh look"),
    ("step", r"step|details|what follows|next one"),
)
_VIEWS = (
    ("gaps", r"readiness [\d.]+ of 100; i asked about"),
    ("plan", r"hours? of study at [\d.]+ a week:"),
    ("step", r"^done when: "),
    ("phase", r"^capstone: "),
    ("recap", r"^goal: .*\n+experience: "),
    ("care", r"crisis line|emergency number"),
    ("goodbye", r"goodbye|see you\b|take care\."),
    ("erased", r"everything of yours is deleted|it is gone, all of it"),
    (
        "unknown",
        r"nothing is asked yet|i know too little of you|nothing to plan for|no gap to plan",
    ),
    ("done", r"well done:|is ticked off"),
    ("reset", r"clean page|everything is reset"),
)
LOST = re.compile(
    r"did not (?:understand|catch|recogni[sz]e|find|tell me)|could not (?:read|match|find|tell)|went past me|"
    r"not sure (?:what|which of them) you mean|none of that matched|i am looking for years|"
    r"how much time is that in hours",
    re.I,
)
"""Words by which the bot admits that it did not understand."""

INTAKE = ("goal", "pick", "experience", "skills", "checks", "hours")


@dataclass(frozen=True)
class Seen:
    """A message as read: the kind of question, what it names, what it offers, which views it shows."""

    text: str
    kind: str = ""
    names: tuple[str, ...] = ()
    offer: str = ""
    question: str = ""
    buttons: tuple[Button, ...] = ()
    views: frozenset[str] = field(default_factory=frozenset)
    lost: bool = False

    def button(self, *words: str) -> Button | None:
        """The first button whose title has one of these words."""
        return next((b for b in self.buttons if any(w in b[0].casefold() for w in words)), None)


def look(text: str, buttons: Sequence[Button] = ()) -> Seen:
    """Reads a message; the question is in its last paragraph."""
    plain = text.casefold()
    last = text.strip().split("\n\n")[-1]
    asked = _QUOTED.sub("", last)
    kind, names = _kind(asked)
    offer = next((name for name, words in _OFFERS if re.search(words, asked, re.I)), "") if kind == "offer" else ""
    views = frozenset(name for name, words in _VIEWS if re.search(words, plain, re.M))
    return Seen(text, kind, names, offer, _question(asked), tuple(buttons), views, bool(LOST.search(text)))


def recalled(seen: Seen, names: tuple[str, ...]) -> Seen:
    """A message that refers to a list instead of naming it, with the names of the list shown last."""
    return replace(seen, names=names) if seen.kind == "checks" and not seen.names else seen


def _kind(asked: str) -> tuple[str, tuple[str, ...]]:
    for name, words in _QUESTIONS:
        found = re.search(words, asked, re.I | re.S)
        if found and ("?" in asked or name == "skills"):
            listed = found.groupdict().get("names") or ""
            return name, tuple(n.strip() for n in listed.split(";") if n.strip())
    return ("other" if "?" in asked else ""), ()


def _question(asked: str) -> str:
    """The sentence that asks, for comparing questions with each other."""
    sentences = re.split(r"(?<=[.!?])\s+", asked.strip())
    return next((s for s in reversed(sentences) if "?" in s), sentences[-1] if sentences else "")


def keys_of(seen: Seen) -> tuple[str, ...]:
    """The keys under which a person keeps account of having settled what is asked."""
    if seen.kind == "checks":
        return tuple(f"checks:{name}" for name in seen.names)
    return (seen.kind,) if seen.kind in INTAKE else ()
