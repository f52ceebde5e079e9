/// Error codes of platforms, before they reach a log.
enum PlatformCode {
    /// Letters, digits and `_-.` of at most 64 characters; anything else is not a code.
    static func safe(_ text: String?) -> String {
        guard let text, !text.isEmpty, text.utf8.count <= 64, text.utf8.allSatisfy(isPlain) else { return "unknown_error" }
        return text
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
