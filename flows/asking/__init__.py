"""Questions in SQL to the warehouse, and the forms of their answers."""
