-- Projection: each paper as it stands now. Derived from the ledger; can be thrown away and rebuilt.
CREATE TABLE paper (
  id TEXT NOT NULL PRIMARY KEY,
  commune TEXT NOT NULL,
  seq INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reference TEXT NOT NULL,
  book_year INTEGER NOT NULL,
  entry_number INTEGER NOT NULL,
  volume TEXT NOT NULL,
  page TEXT NOT NULL,
  issuer TEXT NOT NULL,
  type TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  event_on TEXT NOT NULL,
  mother_name TEXT NOT NULL,
  father_name TEXT NOT NULL,
  cited_reference TEXT NOT NULL,
  cited_on TEXT NOT NULL,
  cited_place TEXT NOT NULL,
  remark TEXT NOT NULL,
  child_count INTEGER NOT NULL,
  is_declared INTEGER NOT NULL CONSTRAINT paper_is_declared CHECK (is_declared IN (0, 1)),
  is_current INTEGER NOT NULL CONSTRAINT paper_is_current CHECK (is_current IN (0, 1)),
  row_key TEXT NOT NULL
){{strict}};
CREATE INDEX paper_row_key ON paper (row_key);
CREATE INDEX paper_number ON paper (kind, book_year, entry_number);

-- Projection: each person named in a paper.
CREATE TABLE person_mention (
  paper_id TEXT NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  search_key TEXT NOT NULL,
  sex TEXT NOT NULL,
  birth_on TEXT NOT NULL,
  identifier TEXT NOT NULL,
  village TEXT NOT NULL,
  PRIMARY KEY (paper_id, role)
){{strict}};
CREATE INDEX person_mention_identifier ON person_mention (identifier) WHERE identifier <> '';

-- Projection: rows of files that wait for correction or were taken with warnings.
CREATE TABLE row_issue (
  id TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  row_key TEXT NOT NULL,
  state TEXT NOT NULL
    CONSTRAINT row_issue_state CHECK (state IN ('open', 'resolved', 'warned')),
  findings TEXT NOT NULL
){{strict}};
CREATE INDEX row_issue_row_key ON row_issue (row_key);
CREATE INDEX row_issue_state ON row_issue (state, seq, row_number);

-- Projection: standing decisions on pairs of papers.
CREATE TABLE match_decision (
  left_paper TEXT NOT NULL,
  right_paper TEXT NOT NULL,
  verdict TEXT NOT NULL
    CONSTRAINT match_decision_verdict CHECK (verdict IN ('same', 'different')),
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (left_paper, right_paper)
){{strict}};

-- Projection: notes on cases.
CREATE TABLE case_note (
  seq INTEGER NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL
){{strict}};
CREATE INDEX case_note_case ON case_note (case_id, seq);
