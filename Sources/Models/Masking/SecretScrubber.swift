/// Takes secrets out of what is written down: recordings, messages of servers that echo a key.
public struct SecretScrubber: Sendable {
    /// What stands in a secret's place.
    public static let mark = "***"

    private static let names: Set<String> = [
        "authorization", "proxy-authorization", "api-key", "api_key", "apikey", "x-api-key", "access_token", "accesstoken", "access-token",
        "secret", "client_secret", "password", "token", "key", "sig", "signature", "subscription-key", "ocp-apim-subscription-key", "cookie",
        "set-cookie",
    ]
    private let secrets: [String]

    /// - Parameter secrets: known keys, wherever they appear.
    public init(secrets: [String] = []) {
        // The longer first: one key may begin another.
        self.secrets = Set(secrets.filter { $0.utf8.count >= 4 }).sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }

    init(_ endpoints: [ModelEndpoint]) { self.init(secrets: endpoints.compactMap { $0.key?.value }) }

    /// Known keys, what follows `Bearer `, tokens that begin with `sk-`, and the values of telling parameters in addresses.
    public func scrub(_ text: String) -> String {
        var text = text
        for secret in secrets { text = text.replacing(secret, with: Self.mark) }
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        var at = 0
        while at < scalars.count {
            if let count = Self.secretLength(scalars, at) {
                out.append(contentsOf: Self.mark.unicodeScalars)
                at += count
            } else {
                out.append(scalars[at])
                at += 1
            }
        }
        return String(out)
    }

    /// The strings of a value; whole where the field's name tells that it is a secret. `max_tokens` and the like stay.
    public func scrub(_ value: JSON) -> JSON {
        switch value {
        case .string(let text): .string(scrub(text))
        case .array(let items): .array(items.map { scrub($0) })
        case .object(let fields):
            .object(fields.map { field in
                let isSecret = Self.names.contains(field.name.lowercased()) && field.value.string != nil
                return .init(field.name, isSecret ? .string(Self.mark) : scrub(field.value))
            })
        case .null, .bool, .number: value
        }
    }

    /// The length of the secret that begins at a place; nil when none does.
    private static func secretLength(_ scalars: [Unicode.Scalar], _ at: Int) -> Int? {
        func isToken(_ index: Int) -> Bool {
            guard index < scalars.count, scalars[index].isASCII else { return false }
            let scalar = scalars[index]
            return scalar.properties.isAlphabetic || (48...57).contains(scalar.value) || "-_.~+/=".unicodeScalars.contains(scalar)
        }
        func tokenEnd(_ start: Int) -> Int {
            var end = start
            while isToken(end) { end += 1 }
            return end
        }
        // Behind "Bearer ": an API password of two parts is joined by a colon.
        if precededBy("bearer ", scalars, at) {
            var end = tokenEnd(at)
            if end < scalars.count, scalars[end] == ":" { end = tokenEnd(end + 1) }
            return end - at >= 8 ? end - at : nil
        }
        if at == 0 || !isToken(at - 1), scalars[at...].starts(with: "sk-".unicodeScalars) {
            let end = tokenEnd(at)
            return end - at >= 12 ? end - at : nil
        }
        if at > 0, scalars[at - 1] == "=" {
            var start = at - 1
            while start > 0, isToken(start - 1), scalars[start - 1] != "=" { start -= 1 }
            guard start > 0, scalars[start - 1] == "?" || scalars[start - 1] == "&" else { return nil }
            var name = String.UnicodeScalarView()
            name.append(contentsOf: scalars[start..<(at - 1)])
            guard names.contains(String(name).lowercased()) else { return nil }
            var end = at
            while end < scalars.count, scalars[end] != "&", scalars[end] != "#", scalars[end] != "\"", !scalars[end].properties.isWhitespace { end += 1 }
            return end > at ? end - at : nil
        }
        return nil
    }

    private static func precededBy(_ word: String, _ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
        let word = Array(word.unicodeScalars)
        guard at >= word.count, at < scalars.count else { return false }
        return zip(scalars[(at - word.count)..<at], word).allSatisfy { $0.0.properties.lowercaseMapping == String($0.1) }
    }
}
