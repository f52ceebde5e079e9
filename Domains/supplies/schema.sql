-- What can be ordered. price: in the office's currency. stock: on the shelf; what is ordered and not cancelled counts against it.
-- needs_approval = 1: always goes to the manager, whatever it costs. word_1 …: other words for it.
CREATE TABLE supplies_items (
  code TEXT PRIMARY KEY,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit TEXT NOT NULL,
  price REAL NOT NULL,
  stock INTEGER NOT NULL CHECK (stock >= 0),
  needs_approval INTEGER NOT NULL DEFAULT 0,
  word_1 TEXT, word_2 TEXT, word_3 TEXT, word_4 TEXT, word_5 TEXT, word_6 TEXT
);
INSERT INTO supplies_items
  (code, name_zh, name_en, unit, price, stock, needs_approval, word_1, word_2, word_3, word_4, word_5, word_6) VALUES
  ('paper-a4', 'A4纸', 'A4 paper', 'pack', 22, 200, 0, '打印纸', '复印纸', 'paper', 'printer paper', 'copy paper', 'A4 pads'),
  ('pen-gel', '中性笔', 'gel pen', 'pen', 2, 500, 0, '签字笔', '水笔', '黑笔', 'pen', 'pens', 'gel pens'),
  ('pen-ball', '圆珠笔', 'ballpoint pen', 'pen', 1.5, 300, 0, '原子笔', 'ballpoint', 'ballpoint pens', 'biro', NULL, NULL),
  ('pen-board', '白板笔', 'whiteboard marker', 'pen', 4, 120, 0, 'marker', 'markers', 'whiteboard markers', 'board marker', NULL, NULL),
  ('pen-light', '荧光笔', 'highlighter', 'pen', 3, 100, 0, '记号笔', 'highlighters', NULL, NULL, NULL, NULL),
  ('eraser-board', '板擦', 'whiteboard eraser', 'piece', 6, 20, 0, '白板擦', 'eraser', 'board eraser', NULL, NULL, NULL),
  ('notebook', '笔记本', 'notebook', 'pad', 8, 150, 0, '记事本', '本子', 'notebooks', 'notepad', NULL, NULL),
  ('sticky-notes', '便利贴', 'sticky notes', 'pad', 5, 200, 0, '便签', '便条纸', 'post-its', 'post-it', 'sticky note', NULL),
  ('folder', '文件夹', 'folder', 'piece', 6, 180, 0, '资料夹', 'folders', 'binder', 'binders', NULL, NULL),
  ('box-file', '档案盒', 'box file', 'piece', 10, 80, 0, '档案袋', 'box files', 'archive box', NULL, NULL, NULL),
  ('stapler', '订书机', 'stapler', 'piece', 18, 25, 0, '钉书机', 'staplers', NULL, NULL, NULL, NULL),
  ('staples', '订书钉', 'staples', 'box', 3, 100, 0, '钉书钉', 'box of staples', NULL, NULL, NULL, NULL),
  ('paper-clips', '回形针', 'paper clips', 'box', 4, 100, 0, '曲别针', '别针', 'clips', 'paper clip', NULL, NULL),
  ('tape', '胶带', 'adhesive tape', 'roll', 5, 90, 0, '透明胶', '胶布', 'tape', 'sticky tape', 'sellotape', NULL),
  ('glue', '胶水', 'glue', 'bottle', 4, 60, 0, '固体胶', '胶棒', 'glue stick', NULL, NULL, NULL),
  ('scissors', '剪刀', 'scissors', 'pair', 9, 30, 0, NULL, NULL, NULL, NULL, NULL, NULL),
  ('envelope', '信封', 'envelope', 'piece', 0.5, 1000, 0, 'envelopes', NULL, NULL, NULL, NULL, NULL),
  ('battery-aa', '五号电池', 'AA battery', 'cell', 3, 200, 0, '5号电池', '电池', 'batteries', 'AA batteries', 'battery', NULL),
  ('calculator', '计算器', 'calculator', 'set', 45, 10, 0, 'calculators', NULL, NULL, NULL, NULL, NULL),
  ('tissues', '抽纸', 'tissues', 'pack', 5, 150, 0, '纸巾', '面巾纸', NULL, NULL, NULL, NULL),
  ('water', '矿泉水', 'mineral water', 'crate', 30, 40, 0, '瓶装水', 'water', 'bottled water', NULL, NULL, NULL),
  ('badge-holder', '胸牌', 'name badge', 'piece', 2, 300, 0, '胸卡', '证件套', 'badges', 'name badges', 'badge holder', NULL),
  ('toner', '硒鼓', 'toner', 'piece', 320, 12, 0, '墨盒', '墨粉', 'cartridge', 'cartridges', 'toner cartridge', NULL),
  ('usb-stick', 'U盘', 'USB stick', 'piece', 60, 30, 0, '优盘', 'usb sticks', 'flash drive', 'usb drive', NULL, NULL),
  ('mouse', '鼠标', 'mouse', 'piece', 60, 25, 0, '无线鼠标', 'mice', NULL, NULL, NULL, NULL),
  ('mouse-pad', '鼠标垫', 'mouse pad', 'piece', 12, 40, 0, 'mouse mat', NULL, NULL, NULL, NULL, NULL),
  ('keyboard', '键盘', 'keyboard', 'piece', 120, 20, 0, '机械键盘', 'keyboards', NULL, NULL, NULL, NULL),
  ('headset', '耳机', 'headset', 'headset', 180, 15, 0, '耳麦', 'headsets', 'headphones', NULL, NULL, NULL),
  ('usb-hub', '扩展坞', 'USB hub', 'piece', 150, 12, 0, 'hub', '拓展坞', NULL, NULL, NULL, NULL),
  ('desk-lamp', '台灯', 'desk lamp', 'lamp', 130, 8, 0, 'lamp', NULL, NULL, NULL, NULL, NULL),
  ('monitor', '显示器', 'monitor', 'set', 1200, 6, 1, '屏幕', 'monitors', 'display', NULL, NULL, NULL),
  ('chair', '办公椅', 'office chair', 'seat', 900, 5, 1, '椅子', '人体工学椅', 'chair', 'chairs', 'ergonomic chair', 'office chairs');

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
