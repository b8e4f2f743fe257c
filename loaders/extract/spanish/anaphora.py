"""Which nouns point back at whom or what a Spanish text named before, and which tell of something new."""

from loaders.extract.naming.mention import Entity
from loaders.extract.spanish.lexis import words

# Descriptions that point back at the last name of their class, with how far back they reach, in characters.
BACK = {
    "court": ("Court", 900),
    "organization": ("Organization", 700),
    "agreement": ("Agreement", 1500),
    "report": ("Report", 2000),
    "law": ("Law", 900),
    "government": ("Government", 1200),
    "prison": ("Prison", 900),
    "aircraft": ("Aircraft", 900),
}
NEW = {
    "prison": "Prison",
    "facility": "Facility",
    "agreement": "Agreement",
    "court": "Court",
    "aircraft": "Aircraft",
    "report": "Report",
    "collective": "Organization",
    "counsel": "Person",
}
OTHER = frozenset(
    (
        "otro",
        "otra",
        "otros",
        "otras",
        "un",
        "una",
        "unos",
        "unas",
        "cada",
        "algún",
        "alguna",
        "algunos",
        "algunas",
        "varios",
        "varias",
        "nuevo",
        "nueva",
    )
)
# Offices that are not whoever was spoken of last.
OFFICIAL = (
    frozenset(words()["offices"]["leader"])
    | frozenset(words()["offices"]["post"])
    | {"fiscal", "juez", "jueza", "mandatario"}
)
ORGANIZATIONS = (
    "organización",
    "entidad",
    "ong",
    "institución",
    "asociación",
    "fundación",
    "colectivo",
    "agencia",
    "comisión",
    "comité",
)


# Of them, those by which no agency of a state is called.
PRIVATE = ("organización", "ong", "asociación", "fundación", "colectivo")


# Whom a court's paper speaks of goes on through it.
PARTIES = frozenset(
    ("reclamado", "reclamada", "procesado", "procesada", "recurrente", "requerido", "requerida", "accionante")
) | {"encausado", "encausada", "peticionario", "peticionaria", "acusado", "acusada", "imputado", "imputada"}
THEY = ("ellos", "ellas", "él", "ella")
# Nouns that stand for the last paper of any kind.
PAPERS = (("texto",), ("documento",))
BODIES = ("NGO", "Organization", "InternationalOrganization", "GovernmentAgency")
# How far back, in characters, "el hombre" may find whom it means.
NEAR = 450
# How far back a number alone may find whom it counts: "los 47".
FAR = 3000
# A thing told by several words is quoted no further than this many characters.
SHORT = 80
# No name is longer than this.
LONG = 120
# Nouns of groups too wide to be called by what became of them.
WIDE = frozenset(
    [
        "personas",
        "menores",
        "ciudadanos",
        "familias",
        "víctimas",
        "miembros",
        "integrantes",
        "policías",
        "agentes",
        "soldados",
    ]
)


def may_be(sort: str, kind: str, head: str, entity: Entity) -> bool:
    """Whether an entity is of a class, and for papers is called by the noun somewhere: "la ley"."""
    if not entity.is_a(kind) or (sort == "organization" and entity.kind not in BODIES):
        return False
    if head in PRIVATE and entity.kind == "GovernmentAgency":
        return False
    paper = sort in ("law", "report", "agreement")
    return not paper or any(words.lower().startswith(head) for words in entity.wordings)


def speaks(text: str, entity: Entity) -> bool:
    """Whether a text is by a paper or agency: it called itself so before, or its dateline names it, "(Efe).-"."""
    named = entity.first.form == "name"
    line = text[entity.first.end : entity.first.end + 3].startswith((").", ") -", ") —", ") –"))
    return entity.kind == "MediaOrganization" and (line or not named)
