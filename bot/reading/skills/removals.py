"""What a person takes back: "remove docker", "I never said docker", "I said java but I meant javascript"."""

from __future__ import annotations

import re

from bot.reading.lexical.heads import Scanner
from bot.reading.lexical.mask import compiled, sentences

_TAKEN = Scanner(
    compiled(
        r"\b(?:remove|delete|drop|erase|scratch|scrap|bin|strike|clear|unset|forget(?: about)?|discard|take "
        r"(?:out|off|away|"
        r"back)|get rid of|cross (?:out|off)|undo|exclude|leave out|cut|kick out|throw out|wipe)\s+"
        r"(?:(?:the|my|that|skill|skills|claim|claims|about|of|also|both|please|entry|entries|i (?:know|have|said|"
        r"mentioned)|what i said about|out|again|it|was|is|saying|me)\s+)*(?P<list>§§)"
        r"(?!\x02| (?:table|column|row|file|container|course|step|from (?:my |the )?(?:plan|roadmap)))"
        r"|\b(?:take|put|strike|cross|pull|get|leave)\s+(?:(?:the|my|that)\s+)*(?P<list2>§§)(?: (?:thing|skill|part|"
        r"entry))?"
        r"\s+(?:off|out|away|back)\b(?! (?:of )?(?:my |the )?(?:plan|roadmap))"
        r"|\b(?:(?:i )?(?:never|didn't|did not|didnt|haven't|have not)(?: ever| actually| really)? (?:say|said|"
        r"mention|mentioned|claim|claimed|tell|told|meant|mean)(?: you)?)(?: (?:that|anything about|"
        r"i (?:have no|had no|don't know|do not know|didn't know|lack|can't|cannot)|i (?:know|knew|had|have|can|"
        r"could|use|used)|about|to know|knowing|to have|having|"
        r"the word))*\s+(?P<list3>§§)"
        r"|\b(?:i|you|u) (?:said|wrote|typed|put|noted|heard|understood|read|mentioned|"
        r"told you)\s+(?P<list4>§§)[,\s]+(?:but|and)?\s*(?:i |it's |it |"
        r"actually |really )*(?:meant|mean|should be|should have been|wanted to say|was wrong|by mistake|"
        r"by accident)"
        r"|\bi (?:meant|mean)\s+§§[,\s]+(?:and )?(?:not|instead of|rather than)\s+(?P<list5>§§)"
        r"|\breplace\s+(?P<list7>§§)\s+(?:with|by)\b"
        r"|\bnot\s+(?P<list8>§§)[,\s]+(?:but )?i meant\b"
        r"|\b(?:i )?(?:don't|do not|dont) (?:list|count|include|put|show|write)\s+(?P<list9>§§)"
    ).pattern,
)
_WRONG = r"(?:was|is|were|are) (?:a mistake|wrong|a typo|not right|not correct|incorrect|an error|not mine|not true)\b"
_BACK = r"(?:take (?:that|it|this) (?:back|out|off|away)|(?:scratch|remove|delete|undo|strike) (?:that|it|this))\b"
_OFF = (
    r"\s*[,:;-]*\s*(?:no,? |sorry,? |wrong,? |please |can you |could you |pls )*(?:remove|delete|erase|drop|scratch)"
    r"(?:d|it|that|this|please|pls|again|now|from (?:my |the )?(?:profile|list|skills?)|[\s,.!?])*$"
)
"""What ends a message on what stands before it: "docker: delete please"."""
_SIGNS = (
    *("remove", "delete", "erase", "drop", "scratch"),
    *("mistake", "wrong", "typo", "not right", "correct", "error", "not mine", "not true"),
    *(
        f"{verb} {it}"
        for verb in ("take", "scratch", "remove", "delete", "undo", "strike")
        for it in ("that", "it", "this")
    ),
)
_BEHIND = Scanner(
    compiled(
        rf"(?P<list>§§)(?:\s+{_WRONG}|{_OFF}|[^.!?;\n§]{{0,12}}[,.;:-]+\s*(?:no,? |sorry,? |please |wait,? )*{_BACK})"
    ).pattern
)
"""What is taken back by the words behind it; a list is costly to try, so only where such words stand at all."""


_ORDER = compiled(
    r"(?:(?:remove|delete|erase|drop|scratch|strike|undo|discard|unset|forget|kick out|get rid of)(?: about)? "
    r"(?:it|that|this|them|those|these|both)\b|(?:take|cross|strike|kick|pull) "
    r"(?:it|that|this|them|those|these|both) (?:off|out|away|back)\b)(?! (?:from|of) (?:my |the )?(?:plan|roadmap))"
    r"[^§?]*$"
)
"""What ends a message by taking off the skill it has just spoken of: "I'm not a Java person any more, remove it"."""
_REASON = re.compile(
    r"n[o']t\b|\b(?:not|no|never|wrong|mistake|typo|any ?more|no longer|false|why (?:is|did|have|do)|who said)\b"
)
"""Why something is taken off, said between its name and the order."""


_CLAUSE = re.compile(r"[,;]|\b(?:but|while|whereas|though)\b")
_ONE = re.compile(r"\b(?:it|that|this)\b")


def _pointed_at(masked: str) -> set[int]:
    """The skills of the last sentence that names any, where the message ends by having them taken off.

    Where only a part of that sentence says why, the skills of that part, if they are as many as are taken off.
    """
    order = _ORDER.search(masked) if "§" in masked else None
    if order is None:
        return set()
    named = [one for one in sentences(masked[: order.start()]) if one.at]
    said = masked[named[-1].start : order.start()] if named else ""
    if not _REASON.search(said):
        return set()
    at, ends = list(named[-1].at), [m.start() for m in _CLAUSE.finditer(said)]
    parts = [said[first:last] for first, last in zip([0, *ends], [*ends, len(said)], strict=True)]
    grounds = [n for n, part in enumerate(parts) if "§" in part and _REASON.search(part)]
    count = parts[grounds[0]].count("§") if len(grounds) == 1 else 0
    if not count or (count == 1 and not _ONE.search(order[0])):
        return set(at)
    before = sum(part.count("§") for part in parts[: grounds[0]])
    return set(at[before : before + count])


_TAKES_OFF = re.compile(
    r"^\W*(?:(?:please|pls|ok|no|oh|and|sorry|wait|but|can|could|would|you|u|just)\W+)*(?:(?:take|cross|strike|"
    r"pull) .{2,40}? (?:off|out)\b|"
    r"(?:remove|delete|erase) \w)"
)
_NEVER_SAID = re.compile(
    r"^\W*(?:(?:but|no|hey|wait|ok|well|sorry|excuse me|hm+|hang on|hold on)\W+)*(?:i )?(?:have )?(?:never|didn'?t|"
    r"did not|haven'?t|have not)(?: (?:ever|actually|really|even|once))* (?:say|said|saying|mention\w*|claim\w*|tell|"
    r"told|writ\w+|wrote)\b|\b(?:where|when|who|why)(?: on earth| the hell)? (?:did i|have i|do you|did you|would you|"
    r"says?|said|told)\b.{0,24}?\b(?:i|that|say|said|sa(?:y|id) i|know|think)\b"
)


def takes_off(folded: str) -> bool:
    """Whether a message has something taken off or denies having said it, and so answers nothing that was asked."""
    return _TAKES_OFF.match(folded) is not None or _NEVER_SAID.search(folded) is not None


def removed(masked: str) -> set[int]:
    """Numbers of the masked skills that are taken back and so claim nothing."""
    gone = _pointed_at(masked)
    behind = _BEHIND.finditer(masked) if any(sign in masked for sign in _SIGNS) else ()
    for match in (*_TAKEN.finditer(masked), *behind):
        for name, span in ((n, match.span(n)) for n in match.groupdict() if match[n]):
            first = masked.count("§", 0, span[0])
            gone.update(range(first, first + match[name].count("§")))
    return gone
