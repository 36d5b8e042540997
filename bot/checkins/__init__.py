"""The worker that keeps promises of check-ins."""
