-- The account that saved a draft last: who typed an act is recorded with it. Empty in drafts of before.
ALTER TABLE draft ADD COLUMN saved_by_id TEXT NOT NULL DEFAULT '';
