import DialogModel
import Language

/// Finds numbers of documents that can be nothing else, whatever documents there are: nobody learns from the reading whether one exists.
///
/// The value is the number as it is printed, with hexagonal brackets (GB/T 9704-2012), a code in capitals; a number said in part is its words.
enum DocumentNumberRecognizer {
    /// - Parameter year: the present one.
    static func spans(in text: NormalizedText, original: [Unicode.Scalar], year: Int) -> [SpanCandidate] {
        DocumentNumberReader(year: year).numbers(in: text).filter(\.isCertain).map { found in
            let words = SpanCandidate.words(original, found.words)
            // A room may have a code of the same form.
            return SpanCandidate(
                RecognizedSpan(
                    kind: .documentNumber, range: found.words, text: words, value: .text(found.normalForm ?? words), source: "document number"),
                rank: found.reading.isCode ? 2 : 0)
        }
    }
}
