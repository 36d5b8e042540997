"""Questions about the talk itself: where to begin, when a step is done, what was said, which roles there are."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.facts import Asked
from bot.reading.lexical.text import fold
from bot.reading.skills.code import never_programmed
from bot.reports.chat import listing
from bot.services import flow, focus, gaps
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import hear
from bot.services.learning import questions
from bot.services.plan import plans, roadmaps, wishes
from bot.services.roles import starting
from bot.services.standing import standing

FIRST = re.compile(
    r"\b(?:what|which\b.{0,25}|where)\b.{0,25}\b(?:learn|study|start|begin|tackle|focus on|do|make|build|create|"
    r"comes?|go)\b.{0,15}"
    r"\b(?:first|start with|begin with)\b|^\W*(?:(?:ok|so|and|good|cool|great)\W+)*what'?s first\W*$|"
    r"\bwhere (?:do|should|can|must|would|shall) (?:i|we|you"
    r"|one) (?:\w+ )?(?:start|begin)\b"
    r"|\bwhat(?:'s| is| would be|s)? (?:the )?(?:very )?first (?:thing|skill|step)\b|\bwhat (?:to"
    r"|should i) (?:start|begin) with\b"
    r"|\bwhat (?:to|shud i|should i) (?:learn|study) first\b",
    re.IGNORECASE,
)
DONE_WHEN = re.compile(
    r"\b(?:how|when) (?:do|will|would|can|could|should|shall|am) (?:i|we|you)\b.{0,25}\b(?:know|tell|see|check"
    r"|prove|judge|decide|sure)\b"
    r".{0,40}\b(?:done|finish\w*|complete\w*|enough|through|learned|learnt)\b"
    r"|\bwhat (?:counts|qualifies) as (?:done|finish\w*|complete\w*)\b|\bwhen (?:does|is|will) (?:it|that|this"
    r"|(?:the|this|that|a|my|each|any) (?:step|one)|something|anything)\b"
    r".{0,20}\b(?:count|done|finished|complete)\b|\bwhat does (?:done|finished) mean\b",
    re.IGNORECASE,
)
SAID = re.compile(
    r"(?<!forget )(?<!delete )(?<!remove )(?<!ignore )(?<!scratch )\bwhat (?:have|did|'?ve)? ?(?:i|"
    r"we) (?:\w+ )?(?:say|said|tell|told|write|wrote|written|mention\w*"
    r"|claim\w*)\b.{0,12}"
    r"\b(?:about|on|of|for|regarding|re)\b\s*(?P<name>.+)"
    r"|\bwhat (?:have|did|do) (?:you|u) (?:\w+ )?(?:note\w*|written|write|save\w*|store\w*|record\w*|kept|keep"
    r"|have|got|get)\b.{0,12}"
    r"\b(?:about|on|for|regarding)\b (?P<noted>.+)"
    r"|\bdid i (?:\w+ )?(?:say|tell|mention|write)\b(?:.{0,20}\babout\b)?\s*(?P<asked>.+)",
    re.IGNORECASE,
)
_SELF = re.compile(r"^(?:me|myself|my ?self|my (?:data|skills|profile|experience)|us|that|it|this)\b", re.IGNORECASE)
_WORK = (
    r"(?:jobs?|work|vacanc\w+|positions?|internships?|openings?|employers?|placements?|gigs?)\b"
    r"(?! (?:ad|description|post))"
)
JOBS = re.compile(
    rf"\b(?:you|u|this bot|it)\b(?: (?:please|also|maybe|help|me|us|to|can|could|will))*\W+"
    rf"(?:find|get|search|look|seek|give|offer|hunt|apply|recommend)\w*\b(?: (?:me|us|for|to|a|an|any|some|the"
    rf"|new|good|open|real|my|better))*\W+{_WORK}"
    rf"|^\W*(?:please )?(?:find|get|give|show|search) me (?:a |an |any |some |the |new |good |open )*{_WORK}"
    rf"|\b(?:are there|do you have|have you got|got any|show me|any) (?:any |some )?(?:open |free |current )*"
    r"(?:vacanc\w+|openings?|job offers?)\b|\bapply (?:for me|on my behalf)\b",
    re.IGNORECASE,
)
_ROLE = r"(?:jobs?|roles?|careers?|positions?|professions?|career paths?|job titles?)"
ROLES = re.compile(
    rf"\b(?:what|which|wich|wat) (?:other |kinds? of |sorts? of |all )?{_ROLE} (?:are there|r there"
    rf"|are available|exist|is there|"
    r"(?:do|can|could) (?:you|u) (?:even |actually |really |all |currently )?(?:know|have|offer|cover|support|"
    r"advise|help|do)|(?:can|could) i (?:choose"
    r"|pick|select)|"
    r"are (?:on|in) (?:the|your)|have you)\b"
    rf"|^\W*(?:(?:ok|well|so|hm+|and|but)\W+)*(?:what|which|wich) (?:other |more )?{_ROLE}(?: else)?\W*$"
    rf"|^\W*(?:(?:ok|well|so|hm+|and|hi|hey)\W+)*(?:what|which ones?) (?:do|have) (?:you|u) (?:have|got|offer|know)"
    rf"(?: there| then| on offer| to offer| to choose from)*\W*$"
    rf"|\b(?:list|show|name|give|tell)(?: me)? (?:(?:all|the|your|of|a|list|available|possible"
    rf"|every) )*{_ROLE}(?: you (?:know|have))?\W*$"
    rf"|\bwhat (?:all |exactly |else )?(?:do|does) (?:you|u|this|it|the bot)(?: actually| even| really)? cover\b|"
    rf"\bwhat(?:'s| is) covered\b"
    rf"|\b(?:what|which) (?:fields?|areas?|industries|sectors?|topics|domains?) (?:do|does|can) (?:you|u|this|it)\b"
    rf"|\b(?:only|just) (?:(?:for|about) )?(?:ai|data|tech|it|computer|data and ai)(?: and (?:ai|data))? {_ROLE}\W*$"
    r"|^\W*(?:(?:ok|well|so|hm+|and|hi|hey)\W+)*(?:what|wh?ats)(?:'?s| is| else is| all is| can i find)? "
    r"(?:(?:else|all|even|actually) )?(?:out )?there(?: for me| in (?:ai|data|tech))?\W*$"
    rf"|\b(?:a |the |your )?list of (?:all )?(?:the )?{_ROLE}\b|\bwhat (?:are|r) (?:my|the) (?:options|choices)\W*$",
    re.IGNORECASE,
)
UNDECIDED = re.compile(
    r"\b(?:no|not|don'?t|dont|haven'?t|havent|without) (?:\w+ ){0,3}(?:idea|clue|goal|plan|decided|sure|know"
    r"|direction|preference)\b"
    r"|\b(?:that'?s|thats|this is|which is) why (?:i'?m|im|i am|i came|i come|i) \b|\bundecided\b|\b(?:you"
    r"|u) (?:tell me|choose|decide|pick)\b|\bsurprise me\b|^\W*(?:whatever (?:pays|works|you (?:think|like|say)|"
    r"fits)|anything(?: goes)?|"
    r"(?:i )?don'?t (?:care|mind))\b"
    r"|\bhelp me (?:choose|decide|pick|find (?:one|out|it))\b|\bi(?:'m| am) (?:lost|clueless)\b|\bno idea\b|\bidk\b",
    re.IGNORECASE,
)
_NO_TERM = re.compile(
    r"\b(?:no (?:idea|clue)|not sure|do ?n'?t (?:even |really )?know|do not know|never heard) what (?:an? |the )?"
    r"(?P<term>(?!(?:i|you|it|that|this|my|your|we|they|to|kind|sort|role|job)\b)[a-z][\w+#.-]*(?: [\w+#.-]+){0,3}?) "
    r"(?:is|are|means?)\b(?! (?:right|best|good|next|better|for me|out there|possible))",
    re.IGNORECASE,
)
"""A word that somebody does not know, which is no lack of a goal: "i don't know what a query is"."""
_OF_GOAL = re.compile(
    r"\b(?:goals?|want|wanna|be|become|roles?|jobs?|careers?|choos\w+|decid\w+|pick|direction|next|where|aim|path|"
    r"future|"
    r"do with|tell me|help me|lost|why)\b",
    re.IGNORECASE,
)
"""What is undecided, where facts stand beside it: "no idea about databases" is none of it."""
_HOLDS_BACK = (
    r"(?:rather not|prefer not|(?:don'?t|do not|not ready|not going) (?:want |wanna |feel like |like )?(?:to )?)"
)
SKILLS_FIRST = re.compile(
    rf"\b{_HOLDS_BACK} ?(?:to )?(?:say|tell|name|choos\w+|pick\w*|shar\w+|decid\w+|giv\w+|commit\w*|set\w*)\b.{{0,30}}"
    r"\b(?:goal|role|job|target|career|yet|direction)\b"
    r"|\b(?:talk|start|begin|speak|go)\b.{0,15}\b(?:about|with|from|over) (?:my |the )?(?:own )?(?:skills|experience|"
    r"strengths|what i (?:know|can|do|have))\b"
    r"|\b(?:skills|strengths) first\b",
    re.IGNORECASE,
)
"""The wish to begin with what one knows, and to leave the goal for later."""

MOST_AFTER = 4
"""Words that may follow a question without taking its place."""

WORDS = 25
"""Words up to which a message is about the choice of a goal and nothing else."""


def first(desk: Desk, turn: Turn) -> Reply | None:
    """What to learn first: the next step of the plan, else the gaps that weigh most; None without a goal.

    Who begins an answer with "where do I begin" asks nothing: nothing of weight may follow the question.
    """
    asks = FIRST.search(turn.text)
    if asks is None or len(turn.text[asks.end() :].split()) > MOST_AFTER or any(m.polarity for m in turn.facts.skills):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        if role is None or len(turn.facts.topics) > 1:
            return None
        if standing(desk, unit, turn).seen_plan:
            return roadmaps.next_reply(desk, unit, turn, person)
        report = gaps.report_for(desk, unit, turn, role)
        names = [row.requirement.name for row in report.gaps[:3]]
        if not names:
            return gaps.gap_reply(desk, unit, turn)
        part = Part("utter_first_gaps", {"skills": listing(names), "role": role.name})
        return flow.go_on(desk, unit, turn).after(part)


def done_when(desk: Desk, turn: Turn) -> Reply | None:
    """By what a step is known to be done: the one named, else the one in focus, else the next; None without a plan."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = plans.current(desk, unit, person, turn) if "view:plan" in unit.questions(person.id) else None
        if held is None:
            return None
        topics = wishes.topics_of(desk, turn, held.roadmap)
        named = [s for s in held.roadmap.steps if s.skill in topics]
        focused = [] if topics else [s for s in held.roadmap.steps if s.id == turn.focus]
        upcoming = None if topics else plans.next_step(desk, unit, person, turn)
        step = next(iter((*named, *focused)), upcoming)
        if step is None:
            return None
        values = {"step": plans.step_title(desk, step), "metric": step.metric, "deliverable": step.deliverable}
        buttons = (("I finished it", f'/report_progress_done{{"step": "{step.id}"}}'), roadmaps.NEXT)
        return Reply(
            (Part("utter_done_when", values), Part("utter_after_step")), buttons, offer="after-step", focus=step.id
        )


def said_about(desk: Desk, turn: Turn) -> Reply | None:
    """What the person said of a skill, in their words, or that nothing was said; None where they ask for all of it."""
    found = SAID.search(turn.text)
    name = next((n for n in found.groups() if n), "").strip(" ?.!\"'") if found else ""
    if not name or (_SELF.match(name) and not turn.facts.topics):
        return None
    with desk.memory.unit() as unit:
        claims = unit.all_claims(turn.person_id)
        told = [c for c in claims if c.skill in turn.facts.topics and c.quote]
        told = told or [c for c in claims if name.casefold() in c.quote.casefold()]
        names = listing([desk.catalogue.skill_name(t) for t in turn.facts.topics]) or name
        lines = dict.fromkeys(f'• {desk.catalogue.skill_name(c.skill)}: "{c.quote}" ({c.polarity.value})' for c in told)
        part = (
            Part("utter_said_of", {"body": "\n".join(lines)}) if told else Part("utter_said_nothing", {"name": names})
        )
        return flow.go_on(desk, unit, turn).after(part)


def no_jobs(desk: Desk, turn: Turn) -> Reply:
    """An honest no to finding a job, with what can be done instead."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        return flow.go_on(desk, unit, turn).after(Part("utter_no_jobs"))


def roles(desk: Desk, turn: Turn) -> Reply:
    """The roles known in detail, a line each."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        known = list(desk.catalogue.roles.values())
        focus.show_list(unit, turn, [role.id for role in known])
        lines = [f"{n}. {role.name}: {role.summary.split('. ')[0].rstrip('.')}." for n, role in enumerate(known, 1)]
        part = Part("utter_roles_list", {"body": "\n".join(lines), "count": len(known)})
        on = flow.go_on(desk, unit, turn)
        if on.asked.kind != "goal" or on.asked.roles:
            return on.after(part)
        help_me = ("Help me choose", "/closest_role")
        return Reply((part, Part("utter_pick_listed")), (help_me,), asked=Asked("goal"))


def skills_first(desk: Desk, turn: Turn) -> Reply | None:
    """The goal is left for later and skills are asked for; None with a goal, or where skills or a goal are told."""
    if turn.facts.target or any(m.polarity for m in turn.facts.skills) or len(turn.text.split()) > WORDS:
        return None
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        if heard.person.target_role is not None or profile_of(unit, heard.person).having():
            return None
        unit.mark_question(heard.person.id, "goal", "declined", turn.instant)
        return Reply((Part("utter_help_choose"),), (("Skip", "/unsure_or_skip"),), asked=Asked("skills"))


def choose(desk: Desk, turn: Turn) -> Reply | None:
    """Who has no goal is helped to choose, skills first, and not asked again; None where that is not at issue."""
    if (term := _NO_TERM.search(turn.text)) and not turn.facts.topics:
        return questions.define(desk, replace(turn, text=f"what is {term['term']}?", intent="ask_definition"))
    if turn.asked.kind not in ("goal", "") or turn.facts.target or len(turn.text.split()) > WORDS:
        return None
    if (turn.facts.told or never_programmed(fold(turn.text).folded)) and not _OF_GOAL.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        person = heard.person
        if person.target_role is not None:
            return None
        unit.mark_question(person.id, "goal", "declined", turn.instant)
        known = profile_of(unit, person).having() or unit.questions(person.id).get("skills") in ("answered", "declined")
        work = None if known else starting.by_work(desk, unit, turn, person)
        if work is not None:
            return work
        if not known:
            told = heard.claims or heard.years or heard.hours or heard.work
            said = acknowledgement(heard, desk.catalogue) if told else ()
            skip = (("Skip", "/unsure_or_skip"),)
            return Reply((*said, Part("utter_help_choose")), skip, asked=Asked("skills"))
    return gaps.closest(desk, turn) if not turn.asked.roles else None
