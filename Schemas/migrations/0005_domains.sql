-- Domains without Swift: the scripts of their tables that were applied, and what was written in conversation. Their own tables are
-- made by Domains/<name>/schema.sql; each is called <name> or <name>_….

CREATE TABLE domain_schemas (
  domain  TEXT NOT NULL,
  version INTEGER NOT NULL,                            -- schema.sql is 1, schema-2.sql 2 …
  sql     TEXT NOT NULL,                               -- as it was applied
  PRIMARY KEY (domain, version)
) WITHOUT ROWID;

-- A key is written once, so that a turn that runs again changes nothing; `parameters` undo it.
CREATE TABLE domain_writes (
  key        TEXT PRIMARY KEY,                         -- conversation, sender, turn, ordinal
  action     TEXT NOT NULL,
  flow       TEXT NOT NULL,
  record     TEXT NOT NULL,                            -- JSON: the key of the row written, or null
  results    TEXT NOT NULL,                            -- JSON object: what the statements returned
  parameters TEXT NOT NULL,                            -- JSON object: what they were given
  undone_by  TEXT                                      -- the key of the turn that took it back
) WITHOUT ROWID;

-- What domains may know of the office.
CREATE VIEW office_people AS
  SELECT employee_no, name, name_en, department_code, title, title_en, manager_no,
         CASE status WHEN 'resigned' THEN NULL ELSE email END AS email,
         CASE status WHEN 'resigned' THEN NULL ELSE phone END AS phone,
         CASE status WHEN 'resigned' THEN NULL ELSE location END AS location,
         hire_date, status, role
  FROM people;
CREATE VIEW office_departments AS SELECT code, name, name_en, parent_code, head_no, floor FROM departments;
CREATE VIEW office_rooms AS SELECT code, name, name_en, building, floor, capacity FROM rooms;
