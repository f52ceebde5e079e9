/// A concept a line, with the words for it.
enum ConceptTable {
    static let lines = """
    book: 订|预订|预定|预约|约|约个|约一下|安排|排个|排一个|新建|创建|发起|组织|召集|建个|建一个|定个|定一个|book|booking|schedule|set up|setup|arrange|organize|organise|plan|create|reserve|put in|pencil in|get together|convene|block
    move: 改到|改成|改为|挪到|挪|移到|调到|调整|调整到|换到|换成|推到|推迟|延后|延期|延迟|提前|顺延|往后推|往前|改期|改时间|改天|改|move|moved|reschedule|rescheduled|postpone|postponed|push|push back|bring forward|delay|shift|change to|defer|bump|later|earlier
    cancel: 取消|撤销|撤掉|删掉|删除|不开了|退掉|退订|取掉|去掉|不办了|作废|免了|cancel|cancelled|canceled|call off|called off|delete|scrap|drop|get rid of|kill|release|won't happen|is off|take off my calendar
    change: 修改|变更|更新|更改|编辑|update|change|modify|edit|amend|rename|改名|改名为|标题改成|名字改成
    add: 加上|添加|加入|增加|叫上|带上|拉上|邀请|加个|加一个|再加|加|add|invite|include|also invite|loop in|bring in
    remove: 移除|移出|踢掉|剔除|不用参加|不参加|不来了|别叫|不叫|remove|take out|take off|uninvite|without|leave out|exclude|except
    meeting: 会议|开会|会|例会|周会|晨会|站会|早会|碰头会|评审会|讨论会|沟通会|复盘|碰一下|碰个头|聊聊|聊一下|面谈|一对一|电话会|meeting|meetings|mtg|sync|stand-up|standup|stand up|catch-up|catch up|call|review|workshop|one on one|1:1|one-on-one|huddle|session|interview|appointment|invite
    schedule: 日程|行程|日历|安排了什么|有什么安排|日程表|calendar|agenda|my schedule|my day|my week|diary|timetable|on my plate
    room: 会议室|房间|教室|培训室|会议厅|房|一间|room|rooms|boardroom|conference room|meeting room|space
    free: 有空|空闲|没事|空着|空不空|闲着|忙不忙|忙吗|在忙|有时间|有没有空|空的|空吗|可用|没人用|free|available|availability|busy|vacant|unoccupied|open slot|occupied|tied up
    slot: 时间段|时段|空档|共同空闲|都有空|合适的时间|什么时候合适|大家都|凑个时间|找个时间|time slot|slot|slots|time that works|when can we|when could|common time|works for everyone|works for all|gap|find a time|suit
    seats: 人的|能坐|坐得下|容纳|座位|大一点|大点|小一点|够大|seats|seat|fits|fit|hold|holds|capacity|bigger|larger|smaller|big enough|sit
    equip: 投影|投影仪|白板|视频会议|大屏|音响|电话会议|设备|projector|whiteboard|screen|video|speakerphone|equipment|tv|display|camera
    participant: 参会人|参加人|与会人|参会者|参加的人|人员|参会|参加|出席|attendee|attendees|participant|participants|join|attend|attending
    title: 标题|主题|名称|议题|名字叫|改叫|title|subject|call it|named|name it
    contact: 电话|手机|手机号|座机|分机|号码|邮箱|邮件|邮件地址|联系方式|联系|微信|phone|telephone|number|mobile|cell|extension|email|e-mail|contact|reach|get hold of|contact details|landline|ring
    person: 谁|哪位|哪个人|什么人|是谁|叫什么|who|who's|whom|whose|somebody|anyone|person|people named|called
    people: 人员名单|名单|成员|下属|手下|团队|同事|员工|人|哪些人|有谁|都有谁|几个人|members|team|staff|employees|colleagues|reports|people|everyone in|who works|who is in|who's in|direct reports|folks|roster|headcount
    boss: 负责人|领导|上级|上司|老板|主管|经理|主任|部长|总监|归谁管|谁管|head|heads|boss|manager|supervisor|leads|runs|in charge|lead|director|superior|reports to|report to
    department: 部门|部|科室|中心|处室|小组|组|department|dept|division|team in
    location: 在哪|在哪里|在哪儿|哪层|几楼|工位|座位在|办公室|坐哪|坐在哪|where|where's|where is|which floor|desk|sits|located|find him|find her
    role: 职务|职位|岗位|干什么的|做什么的|头衔|job|position|title of|role|what does
    joined: 入职|新来|新人|新员工|离职|走了|还在公司|试用期|转正|joined|hired|new hire|new hires|started|left the company|resigned|still with us|still work|probation
    document: 文件|公文|文档|材料|资料|制度|规定|办法|通知|纪要|会议纪要|报告|请示|批复|通报|细则|条例|流程|手册|指南|规范|政策|红头文件|模板|表格|申请表|合同|document|documents|doc|docs|file|files|policy|policies|notice|notices|minutes|report|reports|procedure|guideline|guidelines|guide|manual|handbook|rules|regulation|regulations|form|forms|template|memo|circular|paper|papers|announcement|paperwork|standard|code of conduct
    search: 找|查|查一下|查找|查询|搜|搜一下|搜索|找一下|翻一下|调一下|调出|find|search|look up|look for|looking for|locate|pull up|dig up|look into|fetch
    show: 看|看看|看一下|给我|发我|发给我|显示|告诉我|说说|列出|列一下|列个|show|give me|tell me|list|send me|display|let me see|let me know|i need|i want|get me
    author: 谁写的|谁起草|谁起草的|谁发的|谁发布|作者|起草人|拟稿|谁拟的|谁签发|出自|哪个部门发|who wrote|who drafted|author|authors|written by|drafted|issued by|who issued|who published|whose document|wrote|drafted by|prepared by|signed
    issued: 发布|印发|下发|出台|发文|颁布|签发|issued|published|released|effective|in force|latest version|生效|有效|最新
    howmany: 多少|几个|几人|多少人|多少个|有几|总共|一共|合计|数量|how many|how much|number of|count|total|in total
    average: 平均|最多|最少|最大|最小|最长|最早|最高|排名|前几|比例|占比|统计|分布|average|most|least|largest|biggest|smallest|longest|fewest|top|percentage|share|statistics|ratio|per department|by department|each department|per|ranking|oldest|newest|mean
    howlong: 多久|多长时间|几个小时|how long|how often|duration
    when: 什么时候|何时|几点|哪天|几号|when|what time|which day|what day
    workday: 上班|放假|休息|工作日|节假日|调休|补班|假期|法定|上不上班|放几天|work day|working day|workday|day off|holiday|holidays|off work|public holiday|do we work|open on|closed|make-up|have to work|long weekend
    what: 什么|哪些|啥|有啥|哪个|what|which|what's|whats
    how: 怎么|怎样|如何|咋|how|how do|how to|how can
    why: 为什么|为啥|why
    able: 能做什么|会做什么|会干什么|能干什么|有什么功能|能帮我做|能干嘛|会些什么|功能|使用说明|怎么用|帮助|使用方法|help|what can you do|how does this work|capabilities|features|what do you do|instructions|commands|how do i use|options|can you do|manual for you|guide me|tutorial
    yes: 是|是的|对|对的|好|好的|可以|行|没错|没问题|确认|同意|嗯|嗯嗯|ok|okay|就这样|就这么办|正确|妥|中|成|yes|yep|yeah|yup|sure|correct|right|confirm|confirmed|go ahead|sounds good|fine|absolutely|definitely|of course|perfect|do it|agreed|please do|exactly|that works
    no: 不|不是|不对|不要|不行|不用|错了|不可以|别|没有|否|算了吧|先不|不同意|no|nope|nah|not|don't|do not|wrong|incorrect|negative|never|isn't|that's not|no way
    stop: 算了|不弄了|停|停止|取消操作|退出|不办了|放弃|不用管了|不需要了|别弄了|拉倒|作罢|stop|never mind|nevermind|forget it|abort|quit|exit|leave it|drop it|skip it|scratch that|cancel that|let's not|enough
    undo: 撤回|撤销刚才|恢复|还原|改回来|改回去|退回|回退|反悔|后悔|undo|revert|roll back|rollback|put it back|take that back|restore|reverse|back to how|undo that|change it back
    again: 再说一遍|重复|再说一次|没听清|没看清|再讲一遍|重说|刚才说什么|再发一遍|没看懂|repeat|say that again|say again|once more|come again|pardon|what did you say|didn't catch|one more time|again please
    thanks: 谢谢|多谢|感谢|谢了|谢啦|辛苦|辛苦了|劳驾|thanks|thank you|thx|cheers|appreciate|ty|much obliged|grateful
    greet: 你好|您好|早上好|下午好|晚上好|早|嗨|哈喽|在吗|在不在|大家好|早安|hello|hi|hey|good morning|good afternoon|good evening|morning|greetings|hiya|howdy|yo|anyone there
    bye: 再见|拜拜|回头见|下次见|先走了|明天见|回见|晚安|下班了|走了啊|bye|goodbye|see you|see ya|later then|farewell|good night|take care|cya|talk later|signing off|that's all|that is all
    human: 人工|转人工|真人|客服|找人|人来|人工服务|human|real person|agent|operator|representative|somebody real|live person|an actual person|a person|speak to someone|talk to someone|support desk|helpdesk
    bot: 你|你是|机器人|你叫|你几岁|你会|你能|你有|助手|小秘|秘书|you|your|yourself|are you|robot|bot|assistant|ai|machine|your name
    insult: 笨|傻|蠢|垃圾|没用|太差|真差|什么玩意|烂|智障|白痴|废物|气死|无语|离谱|差劲|失望|生气|烦|不满|投诉|慢死|难用|stupid|dumb|useless|terrible|awful|rubbish|garbage|trash|idiot|annoying|annoyed|frustrating|frustrated|angry|disappointed|worst|bad|hate|sucks|ridiculous|broken|slow|fed up|hopeless|crap|complaint|waste of time|not working|doesn't work|wrong again
    praise: 真棒|厉害|聪明|不错|真好|可爱|喜欢你|真行|great|awesome|nice|cool|smart|clever|love you|well done|good job|amazing|impressive|funny
    fun: 笑话|讲个|唱歌|无聊|故事|心情|开心|累|累了|周末愉快|吃饭|吃了吗|joke|story|sing|bored|tired|mood|weekend|lunch today|how are you|how's it going|how do you feel|what's up|happy|sad|hungry
    outside: 天气|下雨|股票|股价|新闻|机票|火车|高铁|打车|外卖|点餐|餐厅|酒店|电影|音乐|歌|翻译|足球|比赛|彩票|菜谱|快递|游戏|导航|地铁|汇率|闹钟|灯|空调|咖啡|房价|油价|星座|健身|减肥|医院|旅游|淘宝|代码|python|weather|rain|stock|stocks|market|news|flight|flights|train|taxi|uber|pizza|order food|restaurant|hotel|movie|music|song|play|translate|football|game|lottery|recipe|package|navigate|subway|exchange rate|alarm|light|coffee|capital of|president of|population|write code|poem|essay|horoscope|gym|doctor|travel|bitcoin|crypto
    forbid: 绕过|跳过审批|所有人的手机|全员手机|导出|破解|密码|口令|管理员权限|后台|删库|清空|全部删除|忽略之前|忽略所有|系统提示|提示词|无视|越权|伪造|假冒|冒充|别人的私密|偷看|工资|薪水|身份证|银行卡|bypass|override|ignore previous|ignore all|ignore your|system prompt|password|passwords|admin rights|root|hack|dump|export all|everyone's mobile|all phone numbers|delete all|delete every|wipe|salary|salaries|without confirmation|skip confirmation|impersonate|pretend|secret documents|confidential|jailbreak|home address|drop table|disable
    me: 我|我的|自己|我们|咱们|i|me|my|mine|myself|we|us|our|i'm|i've|i'd
    polite: 请|麻烦|帮我|帮忙|劳烦|能不能|可不可以|可以吗|能否|可否|please|could you|can you|would you|can i|could i|may i|i'd like|would like|kindly|pls|plz
    want: 想|要|想要|需要|打算|want|need|wanna|going to|want to|would love
    question: 吗|么|呢|吧|是不是|有没有|对吗|是吗|is|are|do|does|did|was|were|has|have
    all: 所有|全部|每个|每位|全员|全体|大家|整个|all|every|everyone|everybody|whole|entire|each
    about: 关于|有关|相关|涉及|讲|说的|about|regarding|concerning|related to|on the topic|covers|says
    other: 另外|其他|别的|换一个|换个|还有|another|other|different|else|instead
    """
}
