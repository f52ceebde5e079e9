/// The word lists of names, read from the data files of this folder.
///
/// A line is a list of words; one that begins with `#` is a comment.
enum WordData {
    /// The lines of a file, comments and empty lines left out.
    static func lines(_ name: String) -> [Substring] {
        DataFile.lines("Entities/Data/" + name + ".txt")
    }

    /// The words of a file.
    static func words(_ name: String) -> [Substring] {
        lines(name).flatMap { $0.split(separator: " ") }
    }

    /// The words of those lines of a file that begin with a word.
    static func words(_ name: String, labelled label: String) -> [Substring] {
        lines(name).flatMap { line in
            let words = line.split(separator: " ")
            return words.first == label[...] ? words.dropFirst() : []
        }
    }
}
