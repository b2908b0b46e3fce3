-- Projection: the volumes of the books that the office writes. The one volume of a kind and year that
-- is open gives the numbers: last_number goes up by one in the transaction of the act that takes it.
CREATE TABLE register_book (
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  volume INTEGER NOT NULL,
  code TEXT NOT NULL,
  first_number INTEGER NOT NULL,
  last_number INTEGER NOT NULL
    CONSTRAINT register_book_numbers CHECK (last_number >= first_number - 1),
  pages INTEGER NOT NULL CONSTRAINT register_book_pages CHECK (pages > 0),
  entries_per_page INTEGER NOT NULL
    CONSTRAINT register_book_entries_per_page CHECK (entries_per_page > 0),
  opened_on TEXT NOT NULL,
  closed_on TEXT NOT NULL,
  closed_reason TEXT NOT NULL
    CONSTRAINT register_book_closed_reason CHECK (closed_reason IN ('', 'yearEnd', 'full')),
  PRIMARY KEY (kind, year, volume)
){{strict}};
CREATE UNIQUE INDEX register_book_open ON register_book (kind, year) WHERE closed_on = '';

-- Projection: the dossiers as they stand.
CREATE TABLE dossier (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  act TEXT NOT NULL,
  channel TEXT NOT NULL,
  applicant TEXT NOT NULL,
  subject TEXT NOT NULL,
  search_key TEXT NOT NULL,
  notice TEXT NOT NULL,
  received_on TEXT NOT NULL,
  received_at TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL
    CONSTRAINT dossier_state CHECK (
      state IN ('open', 'waiting', 'registered', 'refused', 'forwarded', 'withdrawn', 'done')
    ),
  assignee_id TEXT NOT NULL,
  assignee TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  last_seq INTEGER NOT NULL
){{strict}};
CREATE INDEX dossier_queue ON dossier (state, due_on, id);
CREATE INDEX dossier_notice ON dossier (notice) WHERE notice <> '';

-- Projection: which acts concern an entry or a dossier, in their order.
CREATE TABLE office_trail (
  thing TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (thing, seq)
){{strict}};

-- Projection: every paper that was given out.
CREATE TABLE given_paper (
  id TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL,
  number TEXT NOT NULL,
  copies INTEGER NOT NULL,
  receiver TEXT NOT NULL,
  given_on TEXT NOT NULL,
  given_by TEXT NOT NULL
){{strict}};
CREATE INDEX given_paper_entry ON given_paper (entry_id) WHERE entry_id <> '';
CREATE INDEX given_paper_order ON given_paper (seq);

-- Projection: files bound to dossiers; each lies outside the database under its digest.
CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  dossier_id TEXT NOT NULL,
  digest TEXT NOT NULL,
  media TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  label TEXT NOT NULL,
  seq INTEGER NOT NULL
){{strict}};
CREATE INDEX attachment_dossier ON attachment (dossier_id, seq);

-- Papers by the day of their event: likely doubles, births of one mother.
CREATE INDEX paper_event ON paper (kind, event_on);
CREATE INDEX person_mention_name ON person_mention (search_key);
