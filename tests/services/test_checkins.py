"""Check-ins as people live with them: offered once, kept, counted, slowed, stopped; without Rasa."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from services_world import PERSON, Person

from bot.memory import promises
from bot.services import asides, gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import checkin_offer, checkins, promising
from bot.services.plan import roadmaps
from bot.services.record import records
from bot.services.steps import progress
from bot.services.wellbeing import social

SUNDAY = datetime(2026, 3, 8, 18, tzinfo=timezone.utc)


class Checked(Person):
    """Someone whose messages pass check-ins before and after their service, as they do in an action."""

    def hears(self, text: str, intent: str, service: Any = telling.note, **data: str) -> Reply:
        turn = self.turn(text, intent, **data)
        reply = checkins.taken(self.desk, turn) or service(self.desk, turn)
        self.last = checkin_offer.followed(self.desk, turn, reply)
        return self.last

    def says(self, service: Any, text: str, intent: str, **data: str) -> Reply:
        return self.hears(text, intent, service, **data)

    def wants(self, text: str, intent: str = "reschedule_checkin") -> Reply:
        return self.hears(text, intent, checkins.change)

    def open(self) -> promises.Promise | None:
        with self.desk.memory.unit() as unit:
            held = promises.of_person(unit, PERSON)
        return next((p for p in held if p.state in promises.OPEN), None)

    def due(self) -> str:
        found = self.open()
        return found.local if found else ""

    def states(self) -> list[str]:
        with self.desk.memory.unit() as unit:
            return [p.state for p in promises.of_person(unit, PERSON) if p.state != promises.CANCELLED]

    def asked_now(self) -> Reply:
        """Time passes until the next check-in, which a worker sends."""
        found = self.open()
        assert found is not None
        self.now = datetime.fromisoformat(found.due_at)
        with self.desk.memory.unit() as unit:
            (claimed,) = promises.claim(unit, f"{self.now}", self.now, timedelta(seconds=30), 9)
            reply = promising.compose(self.desk, unit, claimed, self.now)
            assert reply is not None
            assert promises.sent(unit, claimed, {"text": reply.parts[0].name}, self.now)
            promising.asked(self.desk, unit, claimed, self.now)
        self.last = reply
        return reply


def asides_or_note(desk: Desk, turn: Turn) -> Reply:
    return asides.answered(desk, turn) or telling.note(desk, turn)


@pytest.fixture
def anna(desk: Desk) -> Checked:
    return Checked(desk)


@pytest.fixture
def planned(anna: Checked) -> Checked:
    """Someone with a goal, skills, gaps seen and a plan; it is Monday, 2 March 2026, nine o'clock."""
    anna.says(telling.note, "I want to be a data engineer, 3 years of work", "state_target_role")
    anna.says(telling.note, "I know python and sql, no docker, no spark, no kafka, no airflow", "state_skills")
    anna.says(gaps.show, "what am I missing", "ask_gap")
    anna.says(roadmaps.change_hours, "7 hours a week", "change_time_budget")
    anna.says(roadmaps.show, "show my plan", "ask_roadmap")
    return anna


@pytest.fixture
def weekly(planned: Checked) -> Checked:
    """Someone in Berlin who is asked on Sundays at six."""
    planned.wants("remind me on sundays at 6pm, I'm in Berlin")
    return planned


def test_check_ins_are_offered_once_after_the_plan(planned: Checked) -> None:
    assert "utter_plan" in planned.names()
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    assert planned.names() == ["utter_thanks", "utter_offer_checkins"]
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    assert "utter_offer_checkins" not in planned.names()
    assert planned.open() is None


@pytest.mark.parametrize(
    ("text", "intent", "due"),
    [
        ("", "affirm", "2026-03-09T18:00"),
        ("yes please", "affirm", "2026-03-09T18:00"),
        ("weekly", "change_time_budget", "2026-03-09T18:00"),
        ("Sunday evening", "chitchat", "2026-03-08T19:00"),
        ("every two weeks on Friday at 5pm", "reschedule_checkin", "2026-03-13T17:00"),
        ("once a month is enough", "nlu_fallback", "2026-04-02T18:00"),
        ("on the 15th of each month", "nlu_fallback", "2026-03-15T18:00"),
        ("tuesdays and thursdays, mornings", "chitchat", "2026-03-03T09:00"),
    ],
)
def test_the_offer_is_taken_in_any_words(planned: Checked, text: str, intent: str, due: str) -> None:
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    planned.hears(text, intent)
    assert planned.due() == due
    assert planned.names() == ["utter_checkins_set", "utter_ask_checkins_zone"]


@pytest.mark.parametrize(
    ("text", "intent"), [("no", "deny"), ("no thanks, I manage", "chitchat"), ("rather not", "deny"), ("", "deny")]
)
def test_the_offer_is_declined_without_argument(planned: Checked, text: str, intent: str) -> None:
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    planned.hears(text, intent)
    assert planned.names()[0] == "utter_checkins_declined"
    assert planned.open() is None
    assert planned.state()["checkins"] == "off"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("no wait", "deny"),
        ("no, i stay with data engineer", "deny"),
        ("nope I meant 5 hours a week", "stop_checkins"),
        ("no I have not begun with it", "deny"),
        ("not now, first tell me about docker", "ask_definition"),
        ("hang on", "chitchat"),
        ("no, it is spark that I finished", "report_progress_done"),
    ],
)
def test_a_no_that_tells_of_other_things_is_read_for_them_and_the_offer_comes_again(
    planned: Checked, text: str, intent: str
) -> None:
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    planned.hears(text, intent, social.deny)
    assert not {"utter_checkins_declined", "utter_offer_checkins"} & set(planned.names())
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    assert "utter_offer_checkins" in planned.names()


@pytest.mark.parametrize(
    "text", ["nah", "No thank you!", "no check-ins please", "nope, don't ask me", "I'd rather not", "no need, thanks"]
)
def test_a_no_to_being_asked_is_final(planned: Checked, text: str) -> None:
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    planned.hears(text, "deny", social.deny)
    assert planned.names()[0] == "utter_checkins_declined"


def test_hours_of_study_are_no_rhythm(planned: Checked) -> None:
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    planned.says(roadmaps.change_hours, "5 hours weekly", "change_time_budget")
    assert planned.open() is None


def test_each_steps_date(planned: Checked) -> None:
    planned.hears("", "reschedule_checkin", checkins.change, checkin="steps")
    found = planned.open()
    assert found is not None and found.step_id is not None
    with planned.desk.memory.unit() as unit:
        first = promising.ahead(planned.desk, unit, PERSON, planned.now).steps[0]
    assert found.local[:10] == first.end.isoformat()


def test_the_zone_is_asked_once_and_the_wall_time_kept(planned: Checked) -> None:
    planned.wants("check in with me every week")
    assert planned.last.offer == checkins.ZONE
    planned.hears("new york", "state_experience")
    found = planned.open()
    assert found is not None and found.local == "2026-03-09T18:00"
    assert found.due_at.startswith("2026-03-09T22:00")  # summer time there since the day before
    planned.hears("I moved to Tokyo", "chitchat")
    found = planned.open()
    assert found is not None and found.due_at.startswith("2026-03-09T09:00")


@pytest.mark.parametrize(
    ("text", "intent", "due"),
    [
        ("make it monthly", "reschedule_checkin", "2026-04-05T18:00"),
        ("less often please", "chitchat", "2026-03-15T18:00"),
        ("more often", "nlu_fallback", "2026-03-05T18:00"),
        ("at 8pm please", "reschedule_checkin", "2026-03-08T20:00"),
        ("evenings are bad, ask me in the morning", "reschedule_checkin", "2026-03-08T09:00"),
        ("please ping me on wednesdays", "reschedule_checkin", "2026-03-04T18:00"),
        ("pause until June", "reschedule_checkin", "2026-06-07T18:00"),
        ("I'm away till the 20th", "state_experience", "2026-03-22T18:00"),
        ("remind me tomorrow", "reschedule_checkin", "2026-03-03T18:00"),
        ("ask me at 3am", "reschedule_checkin", "2026-03-08T09:00"),
        ("never on weekends please", "reschedule_checkin", "2026-03-09T18:00"),
    ],
)
def test_any_of_it_is_changed_at_once(weekly: Checked, text: str, intent: str, due: str) -> None:
    assert weekly.due() == "2026-03-08T18:00"
    weekly.hears(text, intent, checkins.change)
    assert weekly.due() == due
    assert weekly.states().count("pending") == 1


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("stop", "stop_checkins"),
        ("stop reminding me", "chitchat"),
        ("no more check-ins please", "complaint"),
        ("kindly stop sending me the messages daily", "stop_checkins"),
    ],
)
def test_stop_stops_at_once(weekly: Checked, text: str, intent: str) -> None:
    weekly.hears(text, intent, checkins.change)
    assert weekly.names()[0] == "utter_checkins_stopped"
    assert weekly.open() is None
    weekly.later(weeks=5)
    weekly.says(social.answer("utter_thanks"), "thanks", "thanks")
    assert weekly.open() is None
    assert weekly.state()["checkins"] == "off"
    assert "utter_offer_checkins" not in weekly.names()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("that's enough for today, stop", "stop_checkins"),
        ("I'll check back tomorrow", "goodbye"),
        ("let me get back to you next week", "chitchat"),
        ("my team gets notified daily by a script I wrote", "state_skills"),
    ],
)
def test_nothing_is_promised_that_nobody_asked_for(planned: Checked, text: str, intent: str) -> None:
    planned.hears(text, intent, social.answer("utter_thanks"))
    assert planned.open() is None


def test_a_bare_stop_in_answer_to_the_offer_ends_all_questions(planned: Checked) -> None:
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    planned.hears("stop", "stop_checkins")
    assert planned.names() == ["utter_stop"]


def test_who_never_wanted_any_is_told_so(planned: Checked) -> None:
    planned.wants("stop sending me reminders", "stop_checkins")
    assert planned.names()[0] == "utter_checkins"


def test_they_can_be_asked_for_again(weekly: Checked) -> None:
    weekly.wants("stop asking me", "stop_checkins")
    weekly.wants("remind me weekly after all")
    assert weekly.due() == "2026-03-08T18:00"


@pytest.mark.parametrize("rhythm", ["every two weeks on sundays at 6pm, I'm in Berlin", "daily at 8pm, I'm in Berlin"])
@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("actually start them again", "start_over"),
        ("turn them back on", "chitchat"),
        ("resume the reminders", "stop_checkins"),
        ("ok switch the check-ins on again", "stop_checkins"),
        ("you can remind me again", "reschedule_checkin"),
        ("i want the reminders back", "stop_checkins"),
        ("restart the check ins please", "start_over"),
        ("keep sending me the reminders after all", "reschedule_checkin"),
    ],
)
def test_what_was_stopped_comes_again_in_its_rhythm(planned: Checked, rhythm: str, text: str, intent: str) -> None:
    planned.wants(rhythm)
    before, due = planned.state()["checkins"], planned.due()
    planned.wants("stop the reminders", "stop_checkins")
    assert planned.state()["checkins"] == "off"
    planned.hears(text, intent, checkins.change)
    assert planned.names()[0] == "utter_checkins_set"
    assert (planned.state()["checkins"], planned.due()) == (before, due)


@pytest.mark.parametrize(
    "text", ["start over", "let's start again from scratch", "start my plan again", "show them again"]
)
def test_starting_over_is_no_wish_for_check_ins(weekly: Checked, text: str) -> None:
    weekly.wants("stop the reminders", "stop_checkins")
    weekly.hears(text, "start_over", social.answer("utter_thanks"))
    assert weekly.state()["checkins"] == "off"


def test_who_had_none_and_wants_them_again_is_offered_some(planned: Checked) -> None:
    planned.hears("resume the reminders", "stop_checkins", checkins.change)
    assert planned.names() == ["utter_offer_checkins"]


def test_a_check_in_names_the_step_and_takes_one_tap(weekly: Checked) -> None:
    reply = weekly.asked_now()
    assert weekly.now == SUNDAY.replace(hour=17)
    assert [title for title, _ in reply.buttons] == ["Done", "Going", "Stuck", "Later", "Stop asking"]
    assert "step" in reply.parts[0].vars
    weekly.hears("yes, done", "affirm")
    assert weekly.names()[0] == "utter_step_done"
    assert weekly.states() == ["answered", "pending"]
    assert weekly.due() == "2026-03-15T18:00"


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        ("done", "chitchat", "utter_step_done"),
        ("yep finished it yesterday", "affirm", "utter_step_done"),
        ("still working on it", "chitchat", "utter_step_doing"),
        ("almost", "affirm", "utter_step_doing"),
        ("stuck", "complaint", "utter_step_blocked"),
        ("no time this week", "deny", "utter_week_lost"),
        ("not yet", "deny", "utter_checkin_not_yet"),
        ("later", "goodbye", "utter_checkins_when"),
        ("ask me tomorrow", "reschedule_checkin", "utter_checkins_again"),
        ("stop", "stop_checkins", "utter_checkins_stopped"),
    ],
)
def test_every_answer_to_it_is_understood(weekly: Checked, text: str, intent: str, name: str) -> None:
    weekly.asked_now()
    weekly.hears(text, intent, checkins.change)
    assert weekly.names()[0] == name
    assert "sent" not in weekly.states()


def test_later_is_one_more_tap(weekly: Checked) -> None:
    weekly.asked_now()
    weekly.hears("", "reschedule_checkin", checkins.change, checkin="later")
    weekly.hears("", "reschedule_checkin", checkins.change, checkin="tomorrow")
    assert weekly.due() == "2026-03-09T18:00"
    weekly.later(minutes=1)
    weekly.says(social.answer("utter_thanks"), "thanks", "thanks")  # in the same talk: it stays promised
    assert weekly.due() == "2026-03-09T18:00"
    weekly.asked_now()
    weekly.hears("done", "affirm")
    assert weekly.due() == "2026-03-15T18:00"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("ask me in two hours", "2026-03-08T20:00"),
        ("in half an hour", "2026-03-08T18:30"),
        ("in 45 minutes pls", "2026-03-08T18:45"),
        ("can you ask again in an hour and a half", "2026-03-08T19:30"),
        ("2 hours from now", "2026-03-08T20:00"),
        ("give me three hours", "2026-03-08T21:00"),
        ("remind me in 6 hours", "2026-03-09T09:00"),
        ("in ten hours", "2026-03-09T09:00"),
    ],
)
def test_a_check_in_is_put_off_by_hours_and_never_into_the_night(weekly: Checked, text: str, due: str) -> None:
    weekly.asked_now()
    weekly.hears(text, "change_time_budget")
    assert (weekly.names()[0], weekly.due()) == ("utter_checkins_again", due)
    assert weekly.state()["hours_per_week"] == 7
    weekly.asked_now()
    assert weekly.due() == "2026-03-22T18:00" if due < "2026-03-09" else weekly.due() > due


def test_one_reminder_in_hours_needs_no_rhythm(planned: Checked) -> None:
    planned.wants("remind me in two hours, I'm in Berlin")
    assert planned.due() == "2026-03-02T12:00"
    planned.asked_now()
    assert planned.open() is None


def test_its_words_differ_each_time(weekly: Checked) -> None:
    said = []
    for _ in range(8):
        said.append(weekly.asked_now().parts[0].name)
        weekly.hears("still on it", "chitchat")
    assert len(set(said)) == 8


def test_silence_slows_then_asks_once_then_rests_until_the_person_writes(weekly: Checked) -> None:
    days = []
    for _ in range(3):
        days.append(weekly.due()[:10])
        last = weekly.asked_now()
    assert days == ["2026-03-08", "2026-03-22", "2026-04-05"]
    assert last.parts[0].name == "utter_checkin_last"
    assert weekly.open() is None
    weekly.later(weeks=13)
    weekly.says(social.answer("utter_thanks"), "hi, I'm back", "greet")
    assert weekly.open() is not None
    assert weekly.due() > weekly.now.isoformat()[:10]


@pytest.mark.parametrize(
    ("text", "checkin"), [("pause please", ""), ("", "off"), ("less often", ""), ("", "keep"), ("keep asking", "")]
)
def test_pause_shrink_or_change(weekly: Checked, text: str, checkin: str) -> None:
    for _ in range(3):
        weekly.asked_now()
    data = {"checkin": checkin} if checkin else {}
    weekly.hears(text, "reschedule_checkin", checkins.change, **data)
    assert (weekly.open() is None) == ("pause" in text or checkin == "off")


def test_who_writes_the_day_before_is_counted_and_not_asked_on_top(weekly: Checked) -> None:
    weekly.now = SUNDAY - timedelta(hours=20)
    weekly.says(social.answer("utter_thanks"), "hello", "greet")
    assert weekly.states() == ["answered", "pending"]
    assert weekly.due() == "2026-03-15T18:00"


def test_before_a_plan_nothing_is_offered_to_who_does_not_speak_of_it(anna: Checked) -> None:
    anna.wants("back again, been a busy month")
    assert "utter_offer_checkins" not in anna.names()
    anna.wants("can you remind me now and then?")
    assert "utter_offer_checkins" in anna.names()


def test_a_holiday_is_left_in_peace_and_the_days_before_it_are_not(weekly: Checked) -> None:
    assert weekly.due().startswith("2026-03-08")
    weekly.hears("I'm away from 14 to 24 March", "reschedule_checkin", asides_or_note)
    assert weekly.due().startswith("2026-03-08")
    weekly.asked_now()
    weekly.hears("going", "report_progress_partial")
    assert weekly.due().startswith("2026-03-29")  # the Sundays between lie in the holiday


@pytest.mark.parametrize("text", ["yes, done", "done!", "finished it", "all done"])
def test_done_before_the_check_in_is_asked_about_its_step(weekly: Checked, text: str) -> None:
    weekly.now, weekly.last = SUNDAY - timedelta(hours=5), Reply(())
    reply = weekly.hears(text, "report_progress_done", progress.done)
    assert weekly.names()[0] in promising.ASKS
    assert reply.parts[-1].vars["step"]
    step = reply.focus
    assert step and [title for title, _ in reply.buttons][:2] == ["Done", "Going"]
    assert weekly.state()["progress"] == 0
    weekly.hears("yes", "affirm")
    assert weekly.names()[0] == "utter_step_done"
    assert "answered" in weekly.states()


def test_small_talk_before_the_check_in_carries_its_question(weekly: Checked) -> None:
    weekly.now, weekly.last = SUNDAY - timedelta(hours=5), Reply(())
    weekly.hears("thanks for the plan", "thanks", social.answer("utter_thanks"))
    assert weekly.names()[0] == "utter_thanks"
    assert weekly.names()[-1] in promising.ASKS and len(weekly.names()) == 2
    weekly.hears("thanks again", "thanks", social.answer("utter_thanks"))
    assert not set(weekly.names()) & set(promising.ASKS)


def test_a_report_before_the_check_in_is_no_reason_to_ask(weekly: Checked) -> None:
    weekly.now = SUNDAY - timedelta(hours=5)
    weekly.hears("I finished the docker step", "report_progress_done", progress.done)
    assert not set(weekly.names()) & set(promising.ASKS)


def test_who_writes_days_before_is_still_asked(weekly: Checked) -> None:
    weekly.now = SUNDAY - timedelta(days=3)
    weekly.says(social.answer("utter_thanks"), "hello", "greet")
    assert weekly.due() == "2026-03-08T18:00"


def test_a_single_reminder_is_no_rhythm(planned: Checked) -> None:
    planned.wants("remind me tomorrow at noon")
    assert planned.state()["checkins"] == "once"
    planned.asked_now()
    planned.hears("done", "affirm")
    assert planned.open() is None
    assert planned.state()["checkins"] == "off"


def test_when_is_the_next_one(weekly: Checked) -> None:
    weekly.wants("when is my next check-in?")
    assert weekly.names()[0] == "utter_checkins_status"
    assert weekly.last.parts[0].vars["next"] == "Sunday 8 Mar 2026 at 18:00"


def test_what_is_told_beside_a_stop_is_heard(weekly: Checked) -> None:
    weekly.hears("I finished docker, and please no more check-ins", "stop_checkins", checkins.change)
    assert weekly.names()[0] == "utter_checkins_stopped"
    assert weekly.names()[1] in ("utter_step_done", "utter_step_done_still")
    assert weekly.open() is None


def test_erasure_takes_back_every_promise(weekly: Checked) -> None:
    weekly.says(records.ask_erase, "delete my data", "privacy_delete")
    weekly.says(records.erase, "yes", "privacy_delete")
    assert weekly.states() == []


def test_after_the_last_step_nobody_is_asked(weekly: Checked) -> None:
    with weekly.desk.memory.unit() as unit:
        for step in promising.ahead(weekly.desk, unit, PERSON, weekly.now).steps:
            unit.set_step(PERSON, step.id, "done", "", promises.stamp(weekly.now))
    weekly.says(social.answer("utter_thanks"), "thanks", "thanks")
    assert weekly.open() is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("nudge me on thursday about airflow", "state_skills"),
        ("could you message me this friday to finish spark", "chitchat"),
        ("please remind us next monday", "greet"),
    ],
)
def test_one_reminder_bid_for_is_set_whatever_it_was_taken_for(planned: Checked, text: str, intent: str) -> None:
    before = planned.skills()
    planned.hears(text, intent)
    assert planned.open() is not None
    assert planned.skills() == before


def test_what_others_ask_on_a_day_is_no_bid(planned: Checked) -> None:
    planned.hears("my teacher will text me on friday", "chitchat")
    assert planned.open() is None


@pytest.mark.parametrize("text", ["when do you remind me?", "are my reminders on?"])
def test_who_has_none_and_asks_for_them_is_told_so(planned: Checked, text: str) -> None:
    planned.wants(text)
    assert planned.names() == ["utter_checkins_none", "utter_offer_checkins"]


@pytest.mark.parametrize(
    ("quiet", "then", "due"),
    [
        ("never before 10 please", "make it 7 in the morning", "10:00"),
        ("nothing after 8pm", "at 9:30 pm instead", "20:00"),
        ("nie nach 19 Uhr", "ask me at 21:00", "19:00"),
        ("only in the evenings", "rather at 8 am", "18:00"),
        ("mornings only", "ask at 15:00", "12:00"),
        ("not before 10", "ask me at 11", "11:00"),
    ],
)
def test_hours_of_quiet_hold_for_every_check_in(weekly: Checked, quiet: str, then: str, due: str) -> None:
    weekly.hears(quiet, "reschedule_checkin", checkins.change)
    weekly.hears(then, "reschedule_checkin", checkins.change)
    assert weekly.due().endswith(due)
    weekly.hears("any time is fine for check-ins", "reschedule_checkin", checkins.change)
    weekly.hears(then, "reschedule_checkin", checkins.change)
    assert weekly.due().endswith(due) is (then == "ask me at 11")


def test_hours_of_quiet_told_early_are_kept(planned: Checked) -> None:
    planned.hears("not before 11 please", "chitchat")
    assert planned.names()[0] == "utter_quiet_early"
    planned.wants("remind me every monday at 8 am")
    assert planned.due().endswith("11:00") and "utter_checkins_quiet_moved" in planned.names()


def test_quiet_hours_and_no_rhythm_yet(planned: Checked) -> None:
    planned.wants("only ask me in the evening please")
    assert planned.names() == ["utter_quiet_early", "utter_offer_checkins"]
    planned.wants("yes, weekly at noon")
    assert planned.due().endswith("18:00")


def test_the_dates_of_the_plan_are_no_check_in(planned: Checked) -> None:
    turn = planned.turn("shift all the dates by two weeks", "reschedule_checkin")
    assert checkins.taken(planned.desk, turn) is None
