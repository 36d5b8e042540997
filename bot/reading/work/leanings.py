"""What somebody would like to work with, said without the name of a role: "something with charts, not programming"."""

from __future__ import annotations

import re

_WORDS = {
    "charts": r"charts?|graphs?|dashboards?|diagrams?|visuali[sz]\w+|infographics?|plots",
    "design": r"design\w*|draw(?:ing)?|colou?rs?|creative\w*|creativity|layouts?",
    "people": r"people|ppl|peoples|humans?|customers?|clients?|patients?|colleagues|teams?|talk(?:ing)?|listening|"
    r"helping|"
    r"communicat\w+|social",
    "presenting": r"slides?|present(?:ing|ations?)|explain(?:ing)?|power ?points?|ppts?|storytelling|public speaking",
    "organising": r"organi[sz]\w+|coordinat\w+|project management|managing|planning things|leading|steering",
    "numbers": r"numbers?|figures|statistics|stats|maths?|calculat\w+|spreadsheets?|sums|finance",
    "data": r"data|information|analytics|analy[sz]ing",
    "puzzles": r"puzzles?|riddles?|problem[- ]solving|solving (?:problems|things|riddles|puzzles)|logic|patterns?|"
    r"mysteries",
    "research": r"research(?:ing)?|science|experiments?|investigat\w+|finding (?:things )?out|studies|papers",
    "words": r"writing|texts?|words|languages?|reading|stories|copywriting|editing",
    "ai": r"ai|a\.i\.|artificial intelligence|chat ?gpt|gpt|machine learning|robots?",
    "computers": r"computers?|pcs?|laptops?|technology|tech|office work|desk",
    "order": r"sorting|tidy(?:ing)?|databases?|tables|lists|cleaning up|order|structure",
    "programming": r"programm?ing|program|cod(?:e|ing)|developing|software|apps?|scripts?|computers? (?:code|"
    r"programs?)",
    "servers": r"servers?|infrastructure|networks?|linux|automati\w+|machines|clouds?",
    "pictures": r"pictures?|images?|photos?|photography|videos?|cameras?",
}
_KEYS = {key: re.compile(rf"\b(?:{words})\b") for key, words in _WORDS.items()}
NAMES = {
    "data": "data",
    "ai": "AI",
    "people": "people",
    "presenting": "presenting",
    "organising": "organising",
    "puzzles": "solving puzzles",
    "words": "language",
    "order": "putting things in order",
}
"""What a liking is called where its key is not it."""
_WISH = re.compile(
    r"\b(?:something|somethin|smth|sth|anything|some (?:job|work|kind of work)|(?:an? )?(?:job|work|role|career))"
    r"(?: [\w']+){0,3}? (?:with|in|about|around|involving|near|where|like)\b"
    r"|\b(?:i|we)(?:'d|'m| would| do| also| really| just| always| mostly| only| am| still| kinda| kind of)* (?:like|"
    r"likes|love|"
    r"enjoy|prefer|fancy|adore|into|good at|great at|best at|happiest|interested in|drawn to|rather|want|wanna)\b"
    r"|\bwhat i (?:like|love|enjoy)\b|^\W*(?:(?:maybe|well|hm+|i think|i guess|more|rather)\W+)*(?:with|in|about) "
    r"|\bmy (?:thing|passion|strength|favou?rite)\b|^\W*(?:(?:maybe|well|hm+|i think|i guess)\W+)*(?:like|love|"
    r"enjoy)\b",
)
"""Words of liking or wishing."""
_NO = re.compile(
    r"\b(?:not|no|without|never|n['o]t|dont|hate|hates|dislike|rather than|instead of|except|away from|"
    r"nothing (?:with|"
    r"about)|anything but|(?:can|do)n'?t (?:like|want|stand|enjoy)|avoid|sick of|tired of|fed up with)\b"
)
_MILD = re.compile(
    r"\b(?:(?:not|n['o]t|without) (?:too|so|that|very|only|just|all)(?: (?:much|many))?|less|fewer|a bit of|some)\b"
)
"""What is wished in small measure, neither liked nor to be kept out."""
_CUT = re.compile(r"[,;.!?()\n]+|\bbut\b|\s-+\s|\b(?=(?:not|without|no)\b)")
MOST = 40
"""Words up to which a message tells likings and is no story."""


def leanings(folded: str, wished: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of what is liked and of what is to be kept out; nothing where no liking is told.

    `wished` says that the words answer the question what one wants, and need not say so.
    """
    if len(folded.split()) > MOST or not (wished or _WISH.search(folded)):
        return (), ()
    liked: dict[int, str] = {}
    barred: dict[int, str] = {}
    at = 0
    for cut in (*_CUT.finditer(folded), None):
        end = cut.start() if cut else len(folded)
        no, mild = _NO.search(folded, at, end), _MILD.search(folded, at, end)
        for key, words in _KEYS.items():
            for match in words.finditer(folded, at, end):
                if mild and mild.start() < match.start():
                    continue
                (barred if no and no.start() < match.start() else liked).setdefault(match.start(), key)
        at = end
    without = tuple(dict.fromkeys(barred[place] for place in sorted(barred)))
    likes = dict.fromkeys(liked[place] for place in sorted(liked))
    return tuple(key for key in likes if key not in without), without


def is_liking(word: str) -> bool:
    """Whether a word is one of those by which likings are told."""
    return any(words.fullmatch(word) for words in _KEYS.values())


def called(key: str) -> str:
    """What a liking is called."""
    return NAMES.get(key, key)
