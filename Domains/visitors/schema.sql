-- One row a visit; people: how many come, the named one included. visit_at: ISO 8601 with offset.
CREATE TABLE visitors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  company TEXT,
  people INTEGER NOT NULL DEFAULT 1 CHECK (people > 0),
  visit_at TEXT NOT NULL,
  host_no TEXT NOT NULL,
  purpose TEXT,
  plate TEXT,
  room_code TEXT,
  registered_by TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'expected' CHECK (status IN ('expected', 'cancelled')),
  created_at TEXT NOT NULL
);
CREATE INDEX visitors_by_day ON visitors (visit_at);

-- Whose title has one of these words sees all visitors, besides those with the role admin.
CREATE TABLE visitors_reception (word TEXT PRIMARY KEY);
INSERT INTO visitors_reception (word) VALUES
  ('前台'), ('接待'), ('门卫'), ('保安'), ('安保'), ('reception'), ('security guard'), ('gate'), ('concierge');
