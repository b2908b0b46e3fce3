-- Projection: how many entries of the books agree in everything by which they are counted. Each act adds
-- one; a correction takes one away and adds one. How long an entry waited follows from its two days.
CREATE TABLE entry_count (
  commune TEXT NOT NULL,
  kind TEXT NOT NULL,
  type TEXT NOT NULL,
  event_on TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  sex TEXT NOT NULL,
  is_declared INTEGER NOT NULL CONSTRAINT entry_count_is_declared CHECK (is_declared IN (0, 1)),
  entries INTEGER NOT NULL CONSTRAINT entry_count_entries CHECK (entries >= 0),
  PRIMARY KEY (commune, kind, event_on, issued_on, type, sex, is_declared)
){{strict}};

-- The registers that were kept before there were counters.
INSERT INTO entry_count (commune, kind, type, event_on, issued_on, sex, is_declared, entries)
SELECT paper.commune, paper.kind, paper.type, paper.event_on, paper.issued_on,
  COALESCE(person_mention.sex, ''), paper.is_declared, COUNT(*)
FROM paper LEFT JOIN person_mention
  ON person_mention.paper_id = paper.id AND person_mention.role IN ('child', 'deceased')
WHERE paper.kind IN ('birth', 'death', 'marriage')
GROUP BY paper.commune, paper.kind, paper.type, paper.event_on, paper.issued_on,
  COALESCE(person_mention.sex, ''), paper.is_declared;
