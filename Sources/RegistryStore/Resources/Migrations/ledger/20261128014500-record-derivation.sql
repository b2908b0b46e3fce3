-- The derived tables of a file are those of its youngest step: whoever adds a step to a file that holds acts derives
-- them all anew. Where acts come to be derived otherwise and no table changes, the step adds a column here, so that
-- the schema too tells by which rules the tables were filled. No row is ever kept.
CREATE TABLE derivation (
  since_20261128014500 TEXT
){{strict}};
