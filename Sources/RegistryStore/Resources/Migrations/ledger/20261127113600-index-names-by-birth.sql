-- Who searches for a name mostly knows the year of birth.
DROP INDEX IF EXISTS person_mention_name;
CREATE INDEX person_mention_name ON person_mention (search_key, birth_on);
