"""Wishes for check-ins and answers to them."""
