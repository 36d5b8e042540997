"""Documents in the talk: a pasted CV, a pasted posting, a report asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advice import gaps
from bot.advice.catalogue import Catalogue, Importance, Role
from bot.advice.gaps import State
from bot.advice.posting import Part as RolePart
from bot.advice.posting import Posting, mix, nearest_role
from bot.advice.profile import Polarity
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reading import terms
from bot.reading.facts import Asked, Facts, RoleMention
from bot.reading.text import words_of
from bot.reports.chat import listing
from bot.reports.digest import digest
from bot.reports.document import Document, assessment, roadmap_document, summary
from bot.reports.markdown import markdown
from bot.services import flow, jobwishes, plans, telling
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.gaps import gap_reply
from bot.services.hearing import acknowledgement, hear, new_goal

OFFER_LENGTH = 120
"""A text shorter than this announces a document rather than being one."""

SENIORITY = ("junior", "senior", "lead", "principal", "staff")

WITHOUT = ("Go on without it", "/start_assessment")

FEW = 3
"""Skills or demands under which a document gave little, which is said with the reason."""

SHORT = 300
"""Characters under which a document is too short to say much."""

GROUNDS = 3
"""Demands that are named for each role of a mix."""

FOREIGN = frozenset(
    words_of("und der die das mit ist für wir sie les des une pour avec est nous vous los las una con para del")
)
ENGLISH = frozenset(words_of("the and of with for you we our your to is are in as at on have will my"))
"""Frequent words that tell the language of a document."""

MISLED = 0.3
"""Share of a posting from which another role than the title's is worth a word."""


def resume(desk: Desk, turn: Turn) -> Reply:
    """A pasted CV fills the profile; an offer of one is welcomed."""
    if turn.facts.kind == "talk" and len(turn.text) >= OFFER_LENGTH and not any(m.polarity for m in turn.facts.skills):
        turn = replace(turn, facts=desk.reader.resume(turn.text, today=desk.today(turn)))
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        if not heard.claims and len(turn.text) < OFFER_LENGTH:
            return Reply((Part("utter_resume_paste"),), (WITHOUT,), asked=turn.asked)
        having = sum(claim.polarity is Polarity.HAS for claim in heard.claims)
        why = (Part("utter_little", {"reason": why_little(turn.text, turn.facts)}),) if having < FEW else ()
        if not heard.claims:
            return flow.go_on(desk, unit, turn).after(Part("utter_resume_poor"), *why)
        read = (Part("utter_resume_read", {"count": counted(having, "skill")}), *why)
        if len(turn.facts.wished) > 1 and heard.person.target_role is None:
            return _which_goal(turn.facts.wished).after(*read, *acknowledgement(heard, desk.catalogue))
        return telling.after(desk, unit, turn, heard).after(*read)


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
        read = _posting(facts, turn.text)
        base = nearest_role(read, desk.catalogue)
        if read.demands and not _sized(turn, read, person):
            return _asked_about(desk, unit, turn) or flow.go_on(desk, unit, turn).after(Part("utter_posting_short"))
        if not read.demands and ABOUT_POSTING.search(turn.text) and person.posting:
            return _asked_about(desk, unit, turn) or flow.go_on(desk, unit, turn)
        if not read.demands or base is None:
            short = len(turn.text) < OFFER_LENGTH
            if short:
                return Reply((Part("utter_posting_paste"),), (WITHOUT,), asked=turn.asked)
            why = Part("utter_little", {"reason": why_little(turn.text, facts)})
            return Reply((Part("utter_posting_poor"), why), (WITHOUT,), asked=turn.asked)
        made = json.dumps(read.data())
        kept = keep(person, base.id, made)
        unit.update_person(person.id, target_role=base.id, target_said="", posting=made, options=kept)
        new_goal(unit, person.id)
        unit.mark_question(person.id, "goal", "answered", turn.instant)
        said = _said_of(read, base, desk.catalogue)
        if len(read.demands) < FEW:
            said.append(Part("utter_little", {"reason": why_little(turn.text, facts)}))
        said += jobwishes.against(unit, person.id, read)
        return compared(desk, unit, turn).after(*said)


KEPT = "posting"
"""The option under which the posting read last is kept, with its role and the goal before it."""


def keep(person: Person, role: str, posting: str) -> dict[str, object]:
    """The person's options with a posting as the one read last, and the goal that it takes the place of."""
    held = person.options.get(KEPT) or {}
    before = held.get("before") if person.posting else [person.target_role, person.target_said]
    return {**person.options, KEPT: {"role": role, "posting": posting, "before": before}}


def _sized(turn: Turn, read: Posting, person: Person) -> bool:
    """Whether a text is long enough to be a posting: a question about one must not take its place."""
    if turn.facts.kind == "posting":
        return True
    text = turn.text.strip()
    if text.count("\n") >= FEWEST:
        return True
    if text.endswith("?") or len(read.demands) < FEWEST:
        return False
    return len(text) >= OFFER_LENGTH or not (person.posting or person.target_role)


FEWEST = 3
"""Lines that follow the first, or demands, from which a text that does not look like a posting may be one."""

ABOUT_POSTING = re.compile(
    r"\b(?:posting|job ad(?:vert\w*)?|vacancy|advert\w*|job description|job offer|ad|jd|listing|employer|company|they)"
    r"\b.{0,40}\b(?:want|ask|need|require|demand|mention|say|list|look|include)\w*"
    r"|\b(?:want|ask|need|require|demand|mention|say|list|include)\w*\b.{0,60}"
    r"\b(?:posting|job ad|vacancy|advert\w*|job description)\b"
    r"|^\W*(?:and |but )?(?:does|do|did) (?:it|they) (?:want|ask|need|require|mention)\w*\b"
    r"|\b(?:in|from|of) (?:the|that|this|my) (?:posting|job ad|ad|vacancy|job description)\b",
    re.IGNORECASE,
)


def about_posting(desk: Desk, turn: Turn) -> Reply | None:
    """A question about the posting that was read; None where none was."""
    with desk.memory.unit() as unit:
        return _asked_about(desk, unit, turn)


def _asked_about(desk: Desk, unit: Unit, turn: Turn) -> Reply | None:
    """Which of the named skills the posting asks for, with its words, and what is known of the person on each."""
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    named = [t for t in turn.facts.topics if t in desk.catalogue.skills]
    if role is None or not person.posting:
        return None
    if not named:
        must = [r.name for r in role.requirements if r.importance is not Importance.NICE]
        nice = [r.name for r in role.requirements if r.importance is Importance.NICE]
        lines = [f"• Demanded: {listing(must)}"] * bool(must) + [f"• Nice to have: {listing(nice)}"] * bool(nice)
        return flow.go_on(desk, unit, turn).after(Part("utter_posting_asks", {"body": "\n".join(lines)}))
    rows = gaps.assess(profile_of(unit, person), role, desk.catalogue).rows
    lines = []
    for skill in named:
        name = desk.catalogue.skill_name(skill)
        row = next((r for r in rows if skill in r.requirement.skills), None)
        if row is None:
            lines.append(f"• {name}: no, I do not find it in your posting.")
        else:
            wanted = f'yes, {IMPORTANCE[row.requirement.importance]} ("{row.requirement.quote}")'
            lines.append(f"• {name}: {wanted}. {STANDS[row.state]}")
    part = Part("utter_posting_asks", {"body": "\n".join(lines)})
    return flow.go_on(desk, unit, turn).after(part)


IMPORTANCE = {Importance.MUST: "as a must", Importance.SHOULD: "it is wanted", Importance.NICE: "as nice to have"}
STANDS = {
    State.MET: "You have it, by what you told me.",
    State.BELOW: "You have it at a lower level than asked.",
    State.SHOW: "I take it that you have it; it is still to be shown.",
    State.LACKING: "You do not have it yet, so it is open.",
    State.NOT_ASKED: "We have not talked about it yet, so it is neither met nor a gap.",
}


def _posting(facts: Facts, text: str) -> Posting:
    named = facts.target or next(iter(facts.roles), None)
    return Posting(
        _title(text, named) if named else "",
        named.role if named else None,
        facts.years_demanded,
        facts.demands,
        tuple(terms.named(text).items()),
    )


def _title(text: str, role: RoleMention) -> str:
    """The role as the posting calls it, with the seniority before it."""
    before = text[: role.start].split()
    senior = before[-1] if before and before[-1].casefold() in SENIORITY else ""
    return f"{senior} {role.said.strip()}".strip()[:60]


def compared(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """The gap view where anything is known of the person, else the next question."""
    role = desk.role(unit.person(turn.person_id, turn.instant))
    assert role is not None
    known = gaps.assess(
        profile_of(unit, unit.person(turn.person_id, turn.instant)), role, desk.catalogue
    ).coverage.asked
    return gap_reply(desk, unit, turn) if known else flow.go_on(desk, unit, turn)


def _said_of(read: Posting, base: Role, catalogue: Catalogue) -> list[Part]:
    """What was read, which roles it is a mix of, and whether its title fits."""
    nice = [d for d in read.demands if d.importance is Importance.NICE]
    must = [d for d in read.demands if d.importance is not Importance.NICE]
    names = [" or ".join(catalogue.skill_name(s) for s in d.skills) for d in must or nice]
    values = {"title": read.title or base.name, "must": len(must), "nice": len(nice), "skills": listing(names, 8)}
    parts = [Part("utter_posting_read" if nice else "utter_posting_read_plain", values)]
    if read.years is not None:
        parts.append(Part("utter_posting_years", {"years": counted(read.years, "year")}))
    mixed = mix(read, catalogue)
    if mixed and mixed[0].role.id != base.id and mixed[0].share > MISLED:
        parts.append(Part("utter_posting_title", {"title": base.name, "role": mixed[0].role.name}))
    elif len(mixed) > 1:
        shares = "; ".join(_share(part, catalogue) for part in mixed[:3])
        parts.append(Part("utter_posting_mix", {"mix": shares}))
    return parts


def _share(part: RolePart, catalogue: Catalogue) -> str:
    """A role's share with the demands that speak for it."""
    grounds = [" or ".join(catalogue.skill_name(s) for s in demand.skills) for demand in part.grounds[:GROUNDS]]
    return f"{part.role.name} ({round(100 * part.share)} %: {listing(grounds)})"


_PLAN = re.compile(r"\b(?:roadmap|road map|plan|learning path|schedule)\b", re.IGNORECASE)


def wanted(turn: Turn) -> str:
    """Which document is asked for: the executive summary, the roadmap, else the assessment report."""
    if "summary" in turn.text.casefold() or turn.data.get("kind") == "summary":
        return "summary"
    plain = _PLAN.search(turn.text) and "assessment" not in turn.text.casefold()
    return "roadmap" if plain or turn.data.get("kind") == "roadmap" else "assessment"


def report(desk: Desk, turn: Turn) -> Reply:
    """A document in brief; the whole of it goes with the message as a card, for a chat is no place for pages."""
    kind = wanted(turn)
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        if desk.role(person) is None:
            return flow.go_on(desk, unit, turn).after(Part("utter_need_goal"))
        document = report_document(desk, unit, person, turn, kind)
        on = flow.go_on(desk, unit, turn)
        card = {"type": "report", "kind": kind, "markdown": markdown(document)}
        return Reply(
            (Part("utter_report", {"body": digest(document)}), *on.parts),
            on.buttons,
            card,
            on.asked,
            on.offer,
            on.focus,
        )


def report_text(desk: Desk, unit: Unit, person: Person, turn: Turn, kind: str) -> str:
    """A document of the person as Markdown: `assessment`, `summary` or `roadmap`."""
    return markdown(report_document(desk, unit, person, turn, kind))


def report_document(desk: Desk, unit: Unit, person: Person, turn: Turn, kind: str) -> Document:
    """A document of the person: `assessment`, `summary` or `roadmap`."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    profile = profile_of(unit, person)
    role = held.roadmap.role
    report_now = gaps.assess(profile, role, desk.catalogue)
    make = {"assessment": assessment, "summary": summary, "roadmap": roadmap_document}[kind]
    market = desk.catalogue.markets.get(role.id)
    return make(report_now, held.roadmap, profile, market, desk.catalogue, turn.now.date())
