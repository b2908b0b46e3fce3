-- Projection: the notices of birth on which entries were made here. Their numbers stand in no column of an entry.
CREATE TABLE notice_use (
  number TEXT NOT NULL,
  paper_id TEXT NOT NULL,
  issuer TEXT NOT NULL,
  PRIMARY KEY (number, paper_id)
){{strict}};
