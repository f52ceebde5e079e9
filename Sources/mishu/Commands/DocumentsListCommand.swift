import ArgumentParser
import Directory
import Foundation

/// `mishu documents list`.
struct DocumentsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the papers: number, title, status, date, knowledge base, file, readers. 列出文件。")

    @OptionGroup var options: ConversationOptions

    @Option(help: ArgumentHelp("Only those of a knowledge base.", valueName: "NAME"))
    var to: String?

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() throws {
        let settings = try options.resolve()
        let database = try OfficeSession.database(settings, create: false)
        let entries = try OfficeFiles.reading { try DocumentLibrary(database, data: settings.data).list(base: to) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for entry in entries {
            guard !json else {
                Output.line(String(decoding: try encoder.encode(entry), as: UTF8.self))
                continue
            }
            let readers = entry.readers.isEmpty ? "" : "readers: " + entry.readers.joined(separator: ";")
            let parts = [entry.number, entry.title, entry.status.rawValue, entry.issuedOn, entry.base, entry.source, readers]
            Output.line(parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }
}
