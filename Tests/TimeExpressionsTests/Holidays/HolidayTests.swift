import Testing
@testable import TimeExpressions

@Suite("Holidays")
struct HolidayTests {
    @Test("The data file reads without fault")
    func reads() throws {
        let text = try #require(EmbeddedText.files.first { $0.path == "Languages/common/holidays.txt" }?.text)
        let table = try HolidayTable(text)
        #expect(table.entries.count == Holiday.all.count)
        #expect(Holiday.all.count > 600)
    }

    @Test("A published date of each kind of rule", arguments: [
        ("mid-autumn", 2024, ["2024-09-17"]), ("lunar-new-year-eve", 2025, ["2025-01-28"]), ("laba", 2020, ["2020-01-02"]),
        ("thanksgiving", 2024, ["2024-11-28"]), ("memorial", 2024, ["2024-05-27"]), ("victoria", 2024, ["2024-05-20"]),
        ("boss", 2021, ["2021-10-15"]), ("tax", 2017, ["2017-04-18"]), ("tax", 2024, ["2024-04-15"]), ("earth-hour", 2024, ["2024-03-23"]),
        ("super-tuesday", 2024, ["2024-03-05"]), ("super-tuesday", 2023, []), ("inauguration", 2013, ["2013-01-21"]),
        ("eid-al-fitr", 2000, ["2000-01-08", "2000-12-27"]), ("diwali", 2024, ["2024-10-31"]), ("diwali", 2025, ["2025-10-20"]),
        ("holi", 2024, ["2024-03-25"]), ("maha-shivaratri", 2024, ["2024-03-08"]), ("ganesh-chaturthi", 2024, ["2024-09-07"]),
        ("raksha-bandhan", 2024, ["2024-08-19"]), ("onam", 2024, ["2024-09-15"]), ("guru-nanak", 2024, ["2024-11-15"]),
        ("nowruz", 2024, ["2024-03-20"]), ("parsi-new-year", 2018, ["2018-08-17"]), ("birth-bab", 2024, ["2024-11-02"]),
        ("orthodox-christmas", 2024, ["2024-01-07"]), ("yom-kippur", 2024, ["2024-10-12"]), ("yom-haatzmaut", 2024, ["2024-05-14"]),
        ("tet", 2007, ["2007-02-17"]), ("seollal", 2024, ["2024-02-10"]), ("kings-nl", 2014, ["2014-04-26"]), ("magha-puja", 2024, ["2024-02-24"]),
        ("vesak", 2024, ["2024-05-22"]), ("winter-solstice", 2024, ["2024-12-21"]), ("dst-start", 2000, ["2000-04-02"]), ("leap", 2023, []),
    ])
    func published(id: String, year: Int, days: [String]) throws {
        let holiday = try #require(Holiday(id: id))
        #expect(holiday.spans(in: year).map { LocalDateTime(day: $0.firstDay).dateText } == days)
    }

    @Test("Lengths, evenings and clock times", arguments: [
        ("hanukkah", HolidayReckoning.kept, 2018, "2018-12-03", 8), ("hanukkah", .listed, 2018, "2018-12-02", 8),
        ("passover", .kept, 2018, "2018-03-31", 8), ("passover", .listed, 2018, "2018-03-30", 9), ("yom-kippur", .listed, 2018, "2018-09-18", 1),
        ("ramadan", .kept, 2018, "2018-05-16", 30), ("ramadan", .kept, 1950, "1950-06-17", 29), ("lent", .kept, 2018, "2018-02-14", 46),
        ("navaratri", .kept, 2018, "2018-10-10", 9), ("navaratri", .listed, 2018, "2018-10-09", 10),
    ])
    func lengths(id: String, reckoning: HolidayReckoning, year: Int, first: String, count: Int) throws {
        let span = try #require(Holiday(id: id)?.spans(in: year, reckoning: reckoning).first)
        #expect(LocalDateTime(day: span.firstDay).dateText == first)
        #expect(span.dayCount == count)
        #expect(span.clock == nil)
    }

    @Test("Earth Hour is an hour")
    func clock() throws {
        #expect(try #require(Holiday(id: "earth-hour")).spans(in: 2024).first?.clock == 20 * 3600 + 1800..<21 * 3600 + 1800)
    }

    /// Not every year: elections, leap days, single days, and two of an emperor and a king who went and came.
    private static let irregular: Set = ["super-tuesday", "mini-tuesday", "inauguration", "leap", "emperor-jp", "coronation-th", "matariki"]

    @Test("Every holiday comes about once a year from 1990, or since it exists, to 2060; spans lie in their year, in order",
          arguments: Holiday.all.map(\.id))
    func everyYear(id: String) throws {
        let holiday = try #require(Holiday(id: id))
        for reckoning in [HolidayReckoning.kept, .listed] {
            var days: [Int] = []
            for year in 1990...2060 {
                let spans = holiday.spans(in: year, reckoning: reckoning)
                #expect(spans.allSatisfy { LocalDateTime(day: $0.firstDay).year == year && (1...60).contains($0.dayCount) })
                days += spans.map(\.firstDay)
            }
            guard !Self.irregular.contains(id) else { continue }
            // Two in a year and none in the next are usual where a year of the moon is the shorter one.
            #expect(zip(days, days.dropFirst()).allSatisfy { (328...400).contains($1 - $0) })
            let (first, last) = (try #require(days.first), try #require(days.last))
            #expect(LocalDateTime(day: first).year <= 2026)
            #expect(LocalDateTime(day: last).year >= 2057)
        }
    }

    @Test("Names are unique, normalised and not empty")
    func names() {
        let names = Holiday.names + Holiday.everydayNames
        #expect(Set(names.map(\.name)).count == names.count)
        #expect(names.allSatisfy { !$0.name.isEmpty && !$0.name.hasPrefix(" ") && !$0.name.hasSuffix(" ") })
    }

    @Test("English names are found with and without their marks", arguments: [
        "valentine's day", "valentines day", "valentine day", "mid-autumn festival", "mid autumn festival", "st. patrick's day",
        "saint patrick's day", "mothers' day", "mother's day", "bahai new year",
    ])
    func spellings(name: String) {
        #expect(Holiday.names.contains { $0.name == name })
    }

    @Test("A fault of the data says the line and what to write", arguments: [
        "a ; 13-45 ; 1 ; a ; 甲", "a ; 01-01 ; never ; a ; 甲", "a ; 01-01 ; 1", "a ; of b ; 1 ; a ; 甲", "@moon 1 2", "a ; list x ; 1 ; a ;",
    ])
    func faults(line: String) {
        #expect(throws: HolidayDataError.self) { try HolidayTable("# head\n" + line) }
    }

    @Test("Two holidays of one name are a fault")
    func duplicates() {
        #expect(throws: HolidayDataError.self) { try HolidayTable("a ; 01-01 ; 1 ; day ;\nb ; 01-02 ; 1 ; day ;") }
    }
}
