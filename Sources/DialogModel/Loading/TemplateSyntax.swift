/// A check of Mustache templates: tags are closed and sections balanced.
///
/// `{{form(value)}}` puts a value into another form; in a section, `{{#word(value)}}`, it asks whether the value is that word.
package enum TemplateSyntax {
    /// The forms that the program itself knows; all others are words of the lexicon.
    package static let builtInForms: Set<String> = ["or", "both", "ordinal", "day", "clock"]

    package struct Problem: Error, Hashable, Sendable {
        package var message: String
        package var remedy: String
    }

    /// What a template refers to.
    package struct References: Hashable, Sendable {
        /// The values, sections included.
        package var values: Set<String> = []
        /// The forms into which values are put.
        package var forms: Set<String> = []
    }

    /// The values that a template uses, sections included.
    package static func names(in template: String) throws(Problem) -> Set<String> { try references(in: template).values }

    /// The values and forms that a template uses.
    package static func references(in template: String) throws(Problem) -> References {
        let scalars = Array(template.unicodeScalars)
        var names = References()
        var open: [String] = []
        var index = 0
        while index + 1 < scalars.count {
            guard scalars[index] == "{", scalars[index + 1] == "{" else {
                if scalars[index] == "}", scalars[index + 1] == "}" {
                    throw Problem(message: "‘}}’ without ‘{{’", remedy: "write {{name}}")
                }
                index += 1
                continue
            }
            var end = index + 2
            while end + 1 < scalars.count, !(scalars[end] == "}" && scalars[end + 1] == "}") {
                if scalars[end] == "{", end > index + 2 {
                    throw Problem(message: "‘{{’ without ‘}}’", remedy: "write {{name}}")
                }
                end += 1
            }
            guard end + 1 < scalars.count else { throw Problem(message: "‘{{’ without ‘}}’", remedy: "write {{name}}") }
            var next = end + 2
            if index + 2 < end, scalars[index + 2] == "{" {
                guard next < scalars.count, scalars[next] == "}" else {
                    throw Problem(message: "‘{{{’ without ‘}}}’", remedy: "write {{name}}")
                }
                next += 1
            }
            try tag(String(String.UnicodeScalarView(scalars[(index + 2)..<end])), &open, &names)
            index = next
        }
        if let section = open.last {
            throw Problem(message: "the section ‘{{#\(section)}}’ is not closed", remedy: "write {{/\(section)}} after it")
        }
        return names
    }

    private static func tag(_ body: String, _ open: inout [String], _ names: inout References) throws(Problem) {
        let mark = body.unicodeScalars.first
        let isMarked = mark.map { ["#", "^", "/", "!", "&", ">", "{"].contains($0) } ?? false
        let name = (isMarked ? String(body.dropFirst()) : body).split(separator: " ").joined(separator: " ")
        if mark == "!" { return }
        guard !name.isEmpty, !name.contains(" ") else {
            throw Problem(message: "the tag ‘{{\(body)}}’ names no value", remedy: "write {{name}}")
        }
        let (value, form) = try parts(name)
        switch mark {
        case "#", "^":
            open.append(name)
            names.values.insert(value)
        case "/":
            guard let section = open.popLast() else {
                throw Problem(message: "‘{{/\(name)}}’ closes nothing", remedy: "remove it, or write {{#\(name)}} before")
            }
            if section != name {
                throw Problem(message: "‘{{/\(name)}}’ closes the section ‘\(section)’", remedy: "write {{/\(section)}} instead")
            }
        case ">":
            throw Problem(message: "‘{{>\(name)}}’: templates cannot include others", remedy: "write the text itself")
        default:
            names.values.insert(value)
            if let form { names.forms.insert(form) }
        }
    }

    /// `room(count)` as `count` and `room`.
    private static func parts(_ name: String) throws(Problem) -> (value: String, form: String?) {
        guard let bracket = name.firstIndex(of: "(") else { return (name, nil) }
        let form = name[..<bracket]
        let value = name[name.index(after: bracket)...].dropLast()
        guard name.last == ")", !form.isEmpty, !value.isEmpty, !value.contains("("), !value.contains(")") else {
            throw Problem(message: "the tag ‘{{\(name)}}’ has no form and value", remedy: "write {{form(value)}}, such as {{room(count)}}")
        }
        return (String(value), String(form))
    }
}
