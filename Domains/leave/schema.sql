-- One row a request. half_day: morning, afternoon, or NULL for whole days. days: what it takes from the balance.
CREATE TABLE leave_requests (
  id INTEGER PRIMARY KEY,
  employee_no TEXT NOT NULL,
  kind TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  half_day TEXT,
  days REAL NOT NULL CHECK (days > 0),
  reason TEXT,
  approver_no TEXT,
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'withdrawn')),
  note TEXT,
  created_at TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT
);
CREATE INDEX leave_requests_of_person ON leave_requests (employee_no, first_day);
CREATE INDEX leave_requests_to_decide ON leave_requests (status, approver_no);

-- Days a year by kind, from so many full years with the company on. A kind without a row has no limit but the approver's.
-- calendar = 1: weekends and holidays count too.
CREATE TABLE leave_allowances (
  kind TEXT NOT NULL,
  from_year INTEGER NOT NULL,
  days REAL NOT NULL,
  calendar INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, from_year)
);
INSERT INTO leave_allowances (kind, from_year, days, calendar) VALUES
  ('annual', 0, 5, 0),
  ('annual', 5, 10, 0),
  ('annual', 10, 15, 0),
  ('sick', 0, 12, 0),
  ('personal', 0, 10, 0),
  ('marriage', 0, 10, 1),
  ('maternity', 0, 158, 1),
  ('paternity', 0, 15, 1),
  ('childcare', 0, 10, 0),
  ('bereavement', 0, 3, 0),
  ('study', 0, 5, 0);
