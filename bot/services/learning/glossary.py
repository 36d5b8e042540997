"""Plain words of data work that are no skill by themselves, each with the response that explains it."""

from __future__ import annotations

from bot.services.desk import Part

_RESPONSES = {
    "utter_word_primary_key": "primary key|primary keys|pk",
    "utter_word_foreign_key": "foreign key|foreign keys|fk",
    "utter_word_query": "query|queries",
    "utter_word_script": "script",
    "utter_word_dataset": "dataset|data set|datasets",
    "utter_word_table": "table|tables|database table",
    "utter_word_column": "column|columns|field|row|rows",
    "utter_word_index": "index|database index",
    "utter_word_repository": "repository|repo|repositories",
    "utter_word_commit": "commit|commits|branch|merge",
    "utter_word_framework": "framework|frameworks",
    "utter_word_library": "library|libraries|package|packages|module",
    "utter_word_variable": "variable|variables|parameter|parameters",
    "utter_word_function": "function|functions",
    "utter_word_loop": "loop|loops",
    "utter_word_terminal": "terminal|console|shell",
    "utter_word_null": "null|null value|nulls",
    "utter_word_schema": "schema|database schema",
    "utter_word_model": "model|models|ml model|ai model",
    "utter_word_algorithm": "algorithm|algorithms",
    "utter_word_training_data": "training data|training set|test set",
    "utter_word_label": "label|labels|target variable",
    "utter_word_feature": "feature|features",
    "utter_word_accuracy": "accuracy",
    "utter_word_bias": "bias",
    "utter_word_average": "average|mean|median",
    "utter_word_token": "token|tokens",
    "utter_word_hallucination": "hallucination|hallucinations",
    "utter_word_database": "database|databases",
    "utter_word_server": "server|servers",
    "utter_word_gpu": "gpu|gpus",
    "utter_word_open_source": "open source|open-source",
    "utter_word_structured_data": "structured data|unstructured data",
    "utter_word_portfolio": "portfolio",
    "utter_word_ats": "ats",
}
_WORDS = {form: name for name, forms in _RESPONSES.items() for form in forms.split("|")}


def explained(term: str) -> Part | None:
    """What a word means; None for one that is none of these. `term` is in lower case."""
    name = _WORDS.get(term)
    return Part(name) if name else None
