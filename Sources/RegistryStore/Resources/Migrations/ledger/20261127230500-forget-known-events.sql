-- Papers weigh in the order of what they say, no longer of the numbers that chance gave them: probabilities move
-- by a few thousandths. And the birth of an adopted child is the one of the notice and of the list again. What is
-- kept is forgotten and derived anew by whoever asks first.
DELETE FROM known_event_year;
DELETE FROM known_event_count;
DELETE FROM known_person_count;
DELETE FROM known_resident_count;
DELETE FROM match_candidate;
UPDATE known_event_state SET settled_seq = 0, settled_chain = '';
