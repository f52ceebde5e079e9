import Foundation
import Language
import Testing
@testable import TimeExpressions

private let suites = Repository.shared.appending(path: "time")
private let given = Repository.exists(suites.appending(path: "duckling-en.jsonl"))

@Suite("Holidays of the given suites", .enabled(if: given))
struct HolidaySuiteTests {
    @Test("Names, alone or with a year, have the expected days", arguments: ["duckling-en", "duckling-zh"])
    func days(suite: String) throws {
        var table: [String: Int] = [:]
        for (name, index) in Holiday.names + Holiday.everydayNames { table[name] = index }
        let text = try String(contentsOf: suites.appending(path: suite + ".jsonl"), encoding: .utf8)
        var right = 0
        var wrong: [String] = []
        for line in text.split(separator: "\n") {
            guard line.contains("\"holiday\"") else { continue }
            let found = try JSONDecoder().decode(SuiteCase.self, from: Data(line.utf8))
            guard let expected = found.expected.first?.values.first else { continue }
            var name = NormalizedText(found.text).string
            var years = 2013...2017
            if let mark = name.firstIndex(of: "年"), let year = Int(name[..<mark]) {
                years = year...year
                name = String(name[name.index(after: mark)...])
            } else if let year = Int(name.suffix(4)), (1900...2100).contains(year), name.count > 5 {
                years = year...year
                name = String(name.dropLast(5))
                if name.hasSuffix(" in") { name.removeLast(3) }
            }
            guard let holiday = table[name].flatMap(Holiday.init(index:)) else {
                if suite == "duckling-zh" { wrong.append(found.text + ": no name") }
                continue
            }
            let today = LocalDateTime(2013, 2, 12).day
            let spans = years.flatMap { holiday.spans(in: $0, reckoning: .listed) }
            guard let span = spans.first(where: { years.count == 1 || $0.firstDay >= today }),
                  let first = LocalDateTime(expected.from ?? expected.value ?? "")?.day else {
                wrong.append(found.text + ": no span")
                continue
            }
            let count = expected.to.flatMap { LocalDateTime($0) }.map { max(1, $0.day - first) } ?? 1
            if span.firstDay == first, span.dayCount == count { right += 1 } else {
                wrong.append("\(found.text): \(LocalDateTime(day: span.firstDay).dateText) \(span.dayCount), expected \(LocalDateTime(day: first).dateText) \(count)")
            }
        }
        #expect(Double(right) >= 0.98 * Double(right + wrong.count), "\(right) right; \(wrong.joined(separator: "; "))")
    }

    private struct SuiteCase: Decodable {
        struct Expected: Decodable {
            struct Value: Decodable { let value, from, to: String? }
            let values: [Value]
        }
        let text: String
        let expected: [Expected]
    }
}
