import Synchronization

/// Values of a column, with phrases for them where these are not the values themselves.
struct ValueList: Hashable, Sendable {
    var reference: AttributeReference
    var values: [String]
    /// One for each value, or none at all.
    var phrases: [String]
}

/// Keeps the lexicons built last, by the values in them.
final class LexiconCache: Sendable {
    private let kept = Mutex<[(values: [ValueList], lexicon: Lexicon)]>([])
    /// People of as many clearances may take turns.
    private static let limit = 4

    func lexicon(for columns: [ValueList], _ base: LexiconBuilder) -> Lexicon {
        if let known = kept.withLock({ $0.first { $0.values == columns }?.lexicon }) { return known }
        var builder = base
        for column in columns {
            if column.phrases.isEmpty {
                builder.add(values: column.values, of: column.reference)
            } else {
                for (phrase, value) in zip(column.phrases, column.values) { builder.add(phrase, for: value, of: column.reference) }
            }
        }
        let lexicon = builder.lexicon
        kept.withLock { kept in
            kept.insert((columns, lexicon), at: 0)
            if kept.count > Self.limit { kept.removeLast() }
        }
        return lexicon
    }
}
