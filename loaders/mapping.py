"""What the columns of a table mean: the `[mapping]` of its card, checked against the ontology before a row is read.

docs/how-to/tables.md explains the form to its users.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from loaders.column import Field, as_flag, as_table, as_words, closed, fields_of, status_of
from ontology import vocabulary
from ontology.errors import BadCardError, OnRecordError

KEYS = ("identifier", "name", "mention")
# Two rows with one name are two people as often as not; only what was made to tell them apart does.
PERSON_KEYS = ("identifier",)
# Two rows with 80 people are two groups.
NEVER_JOINED = ("PersonGroup", "Measure")
_NODE_KEYS = {"class", "role", "key", "lookup"}


@dataclass(frozen=True, slots=True)
class NodeRule:
    """One node of each row: its class, the roles in which the event holds it, and its attributes.

    `key` is the property that makes nodes of two rows one; None: each row has its own.
    """

    name: str
    kind: str
    roles: tuple[str, ...]
    fields: tuple[Field, ...]
    key: str | None
    lookup: bool


@dataclass(frozen=True, slots=True)
class RelationRule:
    """A relation between two nodes of one row, by their names in the mapping."""

    subject: str
    predicate: str
    value: str


@dataclass(frozen=True, slots=True)
class TableMapping:
    """The event that each row is, with its attributes, its nodes, their relations, and how it is put."""

    kind: str
    trigger: str | None
    fields: tuple[Field, ...]
    nodes: tuple[NodeRule, ...]
    relations: tuple[RelationRule, ...]
    status: Field | None

    def explains(self, column: str, words: str) -> bool:
        """Whether it says what just these words mean in a column."""
        fields = [*self._all(), *([self.status] if self.status else [])]
        return any(field.column == column and words in (field.values or ()) for field in fields)

    def _all(self) -> list[Field]:
        return [*self.fields, *(field for node in self.nodes for field in node.fields)]

    def columns(self) -> tuple[str, ...]:
        """Every column that it names, in its order."""
        fields = self._all()
        named = [self.trigger, self.status and self.status.column, *(field.column for field in fields)]
        return tuple(dict.fromkeys(column for column in named if column))


def parse(table: Mapping[str, Any], name: str) -> TableMapping:
    """Check the `[mapping]` table of a card; `name` is the table's file, for the message.

    Raises BadCardError with one line: the place in the mapping, what was found, what is meant.
    """
    try:
        return _mapping(table)
    except OnRecordError as error:
        msg = f"{name}: the mapping of its card cannot be used: {error}"
        raise BadCardError(msg) from error


def _mapping(table: Mapping[str, Any]) -> TableMapping:
    closed("mapping", table, {"class", "trigger", "status", "values", "nodes", "relations"})
    kind = vocabulary().kind(as_words("mapping.class", table.get("class"))).name
    if not vocabulary().is_event(kind):
        msg = f"mapping.class is {kind}, which is no event; each row is one event, such as FlightLeg"
        raise BadCardError(msg)
    nodes = tuple(_node(key, rule) for key, rule in as_table("mapping.nodes", table.get("nodes", {})).items())
    mapping = TableMapping(
        kind=kind,
        trigger=as_words("mapping.trigger", table["trigger"]) if "trigger" in table else None,
        fields=fields_of("mapping.values", table.get("values", {})),
        nodes=nodes,
        relations=tuple(_relations(table.get("relations", []), {node.name for node in nodes})),
        status=status_of(table["status"]) if "status" in table else None,
    )
    if not mapping.columns():
        msg = "it names no column; say under [mapping.values] or [mapping.nodes] what the columns mean"
        raise BadCardError(msg)
    return mapping


def _node(name: str, table: object) -> NodeRule:
    where = f"mapping.nodes.{name}"
    rule = as_table(where, table)
    kind = vocabulary().kind(as_words(f"{where}.class", rule.get("class"))).name
    if vocabulary().is_event(kind):
        msg = f"{where}.class is {kind}, an event; a node of a row is an actor, a place or a thing"
        raise BadCardError(msg)
    fields = fields_of(where, {key: value for key, value in rule.items() if key not in _NODE_KEYS})
    if not any(field.column for field in fields):
        msg = f"{where} names no column; give its identifier, name, mention, count or value"
        raise BadCardError(msg)
    return NodeRule(
        name,
        kind,
        _roles(where, name, rule),
        fields,
        _key(where, kind, rule, fields),
        as_flag(f"{where}.lookup", rule.get("lookup", True)),
    )


def _roles(where: str, name: str, rule: Mapping[str, Any]) -> tuple[str, ...]:
    given = rule.get("role", name if name in vocabulary().group("role") else ())
    roles = tuple(given) if isinstance(given, list | tuple) else (given,)
    for role in roles:
        predicate = vocabulary().predicate(as_words(f"{where}.role", role))
        if predicate.group != "role" or not predicate.holds_node:
            msg = f"{where}.role is {role!r}, which is no role that holds a node; write agent, origin, instrument …"
            raise BadCardError(msg)
    return roles


def _key(where: str, kind: str, rule: Mapping[str, Any], fields: Iterable[Field]) -> str | None:
    if any(vocabulary().is_a(kind, never) for never in NEVER_JOINED):
        return None
    mapped = [field.property for field in fields]
    usual = PERSON_KEYS if vocabulary().is_a(kind, "Person") else KEYS
    key = rule.get("key", next((key for key in usual if key in mapped), None))
    if "key" in rule and key not in mapped:
        msg = f"{where}.key is {key!r}, which is not mapped there; found: {', '.join(mapped)}"
        raise BadCardError(msg)
    return str(key) if key else None


def _relations(rules: object, nodes: set[str]) -> Iterable[RelationRule]:
    for rule in rules if isinstance(rules, list) else [rules]:
        table = as_table("mapping.relations", rule)
        closed("mapping.relations", table, {"subject", "property", "value"})
        subject, name, value = (
            as_words(f"mapping.relations.{k}", table.get(k)) for k in ("subject", "property", "value")
        )
        for node in (subject, value):
            if node not in nodes:
                known = ", ".join(sorted(nodes)) or "none"
                msg = f"mapping.relations names {node!r}; found under mapping.nodes: {known}"
                raise BadCardError(msg)
        if vocabulary().predicate(name).group != "relation":
            msg = f"mapping.relations.property is {name!r}, which is no relation; write operates, partOf, memberOf …"
            raise BadCardError(msg)
        yield RelationRule(subject, vocabulary().predicate(name).name, value)
