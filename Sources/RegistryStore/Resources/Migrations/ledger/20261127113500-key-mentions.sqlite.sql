-- Rows lie in the tree of their key alone, instead of in one tree by a hidden number and one more by their
-- key: less to write for each person named, and names are found in the order in which they are shown. The
-- index of names is made by the next migration.
CREATE TABLE person_mention_by_key (
  paper_id TEXT NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  search_key TEXT NOT NULL,
  sex TEXT NOT NULL,
  birth_on TEXT NOT NULL,
  identifier TEXT NOT NULL,
  village TEXT NOT NULL,
  PRIMARY KEY (paper_id, role)
){{strict}}, WITHOUT ROWID;
INSERT INTO person_mention_by_key SELECT * FROM person_mention ORDER BY paper_id, role;
DROP TABLE person_mention;
ALTER TABLE person_mention_by_key RENAME TO person_mention;
CREATE INDEX person_mention_identifier ON person_mention (identifier) WHERE identifier <> '';

CREATE TABLE entry_count_by_key (
  commune TEXT NOT NULL,
  kind TEXT NOT NULL,
  type TEXT NOT NULL,
  event_on TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  sex TEXT NOT NULL,
  is_declared INTEGER NOT NULL CONSTRAINT entry_count_is_declared CHECK (is_declared IN (0, 1)),
  entries INTEGER NOT NULL CONSTRAINT entry_count_entries CHECK (entries >= 0),
  PRIMARY KEY (commune, kind, event_on, issued_on, type, sex, is_declared)
){{strict}}, WITHOUT ROWID;
INSERT INTO entry_count_by_key SELECT * FROM entry_count;
DROP TABLE entry_count;
ALTER TABLE entry_count_by_key RENAME TO entry_count;

CREATE TABLE known_event_count_by_key (
  commune TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT known_event_count_kind CHECK (kind IN ('birth', 'death')),
  event_on TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  annulled_on TEXT NOT NULL,
  sex TEXT NOT NULL,
  is_declared INTEGER NOT NULL,
  is_abroad INTEGER NOT NULL,
  is_presumed INTEGER NOT NULL,
  is_notified INTEGER NOT NULL,
  events INTEGER NOT NULL CONSTRAINT known_event_count_events CHECK (events > 0),
  PRIMARY KEY (
    commune, kind, event_on, entered_on, annulled_on, sex, is_declared, is_abroad, is_presumed,
    is_notified
  )
){{strict}}, WITHOUT ROWID;
INSERT INTO known_event_count_by_key SELECT * FROM known_event_count;
DROP TABLE known_event_count;
ALTER TABLE known_event_count_by_key RENAME TO known_event_count;

CREATE TABLE known_person_count_by_key (
  registered_on TEXT NOT NULL,
  annulled_on TEXT NOT NULL,
  died_on TEXT NOT NULL,
  people INTEGER NOT NULL CONSTRAINT known_person_count_people CHECK (people > 0),
  PRIMARY KEY (registered_on, annulled_on, died_on)
){{strict}}, WITHOUT ROWID;
INSERT INTO known_person_count_by_key SELECT * FROM known_person_count;
DROP TABLE known_person_count;
ALTER TABLE known_person_count_by_key RENAME TO known_person_count;

CREATE TABLE known_resident_count_by_key (
  standing INTEGER NOT NULL,
  from_on TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (standing, from_on)
){{strict}}, WITHOUT ROWID;
INSERT INTO known_resident_count_by_key SELECT * FROM known_resident_count;
DROP TABLE known_resident_count;
ALTER TABLE known_resident_count_by_key RENAME TO known_resident_count;
