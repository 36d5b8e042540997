"""Where "first" or "third" counts something else than the entries of a list that was put to a person."""

from __future__ import annotations

OF_OTHERS = (
    r"(?![- ]hand)(?!(?: \w+)?\s+(?:steps?|phases?|modules?|chapters?|lessons?|lectures?|sections?|units?|videos?|"
    r"exercises?|"
    r"weeks?|days?|months?|years?|hours?|evenings?|nights?|weekends?|times?|parts?|pieces?|tasks?|quiz(?:zes)?|"
    r"assignments?|labs?|projects?|courses?|books?|pages?|halfs?|half|halves|attempts?|try|tries|sessions?|semesters?|"
    r"companies|company|employers?|exams?|tests?|goals?|milestones?|certificates?|version|"
    r"questions?|messages?|answers?|(?:jobs?|positions?|roles?) (?:was|were|had|as|in|at|i had))\b)(?! of (?:it|"
    r"the (?:step|course|book|way|plan|phase|module)|all\b|\w+day))"
)
"""Behind an ordinal: not the steps, chapters, weeks or jobs of something, of which it tells."""
