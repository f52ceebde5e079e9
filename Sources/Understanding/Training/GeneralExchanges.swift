/// Short general conversations in both languages, of no domain.
public enum GeneralExchanges {
    public static let all = DataFile.lines("Training/Data/general.txt").compactMap { line -> FineTuneExport.Exchange? in
        let parts = line.split(separator: "|", maxSplits: 1)
        guard let question = parts.first, let answer = parts.last, parts.count == 2 else { return nil }
        return FineTuneExport.Exchange(question: String(question), answer: String(answer))
    }
}
