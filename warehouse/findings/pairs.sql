-- The view figure_pairs as the rules read it. It gives what the view of that name in the schema gives, but from figures
-- that are stored as one value each: of such a value DuckDB reads only the fields that a rule asks for.
CREATE OR REPLACE TEMP TABLE whole_figures AS
SELECT figure_id, f AS figure
FROM figures AS f;

CREATE OR REPLACE TEMP VIEW figure_pairs AS
SELECT
    a.figure AS a, b.figure AS b, comparable, comparable_but_level, comparable_but_level_and_currency,
    comparable_but_employer, identical
FROM compared
JOIN whole_figures AS a ON a.figure_id = figure_a
JOIN whole_figures AS b ON b.figure_id = figure_b;
