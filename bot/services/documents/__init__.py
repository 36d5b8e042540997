"""Job postings and CVs: read, looked at, set side by side, asked about, and whether one would be taken."""
