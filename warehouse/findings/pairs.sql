-- The views figure_pairs and single_pairs as the rules read them. They give what the views of these names in the schema
-- give, but from figures that are stored as one value each: of such a value DuckDB reads only the fields asked for.
CREATE OR REPLACE TEMP TABLE whole_figures AS
SELECT figure_id, f AS figure
FROM figures AS f;

CREATE OR REPLACE TEMP MACRO pairs_of(pairs) AS TABLE
SELECT
    a.figure AS a, b.figure AS b, comparable, comparable_but_level, comparable_but_level_and_currency,
    comparable_but_employer, identical
FROM query_table(pairs)
JOIN whole_figures AS a ON a.figure_id = figure_a
JOIN whole_figures AS b ON b.figure_id = figure_b;

CREATE OR REPLACE TEMP VIEW figure_pairs AS
FROM pairs_of('compared');

CREATE OR REPLACE TEMP VIEW single_pairs AS
FROM figure_pairs;
