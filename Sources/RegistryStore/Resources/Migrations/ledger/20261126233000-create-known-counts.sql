-- Projection: the known births and deaths as counters of like events (KnownCell). `entered_on` is the day
-- of the entry, '?' for one that cannot be read, '' for none. Written with the known events.
CREATE TABLE known_event_count (
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
){{strict}};

-- Projection: the people of the birth register, counted by their days.
CREATE TABLE known_person_count (
  registered_on TEXT NOT NULL,
  annulled_on TEXT NOT NULL,
  died_on TEXT NOT NULL,
  people INTEGER NOT NULL CONSTRAINT known_person_count_people CHECK (people > 0),
  PRIMARY KEY (registered_on, annulled_on, died_on)
){{strict}};

-- Projection: how many people of the population list come to a standing on a day, or leave it (negative);
-- '' is from the beginning. How many stand so as of a day is the sum up to it (ResidentCounts).
CREATE TABLE known_resident_count (
  standing INTEGER NOT NULL,
  from_on TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (standing, from_on)
){{strict}};

-- Registers from before: the events are derived anew by whoever asks first, and counted with it.
DELETE FROM known_event_year;
DELETE FROM match_candidate;
UPDATE known_event_state SET settled_seq = 0, settled_chain = '';
