/// Words and phrases that are looked for in normalised text: a named list of a file in `Words/`.
///
/// A line is `name: word|word`; lines of one name belong together, a language a line. A blank at the beginning or end of a word is
/// written `_`. The first that fits counts where only one can, so longer words stand before those that begin them.
struct CueList: Sendable {
    let words: [String]
    /// The same, ready to be compared.
    let scalars: [[Unicode.Scalar]]

    init(_ words: [String]) {
        self.words = words
        scalars = words.map { Array($0.unicodeScalars) }
    }

    /// - Parameter file: in `Commands/Words`, without its ending.
    init(_ file: String, _ name: String) { self.init(path: "Commands/Words/\(file).txt", name) }

    init(path: String, _ name: String) {
        self.init(DataFile.lines(path).flatMap { line -> [String] in
            guard let colon = line.firstIndex(of: ":"), line[..<colon] == name[...] else { return [] }
            return line[line.index(after: colon)...].drop { $0 == " " }.split(separator: "|").map(Self.word)
        })
    }

    static func + (first: Self, second: Self) -> Self { Self(first.words + second.words) }

    func contains(_ word: String) -> Bool { words.contains(word) }

    /// Blanks at the edges are `_`.
    private static func word(_ written: Substring) -> String {
        var word = String(written)
        if word.hasPrefix("_") { word = " " + word.dropFirst() }
        if word.hasSuffix("_") { word = word.dropLast() + " " }
        return word
    }
}
