-- Pairs now carry what linkage thinks of them. The rules by which known events are derived changed
-- with it, so what is kept is forgotten and derived anew by whoever asks first.
DROP TABLE match_candidate;

-- Projection: pairs of papers that a person has to look at. `permille` is the probability that the
-- two are one in thousandths, -1 where linkage has no opinion; `weights` says why (MatchWeight).
CREATE TABLE match_candidate (
  id TEXT NOT NULL PRIMARY KEY,
  relation TEXT NOT NULL,
  left_paper TEXT NOT NULL,
  right_paper TEXT NOT NULL,
  reasons TEXT NOT NULL,
  presumption TEXT NOT NULL
    CONSTRAINT match_candidate_presumption CHECK (presumption IN ('same', 'different')),
  permille INTEGER NOT NULL
    CONSTRAINT match_candidate_permille CHECK (permille BETWEEN -1 AND 1000),
  weights TEXT NOT NULL
){{strict}};

DELETE FROM known_event_year;
UPDATE known_event_state SET settled_seq = 0, settled_chain = '';

-- Projection: pairs of which somebody was not sure, so that somebody else looks.
CREATE TABLE match_doubt (
  left_paper TEXT NOT NULL,
  right_paper TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  author TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (left_paper, right_paper)
){{strict}};
