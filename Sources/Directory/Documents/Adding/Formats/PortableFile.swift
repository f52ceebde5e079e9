import Foundation

/// The text of a PDF, by `pdftotext` of Poppler, a program of its own with bounds on time, memory and output.
enum PortableFile {
    private static let tool = "pdftotext"
    private static let seconds = 60
    /// Address space and output of the program.
    private static let memoryKilobytes = 2 << 20, outputMegabytes = 64

    /// - Parameter url: the file; the bytes tell at once whether it is a PDF.
    static func read(_ url: URL, _ bytes: [UInt8], file: String) throws(DocumentFileError) -> FileContents {
        guard bytes.prefix(1024).contains(UInt8(ascii: "%")), String(decoding: bytes.prefix(1024), as: UTF8.self).contains("%PDF-") else {
            throw .broken(file: file, detail: "it does not begin like a PDF")
        }
        guard let program = program() else { throw .toolMissing(file: file) }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mishu-pdf-" + UUID().uuidString)
        guard (try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil else {
            throw .cannotKeep(path: folder.path)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appendingPathComponent("text"), errors = folder.appendingPathComponent("errors")
        let status = try run(program, url, output, errors, file: file)
        let complaints = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        guard status == 0 else {
            if complaints.contains("password") || complaints.contains("encrypt") { throw .encrypted(file: file) }
            let first = complaints.split(separator: "\n").first.map(String.init) ?? "status \(status)"
            throw .broken(file: file, detail: first)
        }
        guard let data = try? Data(contentsOf: output) else { throw .broken(file: file, detail: "no text came out of it") }
        let text = String(decoding: data, as: UTF8.self)
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { throw .imageOnly(file: file) }
        let body = PrintedLines.paragraphs(of: text)
        return FileContents(title: PlainText.contents(body).title, body: body)
    }

    /// Where the program is on the search path; nil where it is not.
    static func program() -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").map { $0 + "/" + tool }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func run(_ program: String, _ url: URL, _ output: URL, _ errors: URL, file: String) throws(DocumentFileError) -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Names are arguments, never part of the script.
        let limits = "ulimit -t \(seconds); ulimit -v \(memoryKilobytes); ulimit -f \(outputMegabytes * 2048)"
        process.arguments = ["-c", limits + "; exec \"$0\" -enc UTF-8 -nopgbrk \"$1\" \"$2\" 2>\"$3\"", program, url.path, output.path, errors.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { throw .toolMissing(file: file) }
        let clock = ContinuousClock(), end = clock.now + .seconds(seconds)
        while process.isRunning {
            guard clock.now < end else {
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                throw .toolTimedOut(file: file, seconds: seconds)
            }
            usleep(5_000)
        }
        return process.terminationStatus
    }
}
