import ArgumentParser
import Directory
import Foundation

/// `mishu import DIR`: loads an office from plain files.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Load an office from plain files. 从文件导入一个单位。",
        discussion: "All or nothing: bad rows are named by file and line, and then nothing is imported. Again is idempotent.")

    @OptionGroup var options: ConversationOptions

    @Argument(help: "The folder with company.json, departments.csv, people.csv, rooms.csv, calendar.ics, documents/, holidays.csv.")
    var folder: String

    @Flag(help: "The files win over changes made in conversation, and what they lack is removed.")
    var replace = false

    func run() throws {
        let settings = try options.resolve()
        let database = try OfficeSession.database(settings, create: true)
        let report = try OfficeFiles.reading {
            try OfficeImporter(options: ImportOptions(replace: replace)).run(URL(fileURLWithPath: folder, isDirectory: true), into: database)
        }
        for warning in report.warnings { Output.error("warning: \(warning)") }
        guard report.problems.isEmpty else {
            for problem in report.problems { Output.error(String(describing: problem)) }
            throw CommandFailure.unusable("nothing was imported: mend the \(report.problems.count) problems above and run it again")
        }
        try OfficeFiles.reading { try DocumentLibrary(database, data: settings.data).sweep() }
        if report.replacedSample { Output.line("the untouched sample office was replaced") }
        for entry in report.entries where entry.counts.total + entry.counts.removed > 0 {
            let counts = entry.counts
            Output.line("\(entry.kind.rawValue): \(counts.added) added, \(counts.changed) changed, \(counts.unchanged) unchanged, \(counts.removed) removed")
        }
    }
}
