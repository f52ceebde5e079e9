extension SearchVocabulary {
    /// General office language; nothing in it belongs to one company.
    static let table = """
        # Words that phrase a question or a request, Chinese.
        stop 请问 请教 麻烦 帮我 帮忙 给我 我想 我要 我们 你们 咱们 一下 看看 看一下 查一下 查查 查询 查找 找一下 找找 找到 搜一下 搜索 告诉我 发给我 调出 打开
        stop 有没有 有吗 有哪些 哪些 哪个 哪里 哪儿 哪份 哪一份 什么 什么时候 什么样 是什么 为什么 怎么 怎么样 怎么办 怎样 如何 是否 能否 能不能 可不可以 可以 需要 需不需要 要不要 应该
        stop 多少 多少钱 多少天 多少人 多久 多长 多长时间 几天 几个 几位 几次 几点 几号 多大 至少 至多 最多 最少 最早 最晚 最迟 最近 最新 最新的 现行 现在 目前 当前 有效 有效的 生效
        stop 的 了 吗 呢 吧 啊 呀 嘛 我 你 他 她 它 这 那 谁 这个 那个 这份 那份 这些 那些 或者 还是 以及 关于 有关 相关 对于 根据 按照 里面 其中 上面
        stop 同一 同样 一样 same 规定是 一份 一个 一些 每个 所有 全部 知道 想知道 想问 问一下 听说
        stop 时候 是什么时候 怎么说 怎么写 怎么规定 说了什么 说了啥 说的什么 写的什么 写了什么 讲什么 讲了什么 是啥 啥
        stop 怎么弄 怎么走 怎么办理 怎么申请 还剩 能报
        # Verbs that let other words between their halves.
        split 放假 请假 休假 出差 加班 报销 盖章 打卡 签字
        # They name a paper rather than its topic, Chinese and English.
        weak 废止 作废 失效 替代 代替 取代 施行 发布 revoked replaced superseded abolished
        weak 文件 文档 公文 资料 文号 内容 规定 管理 办法 制度 要求 流程 document documents paper papers file files doc docs policy policies rule rules procedure guideline guidelines
        weak 通知 公告 纪要 会议纪要 报告 表单 表格 模板 form forms template templates minutes notice notices announcement announcements report reports
        weak 公司 员工 company employee employees staff colleague colleagues people person anybody anyone somebody someone everybody everyone
        weak 时间 总部 以上 以下 其他 day days week weeks month months year years hour hours time times night nights first second third last other use using used work works working at_work headquarters headquarter hq
        weak money 钱 one two three four five six seven eight nine ten more less least most number amount above below over under
        # Characters that seldom make a word with their neighbour.
        light 去 要 来 在 给 让 被 把 能 就 都 和 与 跟 想 还 没 有 是
        # The same, English.
        stop a an the of in on at to for from by with about into over under and or nor not no is are was were be been being am do does did done has have had having
        stop i me my mine we us our you your he him his she her hers they them their it its this that these those there here who whom whose which what when where why how
        stop can could may might must shall should will would please find show get give tell look search see want need like know let lets help latest newest current currently valid
        stop many much long often far any some every each all per also just only as than then if so such until till before after via up out
        stop say says said read reads allowed able happen happens mean means explain describe open got gets goes go going take takes took put still already yet ever never really too very again else
        stop regarding concerning according s t re ve ll m d
        # They ask for a figure, and for a day or an hour.
        number 多少 几 多久 多长 多大 至少 至多 最多 最少 最早 最晚 最迟 上限 下限 额度 标准 期限 how_many how_much how_long how_far how_often how_early how_soon how_big limit limits maximum minimum at_least at_most rate allowance deadline
        date 什么时候 什么时间 几号 几点 哪天 何时 哪一天 截止 when what_time which_day what_day until_when deadline
        # They ask for the newest, and point at what the talk is about.
        newest 最新 最新的 最近的 最近一份 最近一期 latest newest most_recent
        this 这 这份 这个 该 此 它 上述 刚才 那份 it its this that
        somebody 他 她 他们 his her him their
        # They name a part of the office at another place, and the main one.
        branch 分公司 子公司 办事处 分部 分院 分校 分行 分支机构 代表处 branch branch_office regional_office representative_office subsidiary
        home 总部 总公司 本部 headquarters headquarter hq head_office head_quarters main_office
        # Nobody else's business.
        secret 家住 住哪 住址 家庭住址 家在哪 身份证号 银行卡号 女朋友 男朋友 home_address private_address girlfriend boyfriend bank_account_of
        personal 结婚 单身 离婚 married 工资 薪水 薪酬 年薪 月薪 奖金 收入 绩效 年龄 多大 几岁 生日 老家 学历 病历 salary salaries wage wages paid earn earns bonus age old birthday born performance_review
        # They mean the same, more or less.
        same 差旅 出差 商旅 travel travelling trip business_trip business_travel
        same 报销 费用 reimbursement reimburse expense expenses claim
        same 住宿 酒店 宾馆 房费 hotel accommodation lodging overnight_stay
        same 机票 飞机 航班 乘机 flight fly plane air_ticket
        same 火车 高铁 动车 train rail
        same 出租车 打车 网约车 taxi cab
        same 补助 补贴 津贴 allowance per_diem subsidy
        same 餐补 伙食 用餐补贴 meal meals
        same 招待 宴请 招待费 请客 请吃饭 entertainment business_lunch business_dinner hospitality
        same 密码 口令 password passcode
        same 账号 帐号 账户 account
        same 双因素 双因子 多因素 two-factor multi-factor 2fa mfa
        same 权限 授权 access_right permission authorisation authorization
        same 请假 休假 假期 leave time_off absence
        same 年假 年休假 annual_leave vacation paid_holiday
        same 病假 sick_leave sickness sick
        same 产假 陪产假 maternity_leave parental_leave paternity_leave
        same 婚假 wedding_leave marriage_leave
        same 丧假 bereavement_leave funeral
        same 事假 unpaid_leave personal_leave
        same 加班 overtime
        same 调休 补休 time_off_in_lieu compensatory_leave
        same 考勤 打卡 迟到 attendance punctuality late_arrival
        same 上班 下班 上下班 工作时间 作息 上班时间 working_hours office_hours working_time business_hours
        same 弹性工作 弹性 flexible flexitime flexible_hours
        same 罚款 扣款 扣发 处罚 deduction penalty
        same 远程办公 居家办公 在家办公 remote_work remote_working working_from_home work_from_home home_office telework
        same 工资 薪酬 薪资 薪水 salary pay payroll compensation wage
        same 奖金 奖励 bonus reward award
        same 绩效 考核 performance appraisal performance_review
        same 晋升 升职 promotion
        same 调岗 转岗 调动 调部门 transfer
        same 招聘 录用 recruitment hiring
        same 内推 内部推荐 推荐 referral refer
        same 入职 新员工 报到 onboarding new_hire new_employee first_day
        same 离职 辞职 resignation resign offboarding leaving_the_company
        same 交接 工作交接 handover
        same 试用期 转正 试用 probation probationary
        same 劳动合同 employment_contract
        same 培训 课程 training course
        same 采购 购买 购置 purchasing procurement purchase buy
        same 比价 询价 报价 quote quotation comparison_of_prices
        same 招标 投标 tender bidding
        same 供应商 supplier vendor
        same 客户 customer client
        same 合同 协议 contract agreement
        same 评审 审查 review
        same 印章 用印 盖章 公章 seal stamp chop
        same 发票 票据 invoice receipt
        same 预算 budget
        same 付款 支付 打款 payment
        same 借款 备用金 预支 借钱 cash_advance petty_cash borrow loan
        same 借用 外借 借阅 borrow
        same 现金 cash
        same 金额 数额 amount
        same 资产 固定资产 fixed_assets asset
        same 会议室 meeting_room conference_room
        same 会议 例会 开会 meeting
        same 预订 预定 预约 订 booking book reserve reservation
        same 提前 事先 in_advance ahead beforehand advance
        same 取消 撤销 cancel cancellation
        same 用车 派车 公车 借车 叫车 要车 车辆 公务车 company_car fleet vehicle car
        same 机场 airport
        same 车站 railway_station train_station
        same 接送 接机 接人 接站 pick-up shuttle
        same 停车 车位 停车场 parking park
        same 充电 充电桩 charging charger
        same 访客 来访 来宾 客人 visitor guest
        same 门禁 门禁卡 工牌 出入证 badge access_card
        same 保密 涉密 密级 confidentiality confidential nda secrecy
        same 档案 归档 archive records
        same 数据 data
        same 备份 backup
        same 隐私 个人信息 个人数据 privacy personal_data gdpr
        same 信息安全 网络安全 information_security it_security cybersecurity
        same 软件 software
        same 发布 上线 release go_live launch rollout
        same 切换 cutover switchover switch
        same 停机 停用 检修 downtime outage shutdown
        same 升级 upgrade
        same 人工智能 大模型 生成式 ai artificial_intelligence chatgpt llm language_model
        same 工具 tool
        same 电脑 笔记本 计算机 laptop computer notebook
        same 配置 型号 configuration specification
        same 标准 standard
        same 电话 电话机 phone telephone
        same 安全 safety
        same 安全检查 隐患 safety_inspection hazard
        same 消防 火灾 fire
        same 演练 消防演练 drill fire_drill
        same 疏散 evacuation
        same 应急 紧急 急 emergency urgent
        same 事故 工伤 accident incident injury
        same 劳保 防护用品 防护 protective_equipment ppe safety_shoes
        same 职业健康 occupational_health
        same 质量 品质 quality
        same 不合格品 次品 废品 nonconforming defective scrap
        same 检验 检测 inspection
        same 校准 检定 calibration calibrate
        same 计量 量具 检具 测量 measuring measure gauge
        same 样品 样机 sample prototype
        same 图纸 drawing
        same 变更 更改 change
        same 处理 处置 handle handling
        same 零件 部件 part
        same 公文 official_document
        same 专利 知识产权 patent intellectual_property
        same 立项 项目立项 project_approval project_proposal
        same 项目 课题 project
        same 盘点 清点 stocktaking stocktake inventory_count
        same 库存 仓库 存货 inventory stock warehouse
        same 物流 发货 运输 发运 shipping logistics shipment delivery
        same 物料 材料 领料 material
        same 维修 修理 报修 repair
        same 保养 维护 点检 maintenance
        same 设备 机器 equipment machine
        same 电梯 elevator lift
        same 空调 air_conditioning
        same 质保 保修 warranty guarantee
        same 售后 客户服务 after-sales after_sales customer_service
        same 备件 spare_parts spare_part
        same 折扣 discount
        same 价格 定价 price pricing
        same 代理商 经销商 agent distributor dealer
        same 投诉 客诉 complaint
        same 礼品 馈赠 礼物 gift
        same 收受 接受 accept
        same 廉洁 反腐 反舞弊 贿赂 anti-corruption bribery integrity corruption anti-bribery
        same 举报 whistleblowing whistleblower
        same 审计 audit
        same 放假 节假日 假日 holiday public_holiday
        same 季度 quarter
        same 1月 一月 january
        same 2月 二月 february
        same 3月 三月 march
        same 4月 四月 april
        same 6月 六月 june
        same 7月 七月 july
        same 8月 八月 august
        same 9月 九月 september
        same 10月 十月 october
        same 11月 十一月 november
        same 12月 十二月 december
        same 春节 chinese_new_year spring_festival lunar_new_year
        same 国庆 国庆节 national_day
        same 清明 清明节 tomb-sweeping_day qingming
        same 端午 端午节 dragon_boat_festival
        same 中秋 中秋节 mid-autumn_festival
        same 劳动节 五一 labour_day labor_day may_day
        same 元旦 new_year new_year's_day
        same 员工手册 手册 handbook
        same 行为规范 行为准则 code_of_conduct
        same 着装 dress_code
        same 任职 任命 任免 appointment appointed
        same 审批 批准 批 approval approve approver sign_off
        same 申请 提交 application apply request submit
        same 登记 注册 register registration
        same 报告 汇报 上报 report
        same 境外 出国 出境 国外 海外 abroad overseas international
        same 护照 passport
        same 签证 visa
        same 社保 公积金 social_insurance social_security
        same 保险 医疗保险 insurance medical_insurance health_insurance
        same 福利 benefits
        same 体检 健康体检 health_check medical_check health_examination medical_examination check-up
        same 食堂 饭堂 就餐 用餐 开饭 canteen cafeteria lunch
        same 快递 邮件寄送 courier parcel
        same 办公用品 文具 office_supplies stationery
        same 结转 顺延 次年 下一年 carry_over carried_over carry_forward
        same 限额 上限 限制 标准 不超过 limit maximum cap
        same 下限 不少于 不低于 至少 minimum at_least
        same 期限 截止 时限 deadline due
        same 忘记 忘了 forgot forget forgotten
        same 丢失 遗失 lost lose
        same 更换 修改 补办 change replace
        same 分公司 分支机构 branch
        same 宿舍 dormitory
        same 生产 production manufacturing
        same 车间 workshop
        same 月报 monthly_report
        same 主轴 spindle
        same 合格率 yield pass_rate
        same 展会 参展 展览 trade_fair exhibition trade_show
        same 并购 收购 acquisition takeover
        # Kinds of papers: what sets a rule, and what is rarely meant unless named.
        kind 1 制度 规定 办法 规章 policy regulation | policy policies regulation regulations rules 规范 细则 | 标准 上限 限额 额度 要求 limit rule maximum minimum guideline procedure
        kind 0.7 表单 form | form template 申请表 申请单 登记表 报销单 表格 模板 单子 | 填写 填表 填什么 fill_in
        kind 0.8 纪要 minutes | 会议纪要 会议记录 meeting_minutes minutes_of minutes_from meeting_notes | 开会
        kind 0.9 报告 report | 月报 年报 季报 周报 monthly_report annual_report reports report_for report_on report_of | 汇报
        kind 0.9 请示 request | formal_request | 申请购买
        kind 0.9 批复 reply approval | formal_reply | 批了 批准 同意 答复 获批 批没批 approved
        kind 0.9 通报 bulletin circular | bulletin circular | 处分 表彰 事故
        kind 0.95 通知 notice announcement | announcement notices notice_on notice_about notice_of | 公告
        """
}
