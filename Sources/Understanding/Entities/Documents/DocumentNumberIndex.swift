import DialogModel
import Language

/// Finds documents by their numbers, in full or in part. Only what the asker may know of belongs in it.
public struct DocumentNumberIndex: Sendable {
    private struct Entry: Sendable {
        var reference: EntityReference
        var prefix: String
        var year: Int?
    }

    /// By number.
    private var entries: [Int: [Entry]] = [:]

    /// - Parameter numbers: numbers as they stand in the files; a document's key is its number.
    public init(numbers: [String]) {
        for number in numbers {
            guard let found = Self.reading(of: number) else { continue }
            entries[found.number, default: []].append(Entry(reference: EntityReference(.document, number), prefix: found.prefix, year: found.year))
        }
    }

    private static func reading(of number: String) -> DocumentReading? {
        let reader = DocumentNumberReader(year: 0)
        if let whole = reader.numbers(in: number).last { return whole.reading }
        return nil
    }

    /// The documents that a text names by number.
    ///
    /// - Parameters:
    ///   - text: as typed.
    ///   - year: the present one.
    public func matches(in text: String, year: Int) -> [EntityMatch] {
        let original = Array(text.unicodeScalars)
        return DocumentNumberReader(year: year).numbers(in: text).compactMap { found in
            let ranked = candidates(for: found.reading)
            guard let best = ranked.first else { return nil }
            let prefix = longestPrefix(found.reading, ranked)
            var start = found.range.lowerBound
            if !found.reading.isCode, prefix > 0 {
                while start > 0, original[start - 1].isBlank { start -= 1 }
                start = max(0, start - prefix)
            }
            let range = start..<found.range.upperBound
            return EntityMatch(
                kind: .document, range: range, text: SpanCandidate.words(original, range),
                candidates: ranked.filter { $0.score == best.score }.map(\.reference), others: ranked.filter { $0.score < best.score },
                isApproximate: false, form: best.form.rawValue, score: best.score)
        }
    }

    private func longestPrefix(_ reading: DocumentReading, _ ranked: [RankedEntity]) -> Int {
        guard let first = ranked.first, let entry = entries[reading.number]?.first(where: { $0.reference == first.reference }) else { return 0 }
        return reading.prefix.hasSuffix(entry.prefix) ? entry.prefix.unicodeScalars.count : 0
    }

    /// All documents that a number may mean: in full before in part, the newest first among equals.
    public func candidates(for reading: DocumentReading) -> [RankedEntity] {
        let fitting = (entries[reading.number] ?? []).enumerated().compactMap { offset, entry -> (Int, Int, RankedEntity)? in
            guard let score = Self.score(reading, entry.prefix, entry.year) else { return nil }
            return (entry.year ?? 0, offset, RankedEntity(entry.reference, form: score == 1 ? .code : .short, score: score))
        }
        return fitting.sorted { a, b in
            if a.2.score != b.2.score { return a.2.score > b.2.score }
            return (b.0, a.1) < (a.0, b.1)
        }.map(\.2)
    }

    private static func score(_ reading: DocumentReading, _ prefix: String, _ year: Int?) -> Double? {
        if let wanted = reading.year, wanted != year { return nil }
        if reading.isCode {
            guard reading.year != nil || year == nil else { return nil }
            return reading.prefix == prefix ? 1 : prefix.hasSuffix("-" + reading.prefix) || reading.prefix.hasSuffix("-" + prefix) ? 0.9 : nil
        }
        guard year != nil else { return nil }
        let hasYear = reading.year != nil
        let (said, own) = (core(reading.prefix), core(prefix))
        if !own.isEmpty, said.hasSuffix(own) { return hasYear ? 1 : 0.9 }
        // Words before the number that are no prefix: 找一下12号文.
        let endsLikePrefix = reading.prefix.last.map(DocumentWords.kinds.contains) ?? false
        if endsLikePrefix || reading.isPrefixed, said.last != own.last || !sharesEnd(reading.prefix, said, own) { return nil }
        return hasYear ? 0.85 : 0.8
    }

    /// A prefix without 字: 财字12号 is of the series 财.
    private static func core(_ prefix: String) -> Substring { prefix.last == "字" ? prefix.dropLast() : prefix[...] }

    /// 财字 is short for every series that ends so; a prefix of more characters is what it says.
    private static func sharesEnd(_ prefix: String, _ said: Substring, _ own: Substring) -> Bool {
        prefix.last == "字" || own.hasSuffix(said)
    }
}
