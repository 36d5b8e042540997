"""The bench's arithmetic, its bars, and how it runs a server, without training anything."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest
import yaml
from cli_world import Run

from bot import knowledge
from bot.bench import server
from bot.bench.bars import bars, table
from bot.bench.measure import around, long_texts, percentile, resident, sample
from bot.bench.script import OPENING, ROLE, ROUND, SKILLS, STOCK_OPENING, STOCK_ROUND, conversation, words
from bot.bench.server import Program, served, trained
from bot.bench.stock import CONFIG, stock
from bot.errors import SetupError
from bot.settings import ROOT

FAKE = str(Path(__file__).with_name("fake_bot.py"))


def fake(folder: Path, *serve: str) -> Program:
    return Program("fake", folder, (sys.executable, "-c", "print('trained')"), (sys.executable, FAKE, *serve), {})


def test_percentiles_are_of_the_nearest_rank() -> None:
    values = [float(n) for n in range(20, 0, -1)]
    assert (percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1)) == (10, 19, 20)
    assert percentile([3.0], 0.5) == 3


def test_a_turn_is_the_median_of_nine_around_it() -> None:
    times = [float(n) for n in range(1, 41)]
    assert around(times, 10) == 10
    assert around([*times[:9], 500.0, *times[10:]], 10) == 11


@pytest.mark.parametrize("turns", [60, 400])
def test_the_first_and_the_last_turns_compared_hold_the_same_messages(turns: int) -> None:
    talk = conversation(turns + 4)
    assert len(talk) == turns + 4
    assert talk[5:14] == talk[turns - 5 : turns + 4]
    assert talk[:5] == list(OPENING)


def test_both_bots_are_asked_equally_much() -> None:
    assert (len(OPENING), len(ROUND)) == (len(STOCK_OPENING), len(STOCK_ROUND))


def test_the_texts_to_read_are_of_500_words_and_all_different() -> None:
    texts = long_texts(20)
    assert {len(words(text)) for text in texts} == {500}
    assert len(set(texts)) == 20


def test_the_sample_person_and_role_are_in_the_knowledge() -> None:
    catalogue = knowledge.load(ROOT / "knowledge")
    assert [claim.skill for claim in sample(catalogue).claims] == list(SKILLS)
    assert ROLE in catalogue.roles


def test_the_resident_memory_of_this_process_is_what_the_system_says() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    assert resident(os.getpid()) == pytest.approx(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, rel=0.2)


def test_bars_compare_with_the_stock_bot_and_between_turns() -> None:
    measured = {
        "http_turn_p50_ms": 30.0,
        "stock_http_turn_p50_ms": 60.0,
        "server_rss_mb": 900.0,
        "stock_server_rss_mb": 1000.0,
        "tenth_ms": 10.0,
        "last_ms": 15.1,
        "gap_ms": 2.0,
    }
    judged = {bar.name: (round(bar.value, 3), bar.passed) for bar in bars(measured, 400)}
    assert judged == {
        "turn over HTTP / stock": (0.5, True),
        "memory of the server / stock": (0.9, False),
        "turn 400 / turn 10": (1.51, False),
        "gap report, ms": (2.0, True),
    }


def test_without_the_stock_bot_nothing_is_compared_with_it() -> None:
    assert [bar.name for bar in bars({"http_turn_p50_ms": 30.0, "train_s": 91.0}, 400)] == ["training, s"]


def test_the_table_says_pass_or_fail() -> None:
    measured = {"train_s": 91.0, "ready_s": 5.0}
    text = table(measured, bars(measured, 400))
    assert [line.split()[-1] for line in text.splitlines()[-2:]] == ["FAIL", "pass"]


def test_a_server_is_waited_for_measured_and_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    port = server.free_port()
    monkeypatch.setattr(server, "free_port", lambda: port)
    found = served(fake(tmp_path), tmp_path, ["hello"] * 5)
    assert 10 <= found.turn_p50_ms < 1000
    assert 0 < found.ready_s < 30
    assert 5 < found.rss_mb < 200
    with pytest.raises(OSError):
        server.post(port, "anna", "still there?")


def test_a_server_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no model found"):
        served(fake(tmp_path, "broken"), tmp_path, ["hello"])


def test_training_that_fails_says_why(tmp_path: Path) -> None:
    program = Program("fake", tmp_path, (sys.executable, "-c", "raise SystemExit('no data')"), (), {})
    with pytest.raises(SetupError, match="no data"):
        trained(program, tmp_path)
    assert trained(fake(tmp_path), tmp_path) > 0


def test_the_stock_bot_is_that_of_rasa_init_with_its_default_configuration(tmp_path: Path) -> None:
    program = stock(tmp_path / "stock")
    spec = importlib.util.find_spec("rasa")
    assert spec is not None and spec.origin is not None
    installed = Path(spec.origin).parent
    default = yaml.safe_load((installed / "engine/recipes/config_files/default_config.yml").read_text())
    pinned = yaml.safe_load(CONFIG)
    assert (pinned["pipeline"], pinned["policies"]) == (default["pipeline"], default["policies"])
    for name in ("domain.yml", "data/nlu.yml", "data/rules.yml", "data/stories.yml"):
        assert (program.folder / name).read_text() == (installed / "cli/initial_project" / name).read_text()


@pytest.mark.parametrize(
    "arguments",
    [("--turns", "20"), ("--turns", "405"), ("--turns", "many"), ("--quick", "--stock"), ("--json", "/no/such/x.json")],
)
def test_bad_options_exit_2_before_anything_is_measured(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run("bench", *arguments)
    assert (ran.status, ran.out) == (2, "")
