@testable import Directory
import Foundation
import Storage
import Testing

/// A small office with a data directory, to which a test adds files.
struct PaperShelf {
    let database: OfficeDatabase
    let folder: URL
    var data: URL { folder.appendingPathComponent("data") }
    var library: DocumentLibrary { DocumentLibrary(database, data: data) }

    static func with<T>(_ body: (PaperShelf) throws -> T) throws -> T {
        try Repository.withFolder { folder in
            let office = folder.appendingPathComponent("office")
            try SmallOffice().write(to: office)
            let database = try OfficeDatabase.open(in: folder.appendingPathComponent("data"), migrations: Repository.migrations)
            let report = try OfficeImporter().run(office, into: database)
            try #require(report.problems.isEmpty)
            return try body(PaperShelf(database: database, folder: folder))
        }
    }

    @discardableResult
    func add(_ name: String, _ bytes: [UInt8], _ details: DocumentDetails = DocumentDetails()) throws -> DocumentAddition.Outcome {
        let url = folder.appendingPathComponent(name)
        try Data(bytes).write(to: url)
        var outcomes: [DocumentAddition.Outcome] = []
        try library.add([url], details) { outcomes.append($0.outcome) }
        return try #require(outcomes.first)
    }

    @discardableResult
    func add(_ name: String, _ text: String, _ details: DocumentDetails = DocumentDetails()) throws -> DocumentAddition.Outcome {
        try add(name, Array(text.utf8), details)
    }

    /// Numbers of the papers that somebody finds.
    func found(_ text: String, by number: String) throws -> [String] {
        try database.read { db in
            let reader = DirectoryReader(db)
            let person = try #require(try reader.person(number))
            return try DocumentSearch(db).search(DocumentQuery(text: text, access: try DocumentAccess(person, reader))).map(\.document.number)
        }
    }

    func document(_ number: String) throws -> OfficeDocument {
        try database.read { try #require(try DirectoryReader($0).document(number)) }
    }
}
