-- The office: one row a person, department, room, meeting, document. Lists keep their order in `position`.
-- Instants are UTC seconds since 1970; dates are ISO text 'YYYY-MM-DD'. `extra` keeps, as JSON, what a file had beyond these columns.

CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE company (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  name        TEXT NOT NULL,
  name_en     TEXT,
  timezone    TEXT NOT NULL,
  locale      TEXT NOT NULL,
  work_start  TEXT NOT NULL,   -- 'HH:MM'
  work_end    TEXT NOT NULL,
  lunch_start TEXT,
  lunch_end   TEXT,
  now         TEXT,            -- kept for export only, never a clock
  extra       TEXT
);

CREATE TABLE departments (
  code        TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  name_en     TEXT,
  parent_code TEXT REFERENCES departments(code) DEFERRABLE INITIALLY DEFERRED,
  head_no     TEXT REFERENCES people(employee_no) DEFERRABLE INITIALLY DEFERRED,
  floor       TEXT,
  position    INTEGER NOT NULL,  -- order in the file
  extra       TEXT
);

CREATE TABLE people (
  employee_no     TEXT PRIMARY KEY,
  name            TEXT NOT NULL,
  name_en         TEXT,
  department_code TEXT NOT NULL REFERENCES departments(code) DEFERRABLE INITIALLY DEFERRED,
  title           TEXT,
  title_en        TEXT,
  manager_no      TEXT REFERENCES people(employee_no) DEFERRABLE INITIALLY DEFERRED,
  email           TEXT,
  phone           TEXT,
  mobile          TEXT,
  location        TEXT,
  hire_date       TEXT,
  status          TEXT NOT NULL CHECK (status IN ('active', 'probation', 'leave', 'resigned')),
  role            TEXT NOT NULL CHECK (role IN ('staff', 'manager', 'executive', 'assistant', 'admin', 'hr')),
  clearance       TEXT NOT NULL CHECK (clearance IN ('public', 'internal', 'confidential', 'secret')),
  timezone        TEXT NOT NULL,
  position        INTEGER NOT NULL,
  extra           TEXT
);
CREATE INDEX people_by_department ON people(department_code);
CREATE INDEX people_by_manager ON people(manager_no);
CREATE INDEX people_by_email ON people(email COLLATE NOCASE);

CREATE TABLE person_aliases (
  employee_no TEXT NOT NULL REFERENCES people(employee_no) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  alias       TEXT NOT NULL,
  PRIMARY KEY (employee_no, position)
) WITHOUT ROWID;

CREATE TABLE rooms (
  code     TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  name_en  TEXT,
  building TEXT,
  floor    TEXT,
  capacity INTEGER NOT NULL,
  position INTEGER NOT NULL,
  extra    TEXT
);

CREATE TABLE room_equipment (
  room_code TEXT NOT NULL REFERENCES rooms(code) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  PRIMARY KEY (room_code, position)
) WITHOUT ROWID;

-- Nobody listed: everybody may book. Else a role, a department code (with what is below it) or an employee number.
CREATE TABLE room_bookers (
  room_code TEXT NOT NULL REFERENCES rooms(code) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  booker    TEXT NOT NULL,
  PRIMARY KEY (room_code, position)
) WITHOUT ROWID;

CREATE TABLE holidays (
  date TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday'))
) WITHOUT ROWID;

CREATE TABLE meetings (
  uid          TEXT PRIMARY KEY,
  title        TEXT NOT NULL,
  organizer_no TEXT REFERENCES people(employee_no) DEFERRABLE INITIALLY DEFERRED,
  room_code    TEXT REFERENCES rooms(code) DEFERRABLE INITIALLY DEFERRED,
  place        TEXT,                                   -- a LOCATION that is no room
  starts_at    INTEGER NOT NULL,                       -- UTC seconds; of the first occurrence
  ends_at      INTEGER NOT NULL,                       -- exclusive
  time_zone    TEXT NOT NULL,                          -- the zone its rule is expanded in
  all_day      INTEGER NOT NULL DEFAULT 0,
  rrule        TEXT,                                   -- RFC 5545 RRULE value
  recurs_until INTEGER,                                -- UTC seconds of the last occurrence's end; NULL: no rule, or no end
  status       TEXT NOT NULL DEFAULT 'confirmed' CHECK (status IN ('confirmed', 'tentative', 'cancelled')),
  busy         INTEGER NOT NULL DEFAULT 1,             -- 0: TRANSP:TRANSPARENT
  private      INTEGER NOT NULL DEFAULT 0,             -- 1: CLASS:PRIVATE
  sequence     INTEGER NOT NULL DEFAULT 0,
  extra        TEXT                                    -- JSON array: other content lines of the file, for export
);
CREATE INDEX meetings_single ON meetings(starts_at, ends_at) WHERE rrule IS NULL;
CREATE INDEX meetings_recurring ON meetings(starts_at) WHERE rrule IS NOT NULL;
CREATE INDEX meetings_by_organizer ON meetings(organizer_no);
CREATE INDEX meetings_by_room ON meetings(room_code);

CREATE TABLE meeting_attendees (
  uid         TEXT NOT NULL REFERENCES meetings(uid) ON DELETE CASCADE,
  employee_no TEXT NOT NULL REFERENCES people(employee_no) DEFERRABLE INITIALLY DEFERRED,
  position    INTEGER NOT NULL,
  response    TEXT,                                    -- PARTSTAT, lower case
  parameters  TEXT,                                    -- other parameters of the line, for export
  PRIMARY KEY (uid, employee_no)
) WITHOUT ROWID;
CREATE INDEX attendees_by_person ON meeting_attendees(employee_no);

-- An occurrence of a series that is gone (EXDATE) or differs (RECURRENCE-ID). NULL: as in the series.
CREATE TABLE meeting_exceptions (
  uid           TEXT NOT NULL REFERENCES meetings(uid) ON DELETE CASCADE,
  recurrence_at INTEGER NOT NULL,                      -- UTC seconds of the start that the rule gives
  removed       INTEGER NOT NULL DEFAULT 0,
  title         TEXT,
  room_code     TEXT REFERENCES rooms(code) DEFERRABLE INITIALLY DEFERRED,
  room_dropped  INTEGER NOT NULL DEFAULT 0,            -- 1: this occurrence has no room though the series has one
  starts_at     INTEGER,
  ends_at       INTEGER,
  status        TEXT,
  attendees     TEXT,                                  -- JSON array of employee numbers
  extra         TEXT,
  PRIMARY KEY (uid, recurrence_at)
) WITHOUT ROWID;

-- Writes made in conversation: a key is written once, so that a turn that runs again changes nothing, and `before` undoes it.
CREATE TABLE calendar_writes (
  key           TEXT PRIMARY KEY,                      -- conversation, sender, turn, ordinal
  uid           TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('booked', 'moved', 'updated', 'cancelled')),
  recurrence_at INTEGER,                               -- UTC seconds; NULL: the meeting or the whole series
  before        TEXT,                                  -- JSON of the meeting; NULL: there was none
  after         TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX calendar_writes_by_uid ON calendar_writes(uid);

CREATE TABLE documents (
  id             INTEGER PRIMARY KEY,
  doc_no         TEXT NOT NULL UNIQUE,
  number_key     TEXT NOT NULL,                        -- doc_no without brackets, blanks, leading zeros
  title          TEXT NOT NULL,
  category       TEXT,
  issuer_code    TEXT REFERENCES departments(code) DEFERRABLE INITIALLY DEFERRED,
  author_no      TEXT REFERENCES people(employee_no) DEFERRABLE INITIALLY DEFERRED,
  issued_on      TEXT,
  effective_on   TEXT,
  security_level TEXT NOT NULL CHECK (security_level IN ('public', 'internal', 'confidential', 'secret')),
  status         TEXT NOT NULL CHECK (status IN ('draft', 'in_review', 'issued', 'archived', 'revoked')),
  supersedes     TEXT,                                 -- doc_no of the paper that this one replaces
  body           TEXT NOT NULL,
  file_name      TEXT,
  extra          TEXT
);

CREATE INDEX documents_by_number_key ON documents(number_key);

CREATE TABLE document_tags (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  tag         TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

-- rowid = documents.id. The columns hold terms parted by blanks: pairs of Chinese characters, folded Latin words.
CREATE VIRTUAL TABLE document_index USING fts5(number, title, tags, body, tokenize="unicode61 remove_diacritics 0");

-- What the last import read, by key: a row is written again only when its digest changed.
CREATE TABLE import_rows (
  kind   TEXT NOT NULL,
  key    TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
