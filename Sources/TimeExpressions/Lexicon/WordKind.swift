/// What a word of a time expression is for; the number that comes with it depends on the kind.
enum WordKind: UInt8, CaseIterable, Sendable {
    /// Days from today.
    case day
    /// ISO weekday.
    case weekday
    /// Month, 1–12.
    case month
    /// `TimeUnit.rawValue`
    case unit
    /// `PartOfDay.rawValue`
    case part
    /// `PartOfDay.rawValue` with the day: tonight is part of today. Value: day offset × 100 + part (+ 1000).
    case dayPart
    /// Steps of a unit: this 0, next 1, last -1, 下下 2.
    case pointer
    /// Years from this one.
    case year
    /// every, 每
    case every
    /// every other, 隔
    case everyOther
    /// daily, weekly: `TimeUnit.rawValue`
    case frequency
    case from, to, between, and, or
    /// before, after as prefix (en) or suffix (zh)
    case before, after, since, until, by
    /// 以前, 之后 after an expression
    case suffixBefore, suffixAfter, suffixSince
    /// 或 in 或之后: the boundary is included.
    case inclusive
    /// ago, 前; from now, 后
    case ago, later
    /// at, on, 的: words between the parts of a moment.
    case link
    case half, quarter, oclock, point, minuteMark
    /// past, after; to, before
    case past, toward
    /// am 0, pm 1
    case meridiem
    case now
    /// beginning 0, middle 1, end 2, early 3, late 4
    case edge
    /// 月底 and such: unit × 10 + edge
    case unitEdge
    case about, aboutSuffix
    /// Index of a holiday.
    case holiday
    case season
    /// Hour of a named time: noon 12, midnight 24.
    case namedHour
    /// Minutes east of UTC + 10,000.
    case zone
    /// Words that look like times and are none.
    case stop
    /// a, an, 1; several 3
    case article
    /// few, several: how many they stand for
    case several
    /// 差 in 差五分八点
    case short
    case numberWord
    /// first half 0, second half 1
    case halfOf
    case lunar
    case postpone, advance
    case within
    case the
    /// 最近, 未来: in front of a length of time
    case direction
    /// Not words: a figure, a Chinese numeral.
    case figure, numeral

    /// The kind as a member of a set of kinds.
    var bit: UInt64 { 1 << UInt64(rawValue) }

    /// The kind of that name, as the tables of words write it.
    init?(name: Substring) {
        guard let kind = Self.byName[String(name)] else { return nil }
        self = kind
    }

    private static let byName: [String: WordKind] = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
}
