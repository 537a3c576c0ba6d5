-- What an editor has looked at and lets stand: the entries of waivers.toml.

CREATE TABLE waivers (
    path             VARCHAR NOT NULL,
    line             INTEGER NOT NULL CHECK (line >= 1),
    contradiction_id VARCHAR,
    claim_id         VARCHAR,
    reason           VARCHAR NOT NULL,
    waived_by        VARCHAR,
    waived_on        DATE,
    expires          DATE,
    state            VARCHAR CHECK (state IN ('holds', 'idle', 'expired', 'unknown')),
    findings         VARCHAR[],
    CHECK ((contradiction_id IS NULL) <> (claim_id IS NULL))
);
COMMENT ON TABLE waivers IS 'The entries of waivers.toml that could be read: findings, and claims, that an editor lets stand. Those that could not be read are in notes';
COMMENT ON COLUMN waivers.path IS 'The file that holds the entry, relative to the folder that was read';
COMMENT ON COLUMN waivers.line IS 'Line of that file on which the entry begins, counted from 1';
COMMENT ON COLUMN waivers.contradiction_id IS 'The finding that is waived; see contradictions; null where a claim is';
COMMENT ON COLUMN waivers.claim_id IS 'The claim that is waived; see claims; null where a finding is. A finding is waived where all claims of one side are';
COMMENT ON COLUMN waivers.reason IS 'Why, in the words of whoever waived it';
COMMENT ON COLUMN waivers.waived_by IS 'Who waived it; null where the entry does not say';
COMMENT ON COLUMN waivers.waived_on IS 'On which day; null where the entry does not say';
COMMENT ON COLUMN waivers.expires IS 'Last day (UTC) on which it holds; null: it holds until it is removed';
COMMENT ON COLUMN waivers.state IS 'holds: it waives a finding of the last run; idle: there is nothing for it to waive now; expired: its last day is past; unknown: no run ever found what it names';
COMMENT ON COLUMN waivers.findings IS 'The contradiction_ids of the findings that it waives, alone or with waivers of other claims';
