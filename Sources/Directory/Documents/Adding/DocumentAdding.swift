import Crypto
import Foundation
import GRDB
import Language

/// Adds files inside one transaction.
struct DocumentAdding {
    private let db: Database
    private let originals: OriginalFiles
    private let details: DocumentDetails
    private let references: DocumentReferences
    /// The next number for a paper without one.
    private var next: Int

    init(_ db: Database, originals: OriginalFiles, details: DocumentDetails) throws {
        self.db = db
        self.originals = originals
        self.details = details
        references = try DocumentReferences(DirectoryReader(db))
        let numbers = try String.fetchAll(db, sql: "SELECT doc_no FROM documents WHERE doc_no LIKE '\(Self.prefix)%'")
        next = (numbers.compactMap { Int($0.dropFirst(Self.prefix.count)) }.max() ?? 0) + 1
    }

    /// Begins the number of a paper that has none of its own.
    private static let prefix = "DOC-"

    mutating func add(_ url: URL) throws -> DocumentAddition.Outcome {
        do {
            return try adding(url)
        } catch let error as DocumentFileError {
            return .failed(error)
        }
    }

    private mutating func adding(_ url: URL) throws -> DocumentAddition.Outcome {
        let file = url.relativePath, source = url.lastPathComponent
        guard let format = DocumentFormat(fileName: source) else {
            guard FileManager.default.fileExists(atPath: url.path) else { throw DocumentFileError.missing(file: file) }
            throw DocumentFileError.unknownFormat(file: file)
        }
        let bytes = try DocumentReading.bytes(url)
        let content = SHA256.hash(data: bytes).prefix(16).hexadecimal
        let digest = SHA256.hash(data: Data((content + details.text).utf8)).prefix(16).hexadecimal
        let known = try known(source)
        if let known, known.digest == digest { return .unchanged(number: known.number) }

        let reader = DirectoryReader(db)
        let before = try (details.number ?? known?.number).flatMap { try reader.document($0) }
        var defaults = before ?? OfficeDocument(number: "", title: "", securityLevel: .internal, status: .issued)
        if details.number != nil { defaults.number = details.number ?? "" }
        let read = try DocumentReading.read(url, bytes, format, defaults: defaults)
        var document = read.document
        if let before, !read.isTitled, format != .markdown || details.title != nil { document.title = before.title }
        try apply(to: &document, file: file)
        if document.number.isEmpty {
            document.number = Self.prefix + String(repeating: "0", count: max(0, 4 - String(next).count)) + String(next)
            next += 1
        }
        document.fileName = nil
        let isNew = try reader.document(document.number) == nil
        let original = content + "." + format.rawValue
        try originals.keep(bytes, as: original)
        if let known, known.number != document.number, details.number == nil { try DocumentRecords(db: db).delete(known.number) }
        try DocumentRecords(db: db).save(document)
        try note(document, source: source, format: format, original: original, digest: digest)
        return isNew ? .added(number: document.number, title: document.title) : .changed(number: document.number, title: document.title)
    }

    /// The paper that a file of this name became before.
    private func known(_ source: String) throws -> (number: String, digest: String)? {
        guard details.number == nil else {
            return try row("d.doc_no = :key", details.number ?? "")
        }
        return try row("f.source = :key AND f.base IS :base", source)
    }

    private func row(_ condition: String, _ key: String) throws -> (number: String, digest: String)? {
        var arguments: StatementArguments = ["key": key]
        if condition.contains(":base") { arguments += ["base": details.base] }
        return try Row.fetchOne(db.cachedStatement(sql: """
            SELECT d.doc_no, f.digest FROM document_files f JOIN documents d ON d.id = f.document_id WHERE \(condition) ORDER BY d.doc_no
            """), arguments: arguments).map { ($0[0], $0[1]) }
    }

    private func apply(to document: inout OfficeDocument, file: String) throws(DocumentFileError) {
        if let title = details.title { document.title = title }
        if let department = details.department { document.issuerCode = try references.department(department, file: file) }
        else if let issuer = document.issuerCode { document.issuerCode = try references.department(issuer, file: file) }
        if let author = details.author ?? document.authorNo { document.authorNo = try references.person(author, file: file) }
        if let day = details.issuedOn { document.issuedOn = try date(day, file: file) }
        if let day = details.effectiveOn { document.effectiveOn = try date(day, file: file) }
        if let category = details.category { document.category = category }
        if let tags = details.tags { document.tags = tags }
        if let level = details.securityLevel { document.securityLevel = level }
        if let status = details.status { document.status = status }
        if let old = details.supersedes { document.supersedes = old }
        document.readers = try references.readers(details.readers ?? baseReaders ?? document.readers, file: file)
    }

    private func date(_ text: String, file: String) throws(DocumentFileError) -> String {
        guard CalendarDate.isValid(text) else { throw .frontMatter(file: file, line: nil, detail: "“\(text)” is no date: write it as 2026-03-09") }
        return text
    }

    /// The readers of the knowledge base that was named; nil where it is new or none was named.
    private var baseReaders: [String]? {
        guard let base = details.base else { return nil }
        let text = try? String.fetchOne(db.cachedStatement(sql: "SELECT readers FROM knowledge_bases WHERE name = ?"), arguments: [base])
        return text.flatMap { try? JSONText.strings($0) }
    }

    private func note(_ document: OfficeDocument, source: String, format: DocumentFormat, original: String, digest: String) throws {
        if let base = details.base {
            let isKnown = baseReaders != nil
            if !isKnown || details.readers != nil {
                try db.cachedStatement(sql: """
                    INSERT INTO knowledge_bases (name, readers) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET readers = excluded.readers
                    """).execute(arguments: [base, JSONText.array(document.readers)])
            }
            if isKnown, details.readers != nil { try spread(document.readers, base) }
        }
        let language = details.language ?? (Self.isChinese(document.body) ? TextLanguage.chinese.rawValue : TextLanguage.english.rawValue)
        try db.cachedStatement(sql: """
            INSERT INTO document_files (document_id, base, source, format, language, original, digest)
            SELECT id, ?, ?, ?, ?, ?, ? FROM documents WHERE doc_no = ?
            ON CONFLICT (document_id) DO UPDATE SET base = excluded.base, source = excluded.source, format = excluded.format,
              language = excluded.language, original = excluded.original, digest = excluded.digest
            """).execute(arguments: [details.base, source, format.rawValue, language, original, digest, document.number])
    }

    /// New readers of a knowledge base are those of all its papers.
    private func spread(_ readers: [String], _ base: String) throws {
        try db.cachedStatement(sql: """
            DELETE FROM document_readers WHERE document_id IN (SELECT document_id FROM document_files WHERE base = ?)
            """).execute(arguments: [base])
        try db.cachedStatement(sql: """
            INSERT OR IGNORE INTO document_readers (document_id, reader)
            SELECT f.document_id, j.value FROM document_files f, json_each(?) j WHERE f.base = ?
            """).execute(arguments: [JSONText.array(readers), base])
    }

    private static func isChinese(_ text: String) -> Bool {
        var han = 0, latin = 0
        for scalar in text.unicodeScalars.prefix(2000) {
            if scalar.isHan { han += 1 } else if scalar.isLatinLetter { latin += 1 }
        }
        return han * 3 > latin
    }
}
