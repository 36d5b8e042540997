"""Questions that their words make plain, whatever meaning the classifier gives them."""

from __future__ import annotations

from typing import Any

import pytest
from services_world import Person

from bot.advice.roadmap import Roadmap
from bot.services import asides, clarifying, gaps, telling
from bot.services.asking import COUNTS
from bot.services.desk import Desk, Reply, Turn
from bot.services.documents import papers
from bot.services.learning import material, questions
from bot.services.plan import plans, roadmaps, supposing
from bot.services.record import reasons, records
from bot.services.roles import beginnings, comparing
from bot.services.standing import STOPPED
from bot.services.wellbeing import limits, social

POSTING = """We are hiring: Data Engineer (m/f/d)

What you bring
- Strong SQL
- Terraform and Data Vault
- Docker

Nice to have
- Scala
"""


def routed(service: Any) -> Any:
    """A service as actions call it: behind the questions known by their words."""

    def reply(desk: Desk, turn: Turn) -> Reply:
        return asides.answered(desk, turn) or service(desk, turn)

    return reply


@pytest.fixture
def eve(desk: Desk) -> Person:
    """Someone who has told nothing."""
    return Person(desk)


@pytest.fixture
def planned(desk: Desk) -> Person:
    """Someone with a plan at five hours a week, after the questions."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data engineer, 3 years of work, good python and sql", "state_target_role")
    person.says(telling.note, "I have no spark, no kafka, no git, no airflow and no etl", "deny_skill")
    person.says(roadmaps.change_hours, "5 hours a week", "change_time_budget")
    _asks_no_skills(person)
    person.says(roadmaps.show, "show my plan", "ask_roadmap")
    assert "utter_plan" in person.names()
    return person


def _asks_no_skills(person: Person) -> None:
    """Marks the rounds about skills as declined, so that the hours are the next question."""
    for key in ("checks:stop", "confirm:1"):
        with person.desk.memory.unit() as unit:
            unit.mark_question("anna", key, "declined", person.turn("", "greet").instant)


def body(person: Person) -> str:
    return str(person.last.parts[0].vars.get("body", ""))


# The posting


def test_a_short_question_never_takes_the_place_of_a_posting(eve: Person) -> None:
    eve.says(papers.posting, POSTING, "paste_job_description")
    before = [gap["name"] for gap in eve.state()["gaps"]]
    assert "Terraform" in before
    text = "but the posting wants terraform and scala too, and kafka, are those in there?"
    eve.says(routed(papers.posting), text, "paste_job_description")
    assert [gap["name"] for gap in eve.state()["gaps"]] == before
    assert eve.names()[0] == "utter_posting_asks"
    terraform, scala, kafka = body(eve).splitlines()
    assert "yes, as a must" in terraform and "Terraform and Data Vault" in terraform
    assert "not talked about it yet" in terraform
    assert "as nice to have" in scala
    assert "Kafka: no" in kafka
    eve.says(routed(papers.posting), "what does the ad ask for?", "paste_job_description")
    demanded, nice = body(eve).splitlines()
    assert all(name in demanded for name in ("SQL", "Terraform", "Data Vault", "Docker"))
    assert "Scala" in nice and "Scala" not in demanded


def test_a_short_text_without_a_posting_leaves_the_goal(eve: Person) -> None:
    eve.says(telling.note, "I want to be a data analyst", "state_target_role")
    eve.says(routed(papers.posting), "does it need terraform, kafka and spark?", "paste_job_description")
    assert eve.state()["target_role"] == "data-analyst"


def test_a_second_whole_posting_is_read(eve: Person) -> None:
    eve.says(papers.posting, POSTING, "paste_job_description")
    eve.says(routed(papers.posting), POSTING.replace("Strong SQL", "Kubernetes"), "paste_job_description")
    assert "Kubernetes" in [gap["name"] for gap in eve.state()["gaps"]]


def test_a_tool_taken_back_is_no_new_goal(eve: Person) -> None:
    eve.says(telling.note, "I want to be a data analyst, I know tableau", "state_target_role")
    eve.says(records.correct, "actually i never learned tableau, take that back", "remove_or_correct")
    assert eve.state()["target_role"] == "data-analyst"


# Hardly anything known


def test_gaps_of_someone_unknown_are_the_must_haves_and_no_question_of_years(eve: Person) -> None:
    eve.says(routed(telling.note), "cloud engineer. gaps. now", "state_target_role")
    assert "utter_gaps_open" in eve.names()
    assert eve.names()[-1] == "utter_way_pick"
    eve.says(routed(clarifying.clarify), "just give me the list", "ask_clarify")
    assert eve.names()[0] == "utter_gaps_open"
    assert "Spark" in body(eve)


def test_what_fits_is_not_ranked_from_one_skill(eve: Person) -> None:
    eve.says(gaps.closest, "I know docker. what could i even become?", "closest_role")
    assert eve.names() == ["utter_closest_little", "utter_way_day"]
    assert eve.last.asked.kind == "skills"


def test_no_gap_among_hardly_anything_known_is_not_called_complete(eve: Person) -> None:
    eve.says(telling.note, "I want to be a senior AI engineer, I know javascript", "state_target_role")
    eve.says(gaps.show, "what am I missing?", "ask_gap")
    assert eve.names()[0] == "utter_gaps_few"


def test_a_list_of_courses_is_not_the_list_of_must_haves(eve: Person) -> None:
    eve.says(telling.note, "data engineer", "state_target_role")
    eve.says(routed(material.resources), "give me a list of courses", "ask_resources")
    assert eve.names()[0] == "utter_resources_which"


def test_a_far_role_is_not_called_close(eve: Person) -> None:
    text = "I know react, typescript, css, jest, cypress and docker"
    eve.says(telling.note, text, "state_skills")
    eve.says(gaps.closest, "which role fits me?", "closest_role")
    assert eve.names()[0] == "utter_closest_far"
    assert "already there: Containerization and Docker" in body(eve) and " of its " not in body(eve)
    assert "nothing known" not in body(eve)


def test_nothing_known_and_all_declined_leads_elsewhere_each_time(eve: Person) -> None:
    eve.says(telling.note, "data engineer", "state_target_role")
    for _ in range(4):
        eve.says(telling.note, "idk", "unsure_or_skip")
    said = [eve.says(social.answer("utter_chitchat"), "lol", "chitchat").parts[-1].name for _ in range(12)]
    assert max(said.count(name) for name in said) <= 2
    assert {"utter_way_open", "utter_way_zero"} <= set(said)
    assert not {"utter_way_musts", "utter_way_day", "utter_way_course"} & set(said)  # what is declined stays so


def test_a_plan_from_zero_is_made_on_yes(eve: Person) -> None:
    eve.says(telling.note, "data engineer", "state_target_role")
    eve.says(routed(telling.note), "I know nothing", "deny_skill")
    assert eve.last.offer == "zero"
    eve.says(social.affirm, "yes", "affirm")
    assert eve.names()[:2] == ["utter_from_zero", "utter_plan"]
    assert {gap["status"] for gap in eve.state()["gaps"]} >= {"missing"}
    eve.says(telling.note, "I know python after all", "state_skills")
    assert eve.skills()["python"] == "has"


# Comparing and weighing


def test_roles_off_the_list_are_compared_by_their_nearest(eve: Person) -> None:
    eve.says(comparing.compare, "devops vs full stack", "compare_roles")
    assert eve.names()[0] == "utter_compare_off"
    assert eve.last.parts[0].vars["names"] == '"devops" nor "full stack"'
    assert "MLOps Engineer" in body(eve)


def test_which_skill_counts_more_is_answered_from_the_role(eve: Person) -> None:
    eve.says(telling.note, "I want to be a data engineer", "state_target_role")
    eve.says(routed(reasons.why), "is kafka or spark more important?", "ask_why")
    assert eve.names()[0] == "utter_importance"
    assert "Apache Kafka: a must-have for Data Engineer" in body(eve)
    assert "So Apache Spark counts more: more roles ask for it." in body(eve)


def test_whether_one_skill_needs_the_other_comes_from_what_it_builds_on(eve: Person) -> None:
    eve.says(routed(questions.certifications), "can I do pandas before python?", "ask_certifications")
    assert eve.names()[0] == "utter_order_needs"
    eve.says(routed(questions.certifications), "can I do pandas after python?", "ask_certifications")
    assert eve.names()[0] == "utter_order_right"
    eve.says(routed(questions.certifications), "can I do tableau before docker?", "ask_certifications")
    assert eve.names()[0] == "utter_order_free"


def test_readiness_is_explained_with_the_persons_sum(planned: Person) -> None:
    planned.says(routed(reasons.why), "how do you calculate readiness?", "ask_why")
    assert planned.names()[0] == "utter_readiness_sum"
    assert f"which is {planned.last.parts[0].vars['ready']} of 100" in body(planned)


@pytest.mark.parametrize(("skill", "words"), [("python", "You said Python"), ("tableau", "does not ask for it")])
def test_what_is_no_gap_is_said_to_be_none(planned: Person, skill: str, words: str) -> None:
    planned.says(routed(reasons.why), f"why is {skill} a gap?", "ask_why")
    assert planned.names()[0] == "utter_why_no_gap"
    assert words in body(planned)


def test_a_real_gap_keeps_its_reason(planned: Person) -> None:
    planned.says(routed(reasons.why), "why is spark a gap?", "ask_why")
    assert planned.names()[0] == "utter_why_gaps"


# Wishes for the plan


def test_a_topic_left_out_tells_what_that_saves(planned: Person) -> None:
    planned.says(routed(telling.note), "Can I skip Spark? I don't want to do it", "unsure_or_skip")
    assert planned.names()[0] == "utter_wish_dropped"
    saved = planned.last.parts[0].vars["saved"]
    planned.says(routed(roadmaps.change_hours), "how much time would that save", "change_time_budget")
    assert planned.names()[0] == "utter_saved"
    assert planned.last.parts[0].vars["saved"] == saved != "0 hours"


def test_an_area_can_be_left_out_by_its_name(planned: Person) -> None:
    planned.says(routed(telling.note), "can I leave out version control?", "unsure_or_skip")
    assert planned.names()[0] == "utter_if_drop"
    planned.says(routed(telling.note), "leave out version control please", "unsure_or_skip")
    assert planned.names()[0] == "utter_wish_dropped"


def test_one_of_several_left_out_names_what_takes_its_place(eve: Person) -> None:
    eve.says(telling.note, "I want to be a data analyst, 2 years, good sql, excel at expert level", "state_target_role")
    eve.says(telling.note, "I have no python, no r, no tableau and no power bi", "deny_skill")
    eve.says(roadmaps.change_hours, "5 hours a week", "change_time_budget")
    with eve.desk.memory.unit() as unit:
        unit.mark_question("anna", STOPPED, "asked", eve.turn("", "greet").instant)
    eve.says(roadmaps.show, "show my plan", "ask_roadmap")
    planned = {step.skill for step in _plan(eve).steps}
    mine, other = ("tableau", "power-bi") if "tableau" in planned else ("power-bi", "tableau")
    eve.says(routed(telling.note), f"leave out {mine.replace('-', ' ')}", "remove_or_correct")
    assert eve.names()[0] == "utter_wish_replaced"
    assert other in {step.skill for step in _plan(eve).steps}


def _plan(person: Person) -> Roadmap:
    with person.desk.memory.unit() as unit:
        turn = person.turn("", "")
        held = plans.current(person.desk, unit, unit.person("anna", turn.instant), turn)
        assert held is not None
        return held.roadmap


def test_what_is_not_planned_saves_nothing_and_is_said_so(planned: Person) -> None:
    planned.says(routed(telling.note), "I want to leave out Scala", "remove_or_correct")
    assert planned.names()[0] == "utter_wish_not_there"
    planned.says(routed(telling.note), "Can I skip pottery?", "unsure_or_skip")
    assert planned.names()[0] == "utter_wish_unknown"
    planned.says(routed(telling.note), "what can I leave out", "unsure_or_skip")
    assert planned.names()[0] in ("utter_spare", "utter_spare_none")


def test_a_question_skipped_is_no_wish(eve: Person) -> None:
    eve.says(telling.note, "data engineer", "state_target_role")
    eve.says(routed(telling.note), "I want to skip this question", "unsure_or_skip")
    assert eve.names()[0] == "utter_declined"


@pytest.mark.parametrize(
    "text",
    [
        "what if I do 10 hours",
        "and with 10 hours?",
        "what about 10h?",
        "thats long. what if i do 10",
        "what if i had 10 instead?",
    ],
)
@pytest.mark.parametrize("intent", ["change_time_budget", "ask_roadmap", "abuse"])
def test_other_hours_are_supposed_not_noted(planned: Person, text: str, intent: str) -> None:
    planned.says(routed(roadmaps.change_hours), text, intent)
    assert planned.names()[0] == "utter_if_hours"
    assert planned.last.parts[0].vars["weekly"] == "10"
    assert planned.state()["hours_per_week"] == 5


@pytest.mark.parametrize("text", ["I have 10 hours", "10 hours", "with a friend, 10 hours a week from now on"])
def test_hours_told_are_still_noted(text: str) -> None:
    assert not supposing.OTHER_HOURS.search(text)


def test_how_long_after_a_plan_is_its_end(planned: Person) -> None:
    planned.says(routed(roadmaps.next_step), "how long will it take?", "ask_next_step")
    assert planned.names()[0] == "utter_plan_end"


def test_how_long_a_skill_takes_is_told_by_level(planned: Person) -> None:
    planned.says(routed(roadmaps.show), "how long does it take to learn kafka?", "ask_roadmap")
    assert planned.names()[0] == "utter_skill_hours"
    assert body(planned).startswith("• to basic: ")


def test_a_topic_can_be_left_out_before_there_is_a_plan(eve: Person) -> None:
    eve.says(telling.note, "data analyst, 2 years of work, I know excel", "state_target_role")
    eve.says(routed(telling.note), "can I skip tableau?", "deny_skill")
    assert eve.names()[0] == "utter_wish_not_there"
    with eve.desk.memory.unit() as unit:
        assert unit.person("anna", "").options["drop"] == ["tableau"]


# Words and resources


def test_a_term_is_found_in_singular_and_inside_names(eve: Person) -> None:
    eve.says(questions.define, "what is an embedding", "ask_definition")
    assert eve.names()[0] == "utter_define"
    assert "Embedding" in str(eve.last.parts[0].vars["name"])
    eve.says(questions.define, "what is a warehouse?", "ask_definition")
    assert "warehous" in str(eve.last.parts[-2].vars["name"]).casefold()


def test_that_means_the_skill_just_explained(eve: Person) -> None:
    eve.says(questions.define, "what is sql", "ask_definition")
    eve.says(material.resources, "where can i learn that for free?", "ask_resources")
    assert (eve.names()[0], eve.last.parts[0].vars["name"]) == ("utter_resources_free", "SQL")
    assert ", paid)" not in body(eve)


def test_no_money_is_remembered(eve: Person) -> None:
    eve.says(material.resources, "resources for docker", "ask_resources")
    assert ", paid)" in body(eve)
    eve.says(routed(material.resources), "i can't pay for courses", "ask_resources")
    assert eve.names()[:2] == ["utter_free_only", "utter_resources_free"]
    eve.says(material.resources, "resources for docker", "ask_resources")
    assert eve.names()[0] == "utter_resources_free"


def test_the_third_one_is_the_third_of_the_list(eve: Person) -> None:
    eve.says(telling.note, "data engineer, 2 years of work, I know python", "state_target_role")
    third = str(eve.last.parts[-1].vars["skills"]).split("; ")[2]
    eve.says(routed(clarifying.clarify), "What's the third one?", "ask_clarify")
    assert eve.names()[0].startswith("utter_define")
    assert str(eve.last.parts[0].vars["name"]).split()[0] in third


# Courtesies and limits


@pytest.mark.parametrize(
    "text", ["back", "can I go back?", "back to the previous question", "the previous question please"]
)
def test_the_way_back_is_to_say_it_anew_and_the_question_stays(eve: Person, text: str) -> None:
    eve.says(telling.note, "data analyst", "state_target_role")
    asked = eve.last.asked
    eve.says(routed(telling.note), text, "unsure_or_skip")
    assert eve.names()[0] == "utter_back"
    assert eve.last.asked == asked


@pytest.mark.parametrize(
    "text", ["I am back", "back then I used Python", "I go back to work in May", "take me back to the start"]
)
def test_other_words_with_back_ask_for_no_way_back(text: str) -> None:
    assert not limits.BACK.search(text)


@pytest.mark.parametrize("text", ["I want to change my goal", "another role please", "can I pick a different role?"])
def test_another_goal_without_a_name_is_asked_for_and_the_old_one_holds(eve: Person, text: str) -> None:
    eve.says(telling.note, "data analyst", "state_target_role")
    eve.says(routed(telling.note), text, "state_target_role")
    assert eve.names() == ["utter_other_goal"]
    assert eve.last.asked.kind == "goal"
    assert eve.state()["target_role"] == "data-analyst"


@pytest.mark.parametrize(
    "text", ["I want to change my goal to data engineer", "is that a good role", "what is the goal"]
)
def test_a_goal_that_is_named_or_asked_about_is_no_wish_for_another(text: str) -> None:
    assert not beginnings.OTHER_GOAL.search(text)


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        ("can you guarantee me a job", "paste_job_description", "utter_no_promise"),
        ("will I get hired?", "ask_salary_outlook", "utter_no_promise"),
        ("can you speak german?", "ask_definition", "utter_only_english"),
        ("who made you? are you chatgpt?", "chitchat", "utter_identity"),
        ("thanks, see you", "thanks", "utter_goodbye_new"),
        ("do you think they will hire me?", "paste_job_description", "utter_no_promise"),
        ("whatever. stop", "stop_checkins", "utter_stop"),
        ("stop sending me reminders", "stop_checkins", "utter_checkins"),
    ],
)
def test_plain_words_get_their_plain_answer(eve: Person, text: str, intent: str, name: str) -> None:
    eve.says(routed(limits.stop), text, intent)
    assert eve.names()[0] == name


@pytest.mark.parametrize(
    "text", ["I work on guarantees at an insurance", "I speak german", "is chatgpt a skill?", "see you as a partner"]
)
def test_like_words_are_left_alone(text: str) -> None:
    assert not (limits.PROMISE.search(text) or limits.SPEAKS.search(text) or limits.IDENTITY.search(text))


@pytest.mark.parametrize("text", ["I see you know a lot", "do you write later versions down", "I have to go to work"])
def test_a_word_of_farewell_inside_a_sentence_is_none(text: str) -> None:
    assert not limits.FAREWELL.search(text)


def test_a_goodbye_pushes_nothing(planned: Person) -> None:
    planned.says(routed(social.answer("utter_thanks")), "thanks, see you", "thanks")
    assert planned.names() == ["utter_goodbye_plan"]


def test_who_starts_is_wished_well(planned: Person) -> None:
    planned.says(routed(telling.begin), "ok i start", "start_assessment")
    assert planned.names()[0] == "utter_good_start"


def test_after_a_stop_no_question_is_put(eve: Person) -> None:
    eve.says(telling.note, "data engineer", "state_target_role")
    eve.says(limits.stop, "whatever. stop", "stop_checkins")
    assert eve.last.asked.kind == ""
    eve.says(telling.note, "make it data analyst, I know sql", "state_target_role")
    assert eve.last.asked.kind == ""


def test_in_distress_a_person_asked_for_means_helplines_and_no_course(planned: Person) -> None:
    planned.says(social.distress, "i can't go on", "distress")
    planned.says(social.human, "Talk to a person", "human_handoff")
    assert planned.names() == ["utter_helplines"]
    assert planned.last.offer == social.PAUSE
    planned.says(routed(telling.note), "I lost my job", "state_experience")
    assert planned.names() == ["utter_after_sorrow"]
    planned.says(routed(gaps.show), "what am I missing?", "ask_gap")
    assert planned.names()[0] == "utter_gaps"


# The question repeated


def test_a_list_asked_about_is_put_once_more_and_then_waits(eve: Person) -> None:
    eve.says(telling.note, "data engineer, 2 years of work, I know python", "state_target_role")
    said = [eve.last.parts[-1].name]
    for _ in range(3):
        said.append(eve.says(questions.define, "what is spark?", "ask_definition").parts[-1].name)
    assert said == ["utter_ask_checks", "utter_back_checks", "utter_offer_gaps", "utter_offer_gaps"]
    assert not eve.last.asked.kind
    eve.says(telling.ask_more, "ask me about the rest", "start_assessment")
    assert eve.last.parts[-1].name == "utter_ask_checks" and eve.last.asked.skills
    assert COUNTS[6] == "six"


# A role asked about is not a goal


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what's the difference between a data analyst and a bi developer", "compare_roles"),
        ("what does a data engineer do?", "ask_definition"),
        ("how much does a data scientist make", "ask_salary_outlook"),
    ],
)
def test_a_role_asked_about_in_answer_to_the_goal_is_no_goal(eve: Person, text: str, intent: str) -> None:
    eve.says(telling.note, "hi", "greet")
    assert eve.last.asked.kind == "goal"
    eve.says(comparing.compare, text, intent)
    assert eve.state()["target_role"] is None


def test_a_role_wished_for_beside_a_question_is_the_goal(eve: Person) -> None:
    eve.says(telling.note, "hi", "greet")
    eve.says(questions.define, "I want to become a data engineer, what do they do?", "ask_definition")
    assert eve.state()["target_role"] == "data-engineer"


def test_the_work_one_has_is_no_goal_and_is_noted(eve: Person) -> None:
    eve.says(telling.note, "hello, I'm a nurse, 42, thinking of a change", "state_target_role")
    assert eve.state()["target_role"] is None
    assert [part.vars["facts"] for part in eve.last.parts if part.name == "utter_noted"] == ["your work, nurse"]
    assert eve.last.asked.kind == "goal"


def test_a_question_whether_a_topic_can_go_changes_nothing(planned: Person) -> None:
    before = _plan(planned)
    skill = planned.desk.catalogue.skill_name(before.steps[-1].skill)
    planned.says(routed(telling.note), f"can I skip {skill}?", "deny_skill")
    assert planned.names()[0] == "utter_if_drop"
    assert _plan(planned).steps == before.steps


def test_how_long_it_takes_is_said_by_the_plan_also_before_it_was_shown(eve: Person) -> None:
    eve.says(telling.note, "data engineer, 4 years, python yes, no spark, no kafka, no sql", "state_target_role")
    eve.says(gaps.show, "gaps", "ask_gap")
    eve.says(routed(telling.note), "how long would it take me?", "closest_role")
    assert eve.names()[0] == "utter_plan"


def test_the_plan_that_waited_for_the_hours_comes_with_them(eve: Person) -> None:
    eve.says(telling.note, "data engineer, 4 years, python yes, no spark, no kafka, no sql", "state_target_role")
    eve.says(gaps.show, "gaps", "ask_gap")
    _asks_no_skills(eve)
    eve.says(roadmaps.show, "show me the plan", "ask_roadmap")
    assert eve.last.asked.kind == "hours"
    assert "utter_plan" not in eve.names()
    eve.says(roadmaps.change_hours, "7 hours", "change_time_budget")
    assert "utter_plan" in eve.names()


def test_who_wants_to_go_on_after_a_pause_is_taken_at_their_word(eve: Person) -> None:
    eve.says(telling.note, "data analyst", "state_target_role")
    eve.says(social.distress, "everything feels hopeless", "distress")
    eve.says(routed(social.affirm), "hm", "affirm")
    assert eve.names() == ["utter_here"]
    eve.says(routed(social.affirm), "ok let's continue", "affirm")
    assert eve.names()[0] == "utter_onward"
    assert eve.last.asked.kind == "experience"


def test_it_is_the_skill_spoken_of_last(planned: Person) -> None:
    planned.says(routed(questions.define), "what is kubernetes", "ask_definition")
    planned.says(routed(social.deny), "do I need it?", "deny")
    assert planned.names()[0] == "utter_importance"
    assert "Kubernetes" in body(planned)


def test_who_tells_no_skill_is_shown_the_roles_that_take_least(eve: Person) -> None:
    eve.says(telling.begin, "hi", "greet")
    for _ in range(3):
        eve.says(telling.note, "skip", "unsure_or_skip")
    eve.says(gaps.closest, "which roles fit me", "closest_role")
    assert eve.names()[0] == "utter_closest_least"
    least = [float(line.rsplit("about ", 1)[1].split()[0].replace(",", "")) for line in body(eve).splitlines()]
    assert least == sorted(least) and len(least) == 3
    assert eve.last.asked.kind == "goal" and len(eve.last.buttons) == 3


def test_first_words_that_say_nothing_are_welcomed(eve: Person) -> None:
    eve.says(telling.note, "greeetngs", "state_target_role")
    assert eve.names()[0] == "utter_welcome"
    eve.says(telling.note, "data analyst", "state_target_role")
    eve.says(telling.note, "greeetngs", "state_target_role")
    assert eve.names()[0] == "utter_nothing_new"


def test_first_words_not_understood_are_welcomed(eve: Person) -> None:
    eve.says(social.fallback, "blubb", "nlu_fallback")
    assert eve.names()[0] == "utter_welcome"


@pytest.mark.parametrize(
    ("text", "intent", "weekly"),
    [
        ("ok do that, set it to 15", "affirm", 15),
        ("do that", "nlu_fallback", 15),
        ("make it so", "chitchat", 15),
        ("yes please", "affirm", 15),
        ("set it to 12", "change_time_budget", 12),
        ("no thanks", "deny", 5),
    ],
)
def test_hours_that_were_only_asked_about_are_offered(planned: Person, text: str, intent: str, weekly: int) -> None:
    planned.says(routed(roadmaps.change_hours), "what if I have 15 hours a week instead?", "change_time_budget")
    assert planned.names() == ["utter_if_hours", "utter_plan_least", "utter_if_take"], (
        "a thin plan ends so soon at least"
    )
    assert planned.last.offer == "hours:15"
    planned.says(routed(social.deny if intent == "deny" else social.affirm), text, intent)
    assert _plan(planned).hours_per_week == weekly


def test_hours_offered_long_ago_are_not_taken(planned: Person) -> None:
    planned.says(routed(roadmaps.change_hours), "what if I have 15 hours a week instead?", "change_time_budget")
    planned.says(routed(questions.define), "what is SQL?", "ask_definition")
    planned.says(routed(social.affirm), "do it", "affirm")
    assert _plan(planned).hours_per_week == 5


def test_another_goal_supposed_is_compared_and_not_taken(planned: Person) -> None:
    planned.says(routed(telling.note), "what if I target ML engineer instead?", "ask_roadmap")
    assert planned.names() == ["utter_weigh_goal"]
    assert planned.last.offer == "goal:ml-engineer"
    assert planned.state()["target_role"] == "data-engineer"


@pytest.mark.parametrize("text", ["is kafka really necessary?", "is airflow worth learning"])
def test_whether_a_skill_is_necessary_is_answered_by_the_role(planned: Person, text: str) -> None:
    planned.says(routed(telling.note), text, "report_progress_partial")
    assert planned.names()[0] == "utter_importance"


def test_hopeless_of_the_matter_is_a_doubt_not_despair(eve: Person) -> None:
    eve.says(social.distress, "but I have zero years, so is it hopeless?", "distress")
    assert eve.names()[0] == "utter_doubt"
    eve.says(social.distress, "everything is hopeless, I can't go on", "distress")
    assert eve.names()[0] == "utter_distress"
