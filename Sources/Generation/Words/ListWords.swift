import Language

/// Lists in words: 张伟、李娜和王芳; "Ann, Bob and Cy".
enum ListWords {
    /// How the last item is joined.
    enum Joint {
        case and, or
    }

    static func text(_ items: [String], language: TextLanguage, joint: Joint = .and) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        switch (language, joint) {
        case (.chinese, .and): return items.dropLast().joined(separator: "、") + "和" + last
        case (.chinese, .or): return items.dropLast().joined(separator: "、") + "或" + last
        case (.english, .and): return items.dropLast().joined(separator: ", ") + " and " + last
        case (.english, .or): return items.dropLast().joined(separator: ", ") + " or " + last
        }
    }
}
