"""Where two meanings are equally likely, the person is asked which, with a button for each."""

from __future__ import annotations

import json

from bot.services.desk import Part, Reply, Turn

ABOUT = "about"
"""The key under which a choice carries the words it is about, so that what they name is not lost."""

LONGEST = 300
"""Characters of those words that are carried."""

TITLES = {
    "ask_certifications": "Certificates for it",
    "ask_definition": "What that is",
    "ask_gap": "What I am missing",
    "ask_next_step": "What to do next",
    "ask_progress": "How far I am",
    "ask_report": "A report to keep",
    "ask_resources": "Courses and books",
    "ask_roadmap": "My plan",
    "ask_role_requirements": "What the role asks for",
    "ask_salary_outlook": "Pay and outlook",
    "ask_why": "The reason why",
    "closest_role": "Which role fits me",
    "compare_roles": "Roles compared",
    "help": "What you can do",
    "human_handoff": "Talk to a person",
    "privacy_delete": "Delete my data",
    "privacy_export": "Show my data",
    "privacy_question": "How my data is treated",
    "start_over": "Start over",
    "stop_checkins": "No more check-ins",
}
"""What a person chooses from; each stands in a question like: do you want "..." or "..."."""


def which(turn: Turn) -> Reply:
    """The question which of two meanings is meant; what was asked before stays asked."""
    first, second = (TITLES[name] for name in turn.between)
    data = json.dumps({ABOUT: turn.text[:LONGEST]})
    buttons = tuple((TITLES[name], f"/{name}{data}") for name in turn.between)
    return Reply(
        (Part("utter_which", {"first": first, "second": second}),), buttons, asked=turn.asked, offer=turn.offer
    )
