import ArgumentParser
import DialogModel
import Foundation

/// `mishu validate`: every mistake in `Domains/`, with its place and what to write instead.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Check the domains. 检查 Domains 里的文件。")

    @Argument(help: "The folder of the domains (default: --domains, MISHU_DOMAINS or Domains).")
    var folder: String?

    @OptionGroup var options: ConversationOptions

    func run() throws {
        let path = try folder.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? options.resolve().domains
        let diagnostics = try DomainSession.check(path)
        for diagnostic in diagnostics { Output.line(diagnostic.description) }
        let errors = diagnostics.filter { $0.severity == .error }.count
        let warnings = diagnostics.count - errors
        if errors > 0 { throw CommandFailure.failed("\(errors) errors, \(warnings) warnings in \(path.relativePath)") }
        Output.line("\(path.relativePath): no errors, \(warnings) warnings")
    }
}
