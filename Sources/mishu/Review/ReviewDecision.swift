import DialogModel
import Understanding

/// What was decided about a text of the review list.
enum ReviewDecision {
    /// It becomes an example.
    case example(ReviewEntry, Example)
    /// It leaves the list.
    case drop(ReviewEntry)

    var entry: ReviewEntry {
        switch self {
        case .example(let entry, _), .drop(let entry): entry
        }
    }
}
