"""A small catalogue made by hand, so that these tests do not move with the knowledge."""

from __future__ import annotations

import pytest
from reading_world import TODAY

from bot.advice.catalogue import Catalogue, Role, Skill
from bot.reading.facts import Asked, Facts
from bot.reading.reader import Reader

_SKILLS = """
python | Python | py | language
r | R | r language; rstats | language | ambiguous | ggplot, dplyr, statistics
c | C | c language; ansi c | language | ambiguous | pointers, embedded
cpp | C++ | cplusplus; cpp | language
csharp | C# | c sharp | language
go | Go | golang | language | ambiguous | goroutine, backend
java | Java | | language
javascript | JavaScript | js | language
swift | Swift | | language | ambiguous | ios, xcode
julia | Julia | julialang | language | ambiguous | scientific computing
ruby | Ruby | | language | ambiguous | gem
basic-language | BASIC | | language | ambiguous |
sql | SQL | sequel | language
excel | Excel | microsoft excel; ms excel | tool | ambiguous | spreadsheet, formulas, pivot
spark | Spark | apache spark | platform | ambiguous | cluster, hadoop
react | React | reactjs; react.js | library | ambiguous | component, hooks
access | Access | microsoft access | tool | ambiguous | forms
nodejs | Node.js | node | platform
dotnet | .NET | dotnet | platform
git | Git | | tool
docker | Docker | dockerized | tool
kubernetes | Kubernetes | k8s | platform
terraform | Terraform | | tool
airflow | Airflow | apache airflow | tool
kafka | Kafka | apache kafka | platform
aws | AWS | amazon web services | platform
azure | Azure | | platform
tableau | Tableau | | tool
power-bi | Power BI | | tool
pandas | pandas | | library
numpy | NumPy | | library
scikit-learn | scikit-learn | sklearn | library
tensorflow | TensorFlow | | library
pytorch | PyTorch | torch | library
machine-learning | Machine Learning | ml | knowledge
deep-learning | Deep Learning | | knowledge
statistics | Statistics | | knowledge
data-visualization | Data Visualization | dataviz | method
communication | Communication | | soft
maven | Maven | | tool
decision-trees | Decision Trees | | method
ab-testing | A/B testing | split testing | method
web-development | Web development | web dev | knowledge
software-engineering | Software engineering | software development | knowledge
data-analysis | Data analysis | | method
marketing | Marketing | | knowledge
customer-service | Customer service | | soft
time-management | Time management | | soft
excel-macros | Excel macros | vba | language
pivot-tables | Pivot tables | pivot table | method
sql-joins | SQL joins | inner joins | method
rails | Ruby on Rails | rails | library
oracle-database | Oracle Database | oracle | platform
cosmos-db | Cosmos DB | cosmos | platform
apache-druid | Apache Druid | druid | platform
apache-pinot | Apache Pinot | pinot | platform
travis-ci | Travis CI | travis | tool
less-css | Less | | language | ambiguous | css, sass
modal-labs | Modal | | platform | ambiguous | serverless, gpu
great-expectations | Great Expectations | | library | ambiguous | dbt, data quality
nextjs | Next.js | next | library | ambiguous | react, vercel
"""

_ROLES = [
    ("data-analyst", "Data Analyst", ("reporting analyst",), ("makes dashboards", "analyses sales numbers")),
    ("data-scientist", "Data Scientist", ("data science",), ("builds predictive models", "predicts customer churn")),
    ("data-engineer", "Data Engineer", ("etl engineer",), ("builds data pipelines", "loads data into the warehouse")),
    ("ml-engineer", "Machine Learning Engineer", ("ml engineer", "mle"), ("puts models into production",)),
    (
        "bi-developer",
        "BI Developer",
        ("business intelligence developer",),
        ("builds the data warehouse behind reports",),
    ),
    ("senior-ai-engineer", "Senior AI Engineer", ("ai engineer",), ("builds ai systems end to end",)),
]


def _skill(line: str) -> Skill:
    cells = [cell.strip() for cell in line.split("|")]
    names = tuple(name.strip() for name in cells[2].split(";") if name.strip())
    cues = tuple(cue.strip() for cue in cells[5].split(",") if cue.strip()) if len(cells) > 5 else ()
    return Skill(cells[0], cells[1], cells[3], "any", names, ambiguous="ambiguous" in cells[4:], cues=cues)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    skills = [_skill(line) for line in _SKILLS.strip().splitlines()]
    roles = [Role(i, name, "", (), aliases, duties) for i, name, aliases, duties in _ROLES]
    return Catalogue({s.id: s for s in skills}, {r.id: r for r in roles}, {}, {}, ())


@pytest.fixture(scope="session")
def reader(catalogue: Catalogue) -> Reader:
    return Reader(catalogue)


@pytest.fixture(scope="session")
def read(reader: Reader):
    def read(text: str, asked: Asked = Asked("")) -> Facts:  # noqa: B008
        return reader.read(text, asked, today=TODAY)

    return read
