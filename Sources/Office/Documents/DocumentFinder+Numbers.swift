import Dialog
import DialogModel
import Directory
import TimeExpressions
import Understanding

/// Papers by their number, in full or in part: 远山发[2026]12号, 财字12号, "doc 12 of this year".
extension DocumentFinder {
    /// What a number in the speaker's words came to.
    enum Numbered {
        /// No number that could be read as one of a paper.
        case unread
        case one(OfficeDocument)
        /// Several that it fits equally well: which one is a question.
        case several(ActionOutcome)
        /// None that the asker may know of.
        case none
    }

    func byNumber() throws -> Numbered {
        guard let words = request.number else { return .unread }
        let year = shelf.context.localNow.year
        guard let reading = DocumentNumberReader(year: year).numbers(in: words).first?.reading else { return .unread }
        let numbers = try shelf.reader.documentNumbers(ending: reading.number, access: shelf.access)
        let candidates = DocumentNumberIndex(numbers: numbers).matches(in: words, year: year).first?.candidates ?? []
        let documents = try candidates.compactMap { try shelf.document($0.id) }.filter(isWanted)
        guard let first = documents.first else { return reading.isCode ? .unread : .none }
        return documents.count == 1 ? .one(first) : .several(try replies.which(documents, words: words))
    }

    /// Whether a paper is of the issuer, the kind and the time that were said with the number.
    private func isWanted(_ document: OfficeDocument) -> Bool {
        if !request.issuers.isEmpty, document.issuerCode.map(request.issuers.contains) != true { return false }
        guard let years = request.period?.years, !years.isEmpty else { return true }
        return document.issuedOn.flatMap { Int($0.prefix(4)) }.map(years.contains) ?? true
    }
}
