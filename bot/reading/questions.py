"""What a message of the bot asks, from its plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.facts import Asked

_QUESTIONS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "checks",
            r"\bwhich (?:ones? )?(?:have|do|did) you\b|\bwhich (?:ones? )?(?:of|among) (?:these|them|those|"
            r"the following)|\bany of (?:these|them|those|"
            r"the following)|\bwhich of the following|\bhave you worked with\b.*,.*(?:,| or | and )|"
            r"\bdo you know (?:any|some) of",
        ),
        (
            "hours",
            r"\bhours\b.*\b(?:week|day|month|learn|study|spend|have)|\bhow (?:much time|many hours)|"
            r"(?<!from )(?<!to )\btime\b.{0,40}\b(?:a|per|each|every) week|\btime (?:can|could|do) you",
        ),
        (
            "level",
            r"\bhow (?:long|many years) have you (?:been )?(?:us(?:ing|ed)|(?:work(?:ing|ed)|cod(?:ing|ed)|"
            r"programm(?:ing|ed)) "
            r"(?:with|in)|writ(?:ing|ten)|known)\b(?! (?:total|all|your|this|the field|it\b|tech))|\bhow many years of "
            r"(?!work|experience|professional|relevant|total|practical)|"
            r"\bhow much (?:experience|practice|knowledge|exposure) (?:do|did|have) you (?:already )?(?:have |"
            r"had |got )?"
            r"(?:with|in|using|of)\b(?! (?:total|all|your|this|the field|work\w*)\b)",
        ),
        (
            "experience",
            r"\bhow many years|\byears of (?:\w+ )*experience|\bhow long have you (?:been )?work|"
            r"\bhow much (?:work(?:ing)? |professional )?experience|\bworking experience\b|\bwork experience\b",
        ),
        (
            "skills",
            r"\bwhat do you (?:already )?(?:know|use)|(?<!for )\b(?:which|what) (?:\w+ ){0,3}(?:skills?|tools?|"
            r"technolog\w+|languages?)\b|"
            r"\bwhat (?:do you (?:already )?(?:know|use)|have you (?:already )?(?:used|learn\w+|worked))|"
            r"\btell me (?:about|what|which) .{0,30}(?:skills|tools|know|used)|\bwhat can you (?:already )?do\b|"
            r"\b(?:tell me|name|list) (?:\w+ ){0,4}(?:skills|tools|languages|methods|technologies|any tool)\b|"
            r"\btell me anything you have (?:used|learn)|\bname any (?:tool|skill)|"
            r"\bskills do you have|\bwhat else (?:do|have|can)|\bname (?:a few|some|the) (?:skills|tools)|"
            r"\banything else you (?:know|use|can)",
        ),
        (
            "level",
            r"\bhow well\b|\bhow good\b|\bwhat level\b|\bwhich level\b|\brate your|\bhow (?:confident|comfortable|"
            r"experienced|fluent) are you|\bbasic, intermediate or advanced|\bat what level|"
            r"\bhow would you (?:rate|describe your level)",
        ),
        (
            "goal",
            r"(?<!for )\b(?:which|what) (?:\w+ )?(?:role|job|position|career|occupation)(?! do you mean| you mean)|"
            r"\bwhat (?:would you like|"
            r"do you want) to (?:be|become)|\bwant to become|\btarget role|\bcareer goal|\byour goal\b|\bdream job|"
            r"\baiming for|\brole (?:do|are|would) you|\bwhere (?:do )?you want to|\baim for\b|\bappeals to you|"
            r"\btake one of (?:them|these)\b",
        ),
        (
            "confirm",
            r"\b(?:do|did) you (?:also |already |ever )?(?:know|use|have|work (?:with|in)|code in|program in|"
            r"write)|\bhave you (?:ever |already |also )?(?:used|"
            r"worked|done|built|tried|any)|\bare you (?:familiar|comfortable|experienced|good)|\bcan you (?:use|"
            r"work|write|code|do|say)|\bis that (?:right|correct|so)|\bright\?|\bam i right|\bdoes that (?:include|"
            r"mean)|\bany (?:experience|knowledge|practice|contact|exposure) (?:with|of|in|to)\b|"
            r"^\W*(?:and|or) [^?.]{2,40}\?|\bwhat do you know (?:about|of)\b|\bwhat about\b|\bhow about\b|"
            r"\bused .{1,40} before\?",
        ),
        (
            "offer",
            r"(?<!what )\bwould you like\b|(?<!two )(?<!which )\bshall (?:i|we)\b|\bdo you want\b|"
            r"\bwant (?:me )?to\b|\bwant the\b|"
            r"\bshould i\b|\binterested in\b|\bwould it help\b",
        ),
    )
)
_ABOUT_NAMED = ("checks", "level", "confirm")
"""Questions that are about the skills they name."""
_WHOLE = _QUESTIONS[:7]
_WHICH_ONE = re.compile(
    r"\bdo you mean\b|\bwhich (?:of (?:these|them|the|those) )?(?:steps?|phases?)\b|\bis it about\b"
)
"""Asks which of several things of the plan was meant: none of the kinds."""
_TAG = re.compile(r"[,:-] *(?:correct|right|yes|is that (?:right|correct|so)|isn't it|am i right) ?\?\W*$")
"""What turns a goal that is named into a question of yes or no."""
_REQUEST = re.compile(
    r"^\W*(?:(?:sorry|please|just|or|and|then)\W+)*(?:tell|name|give|list|say|describe|let me know|which|how|what|"
    r"where|roughly|i (?:am|was) looking for|i mean)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\w)[^.!?\n]*)*[.!?]*")


def asked_of(folded: str, named: Sequence[tuple[int, str]]) -> Asked:
    """What a bot's message asks; the last question decides. `named` are the skills with their places."""
    sentences = [m for m in _SENTENCE.finditer(folded) if m[0].strip()]
    last = next((m for m in reversed(sentences) if "?" in m[0]), None)
    everything = tuple(dict.fromkeys(skill for _, skill in named))
    if last is not None and _WHICH_ONE.search(last[0]):
        return Asked()
    if last is not None:
        inside = tuple(dict.fromkeys(skill for at, skill in named if last.start() <= at < last.end()))
        found = _kind(_QUESTIONS, last[0], inside or everything)
        if found == "goal" and _TAG.search(last[0]):
            return Asked("offer")
        if found:
            return Asked(found, (inside or everything) if found in _ABOUT_NAMED else inside)
    found = _kind(_WHOLE, " ".join(m[0] for m in sentences if _REQUEST.match(m[0])), everything)
    return Asked(found, everything if found in _ABOUT_NAMED else ())


def _kind(questions: tuple[tuple[str, re.Pattern[str]], ...], text: str, skills: tuple[str, ...]) -> str:
    for kind, pattern in questions:
        if pattern.search(text) and (skills or kind not in _ABOUT_NAMED):
            return kind
    return ""
