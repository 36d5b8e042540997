"""What a person takes back: "remove docker", "I never said docker", "I said java but I meant javascript"."""

from __future__ import annotations

import re

from bot.reading.heads import Scanner
from bot.reading.mask import compiled

_TAKEN = Scanner(
    compiled(
        r"\b(?:remove|delete|drop|erase|scratch|strike|clear|unset|forget(?: about)?|discard|take (?:out|off|away|"
        r"back)|get rid of|cross (?:out|off)|undo|exclude|leave out|cut|kick out|throw out|wipe)\s+"
        r"(?:(?:the|my|that|skill|skills|claim|claims|about|of|also|both|please|entry|entries|i (?:know|have|said|"
        r"mentioned)|what i said about|out|again|it|was|is|saying|me)\s+)*(?P<list>§§)"
        r"(?! (?:table|column|row|file|container|course|step|from my plan))"
        r"|\b(?:take|put|strike|cross|pull)\s+(?P<list2>§§)\s+(?:off|out|away|back)\b"
        r"|\b(?:(?:i )?(?:never|didn't|did not|didnt|haven't|have not)(?: ever| actually| really)? (?:say|said|"
        r"mention|mentioned|claim|claimed|tell|told|meant|mean)(?: you)?)(?: (?:that|anything about|"
        r"i (?:have no|had no|don't know|do not know|didn't know|lack|can't|cannot)|i (?:know|knew|had|have|can|"
        r"could|use|used)|about|to know|knowing|to have|having|"
        r"the word))*\s+(?P<list3>§§)"
        r"|\bi (?:said|wrote|typed|put|mentioned|told you)\s+(?P<list4>§§)[,\s]+(?:but|and)?\s*(?:i |it's |it |"
        r"actually |really )*(?:meant|mean|should be|should have been|wanted to say|was wrong|by mistake|"
        r"by accident)"
        r"|\bi (?:meant|mean)\s+§§[,\s]+(?:and )?(?:not|instead of|rather than)\s+(?P<list5>§§)"
        r"|(?P<list6>§§)\s+(?:was|is|were|are) (?:a mistake|wrong|a typo|not right|not correct|incorrect|an error|"
        r"not mine|not true)"
        r"|\breplace\s+(?P<list7>§§)\s+(?:with|by)\b"
        r"|\bnot\s+(?P<list8>§§)[,\s]+(?:but )?i meant\b"
        r"|\b(?:i )?(?:don't|do not|dont) (?:list|count|include|put|show|write)\s+(?P<list9>§§)"
        r"|(?P<list10>§§)[^.!?;\n§]{0,12}[,.;:-]+\s*(?:no,? |sorry,? |please |wait,? )*"
        r"(?:take (?:that|it|this) (?:back|out|off|away)|"
        r"scratch (?:that|it)|(?:remove|delete|undo|strike) (?:that|it|this))\b"
    ).pattern,
)


_HINT = re.compile(
    r"remov|delet|drop|eras|scratch|strike|clear|unset|forget|discard|take|get rid|cross|undo|exclud|leave|cut|"
    r"kick|throw|"
    r"wipe|put|pull|sa[iy]|mention|claim|te?ll|told|wr[io]te|typed|mea?n|mistake|wrong|typo|right|correct|"
    r"error|mine|true|"
    r"replace|list|count|include|show"
)


def removed(masked: str) -> set[int]:
    """Numbers of the masked skills that are taken back and so claim nothing."""
    gone: set[int] = set()
    if not _HINT.search(masked):
        return gone
    for match in _TAKEN.finditer(masked):
        for name, span in ((n, match.span(n)) for n in match.groupdict() if match[n]):
            first = masked.count("§", 0, span[0])
            gone.update(range(first, first + match[name].count("§")))
    return gone
