import DialogModel

/// Things and all the forms of their names, as one value that never changes.
final class NameSegment: Sendable {
    let references: [EntityReference]
    /// The place in the directory, which decides between equals.
    let order: [Int32]
    let isCurrent: [Bool]
    /// For people: the titles that fit the post.
    let posts: [UInt64]
    /// For people: first letters of the given names, Chinese and English.
    let initials: [GivenInitials]
    let forms: FormTable
    let groups: [UInt64: [Int32]]
    /// First scalar of a phrase → the lengths of those that begin so, as bits; the last bit stands for all that are longer.
    let lengths: [UInt32: UInt64]
    /// First characters of names → other readings of them as surnames.
    let surnameReadings: [UInt32: [Int]]
    /// Hashes of the Latin words of names, for finding slips.
    let words: [UInt64]
    let filter: WordFilter

    init(_ content: Content) {
        references = content.references
        order = content.order
        isCurrent = content.isCurrent
        posts = content.posts
        initials = content.initials
        forms = FormTable(content.forms)
        groups = content.groups
        lengths = content.lengths
        surnameReadings = content.surnameReadings
        words = content.words
        filter = WordFilter(content.words)
    }

    /// What a segment is made of.
    struct Content {
        var references: [EntityReference] = []
        var order: [Int32] = []
        var isCurrent: [Bool] = []
        var posts: [UInt64] = []
        var initials: [GivenInitials] = []
        var forms: [FormTable.Entry] = []
        var groups: [UInt64: [Int32]] = [:]
        var lengths: [UInt32: UInt64] = [:]
        var surnameReadings: [UInt32: [Int]] = [:]
        var words: [UInt64] = []

        /// Adds another segment without some of its things: a matter of copying, no name is read again.
        mutating func add(_ other: NameSegment, without removed: BitList) {
            var numbers = [Int32](repeating: -1, count: other.references.count)
            for old in other.references.indices where !removed.contains(old) {
                numbers[old] = Int32(references.count)
                references.append(other.references[old])
                order.append(other.order[old])
                isCurrent.append(other.isCurrent[old])
                posts.append(other.posts[old])
                initials.append(other.initials[old])
            }
            forms.append(contentsOf: other.forms.renumbered(numbers))
            for (key, members) in other.groups {
                let kept = members.compactMap { numbers[Int($0)] < 0 ? nil : numbers[Int($0)] }
                if !kept.isEmpty { groups[key, default: []].append(contentsOf: kept) }
            }
            lengths.merge(other.lengths) { $0 | $1 }
            surnameReadings.merge(other.surnameReadings) { a, b in a + b.filter { !a.contains($0) } }
            words.append(contentsOf: other.words)
        }
    }

    /// The number of a thing in this segment.
    func number(of reference: EntityReference) -> Int? {
        var result: Int?
        forms.forEach(Self.key(of: reference)) { entry in
            if references[Int(entry.entity)] == reference { result = Int(entry.entity) }
        }
        return result
    }

    static func key(of reference: EntityReference) -> UInt64 {
        FormKey.reference.key(NameHash.mix(NameHash.hash(reference.kind.rawValue), NameHash.hash(reference.id)))
    }

    /// A phrase's length as a bit.
    @inline(__always)
    static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
