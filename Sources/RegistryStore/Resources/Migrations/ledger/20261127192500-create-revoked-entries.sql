-- Projection: the entries that a decision took back, and from which day on they say nothing.
CREATE TABLE revoked_entry (
  paper_id TEXT NOT NULL PRIMARY KEY,
  revoked_on TEXT NOT NULL
){{strict}};
