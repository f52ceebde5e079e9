import ArgumentParser
import Directory
import Foundation

/// `mishu export DIR`: writes the office as plain files.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the office as plain files. 把单位导出成文件。")

    @OptionGroup var options: ConversationOptions

    @Argument(help: "The folder to write; made if it is missing.")
    var folder: String

    func run() throws {
        let settings = try options.resolve()
        let database = try OfficeSession.database(settings, create: false)
        let target = URL(fileURLWithPath: folder, isDirectory: true)
        let notes = try OfficeFiles.reading { try OfficeExporter(stamp: settings.clock()).run(database, to: target) }
        for note in notes { Output.error("warning: \(note)") }
        Output.line("written to \(target.relativePath)")
    }
}
