import Language

/// Checks that a rewording says what the original says: every fact is there, unchanged, and none is new.
///
/// It errs on the side of refusing: a wording that it cannot vouch for is not used, and the original stands.
public struct FactCheck: Sendable {
    /// Why a rewording is refused.
    public enum Violation: Hashable, Sendable {
        /// A figure, code, quotation or name of the original is missing, or stands less often.
        case missing(String)
        /// A figure, code, quotation or name is new, or stands more often.
        case added(String)
        /// Days, parts of the day, limits or states are not the same.
        case changed
        /// Something is denied that was not, or the other way round.
        case negation
        /// It says that something was done, which the original does not.
        case claim
        /// A question became a statement, or the other way round.
        case question
        /// It is of another language.
        case language
        /// It is empty, or much longer than the original.
        case length
    }

    private let language: TextLanguage
    private let names: @Sendable (String) -> Set<String>

    /// - Parameter names: the names of people, rooms and other things that a text mentions, as far as they are known.
    public init(language: TextLanguage, names: @escaping @Sendable (String) -> Set<String> = { _ in [] }) {
        self.language = language
        self.names = names
    }

    /// What is wrong with a rewording, in a fixed order; empty where it may be used.
    ///
    /// - Parameter values: texts that must stand in it as they are wherever they stand in the original, such as the names
    ///   that were put into the template.
    public func violations(of rewording: String, original: String, values: [String] = []) -> [Violation] {
        let before = Facts(original, language: language), after = Facts(rewording, language: language)
        var found: [Violation] = []
        let size = rewording.unicodeScalars.count
        if after.han + after.latin == 0 || size > original.unicodeScalars.count * 2 + 40 { found.append(.length) }
        if (after.han * 2 > after.latin) != (before.han * 2 > before.latin) { found.append(.language) }
        found += differences(before.figures, after.figures) + differences(before.quoted, after.quoted)
        found += Set(values).sorted().filter { !$0.isEmpty && count(of: $0, in: rewording) < count(of: $0, in: original) }.map(Violation.missing)
        let named = (names(original), names(rewording))
        found += named.0.subtracting(named.1).sorted().map(Violation.missing)
        found += named.1.subtracting(named.0).sorted().map(Violation.added)
        let known = original.lowercased()
        found += after.capitalised.filter { !known.contains($0) && !Self.pronouns.contains($0) }.sorted().map(Violation.added)
        if before.kept != after.kept { found.append(.changed) }
        if before.denials != after.denials { found.append(.negation) }
        if !after.done.isSubset(of: before.done) || !before.done.isSubset(of: after.done) { found.append(.claim) }
        if (before.questions > 0) != (after.questions > 0) { found.append(.question) }
        return found
    }

    /// Words with a capital inside a sentence that name nothing.
    private static let pronouns: Set<String> = ["i", "ok"]

    private func differences(_ before: [String: Int], _ after: [String: Int]) -> [Violation] {
        Set(before.keys).union(after.keys).sorted().compactMap { key in
            let (old, new) = (before[key] ?? 0, after[key] ?? 0)
            return old == new ? nil : new < old ? .missing(key) : .added(key)
        }
    }

    private func count(of part: String, in text: String) -> Int {
        var count = 0
        var rest = text[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
