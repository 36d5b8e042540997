import pytest

from bot.reading.facts import Asked

CLEAN = [
    "I go to work every day",
    "let's go",
    "go ahead",
    "I excel at talking to people",
    "I want to excel in my career",
    "this may spark interest",
    "a spark of joy",
    "how do I react to feedback",
    "people react well to me",
    "swift reply please",
    "a swift response",
    "Julia said hi",
    "my friend Julia helped me",
    "Hi Julia, thanks",
    "R&D department",
    "I work in R&D",
    "a C-level manager",
    "vitamin C",
    "grade C",
    "Less than 1 year",
    "Ruby and I went home",
    "a ruby red car",
    "I need access to the building",
    "basic knowledge",
    "I want to go into tech",
    "we will go with your plan",
    "things to react on",
    "Developer (m/f/d)",
    "front end of the shop",
    "I haven't slept",
    "see https://example.com",
    "C. Ronaldo plays football",
    "to go or not to go",
    "I have access to a laptop",
    "swift and friendly service",
    "excellent communicator? no",
    "go on please",
    "OK so what now",
    "the node crashed",
    "each node has a parent",
    "we went off the rails",
    "the guard rails",
    "an oracle of wisdom",
    "the whole cosmos",
    "a druid in the woods",
    "a glass of pinot",
    "Travis told me",
    "my friend Travis",
    "a modal verb",
    "I have less experience",
    "more or less",
    "great expectations for this job",
    "I have great expectations",
    "the board decided",
    "I lead teams",
]


@pytest.mark.parametrize("text", CLEAN)
def test_everyday_words_are_no_skills(reader, text):
    assert reader.skills_in(text) == ()


NAMED = [
    ("I code in R", ["r"]),
    ("R and Python", ["r", "python"]),
    ("experience with Go", ["go"]),
    ("I write services in golang", ["go"]),
    ("python, go, java", ["python", "go", "java"]),
    ("I use Excel for reports", ["excel"]),
    ("excel and sql", ["excel", "sql"]),
    ("ms excel", ["excel"]),
    ("Spark and Hadoop clusters with Spark jobs", ["spark", "spark"]),
    ("apache spark", ["spark"]),
    ("we build frontends with React", ["react"]),
    ("react components and hooks", ["react"]),
    ("iOS apps in Swift", ["swift"]),
    ("C/C++", ["c", "cpp"]),
    ("C, C++ and C#", ["c", "cpp", "csharp"]),
    ("I know C", ["c"]),
    ("Node.js", ["nodejs"]),
    ("nodejs", ["nodejs"]),
    (".NET and C#", ["dotnet", "csharp"]),
    ("ruby on rails", ["rails"]),
    ("learning Julia for scientific computing", ["julia"]),
    ("statistics in R", ["statistics", "r"]),
    ("want to learn go", ["go"]),
    ("Excel", ["excel"]),
    ("R", ["r"]),
    ("R programming", ["r"]),
    ("microsoft access", ["access"]),
    ("good with excel formulas", ["excel"]),
    ("scikit learn", ["scikit-learn"]),
    ("powerbi", ["power-bi"]),
    ("Power-BI", ["power-bi"]),
    ("decision tree", ["decision-trees"]),
    ("Java Script", ["javascript"]),
    ("data visualisation", ["data-visualization"]),
    ("A/B tests? A/B testing", ["ab-testing"]),
    ("python3", ["python"]),
    ("machine-learning", ["machine-learning"]),
    ("tensor flow", ["tensorflow"]),
    ("I use Python.I like SQL", ["python", "sql"]),
    ("I know node", ["nodejs"]),
    ("python, node, aws", ["python", "nodejs", "aws"]),
    ("rails", ["rails"]),
    ("I used Oracle and SQL", ["oracle-database", "sql"]),
    ("experience with Druid", ["apache-druid"]),
    ("Cosmos DB", ["cosmos-db"]),
    ("Travis CI", ["travis-ci"]),
    ("styles in Less and Sass, css", ["less-css"]),
    ("excel is my thing", ["excel"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[c[0] for c in NAMED])
def test_skills_are_found(reader, text, expected):
    found = [m.skill for m in reader.skills_in(text)]
    assert list(dict.fromkeys(found)) == list(dict.fromkeys(expected))


TYPOS = [
    ("pyhton", "python"),
    ("pythn", "python"),
    ("dokcer", "docker"),
    ("kuberntes", "kubernetes"),
    ("tabelau", "tableau"),
    ("terrafrom", "terraform"),
    ("machin learning", "machine-learning"),
    ("tensorflwo", "tensorflow"),
    ("javascritp", "javascript"),
    ("numpyy", "numpy"),
    ("kubernets", "kubernetes"),
    ("powr bi", "power-bi"),
    ("ktableau", "tableau"),
    ("sttistics", "statistics"),
]


@pytest.mark.parametrize(("typo", "skill"), TYPOS, ids=[c[0] for c in TYPOS])
def test_slips_of_the_finger(reader, typo, skill):
    assert [m.skill for m in reader.skills_in(f"I know {typo} quite well")] == [skill]


@pytest.mark.parametrize(
    "text",
    [
        "I keep a dock near the cable",
        "my tablet and the doctor",
        "haven't married Kafkaesque",
        "that is a sting",
        "gift shop",
        "Marta and Klaus",
        "potions",
    ],
)
def test_everyday_words_are_not_corrected(reader, text):
    assert reader.skills_in(text) == ()


def test_a_skills_question_settles_a_doubtful_word(read):
    assert [m.skill for m in read("swift", Asked("skills")).skills] == ["swift"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("k8s", "kubernetes"),
        ("Excel", "excel"),
        ("go", "go"),
        ("kuberntes", "kubernetes"),
        ("origami", None),
        ("", None),
    ],
)
def test_find_skill(reader, name, expected):
    assert reader.find_skill(name) == expected


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("the one everybody comes to when excel breaks", ["excel"]),
        ("wage reports are all excel with formulas", ["excel"]),
        ("now at the city office I'm back to excel", ["excel"]),
        ("our team moved everything from paper to excel", ["excel"]),
        ("it is about how people excel in the end", []),
        ("what helps me excel in interviews?", []),
        ("I just excel at talking", []),
        ("I want to excel in my career", []),
    ],
)
def test_a_tool_that_is_a_verb_as_well(read, text, skills):
    assert [m.skill for m in read(text).skills] == skills
