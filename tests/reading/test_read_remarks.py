"""Remarks around the matter are told by their words, and what only looks like one is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading import talk
from bot.reading.lexical import tongues
from bot.reading.wellbeing import remarks

TOLD: list[tuple[Callable[[str], object], tuple[str, ...], tuple[str, ...]]] = [
    (
        remarks.rejected,
        (
            "another rejection today",
            "the bank rejected my application",
            "i messed up my second interview",
            "they hired someone else",
            "no recruiter replied to my application",
            "turned down again by a bank",
            "sent 80 applications and no reply",
        ),
        ("what if i get rejected?", "my exam got rejected by the proctor", "i am afraid of being rejected",
         "i got the job"),
    ),
    (
        remarks.LAID_OFF.search,
        ("i was made redundant on friday", "they let me go", "my factory is closing down", "got sacked last week"),
        ("i never let go of a problem", "i fired up the server", "my company sells shoes"),
    ),
    (
        remarks.COMPARED.search,
        ("everyone else is so much better than me", "my brother earns more than me", "i keep comparing myself"),
        ("my friend is a nurse", "which role pays better"),
    ),
    (remarks.IMPOSTOR.search, ("i feel like a fraud in meetings", "impostor syndrome again",
     "im just faking it here", "i feel kinda stupid"), ("fraud detection",)),
    (remarks.bored, ("im bored", "boring!!", "the plan is so dull"), ("my job is boring",
     "i work on boring machines")),
    (remarks.JOB_BORED.search, ("my warehouse job is boring", "bored at work"), ("this is boring",)),
    (
        talk.REPEATS.search,
        ("you already asked me that", "same question again", "I told you already", "you are going in circles"),
        ("ask me again next week", "tell me about yourself", "show it again", "i want the same job as my sister"),
    ),
    (
        talk.UNHEARD.search,
        ("you are not listening", "that's not what i asked", "did you even read my message"),
        ("are you a bot", "i am not listening to podcasts"),
    ),
    (
        talk.SIMPLER.search,
        ("please use easy words", "explain it like i'm five", "too many difficult words",
         "talk in plain english please", "shorter sentences please"),
        ("which role is easier", "is there an easy course", "my english is good"),
    ),
    (
        talk.cost,
        ("is this free?", "how much does it cost", "are there hidden fees", "do i need a credit card"),
        ("is the course free?", "do you cover docker", "how much do data analysts get paid", "i have free time"),
    ),
    (
        talk.trust,
        ("how do you know that?", "is your information accurate", "should i believe you", "are you sure?",
         "how can i know if this is correct", "i never trust chatbots"),
        ("can i trust you with my data", "are you sure i need Spark for this", "i trust my team"),
    ),
    (
        talk.WHY_ASKED.search,
        ("why are you asking me this", "why do you want to know my age", "why so many questions"),
        ("why do you want me to learn spark", "why is docker a gap", "why do i need sql"),
    ),
    (
        talk.APOLOGY.search,
        ("sorry for being rude", "i apologise for my language", "sorry for the late reply"),
        ("sorry, i meant 5 years", "sorry i mean second year", "sorry i don't know sql", "sorry?"),
    ),
    (
        talk.praise,
        ("you are really helpful", "good bot", "this is so cool", "i love this app"),
        ("you are not helpful", "i love you to bits of code?", "this would be great if it worked", "great, next"),
    ),
    (talk.JOKE.search, ("do you know any jokes", "make me laugh"), ("this plan is a joke", "no kidding")),
    (
        talk.WHERE.search,
        ("where did we stop last time", "what were we talking about", "do you still know me",
         "back to where i left off"),
        ("where are you located", "where do i start", "do you know python", "what did we change"),
    ),
    (
        talk.WRITES.search,
        ("please write me a motivation letter", "help me rewrite my resume", "draft a cover letter for a bank"),
        ("i wrote my cv yesterday", "should i put it on my cv", "can you read my cv", "i create reports for a bank"),
    ),
    (
        talk.practice,
        ("do a mock interview with me", "can you pretend to be the recruiter", "ask me some interview questions"),
        ("i did interviews with users", "where can i practise interviews", "i have an interview on monday"),
    ),
    (
        talk.LAW.search,
        ("how do i get a work permit for germany", "can they legally fire me", "i need a lawyer"),
        ("i work in a tax office", "we built software for a court"),
    ),
    (
        remarks.SORROW.search,
        ("my grandmother passed away", "my son is seriously ill", "i am in hospital"),
        ("i work in a hospital", "my daughter is at school", "my friend is a doctor"),
    ),
    (
        tongues.foreign,
        ("Hallo, ich bin Krankenschwester und suche was neues", "quiero ser analista de datos",
         "je voudrais changer de"
         " travail", "хочу стать аналитиком", "ciao, vorrei lavorare con i dati"),
        ("I work as a nurse in Las Vegas", "no sql, no python", "I want to be a data engineer", "de facto standard",
         "I come from Den Haag", "me no know sql", "Docker, Helm, Ansible"),
    ),
    (
        tongues.FOREIGN_DESPAIR.search,
        ("ich will nicht mehr leben", "ya no puedo, quiero morirme", "j'ai plus envie de vivre", "voglio morire"),
        ("ich will leben und arbeiten in Berlin", "quiero aprender sql"),
    ),
    (
        tongues.gibberish,
        ("sdfsdfsdf", "qwerty asdf", "hjkhjk lkjlkj", "xzvbnmk"),
        ("html css", "kubernetes", "tuesday thirty", "answer", "property power", "thx m8", "rhythm", "hi asdf"),
    ),
    (remarks.THREAT.search, ("i could punch my manager", "i will hurt him"), ("i want to beat the deadline",
     "kill -9")),
    (
        remarks.ADRIFT.search,
        ("no idea what to do with my future", "i feel so lost in life"),
        ("no idea what to do next", "i know what i want to do in life"),
    ),
    (remarks.AGE_ASKED.search, ("i'm 62, is that a problem?", "does age matter here"), ("i am 30 and know sql",)),
    (talk.FORGOT.search, ("i forgot where we were", "i can't remember what you told me"), ("forget what i said",)),
    (
        talk.OUTSIDE.search,
        ("solve this equation for me", "help with my history essay", "should i marry him"),
        ("should i do a project", "explain the plan"),
    ),
    (tongues.WAITS.search, ("…", "hmm", "um...", "let me think"), ("mhm", "hi", "ok", "?", "no")),
]  # fmt: skip


@pytest.mark.parametrize(("tells", "text"), [(tells, text) for tells, texts, _ in TOLD for text in texts])
def test_a_remark_is_told_by_its_words(tells: Callable[[str], object], text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize(("tells", "text"), [(tells, text) for tells, _, texts in TOLD for text in texts])
def test_what_only_looks_like_a_remark_is_none(tells: Callable[[str], object], text: str) -> None:
    assert not tells(text)


@pytest.mark.parametrize(
    ("text", "mood"), [("😢", "sad"), ("🤬🤬", "cross"), ("❤️", "glad"), (":(", "sad"), ("👍", ""), ("so sad 😢", "")]
)
def test_signs_alone_show_a_mood(text: str, mood: str) -> None:
    assert tongues.sign(text) == mood


@pytest.mark.parametrize(
    "text", ["I diagnosed faults in cars for ten years", "i operated a crane", "the patients I operated on"]
)
def test_work_with_the_sick_is_no_sorrow(text: str) -> None:
    assert not remarks.sorrow(text)


@pytest.mark.parametrize(
    "text", ["i've been operated on", "Just got diagnosed with lupus", "I was recently diagnosed with MS"]
)
def test_an_illness_of_ones_own_is_a_sorrow(text: str) -> None:
    assert remarks.sorrow(text)
