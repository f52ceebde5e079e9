import ArgumentParser
import Foundation
import Understanding

/// `mishu eval nlu`: scores a model against labelled lines, or the domains' own examples by cross-validation.
struct EvalNLUCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nlu", abstract: "Score understanding: each intent, what is mistaken for what, the worst errors, calibration.",
        discussion: "With --model and FILE: that model on those lines. With FILE alone: the domains' model. Without: the domains' examples, five folds, each held out once.")

    @OptionGroup var options: ConversationOptions

    @Option(help: "A model made by predict nlu --train.")
    var model: String?

    @Option(help: "Write the scores as JSON.")
    var json: String?

    @Option(help: "Write a report with a confusion matrix as an HTML page.")
    var html: String?

    @Argument(help: "Labelled lines.")
    var file: String?

    func run() throws {
        let evaluation: NLUEvaluation
        if let model, let file {
            let lines = try NLUFiles.lines(file)
            let trained = try NLUFiles.model(model)
            let models = try ModelSession.open(try options.resolve().environment)
            let vectors = trained.vectorDimension > 0 ? try NLUFiles.vectors(lines.map(\.text), models) : []
            evaluation = NLUEvaluation(lines, model: trained, vectors: vectors)
        } else if model == nil, let file {
            evaluation = try domainModel(on: try NLUFiles.lines(file))
        } else if model == nil, file == nil {
            Output.progress("training five times …")
            evaluation = NLUCrossValidation.evaluate(try DomainSession.examples(try options.resolve().domains), folds: 5)
        } else {
            throw CommandFailure.unusable("name both --model MODEL and a file of labelled lines, or the file alone, or neither")
        }
        try Scores.show(evaluation.text, evaluation.json, to: json)
        guard let html else { return }
        do {
            try Data(evaluation.html.utf8).write(to: URL(fileURLWithPath: html), options: .atomic)
        } catch {
            throw CommandFailure.unusable("\(html) cannot be written: choose another file after --html")
        }
    }

    /// The domains' model on labelled lines, with vectors where an embedding model is configured.
    private func domainModel(on lines: [NLULine]) throws -> NLUEvaluation {
        let settings = try options.resolve()
        let session = try DomainSession.open(settings.domains)
        let models = try ModelSession.open(settings.environment)
        let dense = try? models.flatMap { try VectorTraining(models: $0, domain: session, folder: settings.domains).run() }
        let vectors = dense == nil ? [] : try NLUFiles.vectors(lines.map(\.text), models)
        return NLUEvaluation(lines, domain: session.domain, model: dense ?? session.understanding.model, vectors: vectors)
    }
}
