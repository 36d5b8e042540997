import pytest
from reading_world import levels, said

BASIC, MIDDLE, HIGH = "basic", "intermediate", "advanced"

CASES = [
    ("expert in python", {"python": HIGH}),
    ("I'm an expert at SQL", {"sql": HIGH}),
    ("python (advanced)", {"python": HIGH}),
    ("python (advanced), sql (basic)", {"python": HIGH, "sql": BASIC}),
    ("python - beginner", {"python": BASIC}),
    ("Python: expert, SQL: intermediate, Docker: beginner", {"python": HIGH, "sql": MIDDLE, "docker": BASIC}),
    ("python 4/5", {"python": HIGH}),
    ("python 3/5, sql 2/5", {"python": MIDDLE, "sql": BASIC}),
    ("sql 7/10", {"sql": MIDDLE}),
    ("sql 8 out of 10", {"sql": HIGH}),
    ("tableau 3/10", {"tableau": BASIC}),
    ("tableau 1 of 5", {"tableau": BASIC}),
    ("solid python and sql", {"python": MIDDLE, "sql": MIDDLE}),
    ("strong python, basic docker", {"python": HIGH, "docker": BASIC}),
    ("basic python and advanced sql", {"python": BASIC, "sql": HIGH}),
    ("I know python and advanced sql", {"python": None, "sql": HIGH}),
    ("a little bit of docker", {"docker": BASIC}),
    ("some kafka", {"kafka": BASIC}),
    ("I know the basics of git", {"git": BASIC}),
    ("I tried docker once", {"docker": BASIC}),
    ("my python is rusty", {"python": BASIC}),
    ("my sql sucks", {"sql": BASIC}),
    ("my python is no good", {"python": BASIC}),
    ("my docker skills are awful", {"docker": BASIC}),
    ("my excel is really bad", {"excel": BASIC}),
    ("my statistics is a joke", {"statistics": BASIC}),
    ("python is terrible", {"python": None}),
    ("you do the math, I know sql", {"sql": None}),
    ("rusty in java", {"java": BASIC}),
    ("I used to know java but forgot it", {"java": BASIC}),
    ("I started learning pytorch last week", {"pytorch": BASIC}),
    ("I dabbled in terraform", {"terraform": BASIC}),
    ("played around with kafka", {"kafka": BASIC}),
    ("beginner in tableau", {"tableau": BASIC}),
    ("I'm okay with sql", {"sql": MIDDLE}),
    ("I'm comfortable with python", {"python": MIDDLE}),
    ("decent sql skills", {"sql": MIDDLE}),
    ("good at python", {"python": MIDDLE}),
    ("pretty good at tableau", {"tableau": MIDDLE}),
    ("not bad at tableau", {"tableau": MIDDLE}),
    ("very good at python", {"python": HIGH}),
    ("fluent in java", {"java": HIGH}),
    ("I know python very well", {"python": HIGH}),
    ("I know python well", {"python": MIDDLE}),
    ("proficient in sql", {"sql": HIGH}),
    ("deep knowledge of kubernetes", {"kubernetes": HIGH}),
    ("python is my strongest skill", {"python": HIGH}),
    ("not very good at tableau", {"tableau": BASIC}),
    ("5 years of python", {"python": None}),
    ("my python is not advanced but intermediate", {"python": MIDDLE}),
    ("I wouldn't call myself an expert in python", {"python": MIDDLE}),
    ("update my sql to advanced", {"sql": HIGH}),
    ("change my python level to expert", {"python": HIGH}),
    (
        "Intermediate: Python, SQL. Beginner: Docker, Git.",
        {"python": MIDDLE, "sql": MIDDLE, "docker": BASIC, "git": BASIC},
    ),
    ("I don't know docker very well", {"docker": BASIC}),
    ("I am strong in python and weak in statistics", {"python": HIGH, "statistics": BASIC}),
    ("I hardly know any statistics", {"statistics": BASIC}),
    ("SQL? In my sleep.", {"sql": HIGH}),
    ("I use python a lot at work, sql only a bit", {"python": HIGH, "sql": BASIC}),
    ("abit of sql", {"sql": BASIC}),
    ("alil python", {"python": BASIC}),
    ("a lil docker", {"docker": BASIC}),
    ("excel is my thing (expert)", {"excel": HIGH}),
    ("statistics only the basics from uni", {"statistics": BASIC}),
    ("just the basics of docker", {"docker": BASIC}),
    ("sql: beginner-ish", {"sql": BASIC}),
    ("python = strong", {"python": HIGH}),
    ("ok-ish java", {"java": MIDDLE}),
    ("java okish", {"java": MIDDLE}),
    ("java so-so", {"java": MIDDLE}),
    ("python so so", {"python": MIDDLE}),
    ("python at uni years ago", {"python": BASIC}),
    ("java back in school ages ago", {"java": BASIC}),
    ("used sql many years ago", {"sql": BASIC}),
    ("intermediate python, sql and git", {"python": MIDDLE, "sql": MIDDLE, "git": MIDDLE}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_level(read, text, expected):
    facts = read(text)
    assert levels(facts) == expected
    assert set(said(facts).values()) == {"has"}


@pytest.mark.parametrize("text", ["no advanced sql", "I want to learn advanced sql", "what is advanced sql?"])
def test_a_skill_not_had_has_no_level(read, text):
    assert levels(read(text)) == {"sql": None}
