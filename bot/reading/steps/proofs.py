"""What a message shows of work done: a repository, a link, a certificate, the result of a test, somebody's review."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()]+|\b[\w.-]+\.(?:com|org|io|dev|net|app|co|edu)/[^\s<>()]+", re.IGNORECASE
)
_CODE = re.compile(r"\b(?:github|gitlab|bitbucket|codeberg|sr\.ht|huggingface)\b", re.IGNORECASE)
_BADGE = re.compile(r"\b(?:credly|accredible|verify|certificates?|badges?)\b", re.IGNORECASE)
_CERTIFICATE = re.compile(r"\b(?:certificates?|certified|certification|certs?|diploma|badge)\b", re.IGNORECASE)
_TEST = re.compile(r"\b(?:quiz(?:zes)?|exams?|tests?|assessment|finals?|midterm|az-\d+|dp-\d+)\b", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:passed|scored?|got|reached|result|grade|points?|with (?=(?:an? )?\d))\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?<![\d.])(\d{1,3}(?:[.,]\d)?)\s*(?:%|percent\b|per cent\b)|(?<!\d)(\d{1,3})\s*/\s*100\b", re.IGNORECASE
)
_SHARE = re.compile(r"\s*(?:of|done|through|finished|complete[d]?|into|in|ready|with)\b", re.IGNORECASE)
"""Behind a percentage: it is a share of something, and no result."""
_OF = re.compile(
    r"(?<![\d.])(\d{1,3})\s*(?:/|out of|of)\s*(?:the )?(\d{1,3})\b(?!\s*(?:chapters?|lessons?|videos?|modules?))",
    re.IGNORECASE,
)
_REPOSITORY = re.compile(r"\b(?:repo|repository|pushed|pull request|merged|git ?hub|git ?lab)\b", re.IGNORECASE)
_REVIEW = re.compile(
    r"\b(?:signed (?:it |this )?off|reviewed (?:it|by)|approved|my (?:mentor|boss|teacher|lead|manager|"
    r"colleague)\b.{0,30}"
    r"\b(?:liked|loved|happy|approved|signed|checked|reviewed|praised))\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:no|not|without|never|yet|will|soon|later|is there|do i get|need)\b[^.!?]{0,20}\b(?:certificat\w*|"
    r"repo\w*|badge|exam)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:failed|flunked|bombed|messed up|screwed up|blew|fail)\b(?!.{0,12}\b(?:deploy|pipeline|build|job)\b)"
    r"|\b(?:did ?n.?t|did not|could ?n.?t|have ?n.?t|not) pass(?:ed)?\b|\bnot passed\b"
    r"|\b(?:did not|did ?n.?t) make it\b|\bmissed the (?:passing|pass)\b"
    r"|\bneeded (?:at least )?\d{2,3}\b",
    re.IGNORECASE,
)
SHOWN_LENGTH = 300


@dataclass(frozen=True)
class Proof:
    """What was shown: its kind ("repository", "link", "certificate", "quiz", "review"), its words, its percent."""

    kind: str
    words: str
    score: float | None = None


def proof_of(text: str) -> Proof | None:
    """What a message shows, the strongest first; None where nothing is shown or a test was not passed."""
    if failed(text) or _NO.search(text):
        return None
    link, score = _LINK.search(text), score_of(text)
    if link:
        words = link[0].rstrip(".,;:!?")[:SHOWN_LENGTH]
        badge = _BADGE.search(words) or _CERTIFICATE.search(text.replace(link[0], " "))
        kind = "repository" if _CODE.search(words) else "certificate" if badge else "link"
        return Proof(kind, words, score)
    words = " ".join(text.split())[:SHOWN_LENGTH]
    if _CERTIFICATE.search(text):
        return Proof("certificate", words, score)
    if _TEST.search(text) and (score is not None or re.search(r"\bpassed\b", text, re.IGNORECASE)):
        return Proof("quiz", words, score)
    if _REPOSITORY.search(text):
        return Proof("repository", words, None)
    return Proof("review", words, None) if _REVIEW.search(text) else None


def has_link(text: str) -> bool:
    """Whether a message holds an address, with its scheme or without: "github.com/me/sparky"."""
    return _LINK.search(text) is not None


_HELD = re.compile(
    r"\b(?:got|gotten|have|has|'ve|hold|earned|received|passed|obtained|completed|finished|did|cleared|aced|achieved|done|"
    r"made|nailed|here(?:'s| is)|collected|picked up|was awarded)\b[^.!?;\n]{0,40}\b(?:certificat\w*|certs?|exam|badge|"
    r"diploma)\b|\b(?:am|'m|im|got|became|is|now) (?:\w+ ){0,3}?certified\b|\bcertified (?:now|in|as|since)\b|"
    r"\b(?:certificat\w*|certs?|exam|badge) (?:\w+ ){0,3}?(?:passed|done|received|in hand|achieved|obtained|arrived)\b",
    re.IGNORECASE,
)
_HELD_NOT = re.compile(
    r"\?\s*$|\b(?:want|wanna|will|'ll|would|should|could|need|plan|planning|going to|gonna|prepar\w*|"
    r"stud(?:y|ying) for|register\w*|book(?:ed|ing)? |next|tomorrow|soon|yet|no|not|n.t|never|without|if|hope|"
    r"exams? (?:until|till|in|on)|friend|colleague|boss|he|she|they)\b",
    re.IGNORECASE,
)


def certificate_held(text: str) -> bool:
    """Whether somebody says that they hold a certificate or passed its exam, and not that they want one."""
    return bool(_HELD.search(text)) and not _HELD_NOT.search(text) and not failed(text)


def score_of(text: str) -> float | None:
    """The result of a test in percent; None where no test is spoken of, or no figure of a result."""
    if not (_TEST.search(text) or _CERTIFICATE.search(text) or _RESULT.search(text)):
        return None
    found = _PERCENT.search(text)
    tested = _TEST.search(text) or _CERTIFICATE.search(text)
    if found and not tested and _SHARE.match(text, found.end()):
        return None
    if found:
        value = float((found[1] or found[2]).replace(",", "."))
        return value if value <= 100 else None
    parts = _OF.search(text) if _TEST.search(text) else None
    if parts and int(parts[2]) > 0 and int(parts[1]) <= int(parts[2]):
        return round(100 * int(parts[1]) / int(parts[2]), 1)
    return None


def failed(text: str) -> bool:
    """Whether a message says that a test was not passed."""
    return bool(_FAILED.search(text)) and not re.search(r"\b(?:almost|nearly) failed\b", text, re.IGNORECASE)
