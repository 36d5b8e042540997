"""News of an offer: the job that was got, and the offer that was taken back."""

from __future__ import annotations

import re

from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents.interviews import AHEAD

_OFFER = (
    r"(?:(?:the |that |this |a |an |my )?(?:new )?(?:job|position|role|offer|contract|place|internship|apprenticeship))"
)
GOT = re.compile(
    r"\b(?:i|i'?ve|ive) (?:just |finally |really )?(?:have |'ve )?(?:got|received|landed|accepted|signed) (?:an?|"
    r"the|my) (?:job )?offer\b"
    rf"|\b(?:i|i'?ve|ive) (?:just |really |actually |finally |have |also )*(?:got|landed|received|accepted|signed|"
    rf"was offered) {_OFFER}"
    r"(?!\w)(?! (?:ad|posting|description|interview|search|title|centre|center|alert|market|application|from|at|"
    r"in|as|for|since|where|"
    r"which|that|years?|\d))"
    r"|\b(?:they|he|she|the company)(?:'ve| have)? (?:just )?(?:hired me|offered me (?:the|a) (?:job|role|"
    r"position|contract)|"
    r"want me to start|took me|gave me the job|said yes)\b|\bi(?:'m| am| got| was) (?:just )?hired\b",
    re.IGNORECASE,
)
"""Who got a job just now; work that is told with its years or place is none."""

GOT_IT = re.compile(r"^\W*(?:omg|yes+|wow|hey|guess what|yay)?\W*(?:i|we) got it\s*!*\W*$", re.IGNORECASE)
"""The same in two words, which mean it only behind an interview or an application."""

GONE = re.compile(
    r"\b(?:withdrew|withdrawn|withdraw|rescind\w*|revoked?|pulled|cancell?ed|took back|taken back|"
    r"retracted)\b[^.!?]{0,15}"
    r"\b(?:offer|contract|job|position|role|it)\b"
    r"|\b(?:offer|contract|job|position)\b[^.!?]{0,15}\b(?:was |got |has been |is )?(?:withdrawn|rescinded|"
    r"revoked|pulled|cancell?ed|"
    r"taken back|retracted|frozen|fell through|off the table)\b|\bhiring freeze\b"
    r"|(?<!trip )(?<!holiday )(?<!vacation )(?<!leave )(?<!travel )(?<!plan )(?<!plans )\bfell through\b",
    re.IGNORECASE,
)
"""An offer that is gone again."""
_ASKED = re.compile(
    r"\?|\b(?:if|when|what if|hope|might|could|afraid|scared|worried|would|will|not|never|n't)\b", re.IGNORECASE
)
MOST = 16


def got(desk: Desk, turn: Turn) -> Reply | None:
    """Congratulations, and what helps in the first weeks; None for a wish, a fear, or a skill that was understood."""
    if _ASKED.search(turn.text) or len(turn.text.split()) > MOST or turn.facts.skills or turn.facts.years is not None:
        return None
    with desk.memory.unit() as unit:
        if not GOT.search(turn.text) and AHEAD not in unit.questions(turn.person_id):
            return None
        return flow.go_on(desk, unit, turn).after(Part("utter_job_got"))


def gone(desk: Desk, turn: Turn) -> Reply | None:
    """A kind word where an offer is gone; None for a question or a fear."""
    if "?" in turn.text or re.search(r"\b(?:if|might|could|afraid|scared|worried)\b", turn.text, re.IGNORECASE):
        return None
    if len(turn.text.split()) > MOST or turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(Part("utter_offer_gone"))
