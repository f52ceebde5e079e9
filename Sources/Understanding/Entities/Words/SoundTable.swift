import Language

/// Syllables by number: their letters, and the class of those that are confused with one another (`Data/confusions.txt`).
struct SoundTable: Sendable {
    static let standard = SoundTable()

    /// Letters by the number of the syllable.
    let letters: [[UInt32]]
    /// Hash of the syllable by which all are known that sound alike, by number.
    let classes: [UInt64]
    /// Number by hash of the letters.
    private let numbers: [UInt64: Int]
    /// Other readings of characters in given names.
    private let readings: [UInt32: [Int]]
    private static let longest = 6

    private init() {
        var initials: [(String, String)] = []
        var finals: [(String, String)] = []
        var whole: [String: String] = [:]
        for line in WordData.lines("confusions") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2 else { continue }
            for word in words.dropFirst(2) {
                switch words[0] {
                case "initial": initials.append((word, words[1]))
                case "final": finals.append((word, words[1]))
                default: whole[word] = words[1]
                }
            }
        }
        // The longest first: zh before z.
        initials.sort { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
        finals.sort { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
        var letters: [[UInt32]] = [[]]
        var classes: [UInt64] = [0]
        var numbers: [UInt64: Int] = [:]
        for number in 1...max(1, Pinyin.syllableCount) {
            let spelling = Pinyin.spelling(number)
            let scalars = spelling.unicodeScalars.map(\.value)
            letters.append(scalars)
            numbers[NameHash.hash(scalars)] = number
            var folded = whole[spelling] ?? spelling
            if let (from, to) = initials.first(where: { folded.hasPrefix($0.0) }) { folded = to + folded.dropFirst(from.count) }
            if let (from, to) = finals.first(where: { folded.hasSuffix($0.0) && folded.count > $0.0.count - 1 }) {
                folded = folded.dropLast(from.count) + to
            }
            classes.append(NameHash.hash(whole[folded] ?? folded))
        }
        self.letters = letters
        self.classes = classes
        self.numbers = numbers
        var readings: [UInt32: [Int]] = [:]
        for line in WordData.lines("readings") {
            let words = line.split(separator: " ")
            guard let first = words.first?.unicodeScalars.first else { continue }
            readings[first.value] = words.dropFirst().compactMap { numbers[NameHash.hash($0.unicodeScalars.lazy.map(\.value))] }
        }
        self.readings = readings
    }

    /// The number of the syllable that letters spell; nil where they spell none.
    func number(_ letters: ArraySlice<UInt32>) -> Int? { numbers[NameHash.hash(letters)] }

    func number(_ spelling: String) -> Int? { numbers[NameHash.hash(spelling)] }

    /// The usual reading of a character; nil where there is none.
    func number(of value: UInt32) -> Int? {
        guard let scalar = Unicode.Scalar(value) else { return nil }
        let known = Pinyin.number(of: scalar)
        return known > 0 ? known : Pinyin.syllable(of: scalar).flatMap(number)
    }

    /// All readings of a character of a given name, the usual one first.
    func numbers(of value: UInt32) -> [Int] {
        guard let first = number(of: value) else { return [] }
        return [first] + (readings[value] ?? []).filter { $0 != first }
    }

    /// Ways of cutting letters into syllables, a few at most. Cuts that are given must be among them.
    func syllables(_ letters: ArraySlice<UInt32>, limit: Int = 4) -> [[Int]] {
        var result: [[Int]] = []
        func read(_ start: Int, _ taken: [Int]) {
            guard result.count < limit, taken.count <= 6 else { return }
            if start == letters.endIndex { return result.append(taken) }
            for end in stride(from: min(letters.endIndex, start + Self.longest), to: start, by: -1) {
                if let number = number(letters[start..<end]) { read(end, taken + [number]) }
            }
        }
        read(letters.startIndex, [])
        return result
    }
}
