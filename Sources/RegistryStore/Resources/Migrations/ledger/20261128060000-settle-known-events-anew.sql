-- The birth of an adopted child is the one of the notice and of the list again: events are derived anew by the
-- first who reads them.
UPDATE known_event_state SET settled_seq = 0, settled_chain = '';
