import Language

extension TimeRecognizer {
    /// Recognises a shift: 推迟半小时, 提前一天, postpone by an hour, push it back 30 minutes, an hour later.
    ///
    /// - Returns: seconds to add (negative: earlier) and the range in the text's Unicode scalars; `nil` where none is said.
    public func recognizeShift(_ text: String, language: TextLanguage = .chinese) -> (seconds: Int, range: Range<Int>)? {
        let normalized = NormalizedText(text)
        let sentence = Sentence(normalized.scalars, reference: LocalDateTime(day: 0), conventions: conventions, holidays: holidays, language: language)
        for index in 0..<sentence.count where sentence.mask(index) != 0 {
            guard let (seconds, end) = sentence.shift(at: index) else { continue }
            return (seconds, normalized.originalRange(index..<end))
        }
        return nil
    }
}

extension Sentence {
    /// The words that may stand between the verb and the length: 推迟了一个小时, push it back by half an hour.
    private static let fillers = ["会议", "时间", "了", "到", "个", "by", "for", "the meeting", "it", "this", "that", "back", "the start", "forward", "up"]

    func shift(at index: Int) -> (seconds: Int, end: Int)? {
        if let verb = word(.postpone, index) ?? word(.advance, index), isBoundary(verb.end) {
            let later = word(.postpone, index).map { $0.end >= verb.end } ?? false
            var at = verb.end
            var sign = later ? 1 : -1
            for _ in 0..<4 {
                guard let filler = Self.fillers.first(where: { text($0, at).map(isBoundary) == true }), let end = text(filler, at) else { break }
                if filler == "forward" || filler == "up" { sign = -1 }
                at = end
            }
            if let length = duration(at) {
                if let earlier = text("earlier", length.end), isBoundary(earlier) { return (-length.value.total, earlier) }
                if let after = text("later", length.end), isBoundary(after) { return (length.value.total, after) }
                return (sign * length.value.total, length.end)
            }
        }
        guard let length = duration(index) else { return nil }
        for (word, sign) in [("later", 1), ("earlier", -1), ("sooner", -1), ("back", 1), ("forward", -1)] {
            if let end = text(word, length.end), isBoundary(end) { return (sign * length.value.total, end) }
        }
        return nil
    }
}
