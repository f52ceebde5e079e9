import Language

/// Lists in words: 张伟、李娜和王芳; "Ann, Bob and Cy".
enum ListWords {
    static func text(_ items: [String], language: TextLanguage) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        switch language {
        case .chinese: return items.dropLast().joined(separator: "、") + "和" + last
        case .english: return items.dropLast().joined(separator: ", ") + " and " + last
        }
    }
}
