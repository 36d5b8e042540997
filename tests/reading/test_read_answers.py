import pytest
from reading_world import levels, said

from bot.advice.profile import Polarity
from bot.reading.facts import Asked

HAS, LACKS, WANTS = "has", "lacks", "wants"
THREE = Asked("checks", ("docker", "spark", "airflow"))
TWO = Asked("checks", ("docker", "kubernetes"))
ONE = Asked("confirm", ("docker",))
OFFICE = Asked("checks", ("excel-macros", "pivot-tables", "sql-joins"))

CASES = [
    ("yes", ONE, {"docker": HAS}),
    ("Yep!", ONE, {"docker": HAS}),
    ("of course", ONE, {"docker": HAS}),
    ("no", ONE, {"docker": LACKS}),
    ("nope", ONE, {"docker": LACKS}),
    ("not really", ONE, {"docker": LACKS}),
    ("never touched it", ONE, {"docker": LACKS}),
    ("heard of it", ONE, {"docker": LACKS}),
    ("not yet but I'd love to learn it", ONE, {"docker": WANTS}),
    ("a bit", ONE, {"docker": HAS}),
    ("used it once", ONE, {"docker": HAS}),
    ("no, but I know kubernetes", ONE, {"docker": LACKS, "kubernetes": HAS}),
    ("skip", ONE, {}),
    ("I don't know", ONE, {}),
    ("not sure", ONE, {}),
    ("why do you ask?", ONE, {}),
    ("what is that?", ONE, {}),
    ("ok plan pls", ONE, {}),
    ("sure, now my gaps", ONE, {}),
    ("yes, 5 hours", ONE, {}),
    ("yes, know it", ONE, {"docker": HAS}),
    ("yes to the docker one", THREE, {"docker": HAS}),
    ("docker yes. and how long would all this take me?", THREE, {"docker": HAS}),
    ("i know spark. do you do both text and voice?", THREE, {"spark": HAS}),
    ("yes but only spark", THREE, {"docker": LACKS, "spark": HAS, "airflow": LACKS}),
    ("no, just docker", THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS}),
    ("docker, and really all of them", THREE, {"docker": HAS, "spark": HAS, "airflow": HAS}),
    ("that first text is my cv, the second one is the job i want", THREE, {}),
    ("the first and the second", THREE, {"docker": HAS, "spark": HAS}),
    ("both", TWO, {"docker": HAS, "kubernetes": HAS}),
    ("neither", TWO, {"docker": LACKS, "kubernetes": LACKS}),
    *(
        (text, THREE, {"docker": LACKS, "spark": LACKS, "airflow": LACKS})
        for text in (
            "well, I thhink zero of those",
            "well, I think haven't used a single one",
            "tbh none",
            "i guess none of those",
            "hm, I beleive none",
            "to be honest i haven't touched any",
            "sorry, not a single one",
        )
    ),
    *(
        (text, THREE, {})
        for text in (
            "i started the first step",
            "I meant the first module is done",
            "more like a third",
            "finished the second lesson",
            "two thirds",
            "at first I was lost",
            "the last week was hard",
            "i think so",
        )
    ),
    ("number 2", THREE, {"spark": HAS}),
    ("used the third one a bit", THREE, {"airflow": HAS}),
    ("only the first", TWO, {"docker": HAS, "kubernetes": LACKS}),
    ("the second one", TWO, {"kubernetes": HAS}),
    ("the latter", TWO, {"kubernetes": HAS}),
    ("docker", TWO, {"docker": HAS}),
    ("just kubernetes", TWO, {"docker": LACKS, "kubernetes": HAS}),
    ("docker yes, kubernetes no", TWO, {"docker": HAS, "kubernetes": LACKS}),
    ("all of them", THREE, {"docker": HAS, "spark": HAS, "airflow": HAS}),
    ("the whole lot, yes", THREE, {"docker": HAS, "spark": HAS, "airflow": HAS}),
    ("docker and the whole lot", THREE, {"docker": HAS, "spark": HAS, "airflow": HAS}),
    ("none", THREE, {"docker": LACKS, "spark": LACKS, "airflow": LACKS}),
    ("none of these", THREE, {"docker": LACKS, "spark": LACKS, "airflow": LACKS}),
    ("no", THREE, {"docker": LACKS, "spark": LACKS, "airflow": LACKS}),
    ("all except spark", THREE, {"docker": HAS, "spark": LACKS, "airflow": HAS}),
    ("everything but airflow", THREE, {"docker": HAS, "spark": HAS, "airflow": LACKS}),
    ("the first two", THREE, {"docker": HAS, "spark": HAS}),
    ("first and third", THREE, {"docker": HAS, "airflow": HAS}),
    ("1 and 3", THREE, {"docker": HAS, "airflow": HAS}),
    ("docker and airflow", THREE, {"docker": HAS, "airflow": HAS}),
    ("only spark", THREE, {"docker": LACKS, "spark": HAS, "airflow": LACKS}),
    ("what is airflow?", THREE, {"airflow": None}),
    ("skip this one", THREE, {}),
    ("of course not", ONE, {"docker": LACKS}),
    ("not much", ONE, {"docker": HAS}),
    ("not anymore", ONE, {"docker": HAS}),
    ("I think so", ONE, {"docker": HAS}),
    ("next question", ONE, {}),
    ("Docker yes. Others no.", THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS}),
    ("no docker but the others yes", THREE, {"docker": LACKS, "spark": HAS, "airflow": HAS}),
    ("I have heard of airflow", THREE, {"airflow": LACKS}),
    ("python", THREE, {"python": HAS}),
    *((word, THREE, {}) for word in ("done", "check", "next", "go on", "ok", "okay", "fine", "ok, next", "continue")),
    *((word, ONE, {}) for word in ("done", "next", "ok", "alright")),
    ("👍", ONE, {"docker": HAS}),
    ("docker and none of the rest", THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS}),
    ("docker, the others no", THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS}),
    ("docker nothing else", THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS}),
    ("docker but nothing else", THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS}),
    ("docker, not the rest", THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS}),
    ("just docker, none of the others", THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS}),
    ("no macros", OFFICE, {"excel-macros": LACKS}),
    ("joins yes", OFFICE, {"sql-joins": HAS}),
    ("pivots and joins", OFFICE, {"pivot-tables": HAS, "sql-joins": HAS}),
    ("all but macros", OFFICE, {"excel-macros": LACKS, "pivot-tables": HAS, "sql-joins": HAS}),
    ("pivot", OFFICE, {"pivot-tables": HAS}),
    ("excel", OFFICE, {"excel": HAS}),
    *(
        (text, THREE, {"docker": HAS, "spark": LACKS, "airflow": LACKS})
        for text in (
            "docker only",
            "i only know docker",
            "just the first",
            "only the first one",
            "docker, nothing more",
            "the first one and that's it",
            "1st, none of the others",
        )
    ),
    *(
        (text, THREE, {})
        for text in (
            "some of them",
            "most of these",
            "a few",
            "yes, some",
            "half of them",
            "two of them",
            "i know a couple of those",
        )
    ),
    ("all but the last", THREE, {"docker": HAS, "spark": HAS, "airflow": LACKS}),
    ("everything except the second one", THREE, {"docker": HAS, "spark": LACKS, "airflow": HAS}),
    ("not the first", THREE, {"docker": LACKS}),
    ("just started with docker", THREE, {"docker": HAS}),
    ("only a bit of spark", THREE, {"spark": HAS}),
    ("none really, well spark", THREE, {"docker": LACKS, "spark": HAS, "airflow": LACKS}),
]


@pytest.mark.parametrize(
    ("text", "asked", "expected"), CASES, ids=[f"{c[0]}|{c[1].skills[0]}|{len(c[1].skills)}" for c in CASES]
)
def test_short_answers(read, text, asked, expected):
    assert said(read(text, asked)) == expected


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("no but i would like to", "wants"),
        ("not yet, though I'd love to", "wants"),
        ("no, and I don't want to", "lacks"),
        ("no but I like tea", "lacks"),
    ],
)
def test_a_no_with_a_wish_behind_it(read, text, polarity):
    assert said(read(text, Asked("confirm", ("docker",)))) == {"docker": polarity}


def test_not_named_when_asked_which_stays_unknown(read):
    assert [m.skill for m in read("docker", TWO).skills] == ["docker"]


def test_a_plain_no_is_said_not_inferred(read):
    assert {m.evidence.value for m in read("none", TWO).skills} == {"said"}


LEVELS = [
    ("3/5", "intermediate"),
    ("4", "advanced"),
    ("2", "basic"),
    ("8", "advanced"),
    ("expert", "advanced"),
    ("intermediate", "intermediate"),
    ("a bit", "basic"),
    ("pretty well", "intermediate"),
    ("very well", "advanced"),
    ("just the basics", "basic"),
    ("beginner", "basic"),
    ("I'm quite good at it", "intermediate"),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS, ids=[c[0] for c in LEVELS])
def test_level_when_asked(read, text, expected):
    facts = read(text, Asked("level", ("docker",)))
    assert levels(facts) == {"docker": expected}
    assert said(facts) == {"docker": HAS}


def test_a_duration_answers_for_the_skill_asked_about(read):
    facts = read("yeah for 2 years", ONE)
    assert (said(facts), facts.skills[0].years, facts.skills[0].level, facts.years) == ({"docker": HAS}, 2, None, None)


QUESTIONS = [
    ("How many years of working experience do you have?", "experience", ()),
    ("How many hours a week can you spend on learning?", "hours", ()),
    ("Which role would you like to work towards?", "goal", ()),
    ("What do you want to become?", "goal", ()),
    ("Which skills do you already have? Tell me in your own words.", "skills", ()),
    ("What do you know already?", "skills", ()),
    (
        "Which of these have you worked with: Docker, Kubernetes, Airflow?",
        "checks",
        ("docker", "kubernetes", "airflow"),
    ),
    ("Do you know SQL?", "confirm", ("sql",)),
    ("How well do you know Python?", "level", ("python",)),
    ("Would you like to see the plan?", "offer", ()),
    ("Thanks, noted.", "", ()),
    ("Your goal is Data Analyst then.", "", ()),
    ("Which step do you mean?", "", ()),
    ("Which of these steps is it about?\n- Docker\n- Airflow", "", ()),
    ("Which one do you mean: Docker or Airflow?", "", ()),
    ("For which role? I tell you what my sources say.", "", ()),
    ("Resources for which skill? Name one.", "", ()),
    ("Which two shall I compare?", "", ()),
    ("Shall we look at phase 1 in detail?", "offer", ()),
    ("Which one shall we aim for?", "goal", ()),
    ("What do you know, and how well? For example: good SQL, a bit of Python.", "skills", ()),
    ("Which have you used?\n- Docker\n- Airflow", "checks", ("docker", "airflow")),
    ("Which of these have you used?\n- Docker\n- Airflow", "checks", ("docker", "airflow")),
    ("Noted: Python. How many hours a week do you have?", "hours", ()),
]


@pytest.mark.parametrize(("text", "kind", "skills"), QUESTIONS, ids=[c[0] for c in QUESTIONS])
def test_what_the_bot_asked(reader, text, kind, skills):
    asked = reader.asked(text)
    assert asked.kind == kind
    assert not skills or asked.skills == skills


@pytest.mark.parametrize("text", ["none of those sound like me", "neither appeals to me", "none of them really fits"])
def test_what_is_not_liked_is_not_denied(read, text):
    asked = Asked("checks", ("sql", "docker", "spark"))
    assert not read(text, asked).skills


@pytest.mark.parametrize("text", ["none of those", "none of them, sorry", "nothing of that so far"])
def test_a_plain_none_still_denies_all(read, text):
    asked = Asked("checks", ("sql", "docker", "spark"))
    assert {m.polarity.value for m in read(text, asked).skills} == {"lacks"}


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("what I've actually got is sql and a bit of python", {"sql", "python"}),
        ("what we used was spark and kafka", {"spark", "kafka"}),
        ("what i mostly ran was airflow", {"airflow"}),
    ],
)
def test_a_statement_that_opens_with_what_is_no_question(read, text, skills):
    assert {m.skill for m in read(text).skills if m.polarity} == skills


@pytest.mark.parametrize("text", ["what is sql used for", "what used to be spark?", "what got spark so popular"])
def test_a_question_that_opens_with_what_claims_nothing(read, text):
    assert not [m for m in read(text).skills if m.polarity]


def test_a_yes_amid_an_answer_with_but_claims_no_list(read) -> None:
    asked = Asked("checks", skills=("excel", "power-bi", "tableau", "statistics"))
    found = {m.skill: m.polarity for m in read("i did pivot in excel yes but formulas only sum", asked).skills}
    assert not {"power-bi", "tableau", "statistics"} & found.keys()
    everything = {m.skill for m in read("yes, all but tableau", asked).skills if m.polarity is Polarity.HAS}
    assert everything >= {"excel", "power-bi", "statistics"} and "tableau" not in everything
