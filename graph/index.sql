-- The index of a workspace: derived from the statement files, made anew when anything about it is in doubt.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- `mark` tells cheaply whether the statement file or the card is another one than at the last look.
CREATE TABLE source (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, publisher TEXT, published TEXT, card TEXT NOT NULL,
    statements INTEGER NOT NULL, refusals INTEGER NOT NULL, mark TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE statement (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, subject TEXT NOT NULL, predicate TEXT NOT NULL, value TEXT NOT NULL,
    node INTEGER NOT NULL, claimant TEXT, status TEXT NOT NULL, passage TEXT NOT NULL, line TEXT NOT NULL
);
CREATE INDEX statement_source ON statement (source);
CREATE INDEX statement_subject ON statement (subject, predicate);
CREATE INDEX statement_value ON statement (value) WHERE node;
CREATE INDEX statement_claimant ON statement (claimant) WHERE claimant IS NOT NULL;
CREATE INDEX statement_passage ON statement (passage);

-- What one document tells of each local node that has a name, as JSON; by what it can be found; the resolved node that
-- it belongs to. `root` is the cluster that keys and decisions make, before any comparison.
CREATE TABLE local (node TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE key (node TEXT NOT NULL, bucket TEXT NOT NULL, PRIMARY KEY (node, bucket)) WITHOUT ROWID;
CREATE INDEX key_bucket ON key (bucket);
CREATE TABLE member (
    node TEXT PRIMARY KEY, source TEXT NOT NULL, canonical TEXT NOT NULL, rule TEXT, key TEXT, root TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX member_root ON member (root);
CREATE INDEX member_canonical ON member (canonical);

-- What people decided on two local nodes that are here: same, different or unsure, in which judgement, and who.
CREATE TABLE tie (
    left TEXT NOT NULL, right TEXT NOT NULL, verdict TEXT NOT NULL, judgement TEXT NOT NULL, who TEXT NOT NULL,
    PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE INDEX tie_right ON tie (right);

-- What is compared of each root as JSON, which roots are worth comparing (those that share a block), and what comparison
-- found: from REVIEW up a question for people, from SAME up a rule that ties.
CREATE TABLE card (node TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE block (node TEXT NOT NULL, block TEXT NOT NULL, PRIMARY KEY (node, block)) WITHOUT ROWID;
CREATE INDEX block_block ON block (block);
CREATE TABLE edge (
    left TEXT NOT NULL, right TEXT NOT NULL, score REAL NOT NULL, rule TEXT NOT NULL, why TEXT NOT NULL,
    PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE INDEX edge_right ON edge (right);

-- `base` and `plain` are labels by themselves: for readers, and for RDF.
CREATE TABLE cluster (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, base TEXT, plain TEXT, described INTEGER NOT NULL, kind TEXT NOT NULL,
    kinds TEXT NOT NULL, statuses TEXT NOT NULL, aliases TEXT NOT NULL, event INTEGER NOT NULL,
    statements INTEGER NOT NULL, sources INTEGER NOT NULL,
    edtf TEXT, earliest TEXT, latest TEXT
) WITHOUT ROWID;
CREATE INDEX cluster_kind ON cluster (kind);

-- What can be searched: names (of a local node), quotes (of a passage), titles (of a source).
CREATE TABLE phrase (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, what TEXT NOT NULL, owner TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX phrase_source ON phrase (source);
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = 'phrase', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER phrase_added AFTER INSERT ON phrase BEGIN
    INSERT INTO words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER phrase_gone AFTER DELETE ON phrase BEGIN
    INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- What the RDF store has still to take over: 'source' or 'cluster', and its id. Empty when both say the same.
CREATE TABLE pending (unit TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (unit, id)) WITHOUT ROWID;
