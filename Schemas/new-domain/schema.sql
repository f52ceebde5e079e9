-- Later changes go into schema-2.sql, schema-3.sql …
CREATE TABLE __name___requests (
  id          INTEGER PRIMARY KEY,
  employee_no TEXT NOT NULL,
  day         TEXT NOT NULL,       -- YYYY-MM-DD
  count       INTEGER NOT NULL,
  note        TEXT,
  phone       TEXT,
  status      TEXT NOT NULL,       -- open, withdrawn
  created_at  TEXT NOT NULL
);
CREATE INDEX __name___requests_by_person ON __name___requests(employee_no, status);
