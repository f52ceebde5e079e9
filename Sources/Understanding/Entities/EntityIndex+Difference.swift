import DialogModel

extension EntityIndex {
    /// More changes than this part of a catalogue are read anew.
    private static let largestPart = 8

    /// The index of a catalogue, made from that of an earlier one at the cost of what differs; the same as one that is built anew.
    ///
    /// - Parameters:
    ///   - entries: the catalogue now.
    ///   - earlier: the catalogue that this index was made from.
    public func updated(to entries: [CatalogEntry], from earlier: [CatalogEntry]) -> EntityIndex {
        // Most changes lie in one run: what both begin and end with needs no further look.
        let shorter = min(entries.count, earlier.count)
        var head = 0
        while head < shorter, entries[head] == earlier[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, entries[entries.count - 1 - tail] == earlier[earlier.count - 1 - tail] { tail += 1 }
        let now = entries[head..<entries.count - tail]
        let before = earlier[head..<earlier.count - tail]
        guard !now.isEmpty || !before.isEmpty else { return self }
        guard max(now.count, before.count) * Self.largestPart <= entries.count else { return EntityIndex(entries: entries) }
        // A thing has several entries, and one of them may lie outside of the run.
        let changed = Set(now.map(\.reference)).union(before.map(\.reference))
        let renewed = entries.filter { changed.contains($0.reference) }
        let present = Set(renewed.map(\.reference))
        guard keepsOrder(renewed, of: entries) else { return EntityIndex(entries: entries) }
        let gone = earlier.filter { changed.contains($0.reference) && !present.contains($0.reference) }
        return removing(gone.map(\.reference)).updating(renewed)
    }

    /// Whether what is new comes after everything known of its kind, where an update puts it, and what is known stays in its place.
    private func keepsOrder(_ renewed: [CatalogEntry], of entries: [CatalogEntry]) -> Bool {
        var last: [EntityKind: Int32] = [:]
        var fresh: Set<EntityReference> = []
        for entry in renewed where order(of: entry.reference) == nil { fresh.insert(entry.reference) }
        guard !fresh.isEmpty || renewed.count > 1 else { return true }
        var hasNew: Set<EntityKind> = []
        for entry in entries {
            let kind = entry.reference.kind
            if fresh.contains(entry.reference) {
                hasNew.insert(kind)
            } else if hasNew.contains(kind) {
                return false
            }
        }
        for entry in renewed {
            guard let place = order(of: entry.reference) else { continue }
            if let earlier = last[entry.reference.kind], place < earlier { return false }
            last[entry.reference.kind] = place
        }
        return true
    }
}
