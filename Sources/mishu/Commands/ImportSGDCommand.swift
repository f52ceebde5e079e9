import ArgumentParser
import DialogModel
import Foundation

/// `mishu import-sgd`: services of a schema in the Schema-Guided Dialogue format as domains.
struct ImportSGDCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-sgd", abstract: "Make domains of a schema in the Schema-Guided Dialogue format. 把 SGD 格式的服务变成可用的领域。",
        discussion: "Each service becomes a folder in the folder of the domains: slots, flows, a table, questions and examples. "
            + "Dialogues beside the schema give real utterances and rows.")

    @Argument(help: "A schema.json, or a folder with one and perhaps dialogues_….json.")
    var path: String

    @Option(help: "The name of the domain, where the schema has one service.")
    var domain: String?

    @Option(parsing: .upToNextOption, help: "Only these services.")
    var service: [String] = []

    @Flag(help: "Overwrite the files of a domain that is there already.")
    var replace = false

    @OptionGroup var options: ConversationOptions

    func run() throws {
        let folder = try options.resolve().domains
        let domains: [SchemaGuidedDomain]
        do {
            domains = try read()
        } catch {
            throw CommandFailure.unusable(String(describing: error))
        }
        for domain in domains {
            let target = folder.appendingPathComponent(domain.name, isDirectory: true)
            guard replace || !FileManager.default.fileExists(atPath: target.path) else {
                throw CommandFailure.unusable("\(target.relativePath) is there already: give --replace to overwrite it, or another --domain")
            }
        }
        for domain in domains { try write(domain, in: folder) }
        let problems = try DomainSession.check(folder).filter { diagnostic in
            domains.contains { diagnostic.file.contains("/\($0.name)/") }
        }
        for problem in problems { Output.line(problem.description) }
        if problems.contains(where: { $0.severity == .error }) {
            throw CommandFailure.failed("the domains were written, but need the corrections above")
        }
    }

    private func read() throws(SchemaGuidedError) -> [SchemaGuidedDomain] {
        let files = try SchemaGuidedFiles(URL(fileURLWithPath: path))
        let services = files.services.filter { service.isEmpty || service.contains($0.name) }
        guard !services.isEmpty else { throw .empty(path) }
        if domain != nil, services.count > 1 { throw .severalServices(services.map(\.name)) }
        let glossary = Self.glossary
        var domains: [SchemaGuidedDomain] = []
        for service in services {
            domains.append(try SchemaGuidedDomain(service, name: domain, dialogues: files.dialogues, glossary: glossary))
        }
        return domains
    }

    /// Without the file the domains are made all the same, with English words in both languages.
    private static var glossary: SchemaGuidedGlossary {
        guard let url = try? Resources.folder("Schemas").appendingPathComponent("schema-guided-words.json"),
            let data = FileManager.default.contents(atPath: url.path),
            let words = try? JSONDecoder().decode([String: String].self, from: data)
        else { return SchemaGuidedGlossary() }
        return SchemaGuidedGlossary(words)
    }

    private func write(_ domain: SchemaGuidedDomain, in folder: URL) throws {
        let target = folder.appendingPathComponent(domain.name, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
            for (name, text) in domain.files { try Data(text.utf8).write(to: target.appendingPathComponent(name), options: .atomic) }
        } catch {
            throw CommandFailure.unusable("\(target.relativePath) cannot be written: check the folder's permissions")
        }
        Output.line("\(target.relativePath): \(domain.files.map(\.name).joined(separator: ", "))")
    }
}
