import Foundation
import Synchronization

/// Vectors by content and model: in a file, or in memory where none can be written. Bounded both ways.
public final class EmbeddingCache: Sendable {
    private struct State {
        var file: EmbeddingFile?
        /// Record numbers in the file.
        var index: [EmbeddingCacheKey: Int] = [:]
        /// What no file keeps; the order in which it came.
        var memory: [EmbeddingCacheKey: [Float]] = [:]
        var order: [EmbeddingCacheKey] = []
        var hits = 0
        var misses = 0
    }

    private let limit: Int
    private let state: Mutex<State>

    /// - Parameters:
    ///   - folder: where the file lies; nil: in memory.
    ///   - model: the model's name at its server, on which vectors depend.
    ///   - limit: bytes.
    public init(folder: URL?, model: String, limit: Int = 256 << 20) {
        self.limit = max(1 << 16, limit)
        let url = folder?.appendingPathComponent(EmbeddingCacheKey.fileName(model: model))
        state = Mutex(State(file: url.map { EmbeddingFile(url: $0) }))
    }

    deinit { state.withLock { $0.file?.close() } }

    /// The size of the vectors, as far as it is known.
    public var dimension: Int? {
        state.withLock { state in
            if let file = state.file, file.dimension > 0 { return file.dimension }
            return state.memory[state.order.first ?? EmbeddingCacheKey(high: 0, low: 0)]?.count
        }
    }

    /// Hits and misses so far.
    public var counts: (hits: Int, misses: Int) { state.withLock { ($0.hits, $0.misses) } }

    /// The vectors of texts; nil for those that are not known.
    public func vectors(_ texts: [String]) -> [[Float]?] {
        let keys = texts.map { EmbeddingCacheKey($0) }
        return state.withLock { state in
            var found = keys.map { Self.known($0, &state) }
            if found.contains(where: { $0 == nil }), state.file != nil {
                // Another process may have added them.
                Self.catchUp(&state)
                for (position, key) in keys.enumerated() where found[position] == nil { found[position] = Self.known(key, &state) }
            }
            for vector in found {
                if vector == nil { state.misses += 1 } else { state.hits += 1 }
            }
            return found
        }
    }

    /// Keeps the vectors of texts, all of one size.
    public func store(_ texts: [String], _ vectors: [[Float]]) {
        guard let dimension = vectors.first?.count, dimension > 0, texts.count == vectors.count else { return }
        let entries = zip(texts, vectors).map { (EmbeddingCacheKey($0), $1) }.filter { $0.1.count == dimension }
        state.withLock { state in
            if state.file != nil {
                state.file?.append(entries, dimension: dimension, limit: limit)
                Self.catchUp(&state)
            }
            for (key, vector) in entries where state.index[key] == nil {
                if state.memory.updateValue(vector, forKey: key) == nil { state.order.append(key) }
            }
            let most = max(16, min(limit, 64 << 20) / (dimension * 4 + 64))
            if state.order.count > most {
                let dropped = state.order.count - most / 2
                for key in state.order.prefix(dropped) { state.memory[key] = nil }
                state.order.removeFirst(dropped)
            }
        }
    }

    private static func known(_ key: EmbeddingCacheKey, _ state: inout State) -> [Float]? {
        if let vector = state.memory[key] { return vector }
        guard let number = state.index[key], let file = state.file else { return nil }
        if let vector = file.vector(number, key: key) { return vector }
        // A damaged record: forgotten, so that its vector is asked for again.
        state.index[key] = nil
        return nil
    }

    private static func catchUp(_ state: inout State) {
        guard state.file != nil else { return }
        if state.file?.refresh() ?? false { state.index = [:] }
        for (key, number) in state.file?.newKeys() ?? [] { state.index[key] = number }
    }
}
