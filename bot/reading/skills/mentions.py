"""Turns accepted hits and what is said of them into the mentions that readers hand out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advice.catalogue import Level
from bot.advice.profile import Evidence, Polarity
from bot.reading.facts import Asked, RoleMention, SkillMention
from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.mask import FILL
from bot.reading.lexical.text import Text
from bot.reading.skills.backgrounds import suggested
from bot.reading.skills.certificates import certified_in
from bot.reading.skills.levels import levels
from bot.reading.skills.mother_tongues import MINE, is_native
from bot.reading.skills.relevels import PUT_RIGHT
from bot.reading.skills.standing import Stand
from bot.reading.work.practised import practised

_KNOWN = re.compile(
    r"(?:\b(?:experience|expertise|knowledge|understanding|skills?|courses?|basics|theory|exposure|practice|"
    r"training|book|"
    r"tutorial|good|bad|level) (?:with|in|of|on|about|at|to)|\b(?:know|knew|learn\w*|stud\w+|taught|used|tried|"
    r"done|did|"
    r"understand))(?: (?:about|some|any|a bit of|a little|the|basic|no|my|"
    r"[\w+#-]{2,}(?:,| and| or)))* $"
)
_ONLY = re.compile(
    rf"^\W*(?:(?:only|just|mainly|mostly|basically)\W+)+(?:some |a bit of )?§{FILL}*\W*"
    r"(?:really|though|so far|i guess)?\W*$"
)
"""All that somebody brings, told where work was asked for: "only Excel really"."""
_SETTLES = re.compile(rf"^\W*(?:(?:ok|okay|alright|fine|right|well|so)\W+)+§{FILL}*\W*(?:then|it is|please)?\W*$")
"""A choice beside a list that does not hold it: "ok frontend"."""
LANGUAGE = "-language"
"""How the ids of spoken languages end."""
_ADDS = re.compile(
    rf"^\W*(?:(?:oh|ah|yes|yeah|ok|okay|well|also|sorry|hm+|wait)\W+)*(?:and|plus|also|oh|as well as|i forgot)\W+"
    rf"(?:(?:also|then|some|my|of course|i know|i use|i have|there is|there's)\W+)*§{FILL}*"
    rf"(?:\W+(?:and\W+)?§{FILL}*)*\W*(?:too|as well|also|by the way|btw|of course|i forgot)?[^\w?]*$"
)
"""A name that is added to what was told before: "oh and python", said while something else is asked."""
_DID = re.compile(r"(?:\w+ed|led|ran|wrote|written|built|oversaw|dealt|in charge|responsible)\b.* ")
"""How a doing of several words begins that is over: it is told, where a name alone is not."""
_I = re.compile(r"\W*i\b")
_GRADED = re.compile(
    rf"^\W*(?:(?:i|have|has|with|my|got|only|just|pretty|quite|very|fairly)\W+)*(?:decent|good|solid|"
    rf"strong|great|fair|some|"
    rf"ok|okay|reasonable|excellent|rusty|a (?:bit|little) (?:of )?)\s*{FILL}+\W*$"
)
"""A single name with a word on how well it is known: no mere name."""


def weighed(masked: str, said: list[Stand], skills: Sequence[Hit], asked: Asked, taken: set[int]) -> list[Stand]:
    """A single name alone claims nothing unless skills were asked about; what is taken back claims nothing."""
    alone = len(skills) == 1 and not asked.about_skills and not _GRADED.match(masked)
    alone = alone and not (
        skills and not skills[0].form.cased and (_DID.match(skills[0].form.text) or _I.match(masked))
    )
    beside = asked.kind in ("checks", "confirm") and len(skills) == 1 and skills[0].form.skill not in asked.skills
    alone = alone or (beside and bool(_SETTLES.match(masked)))
    alone = alone and not (asked.kind == "experience" and _ONLY.match(masked))
    alone = alone and not practised(masked, skills[0].start, skills[0].end)
    alone = alone and not (asked.kind in ("experience", "hours", "") and _ADDS.match(masked))
    return [Stand(None) if n in taken or (alone and stand.kind == "bare") else stand for n, stand in enumerate(said)]


def mentioned(
    text: Text, masked: str, skills: Sequence[Hit], said: Sequence[Stand], years: dict[int, float]
) -> list[SkillMention]:
    """Each skill named with what is said of it: level, years and proof count only where the person has it."""
    named = levels(masked) if skills else {}
    certified = "cert" in masked or "exam" in masked
    found: list[SkillMention] = []
    for number, (hit, stand) in enumerate(zip(skills, said, strict=False)):
        stand, level = _spoken(text, hit, stand)
        if level is None:
            level = _level(stand, named.get(number)) if stand.polarity is Polarity.HAS else None
        evidence = (
            Evidence.CERTIFIED
            if certified and stand.polarity is Polarity.HAS and certified_in(masked, hit)
            else Evidence.SAID
        )
        held = years.get(number) if stand.polarity is Polarity.HAS else None
        found.append(mention(text, hit, stand, level, held, evidence))
    return found


def _spoken(text: Text, hit: Hit, stand: Stand) -> tuple[Stand, Level | None]:
    """A language one grew up with is known as well as one can; of anything else the stand, and no level."""
    others = stand.kind == "other" and not MINE.search(text.folded)
    if (
        others
        or stand.polarity is Polarity.LACKS
        or stand.kind in ("ask", "title", "forgot")
        or not (hit.form.skill or "").endswith(LANGUAGE)
        or not is_native(text.folded, hit.start, hit.end)
    ):
        return stand, None
    return Stand(Polarity.HAS, Level.ADVANCED, kind="has"), Level.ADVANCED


def _level(stand: Stand, named: Level | None) -> Level | None:
    """Words of level count, but "used to be expert" and "not very good" stay basic."""
    if stand.kind in ("forgot", "started", "basic", "good", PUT_RIGHT):
        return stand.level
    return named or stand.level


def mention(
    text: Text,
    hit: Hit,
    stand: Stand,
    level: Level | None = None,
    years: float | None = None,
    evidence: Evidence = Evidence.SAID,
) -> SkillMention:
    """One skill with its place in the original text."""
    start, end = text.span(hit.start, hit.end)
    return SkillMention(hit.form.skill, stand.polarity, level, text.raw[start:end], start, end, years, evidence)


def suggestions(text: Text, asked: Asked, told: Sequence[SkillMention]) -> list[SkillMention]:
    """What studies and tasks suggest of skills that the message says nothing of."""
    known = {mention.skill for mention in told}
    found = suggested(text.folded, asked.kind in ("skills", "experience", "goal"))
    places = [(skill, *text.span(start, end)) for skill, start, end in found if skill not in known]
    return [
        SkillMention(skill, Polarity.HAS, None, text.raw[start:end], start, end, None, Evidence.INFERRED)
        for skill, start, end in places
    ]


def unclaimed(found: Sequence[SkillMention], field: RoleMention | None) -> list[SkillMention]:
    """The mentions without a claim to the field that is picked as a goal: who chooses it does not say to know it."""
    inside = [field is not None and field.start <= m.start and m.end <= field.end for m in found]
    return [replace(m, polarity=None, level=None) if within else m for m, within in zip(found, inside, strict=True)]


def original(text: Text, role: RoleMention | None) -> RoleMention | None:
    """The role with its place in the original text, since quotes are the person's own words; None for none."""
    if role is None or role.end <= role.start:
        return None
    start, end = text.span(role.start, min(role.end, len(text.folded)))
    return RoleMention(role.role, role.said, role.score, start, end)


_RATED = re.compile(
    r"\s*[:=-]?\s*(?:yes|yep|yeah|no|nope|never|none|ok(?:ay)?|not (?:yet|really|at all|much)|a (?:bit|"
    r"little)|some|basics?|daily|"
    r"(?:i'm |is |also |quite |very |pretty |really |yes )+(?:good|well|ok(?:ay)?|strong|weak|decent|solid)|"
    r"intermediate|"
    r"advanced|beginner|rusty|zero)(?=\s*(?:[,.;!)]|$|\b(?:quite|very|but|too|though)\b))"
)
"""Behind a field that is one of several things known: "rag never, prompt engineering yes"."""


def as_skill(folded: str, role: RoleMention, hits: Sequence[Hit]) -> bool:
    """Whether a line of work is named as something known or done: "no experience with prompt engineering"."""
    named = any(h.form.skill and h.start <= role.start and role.end <= h.end for h in hits)
    known = named and _KNOWN.search(folded, max(0, role.start - 40), role.start) is not None
    known = known or (named and len(hits) > 1 and _RATED.match(folded, role.end) is not None)
    return known or (named and practised(folded, role.start, role.end, tuple(h.start for h in hits)))


def meets(role: RoleMention, skills: Sequence[Hit]) -> bool:
    """Whether a title and a skill share letters, as in "dev ops"; the skill stays visible then."""
    return any(role.start < hit.end and hit.start < role.end for hit in skills)
