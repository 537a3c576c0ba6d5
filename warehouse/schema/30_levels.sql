-- The levels of seniority and their order.

CREATE TABLE levels (
    level VARCHAR PRIMARY KEY,
    rank  INTEGER NOT NULL
);
COMMENT ON TABLE levels IS 'Levels of seniority in order. Lead, staff and manager share a rank: none of them is above another';
COMMENT ON COLUMN levels.level IS 'Name of the level, as in claims.level';
COMMENT ON COLUMN levels.rank IS 'Order of the level: a higher number is more senior; levels of equal rank are not ordered';

INSERT INTO levels (level, rank) VALUES
    ('intern',    1),
    ('entry',     2),
    ('junior',    3),
    ('mid',       4),
    ('senior',    5),
    ('lead',      6),
    ('staff',     6),
    ('manager',   6),
    ('principal', 7),
    ('director',  8),
    ('executive', 9);
