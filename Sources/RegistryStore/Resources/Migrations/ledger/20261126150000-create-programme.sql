-- Projection: each plan as it was adopted last.
CREATE TABLE programme (
  commune TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (commune, id)
){{strict}};

-- Projection: each instance of an item as it was recorded last; year 0 is an item without a time.
CREATE TABLE programme_instance (
  commune TEXT NOT NULL,
  programme TEXT NOT NULL,
  item TEXT NOT NULL,
  year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  due TEXT NOT NULL,
  steps TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (commune, programme, item, year)
){{strict}};

-- Projection: proofs of instances. The file of one lies beside the database under its hash.
CREATE TABLE programme_evidence (
  id TEXT NOT NULL PRIMARY KEY,
  commune TEXT NOT NULL,
  programme TEXT NOT NULL,
  item TEXT NOT NULL,
  year INTEGER NOT NULL,
  result INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  reference TEXT NOT NULL,
  digest TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL
    CONSTRAINT programme_evidence_is_withdrawn CHECK (is_withdrawn IN (0, 1))
){{strict}};
CREATE INDEX programme_evidence_instance ON programme_evidence (commune, programme, item, year);

-- Projection: the lines of the books beside the plan as they stand.
CREATE TABLE programme_record (
  id TEXT NOT NULL PRIMARY KEY,
  commune TEXT NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  is_struck_out INTEGER NOT NULL
    CONSTRAINT programme_record_is_struck_out CHECK (is_struck_out IN (0, 1)),
  body TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL
){{strict}};
CREATE INDEX programme_record_kind ON programme_record (commune, kind, id);

-- Projection: what was done with plan and books, in order.
CREATE TABLE programme_change (
  seq INTEGER NOT NULL PRIMARY KEY,
  commune TEXT NOT NULL,
  what TEXT NOT NULL,
  programme TEXT NOT NULL,
  item TEXT NOT NULL,
  year INTEGER NOT NULL,
  record_kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  state TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL
){{strict}};
CREATE INDEX programme_change_commune ON programme_change (commune, seq);
CREATE INDEX programme_change_item ON programme_change (commune, programme, item, year, seq);

-- Projection: every version of each document about the programme.
CREATE TABLE programme_document (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  commune TEXT NOT NULL,
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  is_final INTEGER NOT NULL
    CONSTRAINT programme_document_is_final CHECK (is_final IN (0, 1)),
  body TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
){{strict}};
CREATE INDEX programme_document_commune ON programme_document (commune, id, version);
