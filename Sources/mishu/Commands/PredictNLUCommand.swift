import ArgumentParser
import DialogModel
import Foundation
import Understanding

/// `mishu predict nlu`: trains on labelled lines, then predicts intents and slots.
struct PredictNLUCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nlu", abstract: "Train on labelled lines (--train FILE --model OUT), then predict (--model OUT).")

    @Option(help: "Labelled lines to train on.")
    var train: String?

    @Option(help: "The model's file: written with --train, else read.")
    var model: String

    func run() throws {
        if let train { try self.train(on: train) } else { try predict() }
    }

    private func train(on path: String) throws {
        let lines = try NLUFiles.lines(path)
        Output.progress("training on \(lines.count) lines …")
        do {
            let trained = try NLUDataset.train(lines)
            try trained.encoded().write(to: URL(fileURLWithPath: model), options: .atomic)
        } catch let error as NLUDataError {
            throw CommandFailure.unusable("\(path): \(error)")
        } catch {
            throw CommandFailure.unusable("\(model) cannot be written: choose another file after --model")
        }
    }

    private func predict() throws {
        let trained = try NLUFiles.model(model)
        try JSONLines.each { line, number in
            do {
                Output.line(try NLUPrediction(line: Data(line), number: number, model: trained).json.text)
            } catch let error as NLUDataError {
                throw CommandFailure.unusable(String(describing: error))
            }
        }
    }
}
