-- What can be ordered: price in the office's currency; stock on the shelf, against which counts what is ordered and not cancelled.
-- needs_approval = 1: always goes to the manager, whatever it costs. The names are the values of the slot supply_item in domain.yml.
CREATE TABLE supplies_items (
  code TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  price REAL NOT NULL,
  stock INTEGER NOT NULL CHECK (stock >= 0),
  needs_approval INTEGER NOT NULL DEFAULT 0
);
INSERT INTO supplies_items (code, unit, price, stock, needs_approval) VALUES
  ('paper-a4', 'pack', 22, 200, 0),
  ('pen-gel', 'pen', 2, 500, 0),
  ('pen-ball', 'pen', 1.5, 300, 0),
  ('pen-board', 'pen', 4, 120, 0),
  ('pen-light', 'pen', 3, 100, 0),
  ('eraser-board', 'piece', 6, 20, 0),
  ('notebook', 'pad', 8, 150, 0),
  ('sticky-notes', 'pad', 5, 200, 0),
  ('folder', 'piece', 6, 180, 0),
  ('box-file', 'piece', 10, 80, 0),
  ('stapler', 'piece', 18, 25, 0),
  ('staples', 'box', 3, 100, 0),
  ('paper-clips', 'box', 4, 100, 0),
  ('tape', 'roll', 5, 90, 0),
  ('glue', 'bottle', 4, 60, 0),
  ('scissors', 'pair', 9, 30, 0),
  ('envelope', 'piece', 0.5, 1000, 0),
  ('battery-aa', 'cell', 3, 200, 0),
  ('calculator', 'set', 45, 10, 0),
  ('tissues', 'pack', 5, 150, 0),
  ('water', 'crate', 30, 40, 0),
  ('badge-holder', 'piece', 2, 300, 0),
  ('toner', 'piece', 320, 12, 0),
  ('usb-stick', 'piece', 60, 30, 0),
  ('mouse', 'piece', 60, 25, 0),
  ('mouse-pad', 'piece', 12, 40, 0),
  ('keyboard', 'piece', 120, 20, 0),
  ('headset', 'headset', 180, 15, 0),
  ('usb-hub', 'piece', 150, 12, 0),
  ('desk-lamp', 'lamp', 130, 8, 0),
  ('monitor', 'set', 1200, 6, 1),
  ('chair', 'seat', 900, 5, 1);

-- An order of this total or more goes to the manager.
CREATE TABLE supplies_limits (approval_from REAL NOT NULL);
INSERT INTO supplies_limits (approval_from) VALUES (500);

CREATE TABLE supplies_orders (
  id INTEGER PRIMARY KEY,
  employee_no TEXT NOT NULL,
  deliver_to TEXT,
  reason TEXT,
  total REAL NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'cancelled', 'delivered')),
  approver_no TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT
);
CREATE INDEX supplies_orders_of_person ON supplies_orders (employee_no, status);

CREATE TABLE supplies_lines (
  order_id INTEGER NOT NULL,
  item_code TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  price REAL NOT NULL,
  PRIMARY KEY (order_id, item_code)
);
