/// Words that decide whether a string of letters or characters is a name.
enum NameWords {
    /// Given names that are also words or months: they count as names only where the sentence treats them so.
    static let doubtful: Set<String> = words("""
        april may june july august january march autumn summer winter spring dawn eve will mark bill grant chase rob sue
        pat art dean drew faith grace hope joy rich frank guy jack miles page ray rose ruby rusty sandy penny sunny
        summer crystal daisy lily iris ivy jade jasmine violet olive pearl sky star angel bob buck chip christian clay cliff
        cole dale don dusty earl fay gene glen harry heath hunter jay jean jewel judge justice lance major mercy mike
        nick norm paris pepper piper prince queen king reed robin rocky roman sage sterling stone storm terry tony troy
        victor wade ward wood woody young long can song fun sun an man men bear bell day early fair field ford fox gray
        snow rain cherry berry candy heather brook ash sunday green hall hill holly honor house key lane law lee lock love merry min moon noble north west price prudence case
        """)

    /// Months and seasons among them, before a day or year: "April 5", "in May".
    static let calendar: Set<String> = words("""
        april may june july august january march autumn summer winter spring
        """)

    /// Small words that are the name of a department only in capitals: IT, US.
    static let small: Set<String> = words("""
        it us am pm an as at be by do go he hi if in is me my no of oh ok on or so to up we all and any are art ask but can did for get
        had has her him his how its let may new not now off one our out per pr put see set she the too two use was way who why yes you
        """)

    /// Words before a name in an English sentence.
    static let articles: Set<String> = words("the a an of in on at to for from with about by and or is are was our this that called")

    /// Words between two months: "March and April".
    static let joints: Set<String> = words("and or to through till until")

    static let months: Set<String> = words("january february march april may june july august september october november december")

    /// Auxiliaries among them, which open sentences: "May I", "Will you".
    static let auxiliary: Set<String> = words("may will can mark long an man men")

    /// Words before a name.
    static let personCues: Set<String> = words("""
        with and ask invite call tell email mail ping message contact add remove include for about from meet who's whos
        phone dear hi hello
        """)

    /// Words before a month or season.
    static let calendarCues: Set<String> = words("""
        in on of by since until till before after mid early late this next last during through every each from to
        """)

    /// Common words of five letters or more: never read as a misspelt name.
    static let common: Set<String> = words("""
        about above across after again agree agenda allow almost alone along already although always among amount annual
        another answer anyone anything apply approve april arrange around asked attend august autumn available average away
        before began begin behind being below besides between board booked booking bring budget build building business
        called calendar cancel canceled cancelled capacity carry catch chance change changed check china choose class clean
        clear close closed colleague coming common company complete confirm confirmed contact could count country course
        cover create current daily david deadline decide delay delete department detail details different direct director
        document documents doing during early earlier eight eighth eighteen either eleven email employee engineer enough
        enter equipment europe evening event every everybody everyone everything exact except extend extension eleventh fifteen
        fifth fifty final finance find finish first fixed floor follow following forty forward found fourteen fourth free
        friday friends front further general german getting given going great group guess guest half happen happy having
        heads hello helped helps hence hours house human hundred important include internal into invite invited issue issued
        january joined joining keep kindly large larger later latest least leave leaving legal length letter level light list
        listed little location longer looking lunch maker making manager managers march matter maybe means meet meeting
        meetings member members message middle minute minutes missing mobile monday month monthly months more morning most
        moved moving much music names never night nineteen ninety ninth noon north notes nothing notice november number
        numbers october offer office often older online only opens order organise organize other others ought outside
        overview owner paper papers people person phone place plane plans please point policy possible postpone present
        price print private probably problem process project projector public purchase purchasing push quarter question quick
        quickly quite quiet raise rather reach ready really reason recent record regarding regular remind remove removed
        repeat reply report reports request reserve review right rooms round rules sales saturday schedule scheduled search
        second secret secretary section security select senior sends sent september series seven seventeen seventh seventy
        shall share shift short should shows shown simple since sixteen sixth sixty small somebody someone something sorry
        sound south speak special spring staff stand start started starting starts state status still stop subject such
        suggest summer sunday support sure table taken takes taking talk target teams tell telephone tenth thank thanks that
        their theirs them then there these they thing things think third thirteen thirty those though thought thousand three
        through thursday ticket times title titles today together tomorrow tonight topic total touch toward training travel
        tuesday twelfth twelve twenty twice under undo until update updated urgent using usual usually video visit visitor
        wait wants watch water wednesday week weekday weekend weekly weeks welcome were what whatever when where whether which
        while white whiteboard whole whose winter within without words working works workshop world would write wrong
        yearly years yesterday young yours brief track funny sunny windy burger candy party house horse
        """)

    /// Chinese given names of two characters that are words in their own right.
    static let commonGiven: Set<String> = words("""
        国庆 元旦 中秋 春节 平安 快乐 高兴 健康 文明 和平 光明 希望 胜利 团结 建设 安全 安静 安排 方便 海外 东方 西部 南方 北方 明天 今天
        会议 时间 地点 开会 文件 电话 经理 部门 公司 同意 可以 所有 一下 全部 大家 成功 成立 自然 正在 永远 如意 立即 开始 新年 中华 长城 春天 夏天
        """)

    /// Words of two characters that begin like a surname: never read as a misheard name.
    static let commonPairs: Set<String> = words("""
        方案 方便 方法 方式 方向 方面 安排 安全 安装 安静 任何 任务 任职 任命 任意 时间 时候 时长 时段 时刻 何时 何地 何人 何种 何必 周一 周二 周三
        周四 周五 周六 周日 周末 周报 周会 周期 周边 周年 周岁 马上 万一 万元 万分 万能 高层 高级 高效 高度 高峰 高温 金额 金融 石油 江山 龙头 白天 白板
        白色 夏天 夏季 温度 温馨 常见 常用 常务 严重 严格 成立 成功 成本 成员 成为 成果 程序 程度 应该 应用 应急 应聘 应付 应当 向上 向下 向前 项目 于是 于今
        余额 余下 路上 路线 路过 路演 陆续 毛病 毛利 史上 古代 关于 关键 关系 关闭 关注 关联 管理 管道 计划 计算 季度 纪要 纪念 纪律 解决 解释 解除
        解聘 宣布 宣传 宣讲 连续 连接 水平 水电 水费 云端 单位 单独 单据 单价 单子 区域 区别 查找 查询 查看 查一 查下 乐意 盖章 华东 华南 华北 华中 和谁 和他
        和她 和我 和你 和平 包括 包含 包装 左右 左边 右边 平时 平均 平台 平方 平常 强调 强化 柏油 明天 明年 明确 明细 明日 明早 明晚 明白 景观 景色 房间 房子 房租
        段落 舒适 谢谢 谢了 满意 满足 汪洋 阳光 阴天 雷雨 贺卡 习惯 习题 边上 司机 司法 田间 叶子 花费 花钱 车间 车辆 车位 车队 车号 牛奶 苗头 米饭 党员 党委
        党建 党组 冷静 冷库 支持 支付 支出 支部 巴士 全部 全年 全体 全员 党群 通知 通过 通报 通用 通讯 通常 同事 同意 同时 同样 同步 位置 位于 喜欢 厚度
        商务 商量 商场 商品 曲线 巩固 权限 权利 沙发 沙盘 年会 年度 年底 年初 年假 宁可 宁愿 国家 国庆 国内 国际 文件 文档 文字 文化 文员 有人 有谁 有空
        有没 有哪 钱款 别人 别的 别改 危险 危机 都是 都有 都在 都谁 海外 海报 海关 原来 原因 原定 原始 原件 胡乱 刘海 易于 易耗 葛根 施工 施行 孔隙 章程 章节
        伍佰 秦岭 江苏 江西 河北 河南 湖北 湖南 广东 广西 白云 黄色 黄金 黑板 红色 蓝色 绿色 简单 简介 简历 饶了 甘肃 杭州 苏州 郑州 徐州 温州 林业 森林 邮件 邮箱
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Surnames that also stand before names as words of their own: 向建国汇报.
    static let wordSurnames: Set<UInt32> = Set("向于常万和时应任方安全有".unicodeScalars.map(\.value))

    /// The hundred commonest surnames and some more, for guessing that unknown characters are a name.
    static let surnames: Set<UInt32> = Set("""
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹
        熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申耿关焦左柳甘祝包宁欧
        """.unicodeScalars.filter { $0.isASCII == false }.map(\.value))
}
