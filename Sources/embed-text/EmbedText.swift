import Foundation

/// Writes text files into a Swift source file: `embed-text OUTPUT ROOT FILE…`, the files relative to the root.
@main
struct EmbedText {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 2 else {
            FileHandle.standardError.write(Data("usage: embed-text OUTPUT ROOT FILE…\n".utf8))
            exit(2)
        }
        let root = URL(filePath: arguments[2], directoryHint: .isDirectory)
        var source = "/// The data files of this target, by their path in it.\nenum EmbeddedText {\n    static let files: [(path: String, text: String)] = [\n"
        for path in arguments.dropFirst(3) {
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            source += "        (\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
        }
        source += "    ]\n}\n"
        try source.write(to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
    }
}
