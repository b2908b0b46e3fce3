-- Projection: statutory tables as they were signed, each version of each period.
CREATE TABLE locked_table (
  code TEXT NOT NULL,
  period TEXT NOT NULL,
  year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (code, period, year, version)
){{strict}};
