import Foundation
import PackagePlugin

/// Makes the data files of a target (`.txt` and `.json`, UTF-8) part of its code, so that the program needs no files beside it.
@main
struct EmbedText: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = target.directoryURL.resolvingSymlinksInPath()
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".json") }.sorted()
        guard !files.isEmpty else { return [] }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
        return [.buildCommand(
            displayName: "Embedding \(files.count) data files of \(target.name)",
            executable: try context.tool(named: "embed-text").url,
            arguments: [output.path, root.path] + files,
            inputFiles: files.map { root.appending(path: $0) },
            outputFiles: [output])]
    }
}
