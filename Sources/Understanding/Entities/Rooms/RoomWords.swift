import Language

/// Words with which rooms are described (`Data/rooms.txt`).
enum RoomWords {
    static let large = keys("large")
    static let small = keys("small")
    static let floorAfter = keys("floor")
    static let floorBefore = keys("floorBefore")
    static let below = keys("below")
    static let buildingAfter = keys("building")
    static let buildingBefore = keys("buildingBefore")
    static let most = keys("most")
    static let fillers = Set(WordData.words("rooms", labelled: "filler").map(String.init))
    static let seats = keys("seats")
    static let ordinals: [(key: [UInt32], number: Int)] = WordData.words("rooms", labelled: "ordinal").compactMap { item in
        let parts = item.split(separator: ":")
        return parts.count == 2 ? Int(parts[1]).map { (MatchStream.key(String(parts[0])), $0) } : nil
    }

    private static func keys(_ label: String) -> [[UInt32]] {
        WordData.words("rooms", labelled: label).map { MatchStream.key(String($0)) }.sorted { $0.count > $1.count }
    }

    /// The figures of a storey as it stands in the files: 3, 3F, 三楼, B1 as -1; nil where there are none.
    static func floor(_ text: String?) -> String? {
        guard let text else { return nil }
        let key = MatchStream.key(text)
        guard let (value, range) = RoomDescriptionReader.number(in: key) else { return nil }
        let isBelow = below.contains { word in range.lowerBound >= word.count && key[..<range.lowerBound].suffix(word.count).elementsEqual(word) }
            || (range.lowerBound > 0 && key[range.lowerBound - 1] == 0x2D)
        return String(isBelow ? -value : value)
    }

    /// A building without 座 or "building".
    static func building(_ text: String?) -> String? {
        guard let text else { return nil }
        var key = MatchStream.key(text)
        if let word = buildingAfter.first(where: { key.count > $0.count && key.suffix($0.count).elementsEqual($0) }) { key.removeLast(word.count) }
        if let word = buildingBefore.first(where: { key.count > $0.count + 1 && key.starts(with: $0 + [MatchStream.blank]) }) {
            key.removeFirst(word.count + 1)
        }
        return String(String.UnicodeScalarView(key.compactMap(Unicode.Scalar.init)))
    }
}
