import Foundation

/// Readings of Chinese characters without tones; ü is v.
public enum Pinyin {
    private static let syllables: [String] = PinyinTable.readings.split(separator: "\n").map { line in
        String(line.prefix { $0 != " " })
    }

    /// Index into `syllables` plus one, by code point from U+4E00; 0 is unknown.
    private static let index: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x5200)
        for (number, line) in PinyinTable.readings.split(separator: "\n").enumerated() {
            for scalar in line.unicodeScalars where scalar.isHan {
                let at = Int(scalar.value) - 0x4E00
                if table.indices.contains(at) { table[at] = UInt16(number + 1) }
            }
        }
        return table
    }()

    private static let surnames: [String: [[String]]] = {
        var result: [String: [[String]]] = [:]
        for line in SurnameTable.readings.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard let name = parts.first, let readings = parts.last, parts.count == 2 else { continue }
            result[String(name)] = readings.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        }
        return result
    }()

    /// How many syllables there are; their numbers begin at 1.
    public static var syllableCount: Int { syllables.count }

    /// The number of the usual reading of a character, 0 where the table has none: for comparing sounds without strings.
    public static func number(of scalar: Unicode.Scalar) -> Int {
        let at = Int(ScalarFolding.fold(scalar).value) - 0x4E00
        return index.indices.contains(at) ? Int(index[at]) : 0
    }

    /// The letters of a syllable by its number; ü is v.
    public static func spelling(_ number: Int) -> String { syllables[number - 1] }

    /// Surnames whose reading is not the usual one of their characters, with all their readings, the more usual first.
    public static func surnameReadings(_ surname: String) -> [[String]]? { surnames[surname] }

    /// Surnames of more than one character, such as 欧阳.
    public static let compoundSurnames: Set<String> = Set(
        SurnameTable.compound.split(whereSeparator: \.isWhitespace).map(String.init))

    /// The usual reading of one character, traditional or simplified; `nil` where there is none.
    public static func syllable(of scalar: Unicode.Scalar) -> String? {
        let folded = ScalarFolding.fold(scalar)
        guard folded.isHan else { return nil }
        let at = Int(folded.value) - 0x4E00
        if index.indices.contains(at), index[at] > 0 { return syllables[Int(index[at]) - 1] }
        return transliterated(folded)
    }

    /// The length of the surname that a Chinese name begins with: 2 for 欧阳娜, 1 for 张伟, 0 where the name is not Chinese.
    public static func surnameLength(of name: String) -> Int {
        let scalars = Array(NormalizedText(name).scalars)
        guard let first = scalars.first, first.isHan else { return 0 }
        for length in [4, 2] where scalars.count > length {
            var head = String.UnicodeScalarView()
            head.append(contentsOf: scalars[..<length])
            if compoundSurnames.contains(String(head)) { return length }
        }
        return 1
    }

    /// The syllables of a text, one for each Chinese character; Latin words come as they are, in lower case.
    ///
    /// - Parameter surname: whether the text is a name, whose first characters are read as a surname (单 is shan).
    public static func syllables(of text: String, surname: Bool = false) -> [String] {
        readings(of: text, surname: surname).first ?? []
    }

    /// All readings of a text: a surname with two gives two, the more usual first.
    public static func readings(of text: String, surname: Bool = false) -> [[String]] {
        let normalized = NormalizedText(text, foldingMarks: true)
        var rest = normalized.scalars[...]
        var heads: [[String]] = [[]]
        if surname {
            let length = surnameLength(of: text)
            var head = String.UnicodeScalarView()
            head.append(contentsOf: rest.prefix(length))
            if let known = surnames[String(head)] {
                heads = known
                rest = rest.dropFirst(length)
            }
        }
        var tail: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in rest {
            if let syllable = syllable(of: scalar) {
                if !word.isEmpty { tail.append(String(word)) }
                word.removeAll()
                tail.append(syllable)
            } else if scalar.isLatinLetter || scalar.isDigit {
                word.append(scalar)
            } else if !word.isEmpty {
                tail.append(String(word))
                word.removeAll()
            }
        }
        if !word.isEmpty { tail.append(String(word)) }
        return heads.map { $0 + tail }
    }

    /// Characters beyond the table are rare enough to ask Foundation each time.
    private static func transliterated(_ scalar: Unicode.Scalar) -> String? {
        let text = String(scalar)
        guard let latin = text.applyingTransform(StringTransform("Han-Latin"), reverse: false), latin != text else { return nil }
        var syllable = ""
        for mark in latin.decomposedStringWithCanonicalMapping.unicodeScalars {
            if mark.value == 0x308, syllable.last == "u" {
                syllable.removeLast()
                syllable.append("v")
            } else if mark.value < 0x80 {
                syllable.unicodeScalars.append(mark)
            }
        }
        return syllable.unicodeScalars.allSatisfy(\.isLatinLetter) ? syllable : nil
    }
}
