import Directory
import Foundation
import GRDB
import Storage

/// The office that is shared for checks, imported once.
enum CompanyA {
    static let isThere = Repository.exists(Repository.companyA)

    private static let imported = Result {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        let report = try OfficeImporter().run(Repository.companyA, into: database)
        return (database: database, report: report)
    }

    static func report() throws -> ImportReport { try imported.get().report }

    static func read<T>(_ body: (DirectoryReader) throws -> T) throws -> T {
        try imported.get().database.read { try body(DirectoryReader($0)) }
    }

    /// A copy that may be written to.
    static func copy() throws -> OfficeDatabase { try OfficeDatabase.copy(of: imported.get().database) }
}
