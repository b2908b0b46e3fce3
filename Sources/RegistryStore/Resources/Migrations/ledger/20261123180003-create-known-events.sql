-- Projection: the known events of a kind and year, one event a line (KnownEventLine). A year is
-- read and compared whole, so it is kept whole.
CREATE TABLE known_event_year (
  kind TEXT NOT NULL
    CONSTRAINT known_event_year_kind CHECK (
      kind IN ('birth', 'death', 'divorce', 'surveyed', 'resident', 'registered')
    ),
  year INTEGER NOT NULL,
  events TEXT NOT NULL,
  PRIMARY KEY (kind, year)
){{strict}};

-- Projection: pairs of papers that a person has to look at.
CREATE TABLE match_candidate (
  id TEXT NOT NULL PRIMARY KEY,
  relation TEXT NOT NULL,
  left_paper TEXT NOT NULL,
  right_paper TEXT NOT NULL,
  reasons TEXT NOT NULL,
  presumption TEXT NOT NULL
    CONSTRAINT match_candidate_presumption CHECK (presumption IN ('same', 'different'))
){{strict}};
