import pytest

from bot.reading.facts import Asked

TARGETS = [
    ("I want to become a data scientist", "data-scientist"),
    ("They say data engineer is a good job, I also want this one", "data-engineer"),
    ("my brother is a data engineer and I want that too", "data-engineer"),
    ("I am looking for data scientist profile", "data-scientist"),
    ("I want to be a senior data engineer", "data-engineer"),
    ("aiming for data analyst", "data-analyst"),
    ("my dream job is ml engineer", "ml-engineer"),
    ("I'd like to switch to data science", "data-scientist"),
    ("planning to become an MLE", "ml-engineer"),
    ("my goal is to work as a BI developer", "bi-developer"),
    ("I'm a teacher and want to become a data analyst", "data-analyst"),
    ("I want to move from marketing manager to data analyst", "data-analyst"),
    ("data sceintist is what I want to become, I want to be a data sceintist", "data-scientist"),
    ("I want to be an ai engineer", "senior-ai-engineer"),
    ("looking for a job as data engineer", "data-engineer"),
    ("I'm a data analyst but my dream is data engineer", "data-engineer"),
    ("I want to become a data analyst, no wait, a data engineer", "data-engineer"),
    ("not a data analyst, I want to be a data scientist", "data-scientist"),
    ("Data Scientist", "data-scientist"),
    ("I want a job where I build data pipelines", "data-engineer"),
    ("I'd love to build predictive models", "data-scientist"),
    ("how do I become a data engineer", "data-engineer"),
    ("not data analyst but data scientist", "data-scientist"),
    ("Sr. Data Scientist is where I see myself", "data-scientist"),
    ("How far am I from being a senior AI engineer?", "senior-ai-engineer"),
    ("ex-lawyer, aspiring data analyst", "data-analyst"),
    ("I'd rather be a data engineer than a data scientist", "data-engineer"),
    ("evening all, maybe data engineer, that sounds right for me", "data-engineer"),
    ("bi developer, it would suit me", "bi-developer"),
    ("data analyst - this is the one", "data-analyst"),
    ("a data scientist would be the dream", "data-scientist"),
    ("ml engineer is a big dream", "ml-engineer"),
]


@pytest.mark.parametrize(("text", "expected"), TARGETS, ids=[c[0] for c in TARGETS])
def test_role_wanted(read, text, expected):
    target = read(text).target
    assert target is not None and target.role == expected


CHANGES = [
    ("change my goal to data analyst", "data-analyst"),
    ("could you switch my goal from data scientist to data analyst", "data-analyst"),
    ("my goal is now data engineer", "data-engineer"),
    ("switch my target to data engineer", "data-engineer"),
    ("set my target role to ML engineer", "ml-engineer"),
    ("make it data engineer instead", "data-engineer"),
    ("actually I'd rather be a data analyst", "data-analyst"),
    ("aim for data scientist", "data-scientist"),
    ("I changed my mind, data analyst", "data-analyst"),
    ("new goal: data analyst", "data-analyst"),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES, ids=[c[0] for c in CHANGES])
def test_a_changed_goal(read, text, expected):
    facts = read(text)
    assert facts.target is not None and facts.target.role == expected
    assert facts.current is None


@pytest.mark.parametrize(
    "text",
    [
        "aiming to become a florist some day",
        "my dream is to be a florist",
        "I want to be a florist in two years",
        "hoping to be a florist at some point. I can read a little",
    ],
)
def test_a_wish_for_work_off_the_catalogue(read, text):
    target = read(text).target
    assert target is not None and (target.role, target.said) == (None, "florist")


def test_a_goal_changed_to_a_role_off_the_catalogue(read):
    target = read("change my goal to florist").target
    assert target is not None and (target.role, target.said) == (None, "florist")


NO_TARGET = [
    "what does a data scientist do?",
    "I work as a data analyst",
    "I am a data engineer",
    "difference between data scientist and data analyst",
    "I know python",
    "I want to be happy",
    "I don't want to become a data analyst",
    "I want to learn docker",
    "I want to make a dashboard",
    "I work as project manager in construction",
    "my friend is a data scientist",
    "my goal is to learn docker",
    "I want to be done in six months",
]


@pytest.mark.parametrize("text", NO_TARGET)
def test_no_role_wanted(read, text):
    assert read(text).target is None


ANSWERS = [
    ("data analyst", "data-analyst"),
    ("Sr. Data Engineer", "data-engineer"),
    ("ml eng", "ml-engineer"),
    ("data analist", "data-analyst"),
    ("something with making dashboards", "data-analyst"),
    ("the data scientist one", "data-scientist"),
    ("BI developer please", "bi-developer"),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERS, ids=[c[0] for c in ANSWERS])
def test_role_when_asked(read, text, expected):
    target = read(text, Asked("goal")).target
    assert target is not None and target.role == expected


def test_a_role_off_the_catalogue_is_kept_as_said(read):
    target = read("I want to become a senior lawyer").target
    assert target is not None
    assert (target.role, target.said) == (None, "lawyer")


def test_a_bare_role_off_the_catalogue_is_kept_when_asked(read):
    target = read("Game designer", Asked("goal")).target
    assert target is not None
    assert (target.role, target.said) == (None, "Game designer")


NO_ROLE = """
I don't know; not sure yet; skip; no; what can I choose?; sorry 4 years, not 3; 6 hours; six hours a week; why?; yes;
the first one; the second; what can you do; not sure; I know python; python and sql; docker; I use excel; lol; haha;
hmm; cool; wow nice; you choose; surprise me; tell me more; show my plan; go back; start over; bye; who are you;
i am 30;
neither; sql, a bit of docker
"""


@pytest.mark.parametrize("said", ["florist", "web development", "working with animals", "maybe pilot", "tax clerk"])
def test_what_may_be_work_is_kept(read, said):
    target = read(said, Asked("goal")).target
    assert target is not None and target.role is None


@pytest.mark.parametrize("text", [" ".join(line.split()) for line in NO_ROLE.split(";")])
def test_no_answer_is_no_role(read, text):
    assert read(text, Asked("goal")).target is None


CURRENT = [
    ("I work as a data analyst", "data-analyst"),
    ("I'm a junior data engineer", "data-engineer"),
    ("currently data analyst at a bank", "data-analyst"),
    ("former data engineer, want to become a data scientist", "data-engineer"),
    ("switching from data analyst to data engineer", "data-analyst"),
]


@pytest.mark.parametrize(("text", "expected"), CURRENT, ids=[c[0] for c in CURRENT])
def test_role_held(read, text, expected):
    current = read(text).current
    assert current is not None and current.role == expected


def test_a_role_held_off_the_catalogue(read):
    current = read("I'm a teacher and want to become a data analyst").current
    assert current is not None
    assert (current.role, current.said) == (None, "teacher")


def test_all_roles_named_are_listed(read):
    assert [r.role for r in read("compare data analyst and data scientist").roles] == ["data-analyst", "data-scientist"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("data-engineer", "data-engineer"),
        ("Data Engineer", "data-engineer"),
        ("senior machine learning engineer", "ml-engineer"),
        ("etl engineer", "data-engineer"),
        ("data enginer", "data-engineer"),
        ("builds predictive models", "data-scientist"),
        ("who puts models into production", "ml-engineer"),
        ("florist", None),
        ("inspector of lighthouses", None),
    ],
)
def test_find_role(reader, text, expected):
    found = reader.find_role(text)
    assert found is not None and found.role == expected


def test_a_role_is_not_a_skill(read):
    assert read("I want to be a machine learning engineer").skills == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("bus driver, now looking at data science", "data-scientist"),
        ("eyeing data engineering", "data-engineer"),
        ("leaning towards machine learning", "ml-engineer"),
    ],
)
def test_a_field_somebody_looks_at_is_the_goal_and_no_skill(read, text, role):
    facts = read(text)
    assert facts.target is not None and facts.target.role == role
    assert not any(m.polarity for m in facts.skills)


@pytest.mark.parametrize("text", ["looking at my options", "i looked at kafka once", "could you look into sql for me"])
def test_looking_at_other_things_is_no_goal(read, text):
    assert read(text).target is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I was a truck driver till last month, got laid off.", "truck driver"),
        ("i am welder, 15 years", "welder"),
        ("I work as an office cleaner", "office cleaner"),
        ("I'm a carer in a nursing home", "carer"),
    ],
)
def test_trades_are_work(read, text, said):
    facts = read(text)
    assert facts.current is not None and facts.current.said == said


@pytest.mark.parametrize(
    "text", ["I want cleaner code", "my printer driver is broken", "I'm as good as a data analyst"]
)
def test_what_only_sounds_like_work_is_none(read, text):
    facts = read(text)
    assert facts.current is None and facts.target is None


def test_what_somebody_thinks_of_is_the_goal(read):
    facts = read("history teacher, maybe 4 hours a week, thinking of data analytics")
    assert facts.target is not None and facts.target.role == "data-analyst"
    assert read("thinking of quitting").target is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ok. truck driver", "truck driver"),
        ("well, baker", "baker"),
        ("hm, a nurse i guess", "nurse"),
        ("ok truck driver", "truck driver"),
        ("wellness coach", "wellness coach"),
        ("look-out keeper", "look-out keeper"),
    ],
)
def test_a_word_that_opens_an_answer_is_no_part_of_the_title(read, text, said):
    target = read(text, Asked("goal")).target
    assert target is not None and target.said == said
