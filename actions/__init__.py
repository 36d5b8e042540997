"""Custom actions of the advisor, one module a topic. Each reads the tracker, calls one service, says its reply."""
