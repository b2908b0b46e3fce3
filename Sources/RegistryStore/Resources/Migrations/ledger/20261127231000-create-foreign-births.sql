-- Projection: the birth entries of children who were born in another country: they count among the registrations
-- and in no cohort of the commune.
CREATE TABLE foreign_birth (
  paper_id TEXT NOT NULL PRIMARY KEY
){{strict}};
