import Mustache
import Synchronization

/// Templates, parsed when first used: a start needs few of them.
final class TemplateStore: Sendable {
    private let parsed = Mutex<[String: MustacheTemplate]>([:])

    /// What a template comes to, without blanks at the ends of lines and without the empty lines that skipped sections
    /// leave. A template that does not parse stands for itself; `mishu validate` reports such.
    func render(_ source: String, _ context: TemplateContext) -> String {
        guard source.utf8.contains(UInt8(ascii: "{")) else { return Self.trimmed(source) }
        let template: MustacheTemplate? = parsed.withLock { cache in
            if let known = cache[source] { return known }
            guard let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + source) else { return nil }
            cache[source] = template
            return template
        }
        return Self.trimmed(template?.render(context) ?? source)
    }

    private static func trimmed(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return line
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }
}
