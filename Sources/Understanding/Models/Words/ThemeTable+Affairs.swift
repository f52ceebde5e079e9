extension ThemeTable {
    /// Money, work, health and the machine itself.
    static let affairs = """
    bank: 银行|银行账户|账户|账号|户头|存款|储蓄|支票账户|bank|banks|banking|account|accounts|checking|savings|checking account|savings account|chase|branch
    balance: 余额|还有多少钱|剩多少|balance|balances|how much money|how much do i have|funds|money in|available credit
    transfer: 转账|汇款|转到|转钱|打款|transfer|transfers|wire|move money|move funds|send money|remit
    card: 信用卡|借记卡|银行卡|卡|维萨|万事达|credit card|credit cards|debit card|card|cards|visa|mastercard|amex|american express|discover card
    limit: 额度|上限|限额|limit|limits|credit limit|maximum|cap|ceiling
    credit: 信用|信用分|信用评分|征信|credit score|credit rating|fico|credit report|credit history|credit
    interest: 利率|利息|年利率|收益率|interest|interest rate|interest rates|apr|annual percentage rate|yield
    loan: 贷款|房贷|按揭|借款|抵押|loan|loans|mortgage|mortgages|lending|borrow|refinance
    bill: 账单|缴费|付款|电费|水费|话费|房租|bill|bills|invoice|payment|payments|pay my|electric bill|water bill|phone bill|cable bill|utilities|rent|pay off
    due: 到期|截止|期限|何时到期|due|due date|deadline|when is my|overdue|by when|expire|expires|expiration|expiring
    minimum: 最低|最少|至少|minimum|lowest|least|minimum payment|at least
    pay: 支付|付|付钱|缴|还款|pay|pays|paying|paid
    transaction: 交易|消费记录|交易记录|流水|transaction|transactions|recent charges|charges|charge|charged|statement|purchases on
    spending: 花费|开销|支出|花了多少|花了|spend|spent|spending|spending history|expenditure|expenses|budget
    fraud: 欺诈|诈骗|盗刷|可疑|不是我|被盗|fraud|fraudulent|suspicious|unauthorized|scam|stolen|stole|identity theft|didn't make|not mine
    lostcard: 丢了|丢失|遗失|挂失|损坏|坏了|lost|lose|missing|misplaced|damaged|broken|cracked|bent|scratched|destroyed|report my
    freeze: 冻结|锁定|停用账户|封|freeze|froze|frozen|block|blocked|lock|locked|unlock|hold on my account|put a stop
    decline: 被拒|拒绝|刷不了|失败|declined|decline|denied|rejected|refused|not accepted|not work|didn't go through|turned down
    pin: 密码|口令|个人识别码|pin|pin number|passcode|password|passwords|pin code|security code
    cheque: 支票|支票簿|check book|checkbook|checks|check|cheque|cheques|paper checks
    routing: 路由号|银行代码|行号|routing number|routing numbers|routing|account number|swift code|sort code
    rewards: 积分|奖励|返现|里程积分|优惠|rewards|reward|points|cash back|cashback|reward points|perks|bonus points|redeem
    apply: 申请|办理|开户|开通|注册|报名|apply|applying|application|applications|sign up|register|open a|open an|enroll|new card
    fee: 手续费|费率|外汇手续费|滞纳金|international fee|international fees|transaction fee|foreign transaction|service fee|surcharge|late fee|extra fees|overdraft
    currency: 汇率|兑换|货币|美元|人民币|欧元|日元|英镑|外币|currency|currencies|exchange rate|exchange rates|exchange|dollar|dollars|euro|euros|yen|yuan|pounds|pesos|rupees|convert dollars
    stock: 股票|股价|股市|证券|基金|大盘|stock|stocks|share price|shares|stock price|stock market|nasdaq|dow jones|trading|invest|investment|portfolio
    tax: 税|税收|报税|个税|退税|税款|tax|taxes|irs|taxed|tax refund|w2|w-2|w 2|income tax|state tax|federal tax
    income: 收入|工资|薪水|薪资|月薪|年薪|加薪|income|salary|salaries|wage|wages|earn|earnings|make a year|compensation|pay raise|paid annually
    payday: 发工资|发薪|发薪日|工资单|payday|paycheck|paychecks|pay check|get paid|payroll|direct deposit|pay stub|pay day
    retirement: 退休|养老金|养老|退休金|401k|401|retirement|retire|pension|rollover|ira|roll over
    insurance: 保险|医保|社保|保单|参保|理赔|insurance|insured|coverage|health plan|health plans|policy|premium|deductible|copay|benefits|insurer|claim
    leave: 请假|年假|休假|病假|事假|调休|假条|pto|paid time off|time off|vacation days|days off|sick leave|leave request|day off|take off|off work
    howmuchleft: 还剩|剩余|剩下|用了多少|还有几天|left|remaining|remain|used|so far|have i used|do i have left|accrued
    approve: 批准|批|审批|通过了吗|核准|同意|approved|approve|approval|approves|accepted|confirmed|got approved|status of
    work: 工作|上班|公司|职位|岗位|同事|work|works|job|jobs|office|company|career|employer|employment
    health: 医生|医院|病|疼|痛|药|头痛|发烧|感冒|症状|doctor|doctors|hospital|sick|ill|pain|medicine|medication|pills|headache|fever|symptoms|flu|clinic|dentist|hurt|blood
    exercise: 健身|锻炼|跑步|运动|瑜伽|gym|exercise|workout|running|run|jog|yoga|fitness|steps
    math: 计算|加|减|乘|除|等于|平方根|百分之|算一下|求和|calculate|calculation|plus|minus|times|divided by|multiplied|square root|equals|equal|sum|percent of|math|subtract|multiply|divide|solve|equation|compute
    measure: 换算|单位|米|厘米|英寸|英尺|磅|千克|公斤|升|盎司|杯|茶匙|convert|conversion|conversions|inches|inch|feet|foot|pounds|kilograms|kilogram|grams|ounces|ounce|liters|litres|cups|cup|tablespoons|teaspoon|teaspoons|tablespoon|pints|quart|meters|meter|centimeters|measurement
    chance: 掷骰子|骰子|抛硬币|硬币|随机|运气|roll dice|roll a dice|roll a die|dice|die|flip a coin|coin|coin flip|heads or tails|toss|random number|sided
    name: 名字|叫什么|称呼|叫你|叫我|昵称|name|names|called|call me|call you|nickname|named|who am i|refer to me
    bot: 你是谁|机器人|人工智能|真人吗|你是人吗|robot|computer|artificial intelligence|are you human|are you real|are you a|ai|chatbot|bot|virtual assistant|siri|alexa
    maker: 谁造的|谁发明|开发者|制造|创造|who made you|who created you|who built you|who programmed you|who designed you|creator|developers|maker|made you|who do you work for|your boss|owner|employer
    origin: 来自哪里|哪里人|出生地|老家|where are you from|where were you born|where do you come from|born in|hometown|from where|where do you live
    hobby: 爱好|兴趣|业余|平时做什么|hobby|hobbies|interests|pastime|free time|for fun|spare time
    pet: 宠物|狗|猫|养|pet|pets|dog|dogs|cat|cats|puppy|kitten|animals|animal
    life: 人生|生命的意义|意义|活着|meaning of life|purpose of life|why are we here|why do we exist|point of living|point of life
    secret: 秘密|隐私|告诉我个秘密|secret|secrets|privacy|private
    sync: 同步|连接|配对|蓝牙|设备|断开|sync|pair|connect|link|bluetooth|device|devices|disconnect|unsync|connected|hook up
    settings: 设置|设定|更改|修改|模式|重置|出厂|settings|setting|set your|change your|reset|factory reset|mode|preferences|adjust|configure|default
    speed: 语速|说慢点|说快点|快一点|慢一点|slower|faster|speed|talk slower|talk faster|speak slower|slow down|speed up|too fast|too slow
    voice: 嗓音|声音换成|男声|女声|口音|voice|whisper|whisper mode|male voice|female voice|accent|sound like
    maybe: 可能|也许|不确定|不知道|大概|或许|maybe|perhaps|not sure|unsure|don't know|i guess|possibly|can't decide|might
    repeatask: 再说|重复|没听清|什么|repeat|say again|come again|what was that|pardon|once again
    remove: 删除|移除|清除|取消|去掉|清空|删|delete|remove|erase|clear|cancel|get rid of|take off|wipe|discard|eliminate|dump
    create: 创建|新建|新增|做一个|建|添加|create|make a|make me|start a|new|add|build|generate|set up
    change: 改|更改|修改|换|更新|改变|change|changing|update|modify|edit|rename|switch to|alter|revise|replace
    check: 查看|检查|看看|查询|查|确认|check|checking|verify|look at|review my|view|see if|tell me if|make sure
    ask: 请问|告诉我|我想知道|问|tell me|let me know|i'd like to know|i want to know|do you know|can you tell me|i need to know|inform me|wondering
    whenever: 什么时候|何时|几点|哪天|when|what time|how soon|how long until
    howto: 怎么|如何|怎样|步骤|how do i|how can i|how to|how should i|what's the way|steps to|what do i need to
    whynot: 为什么|怎么回事|为何|原因|why|how come|what happened|reason|what caused|what's wrong
    howlong: 多久|多长时间|几天|多少天|how long|how many days|how much time|duration|take to
    howmany: 多少|几个|多少个|how many|how much|number of|count|amount
    yes: 是的|对|好的|没错|yes|yeah|yep|correct|right|true|affirmative|sure|of course
    no: 不|不是|不要|没有|no|nope|not|negative|false|wrong|incorrect|never
    thanks: 谢谢|多谢|感谢|thanks|thank you|appreciate|thank
    greet: 你好|早上好|晚上好|嗨|hello|hi|hey|good morning|good evening|greetings|what's up
    bye: 再见|拜拜|晚安|bye|goodbye|see you|good night|farewell|talk to you later
    time.day: 今天|明天|昨天|后天|今晚|早上|上午|下午|晚上|中午|today|tomorrow|yesterday|tonight|morning|afternoon|evening|noon|midnight
    time.week: 周一|周二|周三|周四|周五|周六|周日|星期一|星期二|星期三|星期四|星期五|星期六|星期天|周末|下周|本周|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|next week|this week
    time.month: 月|一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月|年|明年|今年|january|february|march|april|may|june|july|august|september|october|november|december|month|year|next month|this year
    city: 北京|上海|广州|深圳|纽约|伦敦|巴黎|东京|洛杉矶|芝加哥|香港|旧金山|beijing|shanghai|new york|london|paris|tokyo|los angeles|chicago|boston|san francisco|seattle|texas|california|florida|miami|berlin|rome|dallas|denver|atlanta|houston|las vegas|hong kong|sydney|toronto
    nation: 中国|美国|英国|法国|德国|日本|印度|俄罗斯|加拿大|澳大利亚|墨西哥|china|america|united states|usa|england|uk|france|germany|japan|india|russia|canada|australia|mexico|brazil|italy|spain|africa|europe|korea
    """
}
