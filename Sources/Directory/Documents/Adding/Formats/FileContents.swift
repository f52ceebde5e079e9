/// What a file says: its text, one paragraph or table row a line, and what it calls itself.
struct FileContents: Hashable, Sendable {
    /// The title that the file names, or its first heading.
    var title: String?
    var body: String
}
