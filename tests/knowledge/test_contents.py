"""The real knowledge says what the documents say; expectations are read off the documents, not off the program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from bot.advice.catalogue import Catalogue, Importance, Level, Requirement, Skill, Source
from bot.advice.market import Salary

# The skills of the guide (document 002): first line (the heading) and last line (the proof) of each section.
GUIDE = {
    "python": (7, 23),
    "deep-learning-frameworks": (27, 43),
    "sql": (47, 63),
    "data-preprocessing": (69, 85),
    "data-pipelines": (89, 105),
    "machine-learning": (111, 127),
    "transfer-learning": (131, 147),
    "llm-fine-tuning": (155, 171),
    "ethical-ai": (175, 191),
    "containerization": (199, 215),
    "model-monitoring": (219, 235),
    "model-efficiency": (241, 257),
    "healthcare-ai": (265, 281),
    "finance-ai": (285, 301),
    "technical-communication": (307, 323),
}

# The books that the sections name.
BOOKS = {
    "python": "Automate the Boring Stuff with Python",  # line 18
    "deep-learning-frameworks": "Deep Learning with Python",  # 38
    "sql": "Learning SQL",  # 58
    "data-preprocessing": "Python for Data Analysis",  # 80
    "data-pipelines": "Building Data Streaming Applications with Apache Kafka",  # 100
    "machine-learning": "Hands-On Machine Learning with Scikit-Learn, Keras, and TensorFlow",  # 122
    "transfer-learning": "Deep Learning for Computer Vision with Python",  # 142
    "llm-fine-tuning": "Natural Language Processing with Transformers",  # 166
    "ethical-ai": "AI Ethics",  # 186
    "containerization": "Docker Deep Dive",  # 210
    "model-monitoring": "Building Machine Learning Powered Applications",  # 230
    "model-efficiency": "Efficient Deep Learning",  # 252
    "healthcare-ai": "Artificial Intelligence in Healthcare",  # 276
    "finance-ai": "Machine Learning for Asset Managers",  # 296
    "technical-communication": "Made to Stick",  # 318
}

# Certificates that the sections list, without those that are closed, unknown, plain courses or about something else
# (knowledge/README.md).
CERTIFICATES = {
    "python": "Google IT Automation with Python",  # line 21
    "data-preprocessing": "Data Science Professional Certificate",  # 83
    "data-pipelines": "Professional Data Engineer",  # 103
    "machine-learning": "IBM AI Engineering Professional Certificate",  # 125
    "containerization": "Docker Certified Associate",  # 213
}

# "A or B", "one of", "any one" in the documents: one of these skills is enough. Role, skills, document, line.
ALTERNATIVES = [
    ("senior-ai-engineer", {"tensorflow", "pytorch"}, "000", 23),
    ("senior-ai-engineer", {"aws", "gcp", "azure"}, "003", 30),
    ("senior-ai-engineer", {"sagemaker", "vertex-ai", "azure-ml"}, "000", 39),
    ("senior-ai-engineer", {"azure", "gcp"}, "003", 30),
    ("data-analyst", {"python", "r"}, "004", 7),
    ("data-analyst", {"tableau", "power-bi"}, "004", 10),
    ("bi-developer", {"python", "shell-scripting"}, "004", 30),
    ("data-scientist", {"python", "r"}, "004", 40),
    ("data-scientist", {"tensorflow", "keras", "pytorch"}, "004", 59),
    ("data-engineer", {"python", "scala"}, "004", 145),
    ("data-engineer", {"gitlab-ci", "jenkins"}, "004", 151),
    ("mlops-engineer", {"github-actions", "gitlab-ci", "jenkins"}, "004", 169),
    ("mlops-engineer", {"kubeflow", "mlflow", "tfx"}, "004", 174),
    ("mlops-engineer", {"elk-stack", "splunk"}, "004", 180),
    ("mlops-engineer", {"cloudformation", "arm-templates"}, "004", 185),
    ("mlops-engineer", {"aws", "gcp", "azure"}, "004", 187),
    ("deep-learning-engineer", {"wandb", "mlflow", "tensorboard"}, "004", 227),
    ("computer-vision-engineer", {"cpp", "python"}, "004", 293),
    ("prompt-engineer", {"langchain", "llamaindex"}, "004", 321),
    ("genai-researcher", {"gpu-profiling", "pytorch-profiler", "tensorboard-profiler"}, "004", 360),
    ("genai-researcher", {"docker", "conda"}, "004", 365),
    ("ai-product-manager", {"jira", "asana"}, "004", 380),
    ("ai-product-manager", {"confluence", "notion"}, "004", 380),
]

# Lines that call what they name optional, preferred, beneficial, helpful, or needed under a condition only.
OPTIONAL = [
    ("data-analyst", "004", (7, 9)),
    ("bi-developer", "004", (30, 30)),
    ("data-scientist", "004", (59, 59)),
    ("deep-learning-engineer", "004", (214, 214)),
    ("nlp-engineer", "004", (264, 265)),
    ("prompt-engineer", "004", (327, 329)),
]

# Words such as "advanced", "mastery", "basic", "fundamentals" at a skill. Role, skill, level, document, line.
LEVELS = [
    ("data-analyst", "excel", Level.ADVANCED, "004", 5),
    ("data-analyst", "statistics", Level.BASIC, "004", 11),
    ("bi-developer", "sql", Level.ADVANCED, "004", 23),
    ("data-scientist", "neural-networks", Level.BASIC, "004", 59),
    ("data-scientist", "bayesian-statistics", Level.BASIC, "004", 63),
    ("data-scientist", "rest-api", Level.BASIC, "004", 72),
    ("ml-engineer", "python", Level.ADVANCED, "004", 85),
    ("ml-engineer", "kubernetes", Level.BASIC, "004", 95),
    ("data-engineer", "sql", Level.ADVANCED, "004", 129),
    ("deep-learning-engineer", "pytorch", Level.ADVANCED, "004", 207),
    ("genai-researcher", "probability", Level.ADVANCED, "004", 343),
    ("ai-product-manager", "data-literacy", Level.BASIC, "004", 377),
]

EVERYDAY = [
    "react",
    "docker",
    "git",
    "ollama",
    "llama",
    "rasa",
    "streamlit",
    "prophet",
    "flask",
    "sql",
    "excel",
    "tableau",
]

# Letters that the scan took for others: Al and Bl for AI and BI, and a bullet read as the letter o.
NOISE = re.compile(r"\bAl\b(?! Sweigart)|\bBl\b|GenAl|OpenAl|^\s*[oO•] ", re.MULTILINE)


def texts(data: Any) -> Iterator[str]:
    """Every string anywhere in the data."""
    if isinstance(data, str):
        yield data
    elif is_dataclass(data):
        for each in fields(data):
            yield from texts(getattr(data, each.name))
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from texts(key)
            yield from texts(value)
    elif isinstance(data, tuple | list | frozenset):
        for value in data:
            yield from texts(value)


def full_skills(catalogue: Catalogue) -> list[Skill]:
    """The skills with a way to learn them."""
    return [s for s in catalogue.skills.values() if not s.light]


def reached(catalogue: Catalogue, skill_id: str, relation: str) -> set[str]:
    """All that the skill reaches over `implies` or `needs`; the skill itself only if a circle leads back to it."""
    seen: set[str] = set()
    frontier = [skill_id]
    while frontier:
        near = {i for s in frontier for i in getattr(catalogue.skills[s], relation)}
        frontier = sorted(near - seen)
        seen |= near
    return seen


def at_line(catalogue: Catalogue, role: str, document: str, first: int, last: int | None = None) -> list[Requirement]:
    """The role's requirements that name one of these lines as their source."""
    return [
        r
        for r in catalogue.roles[role].requirements
        if any(s.document == document and s.first <= (last or first) and first <= s.last for s in r.sources)
    ]


# How much there is


def test_there_are_enough_full_and_light_skills(catalogue: Catalogue) -> None:
    full = len(full_skills(catalogue))
    assert full >= 250
    assert len(catalogue.skills) - full >= 1500


def test_all_thirteen_roles_are_there(catalogue: Catalogue) -> None:
    assert sorted(catalogue.roles) == sorted(
        [
            "data-analyst",
            "bi-developer",
            "data-scientist",
            "ml-engineer",
            "data-engineer",
            "mlops-engineer",
            "deep-learning-engineer",
            "nlp-engineer",
            "computer-vision-engineer",
            "prompt-engineer",
            "genai-researcher",
            "ai-product-manager",
            "senior-ai-engineer",
        ]
    )


def test_every_skill_that_a_role_names_is_full(catalogue: Catalogue) -> None:
    named = {s for role in catalogue.roles.values() for r in role.requirements for s in r.skills}
    assert len(named) >= 250
    assert sorted(s for s in named if catalogue.skills[s].light) == []


def test_what_people_ask_about_most_is_explained_in_one_short_sentence(catalogue: Catalogue) -> None:
    explained = [s for s in catalogue.skills.values() if s.light and s.definition]
    assert len(explained) >= 600
    bad = [s.id for s in explained if not _one_plain_sentence(s.definition)]
    assert bad == []
    for known in ("css", "figma", "cybersecurity", "it-support", "postgresql", "dbt", "recommender-systems"):
        assert catalogue.skills[known].definition


def _one_plain_sentence(text: str) -> bool:
    praise = re.search(r"\b(?:best|amazing|powerful and|revolutionary|cutting[- ]edge|world[- ]class)\b", text)
    return text[0].isupper() and text.endswith(".") and text.count(". ") == 0 and len(text) <= 130 and not praise


def test_a_definition_that_boasts_or_rambles_is_found() -> None:
    assert _one_plain_sentence("A free program for 3D modelling and animation.")
    assert not _one_plain_sentence("The best tool there is.")
    assert not _one_plain_sentence("It does this. And then it does that.")
    assert not _one_plain_sentence("a tool")


# The skills of the guide


def test_only_the_guide_s_skills_come_from_the_guide(catalogue: Catalogue) -> None:
    assert {s.id for s in catalogue.skills.values() if s.source} == set(GUIDE)


@pytest.mark.parametrize("skill_id", GUIDE)
def test_a_guide_skill_is_complete(catalogue: Catalogue, skill_id: str) -> None:
    skill = catalogue.skills[skill_id]
    assert all(text.strip() for text in (skill.definition, skill.usage, skill.proof))
    assert set(skill.steps) == set(Level)
    kinds = {r.kind for r in skill.resources}
    assert {"book", "course"} <= kinds
    assert kinds & {"project", "practice"}


@pytest.mark.parametrize("skill_id", GUIDE)
def test_a_guide_skill_names_its_lines(catalogue: Catalogue, skill_id: str) -> None:
    source, (first, last) = catalogue.skills[skill_id].source, GUIDE[skill_id]
    assert source is not None and source.document == "002"
    assert first <= source.first <= source.last <= last


@pytest.mark.parametrize("skill_id", BOOKS)
def test_a_guide_skill_has_the_guide_s_book(catalogue: Catalogue, skill_id: str) -> None:
    books = [r.title for r in catalogue.skills[skill_id].resources if r.kind == "book"]
    assert any(title.startswith(BOOKS[skill_id]) for title in books), books


@pytest.mark.parametrize("skill_id", CERTIFICATES)
def test_a_guide_skill_has_the_guide_s_certificate(catalogue: Catalogue, skill_id: str) -> None:
    certificates = [r.title for r in catalogue.skills[skill_id].resources if r.kind == "certification"]
    assert any(CERTIFICATES[skill_id] in title for title in certificates), certificates


# Documents 002:41 and 002:145 name a certificate closed in 2024, 002:189 one that nobody knows.
@pytest.mark.parametrize("title", ["TensorFlow Developer Certificate", "AI Ethics Certification"])
def test_certificates_that_nobody_can_take_are_not_offered(catalogue: Catalogue, title: str) -> None:
    assert [text for text in texts(catalogue) if title in text] == []
    assert not any(title in c.name for m in catalogue.markets.values() for c in m.certifications)


def test_a_certificate_on_data_in_azure_does_not_speak_for_sql(catalogue: Catalogue) -> None:
    """Document 002:61 lists it under SQL; its exam asks little of it."""
    title = "Azure Data Fundamentals"
    skills = {s.id for s in catalogue.skills.values() for r in s.resources if title in r.title}
    skills |= {c.skill for m in catalogue.markets.values() for c in m.certifications if title in c.name and c.skill}
    assert skills == {"azure"}


# The way to each level


def test_every_full_skill_has_a_step_to_each_level_with_rising_hours(catalogue: Catalogue) -> None:
    for skill in full_skills(catalogue):
        assert set(skill.steps) == set(Level), skill.id
        hours = [skill.steps[level].hours for level in Level]
        assert 0 < hours[0] < hours[1] < hours[2], (skill.id, hours)
        for level, step in skill.steps.items():
            assert step.to is level, skill.id
            assert all(text.strip() for text in (step.learn, step.deliverable, step.metric)), skill.id


def test_metrics_are_checks_and_no_promise_of_a_day(catalogue: Catalogue) -> None:
    metrics = [(s.id, step.metric) for s in full_skills(catalogue) for step in s.steps.values()]
    assert [row for row in metrics if "deadline" in row[1].lower()] == []


def test_every_full_skill_has_two_resources_a_free_one_first(catalogue: Catalogue) -> None:
    for skill in full_skills(catalogue):
        costs = [r.cost for r in skill.resources]
        assert len(costs) >= 2, skill.id
        assert len({r.title for r in skill.resources}) == len(costs), skill.id
        assert costs[0] == "free" or "free" not in costs, (skill.id, costs)


@pytest.mark.parametrize(("seller", "at_least"), [("coursera", 10), ("udemy", 1), ("edx", 1), ("pluralsight", 0)])
def test_courses_of_sellers_are_never_called_free(catalogue: Catalogue, seller: str, at_least: int) -> None:
    word = re.compile(rf"\b{seller}\b|{seller}\.(?:com|org)", re.IGNORECASE)
    sold = [
        (skill.id, r.title, r.cost)
        for skill in catalogue.skills.values()
        for r in skill.resources
        if word.search(f"{r.title} {r.by} {r.url or ''}")
    ]
    assert len(sold) >= at_least
    assert [row for row in sold if row[2] == "free"] == []


# What follows from what


@pytest.mark.parametrize("relation", ["implies", "needs"])
def test_no_skill_leads_back_to_itself(catalogue: Catalogue, relation: str) -> None:
    assert [s for s in catalogue.skills if s in reached(catalogue, s, relation)] == []


@pytest.mark.parametrize("skill_id", EVERYDAY)
def test_everyday_tools_are_no_practice_of_deep_learning(catalogue: Catalogue, skill_id: str) -> None:
    practice = {"deep-learning-frameworks", "tensorflow", "keras", "pytorch", "deep-learning", "neural-networks"}
    assert not practice & {*reached(catalogue, skill_id, "implies"), *catalogue.implied[skill_id]}


def test_only_a_framework_stands_for_deep_learning_frameworks(catalogue: Catalogue) -> None:
    direct = {s.id for s in catalogue.skills.values() if "deep-learning-frameworks" in s.implies}
    assert direct >= {"tensorflow", "pytorch"}
    assert direct <= {"tensorflow", "pytorch", "keras"}


def test_no_soft_skill_implies_a_tool(catalogue: Catalogue) -> None:
    soft = [s for s in catalogue.skills.values() if s.soft]
    assert len(soft) >= 30
    for skill in soft:
        for other in catalogue.implied[skill.id]:
            assert catalogue.skills[other].kind in {"soft", "method", "knowledge"}, (skill.id, other)


# What roles demand


@pytest.mark.parametrize(("role", "skills", "document", "line"), ALTERNATIVES)
def test_one_of_several_is_enough(catalogue: Catalogue, role: str, skills: set[str], document: str, line: int) -> None:
    groups = [r for r in at_line(catalogue, role, document, line) if skills <= set(r.skills)]
    assert groups, f"{role} has no group of {sorted(skills)} from {document}:{line}"
    alone = [r for r in catalogue.roles[role].requirements if len(r.skills) == 1 and r.skills[0] in skills]
    assert [r.id for r in alone if r.importance is Importance.MUST] == []


@pytest.mark.parametrize(
    ("role", "skills", "document", "line"),
    [
        ("senior-ai-engineer", {"tensorflow", "pytorch"}, "000", 23),  # "essential"
        ("senior-ai-engineer", {"aws", "gcp", "azure"}, "000", 26),  # "crucial"
        ("data-analyst", {"tableau", "power-bi"}, "004", 10),
        ("mlops-engineer", {"aws", "gcp", "azure"}, "004", 187),
    ],
)
def test_the_choice_itself_is_a_must(
    catalogue: Catalogue, role: str, skills: set[str], document: str, line: int
) -> None:
    groups = [r for r in at_line(catalogue, role, document, line) if skills <= set(r.skills)]
    assert [r.importance for r in groups] == [Importance.MUST]


@pytest.mark.parametrize(("role", "document", "lines"), OPTIONAL)
def test_what_is_optional_in_the_document_is_nice(
    catalogue: Catalogue, role: str, document: str, lines: tuple[int, int]
) -> None:
    requirements = at_line(catalogue, role, document, *lines)
    assert requirements
    assert {r.id: r.importance for r in requirements} == {r.id: Importance.NICE for r in requirements}


def test_the_preference_for_azure_and_gcp_is_nice(catalogue: Catalogue) -> None:
    preferred = [r for r in at_line(catalogue, "senior-ai-engineer", "003", 30) if set(r.skills) == {"azure", "gcp"}]
    assert [r.importance for r in preferred] == [Importance.NICE]


@pytest.mark.parametrize(("role", "skill_id", "level", "document", "line"), LEVELS)
def test_levels_follow_the_documents_words(
    catalogue: Catalogue, role: str, skill_id: str, level: Level, document: str, line: int
) -> None:
    demanded = [r.level for r in at_line(catalogue, role, document, line) if r.skills == (skill_id,)]
    assert demanded == [level]


def test_years_are_known_for_the_senior_role_alone(catalogue: Catalogue) -> None:
    years = {role.id: (role.years, role.years_source) for role in catalogue.roles.values() if role.years is not None}
    assert years == {"senior-ai-engineer": (5.0, Source("003", 24, 24))}


def test_every_role_has_soft_skills_and_says_why_each_area_matters(catalogue: Catalogue) -> None:
    for role in catalogue.roles.values():
        assert {area.kind for area in role.areas} == {"technical", "soft"}, role.id
        assert all(area.why.strip() for area in role.areas), role.id


# Cleanliness of the text


@pytest.mark.parametrize(
    "noise",
    ["Tableau or Power Bl", "if in GenAl territory", "OpenAl's API", "Generative Al Researcher", "Al-based features",
     "o Communication", "O CI/CD for ML", "o **Programming:**"],
)  # fmt: skip
def test_noise_of_the_scan_is_recognized(noise: str) -> None:
    assert NOISE.search(noise)


def test_no_noise_of_the_scan_is_left(catalogue: Catalogue) -> None:
    every = list(texts(catalogue))
    assert "Tableau or Power BI" in every  # the walk reaches the names of requirements
    assert [text for text in every if NOISE.search(text)] == []


def test_weights_and_biases_tracks_experiments_and_deploys_nothing(catalogue: Catalogue) -> None:
    wandb = catalogue.skills["wandb"]
    assert "experiment-tracking" in wandb.implies
    deploying = {
        "model-deployment",
        "model-serving",
        "mlops-automation",
        "ci-cd-ml",
        "tensorflow-serving",
        "torchserve",
    }
    assert not deploying & {*catalogue.implied["wandb"], *catalogue.neighbours["wandb"]}
    about = [
        *texts(wandb),
        *(t for t in texts(catalogue) if re.search(r"\bw&b|wandb|weights (?:&|and) biases", t, re.I)),
    ]
    assert [t for t in about if re.search(r"deploy|\bserv(?:es?|ing)\b", t, re.IGNORECASE)] == []


def test_weights_and_biases_is_demanded_as_a_tracker_only(catalogue: Catalogue) -> None:
    demands = [r for role in catalogue.roles.values() for r in role.requirements if "wandb" in r.skills]
    assert demands
    for requirement in demands:
        assert set(requirement.skills) <= {"wandb", "mlflow", "tensorboard", "experiment-tracking"}
        assert not re.search(r"deploy|serv", requirement.name, re.IGNORECASE)
    groups = [g for m in catalogue.markets.values() for g in m.stack if "wandb" in g.items]
    assert [g.name for g in groups if re.search(r"deploy|serv", g.name, re.IGNORECASE)] == []


# The market


def test_the_salary_of_the_senior_role_is_as_stated_and_no_more(catalogue: Catalogue) -> None:
    # 001:17 gives the range; neither a day nor a country stands there, and a year as the period is our reading.
    assert catalogue.markets["senior-ai-engineer"].salary == Salary(
        low=120000,
        high=200000,
        currency="USD",
        period="year",
        region="unstated",
        date="undated",
        source=Source("001", 17, 17),
    )


def test_the_demand_for_the_senior_role_is_as_stated(catalogue: Catalogue) -> None:
    market = catalogue.markets["senior-ai-engineer"]
    assert market.demand is not None and market.outlook is not None
    assert (market.demand.text, market.demand.source) == ("very high", Source("001", 17, 17))
    assert {"generative AI", "MLOps", "edge AI", "responsible AI"} <= {d.text for d in market.drivers}


def test_the_stack_keeps_the_order_of_the_document(catalogue: Catalogue) -> None:
    stack = catalogue.markets["senior-ai-engineer"].stack
    assert [(g.items, g.source) for g in stack] == [
        (("python", "sql", "r", "scala"), Source("001", 21, 21)),
        (("tensorflow", "pytorch", "hugging-face", "fastapi"), Source("001", 22, 22)),
        (("docker", "kubernetes", "aws", "git", "mlflow", "wandb"), Source("001", 23, 23)),
    ]


def test_a_role_without_data_has_none(catalogue: Catalogue) -> None:
    assert set(catalogue.markets) == set(catalogue.roles)
    for role_id, market in catalogue.markets.items():
        if role_id != "senior-ai-engineer":  # the only one whose market a document describes
            assert (market.outlook, market.demand, market.salary) == (None, None, None), role_id
            assert (market.stack, market.drivers) == ((), ()), role_id


def test_no_document_claims_more_than_it_states(catalogue: Catalogue) -> None:
    # 000:3 and the message in 003:3 carry a day; the other three carry none, and no document names a region.
    assert {d.id for d in catalogue.documents.values() if d.date == "undated"} == {"001", "002", "004"}
    assert {d.region for d in catalogue.documents.values()} == {"unstated"}
