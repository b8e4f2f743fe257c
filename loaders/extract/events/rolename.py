"""The role that fills an event under its right name: what can fill it, by what the event is and who takes part."""

from loaders.extract.events.trigger import Trigger
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Entity, Link, sorts

# Roles of places that only their noun tells: "at his home".
_PLACES = ("location", "origin", "destination")


def role_of(trigger: Trigger, role: str, link: Link) -> str | None:
    """The role, mended to what can fill it; None where nothing fits."""
    people = link.entity.kind in ("Person", "PersonGroup")
    told = sorts(link.entity) | ({"actor"} if people or link.entity.kind == "Country" else set())
    told |= {"person"} if people else set()
    role = _renamed(trigger, role, link, told)
    unsure = role == "topic" and trigger.frame.kind == "Accusation" and not trigger.is_verb and "actor" in told
    if not role or unsure:
        return None  # "the allegations of X" may be by X or against X
    asked = (lexicon().patients.get(trigger.frame.kind) or _asked(trigger)) if role == "patient" else None
    if asked and not (link.entity.kind == "Thing" and trigger.frame.kind in lexicon().things["patient"]):
        return role if asked & (told | ({"person"} if people else set())) else None
    if link.entity.kind == "Thing" and role in _PLACES:
        return role
    wanted = lexicon().fillers.get(role)
    return role if wanted is None or wanted & told else None


def _renamed(trigger: Trigger, role: str, link: Link, told: frozenset[str]) -> str:
    """The role under its right name, by what fills it and what the event is."""
    if trigger.frame.kind == "Migration" and role == "agent" and link.entity.is_a("Place"):
        role = "destination"  # "the infiltration of the United States"
    if role == "agent" and trigger.frame.agent in ("speaker", "patient"):
        role = trigger.frame.agent
    role = _of_moving(trigger, role, link)
    role = _of_receiving(trigger, role, told)
    role = _of_ruling(trigger, role, link, told)
    if role == "origin" and trigger.frame.kind in _ON_THE_SPOT:
        role = "location"  # "told reporters from Brest", "was seized from his home"
    if trigger.frame.kind == "LawInvocation" and role == "agent" and "law" in told:
        role = "patient"  # "the authority vested in me by the Constitution"
    if role == "patient" and trigger.frame.kind == "Visit" and link.entity.is_a("Place"):
        role = "location"  # "visited the camp"
    if role in ("location", "instrument") and "law" in told:
        role = "legalBasis"  # "a violation of the principle in the Convention"
    if role == "under":
        # "deported under the Trump administration": whose doing it was; under an act: by which law.
        role = trigger.frame.agent if link.entity.kind == "Government" else "legalBasis"
    return role


# What is told "from" a place happens there.
_ON_THE_SPOT = ("Speech", "Accusation", "Arrest", "Kidnapping")


def _of_ruling(trigger: Trigger, role: str, link: Link, told: frozenset[str]) -> str:
    """Who is ruled on is whom it is done to; where to is no topic; what a law does is done by that law."""
    kind = trigger.frame.kind
    if role == "topic" and kind in ("CourtRuling", "CourtOrder"):
        if "person" in told:
            return "patient"  # "denied bail for four editors"
        where = link.entity.kind == "Country" or link.entity.is_a("Place")
        return "" if where and kind == "CourtOrder" else role  # "blocked the deportation of X to Chad"
    done = kind in lexicon().moves | lexicon().harm | lexicon().suffered or kind in ("Arrest", "Release")
    return "legalBasis" if role == "agent" and done and "law" in told else role  # "an order to deport them"


def _of_receiving(trigger: Trigger, role: str, told: frozenset[str]) -> str:
    """Who is asked to do something, and who is paid without a word of how much, are those whom it is for."""
    kind, lemma = trigger.frame.kind, trigger.token.lemma_.lower()
    if not trigger.is_verb or "actor" not in told:
        return role
    if kind == "Speech" and role == "topic" and lemma in lexicon().light["ask"]:
        asked = any(c.dep_ in ("xcomp", "ccomp", "advcl") and c.tag_ == "VB" for c in trigger.token.children)
        return "beneficiary" if asked else role
    if kind == "Funding" and role == "origin" and lemma in lexicon().light["take"]:
        return "agent"  # "received $6 million from the United States"
    return "beneficiary" if kind == "Funding" and role == "patient" and lemma in _PAYING else role


_PAYING = ("pay", "repay", "compensate", "reimburse", "bribe", "reward", "bankroll", "subsidise", "subsidize")


def _of_moving(trigger: Trigger, role: str, link: Link) -> str:
    """The role of a craft and of a place that a move tells: "left Kabul", "landed in Doha", "planes carrying men"."""
    kind, place, lemma = trigger.frame.kind, link.entity, trigger.token.lemma_.lower()
    if kind not in _MOVES or not trigger.is_verb:
        return role
    if role == "agent" and (place.is_a("Aircraft") or _is_craft(place)):
        return "instrument"
    if kind == "FlightLeg" and role == "agent" and place.kind in ("Person", "PersonGroup"):
        return "patient"  # who lands somewhere is aboard
    if role == "patient" and place.is_a("Place"):
        return "origin" if lemma in _LEAVING else "destination"
    return "destination" if role == "location" and lemma in _ARRIVING and place.is_a("Place") else role


def _is_craft(entity: Entity) -> bool:
    return entity.name is None and entity.first.text.split()[-1].lower() in lexicon().words["aircraft"]


_MOVES = ("FlightLeg", "Transfer", "Deportation", "Migration")
_LEAVING = ("leave", "depart", "quit", "flee", "exit", "expel", "banish", "exile", "deport")
_ARRIVING = ("land", "arrive", "touch")


def _asked(trigger: Trigger) -> frozenset[str]:
    """What the frame that fitted asks of its patient, where it is a sort that an entity can have."""
    wanted = trigger.frame.patient
    return (
        frozenset((wanted,)) if wanted in ("person", "law", "report", "agreement") and trigger.is_verb else frozenset()
    )
