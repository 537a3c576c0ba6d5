-- Who disagrees with whom, and are they independent?
SELECT source_a, source_b, high, medium, shared_subjects, independent
FROM who_disagrees
WHERE high + medium > 0
