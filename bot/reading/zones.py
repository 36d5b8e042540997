"""The time zone a message names: a city, a country, an abbreviation, "UTC+2"."""

from __future__ import annotations

import re
from functools import lru_cache
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

_PARTS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
_NOT_PLACES = frozenset({"north", "south", "west", "center", "easter", "knox", "troll", "act", "yap"})
_PLACES = {
    "Europe/London": "uk|united kingdom|britain|great britain|england|scotland|wales|manchester|birmingham|edinburgh|"
    "glasgow|leeds|liverpool|bristol|cardiff|belfast",
    "Europe/Berlin": "central european|germany|deutschland|munich|hamburg|cologne|frankfurt|stuttgart|leipzig|"
    "dresden|dusseldorf",
    "Europe/Paris": "france|lyon|marseille|toulouse|bordeaux|lille|strasbourg",
    "Europe/Madrid": "spain|barcelona|valencia|seville|malaga|bilbao",
    "Europe/Rome": "italy|milan|milano|naples|turin|florence|bologna|venice",
    "Europe/Lisbon": "portugal|porto",
    "Europe/Dublin": "ireland|cork",
    "Europe/Amsterdam": "netherlands|the netherlands|holland|rotterdam|the hague|utrecht|eindhoven",
    "Europe/Brussels": "belgium|antwerp|ghent",
    "Europe/Zurich": "switzerland|geneva|basel|bern|lausanne",
    "Europe/Vienna": "austria|graz|salzburg|linz",
    "Europe/Warsaw": "poland|krakow|cracow|wroclaw|gdansk|poznan|lodz",
    "Europe/Prague": "czech republic|czechia|brno",
    "Europe/Budapest": "hungary",
    "Europe/Bucharest": "romania|cluj|timisoara",
    "Europe/Sofia": "bulgaria",
    "Europe/Athens": "greece|thessaloniki",
    "Europe/Istanbul": "turkey|turkiye|ankara|izmir",
    "Europe/Kiev": "ukraine|kyiv|lviv|kharkiv|odesa",
    "Europe/Stockholm": "sweden|gothenburg|malmo",
    "Europe/Oslo": "norway|bergen",
    "Europe/Copenhagen": "denmark|aarhus",
    "Europe/Helsinki": "finland|espoo|tampere",
    "Europe/Moscow": "saint petersburg|st petersburg",
    "Europe/Belgrade": "serbia|novi sad",
    "Europe/Zagreb": "croatia",
    "Asia/Kolkata": "india|bangalore|bengaluru|mumbai|bombay|delhi|new delhi|chennai|hyderabad|pune|kolkata|ahmedabad|"
    "jaipur|noida|gurgaon|kochi",
    "Asia/Karachi": "pakistan|lahore|islamabad|rawalpindi",
    "Asia/Dhaka": "bangladesh",
    "Asia/Colombo": "sri lanka",
    "Asia/Kathmandu": "nepal",
    "Asia/Shanghai": "china|beijing|shenzhen|guangzhou|hangzhou|chengdu|wuhan",
    "Asia/Tokyo": "japan|osaka|kyoto|yokohama|nagoya",
    "Asia/Seoul": "korea|south korea|busan",
    "Asia/Taipei": "taiwan",
    "Asia/Ho_Chi_Minh": "vietnam|hanoi|saigon|ho chi minh city|da nang",
    "Asia/Bangkok": "thailand|chiang mai",
    "Asia/Kuala_Lumpur": "malaysia|penang",
    "Asia/Manila": "philippines|the philippines|cebu",
    "Asia/Jerusalem": "israel|tel aviv|haifa",
    "Asia/Dubai": "uae|emirates|united arab emirates|abu dhabi|sharjah",
    "Asia/Riyadh": "saudi arabia|jeddah",
    "Asia/Qatar": "doha",
    "Asia/Tehran": "iran",
    "Asia/Baghdad": "iraq",
    "Asia/Beirut": "lebanon",
    "Africa/Cairo": "egypt|alexandria|giza",
    "Africa/Lagos": "nigeria|abuja|ibadan",
    "Africa/Nairobi": "kenya|mombasa",
    "Africa/Accra": "ghana|kumasi",
    "Africa/Johannesburg": "south africa|cape town|durban|pretoria|joburg",
    "Africa/Casablanca": "morocco|rabat|marrakesh|marrakech",
    "Africa/Tunis": "tunisia",
    "Africa/Algiers": "algeria",
    "Africa/Addis_Ababa": "ethiopia",
    "Africa/Kampala": "uganda",
    "America/New_York": "nyc|new york city|boston|miami|atlanta|philadelphia|philly|washington|washington dc|orlando|"
    "pittsburgh|baltimore|charlotte|raleigh|florida|massachusetts|new jersey|georgia usa|ohio|cleveland|columbus|"
    "eastern|eastern time|us east|east coast",
    "America/Chicago": "houston|dallas|austin|texas|san antonio|minneapolis|st louis|new orleans|nashville|milwaukee|"
    "central time|us central|illinois",
    "America/Denver": "colorado|salt lake city|utah|mountain time",
    "America/Phoenix": "arizona",
    "America/Los_Angeles": "la|san francisco|sf|bay area|the bay area|seattle|san diego|portland|san jose|california|"
    "silicon valley|oakland|las vegas|pacific time|us west|west coast",
    "America/Toronto": "ontario|ottawa|montreal|quebec",
    "America/Vancouver": "british columbia",
    "America/Edmonton": "calgary|alberta",
    "America/Mexico_City": "mexico|cdmx|guadalajara",
    "America/Sao_Paulo": "brazil|brasil|rio|rio de janeiro|brasilia|belo horizonte|curitiba",
    "America/Argentina/Buenos_Aires": "argentina|cordoba",
    "America/Bogota": "colombia|medellin",
    "America/Lima": "peru",
    "America/Santiago": "chile",
    "America/Caracas": "venezuela",
    "Australia/Sydney": "canberra|aest|aedt",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "new zealand|wellington|christchurch|nzst|nzdt",
    "Asia/Singapore": "sgt",
    "Asia/Hong_Kong": "hkt",
}
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
LIKE, SHORTEST = 88, 5
"""How near a misspelt place must come, of 100, and from how many letters on it is looked for."""


def zone_in(text: str, asked: bool = False) -> str:
    """The IANA name of the zone a message names, empty for none; `asked` says that it answers the question for it."""
    iana = _IANA.search(text)
    if iana and iana[0] in available_timezones():
        return iana[0]
    folded = text.casefold().replace("’", "'").replace("−", "-")
    found = _OFFSET.search(folded) or (_BARE.search(folded) if asked else None)
    if found:
        return _offset(found["sign"], int(found["h"]), int(found["m"] or 0))
    short = _SHORTS.search(folded)
    if short and (asked or short["name"].upper() in text or short["lead"] or "time" in folded):
        return _SHORT[short["name"]]
    places = [(m["place"], False) for m in _LEAD.finditer(folded)] + [(m[0], True) for m in _TIME.finditer(folded)]
    if asked:
        places += [(part, True) for part in re.split(r"[,;/(]| and ", folded)]
    found_at = (_place(place, anywhere) for place, anywhere in places)
    return next((zone for zone in found_at if zone), _near(folded) if asked else "")


def zone_name(zone: str) -> str:
    """A zone as people say it: "Berlin", "New York", "UTC+2"."""
    fixed = re.fullmatch(r"Etc/GMT([+-])(\d+)", zone)
    if fixed:
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    return zone.rsplit("/", 1)[-1].replace("_", " ")


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
    known = _known()
    for begin in range(len(words) if anywhere else 1):
        for end in range(min(len(words), begin + 4), begin, -1):
            name = " ".join(words[begin:end]).strip(".'-")
            if name in known or (anywhere and name in _SHORT):
                return known.get(name) or _SHORT[name]
    return ""


def _near(folded: str) -> str:
    """The zone of a place that is misspelt, where a short answer is nothing else."""
    said = folded.strip(" .!?'")
    if len(said.split()) > 3 or len(said) < SHORTEST:
        return ""
    near = process.extractOne(said, list(_known()), scorer=fuzz.ratio, score_cutoff=LIKE)
    return _known()[near[0]] if near else ""


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Every place by its name: the cities of the zone names, and what is added here."""
    found = {}
    for zone in sorted(available_timezones()):
        if zone.split("/")[0] in _PARTS:
            name = zone.rsplit("/", 1)[-1].replace("_", " ").casefold()
            if name not in _NOT_PLACES:
                found[name] = zone
    return found | {name: zone for zone, names in _PLACES.items() for name in names.split("|")}
