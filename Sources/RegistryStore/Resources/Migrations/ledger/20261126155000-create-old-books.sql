-- Projection: the volumes of books of the past, as they lie in the archive.
CREATE TABLE old_book (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  office TEXT NOT NULL,
  year INTEGER NOT NULL,
  volume TEXT NOT NULL,
  first_number INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  condition TEXT NOT NULL
    CONSTRAINT old_book_condition CHECK (condition IN ('good', 'damaged', 'lost')),
  location TEXT NOT NULL,
  note TEXT NOT NULL,
  seq INTEGER NOT NULL
){{strict}};
