-- Projection: how far the known events are in step with the acts. One row: the last act that changed
-- what they are derived from, and the last act that they were derived after, with its hash.
CREATE TABLE known_event_state (
  id INTEGER NOT NULL PRIMARY KEY CONSTRAINT known_event_state_one CHECK (id = 1),
  changed_seq INTEGER NOT NULL,
  settled_seq INTEGER NOT NULL,
  settled_chain TEXT NOT NULL
){{strict}};

INSERT INTO known_event_state (id, changed_seq, settled_seq, settled_chain)
SELECT 1, coalesce(max(seq), 0), coalesce(max(seq), 0), '' FROM act
WHERE kind IN ('file.received', 'row.supplemented', 'match.decided', 'match.withdrawn');
