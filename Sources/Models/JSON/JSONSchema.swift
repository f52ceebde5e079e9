/// Checks a value against a JSON Schema (draft 2020-12), as far as structured output uses it: `type`, `enum`, `const`,
/// `properties`, `required`, `additionalProperties`, `items`, `anyOf`, `oneOf`, `allOf`, `$ref` within the document, and the
/// bounds of numbers, strings (in Unicode scalars), arrays. Other keywords are notes.
public struct JSONSchema: Hashable, Sendable {
    /// The first place where a value differs from its schema.
    public struct Violation: Error, Hashable, Sendable, CustomStringConvertible {
        /// A JSON Pointer (RFC 6901), empty for the whole.
        public var path: String
        /// What was expected there.
        public var expected: String

        public var description: String { "\(path.isEmpty ? "the answer" : path): \(expected)" }
    }

    public var root: JSON

    public init(_ root: JSON) { self.root = root }

    /// - Throws: the first ``Violation``, in the order of the schema.
    public func check(_ value: JSON) throws(Violation) { try check(value, root, path: "", depth: 0) }

    private func check(_ value: JSON, _ schema: JSON, path: String, depth: Int) throws(Violation) {
        func fail(_ expected: String) -> Violation { Violation(path: path, expected: expected) }
        guard depth < 64 else { throw fail("less nesting") }
        if case .bool(let passes) = schema {
            guard passes else { throw fail("nothing is allowed here") }
            return
        }
        if let reference = schema["$ref"]?.string {
            guard let target = resolve(reference) else { throw fail("the schema's reference \(reference) leads nowhere") }
            try check(value, target, path: path, depth: depth + 1)
        }
        if let type = schema["type"] {
            let names = type.string.map { [$0] } ?? type.array?.compactMap(\.string) ?? []
            guard names.contains(where: { Self.matches(value, $0) }) else { throw fail("must be \(names.joined(separator: " or "))") }
        }
        if let constant = schema["const"], value.canonical != constant.canonical { throw fail("must be \(constant.text)") }
        if let choices = schema["enum"]?.array, !choices.contains(where: { $0.canonical == value.canonical }) {
            throw fail("must be one of \(choices.map(\.text).joined(separator: ", "))")
        }
        switch value {
        case .object(let fields): try checkObject(value, fields, schema, path: path, depth: depth)
        case .array(let items): try checkArray(items, schema, path: path, depth: depth)
        case .string(let text):
            let count = text.unicodeScalars.count
            if let least = schema["minLength"]?.integer, count < least { throw fail("must have \(least) characters or more") }
            if let most = schema["maxLength"]?.integer, count > most { throw fail("must have \(most) characters or fewer") }
        case .number(let number):
            if let least = schema["minimum"]?.number, !(number >= least) { throw fail("must be \(least) or more") }
            if let most = schema["maximum"]?.number, !(number <= most) { throw fail("must be \(most) or less") }
        case .null, .bool: break
        }
        try checkCombinations(value, schema, path: path, depth: depth)
    }

    private func checkObject(_ value: JSON, _ fields: [JSON.Field], _ schema: JSON, path: String, depth: Int) throws(Violation) {
        for name in schema["required"]?.array?.compactMap(\.string) ?? [] where value[name] == nil {
            throw Violation(path: path, expected: "the field \(name) is missing")
        }
        let properties = schema["properties"]
        for field in fields {
            let place = path + "/" + field.name.replacing("~", with: "~0").replacing("/", with: "~1")
            if let known = properties?[field.name] {
                try check(field.value, known, path: place, depth: depth + 1)
            } else if let other = schema["additionalProperties"] {
                if case .bool(false) = other { throw Violation(path: place, expected: "a field that the schema does not name") }
                try check(field.value, other, path: place, depth: depth + 1)
            }
        }
    }

    private func checkArray(_ items: [JSON], _ schema: JSON, path: String, depth: Int) throws(Violation) {
        if let least = schema["minItems"]?.integer, items.count < least { throw Violation(path: path, expected: "must have \(least) items or more") }
        if let most = schema["maxItems"]?.integer, items.count > most { throw Violation(path: path, expected: "must have \(most) items or fewer") }
        guard let schema = schema["items"] else { return }
        for (index, item) in items.enumerated() { try check(item, schema, path: path + "/\(index)", depth: depth + 1) }
    }

    private func checkCombinations(_ value: JSON, _ schema: JSON, path: String, depth: Int) throws(Violation) {
        for part in schema["allOf"]?.array ?? [] { try check(value, part, path: path, depth: depth + 1) }
        func matching(_ parts: [JSON]) -> Int {
            parts.count { part in
                do throws(Violation) {
                    try check(value, part, path: path, depth: depth + 1)
                    return true
                } catch {
                    return false
                }
            }
        }
        if let parts = schema["anyOf"]?.array, matching(parts) == 0 { throw Violation(path: path, expected: "fits none of the allowed forms") }
        if let parts = schema["oneOf"]?.array, matching(parts) != 1 { throw Violation(path: path, expected: "must fit exactly one of the allowed forms") }
    }

    /// A reference within the document: `#` and a JSON Pointer.
    private func resolve(_ reference: String) -> JSON? {
        guard reference.hasPrefix("#") else { return nil }
        var place = root
        for part in reference.dropFirst().split(separator: "/") {
            let name = part.replacing("~1", with: "/").replacing("~0", with: "~")
            if let next = place[String(name)] {
                place = next
            } else if let items = place.array, let index = Int(name), items.indices.contains(index) {
                place = items[index]
            } else {
                return nil
            }
        }
        return place
    }

    private static func matches(_ value: JSON, _ type: String) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null), ("number", .number): true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
