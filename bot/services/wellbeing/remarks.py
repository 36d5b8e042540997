"""Answers to what is said around the matter: news of a life, the bot itself, the talk, what it does not do. Each is
short and has a way on; what was asked or offered before stays so where the answer puts no question of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.reading import talk
from bot.reading.facts import Asked
from bot.reading.lexical import tongues
from bot.reading.steps.blockers import remedy_of
from bot.reading.wellbeing import feelings, remarks
from bot.reading.wellbeing import morale as heart
from bot.services import brief, flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import chances
from bot.services.followup import returning
from bot.services.hearing import hear
from bot.services.plan import main_things, moves, plancost
from bot.services.roles import market
from bot.services.steps import blocking
from bot.services.wellbeing import care, listening, morale, social

Answer = Callable[[Desk, Turn], Reply | None]

FIRM = frozenset({"privacy_delete", "privacy_export", "start_over"})
"""Meanings that no remark goes before."""


SURELY = 3
"""Short words of another language from which a question is not taken for one in English."""

DATA = ("Show my data", "/privacy_export")
REPORT = ("A report to keep", "/ask_report")
GAPS = ("My gaps", "/ask_gap")
ROLE = ("What the role asks", "/ask_role_requirements")


@dataclass(frozen=True)
class Remark:
    """What tells a remark and what answers it; `beside` names the urgent meanings it may be mistaken for."""

    tells: Callable[[str], object]
    answer: Answer
    beside: frozenset[str] = frozenset()
    yields: frozenset[str] = frozenset()


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to the first remark that a message is; despair in any language comes before them all."""
    if tongues.FOREIGN_DESPAIR.search(turn.text):
        return social.distress(desk, turn)
    if remarks.THREAT.search(turn.text) and turn.offer != social.PAUSE:
        return _still(turn, Part("utter_harm_others"))
    if talk.FORGOT.search(turn.text):
        return _where(desk, turn)
    if turn.intent == "start_over" and remarks.LAID_OFF.search(turn.text):
        turn = replace(turn, intent="state_skills")  # to begin anew after a job is lost deletes nothing
    if turn.intent in FIRM or turn.offer == social.PAUSE or len(turn.text.split()) > feelings.MOST:
        return None
    if feelings.GRAVE.search(turn.text) or (turn.intent == "distress" and care.heavy(remarks.lighter(turn.text))):
        return None
    for remark in REMARKS:
        allowed = turn.intent not in remark.yields
        if turn.intent in ("distress", "abuse"):
            allowed = turn.intent in remark.beside
        reply = remark.answer(desk, turn) if allowed and remark.tells(turn.text) else None
        if reply is not None:
            return reply
    return None


def _still(turn: Turn, *parts: Part, buttons: tuple[tuple[str, str], ...] = ()) -> Reply:
    """An answer after which nothing new is asked: what was asked or offered stays open."""
    return Reply(parts, buttons or social.LANDING, asked=turn.asked, offer=turn.offer)


def _says(name: str) -> Answer:
    """One response, and the talk goes on; None where facts are told, which come first."""

    def reply(desk: Desk, turn: Turn) -> Reply | None:
        if turn.facts.told:
            return None
        with desk.memory.unit() as unit:
            return flow.go_on(desk, unit, turn).after(Part(name))

    return reply


def _rests(name: str, *buttons: tuple[str, str]) -> Answer:
    """One response without any question behind it."""

    def reply(desk: Desk, turn: Turn) -> Reply | None:
        return None if turn.facts.told else _still(turn, Part(name), buttons=buttons)

    return reply


def _news(name: str, goal: bool = False) -> Answer:
    """One response to news of a life and nothing asked; what is told beside is kept: the goal only where `goal` says
    so, since a role that said no is none.
    """

    def reply(desk: Desk, turn: Turn) -> Reply:
        if not turn.facts.told:
            return _still(turn, Part(name))
        wanted = (turn.facts.target or turn.facts.likely) if goal else None
        facts = replace(turn.facts, target=wanted, removals=())
        with desk.memory.unit() as unit:
            heard = hear(desk, unit, replace(turn, facts=facts, intent="state_skills"))
            lead = acknowledgement(heard, desk.catalogue) if heard.anything else ()
            said = SHORTLY.get(name, name) if lead else name  # who tells their story wants it heard, not advice alone
            return flow.go_on(desk, unit, turn).after(Part(said), *lead)

    return reply


SHORTLY = {"utter_laid_off": "utter_sorry_job"}
"""The short word of sympathy where facts are told beside the news."""


def _bored(desk: Desk, turn: Turn) -> Reply | None:
    """Who is bored may change the step or its size; without a plan, what can be seen at once."""
    if turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        planned = moves.seen(desk, unit, turn) is not None
    if not planned:
        return _still(turn, Part("utter_bored"), buttons=(GAPS, ROLE))
    offered = tuple(blocking.BUTTONS[name] for name in ("later", "smaller", "pause"))
    return Reply((Part("utter_bored_plan"),), offered, offer=blocking.offering("later", "smaller", "pause"))


def _repeats(desk: Desk, turn: Turn) -> Reply | None:
    """A question that was put too often is left; None where the message tells what was asked."""
    if turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        hear(desk, unit, replace(turn, intent="unsure_or_skip"))
        left = replace(turn, asked=Asked(""))
        return replace(listening.sorry(desk, unit, left, "utter_repeats"), buttons=(*social.LANDING[:2], DATA))


def _unheard(desk: Desk, turn: Turn) -> Reply | None:
    """Who feels unheard; None where facts are told, which come first."""
    return None if turn.facts.told else listening.unheard(desk, turn)


def _said_so(desk: Desk, turn: Turn) -> Reply | None:
    """Who said it before; None where facts are told, which come first."""
    return None if turn.facts.told else listening.said_so(desk, turn)


def _simpler(desk: Desk, turn: Turn) -> Reply | None:
    """Plainer words: views are kept short from then on; None where a skill is to be explained."""
    if turn.facts.skills or turn.facts.topics or turn.facts.told or (turn.intent == "ask_clarify" and turn.asked.kind):
        return None
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        unit.mark_question(turn.person_id, brief.KEPT, "kept", turn.instant)
    return _still(turn, Part("utter_simpler"))


def _doubt(desk: Desk, turn: Turn) -> Reply | None:
    """Doubt whether it can be done at all, under whatever meaning; what others say of one has its own answer."""
    if turn.facts.told or feelings.anger_of_others(turn.text):
        return None
    compared = chances.told(desk, turn) if chances.ASKS.search(turn.text) else None
    if compared is not None:
        return compared
    with desk.memory.unit() as unit:
        pay = market.asked_beside(desk, turn, unit.person(turn.person_id, turn.instant))
        return flow.go_on(desk, unit, turn).after(care.doubt_part(desk, unit, turn), *pay)


def _why_asked(desk: Desk, turn: Turn) -> Reply | None:
    """Why something is asked, and that it need not be answered; a question that is open has a reason of its own."""
    if turn.facts.told or (turn.asked.kind and turn.intent == "ask_why"):
        return None
    return replace(_still(turn, Part("utter_why_asked")), buttons=(("Skip", "/unsure_or_skip"),))


def _where(desk: Desk, turn: Turn) -> Reply:
    """Where the talk stands, and how it goes on; honest where nothing is kept."""
    with desk.memory.unit() as unit:
        on = flow.go_on(desk, unit, turn)
        return on.after(returning.where(desk, unit, turn) or Part("utter_remember_little"))


def _foreign(desk: Desk, turn: Turn) -> Reply | None:
    """Another language: said in several that only English is read; what could be read of it is kept."""
    if turn.intent == "ask_definition" and not tongues.foreign(turn.text, SURELY):
        return None
    target = turn.facts.target if turn.facts.target and turn.facts.target.role else None
    turn = replace(turn, facts=replace(turn.facts, target=target))  # words of another language are no goal off the list
    wishes = any(m.role for m in turn.facts.roles) and not tongues.NO.search(turn.text)
    meant = replace(turn, intent="state_target_role") if wishes else turn
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, meant) if wishes or turn.facts.told else None
        lead = acknowledgement(heard, desk.catalogue) if heard and heard.anything else ()
        return flow.go_on(desk, unit, turn).after(Part("utter_foreign"), *lead)


def _adrift(desk: Desk, turn: Turn) -> Reply | None:
    """Who does not know what to do in life may look again at the goal; without one, the intake helps to find it."""
    if turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
    if role is None:
        return None
    fits = ("Which roles fit me", "/closest_role")
    return Reply((Part("utter_goal_doubt", {"role": role.name}),), (fits, social.GO_ON))


def _sorry(desk: Desk, turn: Turn) -> Reply | None:
    """Sympathy and nothing asked; None where days off, a pause or facts are told, which have answers of their own."""
    remedy = remedy_of(turn.text)
    rests = turn.facts.absence is not None or (remedy is not None and remedy.kind == "pause")
    if rests or turn.facts.told:
        return None
    if _STOPS.search(turn.text):
        with desk.memory.unit() as unit:
            planned = moves.seen(desk, unit, turn) is not None
        if planned:
            pause = (blocking.BUTTONS["pause"],)
            return Reply((Part("utter_sorry"), Part("utter_sorry_pause")), pause, offer=blocking.offering("pause"))
    return _still(turn, Part("utter_sorry"))


_STOPS = re.compile(
    r"\b(?:need|have|want|must|got|going) to (?:stop|pause|rest|step back|take (?:a break|time))\b|\b(?:a|some)"
    r" (?:break|pause|time off)\b",
    re.IGNORECASE,
)
"""Who has to stop for a while beside sad news is asked until when, and not only comforted."""


def _waits(desk: Desk, turn: Turn) -> Reply | None:
    """A pause is given its time, and what was asked or offered stays open."""
    return _still(turn, Part("utter_take_time"))


def _mashed(desk: Desk, turn: Turn) -> Reply | None:
    """A hand on the keyboard is not understood, whatever it looks like."""
    return None if turn.facts.told or turn.facts.skills or turn.facts.roles else social.fallback(desk, turn)


def _sign(mood: str) -> Callable[[str], bool]:
    return lambda text: tongues.sign(text) == mood


_SOFT, _RUDE = frozenset({"distress"}), frozenset({"distress", "abuse"})
_STEP = frozenset({"report_blocked", "report_progress_partial", "report_progress_done"})
_LEARN = frozenset({"ask_resources", "ask_certifications", "ask_salary_outlook"})
_READ = frozenset(
    {"ask_gap", "ask_roadmap", "ask_why", "deny", "deny_skill", "goodbye", "human_handoff"}
    | {"state_skills", "unsure_or_skip"}
)
"""Meanings in which a few words of another language are understood well enough to be answered."""

REMARKS: tuple[Remark, ...] = (
    Remark(tongues.WAITS.search, _waits, _SOFT),
    Remark(_sign("sad"), _rests("utter_sad_sign", social.GO_ON), _SOFT),
    Remark(_sign("cross"), _rests("utter_unheard"), _RUDE, frozenset({"deny"})),
    Remark(_sign("glad"), _says("utter_thanks"), yields=frozenset({"affirm", "thanks"})),
    Remark(lambda text: tongues.foreign(text, SURELY), _foreign),
    Remark(tongues.foreign, _foreign, yields=_READ),
    Remark(tongues.gibberish, _mashed, _RUDE),
    Remark(talk.APOLOGY.search, _rests("utter_forgiven"), _RUDE),
    Remark(remarks.rejected, _news("utter_rejected"), _SOFT),
    Remark(heart.job_lost, morale.job_lost, yields=_STEP),
    Remark(remarks.LAID_OFF.search, _news("utter_laid_off", goal=True), yields=_STEP),
    Remark(remarks.IMPOSTOR.search, _rests("utter_impostor"), _SOFT, _STEP),
    Remark(remarks.COMPARED.search, _rests("utter_compared"), _SOFT, _STEP),
    Remark(care.doubts, _doubt, _RUDE, _STEP | {"ask_gap", "ask_roadmap", "human_handoff"}),
    Remark(remarks.AGE_ASKED.search, _says("utter_age"), _SOFT),
    Remark(remarks.ADRIFT.search, _adrift),
    Remark(remarks.SORROW.search, _sorry, yields=_STEP | {"reschedule_checkin", "change_time_budget"}),
    Remark(talk.OUTSIDE.search, _says("utter_out_of_scope"), yields=_STEP | {"state_experience", "state_skills"}),
    Remark(remarks.JOB_BORED.search, _says("utter_reason"), _SOFT),
    Remark(remarks.bored, _bored, yields=_STEP),
    Remark(main_things.WORDS.search, main_things.shown),
    Remark(talk.SIMPLER.search, _simpler, yields=frozenset({"ask_definition", "ask_report"})),
    Remark(talk.WHY_ASKED.search, _why_asked),
    Remark(talk.SAID_SO.search, _said_so, _RUDE),
    Remark(talk.REPEATS.search, _repeats, yields=frozenset({"reschedule_checkin", "stop_checkins"})),
    Remark(talk.UNHEARD.search, _unheard, yields=frozenset({"privacy_question", "remove_or_correct"})),
    Remark(plancost.ASKED.search, plancost.cost, yields=_STEP),
    Remark(talk.cost, _says("utter_cost"), yields=_STEP | _LEARN),
    Remark(talk.trust, _rests("utter_trust", ("Why these gaps?", "/ask_why"), DATA)),
    Remark(talk.JOKE.search, _rests("utter_joke")),
    Remark(talk.WHERE.search, _where),
    Remark(talk.WRITES.search, _rests("utter_no_writing", REPORT)),
    Remark(talk.practice, _rests("utter_no_practice", ROLE, GAPS), yields=_STEP),
    Remark(talk.LAW.search, _says("utter_no_law"), yields=frozenset({"human_handoff", "privacy_question"})),
    Remark(talk.praise, _says("utter_praise"), yields=frozenset({"affirm", "state_target_role"})),
)
"""The first that is told and answered counts."""
