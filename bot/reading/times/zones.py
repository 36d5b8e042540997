"""The time zone a message names: a city, a country, an abbreviation, "UTC+2"."""

from __future__ import annotations

import re
import unicodedata
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from bot.reading.lexical.words import everyday
from bot.reading.times.cities import FIRST_NAMES, known

_SHORT = {
    "utc": "UTC", "gmt": "UTC", "zulu": "UTC", "bst": "Europe/London", "wet": "Europe/Lisbon", "cet": "Europe/Berlin",
    "cest": "Europe/Berlin", "mez": "Europe/Berlin", "eet": "Europe/Athens", "eest": "Europe/Athens",
    "msk": "Europe/Moscow", "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "cst": "America/Chicago", "cdt": "America/Chicago", "mst": "America/Denver", "mdt": "America/Denver",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles", "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo", "kst": "Asia/Seoul", "brt": "America/Sao_Paulo", "sast": "Africa/Johannesburg",
    "wat": "Africa/Lagos", "eat": "Africa/Nairobi", "pkt": "Asia/Karachi", "gst": "Asia/Dubai",
}  # fmt: skip
_HALVES = {
    330: "Asia/Kolkata", 345: "Asia/Kathmandu", 210: "Asia/Tehran", 270: "Asia/Kabul", 390: "Asia/Yangon",
    570: "Australia/Darwin", -210: "America/St_Johns", -570: "Pacific/Marquesas", 765: "Pacific/Chatham",
}  # fmt: skip
"""Offsets in minutes that are no whole hours."""

_OFFSET = re.compile(r"\b(?:utc|gmt)\s*(?P<sign>[+-])\s*(?P<h>\d{1,2})(?::?(?P<m>[034][05]))?\b")
_BARE = re.compile(r"^\W*(?P<sign>[+-])\s*(?P<h>\d{1,2})(?::?(?P<m>[034][05]))?\W*$")
_IANA = re.compile(r"\b[A-Z][A-Za-z]+/[A-Z][A-Za-z_/-]+\b")
_SHORTS = re.compile(
    rf"(?P<lead>(?:\d|\d ?[ap]m|\bon|\bin) )?\b(?P<name>{'|'.join(sorted(s for s in _SHORT if len(s) > 2))})\b"
)
_LEAD = re.compile(
    r"\b(?:i'?m|i am|we'?re|we are|am|i (?:currently |now |actually )?(?:live|stay|reside|sit|work|moved)|living|based|"
    r"located|moved|moving|relocat\w+|travel(?:l?ing)?|my time ?zone is|time ?zone(?: is|:)?|it'?s|use|on)\s+"
    r"(?:now |currently |here |over |back |based |living |staying |located )*"
    r"(?:in|to|at|from|near|on|around|outside|of)?\s*"
    r"(?P<place>[a-z][a-z.' -]{1,30})"
)
_TIME = re.compile(r"(?:[a-z][a-z.'-]+ ){1,3}(?:local )?time\b")
_IN = re.compile(
    r"^\W*(?:(?:and|but|so|well|i'?m|i am|we'?re|i|live|living|based|located|currently|now|here|over|me|it'?s|my "
    r"(?:city|town|"
    r"time ?zone|place) is)\s+)*(?P<at>(?:in|from|at|near|around|outside|close to)\s+)?(?:the )?"
)
_TAIL = re.compile(r"\s*\b(?P<time>time)?(?:\s*(?:zone|here|please|pls|thanks|btw|city|though|now))*\W*$")
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|h|uhr|o'?clock)?,?\s+(?P<place>[a-z]{4,}(?: [a-z]{3,}){0,2})\W*$", re.IGNORECASE
)
LIKE, SHORTEST = 88, 5
"""How near a misspelt place must come, of 100, and from how many letters on it is looked for."""


def zone_in(text: str, asked: bool = False) -> str:
    """The IANA name of the zone a message names, empty for none; `asked` says that it answers the question for it."""
    iana = _IANA.search(text)
    if iana and iana[0] in available_timezones():
        return iana[0]
    folded = _folded(text)
    found = _OFFSET.search(folded) or (_BARE.search(folded) if asked else None)
    if found:
        return _offset(found["sign"], int(found["h"]), int(found["m"] or 0))
    short = _SHORTS.search(folded)
    if short and (asked or short["name"].upper() in text or short["lead"] or "time" in folded):
        return _SHORT[short["name"]]
    places = [(m["place"], False) for m in _LEAD.finditer(folded) if not _called(m)] + [
        (m[0], True) for m in _TIME.finditer(folded)
    ]
    if asked:
        places += [(part, True) for part in re.split(r"[,;/(]| and ", folded)]
    found_at = (_place(place, anywhere) for place, anywhere in places)
    return next((zone for zone in found_at if zone), _near(folded) if asked else "")


def zone_beside(text: str) -> str:
    """The zone of a place that stands by itself beside a day or an hour: "sundays evening, berlin"."""
    folded = _folded(text)
    whole = (_place_only(part) for part in reversed(re.split(r"[,;.!?()\n]| - ", folded)))
    zone = next((z for z in whole if z), "")
    last = folded.strip(" .!,").split()
    behind = (" ".join(last[-count:]) for count in (3, 2, 1) if len(last) > count)
    zone = zone or next((known()[words] for words in behind if words in known() and words not in FIRST_NAMES), "")
    clock = None if zone else _CLOCK.search(text)
    return zone_in(clock["place"], asked=True) if clock else zone


def place_said(text: str) -> str:
    """The place that a short answer to "where are you?" names though no list knows it; empty where it names none."""
    lead = _IN.match(_folded(text))
    tail = _TAIL.search(_folded(text), lead.end() if lead else 0)
    place = text[lead.end() if lead else 0 : tail.start() if tail else len(text)].strip(" .,!\n")
    words = place.casefold().split()
    if not 0 < len(words) <= 3 or not all(word.replace("-", "").replace("'", "").isalpha() for word in words):
        return ""
    named = (lead is not None and lead["at"]) or any(word not in everyday() for word in words)
    return place if named and max(map(len, words)) > 2 else ""


def zone_name(zone: str) -> str:
    """A zone as people say it: "Berlin", "New York", "UTC+2"."""
    fixed = re.fullmatch(r"Etc/GMT([+-])(\d+)", zone)
    if fixed:
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _folded(text: str) -> str:
    """Lower case without accents, each letter in its place."""
    plain = (unicodedata.normalize("NFKD", sign)[:1] for sign in text.replace("’", "'").replace("−", "-"))
    return "".join(plain).lower()


def _called(lead: re.Match[str]) -> bool:
    """Whether somebody only says their name: "I'm Austin"."""
    return re.fullmatch(r"(?:i'?m|i am|am|it'?s)\s+", lead[0][: lead.start("place") - lead.start()]) is not None and (
        lead["place"].split()[0].strip(".'") in FIRST_NAMES
    )


def _place_only(part: str) -> str:
    """The zone of a part of a message that is nothing but a place."""
    lead = _IN.match(part)
    name = _TAIL.sub("", part[lead.end() if lead else 0 :]).strip(" .'-")
    return known().get(name, "") if name not in FIRST_NAMES or (lead and lead["at"]) or len(part.split()) == 1 else ""


def _offset(sign: str, hours: int, minutes: int) -> str:
    total = (hours * 60 + minutes) * (1 if sign == "+" else -1)
    if minutes:
        return _HALVES.get(total, "")
    if total == 0:
        return "UTC"
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if -12 * 60 <= total <= 14 * 60 else ""


def _place(said: str, anywhere: bool) -> str:
    """The zone of the longest run of words that is a place, from the first word on or from any."""
    words = said.strip(" .!?'").split()
    places = known()
    for begin in range(len(words) if anywhere else 1):
        for end in range(min(len(words), begin + 4), begin, -1):
            name = " ".join(words[begin:end]).strip(".'-")
            if name in places or (anywhere and name in _SHORT):
                return places.get(name) or _SHORT[name]
    return ""


def _near(folded: str) -> str:
    """The zone of a place that is misspelt, where a short answer is nothing else."""
    said = folded.strip(" .!?'")
    if len(said.split()) > 3 or len(said) < SHORTEST:
        return ""
    near = process.extractOne(said, list(known()), scorer=fuzz.ratio, score_cutoff=LIKE)
    return known()[near[0]] if near else ""
