import Language

/// Parts of a paper's text that fit into a reply.
enum Excerpt {
    /// The longest excerpt, in Unicode scalars.
    static let limit = 240

    /// A text, cut at its end if it is too long.
    static func shortened(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > limit else { return text }
        // A Latin word is not cut in two.
        var end = limit
        while end > limit - 30, scalars[end].isLatinLetter, scalars[end - 1].isLatinLetter { end -= 1 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<end])
        return String(view) + "…"
    }

    /// The first lines of a text, headings aside.
    static func opening(of body: String) -> String {
        let lines = body.split(separator: "\n").map { line in
            String(line.drop { $0.isWhitespace })
        }
        let first = lines.first { !$0.isEmpty && !$0.hasPrefix("#") } ?? ""
        return shortened(first)
    }
}
