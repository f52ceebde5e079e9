import DialogModel
import Foundation

/// Keeps trained models in files, so that a start does not train again.
///
/// A file is named by the digest of the domains, the program's version and the model's format; it is written whole or
/// not at all. A missing, stale or damaged one is made anew; where nothing can be written, the model stays in memory.
public struct ModelCache: Sendable {
    public let directory: URL
    public let programVersion: String

    public init(directory: URL, programVersion: String) {
        self.directory = directory
        self.programVersion = programVersion
    }

    /// Where a domain's model lies.
    ///
    /// - Parameter embedding: the model whose vectors it was trained with; nil: none.
    public func file(for domain: Domain, embedding: String? = nil) -> URL {
        let key = NameHash.hash("\(domain.digest)|\(programVersion)|\(NLUModel.formatVersion)" + (embedding.map { "|" + $0 } ?? ""))
        return directory.appendingPathComponent(String(domain.digest.prefix(24)) + "-" + String(key, radix: 16) + ".model")
    }

    /// The model of a domain, from its file or freshly trained.
    public func model(for domain: Domain) -> NLUModel {
        stored(for: domain) ?? train(domain)
    }

    /// The model of a domain if a good one is stored.
    public func stored(for domain: Domain, embedding: String? = nil) -> NLUModel? {
        guard let data = try? Data(contentsOf: file(for: domain, embedding: embedding), options: .mappedIfSafe) else { return nil }
        return try? NLUModel(encoded: data)
    }

    /// Trains and stores, whatever is there already.
    public func train(_ domain: Domain) -> NLUModel {
        let model = NLUModel.train(domain: domain)
        // A domain that was loaded without its examples has nothing worth keeping.
        if !domain.examples.isEmpty { store(model, in: file(for: domain)) }
        return model
    }

    /// Trains with vectors and stores.
    ///
    /// - Parameters:
    ///   - vectors: of each example, of unit length, by the embedding model.
    ///   - embedding: the embedding model's name.
    public func train(_ domain: Domain, vectors: [[Float]], embedding: String) -> NLUModel {
        let model = NLUModel.train(domain: domain, vectors: vectors)
        store(model, in: file(for: domain, embedding: embedding))
        return model
    }

    /// Failing to store costs time at the next start and nothing else.
    private func store(_ model: NLUModel, in target: URL) {
        try? FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        // Written beside the target and renamed, so that a reader never sees half a file.
        try? model.encoded().write(to: target, options: .atomic)
    }
}
