"""What people say in their first half hour beside the questions: doubt, news, "it", weeks that differ, plain words."""

from __future__ import annotations

import pytest
from planned_world import analyst_with_plan
from services_world import Person

from bot.nlu.ruled_out import ruled_out
from bot.reading.facts import Asked
from bot.reading.times.uneven import irregular
from bot.services import asides, telling
from bot.services.desk import Desk
from bot.services.documents import countsfor, interviews
from bot.services.learning import itself, lessons, questions, steering
from bot.services.plan import onlyone, plancost, realism, samehours, supposing
from bot.services.record import doubted, takenoff
from bot.services.roles import whatroles
from bot.services.wellbeing import life, limits


@pytest.fixture
def ida(desk: Desk) -> Person:
    person = Person(desk)
    person.says(telling.begin, "hi", "greet")
    return person


def _aside(person: Person, text: str, intent: str) -> list[str]:
    """The names of the parts of what is answered by words alone; empty where the meaning decides."""
    reply = asides.answered(person.desk, person.turn(text, intent))
    return [part.name for part in reply.parts] if reply else []


@pytest.mark.parametrize(
    "text",
    ["How sure are you of this?", "where did you get that from", "based on what?"],
)
def test_doubt_without_a_name_gets_what_it_rests_on(ida: Person, text: str) -> None:
    ida.says(telling.note, "I know sql", "state_skills")
    assert "utter_how_sure" in _aside(ida, text, "ask_why")


@pytest.mark.parametrize("text", ["how do you know sql", "how sure must i be of sql joins"])
def test_other_questions_are_no_doubt(text: str) -> None:
    assert not doubted.SURE.search(text)


@pytest.mark.parametrize(
    "text", ["isn't this list just generic", "feels like one size fits all", "the same for everyone?"]
)
def test_a_list_for_anyone_is_owned_up_to(ida: Person, text: str) -> None:
    ida.says(telling.note, "data analyst", "state_target_role")
    assert "utter_generic" in _aside(ida, text, "complaint")


@pytest.mark.parametrize("text", ["No I said my son, not me", "that was my sister, not me", "my wife's, not mine"])
def test_what_is_of_others_is_heard_so(ida: Person, text: str) -> None:
    assert "utter_of_others" in _aside(ida, text, "remove_or_correct")


@pytest.mark.parametrize("text", ["that is my job, not yours", "my english is not good", "not me, the plan is wrong"])
def test_one_s_own_is_not(text: str) -> None:
    assert not doubted.OTHERS.search(text)


@pytest.mark.parametrize(
    "text", ["I got the job!", "they hired me", "i just landed an offer", "I was offered the position"]
)
def test_a_job_that_was_got_is_congratulated(ida: Person, text: str) -> None:
    assert "utter_job_got" in _aside(ida, text, "report_progress_done")


def test_got_it_means_the_job_behind_an_interview_only(ida: Person) -> None:
    assert "utter_job_got" not in _aside(ida, "I got it!!", "report_progress_done")
    ida.says(interviews.ahead, "my interview is on thursday", "chitchat")
    assert "utter_job_got" in _aside(ida, "I got it!!", "report_progress_done")


@pytest.mark.parametrize(
    "text", ["I got a job at a bank in 2012", "i hope i get the job", "what if i got the job", "got the job ad here"]
)
def test_other_jobs_are_no_news(ida: Person, text: str) -> None:
    assert "utter_job_got" not in _aside(ida, text, "state_experience")


@pytest.mark.parametrize(
    "text", ["no wait they withdrew the offer", "the contract was cancelled", "my offer fell through"]
)
def test_an_offer_that_is_gone_gets_a_kind_word(ida: Person, text: str) -> None:
    assert "utter_offer_gone" in _aside(ida, text, "deny")


@pytest.mark.parametrize(
    "text", ["what if they pulled the offer?", "i cancelled my gym contract today because of it, sql yes"]
)
def test_fears_and_facts_are_no_lost_offer(ida: Person, text: str) -> None:
    assert "utter_offer_gone" not in _aside(ida, text, "state_skills")


@pytest.mark.parametrize(
    ("text", "stand"), [("ok never used it", "lacks"), ("oh, never did that", "lacks"), ("yes, tried it once", "has")]
)
def test_it_is_what_was_explained_last(ida: Person, text: str, stand: str) -> None:
    ida.says(questions.define, "what's power bi", "ask_definition")
    ida.says(itself.told, text, "deny")
    assert ida.skills() == {"power-bi": stand}


def test_it_is_nothing_where_nothing_was_explained(ida: Person) -> None:
    assert itself.told(ida.desk, ida.turn("never used it", "deny")) is None


@pytest.mark.parametrize("text", ["I don't do accounting, remove that", "accounting is wrong, take it off please"])
def test_the_thing_named_is_taken_off(ida: Person, text: str) -> None:
    ida.says(telling.note, "I do accounting and sql", "state_skills")
    reply = takenoff.taken_off(ida.desk, ida.turn(text, "deny_skill"))
    assert reply is not None
    assert takenoff.TAKES_OFF.search(text)
    assert ida.skills() == {"sql": "has"}


def test_what_is_not_held_is_not_taken_off(ida: Person) -> None:
    assert takenoff.taken_off(ida.desk, ida.turn("I don't do accounting, remove that", "deny_skill")) is None


@pytest.mark.parametrize("text", ["dont know what that is", "what do these people do", "ok tell me more about it"])
def test_roles_put_forward_are_explained(ida: Person, text: str) -> None:
    ida.says(telling.note, "excel and sql", "state_skills")
    assert ida.last.asked.roles
    assert whatroles.WORDS.search(text)
    ida.says(whatroles.told, text, "unsure_or_skip")
    assert ida.names() == ["utter_these_roles", "utter_these_which"]
    assert ida.last.asked.kind == "goal"


def test_no_roles_no_explanation(ida: Person) -> None:
    assert whatroles.told(ida.desk, ida.turn("dont know what that is", "unsure_or_skip")) is None


@pytest.mark.parametrize(
    ("text", "name"), [("does power bi count?", "utter_counts_asked"), ("does quicksight count", "utter_counts_like")]
)
def test_whether_a_skill_counts_for_the_goal(ida: Person, text: str, name: str) -> None:
    ida.says(telling.note, "data analyst", "state_target_role")
    assert countsfor.WORDS.search(text)
    reply = countsfor.counted(ida.desk, ida.turn(text, "state_skills"))
    assert reply is not None
    assert reply.parts[0].name == name


@pytest.mark.parametrize("text", ["does my degree count?", "does it count"])
def test_what_names_no_skill_is_not_counted(ida: Person, text: str) -> None:
    ida.says(telling.note, "data analyst", "state_target_role")
    assert countsfor.counted(ida.desk, ida.turn(text, "state_skills")) is None


@pytest.mark.parametrize(
    "text",
    [
        "I work night shift so it changes every week",
        "my rota is different every week",
        "i have a child, sometimes no time",
    ],
)
def test_weeks_that_differ_are_no_order_for_check_ins(text: str) -> None:
    assert irregular(text)


@pytest.mark.parametrize(
    "text", ["ask me every week", "can you change it to every two weeks?", "remind me when my shifts change"]
)
def test_orders_for_check_ins_stay_orders(text: str) -> None:
    assert not irregular(text)


@pytest.mark.parametrize(
    "text", ["my boss must not know about this", "please don't tell my manager", "keep this between us"]
)
def test_secrecy_is_answered_with_who_sees_it(text: str) -> None:
    assert life.WHO_SEES.search(text)


@pytest.mark.parametrize("text", ["my boss does not know excel", "i never told my team how sql works"])
def test_bosses_alone_are_no_secret(text: str) -> None:
    assert not life.WHO_SEES.search(text)


@pytest.mark.parametrize("text", ["I can do 15 hours until then", "i have time until tomorrow"])
def test_until_then_is_no_farewell_at_the_end_of_a_sentence(text: str) -> None:
    assert not limits.FAREWELL.search(text)


@pytest.mark.parametrize("text", ["until then", "ok thanks, until tomorrow", "bye", "see you then"])
def test_farewells_stay_farewells(text: str) -> None:
    assert limits.FAREWELL.search(text)


def test_what_to_make_first_is_no_entry_of_a_list() -> None:
    assert not lessons.ORDINAL.search("cool. what should i make first")
    assert lessons.ORDINAL.search("what is the first one")
    assert steering.FIRST.search("what should i make first")
    assert steering.FIRST.search("whats first")


def test_a_wish_for_free_courses_asks_no_sum(ida: Person) -> None:
    text = "can u send me some free courses"
    assert plancost.cost(ida.desk, ida.turn(text, "ask_resources")) is None


@pytest.mark.parametrize("text", ["you think possible?", "do you think it's possible", "u think i can do it?"])
def test_whether_it_is_possible_is_whether_it_is_realistic(text: str) -> None:
    assert realism.WORDS.search(text)


@pytest.mark.parametrize("text", ["stick with 4", "no, keep it as it is", "leave it at 4 hours", "stay with my 4"])
def test_hours_may_stay_as_they_are(desk: Desk, text: str) -> None:
    person = analyst_with_plan(desk)
    person.says(supposing.suppose_hours, "what if I did 8 hours?", "ask_roadmap")
    assert person.last.offer.startswith(supposing.OFFER)
    reply = samehours.kept(person.desk, person.turn(text, "state_skills"))
    assert reply is not None
    assert reply.parts[0].name == "utter_hours_stay"
    assert person.state()["hours_per_week"] == 4


def test_another_number_is_not_kept(desk: Desk) -> None:
    person = analyst_with_plan(desk)
    person.says(supposing.suppose_hours, "what if I did 8 hours?", "ask_roadmap")
    assert samehours.kept(person.desk, person.turn("go with 8", "state_skills")) is None


def test_first_is_first_again_after_it_was_seen() -> None:
    assert onlyone.FIRST.search("whats first")
    assert not onlyone.FIRST.search("next one")


def test_despair_over_a_list_claims_nothing_of_it(ida: Person) -> None:
    ida.says(telling.note, "data analyst", "state_target_role")
    ida.says(telling.note, "8 years", "state_experience")
    ida.says(telling.note, "excel", "state_skills")
    before = ida.skills()
    _aside(ida, "everything is black and i can't go on, all of it", "distress")
    assert ida.skills() == before


@pytest.mark.parametrize("text", ["no patients any more please", "no more night shifts, ever", "enough of customers"])
def test_a_wish_for_other_work_is_no_despair(text: str) -> None:
    assert "distress" in ruled_out(text)


@pytest.mark.parametrize(
    "text", ["no more of this life", "i can't go on any more", "no patients any more, i want to die"]
)
def test_despair_stays_despair(text: str) -> None:
    assert "distress" not in ruled_out(text)


def test_and_until_then_is_a_question() -> None:
    assert "goodbye" in ruled_out("and until then?")
    assert "goodbye" not in ruled_out("bye, until tomorrow")


@pytest.mark.parametrize("text", ["where did I look weak", "when do I hear from them"])
def test_a_question_tells_nothing_of_what_was_asked(ida: Person, text: str) -> None:
    facts = ida.desk.reader.read(text, Asked("confirm", ("docker",)), today=ida.now.date())
    assert not [m for m in facts.skills if m.polarity]
