-- An empty place for what the rules return: one row for each row of a rule.
CREATE OR REPLACE TEMP TABLE returned (
    rule               VARCHAR NOT NULL,
    claims_a           VARCHAR[] NOT NULL,
    claims_b           VARCHAR[] NOT NULL,
    gap                DOUBLE,
    summary            VARCHAR NOT NULL,
    comparable_because VARCHAR,
    could_explain      VARCHAR[],
    identity           VARCHAR
);
