import Language

/// A text as names are compared: separators inside names are one blank, and there is none between Chinese characters.
///
/// So "Ka-ho", "Ka Ho" and "O'Brien", "张 伟" and "张伟" are each the same.
struct MatchStream {
    private(set) var scalars: [UInt32] = []
    /// For each scalar its offset in the normalised text.
    private(set) var offsets: [Int32] = []

    static let blank: UInt32 = 0x20

    init(_ text: [Unicode.Scalar]) {
        scalars.reserveCapacity(text.count)
        offsets.reserveCapacity(text.count)
        var pending = -1
        for (index, scalar) in text.enumerated() {
            if Self.separates(text, index) {
                if !scalars.isEmpty, pending < 0 { pending = index }
                continue
            }
            if pending >= 0 {
                if !(Self.isHan(scalars[scalars.count - 1]) && scalar.isHan) {
                    scalars.append(Self.blank)
                    offsets.append(Int32(pending))
                }
                pending = -1
            }
            scalars.append(scalar.value)
            offsets.append(Int32(index))
        }
    }

    /// The key of a name.
    static func key(_ name: String) -> [UInt32] {
        MatchStream(NormalizedText(name, foldingMarks: true).scalars).scalars
    }

    private static func separates(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        let scalar = text[index]
        if scalar.isBlank { return true }
        switch scalar {
        case "-", "'", "·", "•", "‧": return true
        case ".":
            // "J. Smith", "Mr. Wang", "J.R.", but not the end of a sentence.
            guard index > 0, text[index - 1].isLatinLetter, index + 1 < text.count else { return false }
            if text[index + 1].isLatinLetter { return true }
            guard text[index + 1].isBlank else { return false }
            var start = index
            while start > 0, text[start - 1].isLatinLetter { start -= 1 }
            return index - start <= 3
        default: return false
        }
    }

    static func isHan(_ value: UInt32) -> Bool { Unicode.Scalar(value)?.isHan ?? false }

    static func isLatin(_ value: UInt32) -> Bool {
        value < 0x80 ? (value >= 0x61 && value <= 0x7A) || (value >= 0x41 && value <= 0x5A)
            : Unicode.Scalar(value)?.isLatinLetter ?? false
    }

    static func isWordPart(_ value: UInt32) -> Bool {
        (value >= 0x30 && value <= 0x39) || isLatin(value)
    }

    /// Whether a name may begin here: not inside a Latin word or number.
    func isStart(_ index: Int) -> Bool {
        index == 0 || !Self.isWordPart(scalars[index]) || !Self.isWordPart(scalars[index - 1])
    }

    /// Whether a name may end before this offset.
    func isEnd(_ index: Int) -> Bool {
        index >= scalars.count || index == 0 || !Self.isWordPart(scalars[index - 1]) || !Self.isWordPart(scalars[index])
    }

    /// The end of the Latin word that begins at an offset.
    func wordEnd(_ index: Int) -> Int {
        var end = index
        while end < scalars.count, Self.isLatin(scalars[end]) { end += 1 }
        return end
    }

    /// The words of a range.
    func words(_ range: Range<Int>) -> [Range<Int>] {
        scalars[range].split(separator: Self.blank).map { $0.startIndex..<$0.endIndex }
    }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range].compactMap(Unicode.Scalar.init))) }
}
