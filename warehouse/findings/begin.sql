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

-- And one for which claims a rule that judges single pairs sets against each other, before it has put them in words.
CREATE OR REPLACE TEMP TABLE weighed (
    rule    VARCHAR NOT NULL,
    claim_a VARCHAR,
    claim_b VARCHAR,
    gap     DOUBLE
);
