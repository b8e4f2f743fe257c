"""Files in, statements out: find documents, read them, extract what they say. It knows nothing of the graph."""

from loaders.card import Card
from loaders.found import Found, Problem
from loaders.limits import Limits
from loaders.loading import Loaded, load
from loaders.readers import read
from loaders.walk import find

__all__ = ["Card", "Found", "Limits", "Loaded", "Problem", "find", "load", "read"]
