"""Plain words by which nothing dark is meant: somebody says that they are fine, or what they like to do."""

from __future__ import annotations

import re

_FINE = re.compile(
    r"\bi(?:'?m| am)\s+(?:(?:really|totally|completely|honestly|just|all|quite|perfectly|doing|feeling)\s+)?"
    r"(?:fine|ok(?:ay)?|all ?right|good|safe|well|not (?:\w+ )?(?:suicidal|depressed|in (?:danger|crisis|trouble)|"
    r"desperate|sad|that bad|so bad|going to (?:hurt|kill|harm) my ?self))\b(?! with (?:dying|that)| if)",
    re.IGNORECASE,
)
_LIKES = re.compile(
    r"\bi (?:really |also |still )?(?:like|love|enjoy|fix|repair|build|cook|weld|sew|paint)\b|"
    r"\b(?:good|handy) with (?:my |the )?hands\b|\bhands (?:are )?good\b",
    re.IGNORECASE,
)
_MASK = re.compile(
    r"\b(?:tell\w*|told|say\w*|said|pretend\w*|act\w*|smil\w*|thinks?|answer\w*|not|n't|but|isn'?t|aren'?t|lie|lying)\b",
    re.IGNORECASE,
)
"""Words with which being fine is what one shows, or is taken back."""
_HEAVY = re.compile(
    r"\b(?:sad|tired|cr(?:y|ied|ying)|hurt\w*|hat(?:e|ing)|lost|afraid|scared|miser\w+|useless|fail\w*|can'?t|cannot|cant|"
    r"never|no ?more|any ?more|alone|lonely|pain|ugly|stupid|dumb|anxi\w+|worr\w+|stress\w*|exhaust\w*|empty|but)\b",
    re.IGNORECASE,
)
"""Words with which a liking may be the lesser half of what is said."""


def without_reassurance(text: str) -> str:
    """What is left of a message where somebody says that they are fine; the whole where they do not."""
    return _FINE.sub(" ", text)


def reassures(text: str) -> bool:
    """Whether somebody says that they are fine, or in no danger, and takes it not back."""
    return _FINE.search(text) is not None and _MASK.search(without_reassurance(text)) is None


def only_likes(text: str) -> bool:
    """Whether somebody says what they like or do, and nothing that weighs on them."""
    return _LIKES.search(text) is not None and _HEAVY.search(text) is None
