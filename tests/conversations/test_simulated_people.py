"""Simulated people: their language, how they read a message, what they answer, what is judged of it."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
import yaml
from simulated_world import message, talk, turn

from bot.advice.catalogue import Catalogue, Level
from bot.advice.profile import Claim, Evidence, Polarity
from bot.cli import simulating
from bot.cli.main import main
from bot.settings import ROOT
from tests.conversations.simulator import noise
from tests.conversations.simulator.agent import Agent
from tests.conversations.simulator.asking import Seen, look
from tests.conversations.simulator.generator import generate
from tests.conversations.simulator.language import Voice, banks, spoken
from tests.conversations.simulator.persona import TRAITS, Persona, mistakes, named, persona
from tests.conversations.simulator.probes import EXPECTED, judged
from tests.conversations.simulator.record import Told
from tests.conversations.simulator.report import Bar, bars, result, turns_to
from tests.conversations.simulator.truth import judge
from tests.conversations.simulator.walk import judged as judged_step

ANALYST = Persona(
    "someone", "data-analyst", years=3, work="baker", hours=5, has={"excel": Level.ADVANCED, "sql": Level.BASIC}
)


def responses() -> dict[str, list[str]]:
    files = sorted((ROOT / "data/responses").glob("*.yml"))
    found = [yaml.safe_load(file.read_text(encoding="utf-8"))["responses"] for file in files]
    return {name: [v["text"] for v in variants] for part in found for name, variants in part.items()}


KINDS = {
    "utter_ask_goal": "goal",
    "utter_ask_experience": "experience",
    "utter_ask_skills": "skills",
    "utter_ask_hours": "hours",
    "utter_ask_checks": "checks",
    "utter_suggest_roles": "pick",
    "utter_pick_role": "pick",
    "utter_erase_sure": "erase",
    "utter_restart_sure": "restart",
    "utter_offer_roadmap": "offer",
    "utter_offer_gaps": "offer",
    "utter_offer_step": "offer",
    "utter_offer_phase": "offer",
    "utter_offer_next": "offer",
    "utter_after_step": "offer",
    "utter_which_step": "which_step",
}


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_every_wording_of_a_question_can_be_told_from_its_text_alone(name: str, kind: str) -> None:
    for text in responses()[name]:
        shown = text.format(role="Data Analyst", skills="SQL; Joins", roles="A, B or C", step="SQL (basic)")
        assert look(shown).kind == kind, shown


def test_what_is_asked_stands_in_the_last_paragraph_and_not_in_quotes() -> None:
    assert look("How many years?\n\nFine.").kind == ""
    assert look('Say "which role" any time. Shall we go on?').kind == "offer"
    seen = look("Noted.\n\nWhich of these do you know, even a little: Python or R; Mean, median; ETL?")
    assert (seen.kind, seen.names) == ("checks", ("Python or R", "Mean, median", "ETL"))
    assert look("Readiness 5 of 100; I asked about 3 of 25 requirements so far.").views == {"gaps"}
    assert look("I did not understand that, sorry.\n\nWhich role?").lost
    assert not look("Which role?").lost


def test_the_named_people_are_many_and_true_to_the_catalogue(catalogue: Catalogue) -> None:
    people = named()
    assert len(people) >= 40
    assert len({p.name for p in people}) == len(people)
    assert {p.name: mistakes(p, catalogue) for p in people if mistakes(p, catalogue)} == {}
    assert TRAITS - {t for p in people for t in p.traits} == set()


def test_a_persona_with_mistakes_is_seen(catalogue: Catalogue) -> None:
    wrong = Persona("x", "astronaut", has={"python": None, "juggling": None}, lacks=("python",))
    assert len(mistakes(wrong, catalogue)) == 3
    with pytest.raises(ValueError, match="unknown traits"):
        persona({"name": "x", "traits": ["sleepy"]}, 1)


def test_generated_people_are_repeatable_different_and_true(catalogue: Catalogue) -> None:
    people = [generate(3, n, catalogue) for n in range(60)]
    assert people == [generate(3, n, catalogue) for n in range(60)]
    assert people[0] != generate(4, 0, catalogue)
    assert all(mistakes(p, catalogue) == [] and p.traits <= TRAITS for p in people)
    assert len({p.goal for p in people}) > 8


def test_a_voice_repeats_nothing_while_there_is_more_to_say() -> None:
    voice = Voice(Random(1))
    said = [voice.say("thanks") for _ in banks()["thanks"]]
    assert sorted(said) == sorted(banks()["thanks"])
    assert "{" not in voice.say("goal", role="tester")
    assert not any(Voice(Random(n)).say("lacks", verb_first=True, skills="SQL").startswith("SQL") for n in range(30))
    with pytest.raises(IndexError):
        voice.say("goal")


def test_a_skill_is_said_by_a_plain_name(catalogue: Catalogue) -> None:
    for skill in catalogue.skills.values():
        if not skill.light:
            assert "(" not in spoken(skill, Random(2))
    assert spoken(catalogue.skills["spark"], Random(3)) == "Apache Spark"


def test_noise_keeps_numbers_and_first_letters() -> None:
    rng = Random(5)
    for _ in range(50):
        text = noise.typos("I have 12 years experience with Kubernetes", rng)
        assert "12" in text
        assert [w[0] for w in text.split()] == list("Ih1yewK")
    assert noise.typos("yes I do it", rng) == "yes I do it"
    assert noise.lowercase("I'm GOOD", rng) == "im good"
    assert noise.run_on("One. Two; three.", rng) == "one and Two and three"
    assert any(noise.non_native("I'm a baker", Random(n)) == "I am baker" for n in range(9))
    assert noise.noisy("I'm a Baker.", frozenset(), rng) == "I'm a Baker."


def test_somebody_tells_the_truth_and_keeps_account_of_it(catalogue: Catalogue) -> None:
    agent = Agent(ANALYST, catalogue)
    agent.respond(None)
    move = agent.respond(look("How many years have you worked so far, and as what?"))
    assert move is not None
    assert re.search(r"\b(3|three)\b", move.text)
    assert agent.told.years == 3
    assert agent.settled["experience"] == "answered"
    move = agent.respond(look("Which of these do you know: SQL; Window functions?", [("None of these", "none")]))
    assert move is not None
    assert move.answers == ("checks:SQL", "checks:Window functions")
    assert agent.told.skills["sql"][0] == "has"
    assert "sql-window-functions" in agent.told.rest
    assert re.search("sql|structured", move.text, re.I)


def test_a_question_put_again_is_open_again(catalogue: Catalogue) -> None:
    agent = Agent(ANALYST, catalogue)
    asked = look("How many years have you worked so far, and as what?")
    agent.respond(None)
    agent.respond(asked)
    move = agent.respond(asked)
    assert move is not None
    assert move.act == "experience"


def test_somebody_declines_what_they_do_not_want_to_answer(catalogue: Catalogue) -> None:
    agent = Agent(Persona("shy", "data-analyst", declines=frozenset({"experience"})), catalogue)
    agent.respond(None)
    move = agent.respond(look("How long have you been working?", [("Skip", "/unsure_or_skip")]))
    assert move is not None
    assert move.declines == ("experience",)
    assert agent.told.years is None


def test_somebody_asks_for_what_they_came_for_and_leaves_in_the_end(catalogue: Catalogue) -> None:
    agent = Agent(ANALYST, catalogue)
    agent.respond(None)
    acts = []
    while (move := agent.respond(look("Nice to see you."))) is not None:
        acts.append(move.act)
    assert acts[0] == "wish gaps"
    assert acts[-1] == "bye"
    assert set(agent.gave_up) == {"gaps", "plan", "step", "recap"}


def test_nobody_confirms_a_deletion_they_did_not_ask_for(catalogue: Catalogue) -> None:
    agent = Agent(ANALYST, catalogue)
    agent.respond(None)
    sure = look(
        "Starting over deletes your answers. Shall I?", [("Yes, start over", "/affirm"), ("No, go on", "/deny")]
    )
    move = agent.respond(sure)
    assert move is not None
    assert move.text == "/deny"
    agent.happened.add("restart")
    move = agent.respond(sure)
    assert move is not None
    assert move.act == "confirm restart"
    assert agent.told == Told()


def test_a_view_that_came_is_not_asked_for_again(catalogue: Catalogue) -> None:
    agent = Agent(ANALYST, catalogue)
    agent.respond(None)
    move = agent.respond(look("Readiness 5 of 100; I asked about 3 of 25 requirements so far.\n\nGood."))
    assert move is not None
    assert move.act == "wish plan"


@pytest.mark.parametrize("trait", sorted(TRAITS))
def test_nobody_is_at_a_loss_whatever_is_asked(trait: str, catalogue: Catalogue) -> None:
    texts = [t for name in KINDS for t in responses()[name]]
    person = generate(1, sorted(TRAITS).index(trait), catalogue)
    agent = Agent(
        Persona(**{**person.__dict__, "traits": frozenset({trait}), "second_goal": "data-engineer"}), catalogue
    )
    rng, seen = Random(1), None
    for _ in range(60):
        move = agent.respond(seen)
        if move is None:
            break
        assert move.text.strip()
        assert "{" not in move.text or move.pressed
        shown = rng.choice(texts).format(role="Data Analyst", skills="SQL; Joins", roles="A or B", step="SQL (basic)")
        seen = look(shown, [("Skip", "/unsure_or_skip")])


# ---- judging ---------------------------------------------------------------------------------------------------------


def told(**skills: tuple[str, Level | None]) -> Told:
    return Told(goal="data-analyst", years=3, skills=dict(skills))


def kept(*claims: Claim, **more: object) -> dict[str, object]:
    return {"goal": "data-analyst", "goal_said": "", "years": 3, "hours": None, "claims": claims, **more}


def test_truth_counts_what_was_told_and_what_is_stored(catalogue: Catalogue) -> None:
    claims = (
        Claim("excel", Polarity.HAS, Level.BASIC),
        Claim("kafka", Polarity.HAS),
        Claim("tableau", Polarity.LACKS, evidence=Evidence.INFERRED),
    )
    heard = told(excel=("has", Level.ADVANCED), sql=("has", None), docker=("lacks", None))
    truth = judge(talk(told=heard, final=kept(*claims)), ANALYST, catalogue)
    assert (truth.told, truth.found) == (5, 3)  # goal, years, excel of five
    assert (truth.stored, truth.true) == (4, 3)  # kafka was never theirs
    assert (truth.levels, truth.levels_right) == (1, 0)


def test_a_guess_that_contradicts_the_truth_counts_as_false(catalogue: Catalogue) -> None:
    guessed = Claim("sql", Polarity.LACKS, evidence=Evidence.INFERRED)
    truth = judge(talk(told=told(), final=kept(guessed)), ANALYST, catalogue)
    assert truth.stored - truth.true == 1


def test_a_skill_taken_back_may_not_stay(catalogue: Catalogue) -> None:
    heard = told()
    heard.gone.add("docker")
    truth = judge(talk(told=heard, final=kept(Claim("docker", Polarity.HAS))), ANALYST, catalogue)
    assert truth.stored - truth.true == 1


def test_years_that_were_never_told_are_false(catalogue: Catalogue) -> None:
    truth = judge(talk(told=Told(), final=kept(years=2)), ANALYST, catalogue)
    assert truth.found == 0
    assert truth.wrong


def test_success_needs_every_view_the_right_goal_and_a_farewell(catalogue: Catalogue) -> None:
    views = (
        turn("a", "Readiness 5 of 100; I asked about 3 of 25 requirements so far."),
        turn("b", "14 hours of study at 5 a week: now to then."),
        turn("c", "Done when: it is done."),
        turn("d", "Goal: Data Analyst\nExperience: 3 years"),
    )
    good = talk(*views, told=told(), final=kept())
    assert judge(good, ANALYST, catalogue).success
    assert not judge(talk(*views[:3], told=told(), final=kept()), ANALYST, catalogue).success
    assert not judge(talk(*views, told=told(), final=kept(goal="ml-engineer")), ANALYST, catalogue).success
    assert not judge(talk(*views, told=told(), final=kept(), finished=False), ANALYST, catalogue).success
    expecting = Persona("x", None, traits=frozenset({"erases"}), expect=frozenset({"erased"}))
    assert not judge(good, expecting, catalogue).success


def test_turns_count_without_asides_and_bars_hold_or_fail(catalogue: Catalogue) -> None:
    gaps = "Readiness 5 of 100; I asked about 3 of 25 requirements so far."
    record = talk(turn("hi", "Which role?"), turn("what is sql", "Hm?", digression=True), turn("analyst", gaps))
    assert turns_to(record, "gaps") == 2
    assert turns_to(record, "plan") is None
    found = {bar.name: bar for bar in bars([result(ANALYST, record, catalogue)])}
    assert found["turns to the first gap view, median"].value == 2
    assert not found["got what they came for, share"].passed
    assert Bar("x", 1, 1).passed
    assert not Bar("x", 1.1, 1).passed
    assert not Bar("x", 0.9, 1, at_least=True).passed


def test_a_way_out_is_judged_by_its_answer() -> None:
    asked = Seen("", kind="experience")
    ask = "How many years have you worked?"
    helped = [message(f"I can compare you with a role.\n\n{ask}")]
    assert judged("help", asked, helped, EXPECTED["help"]) == ""
    assert judged("help", asked, [message("I can compare you with a role. Fine?")], EXPECTED["help"])
    assert judged("delete", asked, [message("Noted: Delete.")], EXPECTED["delete"])
    assert judged("stop", asked, [message("That went past me.")], EXPECTED["stop"])
    assert judged("stop", asked, [], EXPECTED["stop"])


def test_a_step_of_the_walk_is_judged() -> None:
    def wrong(text: str, *before: str, buttons: tuple[str, ...] = ()) -> list[str]:
        messages = [message(text, *buttons)]
        seen = look(text, [(b, b) for b in buttons])
        return judged_step("x", messages, seen, [("y", b) for b in before])

    assert wrong("Which role?") == []
    assert wrong("Goodbye! It is kept.") == []
    assert wrong("That is that.")
    assert wrong("Which role?", "Which role?")
    assert wrong("Which role?", "Which role?", "a", "Which role?", "b")
    assert wrong("I guarantee it. Which role?")
    assert judged_step("x", [], Seen(""), [])


def test_without_the_repository_the_command_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(simulating, "ROOT", tmp_path)
    assert main(["simulate", "--count", "1"]) == 2
    assert "simulator is part of the repository" in capsys.readouterr().err
    assert main(["simulate", "--count", "-1"]) == 2
