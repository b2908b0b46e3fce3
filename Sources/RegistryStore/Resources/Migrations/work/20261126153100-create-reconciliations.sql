-- Exports of the Ministry's system that were compared with the register. No part of the register: made
-- again from the same file whenever somebody likes.
CREATE TABLE reconciliation (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
){{strict}};

-- The entries of a comparison. `content` is the export's row in canonical form, empty where only the
-- register has the entry; `entry_id` is empty where only the export has it.
CREATE TABLE reconciliation_row (
  reconciliation_id TEXT NOT NULL REFERENCES reconciliation (id),
  place INTEGER NOT NULL,
  difference TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  content TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (reconciliation_id, place)
){{strict}};
CREATE INDEX reconciliation_row_difference
  ON reconciliation_row (reconciliation_id, difference, place);
