extension ExampleAnnotation {
    /// An example in the notation; `parse` reads it back.
    ///
    /// - Parameter spans: of Unicode scalars of the text, left to right; one that overlaps an earlier one is left out.
    public static func source(of text: String, spans: [Example.Span]) -> String {
        var out = String.UnicodeScalarView()
        var open: Example.Span?
        var next = spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }[...]
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            if let span = open, span.end <= offset {
                close(span, &out)
                open = nil
            }
            while let span = next.first, span.start <= offset {
                next.removeFirst()
                if open == nil, span.start == offset, span.end > offset {
                    out.append("[")
                    open = span
                }
            }
            if scalar == "[" || scalar == "]" || scalar == "\\" { out.append("\\") }
            out.append(scalar)
        }
        if let span = open { close(span, &out) }
        return String(out)
    }

    private static func close(_ span: Example.Span, _ out: inout String.UnicodeScalarView) {
        out.append(contentsOf: "](\(span.label))".unicodeScalars)
    }
}
