import Foundation

extension NLUModel {
    /// The model in its own binary form: a header, little-endian numbers and arrays, and a checksum (FNV-1a).
    public func encoded() -> Data {
        var writer = BinaryWriter()
        writer.write(Self.magic)
        writer.write(Self.formatVersion)
        writer.write(threshold.bitPattern)
        writer.write(classifier.scale.bitPattern)
        writer.write(classifier.labels)
        writer.write(classifier.table.hashes)
        writer.write(classifier.idf)
        writer.write(classifier.weights)
        writer.write(tagger.labels)
        let intents = tagger.labelsOfIntent.keys.sorted()
        writer.write(intents)
        for intent in intents { writer.write(tagger.labelsOfIntent[intent] ?? []) }
        writer.write(tagger.table.hashes)
        writer.write(tagger.weights)
        writer.write(tagger.transitions)
        return writer.finished()
    }

    /// Reads what `encoded()` wrote.
    ///
    /// - Throws: `NLUModelError`, for anything else, cut off or of another version.
    public init(encoded data: Data) throws {
        var reader = try BinaryReader(data)
        guard try reader.read(UInt32.self) == Self.magic else { throw NLUModelError.notAModel }
        let version = try reader.read(UInt32.self)
        guard version == Self.formatVersion else { throw NLUModelError.otherVersion(version) }
        self.init()
        threshold = Double(bitPattern: try reader.read(UInt64.self))
        classifier.scale = Float(bitPattern: try reader.read(UInt32.self))
        classifier.labels = try reader.readStrings()
        classifier.table = FeatureTable(hashes: try reader.readArray())
        classifier.idf = try reader.readArray()
        classifier.weights = try reader.readArray()
        tagger.labels = try reader.readStrings()
        for intent in try reader.readStrings() { tagger.labelsOfIntent[intent] = try reader.readArray() }
        tagger.table = FeatureTable(hashes: try reader.readArray())
        tagger.weights = try reader.readArray()
        tagger.transitions = try reader.readArray()
        let tags = tagger.tagCount
        let labelsFit = tagger.labelsOfIntent.values.allSatisfy { $0.allSatisfy { $0 >= 0 && Int($0) < tagger.labels.count } }
        guard classifier.idf.count == classifier.table.count, classifier.weights.count == classifier.table.count * classifier.labels.count,
              tagger.weights.count == tagger.table.count * tags, labelsFit,
              tagger.transitions.count == (tags + 1) * tags || tagger.transitions.isEmpty else { throw NLUModelError.damaged }
    }

    /// "MNLU"
    private static let magic: UInt32 = 0x554C_4E4D
}
