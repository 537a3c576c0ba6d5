-- What the rules found: contradictions, and the claims on either side.

CREATE TABLE rules (
    rule     VARCHAR PRIMARY KEY,
    severity VARCHAR NOT NULL CHECK (severity IN ('high', 'medium', 'low')),
    finds    VARCHAR NOT NULL,
    why      VARCHAR NOT NULL,
    example  VARCHAR NOT NULL,
    sql      VARCHAR NOT NULL,
    built_in BOOLEAN NOT NULL,
    path     VARCHAR NOT NULL
);
COMMENT ON TABLE rules IS 'The rules that looked for contradictions in this run';
COMMENT ON COLUMN rules.rule IS 'Name of the rule: the name of its file';
COMMENT ON COLUMN rules.severity IS 'high: cannot both be true; medium: bounds clash or barely overlap; low: a label or a notice';
COMMENT ON COLUMN rules.finds IS 'What the rule finds, in a sentence';
COMMENT ON COLUMN rules.why IS 'Why a reader should care, in a sentence';
COMMENT ON COLUMN rules.example IS 'An example of what the rule finds';
COMMENT ON COLUMN rules.sql IS 'The query that the rule ran';
COMMENT ON COLUMN rules.built_in IS 'True for a rule of this program, false for one of the user''s own';
COMMENT ON COLUMN rules.path IS 'Its file: of this program from its folder on, of the user''s own as named with --rules';

CREATE TABLE contradictions (
    contradiction_id   VARCHAR PRIMARY KEY,
    rule               VARCHAR NOT NULL,
    severity           VARCHAR NOT NULL CHECK (severity IN ('high', 'medium', 'low')),
    summary            VARCHAR NOT NULL,
    gap                DOUBLE,
    same_source        BOOLEAN NOT NULL,
    sources            VARCHAR[] NOT NULL CHECK (len(sources) >= 1),
    comparable_because VARCHAR,
    could_explain      VARCHAR[],
    figures_against    BIGINT,
    rank               INTEGER CHECK (rank >= 1),
    status             VARCHAR NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'standing', 'waived', 'resolved')),
    first_seen         TIMESTAMP NOT NULL,
    last_seen          TIMESTAMP NOT NULL,
    closed             TIMESTAMP,
    closed_run         VARCHAR,
    closed_because     VARCHAR,
    CHECK (first_seen <= last_seen),
    CHECK ((rank IS NULL) = (status = 'resolved'))
);
COMMENT ON TABLE contradictions IS 'Findings: one row for each disagreement that a rule found. Only new and standing ones are open and count; waived ones were found but are waived, resolved ones were found by an earlier run only';
COMMENT ON COLUMN contradictions.contradiction_id IS 'Identity of the finding; stable from run to run';
COMMENT ON COLUMN contradictions.rule IS 'The rule that found it; see rules';
COMMENT ON COLUMN contradictions.severity IS 'high: cannot both be true; medium: bounds clash or barely overlap; low: a label or a notice';
COMMENT ON COLUMN contradictions.summary IS 'The finding in one sentence with its figures, for people';
COMMENT ON COLUMN contradictions.gap IS 'How far apart the two sides are, as a share (0.25 is a quarter); null where distance has no meaning';
COMMENT ON COLUMN contradictions.same_source IS 'True where one source contradicts itself';
COMMENT ON COLUMN contradictions.sources IS 'The sources concerned, in alphabetical order; see sources';
COMMENT ON COLUMN contradictions.comparable_because IS 'Why the two sides may be held against each other, for people; null where the rule needs no reason';
COMMENT ON COLUMN contradictions.could_explain IS 'What could explain the disagreement away, one sentence an entry; empty or null where nothing is known';
COMMENT ON COLUMN contradictions.figures_against IS 'Of a subject with very many figures: how many of them stand so against one of the two strongest, of which the evidence shows those farthest away; null where every pair is a finding of its own';
COMMENT ON COLUMN contradictions.rank IS 'Order in every listing, from 1: open before waived, severity, then a source against itself, then the larger gap, then more independent sources, then contradiction_id; null where resolved';
COMMENT ON COLUMN contradictions.status IS 'new: open, and not so after the run before; standing: open, and so already then; waived: found, but an entry of waivers.toml waives it, see waivers; resolved: found by an earlier run, by the last one no more (then as it was last told, without claims)';
COMMENT ON COLUMN contradictions.first_seen IS 'Start (UTC) of the first run that found it; kept when it is found again after it was resolved';
COMMENT ON COLUMN contradictions.last_seen IS 'Start (UTC) of the last run that found it';
COMMENT ON COLUMN contradictions.closed IS 'Start (UTC) of the run with which it was resolved or waived; null while it is open';
COMMENT ON COLUMN contradictions.closed_run IS 'That run; see runs';
COMMENT ON COLUMN contradictions.closed_because IS 'Why it is open no more: waiver, with its reason behind a colon; article removed, or article changed (its file, title or dates), with the source_ids behind a colon; article could not be read, with the source_ids; article read otherwise (the same file gave other claims); rules changed; null where open, or where none of these tells it';

CREATE TABLE contradiction_claims (
    contradiction_id VARCHAR NOT NULL,
    claim_id         VARCHAR NOT NULL,
    side             VARCHAR NOT NULL CHECK (side IN ('a', 'b')),
    PRIMARY KEY (contradiction_id, claim_id, side)
);
COMMENT ON TABLE contradiction_claims IS 'The claims that are evidence of each finding, and on which side they stand';
COMMENT ON COLUMN contradiction_claims.contradiction_id IS 'The finding; see contradictions';
COMMENT ON COLUMN contradiction_claims.claim_id IS 'A claim that is evidence of it; see claims';
COMMENT ON COLUMN contradiction_claims.side IS 'a against b; a finding about one side only has a';

CREATE MACRO in_listings(waived, severity, same_source, gap, independent_sources, id) AS {
    'waived': waived,
    'severity': list_position(['high', 'medium', 'low'], severity),
    'between': NOT same_source,
    'gap': -coalesce(gap, -1),
    'sources': -independent_sources,
    'id': id
};
COMMENT ON MACRO in_listings IS 'What findings are ordered by in every listing: open before waived, severity, a source against itself before source against source, the larger gap, more independent sources';
