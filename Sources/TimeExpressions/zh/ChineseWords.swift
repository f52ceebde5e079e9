/// The Chinese words of time expressions, simplified (the text is folded first): `kind value: word, word`.
///
/// Values are explained at `WordKind`. Cantonese and everyday slips of the keyboard stand beside the standard words.
enum ChineseWords {
    static let table = """
        day 0: 今天, 今日, 本日, 当天, 当日, 今儿, 今夭, 今曰
        day 1: 明天, 明日, 明儿, 听日, 第二天, 次日, 明夭, 名天, 民天
        day 2: 后天, 后日, 后儿, 后夭
        day 3: 大后天, 大后日
        day -1: 昨天, 昨日, 昨儿, 寻日, 琴日
        day -2: 前天, 前日, 前儿
        day -3: 大前天, 大前日
        weekday 1: 周一, 星期一, 礼拜一, 里拜一, 周1, 星期1, 礼拜1
        weekday 2: 周二, 星期二, 礼拜二, 里拜二, 周2, 星期2, 礼拜2
        weekday 3: 周三, 星期三, 礼拜三, 里拜三, 周3, 星期3, 礼拜3
        weekday 4: 周四, 星期四, 礼拜四, 里拜四, 周4, 星期4, 礼拜4
        weekday 5: 周五, 星期五, 礼拜五, 里拜五, 周5, 星期5, 礼拜5
        weekday 6: 周六, 星期六, 礼拜六, 里拜六, 周6, 星期6, 礼拜6
        weekday 7: 周日, 周天, 星期日, 星期天, 礼拜日, 礼拜天, 周7, 星期7
        dayPart 6: 今晚, 今夜
        dayPart 2: 今早, 今晨
        dayPart 4: 今午
        dayPart 106: 明晚, 明夜, 听晚
        dayPart 102: 明早, 明晨, 听朝
        dayPart 206: 后晚
        dayPart 202: 后早
        dayPart -94: 昨晚, 昨夜, 寻晚
        dayPart -98: 昨晨, 昨早
        part 0: 凌晨, 半夜, 深夜
        part 1: 清晨, 清早, 一早, 一大早, 大清早
        part 2: 早上, 上午, 早晨, 早间, 晨间, 朝早, 上昼, 早
        part 3: 中午, 正午, 午间, 晌午, 午休
        part 4: 下午, 午后, 晏昼, 下昼, 下舞, 下五
        part 5: 傍晚, 黄昏
        part 6: 晚上, 晚间, 夜晚, 夜里, 夜间, 晚, 夜
        part 8: 白天
        unit 0: 秒, 秒钟
        unit 1: 分钟, 分
        unit 13: 刻钟, 刻
        unit 2: 小时, 个小时, 钟头, 个钟头, 个钟, 时, 个小時
        unit 3: 天, 日, 个白天
        unit 12: 工作日, 个工作日
        unit 4: 周, 星期, 礼拜, 个星期, 个礼拜, 个周
        unit 5: 个月, 月
        unit 6: 季度, 个季度, 季
        unit 7: 年
        unit 8: 年代
        unit 9: 世纪, 个世纪
        unit 10: 周末, 个周末, 星期末
        unit 14: 半年, 个半年
        pointer 0: 这, 这个, 这一, 本, 今个, 今, 当前, 此
        pointer 1: 下, 下个, 下一, 下一个, 来
        pointer 2: 下下, 下下个
        pointer 3: 下下下
        pointer -1: 上, 上个, 上一, 上一个, 过去一
        pointer -2: 上上, 上上个
        year 0: 今年, 本年, 本年度, 今年度
        year 1: 明年, 下年, 来年, 明年度
        year 2: 后年
        year -1: 去年, 上年, 旧年, 去年度
        year -2: 前年
        every: 每, 每个, 每逢, 每到, 逢
        everyOther: 隔, 每隔, 双
        frequency 3: 天天, 每日例行
        from: 从, 自, 由, 自从, 打从, 打
        to: 到, 至, 直到, -, --, ~, 到了
        between: 之间, 之中
        and: 和, 与, 跟, 及, 、
        or: 或, 或者, 还是
        suffixBefore: 以前, 之前, 前, 及以前, 及之前, 为止, 截止
        suffixAfter: 以后, 之后, 后, 过后, 往后
        suffixSince: 起, 开始, 以来, 起始, 至今
        inclusive: 或, 及, 和
        until: 截止到, 截至, 截止, 直到, 一直到, 至
        ago: 前, 之前, 以前
        later: 后, 之后, 以后, 过后
        link: 的, 在, 于, ，, (, ), @
        half: 半
        point: 点, 点钟, 时, 點
        minuteMark: 分, 分钟
        quarter: 刻
        past: 过, 再过
        direction: 最近, 最近这, 过去, 过去的, 近, 未来, 未来的, 接下来, 接下来的, 今后, 往后, 前, 后, 上, 下, 之前, 之后
        short: 差
        now: 现在, 这会儿, 眼下, 当前, 目前, 此时, 此刻, 宜家, 而家, 依家, 立刻, 马上, 立即, 即刻
        unitEdge 52: 月底, 月末
        unitEdge 50: 月初
        unitEdge 51: 月中
        unitEdge 72: 年底, 年末, 岁末
        unitEdge 70: 年初
        unitEdge 71: 年中
        unitEdge 62: 季度末, 季末
        unitEdge 60: 季度初, 季初
        edge 0: 初, 初期
        edge 1: 中旬, 中
        edge 2: 底, 末
        edge 5: 上旬
        edge 6: 下旬
        about: 大约, 大概, 约, 差不多
        aboutSuffix: 左右, 上下, 前后
        season 1: 春天, 春季
        season 2: 夏天, 夏季
        season 3: 秋天, 秋季
        season 4: 冬天, 冬季
        halfOf 0: 上半年
        halfOf 1: 下半年
        halfOf 10: 上半月
        halfOf 11: 下半月
        namedHour 12: 正午
        namedHour 24: 午夜, 子夜
        namedHour -1: 下班
        lunar: 农历, 阴历, 旧历
        several 3: 几
        article 1: 整
        within: 内, 以内, 之内
        postpone: 推迟, 延后, 延迟, 往后推, 往后挪, 往后移, 向后推, 顺延, 推后, 晚, 后移, 拖后
        advance: 提前, 往前推, 往前挪, 往前移, 向前推, 提早, 早, 前移
        stop: 一天到晚, 有一点, 一点点, 差一点, 差点, 早点, 晚点, 重点, 地点, 几点建议, 一会儿, 当年的, 时间, 时候, 有时, 小时候, 日程, 日常, 日报, 周报, 月报, 周边, 年报, 年会, 早日, 晚会, 早会, 晚宴, 周年, 一周年, 本周报, 成年, 青年, 学年, 早安, 晚安, 天气, 上天, 下水, 早餐会, 午餐会, 日前, 近日, 日后, 早就, 早已, 半天假, 本次, 下次, 上次, 这次, 今后, 今次, 前后端, 一点建议, 平时, 同时, 及时, 准时, 按时, 临时, 工时, 到时, 到时候, 一时, 当时, 随时, 时区, 季报, 月度, 年度, 年假, 年休, 月饼, 日志, 日期, 分部, 分机, 分管, 分公司, 分享, 分组, 秒杀, 早退, 晚到, 晚报, 早报, 夜班, 早班, 晚班, 年龄, 年轻, 年终奖
        """
}
