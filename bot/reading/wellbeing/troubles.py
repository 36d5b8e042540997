"""Troubles of health and of study, which are no despair: told apart by plain words from what needs another answer."""

from __future__ import annotations

import re

_BE = (
    r"(?:i(?:'?m| am|'?ve been| have been|'?ve fallen| got| fell| feel| was| have gone down| went down)|feeling|feel|"
    r"been)"
)
_DISEASE = (
    r"(?:flu|influenza|cold|covid(?:[- ]19)?|corona|fever|migraines?|stomach bug|bug|infection|virus|pneumonia|"
    r"bronchitis|"
    r"food poisoning|surgery|an? operation|concussion|chickenpox|mono|shingles|tonsil\w+|appendi\w+|kidney stones?|"
    r"broken (?:arm|leg|wrist|hand|finger|foot|ankle|rib|collarbone)|chemo\w*|hospital appointment)"
)
_ILL = re.compile(
    rf"\b{_BE} (?:\w+ ){{0,2}}?(?:sick|ill|unwell|poorly|not well|under the weather|feverish|bedridden|injured|"
    r"contagious|sick as a dog)\b(?! (?:of|and tired|to my stomach|with worry))"
    rf"|\b(?:have|has|got|caught|with|had|having|recovering from|down with|need|needed) (?:the |a |an |my |some )?"
    rf"(?:bad |nasty |terrible |heavy |slight |bit of a |severe )?{_DISEASE}\b"
    rf"|(?:^|[,.;:!-] ?|\b(?:it'?s|because of|due to|thanks to|another|and) )(?:the |a |an |some |this )?"
    rf"(?:bad |nasty |terrible |heavy )?(?!cold\b|bug\b|mono\b){_DISEASE}\b(?= ?(?:$|[,.;!]|since|for|at|again|"
    rf"this|all))"
    r"|\bmy (?:\w+ )?(?:back|neck|head|tooth|teeth|stomach|throat|legs?|arms?|wrists?|hands?|shoulders?|knees?|ears?) "
    r"(?:hurts?|aches?|(?:is|are) (?:\w+ )?(?:sore|broken|inflamed|aching))(?: (?:so|too|very) (?:much|bad\w*))?"
    r"|\b(?:in|from) (?:the )?hospital\b|\bbroke my (?:arm|leg|wrist|hand|finger|foot|ankle|collarbone)\b"
    r"|\b(?:not feeling|don'?t feel|do not feel|n't feeling) (?:very |so |too |that |all that )?(?:well|good|great)\b",
    re.IGNORECASE,
)
"""Somebody is ill, of the body; being sick *of* something is another matter."""

_GONE = re.compile(
    r"\b(?:not (?:sick|ill)|no longer (?:sick|ill)|recovered|better now|healthy again|was (?:sick|ill)|"
    r"(?:mum|mom|mother|dad|father|kids?|son|daughter|wife|husband|partner|parents?|child|baby|grandm\w+|friend)\b"
    r"[^.!?]{0,15}\b(?:sick|ill|hospital))\b|\?",
    re.IGNORECASE,
)
_DRIVE = re.compile(
    r"\b(?:motivat\w*|unmotivated|demotivat\w*|bored?|boring|procrastinat\w*|laz(?:y|iness)|can'?t be bothered|"
    r"(?:can'?t|cannot|hard to) (?:bring|get|make|force|push) my ?self (?:to|into)|lost (?:(?:my|all|the) )*"
    r"(?:interest|drive|discipline|rhythm|momentum|focus)|no (?:drive|discipline|fun|focus))\b",
    re.IGNORECASE,
)
_ANYTHING = re.compile(
    r"\b(?:for|to do|in|about) (?:anything|everything|life|living)\b|\b(?:any|no) motivation (?:in|for|"
    r"to) (?:life|live)\b",
    re.IGNORECASE,
)
"""No drive for anything at all is no trouble of study."""

_STUDY = (
    r"(?:this|it|the \w+|this \w+|that \w+|stud\w+|learning|course|code|coding|python|sql|plan|step|tutorials?|"
    r"videos?|"
    r"reading|practi[cs]e|exams?)"
)
_HARD = re.compile(
    r"\b(?:too|so|way too|far too|super|really) (?:theoretical|abstract|hard|difficult|complicated|complex|advanced|"
    r"mathy|dry|dense|steep|technical|confusing|boring)\b"
    r"|\b(?:can'?t|cannot|no way i(?: can|'ll)|never|don'?t|do not|did ?n'?t) (?:\w+ )?(?:get|understand|follow|grasp|"
    rf"make sense of|wrap my head around) (?:(?!through|past|over|out|up)\w+ ){{0,2}}?{_STUDY}\b"
    r"|\b(?:get|got|getting|wrap\w*) my (?:head|brain|mind) a?round (?![^.!?]*\b(?:dying|died|death|dead|living|"
    r"life|los[st]\w*|"
    r"gone|left me|news|what (?:he|she|they)|why|him|her|us)\b)(?:\w+ ?){1,4}"
    r"|\b(?:can'?t|cannot|could ?n'?t|never|not) (?:\w+ )?(?:crack|solve|figure|nail|master|get past|make head)\b"
    r"(?: out)?(?: (?:or tail )?of)? (?:this|that|it|these|those|the \w+|any of (?:it|this|these))\b"
    r"|\b(?:no way|can'?t|cannot|never)\b[^.!?,]{0,12}\b(?:get|getting|make it) (?:through|past) (?!this\b|it\b|"
    r"the (?:day|"
    r"night|week)\b)\w+"
    rf"|\bburn(?:ed|t)?[ -]?out (?:on|by|from|with|of) {_STUDY}\b",
    re.IGNORECASE,
)


def ill(text: str) -> bool:
    """Whether somebody tells that they are ill or hurt, now and themselves."""
    return bool(_ILL.search(text)) and not _GONE.search(text)


_LAID_UP = re.compile(
    r"\b(?:and |so |but )?(?:(?:there (?:was|is)|i (?:did|do|got|managed)) )?nothing (?:\w+ )?(?:for|in|since|"
    r"this|last)\b"
    r"(?: the)?(?: last| past)?(?: (?:\d+|an?|two|three|four|five|few|couple of|this|\w+day))? ?(?:days?|weeks?)?"
    r"|\b(?:can'?t|cannot|couldn'?t|could not) (?:even )?(?:sit|stand|type|look at (?:a |the )?screens?|learn|"
    r"study|work|"
    r"do (?:anything|a thing|much))\b"
    r"|\b(?:(?<!lie )(?<!lying )in bed(?: all (?:day|week))?|i feel (?:awful|terrible|rotten|lousy|horrible|bad|weak|"
    r"miserable))\b",
    re.IGNORECASE,
)
"""What an illness keeps one from, and how it feels: beside its name no word of despair."""


def without_illness(text: str) -> str:
    """The text without its words of illness, for who looks for words of another kind."""
    return _LAID_UP.sub(" ", _ILL.sub(" ", text))


def of_study(text: str) -> bool:
    """Whether it is learning that goes badly: no drive for it, or too hard a matter."""
    return bool(_DRIVE.search(text) or _HARD.search(text)) and not _ANYTHING.search(text)


_DEAR = re.compile(
    r"\b(?!time|it all|life)[\w-]{3,} costs? (?:me |way |far |just )?(?:too much|a fortune|more than i (?:have|"
    r"can))\b(?! (?:time|energy))|"
    r"\b(?:courses?|certificates?|certs?|exams?|books?|lessons?|tutorials?|class(?:es)?|bootcamp|subscriptions?|fees?|"
    r"licen[cs]es?|platform|material|training|it|that|this)\b[^.!?]{0,20}?\b(?:costs?|is|are|was|priced?|charges?|wants?|"
    r"asks?)\b[^.!?]{0,20}?\b(?:more than (?:i|we|my)\b|too much (?:money|for (?:me|my (?:budget|wallet)))|a fortune|"
    r"(?:outside|out of|over|above|beyond) (?:my|our) (?:budget|means|price range|reach)|(?:too|way|far too|so) "
    r"(?:expensive|dear|pric[ey]+|costly))"
    r"|\b(?:no|not enough|short of|out of|haven'?t (?:got )?(?:the|any)|don'?t have (?:the|any)) (?:money|cash|"
    r"budget)\b"
    r"[^.!?]{0,25}\b(?:courses?|certificates?|exams?|books?|lessons?|subscriptions?|fees?|it|that|this)\b",
    re.IGNORECASE,
)


def too_dear(text: str) -> bool:
    """Whether what there is to learn from costs more than somebody has."""
    return _DEAR.search(text) is not None


def without_study(text: str) -> str:
    """The text without its words of troubled study, for who looks for words of another kind."""
    return _HARD.sub(" ", _DRIVE.sub(" ", text))
