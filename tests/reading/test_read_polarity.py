import pytest
from reading_world import said

from bot.reading.facts import Asked

HAS, LACKS, WANTS, NAMED = "has", "lacks", "wants", None

CASES = [
    ("I know Python", {"python": HAS}),
    ("i use python and sql every day", {"python": HAS, "sql": HAS}),
    ("Python, SQL and Tableau", {"python": HAS, "sql": HAS, "tableau": HAS}),
    ("I've worked with docker at my last job", {"docker": HAS}),
    ("I can write sql in my sleep", {"sql": HAS}),
    ("my skills: python, git, azure", {"python": HAS, "git": HAS, "azure": HAS}),
    ("I did a project with pandas and numpy", {"pandas": HAS, "numpy": HAS}),
    ("comfortable with C++ and C#", {"cpp": HAS, "csharp": HAS}),
    ("we use kafka at work", {"kafka": HAS}),
    ("of course I know SQL", {"sql": HAS}),
    ("no docker", {"docker": LACKS}),
    ("no docker, statistics only the basics from uni", {"docker": LACKS, "statistics": HAS}),
    ("no docker, kubernetes a bit rusty", {"docker": LACKS, "kubernetes": HAS}),
    ("no docker, kubernetes or java", {"docker": LACKS, "kubernetes": LACKS, "java": LACKS}),
    ("I never wrote SQL", {"sql": LACKS}),
    ("I know Python and SQL but no docker", {"python": HAS, "sql": HAS, "docker": LACKS}),
    ("docker yes, kubernetes no", {"docker": HAS, "kubernetes": LACKS}),
    ("docker no, kubernetes yes", {"docker": LACKS, "kubernetes": HAS}),
    ("kafka never, docker and kubernetes yes", {"kafka": LACKS, "docker": HAS, "kubernetes": HAS}),
    ("never kafka, docker yes", {"kafka": LACKS, "docker": HAS}),
    ("spark no airflow yes", {"spark": LACKS, "airflow": HAS}),
    ("never used kafka", {"kafka": LACKS}),
    ("I have never really worked with terraform", {"terraform": LACKS}),
    ("neither tableau nor power bi", {"tableau": LACKS, "power-bi": LACKS}),
    ("I don't know docker, kubernetes or terraform", {"docker": LACKS, "kubernetes": LACKS, "terraform": LACKS}),
    ("I don't know docker or kubernetes but I know git", {"docker": LACKS, "kubernetes": LACKS, "git": HAS}),
    ("dont know airflow", {"airflow": LACKS}),
    ("haven't touched airflow", {"airflow": LACKS}),
    ("I havent used or tried kafka yet", {"kafka": LACKS}),
    ("zero experience with kafka", {"kafka": LACKS}),
    ("no experience in tableau whatsoever", {"tableau": LACKS}),
    ("can't do docker", {"docker": LACKS}),
    ("I'm not familiar with azure", {"azure": LACKS}),
    ("i am unfamiliar with terraform", {"terraform": LACKS}),
    ("I know nothing about kubernetes", {"kubernetes": LACKS}),
    ("I lack kubernetes and terraform", {"kubernetes": LACKS, "terraform": LACKS}),
    ("without any docker experience", {"docker": LACKS}),
    ("I've only heard of kubernetes", {"kubernetes": LACKS}),
    ("heard about kafka, that's it", {"kafka": LACKS}),
    ("no idea what terraform is", {"terraform": LACKS}),
    ("kubernetes is new to me", {"kubernetes": LACKS}),
    ("kubernetes? never touched it", {"kubernetes": LACKS}),
    ("Docker? Nope.", {"docker": LACKS}),
    ("docker and kubernetes, never used them", {"docker": LACKS, "kubernetes": LACKS}),
    ("actually kubernetes no", {"kubernetes": LACKS}),
    ("python but not java", {"python": HAS, "java": LACKS}),
    ("I know python, not java", {"python": HAS, "java": LACKS}),
    ("not python but java", {"python": LACKS, "java": HAS}),
    ("everything except k8s", {"kubernetes": LACKS}),
    ("I know nothing except sql", {"sql": HAS}),
    ("do I look like I know kubernetes?", {"kubernetes": LACKS}),
    ("not only python but also sql", {"python": HAS, "sql": HAS}),
    ("I don't just know python, I teach it", {"python": HAS}),
    ("who doesn't know SQL?", {"sql": HAS}),
    ("who hasn't used git", {"git": HAS}),
    ("I couldn't live without pandas", {"pandas": HAS}),
    ("no problem with docker", {"docker": HAS}),
    ("besides python I know java", {"python": HAS, "java": HAS}),
    ("I want to learn docker", {"docker": WANTS}),
    ("planning to learn kubernetes", {"kubernetes": WANTS}),
    ("I would love to know terraform", {"terraform": WANTS}),
    ("I'd like to learn docker, then kubernetes", {"docker": WANTS, "kubernetes": WANTS}),
    ("interested in deep learning", {"deep-learning": WANTS}),
    ("I need to learn tableau", {"tableau": WANTS}),
    ("next on my list is airflow", {"airflow": WANTS}),
    ("I wish I knew kafka", {"kafka": WANTS}),
    ("teach me pytorch", {"pytorch": WANTS}),
    ("I know python and want to learn docker", {"python": HAS, "docker": WANTS}),
    ("I don't know docker but I want to learn kubernetes", {"docker": LACKS, "kubernetes": WANTS}),
    ("docker - on my list", {"docker": WANTS}),
    ("what is docker?", {"docker": NAMED}),
    ("what's kubernetes", {"kubernetes": NAMED}),
    ("do I need kubernetes", {"kubernetes": NAMED}),
    ("is SQL hard to learn?", {"sql": NAMED}),
    ("how long does it take to learn python", {"python": NAMED}),
    ("should I learn docker or kubernetes first?", {"docker": NAMED, "kubernetes": NAMED}),
    ("which python course is best", {"python": NAMED}),
    ("can you recommend resources for tableau?", {"tableau": NAMED}),
    ("tell me more about airflow", {"airflow": NAMED}),
    ("difference between tableau and power bi", {"tableau": NAMED, "power-bi": NAMED}),
    ("I'm wondering whether kafka is worth it", {"kafka": NAMED}),
    ("I know python, is that enough?", {"python": HAS}),
    ("I know python, do I need java too?", {"python": HAS, "java": NAMED}),
    ("my colleague knows kafka", {"kafka": NAMED}),
    ("my boss uses tableau a lot", {"tableau": NAMED}),
    ("she knows python and sql", {"python": NAMED, "sql": NAMED}),
    ("the job requires kubernetes", {"kubernetes": NAMED}),
    ("my boss knows java and I know python", {"java": NAMED, "python": HAS}),
    ("my team and I use docker", {"docker": HAS}),
    ("everyone knows sql", {"sql": NAMED}),
    ("I don't want to learn java", {"java": NAMED}),
    ("I'm a python developer", {"python": NAMED}),
    ("docker", {"docker": NAMED}),
    ("I started learning pytorch last week", {"pytorch": HAS}),
    ("I used to know java but forgot it", {"java": HAS}),
    ("currently learning tensorflow", {"tensorflow": HAS}),
    ("I finished a course on kafka", {"kafka": HAS}),
    ("I have 5 years of experience, mostly with python", {"python": HAS}),
    ("I’ve never used Docker", {"docker": LACKS}),
    ("i'm not great with people but great with sql", {"sql": HAS}),
    ("deep learning is completely new to me", {"deep-learning": LACKS}),
    ("I suck at statistics", {"statistics": HAS}),
    ("python? duh, obviously", {"python": HAS}),
    ("SQL? In my sleep.", {"sql": HAS}),
    ("Kafka? not a chance", {"kafka": LACKS}),
    ("haven't written any java since university", {"java": HAS}),
    ("they make us use git", {"git": HAS}),
    ("couldn't do the airflow module this week", {"airflow": NAMED}),
    ("anything but java", {"java": LACKS}),
    ("I've heard the name kafka before", {"kafka": LACKS}),
    ("kubernetes isn't something I've used", {"kubernetes": LACKS}),
    ("kubernetes, terraform: none of that", {"kubernetes": LACKS, "terraform": LACKS}),
    ("without pandas I'd be lost", {"pandas": HAS}),
    ("I'm not interested in pytorch, e.g. tensorflow", {"pytorch": NAMED, "tensorflow": NAMED}),
    ("we don't use docker at work", {"docker": NAMED}),
    ("my company uses docker but I've never touched it", {"docker": LACKS}),
    ("the posting asks for airflow, which I don't know", {"airflow": LACKS}),
    ("the course covers kafka and docker", {"kafka": NAMED, "docker": NAMED}),
    ("what if I knew kubernetes?", {"kubernetes": NAMED}),
    ("if I learn docker, will I be ready?", {"docker": NAMED}),
    ("you forgot that I know git", {"git": HAS}),
    ("I know how to use git and write sql queries", {"git": HAS, "sql": HAS}),
    ("I know python, my boss knows java", {"python": HAS, "java": NAMED}),
    ("add docker and git to my skills", {"docker": HAS, "git": HAS}),
    ("Used Tableau and Power BI; never Kafka", {"tableau": HAS, "power-bi": HAS, "kafka": LACKS}),
    ("python is not advanced but intermediate", {"python": HAS}),
    ("no, I don't know power bi", {"power-bi": LACKS}),
    ("no, I know docker", {"docker": HAS}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_what_is_said_of_each_skill(read, text, expected):
    assert said(read(text)) == expected


def test_a_name_alone_claims_the_skill_when_skills_were_asked(read):
    assert said(read("docker", Asked("skills"))) == {"docker": HAS}


def test_addresses_name_nothing(read):
    assert read("see https://github.com/me/python-docker or mail sql@python.org, www.kafka.com").skills == ()


def test_certificates_are_certified_evidence(read):
    (mention,) = read("I'm AWS certified").skills
    assert (mention.skill, mention.polarity.value, mention.evidence.value) == ("aws", "has", "certified")


def test_a_certificate_named_in_full_counts_too(read):
    (mention,) = read("I got my AWS solutions certification last year").skills
    assert mention.evidence.value == "certified"


def test_preparing_for_a_certificate_is_not_having_it(read):
    assert all(m.evidence.value == "said" for m in read("I want to get AWS certified").skills)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("tableau: seen in a demo", "tableau"),
        ("power bi i only saw once in a demo", "power-bi"),
        ("saw kubernetes once in a lecture", "kubernetes"),
        ("i've seen airflow used by colleagues", "airflow"),
        ("attended a talk about kafka", "kafka"),
        ("watched some videos about docker but never did the exercises", "docker"),
        ("sql: only watched tutorials, have not tried anything", "sql"),
        ("read the theory of kafka, no practice at all", "kafka"),
    ],
)
def test_what_was_only_watched_is_no_skill_yet(read, text: str, skill: str) -> None:
    assert said(read(text))[skill] == "lacks"


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("i took an airflow course and built a pipeline", "airflow"),
        ("i've seen lots of python code and wrote some", "python"),
        ("i read a lot of sql at work, no problem", "sql"),
        ("learned docker from videos and practised a lot", "docker"),
    ],
)
def test_what_was_watched_and_used_is_a_skill(read, text: str, skill: str) -> None:
    assert said(read(text))[skill] == "has"


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("no sql, excel advanced", {"sql": "lacks", "excel": "has"}),
        ("no SQL, small pandas", {"sql": "lacks", "pandas": "has"}),
        ("no sql, good excel, no python", {"sql": "lacks", "excel": "has", "python": "lacks"}),
        ("never used spark, kafka since 2019", {"spark": "lacks", "kafka": "has"}),
        ("i have no docker, python 4 years", {"docker": "lacks", "python": "has"}),
        ("no docker, kubernetes or aws", {"docker": "lacks", "kubernetes": "lacks", "aws": "lacks"}),
        ("no sql, python, or excel", {"sql": "lacks", "python": "lacks", "excel": "lacks"}),
        ("no SQL and no good Excel", {"sql": "lacks", "excel": "lacks"}),
    ],
)
def test_what_has_a_measure_of_its_own_is_not_denied_with_the_rest(read, text: str, stands: dict[str, str]) -> None:
    assert said(read(text)) == stands


@pytest.mark.parametrize(
    "text",
    ["gcse maths, a C", "got a C in maths and a B in english", "C is my grade", "my grades were A, B and C"],
)
def test_a_mark_at_school_is_no_language(read, text: str) -> None:
    assert "c" not in said(read(text))


@pytest.mark.parametrize("text", ["i program in C", "C, java, a bit of R", "good grades, and I know how to code in C"])
def test_a_language_of_one_letter_is_one(read, text: str) -> None:
    assert said(read(text))["c"] == "has"
