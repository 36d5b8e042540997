"""Messages in another language, in no words at all, and in no language: told apart by short words and letters."""

from __future__ import annotations

import re

_WORDS = {
    "de": "ich du sie wir ist bin nicht kein keine und oder aber der die das ein eine einen mit für von auf zu "
    "wie was "
    "kann kannst möchte mochte will werden habe haben mein meine mir mich sprichst deutsch bitte danke hallo wo "
    "warum "
    "gut sehr auch noch verstehe arbeit beruf hilfe lernen guten tag schreiben kostet viel gibt brauche lange "
    "wer wann oft",
    "es": "yo tu usted el la los las un una es soy eres estoy no que como qué cómo para por con de del quiero "
    "puedes puedo "
    "hablas hablo español ayuda ayudarme gracias hola trabajo mi mis me muy pero también tengo ser trabajar estudiar "
    "necesito buenos dias inglés ingles cuánto cuanto cuesta tiempo dónde donde cuándo escribir favor",
    "fr": "je tu vous nous il elle le les un une est suis ne pas que qui comment pour avec de des du et ou mais veux "
    "voudrais peux pouvez parlez parles français francais aide merci bonjour salut mon ma mes travail j'ai c'est "
    "comprends être devenir apprendre anglais combien coûte coute temps quand écrire",
    "it": "io sono sei che come per con di del della non voglio vorrei posso puoi parli italiano aiuto aiutarmi "
    "grazie "
    "ciao il lo gli un una mio mia lavoro ho diventare capisco inglese buongiorno",
    "pt": "eu você voce sou é não nao que como para por com de do da quero posso pode fala falo português "
    "portugues ajuda "
    "obrigado obrigada olá ola meu minha trabalho tenho uma um ser inglês bom dia",
    "pl": "ja ty jest jestem nie chcę chce jak co czy mogę moge po polsku mówisz dziękuję proszę cześć praca "
    "mam się sie "
    "być zostać pomoc",
    "tr": "ben sen bir ve için icin nasıl nasil ne istiyorum olmak türkçe turkce merhaba yardım yardim "
    "teşekkürler iş "
    "değil var yok biliyor musun konuşuyor",
    "nl": "ik jij je het een en van niet wil kan hoe wat voor met nederlands spreek bedankt hallo werk mijn "
    "worden heb ben",
    "hi": "mujhe main mera meri mere hai hain hoon hu hun tha thi kya kaise kyun kab kahan nahi nahin aur ka ki "
    "ke ko se "
    "mein par bhi chahiye banna karna karta karti sakta sakti aata aati hota liye abhi bahut thoda tum aap bolte bolti "
    "samajh naukri kaam seekhna chahta chahti kitna kitni paisa batao bhai yaar accha acha haan",
    "id": "saya aku kamu anda ingin mau jadi menjadi tidak bukan bisa apa apakah bagaimana berapa untuk dengan "
    "dan yang "
    "ini itu di ke dari kerja belajar tolong terima kasih selamat pagi sudah belum",
    "sv": "jag du vi är inte vill bli kan hur vad och att det som för med på ett en min mitt lära mig jobb tack hej "
    "svenska förstår hjälp arbeta behöver",
    "ro": "eu tu sunt este nu vreau să sa fiu devin cum ce pentru cu și si din pe la mi lucru muncă munca mulțumesc "
    "multumesc bună buna salut ajutor învăț românește",
    "tl": "ako ikaw ka ko mo ang ng mga sa na ay hindi gusto kong maging paano ano po opo salamat trabaho kailangan "
    "magkano marunong ba",
    "uk": "ya ne chto shto kak hochu khochu rabotat rabota mogu eto dlya privet spasibo pomogi stat khochesh nado mne "
    "menya u est ochen",
}
_FOREIGN = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_ENGLISH_WORDS = (
    "i you he she it we they the a an and or but is am are was were be been do does did not no of to in "
    "on at for with from my your me this that what how why when where which who can could would should "
    "will want have has had know learn work job good very please thanks hello hi yes data so just need "
    "help as by "
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_SCRIPTS = re.compile(
    r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)
"""Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, Japanese, Chinese and Korean letters."""

NO = re.compile(r"\b(?:nicht|kein\w*|nein|no|nunca|pas|jamais|non|n[aã]o|nie|niet|geen|değil|не|нет)\b", re.IGNORECASE)
"""A no in some languages: a role named beside it is hardly wished for."""

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
LEAST = 2
"""Short words of another language from which a message is taken for one in it."""

SHARE = 0.4
"""Share of a message that such words are at least."""

SCRIPT = 3
"""Letters of another script from which a message is taken for one in it."""

FOREIGN_DESPAIR = re.compile(
    r"\b(?:nicht mehr (?:leben|weiterleben|da sein)|mich umbringen|umbringen|selbstmord|suizid|(?:will|möchte|"
    r"mochte) "
    r"(?:nur noch )?sterben|leben nehmen|keinen (?:sinn|ausweg) mehr"
    r"|(?:quiero|quisiera|voy a|prefiero) (?:morir\w*|matarme|suicidarme)|no quiero (?:seguir )?(?:vivir|viviendo)|"
    r"quitarme la vida|ganas de (?:morir|vivir)"
    r"|(?:veux|voudrais|vais) (?:mourir|me tuer|en finir|me suicider)|plus envie de vivre|plus vivre"
    r"|voglio (?:morire|uccidermi|farla finita)|non voglio (?:più|piu) vivere"
    r"|(?:quero|vou) (?:morrer|me matar)|n[aã]o quero (?:mais )?viver"
    r"|ölmek istiyorum|olmek istiyorum|(?:chcę|chce) (?:umrzeć|umrzec|się zabić|sie zabic)|nie (?:chcę|"
    r"chce) (?:już )?(?:żyć|zyc)"
    r"|wil (?:niet meer leven|dood)|zelfmoord|(?:хочу умереть|не хочу жить|покончить с собой))\b",
    re.IGNORECASE,
)
"""Words of despair in some languages: they come first in any."""

WAITS = re.compile(
    r"^(?:[\s.…,\-_~]+|[^\w?]*(?:h+m+|u+m+|e+r+m*|u+h+m*|e+h+|ä+h+m*|let me think|thinking)[^\w?]*)$",
    re.IGNORECASE,
)
"""A pause in place of an answer: dots, "hm", "let me think"."""

_SAD = "😭😢😞😔😟🙁☹😣😖😫😩🥺💔😿😥😰😨😱"
_CROSS = "😡🤬😠👎🖕💩🙄😤"
_GLAD = "❤🧡💛💚💙💜🥰😍😘😊😄😃😁😂🤣🎉🥳👏🙏💪🔥⭐🌟😎🤩🙂"


def sign(text: str) -> str:
    """ "sad", "cross" or "glad" for a message of signs alone that show a mood; empty for any other."""
    if re.search(r"\w", text):
        return ""
    for name, signs in (("sad", _SAD), ("cross", _CROSS), ("glad", _GLAD)):
        if any(letter in text for letter in signs):
            return name
    return "sad" if re.search(r":'?-?\(", text) else "glad" if re.search(r":-?[)D]|<3", text) else ""


def foreign(text: str, least: int = LEAST) -> bool:
    """Whether a message is written in another language: more of its short words than of English ones."""
    if len(_SCRIPTS.findall(text)) >= SCRIPT:
        return True
    words = [word.lower() for word in _TOKEN.findall(text)]
    english = sum(word in _ENGLISH for word in words)
    most = max(sum(word in known for word in set(words)) for known in _FOREIGN.values())
    return most >= least and most > english and most >= SHARE * len(words)


_KEYS = re.compile(r"asd|sdf|dfg|fghj|ghj|qwe|jkl|hjk|zxc|xcv|cvb|kjh|lkj|qaz|wsx|^oiu", re.IGNORECASE)
_NO_VOWEL = re.compile(r"^[^aeiouyà-ÿ]{6,}$|[^aeiouyà-ÿ]{7,}", re.IGNORECASE)
MASHED = 4
"""Words up to which a message may be a hand on the keyboard."""


def gibberish(text: str) -> bool:
    """Whether a short message is a hand on the keyboard: odd words, and no common one beside them."""
    words = _TOKEN.findall(text)
    if not 1 <= len(words) <= MASHED or re.search(r"\d", text):
        return False
    odd = any(_KEYS.search(word) or _NO_VOWEL.search(word) for word in words)
    return odd and not any(word.lower() in _ENGLISH for word in words)
