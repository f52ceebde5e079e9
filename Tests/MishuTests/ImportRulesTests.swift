import Foundation
import Testing

/// The table of the design: which target may import which of ours. Foundation and packages are free, but GRDB.
@Suite("Targets import only what the design allows")
struct ImportRulesTests {
    static let allowed: [String: Set<String>] = [
        "CCurl": [],
        "Language": [],
        "TimeExpressions": ["Language"],
        "Storage": [],
        "WebClient": ["CCurl"],
        "Models": ["WebClient"],
        "DialogModel": ["Language", "TimeExpressions"],
        "Understanding": ["DialogModel", "Language", "TimeExpressions", "Models"],
        "Directory": ["Language", "TimeExpressions", "Storage"],
        "Questions": ["Directory", "Storage", "Language", "TimeExpressions"],
        "Generation": ["DialogModel", "Language", "TimeExpressions"],
        "Dialog": ["DialogModel", "Language", "TimeExpressions", "Understanding", "Generation", "Storage", "WebClient"],
        "Office": [
            "Language", "TimeExpressions", "Storage", "WebClient", "DialogModel", "Understanding", "Directory", "Questions",
            "Generation", "Dialog",
        ],
        "Channels": ["Dialog", "DialogModel", "WebClient", "Storage"],
        "Rehearsal": ["Dialog", "DialogModel", "Storage"],
    ]

    /// The targets that speak to SQLite.
    static let databaseTargets: Set<String> = ["Storage", "Directory", "Dialog", "Questions", "Office", "Channels", "Rehearsal"]

    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources", isDirectory: true)

    @Test("every target has a row in the table")
    func complete() throws {
        let targets = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter { !$0.hasPrefix(".") && $0 != "mishu" && $0 != "embed-text" }
        #expect(Set(targets) == Set(Self.allowed.keys))
    }

    @Test("imports stay within the row", arguments: allowed.keys.sorted())
    func imports(target: String) throws {
        let ours = Set(Self.allowed.keys)
        let allowed = try #require(Self.allowed[target])
        for file in Self.swiftFiles(target) {
            for module in try Self.modules(importedBy: file) {
                if ours.contains(module) {
                    #expect(allowed.contains(module), "\(file.lastPathComponent) imports \(module), which \(target) may not")
                }
                if module == "GRDB" || module == "GRDBSQLite" {
                    #expect(Self.databaseTargets.contains(target), "\(file.lastPathComponent) speaks to SQLite outside the stores")
                }
            }
        }
    }

    private static func swiftFiles(_ target: String) -> [URL] {
        let folder = sources.appendingPathComponent(target, isDirectory: true)
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    }

    private static func modules(importedBy file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").filter { !$0.hasPrefix("@") && $0 != "public" && $0 != "internal" && $0 != "package" }
            guard words.first == "import", let last = words.last else { return nil }
            return last.split(separator: ".").first.map(String.init)
        }
    }
}
