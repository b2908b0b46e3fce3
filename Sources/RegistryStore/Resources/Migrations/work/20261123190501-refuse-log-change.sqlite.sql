-- An entry of the log is forgotten after its time or stays; it is never made to say something else.
CREATE TRIGGER access_log_keeps BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'an entry of the access log is never changed'); END;
