/// First letters of somebody's given names, in Chinese and in English, three of each at most.
struct GivenInitials: Hashable, Sendable {
    private var bits: UInt32 = 0

    init() {}

    mutating func setChinese(_ letters: [UInt32]) { bits |= Self.pack(letters) }
    mutating func setEnglish(_ letters: [UInt32]) { bits |= Self.pack(letters) << 15 }

    /// Whether letters are the beginning of either.
    func begin(with letters: [UInt32]) -> Bool {
        guard (1...3).contains(letters.count) else { return false }
        let wanted = Self.pack(letters)
        let mask: UInt32 = 1 << UInt32(5 * letters.count) - 1
        return bits & mask == wanted || bits >> 15 & mask == wanted
    }

    private static func pack(_ letters: [UInt32]) -> UInt32 {
        var result: UInt32 = 0
        for (index, letter) in letters.prefix(3).enumerated() {
            result |= (letter >= 0x61 && letter <= 0x7A ? letter - 0x60 : 27) << UInt32(5 * index)
        }
        return result
    }
}
