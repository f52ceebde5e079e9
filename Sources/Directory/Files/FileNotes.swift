/// Collects what is found while files are read.
struct FileNotes {
    private(set) var problems: [FileNote] = []
    private(set) var warnings: [FileNote] = []

    mutating func problem(_ file: String, _ line: Int?, _ message: String) {
        problems.append(FileNote(file: file, line: line, message: message))
    }

    mutating func warning(_ file: String, _ line: Int?, _ message: String) {
        warnings.append(FileNote(file: file, line: line, message: message))
    }
}
