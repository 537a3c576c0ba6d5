-- What there is to ask about: the names by which claims call jobs, places, employers and the rest.

CREATE VIEW names_in_use AS
SELECT dimension, name, count(*) AS claims, count(DISTINCT source_id) AS sources
FROM (
    SELECT source_id, unnest([
        {'dimension': 'measure', 'name': measure},
        {'dimension': 'role', 'name': role},
        {'dimension': 'level', 'name': level},
        {'dimension': 'country', 'name': country},
        {'dimension': 'place', 'name': place},
        {'dimension': 'company', 'name': company},
        {'dimension': 'industry', 'name': industry},
        {'dimension': 'qualifier', 'name': qualifier},
        {'dimension': 'currency', 'name': currency},
        {'dimension': 'period', 'name': period}
    ], recursive := true)
    FROM who_says_what
)
WHERE name IS NOT NULL
GROUP BY dimension, name
ORDER BY dimension, claims DESC, name;

COMMENT ON VIEW names_in_use IS 'What there is to ask about: every name of a role, level, country, place, company, industry, qualifier, currency, period and measure that claims use, with how many do';
COMMENT ON COLUMN names_in_use.dimension IS 'Which column of who_says_what holds the name';
COMMENT ON COLUMN names_in_use.name IS 'The name, as it stands there';
COMMENT ON COLUMN names_in_use.claims IS 'Claims that use it';
COMMENT ON COLUMN names_in_use.sources IS 'Sources of these claims';
