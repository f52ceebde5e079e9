/// A holiday by name and how its date follows from the year.
enum Holiday: Int, Sendable {
    case newYear = 0, springFestival, springFestivalEve, lantern, qingming, labour, dragonBoat, midAutumn, national, women
    case children, army, christmas, aprilFools, halloween, valentine, christmasEve, doubleNinth, qixi, teachers
    case youth, arbor, mothers, fathers, thanksgiving, easter, goodFriday, easterMonday, newYearEve, laba
    case ghost, singles, palmSunday, ashWednesday, shroveTuesday, maundyThursday, holySaturday, pentecost, whitMonday
    case trinity, corpusChristi, ascension, independenceUS, laborUS, memorialUS, kingUS, presidentsUS, columbusUS
    case veterans, blackFriday, patrick, macau, hongKong, boxing, earth, boss
    case orthodoxEaster, orthodoxMonday, orthodoxGoodFriday, orthodoxSaturday, orthodoxPalm
    case groundhog, cyberMonday, epiphany, allSaints, allSouls, guyFawkes, flag, adminProfessionals

    /// The day in a year, as days since 1970-01-01; `nil` where the calendar of the moon is not known.
    func day(in year: Int) -> Int? {
        func fixed(_ month: Int, _ day: Int) -> Int { LocalDateTime.days(year: year, month: month, day: day) }
        func nth(_ ordinal: Int, _ weekday: Int, _ month: Int) -> Int {
            Self.weekday(weekday, ordinal: ordinal, year: year, month: month)
        }
        func western(_ offset: Int) -> Int { Easter.western(year) + offset }
        func eastern(_ offset: Int) -> Int { Easter.orthodox(year) + offset }
        func lunar(_ month: Int, _ day: Int) -> Int? { LunarCalendar.day(year: year, month: month, day: day) }
        switch self {
        case .newYear: return fixed(1, 1)
        case .springFestival: return lunar(1, 1)
        case .springFestivalEve: return lunar(1, 1).map { $0 - 1 }
        case .lantern: return lunar(1, 15)
        case .qingming: return fixed(4, Self.qingmingDay(year))
        case .labour: return fixed(5, 1)
        case .dragonBoat: return lunar(5, 5)
        case .midAutumn: return lunar(8, 15)
        case .national: return fixed(10, 1)
        case .women: return fixed(3, 8)
        case .children: return fixed(6, 1)
        case .army: return fixed(8, 1)
        case .christmas: return fixed(12, 25)
        case .aprilFools: return fixed(4, 1)
        case .halloween: return fixed(10, 31)
        case .valentine: return fixed(2, 14)
        case .christmasEve: return fixed(12, 24)
        case .doubleNinth: return lunar(9, 9)
        case .qixi: return lunar(7, 7)
        case .teachers: return fixed(9, 10)
        case .youth: return fixed(5, 4)
        case .arbor: return fixed(3, 12)
        case .mothers: return nth(2, 7, 5)
        case .fathers: return nth(3, 7, 6)
        case .thanksgiving: return nth(4, 4, 11)
        case .easter: return western(0)
        case .goodFriday: return western(-2)
        case .easterMonday: return western(1)
        case .newYearEve: return fixed(12, 31)
        case .laba: return lunar(12, 8)
        case .ghost: return lunar(7, 15)
        case .singles: return fixed(11, 11)
        case .palmSunday: return western(-7)
        case .ashWednesday: return western(-46)
        case .shroveTuesday: return western(-47)
        case .maundyThursday: return western(-3)
        case .holySaturday: return western(-1)
        case .pentecost: return western(49)
        case .whitMonday: return western(50)
        case .trinity: return western(56)
        case .corpusChristi: return western(60)
        case .ascension: return western(39)
        case .independenceUS: return fixed(7, 4)
        case .laborUS: return nth(1, 1, 9)
        case .memorialUS: return nth(-1, 1, 5)
        case .kingUS: return nth(3, 1, 1)
        case .presidentsUS: return nth(3, 1, 2)
        case .columbusUS: return nth(2, 1, 10)
        case .veterans: return fixed(11, 11)
        case .blackFriday: return nth(4, 4, 11) + 1
        case .patrick: return fixed(3, 17)
        case .macau: return fixed(12, 20)
        case .hongKong: return fixed(7, 1)
        case .boxing: return fixed(12, 26)
        case .earth: return fixed(4, 22)
        case .boss: return fixed(10, 16)
        case .orthodoxEaster: return eastern(0)
        case .orthodoxMonday: return eastern(1)
        case .orthodoxGoodFriday: return eastern(-2)
        case .orthodoxSaturday: return eastern(-1)
        case .orthodoxPalm: return eastern(-7)
        case .groundhog: return fixed(2, 2)
        case .cyberMonday: return nth(4, 4, 11) + 4
        case .epiphany: return fixed(1, 6)
        case .allSaints: return fixed(11, 1)
        case .allSouls: return fixed(11, 2)
        case .guyFawkes: return fixed(11, 5)
        case .flag: return fixed(6, 14)
        case .adminProfessionals: return nth(-1, 7, 4) - 4
        }
    }

    /// The nth weekday of a month, counted from its end where negative.
    static func weekday(_ weekday: Int, ordinal: Int, year: Int, month: Int) -> Int {
        if ordinal > 0 {
            let first = LocalDateTime(year, month, 1)
            return first.day + (weekday - first.weekday + 7) % 7 + (ordinal - 1) * 7
        }
        let last = LocalDateTime(day: LocalDateTime.days(year: year, month: month + 1, day: 1) - 1)
        return last.day - (last.weekday - weekday + 7) % 7 + (ordinal + 1) * 7
    }

    /// The day in April of the solar term Qingming, by the usual formula for 1900–2099.
    private static func qingmingDay(_ year: Int) -> Int {
        let y = year % 100
        let base = year < 2000 ? 5.59 : 4.81
        return Int(Double(y) * 0.2422 + base) - (y / 4)
    }
}
