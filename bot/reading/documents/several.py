"""Several job postings in one message: where each begins, and the person's own words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 4
"""Postings of one message that are told apart."""

LONGEST_TITLE = 90
"""Characters of a posting among which its title stands."""


@dataclass(frozen=True)
class Several:
    """The postings in their order, and what the person says before and behind them."""

    postings: tuple[str, ...]
    around: str


_AD = (
    r"(?:(?:job |work )?(?:ad|advert\w*|posting|post|offer|vacancy|opening|listing|description)|job|jd|role|position|"
    r"option|company)"
)
_WORKER = (
    r"(?:engineer|engineering|developer|dev|analyst|scientist|manager|architect|researcher|specialist|consultant|"
    r"designer|administrator|admin|eng|lead|owner|controller|accountant|expert|coordinator|officer|assistant|trainer|"
    r"intern|programmer|technician|planner|strategist|buyer|nurse|writer|editor|teacher|coach)"
)
_MARK = re.compile(
    rf"(?:(?<=\n)|^|(?<=[.!?:;,]\s)|(?<=\s\())(?:[ \t]*[-*•][ \t]*)?[ \t]*\(?(?:"
    rf"(?:the )?(?P<place>first|second|third|fourth|1st|2nd|3rd|4th|(?:the )?other)\b(?: one| {_AD})?"
    rf"(?:\s*[:,–-]|\s(?:is|asks|wants|needs)\b:?)|"
    rf"(?:{_AD}\s*)?(?:no\.?|nr\.?|number|#)?\s*(?P<number>[1-4]|[a-d]|one|two|three|four)\s*(?:[):](?!\w)|\.(?=\s)|"
    rf"\s[–-](?=\s))|{_AD} (?P<alone>[1-4]|[a-d])(?=[ \t]*\n))[ \t]*",
    re.IGNORECASE,
)
"""What announces one entry of a list: "1)", "B:", "job 2 -", "the second one:"."""
_COUNT = {
    **{word: n for n, words in enumerate(("first 1st 1 a one", "second 2nd 2 b two", "third 3rd 3 c three"), 1)
       for word in words.split()},
    **dict.fromkeys(["fourth", "4th", "4", "d", "four"], 4),
}  # fmt: skip
_TITLED = re.compile(
    rf"^[ \t]*(?:[-*•][ \t]*)?(?:[A-Z][\w&.' ]{{1,24}}\s*[:–-]\s+)?(?:(?:an?|the|as|for an?|we need an?) )?"
    rf"(?:[\w/&+.#-]+ ){{0,4}}?{_WORKER}\b(?=(?: (?:job|role|position))?(?:\s*\([^)\n]*\))*\s*(?:$|[:,;|@(–-]|"
    rf"(?:at|in|for|with|by|wanted|needed|sought|requires?|needs?|asks?)\b))",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that begins with a title, as the head of a posting does."""
_AND = re.compile(r"[\s,;]+(?:and|or|vs\.?)(?: the other(?: one)?(?: is)?)?\s*$", re.IGNORECASE)
_LEADS = re.compile(r"^\s*(?:and|or|vs\.?)\s+", re.IGNORECASE)
_RULE = re.compile(r"^[ \t]*(?:[-=_*#~][ \t]?){3,}[ \t]*$", re.MULTILINE)
_SELF = re.compile(r"\b(?:i|i'?m|i'?ve|i'?d|my|mine|myself)\b", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:19|20)\d\d\s*(?:-+|–|to|until)\s*(?:(?:19|20)\d\d|now|present|today|current)|\b(?:19|20)\d\d\s*-+\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_PAST = re.compile(
    r"\b(?:my (?:\w+ )?(?:cv|resume|jobs|career|work|experience|history|posts|positions)|worked|used to|i (?:was|"
    r"did|had|"
    r"have been|am|'?ve been)|so far|past jobs|previous(?:ly)?|former)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
"""What leads to a list of jobs that somebody had."""
_PLURAL = re.compile(
    rf"\b(?:two|both|these|three|several|2|3|couple of)\b[^:.\n]{{0,40}}?\b(?:{_AD}s|vacancies|"
    rf"companies)\b[^:.\n]{{0,30}}[:.\n]",
    re.IGNORECASE,
)
"""The announcement of several postings, after which they may stand in one sentence."""
_INLINE = re.compile(
    rf"(?:(?<=[:,;.]\s)|(?<=\n)|(?<=\band )|(?<=\bor )|(?<=\bvs )|(?<=\bis ))(?:(?:an?|one|"
    rf"the) )?(?:[\w/&+#-]+ ){{0,3}}?"
    rf"{_WORKER}\b(?= (?:job |role |position )?(?:at|@|with|for|in)\b| ?\(|:)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_ASKS = re.compile(
    r"\?\W*$|^\W*(?:so |and |ok |now |please |pls )*(?:which|what|who|where|compare|tell me|help|can you|could you|"
    r"should|do you|thanks|thx)\b",
    re.IGNORECASE,
)


def split(text: str) -> Several | None:
    """The postings of a text that holds two or more, each with a title at its head; None where it does not."""
    for cuts in (_by_marks(text), _by_rules(text), _by_titles(text), _in_a_sentence(text)):
        found = _told_apart(text, cuts) if len(cuts) > 1 else None
        if found:
            return found
    return None


def _by_marks(text: str) -> list[tuple[int, int]]:
    """The marks of a list that counts from one up, by where each begins and ends."""
    found: list[tuple[int, int]] = []
    for mark in _MARK.finditer(text):
        word = (mark["place"] or mark["number"] or mark["alone"]).casefold().removeprefix("the ")
        count = len(found) + 1 if word == "other" and found else _COUNT.get(word)
        if count == len(found) + 1:
            found.append(mark.span())
    return found[:MOST]


def _by_rules(text: str) -> list[tuple[int, int]]:
    """The first title and the lines of dashes behind it that part what is written."""
    title = _TITLED.search(text)
    rules = [rule.span() for rule in _RULE.finditer(text) if title and rule.start() > title.start()]
    if title is None or not rules:
        return []
    kept = [
        rule
        for rule, end in zip(rules, [*(s for s, _ in rules[1:]), len(text)], strict=True)
        if text[rule[1] : end].strip()
    ]
    return [(title.start(), title.start()), *kept][:MOST]


def _by_titles(text: str) -> list[tuple[int, int]]:
    """The lines that begin with a title: each holds all of its posting, or stands under an empty line."""
    heads = list(_TITLED.finditer(text))
    whole = [m for m in heads if _HOLDS_ALL.search(text, m.end(), _end(text, m.end()))]
    apart = [m for m in heads if not text[: m.start()].strip() or _APART.search(text[: m.start()])]
    best = max((whole, apart), key=len)
    names = {m[0].strip().casefold() for m in best}
    return [(m.start(), m.start()) for m in best][:MOST] if len(names) > 1 else []


_HOLDS_ALL = re.compile(r"[:(]\s*\w.{3}|\b(?:needs?|wants?|asks?|requires?)\b.{4}|,[^,\n]+,.{3}")
_APART = re.compile(r"\n[ \t]*\n[ \t]*$|:[ \t]*\n[ \t]*$")


def _end(text: str, at: int) -> int:
    stop = text.find("\n", at)
    return len(text) if stop < 0 else stop


def _in_a_sentence(text: str) -> list[tuple[int, int]]:
    """The titles behind the announcement of several postings."""
    said = _PLURAL.search(text)
    return [(m.start(), m.start()) for m in _INLINE.finditer(text, said.end() - 1)][:MOST] if said else []


def _told_apart(text: str, cuts: list[tuple[int, int]]) -> Several | None:
    """The parts behind each cut as postings; None where one of them is none, or a life is told."""
    ends = [*(start for start, _ in cuts[1:]), len(text)]
    parts = [
        _AND.sub("", _LEADS.sub("", text[start:end])).strip(" \t\n,;")
        for (_, start), end in zip(cuts, ends, strict=True)
    ]
    parts[-1], tail = _without_tail(parts[-1])
    around = f"{text[: cuts[0][0]].strip()}\n{tail}".strip()
    if any(not _is_posting(part) for part in parts) or _PAST.search(text[: cuts[0][0]].rstrip(" \n:-")):
        return None
    return Several(tuple(_RULE.sub("", part).strip() for part in parts), around)


def _is_posting(part: str) -> bool:
    title = _TITLED.search(part[:LONGEST_TITLE])
    return bool(title) and not _SELF.search(part) and not _DATED.search(part)


def _without_tail(part: str) -> tuple[str, str]:
    """A posting without what the person asks or tells behind it, and that."""
    end = len(part)
    for start in reversed([0, *(gap.end() for gap in _SENTENCE.finditer(part))]):
        words = part[start:end].strip()
        if not start or (words and not _SELF.search(words) and not _ASKS.search(words)):
            break
        end = start
    return part[:end].strip(), part[end:].strip()
