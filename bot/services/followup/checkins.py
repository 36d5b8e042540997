"""Check-ins in the talk: offered once, set and changed in any words, stopped at once, answered in a word or a tap."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.advice.cadence import Rhythm, wall_of
from bot.memory import promises
from bot.reading import deletions
from bot.reading.followup.bare_rhythms import only_rhythm
from bot.reading.followup.checkin_answers import brief, said_of_rest, said_of_step, turns_to_else, vague, yes_or_no
from bot.reading.followup.quiet_hours import bounds_in, lifted, without_bounds
from bot.reading.followup.resuming import resumes
from bot.reading.followup.rhythms import NOTHING, RhythmWish, away, bids, speaks, stops, tamed, wish_in
from bot.reading.followup.work_asked import asks_for_work
from bot.reading.lexical.text import fold
from bot.reading.steps.blockers import shifts
from bot.reading.steps.by_number import numbered
from bot.reading.steps.finished import ended
from bot.reading.steps.second_thoughts import turns_back
from bot.reading.steps.step_places import placed
from bot.reading.times.absences import called_off, returned
from bot.reading.times.lost_weeks import week_off
from bot.reading.times.one_week import one_week
from bot.reading.times.ready_by import ready_by
from bot.reading.times.zones import place_said, zone_in
from bot.reading.wellbeing.figures import no_stop
from bot.reading.wellbeing.remarks import let_go
from bot.reading.wellbeing.troubles import too_dear
from bot.reading.work.interviews import interview
from bot.services import flow, focus, telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import interviews
from bot.services.followup import checkin_words, hushed, promising, quiet, rhythms, turned
from bot.services.followup.checkin_offer import KEY, LEFT_ALONE
from bot.services.followup.promising import CHECKIN, REST
from bot.services.followup.rhythms import OPT_IN
from bot.services.plan import away as away_days
from bot.services.plan import laterhours, lost_weeks, roadmaps, startday
from bot.services.plan.own_steps import ADDS
from bot.services.silence import plain as no_more
from bot.services.steps import blocking, progress
from bot.services.wellbeing import limits

ZONE = "checkin-zone"
"""What the talk remembers as offered: the question where the person is."""

KEEP = (("Keep it so", "/unsure_or_skip"),)
PLACES = frozenset({"nlu_fallback", "out_of_scope", "chitchat", "state_experience", "reschedule_checkin", "greet"})
"""Meanings that the name of a town no list knows may be taken for."""

TELLING = frozenset({"state_skills", "state_experience", "deny_skill", "state_target_role", "ask_definition"})
"""Meanings in which "notifications" or "daily" are no wish: somebody tells of their work."""

LONGEST = 300
"""Characters from which a message is more than a wish or an answer."""

_PAUSES = re.compile(r"\b(?:paus|snooz)", re.IGNORECASE)
"""What is said of check-ins rather than of a journey."""

_ASKS_WHEN = re.compile(
    r"\b(?:when|which days?|how often|what (?:day|time)|do you|are (?:you|my|the)|will you|have i)\b|\?"
)


def taken(desk: Desk, turn: Turn) -> Reply | None:
    """What a message says of check-ins, whatever meaning was found for it; None where it says nothing of them."""
    if first := checkin_words.asked(desk, turn) or _resumed(desk, turn):
        return first
    left = turn.intent in LEFT_ALONE or turn.facts.kind != "talk" or turn.data
    if left or len(turn.text) > LONGEST or ADDS.search(turn.text) or let_go(turn.text) or no_stop(turn.text):
        return None
    folded = fold(turn.text).folded
    asks = asks_for_work(folded) and not speaks(turn.text)
    if asks or deletions.names_things(turn.text) or (no_more(turn.text) and not _on(desk, turn)):
        return None
    if (turns_back(turn.text) and not (_wish(desk, turn) or stops(turn.text))) or (
        one_week(folded) and not speaks(turn.text)
    ):
        return None  # a report is put right, or hours are told of this week
    if small := turned.answered(desk, turn):
        return small
    if (nearer := turned.wish(desk, turn)) is not None:
        return _set(desk, turn, nearer)
    today = desk.today(turn)
    if shifts(turn.text) or laterhours.meant(desk, turn) or (ready_by(folded, today) and not speaks(turn.text)):
        return None  # the dates of the plan, or its hours
    off = week_off(folded) or (turn.facts.absence is not None and turn.offer in (OPT_IN, ZONE))
    if startday.meant(desk, turn) is not None or (off and not speaks(turn.text)):
        return None
    if turn.offer != REST and (returned(folded) or called_off(folded)):
        return None  # days off that are over: no day to ask again
    if turn.facts.absence is not None and hushed.days(desk, turn):
        return away_days.told(desk, turn)  # nothing is learned then either
    if quiet_days := hushed.told(desk, turn):
        return quiet_days
    answered = {OPT_IN: _opted, CHECKIN: _answered, REST: _rested, ZONE: _placed, rhythms.WHEN: _opted}.get(turn.offer)
    reply = answered(desk, turn) if answered else None
    return reply or (_plain(desk, turn) if turn.text else None)


def change(desk: Desk, turn: Turn) -> Reply:
    """A wish for check-ins or for none, by a button or in words that say no more than that."""
    pressed = turn.data.get("checkin", "")
    if turn.intent == "stop_checkins" or pressed == "off":
        plain = _on(desk, turn) or pressed or turn.offer == OPT_IN
        return _stop(desk, turn) if plain else limits.stop(desk, turn, KEY)
    if pressed == "later":
        return rhythms.ask_when(turn)
    wish = rhythms.BUTTONS.get(pressed) or (rhythms.snoozed(desk, turn, pressed) if pressed else NOTHING)
    if wish or pressed == "keep":
        return _set(desk, turn, wish)
    if turn.text and not pressed and not speaks(turn.text) and not _planned(desk, turn):
        return telling.begin(desk, turn)  # "back again, been a busy month" is no wish, whatever it was taken for
    if _on(desk, turn):
        return checkin_words.status(desk, turn)
    with desk.memory.unit() as unit:
        if turn.text and quiet.hush(unit, turn):
            bounds = promising.quiet_of(unit.person(turn.person_id, turn.instant))
            return rhythms.offer().after(Part("utter_quiet_early", {"quiet": quiet.quiet_words(bounds)}))
    if not turn.text or not speaks(turn.text):
        return rhythms.offer()
    kept = checkin_words.hour_kept(desk, turn, _wish(desk, turn))
    return rhythms.offer().after(kept or Part("utter_checkins_none"))


def _planned(desk: Desk, turn: Turn) -> bool:
    with desk.memory.unit() as unit:
        return "view:plan" in unit.questions(turn.person_id)


def _on(desk: Desk, turn: Turn) -> bool:
    with desk.memory.unit() as unit:
        return promising.on(promises.wishes(unit, turn.person_id))


def _wish(desk: Desk, turn: Turn) -> RhythmWish:
    """What the words wish, by the calendar of the place where the person is."""
    with desk.memory.unit() as unit:
        held = promises.wishes(unit, turn.person_id)
    zone = held.zone if held and held.zone else desk.zone
    bounds = bounds_in(fold(turn.text).folded)
    words = without_bounds(fold(turn.text).folded) if any(bounds) else turn.text
    wish = quiet.awake_within(wish_in(words, wall_of(turn.now, zone).date()), held, bounds)
    wish = rhythms.at_a_moment(wish, turn.text, wall_of(turn.now, wish.zone or zone))
    return checkin_words.weekday_set(desk, turn, wish) if held and not turn.data else wish


def _opted(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to the offer, or to the question when to ask again."""
    wish = _wish(desk, turn)
    tells = turns_to_else(turn.text) and (turn.intent != "stop_checkins" or turn.facts.told)
    if turn.text and tells and not (wish.steady or speaks(turn.text) or stops(turn.text)):
        return None  # the no is said of something else
    if rhythms.of_other_things(turn) or (rhythms.far_off(wish, desk.today(turn)) and not speaks(turn.text)):
        return None
    if turn.intent == "stop_checkins" and turn.text and not speaks(turn.text) and not wish.steady:
        with desk.memory.unit() as unit:
            unit.mark_question(turn.person_id, KEY, "declined", turn.instant)
        return limits.stop(desk, turn)  # no more questions of any kind
    if stops(turn.text) or (turn.intent == "stop_checkins" and not only_rhythm(turn.text)):
        return _stop(desk, turn)
    if wish and "?" not in turn.text:
        return _set(desk, turn, rhythms.habit(wish) if turn.offer == OPT_IN else wish)
    if turn.offer == rhythms.WHEN:
        return None
    said = yes_or_no(turn.text)
    if turn.facts.topics and not wish and not speaks(turn.text):
        return None  # "no more kafka in my plan" is no answer
    if said == "no" or turn.intent in ("deny", "unsure_or_skip"):
        return _stop(desk, turn)
    if turn.text and vague(turn.text):
        return _unclear(desk, turn)
    return _set(desk, turn, RhythmWish(Rhythm.WEEKLY)) if said == "yes" or turn.intent == "affirm" else None


def _unclear(desk: Desk, turn: Turn) -> Reply:
    """Neither a yes nor a no is no consent: asked once more, then left."""
    with desk.memory.unit() as unit:
        again = focus.times(unit, turn, "opt-in") > 1
    return _stop(desk, turn) if again else replace(rhythms.offer(), parts=(Part("utter_checkins_unclear"),))


def _answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to a check-in: done, going, stuck, later, stop; None where a step is named or something else told."""
    if stops(turn.text) or (turn.intent == "stop_checkins" and not tamed(turn.text)):
        return _stop(desk, turn)
    if turn.facts.topics or numbered(turn.text) or "?" in turn.text:
        return None
    if (where := placed(turn.text)) and where.rest:
        return None  # the rest of the steps, and not this one alone
    lost = lost_weeks.told(desk, turn)
    if lost:
        return lost
    about = replace(turn, data={"step": turn.focus})
    said = said_of_step(turn.text) if turn.text else "done" if turn.intent == "affirm" else ""
    services: dict[str, Callable[[Desk, Turn], Reply]] = {
        "done": progress.done,
        "going": progress.partial,
        "stuck": progress.blocked,
        "later": lambda _, turn: rhythms.ask_when(turn),
    }
    if said in services:
        return services[said](desk, about)
    wish = _wish(desk, turn)
    told = turn.intent.startswith("report_") or turn.facts.hours_per_week is not None
    if wish and (brief(turn.text) or wish.clock) and not told:
        return _set(desk, turn, wish)
    return checkin_words.not_yet(desk, turn) if said == "not yet" or turn.intent == "deny" else None


def _rested(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to "pause, shrink or change?"."""
    wish = _wish(desk, turn)
    if wish and "?" not in turn.text:
        return _set(desk, turn, wish)
    said = said_of_rest(turn.text)
    if said == "shrink":
        return blocking.less(desk, turn) or roadmaps.change_hours(desk, turn)
    if said == "pause" or turn.intent in ("stop_checkins", "deny"):
        return _stop(desk, turn)
    return _set(desk, turn, NOTHING) if said == "keep" else None


def _placed(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to the question where the person is."""
    zone = zone_in(turn.text, asked=True) if turn.text else ""
    wish = _wish(desk, turn)
    if zone or wish:
        return _set(desk, turn, replace(wish, zone=zone))
    kept = said_of_rest(turn.text) == "keep" and brief(turn.text) and "?" not in turn.text
    place = "" if kept or turn.facts.told or turn.facts.topics or not turn.text else place_said(turn.text)
    if place and turn.intent in PLACES and "?" not in turn.text:
        return Reply((Part("utter_checkins_place_unknown", {"place": place}),), KEEP, offer=ZONE)
    if turn.intent not in ("unsure_or_skip", "deny") and not kept:
        return None
    with desk.memory.unit() as unit:
        promises.save_wishes(unit, turn.person_id, zone=desk.zone)
        return flow.go_on(desk, unit, turn).after(Part("utter_checkins_zone_default", rhythms.shown(desk, unit, turn)))


def _plain(desk: Desk, turn: Turn) -> Reply | None:
    """Check-ins spoken of without having been asked about."""
    ahead = turn.facts.absence is not None and turn.facts.absence.first > desk.today(turn)
    if turn.facts.absence is not None and not speaks(turn.text) and (ahead or not _PAUSES.search(turn.text)):
        return None  # the plan and the check-ins both go around it
    if interview(turn.text) and not interviews.wished(turn):
        return None  # the day is the one of the interview
    on, wish = _on(desk, turn), _wish(desk, turn)
    placed = bool(wish.zone) and brief(turn.text) and "?" not in turn.text
    if (placed or only_rhythm(turn.text)) and wish.steady and turn.asked.kind != "hours" and _planned(desk, turn):
        return _set(desk, turn, wish)
    if on and (stops(turn.text) or turn.intent == "stop_checkins") and not tamed(turn.text):
        return _stop(desk, turn)
    asks = turn.intent == "reschedule_checkin" or (turn.intent == "stop_checkins" and on) or bids(turn.text)
    about = asks or (speaks(turn.text) and turn.intent not in TELLING | {"stop_checkins"})
    if about and (wish.steady or (wish.again and asks) or (wish and on)):
        return _set(desk, turn, wish)
    if about and on and _ASKS_WHEN.search(fold(turn.text).folded) and speaks(turn.text):
        return checkin_words.status(desk, turn)
    if turn.intent in TELLING - {"state_experience"}:
        return None
    folded = fold(turn.text).folded
    if not on:
        early = (
            any(bounds_in(folded)) and brief(turn.text) and not turn.asked.kind and turn.facts.hours_per_week is None
        )
        return checkin_words.quiet_early(desk, turn) if early and _planned(desk, turn) else None
    wish = wish if wish or turn.intent not in PLACES else checkin_words.town(desk, turn)
    moved = bool(wish.zone) and "?" not in turn.text
    resting = away(turn.text) and wish.until is not None
    said = bool(wish) and "?" not in turn.text and rhythms.just_set(desk, turn)
    hours = (any(bounds_in(folded)) and not turn.asked.kind) or lifted(folded)
    fewer = wish.change != 0 and not turn.facts.topics and not too_dear(turn.text)
    changed = brief(turn.text) and (fewer or said or hours)
    return _set(desk, turn, wish) if moved or resting or changed else None


def _set(desk: Desk, turn: Turn, wish: RhythmWish) -> Reply:
    """Keeps a wish, promises the next check-in and says when it is; asks where the person is if that is not known."""
    with desk.memory.unit() as unit:
        unit.mark_question(turn.person_id, KEY, "answered", turn.instant)
        parts = rhythms.keep(desk, unit, turn, wish)
        held = promises.wishes(unit, turn.person_id)
        if held and not held.zone and unit.questions(turn.person_id).get(ZONE) is None:
            unit.mark_question(turn.person_id, ZONE, "asked", turn.instant)
            zone = Part("utter_ask_checkins_zone", rhythms.shown(desk, unit, turn))
            return Reply((*parts, zone), KEEP, offer=ZONE)
    return _with_news(desk, turn, parts)


def _resumed(desk: Desk, turn: Turn) -> Reply | None:
    """Check-ins that were stopped, on again in the rhythm they had; None where none were stopped or else is meant."""
    if not turn.text or turn.data or turn.intent in LEFT_ALONE - {"start_over"} or turn.facts.kind != "talk":
        return None
    with desk.memory.unit() as unit:
        was = rhythms.former(unit, turn.person_id)
        if promising.on(promises.wishes(unit, turn.person_id)) or turn.facts.topics:
            return None
        change = unit.last_change(turn.person_id)
        fresh = was is not None and change is not None and "rhythm" in change.kind
    if not resumes(turn.text, fresh) or _wish(desk, turn).steady:
        return None
    if was is None:
        return rhythms.offer() if speaks(turn.text) and _planned(desk, turn) and not _wish(desk, turn) else None
    return _set(desk, turn, replace(_wish(desk, turn), rhythm=was))


def _stop(desk: Desk, turn: Turn) -> Reply:
    """No more check-ins from this moment on; what was promised is taken back."""
    with desk.memory.unit() as unit:
        unit.mark_question(turn.person_id, KEY, "declined", turn.instant)
        held = promises.wishes(unit, turn.person_id)
        was_on = promising.on(held)
        if held and was_on:
            rhythms.remember(unit, turn, Rhythm(held.rhythm))
            promises.save_wishes(unit, turn.person_id, rhythm=Rhythm.OFF.value, again=None, until=None, silences=0)
        promises.cancel(unit, turn.person_id, "stopped")
    return _with_news(desk, turn, (Part("utter_checkins_stopped" if was_on else "utter_checkins_declined"),))


def _with_news(desk: Desk, turn: Turn, parts: tuple[Part, ...]) -> Reply:
    """What was kept of check-ins, before the answer to what else the message told: a finished step, a skill."""
    if turn.facts.topics and ended(turn.text):
        return progress.done(desk, turn).after(*parts)
    with desk.memory.unit() as unit:
        rhythms.heard_beside(desk, unit, turn)
        return flow.go_on(desk, unit, turn).after(*parts)
