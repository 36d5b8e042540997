"""It is all too much just now: the list, the plan, the words, or everything at once; and no more than that.

Great words are taken for small ones only where the learning is what they are about, or where they stand alone and
nothing dark stands beside them.
"""

from __future__ import annotations

import re

from bot.reading.wellbeing.feelings import small, spoken_to

_MATTER = (
    r"(?:(?:all |of |the |this |that |these |those |so |too |many |much |such |an? |my |your |whole |huge |long |"
    r"more )*"
    r"(?:info\w*|stuff|lists?|plans?|steps?|skills?|topics?|things|text|words|tools|terms|options|choices|questions?|"
    r"courses?|links?|gaps?|requirements?|names|acronyms|jargon|material|hours|numbers|input|content|details|data|"
    r"to (?:learn|do|read|take in|study|digest|cover|know|remember)))"
)
_TOO_MUCH = re.compile(
    r"\b(?:this|it|that|all this|all of this|all that|everything here)(?: is|'s|s| was| feels| seems| gets|"
    r" is getting)? "
    r"(?:\w+ ){0,2}?(?:(?:way |far |just |a bit |a little |bit |really )*too|so) much(?: for me)?\W*(?:$|[,.;]|and|but|"
    r"right now|at once|today)"
    r"|\b(?:too|so|a bit|a little(?: bit)?) much (?:for me|at once|all at once|to (?:learn|take in|do|read|handle|"
    r"digest|"
    r"process))\b"
    rf"|\b(?:too|so) (?:much|many) (?!text|words|info|lines|details|questions?|to read){_MATTER}\b"
    r"|\bi(?:'?m| am| feel| am feeling|'m feeling) (?:\w+ )?(?:overloaded|swamped|in over my head|snowed under)\b"
    r"|\b(?:feel\w*|am|i'?m|is|'?s|it'?s|this|so|totally|completely|bit|little|really|very|quite|"
    r"just) overwhelm(?:ed|ing)\b"
    r"|^\W*(?:overwhelm(?:ed|ing)|overload(?:ed)?|too much)\W*$|\boverwhelms me\b"
    rf"|\b(?:drown(?:ing)?|buried|burying|lost|snowed|sinking) (?:in|under|by|beneath) {_MATTER}\b"
    r"|\b(?:ca ?n'?t|can ?not|could ?n'?t) (?:possibly |really )?(?:take|handle|process|digest|absorb|"
    r"keep up with|manage|"
    r"follow|do) (?:in )?(?:all (?:of )?(?:this|that|these|it)|so (?:much|many)|this (?:much|many)|"
    r"everything at once)\b"
    r"|\bmy (?:head|brain) (?:is |'?s )?(?:\w+ )?(?:spin\w*|explod\w*|smok\w*|full|fried|hurts)\b"
    r"|\b(?:that|this|it)(?:'?s| is| looks| seems|s)? (?:\w+ )?(?:(?:an? )?(?:awful |hell of a |whole |huge )?lot|"
    r"loads|tons|"
    r"a mountain|huge|endless|massive)(?: (?:at once|to (?:learn|take in|do|read|digest)|of (?:stuff|things|steps|"
    r"work)|for "
    r"me))?\W*(?:$|[,.;!]|and|but)",
    re.IGNORECASE,
)
_GREAT = re.compile(
    r"\boverwhelm\w*|\b(?:drown\w*|sinking)\b|\bbear\b|\beverything(?= here| at once)|\b(?:can ?not|cannot)\b",
    re.IGNORECASE,
)
"""Great words that here are only said of too much at once."""
_THOUGHT = re.compile(
    r"\b(?:not|n'?t|never|no longer) (?:\w+ )?(?:too much|overwhelm\w*|a lot|swamped)\b|\bhow much\b", re.I
)
LONGEST = 20
"""Words up to which a message says that and little else."""


def too_much(text: str) -> bool:
    """Whether it is all too much just now, and no more than that."""
    if not _TOO_MUCH.search(text) or _THOUGHT.search(text) or "?" in text or len(text.split()) > LONGEST:
        return False
    return small(_GREAT.sub(" ", text)) and not spoken_to(text)
