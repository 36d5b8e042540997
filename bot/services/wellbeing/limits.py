"""What the bot is and cannot do, asked in plain words; farewells, a stop, and quiet after distress."""

from __future__ import annotations

import re

from bot.advice.profile import Polarity
from bot.reading.talk import SIMPLER
from bot.reading.wellbeing.feelings import small
from bot.services import flow, telling
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.plan.plans import next_step, step_title
from bot.services.standing import STOPPED, standing
from bot.services.wellbeing import social

PROMISE = re.compile(
    r"\b(?:can|do|will|could|would) (?:you|u) (?:really |even |actually )?(?:guarantee|promise)\b|"
    r"\b(?:guarantee|promise|assure)\w*\b.{0,40}\b(?:job|hired|work|success|position|offer|succeed|employ\w*|"
    r"career|it)\b"
    r"|\b(?:will|do|would|am) (?:i|you think i(?:'ll| will)?|i really|i ever) (?:ever |really |even |actually )?"
    r"(?:get|be|getting|find|land)\b.{0,20}\b(?:hired|a job|the job|employed|a position|work)\b"
    r"|\bwill (?:they|anyone|someone|anybody|somebody|a company|any company) "
    r"(?:really |ever |even )?(?:hire|take|employ) me\b"
    r"|\b(?:will|would|could|can|do|does) .{0,30}\b(?:hire|employ) me\b",
    re.IGNORECASE,
)
BACK = re.compile(
    r"^\W*(?:(?:please|can|could|may|i|we|you|want|would|like|let's|let us|to|wanna|take me|bring me|go|one|step)\W+)*"
    r"back(?:\W+(?:to|one|a|the|my|last|previous|prior|earlier|questions?|answers?|steps?|please|before|up))*\W*$"
    r"|^\W*(?:the )?(?:previous|last) question(?: again)?(?: please)?\W*$",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r"\b(?:do|can|could|will) (?:you|u|we|this bot)\b.{0,20}"
    r"\b(?:speak|talk|understand|chat|write|answer|reply)\b.{0,12}"
    r"\b(?:german|deutsch|french|spanish|italian|portuguese|polish|russian|ukrainian|turkish|arabic|hindi|chinese|"
    r"japanese|korean|dutch|english|other languages?|another language|my language)\b"
    r"|\bsprechen sie\b|\bhabla(?:s|n)? espa|\bparle[zs]?[- ](?:vous|tu)\b|\bwhat languages? (?:do|can) you\b",
    re.IGNORECASE,
)
IDENTITY = re.compile(
    r"\bwho (?:made|built|created|programmed|wrote|trained|is behind|owns|runs) (?:you|u|this)\b"
    r"|\bare (?:you|u) (?:\w+ ){0,2}(?:chat ?gpt|gpt(?:-?\d)?|"
    r"an? (?:ai|bot|robot|human|machine|person|llm|language model|real person|program|computer)|ai|human|real)\b"
    r"|\b(?:is|am) (?:this|i) .{0,15}\b(?:chat ?gpt|a bot|an? ai|a language model|(?:talking|speaking|chatting|"
    r"writing) (?:to|with) (?:a|an) (?:\w+ )?\w+|"
    r"an? (?:real |actual |live )?(?:human|person|machine|robot|computer|program)|automated|real)\b(?! (?:job|"
    r"role|plan|thing))"
    r"|\bare (?:you|u) (?:\w+ )?(?:male|female|a (?:man|woman|girl|boy|guy|lady|he|she)|he or she|married|single|"
    r"old|alive|conscious)\b"
    r"|\bhow old are (?:you|u)\b|\bwhat(?:'?s| is) your (?:name|age|gender|sex|pronouns?)\b|\b(?:do|did) (?:you|"
    r"u) have (?:a name|feelings|"
    r"a (?:body|face|gender))\b|\bwhat are you\?|\bwho are you\b|\bdo you use (?:chat ?gpt|gpt|an? (?:ai|llm|"
    r"language model)|ai)\b",
    re.IGNORECASE,
)
FAREWELL = re.compile(
    r"\b(?:(?:see|cu|catch) (?:you|ya|u)(?: (?:later|soon|tomorrow|around|then|next \w+|on \w+))?|"
    r"good ?bye|bye(?:[- ]bye)?|good ?night|cya|farewell|"
    r"(?:(?<!.)|(?<=[.,;!] ))(?:(?:ok|well|thanks|right) )?until (?:next time|tomorrow|then)|"
    r"(?:talk|speak|write) (?:to you )?(?:later|soon|tomorrow)|gotta go|(?:i )?have to go(?: now)?|i'?m off|"
    r"that'?s all for (?:today|now))(?: then| now| all| and thanks)?\W*$",
    re.IGNORECASE,
)
SHORT = 9
"""Words up to which a message with a word of farewell is nothing but one."""

STARTS = re.compile(
    r"^\W*(?:ok(?:ay)?|alright|all right|right|good|great|fine|cool|perfect|so|then|well)?\W*"
    r"(?:i|i'll|i will|i'm going to|i am going to|let me|let's|lets)\s+"
    r"(?:just |now )?(?:start|begin|get started|go for it)"
    r"(?: (?:now|today|tomorrow|tonight|on monday|with it|with that|it|learning|then|right away))*\W*$",
    re.IGNORECASE,
)
CONTINUES = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|yep|sure|right|alright|all right|well|now|so|thanks|thank you|good|fine|"
    r"i'?m (?:ok|okay|fine|better|back|good)(?: now| again)?|i feel (?:better|ok|fine)(?: now)?|"
    r"(?:i'?m|i am|i feel|am)? ?ready(?: now)?)\W+)*"
    r"(?:(?:let'?s|lets|let us|we can|we could|i want to|i'd like to|i can|"
    r"please|can we|could we|shall we|to|just|now)\W+)*"
    r"(?:go on|go|go ahead|continue|carry on|keep going|move on|resume|proceed|get going|back to it|"
    r"where were we|where did we (?:stop|leave off))(?:\W+(?:now|then|please|with it|again|"
    r"with (?:the|my) (?:plan|talk)|"
    r"where we (?:stopped|were|left(?: off)?)))*\W*$",
    re.IGNORECASE,
)
"""Who says so after a pause is taken at their word."""

CHECKINS = re.compile(
    r"\b(?:check|remind|notif|messag|mail|ping|contact|writ|text|alert|nudg|bother)\w*", re.IGNORECASE
)
QUIET = frozenset(
    {
        "affirm", "ask_clarify", "chitchat", "complaint", "deny", "greet", "human_handoff", "nlu_fallback",
        "out_of_scope", "state_experience", "stop_checkins", "thanks",
        "unsure_or_skip",
    }
)  # fmt: skip
"""Meanings after which someone in distress is still left in peace; any real question is answered."""


def promise(desk: Desk, turn: Turn) -> Reply:
    """Nobody can promise a job: said, with what can be shown instead."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        return flow.go_on(desk, unit, turn).after(Part("utter_no_promise"))


def language(desk: Desk, turn: Turn) -> Reply | None:
    """Which languages the bot speaks; None for who asks for plainer English."""
    if SIMPLER.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(Part("utter_only_english"))


_THING = r"(?:here|all|thing|thingy|site|page|bot|app|chat|tool|website|link)"
WHAT = re.compile(
    rf"\b(?:what(?:'?s| is| does) (?:this|that|it)(?: {_THING})*(?: (?:about|for|do|supposed to (?:be|do)|good for))?|"
    rf"what (?:can|do|does) (?:this|it)(?: {_THING})? do|where (?:am i|did i land))\W*$",
    re.IGNORECASE,
)
"""What somebody asks who has only just come in."""


def what_it_is(desk: Desk, turn: Turn) -> Reply | None:
    """What the bot is for, to who asks before all else; None later on, where "this" means other things."""
    with desk.memory.unit() as unit:
        at = standing(desk, unit, turn)
        if turn.asked.kind not in ("", "goal") or turn.focus or at.person.target_role or at.profile.claims:
            return None
        first = telling.opening(unit, turn)
        return flow.go_on(desk, unit, turn).after(Part("utter_welcome" if first else "utter_help"))


def identity(desk: Desk, turn: Turn) -> Reply:
    """What the bot is."""
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(Part("utter_identity"))


def back(desk: Desk, turn: Turn) -> Reply:
    """Back from a side talk to what the plan has next; before there is one, an answer given anew replaces the old."""
    with desk.memory.unit() as unit:
        on = flow.go_on(desk, unit, turn)
        planned = "view:plan" in unit.questions(turn.person_id) and not on.asked.kind
        return on.after(Part("utter_back_on" if planned else "utter_back"))


def farewell(desk: Desk, turn: Turn) -> Reply | None:
    """A goodbye, whatever stands beside it; None for anything longer than one."""
    if len(turn.text.split()) > SHORT or "?" in turn.text or turn.facts.skills:
        return None
    return social.goodbye(desk, turn)


def started(desk: Desk, turn: Turn) -> Reply | None:
    """Who begins with the plan is wished well and shown the first step; None where there is no plan yet."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if desk.role(person) is None or "view:plan" not in unit.questions(person.id):
            return None
        step = next_step(desk, unit, person, turn)
        if step is None:
            return None
        part = Part("utter_good_start", {"step": step_title(desk, step), "metric": step.metric})
        return Reply(
            (part,), (("Next step", "/ask_next_step"), ("My plan", "/ask_roadmap")), offer="next", focus=step.id
        )


def stop(desk: Desk, turn: Turn, offered: str = "") -> Reply:
    """No more check-ins, of which there are none, or no more questions: then none is put until the person wants to."""
    if offered and CHECKINS.search(turn.text):
        with desk.memory.unit() as unit:  # who refuses them unasked is not offered them
            unit.person(turn.person_id, turn.instant)
            unit.mark_question(turn.person_id, offered, "declined", turn.instant)
    if turn.intent != "stop_checkins" or CHECKINS.search(turn.text) or not turn.text:
        with desk.memory.unit() as unit:
            unit.mark_question(turn.person_id, "checkins", "declined", turn.instant)  # so they are not offered either
        return social.answer("utter_checkins")(desk, turn)
    return no_questions(desk, turn)


def no_questions(desk: Desk, turn: Turn) -> Reply:
    """From now on nothing is asked, until questions are wanted again."""
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        unit.mark_question(turn.person_id, STOPPED, "asked", turn.instant)
        return Reply((Part("utter_stop"),), social.LANDING)


def quiet(desk: Desk, turn: Turn) -> Reply | None:
    """After distress: where a person is asked for, the helplines again; else peace. None for a real question."""
    if turn.offer != social.PAUSE or turn.intent not in QUIET:
        return None
    if turn.intent == "human_handoff":
        return social.human(desk, turn)
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        if CONTINUES.search(turn.text):
            return flow.go_on(desk, unit, turn).after(Part("utter_onward"))
        told = heard.years or heard.work or heard.goal or any(c.polarity is Polarity.HAS for c in heard.claims)
        lead = acknowledgement(heard, desk.catalogue) if told and small(turn.text) else ()
    return social.pause().after(*lead)
