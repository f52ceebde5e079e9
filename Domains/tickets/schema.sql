-- One row a ticket. place: where the thing stands. taken_by: who of IT deals with it.
CREATE TABLE tickets (
  id INTEGER PRIMARY KEY,
  employee_no TEXT NOT NULL,
  problem TEXT NOT NULL,
  category TEXT NOT NULL,
  urgency TEXT NOT NULL CHECK (urgency IN ('low', 'normal', 'high', 'critical')),
  place TEXT,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'taken', 'closed')),
  taken_by TEXT,
  created_at TEXT NOT NULL,
  closed_by TEXT,
  closed_at TEXT
);
CREATE INDEX tickets_of_person ON tickets (employee_no, status);
CREATE INDEX tickets_by_status ON tickets (status, urgency);

CREATE TABLE tickets_notes (
  id INTEGER PRIMARY KEY,
  ticket_id INTEGER NOT NULL,
  author_no TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX tickets_notes_of_ticket ON tickets_notes (ticket_id, id);

-- A department (or one below it) whose name has one of these words is IT; the office as a whole does not count.
CREATE TABLE tickets_staff (word TEXT PRIMARY KEY);
INSERT INTO tickets_staff (word) VALUES
  ('信息技术'), ('信息中心'), ('信息部'), ('信息化'), ('信息管理'), ('网络中心'), ('运维'), ('技术支持'),
  (' it '), ('information technology'), ('information systems'), ('help desk'), ('helpdesk'), ('service desk');

-- Words of a description that say what kind of ticket it is; where several fit, the kind of the longest word counts.
CREATE TABLE tickets_words (word TEXT PRIMARY KEY, category TEXT NOT NULL);
INSERT INTO tickets_words (word, category) VALUES
  ('打印', 'printer'), ('复印', 'printer'), ('扫描仪', 'printer'), ('卡纸', 'printer'), ('墨', 'printer'), ('硒鼓', 'printer'),
  ('print', 'printer'), ('scanner', 'printer'), ('toner', 'printer'), ('copier', 'printer'), ('paper jam', 'printer'),
  ('网', 'network'), ('wifi', 'network'), ('wi-fi', 'network'), ('无线', 'network'), ('vpn', 'network'), ('断线', 'network'),
  ('internet', 'network'), ('network', 'network'), ('offline', 'network'), ('connection', 'network'), ('lan ', 'network'),
  ('密码', 'account'), ('账号', 'account'), ('帐号', 'account'), ('权限', 'account'), ('登录', 'account'), ('登不', 'account'),
  ('登陆', 'account'), ('开通', 'account'), ('锁了', 'account'), ('共享盘', 'account'), ('password', 'account'), ('account', 'account'),
  ('log in', 'account'), ('login', 'account'), ('sign in', 'account'), ('locked', 'account'), ('access', 'account'), ('permission', 'account'),
  ('shared drive', 'account'), ('mailbox', 'account'),
  ('软件', 'software'), ('系统', 'software'), ('安装', 'software'), ('装个', 'software'), ('闪退', 'software'), ('报错', 'software'),
  ('打不开', 'software'), ('邮箱', 'software'), ('邮件', 'software'), ('excel', 'software'), ('word', 'software'), ('outlook', 'software'),
  ('teams', 'software'), ('微信', 'software'), ('中毒', 'software'), ('病毒', 'software'), ('software', 'software'), ('install', 'software'),
  ('crash', 'software'), ('error', 'software'), ('update', 'software'), ('mail', 'software'), ('virus', 'software'), ('phishing', 'software'),
  ('erp', 'software'), ('cad', 'software'), ('app', 'software'),
  ('电脑', 'hardware'), ('笔记本', 'hardware'), ('屏幕', 'hardware'), ('显示器', 'hardware'), ('键盘', 'hardware'), ('鼠标', 'hardware'),
  ('硬盘', 'hardware'), ('开不了机', 'hardware'), ('蓝屏', 'hardware'), ('死机', 'hardware'), ('充电', 'hardware'), ('u盘', 'hardware'),
  ('耳机', 'hardware'), ('摄像头', 'hardware'), ('扩展坞', 'hardware'), ('太卡', 'hardware'), ('laptop', 'hardware'), ('computer', 'hardware'),
  ('pc', 'hardware'), ('screen', 'hardware'), ('monitor', 'hardware'), ('keyboard', 'hardware'), ('mouse', 'hardware'), ('blue screen', 'hardware'),
  ('docking', 'hardware'), ('headset', 'hardware'), ('webcam', 'hardware'), ('charge', 'hardware'), ('battery', 'hardware'),
  ('投影', 'meeting'), ('会议室', 'meeting'), ('大屏', 'meeting'), ('麦克风', 'meeting'), ('座机', 'meeting'), ('电话', 'meeting'),
  ('projector', 'meeting'), ('meeting room', 'meeting'), ('microphone', 'meeting'), ('desk phone', 'meeting'), ('speakerphone', 'meeting'),
  ('门禁', 'badge'), ('工卡', 'badge'), ('刷卡', 'badge'), ('刷不开', 'badge'), ('badge', 'badge'), ('key card', 'badge'), ('door', 'badge'),
  ('空调', 'facility'), ('灯', 'facility'), ('插座', 'facility'), ('电梯', 'facility'), ('漏水', 'facility'), ('椅子', 'facility'),
  ('air conditioning', 'facility'), ('heating', 'facility'), ('light', 'facility'), ('power socket', 'facility'), ('leak', 'facility');
