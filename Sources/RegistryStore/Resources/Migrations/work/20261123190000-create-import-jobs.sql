-- Files on their way into the register. The rows that came in are acts of the ledger; this table is
-- forgotten work, and tells where an import broke off.
CREATE TABLE import_job (
  id TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL
    CONSTRAINT import_job_state CHECK (state IN ('waiting', 'running', 'done', 'refused')),
  permille INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  warned INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  problem TEXT NOT NULL,
  remarks TEXT NOT NULL,
  started_by TEXT NOT NULL,
  started_by_name TEXT NOT NULL,
  started_at TEXT NOT NULL
){{strict}};
CREATE INDEX import_job_state ON import_job (state, id);
