/// The data files of this target, as the build compiles them in.
enum DataFile {
    /// The lines of a file; empty ones and those that begin with `#`, which are comments, left out.
    ///
    /// - Parameter path: in this target, such as `Entities/Data/titles.txt`.
    static func lines(_ path: String) -> [Substring] {
        guard let file = EmbeddedText.files.first(where: { $0.path == path }) else { return [] }
        return file.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}
