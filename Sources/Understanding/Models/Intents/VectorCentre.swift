import Language
import Models

/// Where the vectors of a model's examples lie, so that it can be taken out of every vector: of all of them, and of each
/// language that has enough, for the vectors of one language lie together.
struct VectorCentre: Sendable, Hashable {
    /// Vectors that a language needs for a mean of its own.
    private static let enough = 200

    private let overall: MeanCentring
    /// Sorted by language.
    private let own: [(language: TextLanguage, centring: MeanCentring)]

    /// - Parameters:
    ///   - vectors: empty where there is none; of any other size than most, or not made of numbers: left out.
    ///   - languages: of each vector's text.
    init(of vectors: [[Float]] = [], languages: [TextLanguage] = []) {
        let dimension = DenseRows.commonest(vectors.map(\.count).filter { $0 > 0 })
        let usable = zip(vectors, languages).filter { $0.0.count == dimension && $0.0.allSatisfy(\.isFinite) }
        overall = MeanCentring(of: usable.map(\.0))
        own = TextLanguage.allCases.sorted { $0.rawValue < $1.rawValue }.compactMap { language in
            let spoken = usable.filter { $0.1 == language }.map(\.0)
            return spoken.count >= Self.enough ? (language, MeanCentring(of: spoken)) : nil
        }
    }

    /// - Parameter means: of all, then of each language.
    init(means: [[Float]], languages: [TextLanguage]) {
        overall = MeanCentring(mean: means.first ?? [])
        own = zip(languages, means.dropFirst()).map { ($0, MeanCentring(mean: $1)) }
    }

    var languages: [TextLanguage] { own.map(\.language) }
    var means: [[Float]] { [overall.mean] + own.map(\.centring.mean) }

    /// A vector without the mean, at unit length; one of another dimension as it is.
    func apply(_ vector: [Float], to language: TextLanguage) -> [Float] {
        (own.first { $0.language == language }?.centring ?? overall).apply(vector)
    }

    /// Whether all means are made of numbers, as many as the model's vectors have.
    func isSound(dimension: Int) -> Bool {
        means.allSatisfy { $0.count == dimension && $0.allSatisfy(\.isFinite) }
    }

    static func == (a: VectorCentre, b: VectorCentre) -> Bool { a.languages == b.languages && a.means == b.means }

    func hash(into hasher: inout Hasher) { hasher.combine(means) }
}
