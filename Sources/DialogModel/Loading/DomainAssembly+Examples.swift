import Language
import Yams

/// `nlu.zh.yml`, `nlu.en.yml`: below each intent a list of utterances, or a `|` block with one on each line.
extension DomainAssembly {
    mutating func readExamples(_ root: Node, in document: YAMLDocument, _ reader: inout YAMLReader) {
        let entries = reader.mapping(root, "a file of examples", keys: ["language", "examples"])
        guard let language = language(entries, root, &reader) else { return }
        var lines: [Substring]?
        for entry in entries where entry.key == "examples" {
            for list in reader.mapping(entry.value, "examples") {
                if origins.exampleLists[list.key]?[language] == nil {
                    origins.exampleLists[list.key, default: [:]][language] = reader.place(list.keyNode)
                }
                if let scalar = list.value.scalar, scalar.style == .literal {
                    let first = reader.place(list.value).line
                    if lines == nil { lines = document.text.split(separator: "\n", omittingEmptySubsequences: false) }
                    let source = lines ?? []
                    for (index, line) in scalar.string.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                        let number = first + 1 + index
                        let text = line.drop { $0 == " " }
                        if text.isEmpty { continue }
                        let indent = source.indices.contains(number - 1) ? source[number - 1].prefix { $0 == " " }.count : 0
                        addExample(String(text), intent: list.key, language,
                                   at: SourceLocation(file: reader.file, line: number, column: indent + 1), &reader)
                    }
                } else {
                    for (text, node) in reader.isNull(list.value) ? [] : reader.strings(list.value, "the examples of ‘\(list.key)’") {
                        let quoted = node.scalar?.style == .singleQuoted || node.scalar?.style == .doubleQuoted
                        var place = reader.place(node)
                        if quoted { place.column += 1 }
                        addExample(text, intent: list.key, language, at: place, &reader)
                    }
                }
            }
        }
    }

    private mutating func addExample(
        _ source: String, intent: String, _ language: TextLanguage, at place: SourceLocation, _ reader: inout YAMLReader
    ) {
        do throws(ExampleAnnotation.Problem) {
            let (text, spans) = try ExampleAnnotation.parse(Self.trimmed(source))
            if text.isEmpty {
                reader.diagnostics.append(Diagnostic(place, "an empty example", "write what people say, or remove it"))
                return
            }
            domain.examples.append(Example(text: text, intent: intent, language: language, spans: spans))
            origins.examples.append(place)
        } catch {
            var exact = place
            exact.column += error.offset
            reader.diagnostics.append(Diagnostic(exact, error.message, error.remedy))
        }
    }

    /// Without blanks at the ends.
    private static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last,
              first == 0x20 || last == 0x20 || last == 0x0D || last == 0x0A else { return text }
        var scalars = text.unicodeScalars[...]
        let blank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\r" || $0 == "\n" }
        while let end = scalars.first, blank(end) { scalars.removeFirst() }
        while let end = scalars.last, blank(end) { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}
