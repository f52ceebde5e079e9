import Foundation
import TimeExpressions

/// `company.json`
enum CompanyFile {
    private static let known: Set<String> = ["name", "name_en", "timezone", "locale", "working_hours", "lunch", "now"]

    static func read(_ folder: URL, _ notes: inout FileNotes) -> Company? {
        let file = OfficeFileName.company
        guard let bytes = FileText.read(folder.appendingPathComponent(file), as: file, &notes) else { return nil }
        let fields: [String: KeptJSON]
        do {
            fields = try JSONDecoder().decode([String: KeptJSON].self, from: Data(bytes))
        } catch {
            notes.problem(file, line(of: error), "is no JSON object: write {\"name\": …, \"timezone\": …} with all names in quotes")
            return nil
        }
        func fail(_ key: String, _ message: String) {
            notes.problem(file, line(of: key, in: bytes), message)
        }
        func text(_ key: String) -> String? {
            switch fields[key] {
            case nil, .null?: return nil
            case .string(let text)?: return text.isEmpty ? nil : text
            default:
                fail(key, "\(key) is no text: write it in quotes")
                return nil
            }
        }
        func range(_ key: String, _ example: String) -> ClockRange? {
            guard let value = fields[key], value != .null else { return nil }
            if case .array(let items) = value, items.isEmpty { return nil }
            if case .array(let items) = value, items.count == 2, case .string(let from) = items[0],
               case .string(let to) = items[1], let range = ClockRange(from, to) { return range }
            fail(key, "\(key) is no span of time: write it as \(example)")
            return nil
        }
        let name = text("name")
        if name == nil { fail("name", "name is missing: write the company's name") }
        let zone = text("timezone")
        if zone.flatMap({ OfficeZone($0) }) == nil {
            fail("timezone", "timezone \(zone.map { "“\($0)” " } ?? "")is no time zone: write an IANA name such as Asia/Shanghai")
        }
        // zh-CN is Chinese as well.
        let locale = String((text("locale") ?? "zh").lowercased().prefix { $0.isLetter })
        if locale != "zh", locale != "en" { fail("locale", "locale “\(locale)” is not known: write zh or en") }
        let extra = fields.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
        for (key, _) in extra {
            notes.warning(file, line(of: key, in: bytes), "“\(key)” is not known; it is kept aside and exported again")
        }
        return Company(name: name ?? "", nameEn: text("name_en"), timeZone: zone ?? "UTC", locale: locale,
                       workingHours: range("working_hours", "[\"09:00\", \"18:00\"]") ?? Company.unnamed.workingHours,
                       lunch: range("lunch", "[\"12:00\", \"13:30\"]"), now: text("now"),
                       extra: extra.map { ExtraField($0.key, $0.value.description) })
    }

    static func text(_ company: Company) -> String {
        func pair(_ range: ClockRange) -> String {
            "[\(JSONText.quoted(range.startText)), \(JSONText.quoted(range.endText))]"
        }
        var fields: [(String, String)] = [("name", JSONText.quoted(company.name))]
        if let name = company.nameEn { fields.append(("name_en", JSONText.quoted(name))) }
        fields.append(("timezone", JSONText.quoted(company.timeZone)))
        fields.append(("locale", JSONText.quoted(company.locale)))
        fields.append(("working_hours", pair(company.workingHours)))
        if let lunch = company.lunch { fields.append(("lunch", pair(lunch))) }
        if let now = company.now { fields.append(("now", JSONText.quoted(now))) }
        fields += company.extra.map { ($0.name, $0.value) }
        let lines = fields.map { "  \(JSONText.quoted($0.0)): \($0.1)" }
        return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }

    /// The line that names a key; 1 where none does.
    private static func line(of key: String, in bytes: [UInt8]) -> Int {
        let needle = "\"\(key)\""
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.firstIndex { $0.contains(needle) } ?? 0) + 1
    }

    /// Foundation tells the place only in words: "… around line 3, column 5."
    private static func line(of error: any Error) -> Int {
        let text = String(describing: error)
        guard let range = text.range(of: "around line ") else { return 1 }
        return Int(text[range.upperBound...].prefix { $0.isNumber }) ?? 1
    }
}
