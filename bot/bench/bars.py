"""The bars: what the bench must stay under, and the table of how it did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

STOCK_TURN = 0.6  # with the sentence encoder; 0.5 was the bar without
STOCK_MEMORY = 0.8
GROWTH, LONG_GROWTH, LONG = 1.5, 1.3, 1000
TRAIN_SECONDS = 90.0
READY_SECONDS = 25.0
READING_MS = 5.0
GAP_MS = 2.0
ROADMAP_MS = 10.0

LABELS = {
    "turn_p50_ms": "turn through the engine, p50, ms",
    "turn_p95_ms": "turn through the engine, p95, ms",
    "tenth_ms": "10th turn of one talk, ms",
    "last_ms": "last turn of one talk, ms",
    "process_rss_mb": "memory of this process after it, MB",
    "train_s": "training, s",
    "ready_s": "ready to talk, s",
    "http_turn_p50_ms": "turn over HTTP, p50, ms",
    "server_rss_mb": "memory of the server, MB",
    "reading_ms": "reading 500 words, ms",
    "gap_ms": "gap report, ms",
    "roadmap_ms": "roadmap, ms",
    "stock_train_s": "stock bot: training, s",
    "stock_ready_s": "stock bot: ready to talk, s",
    "stock_http_turn_p50_ms": "stock bot: turn over HTTP, p50, ms",
    "stock_server_rss_mb": "stock bot: memory of the server, MB",
}


@dataclass(frozen=True)
class Bar:
    """A measured value, or a ratio of two, against the most it may be."""

    name: str
    value: float
    most: float

    @property
    def passed(self) -> bool:
        """Whether the value is at most the bar."""
        return self.value <= self.most


def bars(measured: Mapping[str, float], turns: int) -> tuple[Bar, ...]:
    """The bars of all that was measured; what was left out is not judged."""
    wanted = (
        ("turn over HTTP / stock", "http_turn_p50_ms", "stock_http_turn_p50_ms", STOCK_TURN),
        (f"turn {turns} / turn 10", "last_ms", "tenth_ms", LONG_GROWTH if turns >= LONG else GROWTH),
        ("memory of the server / stock", "server_rss_mb", "stock_server_rss_mb", STOCK_MEMORY),
        ("training, s", "train_s", "", TRAIN_SECONDS),
        ("ready to talk, s", "ready_s", "", READY_SECONDS),
        ("reading 500 words, ms", "reading_ms", "", READING_MS),
        ("gap report, ms", "gap_ms", "", GAP_MS),
        ("roadmap, ms", "roadmap_ms", "", ROADMAP_MS),
    )
    found = []
    for name, key, base, most in wanted:
        if key in measured and (not base or base in measured):
            found.append(Bar(name, measured[key] / measured[base] if base else measured[key], most))
    return tuple(found)


def table(measured: Mapping[str, float], judged: Iterable[Bar]) -> str:
    """What was measured, then each bar with pass or FAIL."""
    lines = [f"{label:<40}{measured[key]:>10.2f}" for key, label in LABELS.items() if key in measured]
    lines += ["", f"{'bar':<40}{'value':>10}{'at most':>10}"]
    for bar in judged:
        lines.append(f"{bar.name:<40}{bar.value:>10.2f}{bar.most:>10.2f}  {'pass' if bar.passed else 'FAIL'}")
    return "\n".join(lines)
