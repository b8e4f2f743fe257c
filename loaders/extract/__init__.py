"""Extraction: a document in, statements out; pure, without any model service."""

from loaders.extract.reading import extract
from loaders.extract.writing import Extraction

__all__ = ["Extraction", "extract"]
