import ArgumentParser
import Directory
import Foundation

/// `mishu documents remove NUMBER…`.
struct DocumentsRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove papers with all that is kept of them. 删除文件，不留痕迹。",
        discussion: "What a conversation quoted stays in that conversation's record.")

    @OptionGroup var options: ConversationOptions

    @Argument(help: "Numbers of papers, as mishu documents list shows them.")
    var numbers: [String]

    func run() throws {
        let settings = try options.resolve()
        let database = try OfficeSession.database(settings, create: false)
        let library = DocumentLibrary(database, data: settings.data)
        var missing: [String] = []
        for number in numbers {
            if let removed = try OfficeFiles.reading({ try library.remove(number) }) { Output.line("removed \(removed)") } else { missing.append(number) }
        }
        if !missing.isEmpty {
            throw CommandFailure.failed("no paper has the number \(missing.joined(separator: ", ")): mishu documents list shows the numbers")
        }
    }
}
