extension SearchVocabulary {
    /// General office language; nothing in it belongs to one company.
    static let table = """
        # Words that phrase a question or a request, Chinese.
        stop 请问 请教 麻烦 帮我 帮忙 给我 我想 我要 我们 你们 咱们 一下 看看 看一下 查一下 查查 查询 查找 找一下 找找 找到 搜一下 搜索 告诉我 发给我 调出
        stop 有没有 有吗 有哪些 哪些 哪个 哪里 哪儿 哪份 哪一份 什么 什么时候 什么样 是什么 为什么 怎么 怎么样 怎么办 怎样 如何 是否 能否 能不能 可不可以 可以 需要 需不需要 要不要 应该
        stop 多少 多少钱 多少天 多少人 多久 多长 多长时间 几天 几个 几位 几次 几点 几号 多大 至少 至多 最多 最少 最早 最晚 最迟 最近 最新 最新的 现行 现在 目前 当前 有效 有效的 生效
        stop 的 了 吗 呢 吧 啊 呀 嘛 我 你 他 她 它 这 那 谁 这个 那个 这份 那份 这些 那些 或者 还是 以及 关于 有关 相关 对于 根据 按照 里面 其中 上面
        stop 规定是 一份 一个 一些 每个 所有 全部
        stop 怎么弄 怎么走 怎么办理 怎么申请 还剩 能报
        # Verbs that let other words between their halves.
        split 请假 休假 出差 加班 报销 盖章 打卡 签字
        # They name a paper rather than its topic, Chinese and English.
        weak 文件 文档 公文 资料 文号 内容 规定 管理 办法 制度 要求 流程 document documents paper papers file files doc docs policy policies rule rules procedure guideline guidelines
        # The same, English.
        stop a an the of in on at to for from by with about into over under and or nor not no is are was were be been being am do does did done has have had having
        stop i me my mine we us our you your he she they them their it its this that these those there here who whom whose which what when where why how
        stop can could may might must shall should will would please find show get give tell look search see want need like know let lets help latest newest current currently valid
        stop many much long often far any some every each all per also just only as than then if so such until till before after via up out
        stop regarding concerning according
        # They ask for a figure.
        number 多少 几 多久 多长 多大 至少 至多 最多 最少 最早 最晚 最迟 上限 下限 额度 标准 期限 how_many how_much how_long how_far how_often how_early limit limits maximum minimum at_least at_most rate allowance deadline
        # They mean the same, more or less.
        same 差旅 出差 travel trip
        same 报销 费用 reimbursement expense expenses claim
        same 住宿 酒店 宾馆 房费 hotel hotels accommodation lodging
        same 补助 补贴 津贴 allowance per_diem
        same 密码 口令 password passwords
        same 账号 帐号 账户 account accounts
        same 请假 休假 假期 leave
        same 年假 年休假 annual_leave
        same 病假 sick_leave
        same 产假 maternity_leave
        same 加班 overtime
        same 考勤 打卡 attendance
        same 上班 下班 上下班 工作时间 作息 working_hours office_hours
        same 罚款 扣款 扣发 deduction fine
        same 远程办公 居家办公 在家办公 remote_work working_from_home home_office telework
        same 工资 薪酬 薪资 salary pay payroll compensation
        same 绩效 考核 performance appraisal
        same 招聘 录用 recruitment hiring
        same 入职 新员工 onboarding new_hire
        same 离职 辞职 resignation offboarding
        same 培训 training
        same 采购 购买 purchasing procurement purchase
        same 供应商 supplier suppliers vendor vendors
        same 合同 协议 contract contracts agreement
        same 印章 用印 盖章 公章 seal stamp
        same 发票 invoice invoices
        same 预算 budget
        same 付款 支付 payment
        same 借款 备用金 advance
        same 资产 固定资产 assets
        same 会议室 meeting_room meeting_rooms conference_room
        same 预订 预定 预约 booking reservation
        same 用车 派车 公车 company_car fleet
        same 访客 来访 visitor visitors guest
        same 门禁 工牌 badge access_card
        same 保密 涉密 confidentiality confidential nda
        same 数据 data
        same 隐私 个人信息 个人数据 privacy personal_data gdpr
        same 信息安全 网络安全 information_security it_security
        same 电脑 笔记本 计算机 laptop computer
        same 安全 safety
        same 消防 火灾 fire fire_drill
        same 应急 emergency
        same 质量 quality
        same 投诉 complaint complaints
        same 礼品 馈赠 招待 gift gifts hospitality
        same 廉洁 反腐 反舞弊 anti-corruption bribery integrity
        same 放假 节假日 holiday holidays
        same 通知 notice
        same 员工手册 handbook
        same 行为规范 code_of_conduct
        same 审批 批准 approval
        same 申请 application request
        same 境外 出国 出境 国外 abroad overseas
        same 社保 公积金 social_insurance
        same 体检 health_check medical_check
        same 食堂 就餐 canteen
        same 结转 顺延 次年 下一年 carry_over carried_over
        same 限额 上限 限制 limit limits
        same 分公司 分支机构 branch branches
        same 欧元 eur euro euros
        same 美元 usd dollar dollars
        same 欧洲 europe european
        same 德国 germany german
        same 法国 france french
        same 英国 britain british uk
        same 美国 usa us american
        same 日本 japan japanese
        same 韩国 korea korean
        same 伦敦 london
        same 巴黎 paris
        same 柏林 berlin
        same 慕尼黑 munich
        same 苏黎世 zurich
        same 东京 tokyo
        same 首尔 seoul
        same 纽约 new_york
        same 洛杉矶 los_angeles
        same 新加坡 singapore
        same 香港 hong_kong
        same 北京 beijing
        same 上海 shanghai
        same 宿舍 dormitory
        # Kinds of papers: what sets a rule, and what is rarely meant unless named.
        kind 1 制度 规定 办法 规章 policy regulation | 标准 上限 限额 额度 规范 细则 要求 limit limits rule rules maximum minimum
        kind 0.7 表单 form forms template | 申请表 申请单 登记表 报销单 表格 模板 填写 填表 单子
        kind 0.8 纪要 minutes | 会议纪要 会议记录 开会
        kind 0.9 报告 report | 汇报
        kind 0.9 请示 request | 申请购买
        kind 0.9 批复 reply approval | 批了 批准 同意 答复 获批 批没批 approved
        kind 0.9 通报 bulletin | 处分 表彰 事故
        kind 0.95 通知 notice announcement | 公告
        """
}
