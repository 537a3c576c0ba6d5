"""Who is told of new contradictions, and what."""
