"""From a folder of articles to the contradictions between what they claim."""
