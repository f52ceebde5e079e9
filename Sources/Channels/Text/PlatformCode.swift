/// Error codes of platforms, before they reach a log.
enum PlatformCode {
    /// Letters, digits and `_-.` of at most 64 characters; anything else is not a code.
    static func safe(_ text: String?) -> String {
        guard let text, !text.isEmpty, text.utf8.count <= 64,
              text.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 95].contains($0) })
        else { return "unknown_error" }
        return text
    }
}
