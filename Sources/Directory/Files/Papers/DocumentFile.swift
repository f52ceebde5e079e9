import Foundation
import Yams

/// A paper as a Markdown file: YAML front matter between two lines `---`, then the body.
enum DocumentFile {
    private static let known = [
        "doc_no", "title", "category", "issuer", "author_no", "issued_on", "effective_on", "security_level", "status",
        "supersedes", "tags", "readers",
    ]

    /// - Parameters:
    ///   - file: relative to the office's folder.
    ///   - defaults: what counts where the front matter does not say it; nil: number, title, level and status must be there.
    static func read(
        _ bytes: [UInt8], file: String, defaults: OfficeDocument? = nil, _ notes: inout FileNotes
    ) -> Located<OfficeDocument>? {
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first?.trimmingBlanks == "---",
              let end = lines.dropFirst().firstIndex(where: { $0.trimmingBlanks == "---" }) else {
            notes.problem(file, 1, "has no front matter: begin with a line ---, then doc_no: and so on, then a line ---")
            return nil
        }
        let matter = lines[1..<end]
        let root: Node?
        do {
            root = try Yams.compose(yaml: matter.joined(separator: "\n"))
        } catch {
            notes.problem(file, line(of: error), "the front matter is no YAML: write key: value, and put values with : or # in \"quotes\"")
            return nil
        }
        guard let mapping = root?.mapping else {
            notes.problem(file, 2, "the front matter is no list of key: value: write doc_no: and so on, one a line")
            return nil
        }
        var reader = FrontMatter(mapping, file: file)
        reader.readExtra(matter: Array(matter), known: known)
        let document = OfficeDocument(
            number: reader.required("doc_no", default: defaults?.number), title: reader.required("title", default: defaults?.title), category: reader.text("category"),
            issuerCode: reader.text("issuer"), authorNo: reader.text("author_no"), issuedOn: reader.date("issued_on"),
            effectiveOn: reader.date("effective_on"), securityLevel: reader.value("security_level", default: Clearance.secret, missing: defaults?.securityLevel),
            status: reader.value("status", default: DocumentStatus.draft, missing: defaults?.status), supersedes: reader.text("supersedes"),
            tags: reader.list("tags"), readers: Set(reader.list("readers")).sorted(), body: body(lines[(end + 1)...]),
            fileName: String(file.split(separator: "/").last ?? ""), extra: reader.extra)
        reader.report(to: &notes)
        return Located(value: document, file: file, line: reader.line("doc_no"))
    }

    static func text(_ document: OfficeDocument) -> String {
        var lines = ["---"]
        func add(_ key: String, _ value: String?) {
            lines.append(value.map { key + ": " + YAMLText.scalar($0) } ?? key + ":")
        }
        add("doc_no", document.number)
        add("title", document.title)
        add("category", document.category)
        add("issuer", document.issuerCode)
        add("author_no", document.authorNo)
        add("issued_on", document.issuedOn)
        add("effective_on", document.effectiveOn)
        add("security_level", document.securityLevel.rawValue)
        add("status", document.status.rawValue)
        add("supersedes", document.supersedes)
        lines.append("tags: [" + document.tags.map(YAMLText.scalar).joined(separator: ", ") + "]")
        if !document.readers.isEmpty { lines.append("readers: [" + document.readers.map(YAMLText.scalar).joined(separator: ", ") + "]") }
        lines += document.extra.map(\.value)
        lines.append("---")
        return lines.joined(separator: "\n") + "\n\n" + document.body + "\n"
    }

    /// The name of a paper's file; of one that had none, its number without what file systems do not like.
    static func name(_ document: OfficeDocument) -> String {
        if let name = document.fileName, !name.isEmpty, !name.contains("/") { return name }
        let parts = document.number.split { !($0.isLetter || $0.isNumber) }
        return parts.joined(separator: "-") + ".md"
    }

    private static func body(_ lines: ArraySlice<Substring>) -> String {
        let isBlank: (Substring) -> Bool = { $0.trimmingBlanks.isEmpty }
        var lines = lines.drop(while: isBlank)
        while let last = lines.last, isBlank(last) { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private static func line(of error: any Error) -> Int {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _)?, .parser(_, _, let mark, _)?, .composer(_, _, let mark, _)?: mark.line + 1
        default: 2
        }
    }
}
