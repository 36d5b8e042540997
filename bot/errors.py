"""The one exception tree.

AdvisorError
 ├── KnowledgeError    knowledge/ is wrong: file, line and reason
 ├── InputError        what a caller handed over cannot be used: said in one line
 │    └── UnknownName  a role or skill that nothing in the catalogue resembles
 └── SetupError        the machine or configuration is not ready, with what to do
"""

from __future__ import annotations


class AdvisorError(Exception):
    """Base of every error this program raises on purpose."""


class KnowledgeError(AdvisorError):
    """One or more mistakes in knowledge/; the message has one `file:line: reason` a line."""


class InputError(AdvisorError):
    """A caller's input cannot be used; the message says why in one line."""


class UnknownName(InputError):
    """A role or skill that nothing in the catalogue resembles."""


class SetupError(AdvisorError):
    """The machine or the configuration is not ready; the message says what to do."""
