import Language

extension TimeRecognizer {
    /// Recognises a shift: 推迟半小时, 提前一天, postpone by an hour, push it back 30 minutes, an hour later.
    ///
    /// - Returns: seconds to add (negative: earlier) and the range in the text's Unicode scalars; `nil` where none is said.
    public func recognizeShift(_ text: String, language: TextLanguage = .chinese) -> (seconds: Int, range: Range<Int>)? {
        let normalized = NormalizedText(text)
        // A length is no less long on another day: any reference does.
        let interpreter = Interpreter(reference: LocalDateTime(day: 0), conventions: conventions, holidays: holidays, language: language)
        var chart = Chart(normalized.scalars, grammar: .shared, interpreter: interpreter, flags: flags, names: [])
        while chart.parseSegment() {
            guard let index = chart.shift, case .shift(.by(let length, let sign)) = chart.meanings[index] else { continue }
            let item = chart.items[index]
            return (sign * length.total, normalized.originalRange(Int(item.start)..<Int(item.end)))
        }
        return nil
    }
}

extension Chart {
    /// The index of the first shift that was said in the present segment, the longest of those that begin there.
    var shift: Int? {
        var best: Int?
        for (index, item) in items.enumerated() where item.symbol == .shift {
            if let best, (items[best].start, -items[best].end) <= (item.start, -item.end) { continue }
            best = index
        }
        return best
    }
}
