import DialogModel
import Language

/// Finds numbers of documents that can be nothing else, whatever documents there are: nobody learns from the reading whether one exists.
enum DocumentNumberRecognizer {
    /// - Parameter year: the present one.
    static func spans(in text: NormalizedText, original: [Unicode.Scalar], year: Int) -> [SpanCandidate] {
        DocumentNumberReader(year: year).numbers(in: text).filter(\.isCertain).map { found in
            let words = SpanCandidate.words(original, found.words)
            // A room may have a code of the same form.
            return SpanCandidate(
                RecognizedSpan(kind: .documentNumber, range: found.words, text: words, value: .text(words), source: "document number"),
                rank: found.reading.isCode ? 2 : 0)
        }
    }
}
