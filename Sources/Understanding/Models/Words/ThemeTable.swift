/// Everyday words by what they are about, a theme a line: general vocabulary in both languages, of no particular task.
enum ThemeTable {
    static let lines = [home, media, affairs].joined(separator: "\n")
}
