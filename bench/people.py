"""Made-up people and bodies in several scripts, a fifth of them written twice in ways in which documents differ."""

from dataclasses import dataclass
from random import Random

LATIN = """kristina marco daniel laura andrew peter simon helena victor oscar martin clara bruno diego rafael
elena sofia lucas hugo irene julian emma gabriel tomas nora felix samuel adriana cecilia ricardo
paula gustavo beatriz alonso raquel ignacio"""
ARABIC = """muhammad ahmad ali hassan husayn ibrahim khalid mahmud umar salim yusuf karim nasir tariq walid
hamza bilal rashid samir jamal fatima zaynab"""
RUSSIAN = """ivan sergei dmitri aleksei nikolai pavel maksim viktor oleg igor yuri anton boris roman olga irina
svetlana tatiana galina vera"""
CHINESE = "wei fang jing lei ming tao jun hong ping bo gang yan xia lin hui ying"
ONSETS = "b br c d dr f g gr h k kr l m mar n p pr r s sal st t tr v vel z"
VOWELS = "a e i o u ia ei"
CODAS = "n r s l ldo nez rra tti ck nd m rov zzi gas nte"
NISBAS = ["i", "awi", "ani", "iri"]
CYRILLIC = dict(zip("abvgdezijklmnoprstufhy", "абвгдезийклмнопрстуфхы", strict=True))
DOING = [
    "Institute",
    "Foundation",
    "Council",
    "Association",
    "Watch",
    "Group",
    "Company",
    "Committee",
    "Network",
    "Union",
]
FORMS = [("Ltd", "Limited"), ("Inc.", "Incorporated"), ("GmbH", "GmbH"), ("S.A.", "Sociedad Anónima"), ("LLC", "LLC")]
# How often a second writing differs in which way.
WAYS = (
    ("same", 15), ("case", 8), ("accents", 7), ("turned", 10), ("title", 5), ("particle", 5), ("initial", 10),
    ("middle", 10), ("script", 10), ("typing", 15), ("sound", 5),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """One writing of somebody or of a body: who it truly is, how it is written, and in which way it differs."""

    truth: int
    kind: str
    name: str
    nation: str
    body: str | None
    way: str


def made(number: int, seed: int = 1) -> list[Made]:
    """`number` writings, a fifth of which are second ones; no two of those that are truly two have equal names."""
    random = Random(seed)  # made-up names, no secrets
    bodies = [f"{_surname(random).title()} {random.choice(DOING)} of {_surname(random).title()}" for _ in range(2000)]
    taken: set[str] = set()
    found: list[Made] = []
    while len(found) < number * 4 // 5:
        kind, name, nation = _original(random)
        if name not in taken:
            taken.add(name)
            body = random.choice(bodies) if random.random() < 0.6 else None
            found.append(Made(len(found), kind, name, nation, body, "first"))
    for first in random.sample(found, number - len(found)):
        name, way = _again(first, random)
        body = first.body if random.random() < 0.8 else None
        found.append(Made(first.truth, first.kind, name, first.nation, body, way))
    random.shuffle(found)
    return found


def _one(random: Random, words: str) -> str:
    return random.choice(words.split())


def _surname(random: Random) -> str:
    parts = [_one(random, ONSETS) + _one(random, VOWELS) for _ in range(random.choice((1, 2, 2, 3)))]
    return "".join(parts) + (_one(random, CODAS) if random.random() < 0.9 else "")


def _original(random: Random) -> tuple[str, str, str]:
    if random.random() < 0.2:
        name = f"{_surname(random).title()} {_surname(random).title()} {random.choice(DOING)}"
        return "Organization", f"{name} {random.choice(FORMS)[0]}" if random.random() < 0.5 else name, "France"
    people = random.choice((_spanish, _spanish, _english, _arab, _russian, _chinese))
    name, nation = people(random)
    return "Person", name, nation


def _spanish(random: Random) -> tuple[str, str]:
    given = [_one(random, LATIN) for _ in range(random.choice((1, 1, 2)))]
    family = [_surname(random) for _ in range(random.choice((1, 2)))]
    particle = ["de"] if random.random() < 0.1 else []
    words = [word.title() for word in given] + particle + [word.title().replace("n", "ñ", 1) for word in family]
    return " ".join(words), "Venezuela"


def _english(random: Random) -> tuple[str, str]:
    words = [_one(random, LATIN), _one(random, LATIN), _surname(random)]
    return " ".join(word.title() for word in (words if random.random() < 0.5 else words[1:])), "United States"


def _arab(random: Random) -> tuple[str, str]:
    words = [_one(random, ARABIC) for _ in range(random.choice((2, 2, 3)))]
    nisba = "al-" + _surname(random).title() + random.choice(NISBAS)
    middle = ["bin"] if random.random() < 0.3 else []
    return " ".join([words[0].title(), *middle, *(word.title() for word in words[1:]), nisba]), "Egypt"


def _russian(random: Random) -> tuple[str, str]:
    father = _one(random, RUSSIAN[:80]) + "ovich"
    return " ".join(word.title() for word in (_one(random, RUSSIAN), father, _surname(random) + "ov")), "Russia"


def _chinese(random: Random) -> tuple[str, str]:
    given = _one(random, CHINESE) + _one(random, CHINESE)
    return f"{_surname(random).title()} {given.title()}", "China"


def _again(first: Made, random: Random) -> tuple[str, str]:
    """Another writing of a name, and in which way it differs; "same" where a way has nothing to change."""
    way = random.choices([way for way, _ in WAYS], [often for _, often in WAYS])[0]
    words = first.name.split()
    if first.kind == "Organization" and way in ("turned", "title", "particle", "initial", "middle"):
        way = "form"
    changed = _CHANGES[way](words, random)
    name = " ".join(changed)
    return name, way if name != first.name else "same"


def _form(words: list[str], _: Random) -> list[str]:
    for short, long in FORMS:
        if words[-1] == short:
            return [*words[:-1], long] if short != long else words[:-1]
    return words


def _typing(words: list[str], random: Random) -> list[str]:
    at = max(range(len(words)), key=lambda n: len(words[n]))
    word = words[at]
    place = random.randrange(1, len(word) - 1) if len(word) > 2 else 0
    kind = random.randrange(3)
    if kind == 0:
        word = word[:place] + word[place + 1 :]
    elif kind == 1:
        word = word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :]
    else:
        word = word[:place] + random.choice("aeinorst") + word[place + 1 :]
    return [*words[:at], word, *words[at + 1 :]]


def _sound(words: list[str], _: Random) -> list[str]:
    text = " ".join(words)
    for one, other in (("Muhammad", "Mohammed"), ("ov", "off"), ("ei", "ey"), ("sh", "sch"), ("c", "k"), ("ss", "s")):
        if one in text:
            return text.replace(one, other, 1).split()
    return words


def _script(words: list[str], _: Random) -> list[str]:
    text = " ".join(words)
    if text.endswith("ov") and all(letter.lower() in CYRILLIC or letter == " " for letter in text):
        return "".join(CYRILLIC.get(letter.lower(), letter) for letter in text).title().split()
    return text.upper().split()


def _plain(words: list[str], _: Random) -> list[str]:
    return " ".join(words).replace("ñ", "n").split()


_CHANGES = {
    "same": lambda words, _: words,
    "case": lambda words, _: [word.upper() for word in words],
    "accents": _plain,
    "turned": lambda words, _: [words[-1] + ",", *words[:-1]],
    "title": lambda words, random: [random.choice(("Dr.", "President", "Judge")), *words],
    "particle": lambda words, _: [word for word in words if word not in ("de", "bin")],
    "initial": lambda words, _: [words[0], words[1][0] + ".", *words[2:]] if len(words) > 2 else words,
    "middle": lambda words, _: [words[0], *words[2:]] if len(words) > 2 else words,
    "script": _script,
    "typing": _typing,
    "sound": _sound,
    "form": _form,
}
