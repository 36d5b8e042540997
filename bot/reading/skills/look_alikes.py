"""Phrases in which a name that needs context is an everyday word for sure: "R&D", "scratch that", "access to"."""

from __future__ import annotations

import re

from bot.reading.lexical.text import words_of

_SCHEMES = (
    "annual benefit benefits bonus colour color company discount health incentive insurance naming numbering option "
    "payment pension purchase referral retirement reward savings share url work"
)
ANTI = {
    "r": re.compile(
        r"r\s*(?:&|and|\+)\s*d\b|r\)|r\.\s|r:\s(?!(?:no|yes|never|good|ok|rusty|daily|some|basic|"
        r"an?|very|strong|weak|solid|decent|"
        r"inter\w+|adv\w+|beg\w+|only|zero|mostly|\d)\b)|r\s+u\b|r\s+you\b"
    ),
    "c": re.compile(r"c[- ](?:level|suite|section|class)|c\.\s?[a-z]|c\)|c'|c\s+drive|c:\\?"),
    "next": re.compile(
        r"^next\W*$|(?<=learn )next|(?<=try )next|(?<=do )next|(?<=start )next|(?<=tackle "
        r")next|next\s*(?:question|one|step|week|month|year|time|please|up|to|topic|skill)\b"
    ),
    "less": re.compile(
        r"(?<=more or )less|less\s+(?:so|experience|skills?|skilled|knowledge|than|time|code|work|experienced)\b"
    ),
    "great expectations": re.compile(
        r"(?:(?<=have )|(?<=has )|(?<=had )|(?<=my )|(?<=your )|(?<=their )|(?<=the ))great|"
        r"great expectations\s+(?:for|of|from|about|that)\b"
    ),
    "scheme": re.compile(
        "(?:" + "|".join(f"(?<={word} )" for word in words_of(_SCHEMES)) + ")scheme|scheme (?:for|of|to)\\b"
    ),
    "scratch": re.compile(
        r"(?<=from )scratch|scratch that\b|^\W*(?:(?:no|please|pls|wait|sorry),? )*scratch (?!and\b|or\b|programm|"
        r"for\b|with\b|is\b|jr\b|on\b|in\b|at\b|as\b|too\b|also\b|well\b|[-&:(])\w"
    ),
    "access": re.compile(
        r"access\s+(?:to|for|control\w*|rights?|points?|management|tokens?|keys?|logs?|it|them|the)\b"
    ),
    "foundation": re.compile(
        r"(?:(?<=itil )|(?<=v\d )|(?<=prince2 )|(?<=level ))foundation|foundation (?:level|course|year|exam|certif|"
        r"degree)"
    ),
    "make": re.compile(
        r"make (?:dashboards?|reports?|quer(?:y|ies)|pipelines?|apps?|applications?|scripts?|functions?|macros?|demos?|"
        r"prototypes?|chatbots?|bots?|components?|projects?|charts?|things?|websites?|models?|code|files?|(?:spread)?sheets?)\b"
    ),
    "go": re.compile(r"(?<=and )go\W*$|go with\b|go[- ](?:to|live|ahead|getter|between)\b(?!-)"),
}
"""By name, what it is not where it stands."""
