-- What is left to believe: which sources are one voice, how much each weighs, what they together support.
-- Filled by warehouse/reconciling, after the rules have run; the method is explained in warehouse/README.md.

CREATE MACRO common_sources() AS 100;
COMMENT ON MACRO common_sources IS 'A figure that more sources give than this, copies of one article counted once, is looked at no further for copying: pairs grow with the square of the sources';

CREATE MACRO majority_share() AS 0.5;
COMMENT ON MACRO majority_share IS 'A range is supported where voices of more than this share of the weight allow it';

CREATE MACRO needed_voices() AS 2;
COMMENT ON MACRO needed_voices IS 'A range is supported where at least this many voices allow it';

CREATE MACRO unseen_subjects() AS 1;
COMMENT ON MACRO unseen_subjects IS 'Before anything is known of a voice, it is taken to be borne out in so many subjects and contradicted in as many (Laplace''s rule of succession): one disagreement alone makes nobody worthless';

CREATE MACRO trust(borne_out, contradicted) AS
    round((borne_out + unseen_subjects()) / (borne_out + contradicted + 2 * unseen_subjects()), 3)::DECIMAL(4, 3);
COMMENT ON MACRO trust IS 'Weight of a voice that is borne out and contradicted so often; three digits, so that sums of weights are exact in any order';

CREATE MACRO room(f) AS
    CASE
        WHEN is_point(f) AND f.measure <> 'experience' THEN two_points_share()
        WHEN is_rough(f) THEN rough_share()
        ELSE near_touch_share()
    END / 2;
COMMENT ON MACRO room IS 'By what share of its value a figure gives way when it is held against others: half of what findings give room to, as the other figure gives way by the other half';

CREATE TABLE source_independence (
    source_a    VARCHAR NOT NULL,
    source_b    VARCHAR NOT NULL,
    shared      BIGINT NOT NULL,
    rare        BIGINT NOT NULL,
    figures     STRUCT(figure VARCHAR, elsewhere BIGINT, claims_a VARCHAR[], claims_b VARCHAR[])[] NOT NULL,
    same_figures BOOLEAN NOT NULL,
    independent BOOLEAN NOT NULL,
    voice_a     VARCHAR NOT NULL,
    voice_b     VARCHAR NOT NULL,
    PRIMARY KEY (source_a, source_b)
);
COMMENT ON TABLE source_independence IS 'Pairs of sources that share three or more identical figures of pay, bonus or growth, and whether these are rare elsewhere: then one has copied the other, or both a third, and they are one voice. Of sources whose figures are all the same each is paired with the first of them, and only that one with others';
COMMENT ON COLUMN source_independence.source_a IS 'A source; see sources';
COMMENT ON COLUMN source_independence.source_b IS 'Another source, later in the alphabet';
COMMENT ON COLUMN source_independence.shared IS 'Identical figures about the same subject that both give, to the last digit';
COMMENT ON COLUMN source_independence.rare IS 'How many of these are rare elsewhere: at most rare_sources() other sources give them, beside those that share three or more figures with either';
COMMENT ON COLUMN source_independence.figures IS 'The identical figures in words, how many sources elsewhere give each, and the claims of either source that say it';
COMMENT ON COLUMN source_independence.same_figures IS 'True where the two give the same figures throughout';
COMMENT ON COLUMN source_independence.independent IS 'False where at least copied_figures_count() of the shared figures are rare elsewhere';
COMMENT ON COLUMN source_independence.voice_a IS 'The voice that source_a belongs to; see source_weights';
COMMENT ON COLUMN source_independence.voice_b IS 'The voice that source_b belongs to; the same where they are not independent';

CREATE TABLE source_weights (
    source_id     VARCHAR PRIMARY KEY,
    voice         VARCHAR NOT NULL,
    voice_sources BIGINT NOT NULL,
    subjects      BIGINT NOT NULL,
    borne_out     BIGINT NOT NULL,
    outvoted      BIGINT NOT NULL,
    with_itself   BIGINT NOT NULL,
    weight        DECIMAL(4, 3) NOT NULL
);
COMMENT ON TABLE source_weights IS 'What each source weighs when sources are reconciled, and the counts that this comes from. Sources that are one voice weigh together what one of them would';
COMMENT ON COLUMN source_weights.source_id IS 'The source; see sources';
COMMENT ON COLUMN source_weights.voice IS 'The sources that are not independent of one another, called by the first of them in the alphabet; its own name for an independent source';
COMMENT ON COLUMN source_weights.voice_sources IS 'Sources of the voice, this one included';
COMMENT ON COLUMN source_weights.subjects IS 'Subjects of which this voice speaks and at least one other';
COMMENT ON COLUMN source_weights.borne_out IS 'Of these: those in which it allows the range that more than half of the voices share';
COMMENT ON COLUMN source_weights.outvoted IS 'Of these: those in which it does not, or there is none. Where as many voices share several ranges and it allows some of them only, neither is counted';
COMMENT ON COLUMN source_weights.with_itself IS 'Findings of high severity in which the source contradicts itself; of a voice the most that one of its sources has';
COMMENT ON COLUMN source_weights.weight IS 'trust(borne_out, outvoted + with_itself): the share of what could be checked that held, counting one of each more; 0.5 where nothing could be checked';

CREATE TABLE reconciled (
    measure             VARCHAR NOT NULL,
    role                VARCHAR,
    level               VARCHAR,
    location            VARCHAR,
    company             VARCHAR,
    industry            VARCHAR,
    qualifier           VARCHAR,
    currency            VARCHAR,
    period              VARCHAR,
    years_low           DOUBLE,
    years_high          DOUBLE,
    pay_basis           VARCHAR,
    sources             BIGINT NOT NULL,
    independent_sources BIGINT NOT NULL,
    claims              BIGINT NOT NULL,
    lowest              DOUBLE NOT NULL,
    highest             DOUBLE NOT NULL,
    supported_low       DOUBLE,
    supported_high      DOUBLE,
    agreement           DOUBLE,
    outliers            VARCHAR[] NOT NULL,
    outside             STRUCT(source_id VARCHAR, low DOUBLE, high DOUBLE, gap DOUBLE)[] NOT NULL,
    note                VARCHAR NOT NULL,
    subject_id          VARCHAR NOT NULL  -- unique, as a digest of its subject: an index would take longer than the rows
);
COMMENT ON TABLE reconciled IS 'Per subject: the range that most of the weight of the independent sources shares, and who stands outside. Claims that only some may reach (hedged) are left out; averages, medians and ranges, and years are not told apart';
COMMENT ON COLUMN reconciled.measure IS 'pay, experience, bonus or growth';
COMMENT ON COLUMN reconciled.role IS 'The job; null where the claims name none';
COMMENT ON COLUMN reconciled.level IS 'Level of seniority; null: all levels';
COMMENT ON COLUMN reconciled.location IS 'Where: country or country/place, under one name (see place_names); null where the claims name none. Claims that name none stand with the one country whose money they speak of, where other claims name it';
COMMENT ON COLUMN reconciled.company IS 'The employer; null: none in particular';
COMMENT ON COLUMN reconciled.industry IS 'The industry; null: none in particular';
COMMENT ON COLUMN reconciled.qualifier IS 'Words that narrow the subject and fit no other column; null where there are none';
COMMENT ON COLUMN reconciled.currency IS 'Currency of pay; null for other measures';
COMMENT ON COLUMN reconciled.period IS 'Period of pay; null for other measures';
COMMENT ON COLUMN reconciled.years_low IS 'Fewest years of experience, where a band of years but no level is named';
COMMENT ON COLUMN reconciled.years_high IS 'Most years of experience, where a band of years but no level is named';
COMMENT ON COLUMN reconciled.pay_basis IS 'base or total where sources say either of the same subject: then it is two, and a claim that says nothing of it stands in both; null elsewhere';
COMMENT ON COLUMN reconciled.sources IS 'Sources that claim something about the subject';
COMMENT ON COLUMN reconciled.independent_sources IS 'Voices among them: sources that copy one another count as one; see source_independence';
COMMENT ON COLUMN reconciled.claims IS 'Their claims about the subject';
COMMENT ON COLUMN reconciled.lowest IS 'The lowest figure in these claims';
COMMENT ON COLUMN reconciled.highest IS 'The highest figure in these claims';
COMMENT ON COLUMN reconciled.supported_low IS 'Lower end of the range that the most weight shares; null: open below, or nothing is supported';
COMMENT ON COLUMN reconciled.supported_high IS 'Upper end of that range; null: open above, or nothing is supported';
COMMENT ON COLUMN reconciled.agreement IS 'Share of the weight that shares a value of the range, 0 to 1; 0 where nothing is supported; null where there is one voice only';
COMMENT ON COLUMN reconciled.outliers IS 'Sources that allow nothing in the range, in alphabetical order; empty where nothing is supported, as there is no range to stand outside of';
COMMENT ON COLUMN reconciled.outside IS 'The outliers again, farthest first: the bounds of their claim nearest to the range, and the gap between, as a share of the larger value (of the points of percent or years alike)';
COMMENT ON COLUMN reconciled.note IS 'What the figures mean, in words: one source only; one voice only; no two sources agree; no range that most share; some sources stand outside; not all share one value; all sources agree';
COMMENT ON COLUMN reconciled.subject_id IS 'Identity of the subject, made of what it is about; its claims are in reconciled_claims';

CREATE TABLE reconciled_claims (
    subject_id VARCHAR NOT NULL,
    claim_id   VARCHAR NOT NULL
);
COMMENT ON TABLE reconciled_claims IS 'The claims that each row of reconciled comes from. A claim that says neither base nor total pay is in two where others say both';
COMMENT ON COLUMN reconciled_claims.subject_id IS 'The subject; see reconciled';
COMMENT ON COLUMN reconciled_claims.claim_id IS 'A claim about it; see claims';

CREATE TABLE claim_standings (
    claim_id VARCHAR NOT NULL,
    inside   BOOLEAN NOT NULL,
    gap      DOUBLE,
    CHECK (inside = (gap IS NULL))
);
COMMENT ON TABLE claim_standings IS 'How each claim stands to what is supported of its subject. Claims of subjects where nothing is supported are not in it, nor those that only some may reach (hedged)';
COMMENT ON COLUMN claim_standings.claim_id IS 'The claim; see claims';
COMMENT ON COLUMN claim_standings.inside IS 'True where it allows something of the supported range, to which at least two voices agree: it is borne out';
COMMENT ON COLUMN claim_standings.gap IS 'How far it lies outside, as a share of the larger value; null where it lies inside';
