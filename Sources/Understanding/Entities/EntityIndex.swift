import DialogModel
import Language

/// Finds the people, departments, rooms, posts, equipment and buildings that a text names.
///
/// A value that is built from the names of the directory and never asks it again. Ambiguity is a result: a match has every candidate. A change
/// of one thing makes a new value at the cost of that thing: a large segment stays as it is, with marks on what is gone, and a small one
/// beside it takes what is new, until it has grown enough to be joined (a log-structured merge, O'Neil et al. 1996, in memory).
public struct EntityIndex: Sendable {
    /// A segment, what of it is gone, and the number that its first thing has among all.
    struct Part: Sendable {
        var segment: NameSegment
        var removed = BitList()
        var base: Int32

        @inline(__always)
        func isAlive(_ entity: Int32) -> Bool { removed.count == 0 || !removed.contains(Int(entity)) }
    }

    /// The large segment, then the small one where there is one.
    private(set) var parts: [Part]
    private var nextOrder: Int32

    /// The small segment is joined to the large one when it has this many things and more than a part of its things.
    private static let joins = (least: 64, part: 32)

    public init(entries: [CatalogEntry]) {
        var builder = NameSegmentBuilder()
        for entry in entries { builder.add(entry) }
        let segment = NameSegment(builder.finish())
        parts = [Part(segment: segment, base: 0)]
        nextOrder = Int32(segment.references.count)
    }

    /// The number of things.
    public var count: Int { parts.reduce(0) { $0 + $1.segment.references.count - $1.removed.count } }

    /// The same index with these things added, or renamed if they were known: the entries are all that is known under their references.
    public func updating(_ entries: [CatalogEntry]) -> EntityIndex {
        guard !entries.isEmpty else { return self }
        var result = self
        var builder = NameSegmentBuilder()
        for entry in entries { builder.add(entry) }
        var content = builder.finish()
        for index in content.references.indices {
            if let known = result.remove(content.references[index]) {
                content.order[index] = known
            } else {
                content.order[index] = result.nextOrder
                result.nextOrder += 1
            }
        }
        if result.parts.count > 1 {
            var joined = NameSegment.Content()
            joined.add(result.parts[1].segment, without: result.parts[1].removed)
            joined.add(NameSegment(content), without: BitList())
            content = joined
            result.parts.removeLast()
        }
        let base = result.parts[0]
        if content.references.count > max(Self.joins.least, base.segment.references.count / Self.joins.part) {
            var joined = NameSegment.Content()
            joined.add(base.segment, without: base.removed)
            joined.add(NameSegment(content), without: BitList())
            result.parts = [Part(segment: NameSegment(joined), base: 0)]
        } else {
            result.parts.append(Part(segment: NameSegment(content), base: Int32(base.segment.references.count)))
        }
        return result
    }

    /// The same index without these things; unknown ones are none.
    public func removing(_ references: [EntityReference]) -> EntityIndex {
        var result = self
        for reference in references { _ = result.remove(reference) }
        return result
    }

    /// Marks a thing as gone; its place in the directory, nil where it is not known.
    private mutating func remove(_ reference: EntityReference) -> Int32? {
        for index in parts.indices {
            guard let number = parts[index].segment.number(of: reference), !parts[index].removed.contains(number) else { continue }
            parts[index].removed.insert(number)
            return parts[index].segment.order[number]
        }
        return nil
    }

    /// The place of a thing in the directory, nil where it is not known.
    func order(of reference: EntityReference) -> Int32? {
        for part in parts {
            if let number = part.segment.number(of: reference), !part.removed.contains(number) { return part.segment.order[number] }
        }
        return nil
    }

    /// The things that a text names, left to right.
    ///
    /// Matches do not overlap, but several of the same range may be of different kinds, the likelier first.
    ///
    /// - Parameters:
    ///   - text: the text, normalised with marks folded.
    ///   - original: the Unicode scalars of the text as typed.
    public func matches(in text: NormalizedText, original: [Unicode.Scalar]) -> [EntityMatch] {
        var matcher = EntityMatcher(index: self, text: text, original: original)
        return matcher.run()
    }

    /// The things that a text names, left to right.
    public func matches(in text: String) -> [EntityMatch] {
        matches(in: NormalizedText(text, foldingMarks: true), original: Array(text.unicodeScalars))
    }

    /// The things of a kind, in the order of the directory.
    public func references(of kind: EntityKind) -> [EntityReference] {
        var found: [(order: Int32, reference: EntityReference)] = []
        for part in parts {
            for (index, reference) in part.segment.references.enumerated() where reference.kind == kind && part.isAlive(Int32(index)) {
                found.append((part.segment.order[index], reference))
            }
        }
        return found.sorted { $0.order < $1.order }.map(\.reference)
    }

    // MARK: - Look-ups over both segments

    /// Calls back for everything alive under a key.
    @inline(__always)
    func forEach(_ key: UInt64, _ body: (_ entity: Int32, _ meta: FormMeta) -> Void) {
        for part in parts {
            part.segment.forms.forEach(key) { entry in
                if part.isAlive(entry.entity) { body(part.base + entry.entity, FormMeta(bits: entry.meta)) }
            }
        }
    }

    /// A group of people; empty where there is none.
    func group(_ key: FormKey, _ scalars: some Sequence<UInt32>) -> [Int32] {
        let hash = key.key(scalars)
        var result: [Int32] = []
        for part in parts {
            guard let members = part.segment.groups[hash] else { continue }
            if part.base == 0, part.removed.count == 0 { result = members } else {
                for member in members where part.isAlive(member) { result.append(part.base + member) }
            }
        }
        return result
    }

    func hasGroup(_ key: FormKey, _ scalars: some Sequence<UInt32>) -> Bool {
        let hash = key.key(scalars)
        return parts.contains { $0.segment.groups[hash] != nil }
    }

    /// The lengths of the phrases that begin with a scalar, as bits.
    func lengths(_ first: UInt32) -> UInt64 { parts.reduce(0) { $0 | $1.segment.lengths[first, default: 0] } }

    func surnameReadings(_ first: UInt32) -> [Int] { parts.flatMap { $0.segment.surnameReadings[first] ?? [] } }

    /// Whether anything is under a key.
    func contains(_ key: UInt64) -> Bool {
        var result = false
        forEach(key) { _, _ in result = true }
        return result
    }

    /// Whether a hash is that of a Latin word of names; the filter spares most look-ups.
    @inline(__always)
    func isWord(_ hash: UInt64) -> Bool {
        parts.contains { $0.segment.filter.mayContain(hash) } && contains(FormKey.word.key(hash))
    }

    @inline(__always)
    private func part(of entity: Int32) -> Int { parts.count > 1 && entity >= parts[1].base ? 1 : 0 }

    @inline(__always)
    private func place(_ entity: Int32) -> Int { Int(entity - parts[part(of: entity)].base) }

    func reference(_ entity: Int32) -> EntityReference { parts[part(of: entity)].segment.references[place(entity)] }
    func kind(_ entity: Int32) -> EntityKind { reference(entity).kind }
    func posts(_ entity: Int32) -> UInt64 { parts[part(of: entity)].segment.posts[place(entity)] }
    func initials(_ entity: Int32) -> GivenInitials { parts[part(of: entity)].segment.initials[place(entity)] }
    func isCurrent(_ entity: Int32) -> Bool { parts[part(of: entity)].segment.isCurrent[place(entity)] }
    func order(_ entity: Int32) -> Int32 { parts[part(of: entity)].segment.order[place(entity)] }
}
