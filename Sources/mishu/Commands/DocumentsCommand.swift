import ArgumentParser

/// `mishu documents`: the papers of an office, file by file.
struct DocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents", abstract: "Add, list and remove papers: .md, .txt, .html, .docx, .pdf. 添加、列出、删除文件。",
        subcommands: [DocumentsAddCommand.self, DocumentsListCommand.self, DocumentsRemoveCommand.self])
}
