import Directory
import Foundation

/// Finds what stands in the way of a meeting among the occurrences around it. Pure.
struct ConflictFinder: Sendable {
    /// The occurrences of the time in question, by start; cancelled ones count as nothing.
    var occurrences: [Occurrence]
    var excluding: MeetingExclusion?

    init(_ occurrences: [Occurrence], excluding: MeetingExclusion? = nil) {
        self.occurrences = occurrences
        self.excluding = excluding
    }

    private func relevant(_ occurrence: Occurrence) -> Bool {
        occurrence.status != .cancelled && excluding?.covers(occurrence) != true
    }

    /// Who of the people is busy during one of the spans, people in the order given, each meeting once a person.
    func conflicts(of people: [String], during spans: [Range<Date>]) -> [Conflict] {
        let hits = occurrences.filter { occurrence in
            relevant(occurrence) && occurrence.blocks && spans.contains { $0.overlaps(occurrence.span) }
        }
        return people.flatMap { person in
            hits.filter { $0.participants.contains(person) }.map { Conflict(employeeNo: person, occurrence: $0) }
        }
    }

    /// What takes place in a room during one of the spans.
    func occupants(of room: String, during spans: [Range<Date>]) -> [Occurrence] {
        occurrences.filter { occurrence in
            relevant(occurrence) && occurrence.roomCode == room && spans.contains { $0.overlaps(occurrence.span) }
        }
    }

    /// When at least one of the people is busy.
    func busy(of people: Set<String>) -> [Range<Date>] {
        occurrences.filter { occurrence in
            relevant(occurrence) && occurrence.blocks && occurrence.participants.contains(where: people.contains)
        }.map(\.span)
    }

    /// When a room is taken.
    func taken(room: String) -> [Range<Date>] {
        occurrences.filter { relevant($0) && $0.roomCode == room }.map(\.span)
    }
}

extension Occurrence {
    /// From start to end; empty where a file has the end before the start.
    var span: Range<Date> { start..<max(start, end) }
}
