import Crypto
import Foundation
import GRDB
import Storage

/// Adds files to an office's papers, lists them, and removes them without a trace.
public struct DocumentLibrary: Sendable {
    /// Papers written in one transaction.
    private static let batch = 250

    private let database: OfficeDatabase
    private let originals: OriginalFiles

    /// - Parameter data: the data directory, where the originals are kept.
    public init(_ database: OfficeDatabase, data: URL) {
        self.database = database
        originals = OriginalFiles(data: data)
    }

    /// The files that paths name: files themselves, and of folders all that has a known ending, in the order of their names.
    public static func files(_ paths: [String]) -> [URL] {
        paths.flatMap { path -> [URL] in
            let url = URL(fileURLWithPath: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else { return [url] }
            let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
            return names.sorted().filter { DocumentFormat(fileName: $0) != nil && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
                .map { url.appendingPathComponent($0) }
        }
    }

    /// Adds files; one that cannot be read is told and leaves the others alone. A file that was added before, by its number or
    /// by its name in the same knowledge base, takes the place of its paper; one that has not changed costs nothing.
    public func add(_ files: [URL], _ details: DocumentDetails, told: (DocumentAddition) -> Void) throws {
        for start in stride(from: 0, to: files.count, by: Self.batch) {
            let part = files[start..<min(start + Self.batch, files.count)]
            let results = try database.turn(durable: true) { db in
                var adding = try DocumentAdding(db, originals: originals, details: details)
                try Settings(db).set(nil, for: OfficeSetting.untouchedSample)
                return try part.map { DocumentAddition(file: $0.relativePath, outcome: try adding.add($0)) }
            }
            results.forEach(told)
        }
        try sweep()
    }

    /// All papers, or those of a knowledge base, by their numbers.
    public func list(base: String? = nil) throws -> [DocumentEntry] {
        try database.read { db in
            let rows = try Row.fetchAll(db, sql: """
                SELECT d.doc_no, d.title, d.status, d.issued_on, f.base, f.format, f.source,
                  (SELECT json_group_array(reader) FROM (SELECT reader FROM document_readers r WHERE r.document_id = d.id ORDER BY reader))
                FROM documents d LEFT JOIN document_files f ON f.document_id = d.id
                WHERE :base IS NULL OR f.base = :base ORDER BY d.doc_no
                """, arguments: ["base": base])
            return try rows.map { row in
                DocumentEntry(number: row[0], title: row[1], status: DocumentStatus(rawValue: row[2]) ?? .draft, issuedOn: row[3],
                              base: row[4], format: row[5], source: row[6], readers: try JSONText.strings(row[7]))
            }
        }
    }

    /// Removes a paper with its text, its index, its readers and its original; nothing of it stays in the file.
    ///
    /// - Parameter reference: its number, in any style of brackets.
    /// - Returns: the paper's number; nil where there is none.
    public func remove(_ reference: String) throws -> String? {
        let number = try database.turn(durable: true) { db -> String? in
            let key = DocumentNumber.key(of: reference)
            let numbers = try String.fetchAll(db, sql: "SELECT doc_no FROM documents WHERE doc_no = ? OR number_key = ? ORDER BY doc_no <> ?",
                                              arguments: [reference, key, reference])
            guard let number = numbers.first else { return nil }
            try DocumentRecords(db: db).delete(number)
            try db.execute(sql: """
                DELETE FROM knowledge_bases WHERE name NOT IN (SELECT base FROM document_files WHERE base IS NOT NULL)
                """)
            try DocumentIndex(db: db).forgetRemoved()
            return number
        }
        guard number != nil else { return nil }
        try sweep()
        try database.compact()
        return number
    }

    /// Removes originals whose paper is gone.
    public func sweep() throws {
        let names = try database.read { try Set(String.fetchAll($0, sql: "SELECT original FROM document_files")) }
        originals.sweep(keeping: names)
    }
}
