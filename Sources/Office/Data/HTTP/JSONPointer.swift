import DialogModel

/// A place in a JSON value (RFC 6901).
struct JSONPointer {
    private let tokens: [String]

    init(_ text: String) {
        let parts = text.isEmpty ? [] : text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        tokens = parts.map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }
    }

    /// The value there; nil where there is none.
    func value(in root: JSONValue) -> JSONValue? {
        var current = root
        for token in tokens {
            switch current {
            case .object:
                guard let next = current[token] else { return nil }
                current = next
            case .array(let values):
                guard let index = Int(token), values.indices.contains(index) else { return nil }
                current = values[index]
            default: return nil
            }
        }
        return current
    }
}
