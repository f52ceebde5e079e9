import ArgumentParser
import Directory
import Foundation
import Storage

/// `mishu documents add FILE…`.
struct DocumentsAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add files to the papers, or bring them up to date. 添加文件，或更新已添加的文件。",
        discussion: """
            A file that was added before takes the place of its paper; one that has not changed costs nothing. The original is \
            kept in the data directory. What is not said here comes from the file: the front matter of Markdown, its title.
            """)

    @OptionGroup var options: ConversationOptions

    @Argument(help: "Files, or folders of files.")
    var files: [String]

    @Option(help: ArgumentHelp("The knowledge base that they go into; its readers are those of all its papers.", valueName: "NAME"))
    var to: String?

    @Option(help: "The paper's number; without one it gets the next DOC-….")
    var number: String?

    @Option(help: "The paper's title; without one the file's.")
    var title: String?

    @Option(help: ArgumentHelp("Who issued it: code or name of a department.", valueName: "DEPARTMENT"))
    var department: String?

    @Option(help: ArgumentHelp("Who wrote it.", valueName: "EMPLOYEE_NO"))
    var author: String?

    @Option(help: ArgumentHelp("When it was issued.", valueName: "2026-03-09"))
    var date: String?

    @Option(help: ArgumentHelp("From when on it holds.", valueName: "2026-03-09"))
    var effective: String?

    @Option(help: "Its kind, such as 制度 or policy.")
    var category: String?

    @Option(help: ArgumentHelp("Its tags, parted by semicolons.", valueName: "A;B"))
    var tags: String?

    @Option(help: "Its language, zh or en; without it the text tells.")
    var language: String?

    @Option(help: ArgumentHelp("Who may read it: everyone, or departments (with what is below them) and employee numbers.", valueName: "D10;E0007"))
    var readers: String?

    @Option(help: "Its security level: public, internal, confidential or secret (internal).")
    var level: String?

    @Option(help: "Its status: draft, in_review, issued, archived or revoked (issued).")
    var status: String?

    @Option(help: ArgumentHelp("The number of the paper that it replaces.", valueName: "NUMBER"))
    var supersedes: String?

    func run() throws {
        let settings = try options.resolve()
        let paths = DocumentLibrary.files(files)
        if paths.isEmpty { throw CommandFailure.unusable("the folder has no .md, .txt, .html, .docx or .pdf file: name files, or another folder") }
        if number != nil || title != nil, paths.count > 1 { throw CommandFailure.unusable("--number and --title are those of one file: add the files one by one") }
        let details = try details()
        let database = try OfficeSession.database(settings, create: false)
        guard try !database.read({ try DirectoryReader($0).isEmpty() }) else {
            throw CommandFailure.unusable("the office has no people yet: run mishu import DIR first")
        }
        var counts = (added: 0, changed: 0, unchanged: 0, failed: 0)
        var firstFailure = ""
        try OfficeFiles.reading {
            try DocumentLibrary(database, data: settings.data).add(paths, details) { addition in
                switch addition.outcome {
                case .added(let number, let title):
                    counts.added += 1
                    if paths.count <= Self.listed { Output.line("added \(number) \(title)") }
                case .changed(let number, let title):
                    counts.changed += 1
                    if paths.count <= Self.listed { Output.line("changed \(number) \(title)") }
                case .unchanged(let number):
                    counts.unchanged += 1
                    if paths.count <= Self.listed { Output.line("unchanged \(number)") }
                case .failed(let error):
                    counts.failed += 1
                    if firstFailure.isEmpty { firstFailure = String(describing: error) }
                    if paths.count > 1 { Output.error(String(describing: error)) }
                }
            }
        }
        if paths.count > 1 {
            Output.line("\(counts.added) added, \(counts.changed) changed, \(counts.unchanged) unchanged, \(counts.failed) failed")
        }
        if counts.failed > 0 {
            throw CommandFailure.unusable(paths.count == 1 ? firstFailure : "\(counts.failed) of \(paths.count) files were not added; the others were")
        }
    }

    /// More files than this are only counted.
    private static let listed = 20

    private func details() throws -> DocumentDetails {
        var details = DocumentDetails()
        details.number = number
        details.title = title
        details.department = department
        details.author = author
        details.issuedOn = date
        details.effectiveOn = effective
        details.category = category
        details.tags = tags.map(Self.list)
        if let language {
            guard ["zh", "en"].contains(language) else { throw CommandFailure.unusable("“\(language)” is no language: write zh or en") }
            details.language = language
        }
        details.readers = readers.map(Self.list)
        details.securityLevel = try level.map { try Self.value($0, "security level") }
        details.status = try status.map { try Self.value($0, "status") }
        details.supersedes = supersedes
        details.base = to
        return details
    }

    private static func list(_ text: String) -> [String] {
        text.split { ";；,，".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static func value<Value: RawRepresentable & CaseIterable>(_ text: String, _ what: String) throws -> Value
    where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        throw CommandFailure.unusable("“\(text)” is no \(what): write one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
}
