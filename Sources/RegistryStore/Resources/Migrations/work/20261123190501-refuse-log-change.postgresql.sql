CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'an entry of the access log is never changed'; END $$;
CREATE TRIGGER access_log_keeps BEFORE UPDATE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
