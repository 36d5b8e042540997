"""Cities, regions and countries by the time zone they keep: the names of the tz data, and well-known ones."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from zoneinfo import available_timezones

from bot.reading.lexical.text import words_of

_PARTS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
_NOT_PLACES = frozenset(words_of("north south west center christmas easter knox troll act yap wake midway"))
"""Parts of zone names that are words of everyday."""
_NOT_COUNTRIES = frozenset({"chad", "jordan", "georgia", "guinea", "dominica", "jersey"})
"""Countries that are more often a name, a state, or only a part of another country's name."""
FIRST_NAMES = frozenset(
    words_of(
        "austin charlotte chad chelsea dallas denver florence georgia houston israel jackson jordan kingston lima "
        "lincoln london madison medina orlando paris phoenix sofia sydney troy victoria vienna virginia savannah "
        "brooklyn "
        "salvador santiago cali rosario"
    )
)
"""Places that people are called by: behind "I'm" alone they are no place."""
_PLACES = {
    "Europe/London": "uk|united kingdom|britain|great britain|england|scotland|wales|manchester|birmingham|"
    "edinburgh|glasgow|leeds|liverpool|bristol|cardiff|belfast|sheffield|nottingham|newcastle|brighton|"
    "leicester|southampton|portsmouth|coventry|aberdeen|dundee|swansea|oxford|cambridge|norwich|"
    "plymouth|exeter|sunderland|northern ireland",
    "Europe/Berlin": "central european|germany|deutschland|munich|munchen|koln|hamburg|cologne|frankfurt|stuttgart|"
    "leipzig|dresden|dusseldorf|essen|dortmund|bremen|hanover|hannover|nuremberg|duisburg|bochum|bonn|"
    "karlsruhe|mannheim|augsburg|munster|freiburg|kiel|rostock|potsdam|bavaria|saxony",
    "Europe/Paris": "france|lyon|marseille|toulouse|bordeaux|lille|strasbourg|nantes|montpellier|rennes|"
    "grenoble|dijon|angers|reims",
    "Europe/Madrid": "spain|sevilla|barcelona|valencia|seville|malaga|bilbao|zaragoza|murcia|granada|alicante|"
    "valladolid|mallorca|catalonia|andalusia",
    "Europe/Rome": "italy|roma|torino|napoli|firenze|venezia|milan|milano|naples|turin|florence|bologna|venice|"
    "palermo|genoa|bari|catania|"
    "verona|padua|trieste|sicily|sardinia",
    "Europe/Lisbon": "portugal|lisboa|porto|braga|coimbra",
    "Europe/Dublin": "ireland|cork|galway|limerick",
    "Europe/Amsterdam": "netherlands|the netherlands|holland|rotterdam|the hague|utrecht|eindhoven|groningen|"
    "tilburg|breda|nijmegen|leiden|delft",
    "Europe/Brussels": "belgium|bruxelles|antwerpen|antwerp|ghent|liege|bruges|leuven|charleroi",
    "Europe/Zurich": "switzerland|geneve|genf|geneva|basel|bern|lausanne|lucerne|winterthur|st gallen|lugano",
    "Europe/Vienna": "austria|wien|graz|salzburg|linz|innsbruck|klagenfurt",
    "Europe/Warsaw": "poland|warszawa|krakow|cracow|wroclaw|gdansk|poznan|lodz|katowice|lublin|szczecin|bydgoszcz|"
    "bialystok|rzeszow|torun",
    "Europe/Prague": "czech republic|czechia|praha|brno|ostrava|pilsen|plzen|olomouc|liberec",
    "Europe/Budapest": "hungary|debrecen|szeged|pecs|gyor",
    "Europe/Bucharest": "romania|bucuresti|cluj|timisoara|iasi|brasov|constanta|craiova|sibiu|oradea|cluj-napoca",
    "Europe/Sofia": "bulgaria|plovdiv|varna|burgas",
    "Europe/Athens": "greece|thessaloniki|patras|heraklion|crete",
    "Europe/Istanbul": "turkey|turkiye|ankara|izmir|bursa|antalya|adana|konya",
    "Europe/Kiev": "ukraine|kyiv|lviv|kharkiv|odesa|odessa|dnipro|zaporizhzhia|vinnytsia",
    "Europe/Stockholm": "sweden|goteborg|gothenburg|malmo|uppsala|lund|linkoping|vasteras",
    "Europe/Oslo": "norway|bergen|trondheim|stavanger",
    "Europe/Copenhagen": "denmark|kobenhavn|aarhus|odense|aalborg",
    "Europe/Helsinki": "finland|espoo|tampere|turku|oulu|vantaa",
    "Europe/Moscow": "saint petersburg|st petersburg|kazan|nizhny novgorod|rostov|krasnodar|sochi|voronezh",
    "Europe/Belgrade": "serbia|novi sad",
    "Europe/Zagreb": "croatia|rijeka",
    "Asia/Kolkata": "india|bangalore|bengaluru|mumbai|bombay|delhi|new delhi|chennai|hyderabad|pune|kolkata|"
    "ahmedabad|jaipur|noida|gurgaon|kochi|lucknow|kanpur|nagpur|indore|bhopal|patna|surat|vadodara|"
    "coimbatore|trivandrum|thiruvananthapuram|visakhapatnam|vizag|chandigarh|bhubaneswar|mysore|gurugram|"
    "ludhiana|guwahati|kerala|punjab india|gujarat|maharashtra|tamil nadu|karnataka|telangana",
    "Asia/Karachi": "pakistan|lahore|islamabad|rawalpindi|faisalabad|multan|peshawar|quetta|sialkot",
    "Asia/Dhaka": "bangladesh|chittagong|sylhet|khulna",
    "Asia/Colombo": "sri lanka",
    "Asia/Kathmandu": "nepal|pokhara|lalitpur",
    "Asia/Shanghai": "china|beijing|shenzhen|guangzhou|hangzhou|chengdu|wuhan|tianjin|chongqing|nanjing|xian|"
    "xi'an|suzhou|qingdao|dalian|xiamen",
    "Asia/Tokyo": "japan|osaka|kyoto|yokohama|nagoya|sapporo|fukuoka|kobe|hiroshima|sendai",
    "Asia/Seoul": "korea|south korea|busan|incheon|daegu|daejeon",
    "Asia/Taipei": "taiwan|kaohsiung|taichung|hsinchu|tainan",
    "Asia/Ho_Chi_Minh": "vietnam|hanoi|saigon|ho chi minh city|da nang|haiphong|can tho",
    "Asia/Bangkok": "thailand|chiang mai|phuket|pattaya",
    "Asia/Kuala_Lumpur": "malaysia|penang|johor|johor bahru|ipoh|george town",
    "Asia/Manila": "philippines|the philippines|cebu|davao|quezon city|makati|iloilo",
    "Asia/Jerusalem": "israel|tel aviv|haifa|beer sheva|netanya",
    "Asia/Dubai": "uae|emirates|united arab emirates|abu dhabi|sharjah",
    "Asia/Riyadh": "saudi arabia|jeddah|mecca|medina|dammam",
    "Asia/Qatar": "doha",
    "Asia/Tehran": "iran|shiraz|isfahan|mashhad|tabriz",
    "Asia/Baghdad": "iraq|basra|erbil|mosul",
    "Asia/Beirut": "lebanon",
    "Africa/Cairo": "egypt|alexandria|giza|mansoura|luxor",
    "Africa/Lagos": "nigeria|abuja|ibadan|port harcourt|kano|benin city|enugu|kaduna",
    "Africa/Nairobi": "kenya|mombasa|kisumu|nakuru|eldoret",
    "Africa/Accra": "ghana|kumasi|tamale",
    "Africa/Johannesburg": "south africa|cape town|durban|pretoria|joburg|port elizabeth|gqeberha|bloemfontein|soweto",
    "Africa/Casablanca": "morocco|rabat|marrakesh|marrakech|fez|tangier|agadir",
    "Africa/Tunis": "tunisia",
    "Africa/Algiers": "algeria|oran",
    "Africa/Addis_Ababa": "ethiopia",
    "Africa/Kampala": "uganda",
    "America/New_York": "nyc|new york city|boston|miami|atlanta|philadelphia|philly|washington|washington dc|"
    "orlando|pittsburgh|baltimore|charlotte|raleigh|florida|massachusetts|new jersey|georgia usa|ohio|"
    "cleveland|columbus|eastern|eastern time|us east|east coast|tampa|jacksonville|fort lauderdale|"
    "st petersburg fl|buffalo|rochester|syracuse|albany|newark|jersey city|hartford|providence|richmond|"
    "norfolk|virginia beach|durham|greensboro|cincinnati|toledo|akron|dayton|columbia sc|charleston|savannah|"
    "brooklyn|manhattan|long island|new hampshire|vermont|maine|connecticut|rhode island|pennsylvania|"
    "maryland|delaware|virginia|north carolina|south carolina|michigan|ann arbor|grand rapids|new england|"
    "upstate new york|dc",
    "America/Chicago": "houston|dallas|austin|texas|san antonio|minneapolis|st louis|new orleans|nashville|"
    "milwaukee|central time|us central|illinois|fort worth|plano|arlington texas|kansas city|oklahoma city|"
    "oklahoma|tulsa|omaha|nebraska|des moines|iowa|memphis|birmingham alabama|alabama|huntsville|mississippi|"
    "louisiana|baton rouge|arkansas|little rock|wisconsin|madison|green bay|minnesota|st paul|missouri|"
    "kansas|wichita|lincoln nebraska|sioux falls|fargo|lubbock|corpus christi",
    "America/Denver": "colorado|salt lake city|utah|mountain time|albuquerque|new mexico|santa fe|"
    "colorado springs|boulder|fort collins|wyoming|montana|billings|el paso|provo",
    "America/Phoenix": "arizona|tucson|scottsdale|tempe",
    "America/Los_Angeles": "la|san francisco|sf|bay area|the bay area|seattle|san diego|portland|san jose|"
    "california|silicon valley|oakland|las vegas|pacific time|us west|west coast|fresno|sacramento|"
    "long beach|bakersfield|anaheim|santa ana|riverside california|stockton|modesto|irvine|orange county|"
    "berkeley|palo alto|santa barbara|santa cruz|san bernardino|spokane|tacoma|bellevue|washington state|"
    "oregon|eugene|salem oregon|nevada|reno|socal|norcal|central valley|inland empire",
    "America/Toronto": "ontario|ottawa|montreal|quebec|quebec city|hamilton ontario|london ontario|"
    "mississauga|brampton|kitchener|waterloo ontario|gatineau|laval",
    "America/Vancouver": "british columbia|victoria bc|surrey bc|burnaby|kelowna",
    "America/Edmonton": "calgary|alberta",
    "America/Mexico_City": "mexico|cdmx|guadalajara|puebla|queretaro|leon mexico|merida mexico",
    "America/Sao_Paulo": "brazil|brasil|rio|rio de janeiro|brasilia|belo horizonte|curitiba|porto alegre|"
    "campinas|florianopolis|salvador|goiania|vitoria|sp brazil|sao paolo",
    "America/Argentina/Buenos_Aires": "argentina|cordoba|rosario|la plata",
    "America/Bogota": "colombia|medellin|cali|barranquilla|cartagena",
    "America/Lima": "peru|arequipa|trujillo peru",
    "America/Santiago": "chile|valparaiso|concepcion",
    "America/Caracas": "venezuela",
    "Australia/Sydney": "canberra|aest|aedt|new south wales|nsw|newcastle australia|wollongong",
    "Australia/Perth": "awst|western australia|fremantle",
    "Pacific/Auckland": "new zealand|wellington|christchurch|nzst|nzdt|hamilton new zealand|dunedin|tauranga",
    "Asia/Singapore": "sgt",
    "Asia/Hong_Kong": "hkt",
    "Asia/Yekaterinburg": "ekaterinburg|chelyabinsk|ufa",
    "Europe/Tallinn": "tartu",
    "Europe/Vilnius": "kaunas|klaipeda",
    "Europe/Sarajevo": "bosnia|mostar|banja luka",
    "Europe/Skopje": "macedonia",
    "Asia/Tbilisi": "batumi",
    "Asia/Almaty": "kazakhstan|astana",
    "Asia/Tashkent": "uzbekistan",
    "Asia/Jakarta": "indonesia|bandung|surabaya|yogyakarta|medan|semarang",
    "Asia/Makassar": "bali|denpasar",
    "Africa/Dar_es_Salaam": "dodoma|arusha|zanzibar",
    "Africa/Harare": "bulawayo",
    "Africa/Kinshasa": "congo|drc",
    "Africa/Abidjan": "ivory coast|cote d'ivoire",
    "Africa/Douala": "yaounde",
    "America/Indiana/Indianapolis": "indiana",
    "America/Kentucky/Louisville": "lexington",
    "Pacific/Honolulu": "hawaii|maui|oahu",
    "America/Anchorage": "alaska",
    "America/Puerto_Rico": "san juan puerto rico",
    "America/Winnipeg": "manitoba",
    "America/Regina": "saskatchewan|saskatoon",
    "America/Halifax": "nova scotia|new brunswick",
    "America/St_Johns": "newfoundland",
    "America/Tijuana": "baja california",
    "America/Fortaleza": "natal brazil",
    "America/Guayaquil": "ecuador|quito|cuenca",
    "Australia/Brisbane": "queensland|gold coast|cairns|townsville",
    "Australia/Melbourne": "victoria australia|geelong",
    "Australia/Adelaide": "south australia",
    "Australia/Hobart": "tasmania",
}


@lru_cache(maxsize=1)
def known() -> dict[str, str]:
    """Every place by its name with its zone: countries of one zone, cities of the zone names, and the others."""
    cities = {}
    for zone in sorted(available_timezones()):
        name = zone.rsplit("/", 1)[-1].replace("_", " ").casefold()
        if zone.split("/")[0] in _PARTS and name not in _NOT_PLACES:
            cities[name] = zone
    return _countries() | cities | {name: zone for zone, names in _PLACES.items() for name in names.split("|")}


def _countries() -> dict[str, str]:
    """The countries that keep one zone."""
    folder = files("tzdata") / "zoneinfo"
    rows = [line.split("\t") for line in (folder / "zone.tab").read_text().splitlines() if not line.startswith("#")]
    names = [line.split("\t") for line in (folder / "iso3166.tab").read_text().splitlines() if not line.startswith("#")]
    zones: dict[str, list[str]] = {}
    for code, _, zone, *_ in rows:
        zones.setdefault(code, []).append(zone)
    single = {
        name.partition(" (")[0].casefold(): zones[code][0] for code, name in names if len(zones.get(code, ())) == 1
    }
    return {name.replace("&", "and"): zone for name, zone in single.items() if name not in _NOT_COUNTRIES}
