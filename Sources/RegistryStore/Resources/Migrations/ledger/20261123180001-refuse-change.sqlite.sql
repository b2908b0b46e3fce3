CREATE TRIGGER act_keeps BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
CREATE TRIGGER act_stays BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'an act is never deleted'); END;
CREATE TRIGGER act_body_keeps BEFORE UPDATE ON act_body BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
CREATE TRIGGER act_body_stays BEFORE DELETE ON act_body BEGIN SELECT RAISE(ABORT, 'an act is never deleted'); END;
CREATE TRIGGER kept_row_keeps BEFORE UPDATE ON kept_row BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
CREATE TRIGGER kept_row_stays BEFORE DELETE ON kept_row BEGIN SELECT RAISE(ABORT, 'an act is never deleted'); END;
