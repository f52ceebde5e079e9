extension StringProtocol {
    /// Without spaces, tabs and line ends at both ends.
    var trimmingBlanks: String {
        let view = unicodeScalars
        guard let first = view.firstIndex(where: { !$0.properties.isWhitespace }),
              let last = view.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(self[first..<view.index(after: last)])
    }
}
