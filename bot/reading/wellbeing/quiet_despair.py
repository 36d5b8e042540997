"""Despair that is told without its great words: goodbyes, places and means, days that have gone grey.

Each is plain enough by itself, so that no guess decides it; what is said of work and learning in the same words is not.
"""

from __future__ import annotations

import re

from bot.reading.wellbeing.hyperbole import without_speech

_WATER = r"(?:bridge|river|lake|canal|railway|tracks?|platform(?: edge)?|roof(?:top)?|balcony|cliff|window)"
_QUIET = re.compile(
    r"\b(?:tell|say to) my \w+ (?:that )?(?:i (?:love|loved)|i'?m sorry|goodbye)\b|\bgoodbye letters?\b|\bwrote "
    r"(?:my )?(?:letters to "
    r"(?:everyone|them all|my (?:kids|family|wife|husband))|last letter)"
    r"|\b(?:gave|give|giving|found) (?:away )?(?:a (?:new )?home for )?my (?:dog|cat|pets?|things|"
    r"belongings)\b[^.!?]{0,30}\b(?:away|gone|safe|when|"
    r"i'?m not|after)\b"
    r"|\b(?:my head|the voices?|a voice|something in me|my brain|it) (?:says?|tells? me|keeps saying|told "
    r"me)(?: to)? (?:jump|do it|end|go)\b"
    r"|\bi (?:almost|nearly) (?:did it|jumped|ended|went through with it)\b|\b(?:they|somebody|someone|you)(?: will|"
    r"'ll) find me\b"
    rf"|\b(?:on|at|by|over|from|near|past|off)\b[^.!?]{{0,15}}\b{_WATER}\b[^.!?]{{0,30}}\b(?:think about (?:it|"
    rf"jumping)|inviting|tempting|too long|"
    r"jump|pull\w*|stare|stand)\b"
    rf"|\b{_WATER}\b[^.!?]{{0,40}}\b(?:more |so |very |quite )?(?:inviting|tempting|think about it a lot|calls? me|"
    rf"calling me)\b"
    rf"|\b(?:stand|stood|standing|been|look\w*|walk\w*|drove|driving)\b[^.!?]{{0,15}}\b(?:on the roof|at the "
    rf"(?:edge|tracks)|to the bridge|on the bridge)\b"
    r"|\b(?:knife|pills|razor|rope|gun|blade)\b[^.!?]{0,20}\b(?:back in (?:the|my) (?:drawer|cupboard)|in my hand|"
    r"next to me|ready)\b"
    r"|\b(?:truck|bus|car|train|lorry|tram) (?:just )?(?:hit|ran over|took) me\b[^.!?]{0,40}\b(?:mind|fine|relief|"
    r"sad|care|ok|good)\b"
    r"|\b(?:did ?n'?t|do ?n'?t|not|never) (?:want to )?wake up(?: again| any ?more| tomorrow)?\W*$|\bwould "
    r"?n'?t mind (?:not being|dying|to be gone)\b"
    r"|\bpoint (?:of|in) (?:anything|it all|living|life|being (?:here|alive))\b|\bwh?at(?:'?s| is|s)? the point "
    r"any ?more\b"
    r"|\bbother (?:breathing|living|being (?:here|alive)|waking up)\b|\bwhat am i (?:even )?(?:here )?for\b"
    r"|\b(?:done|through|finished) with (?:all of (?:it|this)|everything|life|everyone|the world)\b|\bit'?s "
    r"(?:all )?over for me\b"
    r"|\bhang(?:ing)?(?: on)? by (?:a|one) (?:thin )?thread\b|\b(?:days?|world|life|everything) (?:has|have|is "
    r"without|lost) (?:no |any |its |all )?"
    r"colou?r\b|\b(?:not sure|do ?n'?t know|don'?t think)(?: \w+){0,3} (?:make|get|live|survive)(?: it)? "
    r"through (?:this|the|tonight|another) ?(?:night|week|day"
    r"|winter)?\b"
    r"|\b(?:had|having|another|nervous) (?:an? |another )?(?:nervous |mental )?breakdown\b|\bi(?:'m| am|m)? "
    r"(?:feel )?(?:so|very|really) low\b"
    r"|^\W*(?:(?:i'?m|i am|so|just|completely|totally)\W+)*burn(?:ed|t)[- ]?out(?: (?:to ashes|completely|totally|"
    r"again))?\W*(?:$|[.,;])"
    r"|\b(?:i|we) used to be (?:someone|somebody)\b|\b(?:family|kids|children|wife|husband) (?:would|will) "
    r"(?:at least )?(?:get|have) the insurance\b"
    r"|\bwhy (?:i should|should i|do i|i) (?:even |still )?(?:go on|carry on|keep going|live)\b(?! (?:with|learning|"
    r"studying))"
    r"|\b(?:be|am|i'm|become|being) (?:only |just |such )?a (?:weight|burden) (?:to|on|for) (?:my|them|everyone|"
    r"others|him|her)\b"
    r"|\b(?:i(?: am|'m|m| just| only| still| can'?t stop| keep)?|sit(?:ting)?|lying|lie|been) (?:\w+ ){0,2}?"
    r"(?:crying|sobbing|in tears)\b(?! (?:over|at|with|from|laughing|out of|about)\b)(?![^.!?]*(?:\blol\b|"
    r"lmao|haha|😂|🤣|😭))"
    r"|\bunalive\b|\bgoogl\w+ (?:painless|how to (?:die|end)|ways)\b|\b(?:erase|delete) (?:myself|me from the world)\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"\b(?:plan|course|step|exam|tutorial|excel|sql|python|docker|chapter|video|project|server|contract|test|build|"
    r"pipeline|step \d|"
    r"data|engineer\w*|warehouse|support|game|movie|film|story|song|book|series|customer|patient)\b",
    re.IGNORECASE,
)
"""Of what the same words are said harmlessly."""
MOST = 40
"""Words up to which a message is looked at."""


def despairs(text: str) -> bool:
    """Whether despair is told in quiet words."""
    if len(text.split()) > MOST:
        return False
    return _QUIET.search(without_speech(text)) is not None and _OF_WORK.search(text) is None
