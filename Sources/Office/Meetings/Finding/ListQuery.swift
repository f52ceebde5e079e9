import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Which meetings were asked for.
struct ListQuery {
    /// How far ahead is looked for what may be changed where no day was said, in days.
    private static let changeableDays = 14
    /// How far ahead is looked for a title that comes less often than every few months, in days.
    private static let farDays = 370

    let desk: MeetingDesk
    /// Employee numbers, of whom one takes part.
    let people: [String]
    let room: String?
    let title: String?
    /// Only the next one.
    let isNext: Bool
    /// Only those that this person may change.
    let changer: Person?
    let span: AskedSpan
    /// Whether a day or time was said.
    let isDated: Bool

    init(_ desk: MeetingDesk) throws {
        let frame = desk.frame
        self.desk = desk
        people = frame.people("person")
        room = frame.references("room").first?.id
        title = Self.title(frame)
        changer = frame.flag("changeable_only") ? try people.first.flatMap { try desk.reader.person($0) } ?? desk.sender : nil
        let said = AskedSpan(TimeReading(frame.slots["start"]), end: TimeReading(frame.slots["end"]), defaultMinutes: 1)
        isDated = said != nil
        // "The next stand-up"; "the stand-up next week" has a time.
        isNext = frame.text("next_only") != nil || frame.flag("next_of_title") && title != nil && said == nil
        let today = desk.localNow.startOfDay
        if let said {
            span = said
        } else if isNext {
            span = AskedSpan(from: desk.localNow, days: TargetQuery.horizon)
        } else if title != nil {
            span = AskedSpan(from: today, days: TargetQuery.horizon)
        } else {
            span = changer == nil ? AskedSpan(day: today) : AskedSpan(from: desk.localNow, days: Self.changeableDays)
        }
    }

    /// The title in a frame, where it is more than what any meeting is called.
    static func title(_ frame: FlowFrame) -> String? {
        frame.text("title").flatMap { TitleMatch.significant($0).isEmpty ? nil : $0 }
    }

    /// By start. A meeting that the sender does not see is among them only where its people or its room were asked for.
    func occurrences() throws -> [Occurrence] {
        var found = try read(span)
        if found.isEmpty, title != nil, !isDated { found = try read(AskedSpan(from: span.from, days: Self.farDays)) }
        return isNext ? Array(found.filter { $0.start >= desk.now }.prefix(1)) : found
    }

    private func read(_ span: AskedSpan) throws -> [Occurrence] {
        let range = span.range(desk.zone)
        var who: Set<String>?
        if room == nil, changer == nil, title == nil || !people.isEmpty {
            who = Set(people.isEmpty ? [desk.sender.employeeNo] : people)
        }
        var found = try desk.reader.occurrences(from: range.lowerBound, to: range.upperBound, people: who, room: room)
        if let changer {
            found = found.filter {
                desk.sees($0) && $0.end > desk.now && Permissions.mayChange(organizerNo: $0.organizerNo, by: changer)
            }
        }
        if let title { found = TitleMatch.best(found.filter { desk.sees($0) }, words: title, title: \.title) }
        return found
    }

    /// The one of what was found that a question about one meeting is about: the next of a series. Nil where several
    /// meetings may be meant.
    func only(of found: [Occurrence]) -> Occurrence? {
        guard let first = found.first, found.allSatisfy({ $0.uid == first.uid }), desk.sees(first) else { return nil }
        return found.first { $0.end > desk.now } ?? first
    }
}
