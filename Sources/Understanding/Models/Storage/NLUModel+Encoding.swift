import Foundation
import Language

extension NLUModel {
    /// The model in its own binary form: a header, little-endian numbers and arrays, and a checksum (FNV-1a).
    public func encoded() -> Data {
        let calibration = classifier.calibration
        var writer = BinaryWriter()
        writer.write(Self.magic)
        writer.write(Self.formatVersion)
        for number in [calibration.scale, calibration.sparseScale, calibration.denseScale, calibration.threshold, calibration.denseThreshold] {
            writer.write(number.bitPattern)
        }
        writer.write(classifier.labels)
        writer.write(classifier.table.hashes)
        writer.write(classifier.idf)
        writer.write(classifier.network.bias)
        for matrix in [classifier.linear, classifier.network.input, classifier.network.output] { writer.write(matrix.values) }
        writer.write(classifier.dense.network.bias)
        for matrix in [classifier.dense.linear, classifier.dense.network.input, classifier.dense.network.output] { writer.write(matrix.values) }
        writer.write(centre.languages.map(\.rawValue))
        for mean in centre.means { writer.write(mean) }
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
        let numbers = try (0..<5).map { _ in Float(bitPattern: try reader.read(UInt32.self)) }
        guard numbers[..<3].allSatisfy({ $0.isFinite && abs($0) < 1000 }), !numbers[3...].contains(where: \.isNaN) else { throw NLUModelError.damaged }
        classifier.calibration.scale = numbers[0]
        classifier.calibration.sparseScale = numbers[1]
        classifier.calibration.denseScale = numbers[2]
        classifier.calibration.threshold = numbers[3]
        classifier.calibration.denseThreshold = numbers[4]
        classifier.labels = try reader.readStrings()
        classifier.table = FeatureTable(hashes: try reader.readArray())
        classifier.idf = try reader.readArray()
        classifier.network.bias = try reader.readArray()
        let labels = classifier.labels.count
        classifier.linear = CompactMatrix(width: labels, values: try reader.readArray())
        classifier.network.input = CompactMatrix(width: classifier.network.bias.count, values: try reader.readArray())
        classifier.network.output = CompactMatrix(width: labels, values: try reader.readArray())
        classifier.dense.network.bias = try reader.readArray()
        classifier.dense.linear = CompactMatrix(width: labels, values: try reader.readArray())
        classifier.dense.network.input = CompactMatrix(width: classifier.dense.network.bias.count, values: try reader.readArray())
        classifier.dense.network.output = CompactMatrix(width: labels, values: try reader.readArray())
        let languages = try reader.readStrings().map { TextLanguage(rawValue: $0) }
        centre = VectorCentre(means: try (0...languages.count).map { _ in try reader.readArray() }, languages: languages.compactMap { $0 })
        tagger.labels = try reader.readStrings()
        for intent in try reader.readStrings() { tagger.labelsOfIntent[intent] = try reader.readArray() }
        tagger.table = FeatureTable(hashes: try reader.readArray())
        tagger.weights = try reader.readArray()
        tagger.transitions = try reader.readArray()
        guard classifier.isSound, tagger.isSound, centre.isSound(dimension: vectorDimension), !languages.contains(nil) else { throw NLUModelError.damaged }
    }

    /// "MNLU"
    private static let magic: UInt32 = 0x554C_4E4D
}

extension IntentClassifier {
    /// Whether all parts are of matching sizes and made of numbers, so that prediction reads nothing that is not there.
    fileprivate var isSound: Bool {
        Set(labels).count == labels.count && idf.count == table.count && idf.allSatisfy { $0.isFinite && $0 >= 0 }
            && linear.isSound(rows: table.count, width: labels.count) && network.isSound(inputs: table.count, labels: labels.count)
            && dense.linear.isSound(rows: dense.dimension, width: labels.count)
            && dense.network.isSound(inputs: dense.dimension, labels: labels.count)
    }
}

extension CompactMatrix {
    fileprivate func isSound(rows: Int, width: Int) -> Bool { self.width == width && values.count == rows * width && isFinite }
}

extension HiddenLayer {
    fileprivate func isSound(inputs: Int, labels: Int) -> Bool {
        let units = bias.count
        return input.isSound(rows: inputs, width: units) && output.isSound(rows: units, width: labels) && bias.allSatisfy(\.isFinite)
    }
}

extension SlotTagger {
    fileprivate var isSound: Bool {
        let labelsFit = labelsOfIntent.values.allSatisfy { $0.allSatisfy { $0 >= 0 && Int($0) < labels.count } && Set($0).count == $0.count }
        return weights.count == table.count * tagCount && labelsFit && weights.allSatisfy(\.isFinite) && transitions.allSatisfy(\.isFinite)
            && (transitions.count == (tagCount + 1) * tagCount || transitions.isEmpty && labels.isEmpty)
    }
}
