import ArgumentParser
import Foundation

/// `mishu new domain NAME`: a small domain that works, in both languages, with its table and two scripted dialogs.
struct NewDomainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "domain", abstract: "Make a domain: a folder of YAML that works as it is. 新建一个领域：能直接运行的一组 YAML 文件。")

    @Argument(help: "The name: lower-case letters, digits and _, such as parking. 名字，小写字母、数字和 _。")
    var name: String

    @Option(help: "What it is about in English, such as \"parking space\". 英文叫什么。")
    var en: String?

    @Option(help: "What it is about in Chinese, such as 停车位. 中文叫什么。")
    var zh: String?

    @OptionGroup var options: ConversationOptions

    func run() throws {
        let first = name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
        guard first, name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }) else {
            throw CommandFailure.unusable("‘\(name)’ cannot name a domain: write lower-case letters, digits and _ only, a letter first")
        }
        let domains = try options.resolve().domains
        let folder = domains.appendingPathComponent(name, isDirectory: true)
        let files = FileManager.default
        guard !files.fileExists(atPath: folder.path) else {
            throw CommandFailure.unusable("\(folder.relativePath) is there already: choose another name, or remove it first")
        }
        let english = en ?? name.replacing("_", with: " ")
        let words = ["__name__": name, "__en__": english, "__zh__": zh ?? english]
        let template = try Resources.folder("Schemas").appendingPathComponent("new-domain", isDirectory: true)
        do {
            for path in try files.subpathsOfDirectory(atPath: template.path).sorted() where path.contains(".") {
                var text = try String(contentsOf: template.appendingPathComponent(path), encoding: .utf8)
                for (mark, word) in words.sorted(by: { $0.key < $1.key }) { text = text.replacing(mark, with: word) }
                let file = folder.appendingPathComponent(path)
                try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
            }
        } catch {
            throw CommandFailure.unusable("\(folder.relativePath) cannot be written: give this user the right to write there, or name another folder with --domains")
        }
        let path = folder.relativePath
        Output.line("""
            \(path) is made. What to do next:
              mishu validate \(domains.relativePath)
              mishu test \(path)/tests
              mishu chat
            """)
    }
}
