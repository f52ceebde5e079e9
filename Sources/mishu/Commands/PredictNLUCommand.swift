import ArgumentParser
import DialogModel
import Foundation
import Models
import Understanding

/// `mishu predict nlu`: trains on labelled lines, then predicts intents and slots.
struct PredictNLUCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nlu", abstract: "Train on labelled lines (--train FILE --model OUT), then predict (--model OUT).",
        discussion: "With MISHU_EMBEDDINGS_URL, vectors of that model are learned from as well; a text whose vector is late is read without.")

    @Option(help: "Labelled lines to train on.")
    var train: String?

    @Option(help: "The model's file: written with --train, else read.")
    var model: String

    @Option(help: "A YAML file of settings (MISHU_CONFIG).")
    var config: String?

    func run() throws {
        let models = try ModelSession.open(try Settings(file: config).values)
        if let train { try self.train(on: train, models) } else { try predict(models) }
    }

    private func train(on path: String, _ models: ModelService?) throws {
        let lines = try NLUFiles.lines(path)
        Output.progress("training on \(lines.count) lines …")
        do {
            let trained = try NLUDataset.train(lines, vectors: try NLUFiles.vectors(lines.map(\.text), models))
            try trained.encoded().write(to: URL(fileURLWithPath: model), options: .atomic)
        } catch let error as NLUDataError {
            throw CommandFailure.unusable("\(path): \(error)")
        } catch let error as CommandFailure {
            throw error
        } catch {
            throw CommandFailure.unusable("\(model) cannot be written: choose another file after --model")
        }
    }

    private func predict(_ models: ModelService?) throws {
        let trained = try NLUFiles.model(model)
        let source = trained.vectorDimension > 0 ? models.flatMap { UtteranceVectors($0) } : nil
        let vector: (String) throws -> [Float]? = { text in
            guard let models, let source else { return nil }
            return try models.wait { await source.vector(of: text).vector }
        }
        try JSONLines.each { line, number in
            do {
                Output.line(try NLUPrediction(line: Data(line), number: number, model: trained, vector: vector).json.text)
            } catch let error as NLUDataError {
                throw CommandFailure.unusable(String(describing: error))
            }
        }
    }
}
