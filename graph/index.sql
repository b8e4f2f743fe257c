-- The index of a workspace: derived from the statement files, made anew when anything about it is in doubt.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- `mark` tells cheaply whether the statement file or the card is another one than at the last look. `written` is the
-- card as it is, where names are masked in `card`, label and publisher.
CREATE TABLE source (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, publisher TEXT, published TEXT, card TEXT NOT NULL,
    statements INTEGER NOT NULL, refusals INTEGER NOT NULL, mark TEXT NOT NULL, written TEXT
) WITHOUT ROWID;

-- Every statement, and every corrected one (`judged` by a judgement). `holds`: it was not rejected, and not corrected.
-- `shown` is what can be shown of it, where that is not `line`: a line with names masked, or '' for nothing; names are
-- masked in `value` too. Nothing but resolution and judging looks here: all others ask `said`.
CREATE TABLE statement (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, subject TEXT NOT NULL, predicate TEXT NOT NULL, value TEXT NOT NULL,
    node INTEGER NOT NULL, claimant TEXT, status TEXT NOT NULL, passage TEXT NOT NULL, line TEXT NOT NULL,
    holds INTEGER NOT NULL DEFAULT 1, judged TEXT, shown TEXT
);
CREATE INDEX statement_source ON statement (source);
-- What is counted of a node of which thousands of documents speak is in the indexes, so that no row has to be read for it.
CREATE INDEX statement_subject ON statement (subject, predicate, status, holds, shown, source, value);
CREATE INDEX statement_value ON statement (value, node, shown, source) WHERE node;
CREATE INDEX statement_claimant ON statement (claimant) WHERE claimant IS NOT NULL;
CREATE INDEX statement_passage ON statement (passage);
CREATE INDEX statement_judged ON statement (judged) WHERE judged IS NOT NULL;
CREATE INDEX statement_fallen ON statement (id) WHERE NOT holds;

-- What there is to see: every statement that can be shown, as it can be shown.
CREATE VIEW said AS
    SELECT id, source, subject, predicate, value, node, claimant, status, passage, coalesce(shown, line) AS line,
           holds, judged, rowid AS number
    FROM statement WHERE shown IS NULL OR shown <> '';

-- What one document tells of each local node that has a name, as JSON; by what it can be found; the resolved node that
-- it belongs to. Nodes of one `sort` offer the same keys. `root` is the cluster that keys and decisions make, before
-- any comparison.
CREATE TABLE local (node TEXT PRIMARY KEY, told TEXT NOT NULL, sort TEXT NOT NULL) WITHOUT ROWID;
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

-- What people decided on a statement that is here: accepted, rejected, corrected (into what), withheld.
CREATE TABLE ruling (
    statement TEXT NOT NULL, verdict TEXT NOT NULL, judgement TEXT NOT NULL, who TEXT NOT NULL, instead TEXT,
    PRIMARY KEY (statement, verdict)
) WITHOUT ROWID;

-- What people withheld: local nodes, for all of their cluster; and passages.
CREATE TABLE withheld (
    node TEXT PRIMARY KEY, judgement TEXT NOT NULL, scope TEXT NOT NULL, why TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE sealed (
    source TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, judgement TEXT NOT NULL,
    PRIMARY KEY (source, start, "end")
) WITHOUT ROWID;

-- What follows from it: all local nodes that are not shown, and the names and words that are masked, in one source or
-- (source '') everywhere. `called` is what judgements say the names of withheld nodes are, also of such as are not here.
CREATE TABLE veil (node TEXT PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE mask (source TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (source, word)) WITHOUT ROWID;
CREATE TABLE called (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE drawn (source TEXT PRIMARY KEY, look TEXT NOT NULL) WITHOUT ROWID;

-- The judgements that have an effect now, and on what: nodes and statements. Those that withhold are not shown.
CREATE TABLE judgement (
    id TEXT PRIMARY KEY, act TEXT NOT NULL, who TEXT NOT NULL, "when" TEXT NOT NULL, why TEXT NOT NULL,
    evidence TEXT NOT NULL, files TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE judged (thing TEXT NOT NULL, judgement TEXT NOT NULL, PRIMARY KEY (thing, judgement)) WITHOUT ROWID;
CREATE TABLE asleep (judgement TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;

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

-- By what each event is looked up for others that may be the same, once its parties have canonical ids.
CREATE TABLE anchor (node TEXT NOT NULL, block TEXT NOT NULL, PRIMARY KEY (node, block)) WITHOUT ROWID;
CREATE INDEX anchor_block ON anchor (block);

-- Since when it is known what a source says, and whether by its publication, its card or its capture: this one has a
-- clock in it, and is no part of what has to be equal.
CREATE TABLE dating (source TEXT PRIMARY KEY, since TEXT NOT NULL, told TEXT NOT NULL) WITHOUT ROWID;

-- What tells copies of a text, and which sources count as one origin: the smallest id of those that are copies.
CREATE TABLE sketch (
    source TEXT NOT NULL, part INTEGER NOT NULL, least INTEGER NOT NULL, PRIMARY KEY (source, part)
) WITHOUT ROWID;
CREATE INDEX sketch_part ON sketch (part, least);
CREATE TABLE origin (source TEXT PRIMARY KEY, origin TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX origin_origin ON origin (origin);

-- `base` and `plain` are labels by themselves: for readers, and for RDF.
CREATE TABLE cluster (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, base TEXT, plain TEXT, described INTEGER NOT NULL, kind TEXT NOT NULL,
    kinds TEXT NOT NULL, statuses TEXT NOT NULL, aliases TEXT NOT NULL, event INTEGER NOT NULL,
    statements INTEGER NOT NULL, sources INTEGER NOT NULL,
    edtf TEXT, earliest TEXT, latest TEXT
) WITHOUT ROWID;
CREATE INDEX cluster_kind ON cluster (kind);

-- Where ids lead that are no more. It follows from what was here, so it is no part of what is compared.
CREATE TABLE former (id TEXT NOT NULL, heir TEXT NOT NULL, PRIMARY KEY (id, heir)) WITHOUT ROWID;

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

-- What the RDF store has still to take over: a source's graph, the facts of a resolved node ('cluster'), the links of a
-- statement ('claim') or of a local node ('member'), or the judgements; and its id. Empty when both say the same.
CREATE TABLE pending (unit TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (unit, id)) WITHOUT ROWID;
CREATE TRIGGER claim_added AFTER INSERT ON statement BEGIN INSERT OR IGNORE INTO pending VALUES ('claim', new.id); END;
CREATE TRIGGER claim_gone AFTER DELETE ON statement BEGIN INSERT OR IGNORE INTO pending VALUES ('claim', old.id); END;
CREATE TRIGGER claim_shown AFTER UPDATE OF shown, value ON statement BEGIN
    INSERT OR IGNORE INTO pending VALUES ('claim', new.id);
END;
CREATE TRIGGER member_added AFTER INSERT ON member BEGIN INSERT OR IGNORE INTO pending VALUES ('member', new.node); END;
CREATE TRIGGER member_gone AFTER DELETE ON member BEGIN INSERT OR IGNORE INTO pending VALUES ('member', old.node); END;

-- What is seen of a node, under each topic that it can be about; and the nodes by whose change it is seen otherwise.
CREATE TABLE topic (
    key TEXT NOT NULL, node TEXT NOT NULL, sort TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (key, node, sort)
) WITHOUT ROWID;
CREATE INDEX topic_node ON topic (node);
CREATE TABLE leaning (node TEXT NOT NULL, dependence TEXT NOT NULL, PRIMARY KEY (node, dependence)) WITHOUT ROWID;
CREATE INDEX leaning_dependence ON leaning (dependence);
-- What those that lean on a node look at: its label, its classes, where it lies.
CREATE TABLE face (node TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

-- Accounts of one thing side by side, and the nodes that each finding is about.
CREATE TABLE finding (
    id TEXT PRIMARY KEY, topic TEXT NOT NULL, kind TEXT NOT NULL, relation TEXT NOT NULL, body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX finding_topic ON finding (topic);
CREATE TABLE concerning (finding TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (finding, node)) WITHOUT ROWID;
CREATE INDEX concerning_node ON concerning (node);
