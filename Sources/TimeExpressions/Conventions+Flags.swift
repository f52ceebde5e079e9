/// Choices that rules of the grammar can ask for by name (`when bareYears`).
extension Conventions {
    private static let flagTable: [(name: String, holds: @Sendable (Conventions) -> Bool)] = [
        ("bareYears", { $0.bareYears }),
        ("dashedMonthDay", { $0.dashedMonthDay }),
        ("joinsDuration", { $0.joinsDuration }),
        ("spansLeadingWords", { $0.spansLeadingWords }),
        ("officeHours", { $0.bareHour == .officeHours }),
        ("nearestHour", { $0.bareHour == .nearest }),
        ("inclusiveRanges", { $0.rangeEnd == .inclusive }),
        ("exclusiveRanges", { $0.rangeEnd == .exclusive }),
        ("relativeSpans", { $0.relative == .span }),
        ("officeEdges", { $0.edges == .office }),
    ]

    /// The bit of a choice in `flags`; `nil` where none has that name.
    static func flagBit(named name: String) -> UInt64? {
        flagTable.firstIndex { $0.name == name }.map { 1 << UInt64($0) }
    }

    /// The choices that hold, one bit each.
    var flags: UInt64 {
        var bits: UInt64 = 0
        for (index, flag) in Self.flagTable.enumerated() where flag.holds(self) { bits |= 1 << UInt64(index) }
        return bits
    }
}
