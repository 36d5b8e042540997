"""What the documents do not say of a market is said once, and a group is not named twice."""

from __future__ import annotations

from bot.advice.catalogue import Catalogue
from bot.advice.market import Market
from bot.reports.chat import led
from bot.reports.phrases import UNKNOWN, market_lines


def test_what_no_document_says_stands_in_one_line(catalogue: Catalogue) -> None:
    role = next(iter(catalogue.roles.values()))
    lines = market_lines(role, Market(role.id), catalogue)
    assert lines == (f"Outlook, demand, pay and what drives it: {UNKNOWN}.",)


def test_what_is_known_stands_by_itself(catalogue: Catalogue) -> None:
    for market in catalogue.markets.values():
        lines = market_lines(catalogue.roles[market.role], market, catalogue)
        silent = [line for line in lines if line.endswith(f"{UNKNOWN}.")]
        known = [market.outlook, market.demand, market.salary, market.drivers]
        assert len(lines) - len(silent) == sum(bool(fact) for fact in known)
        assert len(silent) == (0 if all(known) else 1)


def test_a_group_is_not_named_twice() -> None:
    assert led("Statistics", "Statistics (basic)") == "Statistics (basic)"
    assert led("Cloud computing", "AWS") == "Cloud computing: AWS"
