"""What is said right after an answer to despair: that it was not meant, that it is, or that no numbers are wanted.

Whoever says that nothing was meant is believed only where nothing dark stands beside it.
"""

from __future__ import annotations

import re

from bot.reading.wellbeing.feelings import GRAVE, small

FINE, MEANT, LISTEN, ENOUGH, EASED, WHY, STEP = "fine", "meant", "listen", "enough", "eased", "why", "step"

_SO = (
    r"(?:(?:really|totally|completely|honestly|just|all|quite|perfectly|doing|only|actually|literally|so|too|very|"
    r"being|trying to be|meant as|an?) )*"
)
_FINE = re.compile(
    rf"\b(?:i(?:'?m| am)|(?:it|that|this|all)(?:'?s| is| was)) {_SO}(?:fine|ok(?:ay)?|all ?right|good|safe|well|"
    rf"alive)\b"
    r"(?! (?:with|if|bye|to (?:go|die)))"
    rf"|\b(?:(?:it|that|this)(?:'s| is| was)?|i(?:'?m| am| was)|im|was|were|only|just) {_SO}(?:an? )?(?:jok\w+|kidding"
    r"|irony|ironic\w*|sarcas\w+|exaggerat\w+|teasing|figure of speech|way of (?:speaking|saying|talking)|expression"
    r"|dramatic|venting|ranting|messing|being silly|misunderst\w+|wrong word)\b"
    r"|^\W*(?:(?:sorry|oh|no|haha+|lol|oops|wait|ok|my bad)\W+)*(?:an? )?(?:jok\w+|kidding|irony|sarcasm|figure "
    r"of speech|"
    r"wrong words?|bad (?:word|wording|translation|joke)|typo)\b|\bi meant (?!it\b|that\b|every|what)"
    rf"|\b(?:did ?n.?t|do ?n.?t|not|never) {_SO}(?:mean|meant) (?:it|that|to|this|anything)\b"
    r"|\bnot (?:that|so|like that|what i meant|meant|suicidal|depressed|in danger|going to (?:hurt|kill|harm|do))\b"
    r"|\b(?:you|that|this|it|your \w+) (?:\w+ )?(?:scared|frighten\w*|startled|shocked|freaked|alarmed|worried) (?:the "
    r"\w+ out of )?me\b|^\W*(?:\w+ )?(?:scared|frightened|startled) me\b"
    rf"|\b(?:you|that|this)(?:'re|'s| are| is| was| were)? {_SO}(?:overreact\w*|over the top|an? (?:\w+ )?overreaction|"
    r"unnecessary|not necessary|too much|a bit much)\b|\bno need (?:for|to)\b|\b(?:calm|cool|chill) (?:down|out)\b|"
    r"^\W*(?:relax|chill)\b|\bnot an? emergency\b|\bno emergency\b|\bnothing (?:happened|serious|bad|wrong)\b"
    r"|\b(?:came|come|went|sounds?|sounded) (?:out )?(?:\w+ )?(?:wrong|worse|darker|harsher|bigger|dramatic)\b"
    r"|\b(?:not|\w*n.?t|never) (?:actually |really |gonna |going to )*(?:dying|die|kill\w*|hurt\w*|harm\w*)\b"
    r"(?: my ?self| anyone)?|\bambulance lol\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\b(?:(?:not|n.?t|never|no) (?:\w+ )?(?:fine|ok(?:ay)?|all ?right|good|safe|well|jok\w+|kidding)"
    r"|(?:say|said|tell|told|pretend\w*|act\w*|smil\w+|look|seem) (?:\w+ ){0,3}?(?:fine|ok(?:ay)?|good)"
    r"|but (?:i|it|every|no)|if i)\b",
    re.IGNORECASE,
)
"""Being fine is what one shows there, or is denied."""
_DARKER = re.compile(
    r"\b(?:forever|peace(?:ful)?|gone|sleep|not (?:be )?here|tonight|goodbye|last (?:time|day|message)|any ?more)\b",
    re.IGNORECASE,
)
"""What beside being fine makes one wonder."""
_MEANT = re.compile(
    r"\bi (?:really |do |still |actually )*(?:mean|meant) (?:it|that|every word)\b|\b(?:i'?m|i am|im) (?:dead |really |"
    r"totally )?serious\b|\b(?:not|n.?t) (?:jok\w+|kidding|exaggerat\w+)\b|\bfor real\b|\bnot (?:ok|okay|fine|safe|good"
    r"|alright)\b|\b(?:it|that)(?:'?s| is) (?:the )?(?:true|truth)\b|\bstill (?:want|feel|think|do)\b|"
    r"\bno ?(?:one|body) (?:cares|listens|helps?|is (?:there|here)|can help|answers|left|would)\b|\bhave no ?(?:one|"
    r"body)\b|"
    r"\b(?:doesn'?t|does not|dont|don'?t|won'?t|nothing|cant|can'?t) (?:\w+ )?(?:help|change|matter)s?\b",
    re.IGNORECASE,
)
_LISTEN = re.compile(
    r"\b(?:talk|speak|chat|stay|be) (?:to|with) me\b|\b(?:just|only) (?:want(?:ed)?|need(?:ed)?|wanna|like) (?:to |"
    r"somebody |someone )?(?:\w+ )?(?:talk|vent|listen|say|tell|be heard)\w*\b|\b(?:just|please) listen\b|"
    r"\b(?:can|may|could) i (?:just )?(?:talk|tell|write|vent|stay)\b|\bhold me\b|\bsay something\b",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"\b(?:stop|quit|no more|enough|spare me|leave|without|not again|keep|shove|again) (?:with )?(?:\w+ "
    r"){0,4}?(?:call\w*"
    r"|numbers?|hot ?lines?|help ?lines?|emergenc\w+|therap\w+|doctors?|crisis|112|911|988)\b"
    r"|\b(?:do ?n.?t|won'?t|not|never|can ?n?.?t|hate|refuse)\b (?:\w+ ){0,4}?(?:call\w*|phon\w+|numbers?|hot ?lines?|"
    r"help ?lines?|therap\w+|doctors?|strangers?)\b|\b(?:already|tried|did) (?:\w+ ){0,2}?(?:call\w*|number|hot "
    r"?lines?|help ?lines?)\b"
    r"|\b(?:hot ?lines?|help ?lines?|they|therap\w+) (?:never|do ?n.?t|does ?n.?t|did ?n.?t) (?:\w+ )?(?:help\w*|"
    r"answer\w*|pick)\b",
    re.IGNORECASE,
)
_EASED = re.compile(
    r"\b(?:i(?:'ve| have|'ll| will|'m going to)? (?:\w+ )?(?:call(?:ed)?|talk(?:ed|ing)?|sp[eo]ken?|phone[d]?|"
    r"r[ai]ng|see|saw"
    r"|told|text(?:ed)?|went|go|make an appointment)"
    r" (?:\w+ ){0,3}?(?:them|line|hot ?line|help ?line|doctor|gp|therapist|sister|brother|friend|mum|mom|mother|dad"
    r"|father|wife|husband|partner|someone|somebody|family|number|counsell?or|psychologist|priest|neighbou?r))\b"
    r"|\bmy \w+ (?:has |just )?(?:called|rang|phoned|drove|took me|came|sits|stays|holds)\b"
    r"|\bi(?:'ve| have|'m| am)? (?:\w+ )?(?:got |have |in |seeing )(?:a |an |my )?(?:\w+ )?(?:therap\w+|"
    r"counsell?\w+|appointment|help|treatment)\b"
    r"|\b(?:is|are) (?:here|with me|coming|on (?:the|her|his|their) way|looking after me)\b"
    r"|\b(?:feel\w*|it'?s|it is|i'?m|am|getting|bit|little) (?:\w+ ){0,2}?(?:better|calmer|lighter|relieved)\b|"
    r"\bthat help(?:s|ed)\b"
    r"|\bit passed\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"^\W*(?:but )?why\W*$|\b(?:why|what for|what)\b[^.!]{0,30}\b(?:numbers?|emergency|help ?lines?|hot ?lines?|"
    r"call|that|this|say|send|tell"
    r"|112|911|988)\b[^.!]{0,25}\?*\W*$",
    re.IGNORECASE,
)
_OF_NUMBERS = re.compile(
    r"\b(?:numbers?|emergency|help ?lines?|hot ?lines?|call|112|911|988|crisis)\b|^\W*(?:but )?why\W*$|^\W*(?:why|"
    r"what)\b[^?]{0,20}"
    r"\b(?:that|this|say (?:that|this)|send|telling me)\W*$",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"^\W*(?:(?:ok|okay|yes|yeah|please|let'?s|lets|i(?:'d| would)? (?:want|like|rather)(?: to)?|take|do|try|maybe|"
    r"just|back to|"
    r"get back to)\W+)*(?:(?:one|a|the) (?:\w+ )?(?:small |little |next |tiny )?step|a little(?: bit| more)?|go "
    r"on a (?:little|bit)|"
    r"(?:the |my )?(?:plan|career|job)(?: (?:stuff|thing|talk|please))?|work(?: on it)?|learn(?:ing)?)\W*(?:then|"
    r"now|please)?\W*$",
    re.IGNORECASE,
)

MOST = 30
"""Words up to which a message is an answer to the answer, and no story of its own."""


def said_after(text: str) -> str:
    """What a message says to the answer that despair was given; empty where it says something else."""
    if len(text.split()) > MOST:
        return ""
    if _FINE.search(text) and not _TAKEN_BACK.search(text) and _harmless(_FINE.sub(" ", text)):
        return FINE
    if _STEP.match(text):
        return STEP
    for kind, words in ((ENOUGH, _ENOUGH), (EASED, _EASED), (LISTEN, _LISTEN)):
        if words.search(text) and not GRAVE.search(text):
            return kind
    if _WHY.search(text) and _OF_NUMBERS.search(text):
        return WHY
    return MEANT if _MEANT.search(text) else ""


def _harmless(rest: str) -> bool:
    """Whether nothing dark is said beside it; a number that frightened is named, and not what it is for."""
    if _DARKER.search(rest):
        return False
    return small(
        re.sub(r"\b(?:emergency|crisis|suicid\w+|help ?line|hot ?line|kill\w*|die|dead)(?: numbers?)?\b", " ", rest)
    )
