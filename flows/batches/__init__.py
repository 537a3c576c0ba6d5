"""Batches of articles: parted, read by whoever is asked to, and put together again."""
