import Language

/// The phrases of one language, from its `phrases.txt`: `KEY: PHRASE`, where `{name}` is filled in.
///
/// A key may end in a number or a span of numbers (`half 0-11: am`); the key without one serves all other numbers.
struct PhraseBook: Sendable {
    typealias Slots = KeyValuePairs<String, String>

    private let phrases: [String: String]

    /// What the program carries for a language.
    static func shared(_ language: TextLanguage) -> PhraseBook {
        books[language] ?? PhraseBook("")
    }

    private static let books = Dictionary(uniqueKeysWithValues: TextLanguage.allCases.map { language in
        (language, PhraseBook(EmbeddedText.files.first { $0.path == "Languages/\(language.rawValue)/phrases.txt" }?.text ?? ""))
    })

    init(_ text: String) {
        var phrases: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            var key = line[..<colon]
            let phrase = String(line[line.index(after: colon)...].drop { $0 == " " })
            guard let blank = key.lastIndex(of: " "), let span = Self.span(key[key.index(after: blank)...]) else {
                phrases[String(key)] = phrase
                continue
            }
            key = key[..<blank]
            for number in span { phrases["\(key) \(number)"] = phrase }
        }
        self.phrases = phrases
    }

    /// The keys that have a phrase, sorted.
    var keys: [String] { phrases.keys.sorted() }

    /// The phrase of a key, filled in; `nil` where the language has none.
    func find(_ key: String, _ slots: Slots = [:]) -> String? {
        phrases[key].map { Self.filled($0, slots) }
    }

    /// The phrase of a key for a number alone; `nil` where the language has none.
    func find(_ key: String, number: Int, _ slots: Slots = [:]) -> String? { find("\(key) \(number)", slots) }

    /// The phrase of a key, filled in; the key itself where the language has none, which a test rules out.
    func text(_ key: String, _ slots: Slots = [:]) -> String { find(key, slots) ?? key }

    /// The phrase for a number, else that for any; `{n}` is the number.
    func text(_ key: String, number: Int, _ slots: Slots = [:]) -> String {
        let phrase = find("\(key) \(number)", slots) ?? text(key, slots)
        return Self.filled(phrase, ["n": String(number)])
    }

    private static func filled(_ phrase: String, _ slots: Slots) -> String {
        var result = ""
        var rest = phrase[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open]
            result += slots.first { $0.key == name }?.value ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static func span(_ text: Substring) -> ClosedRange<Int>? {
        if let number = Int(text) { return number...number }
        let ends = text.split(separator: "-")
        guard ends.count == 2, let first = ends.first.flatMap({ Int($0) }), let last = ends.last.flatMap({ Int($0) }), first <= last else { return nil }
        return first...last
    }
}
