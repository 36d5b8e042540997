"""What makes a skill thin that somebody has: forgotten since, one course and no use, only somebody else's work run."""

from __future__ import annotations

import re

_FADED = re.compile(
    r"\bforg[eo]t(?:ten)? (?:it all|(?:most|almost all|nearly all|much|a lot|all|half|nearly everything|everything)\b|"
    r"(?:mostly|by now|now|since|already|completely|totally|long ago)\b)|"
    r"\b(?:out of|lost|not in|no longer in) touch\b(?! with (?:him|her|them|people|friends|my \w+ (?:friends|family)))|"
    r"(?:n't|\b(?:not|dont|barely|hardly|scarcely|cannot|never)) (?:really )?remember\b(?! to\b| (?:the|my|your) name)|"
    r"\b(?:most|all|much|half|nearly all|almost all)(?: of (?:it|that|them|this))?(?: is| has| are| have|"
    r"'s)? (?:now )?gone\b|"
    r"\bgone (?:by )?now\b|\blong gone\b|\b(?:never|haven't|havent|have not|not) (?:used|touched|needed|"
    r"opened)(?: (?:it|that|them|any|"
    r"either))? (?:again|since|afterwards)\b|"
    r"\b(?:lost|unlearn(?:ed|t)) (?:it all|(?:most|all|much|half) of (?:it|them|that))\b|\bfaded\b|"
    r"\b(?:couldn'?t|could not|can'?t|cannot|can not)(?: even)? \w+(?: [\w'-]+){0,6} (?:today|any ?more|now|"
    r"nowadays|these days)\b"
)
"""What was known once: "did a course but forgot most of it"."""
_NOT_GOOD = re.compile(
    r"\b(?:not|never|n't) (?:very |so |that |too |really )?(?:good|great|strong|confident|comfortable|fluent)"
    r"(?: (?:in|at|with) (?:it|that|them))?\W*$"
)
"""What is said behind a skill of how well it is known."""
_COURSE = (
    r"(?:courses?|class(?:es)?|tutorials?|videos?|youtube|books?|lessons?|lectures?|workshops?|webinars?|seminars?|"
    r"udemy|coursera|datacamp|khan academy|moocs?|bootcamps?|evening school|school|uni\w*|college)"
)
_UNUSED = (
    r"(?:never|not|haven't|havent|have not|didn't|didnt|no|without)(?: (?:really|actually|ever|yet|any|once))*"
    r" (?:used?|using|applied|needed|practi[cs]ed?|touched|worked with|real use|real work|done|did)"
)
_THIN = re.compile(
    rf"\b(?:from|in|by|through|at|with|via|after|did|took|had|done)\b(?: [\w-]+){{0,4}}? {_COURSE}\b"
    rf"[^.!?;]{{0,25}}\b{_UNUSED}\b"
    rf"|\b(?:only|just|merely)(?: (?:know|have|had|did|took|seen|it|i|from|in|by|through|at|with|one|a|an|two|some|few|"
    rf"couple|of|online|short|free|evening|school|beginner|intro\w*))* {_COURSE}\b"
    r"|^\W*(?:but )?(?:only |just )?(?:if|when|as long as|so long as|provided|while) (?:somebody|someone|a "
    r"colleague|a friend|others?|google|"
    r"stack ?overflow|chat ?gpt|the manual|a tutorial|there(?:'s| is) (?:an? )?(?:example|template|somebody|someone))\b"
    r"|\bpicking (?:it|this|that|them|that one|this one) up\b|\b(?:on|in|at|now|only|just|,|-) ?(?:day|week|"
    r"lesson|chapter|module|unit)"
    r" (?:one|two|three|four|[1-4])\b(?! (?:of|in) (?:the|our|my) (?:job|contract|project))"
    rf"|\b(?:one|a single) (?:[\w-]+ ){{0,2}}{_COURSE}\b(?! (?:a|per|every|each)\b)"
    r"|\b(?:only|just|merely) (?:ever )?(?:ran|run|running|used|started|opened|copied|pasted|followed|watched|"
    r"looked at|seen|played(?: around)? with|installed|clicked)\b[^.!?;]{0,30}\b(?:else'?s|others?'?|ready|finished|"
    r"existing|prepared|given|made|tutorials?|examples?|once|twice|a few times|images?|templates?|scripts?|"
    r"snippets?|stack ?overflow)\b"
)

_UNAPPLIED = re.compile(
    rf"^\W*(?:(?:but|and|though|although|only|just|i|have|'ve|so far)\W+)*{_UNUSED} (?:(?:it|them|that|any of it) )?"
    r"(?:at work|in practice|for real|professionally|on the job|in (?:a |any )?real\b|in anger|"
    r"outside (?:of )?(?:class|uni\w*|school|the course|tutorials))"
    r"|^\W*(?:(?:but|and|though|although|only|just|i|have|'ve|so far)\W+)*(?:never|have(?:n't| not)|not|"
    r"did(?:n't| not))"
    r" (?:really |actually |ever |yet )*(?:shipped?|built|build|made?|published?|released?|deployed?|wrote|"
    r"done|did|finish(?:ed)?)"
    r" (?:anything|a thing|something|any \w+)(?: real| serious| big| useful)? (?:with|in|on|using) (?:it|that|them)\b"
)
"""Behind what was said to be known: "but never used it for real"."""


def unapplied(clause: str) -> bool:
    """Whether a clause says of what one knows that it was never put to use."""
    return _UNAPPLIED.search(clause) is not None


def faded(clause: str) -> bool:
    """Whether a clause says of what was named before it that most of it is gone, or that it was never good."""
    return _FADED.search(clause) is not None or _NOT_GOOD.search(clause) is not None


def thin(behind: str) -> bool:
    """Whether the words behind a skill, in one clause with it, leave it a beginner's."""
    return _FADED.search(behind) is not None or _THIN.search(behind) is not None
