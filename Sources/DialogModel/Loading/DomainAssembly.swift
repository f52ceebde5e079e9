import Foundation
import Language
import Yams

/// The domain as it grows file by file.
struct DomainAssembly {
    var domain = Domain()
    var origins = DomainOrigins()
    var diagnostics: [Diagnostic] = []

    mutating func add(_ data: Data, file path: String, name: String, folder: String) {
        do throws(Diagnostic) {
            let document = try YAMLDocument(data, file: path)
            guard let root = document.root else { return }
            var reader = YAMLReader(file: path)
            if name.hasPrefix("nlu") {
                readExamples(root, in: document, &reader)
            } else if name.hasPrefix("responses") {
                readResponses(root, &reader)
            } else if name.hasPrefix("words") {
                readWords(root, &reader)
            } else if name.hasPrefix("persona") {
                readPersona(root, &reader)
            } else {
                readDefinitions(root, folder: folder, &reader)
            }
            diagnostics += reader.diagnostics
        } catch {
            diagnostics.append(error)
        }
    }

    /// The number of a script of tables: 1 for `schema.sql`, 2 for `schema-2.sql`; nil for other names.
    static func schemaVersion(_ file: String) -> Int? {
        if file == "schema.sql" { return 1 }
        guard file.hasPrefix("schema-"), file.hasSuffix(".sql"), let number = Int(file.dropFirst(7).dropLast(4)), number > 1 else { return nil }
        return number
    }

    mutating func addSchema(_ data: Data, version: Int, file path: String, folder: String) {
        guard let sql = String(validating: data, as: UTF8.self) else {
            diagnostics.append(Diagnostic(file: path, line: 1, column: 1, message: "the text is not UTF-8", remedy: "save the file as UTF-8"))
            return
        }
        domain.schemas[folder, default: []].append(DomainSchema(version: version, file: path, sql: sql))
    }

    func finish(digest: String, hasExamples: Bool) -> LoadedDomain {
        var domain = domain
        domain.digest = digest
        for (name, scripts) in domain.schemas { domain.schemas[name] = scripts.sorted { $0.version < $1.version } }
        for (name, flow) in domain.flows {
            // Flows whose actions are all of domains without Swift are prepared by the handler of those.
            let named = flow.allSteps.compactMap { step -> String? in
                switch step {
                case .call(let action), .confirm(let action), .write(let action): action
                default: nil
                }
            }
            if named.allSatisfy({ domain.actions[$0] != nil }) { domain.flows[name]?.preparation = "\(flow.domain).prepare" }
        }
        return LoadedDomain(domain: domain, diagnostics: diagnostics.sorted(), hasExamples: hasExamples, origins: origins)
    }

    /// `language: zh`, with its place.
    mutating func language(_ entries: [YAMLReader.Entry], _ root: Node, _ reader: inout YAMLReader) -> TextLanguage? {
        let codes = TextLanguage.allCases.map(\.rawValue)
        guard let entry = entries.first(where: { $0.key == "language" }) else {
            reader.report(root, "the language is missing", "write ‘language: zh’ or ‘language: en’ at the top")
            return nil
        }
        let code = entry.value.scalar?.string ?? ""
        guard let language = TextLanguage(rawValue: code) else {
            reader.report(entry.value, "unknown language ‘\(code)’", "write \(codes.joined(separator: " or "))")
            return nil
        }
        return language
    }

    /// `{zh: …, en: …}`.
    mutating func description(_ node: Node, _ what: String, _ reader: inout YAMLReader) -> [String: String] {
        var texts: [String: String] = [:]
        for entry in reader.mapping(node, "the description of \(what)", keys: TextLanguage.allCases.map(\.rawValue)) {
            texts[entry.key] = reader.string(entry.value, "the description")
        }
        return texts
    }

    func earlier(_ place: SourceLocation) -> String { "\(place.file):\(place.line)" }
}
