import Foundation

/// Finds free time between what is taken. Pure; spans are half open.
enum SlotFinder {
    /// The largest free spans inside windows, in order.
    ///
    /// - Parameters:
    ///   - windows: when there may be a meeting at all, in order and apart.
    ///   - busy: what is taken, in any order, overlaps allowed.
    ///   - length: the least length in seconds.
    static func gaps(in windows: [Range<Date>], busy: [Range<Date>], atLeast length: TimeInterval) -> [Range<Date>] {
        let taken = merged(busy)
        var gaps: [Range<Date>] = []
        for window in windows {
            var from = window.lowerBound
            for span in taken where span.overlaps(window) {
                if span.lowerBound > from { gaps.append(from..<span.lowerBound) }
                from = max(from, span.upperBound)
            }
            if from < window.upperBound { gaps.append(from..<window.upperBound) }
        }
        return gaps.filter { $0.upperBound.timeIntervalSince($0.lowerBound) >= max(length, 1) }
    }

    /// Meetings of one length that fit into free spans, on full quarters of an hour.
    ///
    /// - Parameter wanted: those nearest to it come first; of two equally near, the later.
    static func meetings(in gaps: [Range<Date>], length: TimeInterval, near wanted: Date, limit: Int) -> [Range<Date>] {
        let quarter: TimeInterval = 900
        var found: [Range<Date>] = []
        for gap in gaps {
            var start = Date(timeIntervalSince1970: (gap.lowerBound.timeIntervalSince1970 / quarter).rounded(.up) * quarter)
            while start.addingTimeInterval(length) <= gap.upperBound {
                found.append(start..<start.addingTimeInterval(length))
                start.addTimeInterval(quarter)
            }
        }
        func distance(_ span: Range<Date>) -> (TimeInterval, TimeInterval) {
            let difference = span.lowerBound.timeIntervalSince(wanted)
            return (abs(difference), -difference)
        }
        var chosen: [Range<Date>] = []
        // Suggestions that overlap each other are one suggestion.
        for span in found.sorted(by: { distance($0) < distance($1) }) where !chosen.contains(where: span.overlaps) {
            chosen.append(span)
            if chosen.count == limit { break }
        }
        return chosen.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The same time without overlaps, in order.
    static func merged(_ spans: [Range<Date>]) -> [Range<Date>] {
        var result: [Range<Date>] = []
        for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) where !span.isEmpty {
            if let last = result.last, span.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                result.append(span)
            }
        }
        return result
    }
}
