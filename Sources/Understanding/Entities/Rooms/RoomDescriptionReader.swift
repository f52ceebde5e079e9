import Language

/// Reads the description of a room.
public struct RoomDescriptionReader: Sendable {
    /// Names of each kind of equipment.
    private let equipment: [(words: [String], keys: [[UInt32]])]

    /// - Parameter equipment: words that mean the same thing, such as 投影 and "projector", a group for each.
    public init(equipment: [[String]]) {
        self.equipment = equipment.map { ($0, $0.map(MatchStream.key).sorted { $0.count > $1.count }) }
    }

    /// What a text says of a room; empty where it says nothing.
    public func description(in text: String) -> RoomDescription {
        parts(of: MatchStream(NormalizedText(text, foldingMarks: true).scalars)).description
    }

    /// What a text says of a room, and where each piece of it stands, left to right.
    func parts(of stream: MatchStream) -> (description: RoomDescription, ranges: [Range<Int>]) {
        let scalars = stream.scalars
        var result = RoomDescription()
        var ranges: [Range<Int>] = []
        var sizes: [(size: RoomDescription.Size, range: Range<Int>)] = []
        var at = 0
        while at < scalars.count {
            guard stream.isStart(at) || MatchStream.isHan(scalars[at]) else { at += 1; continue }
            if let (size, end) = Self.size(stream, at) {
                sizes.append((size, at..<end))
                at = end
                continue
            }
            let before = result
            let end = read(stream, at, &result)
            if result != before, end > at { ranges.append(at..<end) }
            at = max(at + 1, end)
        }
        for group in equipment {
            guard let found = group.keys.compactMap({ Self.occurrence($0, in: stream) }).first else { continue }
            result.equipment.append(group.words)
            ranges.append(found)
            // A big screen makes no big room.
            sizes.removeAll { Self.skip(scalars, $0.range.upperBound) == found.lowerBound }
        }
        result.size = sizes.last?.size
        ranges += sizes.map(\.range)
        return (result, ranges.sorted { $0.lowerBound < $1.lowerBound })
    }

    private static func size(_ stream: MatchStream, _ at: Int) -> (RoomDescription.Size, Int)? {
        if let end = end(of: RoomWords.large, stream, at) { return (.large, end) }
        return end(of: RoomWords.small, stream, at).map { (.small, $0) }
    }

    /// Reads what begins at an offset; its end, or the offset where nothing does.
    private func read(_ stream: MatchStream, _ at: Int, _ result: inout RoomDescription) -> Int {
        let scalars = stream.scalars
        for (key, number) in RoomWords.ordinals {
            if scalars[at] == key.first, let end = Self.end(of: [key], stream, at), let last = Self.end(of: RoomWords.floorAfter, stream, Self.skip(scalars, end)) {
                result.floor = String(number)
                return last
            }
        }
        if let end = Self.end(of: RoomWords.floorBefore, stream, at), let (value, range) = Self.number(in: scalars, at: Self.skip(scalars, end)) {
            result.floor = String(value)
            return range.upperBound
        }
        if let end = Self.end(of: RoomWords.buildingBefore, stream, at) {
            let start = Self.skip(scalars, end)
            var last = start
            while last < scalars.count, last - start < 3, MatchStream.isWordPart(scalars[last]) { last += 1 }
            if last > start, stream.isEnd(last) { result.building = stream.text(start..<last); return last }
        }
        return readNumber(stream, at, &result)
    }

    private func readNumber(_ stream: MatchStream, _ at: Int, _ result: inout RoomDescription) -> Int {
        let scalars = stream.scalars
        var start = at
        var isBelow = false
        if let word = RoomWords.below.first(where: { scalars[at...].starts(with: $0) }) {
            start = Self.skip(scalars, at + word.count)
            isBelow = true
        }
        // B座: one letter or number before 座.
        if !isBelow || scalars[at] == 0x62, MatchStream.isWordPart(scalars[at]) {
            var end = at
            while end < scalars.count, end - at < 3, MatchStream.isWordPart(scalars[end]) { end += 1 }
            if let last = Self.end(of: RoomWords.buildingAfter, stream, Self.skip(scalars, end)) {
                result.building = stream.text(at..<end)
                return last
            }
        }
        guard let (value, range) = Self.number(in: scalars, at: start) else { return at }
        var end = range.upperBound
        if let suffix = Self.suffixes.first(where: { scalars[end...].starts(with: $0) }) { end += suffix.count }
        end = Self.skip(scalars, end)
        if let last = Self.end(of: RoomWords.floorAfter, stream, end) {
            result.floor = String(isBelow ? -value : value)
            return last
        }
        if let last = Self.end(of: RoomWords.seats, stream, end) {
            result.seats = value
            return last
        }
        return range.upperBound
    }

    // MARK: - Parts

    private static func skip(_ scalars: [UInt32], _ at: Int) -> Int { at < scalars.count && scalars[at] == MatchStream.blank ? at + 1 : at }

    /// The end of the longest of some words that stands at an offset; Latin ones whole.
    private static func end(of words: [[UInt32]], _ stream: MatchStream, _ at: Int) -> Int? {
        guard at < stream.scalars.count else { return nil }
        for word in words where stream.scalars[at...].starts(with: word) {
            let end = at + word.count
            if word.last.map(MatchStream.isHan) == true || stream.isEnd(end) { return end }
        }
        return nil
    }

    private static func occurrence(_ word: [UInt32], in stream: MatchStream) -> Range<Int>? {
        guard !word.isEmpty, stream.scalars.count >= word.count else { return nil }
        for at in 0...stream.scalars.count - word.count where stream.isStart(at) && stream.scalars[at...].starts(with: word) {
            let end = at + word.count
            if stream.isEnd(end) { return at..<end }
            if stream.scalars[end] == 0x73, stream.isEnd(end + 1) { return at..<end + 1 }
        }
        return nil
    }

    private static let suffixes = ["st", "nd", "rd", "th"].map(MatchStream.key)
    private static let digits: [UInt32: Int] = [
        0x4E00: 1, 0x4E8C: 2, 0x4E24: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
    ]

    /// A number in figures or Chinese characters at an offset, below a thousand.
    static func number(in scalars: [UInt32], at start: Int) -> (Int, Range<Int>)? {
        var at = start
        var value = 0
        while at < scalars.count, at - start < 3, scalars[at] >= 0x30, scalars[at] <= 0x39 {
            value = value * 10 + Int(scalars[at] - 0x30)
            at += 1
        }
        if at > start { return (value, start..<at) }
        let ten: UInt32 = 0x5341
        if at < scalars.count, let digit = digits[scalars[at]] {
            value = digit
            at += 1
        }
        if at < scalars.count, scalars[at] == ten {
            value = max(1, value) * 10
            at += 1
            if at < scalars.count, let digit = digits[scalars[at]] {
                value += digit
                at += 1
            }
        }
        return at > start ? (value, start..<at) : nil
    }

    /// The first number.
    static func number(in scalars: [UInt32]) -> (Int, Range<Int>)? {
        scalars.indices.lazy.compactMap { number(in: scalars, at: $0) }.first
    }
}
