-- The articles, their text, and what a reader must know about the files.

CREATE TABLE sources (
    source_id    VARCHAR PRIMARY KEY,
    path         VARCHAR NOT NULL,
    title        VARCHAR,
    publisher    VARCHAR,
    url          VARCHAR,
    published_on DATE,
    as_of_year   INTEGER,
    sha256       VARCHAR NOT NULL CHECK (length(sha256) = 64),
    format       VARCHAR NOT NULL CHECK (format IN ('text', 'markdown', 'html')),
    encoding     VARCHAR NOT NULL,
    -- A quarter of the time to write, and a third of the room, of what DuckDB would choose for it.
    text         VARCHAR NOT NULL USING COMPRESSION zstd,
    ingest_key   VARCHAR
);
COMMENT ON TABLE sources IS 'The articles: one row a source, with its whole text';
COMMENT ON COLUMN sources.source_id IS 'Name of the source: its file name without extension, or its relative path without extension where two files share that name';
COMMENT ON COLUMN sources.path IS 'Where the article lay, relative to the folder that was read; forward slashes';
COMMENT ON COLUMN sources.title IS 'Title of the article; null where nothing tells it';
COMMENT ON COLUMN sources.publisher IS 'Who published the article; null where nothing tells it';
COMMENT ON COLUMN sources.url IS 'Where the article was published; null where nothing tells it';
COMMENT ON COLUMN sources.published_on IS 'Day on which the article was published or last updated; null where nothing tells it';
COMMENT ON COLUMN sources.as_of_year IS 'Year that the article says its figures are of; null where nothing tells it';
COMMENT ON COLUMN sources.sha256 IS 'SHA-256 of the bytes of the file, 64 hexadecimal digits';
COMMENT ON COLUMN sources.format IS 'text, markdown, or html (then text holds the markdown made of it)';
COMMENT ON COLUMN sources.encoding IS 'Character encoding from which the file was decoded';
COMMENT ON COLUMN sources.ingest_key IS 'SHA-256 of this row, of what its file and its entry in sources.toml held, and of the version of the code that read them: where it stays the same, the next run takes the row from here; null where a note tells of the file, which is read again each time';
COMMENT ON COLUMN sources.text IS 'The whole text. Claims point into it: char_start and char_end count its characters from 0';

CREATE TABLE extractions (
    source_id      VARCHAR PRIMARY KEY,
    extraction_key VARCHAR NOT NULL,
    digest         UBIGINT NOT NULL,
    run_id         VARCHAR NOT NULL
);
COMMENT ON TABLE extractions IS 'How each source was read; the next run reads again only those of which this changes';
COMMENT ON COLUMN extractions.source_id IS 'The source; see sources';
COMMENT ON COLUMN extractions.extraction_key IS 'SHA-256 of all that decides what is read: text, title, year, and the version of rules, vocabularies and checks';
COMMENT ON COLUMN extractions.digest IS 'Checksum of what was read: a source whose claims somebody has changed here is read again';
COMMENT ON COLUMN extractions.run_id IS 'The run that read it; see runs';

CREATE TABLE notes (
    path      VARCHAR NOT NULL,
    source_id VARCHAR,
    kind      VARCHAR NOT NULL,
    message   VARCHAR NOT NULL
);
COMMENT ON TABLE notes IS 'What a reader must know about the files: those left out, and those read with a remark';
COMMENT ON COLUMN notes.path IS 'The file, relative to the folder that was read';
COMMENT ON COLUMN notes.source_id IS 'The source that the file became or repeats; null where it became none';
COMMENT ON COLUMN notes.kind IS 'Kind of note in one word, such as duplicate, empty, binary, undecodable, unreadable, vanished; failed: of a source that could not be read, and is tried again by the next run; lost_claims: of a source in which claims were read within two weeks, and none now; fewer_claims: of all sources, path being ".", where a fifth of the claims of the same sources are lost';
COMMENT ON COLUMN notes.message IS 'One line that names the file and what to do about it';
