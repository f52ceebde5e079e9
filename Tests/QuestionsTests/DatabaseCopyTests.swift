import Foundation
import GRDB
import Testing
@testable import Questions

struct DatabaseCopyTests {
    @Test("The copy of a database with a log is in a folder that only its owner may open")
    func permissions() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("copy-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("staff.sqlite")
        // A pool keeps its log while it is open.
        let pool = try DatabasePool(path: file.path)
        try pool.write { try $0.execute(sql: "CREATE TABLE staff (name TEXT); INSERT INTO staff VALUES ('Ann')") }
        let (connection, scratch) = try RawConnection.reading(file)
        let copy = try #require(scratch)
        defer { try? FileManager.default.removeItem(at: copy) }
        #expect(try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int == 0o700)
        #expect(try connection.fetch("SELECT name FROM staff") == [[.text("Ann")]])
        try pool.close()
    }
}
