"""How Prefect runs the flow here, on a schedule or at once."""
