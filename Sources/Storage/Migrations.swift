import Foundation
import GRDB

/// The numbered SQL files of a folder, each one a migration that carries the file's name.
struct Migrations: Sendable {
    struct Script: Sendable {
        var name: String
        var sql: String
    }

    let folder: URL
    let scripts: [Script]

    init(folder: URL) throws(StorageError) {
        self.folder = folder
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var scripts: [Script] = []
        for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) where file.pathExtension == "sql" {
            guard let sql = try? String(contentsOf: file, encoding: .utf8) else {
                throw .migrationsMissing(path: file.path)
            }
            scripts.append(Script(name: file.deletingPathExtension().lastPathComponent, sql: sql))
        }
        guard !scripts.isEmpty else { throw .migrationsMissing(path: folder.path) }
        self.scripts = scripts
    }

    /// Brings a database up to date, one transaction a script.
    func apply(to writer: any DatabaseWriter, path: String) throws(StorageError) {
        var migrator = DatabaseMigrator()
        for script in scripts {
            migrator.registerMigration(script.name) { try $0.execute(sql: script.sql) }
        }
        do {
            let known = Set(scripts.map(\.name))
            let applied = try writer.read { try migrator.appliedIdentifiers($0) }
            if let unknown = applied.subtracting(known).sorted().last {
                throw StorageError.newerDatabase(path: path, migration: unknown)
            }
            if applied != known { try migrator.migrate(writer) }
        } catch let error as StorageError {
            throw error
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
                ?? .migrationFailed(path: folder.path, message: error.message ?? String(describing: error))
        } catch {
            throw .migrationFailed(path: folder.path, message: String(describing: error))
        }
    }
}
