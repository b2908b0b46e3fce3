-- Papers weigh in the order of what they say, no longer of the numbers that chance gave them: probabilities move
-- by a few thousandths. And the birth of an adopted child is the one of the notice and of the list again. What is
-- kept is forgotten and derived anew by whoever asks first.
DELETE FROM known_event_year;
DELETE FROM known_person_count;
DELETE FROM known_resident_count;
DELETE FROM match_candidate;
UPDATE known_event_state SET settled_seq = 0, settled_chain = '';

-- What a revoked entry alone told is known no longer from that day on: such events have counters of their own.
DROP TABLE known_event_count;
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
  is_entry_alone INTEGER NOT NULL,
  events INTEGER NOT NULL CONSTRAINT known_event_count_events CHECK (events > 0),
  PRIMARY KEY (
    commune, kind, event_on, entered_on, annulled_on, sex, is_declared, is_abroad, is_presumed,
    is_notified, is_entry_alone
  )
){{strict}};
