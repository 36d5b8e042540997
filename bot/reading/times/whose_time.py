"""Whose hours they are: time for learning, or the job's, another person's, a pastime's, the past's."""

from __future__ import annotations

import re

from bot.reading.skills.persons import of_others

LEARN = re.compile(
    r"\b(?:learn\w*|study\w*|studies|spend|squeeze in|fit in|spare|free|available|availability|devote|dedicate|"
    r"invest|commit|"
    r"afford|practice|practise|time|can do|i can|i could|i have|i've|i'd have|put in|manage|hours|budget|only|"
    r"courses?|squeeze|set aside|schedule)\b"
)
JOB = re.compile(
    r"^\W*work(?:ing)?\b[^.!?\n,]{0,8}$|\b(?:i|we|job|boss|shift|currently)\b[^.!?\n]{0,20}\b(?:work|worked|"
    r"working|works|am at work|commute|"
    r"sleep|slept|teach|lecture|drive|am paid|get paid)\b(?! on (?:it|this|my (?:skills|learning)))|\b(?:shift|"
    r"sleep|commut\w+|working week|pay me|paid|"
    r"overtime|my job|my work is|takes)\b"
)
OTHER = re.compile(
    r"\b(?:course|lecture|video|book|movie|flight|exam|tutorial|interview|it|project|they|he|she|"
    r"boss) (?:takes?|took|lasts?|is|has|was|of|says)\b|\bago\b|^\s*(?:of )?(?:video|content|material)\b|"
    r"(?<!put )(?<!squeeze )(?<!fit )(?<!get )\b(?:in|within|after|last|past) $|"
    r"\b(?:took|taken|cost|needed)(?: me| us)?(?: (?:about|around|only|like|almost|nearly|over|exactly|roughly))* $"
)
_LEISURE = re.compile(
    r"\b(?:gym|games?|gaming|play(?:ing)?|train (?:for|at)|training for|run(?:ning)?|jog\w*|church|volunteer\w*|"
    r"choir|practi[cs]e "
    r"(?:the )?(?:piano|guitar|violin)|piano|guitar|football|tv|netflix|sleep(?:ing)?|commut\w+|driv(?:e|ing)|"
    r"travel\w*|"
    r"overtime|cook\w*|clean\w*|social media|scroll\w*|phone|yoga|sport|sports|swim\w*)\b[^.!?,]{0,25}$|"
    r"^[^.!?,]{0,18}(?:at the gym|of (?:gym|sport|football|sleep|tv|overtime|netflix|gaming)|in traffic|"
    r"on the (?:bus|train|road)|"
    r"at work|in the office|shifts?|commut\w+|in that job|in this job|per shift)\b"
)
_PAST = re.compile(
    r"\b(?:yesterday|last (?:week|night|month|weekend|year)|today|this morning|so far|in total already|i (?:did|"
    r"studied|spent|"
    r"learned|learnt|practi[cs]ed|worked|put in|managed|finished|completed|watched|used to)\b(?! to (?:only|now)))"
)
_ASKS = re.compile(
    r"^\W*(?:and |but |so |then |ok )?(?:is|are|was|would|will|should|do|does|did|can|could|what(?! if)|how|why|which|"
    r"who|won't|"
    r"isn't|aren't)\b|\b(?:how (?:many|much|long)|right)\b"
)
_REQUEST = re.compile(
    r"\b(?:can|could|would|will|shall|should|may) (?:you|we|i)\b[^.!?]{0,25}\b(?:plan|redo|change|make|set|"
    r"update|adjust|recalculate|put|rework|adapt|fit|"
    r"recompute|schedule|build|give|lower|raise|reduce|go (?:down|up|with)|cut|switch|do it|move|say)\b"
)
_DOES = re.compile(
    r"\b(?:i|we)\s+(?:(?:\w+ly|also|only|just|still|now|always|often|already|do)\s+)*([a-z']+)\b[^.,;:]{0,20}$"
)
_GRANTS = re.compile(r"\b(?:gives?|gave|lets?|allows?|grants?|offers?|leaves?|frees?) (?:me|us)\b")
"""Whose word somebody else's time becomes one's own by: "my boss gives me Friday afternoons"."""
_ALSO = re.compile(r"\b(?:and|but) (?:also |only |still )?(?:can|could|have|spend|manage|get)(?: \w+)?\W*$")
"""What one gives besides: "I know SQL and can do 5 hours"."""
_GIVES = re.compile(
    r"(?:can|could|have?|had|has|got|get|study|studied|learn|spend|want|do|will|would|need|plan|may|might|manage|"
    r"am|was|said|put|"
    r"squee?ze|free|set|dedicate|devote|commit|invest|reserve|give|afford|find|make|use|take|think|guess|meant|"
    r"mean|prefer|should|"
    r"code|practi[cs]e|read|budget|allocate|schedule|block|keep|change|say|reckon|only|try|wanna|wrote|told|lost|"
    r"hope|allow|"
    r"gotta|gonna|cut|reduce|drop|lower|raise|promise|bring|offer|save|planned|estimate|d|ll|ve)\b"
)


def is_foreign(head: str, tail: str, rest: str) -> bool:
    """Whether it is somebody else's time, time for something else, or only asked about."""
    granted = _GRANTS.search(head) is not None
    if (of_others(head) and not granted) or _LEISURE.search(head) or _LEISURE.match(tail) or _PAST.search(head + tail):
        return not re.search(r"\b(?:i can|i could|i have|left|leaves)\b[^,]*$", head)
    if _REQUEST.search(head):
        return False
    does = _DOES.search(head)
    if does and not _GIVES.match(does[1]) and not LEARN.search(tail) and not _ALSO.search(head):
        return True
    return (
        rest.startswith("?")
        and bool(_ASKS.search(head))
        and not re.search(r"\b(?:i have|i can (?!i)|i've|i'd|if (?:i|we)|what if|when i)\b", head)
    )
