"""The fixed conversations and the text that the bench measures with."""

from __future__ import annotations

from itertools import cycle, islice

ROLE = "senior-ai-engineer"

OPENING = (
    "hello",
    "I want to become a senior AI engineer",
    "I have worked three years as a data analyst",
    "I know Python very well, SQL, pandas and a bit of Docker",
    "about six hours a week",
)
ROUND = (
    "what am I missing?",
    "show me my roadmap",
    "what should I do next?",
    "what is Kubernetes?",
    "I also know Flask and basic Terraform",
    "what does a data engineer do?",
    "how much does an AI engineer earn?",
    "which courses do you recommend for PyTorch?",
    "I can spend eight hours a week now",
    "thanks",
)
"""Ten messages, so that turns 6 to 14 and 396 to 404 hold the same ones."""

STOCK_OPENING = ("hello", "I am great", "bye", "hi", "are you a bot?")
STOCK_ROUND = (
    "hey there",
    "perfect",
    "see you later",
    "good morning",
    "my day was horrible",
    "yes",
    "hello there",
    "so sad",
    "no",
    "am I talking to a human?",
)

SKILLS = (
    *("python", "sql", "pandas", "numpy", "matplotlib", "seaborn", "tableau", "excel", "statistics", "git"),
    *("docker", "flask", "scikit-learn", "linear-regression", "time-series-forecasting", "data-visualization"),
    *("nlp", "spacy", "rest-api", "mongodb", "aws", "teamwork", "problem-solving", "report-writing"),
)

SENTENCES = (
    "I have been working as a data analyst in a logistics company for a little more than three years.",
    "Before that I spent one year at a small agency where I built weekly reports in Excel for clients.",
    "My main language is Python and I would say that I am quite strong in it by now.",
    "I use pandas and NumPy every day, and matplotlib or seaborn whenever somebody wants to see a chart.",
    "SQL is what I learned first, mostly on PostgreSQL, including window functions and some tuning of slow queries.",
    "I never had the chance to work with Kubernetes, although our platform team talks about nothing else.",
    "Docker I know a bit, enough to write a simple image for a Flask service and run it.",
    "Last winter I trained a model that forecasts demand for the next six weeks with Prophet.",
    "It runs as a scheduled job on AWS and saves the company a good deal of storage costs.",
    "I am not comfortable with deep learning yet, I only did the first half of a PyTorch course.",
    "My colleague is an expert in TensorFlow and helps me when I get stuck with tensors and shapes.",
    "For dashboards I use Tableau, and I have built about twenty of them with calculated fields and parameters.",
    "Power BI I have only seen in a demo, so please do not count that one.",
    "I also know Git well, we review every change through GitHub and run the tests in GitHub Actions.",
    "A friend and I built a chatbot with Rasa and spaCy that answers questions about parcel deliveries.",
    "Statistics was part of my degree in economics, so hypothesis testing and regression feel like home.",
    "I want to learn MLOps, because my models usually end as notebooks that nobody can run again.",
    "People say that I explain numbers clearly, and I present our results to the management every month.",
    "I can set aside about six hours a week for learning, mostly on Saturdays and on one evening.",
    "My goal is to become a senior AI engineer within two years, if that is at all realistic.",
    "At university I wrote some R and Java, but I have forgotten most of it since then.",
    "Scikit-learn is the library I know best, from cross-validation to random forests and gradient boosting.",
    "I once set up MLflow on my laptop to compare experiments, which was fun but did not go far.",
    "Our data sits in Snowflake and I write the transformations in dbt together with two data engineers.",
    "I have no experience with Spark, Kafka or Airflow, because our volumes were always too small for that.",
    "With MongoDB I built a small catalogue of products for a side project of my brother.",
    "I like to work in a team, I mentor one trainee, and I write documentation that others really read.",
    "Large language models interest me a lot, and I played with prompt engineering for our support team.",
    "I fine-tuned a small BERT model once by following a tutorial, so call that a first contact.",
    "Terraform, Jenkins and Prometheus are names that I know from meetings but have never used myself.",
    "I would rather learn from projects than from books, and I prefer courses that cost nothing.",
    "Thank you for reading all of this, I hope it is enough to tell me where I stand.",
)
"""A person's account of themselves: a little more than 500 words."""


def conversation(turns: int, opening: tuple[str, ...] = OPENING, again: tuple[str, ...] = ROUND) -> list[str]:
    """The first `turns` messages: the opening once, then the round over and over."""
    return [*opening, *islice(cycle(again), max(0, turns - len(opening)))][:turns]


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()
