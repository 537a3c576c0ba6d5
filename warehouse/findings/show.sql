-- The pairs that a rule is asked to put in words. Of the program's own rules it is known that what they return is the pair
-- that they judged, so that those which the rule let pass need not be tried again.
CREATE OR REPLACE TEMP TABLE shown_pairs AS
FROM compared
WHERE (
        (figure_a, figure_b) IN (SELECT (figure_a, figure_b) FROM found_pairs WHERE rule = $rule)
        OR $rule NOT IN (SELECT rule FROM rules WHERE built_in)
    )
    AND (
        strongest IS NULL
        OR (figure_a, figure_b) IN (SELECT (figure_a, figure_b) FROM against_strongest WHERE place <= shown_of_many())
    );
