-- Pages of old books that are being typed. Forgotten work: what counts is written into the register.
CREATE TABLE old_page (
  id TEXT NOT NULL PRIMARY KEY,
  book_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  office TEXT NOT NULL,
  year INTEGER NOT NULL,
  volume TEXT NOT NULL,
  page TEXT NOT NULL,
  row_count INTEGER NOT NULL CONSTRAINT old_page_row_count CHECK (row_count > 0),
  settled TEXT NOT NULL,
  settled_by TEXT NOT NULL,
  accepted_by TEXT NOT NULL
){{strict}};
CREATE INDEX old_page_book ON old_page (book_id, page);

-- What one of the two people typed: the cells as JSON, a list of rows.
CREATE TABLE old_page_typing (
  page_id TEXT NOT NULL REFERENCES old_page (id),
  account_id TEXT NOT NULL,
  name TEXT NOT NULL,
  cells TEXT NOT NULL,
  typed_at TEXT NOT NULL,
  PRIMARY KEY (page_id, account_id)
){{strict}};
