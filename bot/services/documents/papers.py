"""Documents in the talk: a pasted CV, a pasted posting, both in one message, and a text that may be either."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advice.posting import Posting, nearest_role
from bot.advice.profile import Polarity
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reading.documents import bundles
from bot.reading.facts import Asked, Facts, RoleMention
from bot.reading.lexical.text import words_of
from bot.reading.work import terms
from bot.reading.work.fields import is_field, is_trade
from bot.reports.chat import listing
from bot.reports.data import gaps_data
from bot.services import flow, gaps, telling
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import adnames, byhand, chances, postingasks, postingview, skillyears
from bot.services.hearing import hear, new_goal
from bot.services.roles import jobwishes

OFFER_LENGTH = 120
"""A text shorter than this announces a document rather than being one."""

SENIORITY = ("junior", "senior", "lead", "principal", "staff")

NO_POSTING = re.compile(
    r"\b(?:no|not|n'?t|dont|without|haven'?t)\b(?: \w+){0,3}? (?:an? |any |one|the )?(?:posting|job ad|ad|advert|"
    r"vacancy|job description|jd)\b",
    re.IGNORECASE,
)
"""Who has none to paste."""
WITHOUT = ("Go on without it", "/start_assessment")

WHICH = (("It is my CV", "It is my CV"), ("It is a job posting", "It is a job posting"))
"""The ways to say what a text is that may be either."""

FEW = 3
"""Skills or demands under which a document gave little, which is said with the reason."""

SHORT = 300
"""Characters under which a document is too short to say much."""

FOREIGN = frozenset(
    words_of("und der die das mit ist für wir sie les des une pour avec est nous vous los las una con para del")
)
ENGLISH = frozenset(words_of("the and of with for you we our your to is are in as at on have will my"))
"""Frequent words that tell the language of a document."""


def resume(desk: Desk, turn: Turn) -> Reply:
    """A pasted CV fills the profile; an offer of one is welcomed; a text that may be a posting is asked about."""
    if turn.facts.kind == "unclear":
        return Reply((Part("utter_paper_which"),), WHICH, asked=turn.asked)
    if turn.facts.kind == "bundle":
        return _both(desk, turn)
    if turn.facts.kind == "talk" and len(turn.text) >= OFFER_LENGTH and not any(m.polarity for m in turn.facts.skills):
        turn = replace(turn, facts=desk.reader.resume(turn.text, today=desk.today(turn)))
    with desk.memory.unit() as unit:
        told = byhand.spared(desk, unit, turn)
        heard = hear(desk, unit, told.turn)
        byhand.mark(unit, told.turn, heard)
        if not heard.claims and len(turn.text) < OFFER_LENGTH:
            return Reply((Part("utter_resume_paste"),), (WITHOUT,), asked=turn.asked)
        having = sum(claim.polarity is Polarity.HAS for claim in heard.claims)
        why = (Part("utter_little", {"reason": why_little(turn.text, turn.facts)}),) if having < FEW else ()
        if not heard.claims:
            return flow.go_on(desk, unit, turn).after(Part("utter_resume_poor"), *why)
        read = (Part("utter_resume_read", {"count": counted(having, "skill")}), *why)
        if len(told.turn.facts.wished) > 1 and heard.person.target_role is None:
            return _which_goal(turn.facts.wished).after(*read, *acknowledgement(heard, desk.catalogue), *told.parts)
        return telling.after(desk, unit, turn, heard, told.parts).after(*read)


def _both(desk: Desk, turn: Turn) -> Reply:
    """A CV and a posting in one message: the CV is taken in first, so that the posting is compared with it at once."""
    papers = dict(bundles.split(turn.text))
    facts = desk.reader.resume(papers["resume"], today=desk.today(turn))
    own = replace(turn, text=papers["resume"], facts=facts, intent="paste_resume")
    with desk.memory.unit() as unit:
        told = byhand.spared(desk, unit, own)
        heard = hear(desk, unit, replace(told.turn, facts=replace(told.turn.facts, target=None, wished=())))
        byhand.mark(unit, told.turn, heard)
    having = sum(claim.polarity is Polarity.HAS for claim in heard.claims)
    parts = (Part("utter_both_read", {"count": counted(having, "skill")}), *told.parts)
    advert = papers["posting"]
    ad = replace(turn, text=advert, facts=desk.reader.posting(advert), intent="paste_job_description")
    return posting(desk, ad).after(*parts)


def _which_goal(wished: Sequence[RoleMention]) -> Reply:
    """The question which of the goals of a CV comes first."""
    buttons = tuple(
        (role.said, f'/state_target_role{{"role": "{role.role}"}}' if role.role else f"My goal is {role.said}")
        for role in wished
    )
    known = tuple(role.role for role in wished if role.role)
    names = listing([role.said for role in wished], last="or")
    return Reply((Part("utter_resume_goals", {"goals": names}),), buttons, asked=Asked("goal", roles=known))


def why_little(text: str, facts: Facts) -> str:
    """Why a document gave little, in words that end a sentence."""
    words = text.casefold().split()
    if sum(word in FOREIGN for word in words) > sum(word in ENGLISH for word in words):
        return "most of it is not in English, which is the language I read"
    if len(text) < SHORT:
        return "the text is short"
    if facts.kind == "posting" and len(facts.topics) > len(facts.demands) + 1:
        return "it names skills mostly where it speaks of the company or of what is offered"
    return "it names few tools or methods that I know by name"


def posting(desk: Desk, turn: Turn) -> Reply:
    """A pasted posting gives no skills of the person: what it demands becomes their goal, and is compared at once."""
    facts = turn.facts if turn.facts.kind == "posting" else desk.reader.posting(turn.text)
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        read = read_as(desk, facts, turn.text, person)
        base = nearest_role(read, desk.catalogue)
        if read.demands and not _sized(turn, read, person):
            about = postingasks.asked_about(desk, unit, turn)
            return about or replace(flow.go_on(desk, unit, turn).after(Part("utter_posting_short")), offer=PASTE)
        if not read.demands and postingasks.ABOUT_POSTING.search(turn.text) and person.posting:
            return postingasks.asked_about(desk, unit, turn) or flow.go_on(desk, unit, turn)
        if not read.demands or base is None:
            short = len(turn.text) < OFFER_LENGTH and turn.text.strip().count("\n") < FEWEST
            if short and NO_POSTING.search(turn.text):
                return flow.go_on(desk, unit, turn).after(Part("utter_no_posting"))
            if short:
                return Reply((Part("utter_posting_paste"),), (WITHOUT,), asked=turn.asked, offer=PASTE)
            return _poor(desk, unit, turn, read, facts)
        if read.role is None and read.title and len(read.demands) < FEW and person.target_role:
            names = listing([" or ".join(map(desk.catalogue.skill_name, d.skills)) for d in read.demands])
            part = Part("utter_posting_off_little", {"title": read.title, "skills": names})
            return flow.go_on(desk, unit, turn).after(part)
        made = json.dumps(read.data())
        kept = keep(person, base.id, made)
        unit.update_person(person.id, target_role=base.id, target_said="", posting=made, options=kept)
        new_goal(unit, person.id)
        unit.mark_question(person.id, "goal", "answered", turn.instant)
        little = [Part("utter_little", {"reason": why_little(turn.text, facts)})] if len(read.demands) < FEW else []
        said = [
            *postingview.nature(read, base.id, base.name, desk.catalogue),
            *little,
            *jobwishes.against(unit, person.id, read),
        ]
        return viewed(desk, unit, turn, tuple(said))


def _poor(desk: Desk, unit: Unit, turn: Turn, read: Posting, facts: Facts) -> Reply:
    """Nothing to compare: said so, with the title where the work is none of the list; a goal stays."""
    why = Part("utter_little", {"reason": why_little(turn.text, facts)})
    parts: tuple[Part, ...] = (Part("utter_posting_poor"), why)
    if read.role in desk.catalogue.roles and len(turn.text) < SHORT:
        role = desk.catalogue.roles[read.role or ""]
        aim = (f"Aim for {role.name}", f'/state_target_role{{"role": "{role.id}"}}')
        return Reply((Part("utter_posting_title_only", {"role": role.name}),), (aim, WITHOUT), asked=turn.asked)
    if read.title and read.role is None:
        parts = (Part("utter_posting_off_nothing", {"title": read.title}),)
    if unit.person(turn.person_id, turn.instant).target_role:
        return flow.go_on(desk, unit, turn).after(*parts)
    return Reply(parts, (WITHOUT,), asked=turn.asked)


OLDER = 3
"""Postings kept beside the last one."""


def keep(person: Person, role: str, posting: str) -> dict[str, object]:
    """The person's options with a posting as the one read last, and the goal that it takes the place of."""
    held = person.options.get(adnames.KEPT) or {}
    before = held.get("before") if person.posting else [person.target_role, person.target_said]
    last = [{"role": held["role"], "posting": held["posting"]}] if held else []
    older = [old for old in (*last, *held.get("older", ())) if old["posting"] != posting]
    return {
        **person.options,
        adnames.KEPT: {"role": role, "posting": posting, "before": before, "older": older[:OLDER]},
    }


def _sized(turn: Turn, read: Posting, person: Person) -> bool:
    """Whether a text is long enough to be a posting: a question about one must not take its place."""
    if turn.facts.kind == "posting":
        return True
    text = turn.text.strip()
    if text.count("\n") >= FEWEST:
        return True
    if text.endswith("?"):
        return False
    if len(read.demands) >= FEWEST and (len(text) >= OFFER_LENGTH or not (person.posting or person.target_role)):
        return True
    titled = read.title and len(text[: max(0, text.casefold().find(read.title.casefold()))].split()) <= BEFORE_TITLE
    return not _OF_SELF.search(text) and bool(titled or _ADVERTISES.search(text))


BEFORE_TITLE = 3
"""Words before the title of a posting of a line or two: "We need a"."""
_OF_SELF = re.compile(r"\b(?:i|i'?m|i'?ve|my|me|mine|myself)\b", re.IGNORECASE)
_ADVERTISES = re.compile(
    r"\b(?:wanted|hiring|(?:is |are |we'?re )?looking for|we (?:need|seek|want|offer|expect)|seeking|requirements?|"
    r"required|"
    r"must[- ]haves?|(?:m/f|f/m|m/w|w/m)(?:/[dx])?|full[- ]?time|part[- ]?time|join (?:us|our)|you (?:have|bring|"
    r"know))\b",
    re.IGNORECASE,
)
"""Words of employers."""


def given(desk: Desk, turn: Turn) -> Reply | None:
    """A posting of a line or two: one that was asked for, or that only an employer can have written; else None."""
    text = _INTRO.sub("", turn.text, count=1)
    employer = _WANTED.search(text) or (_OFFERS.search(text) and "\n" in text.strip())
    if not (turn.offer == PASTE or employer) or text.rstrip().endswith("?") or _OF_SELF.search(text):
        return None
    facts = desk.reader.posting(text)
    if not facts.demands or (turn.offer != PASTE and not facts.roles and facts.target is None):
        return None
    return posting(desk, replace(turn, text=text, facts=facts, intent="paste_job_description"))


_INTRO = re.compile(
    r"^\W*(?:(?:hi|hey|hello|ok(?:ay)?|so|and|look|btw|also)\W+)*(?:here(?:'?s| is| are| it is)?|this is|found|saw|"
    r"got|i "
    r"(?:found|saw|got|have)|look at|what about|check|how about)\b[^\n:]{0,60}(?::|\n)",
    re.IGNORECASE,
)
"""A person's own words before what they paste."""
_WANTED = re.compile(
    r"\b(?:wanted(?=\W*(?:$|[.!:,\n(]))|sought(?=\W*(?:$|[.!:,\n(]))|we(?:'re| are) (?:hiring|looking for|"
    r"searching)|now hiring|"
    r"we (?:need|seek|want) an?|(?:vacancy|position|opening)\s*:)(?!\w)|\(?\bm/[fw]/d\b\)?",
    re.IGNORECASE,
)
"""What only employers write: a posting however short, and nothing of the person."""
_OFFERS = re.compile(
    r"\b(?:we (?:need|seek|want|offer|expect|require|look for)|you (?:bring|have|know|offer)|requirements?|"
    r"must[- ]haves?|"
    r"your (?:profile|tasks|skills)|full[- ]?time|part[- ]?time|salary|apply)\b",
    re.IGNORECASE,
)
"""What employers write beside a title, on lines of its own."""

PASTE = "posting"
"""What the talk remembers as offered: that a posting is read as soon as it is there."""


FEWEST = 3
"""Lines that follow the first, or demands, from which a text that does not look like a posting may be one."""


def read_as(desk: Desk, facts: Facts, text: str, person: Person) -> Posting:
    """What was read of a posting; years in a line of work are years of work for who does that work, else with it."""
    named = facts.target or next(iter(facts.roles), None)
    own = _own_lines(desk, person, named.role if named else None)
    return Posting(
        _title(text, named) if named else "",
        named.role if named else None,
        facts.years_demanded,
        tuple(replace(d, years=None) if own.issuperset(d.skills) else d for d in facts.demands),
        tuple(terms.named(text).items()),
        facts.employer,
    )


def _own_lines(desk: Desk, person: Person, wanted: str | None) -> set[str]:
    """The lines of work whose years the person's own are: industries, those that their role asks for or is named by,
    and all of a posting for the very role they have; of who told no work, all."""
    work = {s.id: s for s in desk.catalogue.skills.values() if is_field(s)}
    found = desk.reader.find_role(person.current_said) if person.current_said else None
    role = desk.catalogue.roles.get(found.role or "") if found else None
    if not person.current_said or (role and role.id == wanted):
        return set(work)
    asked = {skill for r in role.requirements for skill in r.skills} if role else set()
    said = {word[:STEM] for word in words_of(f"{person.current_said} {role.name if role else ''}")}
    named = {key for key, s in work.items() if {word[:STEM] for word in words_of(s.name)} <= said}
    return {key for key, s in work.items() if is_trade(s) or key in asked | named}


STEM = 6
"""Letters by which the words of a line of work and of a job are compared: "data engineering", "data engineer"."""


def _title(text: str, role: RoleMention) -> str:
    """The role as the posting calls it, with the seniority before it."""
    before = text[: role.start].split()
    senior = before[-1] if before and before[-1].casefold() in SENIORITY else ""
    return f"{senior} {role.said.strip()}".strip()[:60]


def viewed(desk: Desk, unit: Unit, turn: Turn, said: tuple[Part, ...] = (), lead: str = "utter_posting_read") -> Reply:
    """The posting that is the goal: what it asks, how the person stands with it, and one question that leads on."""
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    assert role is not None
    report = gaps.report_for(desk, unit, turn, role)
    title = role.name.removesuffix(" (your posting)")
    part = Part(lead, {"title": title, "body": postingview.body(report)})
    if report.coverage.asked:
        unit.mark_question(person.id, "view:gaps", "asked", turn.instant)
    verdict = chances.of_posting(turn, report)
    on = skillyears.asked(desk, unit, turn, report) or flow.go_on(desk, unit, turn)
    card = {"type": "gaps", **gaps_data(report, desk.catalogue)} if report.coverage.asked else on.card
    return replace(
        on, parts=(part, *postingview.own_years(unit, person, report), *said, *verdict, *on.parts), card=card
    )
