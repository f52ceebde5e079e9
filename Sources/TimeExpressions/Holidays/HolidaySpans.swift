/// The spans of a holiday that begin in one Gregorian year, in order: none, one or two, kept without allocation.
struct HolidaySpans: RandomAccessCollection, Sendable, Hashable {
    private var earlier: HolidaySpan?
    private var later: HolidaySpan?

    var startIndex: Int { 0 }
    var endIndex: Int { earlier == nil ? 0 : later == nil ? 1 : 2 }

    subscript(position: Int) -> HolidaySpan {
        guard let span = position == 0 ? earlier : later else { preconditionFailure("span \(position) of \(count)") }
        return span
    }

    /// Adds a span in its order; one that begins on the same day as another is left out.
    mutating func insert(_ span: HolidaySpan) {
        guard let one = earlier else {
            earlier = span
            return
        }
        if span.firstDay < one.firstDay {
            later = one
            earlier = span
        } else if span.firstDay > one.firstDay {
            later = span
        }
    }
}
