"""Numbers with bounds: whether two of them can both be true of one thing.

Each is a span of values: "more than 250" is all above 250, "about 250" all within a tenth of it.

>>> relation(Amount.read("250", "more than"), Amount.read("252"))
'bound'
>>> relation(Amount.read("238"), Amount.read("252"))
'apart'
"""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal, Self

# How far "about" reaches, as a part of the number.
_ABOUT = Decimal("0.1")
_EVER = Decimal("Infinity")


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """A number and its bound: exact, at least, more than, about or at most."""

    value: Decimal
    bound: str = "exact"

    @classmethod
    def of(cls, digits: str, bound: str) -> Self:
        """The amount that digits and a bound mean, where it is known that they are a number."""
        return cls(Decimal(digits).normalize(), bound)

    @classmethod
    def read(cls, digits: str, bound: str = "exact") -> Self | None:
        """The amount that plain digits and a bound mean; None where they are no number."""
        try:
            value = Decimal(digits)
        except InvalidOperation:
            return None
        return cls(value.normalize(), bound) if value.is_finite() else None

    def __str__(self) -> str:
        """The number in words, with thousands parted."""
        number = f"{self.value:,f}"
        return number if self.bound == "exact" else f"{self.bound} {number}"

    @property
    def is_exact(self) -> bool:
        """Whether it is one number and no span."""
        return self.bound == "exact"

    @property
    def span(self) -> tuple[Decimal, Decimal]:
        """The lowest and the highest value that it can mean, both included but for "more than"."""
        if self.bound in ("at least", "more than"):
            return self.value, _EVER
        if self.bound == "at most":
            return Decimal(0), self.value
        if self.bound == "about":
            return self.value - abs(self.value) * _ABOUT, self.value + abs(self.value) * _ABOUT
        return self.value, self.value


def relation(one: Amount, other: Amount) -> Literal["equal", "bound", "apart"]:
    """Whether two amounts are the same, can both hold of one thing, or cannot; the same from either side."""
    if one == other:
        return "equal"
    low, high = max(one.span[0], other.span[0]), min(one.span[1], other.span[1])
    if low > high:
        return "apart"
    # They meet in one value alone, and one of the two leaves that out.
    if low == high and any(each.bound == "more than" and each.value == low for each in (one, other)):
        return "apart"
    return "bound"
