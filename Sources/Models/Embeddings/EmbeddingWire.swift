import Foundation

/// Embeddings as they go over the wire (OpenAI API reference, "Create embeddings").
enum EmbeddingWire {
    static func body(_ texts: [String], _ endpoint: ModelEndpoint, adaptation: EndpointAdaptation) -> JSON {
        var fields: [JSON.Field] = []
        if !endpoint.model.isEmpty { fields.append(.init("model", .string(endpoint.model))) }
        fields.append(.init("input", .array(texts.map { .string($0) })))
        fields.append(.init("encoding_format", "float"))
        return .object(fields.filter { !adaptation.dropped.contains($0.name) })
    }

    /// The vectors of an answer in the order of the texts, of unit length.
    ///
    /// - Parameters:
    ///   - count: texts that were asked for.
    ///   - dimension: what earlier answers had; nil: none yet.
    /// - Throws: ``ModelError/malformed(model:reason:)`` or ``ModelError/invalidVectors(model:reason:)``.
    static func vectors(
        _ bytes: [UInt8], endpoint: ModelEndpoint, count: Int, dimension: Int?
    ) throws(ModelError) -> (vectors: [[Float]], tokens: Int?) {
        let root = try ChatWire.root(bytes, endpoint)
        guard let items = root["data"]?.array else { throw .malformed(model: endpoint.name, reason: "no data") }
        func invalid(_ reason: String) -> ModelError { .invalidVectors(model: endpoint.name, reason: reason) }
        guard items.count == count else { throw invalid("\(items.count) vectors for \(count) texts") }
        var vectors = [[Float]?](repeating: nil, count: count)
        for (position, item) in items.enumerated() {
            let index = item["index"]?.integer ?? position
            guard vectors.indices.contains(index), vectors[index] == nil else { throw invalid("a wrong index") }
            let vector = try numbers(item["embedding"], endpoint)
            guard let unit = Vector.normalized(vector) else { throw invalid("a number that is not finite, or a vector of zeros") }
            if let dimension, unit.count != dimension { throw invalid("\(unit.count) dimensions in place of \(dimension)") }
            vectors[index] = unit
        }
        let all = vectors.compactMap { $0 }
        guard Set(all.map(\.count)).count <= 1 else { throw invalid("vectors of different sizes") }
        return (all, root["usage"]?["total_tokens"]?.integer ?? root["usage"]?["prompt_tokens"]?.integer)
    }

    /// A list of numbers, or base64 of little-endian 32-bit floats, which some servers send unasked.
    private static func numbers(_ value: JSON?, _ endpoint: ModelEndpoint) throws(ModelError) -> [Float] {
        if let items = value?.array {
            let numbers = items.compactMap(\.number)
            guard numbers.count == items.count, !numbers.isEmpty else {
                throw .invalidVectors(model: endpoint.name, reason: numbers.isEmpty ? "an empty vector" : "something else than numbers")
            }
            return numbers.map { Float($0) }
        }
        if let text = value?.string, let data = Data(base64Encoded: text), !data.isEmpty, data.count % 4 == 0 {
            let bytes = [UInt8](data)
            return stride(from: 0, to: bytes.count, by: 4).map { at in
                Float(bitPattern: UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24)
            }
        }
        throw .invalidVectors(model: endpoint.name, reason: "no list of numbers")
    }
}
