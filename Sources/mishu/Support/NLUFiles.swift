import Foundation
import Models
import Understanding

/// Reads labelled lines and models, with errors for the command line.
enum NLUFiles {
    static func lines(_ path: String) throws -> [NLULine] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure.unusable("\(path) cannot be read: check the path and its permissions")
        }
        do {
            return try NLUDataset.lines(data)
        } catch {
            throw CommandFailure.unusable("\(path): \(error)")
        }
    }

    static func model(_ path: String) throws -> NLUModel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure.unusable("the model \(path) cannot be read: train it first with --train FILE --model \(path)")
        }
        guard let model = try? NLUModel(encoded: data) else {
            throw CommandFailure.unusable("\(path) is no model of this version: train it again with --train FILE --model \(path)")
        }
        return model
    }

    /// The vectors of all texts, where an embedding model is configured and answers; else none.
    static func vectors(_ texts: [String], _ models: ModelService?) throws -> [[Float]] {
        guard let models, let source = UtteranceVectors(models) else { return [] }
        Output.progress("vectors of \(texts.count) texts …")
        do {
            return try models.wait { try await source.vectors(of: texts) }
        } catch is ModelError {
            // Why stands in the log.
            Output.error("the embedding model failed: going on without vectors; what came is kept for the next time")
            return []
        }
    }
}
