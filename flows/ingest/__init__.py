"""From files to documents: find the articles, decode them, and say what each says about itself."""

from flows.ingest.read import Ingested, read_articles

__all__ = ["Ingested", "read_articles"]
