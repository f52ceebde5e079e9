import Foundation
import Testing

/// The lists of response names that validation goes by must be what the program says.
@Suite("Response names are those that the source says")
struct ResponseNamesTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private static func sources(_ folder: String, without list: String) throws -> String {
        let all = FileManager.default.enumerator(at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        return try (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" && $0.lastPathComponent != list }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    }

    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    @Test("every name of the handlers' list stands in a handler")
    func office() throws {
        let said = Set(Self.quoted(try Self.sources("Sources/Office", without: "OfficeResponses.swift")))
        let listed = Self.quoted(try Self.text("Sources/Office/Shared/OfficeResponses.swift")).filter { $0.contains("_") }
        #expect(!listed.isEmpty)
        for name in listed { #expect(said.contains(name), "\(name) is listed and never said") }
    }

    @Test("every name of the engine's list stands in the engine, or is made by it of an intent or a count")
    func engine() throws {
        let source = try Self.sources("Sources/Dialog", without: "EngineResponses.swift")
        let listed = Self.quoted(try Self.text("Sources/Dialog/Engine/EngineResponses.swift"))
        for name in listed where !name.hasPrefix("chat_") && !name.hasPrefix("not_understood_") {
            #expect(source.contains("\"\(name)\""), "\(name) is listed and never said")
        }
    }
}
