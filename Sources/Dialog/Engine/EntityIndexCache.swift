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
        if let built = last.withLock({ $0 }), built.entries == entries { return built.index }
        let index = EntityIndex(entries: entries)
        last.withLock { $0 = Built(entries: entries, index: index) }
        return index
    }
}
