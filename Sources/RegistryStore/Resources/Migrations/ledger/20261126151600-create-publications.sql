-- Projection: what was made public, each vintage of each year. A vintage is never changed: a later one
-- stands beside it.
CREATE TABLE publication (
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  published_on TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (year, number)
){{strict}};
