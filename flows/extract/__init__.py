"""Documents to claims: every quantity that an article claims, with the words that claim it."""

from .frames import Extracted, extract_claims, read_again

__all__ = ["Extracted", "extract_claims", "read_again"]
