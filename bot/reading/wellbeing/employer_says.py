"""What an employer says to who asked for more: no, later, or nothing at all."""

from __future__ import annotations

import re

from bot.reading.wellbeing.feelings import THEM, TO_YOU, WORK

_REFUSE = (
    r"(?:said|says?|told|keeps?|promised?|refuse[sd]?|never|always|won'?t|will not|did ?n'?t|do ?n'?t|does ?n'?t|"
    r"denied|"
    r"rejected|ignored?|ignores|postponed?|hired|declined|turned (?:it|me) down)\b"
)
_ASKED_WORK = re.compile(
    r"\b(?:asked|begged|applied|waited|waiting|pushed|fought)\b(?: \w+){0,4}? (?:for|about) (?:an? |the |my |more |"
    r"some )?(?:\w+ )?"
    r"(?:raise|promotion|training|transfer|budget|pay rise|pay|course)\b"
    rf"|\b(?:my |our |the )?{WORK}(?: \w+){{0,2}}? {_REFUSE}|\bnext (?:review )?cycle\b",
    re.IGNORECASE,
)
_THEY_SAID = re.compile(
    rf"\b{THEM}(?: \w+){{0,2}}? (?!(?:said|says?|told|keeps?|never|always)\b){_REFUSE}"
    rf"|\b{THEM}(?: \w+){{0,2}}? (?:said|says?|told|keeps? (?:saying|telling)|always (?:says?|tells?))"
    r"(?: (?:me|us|that|it|they|he|she|i|we))*\W* (?:no|nope|not|never|later|wait|waiting|to wait|next|maybe|soon|"
    r"another|'?ll|will|would|have to|has to|should|must|can'?t|cannot|won'?t|don'?t|there(?:'s| is) no)\b",
    re.IGNORECASE,
)


def employer_refused(text: str, anyone: bool = False) -> bool:
    """Whether an employer's no, later or silence is told; with `anyone` whoever said it."""
    told = _ASKED_WORK.search(text) or (anyone and _THEY_SAID.search(text))
    return bool(told) and not TO_YOU.search(text)
