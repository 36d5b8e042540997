"""Which roles a message names, which one the person wants, and which one they have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.facts import RoleMention
from bot.reading.jobs import said_of
from bot.reading.no_role import is_no_role, only_tools
from bot.reading.text import Text, words_of
from bot.reading.titles import Title, Titles, bare

_WANT = re.compile(
    r"(?:\b(?:(?:change|switch|set|update|move|correct|adjust|turn)(?:d|ing)? (?:my |the |that )?(?:career |current )?"
    r"(?:goal|target|aim|dream|role|job|plan|it)(?: role| job| title| career)?(?: from .{1,40})? (?:to|into|:)|"
    r"make (?:it|that)|let's (?:do|take|try|make it)|changed my mind(?: to|:|,)?|becom(?:e|ing)|"
    r"turn(?:ing)? into|transition(?:ing)?(?: from .{1,40})? (?:to|into|towards?)|"
    r"switch(?:ing)?(?: careers?)?(?: from .{1,40})? (?:to|into)|mov(?:e|ing)(?: from .{1,40})? (?:to|into|"
    r"towards?)|pivot(?:ing)?(?: from .{1,40})? (?:to|into)|"
    r"aim(?:ing)?(?: for| at| to be| to become)?|aspir(?:e|ing|ation)(?: is)?(?: to(?: be| become)?)?|"
    r"dream(?:ing)?(?: (?:job|role|position|career|is|of|about|to be|being))*|goal(?: role| job)?(?: is|"
    r" would be|:)?(?: now)?(?: to (?:be|become|get|work as))?|target(?:ing)?(?: role| job)?(?: is|:)?(?: now)?|"
    r"appl(?:y|ying) (?:for|to|as)|interested in|looking for|look for|search(?:ing)? for|hop(?:e|ing) (?:to be|"
    r"to become|for)|(?:want|wanna|wants|like|love|wish|plan|planning|hope|going|gonna|need|try|trying|ready|"
    r"prepare|preparing|intend|decided|eager|keen|able)(?: to)? (?:be|become|work as|work (?:in|with|on)|"
    r"get into|go into|move into|grow into|land|get|"
    r"break into|start as|end up as|transition to|switch to|apply for|go for|be hired as|try|do|qualify as|"
    r"train as|retrain as|see myself as)|(?:want|wanna|would like|'d like|would love|prefer|choose|chose|pick|"
    r"picked|go for|going for|go with|going with|let's say|let's go with|consider(?:ing)?|heading (?:for|"
    r"towards?)|head (?:for|towards?)|thinking (?:of|about)|work(?:ing)? towards?|"
    r"prepar(?:e|ing) for|far .{0,12}from|get me into|aspiring|future|qualify (?:for|as)|retrain(?:ing)? as|"
    r"train(?:ing)? (?:as|to be)|see myself as|hired as|land(?:ing)?|break(?:ing)? into|get(?:ting)? into|"
    r"grow(?:ing)? into|go(?:ing)? into|path to|way to|road to|career (?:as|in)|future (?:as|in)|job (?:as|in)|"
    r"jobs (?:as|in)|role (?:as|of)|position (?:as|of)|(?:to|could|would|can|will) (?:work|start) as|"
    r"(?:gap|plan|roadmap|skills?|missing|need|ready|fit|good enough|assess me|check me|assessment|qualified|"
    r"far|close) (?:for|to be|to|against|from|as)(?: being| becoming)?|instead|rather|next (?:job|role|"
    r"step)(?: is| should be)?)(?: to be| be| is| as| for)?)\s*:?\s*(?:(?:a|an|the|as|more|some|kind of|"
    r"sort of|like|maybe|probably|my|own|role|job|position|career|of|in|being|either|becoming|something like|"
    r"good|great|real|proper)\s+)*)$"
)
_HAVE = re.compile(
    r"(?:\b(?:i am|i'm|im|i was|am|currently|now|presently|(?:work|works|worked|working|employed|hired|job|"
    r"jobs|served|trained|years|yrs|months|experience|been|background|career|started|position|role|"
    r"stint) (?:as|being|in)|i have been|i've been|my (?:current |present |last |previous |day )?(?:job|role|"
    r"title|position|profession|occupation)(?: title)? (?:is|was)|"
    r"current (?:role|job|position|title)(?: is|:)?|former(?:ly)?|previous(?:ly)?|ex|switch(?:ing)? from|"
    r"mov(?:e|ing) from|transition(?:ing)? from|pivot(?:ing)? from|coming from|come from|from|by profession|"
    r"we are|as|being|years of|i do|used to be|was|ex-|by trade|by training)\s*:?\s*(?:(?:a|an|the|as|been|"
    r"working|being|now|currently|still|just|only|also|mostly|kind of|sort of|basically|actually|"
    r"employed|small|simple|freelance|self-employed|full-time|part-time|my|bit of|good|great|pretty|\d+|year|"
    r"old|\w+ing as|role of|position of)\s+)*|\bex-)$"
)
_AFTER_HAVE = re.compile(
    r"^\s+(?:by (?:profession|trade|training|day)|at the moment|currently|right now|now|for (?:\d+|\w+) years|at \w+)\b"
)
_SEEN = re.compile(
    r"\s+(?:role |job |position )?(?:is|would be|'s) (?:where i|what i (?:want|aim|dream)|my (?:dream|goal|target|"
    r"aim|ambition)|the (?:goal|dream|target|plan))"
)
_NOT = re.compile(
    r"\b(?:not|never|no longer|rather than|instead of|don't want|dont want|do not want|anything but|isn't|"
    r"no)\b(?:\s+(?:to|be|become|a|an|the|as|work|want|being|interested|in|really|any|like))*\s*$"
)
_ASKING = re.compile(
    r"\b(?:what (?:does|do|is|are|would|'s)|what's|tell me about|difference between|compare|versus|vs\.?|"
    r"how much (?:does|do)|salary (?:of|for)|which is|does an?|do (?:the )?|is an?|who is|explain|"
    r"about)\s+(?:(?:a|an|the|being|role|job|of)\s+)*$"
)
_CHANGED = re.compile(
    r"\b(?:no,? wait|wait|actually|sorry|i mean|i meant|correction|make (?:it|that)|scratch that|rather|oops|"
    r"better|instead)\b"
)
_LIVING = re.compile(
    r"\b(?:someone|somebody|person|people|guy|one|job|role|position|work|career)\s+(?:who|that|where (?:i|"
    r"you)(?: can| could| get to)?|which|doing|with)\s+(?P<who>[^.!?\n;]{6,90})|"
    r"\b(?:want|wanna|like|love|hope|plan|dream|wish|aim) (?:to|of) (?P<do>(?!\w+ (?:an?|the|my|this|that|"
    r"it)\b|be\b|become|learn|know|have|get|work as|switch|move|apply|see|start|find|improve|talk|ask|try|"
    r"use)[a-z]+ [^.!?\n;]{4,80})|"
    r"\b(?:want to|would like to|'d like to|like to|love to) work (?P<work>(?:with|on|in) [^.!?\n;]{4,80})|"
    r"\bi (?:currently |mostly |mainly )?(?P<now>(?!am|was|want|would|have|like|love|can|do|don|know|need|"
    r"think|will|work as|hope)[a-z]+ [^.!?\n;,]{4,60}) for a living|\bmy job is (?P<job>to [^.!?\n;]{5,70}|"
    r"[a-z]+ing [^.!?\n;]{5,70})"
)
_UNSURE = re.compile(
    r"^\W*(?:i )?(?:(?:really |honestly )?(?:don't|dont|do not) (?:really )?(?:know|care|mind)|no idea|"
    r"not (?:sure|decided)|idk|dunno|skip|pass|none|nothing|anything|whatever|unsure|undecided|next|yes|yep|"
    r"yeah|no|nope|ok|okay|sure|hello|hi|hey|help|stop|why|what|maybe|thanks|thank you|both|all|any|"
    r"something|somewhere|good question|hmm+|well|later|can't decide|cant decide|haven't decided|which|how|\d)\b"
)
_WISH = re.compile(
    r"\b(?:become|becoming|(?:want|like|love|hope|dream|goal is|aim|plan|aiming|hoping) (?:to|of) (?:be|being|"
    r"become|work as|work (?:in|with|on)|get into|go into|move into|switch to|break into)|switch(?:ing)? (?:to|"
    r"into)|career in|work in|get (?:me )?into|break into|move into|interested in (?:becoming|working (?:as|"
    r"in))|transition(?:ing)? (?:to|into)|go into|(?:change|switch|set|update) (?:my |the )?(?:career )?(?:goal|"
    r"target|dream|aim)(?: role| job)?(?: from [\w ]{1,30})? to|(?:my|new|the) (?:new |career )?(?:goal|target)"
    r"(?: role| job)?(?: is| should be|:)(?: now)?(?! to| not| still))\s+(?:an?\s+|the\s+)?"
    r"([a-z][\w+#/& -]{1,50}?)(?=$|[.,!?;\n]|\s+(?:and|but|so|because|in|at|with|who|that|by|"
    r"within|for|from|to|since|please|someday|one day|eventually|later|soon|now|after|as|if|"
    r"when|while|what|how)\b)"
)
_FIELD_ENDS = ("engineer", "developer", "analyst", "scientist")
_HESITANT = re.compile(r"^\W*(?:maybe|perhaps|probably|possibly|i guess|hmm+|um+|a |an |like|or )\b")
_NO_ROLE = frozenset(
    words_of(
        "rich better happy successful good ready able fired famous hired part honest sure employed free independent "
        "remote"
    )
)


def target(
    text: Text, found: Sequence[RoleMention], titles: Titles, asked: bool, tools: Sequence[tuple[int, int]] = ()
) -> RoleMention | None:
    """The role wanted: after a word of wanting, or alone, or by what it does; `tools` are skills that are no work."""
    folded = text.folded
    wanted = [m for m in found if _wanted(folded, m)]
    if wanted:
        best = wanted[0]
        for later in found:
            between = folded[best.end : later.start] if later.start > best.end else ""
            if _CHANGED.search(between) and not _current(folded, later) and not _negated(folded, later):
                best = later
        return best
    changed = [m for m in found if _CHANGED.search(folded[: m.start][-25:]) and not _current(folded, m)]
    if changed and (asked or len(folded) < 50):
        return changed[-1]
    refused = [m for m in found if _negated(folded, m)]
    free = [m for m in found if m not in refused and not _current(folded, m)]
    instead = [m for m in free if refused and m.start > refused[0].end]
    if instead and re.search(r"\bbut\b|,|\brather\b", folded[refused[0].end : instead[0].start]):
        return instead[0]
    alone = [m for m in free if not _ASKING.search(folded[: m.start])]
    if alone and (
        (asked and ("?" not in folded[-2:] or _HESITANT.match(folded)))
        or (len(folded.strip(" .!")) <= (alone[0].end - alone[0].start) + 8 and "?" not in folded)
    ):
        return alone[0] if not _CHANGED.search(folded) else alone[-1]
    return _by_words(text, titles, asked, found, tools)


def current(text: Text, found: Sequence[RoleMention], titles: Titles, wanted: RoleMention | None) -> RoleMention | None:
    """The role the person has or had."""
    for mention in found:
        if mention != wanted and _current(text.folded, mention) and not _wanted(text.folded, mention):
            return mention
    for match in _LIVING.finditer(text.folded):
        group = "now" if match["now"] else "job" if match["job"] else ""
        if group:
            title = titles.described(match[group])
            if title.role:
                return RoleMention(title.role, text.quote(*match.span(group)), title.score, *match.span(group))
    return None


def _wanted(folded: str, mention: RoleMention) -> bool:
    before = folded[max(0, mention.start - 90) : mention.start]
    before = re.split(r"[.!?\n;]", before)[-1]
    if _ASKING.search(before) or _negated(folded, mention):
        return False
    if _SEEN.match(folded[mention.end :]):
        return True
    before = _strip_level(before)
    return bool(_WANT.search(before)) and not re.search(
        r"\b(?:was|i'm|i am|started|worked|switched|moved) (?:interested |from )?$", before
    )


def _strip_level(before: str) -> str:
    return re.sub(
        r"(?:(?:senior|junior|sr\.?|jr\.?|lead|principal|mid-level|entry-level|entry level|better|good|great|"
        r"real|proper|full|professional|successful)\s+)+$",
        "",
        before,
    )


def _negated(folded: str, mention: RoleMention) -> bool:
    return bool(_NOT.search(folded[max(0, mention.start - 40) : mention.start]))


def _current(folded: str, mention: RoleMention) -> bool:
    before = _strip_level(re.split(r"[.!?\n;]", folded[max(0, mention.start - 80) : mention.start])[-1])
    if re.search(
        r"\b(?:want|wanna|like|love|hope|plan|aim|dream|goal|wish|going|become|how|could|should|would)\b[^,]{0,25}$",
        before,
    ) and not re.search(r"\b(?:but|currently|now|i'm|am|from|worked)\b[^,]{0,14}$", before):
        return False
    if re.search(r"\b(?:goal|target)\b[^,]{0,12} from $", before):
        return False
    if re.search(
        r"\b(?:my|his|her|their|the) (?:\w+ )?(?:boss|friend|wife|husband|brother|sister|colleague|dad|mom|"
        r"father|mother)\b[^,]*$|\b(?:he|she)(?:'s| is| was)\b[^,]*$",
        before,
    ):
        return False
    return bool(_HAVE.search(before) or (_AFTER_HAVE.match(folded[mention.end :]) and not _WANT.search(before)))


def _by_words(
    text: Text, titles: Titles, asked: bool, found: Sequence[RoleMention], tools: Sequence[tuple[int, int]]
) -> RoleMention | None:
    folded = text.folded
    for match in _LIVING.finditer(folded):
        group = next((g for g in ("who", "do", "work") if match[g]), "")
        if not group:
            continue
        words = re.split(r"\s+for a living|, (?:but|and|i)\b| but ", match[group])[0]
        title = titles.described(words)
        if title.role:
            start = match.start(group)
            return RoleMention(
                title.role, text.quote(start, start + len(words)), title.score, start, start + len(words)
            )
    wish = _WISH.search(folded)
    if wish and not _negated(folded, RoleMention(None, "", 0, wish.start(1), wish.end(1))):
        keep = re.search(r"become|be | as |goal|target|dream role", wish[0]) is not None
        return _phrase(text, titles, wish.start(1), wish.end(1), keep and not is_no_role(wish[1]))
    return None if found and not asked else _answer(text, titles, asked, bool(found), tools)


def _answer(
    text: Text, titles: Titles, asked: bool, found: bool, tools: Sequence[tuple[int, int]]
) -> RoleMention | None:
    """A message that is nothing but a role, perhaps one off the catalogue."""
    folded = text.folded
    if asked and only_tools(folded, tools):
        title = titles.named(folded)
        return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded)) if title.role else None
    if asked and not found and len(folded.split()) <= 8 and not _UNSURE.match(folded) and "?" not in folded:
        end = len(folded.rstrip(" .!,\n"))
        first = len(folded) - len(folded.lstrip(" \n\"'"))
        return _phrase(text, titles, first, end, not is_no_role(folded)) if end > first else None
    if not asked and not found and len(folded.split()) <= 4 and "?" not in folded:
        title = titles.named(folded)
        return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded)) if title.role else None
    if asked and not found and len(folded) < 200 and "?" not in folded:
        title = titles.described(folded)
        if title.role:
            return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded))
    return None


def _phrase(text: Text, titles: Titles, start: int, end: int, keep: bool) -> RoleMention | None:
    """A phrase where a role should stand: known, described, or kept as said."""
    words = text.folded[start:end]
    kept = bare(words)
    if not kept or kept.split()[0] in _NO_ROLE or not re.search(r"[a-z]{2}", kept):
        return None
    title = titles.named(words)
    if title.role is None:
        title = next((t for end in _FIELD_ENDS if (t := titles.named(f"{words} {end}")).score >= 0.97), title)
    if title.role is None:
        described = titles.described(words)
        title = described if described.role else Title(None, title.score)
    if title.role is None and not (keep and len(kept.split()) <= 5):
        return None
    return RoleMention(title.role, said_of(text, start, end), title.score, start, end)
