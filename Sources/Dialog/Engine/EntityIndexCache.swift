import DialogModel
import Synchronization
import Understanding

/// Keeps the index of names that was built last, for engines over copies of one office.
///
/// Entries are compared whole, so that an index is never that of another office.
public final class EntityIndexCache: Sendable {
    private struct Built: Sendable {
        var entries: [CatalogEntry]
        var index: EntityIndex
    }

    private let last = Mutex<Built?>(nil)

    public init() {}

    func index(of entries: [CatalogEntry]) -> EntityIndex {
        let built = last.withLock { $0 }
        // What is equal is taken as it is, what differs a little is changed: one new colleague among many costs milliseconds.
        let index = built.map { $0.index.updated(to: entries, from: $0.entries) } ?? EntityIndex(entries: entries)
        last.withLock { $0 = Built(entries: entries, index: index) }
        return index
    }
}
