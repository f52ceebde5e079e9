import Foundation
import TimeExpressions

/// A DATE or DATE-TIME of a calendar (RFC 5545, sections 3.3.4 and 3.3.5).
struct CalendarTime {
    /// On the wall clock of `zone`.
    var local: LocalDateTime
    var isDate: Bool
    var zone: OfficeZone

    var instant: Date { zone.date(local) }

    enum Failure: Error {
        case value, zone(String)
    }

    /// - Parameter floating: the zone of dates and of times without one.
    init(_ value: String, zoneName: String?, floating: OfficeZone) throws(Failure) {
        let bytes = Array(value.utf8)
        func number(_ range: Range<Int>) -> Int? {
            var result = 0
            for byte in bytes[range] {
                guard byte >= 48, byte <= 57 else { return nil }
                result = result * 10 + Int(byte - 48)
            }
            return result
        }
        guard bytes.count == 8 || bytes.count == 15 || (bytes.count == 16 && bytes[15] == 0x5A),
              let year = number(0..<4), let month = number(4..<6), let day = number(6..<8), (1...12).contains(month),
              LocalDateTime(year, month, day).date == (year, month, day) else { throw .value }
        if bytes.count == 8 {
            isDate = true
            zone = floating
            local = LocalDateTime(year, month, day)
            return
        }
        guard bytes[8] == 0x54, let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15),
              hour < 24, minute < 60, second < 61 else { throw .value }
        isDate = false
        local = LocalDateTime(year, month, day, hour, minute, min(second, 59))
        if bytes.count == 16 {
            zone = .utc
        } else if let zoneName {
            guard let named = Self.zone(zoneName) else { throw .zone(zoneName) }
            zone = named
        } else {
            zone = floating
        }
    }

    /// The zone of a TZID; some programs write a path before the IANA name.
    private static func zone(_ name: String) -> OfficeZone? {
        if let zone = OfficeZone(name) { return zone }
        let parts = name.split(separator: "/")
        guard parts.count > 2 else { return nil }
        return OfficeZone(parts.suffix(2).joined(separator: "/")) ?? OfficeZone(parts.suffix(3).joined(separator: "/"))
    }

    /// `20260309`
    static func dateText(_ local: LocalDateTime) -> String { local.dateText.replacing("-", with: "") }

    /// `20260309T150000`
    static func text(_ local: LocalDateTime) -> String {
        dateText(local) + "T" + local.clockText(seconds: true).replacing(":", with: "")
    }

    /// `20260309T070000Z`
    static func utcText(_ instant: Date) -> String { text(OfficeZone.utc.local(instant)) + "Z" }

    /// Seconds of a DURATION (section 3.3.6), such as PT1H30M or P2D; nil where it is none.
    static func duration(_ value: String) -> Int? {
        var rest = value.uppercased()[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
        guard rest.hasPrefix("P") else { return nil }
        var seconds = 0, number = "", isEmpty = true
        for character in rest.dropFirst() {
            let units: [Character: Int] = ["W": 604_800, "D": 86_400, "H": 3_600, "M": 60, "S": 1]
            if character.isNumber, character.isASCII {
                number.append(character)
            } else if character == "T" {
                guard number.isEmpty else { return nil }
            } else {
                guard let unit = units[character], let count = Int(number), count < 1_000_000 else { return nil }
                seconds += unit * count
                number = ""
                isEmpty = false
            }
        }
        return isEmpty || !number.isEmpty ? nil : (isNegative ? -seconds : seconds)
    }
}
