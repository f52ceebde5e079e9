import Language
import Understanding

/// What `mishu review` says, in the reader's language.
struct ReviewWords {
    let language: TextLanguage

    func callAsFunction(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

    func reason(_ reason: ReviewReason) -> String {
        switch reason {
        case .notUnderstood: self("没听懂", "not understood")
        case .unsure: self("没把握", "unsure")
        case .cancelled: self("下一句就停了", "stopped at once")
        case .corrected: self("下一句更正了", "corrected")
        case .undone: self("刚办就撤销", "taken back")
        case .disliked: self("说答得不对", "said to be wrong")
        }
    }

    func reasons(_ reasons: [ReviewReason]) -> String { reasons.map(reason).joined(separator: self("、", ", ")) }

    func name(_ language: TextLanguage) -> String {
        switch language {
        case .chinese: self("中文", "Chinese")
        case .english: self("英文", "English")
        }
    }

    var nothing: String { self("复核清单是空的。", "The review list is empty.") }
}
