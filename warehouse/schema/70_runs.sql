-- The history of the pipeline: one row a run, the last one and those before it.

CREATE TABLE runs (
    run_id         VARCHAR PRIMARY KEY,
    started        TIMESTAMP NOT NULL,
    ended          TIMESTAMP,
    raw            VARCHAR NOT NULL,
    files          BIGINT,
    sources        BIGINT,
    claims         BIGINT,
    rejected       BIGINT,
    unread         BIGINT,
    contradictions BIGINT,
    high           BIGINT,
    medium         BIGINT,
    low            BIGINT,
    rules_version  VARCHAR,
    new            BIGINT,
    standing       BIGINT,
    waived         BIGINT,
    resolved       BIGINT,
    CHECK (started <= ended)
);
COMMENT ON TABLE runs IS 'Every run that built this warehouse, old ones carried forward: what went in and what came out';
COMMENT ON COLUMN runs.run_id IS 'Identity of the run, made of its start in UTC, such as 20250131T060000Z';
COMMENT ON COLUMN runs.started IS 'When the run started, UTC';
COMMENT ON COLUMN runs.ended IS 'When the warehouse of the run was complete, UTC';
COMMENT ON COLUMN runs.raw IS 'The folder or files that were read, as the user named them';
COMMENT ON COLUMN runs.files IS 'Files found, those that became no source included';
COMMENT ON COLUMN runs.sources IS 'Sources read';
COMMENT ON COLUMN runs.claims IS 'Claims that passed every check';
COMMENT ON COLUMN runs.rejected IS 'Claims that failed a check';
COMMENT ON COLUMN runs.unread IS 'Money-like texts that no rule could read';
COMMENT ON COLUMN runs.contradictions IS 'Open contradictions: new and standing ones; earlier versions counted all that were found';
COMMENT ON COLUMN runs.high IS 'Open contradictions of high severity';
COMMENT ON COLUMN runs.medium IS 'Open contradictions of medium severity';
COMMENT ON COLUMN runs.low IS 'Open contradictions of low severity';
COMMENT ON COLUMN runs.rules_version IS 'Version of the rules that read and compared';
COMMENT ON COLUMN runs.new IS 'Open contradictions that were not open after the run before; null for runs of earlier versions, as in the next three columns';
COMMENT ON COLUMN runs.standing IS 'Open contradictions that were open after the run before';
COMMENT ON COLUMN runs.waived IS 'Contradictions found, but waived';
COMMENT ON COLUMN runs.resolved IS 'Contradictions that this run was the first not to find';

CREATE TABLE run_stages (
    run_id         VARCHAR NOT NULL,
    position       INTEGER NOT NULL,
    stage          VARCHAR NOT NULL,
    items_in       BIGINT,
    items_out      BIGINT,
    seconds        DOUBLE NOT NULL,
    peak_memory_mb DOUBLE NOT NULL,
    PRIMARY KEY (run_id, position)
);
COMMENT ON TABLE run_stages IS 'What each stage of each run came to, old runs carried forward. The last stage, publish, is not here, for the warehouse that it puts in place is complete by then; the log of the run has it';
COMMENT ON COLUMN run_stages.run_id IS 'The run; see runs';
COMMENT ON COLUMN run_stages.position IS 'Place of the stage in its run, counted from 1';
COMMENT ON COLUMN run_stages.stage IS 'ingest, carry, extract, validate, load, contradictions or report';
COMMENT ON COLUMN run_stages.items_in IS 'What went in: files into ingest; sources into carry; sources to be read into extract; the claims that it read into validate; sources into load; claims, those carried over included, into contradictions; null for report';
COMMENT ON COLUMN run_stages.items_out IS 'What came out: sources of ingest; sources to be read, the others being as before, of carry; claims of extract, validate and load; open contradictions; pages of the report';
COMMENT ON COLUMN run_stages.seconds IS 'How long it took, by a clock that nobody sets; where it was tried again, the last try';
COMMENT ON COLUMN run_stages.peak_memory_mb IS 'Most memory (10^6 bytes) that the process of the run had resident at any time from its own start to the end of the stage, or any process that it had started and that had ended by then: so it never falls from stage to stage, and the stage at which it rises is the one that needed it';
