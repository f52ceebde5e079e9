import Foundation

/// As much of JSON Schema 2020-12 as the schemas of this repository use.
struct JSONSchemaCheck {
    let root: [String: Any]

    init(_ url: URL) throws {
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
    }

    /// What is wrong with a value, each with its path.
    func errors(_ value: Any) -> [String] { errors(value, root, "$") }

    private func errors(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        var found: [String] = []
        if let reference = schema["$ref"] as? String {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? [:]
            found += errors(value, target, path)
        }
        if let types = schema["type"].map({ $0 as? [String] ?? [$0 as? String ?? ""] }), !types.contains(where: { has(value, type: $0) }) {
            return found + ["\(path): not \(types.joined(separator: " or "))"]
        }
        if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
            found.append("\(path): \(value) is not allowed")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
           text.range(of: pattern, options: .regularExpression) == nil {
            found.append("\(path): \(text) does not fit \(pattern)")
        }
        if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
            found.append("\(path): below \(minimum)")
        }
        for branch in ["oneOf", "not"] {
            let branches = schema[branch].map { $0 as? [[String: Any]] ?? [$0 as? [String: Any] ?? [:]] } ?? []
            if branches.isEmpty { continue }
            let fitting = branches.count { errors(value, $0, path).isEmpty }
            if fitting != (branch == "oneOf" ? 1 : 0) { found.append("\(path): \(fitting) of \(branch) fit") }
        }
        if let object = value as? [String: Any] { found += objectErrors(object, schema, path) }
        if let array = value as? [Any] {
            if let least = schema["minItems"] as? Int, array.count < least { found.append("\(path): too few") }
            if let items = schema["items"] as? [String: Any] {
                for (index, item) in array.enumerated() { found += errors(item, items, "\(path)[\(index)]") }
            }
        }
        return found
    }

    private func objectErrors(_ object: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
        var found: [String] = []
        let properties = schema["properties"] as? [String: Any] ?? [:]
        for key in schema["required"] as? [String] ?? [] where object[key] == nil { found.append("\(path): \(key) is missing") }
        for (key, needed) in schema["dependentRequired"] as? [String: [String]] ?? [:] where object[key] != nil {
            for other in needed where object[other] == nil { found.append("\(path): \(key) without \(other)") }
        }
        for (key, value) in object.sorted(by: { $0.key < $1.key }) {
            if let names = schema["propertyNames"] as? [String: Any] { found += errors(key, names, "\(path).\(key)") }
            if let property = properties[key] as? [String: Any] {
                found += errors(value, property, "\(path).\(key)")
            } else if let additional = schema["additionalProperties"] as? [String: Any] {
                found += errors(value, additional, "\(path).\(key)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path): unknown key \(key)")
            }
        }
        return found
    }

    private func has(_ value: Any, type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": value is Bool
        case "integer": value is Int && !(value is Bool)
        case "number": (value is Int || value is Double) && !(value is Bool)
        case "null": value is NSNull
        default: false
        }
    }
}
