-- A dossier may be due by an hour of its day; empty when it is the end of the working day.
ALTER TABLE dossier ADD COLUMN due_at TEXT NOT NULL DEFAULT '';
-- A file or a look-up does not change what a step was decided on.
UPDATE dossier SET last_seq = (
  SELECT max(office_trail.seq) FROM office_trail
  WHERE office_trail.thing = dossier.id
    AND office_trail.kind NOT IN ('attachment.kept', 'lookup.kept')
);
