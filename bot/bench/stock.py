"""The bot of `rasa init`, copied from the installed Rasa, with the pipeline and policies its configuration suggests."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

from bot.bench.server import LOOPBACK, Program
from bot.errors import SetupError

CONFIG = """\
recipe: default.v1
assistant_id: stock
language: en
pipeline:
  - name: WhitespaceTokenizer
  - name: RegexFeaturizer
  - name: LexicalSyntacticFeaturizer
  - name: CountVectorsFeaturizer
  - name: CountVectorsFeaturizer
    analyzer: char_wb
    min_ngram: 1
    max_ngram: 4
  - name: DIETClassifier
    epochs: 100
    constrain_similarities: true
  - name: EntitySynonymMapper
  - name: ResponseSelector
    epochs: 100
    constrain_similarities: true
  - name: FallbackClassifier
    threshold: 0.3
    ambiguity_threshold: 0.1
policies:
  - name: MemoizationPolicy
  - name: RulePolicy
  - name: UnexpecTEDIntentPolicy
    max_history: 5
    epochs: 100
  - name: TEDPolicy
    max_history: 5
    epochs: 100
    constrain_similarities: true
"""
"""What Rasa 3.6 fills in for a configuration without pipeline and policies, written out."""


def project() -> Path:
    """The folder of the initial project within the installed Rasa, found without loading Rasa."""
    spec = importlib.util.find_spec("rasa")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / "cli" / "initial_project"
        if (folder / "domain.yml").exists():
            return folder
    raise SetupError("the installed Rasa brings no initial project: run `uv sync`")


def stock(folder: Path) -> Program:
    """Writes the project into the folder and returns how it is trained and served."""
    source = project()
    folder.mkdir(parents=True)
    shutil.copytree(source / "data", folder / "data")
    shutil.copy(source / "domain.yml", folder / "domain.yml")
    (folder / "config.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "credentials.yml").write_text("rest:\n", encoding="utf-8")
    (folder / "endpoints.yml").write_text("", encoding="utf-8")
    rasa = (sys.executable, "-m", "rasa")
    return Program(
        "stock",
        folder,
        (*rasa, "train", "--force"),
        (*rasa, "run", "--interface", LOOPBACK, "--credentials", "credentials.yml", "--port"),
        {},
    )
