"""What speaks for a technology in a technical text, beyond what convinces `guards` of a person's skill.

A person's profile must not hold a skill that was never named, so `guards` asks much of an everyday word. Where only the
names in a text are wanted, an error message, a posting or a list of tags says enough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.lexical.heads import quick
from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.text import Text, words_of
from bot.reading.lexical.words import everyday
from bot.reading.skills.guards import NAMES

_AROUND = 60
_CODE = re.compile(
    r"\w::\w|\w\(\)|[a-z][A-Z][a-z]|\b\w+_\w+\b|[{};$]\w|\w\.(?:js|py|xml|json|java|cs|rb|php|html|css|yml|exe|dll)\b|"
    r"\bv?\d+\.\d+"
)
_NOUN_AFTER = re.compile(
    r"(?:'s)?\s+(?:task|error|log|config|command|request|controller|directive|scope|form|input|service|repo|instance|"
    r"version|table|column|cell|row|driver|client|session|thread|process|build|api|tag|attribute|view|template|route|"
    r"router|page|host|machine|system|environment|configuration|installation|container|image|proxy|module|package|"
    r"plugin|binar|assembl|project|layer|endpoint|interface|platform|technolog|tool|method|principle|team|mixin|"
    r"cluster|pipeline|store|database|desktop|user|account|integration|setup|update|upgrade|extension|workbook)"
    r"(?:s|es|ies|y)?\b"
)
_SUBJECT = re.compile(
    r"(?:\s+(?:is|was|isn't|wasn't|has|hasn't|does|doesn't|did|didn't|can|can't|cannot|won't|keeps?|crashe[sd]|crash|"
    r"throws?|returns?|supports?|needs|requires?|uses|runs|gives|seems|starts|allows|provides|and|or)\b|\s*[,)/])"
)
_TALK = quick(
    r"\b(?:errors?|logs?|logged|config\w*|install\w*|servers?|scripts?|files?|tasks?|controllers?|apis?|codes?|coding|"
    r"classes|class|objects?|modules?|versions?|commands?|databases?|quer(?:y|ies)|plugins?|compil\w+|builds?|"
    r"terminal|deploy\w*|debug\w*|exceptions?|strings?|arrays?|methods?|requests?|browsers?|web|frontend|backend|"
    r"front-end|back-end|software|platforms?|environments?|technolog\w+|engineer\w*|developer\w*|devs?|framework\w*|"
    r"librar\w+|stack|cloud|infrastructure|automat\w+|testing|macros?|formulas?|cells?|worksheets?|components?)\b"
)
_SHARED = frozenset(
    words_of(
        "swift express basic less access flash close rest scratch make smart dash processing crystal bottle ring "
        "pyramid behave arc next go move it word publisher teams outlook forms stream streams sketch paint copper "
        "scheme june solid foundation boost smarty doctrine apollo"
    )
)
"""Adjectives and common words of technical talk itself: nothing about them is told by such talk."""
_VERB = re.compile(
    r"\b(?:i|you|we|they|he|she|it|who|people|users|to|will|would|can|could|should|must|may|might|don't|let|let's|"
    r"please|always|never|often)\s+$"
)
_ACTS = re.compile(
    r"\b(?:run(?:ning)?|install(?:ing|ed)?|launch(?:ing)?|configur(?:e|ing|ed)|compil(?:e|ing|ed)|deploy(?:ing|ed)?|"
    r"import(?:ing|ed)?|upgrad(?:e|ing|ed)|integrat(?:e|ing|ed)|debug(?:ging)?|set(?:ting)? up|implement(?:ing|ed)?)\s+"
    r"(?:an? |the |my |our )?$"
)
_EMPTY = re.compile(
    r"\b(?:the|a|an|of|to|in|on|for|with|is|are|was|be|by|at|as|from|that|this|it|you|we|our|your|i|will|my|or|not)\b"
)
_FLAT = 3
"""Words from which on a line of bare names is a list of tags."""


def support(hit: Hit, text: Text, named: Sequence[Hit]) -> int:
    """Points for a guarded name, given those that are beyond doubt; nothing for words that technical talk shares."""
    folded, form = text.folded, hit.form
    written = text.quote(hit.start, hit.end)
    as_word = written == form.text
    if (form.text in _SHARED and not written.isupper()) or (
        as_word and _VERB.search(folded[max(0, hit.start - 12) : hit.start])
    ):
        return 0
    after = folded[hit.end : hit.end + 30]
    around = f"{folded[max(0, hit.start - _AROUND) : hit.start]} | {folded[hit.end : hit.end + _AROUND]}"
    score = 1 if _NOUN_AFTER.match(after) else 0
    if any(abs(one.start - hit.start) < 2 * _AROUND for one in named) or _CODE.search(text.raw):
        score += 1
    if _TALK.search(around):
        score += 1
    if score and _SUBJECT.match(after):
        score += 1
    before = folded[max(0, hit.start - 24) : hit.start]
    if _ACTS.search(before):
        score += 3
    if form.text not in NAMES:
        score += (form.text not in everyday()) + (
            written[:1].isupper() and before[-1:] == " " and before[-2:-1].isalnum()
        )
    return score + (2 if named and _flat(text, hit) else 0)


def _flat(text: Text, hit: Hit) -> bool:
    """Whether the line is a list of tags: a few words, none of which joins others."""
    first = text.folded.rfind("\n", 0, hit.start) + 1
    stop = text.folded.find("\n", hit.end)
    line = text.folded[first : stop if stop >= 0 else len(text.folded)]
    return len(line) < 2 * _AROUND and len(line.split()) >= _FLAT and not _EMPTY.search(line)
