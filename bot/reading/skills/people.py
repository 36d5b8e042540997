"""Words for the people around somebody, and for what they act as together: kin, friends, those at work."""

from __future__ import annotations

AROUND = (
    r"boss(?:es)?|colleagues?|co-?workers?|friends?|wife|husband|girlfriend|boyfriend|partner|brothers?|sisters?|"
    r"father|dad|mother|mom|mum|sons?|daughters?|kids?|cousins?|uncle|aunt|neighbou?rs?|roommate|flatmate|"
    r"classmates?|teammates?|recruiters?|employers?|firm|startup|candidates?|clients?|customers?|guys?|people|folks|"
    r"others|compan(?:y|ies)"
)
"""Those of whom most is told; where more count as people, the words are added where they are used."""
