/// The holidays and the tables of their calendars, read once from `Languages/common/holidays.txt`.
final class HolidayTable: Sendable {
    struct Entry: Sendable {
        let id: String
        let rule: HolidayRule
        let length: HolidayLength
        /// Whether it begins at sunset of the evening before.
        let fromEvening: Bool
        /// What international lists print instead.
        let listedRule: HolidayRule?
        let listedLength: HolidayLength?
    }

    let entries: [Entry]
    /// Every spelling of every name, normalised, with the place of its holiday.
    let names: [(name: String, index: Int)]
    /// Names that are words of everyday language as well.
    let everydayNames: [(name: String, index: Int)]
    let lists: [HolidayDays]
    let lunar: LunarCalendar
    let islamic: IslamicCalendar
    let terms: SolarTerm.Table

    static let shared: HolidayTable = {
        let text = EmbeddedText.files.first { $0.path == "Languages/common/holidays.txt" }?.text ?? ""
        do throws(HolidayDataError) { return try HolidayTable(text) } catch {
            // The file is a part of the program, and a test reads it: a fault in it is a fault of the build.
            preconditionFailure(error.description)
        }
    }()

    /// - Throws: `HolidayDataError` with the line that cannot be read and what is wrong with it.
    init(_ text: String) throws(HolidayDataError) {
        var holidays: [(number: Int, fields: [Substring])] = []
        var calendars = HolidayCalendars()
        for (offset, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let number = offset + 1
            switch line.first {
            case nil, UInt8(ascii: "#"): continue
            case UInt8(ascii: "@"): try calendars.read(Substring(line.dropFirst()), number)
            default:
                holidays.append((number, line.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { Substring($0).trimmed }))
            }
        }
        var places: [Substring: Int] = [:]
        for (place, holiday) in holidays.enumerated() where places.updateValue(place, forKey: holiday.fields[0]) != nil {
            throw HolidayDataError(line: holiday.number, fault: "the id \(holiday.fields[0]) stands in two lines; give each its own")
        }
        let listPlaces = Dictionary(calendars.lists.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
        var owners: [String: Int] = [:]
        var (entries, names, everydayNames) = ([Entry](), [(name: String, index: Int)](), [(name: String, index: Int)]())
        for (place, holiday) in holidays.enumerated() {
            guard (5...7).contains(holiday.fields.count) else {
                throw HolidayDataError(line: holiday.number, fault: "\(holiday.fields.count) fields; write id ; rule ; length ; English names ; Chinese names")
            }
            let reader = HolidayRuleReader(line: holiday.number, holidays: places, lists: listPlaces)
            entries.append(try reader.entry(holiday.fields))
            for (field, english) in [(holiday.fields[3], true), (holiday.fields[4], false)] {
                for name in HolidaySpelling.spellings(in: field, english: english) {
                    if let owner = owners.updateValue(place, forKey: name.text) {
                        if owner == place { continue }
                        throw HolidayDataError(line: holiday.number, fault: "“\(name.text)” names \(entries[owner].id) already; keep it in one of the two")
                    }
                    if name.everyday { everydayNames.append((name.text, place)) } else { names.append((name.text, place)) }
                }
            }
        }
        self.entries = entries
        self.names = names
        self.everydayNames = everydayNames
        lists = calendars.lists
        lunar = calendars.lunar
        islamic = calendars.islamic
        terms = calendars.terms
    }
}
