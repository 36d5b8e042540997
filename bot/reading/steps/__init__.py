"""What is reported of the steps of a plan: which, how much, stuck by what, shown by what."""
