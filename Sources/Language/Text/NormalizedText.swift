/// A text as matching sees it, with the way back to the text as it was typed.
///
/// Full-width forms become half-width, traditional characters simplified (one to one), letters lower-case, typographic
/// quotes, dashes and blanks plain. Each normalised scalar knows where in the original it came from.
public struct NormalizedText: Hashable, Sendable {
    public let scalars: [Unicode.Scalar]
    /// For each normalised scalar, the offset of its first original Unicode scalar.
    public let offsets: [Int]
    /// For each normalised scalar, the offset after its last original Unicode scalar.
    public let ends: [Int]
    /// The number of Unicode scalars in the original.
    public let originalCount: Int

    /// - Parameters:
    ///   - text: the text as typed.
    ///   - foldingMarks: whether José becomes jose.
    public init(_ text: String, foldingMarks: Bool = false) {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []
        var ends: [Int] = []
        let capacity = text.utf8.count
        scalars.reserveCapacity(capacity)
        offsets.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
        var offset = 0
        for scalar in text.unicodeScalars {
            var folded = ScalarFolding.fold(scalar)
            offset += 1
            if foldingMarks {
                guard let bare = ScalarFolding.withoutMark(folded) else {
                    if !ends.isEmpty { ends[ends.count - 1] = offset }
                    continue
                }
                folded = bare
            }
            scalars.append(folded)
            offsets.append(offset - 1)
            ends.append(offset)
        }
        self.scalars = scalars
        self.offsets = offsets
        self.ends = ends
        originalCount = offset
    }

    public var count: Int { scalars.count }

    /// The normalised text as a string.
    public var string: String { string(in: 0..<scalars.count) }

    /// A part of the normalised text as a string.
    public func string(in range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(result)
    }

    /// The range in the original's Unicode scalars that a range of normalised scalars came from.
    public func originalRange(_ range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<scalars.count)
        guard !range.isEmpty else {
            let at = range.lowerBound < offsets.count ? offsets[range.lowerBound] : originalCount
            return at..<at
        }
        return offsets[range.lowerBound]..<ends[range.upperBound - 1]
    }

    /// Normalises a word or name for comparison: folded, without marks, blanks at the ends dropped.
    public static func key(_ text: String) -> String {
        let normalized = NormalizedText(text, foldingMarks: true)
        var range = 0..<normalized.count
        while let first = range.first, normalized.scalars[first].isBlank { range.removeFirst() }
        while let last = range.last, normalized.scalars[last].isBlank { range.removeLast() }
        return normalized.string(in: range)
    }
}
